package cl.contraste.source;

import cl.contraste.source.ProgramReport.Agency;
import cl.contraste.source.ProgramReport.Identity;
import cl.contraste.source.ProgramReport.Kind;
import cl.contraste.source.ProgramReport.SubtitleReport;
import cl.contraste.source.ProgramReport.YearReport;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the execution of the national budget: a folder with {@code partidas}, {@code capitulos},
 * {@code programas} and {@code subtitulos}, each {@code .csv.gz}. Ids there belong to one year; a
 * program is known across years by its code partida-capítulo-programa. Only spending is read,
 * subtitles 21 and above.
 */
public final class BudgetReader {

  private static final List<String> FILES =
      List.of("partidas.csv.gz", "capitulos.csv.gz", "programas.csv.gz", "subtitulos.csv.gz");
  private static final int FIRST_SPENDING_SUBTITLE = 21;

  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private final List<Line> lines;
  private final Map<String, List<Csv.Row>> subtitles;

  private BudgetReader(Path folder) {
    Map<String, Csv.Row> partidas =
        byYearAnd("id_partida", Csv.rows(folder.resolve("partidas.csv.gz")));
    Map<String, Csv.Row> chapters =
        byYearAnd("id_capitulo", Csv.rows(folder.resolve("capitulos.csv.gz")));
    lines =
        Csv.rows(folder.resolve("programas.csv.gz")).stream()
            .map(program -> line(program, chapters, partidas))
            .filter(Objects::nonNull)
            .sorted(Comparator.comparingInt(Line::year))
            .toList();
    subtitles =
        Csv.rows(folder.resolve("subtitulos.csv.gz")).stream()
            .collect(Collectors.groupingBy(row -> key(row, "id_programa")));
  }

  /** Whether a folder holds the four tables. */
  public static boolean recognises(Path folder) {
    return FILES.stream().allMatch(file -> Files.isRegularFile(folder.resolve(file)));
  }

  /** Reads the four tables of a folder as one document. */
  public static Publication read(Path folder) {
    try {
      BudgetReader reader = new BudgetReader(folder);
      if (reader.lines.isEmpty()) {
        return publication(folder, null, Reading.rejected(withoutPrograms()));
      }
      return publication(folder, reader.edition(), new Reading(reader.reports(), reader.problems));
    } catch (Csv.Unreadable e) {
      return publication(folder, null, Reading.rejected(e.problem()));
    }
  }

  private static Problem withoutPrograms() {
    return new Problem(
        Problem.Severity.REJECTED,
        Place.UNKNOWN,
        "programas.csv.gz",
        null,
        "a program with its chapter and partida");
  }

  private static Publication publication(Path folder, @Nullable Integer edition, Reading reading) {
    List<Path> files = FILES.stream().map(folder::resolve).toList();
    String name = "presupuesto (%s)".formatted(String.join(", ", FILES));
    return new Publication(
        new Document(name, Document.Kind.BUDGET, Document.sha256(files), edition, null, "CC0-1.0"),
        reading);
  }

  /** The publication is of the newest year it tells. */
  private int edition() {
    return lines.getLast().year();
  }

  private List<ProgramReport> reports() {
    Map<String, List<Line>> byCode = new TreeMap<>();
    for (Line line : lines) {
      byCode.computeIfAbsent(line.code(), code -> new ArrayList<>()).add(line);
    }
    return byCode.values().stream().map(this::report).toList();
  }

  private ProgramReport report(List<Line> years) {
    Line newest = years.getLast();
    return ProgramReport.withoutProfile(
        Kind.BUDGET,
        new Identity(null, newest.code(), newest.program().text("nombre_programa")),
        newest.partida().text("nombre_partida"),
        new Agency(newest.agencyCode(), newest.chapter().text("nombre_capitulo")),
        edition(),
        null,
        null,
        years.stream().map(line -> year(line.program())).toList(),
        years.stream().flatMap(line -> subtitles(line.program()).stream()).toList(),
        List.of(),
        newest.program().place());
  }

  private YearReport year(Csv.Row row) {
    return new YearReport(
        row.integer("anio"),
        row.integer("mes_ultima_ejecucion_programa"),
        figures(row, "programa"),
        row.place());
  }

