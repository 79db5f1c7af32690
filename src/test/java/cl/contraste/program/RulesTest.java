package cl.contraste.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What rules say, at their limits, of invented facts: worked out by hand. */
class RulesTest {

  /** A number at the limit keeps the rule; the rounded 0.85 of 84,999 of 100,000 does not. */
  @ParameterizedTest
  @CsvSource({
    "INITIAL_EXECUTION_BELOW_85, initial_budget, 84999, BREACHED 0.85 DERIVED null",
    "INITIAL_EXECUTION_BELOW_85, initial_budget, 85000, KEPT 0.85 DERIVED null",
    "INITIAL_EXECUTION_ABOVE_110, initial_budget, 110000, KEPT 1.1 DERIVED null",
    "INITIAL_EXECUTION_ABOVE_110, initial_budget, 110001, BREACHED 1.1 DERIVED null",
    "FINAL_EXECUTION_BELOW_90, final_budget, 89999, BREACHED 0.9 DERIVED null",
    "FINAL_EXECUTION_BELOW_90, final_budget, 90000, KEPT 0.9 DERIVED null",
    "FINAL_EXECUTION_ABOVE_110, final_budget, 110000, KEPT 1.1 DERIVED null",
    "FINAL_EXECUTION_ABOVE_110, final_budget, 110001, BREACHED 1.1 DERIVED null"
  })
  void executionOfReportedBudgets(String rule, String budget, int executed, String expected) {
    InventedRows rows =
        InventedRows.monitored()
            .year(1, 2021, "executed_budget %d, %s 100000".formatted(executed, budget));
    assertThat(judged(rows, 2021, rule)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "20000, KEPT 0.2 DERIVED null",
    "20001, BREACHED 0.2 DERIVED null",
    "S/I, NOT_JUDGED null NOT_REPORTED MISSING",
    "N/A, NOT_JUDGED null NOT_APPLICABLE MISSING"
  })
  void administration(String spending, String expected) {
    InventedRows rows =
        InventedRows.monitored()
            .year(1, 2021, "executed_budget 100000, administrative_spending " + spending);
    assertThat(judged(rows, 2021, "ADMINISTRATION_OVER_20")).isEqualTo(expected);
  }

  /** 84 % stands for less than 85 %, 86 % for 85.5 % and more; 85 % may be either. */
  @ParameterizedTest
  @CsvSource({
    "INITIAL_EXECUTION_BELOW_85, initial_execution, 0.84, 0.01, BREACHED 0.84 REPORTED null",
    "INITIAL_EXECUTION_BELOW_85, initial_execution, 0.85, 0.01, NOT_JUDGED 0.85 REPORTED AT_LIMIT",
    "INITIAL_EXECUTION_BELOW_85, initial_execution, 0.86, 0.01, KEPT 0.86 REPORTED null",
    "INITIAL_EXECUTION_BELOW_85, initial_execution, 0.851, 0.001, KEPT 0.851 REPORTED null",
    "INITIAL_EXECUTION_ABOVE_110, initial_execution, 1.09, 0.01, KEPT 1.09 REPORTED null",
    "INITIAL_EXECUTION_ABOVE_110, initial_execution, 1.10, 0.01, NOT_JUDGED 1.1 REPORTED AT_LIMIT",
    "INITIAL_EXECUTION_ABOVE_110, initial_execution, 1.11, 0.01, BREACHED 1.11 REPORTED null",
    "ADMINISTRATION_OVER_20, administrative_share, 0.19, 0.01, KEPT 0.19 REPORTED null",
    "ADMINISTRATION_OVER_20, administrative_share, 0.20, 0.01, NOT_JUDGED 0.2 REPORTED AT_LIMIT",
    "ADMINISTRATION_OVER_20, administrative_share, 0.21, 0.01, BREACHED 0.21 REPORTED null"
  })
  void printedRatios(String rule, String metric, String printed, String step, String expected) {
    InventedRows rows =
        InventedRows.monitored()
            .year(1, 2021, "executed_budget 360, initial_budget ~1000")
            .printed(1, 2021, metric, printed, step);
    assertThat(judged(rows, 2021, rule)).isEqualTo(expected);
  }

