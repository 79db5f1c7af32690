package cl.contraste.comparison;

import static cl.contraste.comparison.GroupsPropertyTest.number;
import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.metric.Better;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import tools.jackson.databind.JsonNode;

/** What holds of places and histograms whatever the facts are. */
class RankingPropertyTest {

  private static final int TRIES = 6;

  @Provide
  Arbitrary<InventedFacts> facts() {
    return Arbitraries.randomValue(random -> InventedFacts.of(random, true));
  }

  /** The numbers that groups have, by name; those without one apart. */
  private record Groups(Map<String, BigDecimal> known, int unknown) {

    int rank(String name, boolean lower) {
      BigDecimal own = Objects.requireNonNull(known.get(name));
      return 1
          + (int)
              known.values().stream()
                  .filter(one -> lower ? one.compareTo(own) < 0 : one.compareTo(own) > 0)
                  .count();
    }
  }

  @Property(seed = "20260101", tries = TRIES, shrinking = ShrinkingMode.OFF)
  void placesAreThoseOfAPlainSort(@ForAll("facts") InventedFacts facts) {
    InventedServer server = InventedServer.withFacts(facts);
    for (Metric metric : Catalogue.of(Grain.PROGRAM_YEAR)) {
      for (String of : List.of("PROGRAM", "MINISTRY")) {
        assertPlaces(server, facts, metric, of);
      }
    }
  }

  private static void assertPlaces(
      InventedServer server, InventedFacts facts, Metric metric, String of) {
    String key = of.equals("PROGRAM") ? "program" : "ministry";
    Groups now = groups(server, facts, metric, of, 2020);
    Groups before = groups(server, facts, metric, of, 2019);
    boolean lower = metric.better() == Better.LOWER;
    JsonNode ranking =
        ranking(
            server,
            "scope: {kind: %s, years: {from: 2020}}, metric: %s, of: %s, first: 1000"
                .formatted(facts.kind(), metric.constant(), of));
    assertThat(ranking.path("nodes")).as(metric.name()).hasSize(now.known().size());
    assertThat(ranking.path("totalCount").asInt()).isEqualTo(now.known().size());
    int unranked = 0;
    for (JsonNode reason : ranking.path("unranked")) {
      unranked += reason.path("groups").asInt();
    }
    assertThat(unranked).isEqualTo(now.unknown());
    for (JsonNode node : ranking.path("nodes")) {
      String name = node.path(key).path("id").asString();
      assertThat(node.path("rank").asInt()).as(name).isEqualTo(now.rank(name, lower));
      assertThat(node.path("among").asInt()).isEqualTo(now.known().size());
      boolean told = before.known().containsKey(name);
      assertThat(node.path("previousRank").isNumber()).as(name).isEqualTo(told);
      if (told) {
        assertThat(node.path("previousRank").asInt()).isEqualTo(before.rank(name, lower));
        assertThat(node.path("rankMove").asInt())
            .isEqualTo(before.rank(name, lower) - now.rank(name, lower));
      }
    }
  }

  private static Groups groups(
      InventedServer server, InventedFacts facts, Metric metric, String of, int year) {
    Map<String, BigDecimal> known = new LinkedHashMap<>();
    int unknown = 0;
    for (JsonNode node :
        server
            .data(
                "{ aggregate(scope: {kind: %s, years: {from: %d}}, by: [%s], first: 1000) { nodes { program { id } ministry { id } m: %s { value } } } }"
                    .formatted(facts.kind(), year, of, metric.name()))
            .path("aggregate")
            .path("nodes")) {
      JsonNode value = node.path("m").path("value");
      if (value.isNumber()) {
        JsonNode key = node.path(of.equals("PROGRAM") ? "program" : "ministry");
        known.put(key.path("id").asString(), value.decimalValue());
      } else {
        unknown++;
      }
    }
    return new Groups(known, unknown);
  }

  @Property(seed = "20260101", tries = TRIES, shrinking = ShrinkingMode.OFF)
  void aFocusShowsItsPartOfTheWhole(@ForAll("facts") InventedFacts facts) {
    InventedServer server = InventedServer.withFacts(facts);
    String asked =
        "scope: {kind: %s, years: {from: 2019}}, metric: INITIAL_BUDGET".formatted(facts.kind());
    List<String> all = names(ranking(server, asked + ", first: 1000").path("nodes"));
    for (String focus : all) {
      for (int first : List.of(1, 3, 4, 1000)) {
        JsonNode near =
            ranking(server, asked + ", focus: \"%s\", first: %d".formatted(focus, first));
        List<String> shown = names(near.path("nodes"));
        int start = all.indexOf(shown.getFirst());
        assertThat(shown)
            .contains(focus)
            .hasSize(Math.min(first, all.size()))
            .isEqualTo(all.subList(start, start + shown.size()));
        int own = all.indexOf(focus);
        int behind = start + shown.size() - 1 - own;
        boolean inside = start > 0 && start + shown.size() < all.size();
        assertThat(!inside || Math.abs(behind - (own - start)) <= 1).as("%s", near).isTrue();
        assertThat(names(near.path("focus"))).containsExactly(focus);
      }
    }
  }

