package cl.contraste.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.comparison.InventedFacts.Figure;
import cl.contraste.comparison.InventedFacts.InventedProgram;
import cl.contraste.comparison.InventedFacts.InventedYear;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Small cases whose answers can be worked out by hand. */
class WorkedCasesTest {

  private static final Figure NOT_REPORTED = new Figure("NOT_REPORTED", null);

  /** The server of the facts written last. */
  private @Nullable InventedServer server;

  /** Paid 80, 45 and unknown of 100, 50 and 400: (80 + 45) / (100 + 50), on 150 of 550. */
  @Test
  void aRatioIsOfThoseThatReportBothParts() {
    JsonNode value =
        aggregate(
            List.of(
                program(1, year(2019, 100, 80)),
                program(2, year(2019, 50, 45)),
                program(3, year(2019, 400, null))),
            "initialExecution { value status coverageByBudget caveats counts { observations derived"
                + " notReported } }");
    assertThat(value.toString())
        .isEqualTo(
            """
            {"value":0.8333,"status":"DERIVED","coverageByBudget":0.2727,"caveats":["LOW_COVERAGE","SMALL_GROUP"],\
            "counts":{"observations":3,"derived":2,"notReported":1}}\
            """);
  }

  @Test
  void aGroupInWhichNobodyReportsHasNoSumAndSaysWhy() {
    JsonNode value =
        aggregate(
            List.of(program(1, year(2019, 100, null)), program(2, year(2019, 50, null))),
            "executedBudget { value status mean share coverageByBudget caveats }");
    assertThat(value.toString())
        .isEqualTo(
            """
            {"value":null,"status":"NOT_REPORTED","mean":null,"share":null,"coverageByBudget":0,"caveats":[]}\
            """);
  }

  /**
   * From 90 of 100 and 500 of 1,000 to 920 of 1,000 and 55 of 100 both rise; weighed the other way
   * round the total would. Here the weight moves to the lower one: (900 + 50) / 1,100 = 0.8636,
   * then (92 + 550) / 1,100 = 0.5836.
   */
  @Test
  void aTotalThatFallsWhileAllItsPartsRiseIsAReversal() {
    write(
        List.of(
            program(1, year(2018, 1000, 900), year(2019, 100, 92)),
            program(2, year(2018, 100, 50), year(2019, 1000, 550))));
    JsonNode total =
        ask("{ compare(scope: {kind: MONITORED}, base: {years: {from: 2018}}, other: {years: {from:"
                + " 2019}}) { total { initialExecution { base { value } other { value } difference"
                + " within between reversal caveats } } } }")
            .path("compare")
            .path("total")
            .path("initialExecution");
    assertThat(total.path("base").path("value").decimalValue()).isEqualByComparingTo("0.8636");
    assertThat(total.path("other").path("value").decimalValue()).isEqualByComparingTo("0.5836");
    // Weights 10/11 and 1/11 change places: (0.02 + 0.05) / 2.
    assertThat(total.path("within").decimalValue()).isEqualByComparingTo("0.035");
    assertThat(total.path("between").decimalValue()).isEqualByComparingTo("-0.315");
    assertThat(total.path("reversal").asBoolean()).isTrue();
    assertThat(total.path("caveats").toString()).contains("REVERSAL");
  }

  /** 01-01-01 went on as 01-01-02 in 2019, when both spent. */
  @Test
  void programsThatWentOnAsOneAnotherAreOneInAMatchedPanel() {
    InventedServer server =
        InventedServer.withFacts(
            new InventedFacts(
                "BUDGET",
                List.of(
                    program(1, year(2018, 100, 80), year(2019, 10, 5)),
                    program(2, year(2019, 90, 70)),
                    program(3, year(2018, 10, 10)))));
    JsonNode nodes =
        server
            .data(
                "{ compare(scope: {kind: BUDGET}, base: {years: {from: 2018}}, other: {years:"
                    + " {from: 2019}}, by: [PROGRAM], panel: MATCHED) { nodes { program { id }"
                    + " presence executedBudget { base { value } other { value } matched { programs"
                    + " shareOfBase } } } total { executedBudget { base { value } other { value } }"
                    + " } } }")
            .path("compare");
    assertThat(nodes.path("nodes").path(0).toString())
        .isEqualTo(
            """
            {"program":{"id":"X-002"},"presence":"BOTH","executedBudget":{"base":{"value":80},"other":{"value":75},"matched":{"programs":1,"shareOfBase":1}}}\
            """);
    assertThat(nodes.path("total").toString())
        .isEqualTo("{\"executedBudget\":{\"base\":{\"value\":80},\"other\":{\"value\":75}}}");
  }