  @Test
  void nothingIsJudgedOfANumberThatCannotBe() {
    InventedRows rows =
        InventedRows.monitored().year(1, 2021, "executed_budget 5, initial_budget 0");
    assertThat(judged(rows, 2021, "INITIAL_EXECUTION_BELOW_85"))
        .isEqualTo("NOT_JUDGED null UNDEFINED MISSING");
    assertThat(judged(rows, 2021, "FINAL_EXECUTION_BELOW_90"))
        .isEqualTo("NOT_JUDGED null NOT_PUBLISHED MISSING");
  }

  @Test
  void aPartOfAYearIsNotJudged() {
    InventedRows rows =
        InventedRows.budget().year(1, 2021, 4, "executed_budget 30, initial_budget 100");
    assertThat(judged(rows, 2021, "INITIAL_EXECUTION_BELOW_85"))
        .isEqualTo("NOT_JUDGED null NOT_COMPARABLE PARTIAL_YEAR");
    assertThat(judged(rows, ", includePartialYears: true", 2021, "INITIAL_EXECUTION_BELOW_85"))
        .isEqualTo("NOT_JUDGED 0.3 DERIVED PARTIAL_YEAR");
  }

  /**
   * The years before spend 1 / 3 for each of three: their mean is 1 / 3, a fifth more is 0.4, a
   * fifth less 4 / 15; both at the limit exactly, although a third has no last digit.
   */
  @ParameterizedTest
  @CsvSource({
    "400000, 1000000, KEPT 0.2 DERIVED null",
    "400001, 1000000, BREACHED 0.2 DERIVED null",
    "400000, 1500000, KEPT -0.2 DERIVED null",
    "399999, 1500000, BREACHED -0.2 DERIVED null"
  })
  void spendingPerBeneficiary(int executed, int beneficiaries, String expected) {
    InventedRows rows =
        InventedRows.monitored()
            .year(1, 2019, "executed_budget 100, beneficiaries 300")
            .year(1, 2020, "executed_budget 200, beneficiaries 600")
            .year(
                1, 2021, "executed_budget %d, beneficiaries %d".formatted(executed, beneficiaries));
    assertThat(judged(rows, 2021, "SPENDING_PER_BENEFICIARY_OFF_20")).isEqualTo(expected);
  }

  /**
   * Of lines of the budget law each year has its own pesos: 100 of 2019 are 114 of 2021, 107 of
   * 2020 are 114 too.
   */
  @ParameterizedTest
  @CsvSource({"1368, KEPT 0.2 DERIVED null", "1369, BREACHED 0.2009 DERIVED null"})
  void theYearsBeforeAreRestated(int executed, String expected) {
    InventedRows rows =
        InventedRows.budget()
            .year(1, 2019, "executed_budget 1000, beneficiaries 10")
            .year(1, 2020, "executed_budget 1070, beneficiaries 10")
            .year(1, 2021, "executed_budget %d, beneficiaries 10".formatted(executed));
    assertThat(judged(rows, 2021, "SPENDING_PER_BENEFICIARY_OFF_20")).isEqualTo(expected);
  }

  @Test
  void withoutAPriceIndexNothingIsJudged() {
    InventedRows rows =
        InventedRows.budget()
            .year(1, 2018, "executed_budget 1000, beneficiaries 10")
            .year(1, 2019, "executed_budget 1000, beneficiaries 10")
            .year(1, 2020, "executed_budget 1000, beneficiaries 10");
    assertThat(judged(rows, 2020, "SPENDING_PER_BENEFICIARY_OFF_20"))
        .isEqualTo("NOT_JUDGED null NOT_COMPARABLE NO_PRICE_INDEX");
  }

  /** Of one year before, of one that did not report, and of none at all there is no mean. */
  @Test
  void withoutTwoYearsBeforeNothingIsJudged() {
    String figures = "executed_budget 1000, beneficiaries 10";
    String none = "NOT_JUDGED null NOT_COMPARABLE NO_HISTORY";
    InventedRows rows =
        InventedRows.monitored()
            .year(1, 2019, figures)
            .year(1, 2021, figures)
            .year(2, 2019, figures)
            .year(2, 2020, "executed_budget 1000, beneficiaries S/I")
            .year(2, 2021, figures)
            .year(3, 2019, "executed_budget 0, beneficiaries 10")
            .year(3, 2020, "executed_budget 0, beneficiaries 10")
            .year(3, 2021, figures);
    for (int program = 1; program <= 3; program++) {
      assertThat(judged(rows, program, "", 2021, "SPENDING_PER_BENEFICIARY_OFF_20"))
          .as("program %d", program)
          .isEqualTo(none);
    }
  }

