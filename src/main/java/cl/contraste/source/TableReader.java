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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads Contraste's own tidy tables: a folder with {@code datapackage.json} and a CSV file a table.
 * What the exporter writes, this reads back without loss.
 */
public final class TableReader {

  private static final List<String> CODE_LISTS =
      List.of(
          "ministries",
          "ministry_aliases",
          "regions",
          "region_aliases",
          "sdg_goals",
          "sdg_targets",
          "subtitles",
          "finding_codes",
          "prices",
          "lineage",
          "program_aliases");

  private static final String DESCRIPTION = "datapackage.json";

  private final Path folder;
  private final Map<String, Map<String, List<Csv.Row>>> tables = new HashMap<>();

  private TableReader(Path folder) {
    this.folder = folder;
  }

  /** Whether a folder is a package of tidy tables. */
  public static boolean recognises(Path folder) {
    return Files.isRegularFile(folder.resolve(DESCRIPTION));
  }

  /**
   * The rows of one table as they stand, one by one and none kept; a table without a file has none.
   *
   * @return why it could not be read to its end; empty when it was
   */
  public static Optional<Problem> each(
      Path folder, String table, Consumer<Map<String, String>> take) {
    try {
      Path file = folder.resolve(table + ".csv");
      if (Files.exists(file)) {
        Csv.each(file, row -> take.accept(row.asMap()));
      }
      return Optional.empty();
    } catch (Csv.Unreadable e) {
      return Optional.of(e.problem());
    }
  }

  /** The folder of the package that a file describes, or the path itself. */
  public static Path folder(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    return parent != null && path.endsWith(DESCRIPTION) && recognises(parent) ? parent : path;
  }

  /** Reads all tables of a folder; a table without a file is empty. */
  public static DataPackage read(Path folder) {
    try {
      TableReader reader = new TableReader(folder);
      return new DataPackage(reader.codeLists(), reader.publications(), List.of());
    } catch (Csv.Unreadable e) {
      return new DataPackage(Map.of(), List.of(), List.of(e.problem()));
    }
  }

  private Map<String, List<Map<String, String>>> codeLists() {
    Map<String, List<Map<String, String>>> lists = new HashMap<>();
    for (String name : CODE_LISTS) {
      if (Files.exists(file(name))) {
        lists.put(name, rows(name).stream().map(Csv.Row::asMap).toList());
      }
    }
    return lists;
  }

