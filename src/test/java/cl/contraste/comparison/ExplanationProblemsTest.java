package cl.contraste.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.ContrasteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What of no number can be explained is refused, and says what would be. */
@ContrasteTest
class ExplanationProblemsTest extends AskedGroups {

  private static final String Y2019 = "scope: {kind: BUDGET, years: {from: 2019}}, ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "metric: OUTPUT, group: [{dimension: SUBTITLE, value: 21}] | DIMENSION_NOT_FOR_METRIC |"
            + " initialBudget",
        "metric: OUTPUT, group: [{dimension: COMPONENT, value: \"x\"}] | BAD_INPUT | COMPONENT"
            + " without PROGRAM",
        "metric: COVERAGE, group: [{dimension: YEAR, value: \"x\"}] | BAD_INPUT | it is a number",
        "metric: COVERAGE, group: [{dimension: MINISTRY}] | BAD_INPUT | give its id, code or name",
        "metric: COVERAGE, group: [{dimension: YEAR, value: 1}, {dimension: YEAR, value: 2}] |"
            + " BAD_INPUT | YEAR twice",
        "metric: COVERAGE, group: [{dimension: MINISTRY, value: \"nadie\"}] | UNKNOWN_MINISTRY |"
            + " near are",
        "metric: COVERAGE, group: [{dimension: PROGRAM, value: \"nadie\"}] | UNKNOWN_PROGRAM |"
            + " nadie",
        "metric: COVERAGE, filter: {programs: [\"01-01-01\", \"nada\"]} | UNKNOWN_PROGRAM | nada",
        "metric: COVERAGE, group: [{dimension: SDG_GOAL, value: 18}] | UNKNOWN_SDG | goals are 1 to"
            + " 17",
        "metric: COVERAGE, group: [{dimension: FINDING, value: \"OTHER\"}] | BAD_INPUT |"
            + " TARGETING:OTHER",
        "metric: COVERAGE, group: [{dimension: FINDING, value: \"TARGETING:NADA\"}] |"
            + " UNKNOWN_FINDING | NADA",
        "metric: COVERAGE, statistic: FIGURE, group: [{dimension: PROGRAM, value: \"01-01-01\"}] |"
            + " BAD_INPUT | name [YEAR, PROGRAM]",
        "metric: EXECUTED_BUDGET, group: [{dimension: SDG_GOAL, value: 1}, {dimension: REGION,"
            + " value: \"13\"}], allocation: EQUAL_SHARE | TOO_MANY_DIMENSIONS | by can have one of"
            + " them",
        "metric: COVERAGE, against: {years: {from: 2018}} | BAD_INPUT | name the `side` too",
        "metric: COVERAGE, panel: MATCHED | BAD_INPUT | name the `side` too",
        "metric: COVERAGE, side: {years: {from: 2018}}, panel: MATCHED | BAD_INPUT | name the other"
            + " one in `against`",
        "metric: COVERAGE, side: {years: {from: 2018}}, acrossYears: SUM | BAD_INPUT | acrossYears"
            + " does not go with `side`",
        "metric: COVERAGE, statistic: DIFFERENCE | BAD_INPUT | name `side` and `against`",
        "metric: COVERAGE, statistic: CONTRIBUTION, side: {years: {from: 2018}} | BAD_INPUT | name"
            + " `side` and `against`",
        "metric: COVERAGE, statistic: PREVIOUS_VALUE | BAD_INPUT | no YEAR of scope.years",
        "metric: COVERAGE, statistic: PREVIOUS_PERCENT_CHANGE, group: [{dimension: YEAR, value:"
            + " 2018}] | BAD_INPUT | no YEAR of scope.years",
        "metric: COVERAGE, side: {years: {from: 2018}}, group: [{dimension: YEAR, value: 2018}] |"
            + " FIXED_DIMENSION | their years",
        "metric: COVERAGE, side: {years: {from: 2019}, peersOf: \"nadie\"} | UNKNOWN_PROGRAM |"
            + " nadie",
        "metric: COVERAGE, side: {years: {from: 2019}, peersOf: \"25-01-01\"} | TOO_FEW_PEERS | at"
            + " least 5",
        "metric: COVERAGE, group: [{dimension: YEAR, value: 2015}] | BAD_YEAR | YEAR 2015, and"
            + " scope.years is 2019",
        "metric: COVERAGE, by: [MINISTRY] | BAD_INPUT | by is of WITHIN and BETWEEN",
        "metric: COVERAGE, statistic: RANK, group: [{dimension: MINISTRY, value: \"salud\"}] |"
            + " BAD_INPUT | name `side` and `against`",
        "metric: COVERAGE, statistic: RANK_MOVE, side: {years: {from: 2019}}, against: {years:"
            + " {from: 2018}} | BAD_INPUT | a group among others",
        "metric: COVERAGE, statistic: WITHIN, group: [{dimension: MINISTRY, value: \"salud\"}],"
            + " side: {years: {from: 2019}}, against: {years: {from: 2018}} | BAD_INPUT | say in"
            + " `by`",
        "metric: COVERAGE, statistic: MATCHED_PROGRAMS, side: {years: {from: 2019}}, against:"
            + " {years: {from: 2018}} | BAD_INPUT | panel MATCHED",
        "metric: INITIAL_EXECUTION, statistic: WITHIN, by: [RULE], side: {years: {from: 2019}},"
            + " against: {years: {from: 2018}} | NOT_EXPLAINABLE | all groups of [RULE]",
        "metric: COVERAGE, first: 1001 | PAGE_TOO_LARGE | 1000",
        "metric: COVERAGE, after: \"x\" | BAD_CURSOR | no cursor"
      })
  void isRefused(String arguments, String code, String says) {
    Told told = problem("{ explain(%s%s) { number sql } }".formatted(Y2019, arguments));
    assertThat(told.code()).isEqualTo(code);
    assertThat(told.message()).contains(says);
  }

  @Test
  void severalYearsNeedAWayToBePutTogether() {
    Told told = problem("{ explain(scope: {kind: BUDGET}, metric: EXECUTED_BUDGET) { number } }");
    assertThat(told.code()).isEqualTo("YEAR_NEEDED");
  }

  /** Of editions no view tells who is told of what; so each row would have to be named. */
  @Test
  void sqlThatWouldNameTooManyRowsIsRefusedAndTheNumberIsNot() {
    String asked =
        "explain(scope: {kind: MONITORED, years: {from: 2025}, edition: 2025}, metric:"
            + " EXECUTED_BUDGET, group: [{dimension: SDG_GOAL}])";
    assertThat(problem("{ " + asked + " { sql } }").code()).isEqualTo("NOT_EXPLAINABLE");
    assertThat(data("{ " + asked + " { words { en } } }").toString()).contains("NOT_PUBLISHED");
  }

  @Test
  void aCoverageWhoseRowsNoViewTellsIsRefusedAndTheNumberIsNot() {
    String asked =
        "explain(scope: {kind: BUDGET}, metric: EXECUTED_BUDGET, statistic: COVERAGE_BY_BUDGET,"
            + " side: {years: {from: 2018}, edition: 2020}, against: {years: {from: 2019}}, panel:"
            + " MATCHED, filter: {text: \"museo\"})";
    assertThat(problem("{ " + asked + " { sql } }").code()).isEqualTo("NOT_EXPLAINABLE");
    assertThat(data("{ " + asked + " { number } }").path("explain").path("number").isNumber())
        .isTrue();
  }

  @Test
  void aGroupOfWhichNothingIsOnRecordHasNoNumber() {
    JsonNode answer =
        answer(
            "{ explain(scope: {kind: BUDGET, years: {from: 1950}}, metric: EXECUTED_BUDGET) {"
                + " number value { value } words { en } inputs { totalCount nodes { year } }"
                + " leftOut { year } } }");
    JsonNode explanation = answer.path("data").path("explain");
    assertThat(explanation.path("number").isNull()).isTrue();
    assertThat(explanation.path("value").isNull()).isTrue();
    assertThat(explanation.path("inputs").path("totalCount").asInt()).isZero();
    assertThat(explanation.path("words").path("en").asString()).contains("nothing is on record");
    assertThat(answer.path("extensions").path("warnings").toString()).contains("NO_RECORD");
  }

  @Test
  void inputsComePageByPage() {
    String asked =
        "{ explain(scope: {kind: BUDGET, years: {from: 2019}}, metric: EXECUTED_BUDGET, group:"
            + " [{dimension: MINISTRY, value: \"salud\"}], first: 3%s) { inputs { totalCount nodes"
            + " { program { id } numerator } pageInfo { hasNextPage hasPreviousPage endCursor } } }"
            + " }";
    JsonNode first = data(asked.formatted("")).path("explain").path("inputs");
    String after = first.path("pageInfo").path("endCursor").asString();
    JsonNode second =
        data(asked.formatted(", after: \"" + after + "\"")).path("explain").path("inputs");
    assertThat(first.path("nodes").get(2).path("numerator").decimalValue())
        .isGreaterThanOrEqualTo(second.path("nodes").get(0).path("numerator").decimalValue());
    assertThat(second.path("pageInfo").path("hasPreviousPage").asBoolean()).isTrue();
    assertThat(second.path("totalCount")).isEqualTo(first.path("totalCount"));
  }
}
