package cl.contraste.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.comparison.InventedFacts.Figure;
import cl.contraste.comparison.InventedFacts.InventedProgram;
import cl.contraste.comparison.InventedFacts.InventedYear;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each caveat, where it must be told and where it must not: on the value and of the answer. */
class CaveatsTest {

  private static final String BOTH_YEARS = "years: {from: 2018, to: 2019}";
  private static final String LAST_YEAR = "years: {from: 2019}";

  @Test
  void amountsOfSeveralPriceYears() {
    List<InventedProgram> facts =
        List.of(program(1, year(2018, 12, 10, "REPORTED"), year(2019, 12, 10, "REPORTED")));
    assertTold("MIXED_PRICE_YEARS", ask("BUDGET", facts, BOTH_YEARS, "executedBudget"));
    assertNotTold("MIXED_PRICE_YEARS", ask("BUDGET", facts, LAST_YEAR, "executedBudget"));
    assertNotTold(
        "MIXED_PRICE_YEARS",
        ask("BUDGET", facts, BOTH_YEARS + ", prices: {year: 2019}", "executedBudget"));
    assertNotTold("MIXED_PRICE_YEARS", ask("BUDGET", facts, BOTH_YEARS, "coverage"));
  }

  @Test
  void amountsWithoutAPriceIndex() {
    List<InventedProgram> facts =
        List.of(program(1, year(2018, 12, 10, "REPORTED"), year(2019, 12, 10, "REPORTED")));
    JsonNode told = ask("BUDGET", facts, BOTH_YEARS + ", prices: {year: 2020}", "executedBudget");
    assertTold("NO_PRICE_INDEX", told);
    assertThat(told.path("extensions").path("warnings").toString()).contains("\"years\":[2018]");
    assertNotTold(
        "NO_PRICE_INDEX",
        ask("BUDGET", facts, LAST_YEAR + ", prices: {year: 2020}", "executedBudget"));
  }

  @Test
  void yearsThatAreNotOver() {
    List<InventedProgram> facts =
        List.of(
            program(1, year(2019, 4, 10, "REPORTED")), program(2, year(2019, 12, 10, "REPORTED")));
    assertTold("PARTIAL_YEAR_LEFT_OUT", ask("BUDGET", facts, LAST_YEAR, "executedBudget"));
    assertTold(
        "PARTIAL_YEAR",
        ask("BUDGET", facts, LAST_YEAR + ", includePartialYears: true", "executedBudget"));
    assertNotTold("PARTIAL_YEAR_LEFT_OUT", ask("BUDGET", facts, LAST_YEAR, "initialBudget"));
    List<InventedProgram> whole = List.of(program(2, year(2019, 12, 10, "REPORTED")));
    assertNotTold("PARTIAL_YEAR_LEFT_OUT", ask("BUDGET", whole, LAST_YEAR, "executedBudget"));
    assertNotTold(
        "PARTIAL_YEAR",
        ask("BUDGET", whole, LAST_YEAR + ", includePartialYears: true", "executedBudget"));
  }

  @Test
  void figuresWorkedOutBackwards() {
    List<InventedProgram> implied =
        List.of(
            program(1, year(2019, 12, 10, "IMPLIED")), program(2, year(2019, 12, 10, "REPORTED")));
    assertTold("IMPLIED", ask("MONITORED", implied, LAST_YEAR, "executedBudget"));
    assertTold("IMPLIED", ask("MONITORED", implied, LAST_YEAR, "initialExecution"));
    assertNotTold("IMPLIED", ask("MONITORED", implied, LAST_YEAR, "initialBudget"));
  }

  @Test
  void moneyOfSeveralAgencies() {
    // Programs of odd and of even number are of different agencies.
    List<InventedProgram> two = programs(2, "Empresas");
    assertTold("NOT_CONSOLIDATED", ask("BUDGET", two, LAST_YEAR, "executedBudget"));
    assertNotTold("NOT_CONSOLIDATED", ask("MONITORED", two, LAST_YEAR, "executedBudget"));
    assertNotTold("NOT_CONSOLIDATED", ask("BUDGET", two, LAST_YEAR, "initialExecution"));
    assertNotTold(
        "NOT_CONSOLIDATED", ask("BUDGET", programs(1, "Empresas"), LAST_YEAR, "executedBudget"));
  }