  /** A break in 2019 is behind all three years, one in 2020 or 2021 is not. */
  @ParameterizedTest
  @CsvSource({
    "2019, beneficiaries, BREACHED",
    "2020, beneficiaries, NOT_JUDGED",
    "2021, spending_per_beneficiary, NOT_JUDGED",
    "2021, coverage, BREACHED"
  })
  void acrossASeriesBreakNothingIsJudged(int year, String metric, String expected) {
    InventedRows rows =
        InventedRows.monitored()
            .year(1, 2019, "executed_budget 1000, beneficiaries 10")
            .year(1, 2020, "executed_budget 1000, beneficiaries 10")
            .year(1, 2021, "executed_budget 2000, beneficiaries 10")
            .seriesBreak(1, year, metric);
    assertThat(judged(rows, 2021, "SPENDING_PER_BENEFICIARY_OFF_20"))
        .startsWith(expected)
        .endsWith(expected.equals("BREACHED") ? "null" : "NOT_COMPARABLE SERIES_BREAK");
  }

  /** 100 and 100 printed are up to 101, so that 121 (120.5 and more) may be within 121.2. */
  @ParameterizedTest
  @CsvSource({
    "119, NOT_JUDGED 0.19 DERIVED AT_LIMIT",
    "118, KEPT 0.18 DERIVED null",
    "121, NOT_JUDGED 0.21 DERIVED AT_LIMIT",
    "122, BREACHED 0.22 DERIVED null"
  })
  void printedSpendingPerBeneficiary(String printed, String expected) {
    InventedRows rows = InventedRows.monitored();
    for (int year = 2019; year <= 2021; year++) {
      rows.year(1, year, "executed_budget S/I")
          .printed(1, year, "spending_per_beneficiary", year == 2021 ? printed : "100", "1");
    }
    assertThat(judged(rows, 2021, "SPENDING_PER_BENEFICIARY_OFF_20")).isEqualTo(expected);
  }

  /**
   * 10 and 10 a head, then 13 (of a mean of 10: 0.3), 11 (of 11.5: -0.0435), 15 (of 12: 0.25); the
   * other program the same in an order of its own, and with a year that is not there.
   */
  @Test
  void eachOfSeveralYearsIsHeldAgainstTheTwoBeforeIt() {
    InventedRows rows = InventedRows.monitored();
    int[] spent = {10, 10, 13, 11, 15};
    for (int i = 0; i < spent.length; i++) {
      rows.year(1, 2017 + i, "executed_budget %d, beneficiaries 1".formatted(spent[i]));
    }
    rows.year(2, 2021, "executed_budget 30, beneficiaries 2")
        .year(2, 2020, "executed_budget 10, beneficiaries 1")
        .year(2, 2019, "executed_budget 20, beneficiaries 2")
        .year(2, 2017, "executed_budget 10, beneficiaries 1");
    String all =
        asked(rows, "{kind: MONITORED}", "", "years { year rules { rule outcome value } }");
    assertThat(
            all.replaceAll("\\{\"rule\":\"(?!SPENDING)[^}]*},?", "")
                .replace(",]", "]")
                .replace("\"rule\":\"SPENDING_PER_BENEFICIARY_OFF_20\",", ""))
        .isEqualTo(
            """
            [{"id":"X-001","years":[\
            {"year":2017,"rules":[{"outcome":"NOT_JUDGED","value":null}]},\
            {"year":2018,"rules":[{"outcome":"NOT_JUDGED","value":null}]},\
            {"year":2019,"rules":[{"outcome":"BREACHED","value":0.3}]},\
            {"year":2020,"rules":[{"outcome":"KEPT","value":-0.0435}]},\
            {"year":2021,"rules":[{"outcome":"BREACHED","value":0.25}]}]},\
            {"id":"X-002","years":[\
            {"year":2017,"rules":[{"outcome":"NOT_JUDGED","value":null}]},\
            {"year":2019,"rules":[{"outcome":"NOT_JUDGED","value":null}]},\
            {"year":2020,"rules":[{"outcome":"NOT_JUDGED","value":null}]},\
            {"year":2021,"rules":[{"outcome":"BREACHED","value":0.5}]}]}]\
            """);
    assertThat(
            asked(
                rows,
                "{kind: MONITORED, years: {from: 2018, to: 2020}}",
                ", filter: {breaches: [SPENDING_PER_BENEFICIARY_OFF_20]}",
                ""))
        .isEqualTo("[{\"id\":\"X-001\"}]");
  }