  @Property(seed = "20260101", tries = TRIES, shrinking = ShrinkingMode.OFF)
  void withinADimensionThereIsAFirstOfEach(@ForAll("facts") InventedFacts facts) {
    InventedServer server = InventedServer.withFacts(facts);
    String asked =
        "scope: {kind: %s, years: {from: 2019}}, metric: FINAL_BUDGET, within: MINISTRY"
            .formatted(facts.kind());
    JsonNode nodes = ranking(server, asked + ", first: 1000").path("nodes");
    List<String> first = new ArrayList<>();
    for (JsonNode node : nodes) {
      String ministry = node.path("ministry").path("id").asString();
      JsonNode alone =
          ranking(
                  server,
                  "scope: {kind: %s, years: {from: 2019}}, metric: FINAL_BUDGET, first: 1000, filter: {ministries: [\"%s\"]}"
                      .formatted(facts.kind(), ministry))
              .path("nodes");
      assertThat(alone)
          .as(ministry)
          .anySatisfy(
              one -> {
                assertThat(one.path("program")).isEqualTo(node.path("program"));
                for (String place : List.of("rank", "among", "percentile", "distance")) {
                  assertThat(one.path(place)).as(place).isEqualTo(node.path(place));
                }
              });
      if (node.path("rank").asInt() == 1) {
        first.add(node.path("program").path("id").asString());
      }
    }
    assertThat(names(ranking(server, asked + ", each: 1").path("nodes"))).isEqualTo(first);
  }

  @Property(seed = "20260101", tries = TRIES, shrinking = ShrinkingMode.OFF)
  void binsAddUpToTheKnownFigures(@ForAll("facts") InventedFacts facts) {
    InventedServer server = InventedServer.withFacts(facts);
    for (Metric metric : Catalogue.ALL) {
      for (String scale : List.of("LINEAR", "LOGARITHMIC")) {
        JsonNode answer =
            server
                .data(
                    "{ distribution(scope: {kind: %s, years: {from: 2019}}, metric: %s, by: [MINISTRY], bins: 7, scale: %s) { nodes { %4$s } total { %4$s } } }"
                        .formatted(
                            facts.kind(),
                            metric.constant(),
                            scale,
                            "bins { from to count } notPositive value { min max counts { reported"
                                + " derived implied } }"))
                .path("distribution");
        answer.path("nodes").forEach(node -> assertAddsUp(node, answer.path("total")));
        assertAddsUp(answer.path("total"), answer.path("total"));
      }
    }
  }

  private static void assertAddsUp(JsonNode group, JsonNode total) {
    int sum = group.path("notPositive").asInt();
    for (JsonNode bin : group.path("bins")) {
      sum += bin.path("count").asInt();
    }
    int known = 0;
    for (JsonNode count : group.path("value").path("counts")) {
      known += count.asInt();
    }
    assertThat(sum).as("%s", group).isEqualTo(known);
    List<String> edges = edges(group);
    assertThat(edges).isEqualTo(edges(total));
    if (!edges.isEmpty() && group.path("value").path("max").isNumber()) {
      assertThat(number(group.path("value").path("max")))
          .isLessThanOrEqualTo(number(total.path("bins").get(edges.size() - 1).path("to")));
    }
  }

  private static List<String> edges(JsonNode group) {
    List<String> edges = new ArrayList<>();
    group.path("bins").forEach(bin -> edges.add(bin.path("from") + " to " + bin.path("to")));
    return edges;
  }

  private static JsonNode ranking(InventedServer server, String arguments) {
    return server
        .data(
            "{ ranking(%s) { nodes { %2$s } focus { %2$s } totalCount unranked { groups } } }"
                .formatted(
                    arguments,
                    "program { id } ministry { id } rank among percentile distance previousRank"
                        + " rankMove"))
        .path("ranking");
  }

  private static List<String> names(JsonNode nodes) {
    List<String> names = new ArrayList<>();
    nodes.forEach(node -> names.add(node.path("program").path("id").asString()));
    return names;
  }
}
