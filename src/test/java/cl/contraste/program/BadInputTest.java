package cl.contraste.program;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.ContrasteTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What cannot be answered is a problem with a code, in words that tell nothing of the machinery.
 */
@ContrasteTest
class BadInputTest extends Asked {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Autowired private Environment environment;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "program(id: 'M-0') { id } | UNKNOWN_PROGRAM | M-0",
        "program(id: '') { id } | UNKNOWN_PROGRAM | id",
        "program(id: '99-99-99') { id } | UNKNOWN_PROGRAM | 99-99-99",
        "program(id: '06-07') { id } | UNKNOWN_PROGRAM | 06-07",
        "program(id: 'B-06-07-01; drop table program') { id } | UNKNOWN_PROGRAM | drop table",
        "program(id: '06-07-01', scope: {kind: MONITORED}) { id } | UNKNOWN_PROGRAM | MONITORED",
        "program(id: 'B-06-07-01', scope: {kind: MONITORED}) { id } | UNKNOWN_PROGRAM | MONITORED",
        "program(id: '87119', scope: {kind: BUDGET}) { id } | UNKNOWN_PROGRAM | BUDGET",
        "program(id: 'M-87119', scope: {kind: MONITORED, years: {from: 2020, to: 2019}}) { id } |"
            + " BAD_YEAR | 2020",
        "programs(scope: {kind: BUDGET, years: {from: 2019, to: 2012}}) { totalCount } | BAD_YEAR |"
            + " 2012",
        "programs(scope: {kind: BUDGET, years: {from: 20200}}) { totalCount } | BAD_YEAR | 20200",
        "programs(scope: {kind: BUDGET, years: {from: -2020}}) { totalCount } | BAD_YEAR | -2020",
        "programs(scope: {kind: BUDGET, years: {from: 2012, to: 2147483647}}) { totalCount } |"
            + " BAD_YEAR | 2147483647",
        "programs(scope: {kind: BUDGET}, orderBy: {by: METRIC, metric: OUTPUT, year: 2019}) {"
            + " totalCount nodes { id } } | DIMENSION_NOT_FOR_METRIC | OUTPUT",
        "programs(scope: {kind: BUDGET}, orderBy: {by: METRIC, metric: FINAL_BUDGET, year: 20200})"
            + " { nodes { id } } | BAD_YEAR | 20200",
        "programs(scope: {kind: BUDGET}, orderBy: {by: METRIC, metric: FINAL_BUDGET, year: 67555})"
            + " { nodes { id } } | BAD_YEAR | 67555",
        "programs(scope: {kind: BUDGET}, filter: {sdgGoals: [18]}) { totalCount } | UNKNOWN_SDG |"
            + " 18",
        "programs(scope: {kind: BUDGET}, filter: {sdgGoals: [65541]}) { totalCount } | UNKNOWN_SDG"
            + " | 65541",
        "programs(scope: {kind: BUDGET}, filter: {subtitles: [99]}) { totalCount } |"
            + " UNKNOWN_SUBTITLE | 99",
        "programs(scope: {kind: BUDGET}, filter: {subtitles: [65557]}) { totalCount } |"
            + " UNKNOWN_SUBTITLE | 65557",
        "programs(scope: {kind: BUDGET}, filter: {findings: ['XYZZY']}) { totalCount } |"
            + " UNKNOWN_FINDING | XYZZY",
        "programs(scope: {kind: BUDGET}, filter: {startYear: {from: 99999}}) { totalCount } |"
            + " BAD_YEAR | 99999",
        "programs(scope: {kind: BUDGET}, first: -1) { totalCount } | BAD_INPUT | first",
        "programs(scope: {kind: BUDGET}, first: 1001) { totalCount } | PAGE_TOO_LARGE | 1000",
        "programs(scope: {kind: BUDGET, prices: {year: 3000}}) { nodes { id } } | NO_PRICE_INDEX |"
            + " 3000",
        "programs(scope: {kind: BUDGET, asOf: 'yesterday'}) { totalCount } | UNKNOWN_SNAPSHOT |"
            + " yesterday",
        "programs(scope: {kind: BUDGET}, after: 'x') { totalCount } | BAD_CURSOR | after",
        "documents(after: 'x') { totalCount } | BAD_CURSOR | after",
        "documents(first: 1001) { totalCount } | PAGE_TOO_LARGE | 1000",
        "agencies(kind: BUDGET, ministries: ['nowhere']) { name } | UNKNOWN_MINISTRY | nowhere",
        "programs(scope: {kind: NEITHER}) { totalCount } | INVALID_QUESTION | NEITHER",
        "programs(scope: {kind: 'BUDGET'}) { totalCount } | INVALID_QUESTION | kind",
        "programs(scope: {}) { totalCount } | INVALID_QUESTION | kind",
        "programs { totalCount } | INVALID_QUESTION | scope",
        "programs(scope: {kind: BUDGET, years: {to: 2019}}) { totalCount } | INVALID_QUESTION |"
            + " from",
        "programs(scope: {kind: BUDGET, years: {from: '2019'}}) { totalCount } | INVALID_QUESTION |"
            + " from",
        "programs(scope: {kind: BUDGET, years: {from: 2019.5}}) { totalCount } | INVALID_QUESTION |"
            + " from",
        "programs(scope: {kind: BUDGET, years: {from: 99999999999}}) { totalCount } |"
            + " INVALID_QUESTION | from",
        "programs(scope: {kind: BUDGET, year: 2019}) { totalCount } | INVALID_QUESTION | year",
        "programs(scope: {kind: BUDGET}, filter: {ministry: 'salud'}) { totalCount } |"
            + " INVALID_QUESTION | ministry",
        "programs(scope: {kind: BUDGET}, filter: {sdgGoals: [null]}) { totalCount } |"
            + " INVALID_QUESTION | sdgGoals",
        "programs(scope: {kind: BUDGET}, orderBy: {by: METRIC, metric: EFFICIENCY}) { totalCount }"
            + " | INVALID_QUESTION | metric",
        "programs(scope: {kind: BUDGET}, filter: {findingsIn: [OTHER]}) { totalCount } |"
            + " INVALID_QUESTION | findingsIn",
        "programs(scope: {kind: BUDGET}) { total } | INVALID_QUESTION | total",
        "programs(scope: {kind: BUDGET}) | INVALID_QUESTION | programs",
        "availability(kind: BUDGET, by: [REGION]) { year } | BAD_INPUT | YEAR, MINISTRY and AGENCY",
      })
  void whatCannotBeAnsweredIsAProblemWithACode(String field, String code, String named)
      throws Exception {
    HttpResponse<String> response = post(Map.of("query", "{ " + field.replace('\'', '"') + " }"));
    JsonNode answer = JSON.readTree(response.body());
    assertThat(response.statusCode()).isLessThan(500);
    JsonNode error = answer.path("errors").path(0);
    assertThat(error.path("extensions").path("code").asString("none"))
        .as(response.body())
        .isEqualTo(code);
    assertThat(error.path("message").asString()).contains(named);
    assertTellsNothingOfTheMachinery(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Scope! | {\"kind\":\"BUDGET\",\"years\":{\"from\":\"x\"}}",
        "Scope! | {\"kind\":\"BUDGET\",\"years\":[2019]}",
        "Scope! | {\"kind\":\"NEITHER\"}",
        "Scope! | {\"kind\":7}",
        "Scope! | {\"kind\":\"BUDGET\",\"spending\":null}",
        "Scope! | {\"kind\":\"BUDGET\",\"edition\":\"2020\"}",
        "Scope! | {\"kind\":\"BUDGET\",\"includePartialYears\":\"yes\"}",
        "Scope! | {\"kind\":\"BUDGET\",\"years\":{\"from\":1e99}}",
        "Scope! | {\"kind\":\"BUDGET\",\"asOf\":{\"a\":1}}",
        "Scope! | null",
        "Scope! | 5",
        "Scope! | \"BUDGET\"",
      })
  void aVariableOfAnotherTypeIsAProblemWithACode(String type, String value) throws Exception {
    String body =
        "{\"query\":\"query ($s: %s) { programs(scope: $s, first: 1) { nodes { id } } }\",\"variables\":{\"s\":%s}}"
            .formatted(type, value);
    HttpResponse<String> response = post(body);
    JsonNode answer = JSON.readTree(response.body());
    assertThat(response.statusCode()).isLessThan(500);
    assertThat(answer.path("errors").path(0).path("extensions").path("code").asString("none"))
        .as(response.body())
        .isIn("INVALID_QUESTION", "BAD_INPUT", "UNKNOWN_SNAPSHOT");
    assertTellsNothingOfTheMachinery(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "programs(scope: {kind: BUDGET, years: {from: 2099, to: 2100}}) { totalCount nodes { id }"
            + " }",
        "programs(scope: {kind: BUDGET, edition: 2024}) { totalCount nodes { id } }",
        "programs(scope: {kind: BUDGET}, filter: {text: 'zzzzqqq'}) { totalCount nodes { id } }",
        "programs(scope: {kind: BUDGET}, filter: {findingsIn: [TARGETING]}) { totalCount nodes { id"
            + " } }",
        "programs(scope: {kind: BUDGET}, filter: {regions: ['16']}) { totalCount nodes { id } }",
        "programs(scope: {kind: MONITORED}, filter: {subtitles: [35]}) { totalCount nodes { id } }",
        "documents(filter: {editions: [2024]}) { totalCount nodes { name } }",
        "documents(filter: {editions: [67556]}) { totalCount nodes { name } }",
        "documents(filter: {kinds: []}) { totalCount nodes { name } }",
        "documents(filter: {text: 'nothing of that name'}) { totalCount nodes { name } }",
      })
  void whatNobodyToldIsAnEmptyAnswerAndNoProblem(String field) {
    JsonNode answer =
        answer("{ page: " + field.replace('\'', '"') + " }").path("data").path("page");
    assertThat(answer.toString()).isEqualTo("{\"totalCount\":0,\"nodes\":[]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text: null",
        "programs: null, ministries: null, agencies: null",
        "startYear: null, findings: null, findingsIn: null",
        "regions: null, sdgGoals: null, sdgTargets: null, subtitles: null"
      })
  void aFilterFieldOfNullFiltersNothing(String filter) {
    assertThat(found("kind: BUDGET", filter)).hasSize(388);
  }

  @ParameterizedTest
  @ValueSource(strings = {"years: null", "edition: null", "asOf: null", "prices: null"})
  void aScopeFieldOfNullIsAsIfLeftOut(String field) {
    assertThat(found("kind: BUDGET, " + field, "")).hasSize(388);
  }

  @ParameterizedTest
  @ValueSource(strings = {"orderBy: null", "filter: null", "after: null"})
  void anArgumentOfNullIsAsIfLeftOut(String argument) {
    assertThat(
            data("{ programs(scope: {kind: BUDGET}, %s) { totalCount } }".formatted(argument))
                .path("programs")
                .path("totalCount")
                .asInt())
        .isEqualTo(388);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "programs(scope: {kind: BUDGET}, first: null) { totalCount }",
        "programs(scope: {kind: BUDGET}, orderBy: {by: null}) { totalCount }",
        "documents(first: null) { totalCount }",
        "programs(scope: {kind: BUDGET}, orderBy: {direction: null}) { totalCount }"
      })
  void nullWhereAValueIsNeededIsAProblemOfTheQuestion(String field) throws Exception {
    HttpResponse<String> response = post(Map.of("query", "{ " + field + " }"));
    JsonNode answer = JSON.readTree(response.body());
    assertThat(answer.path("errors").path(0).path("extensions").path("code").asString("none"))
        .as(response.body())
        .isIn("none", "INVALID_QUESTION", "BAD_INPUT");
    assertTellsNothingOfTheMachinery(answer);
  }

  private static void assertTellsNothingOfTheMachinery(JsonNode answer) {
    for (JsonNode error : answer.path("errors")) {
      assertThat(error.path("message").asString())
          .doesNotContainIgnoringCase(
              "select ",
              "exception",
              "jooq",
              "postgres",
              "org.",
              "java.",
              "cl.contraste",
              "relation \"",
              " from program",
              "stack");
      assertThat(error.path("extensions").path("code").asString()).isNotEqualTo("INTERNAL");
    }
  }

  private HttpResponse<String> post(Object body) throws IOException, InterruptedException {
    String text = body instanceof String json ? json : JSON.writeValueAsString(body);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(
                  URI.create(
                      "http://localhost:"
                          + environment.getRequiredProperty("local.server.port")
                          + "/graphql"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(text))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