  private static String asked(InventedRows rows, String scope, String filter, String fields) {
    return rows.serve()
        .data("{ programs(scope: %s%s) { nodes { id %s } } }".formatted(scope, filter, fields))
        .path("programs")
        .path("nodes")
        .toString();
  }

  private static InventedRows disputed() {
    String under = "executed_budget 80, initial_budget 100";
    String within = "executed_budget 100, initial_budget 100";
    return InventedRows.monitored()
        .code("BAJO_EJEMPLO", "INITIAL_EXECUTION_BELOW_85")
        .code("TRUNCATED", null)
        .code("OTRO_EJEMPLO", null)
        .year(1, 2021, under)
        .finding(1, 2021, "BAJO_EJEMPLO")
        .year(2, 2021, under)
        .finding(2, 2021, "OTRO_EJEMPLO")
        .year(3, 2021, within)
        .finding(3, 2021, "BAJO_EJEMPLO")
        .year(4, 2021, within)
        // Of a breach the evaluators of another edition judge.
        .year(5, 2020, under)
        .year(6, 2021, under)
        .finding(6, 2021, "TRUNCATED")
        // No finding is listed for administration.
        .year(7, 2021, "executed_budget 100, administrative_spending 30")
        .year(8, 2021, "executed_budget S/I, initial_budget 100")
        .finding(8, 2021, "BAJO_EJEMPLO");
  }

  @Test
  void rulesAndFindingsMayDisagree() {
    JsonNode programs =
        disputed()
            .serve()
            .data(
                "{ programs(scope: {kind: MONITORED}, orderBy: {by: NAME}) { nodes { id years {"
                    + " findings { code } disagreements { rule disagreement dimension } } } } }")
            .path("programs")
            .path("nodes");
    List<String> told = new ArrayList<>();
    programs.forEach(
        program ->
            program
                .path("years")
                .path(0)
                .path("disagreements")
                .forEach(one -> told.add(program.path("id").asString() + " " + one)));
    assertThat(told)
        .containsExactlyInAnyOrder(
            "X-002"
                + " {\"rule\":\"INITIAL_EXECUTION_BELOW_85\",\"disagreement\":\"BREACH_WITHOUT_FINDING\",\"dimension\":\"EFFICIENCY\"}",
            "X-003"
                + " {\"rule\":\"INITIAL_EXECUTION_BELOW_85\",\"disagreement\":\"FINDING_WITHOUT_BREACH\",\"dimension\":\"EFFICIENCY\"}");
    assertThat(programs.path(0).path("years").path(0).path("findings").toString())
        .isEqualTo("[{\"code\":\"BAJO_EJEMPLO\"}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "breaches: [INITIAL_EXECUTION_BELOW_85] | 1 2 5 6",
        "breaches: [INITIAL_EXECUTION_BELOW_85, ADMINISTRATION_OVER_20] | 1 2 5 6 7",
        "breachesAll: [INITIAL_EXECUTION_BELOW_85, ADMINISTRATION_OVER_20] | -",
        "breaches: [] | -",
        "disagreements: [BREACH_WITHOUT_FINDING] | 2",
        "disagreements: [FINDING_WITHOUT_BREACH] | 3",
        "disagreements: [BREACH_WITHOUT_FINDING, FINDING_WITHOUT_BREACH] | 2 3",
        "breaches: [INITIAL_EXECUTION_BELOW_85], disagreements: [FINDING_WITHOUT_BREACH] | -"
      })
  void programsAndYearsAreFilteredAlike(String filter, String expected) {
    String scope = "scope: {kind: MONITORED}, filter: {%s}".formatted(filter);
    JsonNode data =
        disputed()
            .serve()
            .data(
                "{ programs(%1$s) { nodes { id } } aggregate(%1$s, by: [PROGRAM], acrossYears: SUM) { nodes { program { id } } } }"
                    .formatted(scope));
    List<String> programs = new ArrayList<>();
    data.path("programs").path("nodes").forEach(node -> programs.add(number(node)));
    List<String> groups = new ArrayList<>();
    data.path("aggregate").path("nodes").forEach(node -> groups.add(number(node.path("program"))));
    assertThat(programs.isEmpty() ? "-" : String.join(" ", programs)).isEqualTo(expected);
    assertThat(groups).containsExactlyInAnyOrderElementsOf(programs);
  }

