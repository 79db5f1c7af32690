package cl.contraste.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.ContrasteTest;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Measure;
import cl.contraste.metric.Metric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every number of every group is the one that plain arithmetic finds over rows of the editions,
 * which SQL written by hand picks.
 */
@ContrasteTest
class GroupNumbersTest extends AskedGroups {

  private static final List<String> NUMBERS =
      List.of(
          "value",
          "mean",
          "median",
          "p10",
          "p25",
          "p75",
          "p90",
          "min",
          "max",
          "standardDeviation",
          "coverageByBudget",
          "withoutBudget",
          "share");

  static Stream<String> metrics() {
    return Catalogue.ALL.stream().map(Metric::constant);
  }

  @Test
  void everyMetricIsChecked() {
    assertThat(FactRows.known())
        .containsExactlyInAnyOrderElementsOf(metrics().toList())
        .hasSize(16);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void budgetProgramsByMinistryAndYear(String metric) {
    assertThat(agree(metric, "BUDGET", "by: [MINISTRY, YEAR]", FactRows.MINISTRY_AND_YEAR, 0))
        .isEqualTo(246);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void budgetProgramsByMinistryAndYearInPesosOf2016(String metric) {
    assertThat(agree(metric, "BUDGET", "by: [MINISTRY, YEAR]", FactRows.MINISTRY_AND_YEAR, 2016))
        .isEqualTo(246);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void budgetProgramsByYear(String metric) {
    assertThat(agree(metric, "BUDGET", "by: [YEAR]", FactRows.YEAR, 0)).isEqualTo(9);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void budgetProgramsAsOne(String metric) {
    assertThat(agree(metric, "BUDGET", "by: [], acrossYears: SUM", FactRows.ALL, 0)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void monitoredProgramsByMinistryAndYear(String metric) {
    assertThat(agree(metric, "MONITORED", "by: [MINISTRY, YEAR]", FactRows.MINISTRY_AND_YEAR, 0))
        .isEqualTo(25);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void monitoredProgramsByMinistryAndYearInPesosOf2024(String metric) {
    assertThat(agree(metric, "MONITORED", "by: [MINISTRY, YEAR]", FactRows.MINISTRY_AND_YEAR, 2024))
        .isEqualTo(25);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void monitoredProgramsByGoal(String metric) {
    assertThat(agree(metric, "MONITORED", "by: [SDG_GOAL], acrossYears: SUM", FactRows.GOAL, 0))
        .isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void monitoredProgramsAsOne(String metric) {
    assertThat(agree(metric, "MONITORED", "by: [], acrossYears: SUM", FactRows.ALL, 0))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void aMeanPerYearIsTheSumByTheYearsInWhichSomethingIsKnown(String constant) {
    Metric metric = Catalogue.named(constant);
    for (String kind : List.of("BUDGET", "MONITORED")) {
      GroupNumbers all = new GroupNumbers(rows(metric, kind, FactRows.ALL, 0), metric);
      JsonNode value =
          groups(
                  "kind: " + kind,
                  "by: [], acrossYears: MEAN_PER_YEAR",
                  "v: %s { value }".formatted(metric.name()))
              .path("nodes")
              .path(0)
              .path("v")
              .path("value");
      assertThat(plain(value)).isEqualTo(plain(meanPerYear(all, metric)));
    }
  }

  private static @Nullable BigDecimal meanPerYear(GroupNumbers group, Metric metric) {
    BigDecimal sum = group.sum();
    return metric instanceof Measure && sum != null
        ? sum.divide(BigDecimal.valueOf(group.years()), 0, RoundingMode.HALF_UP)
        : group.value();
  }

  /** How many groups were compared. */
  private int agree(String constant, String kind, String arguments, String key, int prices) {
    Metric metric = Catalogue.named(constant);
    String scope = "kind: " + kind + (prices == 0 ? "" : ", prices: {year: " + prices + "}");
    Map<String, Map<String, String>> answered = new TreeMap<>();
    allGroups(scope, arguments, fields(metric), naming(key))
        .forEach((group, node) -> answered.put(group, told(node.path("v"))));
    Map<String, Map<String, String>> expected = expected(metric, kind, key, prices);
    answered.forEach(
        (group, told) -> told.keySet().retainAll(expected.getOrDefault(group, told).keySet()));
    assertThat(answered.keySet()).isEqualTo(expected.keySet());
    assertThat(different(answered, expected)).isEmpty();
    return answered.size() - 1;
  }

  private static String fields(Metric metric) {
    return """
    year ministry { id } sdgGoal { number }
    v: %s {
      value status unit mean median p10 p25 p75 p90 min max standardDeviation coverageByBudget withoutBudget share
      counts { observations programs reported derived implied notReported notApplicable notComparable notPublished undefined noRecord }
      previous { value percentChange noPercentChangeBecause } }
    """
        .formatted(metric.name());
  }

  /** What differs, in lines that can be read. */
  private static List<String> different(
      Map<String, Map<String, String>> answered, Map<String, Map<String, String>> expected) {
    List<String> different = new ArrayList<>();
    expected.forEach(
        (group, numbers) ->
            numbers.forEach(
                (name, number) -> {
                  String answer = answered.getOrDefault(group, Map.of()).get(name);
                  if (!number.equals(answer)) {
                    different.add("%s %s: %s, not %s".formatted(group, name, answer, number));
                  }
                }));
    return different;
  }

  private static Function<JsonNode, String> naming(String key) {
    return node ->
        switch (key) {
          case FactRows.MINISTRY_AND_YEAR ->
              node.path("ministry").path("id").asString() + " " + node.path("year").asInt();
          case FactRows.YEAR -> node.path("year").toString();
          case FactRows.GOAL -> plain(node.path("sdgGoal").path("number"));
          default -> "all";
        };
  }

  private static Map<String, String> told(JsonNode value) {
    Map<String, String> told = new TreeMap<>();
    NUMBERS.forEach(name -> told.put(name, plain(value.path(name))));
    told.put("status", value.path("status").asString());
    told.put("unit", value.path("unit").asString());
    Map<String, Long> counts = new TreeMap<>();
    value.path("counts").forEachEntry((name, count) -> counts.put(name, count.asLong()));
    told.put("counts", counts.toString());
    JsonNode previous = value.path("previous");
    told.put(
        "previous",
        previous.isNull()
            ? "none"
            : plain(previous.path("value"))
                + " "
                + plain(previous.path("percentChange"))
                + " "
                + text(previous.path("noPercentChangeBecause")));
    return told;
  }

  private List<FactRow> rows(Metric metric, String kind, String key, int prices) {
    return FactRows.of(sql(), metric, kind, key, prices);
  }

  private Map<String, Map<String, String>> expected(
      Metric metric, String kind, String key, int prices) {
    Map<String, GroupNumbers> groups = new TreeMap<>();
    rows(metric, kind, key, prices).stream()
        .collect(Collectors.groupingBy(FactRow::group))
        .forEach((group, rows) -> groups.put(group, new GroupNumbers(rows, metric)));
    GroupNumbers total = new GroupNumbers(rows(metric, kind, FactRows.ALL, prices), metric);
    Map<String, Map<String, String>> expected = new TreeMap<>();
    groups.forEach((group, numbers) -> expected.put(group, told(numbers, metric, total)));
    expected.put("total", told(total, metric, total));
    groups
        .keySet()
        .forEach(
            group ->
                expected
                    .getOrDefault(group, new TreeMap<>())
                    .put("previous", previous(groups, group, breaks(metric))));
    return expected;
  }

  /** Programs and years from which on a metric, or one it is made of, is defined anew. */
  private Set<String> breaks(Metric metric) {
    Set<String> breaks = new TreeSet<>();
    sql()
        .fetch("select program_id || ' ' || year, metric from series_break")
        .forEach(
            row -> {
              String broken = row.get(1, String.class);
              if (Stream.concat(Stream.of(metric), metric.inputs().stream())
                  .anyMatch(part -> part.column().equals(broken))) {
                breaks.add(row.get(0, String.class));
              }
            });
    return breaks;
  }

  private static Map<String, String> told(GroupNumbers group, Metric metric, GroupNumbers total) {
    Map<String, String> told = group.told();
    told.put("unit", metric.unit().name());
    told.put("share", metric instanceof Measure ? share(group.sum(), total.sum()) : "-");
    told.put("previous", "none");
    return told;
  }

  private static String share(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
    return part == null || whole == null || whole.signum() == 0
        ? "-"
        : plain(part.divide(whole, 6, RoundingMode.HALF_UP));
  }

  /** The same group of the year before, when the key ends in a year. */
  private static String previous(
      Map<String, GroupNumbers> groups, String group, Set<String> breaks) {
    if (!group.matches("(.* )?\\d{4}")) {
      return "none";
    }
    int at = group.length() - 4;
    int year = Integer.parseInt(group.substring(at));
    GroupNumbers before = groups.get(group.substring(0, at) + (year - 1));
    GroupNumbers now = groups.get(group);
    if (before == null || now == null) {
      return "none";
    }
    boolean broken =
        now.programs().stream().map(program -> program + " " + year).anyMatch(breaks::contains);
    return broken ? plain(before.value()) + " - SERIES_BREAK" : now.since(before);
  }
}
