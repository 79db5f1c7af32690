package cl.contraste.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.ContrasteTest;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every number of two sides is the one that plain arithmetic finds over rows of the editions, which
 * SQL written by hand picks.
 */
@ContrasteTest
class ComparedNumbersTest extends AskedGroups {

  static Stream<String> metrics() {
    return Catalogue.ALL.stream().map(Metric::constant);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void budgetProgramsOf2018And2019ByMinistry(String metric) {
    assertThat(agree(metric, "BUDGET", years(2018, 2018, 2019, 2019), FactRows.MINISTRY, 0))
        .isEqualTo(30);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void budgetProgramsOf2018And2019ByProgram(String metric) {
    assertThat(agree(metric, "BUDGET", years(2018, 2018, 2019, 2019), FactRows.PROGRAM, 0))
        .isEqualTo(354);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void budgetProgramsOf2019And2012ByMinistryInPesosOf2019(String metric) {
    assertThat(agree(metric, "BUDGET", years(2019, 2019, 2012, 2012), FactRows.MINISTRY, 2019))
        .isEqualTo(30);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void budgetProgramsOfTwoRangesByProgram(String metric) {
    assertThat(agree(metric, "BUDGET", years(2012, 2014, 2016, 2018), FactRows.PROGRAM, 0))
        .isEqualTo(357);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void budgetProgramsOfRangesThatEndInPartOfAYearByMinistryInPesosOf2015(String metric) {
    assertThat(agree(metric, "BUDGET", years(2013, 2016, 2017, 2020), FactRows.MINISTRY, 2015))
        .isEqualTo(30);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void budgetProgramsOf2019And2020ByMinistry(String metric) {
    assertThat(agree(metric, "BUDGET", years(2019, 2019, 2020, 2020), FactRows.MINISTRY, 0))
        .isEqualTo(30);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void monitoredProgramsOf2019And2020ByMinistry(String metric) {
    assertThat(agree(metric, "MONITORED", years(2019, 2019, 2020, 2020), FactRows.MINISTRY, 0))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void monitoredProgramsOf2020And2025ByMinistry(String metric) {
    assertThat(agree(metric, "MONITORED", years(2020, 2020, 2025, 2025), FactRows.MINISTRY, 2021))
        .isEqualTo(23);
  }

  private static SideYears years(int from, int to, int otherFrom, int otherTo) {
    return new SideYears(from, to, otherFrom, otherTo);
  }

  /** How many groups were compared. */
  private int agree(String constant, String kind, SideYears years, String key, int prices) {
    Metric metric = Catalogue.named(constant);
    String by = key.equals(FactRows.PROGRAM) ? "PROGRAM" : "MINISTRY";
    JsonNode compared =
        compared(
            "kind: " + kind + (prices == 0 ? "" : ", prices: {year: " + prices + "}"),
            years.asked() + ", by: [" + by + "], first: 1000",
            ComparedAnswer.fields(by, metric));
    ExpectedComparison expected =
        expected(FactRows.of(sql(), metric, kind, key, prices), metric, years);
    assertThat(ComparedAnswer.different(compared, expected.told())).isEmpty();
    return compared.path("nodes").size();
  }

  private ExpectedComparison expected(List<FactRow> rows, Metric metric, SideYears years) {
    return new ExpectedComparison(
        years.base(rows), years.other(rows), metric, years.broken(sql(), metric));
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void withoutGroupsWhatChangedWithinIsThatWithinPrograms(String constant) {
    Metric metric = Catalogue.named(constant);
    SideYears years = years(2014, 2015, 2018, 2019);
    for (int prices : List.of(0, 2018)) {
      JsonNode compared =
          compared(
              "kind: BUDGET" + (prices == 0 ? "" : ", prices: {year: " + prices + "}"),
              years.asked(),
              ComparedAnswer.fields("", metric));
      Map<String, String> expected =
          expected(FactRows.of(sql(), metric, "BUDGET", FactRows.ALL, prices), metric, years)
              .toldWithin(
                  expected(
                      FactRows.of(sql(), metric, "BUDGET", FactRows.PROGRAM, prices),
                      metric,
                      years));
      assertThat(ComparedAnswer.different(compared, expected)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void aMinistryAgainstAnother(String constant) {
    Metric metric = Catalogue.named(constant);
    JsonNode compared =
        compared(
            "kind: BUDGET",
            """
            base: {years: {from: 2018}, filter: {ministries: ["salud"]}},
            other: {years: {from: 2018}, filter: {ministries: ["Ministerio de Educación"]}}
            """,
            ComparedAnswer.fields("", metric));
    Map<String, String> expected =
        sides(metric, FactRows.ALL, row -> true)
            .toldWithin(sides(metric, FactRows.PROGRAM, row -> true));
    assertThat(ComparedAnswer.different(compared, expected)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void ministriesWithTheSameSubtitlesAreTheirProgramsThatSpentOnThem(String constant) {
    Metric metric = Catalogue.named(constant);
    Set<Integer> investing =
        Set.copyOf(
            sql()
                .fetch(
                    "with %s select t.program_id from told t join subtitle_spending s using (program_id, edition_id, year) where t.kind = 'BUDGET' and year = 2018 and s.subtitle = 31 and s.executed_budget <> 0"
                        .formatted(TOLD))
                .getValues(0, Integer.class));
    JsonNode compared =
        compared(
            "kind: BUDGET",
            """
            filter: {subtitles: [31]},
            base: {years: {from: 2018}, filter: {ministries: ["salud"]}},
            other: {years: {from: 2018}, filter: {ministries: ["educacion"]}}
            """,
            ComparedAnswer.fields("", metric));
    Map<String, String> expected =
        sides(metric, FactRows.ALL, row -> investing.contains(row.program()))
            .toldWithin(sides(metric, FactRows.PROGRAM, row -> investing.contains(row.program())));
    assertThat(ComparedAnswer.different(compared, expected)).isEmpty();
    assertThat(investing).hasSizeGreaterThan(50);
  }

  /** Health against education in 2018. */
  private ExpectedComparison sides(Metric metric, String key, Predicate<FactRow> among) {
    return new ExpectedComparison(
        side(metric, key, "salud", among), side(metric, key, "educacion", among), metric, Set.of());
  }

  private List<FactRow> side(Metric metric, String key, String ministry, Predicate<FactRow> among) {
    Set<Integer> programs =
        FactRows.of(sql(), metric, "BUDGET", FactRows.MINISTRY, 0).stream()
            .filter(row -> row.group().equals(ministry) && row.year() == 2018)
            .map(FactRow::program)
            .collect(Collectors.toSet());
    assertThat(programs).hasSizeGreaterThan(30);
    return FactRows.of(sql(), metric, "BUDGET", key, 0).stream()
        .filter(row -> row.year() == 2018 && programs.contains(row.program()) && among.test(row))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void aProgramAgainstItsPeers(String constant) {
    Metric metric = Catalogue.named(constant);
    JsonNode compared =
        compared(
            "kind: BUDGET",
            """
            base: {years: {from: 2018}, peersOf: "09-01-01"},
            other: {years: {from: 2018}, filter: {programs: ["09-01-01"]}}
            """,
            ComparedAnswer.fields("", metric));
    int program =
        Integer.parseInt(
            String.valueOf(sql().fetchValue("select id from program where code = '09-01-01'")));
    List<FactRow> rows = side(metric, FactRows.ALL, "educacion", row -> true);
    List<FactRow> apart = side(metric, FactRows.PROGRAM, "educacion", row -> true);
    assertThat(
            ComparedAnswer.different(
                compared, peers(rows, metric, program).toldWithin(peers(apart, metric, program))))
        .isEmpty();
  }

  private static ExpectedComparison peers(List<FactRow> rows, Metric metric, int program) {
    return new ExpectedComparison(
        rows.stream().filter(row -> row.program() != program).toList(),
        rows.stream().filter(row -> row.program() == program).toList(),
        metric,
        Set.of());
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void swappedSidesDifferTheOtherWayRound(String constant) {
    Metric metric = Catalogue.named(constant);
    String fields =
        "program { id } v: %s { base { value } other { value } difference baseRank otherRank rankMove between within }"
            .formatted(metric.name());
    JsonNode there =
        compared(
            "kind: BUDGET",
            years(2014, 2014, 2019, 2019).asked() + ", by: [PROGRAM], first: 1000",
            fields);
    JsonNode back =
        compared(
            "kind: BUDGET",
            years(2019, 2019, 2014, 2014).asked() + ", by: [PROGRAM], first: 1000",
            fields);
    Map<String, List<String>> swapped = new TreeMap<>();
    back.path("nodes")
        .forEach(
            node -> swapped.put(node.path("program").toString(), turned(node.path("v"), true)));
    Map<String, List<String>> straight = new TreeMap<>();
    there
        .path("nodes")
        .forEach(
            node -> straight.put(node.path("program").toString(), turned(node.path("v"), false)));
    assertThat(swapped).isEqualTo(straight).hasSize(363);
    assertThat(turned(back.path("total").path("v"), true))
        .isEqualTo(turned(there.path("total").path("v"), false));
  }

  private static List<String> turned(JsonNode value, boolean back) {
    List<String> turned = new ArrayList<>();
    turned.add(plain(value.path(back ? "other" : "base").path("value")));
    turned.add(plain(value.path(back ? "base" : "other").path("value")));
    turned.add(plain(value.path(back ? "otherRank" : "baseRank")));
    for (String name : List.of("difference", "rankMove", "within", "between")) {
      JsonNode number = value.path(name);
      turned.add(number.isNumber() && back ? plain(number.decimalValue().negate()) : plain(number));
    }
    return turned;
  }
}
