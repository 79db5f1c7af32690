package cl.contraste;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** The views for BI tools say, cell by cell, what questions answer. */
@ContrasteTest
class BiNumbersTest {

  private static final int PAGE = 100;

  @Autowired private Asker asker;
  @Autowired private Environment environment;

  @ParameterizedTest
  @ValueSource(strings = {"BUDGET", "MONITORED"})
  void programYearsAreThoseOfPrograms(String kind) throws SQLException {
    Map<String, String> asked = new TreeMap<>();
    String years = "year edition priceYear throughMonth ministry { id } agency { name } ";
    for (JsonNode program :
        programs(kind, "id name years { " + years + metrics(Grain.PROGRAM_YEAR) + " }")) {
      for (JsonNode year : program.path("years")) {
        String row = program.path("id").asString() + " " + year.path("year");
        put(asked, row + " name", program.path("name"));
        put(asked, row + " edition", year.path("edition"));
        put(asked, row + " price_year", year.path("priceYear"));
        put(asked, row + " through_month", year.path("throughMonth"));
        put(asked, row + " ministry", year.path("ministry").path("id"));
        put(asked, row + " agency", year.path("agency").path("name"));
        Catalogue.of(Grain.PROGRAM_YEAR)
            .forEach(metric -> cells(asked, row, metric, year.path(metric.name())));
      }
    }
    Map<String, String> read = new TreeMap<>();
    for (Record row : read("select * from bi.program_years where kind = '" + kind + "'")) {
      String key = row.get("program_id") + " " + row.get("year");
      put(read, key + " name", row.get("program_name"));
      for (String column : new String[] {"edition", "price_year", "through_month"}) {
        put(read, key + " " + column, row.get(column));
      }
      put(read, key + " ministry", row.get("ministry_id"));
      put(read, key + " agency", row.get("agency_name"));
      Catalogue.of(Grain.PROGRAM_YEAR).forEach(metric -> cells(read, key, metric, row));
    }
    assertThat(asked).hasSizeGreaterThan(kind.equals("BUDGET") ? 50_000 : 10_000);
    assertThat(read).isEqualTo(asked);
  }

  @Test
  void componentYearsAreThoseOfPrograms() throws SQLException {
    Map<String, String> asked = new TreeMap<>();
    String years = "years { year " + metrics(Grain.COMPONENT_YEAR) + " }";
    for (JsonNode program : programs("MONITORED", "id components { name unit " + years + " }")) {
      for (JsonNode component : program.path("components")) {
        for (JsonNode year : component.path("years")) {
          String row =
              "%s %s (%s) %s"
                  .formatted(
                      program.path("id").asString(),
                      component.path("name").asString(),
                      text(component.path("unit")),
                      year.path("year"));
          Catalogue.of(Grain.COMPONENT_YEAR)
              .forEach(metric -> cells(asked, row, metric, year.path(metric.name())));
        }
      }
    }
    Map<String, String> read = new TreeMap<>();
    for (Record row : read("select * from bi.component_years")) {
      String key =
          "%s %s (%s) %s"
              .formatted(
                  row.get("program_id"),
                  row.get("component_name"),
                  text(row.get("component_unit")),
                  row.get("year"));
      Catalogue.of(Grain.COMPONENT_YEAR).forEach(metric -> cells(read, key, metric, row));
    }
    assertThat(read).isNotEmpty().isEqualTo(asked);
  }

