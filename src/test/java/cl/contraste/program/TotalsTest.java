package cl.contraste.program;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The bundled data as a whole: nothing was lost or added on the way from the sources. */
@ContrasteTest
class TotalsTest extends Asked {

  private static final Path SOURCE = Path.of("../shared/data/budget/programas.csv.gz");
  private static final Path BUNDLED = Path.of("db/data/program_years.csv");

  @Test
  void budgetsByYearAreThoseOfTheSourceToThePeso() throws IOException {
    assumeTrue(
        Files.exists(SOURCE),
        "left out: the source tables of the budget are not at hand; the bundled ones are checked");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SOURCE)), StandardCharsets.UTF_8))) {
      assertThat(answered())
          .isEqualTo(
              sums(
                  lines.lines().toList(),
                  "anio",
                  "valor_asignado_programa",
                  "mes_ultima_ejecucion_valor_vigente_programa",
                  "mes_ultima_ejecucion_valor_ejecutado_programa"));
    }
  }

  @Test
  void budgetsByYearAreThoseOfTheBundledTablesToThePeso() throws IOException {
    List<String> lines =
        Files.readAllLines(BUNDLED).stream().filter(line -> !line.startsWith("M-")).toList();
    assertThat(answered())
        .isEqualTo(sums(lines, "year", "initial_budget", "final_budget", "executed_budget"))
        .hasSize(9);
  }

  /** Initial, final and executed budget by year; partial years included. */
  private Map<Integer, List<String>> answered() {
    Map<Integer, BigDecimal[]> sums = new TreeMap<>();
    JsonNode data =
        data(
            """
            { programs(scope: {kind: BUDGET, includePartialYears: true}, first: 1000) { nodes { years {
              year initialBudget { value } finalBudget { value } executedBudget { value } } } } }
            """);
    for (JsonNode program : data.path("programs").path("nodes")) {
      for (JsonNode year : program.path("years")) {
        add(
            sums,
            year.path("year").asInt(),
            year.path("initialBudget").path("value").decimalValue(),
            year.path("finalBudget").path("value").decimalValue(),
            year.path("executedBudget").path("value").decimalValue());
      }
    }
    return plain(sums);
  }

  /** No cell of a number is quoted, and no cell before it holds a comma outside of quotes. */
  private static Map<Integer, List<String>> sums(
      List<String> lines, String year, String... columns) {
    List<String> heading = cells(lines.getFirst());
    Map<Integer, BigDecimal[]> sums = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      add(
          sums,
          Integer.parseInt(cells.get(heading.indexOf(year))),
          Arrays.stream(columns)
              .map(column -> new BigDecimal(cells.get(heading.indexOf(column))))
              .toArray(BigDecimal[]::new));
    }
    return plain(sums);
  }

  private static List<String> cells(String line) {
    return List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
  }

  private static void add(Map<Integer, BigDecimal[]> sums, int year, BigDecimal... amounts) {
    BigDecimal[] sum =
        sums.computeIfAbsent(
            year, y -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO});
    for (int i = 0; i < sum.length; i++) {
      sum[i] = sum[i].add(amounts[i]);
    }
  }

  private static Map<Integer, List<String>> plain(Map<Integer, BigDecimal[]> sums) {
    Map<Integer, List<String>> plain = new TreeMap<>();
    sums.forEach((year, sum) -> plain.put(year, Arrays.stream(sum).map(Asked::plain).toList()));
    return plain;
  }

  @Test
  void eachKindHasAsManyProgramsAndYearsAsItsSources() {
    JsonNode kinds =
        data("{ dataset { kinds { kind programs programYears fromYear toYear } } }")
            .path("dataset")
            .path("kinds");
    assertThat(kinds.toString())
        .contains(
            "{\"kind\":\"BUDGET\",\"programs\":388,\"programYears\":2874,\"fromYear\":2012,\"toYear\":2020}")
        .contains(
            "{\"kind\":\"MONITORED\",\"programs\":677,\"programYears\":679,\"fromYear\":2019,\"toYear\":2025}");
  }

  @Test
  void in2025TwentyThreeMinistriesAndSeventyThreeAgenciesRunTheMonitoredPrograms() {
    JsonNode nodes =
        data("{ programs(scope: {kind: MONITORED, years: {from: 2025}}, first: 1000) { totalCount"
                + " nodes { years { ministry { id } agency { name ministry { id } } } } } }")
            .path("programs");
    assertThat(nodes.path("totalCount").asInt()).isEqualTo(677);
    java.util.Set<String> ministries = new java.util.TreeSet<>();
    java.util.Set<String> agencies = new java.util.TreeSet<>();
    nodes
        .path("nodes")
        .forEach(
            program -> {
              JsonNode year = program.path("years").path(0);
              ministries.add(year.path("ministry").path("id").asString());
              agencies.add(year.path("agency").path("name").asString());
            });
    assertThat(ministries).hasSize(23);
    assertThat(agencies).hasSize(73);
    assertThat(data("{ ministries(kind: MONITORED) { id } }").path("ministries").size())
        .isEqualTo(23);
  }

  @Test
  void findingsOf2025AreThoseOfTheReports() {
    Map<String, Integer> programs = new TreeMap<>();
    for (JsonNode program :
        data("{ programs(scope: {kind: MONITORED, years: {from: 2025}}, first: 1000) { nodes {"
                + " findings { year dimension code } } } }")
            .path("programs")
            .path("nodes")) {
      java.util.Set<String> dimensions = new java.util.TreeSet<>();
      program
          .path("findings")
          .forEach(finding -> dimensions.add(finding.path("dimension").asString()));
      dimensions.forEach(dimension -> programs.merge(dimension, 1, Integer::sum));
      programs.merge("dimensions " + dimensions.size(), 1, Integer::sum);
    }
    assertThat(programs)
        .containsEntry("TARGETING", 182)
        .containsEntry("EFFICIENCY", 292)
        .containsEntry("EFFECTIVENESS", 304)
        .containsEntry("dimensions 3", 49);
  }

  @Test
  void noFindingOf2025IsOfAnUnknownCode() {
    assertThat(found("kind: MONITORED", "findings: [\"OTHER\"]")).isEmpty();
  }
}
