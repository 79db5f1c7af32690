package cl.contraste.source;

import cl.contraste.source.ProgramReport.Agency;
import cl.contraste.source.ProgramReport.Component;
import cl.contraste.source.ProgramReport.ComponentYear;
import cl.contraste.source.ProgramReport.Dimension;
import cl.contraste.source.ProgramReport.Evaluation;
import cl.contraste.source.ProgramReport.Finding;
import cl.contraste.source.ProgramReport.Identity;
import cl.contraste.source.ProgramReport.Indicator;
import cl.contraste.source.ProgramReport.IndicatorValue;
import cl.contraste.source.ProgramReport.Kind;
import cl.contraste.source.ProgramReport.SeriesBreak;
import cl.contraste.source.ProgramReport.Stage;
import cl.contraste.source.ProgramReport.SubtitleReport;
import cl.contraste.source.ProgramReport.Text;
import cl.contraste.source.ProgramReport.TextKind;
import cl.contraste.source.ProgramReport.YearReport;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the tables tell of one edition of a program.
 *
 * @param row that of the edition
 * @param below the rows of all other tables that tell of it, by the name of the table
 */
record EditionRows(Csv.Row row, Map<String, List<Csv.Row>> below) {

  /** The tables that tell of editions. */
  static final List<String> TABLES =
      List.of(
          "program_texts",
          "program_regions",
          "program_sdg_goals",
          "program_sdg_targets",
          "program_years",
          "figures",
          "subtitle_spending",
          "components",
          "component_years",
          "indicators",
          "indicator_values",
          "evaluations",
          "findings",
          "series_breaks");

  private List<Csv.Row> of(String table) {
    return below.getOrDefault(table, List.of());
  }

  ProgramReport report() {
    return new ProgramReport(
        row.constant("kind", Kind.class),
        new Identity(
            row.text("program"), row.optional("bips_id"), row.optional("code"), row.text("name")),
        row.text("ministry"),
        new Agency(row.optional("agency_code"), row.text("agency")),
        row.integer("edition"),
        row.truth("carries_profile"),
        row.optionalInteger("price_year"),
        row.optionalInteger("start_year"),
        row.optionalInteger("end_year"),
        row.optional("beneficiary_unit"),
        texts(),
        of("program_regions").stream().map(link -> link.text("region")).toList(),
        of("program_sdg_goals").stream().map(link -> link.integer("goal")).toList(),
        of("program_sdg_targets").stream().map(link -> link.text("target")).toList(),
        of("program_years").stream().map(this::year).toList(),
        of("subtitle_spending").stream().map(this::subtitle).toList(),
        of("components").stream().map(this::component).toList(),
        of("indicators").stream().map(this::indicator).toList(),
        of("evaluations").stream().map(EditionRows::evaluation).toList(),
        of("findings").stream().map(EditionRows::finding).toList(),
        seriesBreaks(),
        new Place(row.optionalInteger("page"), row.optionalInteger("line")));
  }

  private List<Text> texts() {
    Map<TextKind, List<Csv.Row>> byKind =
        of("program_texts").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.constant("kind", TextKind.class),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byKind.entrySet().stream()
        .map(
            entry ->
                new Text(
                    entry.getKey(),
                    entry.getValue().stream().map(row -> row.text("text")).toList(),
                    line(entry.getValue().getFirst())))
        .toList();
  }

  private YearReport year(Csv.Row row) {
    Place place = line(row);
    Map<Fact, Figure> figures = measures(row, place, Fact.OF_YEAR);
    figures.putAll(printed(row.integer("year"), 0));
    return new YearReport(row.integer("year"), row.integer("through_month"), figures, place);
  }

  private SubtitleReport subtitle(Csv.Row row) {
    return new SubtitleReport(
        row.integer("year"),
        row.integer("subtitle"),
        row.integer("through_month"),
        measures(
            row,
            line(row),
            List.of(
                Fact.INITIAL_BUDGET,
                Fact.FINAL_BUDGET,
                Fact.EXECUTED_BUDGET,
                Fact.ADMINISTRATIVE_SPENDING)),
        line(row));
  }

