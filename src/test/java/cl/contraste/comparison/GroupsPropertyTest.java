package cl.contraste.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import tools.jackson.databind.JsonNode;

/** What holds of groups whatever the facts are. */
class GroupsPropertyTest {

  private static final int TRIES = 4;

  @Provide
  Arbitrary<InventedFacts> facts() {
    return Arbitraries.randomValue(random -> InventedFacts.of(random, true));
  }

  @Property(seed = "20260101", tries = TRIES, shrinking = ShrinkingMode.OFF)
  void everyNumberIsThatOfTheCheckQuery(@ForAll("facts") InventedFacts facts) {
    InventedServer server = InventedServer.withFacts(facts);
    for (Metric metric : Catalogue.ALL) {
      for (String prices : List.of("", "2021")) {
        assertThat(byMinistryAndYear(server, facts, metric, prices))
            .as("%s %s", metric.name(), prices)
            .isEqualTo(CheckQuery.numbers(server.sql(), metric, facts.kind(), prices))
            .isNotEmpty();
      }
    }
  }

  private static Map<String, String> byMinistryAndYear(
      InventedServer server, InventedFacts facts, Metric metric, String prices) {
    String scope =
        "kind: %s%s".formatted(facts.kind(), prices.isEmpty() ? "" : ", prices: {year: 2021}");
    Map<String, String> groups = new TreeMap<>();
    nodes(
            server,
            "{ aggregate(scope: {%s}, by: [MINISTRY, YEAR]) { nodes { year ministry { id } m: %s { %s } } } }"
                .formatted(scope, metric.name(), CheckQuery.FIELDS))
        .forEach(
            group ->
                groups.put(
                    group.path("ministry").path("id").asString() + " " + group.path("year"),
                    CheckQuery.written(group.path("m"))));
    return groups;
  }

  @Property(seed = "20260101", tries = TRIES, shrinking = ShrinkingMode.OFF)
  void countsAddUpToTheObservations(@ForAll("facts") InventedFacts facts) {
    InventedServer server = InventedServer.withFacts(facts);
    String counts =
        "counts { observations reported derived implied notReported notApplicable notComparable"
            + " notPublished undefined noRecord }";
    for (String by : List.of("MINISTRY, YEAR", "SDG_GOAL", "PROGRAM", "")) {
      for (Metric metric : Catalogue.ALL) {
        nodes(server, aggregate(facts, by, "", "m: %s { %s }".formatted(metric.name(), counts)))
            .forEach(group -> assertAddUp(group.path("m").path("counts")));
      }
    }
  }

  private static void assertAddUp(JsonNode counts) {
    int sum = 0;
    for (JsonNode count : counts) {
      sum += count.asInt();
    }
    assertThat(sum).isEqualTo(2 * counts.path("observations").asInt()).isPositive();
  }

  @Property(seed = "20260101", tries = TRIES, shrinking = ShrinkingMode.OFF)
  void sumsOfGroupsAddUpToTheTotalAndSharesToOne(@ForAll("facts") InventedFacts facts) {
    InventedServer server = InventedServer.withFacts(facts);
    for (String by : List.of("MINISTRY", "AGENCY, YEAR", "PROGRAM", "START_YEAR")) {
      for (Metric metric : measures()) {
        JsonNode answer =
            server.data(aggregate(facts, by, "", "m: %s { value share }".formatted(metric.name())));
        assertThat(sum(answer, "value"))
            .isEqualByComparingTo(
                number(answer.path("aggregate").path("total").path("m").path("value")));
      }
    }
  }

  @Property(seed = "20260101", tries = TRIES, shrinking = ShrinkingMode.OFF)
  void equalSharesAddUpToTheTotal(@ForAll("facts") InventedFacts facts) {
    InventedServer server = InventedServer.withFacts(facts);
    for (Metric metric : measures()) {
      JsonNode answer =
          server.data(
              aggregate(
                  facts,
                  "SDG_GOAL",
                  ", allocation: EQUAL_SHARE",
                  "m: %s { value }".formatted(metric.name())));
      BigDecimal total = number(answer.path("aggregate").path("total").path("m").path("value"));
      assertThat(sum(answer, "value").subtract(total).abs())
          .as("%s of %s", metric.name(), answer)
          .isLessThanOrEqualTo(BigDecimal.valueOf(2.5));
    }
  }

  @Property(seed = "20260101", tries = TRIES, shrinking = ShrinkingMode.OFF)
  void aFilterDoesNotChangeThePartOfAProgramThatAGoalGets(@ForAll("facts") InventedFacts facts) {
    InventedServer server = InventedServer.withFacts(facts);
    String metrics = "m: executedBudget { value } r: finalExecution { value }";
    String equal = ", allocation: EQUAL_SHARE";
    Map<String, JsonNode> all = byGoal(server, aggregate(facts, "SDG_GOAL", equal, metrics));
    for (String goal : all.keySet()) {
      if (!goal.equals("null")) {
        String filter = equal + ", filter: {sdgGoals: [%s]}".formatted(goal);
        assertThat(byGoal(server, aggregate(facts, "SDG_GOAL", filter, metrics)).get(goal))
            .isEqualTo(all.get(goal));
      }
    }
  }