  @Test
  void spendingBySubtitleIsThatOfPrograms() throws SQLException {
    Map<String, String> asked = new TreeMap<>();
    for (JsonNode program :
        programs(
            "BUDGET",
            "id spendingBySubtitle { year subtitle { code } throughMonth executedBudget { value"
                + " status } initialBudget { value status } }")) {
      for (JsonNode line : program.path("spendingBySubtitle")) {
        String row =
            "%s %s %s"
                .formatted(
                    program.path("id").asString(),
                    line.path("year"),
                    line.path("subtitle").path("code"));
        put(asked, row + " month", line.path("throughMonth"));
        for (String metric : new String[] {"executedBudget", "initialBudget"}) {
          put(asked, row + metric, line.path(metric).path("value"));
          put(asked, row + metric + "status", line.path(metric).path("status"));
        }
      }
    }
    Map<String, String> read = new TreeMap<>();
    for (Record row : read("select * from bi.subtitles where kind = 'BUDGET'")) {
      String key =
          "%s %s %s".formatted(row.get("program_id"), row.get("year"), row.get("subtitle"));
      put(read, key + " month", row.get("line_through_month"));
      for (Metric metric : new Metric[] {Catalogue.EXECUTED_BUDGET, Catalogue.INITIAL_BUDGET}) {
        put(read, key + metric.name(), row.get(metric.column()));
        put(read, key + metric.name() + "status", row.get(metric.column() + "_status"));
      }
    }
    assertThat(read).hasSizeGreaterThan(50_000).isEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BUDGET", "MONITORED"})
  void longRowsAreTheCellsOfWideOnes(String kind) throws SQLException {
    Map<String, String> wide = new TreeMap<>();
    Map<String, String> tall = new TreeMap<>();
    for (Record row : read("select * from bi.program_years where kind = '" + kind + "'")) {
      Catalogue.of(Grain.PROGRAM_YEAR)
          .forEach(
              metric -> cells(wide, row.get("program_id") + " " + row.get("year"), metric, row));
    }
    for (Record row : read("select * from bi.program_years_long where kind = '" + kind + "'")) {
      String key = "%s %s %s".formatted(row.get("program_id"), row.get("year"), row.get("metric"));
      put(tall, key, row.get("value"));
      put(tall, key + "_status", row.get("status"));
      put(tall, key + "_low", row.get("low"));
      put(tall, key + "_high", row.get("high"));
      put(tall, key + "_published", row.get("published"));
    }
    wide.keySet().removeIf(key -> key.endsWith("_published") && !tall.containsKey(key));
    assertThat(tall).isEqualTo(wide);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BUDGET", "MONITORED"})
  void ministryYearsAreThoseOfAggregate(String kind) throws SQLException {
    Map<String, String> asked = new TreeMap<>();
    String counts =
        "counts { observations reported derived implied notReported notApplicable notComparable"
            + " notPublished undefined }";
    for (Metric metric : Catalogue.of(Grain.PROGRAM_YEAR)) {
      JsonNode answer =
          data("{ aggregate(scope: {kind: %s}, by: [MINISTRY, YEAR], first: 1000) { nodes { ministry { id } year %s { value status coverageByBudget %s } } } }"
                  .formatted(kind, metric.name(), counts))
              .path("aggregate");
      for (JsonNode group : answer.path("nodes")) {
        String row =
            "%s %s %s "
                .formatted(
                    group.path("ministry").path("id").asString(),
                    group.path("year"),
                    metric.column());
        JsonNode value = group.path(metric.name());
        put(asked, row + "value", value.path("value"));
        put(asked, row + "status", value.path("status"));
        put(asked, row + "coverage_by_budget", value.path("coverageByBudget"));
        for (Map.Entry<String, JsonNode> count : value.path("counts").properties()) {
          put(asked, row + count.getKey(), count.getValue());
        }
      }
    }
    Map<String, String> read = new TreeMap<>();
    for (Record row : read("select * from bi.ministry_years where kind = '" + kind + "'")) {
      String key =
          "%s %s %s ".formatted(row.get("ministry_id"), row.get("year"), row.get("metric"));
      for (String column : new String[] {"value", "status", "coverage_by_budget"}) {
        put(read, key + column, row.get(column));
      }
      put(read, key + "observations", row.get("programs"));
      for (String column :
          new String[] {
            "reported",
            "derived",
            "implied",
            "not_reported",
            "not_applicable",
            "not_comparable",
            "not_published",
            "undefined"
          }) {
        put(read, key + cl.contraste.metric.Names.camel(column), row.get(column));
      }
    }
    assertThat(read).hasSizeGreaterThan(1_000).isEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BUDGET", "MONITORED"})
  void programsAreThoseOfPrograms(String kind) throws SQLException {
    List<String> asked = new ArrayList<>();
    for (JsonNode program :
        programs(kind, "id bipsId code name startYear endYear beneficiaryUnit")) {
      asked.add(
          line(
              program.path("id"),
              program.path("bipsId"),
              program.path("code"),
              program.path("name"),
              program.path("startYear"),
              program.path("endYear"),
              program.path("beneficiaryUnit")));
    }
    List<String> read =
        lines(
            "select program_id, bips_id, code, name, start_year, end_year, beneficiary_unit from"
                + " bi.programs where kind = '"
                + kind
                + "'");
    assertThat(read).hasSizeGreaterThan(100).containsExactlyInAnyOrderElementsOf(asked);
  }

  @Test
  void linksAreThoseOfPrograms() throws SQLException {
    List<String> targets = new ArrayList<>();
    List<String> goals = new ArrayList<>();
    List<String> regions = new ArrayList<>();
    for (JsonNode program :
        programs(
            "MONITORED",
            "id sdgGoals { number name } sdgTargets { code title goal { number } } regions { code"
                + " name }")) {
      JsonNode id = program.path("id");
      for (JsonNode goal : program.path("sdgGoals")) {
        goals.add(line(id, goal.path("number"), goal.path("name")));
      }
      for (JsonNode target : program.path("sdgTargets")) {
        targets.add(
            line(
                id, target.path("goal").path("number"), target.path("code"), target.path("title")));
      }
      for (JsonNode region : program.path("regions")) {
        regions.add(line(id, region.path("code"), region.path("name")));
      }
    }
    assertThat(
            lines(
                "select program_id, goal, target, target_title from bi.sdg_links where target is"
                    + " not null"))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(targets);
    assertThat(lines("select distinct program_id, goal, goal_name from bi.sdg_links"))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(goals);
    assertThat(lines("select program_id, region, region_name from bi.regions"))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(regions);
  }

  @Test
  void findingsAndIndicatorsAreThoseOfPrograms() throws SQLException {
    List<String> findings = new ArrayList<>();
    List<String> indicators = new ArrayList<>();
    for (JsonNode program :
        programs(
            "MONITORED",
            "id findings { year dimension code verdict name nameEs indicator percentage }"
                + " indicators { name percentage values { year value status } }")) {
      JsonNode id = program.path("id");
      for (JsonNode finding : program.path("findings")) {
        findings.add(
            line(
                id,
                finding.path("year"),
                finding.path("dimension"),
                finding.path("code"),
                finding.path("verdict"),
                finding.path("name"),
                finding.path("nameEs"),
                finding.path("indicator"),
                finding.path("percentage")));
      }
      for (JsonNode indicator : program.path("indicators")) {
        for (JsonNode value : indicator.path("values")) {
          indicators.add(
              line(
                  id,
                  indicator.path("name"),
                  indicator.path("percentage"),
                  value.path("year"),
                  value.path("value"),
                  value.path("status")));
        }
      }
    }
    assertThat(
            lines(
                "select program_id, year, dimension, code, verdict, name, name_es, indicator,"
                    + " percentage from bi.findings where kind = 'MONITORED'"))
        .hasSizeGreaterThan(1_000)
        .containsExactlyInAnyOrderElementsOf(findings);
    assertThat(
            lines(
                "select program_id, name, percentage, year, value, value_status from"
                    + " bi.indicators"))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(indicators);
  }

  private static String line(@Nullable Object... cells) {
    return Stream.of(cells).map(BiNumbersTest::text).collect(joining(" | "));
  }

  private List<String> lines(String query) throws SQLException {
    List<String> lines = new ArrayList<>();
    read(query)
        .forEach(
            row ->
                lines.add(
                    row.intoList().stream().map(BiNumbersTest::text).collect(joining(" | "))));
    return lines;
  }

  private static String metrics(Grain grain) {
    return Catalogue.of(grain).stream()
        .map(metric -> metric.name() + " { value status low high published }")
        .collect(joining(" "));
  }

  /** What a question tells of a metric: bounds of measures, and ratios as printed. */
  private static void cells(Map<String, String> into, String row, Metric metric, JsonNode value) {
    String key = row + " " + metric.column();
    put(into, key, value.path("value"));
    put(into, key + "_status", value.path("status"));
    boolean ratio = metric instanceof cl.contraste.metric.Ratio;
    put(into, key + "_low", ratio ? null : value.path("low"));
    put(into, key + "_high", ratio ? null : value.path("high"));
    put(into, key + "_published", ratio ? value.path("published") : null);
  }

  private static void cells(Map<String, String> into, String row, Metric metric, Record record) {
    String key = row + " " + metric.column();
    for (String ending : new String[] {"", "_status", "_low", "_high", "_published"}) {
      boolean has = record.field(metric.column() + ending) != null;
      put(into, key + ending, has ? record.get(metric.column() + ending) : null);
    }
  }

  private static void put(Map<String, String> into, String key, @Nullable Object value) {
    into.put(key, text(value));
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "-";
      case JsonNode node when node.isNull() || node.isMissingNode() -> "-";
      case JsonNode node when node.isNumber() -> plain(node.decimalValue());
      case JsonNode node -> node.asString();
      case BigDecimal number -> plain(number);
      case Number number -> plain(new BigDecimal(number.toString()));
      default -> String.valueOf(value);
    };
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private Iterable<JsonNode> programs(String kind, String fields) {
    List<JsonNode> programs = new ArrayList<>();
    String after = "null";
    boolean more = true;
    while (more) {
      JsonNode page =
          data("{ programs(scope: {kind: %s}, first: %d, after: %s) { nodes { %s } pageInfo { hasNextPage endCursor } } }"
                  .formatted(kind, PAGE, after, fields))
              .path("programs");
      page.path("nodes").forEach(programs::add);
      more = page.path("pageInfo").path("hasNextPage").asBoolean();
      after = "\"" + page.path("pageInfo").path("endCursor").asString() + "\"";
    }
    return programs;
  }

  private JsonNode data(String question) {
    JsonNode answer = asker.ask(question);
    assertThat(answer.path("errors").isMissingNode()).as(answer.path("errors").toString()).isTrue();
    return answer.path("data");
  }

  private Iterable<Record> read(String query) throws SQLException {
    try (Connection connection =
        BiConnection.open(Path.of(environment.getRequiredProperty("contraste.data")))) {
      return DSL.using(connection).fetch(query);
    }
  }
}
