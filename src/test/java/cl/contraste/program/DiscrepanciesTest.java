package cl.contraste.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Figures that disagree, each kind on both sides of its tolerance, worked out by hand. */
class DiscrepanciesTest {

  private static final String FIELDS =
      "kind program { id } year metric component published { value } recomputed { value }"
          + " difference tolerance money cause";

  /** 36 % stands for 0.355 up to, but not at, 0.37; a further step is 0.345 up to 0.38. */
  @ParameterizedTest
  @CsvSource({
    "355, -",
    "369, -",
    "354, 6 ROUNDING",
    "370, 10 ROUNDING",
    "345, 15 ROUNDING",
    "379, 19 ROUNDING",
    "344, 16 UNKNOWN",
    "380, 20 UNKNOWN"
  })
  void aPrintedShareOfReportedAmounts(int executed, String expected) {
    InventedRows rows =
        InventedRows.monitored()
            .year(1, 2020, "executed_budget %d, initial_budget 1000".formatted(executed))
            .printed(1, 2020, "initial_execution", "0.36", "0.01");
    assertThat(moneyAndCauses(rows)).isEqualTo(expected);
  }

  /** 88.1 % stands for 0.8805 up to 0.882: the step is that of the last printed digit. */
  @ParameterizedTest
  @CsvSource({"8805, -", "8819, -", "8804, 6 ROUNDING", "8820, 10 ROUNDING"})
  void aShareWithADecimal(int executed, String expected) {
    InventedRows rows =
        InventedRows.monitored()
            .year(1, 2020, "executed_budget %d, final_budget 10000".formatted(executed))
            .printed(1, 2020, "final_execution", "0.881", "0.001");
    assertThat(moneyAndCauses(rows)).isEqualTo(expected);
  }

  /** What is implied, or missing, was worked out from the ratio or says nothing against it. */
  @Test
  void aPrintedShareOfWhatIsNotReportedAgreesWithEverything() {
    InventedRows rows =
        InventedRows.monitored()
            .year(1, 2020, "executed_budget 900, initial_budget ~1000")
            .printed(1, 2020, "initial_execution", "0.36", "0.01")
            .year(2, 2020, "executed_budget S/I, initial_budget 1000")
            .printed(2, 2020, "initial_execution", "0.36", "0.01");
    assertThat(moneyAndCauses(rows)).isEqualTo("-");
  }

  /**
   * 518,212 / 513 = 1,010.16. In pesos it is 1,010,160; in pesos of 2020, of which the index is 107
   * where that of 2021 is 114, it is 948.13.
   */
  @ParameterizedTest
  @CsvSource({
    "1010, -",
    "1010160, UNIT_1000",
    "948, DIFFERENT_PRICE_YEAR",
    "1076, DIFFERENT_PRICE_YEAR",
    "950, UNKNOWN",
    "1, UNKNOWN"
  })
  void causesOfASpendingPerBeneficiary(String printed, String expected) {
    InventedRows rows =
        InventedRows.monitored()
            .year(1, 2020, "executed_budget 518212, beneficiaries 513")
            .printed(1, 2020, "spending_per_beneficiary", printed, "1");
    List<JsonNode> found = found(rows);
    assertThat(found.isEmpty() ? "-" : found.getFirst().path("cause").asString())
        .isEqualTo(expected);
  }

  /** 240,299 / 238 = 1,009.66 is printed 1,009, which stands for 1,008.5 up to 1,010. */
  @Test
  void aComponentIsNamed() {
    InventedRows rows =
        InventedRows.monitored()
            .year(1, 2020, "executed_budget S/I")
            .component(1, 2020, 1, "component_spending 240299, output 238")
            .printed(1, 2020, 1, "spending_per_output", "1009", "1")
            .component(1, 2020, 2, "component_spending 240299, output 238")
            .printed(1, 2020, 2, "spending_per_output", "1008", "1")
            .component(1, 2020, 3, "component_spending 10, output 0")
            .printed(1, 2020, 3, "spending_per_output", "5", "1")
            .component(1, 2020, 4, "component_spending 0, output 0")
            .printed(1, 2020, 4, "spending_per_output", "0", "1");
    assertThat(found(rows))
        .extracting(JsonNode::toString)
        .containsExactly(
            """
            {"kind":"PRINTED_RATIO","program":{"id":"X-001"},"year":2020,"metric":"SPENDING_PER_OUTPUT",\
            "component":"Componente 2","published":{"value":1008},"recomputed":{"value":1009.659664},\
            "difference":1.659664,"tolerance":1,"money":395,"cause":"ROUNDING"}\
            """,
            """
            {"kind":"PRINTED_RATIO","program":{"id":"X-001"},"year":2020,"metric":"SPENDING_PER_OUTPUT",\
            "component":"Componente 3","published":{"value":5},"recomputed":{"value":null},\
            "difference":null,"tolerance":1,"money":10,"cause":"UNKNOWN"}\
            """);
  }

