package cl.contraste.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.platform.Client.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that are no questions. */
@GuardedServer
@Timeout(20)
class HttpGuardTest {

  private static final String GREETING = "{\"query\": \"{ greeting }\"}";

  private final Client client;

  HttpGuardTest(@LocalServerPort int port) {
    this.client = new Client(port);
  }

  @Test
  void aQuestionPasses() {
    Response response = client.post(GREETING);
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.read("$.data.greeting")).isEqualTo("hello");
  }

  @Test
  void aQuestionWithEveryMemberPasses() {
    Response response =
        client.post(
            """
            {"query": "query q($v: Int!) { number(value: $v) }", "operationName": "q",
             "variables": {"v": 3}, "extensions": {"a": [1]}, "id": 7}\
            """);
    assertThat(response.read("$.data.number")).isEqualTo(3);
  }

  @Test
  void absentMembersMayBeNull() {
    Response response =
        client.post(
            """
            {"query": "{ greeting }", "operationName": null, "variables": null, "extensions": null}\
            """);
    assertThat(response.read("$.data.greeting")).isEqualTo("hello");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "",
        "5",
        "\"{ greeting }\"",
        "{",
        "{}",
        "{\"query\": null}",
        "{\"query\": 5}",
        "{\"query\": {}}",
        "{\"query\": \"{ greeting }\", \"query\": 5}",
        "{\"query\": \"{ greeting }\", \"variables\": []}",
        "{\"query\": \"{ greeting }\", \"variables\": \"{}\"}",
        "{\"query\": \"{ greeting }\", \"extensions\": 1}",
        "{\"query\": \"{ greeting }\", \"operationName\": {}}",
        "[{\"query\": \"{ greeting }\"}]",
        "{\"query\": \"{ greeting }\"} trailing"
      })
  void aBodyThatIsNoQuestionIsABadRequest(String body) {
    refuses(client.post(body), 400, ProblemCode.INVALID_QUESTION);
  }

  @Test
  void bytesThatAreNoUtf8AreABadRequest() {
    byte[] body = {'{', '"', 'q', (byte) 0xff, '"', ':', '1', '}'};
    Response response = client.send(client.request().POST(BodyPublishers.ofByteArray(body)));
    refuses(response, 400, ProblemCode.INVALID_QUESTION);
  }

  @Test
  void deepJsonIsABadRequest() {
    String deep = "{\"query\": \"{ greeting }\", \"variables\": {\"a\": " + "[".repeat(100_000);
    refuses(client.post(deep), 400, ProblemCode.INVALID_QUESTION);
  }

  @Test
  void aBodyThatIsTooLongIsRefusedByItsHeader() throws IOException {
    String answer =
        client.raw(
            """
            POST /graphql HTTP/1.1
            Host: localhost
            Content-Type: application/json
            Content-Length: 64000000
            Connection: close

            """);
    assertThat(answer).startsWith("HTTP/1.1 413").contains("TOO_LARGE");
  }

  @Test
  void aBodyThatIsTooLongIsRefusedByCounting() {
    byte[] tooLong = (GREETING + " ".repeat(300_000)).getBytes(UTF_8);
    Response response =
        client.send(
            client
                .request()
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLong))));
    refuses(response, 413, ProblemCode.TOO_LARGE);
  }

  @Test
  void aBodyAsLongAsMayBePasses() {
    String body = GREETING + " ".repeat(256 * 1024 - GREETING.length());
    assertThat(client.post(body).status()).isEqualTo(200);
    refuses(client.post(body + " "), 413, ProblemCode.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "identity", "br, gzip"})
  void aPackedBodyIsUnsupported(String encoding) {
    Response response =
        client.send(
            client
                .request()
                .header("Content-Encoding", encoding)
                .POST(BodyPublishers.ofString(GREETING)));
    refuses(response, 415, ProblemCode.UNSUPPORTED_MEDIA_TYPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/*",
        "*/*",
        "text/plain",
        "application/graphql",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=utf-16",
        "application/json; charset=nonsense",
        "nonsense",
        "application/",
        ";"
      })
  void anotherContentTypeIsUnsupported(String type) {
    Response response =
        client.send(
            client
                .request("/graphql")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(GREETING)));
    refuses(response, 415, ProblemCode.UNSUPPORTED_MEDIA_TYPE);
    assertThat(response.header("accept")).isEqualTo("application/json");
  }

  @Test
  void aMissingContentTypeIsUnsupported() {
    Response response =
        client.send(client.request("/graphql").POST(BodyPublishers.ofString(GREETING)));
    refuses(response, 415, ProblemCode.UNSUPPORTED_MEDIA_TYPE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json;charset=UTF-8", "Application/JSON; charset=\"utf-8\""})
  void utf8MayBeNamed(String type) {
    Response response =
        client.send(
            client
                .request("/graphql")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(GREETING)));
    assertThat(response.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "NONSENSE"})
  void anotherMethodIsNotAllowed(String method) {
    Response response =
        client.send(client.request().method(method, BodyPublishers.ofString(GREETING)));
    assertThat(response.status()).isEqualTo(405);
    assertThat(response.header("allow")).isEqualTo("GET, HEAD, POST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/html", "text/event-stream", "nonsense", "application/xml, text/csv"})
  void anAnswerThatCannotBeWrittenIsNotAcceptable(String accept) {
    refuses(accepting(accept), 406, ProblemCode.NOT_ACCEPTABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/*",
        "application/json",
        "application/graphql-response+json, application/json;q=0.9",
        "application/json, multipart/mixed"
      })
  void whatGraphqlClientsAcceptPasses(String accept) {
    assertThat(accepting(accept).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/graphql;x=1", "/%67raphql", "/graphql?query=x", "//graphql", "/./graphql"})
  void noOtherSpellingOfTheAddressGoesRoundTheGuard(String path) throws IOException {
    String answer =
        client.raw(
            """
            POST %s HTTP/1.1
            Host: localhost
            Content-Type: application/*
            Content-Length: 2
            Connection: close

            {}\
            """
                .formatted(path));
    assertThat(answer).containsPattern("^HTTP/1.1 (415|404|400)").doesNotContain("HTTP/1.1 500");
  }

  @Test
  void chunksThatAreNoneAreABadRequest() throws IOException {
    String answer =
        client.raw(
            """
            POST /graphql HTTP/1.1
            Host: localhost
            Content-Type: application/json
            Transfer-Encoding: chunked
            Connection: close

            nonsense
            """);
    assertThat(answer).startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/graphql", "/nowhere", "/graphiql"})
  void everyAnswerTellsTheBrowserToGuessAndFrameNothing(String path) {
    Response response = client.send(client.request(path).GET());
    assertThat(response.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(response.header("x-frame-options")).isEqualTo("DENY");
    assertThat(response.header("referrer-policy")).isEqualTo("no-referrer");
  }

  @Test
  void anAnswerMayRunNothingAndTheConsoleSaysItself() {
    String policy = "default-src 'none'; frame-ancestors 'none'";
    assertThat(client.post(GREETING).header("content-security-policy")).isEqualTo(policy);
    assertThat(client.post("null").header("content-security-policy")).isEqualTo(policy);
    Response console = client.send(client.request("/graphiql").GET());
    assertThat(console.header("content-security-policy")).isEmpty();
  }

  @Test
  void moreQuestionsThanCanBeAnsweredAtOnceAreSentAway() {
    TrialQuestions.gate = new CountDownLatch(1);
    List<CompletableFuture<Response>> waiting =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> client.ask("{ waits }")))
            .toList();
    Awaitility.await().until(() -> TrialQuestions.waiting.get() == 4);
    Response sentAway = client.post(GREETING);
    TrialQuestions.gate.countDown();
    refuses(sentAway, 503, ProblemCode.OVERLOADED);
    assertThat(sentAway.header("retry-after")).isEqualTo("1");
    assertThat(waiting).allMatch(answer -> answer.join().status() == 200);
    Awaitility.await().until(() -> client.post(GREETING).status() == 200);
  }

  @Test
  void aPlaceIsLeftHoweverAQuestionEnds() {
    for (int i = 0; i < 10; i++) {
      client.post("null");
      client.ask("{ fails(how: \"bug\") }");
      client.ask("{ nothing }");
    }
    assertThat(client.post(GREETING).status()).isEqualTo(200);
  }

  private Response accepting(String accept) {
    return client.send(
        client.request().header("Accept", accept).POST(BodyPublishers.ofString(GREETING)));
  }

  private static void refuses(Response response, int status, ProblemCode code) {
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.code()).isEqualTo(code.name());
    assertThat(response.message()).isNotBlank();
    assertThat(response.header("content-type")).startsWith("application/json");
  }
}
