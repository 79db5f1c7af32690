package cl.contraste.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.platform.Client.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an argument may hold. */
@GuardedServer
@Timeout(5)
class InputsTest {

  private static final String FILTERED =
      "query q($f: Filter) { programs(filter: $f) { totalCount } }";

  private final Client client;

  InputsTest(@LocalServerPort int port) {
    client = new Client(port);
  }

  @Test
  void ordinaryTextPasses() {
    assertThat(filter(Map.of("text", "año 2020 \uD83D\uDE00 ".repeat(10))).body())
        .doesNotContain("errors");
  }

  @Test
  void u0000IsRefusedInAVariable() {
    refuses(filter(Map.of("text", "a\u0000b")), "'filter.text'");
  }

  @Test
  void u0000IsRefusedInTheDocument() {
    refuses(
        client.ask("{ programs(filter: {text: \"a\\u0000\"}) { totalCount } }"), "'filter.text'");
  }

  @Test
  void halfACharacterIsRefused() {
    for (String half : List.of("\\ud800", "\\udc00", "\\ud83d x", "\\udc00\\ud800")) {
      Response response =
          client.post(
              """
              {"query": "%s", "variables": {"f": {"text": "%s"}}}\
              """
                  .formatted(FILTERED, half));
      refuses(response, "'filter.text'");
    }
  }

  @Test
  void halfACharacterIsAnsweredWhereverItStands() {
    for (String body :
        List.of(
            """
            {"query": "{ greeting }", "operationName": "\\ud800"}\
            """,
            """
            {"query": "{ greeting \\ud800 }"}\
            """,
            """
            {"query": "query q($c: Colour!) { colour(value: $c) }", "variables": {"c": "\\ud800"}}\
            """,
            """
            {"query": "query q($c: Decimal!) { echo(value: $c) }", "variables": {"c": "\\ud800"}}\
            """)) {
      Response response = client.post(body);
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.code()).isEqualTo("INVALID_QUESTION");
      assertThat(response.body()).doesNotContainIgnoringCase("\\ud800");
    }
  }

  @Test
  void textOfMoreThanTwoHundredCharactersIsRefused() {
    assertThat(filter(Map.of("text", "x".repeat(200))).body()).doesNotContain("errors");
    refuses(filter(Map.of("text", "x".repeat(201))), "'filter.text'");
  }

  @Test
  void aCursorMayBeLongerAndNotEndless() {
    String question = "query q($c: String) { programs(after: $c) { totalCount } }";
    assertThat(client.ask(question, Map.of("c", "x".repeat(2_000))).body())
        .doesNotContain("errors");
    refuses(client.ask(question, Map.of("c", "x".repeat(2_001))), "'after'");
  }

  @Test
  void aListOfMoreThanTwoHundredAndFiftyIsRefused() {
    assertThat(filter(Map.of("names", Collections.nCopies(250, "x"))).body())
        .doesNotContain("errors");
    refuses(filter(Map.of("names", Collections.nCopies(251, "x"))), "'filter.names'");
  }

  @Test
  void anEntryAndAnInnerInputAreNamed() {
    refuses(filter(Map.of("names", List.of("x", "\u0000"))), "'filter.names[1]'");
    refuses(filter(Map.of("inner", Map.of("text", "\u0000"))), "'filter.inner.text'");
  }

  @Test
  void aRefusedArgumentTellsTheFieldsPath() {
    Response response = client.ask("{ a: programs(filter: {text: \"\\u0000\"}) { totalCount } }");
    assertThat(response.read("$.errors[0].path")).isEqualTo(List.of("a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "null", "-2147483648"})
  void aPageOfLessThanNothingIsRefused(String first) {
    refuses(client.ask("{ programs(first: " + first + ") { totalCount } }"), "'first'");
  }

  @Test
  void aPageOfMoreThanAThousandIsTooLarge() {
    Response response = client.ask("{ programs(first: 1001) { totalCount } }");
    assertThat(response.code()).isEqualTo("PAGE_TOO_LARGE");
    assertThat(response.message()).contains("1001").contains("1000");
    assertThat(client.ask("{ programs(first: 1000) { totalCount } }").body())
        .doesNotContain("errors");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e400", "1e1000000000", "9999999999", "\"x\"", "[1]", "{}", "1.5", "true"})
  void whatIsNoPageAtAllIsInvalid(String first) {
    Response response =
        client.post(
            """
            {"query": "query q($n: Int) { programs(first: $n) { totalCount } }",
             "variables": {"n": %s}}\
            """
                .formatted(first));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.code()).isEqualTo("INVALID_QUESTION");
  }

  @Test
  void aVariableThatIsMissingIsInvalid() {
    assertThat(client.ask("query q($n: Int!) { number(value: $n) }").code())
        .isEqualTo("INVALID_QUESTION");
    assertThat(
            client
                .ask(
                    "query q($n: Int = 1) { number(value: $n) }",
                    Collections.singletonMap("n", null))
                .code())
        .isEqualTo("INVALID_QUESTION");
  }

  @Test
  void anErrorRepeatsOnlyTheBeginningOfWhatWasSent() {
    Response response =
        client.ask(
            "query q($c: Colour!) { colour(value: $c) }", Map.of("c", "GREEN".repeat(20_000)));
    assertThat(response.code()).isEqualTo("INVALID_QUESTION");
    assertThat(response.body()).hasSizeLessThan(1_000);
  }

  private Response filter(Map<String, ?> filter) {
    return client.ask(FILTERED, Map.of("f", filter));
  }

  private static void refuses(Response response, String argument) {
    assertThat(response.code()).isEqualTo("BAD_INPUT");
    assertThat(response.message()).contains(argument);
  }
}