  private static Map<String, JsonNode> byGoal(InventedServer server, String question) {
    Map<String, JsonNode> goals = new TreeMap<>();
    nodes(server, question.replace("nodes {", "nodes { sdgGoal { number }"))
        .forEach(group -> goals.put(group.path("sdgGoal").path("number").asString("null"), group));
    return goals;
  }

  @Property(seed = "20260101", tries = TRIES, shrinking = ShrinkingMode.OFF)
  void pageOrderAndOtherFieldsNeverChangeAValue(@ForAll("facts") InventedFacts facts) {
    InventedServer server = InventedServer.withFacts(facts);
    String one = "m: finalExecution { value median status caveats share }";
    Map<String, JsonNode> plain = byProgram(server, facts, "", one);
    String others =
        " spendingPerBeneficiary { low high mean previous { value } counts { programs } }"
            + " componentSpending { value p90 }";
    assertThat(plain).isNotEmpty();
    assertThat(byProgram(server, facts, "", one + others)).isEqualTo(plain);
    String order = ", orderBy: {by: METRIC, metric: COVERAGE, statistic: MEDIAN, direction: DESC}";
    assertThat(byProgram(server, facts, order, one)).isEqualTo(plain);
    byProgram(server, facts, order + ", first: 2", one)
        .forEach((key, value) -> assertThat(value).isEqualTo(plain.get(key)));
  }

  private static Map<String, JsonNode> byProgram(
      InventedServer server, InventedFacts facts, String arguments, String metrics) {
    Map<String, JsonNode> groups = new TreeMap<>();
    nodes(
            server,
            aggregate(facts, "PROGRAM, YEAR", arguments, metrics)
                .replace("nodes {", "nodes { year program { id }"))
        .forEach(
            group ->
                groups.put(
                    group.path("program").path("id").asString() + group.path("year"),
                    group.path("m")));
    return groups;
  }

  @Property(seed = "20260101", tries = TRIES, shrinking = ShrinkingMode.OFF)
  void aValueLiesWithinItsBoundsAndHasThemOnlyWhenImplied(@ForAll("facts") InventedFacts facts) {
    InventedServer server = InventedServer.withFacts(facts);
    int bounded = 0;
    for (Metric metric : Catalogue.of(Grain.PROGRAM_YEAR)) {
      for (JsonNode group :
          nodes(
              server,
              aggregate(
                  facts,
                  "MINISTRY",
                  "",
                  "m: %s { value status low high }".formatted(metric.name())))) {
        JsonNode value = group.path("m");
        boolean implied = value.path("status").asString().equals("IMPLIED");
        assertThat(value.path("low").isNumber()).as(metric.name() + group).isEqualTo(implied);
        if (implied) {
          assertThat(number(value.path("value")))
              .as(metric.name() + group)
              .isBetween(number(value.path("low")), number(value.path("high")));
          bounded++;
        }
      }
    }
    assertThat(bounded).isPositive();
  }

  @Property(seed = "20260101", tries = TRIES, shrinking = ShrinkingMode.OFF)
  void lowCoverageIsToldExactlyWhereLessThanFourFifthsStandBehindAValue(
      @ForAll("facts") InventedFacts facts) {
    InventedServer server = InventedServer.withFacts(facts);
    for (Metric metric : Catalogue.ALL) {
      for (JsonNode group :
          nodes(
              server,
              aggregate(
                  facts,
                  "MINISTRY",
                  "",
                  "m: %s { value status coverageByBudget caveats }".formatted(metric.name())))) {
        JsonNode value = group.path("m");
        boolean low =
            value.path("value").isNumber()
                && value.path("coverageByBudget").isNumber()
                && number(value.path("coverageByBudget")).doubleValue() < 0.8;
        List<String> caveats = new ArrayList<>();
        value.path("caveats").forEach(caveat -> caveats.add(caveat.asString()));
        assertThat(caveats.contains("LOW_COVERAGE")).as(metric.name() + group).isEqualTo(low);
      }
    }
  }

  private static List<Metric> measures() {
    return Catalogue.ALL.stream().filter(metric -> metric.inputs().contains(metric)).toList();
  }

  private static String aggregate(
      InventedFacts facts, String by, String arguments, String metrics) {
    return "{ aggregate(scope: {kind: %s}, by: [%s], acrossYears: SUM%s) { nodes { %s } total { %s } } }"
        .formatted(facts.kind(), by, arguments, metrics, metrics);
  }

  private static Iterable<JsonNode> nodes(InventedServer server, String question) {
    return server.data(question).path("aggregate").path("nodes");
  }

  private static BigDecimal sum(JsonNode answer, String field) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode group : answer.path("aggregate").path("nodes")) {
      sum = sum.add(number(group.path("m").path(field)));
    }
    return sum;
  }

  static BigDecimal number(JsonNode value) {
    return value.isNumber() ? value.decimalValue() : BigDecimal.ZERO;
  }
}
