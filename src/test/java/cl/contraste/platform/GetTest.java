package cl.contraste.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.platform.Client.Response;
import java.io.IOException;
import java.net.URLEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Questions in an address. */
@GuardedServer
@Timeout(20)
class GetTest {

  private final Client client;

  GetTest(@LocalServerPort int port) {
    this.client = new Client(port);
  }

  @Test
  void aQuestionInTheAddressIsAnswered() {
    Response response = get("query=" + encoded("{ greeting }"));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.read("$.data.greeting")).isEqualTo("hello");
    assertThat(response.header("content-type")).isEqualTo("application/json");
  }

  @Test
  void variablesAndTheNameOfTheOperationStandBesideIt() {
    String document = "query a { greeting } query b($v: Int!) { number(value: $v) }";
    Response response =
        get(
            "query=%s&operationName=b&variables=%s&extensions=%s"
                .formatted(encoded(document), encoded("{\"v\": 3}"), encoded("{}")));
    assertThat(response.read("$.data.number")).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "query",
        "quary=x",
        "query=%7B+greeting+%7D&query=%7B+greeting+%7D",
        "query=%7B+greeting+%7D&variables=%5B%5D",
        "query=%7B+greeting+%7D&variables=%7B",
        "query=%7B+greeting+%7D&variables=%22%7B%7D%22",
        "query=%7B+greeting+%7D&extensions=7",
        "query=%zz",
        "query=%ff"
      })
  void anAddressThatHoldsNoQuestionIsABadRequest(String parameters) throws IOException {
    assertThat(
            client.raw(
                "GET /graphql?%s HTTP/1.1\nHost: localhost\nAccept: application/graphql-response+json\nConnection: close\n\n"
                    .formatted(parameters)))
        .startsWith("HTTP/1.1 400")
        .contains("INVALID_QUESTION");
  }

  @Test
  void aBodyBesideTheAddressIsNotRead() {
    Response response =
        client.send(
            client
                .request()
                .method(
                    "GET",
                    java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"query\": \"{ greeting }\"}")));
    assertThat(response.status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mutation { greeting }", "subscription { greeting }", "mutation m { x }"})
  void whatIsNoQueryIsAskedByPost(String document) {
    Response response = get("query=" + encoded(document));
    assertThat(response.status()).isEqualTo(405);
    assertThat(response.header("allow")).isEqualTo("POST");
    assertThat(response.code()).isEqualTo("METHOD_NOT_ALLOWED");
    assertThat(response.header("cache-control")).isEqualTo("no-store");
  }

  @Test
  void onlyTheOperationAskedForMustBeAQuery() {
    String document = encoded("mutation m { x } query q { greeting }");
    assertThat(get("query=" + document + "&operationName=m").status()).isEqualTo(405);
    assertThat(get("query=" + document + "&operationName=q").status()).isNotEqualTo(405);
  }

  @Test
  void theSameGuardsStandBeforeIt() {
    refuses("{ number(value: " + "1".repeat(101) + ") }", "TOO_LARGE");
    refuses("{ " + "greeting ".repeat(501) + "}", "TOO_LARGE");
    refuses("{ programs(first: 1001) { totalCount } }", "PAGE_TOO_LARGE");
    refuses("{ nothing }", "INVALID_QUESTION");
  }

  @Test
  void anAddressMayBeAsLongAsAQuestionNeeds() {
    String document = "{ greeting }" + "+".repeat(30_000);
    assertThat(
            get("query=" + document.replace(" ", "+").replace("{", "%7B").replace("}", "%7D"))
                .status())
        .isEqualTo(200);
  }

  @Test
  void anAddressOfAMegabyteIsTooLong() throws IOException {
    String answer =
        client.raw(
            "GET /graphql?query=%s HTTP/1.1\nHost: localhost\nConnection: close\n\n"
                .formatted("x".repeat(1_000_000)));
    assertThat(answer).startsWith("HTTP/1.1 414").contains("TOO_LARGE").doesNotContain("<html");
  }

  @Test
  void headersOfAMegabyteAreTooLarge() throws IOException {
    String answer =
        client.raw(
            "GET /graphql?query=%%7B__typename%%7D HTTP/1.1\nHost: localhost\nX: %s\n\n"
                .formatted("x".repeat(1_000_000)));
    assertThat(answer).startsWith("HTTP/1.1 431").contains("TOO_LARGE");
  }

  @Test
  void whatIsNoRequestIsRefusedInWords() throws IOException {
    assertThat(client.raw("GET /graphql?query={} HTTP/1.1\nHost: localhost\n\n"))
        .startsWith("HTTP/1.1 400")
        .contains("INVALID_QUESTION")
        .doesNotContain("<html", "org.apache");
  }

  @Test
  void theHeadAloneIsTheHead() throws IOException {
    String answer =
        client.raw(
            """
            HEAD /graphql?query=%7B+greeting+%7D HTTP/1.1
            Host: localhost
            Connection: close

            """);
    assertThat(answer)
        .startsWith("HTTP/1.1 200")
        .contains("Content-Length: ")
        .doesNotContain("hello");
  }

  @Test
  void anAnswerWithoutFactsOrWithErrorsIsNotKept() {
    for (String document :
        new String[] {"{ greeting }", "{ nothing }", "{ fails(how: \"problem\") }"}) {
      Response response = get("query=" + encoded(document));
      assertThat(response.header("cache-control")).isEqualTo("no-store");
      assertThat(response.header("etag")).isEmpty();
    }
  }

  private void refuses(String document, String code) {
    assertThat(get("query=" + encoded(document)).code()).isEqualTo(code);
  }

  private Response get(String parameters) {
    return client.send(client.request("/graphql?" + parameters).GET());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
