package cl.contraste.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.platform.Client.Response;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is told when something fails, and what is kept for the log. */
@GuardedServer
@Timeout(20)
class ProblemsTest {

  private final Client client;

  ProblemsTest(@LocalServerPort int port) {
    client = new Client(port);
  }

  /** The first question makes the server say that it starts. */
  @BeforeEach
  void wake() {
    client.ask("{ greeting }");
  }

  @Test
  void aProblemIsToldWithItsCodePathAndClassification() {
    Response response = client.ask("{ greeting a: fails(how: \"problem\") }");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.code()).isEqualTo("UNKNOWN_REGION");
    assertThat(response.message()).isEqualTo("no region 'X'");
    assertThat(response.read("$.errors[0].path")).isEqualTo(List.of("a"));
    assertThat(response.read("$.errors[0].extensions.classification")).isEqualTo("BAD_REQUEST");
    assertThat(response.read("$.data.greeting")).isEqualTo("hello");
  }

  @Test
  void anInputThatRefusesAValueTellsItsOwnProblem() {
    Response response =
        client.ask("{ programs(filter: {inner: {text: \"year 0\"}}) { totalCount } }");
    assertThat(response.code()).isEqualTo("BAD_YEAR");
    assertThat(response.message()).isEqualTo("0 is no year");
  }

  @ParameterizedTest
  @CsvSource({
    "pool, UNAVAILABLE",
    "transaction, UNAVAILABLE",
    "08006, UNAVAILABLE",
    "08001, UNAVAILABLE",
    "57P01, UNAVAILABLE",
    "57P03, UNAVAILABLE",
    "53300, UNAVAILABLE",
    "57014, TIMEOUT",
    "22003, BAD_INPUT",
    "22021, BAD_INPUT",
    "42P01, INTERNAL",
    "42501, INTERNAL",
    "53100, INTERNAL",
    "bug, INTERNAL"
  })
  void aFailureHasTheCodeOfWhoseFaultItIs(String how, ProblemCode code) {
    Response response = client.ask("{ fails(how: \"" + how + "\") }");
    assertThat(response.code()).isEqualTo(code.name());
    assertThat(response.body()).doesNotContain("secret", "select", "cl.contraste", "Exception");
  }

  @Test
  void aQuestionOfWhichNothingCanBeAnsweredIsUnavailable() {
    Response response = client.ask("{ a: fails(how: \"08006\") b: fails(how: \"pool\") }");
    assertThat(response.status()).isEqualTo(503);
    assertThat(response.header("retry-after")).isEqualTo("5");
  }

  @Test
  void aQuestionOfWhichSomethingCanBeAnsweredIsAnswered() {
    assertThat(client.ask("{ greeting fails(how: \"08006\") }").status()).isEqualTo(200);
    assertThat(client.ask("{ __typename fails(how: \"08006\") }").status()).isEqualTo(200);
  }

  @Test
  void theUnforeseenTellsAnIdThatFindsAllOfItInTheLogOnce(CapturedOutput log) {
    String message = client.ask("{ fails(how: \"bug\") }").message();
    assertThat(message).matches("internal error, id [0-9a-f-]{36}");
    assertThat(log).containsOnlyOnce(message.substring("internal error, id ".length()));
    assertThat(log).containsOnlyOnce("IllegalStateException: select secret");
    assertThat(log).contains("at cl.contraste.platform.TrialQuestions.fails");
  }

  @Test
  void whatTheEngineItselfFindsWrongIsOurFault(CapturedOutput log) {
    for (String question : List.of("{ failsSilently }", "{ wrongType }")) {
      Response response = client.ask(question);
      assertThat(response.code()).isEqualTo("INTERNAL");
      assertThat(response.message()).matches("internal error, id [0-9a-f-]{36}");
    }
    assertThat(log).contains("/failsSilently", "/wrongType");
  }

  @Test
  void aFailureOutsideAnyFieldIsAProblemToo(CapturedOutput log) {
    Response response =
        client.send(
            client
                .request()
                .header("X-Break", "engine")
                .POST(BodyPublishers.ofString("{\"query\": \"{ greeting }\"}")));
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.code()).isEqualTo("INTERNAL");
    assertThat(response.body()).doesNotContain("secret");
    assertThat(log).containsOnlyOnce("IllegalStateException: secret");
  }

  @Test
  void aFailureBeforeTheEngineIsAProblemToo(CapturedOutput log) {
    Response response =
        client.send(
            client
                .request()
                .header("X-Break", "filter")
                .POST(BodyPublishers.ofString("{\"query\": \"{ greeting }\"}")));
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.code()).isEqualTo("INTERNAL");
    assertThat(response.body()).doesNotContain("secret");
    assertThat(log).containsOnlyOnce("IllegalStateException: secret");
  }

  @Test
  void fieldsAfterTheTimeoutAreNotBegun() {
    Response response = client.ask("{ a: delays b: greeting }");
    assertThat(response.read("$.data.a")).isEqualTo("delayed");
    assertThat(response.code()).isEqualTo("TIMEOUT");
    assertThat(response.read("$.errors[0].path")).isEqualTo(List.of("b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{",
        "[]",
        "{\"query\": \"{ nothing }\"}",
        "{\"query\": \"{ greeting\"}",
        "{\"query\": \"{ programs(first: 5000) { totalCount } }\"}",
        "{\"query\": \"{ node { next { next { next { next { next { next { next { next { next {"
            + " next { next { next { next { next { next { next { next { next { next { next { next"
            + " { id } } } } } } } } } } } } } } } } } } } } } } }\"}",
        "{\"query\": \"{ fails(how: \\\"problem\\\") }\"}",
        "{\"query\": \"{ fails(how: \\\"08006\\\") }\"}",
        "{\"query\": \"{ fails(how: \\\"57014\\\") }\"}",
        "{\"query\": \"{ fails(how: \\\"22003\\\") }\"}",
        "{\"query\": \"{ greeting }\", \"operationName\": \"none\"}"
      })
  void whatIsRefusedLogsLessThanAKilobyte(String body, CapturedOutput log) {
    int before = log.length();
    assertThat(client.post(body).body()).contains("\"errors\"");
    assertThat(log.length() - before).isLessThan(1_000);
    assertThat(log.toString().substring(before)).doesNotContain("\tat ");
  }

  @Test
  void aRefusedRequestLogsLessThanAKilobyte(CapturedOutput log) {
    int before = log.length();
    client.send(client.request("/graphql").GET());
    client.send(client.request().header("Accept", "nonsense").POST(BodyPublishers.ofString("")));
    client.send(
        client.request("/graphql").header("Content-Type", "*/*").POST(BodyPublishers.ofString("")));
    client.post(" ".repeat(300_000));
    assertThat(log.length() - before).isLessThan(1_000);
  }
}