  @Test
  void unlikeUnitsAndPersonsCountedTwice() {
    List<InventedProgram> unlike =
        List.of(
            program(1, "Personas", year(2019, 12, 10, "REPORTED")),
            program(2, "Empresas", year(2019, 12, 10, "REPORTED")));
    JsonNode mixed = ask("MONITORED", unlike, LAST_YEAR, "beneficiaries");
    assertTold("UNLIKE_UNITS", mixed);
    assertTold("MAY_COUNT_PERSON_TWICE", mixed);
    assertTold("UNLIKE_UNITS", ask("MONITORED", unlike, LAST_YEAR, "spendingPerBeneficiary"));
    assertNotTold("UNLIKE_UNITS", ask("MONITORED", unlike, LAST_YEAR, "executedBudget"));
    JsonNode persons = ask("MONITORED", programs(2, "PERSONAS"), LAST_YEAR, "beneficiaries");
    assertNotTold("UNLIKE_UNITS", persons);
    assertTold("MAY_COUNT_PERSON_TWICE", persons);
    assertNotTold(
        "MAY_COUNT_PERSON_TWICE",
        ask("MONITORED", programs(2, "Empresas"), LAST_YEAR, "beneficiaries"));
    assertNotTold(
        "MAY_COUNT_PERSON_TWICE",
        ask("MONITORED", programs(1, "Personas"), LAST_YEAR, "beneficiaries"));
  }

  @Test
  void programsOfSeveralGoals() {
    List<InventedProgram> facts = new ArrayList<>(programs(1, "Empresas"));
    facts.getFirst().goals().addAll(List.of(1, 2));
    InventedServer server = InventedServer.withFacts(new InventedFacts("MONITORED", facts));
    String question =
        "{ aggregate(scope: {kind: MONITORED, years: {from: 2019}}, by: [SDG_GOAL]%s) { nodes { m:"
            + " executedBudget { value caveats } } } }";
    assertTold("OVERLAPPING_GROUPS", server.answer(question.formatted("")));
    assertNotTold(
        "OVERLAPPING_GROUPS", server.answer(question.formatted(", allocation: EQUAL_SHARE")));
    facts.getFirst().goals().remove(2);
    server = InventedServer.withFacts(new InventedFacts("MONITORED", facts));
    assertNotTold("OVERLAPPING_GROUPS", server.answer(question.formatted("")));
  }

  @Test
  void fewRowsAndLittleOfTheBudget() {
    List<InventedProgram> five = programs(5, "Empresas");
    assertNotTold("SMALL_GROUP", ask("MONITORED", five, LAST_YEAR, "executedBudget"));
    assertNotTold("LOW_COVERAGE", ask("MONITORED", five, LAST_YEAR, "executedBudget"));
    List<InventedProgram> sparse = new ArrayList<>(five.subList(0, 3));
    // Three of four report, of the same budget: 0.75.
    sparse.add(program(4, year(2019, 12, null, "NOT_REPORTED")));
    JsonNode told = ask("MONITORED", sparse, LAST_YEAR, "executedBudget");
    assertTold("SMALL_GROUP", told);
    assertTold("LOW_COVERAGE", told);
  }

  private static void assertTold(String caveat, JsonNode answer) {
    assertThat(caveats(answer)).as(answer.toString()).contains(caveat);
    assertThat(warnings(answer)).as(answer.toString()).contains(caveat);
  }

  private static void assertNotTold(String caveat, JsonNode answer) {
    assertThat(answer.path("data").path("aggregate").path("nodes")).isNotEmpty();
    assertThat(caveats(answer)).as(answer.toString()).doesNotContain(caveat);
    assertThat(warnings(answer)).as(answer.toString()).doesNotContain(caveat);
  }

  private static List<String> caveats(JsonNode answer) {
    List<String> caveats = new ArrayList<>();
    answer
        .path("data")
        .path("aggregate")
        .path("nodes")
        .path(0)
        .path("m")
        .path("caveats")
        .forEach(caveat -> caveats.add(caveat.asString()));
    return caveats;
  }

  private static List<String> warnings(JsonNode answer) {
    return answer.path("extensions").path("warnings").findValuesAsString("code");
  }

  private static JsonNode ask(
      String kind, List<InventedProgram> facts, String scope, String metric) {
    return InventedServer.withFacts(new InventedFacts(kind, facts))
        .answer(
            "{ aggregate(scope: {kind: %s, %s}, by: [], acrossYears: SUM) { nodes { m: %s { value caveats } } } }"
                .formatted(kind, scope, metric));
  }

  private static List<InventedProgram> programs(int number, String unit) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(id -> program(id, unit, year(2019, 12, 10, "REPORTED")))
        .toList();
  }

  private static InventedProgram program(int id, InventedYear... years) {
    return program(id, "Empresas", years);
  }

  private static InventedProgram program(int id, String unit, InventedYear... years) {
    return new InventedProgram(id, unit, new TreeSet<>(), List.of(years));
  }

  /** A year with a budget of 100 and, in everything that grows through it, a figure. */
  private static InventedYear year(
      int year, int throughMonth, @Nullable Integer figure, String status) {
    Map<String, Figure> measures = new LinkedHashMap<>();
    InventedFacts.MEASURES.forEach(measure -> measures.put(measure, new Figure(status, figure)));
    measures.put("initial_budget", new Figure("REPORTED", 100));
    measures.put("target_population", new Figure("REPORTED", 100));
    return new InventedYear(year, 1, year, throughMonth, measures, Map.of(), new ArrayList<>());
  }
}