  private static String number(JsonNode program) {
    return program.path("id").asString().replaceFirst("X-0*", "");
  }

  /**
   * A year that breaches two rules stands in both; those that breach none in a group of its own.
   */
  @Test
  void yearsAreGroupedByTheRulesTheyBreach() {
    InventedRows rows =
        InventedRows.monitored()
            .year(1, 2021, "executed_budget 80, initial_budget 100, administrative_spending 40")
            .year(2, 2021, "executed_budget 70, initial_budget 100")
            .year(3, 2021, "executed_budget 100, initial_budget 100");
    JsonNode answer =
        rows.serve()
            .data(
                "{ aggregate(scope: {kind: MONITORED, years: {from: 2021}}, by: [RULE]) { nodes {"
                    + " rule unassigned programs executedBudget { value } } total { programs"
                    + " executedBudget { value } } } }")
            .path("aggregate");
    assertThat(answer.path("nodes").toString())
        .isEqualTo(
            """
            [{"rule":"ADMINISTRATION_OVER_20","unassigned":[],"programs":1,"executedBudget":{"value":80}},\
            {"rule":"INITIAL_EXECUTION_BELOW_85","unassigned":[],"programs":2,"executedBudget":{"value":150}},\
            {"rule":null,"unassigned":["RULE"],"programs":1,"executedBudget":{"value":100}}]\
            """);
    assertThat(answer.path("total").toString())
        .isEqualTo("{\"programs\":3,\"executedBudget\":{\"value\":250}}");
    JsonNode shares =
        rows.serve()
            .data(
                "{ aggregate(scope: {kind: MONITORED, years: {from: 2021}}, by: [RULE], allocation:"
                    + " EQUAL_SHARE) { nodes { executedBudget { value } } } }")
            .path("aggregate")
            .path("nodes");
    assertThat(shares.toString())
        .isEqualTo(
            "[{\"executedBudget\":{\"value\":40}},{\"executedBudget\":{\"value\":110}},{\"executedBudget\":{\"value\":100}}]");
  }

  private static String judged(InventedRows rows, int year, String rule) {
    return judged(rows, "", year, rule);
  }

  private static String judged(InventedRows rows, String more, int year, String rule) {
    return judged(rows, 1, more, year, rule);
  }

  private static String judged(InventedRows rows, int program, String more, int year, String rule) {
    JsonNode rules =
        rows.serve()
            .data(
                "{ program(id: \"X-%03d\", scope: {kind: %s, years: {from: %d}%s}) { years { rules { rule outcome value status notJudgedBecause limit } } } }"
                    .formatted(program, rows.kind(), year, more))
            .path("program")
            .path("years")
            .path(0)
            .path("rules");
    assertThat(rules.size()).isEqualTo(cl.contraste.metric.Rule.values().length);
    for (JsonNode one : rules) {
      if (one.path("rule").asString().equals(rule)) {
        return "%s %s %s %s"
            .formatted(
                one.path("outcome").asString(),
                one.path("value").isNull() ? "null" : Asked.plain(one.path("value")),
                one.path("status").asString(),
                one.path("notJudgedBecause").isNull()
                    ? "null"
                    : one.path("notJudgedBecause").asString());
      }
    }
    throw new AssertionError(rule + " is not among " + rules);
  }
}
