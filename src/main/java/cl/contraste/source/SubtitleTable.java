package cl.contraste.source;

import cl.contraste.source.ProgramReport.SubtitleReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Spending by subtitle of the ficha's newest year: administrative spending, and all of it. The last
 * row is their sum, which the budget table tells too: a figure of the year.
 */
record SubtitleTable(Figures figures, YearFacts facts, int year) {

  private static final Columns COLUMNS = Columns.ofKnownRows(2);
  private static final int WHOLE_YEAR = 12;
  private static final List<Fact> TOTALS =
      List.of(Fact.ADMINISTRATIVE_SPENDING_OF_SUBTITLES, Fact.EXECUTED_BUDGET_OF_SUBTITLES);

  private static final String TOTAL = Lines.folded("Gasto total ejecutado");
  private static final Pattern SUBTITLE = Pattern.compile("(?:.*\\s)?([0-9]+) ?\\([^()]*\\)");
  private static final Pattern FIRST_ROW = Pattern.compile("[^ (]+ ?\\(.*");
  private static final Pattern CODE = Pattern.compile("2[1-9]|3[0-5]");
  private static final String EXPECTED = "a subtitle from 21 to 35, such as 24 (Transferencias …)";

  List<SubtitleReport> read(Sections sections) {
    List<Line> lines =
        sections.below(Heading.SUBTITLES).stream().dropWhile(SubtitleTable::aboveRows).toList();
    Map<Boolean, List<Row>> rows =
        Table.rows(lines, COLUMNS).stream()
            .filter(row -> !row.found().isEmpty())
            .collect(Collectors.partitioningBy(row -> row.foldedName().endsWith(TOTAL)));
    rows.getOrDefault(true, List.of()).forEach(this::readTotal);
    return rows.getOrDefault(false, List.of()).stream().flatMap(row -> read(row).stream()).toList();
  }

  private void readTotal(Row row) {
    List<Cell> cells = figures.cells(row, COLUMNS, "total of subtitles");
    for (int i = 0; i < TOTALS.size(); i++) {
      Fact fact = TOTALS.get(i);
      facts.put(year, fact, figures.figure(fact, cells.get(i), String.valueOf(year)));
    }
  }

  private static boolean aboveRows(Line line) {
    return !FIRST_ROW.matcher(line.words()).matches()
        && !Lines.folded(line.words()).startsWith(TOTAL);
  }

  private Optional<SubtitleReport> read(Row row) {
    Matcher matcher = SUBTITLE.matcher(row.name());
    if (matcher.matches() && CODE.matcher(matcher.group(1)).matches()) {
      return Optional.of(read(Integer.parseInt(matcher.group(1)), row));
    }
    figures.problems().leftOut(row.cellsPlace(), "subtitle", row.name(), EXPECTED);
    return Optional.empty();
  }

  private SubtitleReport read(int subtitle, Row row) {
    String of = "subtitle " + subtitle;
    List<Cell> cells = figures.cells(row, COLUMNS, of);
    Map<Fact, Figure> read =
        Map.of(
            Fact.ADMINISTRATIVE_SPENDING,
            figures.figure(Fact.ADMINISTRATIVE_SPENDING, cells.get(0), of),
            Fact.EXECUTED_BUDGET,
            figures.figure(Fact.EXECUTED_BUDGET, cells.get(1), of));
    return new SubtitleReport(year, subtitle, WHOLE_YEAR, read, row.place());
  }
}
