package cl.contraste.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cl.contraste.ContrasteTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is known of the bundled data from their sources holds of groups and comparisons. */
@ContrasteTest
class BundledBudgetTest extends AskedGroups {

  private static final Path SOURCE = Path.of("../shared/data/budget/programas.csv.gz");

  private static final Pattern PARTIDA = Pattern.compile("/partida/(\\d+)/");

  private static final String EXPORT_AGENCY = "filter: {programs: [\"06-02-02\", \"06-07-01\"]}";

  private static final String BUDGETS =
      "year ministry { budgetCode } initialBudget { value } finalBudget { value } executedBudget {"
          + " value }";

  // ----------------------------------------------------------------------------- to the peso

  @Test
  void budgetsByYearAreThoseOfTheSourceToThePeso() throws IOException {
    assertThat(answered("by: [YEAR]", node -> node.path("year").toString()))
        .isEqualTo(source(row -> row.getOrDefault("anio", "")))
        .hasSize(9 + 1);
  }

  @Test
  void budgetsByMinistryAndYearAreThoseOfTheSourceToThePeso() throws IOException {
    assertThat(
            answered(
                "by: [MINISTRY, YEAR]",
                node ->
                    node.path("ministry").path("budgetCode").asString() + " " + node.path("year")))
        .isEqualTo(
            source(row -> row.getOrDefault("partida", "") + " " + row.getOrDefault("anio", "")))
        .hasSize(246 + 1);
  }

  private Map<String, List<String>> answered(String by, Function<JsonNode, String> key) {
    Map<String, List<String>> answered = new TreeMap<>();
    allGroups("kind: BUDGET, includePartialYears: true", by, BUDGETS, key)
        .forEach(
            (group, node) ->
                answered.put(
                    group,
                    List.of(
                        plain(node.path("initialBudget").path("value")),
                        plain(node.path("finalBudget").path("value")),
                        plain(node.path("executedBudget").path("value")))));
    return answered;
  }

  /** Initial, final and executed budget of each group and of all, "total". */
  private static Map<String, List<String>> source(Function<Map<String, String>, String> key)
      throws IOException {
    Map<String, List<String>> sums = new TreeMap<>();
    for (Map<String, String> row : rows()) {
      List<String> amounts =
          List.of(
              row.getOrDefault("valor_asignado_programa", ""),
              row.getOrDefault("mes_ultima_ejecucion_valor_vigente_programa", ""),
              row.getOrDefault("mes_ultima_ejecucion_valor_ejecutado_programa", ""));
      sums.merge(key.apply(row), amounts, BundledBudgetTest::added);
      sums.merge("total", amounts, BundledBudgetTest::added);
    }
    sums.replaceAll((group, amounts) -> added(amounts, List.of("0", "0", "0")));
    return sums;
  }