  /** Group 1 did not report in 2019, so neither side of the total has it: 60 → 66. */
  @Test
  void aGroupThatDidNotReportOnOneSideStaysOutOfBothSidesOfTheTotal() {
    write(
        List.of(
            program(1, year(2018, 100, 80), year(2019, 100, null)),
            program(2, year(2018, 100, 60), year(2019, 100, 66))));
    JsonNode answer =
        ask("{ compare(scope: {kind: MONITORED}, base: {years: {from: 2018}}, other: {years: {from:"
                + " 2019}}, by: [PROGRAM]) { nodes { executedBudget { difference"
                + " noPercentChangeBecause contribution } } total { executedBudget { base { value }"
                + " percentChange } } } }")
            .path("compare");
    assertThat(answer.path("nodes").toString())
        .isEqualTo(
            """
            [{"executedBudget":{"difference":null,"noPercentChangeBecause":"OTHER_MISSING","contribution":null}},\
            {"executedBudget":{"difference":6,"noPercentChangeBecause":null,"contribution":0.1}}]\
            """);
    assertThat(answer.path("total").toString())
        .isEqualTo("{\"executedBudget\":{\"base\":{\"value\":60},\"percentChange\":0.1}}");
  }

  @Test
  void fromNothingThereIsNoPercentChangeAndANewProgramCountsInFull() {
    write(
        List.of(
            program(1, year(2018, 100, 0), year(2019, 100, 50)),
            program(2, year(2018, 100, 100), year(2019, 100, 100)),
            program(3, year(2019, 100, 25))));
    JsonNode answer =
        ask("{ compare(scope: {kind: MONITORED}, base: {years: {from: 2018}}, other: {years: {from:"
                + " 2019}}, by: [PROGRAM]) { nodes { presence executedBudget { base { value }"
                + " difference noPercentChangeBecause contribution } } total { executedBudget {"
                + " percentChange } } } }")
            .path("compare");
    assertThat(answer.path("nodes").path(0).toString())
        .contains(
            "\"difference\":50,\"noPercentChangeBecause\":\"BASE_ZERO\",\"contribution\":0.5");
    assertThat(answer.path("nodes").path(2).toString())
        .isEqualTo(
            "{\"presence\":\"ONLY_OTHER\",\"executedBudget\":{\"base\":null,\"difference\":null,\"noPercentChangeBecause\":\"BASE_MISSING\",\"contribution\":0.25}}");
    assertThat(answer.path("total").toString())
        .isEqualTo("{\"executedBudget\":{\"percentChange\":0.75}}");
  }

  /** Means per year: (10 + 30) / 2, and (90 + 110) / 2 for the other; the total (100 + 140) / 2. */
  @Test
  void aRangeIsAMeanPerYear() {
    write(
        List.of(
            program(1, year(2018, 100, 10), year(2019, 100, 30)),
            program(2, year(2018, 100, 90), year(2019, 100, 110))));
    assertThat(
            ask("{ aggregate(scope: {kind: MONITORED, years: {from: 2018, to: 2019}}, by:"
                    + " [PROGRAM], acrossYears: MEAN_PER_YEAR) { nodes { executedBudget { value"
                    + " mean } } total { executedBudget { value mean } } } }")
                .path("aggregate")
                .toString())
        .isEqualTo(
            """
            {"nodes":[{"executedBudget":{"value":20,"mean":20}},{"executedBudget":{"value":100,"mean":100}}],\
            "total":{"executedBudget":{"value":120,"mean":60}}}\
            """);
  }

  private JsonNode aggregate(List<InventedProgram> programs, String metric) {
    write(programs);
    return ask("{ aggregate(scope: {kind: MONITORED, years: {from: 2019}}, by: []) { nodes { m: %s } } }"
            .formatted(metric))
        .path("aggregate")
        .path("nodes")
        .path(0)
        .path("m");
  }

  private void write(List<InventedProgram> programs) {
    server = InventedServer.withFacts(new InventedFacts("MONITORED", programs));
  }

  private JsonNode ask(String question) {
    return Objects.requireNonNull(server).data(question);
  }

  private static InventedProgram program(int id, InventedYear... years) {
    return new InventedProgram(id, "Empresas", new TreeSet<>(), List.of(years));
  }

  private static InventedYear year(int year, int budget, @Nullable Integer executed) {
    Map<String, Figure> measures = new LinkedHashMap<>();
    InventedFacts.MEASURES.forEach(measure -> measures.put(measure, NOT_REPORTED));
    measures.put("initial_budget", new Figure("REPORTED", budget));
    if (executed != null) {
      measures.put("executed_budget", new Figure("REPORTED", executed));
    }
    return new InventedYear(year, 1, 2021, 12, measures, Map.of(), new ArrayList<>());
  }
}