  /** Three lines of 333 are 999, give or take three; six are twice that. */
  @ParameterizedTest
  @CsvSource({
    "996, -",
    "1002, -",
    "995, 4 ROUNDING",
    "1003, 4 ROUNDING",
    "1005, 6 ROUNDING",
    "1006, 7 UNKNOWN",
    "999000, 998001 UNIT_1000",
    "1139, 140 DIFFERENT_PRICE_YEAR"
  })
  void linesBySubtitle(int total, String expected) {
    InventedRows rows = InventedRows.monitored().year(1, 2019, "executed_budget " + total);
    for (int subtitle = 21; subtitle <= 23; subtitle++) {
      rows.line(1, 2019, subtitle, 12, "executed_budget 333");
    }
    assertThat(moneyAndCauses(rows)).isEqualTo(expected);
  }

  /** A sum of which a part is missing can only be too large; a line closed earlier is no part. */
  @ParameterizedTest
  @CsvSource({"1000, -", "332, -", "331, 2 ROUNDING"})
  void linesOfWhichOneIsMissing(int total, String expected) {
    InventedRows rows =
        InventedRows.monitored()
            .year(1, 2019, "executed_budget " + total)
            .line(1, 2019, 21, 12, "executed_budget 333")
            .line(1, 2019, 22, 12, "executed_budget S/I")
            .line(1, 2019, 24, 11, "executed_budget 5000");
    assertThat(moneyAndCauses(rows)).isEqualTo(expected);
  }

  /** 240,299 + 1,024,432 = 1,264,731. Administration that cannot exist adds nothing. */
  @ParameterizedTest
  @CsvSource({
    "1264732, S/I, -",
    "9000000, S/I, -",
    "1264729, S/I, -",
    "1264728, S/I, 3 ROUNDING",
    "1264733, N/A, -",
    "1264734, N/A, 3 ROUNDING",
    "1274734, 10000, -",
    "1274735, 10000, 4 ROUNDING",
    "1264732, 10000, 9999 UNKNOWN"
  })
  void componentsAndAdministration(int executed, String administrative, String expected) {
    InventedRows rows =
        InventedRows.monitored()
            .year(
                1,
                2020,
                "executed_budget %d, administrative_spending %s"
                    .formatted(executed, administrative))
            .component(1, 2020, 1, "component_spending 240299")
            .component(1, 2020, 2, "component_spending 1024432");
    assertThat(moneyAndCauses(rows)).isEqualTo(expected);
  }

  /** A total of 1,000 printed again: one in the last digit is left open, twice that is rounding. */
  @ParameterizedTest
  @CsvSource({
    "executed_budget, executed_budget_of_subtitles, 1001, -",
    "executed_budget, executed_budget_of_subtitles, 1002, 2 ROUNDING",
    "executed_budget, executed_budget_of_subtitles, 997, 3 UNKNOWN",
    "executed_budget, executed_budget_of_components, 999, -",
    "executed_budget, executed_budget_of_components, 1000000, 999000 UNIT_1000",
    "administrative_spending, administrative_spending_of_subtitles, 1003, 3 UNKNOWN"
  })
  void aTotalPrintedTwice(String measure, String below, String printed, String expected) {
    InventedRows rows =
        InventedRows.monitored()
            .year(1, 2020, measure + " 1000")
            .printed(1, 2020, below, printed, "1");
    assertThat(moneyAndCauses(rows)).isEqualTo(expected);
  }