  private Component component(Csv.Row row) {
    List<ComponentYear> years =
        of("component_years").stream()
            .filter(year -> year.text("position").equals(row.text("position")))
            .map(year -> componentYear(year, row))
            .toList();
    return new Component(row.text("name"), row.optional("unit"), years, line(row));
  }

  private ComponentYear componentYear(Csv.Row row, Csv.Row component) {
    Map<Fact, Figure> figures =
        measures(row, line(component), List.of(Fact.COMPONENT_SPENDING, Fact.OUTPUT));
    figures.putAll(printed(row.integer("year"), row.integer("position")));
    return new ComponentYear(row.integer("year"), figures, line(component));
  }

  private Indicator indicator(Csv.Row row) {
    List<IndicatorValue> values =
        of("indicator_values").stream()
            .filter(value -> value.text("position").equals(row.text("position")))
            .map(
                value ->
                    new IndicatorValue(
                        value.integer("year"), figure(value, "status", "value", line(value))))
            .toList();
    return new Indicator(row.text("name"), row.truth("percentage"), values, line(row));
  }

  private static Evaluation evaluation(Csv.Row row) {
    return new Evaluation(
        row.constant("stage", Stage.class),
        row.text("result"),
        row.optional("type"),
        row.optional("subject"),
        row.optionalInteger("year"),
        line(row));
  }

  private static Finding finding(Csv.Row row) {
    BigDecimal percentage = row.optionalDecimal("percentage");
    String statement = row.optional("statement");
    Place place = new Place(row.optionalInteger("page"), row.optionalInteger("line"));
    return new Finding(
        row.constant("dimension", Dimension.class),
        statement == null ? row.text("code") : statement,
        row.optionalInteger("indicator"),
        percentage == null
            ? null
            : new Figure.Printed(
                percentage, BigDecimal.ONE.movePointLeft(percentage.scale()), place),
        place);
  }

  private List<SeriesBreak> seriesBreaks() {
    Map<Integer, List<Csv.Row>> byYear =
        of("series_breaks").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.integer("year"), LinkedHashMap::new, Collectors.toList()));
    return byYear.entrySet().stream()
        .map(
            entry ->
                new SeriesBreak(
                    entry.getKey(),
                    entry.getValue().stream().map(EditionRows::fact).toList(),
                    line(entry.getValue().getFirst())))
        .toList();
  }

  /** The figures of a year that stand in the table of printed figures. */
  private Map<Fact, Figure> printed(int year, int component) {
    Map<Fact, Figure> figures = new EnumMap<>(Fact.class);
    for (Csv.Row row : of("figures")) {
      if (row.integer("year") == year && row.integer("component") == component) {
        Place place = new Place(row.optionalInteger("page"), row.optionalInteger("line"));
        figures.put(fact(row), figure(row, "status", "published", place));
      }
    }
    return figures;
  }

  private static Map<Fact, Figure> measures(Csv.Row row, Place place, List<Fact> facts) {
    Map<Fact, Figure> figures = new EnumMap<>(Fact.class);
    for (Fact fact : facts) {
      String column = fact.column();
      if (!row.text(column + "_status").equals("NOT_PUBLISHED")) {
        figures.put(fact, figure(row, column + "_status", column, place));
      }
    }
    return figures;
  }

  private static Figure figure(Csv.Row row, String status, String column, Place place) {
    BigDecimal value = row.optionalDecimal(column);
    if (value == null) {
      return new Figure.Missing(row.constant(status, Figure.Reason.class), place);
    }
    BigDecimal step = row.has("step") ? row.optionalDecimal("step") : null;
    return new Figure.Printed(value, step == null ? BigDecimal.ONE : step, place);
  }

  private static Fact fact(Csv.Row row) {
    return row.constant("metric", Fact.class);
  }

  private static Place line(Csv.Row row) {
    Integer line = row.optionalInteger("line");
    return line == null ? Place.UNKNOWN : Place.line(line);
  }
}
