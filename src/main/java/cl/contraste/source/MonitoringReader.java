package cl.contraste.source;

import cl.contraste.source.ProgramReport.Agency;
import cl.contraste.source.ProgramReport.Dimension;
import cl.contraste.source.ProgramReport.Finding;
import cl.contraste.source.ProgramReport.Identity;
import cl.contraste.source.ProgramReport.Kind;
import cl.contraste.source.ProgramReport.YearReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of monitored programs, one row each: identity, ministry, agency and the codes of
 * the evaluators' findings. The year it tells is the one in the file's name.
 */
public final class MonitoringReader {

  private static final List<String> COLUMNS =
      List.of(
          "bips_id",
          "form_id",
          "name",
          "ministry",
          "agency",
          "start_year",
          "end_year",
          "targeting_findings",
          "efficiency_findings",
          "effectiveness_findings");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
  private static final Pattern FINDING =
      Pattern.compile(
          "(?:(?<indicator>\\d+):)?(?<code>[A-Z][A-Z0-9_]*)(?:=(?<percent>\\d+(?:\\.\\d+)?))?");

  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private final int year;

  private MonitoringReader(int year) {
    this.year = year;
  }

  /** Whether the first line of a file is the heading of such a table. */
  public static boolean recognises(Path file) {
    return Csv.heading(file).stream().filter(COLUMNS::contains).count() > COLUMNS.size() / 2;
  }

  /** Reads one file. */
  public static Publication read(Path file) {
    String name = String.valueOf(file.getFileName());
    Matcher year = YEAR.matcher(name);
    Integer edition = year.find() ? Integer.valueOf(year.group(1)) : null;
    Document document =
        new Document(
            name, Document.Kind.MONITORING, Document.sha256(List.of(file)), edition, null, null);
    return new Publication(document, edition == null ? withoutYear(name) : read(file, edition));
  }

  private static Reading read(Path file, int year) {
    try {
      MonitoringReader reader = new MonitoringReader(year);
      List<ProgramReport> reports =
          Csv.rows(file).stream().filter(reader::saysWhich).map(reader::report).toList();
      return new Reading(reports, reader.problems);
    } catch (Csv.Unreadable e) {
      return Reading.rejected(e.problem());
    }
  }

  private static Reading withoutYear(String name) {
    return Reading.rejected(
        new Problem(
            Problem.Severity.REJECTED,
            Place.UNKNOWN,
            "year",
            name,
            "the year that the table tells in the file's name, such as monitoring-2025.csv"));
  }

  /** Whether a row says which program it is; a row that does not is told and left out. */
  private boolean saysWhich(Csv.Row row) {
    if (!row.text("bips_id").matches("\\d+")) {
      problems.add(problem(row, "bips_id", row.text("bips_id"), "a number; the row was left out"));
      return false;
    }
    for (String column : List.of("name", "ministry", "agency")) {
      if (row.text(column).isBlank()) {
        problems.add(problem(row, column, row.text(column), "a name; the row was left out"));
        return false;
      }
    }
    return isFirst(row);
  }

  private boolean isFirst(Csv.Row row) {
    boolean first = told.add(row.text("bips_id"));
    if (!first) {
      problems.add(
          problem(
              row, "bips_id", row.text("bips_id"), "each program once; its first row was kept"));
    }
    return first;
  }

  private ProgramReport report(Csv.Row row) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(findings(row, "targeting_findings", Dimension.TARGETING));
    findings.addAll(findings(row, "efficiency_findings", Dimension.EFFICIENCY));
    findings.addAll(findings(row, "effectiveness_findings", Dimension.EFFECTIVENESS));
    return ProgramReport.withoutProfile(
        Kind.MONITORED,
        new Identity(row.text("bips_id"), null, row.text("name")),
        row.text("ministry"),
        new Agency(null, row.text("agency")),
        year,
        year(row, "start_year"),
        year(row, "end_year"),
        List.of(new YearReport(year, 12, Map.of(), row.place())),
        List.of(),
        findings,
        row.place());
  }

  private @Nullable Integer year(Csv.Row row, String column) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return null;
    }
    if (text.matches("(19|20)\\d\\d")) {
      return Integer.valueOf(text);
    }
    problems.add(problem(row, column, text, "a year, or nothing"));
    return null;
  }

  private List<Finding> findings(Csv.Row row, String column, Dimension dimension) {
    return Stream.of(row.text(column).split(" "))
        .filter(word -> !word.isEmpty())
        .map(word -> finding(row, column, dimension, word))
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  private @Nullable Finding finding(Csv.Row row, String column, Dimension dimension, String word) {
    Matcher parts = FINDING.matcher(word);
    if (!parts.matches()) {
      problems.add(
          problem(
              row, column, word, "a code, as in UNDER_INITIAL, OVER_FINAL=112.5 or 1:WORSENED"));
      return null;
    }
    String indicator = parts.group("indicator");
    return new Finding(
        dimension,
        parts.group("code"),
        indicator == null ? null : Integer.valueOf(indicator),
        percentage(parts.group("percent"), row.place()),
        row.place());
  }

  private static Figure.@Nullable Printed percentage(@Nullable String percent, Place place) {
    if (percent == null) {
      return null;
    }
    BigDecimal value = new BigDecimal(percent);
    int scale = value.scale() + 2;
    return new Figure.Printed(
        value.divide(BigDecimal.valueOf(100), scale, RoundingMode.UNNECESSARY),
        BigDecimal.ONE.movePointLeft(scale),
        place);
  }

  private static Problem problem(Csv.Row row, String column, String found, String expected) {
    return new Problem(Problem.Severity.FIELD_LEFT_OUT, row.place(), column, found, expected);
  }
}