  @Test
  void aTotalPrintedTwiceNamesBothPlaces() {
    InventedRows rows =
        InventedRows.monitored()
            .year(1, 2020, "executed_budget 1000")
            .printed(1, 2020, "executed_budget_of_components", "1500", "1");
    assertThat(
            rows.serve()
                .data(
                    "{ discrepancies(scope: {kind: MONITORED}) { nodes { kind metric formula"
                        + " published { value source { line } } recomputed { value low high source"
                        + " { line } } } } }")
                .path("discrepancies")
                .path("nodes")
                .toString())
        .isEqualTo(
            """
            [{"kind":"REPEATED_TOTAL","metric":"EXECUTED_BUDGET","formula":"executedBudget below components",\
            "published":{"value":1000,"source":{"line":7}},\
            "recomputed":{"value":1500,"low":1500,"high":1500,"source":{"line":9}}}]\
            """);
  }

  /**
   * Parts of a year without its figure: 2 × 333 + 10 of administration, held against the total
   * below.
   */
  @ParameterizedTest
  @CsvSource({
    "executed_budget_of_subtitles, 668, -",
    "executed_budget_of_subtitles, 669, 3 ROUNDING",
    "executed_budget_of_components, 679, -",
    "executed_budget_of_components, 690, 14 UNKNOWN"
  })
  void partsOfATotalThatStandsBelowThemOnly(String below, String printed, String expected) {
    InventedRows rows =
        InventedRows.monitored()
            .year(1, 2020, "executed_budget S/I, administrative_spending 10")
            .printed(1, 2020, below, printed, "1");
    for (int part = 1; part <= 2; part++) {
      rows.line(1, 2020, 20 + part, 12, "executed_budget 333")
          .component(1, 2020, part, "component_spending 333");
    }
    assertThat(moneyAndCauses(rows)).isEqualTo(expected);
  }

  /**
   * 1,009 at 1,010 each may be one: (1,008.5 up to 1,010) / (1,009.5 up to 1,011). 1,008 cannot:
   * less than 1,009 / 1,009.5. With a further step it can; 500 never.
   */
  @ParameterizedTest
  @CsvSource({"1009, -", "1008, 1008 ROUNDING", "500, 500 UNKNOWN", "0, -"})
  void aWholeNumberMustFit(int executed, String expected) {
    InventedRows rows =
        InventedRows.monitored()
            .year(1, 2020, "executed_budget " + executed)
            .printed(1, 2020, "spending_per_beneficiary", "1010", "1");
    assertThat(moneyAndCauses(rows)).isEqualTo(expected);
  }

  /**
   * 518,212 at 1,010 each are 513. 14 % of 3,421 are less than 513.15, 14 % of 3,420 less than 513;
   * with a further step less than 0.16 of it, of 3,000 less than 480.
   */
  @ParameterizedTest
  @CsvSource({
    "3421, -",
    "3420, 518212 ROUNDING",
    "3000, 518212 UNKNOWN",
    "3800, -",
    "3801, 518212 ROUNDING"
  })
  void twoRoutesToBeneficiariesMeet(int target, String expected) {
    InventedRows rows =
        InventedRows.monitored()
            .year(1, 2020, "executed_budget 518212, target_population " + target)
            .printed(1, 2020, "spending_per_beneficiary", "1010", "1")
            .printed(1, 2020, "coverage", "0.14", "0.01");
    assertThat(moneyAndCauses(rows)).isEqualTo(expected);
  }

  @Test
  void anInitialBudgetOfZero() {
    InventedRows rows =
        InventedRows.budget()
            .year(1, 2019, "initial_budget 0, final_budget 70, executed_budget 50")
            .year(1, 2020, "initial_budget 0, final_budget 50, executed_budget 60")
            .year(2, 2019, "initial_budget 0, final_budget 0, executed_budget 0")
            .year(3, 2019, "initial_budget S/I, final_budget 70, executed_budget 50")
            .year(4, 2019, "initial_budget ~0, final_budget 70, executed_budget 50")
            .year(5, 2019, "initial_budget 1, final_budget 70, executed_budget 50")
            .year(6, 2019, "initial_budget 0, final_budget S/I, executed_budget 5");
    assertThat(moneyAndCauses(rows)).isEqualTo("70 FIRST_YEAR, 60 UNKNOWN, 5 FIRST_YEAR");
  }

