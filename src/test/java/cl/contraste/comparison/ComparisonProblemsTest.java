package cl.contraste.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.ContrasteTest;
import cl.contraste.program.Asked;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What cannot be grouped or compared is a problem that says what would be accepted, or why. */
@ContrasteTest
class ComparisonProblemsTest extends Asked {

  private static final String ONE_YEAR = "scope: {kind: BUDGET, years: {from: 2019}}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scope: {kind: BUDGET}, by: [MINISTRY] | YEAR_NEEDED | acrossYears",
        "scope: {kind: BUDGET, years: {from: 2018, to: 2019}}, by: [] | YEAR_NEEDED | 2018 to 2019",
        "IN_2019, by: [MINISTRY, AGENCY, PROGRAM, YEAR, REGION] | TOO_MANY_DIMENSIONS | at most 4",
        "IN_2019, by: [REGION, SDG_GOAL], allocation: EQUAL_SHARE | TOO_MANY_DIMENSIONS | REGION,"
            + " SDG_GOAL",
        "IN_2019, by: [SUBTITLE, COMPONENT] | TOO_MANY_DIMENSIONS | SUBTITLE",
        "IN_2019, by: [MINISTRY], first: 1000000 | PAGE_TOO_LARGE | 1000",
        "IN_2019, by: [MINISTRY], filter: {programs: ['M-87119']} | UNKNOWN_PROGRAM | BUDGET",
        "IN_2019, by: [MINISTRY], filter: {ministries: ['Ministerio de Cometas']} |"
            + " UNKNOWN_MINISTRY | Cometas",
        "IN_2019, by: [MINISTRY], orderBy: {by: METRIC} | BAD_INPUT | orderBy.metric",
        "IN_2019, by: [MINISTRY], orderBy: {metric: OUTPUT} | BAD_INPUT | KEYS",
        "IN_2019, by: [MINISTRY], having: [{metric: OUTPUT}] | BAD_INPUT | atLeast",
        "IN_2019, by: [SUBTITLE], having: [{metric: COVERAGE, atLeast: 1}] |"
            + " DIMENSION_NOT_FOR_METRIC | initialBudget",
        "IN_2019, by: [COMPONENT], orderBy: {by: METRIC, metric: COVERAGE} |"
            + " DIMENSION_NOT_FOR_METRIC | componentSpending",
        "IN_2019, by: [MINISTRY], after: 'abc' | BAD_CURSOR | endCursor",
        "IN_2019, by: [MINISTRIES] | INVALID_QUESTION | by[0] is MINISTRIES, which is no Dimension;"
            + " there are MINISTRY, AGENCY, YEAR,",
        "IN_2019, by: [MINISTRY], first: 'ten' | INVALID_QUESTION | with value 'ten' is not a valid"
            + " 'Int'",
        "scope: {kind: BUDGET, years: {from: 20190}}, by: [] | BAD_YEAR | 20190",
        "scope: {kind: BUDGET, years: {from: 2019}, prices: {year: 1950}}, by: [] | NO_PRICE_INDEX"
            + " | 1950"
      })
  void aQuestionForGroups(String arguments, String code, String message) {
    String question =
        "{ aggregate(%s) { totalCount } }"
            .formatted(arguments.replace("IN_2019", ONE_YEAR).replace('\'', '"'));
    Told told = problem(question);
    assertThat(told.code()).isEqualTo(code);
    assertThat(told.message()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "B2018, O2019, by: [YEAR] | FIXED_DIMENSION | YEAR",
        "base: {years: {from: 2019}, filter: {ministries: ['salud']}}, other: {years: {from: 2019},"
            + " filter: {ministries: ['educacion']}}, by: [MINISTRY] | FIXED_DIMENSION | salud",
        "base: {years: {from: 2019}, peersOf: '06-07-01'}, O2019, by: [PROGRAM] | FIXED_DIMENSION |"
            + " peersOf",
        "base: {years: {from: 2019}, peersOf: '87119'}, O2019 | UNKNOWN_PROGRAM | 87119",
        "base: {years: {from: 2019}, peersOf: '04-01-01'}, O2019 | TOO_FEW_PEERS | at least 5",
        "base: {years: {from: 2019}, filter: {programs: ['99-99-99']}}, O2019 | UNKNOWN_PROGRAM |"
            + " 99-99-99",
        "base: {years: {from: 2019, to: 2018}}, O2019 | BAD_YEAR | 2018",
        "B2018, O2019, orderBy: {by: DIFFERENCE} | BAD_INPUT | DIFFERENCE",
        "B2018, O2019, first: 1000000 | PAGE_TOO_LARGE | 1000"
      })
  void aQuestionOfTwoSides(String arguments, String code, String message) {
    String question =
        "{ compare(scope: {kind: BUDGET}, %s) { totalCount } }"
            .formatted(
                arguments
                    .replace("B2018", "base: {years: {from: 2018}}")
                    .replace("O2019", "other: {years: {from: 2019}}")
                    .replace('\'', '"'));
    Told told = problem(question);
    assertThat(told.code()).isEqualTo(code);
    assertThat(told.message()).contains(message);
  }

  @Test
  void twentyTimesTheSameDimensionIsOne() {
    String by = String.join(", ", java.util.Collections.nCopies(20, "MINISTRY"));
    assertThat(
            data("{ aggregate(%s, by: [%s]) { totalCount } }".formatted(ONE_YEAR, by))
                .path("aggregate")
                .path("totalCount")
                .asInt())
        .isEqualTo(30);
  }

  @Test
  void aYearWithoutDataIsAnEmptyAnswerWithItsReason() {
    JsonNode answer =
        answer(
            "{ aggregate(scope: {kind: BUDGET, years: {from: 2030}}, by: [MINISTRY]) { totalCount"
                + " nodes { executedBudget { value } } total { programs } } }");
    assertThat(answer.path("data").path("aggregate").toString())
        .isEqualTo("{\"totalCount\":0,\"nodes\":[],\"total\":null}");
    assertThat(warnings(answer)).containsEntry("NO_RECORD", List.of(2030));
  }

  @Test
  void anEmptySideIsNoZero() {
    JsonNode answer =
        answer(
            "{ compare(scope: {kind: BUDGET}, base: {years: {from: 2005}}, other: {years: {from:"
                + " 2019}}) { nodes { presence executedBudget { base { value } difference"
                + " percentChange noPercentChangeBecause } } } }");
    assertThat(answer.path("data").path("compare").path("nodes").toString())
        .isEqualTo(
            """
            [{"presence":"ONLY_OTHER","executedBudget":{"base":null,"difference":null,"percentChange":null,"noPercentChangeBecause":"BASE_MISSING"}}]\
            """);
    assertThat(warnings(answer)).containsEntry("NO_RECORD", List.of(2005));
  }

  @Test
  void yearsWithDataRaiseNoSuchWarning() {
    assertThat(
            warnings(
                answer("{ aggregate(%s, by: [MINISTRY]) { totalCount } }".formatted(ONE_YEAR))))
        .doesNotContainKey("NO_RECORD");
  }

  @Test
  void boundsThatContradictEachOtherLeaveNothing() {
    assertThat(
            data("{ aggregate(%s, by: [MINISTRY], having: [{metric: EXECUTED_BUDGET, atLeast: 2, atMost: 1}]) { totalCount } }"
                    .formatted(ONE_YEAR))
                .path("aggregate")
                .path("totalCount")
                .asInt())
        .isZero();
  }

  @Test
  void pagesHaveEachGroupOnceInTheOrderOfAMetricThatIsNotSelected() {
    String arguments =
        ONE_YEAR
            + ", by: [AGENCY], orderBy: {by: METRIC, metric: FINAL_EXECUTION, statistic: MEDIAN,"
            + " direction: DESC}";
    List<String> all = names(arguments + ", first: 1000");
    List<String> paged = new ArrayList<>();
    String after = "";
    do {
      JsonNode page =
          data("{ aggregate(%s, first: 50%s) { nodes { agency { code } } pageInfo { hasNextPage endCursor } } }"
                  .formatted(arguments, after))
              .path("aggregate");
      page.path("nodes").forEach(group -> paged.add(group.path("agency").path("code").asString()));
      after =
          page.path("pageInfo").path("hasNextPage").asBoolean()
              ? ", after: \"%s\"".formatted(page.path("pageInfo").path("endCursor").asString())
              : "";
    } while (!after.isEmpty());
    assertThat(paged).isEqualTo(all).doesNotHaveDuplicates().hasSizeGreaterThan(100);
  }

  private List<String> names(String arguments) {
    List<String> names = new ArrayList<>();
    data("{ aggregate(%s) { nodes { agency { code } } } }".formatted(arguments))
        .path("aggregate")
        .path("nodes")
        .forEach(group -> names.add(group.path("agency").path("code").asString()));
    return names;
  }

  @Test
  void aCursorOfAnotherQuestionIsRefused() {
    String cursor =
        data("{ aggregate(%s, by: [AGENCY], first: 1) { pageInfo { endCursor } } }"
                .formatted(ONE_YEAR))
            .path("aggregate")
            .path("pageInfo")
            .path("endCursor")
            .asString();
    assertThat(
            problem(
                    "{ aggregate(%s, by: [MINISTRY], after: \"%s\") { totalCount } }"
                        .formatted(ONE_YEAR, cursor))
                .code())
        .isEqualTo("BAD_CURSOR");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ranking | scope: {kind: BUDGET}, metric: EXECUTED_BUDGET | YEAR_NEEDED | acrossYears",
        "ranking | IN_2019, metric: EXECUTED_BUDGET, within: PROGRAM | BAD_INPUT | leave it out",
        "ranking | IN_2019, metric: EXECUTED_BUDGET, within: MINISTRY, each: -3 | BAD_INPUT | from"
            + " 1",
        "ranking | IN_2019, metric: EXECUTED_BUDGET, of: UNIT, focus: 'x' | BAD_INPUT | PROGRAM",
        "ranking | IN_2019, metric: EXECUTED_BUDGET, peers: SAME_MINISTRY | BAD_INPUT | focus",
        "ranking | IN_2019, metric: EXECUTED_BUDGET, of: MINISTRY, focus: 'salud', peers:"
            + " SIZE_QUARTILE | BAD_INPUT | of: PROGRAM",
        "ranking | IN_2019, metric: EXECUTED_BUDGET, focus: 'M-87119' | UNKNOWN_PROGRAM | BUDGET",
        "ranking | IN_2019, metric: EXECUTED_BUDGET, of: MINISTRY, focus: 'Cometas' |"
            + " UNKNOWN_MINISTRY | Cometas",
        "ranking | IN_2019, metric: EXECUTED_BUDGET, of: SDG_GOAL, focus: '18' | UNKNOWN_SDG | 17",
        "ranking | IN_2019, metric: EXECUTED_BUDGET, of: SDG_GOAL, focus: 'x' | BAD_INPUT | 1 to"
            + " 17",
        "ranking | IN_2019, metric: EXECUTED_BUDGET, focus: '06-07-01', peers: SHARED_SDG_GOAL |"
            + " TOO_FEW_PEERS | 0 peers (other programs with one of its goals",
        "ranking | IN_2019, metric: EXECUTED_BUDGET, of: COMPONENT | DIMENSION_NOT_FOR_METRIC |"
            + " componentSpending",
        "ranking | IN_2019, metric: EXECUTED_BUDGET, first: 1000000 | PAGE_TOO_LARGE | 1000",
        "distribution | scope: {kind: BUDGET}, metric: EXECUTED_BUDGET | YEAR_NEEDED | YEAR",
        "distribution | IN_2019, metric: EXECUTED_BUDGET, bins: 0 | BAD_INPUT | 1 to 200",
        "distribution | IN_2019, metric: EXECUTED_BUDGET, bins: 201 | BAD_INPUT | 201",
        "distribution | IN_2019, metric: OUTPUT, by: [SUBTITLE] | DIMENSION_NOT_FOR_METRIC |"
            + " initialBudget",
        "decomposition | scope: {kind: BUDGET}, base: {years: {from: 2015, to: 2016}}, other:"
            + " {years: {from: 2019}} | YEAR_NEEDED | one year",
        "decomposition | scope: {kind: BUDGET}, B2018, O2019, by: [SUBTITLE] |"
            + " DIMENSION_NOT_FOR_METRIC | SUBTITLE",
        "decomposition | scope: {kind: BUDGET}, B2018, O2019, by: [YEAR] | FIXED_DIMENSION | YEAR",
        "decomposition | scope: {kind: BUDGET}, B2018, O2019, filter: {programs: ['87119']} |"
            + " UNKNOWN_PROGRAM | BUDGET"
      })
  void aQuestionThatUnderstands(String field, String arguments, String code, String message) {
    String asked =
        arguments
            .replace("IN_2019", ONE_YEAR)
            .replace("B2018", "base: {years: {from: 2018}}")
            .replace("O2019", "other: {years: {from: 2019}}")
            .replace('\'', '"');
    Told told = problem("{ %s(%s) { totalCount } }".formatted(field, asked));
    assertThat(told.code()).isEqualTo(code);
    assertThat(told.message()).contains(message);
  }

  @Test
  void ofAYearWithoutRecordThereIsNoPlaceNoBinAndNoPart() {
    String none = "scope: {kind: BUDGET, years: {from: 2035}}, metric: EXECUTED_BUDGET";
    for (String question :
        List.of(
            "ranking(%s, focus: \"06-07-01\") { nodes { rank } totalCount focus { rank } unranked { groups } }"
                .formatted(none),
            "distribution(%s) { nodes { bins { count } } totalCount total { notPositive } }"
                .formatted(none),
            "decomposition(scope: {kind: BUDGET}, base: {years: {from: 2035}}, other: {years:"
                + " {from: 2036}}) { nodes { byProgram { change } } totalCount total { byProgram {"
                + " change } } }")) {
      JsonNode answer = answer("{ q: " + question + " }");
      JsonNode data = answer.path("data").path("q");
      assertThat(data.path("nodes").isEmpty()).as("%s", answer).isTrue();
      assertThat(data.path("totalCount").asInt()).isZero();
      assertThat(data.path("total").isValueNode() || data.path("total").isMissingNode()).isTrue();
      assertThat(answer.path("extensions").path("warnings").toString()).contains("NO_RECORD");
    }
  }
}
