package cl.contraste.program;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.ContrasteTest;
import cl.contraste.platform.NameKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Pages join to the whole, in the order asked for, and cursors fit only their own question. */
@ContrasteTest
class OrderTest extends Asked {

  private static final String PAGE =
      "{ programs(scope: {%s}, orderBy: {%s}, first: %d%s) { totalCount pageInfo { hasNextPage"
          + " hasPreviousPage startCursor endCursor } edges { cursor node { id } } } }";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: MONITORED | by: NAME",
        "kind: BUDGET | by: NAME, direction: DESC",
        "kind: BUDGET | by: CODE",
        "kind: MONITORED | by: START_YEAR",
        "kind: MONITORED | by: START_YEAR, direction: DESC",
        "kind: BUDGET | by: METRIC, metric: EXECUTED_BUDGET, year: 2019",
        "kind: BUDGET, years: {from: 2015, to: 2019} | by: METRIC, metric: INITIAL_EXECUTION,"
            + " direction: DESC",
      })
  void walkingPagesOfSevenGivesEachProgramOnceInTheOrderOfOneBigPage(String scope, String order) {
    JsonNode big = page(scope, order, 1000, "");
    List<String> walked = new ArrayList<>();
    String after = "";
    JsonNode page;
    do {
      page = page(scope, order, 7, after);
      assertThat(page.path("totalCount")).isEqualTo(big.path("totalCount"));
      assertThat(page.path("pageInfo").path("hasPreviousPage").asBoolean())
          .isEqualTo(!walked.isEmpty());
      walked.addAll(ids(page));
      JsonNode edges = page.path("edges");
      assertThat(page.path("pageInfo").path("endCursor"))
          .isEqualTo(edges.path(edges.size() - 1).path("cursor"));
      assertThat(page.path("pageInfo").path("startCursor")).isEqualTo(edges.path(0).path("cursor"));
      after = page.path("pageInfo").path("endCursor").asString();
    } while (page.path("pageInfo").path("hasNextPage").asBoolean());
    assertThat(walked).isEqualTo(ids(big)).hasSize(big.path("totalCount").asInt());
    assertThat(new HashSet<>(walked)).hasSameSizeAs(walked);
  }

  @Test
  void aPageMayBeginBehindAnyProgram() {
    JsonNode big = page("kind: BUDGET", "by: CODE", 20, "");
    for (int i = 0; i < 10; i++) {
      JsonNode next =
          page("kind: BUDGET", "by: CODE", 20, big.path("edges").path(i).path("cursor").asString());
      assertThat(ids(next).getFirst()).isEqualTo(ids(big).get(i + 1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"MONITORED", "BUDGET"})
  void namesAreOrderedWithoutCaseAndAccentsAndTiesById(String kind) {
    record Named(String name, String id) {}
    List<Named> answered = new ArrayList<>();
    data("{ programs(scope: {kind: %s}, orderBy: {by: NAME}, first: 1000) { nodes { id name } } }"
            .formatted(kind))
        .path("programs")
        .path("nodes")
        .forEach(
            node ->
                answered.add(
                    new Named(
                        NameKey.of(node.path("name").asString()), node.path("id").asString())));
    List<Named> sorted = new ArrayList<>(answered);
    sorted.sort(Comparator.comparing(Named::name).thenComparing(Named::id));
    assertThat(answered).isEqualTo(sorted);
  }

  @Test
  void budgetCodesAreInOrderOfTheirDigits() {
    List<String> codes = new ArrayList<>();
    data("{ programs(scope: {kind: BUDGET}, orderBy: {by: CODE}, first: 1000) { nodes { code } } }")
        .path("programs")
        .path("nodes")
        .forEach(node -> codes.add(node.path("code").asString()));
    assertThat(codes).isSorted().hasSize(388);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "executedBudget | EXECUTED_BUDGET | kind: BUDGET, years: {from: 2019} | ",
        "initialExecution | INITIAL_EXECUTION | kind: BUDGET, years: {from: 2019} | ",
        "reallocation | REALLOCATION | kind: BUDGET, years: {from: 2014, to: 2017} | ",
        "executedBudget | EXECUTED_BUDGET | kind: BUDGET, years: {from: 2018}, prices: {year: 2024}"
            + " | ",
        "executedBudget | EXECUTED_BUDGET | kind: BUDGET, years: {from: 2018}, spending:"
            + " WITHOUT_FINANCIAL | ",
        "executedBudget | EXECUTED_BUDGET | kind: BUDGET, years: {from: 2020}, includePartialYears:"
            + " true | ",
        "executedBudget | EXECUTED_BUDGET | kind: BUDGET, years: {from: 2020} | ",
        "spendingPerBeneficiary | SPENDING_PER_BENEFICIARY | kind: MONITORED | year: 2020",
        "initialBudget | INITIAL_BUDGET | kind: BUDGET | year: 2013",
      })
  void aMetricOrdersByItsValueInTheYearMissingLastBothWays(
      String field, String metric, String scope, @org.jspecify.annotations.Nullable String year) {
    for (String direction : List.of("ASC", "DESC")) {
      List<BigDecimal> values = new ArrayList<>();
      List<String> missing = new ArrayList<>();
      JsonNode nodes =
          data("{ programs(scope: {%s}, orderBy: {by: METRIC, metric: %s, direction: %s %s}, first: 1000) { nodes { id years { year v: %s { value } } } } }"
                  .formatted(scope, metric, direction, year == null ? "" : ", " + year, field))
              .path("programs")
              .path("nodes");
      int of = year == null ? lastYear(scope) : Integer.parseInt(year.substring(6));
      for (JsonNode node : nodes) {
        JsonNode value = JSON_NOTHING;
        for (JsonNode told : node.path("years")) {
          value = told.path("year").asInt() == of ? told.path("v").path("value") : value;
        }
        if (value.isNumber()) {
          assertThat(missing).as("a value after a missing one").isEmpty();
          values.add(value.decimalValue());
        } else {
          missing.add(node.path("id").asString());
        }
      }
      List<BigDecimal> sorted = new ArrayList<>(values);
      sorted.sort(direction.equals("ASC") ? Comparator.naturalOrder() : Collections.reverseOrder());
      assertThat(values).as(direction).isEqualTo(sorted);
      assertThat(missing).as("ties by id").isSorted();
      assertThat(values.size() + missing.size()).isPositive();
    }
  }

  private static final JsonNode JSON_NOTHING =
      tools.jackson.databind.node.JsonNodeFactory.instance.nullNode();

  private static int lastYear(String scope) {
    String digits = scope.replaceAll("(?s)prices.*", "").replaceAll(".*(\\d{4})\\D*$", "$1");
    return Integer.parseInt(digits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ASC", "DESC"})
  void programsWithoutAFirstYearComeLastBothWays(String direction) {
    List<String> years = new ArrayList<>();
    data("{ programs(scope: {kind: MONITORED}, orderBy: {by: START_YEAR, direction: %s}, first: 1000) { nodes { startYear } } }"
            .formatted(direction))
        .path("programs")
        .path("nodes")
        .forEach(node -> years.add(node.path("startYear").asString()));
    List<String> known =
        years.stream().filter(year -> !year.isEmpty() && !year.equals("null")).toList();
    assertThat(years.subList(0, known.size())).isEqualTo(known);
    List<String> sorted = new ArrayList<>(known);
    sorted.sort(direction.equals("ASC") ? Comparator.naturalOrder() : Collections.reverseOrder());
    assertThat(known).isEqualTo(sorted);
  }

  @Test
  void firstZeroCountsAndGivesNoProgram() {
    JsonNode page = page("kind: BUDGET", "by: NAME", 0, "");
    assertThat(page.path("totalCount").asInt()).isEqualTo(388);
    assertThat(page.path("edges").isEmpty()).isTrue();
    assertThat(page.path("pageInfo").path("endCursor").isNull()).isTrue();
    assertThat(page.path("pageInfo").path("hasNextPage").asBoolean()).isTrue();
  }

  @Test
  void theLastPageHasNoNext() {
    JsonNode page = page("kind: BUDGET", "by: NAME", 388, "");
    assertThat(page.path("pageInfo").path("hasNextPage").asBoolean()).isFalse();
    JsonNode behind =
        page("kind: BUDGET", "by: NAME", 5, page.path("pageInfo").path("endCursor").asString());
    assertThat(behind.path("edges").isEmpty()).isTrue();
    assertThat(behind.path("pageInfo").path("hasNextPage").asBoolean()).isFalse();
    assertThat(behind.path("pageInfo").path("hasPreviousPage").asBoolean()).isTrue();
  }

  @Test
  void aCursorChangedInOneCharacterIsNoCursor() {
    String cursor =
        page("kind: BUDGET", "by: NAME", 7, "").path("pageInfo").path("endCursor").asString();
    for (int i = 0; i < cursor.length(); i += 5) {
      char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      String forged = cursor.substring(0, i) + other + cursor.substring(i + 1);
      assertThat(
              problem(PAGE.formatted("kind: BUDGET", "by: NAME", 7, ", after: \"" + forged + "\""))
                  .code())
          .as(forged)
          .isEqualTo("BAD_CURSOR");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "garbage", "0", "AAAA", "7", "☃", "' or 1=1"})
  void aTextThatIsNoCursorIsAProblem(String text) {
    assertThat(
            problem(PAGE.formatted("kind: BUDGET", "by: NAME", 7, ", after: \"" + text + "\""))
                .code())
        .isEqualTo("BAD_CURSOR");
  }

  @Test
  void aCursorOfAnotherQuestionIsAProblem() {
    String after =
        ", after: \""
            + page("kind: BUDGET", "by: NAME", 7, "").path("pageInfo").path("endCursor").asString()
            + "\"";
    for (String[] other :
        new String[][] {
          {"kind: MONITORED", "by: NAME"},
          {"kind: BUDGET", "by: CODE"},
          {"kind: BUDGET", "by: NAME, direction: DESC"},
          {"kind: BUDGET, years: {from: 2019}", "by: NAME"},
          {"kind: BUDGET, spending: WITHOUT_FINANCIAL", "by: NAME"}
        }) {
      assertThat(problem(PAGE.formatted(other[0], other[1], 7, after)).code())
          .as(other[0] + other[1])
          .isEqualTo("BAD_CURSOR");
    }
    assertThat(problem("{ documents(first: 1%s) { totalCount } }".formatted(after)).code())
        .isEqualTo("BAD_CURSOR");
  }

  @Test
  void aMetricWithoutAYearNeedsOne() {
    assertThat(
            problem(PAGE.formatted("kind: BUDGET", "by: METRIC, metric: EXECUTED_BUDGET", 7, ""))
                .code())
        .isEqualTo("YEAR_NEEDED");
  }

  @Test
  void aMetricOrderNeedsAMetric() {
    assertThat(problem(PAGE.formatted("kind: BUDGET", "by: METRIC, year: 2019", 7, "")).code())
        .isEqualTo("BAD_INPUT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"COMPONENT_SPENDING", "OUTPUT", "SPENDING_PER_OUTPUT"})
  void programsAreNotOrderedByMetricsOfComponents(String metric) {
    Told problem =
        problem(
            PAGE.formatted("kind: MONITORED", "by: METRIC, year: 2020, metric: " + metric, 7, ""));
    assertThat(problem.code()).isEqualTo("DIMENSION_NOT_FOR_METRIC");
    assertThat(problem.message()).contains(metric, "EXECUTED_BUDGET");
  }

  @Test
  void documentsAreWalkedPageByPageToo() {
    List<String> names = new ArrayList<>();
    String after = "";
    JsonNode page;
    do {
      page =
          data("{ documents(first: 1%s) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }"
                  .formatted(after.isEmpty() ? "" : ", after: \"" + after + "\""))
              .path("documents");
      names.add(page.path("nodes").path(0).path("name").asString());
      after = page.path("pageInfo").path("endCursor").asString();
    } while (page.path("pageInfo").path("hasNextPage").asBoolean());
    assertThat(names).hasSize(3).doesNotHaveDuplicates();
  }

  private JsonNode page(String scope, String order, int first, String after) {
    return data(PAGE.formatted(
            scope, order, first, after.isEmpty() ? "" : ", after: \"" + after + "\""))
        .path("programs");
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.path("edges").forEach(edge -> ids.add(edge.path("node").path("id").asString()));
    return ids;
  }
}