  /** Final and executed budget of a part of a year are held against nothing unless asked for. */
  @Test
  void partOfAYear() {
    InventedRows rows =
        InventedRows.budget()
            .year(1, 2020, 4, "initial_budget 0, final_budget 70, executed_budget 50")
            .line(1, 2020, 21, 4, "initial_budget 0, final_budget 70, executed_budget 30");
    assertThat(moneyAndCauses(rows)).isEqualTo("-");
    String with = ask(rows, "{kind: BUDGET, includePartialYears: true}", "").toString();
    assertThat(with)
        .isEqualTo(
            "[{\"money\":70,\"cause\":\"FIRST_YEAR\"},{\"money\":20,\"cause\":\"UNKNOWN\"}]");
  }

  /** Of 60 in 2019 and 61 in 2020, in pesos of 2020 (107 to 100) the first is 64. */
  @Test
  void theMostMoneyComesFirstInThePricesAskedFor() {
    InventedRows rows =
        InventedRows.budget()
            .year(1, 2019, "initial_budget 0, final_budget 60")
            .year(2, 2020, "initial_budget 0, final_budget 61")
            .year(3, 2018, "initial_budget 0, final_budget 99");
    assertThat(moneyAndCauses(rows)).isEqualTo("99 FIRST_YEAR, 61 FIRST_YEAR, 60 FIRST_YEAR");
    assertThat(ask(rows, "{kind: BUDGET, prices: {year: 2020}}", "").toString())
        .isEqualTo(
            "[{\"money\":64,\"cause\":\"FIRST_YEAR\"},{\"money\":61,\"cause\":\"FIRST_YEAR\"},{\"money\":null,\"cause\":\"FIRST_YEAR\"}]");
  }

  @Test
  void kindsAndCausesCanBeNamed() {
    InventedRows rows =
        InventedRows.monitored()
            .year(1, 2019, "initial_budget 0, executed_budget 360")
            .year(1, 2020, "initial_budget 1000, executed_budget 354")
            .printed(1, 2020, "initial_execution", "0.36", "0.01")
            .line(1, 2020, 21, 12, "executed_budget 300");
    String scope = "{kind: MONITORED}";
    assertThat(ask(rows, scope, "").size()).isEqualTo(3);
    assertThat(ask(rows, scope, ", kinds: [PRINTED_RATIO]").toString())
        .isEqualTo("[{\"money\":6,\"cause\":\"ROUNDING\"}]");
    assertThat(ask(rows, scope, ", causes: [UNKNOWN, FIRST_YEAR]").toString())
        .isEqualTo(
            "[{\"money\":360,\"cause\":\"FIRST_YEAR\"},{\"money\":54,\"cause\":\"UNKNOWN\"}]");
    assertThat(ask(rows, scope, ", kinds: [PRINTED_RATIO], causes: [UNKNOWN]").size()).isZero();
  }

  private static JsonNode ask(InventedRows rows, String scope, String arguments) {
    return rows.serve()
        .data(
            "{ discrepancies(scope: %s%s) { nodes { money cause } } }".formatted(scope, arguments))
        .path("discrepancies")
        .path("nodes");
  }

  private static String moneyAndCauses(InventedRows rows) {
    List<String> told = new ArrayList<>();
    found(rows).forEach(one -> told.add(one.path("money") + " " + one.path("cause").asString()));
    return told.isEmpty() ? "-" : String.join(", ", told);
  }

  private static List<JsonNode> found(InventedRows rows) {
    String kind = rows.kind();
    List<JsonNode> found = new ArrayList<>();
    rows.serve()
        .data(
            "{ discrepancies(scope: {kind: %s}) { totalCount nodes { %s } } }"
                .formatted(kind, FIELDS))
        .path("discrepancies")
        .path("nodes")
        .forEach(found::add);
    return found;
  }
}
