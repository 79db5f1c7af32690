package cl.contraste.comparison;

import static cl.contraste.comparison.GroupsPropertyTest.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
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

/** What holds of two sides whatever the facts are. */
class ComparisonPropertyTest {

  private static final int TRIES = 6;
  private static final String EARLY = "{years: {from: 2018}}";
  private static final String LATE = "{years: {from: 2020}}";
  private static final String RANGE = "{years: {from: 2018, to: 2019}}";
  private static final String FIELDS =
      "base { value } other { value } difference percentChange noPercentChangeBecause contribution"
          + " baseRank otherRank rankMove within between reversal";

  @Provide
  Arbitrary<InventedFacts> facts() {
    return Arbitraries.randomValue(random -> InventedFacts.of(random, true));
  }

  @Provide
  Arbitrary<InventedFacts> factsWithoutZeros() {
    return Arbitraries.randomValue(random -> InventedFacts.of(random, false));
  }

  @Property(seed = "20260101", tries = TRIES, shrinking = ShrinkingMode.OFF)
  void contributionsAddUpToTheTotalsPercentChange(@ForAll("facts") InventedFacts facts) {
    InventedServer server = InventedServer.withFacts(facts);
    int compared = 0;
    for (String by : List.of("MINISTRY", "PROGRAM", "AGENCY")) {
      for (String base : List.of(EARLY, RANGE)) {
        for (String panel : List.of("ALL", "MATCHED")) {
          for (String metric : List.of("executedBudget", "initialBudget", "componentSpending")) {
            compared += contributions(server, facts, base, by, panel, metric);
          }
        }
      }
    }
    assertThat(compared).isPositive();
  }

  private static int contributions(
      InventedServer server,
      InventedFacts facts,
      String base,
      String by,
      String panel,
      String metric) {
    JsonNode answer = compare(server, facts, base, LATE, by, ", panel: " + panel, metric);
    JsonNode total = answer.path("total").path("m");
    if (!total.path("percentChange").isNumber()) {
      return 0;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode group : answer.path("nodes")) {
      sum = sum.add(number(group.path("m").path("contribution")));
    }
    assertThat(sum.doubleValue())
        .as("%s %s %s %s %s", base, by, panel, metric, answer)
        .isCloseTo(number(total.path("percentChange")).doubleValue(), within(1e-6));
    assertThat(number(total.path("contribution")).subtract(sum).abs().doubleValue())
        .isLessThan(1e-8);
    return 1;
  }

  @Property(seed = "20260101", tries = TRIES, shrinking = ShrinkingMode.OFF)
  void aSideComparedWithItselfDoesNotDiffer(@ForAll("facts") InventedFacts facts) {
    InventedServer server = InventedServer.withFacts(facts);
    for (String metric : List.of("executedBudget", "finalExecution", "spendingPerBeneficiary")) {
      for (String side : List.of(EARLY, RANGE)) {
        JsonNode answer = compare(server, facts, side, side, "MINISTRY", "", metric);
        assertThat(answer.path("nodes")).isNotEmpty();
        answer.path("nodes").forEach(group -> assertSame(group.path("m")));
        assertSame(answer.path("total").path("m"));
      }
    }
  }

  private static void assertSame(JsonNode compared) {
    assertThat(compared.path("base")).isEqualTo(compared.path("other"));
    boolean refused = compared.path("noPercentChangeBecause").asString("").equals("NOT_COMPARABLE");
    boolean known = compared.path("base").path("value").isNumber() && !refused;
    assertThat(compared.path("difference").isNumber()).isEqualTo(known);
    assertThat(number(compared.path("difference"))).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(number(compared.path("percentChange"))).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(compared.path("reversal").asBoolean(false)).isFalse();
  }

  @Property(seed = "20260101", tries = TRIES, shrinking = ShrinkingMode.OFF)
  void swappingTheSidesNegatesTheDifferences(@ForAll("facts") InventedFacts facts) {
    InventedServer server = InventedServer.withFacts(facts);
    for (String metric : List.of("executedBudget", "finalExecution", "output")) {
      for (String panel : List.of("ALL", "MATCHED")) {
        Map<String, JsonNode> there =
            byProgram(compare(server, facts, EARLY, LATE, "PROGRAM", ", panel: " + panel, metric));
        Map<String, JsonNode> back =
            byProgram(compare(server, facts, LATE, EARLY, "PROGRAM", ", panel: " + panel, metric));
        assertThat(back.keySet()).isEqualTo(there.keySet());
        there.forEach((program, group) -> assertSwapped(group, back.getOrDefault(program, group)));
      }
    }
  }

  private static void assertSwapped(JsonNode there, JsonNode back) {
    JsonNode one = there.path("m");
    JsonNode other = back.path("m");
    assertThat(other.path("base")).isEqualTo(one.path("other"));
    assertThat(other.path("other")).isEqualTo(one.path("base"));
    assertThat(other.path("difference").isNumber()).isEqualTo(one.path("difference").isNumber());
    assertThat(number(other.path("difference")))
        .isEqualByComparingTo(number(one.path("difference")).negate());
    assertThat(number(other.path("rankMove")))
        .isEqualByComparingTo(number(one.path("rankMove")).negate());
    assertThat(other.path("baseRank")).isEqualTo(one.path("otherRank"));
    assertThat(back.path("presence").asString())
        .isEqualTo(
            switch (there.path("presence").asString()) {
              case "ONLY_BASE" -> "ONLY_OTHER";
              case "ONLY_OTHER" -> "ONLY_BASE";
              default -> "BOTH";
            });
  }

  private static Map<String, JsonNode> byProgram(JsonNode comparison) {
    Map<String, JsonNode> groups = new TreeMap<>();
    comparison
        .path("nodes")
        .forEach(group -> groups.put(group.path("program").path("id").asString(), group));
    return groups;
  }

  @Property(seed = "20260101", tries = 10, shrinking = ShrinkingMode.OFF)
  void withinAndBetweenAddUpToTheChangeOfAMatchedRatio(
      @ForAll("factsWithoutZeros") InventedFacts facts) {
    InventedServer server = InventedServer.withFacts(facts);
    for (String by : List.of("PROGRAM", "")) {
      JsonNode total =
          compare(server, facts, EARLY, LATE, by, ", panel: MATCHED", "finalExecution")
              .path("total")
              .path("m");
      if (total.path("difference").isNumber()) {
        assertThat(number(total.path("within")).add(number(total.path("between"))).doubleValue())
            .as(total.toString())
            .isCloseTo(number(total.path("difference")).doubleValue(), within(0.0002));
      }
    }
  }

  private static JsonNode compare(
      InventedServer server,
      InventedFacts facts,
      String base,
      String other,
      String by,
      String arguments,
      String metric) {
    String fields = "presence m: %s { %s }".formatted(metric, FIELDS);
    return server
        .data(
            "{ compare(scope: {kind: %s}, base: %s, other: %s, by: [%s]%s) { nodes { %s %s } total { %s } } }"
                .formatted(
                    facts.kind(),
                    base,
                    other,
                    by,
                    arguments,
                    by.equals("PROGRAM") ? "program { id }" : "",
                    fields,
                    fields))
        .path("compare");
  }
}
