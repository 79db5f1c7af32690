package cl.contraste.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cl.contraste.ContrasteTest;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Metric;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Statistics, histograms and places of the bundled budget are those that numpy computes. */
@ContrasteTest
class NumpyTest extends AskedGroups {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> STATISTICS =
      List.of("mean", "median", "p10", "p25", "p75", "p90", "min", "max", "standardDeviation");

  /** One skewed sample, one of ratios, one with negative numbers. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          EXECUTED_BUDGET; 2019; executed_budget::numeric
          INITIAL_EXECUTION; 2015; executed_budget::numeric / nullif(initial_budget, 0)
          REALLOCATION; 2018; (final_budget - initial_budget)::numeric / nullif(initial_budget, 0)
          """)
  void statisticsAreThoseOfNumpy(String constant, int year, String number) throws Exception {
    assumeTrue(hasNumpy(), "SKIPPED: no python3 with numpy");
    Metric metric = Catalogue.named(constant);
    int decimals = metric.unit().decimals();
    Map<String, Record> rows = rows(number, year, decimals);
    assertThat(rows).hasSizeGreaterThan(200);
    String scope = "scope: {kind: BUDGET, years: {from: %d}}, metric: %s".formatted(year, constant);
    JsonNode spread =
        answer(
                "{ distribution(%s, bins: 12) { total { value { %s } bins { from to count } shareOfTenLargest shareOfSmallerHalf } } }"
                    .formatted(scope, String.join(" ", STATISTICS)))
            .path("data")
            .path("distribution")
            .path("total");
    JsonNode expected = numpy(rows, spread.path("bins"));

    double unit = 0.500001 * Math.pow(10, -decimals);
    for (String statistic : STATISTICS) {
      assertThat(spread.path("value").path(statistic).asDouble())
          .as(statistic)
          .isCloseTo(expected.path(statistic).asDouble(), within(unit));
    }
    assertSameBins(spread.path("bins"), expected.path("bins"), rows.size());
    if (constant.equals("EXECUTED_BUDGET")) {
      for (String share : List.of("shareOfTenLargest", "shareOfSmallerHalf")) {
        assertThat(spread.path(share).asDouble())
            .as(share)
            .isCloseTo(expected.path(share).asDouble(), within(0.000001));
      }
    }
    assertSamePlaces(scope, rows, expected);
  }

  private static void assertSameBins(JsonNode bins, JsonNode expected, int size) {
    List<Integer> counts = new ArrayList<>();
    bins.forEach(bin -> counts.add(bin.path("count").asInt()));
    List<Integer> numpys = new ArrayList<>();
    expected.forEach(count -> numpys.add(count.asInt()));
    assertThat(counts).isEqualTo(numpys).hasSize(12);
    assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(size);
  }

  private void assertSamePlaces(String scope, Map<String, Record> rows, JsonNode expected) {
    JsonNode places =
        answer(
                "{ ranking(%s, first: 1000) { totalCount nodes { program { id } rank among percentile distance } } }"
                    .formatted(scope))
            .path("data")
            .path("ranking");
    assertThat(places.path("totalCount").asInt()).isEqualTo(rows.size());
    List<String> programs = List.copyOf(rows.keySet());
    assertThat(places.path("nodes")).hasSize(rows.size());
    for (JsonNode place : places.path("nodes")) {
      String program = place.path("program").path("id").asString();
      int at = programs.indexOf(program);
      assertThat(place.path("rank").asInt())
          .as(program)
          .isEqualTo(expected.path("rank").path(at).asInt());
      assertThat(place.path("among").asInt()).isEqualTo(rows.size());
      for (String number : List.of("percentile", "distance")) {
        assertThat(place.path(number).asDouble())
            .as("%s of %s", number, program)
            .isCloseTo(expected.path(number).path(at).asDouble(), within(0.000051));
      }
    }
  }

  /** Those with a number, by id. */
  private Map<String, Record> rows(String number, int year, int decimals) {
    Map<String, Record> rows = new LinkedHashMap<>();
    sql()
        .fetch(
            """
            select p.key, %1$s as exact, round(%1$s, %2$d) as shown from program_year y join program p on p.id = y.program_id
            where y.kind = 'BUDGET' and y.year = %3$d and y.through_month = 12 and %1$s is not null
            """
                .formatted(number, decimals, year))
        .forEach(row -> rows.put(row.get(0, String.class), row));
    return rows;
  }

  private static JsonNode numpy(Map<String, Record> rows, JsonNode bins) throws Exception {
    List<Double> edges = new ArrayList<>();
    edges.add(bins.path(0).path("from").asDouble());
    bins.forEach(bin -> edges.add(bin.path("to").asDouble()));
    Map<String, Object> given =
        Map.of(
            "values", rows.values().stream().map(row -> row.get("exact", Double.class)).toList(),
            "shown", rows.values().stream().map(row -> row.get("shown", Double.class)).toList(),
            "edges", edges);
    Process python =
        new ProcessBuilder("python3", Path.of("src/test/python/statistics.py").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream in = python.getOutputStream()) {
      JSON.writeValue(in, given);
    }
    JsonNode answer = JSON.readTree(python.getInputStream());
    assertThat(python.waitFor()).isZero();
    return answer;
  }

  private static boolean hasNumpy() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "-c", "import numpy")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