  private List<Publication> publications() {
    Map<String, List<Csv.Row>> editions =
        rows("program_editions").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("document"), LinkedHashMap::new, Collectors.toList()));
    return rows("documents").stream()
        .map(row -> publication(row, editions.getOrDefault(row.text("document"), List.of())))
        .toList();
  }

  private Publication publication(Csv.Row row, List<Csv.Row> editions) {
    Document document =
        new Document(
            row.text("name"),
            row.constant("kind", Document.Kind.class),
            row.text("sha256"),
            row.optionalInteger("edition"),
            row.optional("url"),
            row.optional("licence"));
    List<Problem> problems =
        of("document_problems", TableReader::document, row.text("document")).stream()
            .map(TableReader::problem)
            .toList();
    return new Publication(
        document, new Reading(editions.stream().map(this::report).toList(), problems));
  }

  private static Problem problem(Csv.Row row) {
    return new Problem(
        row.constant("severity", Problem.Severity.class),
        new Place(row.optionalInteger("page"), row.optionalInteger("line")),
        row.optional("field"),
        row.optional("found"),
        row.text("expected"));
  }

  private static String document(Csv.Row row) {
    return row.text("document");
  }

  private ProgramReport report(Csv.Row row) {
    String key = key(row);
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
        texts(key),
        of("program_regions", key).stream().map(link -> link.text("region")).toList(),
        of("program_sdg_goals", key).stream().map(link -> link.integer("goal")).toList(),
        of("program_sdg_targets", key).stream().map(link -> link.text("target")).toList(),
        of("program_years", key).stream().map(this::year).toList(),
        of("subtitle_spending", key).stream().map(this::subtitle).toList(),
        of("components", key).stream().map(this::component).toList(),
        of("indicators", key).stream().map(this::indicator).toList(),
        of("evaluations", key).stream().map(TableReader::evaluation).toList(),
        of("findings", key).stream().map(TableReader::finding).toList(),
        seriesBreaks(key),
        new Place(row.optionalInteger("page"), row.optionalInteger("line")));
  }

  private List<Text> texts(String key) {
    Map<TextKind, List<Csv.Row>> byKind =
        of("program_texts", key).stream()
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
    Map<Fact, Figure> figures =
        measures(
            row,
            place,
            Fact.INITIAL_BUDGET,
            Fact.FINAL_BUDGET,
            Fact.EXECUTED_BUDGET,
            Fact.EXTRABUDGETARY_RESOURCES,
            Fact.ADMINISTRATIVE_SPENDING,
            Fact.BENEFICIARIES,
            Fact.TARGET_POPULATION);
    figures.putAll(printed(key(row), row.integer("year"), 0));
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
            Fact.INITIAL_BUDGET,
            Fact.FINAL_BUDGET,
            Fact.EXECUTED_BUDGET,
            Fact.ADMINISTRATIVE_SPENDING),
        line(row));
  }

  private Component component(Csv.Row row) {
    List<ComponentYear> years =
        of("component_years", key(row)).stream()
            .filter(year -> year.text("position").equals(row.text("position")))
            .map(year -> componentYear(year, row))
            .toList();
    return new Component(row.text("name"), row.optional("unit"), years, line(row));
  }

  private ComponentYear componentYear(Csv.Row row, Csv.Row component) {
    Map<Fact, Figure> figures =
        measures(row, line(component), Fact.COMPONENT_SPENDING, Fact.OUTPUT);
    figures.putAll(printed(key(row), row.integer("year"), row.integer("position")));
    return new ComponentYear(row.integer("year"), figures, line(component));
  }

  private Indicator indicator(Csv.Row row) {
    List<IndicatorValue> values =
        of("indicator_values", key(row)).stream()
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

  private List<SeriesBreak> seriesBreaks(String key) {
    Map<Integer, List<Csv.Row>> byYear =
        of("series_breaks", key).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.integer("year"), LinkedHashMap::new, Collectors.toList()));
    return byYear.entrySet().stream()
        .map(
            entry ->
                new SeriesBreak(
                    entry.getKey(),
                    entry.getValue().stream().map(TableReader::fact).toList(),
                    line(entry.getValue().getFirst())))
        .toList();
  }

  /** The figures of a year that stand in the table of printed figures. */
  private Map<Fact, Figure> printed(String key, int year, int component) {
    Map<Fact, Figure> figures = new EnumMap<>(Fact.class);
    for (Csv.Row row : of("figures", key)) {
      if (row.integer("year") == year && row.integer("component") == component) {
        Place place = new Place(row.optionalInteger("page"), row.optionalInteger("line"));
        figures.put(fact(row), figure(row, "status", "published", place));
      }
    }
    return figures;
  }

  private static Map<Fact, Figure> measures(Csv.Row row, Place place, Fact... facts) {
    Map<Fact, Figure> figures = new EnumMap<>(Fact.class);
    for (Fact fact : facts) {
      String column = fact.name().toLowerCase(Locale.ROOT);
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

  private static String key(Csv.Row row) {
    return row.text("program") + '/' + row.text("edition");
  }

  private List<Csv.Row> of(String table, String key) {
    return of(table, TableReader::key, key);
  }

  private List<Csv.Row> of(String table, Function<Csv.Row, String> by, String key) {
    return tables
        .computeIfAbsent(table, name -> rows(name).stream().collect(Collectors.groupingBy(by)))
        .getOrDefault(key, List.of());
  }

  private List<Csv.Row> rows(String table) {
    List<Csv.Row> rows = new ArrayList<>();
    if (Files.exists(file(table))) {
      Csv.each(file(table), rows::add);
    }
    return rows;
  }

  private Path file(String table) {
    return folder.resolve(table + ".csv");
  }
}