  private static List<String> added(List<String> some, List<String> more) {
    List<String> sums = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      sums.add(plain(new BigDecimal(some.get(i)).add(new BigDecimal(more.get(i)))));
    }
    return sums;
  }

  /** The rows of the source, each with the partida that its address names. */
  private static List<Map<String, String>> rows() throws IOException {
    assumeTrue(
        Files.exists(SOURCE),
        "left out: the source tables of the budget are not at hand in ../shared/data/budget");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SOURCE)), StandardCharsets.UTF_8))) {
      List<String> all = lines.lines().toList();
      List<String> heading = cells(all.getFirst());
      return all.subList(1, all.size()).stream().map(line -> row(heading, cells(line))).toList();
    }
  }

  private static Map<String, String> row(List<String> heading, List<String> cells) {
    Map<String, String> row = new TreeMap<>();
    for (int i = 0; i < cells.size(); i++) {
      row.put(heading.get(i), cells.get(i));
    }
    Matcher partida = PARTIDA.matcher(row.getOrDefault("uri_programa", ""));
    assertThat(partida.find()).isTrue();
    row.put("partida", partida.group(1));
    return row;
  }

  private static List<String> cells(String line) {
    return List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
  }

  // ------------------------------------------------------------------------------ partial year

  @ParameterizedTest
  @CsvSource({
    "executedBudget, -",
    "finalBudget, -",
    "initialBudget, 59981752692",
    "initialExecution, -",
    "finalExecution, -",
    "reallocation, -"
  })
  void ofTheProgramsOf2020AllThatGrowsThroughTheYearIsLeftOut(String metric, String value) {
    JsonNode answer =
        groupsAnswer(
            "kind: BUDGET, years: {from: 2020}",
            "by: [YEAR]",
            "programs v: %s { value status caveats counts { observations notComparable reported derived } }"
                .formatted(metric));
    JsonNode group = answer.path("data").path("aggregate").path("nodes").path(0);
    boolean leftOut = value.equals("-");
    assertThat(group.path("programs").asInt()).isEqualTo(345);
    assertThat(plain(group.path("v").path("value"))).isEqualTo(value);
    assertThat(group.path("v").path("counts").path("notComparable").asInt())
        .isEqualTo(leftOut ? 345 : 0);
    assertThat(texts(group.path("v").path("caveats")).contains("PARTIAL_YEAR_LEFT_OUT"))
        .isEqualTo(leftOut);
    assertThat(warnings(answer))
        .isEqualTo(
            leftOut
                ? Map.of("PARTIAL_YEAR_LEFT_OUT", List.of(2020))
                : Map.of("NOT_CONSOLIDATED", List.of()));
  }

  // -------------------------------------------------------------------------------- monitored

  @Test
  void in2025TwentyThreeMinistriesAndSeventyThreeAgenciesRunTheMonitoredPrograms() {
    for (String by : List.of("MINISTRY", "AGENCY")) {
      JsonNode groups =
          groups(
              "kind: MONITORED, years: {from: 2025}",
              "by: [" + by + "], first: 1000",
              "programs observations unassigned");
      assertThat(groups.path("totalCount").asInt()).isEqualTo(by.equals("AGENCY") ? 73 : 23);
      assertThat(groups.path("nodes").size()).isEqualTo(groups.path("totalCount").asInt());
      assertThat(groups.path("total").path("programs").asInt()).isEqualTo(677);
      int programs = 0;
      for (JsonNode group : groups.path("nodes")) {
        programs += group.path("programs").asInt();
        assertThat(group.path("unassigned").size()).isZero();
      }
      assertThat(programs).isEqualTo(677);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "findingsIn: [TARGETING] | 182",
        "findingsIn: [EFFICIENCY] | 292",
        "findingsIn: [EFFECTIVENESS] | 304",
        "findingsInAll: [TARGETING, EFFICIENCY, EFFECTIVENESS] | 49",
        "findingsInAll: [TARGETING] | 182",
        "findingsIn: [] | 0"
      })
  void evaluatorsHaveConcernsAboutAsManyProgramsOf2025(String filter, int programs) {
    JsonNode groups =
        groups(
            "kind: MONITORED, years: {from: 2025}",
            "by: [], filter: {%s}".formatted(filter),
            "programs observations");
    assertThat(groups.path("total").path("programs").asInt(0)).isEqualTo(programs);
    assertThat(groups.path("total").isNull()).isEqualTo(programs == 0);
    assertThat(groups.path("totalCount").asInt()).isEqualTo(programs == 0 ? 0 : 1);
  }

  @Test
  void concernsOfEachDimensionByMinistryAddUpToTheirPrograms() {
    for (String dimension : List.of("TARGETING", "EFFICIENCY", "EFFECTIVENESS")) {
      JsonNode groups =
          groups(
              "kind: MONITORED, years: {from: 2025}",
              "by: [MINISTRY], filter: {findingsIn: [%s]}".formatted(dimension),
              "ministry { id } programs");
      Map<String, Integer> answered = new TreeMap<>();
      groups
          .path("nodes")
          .forEach(
              node ->
                  answered.put(
                      node.path("ministry").path("id").asString(), node.path("programs").asInt()));
      assertThat(answered).isEqualTo(concerns(dimension)).hasSizeGreaterThan(15);
    }
  }

  private Map<String, Integer> concerns(String dimension) {
    Map<String, Integer> concerns = new TreeMap<>();
    sql()
        .fetch(
            """
            with %s
            select m.code, count(distinct t.program_id) from told t join ministry m on m.id = t.ministry_id
            join finding f on f.program_id = t.program_id and f.edition_id = t.edition_id and f.year = t.year
            join finding_code c on c.vocabulary = f.vocabulary and c.dimension = f.dimension and c.code = f.code
            where t.kind = 'MONITORED' and t.year = 2025 and f.dimension = '%s' and c.verdict = 'CONCERN'
            group by 1
            """
                .formatted(TOLD, dimension))
        .forEach(row -> concerns.put(row.get(0, String.class), row.get(1, Integer.class)));
    return concerns;
  }

  // ----------------------------------------------------------------------- the export agency

  @Test
  void theExportAgencyThatMovedIn2019IsOneInAMatchedPanel() {
    JsonNode compared =
        compared(
            "kind: BUDGET",
            "base: {years: {from: 2018}}, other: {years: {from: 2019}}, by: [PROGRAM], panel:"
                + " MATCHED, "
                + EXPORT_AGENCY,
            "presence program { id } v: executedBudget { base { value } other { value } difference"
                + " percentChange matched { programs shareOfBase shareOfOther } }");
    assertThat(compared.path("nodes").toString())
        .isEqualTo(
            "[{\"presence\":\"BOTH\",\"program\":{\"id\":\"B-06-07-01\"},\"v\":{"
                + "\"base\":{\"value\":19016300},\"other\":{\"value\":26970501},"
                + "\"difference\":7954201,\"percentChange\":0.418283,"
                + "\"matched\":{\"programs\":1,\"shareOfBase\":1,\"shareOfOther\":1}}}]");
    assertThat(compared.path("total").path("v").path("difference").asInt()).isEqualTo(7954201);
  }

  @Test
  void theExportAgencyThatMovedIn2019IsTwoAmongAllPrograms() {
    JsonNode compared =
        compared(
            "kind: BUDGET",
            "base: {years: {from: 2018}}, other: {years: {from: 2019}}, by: [PROGRAM], "
                + EXPORT_AGENCY,
            "presence program { id } v: executedBudget { base { value } other { value } matched {"
                + " programs } }");
    Map<String, String> answered = new TreeMap<>();
    compared
        .path("nodes")
        .forEach(
            node ->
                answered.put(
                    node.path("program").path("id").asString(), node.path("presence").asString()));
    assertThat(answered)
        .isEqualTo(Map.of("B-06-02-02", "BOTH", "B-06-07-01", "ONLY_OTHER"))
        .hasSize(2);
    assertThat(plain(compared.path("total").path("v").path("base").path("value")))
        .isEqualTo("19016300");
    assertThat(plain(compared.path("total").path("v").path("other").path("value")))
        .isEqualTo("26970501");
    assertThat(compared.path("total").path("v").path("matched").isNull()).isTrue();
  }

  @Test
  void theNewExportAgencyAloneHasNoExecutionByAnInitialBudgetOf0() {
    JsonNode group =
        groups(
                "kind: BUDGET, years: {from: 2019}",
                "by: [], filter: {programs: [\"06-07-01\"]}",
                "initialBudget { value status } initialExecution { value status counts { undefined"
                    + " } } finalExecution { value status }")
            .path("nodes")
            .path(0);
    assertThat(group.path("initialBudget").toString())
        .isEqualTo("{\"value\":0,\"status\":\"REPORTED\"}");
    assertThat(group.path("initialExecution").toString())
        .isEqualTo("{\"value\":null,\"status\":\"UNDEFINED\",\"counts\":{\"undefined\":1}}");
    assertThat(group.path("finalExecution").path("status").asString()).isEqualTo("DERIVED");
  }
}
