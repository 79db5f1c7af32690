package cl.contraste.comparison;

import static cl.contraste.comparison.GroupsPropertyTest.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cl.contraste.comparison.InventedFacts.Figure;
import cl.contraste.comparison.InventedFacts.InventedProgram;
import cl.contraste.comparison.InventedFacts.InventedYear;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A change in spending is the sum of its parts, and each part is what it says. */
class DecompositionTest {

  private static final String AMOUNTS =
      "base other change volume mix price unitCost real notDecomposable entry exit";
  private static final String CHANGE =
      AMOUNTS
          + " noPartsBecause counts { decomposed notDecomposed entered gone notReported } caveats"
          + " entered { program { id } base other } gone { program { id } base other }"
          + " notDecomposed { program { id } because } notReported { program { id } base other }";

  @Provide
  Arbitrary<InventedFacts> facts() {
    return Arbitraries.randomValue(random -> InventedFacts.of(random, true));
  }

  /**
   * A serves 100 for 1,000, then 150 for 1,800; B 50 for 1,000, then 30 for 660. As many more at
   * the mean cost: 30 · 2,000 / 150 = 400. At their own cost they would take 150 · 10 + 30 · 20 =
   * 2,100, so 300 less than that; they take 2,460. C left with 70, D came with 90, E went from 40
   * to 60 and says nothing of whom it serves, F did not report the second year.
   */
  @Example
  void eachPartIsWhatItSays() {
    InventedServer server =
        InventedServer.withFacts(
            new InventedFacts(
                "MONITORED",
                List.of(
                    program(1, year(2018, 1000, 100), year(2019, 1800, 150)),
                    program(2, year(2018, 1000, 50), year(2019, 660, 30)),
                    program(3, year(2018, 70, 7)),
                    program(4, year(2019, 90, 9)),
                    program(5, year(2018, 40, null), year(2019, 60, null)),
                    program(6, year(2018, 500, 5), year(2019, null, 5)))));
    assertThat(change(server, "MONITORED", 2018, 2019, "", CHANGE).toString())
        .isEqualTo(
            """
            {"base":2110,"other":2610,"change":500,"volume":400,"mix":-300,"price":0,"unitCost":360,"real":null,\
            "notDecomposable":20,"entry":90,"exit":70,"noPartsBecause":null,\
            "counts":{"decomposed":2,"notDecomposed":1,"entered":1,"gone":1,"notReported":1},"caveats":[],\
            "entered":[{"program":{"id":"X-004"},"base":null,"other":90}],\
            "gone":[{"program":{"id":"X-003"},"base":70,"other":null}],\
            "notDecomposed":[{"program":{"id":"X-005"},"because":"QUANTITY_MISSING"}],\
            "notReported":[{"program":{"id":"X-006"},"base":500,"other":null}]}\
            """);
  }

  /**
   * Components make 10 for 100, then 20 for 150: 10 more at 10 each, and 50 less for what it costs.
   */
  @Example
  void aComponentsSpendingIsOutputTimesUnitCost() {
    InventedServer server =
        InventedServer.withFacts(
            new InventedFacts(
                "MONITORED", List.of(program(1, made(2018, 100, 10), made(2019, 150, 20)))));
    JsonNode node =
        server
            .data(question("MONITORED", 2018, 2019, "", "byComponent { " + AMOUNTS + " }"))
            .path("decomposition")
            .path("nodes")
            .path(0)
            .path("byComponent");
    assertThat(node.toString())
        .isEqualTo(
            """
            {"base":100,"other":150,"change":50,"volume":100,"mix":null,"price":0,"unitCost":-50,"real":null,\
            "notDecomposable":0,"entry":0,"exit":0}\
            """);
  }

  /** Prices rise from 100 to 107: 1,000 would be 1,070, and 30 more were spent. */
  @Example
  void aBudgetsChangeIsOfPricesAndTheRest() {
    InventedServer server =
        InventedServer.withFacts(
            new InventedFacts("BUDGET", List.of(program(3, at(2019, 1000), at(2020, 1100)))));
    assertThat(change(server, "BUDGET", 2019, 2020, "", AMOUNTS).toString())
        .isEqualTo(
            """
            {"base":1000,"other":1100,"change":100,"volume":null,"mix":null,"price":70,"unitCost":null,"real":30,\
            "notDecomposable":0,"entry":0,"exit":0}\
            """);
    assertThat(change(server, "BUDGET", 2019, 2020, ", prices: {year: 2020}", AMOUNTS).toString())
        .isEqualTo(
            """
            {"base":1070,"other":1100,"change":30,"volume":null,"mix":null,"price":0,"unitCost":null,"real":30,\
            "notDecomposable":0,"entry":0,"exit":0}\
            """);
  }