  private List<SubtitleReport> subtitles(Csv.Row program) {
    return subtitles.getOrDefault(key(program, "id_programa"), List.of()).stream()
        .filter(row -> row.integer("numero_subtitulo") >= FIRST_SPENDING_SUBTITLE)
        .filter(row -> isMonth(row, "mes_ultima_ejecucion_subtitulo"))
        .filter(
            row ->
                isFirst(
                    key(row, "id_programa") + "/" + row.integer("numero_subtitulo") + " subtitle",
                    row,
                    "numero_subtitulo"))
        .map(
            row ->
                new SubtitleReport(
                    row.integer("anio"),
                    row.integer("numero_subtitulo"),
                    row.integer("mes_ultima_ejecucion_subtitulo"),
                    figures(row, "subtitulo"),
                    row.place()))
        .toList();
  }

  private Map<Fact, Figure> figures(Csv.Row row, String level) {
    return Map.of(
        Fact.INITIAL_BUDGET, amount(row, "valor_asignado_" + level),
        Fact.FINAL_BUDGET, amount(row, "mes_ultima_ejecucion_valor_vigente_" + level),
        Fact.EXECUTED_BUDGET, amount(row, "mes_ultima_ejecucion_valor_ejecutado_" + level));
  }

  private Figure amount(Csv.Row row, String column) {
    String text = row.text(column);
    if (Csv.DECIMAL.matcher(text).matches()) {
      BigDecimal amount = new BigDecimal(text).stripTrailingZeros();
      if (amount.scale() <= 0) {
        return Figure.Printed.whole(amount.longValueExact(), row.place());
      }
    }
    problems.add(
        new Problem(
            Problem.Severity.FIELD_LEFT_OUT,
            row.place(),
            column,
            text,
            "a whole number of thousands of pesos"));
    return new Figure.Missing(Figure.Reason.NOT_REPORTED, row.place());
  }

  private @Nullable Line line(
      Csv.Row program, Map<String, Csv.Row> chapters, Map<String, Csv.Row> partidas) {
    Csv.Row chapter = chapters.get(key(program, "id_capitulo"));
    Csv.Row partida = chapter == null ? null : partidas.get(key(chapter, "id_partida"));
    if (chapter == null || partida == null) {
      problems.add(
          new Problem(
              Problem.Severity.FIELD_LEFT_OUT,
              program.place(),
              "id_capitulo",
              program.text("id_capitulo"),
              "a chapter of the same year, and its partida"));
      return null;
    }
    Line line = new Line(partida, chapter, program);
    return isMonth(program, "mes_ultima_ejecucion_programa")
            && isFirst(line.year() + "/" + line.code(), program, "numero_programa")
        ? line
        : null;
  }

  private boolean isMonth(Csv.Row row, String column) {
    int month = row.integer(column);
    return (month >= 1 && month <= 12) || leftOut(row, column, "a month, 1 to 12");
  }

  private boolean isFirst(String key, Csv.Row row, String column) {
    return told.add(key) || leftOut(row, column, "each once a year; its first row was kept");
  }

  private boolean leftOut(Csv.Row row, String column, String expected) {
    problems.add(
        new Problem(
            Problem.Severity.FIELD_LEFT_OUT, row.place(), column, row.text(column), expected));
    return false;
  }

  private static Map<String, Csv.Row> byYearAnd(String column, List<Csv.Row> rows) {
    Map<String, Csv.Row> byKey = new HashMap<>();
    rows.forEach(row -> byKey.put(key(row, column), row));
    return byKey;
  }

  private static String key(Csv.Row row, String column) {
    return row.text("anio") + '/' + row.text(column);
  }

  /** A program's row of one year and what stands above it. */
  private record Line(Csv.Row partida, Csv.Row chapter, Csv.Row program) {

    int year() {
      return program.integer("anio");
    }

    String agencyCode() {
      return partida.text("numero_partida") + '-' + chapter.text("numero_capitulo");
    }

    String code() {
      return agencyCode() + '-' + program.text("numero_programa");
    }
  }
}
