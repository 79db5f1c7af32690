package cl.contraste.source;

import cl.contraste.source.ProgramReport.Agency;
import cl.contraste.source.ProgramReport.Dimension;
import cl.contraste.source.ProgramReport.Finding;
import cl.contraste.source.ProgramReport.Identity;
import cl.contraste.source.ProgramReport.Kind;
import cl.contraste.source.ProgramReport.YearReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of monitored programs in the form in which the reports' texts are published: one
 * row a program, the findings of each dimension as prose under labels such as "Gasto
 * Administrativo:". What stands under one label is one finding.
 */
public final class MonitoringTextReader {

  private static final String TARGETING = "hallazgo_focalizacion";
  private static final String EFFICIENCY = "hallazgo_eficiencia";
  private static final String EFFECTIVENESS = "hallazgo_eficacia";
  private static final List<String> COLUMNS =
      List.of("id_bips", "periodo", "nombre", "ministerio", "servicio", TARGETING, EFFICIENCY);
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:Criterios de (?:focalización|priorización)|Ejecución presupuestaria|Gasto"
              + " (?:Administrativo|por beneficiario)|Indicador de propósito (?<number>\\d+)):");
  private static final String NONE = "Sin hallazgos";
  private static final String PERMANENT = "Permanente";

  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> told = new HashSet<>();

  private MonitoringTextReader() {}

  /** Whether the first line of a file is the heading of such a table. */
  public static boolean recognises(Path file) {
    return Csv.heading(file).stream().filter(COLUMNS::contains).count() > COLUMNS.size() / 2;
  }

  /** Reads one file, whose rows are all of one year. */
  public static Publication read(Path file) {
    String name = String.valueOf(file.getFileName());
    Reading reading = reading(file);
    Integer edition = reading.reports().isEmpty() ? null : reading.reports().getFirst().edition();
    return new Publication(
        new Document(
            name, Document.Kind.MONITORING, Document.sha256(List.of(file)), edition, null, null),
        reading);
  }

  private static Reading reading(Path file) {
    try {
      MonitoringTextReader reader = new MonitoringTextReader();
      List<ProgramReport> reports =
          Csv.rows(file).stream().filter(reader::isFirst).map(reader::report).toList();
      return new Reading(reports, reader.problems);
    } catch (Csv.Unreadable e) {
      return Reading.rejected(e.problem());
    }
  }

  /** Rows without an id cannot be told apart here. */
  private boolean isFirst(Csv.Row row) {
    String id = row.text("id_bips");
    boolean first = id.isEmpty() || told.add(row.text("periodo") + '/' + id);
    if (!first) {
      problems.add(
          new Problem(
              Problem.Severity.FIELD_LEFT_OUT,
              row.place(),
              "id_bips",
              id,
              "each program once; its first row was kept"));
    }
    return first;
  }

  private ProgramReport report(Csv.Row row) {
    int year = row.integer("periodo");
    List<Finding> findings = new ArrayList<>();
    findings.addAll(findings(row, TARGETING, Dimension.TARGETING));
    findings.addAll(findings(row, EFFICIENCY, Dimension.EFFICIENCY));
    findings.addAll(findings(row, EFFECTIVENESS, Dimension.EFFECTIVENESS));
    return ProgramReport.withoutProfile(
        Kind.MONITORED,
        new Identity(row.optional("id_bips"), null, row.text("nombre")),
        row.text("ministerio"),
        new Agency(null, row.text("servicio")),
        year,
        year(row, "ano_inicio"),
        year(row, "ano_termino"),
        List.of(new YearReport(year, 12, Map.of(), row.place())),
        List.of(),
        findings,
        row.place());
  }

  private @Nullable Integer year(Csv.Row row, String column) {
    String text = row.text(column);
    if (text.isEmpty() || text.equals(PERMANENT)) {
      return null;
    }
    if (text.matches("(19|20)\\d\\d")) {
      return Integer.valueOf(text);
    }
    problems.add(
        new Problem(
            Problem.Severity.FIELD_LEFT_OUT,
            row.place(),
            column,
            text,
            "a year, " + PERMANENT + ", or nothing"));
    return null;
  }

  private static List<Finding> findings(Csv.Row row, String column, Dimension dimension) {
    String text = row.text(column).strip();
    if (text.isEmpty() || text.startsWith(NONE)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    Matcher label = LABEL.matcher(text);
    int from = 0;
    String number = null;
    while (label.find()) {
      add(findings, text.substring(from, label.start()), number, dimension, row.place());
      from = label.end();
      number = label.group("number");
    }
    add(findings, text.substring(from), number, dimension, row.place());
    return findings;
  }

  private static void add(
      List<Finding> findings,
      String text,
      @Nullable String indicator,
      Dimension dimension,
      Place place) {
    String statement = text.strip();
    if (!statement.isEmpty()) {
      Integer number = indicator == null ? null : Integer.valueOf(indicator);
      findings.add(new Finding(dimension, statement, number, null, place));
    }
  }
}