  @Property(seed = "20260101", tries = 8, shrinking = ShrinkingMode.OFF)
  void thePartsAddUpToTheLastDigit(@ForAll("facts") InventedFacts facts) {
    InventedServer server = InventedServer.withFacts(facts);
    for (int from : List.of(2018, 2019)) {
      for (String prices : List.of("", ", prices: {year: 2021}")) {
        for (String by : List.of("", "MINISTRY", "SDG_GOAL", "AGENCY, UNIT")) {
          JsonNode answer =
              server
                  .data(
                      "{ decomposition(scope: {kind: %s%s}, base: {years: {from: %d}}, other: {years: {from: %d}}, by: [%s]) { nodes { byProgram { %s } byComponent { %s } } total { byProgram { %s } byComponent { %s } } } }"
                          .formatted(
                              facts.kind(),
                              prices,
                              from,
                              from + 1,
                              by,
                              AMOUNTS,
                              AMOUNTS,
                              AMOUNTS,
                              AMOUNTS))
                  .path("decomposition");
          assertThat(answer.path("nodes")).isNotEmpty();
          answer.path("nodes").forEach(DecompositionTest::assertAddUp);
          assertAddUp(answer.path("total"));
        }
      }
    }
  }

  private static void assertAddUp(JsonNode group) {
    for (String by : List.of("byProgram", "byComponent")) {
      JsonNode change = group.path(by);
      if (change.isObject()) {
        BigDecimal parts = BigDecimal.ZERO;
        for (String part :
            List.of("volume", "mix", "price", "unitCost", "real", "notDecomposable", "entry")) {
          parts = parts.add(number(change.path(part)));
        }
        BigDecimal sum = parts.subtract(number(change.path("exit")));
        assertThat(sum).as("%s", group).isEqualByComparingTo(number(change.path("change")));
        assertThat(number(change.path("other")).subtract(number(change.path("base"))))
            .as("%s", group)
            .isEqualByComparingTo(sum);
      }
    }
  }

  @Property(seed = "20260101", tries = 12, shrinking = ShrinkingMode.OFF)
  void thePartsAreThoseOfPlainArithmetic(@ForAll("facts") InventedFacts facts) {
    InventedServer server = InventedServer.withFacts(facts);
    for (int from : List.of(2018, 2019)) {
      JsonNode answered = change(server, facts.kind(), from, from + 1, "", AMOUNTS);
      ExpectedChange.of(facts, from)
          .parts()
          .forEach(
              (part, amount) ->
                  assertThat(number(answered.path(part)).doubleValue())
                      .as("%s of %s", part, answered)
                      .isCloseTo(amount, within(1.0)));
    }
  }

  private static JsonNode change(
      InventedServer server, String kind, int from, int to, String scope, String fields) {
    return server
        .data(question(kind, from, to, scope, "byProgram { " + fields + " }"))
        .path("decomposition")
        .path("nodes")
        .path(0)
        .path("byProgram");
  }

  private static String question(String kind, int from, int to, String scope, String fields) {
    return "{ decomposition(scope: {kind: %s%s}, base: {years: {from: %d}}, other: {years: {from: %d}}) { nodes { %s } } }"
        .formatted(kind, scope, from, to, fields);
  }

  private static InventedProgram program(int id, InventedYear... years) {
    return new InventedProgram(id, "Empresas", new TreeSet<>(), List.of(years));
  }

  private static InventedYear year(
      int year, @Nullable Integer executed, @Nullable Integer beneficiaries) {
    return new InventedYear(
        year, 1, 2021, 12, measures(executed, beneficiaries), Map.of(), List.of());
  }

  private static InventedYear at(int year, int executed) {
    return new InventedYear(year, 1, year, 12, measures(executed, null), Map.of(), List.of());
  }

  private static InventedYear made(int year, int spending, int output) {
    return new InventedYear(
        year,
        1,
        2021,
        12,
        measures(spending, null),
        Map.of(),
        List.of(Map.of("component_spending", figure(spending), "output", figure(output))));
  }

  private static Map<String, Figure> measures(
      @Nullable Integer executed, @Nullable Integer beneficiaries) {
    Map<String, Figure> measures = new LinkedHashMap<>();
    InventedFacts.MEASURES.forEach(measure -> measures.put(measure, figure(null)));
    measures.put("executed_budget", figure(executed));
    measures.put("beneficiaries", figure(beneficiaries));
    return measures;
  }

  private static Figure figure(@Nullable Integer value) {
    return new Figure(value == null ? "NOT_REPORTED" : "REPORTED", value);
  }
}
