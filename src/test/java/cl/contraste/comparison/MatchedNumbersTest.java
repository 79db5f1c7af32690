package cl.contraste.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.ContrasteTest;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Metric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * A matched panel keeps the programs that report on both sides, those that went on as one as one.
 */
@ContrasteTest
class MatchedNumbersTest extends AskedGroups {

  private static final SideYears LAST_YEARS = new SideYears(2018, 2018, 2019, 2019);

  /** What is told of a group on record of which nobody reports on both sides. */
  private static final String OF_NOBODY =
      ".*: (none|-|0|NOT_COMPARABLE|BASE_MISSING|OTHER_MISSING|ONLY_BASE|ONLY_OTHER|BOTH), not"
          + " nothing";

  private static final SideYears RANGES = new SideYears(2012, 2013, 2017, 2019);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INITIAL_BUDGET",
        "FINAL_BUDGET",
        "EXECUTED_BUDGET",
        "INITIAL_EXECUTION",
        "FINAL_EXECUTION",
        "REALLOCATION"
      })
  void matchedProgramsByMinistryByProgramAndAsOne(String constant) {
    Metric metric = Catalogue.named(constant);
    for (SideYears years : List.of(LAST_YEARS, RANGES)) {
      assertThat(agree(metric, years, "MINISTRY")).isGreaterThan(25);
      assertThat(agree(metric, years, "PROGRAM")).isGreaterThan(250);
      assertThat(agree(metric, years, "")).isEqualTo(1);
    }
  }

  private int agree(Metric metric, SideYears years, String by) {
    JsonNode compared =
        compared(
            "kind: BUDGET",
            years.asked() + ", panel: MATCHED, by: [" + by + "], first: 1000",
            ComparedAnswer.fields(by, metric));
    String key =
        switch (by) {
          case "MINISTRY" -> FactRows.MINISTRY;
          case "PROGRAM" -> FactRows.PROGRAM;
          default -> FactRows.ALL;
        };
    Lineages lineages = new Lineages(sql(), years.least(), years.greatest());
    assertThat(lineages.size()).isGreaterThan(10);
    List<FactRow> all = FactRows.of(sql(), metric, "BUDGET", key, 0);
    List<FactRow> rows = by.equals("PROGRAM") ? asTheLast(all, lineages) : all;
    List<FactRow> apart =
        asTheLast(FactRows.of(sql(), metric, "BUDGET", FactRows.PROGRAM, 0), lineages);
    Map<String, String> expected =
        matched(rows, years, lineages, metric)
            .toldWithin(matched(by.isEmpty() ? apart : rows, years, lineages, metric));
    assertThat(ComparedAnswer.different(compared, expected))
        .allMatch(line -> line.matches(OF_NOBODY));
    assertKept(compared.path("total").path("v").path("matched"), rows, years, lineages, metric);
    return compared.path("nodes").size();
  }

  private static ExpectedComparison matched(
      List<FactRow> rows, SideYears years, Lineages lineages, Metric metric) {
    List<List<FactRow>> sides = lineages.matched(years.base(rows), years.other(rows));
    return new ExpectedComparison(
        sides.getFirst(), sides.getLast(), metric, Set.of(), unlike(sides, lineages));
  }

  /** The groups of programs that stand in another one too. */
  private static Set<String> unlike(List<List<FactRow>> sides, Lineages lineages) {
    Map<Integer, Set<String>> groups = new TreeMap<>();
    sides.forEach(
        side ->
            side.stream()
                .filter(FactRow::used)
                .forEach(
                    row ->
                        groups
                            .computeIfAbsent(
                                lineages.last(row.program()), program -> new TreeSet<>())
                            .add(row.group())));
    return groups.values().stream()
        .filter(some -> some.size() > 1)
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  /** Rows under the id of the program that theirs became. */
  private List<FactRow> asTheLast(List<FactRow> rows, Lineages lineages) {
    Map<Integer, String> ids = new TreeMap<>();
    sql()
        .fetch("select id, key from program")
        .forEach(row -> ids.put(row.get(0, Integer.class), row.get(1, String.class)));
    return rows.stream()
        .map(row -> row.in(ids.getOrDefault(lineages.last(row.program()), "")))
        .toList();
  }

  private static void assertKept(
      JsonNode kept, List<FactRow> rows, SideYears years, Lineages lineages, Metric metric) {
    List<List<FactRow>> sides = lineages.matched(years.base(rows), years.other(rows));
    Set<Integer> programs = new TreeSet<>();
    sides.forEach(side -> side.forEach(row -> programs.add(lineages.last(row.program()))));
    assertThat(kept.path("programs").asInt()).isEqualTo(programs.size());
    assertThat(plain(kept.path("shareOfBase")))
        .isEqualTo(share(sides.getFirst(), years.base(rows), metric));
    assertThat(plain(kept.path("shareOfOther")))
        .isEqualTo(share(sides.getLast(), years.other(rows), metric));
  }

  private static String share(List<FactRow> some, List<FactRow> all, Metric metric) {
    BigDecimal whole = new GroupNumbers(all, metric).weight();
    return plain(
        new GroupNumbers(some.stream().filter(FactRow::used).toList(), metric)
            .weight()
            .divide(whole, 4, RoundingMode.HALF_UP));
  }
}
