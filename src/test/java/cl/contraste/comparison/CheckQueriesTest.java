package cl.contraste.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.ContrasteTest;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Metric;
import cl.contraste.program.Asked;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is answered of groups is what a hand-written SQL over the editions finds. */
@ContrasteTest
class CheckQueriesTest extends Asked {

  static Stream<Metric> metrics() {
    return Catalogue.ALL.stream();
  }

  @Test
  void everyMetricHasItsParts() {
    assertThat(CheckQuery.PARTS.keySet())
        .containsExactlyInAnyOrderElementsOf(metrics().map(Metric::name).toList());
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void budgetProgramsByMinistryAndYear(Metric metric) {
    assertThat(agree(metric, "BUDGET", "")).isEqualTo(246);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void budgetProgramsByMinistryAndYearInPricesOf2019(Metric metric) {
    assertThat(agree(metric, "BUDGET", "2019")).isEqualTo(246);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void monitoredProgramsByMinistryAndYear(Metric metric) {
    assertThat(agree(metric, "MONITORED", "")).isEqualTo(25);
  }

  /** How many groups were compared. */
  private int agree(Metric metric, String kind, String prices) {
    Map<String, String> expected = expected(metric, kind, prices);
    Map<String, String> answered = answered(metric, kind, prices);
    assertThat(answered).isEqualTo(expected);
    return answered.size();
  }

  private Map<String, String> answered(Metric metric, String kind, String prices) {
    Map<String, String> answered = new TreeMap<>();
    String scope = "kind: " + kind + (prices.isEmpty() ? "" : ", prices: {year: " + prices + "}");
    data("{ aggregate(scope: {%s}, by: [MINISTRY, YEAR], first: 1000) { nodes { year ministry { id } m: %s { %s } } } }"
            .formatted(scope, metric.name(), CheckQuery.FIELDS))
        .path("aggregate")
        .path("nodes")
        .forEach(
            group ->
                answered.put(
                    group.path("ministry").path("id").asString() + " " + group.path("year"),
                    CheckQuery.written(group.path("m"))));
    return answered;
  }

  private Map<String, String> expected(Metric metric, String kind, String prices) {
    return CheckQuery.numbers(sql(), metric, kind, prices);
  }
}
