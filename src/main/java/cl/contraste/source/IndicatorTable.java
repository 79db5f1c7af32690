package cl.contraste.source;

import cl.contraste.source.ProgramReport.Indicator;
import cl.contraste.source.ProgramReport.IndicatorValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The purpose indicators: names that wrap, and a value for each year. */
record IndicatorTable(Figures figures) {

  private static final Pattern HEADING =
      Pattern.compile("(?:Indicador )?Efectivo [0-9].*|Indicador|Efectivo|[0-9]{4,}");
  private static final Pattern YEAR = Pattern.compile("Efectivo ([^ ]+)");

  List<Indicator> read(Sections sections) {
    List<Line> lines = sections.below(Heading.INDICATORS);
    if (Prose.saysNothing(lines)) {
      return List.of();
    }
    List<Line> heading = lines.stream().takeWhile(IndicatorTable::inHeading).toList();
    List<Integer> years = years(heading, sections.place(Heading.INDICATORS));
    return years.isEmpty() ? List.of() : read(lines.subList(heading.size(), lines.size()), years);
  }

  private static boolean inHeading(Line line) {
    return line.blank() || HEADING.matcher(line.words()).matches();
  }

  private List<Integer> years(List<Line> heading, Place table) {
    List<Cell> cells =
        YEAR.matcher(Lines.joined(heading))
            .results()
            .map(match -> new Cell(match.group(1), table))
            .toList();
    Optional<Row> row =
        cells.isEmpty() ? Optional.empty() : Optional.of(new Row("", cells, cells, table));
    return figures.years(row, 1, table, "years of the indicators");
  }

  private List<Indicator> read(List<Line> lines, List<Integer> years) {
    Columns columns = Columns.ofNamedRows(years.size());
    List<Indicator> indicators = new ArrayList<>();
    for (Row row : figures.complete(Table.rows(lines, columns), "indicator")) {
      String of = "indicator " + (indicators.size() + 1);
      indicators.add(read(row, figures.cells(row, columns, of), years, of));
    }
    return List.copyOf(indicators);
  }

  private Indicator read(Row row, List<Cell> cells, List<Integer> years, String of) {
    boolean percentage = cells.stream().anyMatch(cell -> cell.text().endsWith("%"));
    SpanishNumber notation =
        percentage ? SpanishNumber.INDICATOR_PERCENTAGE : SpanishNumber.INDICATOR;
    List<IndicatorValue> values = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      String field = of + " in " + years.get(i);
      values.add(new IndicatorValue(years.get(i), figures.figure(notation, cells.get(i), field)));
    }
    return new Indicator(row.name(), percentage, values, row.place());
  }
}
