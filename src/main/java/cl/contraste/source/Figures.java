package cl.contraste.source;

import cl.contraste.source.Figure.Missing;
import cl.contraste.source.Figure.Reason;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cells into figures and years; an unreadable one is a problem and not reported. */
record Figures(Problems problems) {

  private static final String YEARS = "the years of the columns, such as 2019 2020";
  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

  /**
   * @param of what the figure tells something of, for the problem
   */
  Figure figure(Fact fact, Cell cell, String of) {
    return figure(notation(fact), cell, fact + " of " + of);
  }

  Figure figure(SpanishNumber notation, Cell cell, String field) {
    return notation
        .read(cell)
        .orElseGet(
            () -> {
              problems.leftOut(cell.place(), field, cell.text(), notation.expected());
              return new Missing(Reason.NOT_REPORTED, cell.place());
            });
  }

  /** The rows that have cells; a name left without any is a problem unless it says that it is. */
  List<Row> complete(List<Row> rows, String field) {
    rows.stream()
        .filter(row -> row.found().isEmpty() && !Prose.saysNothing(row.name()))
        .forEach(row -> problems.leftOut(row.place(), field, row.name(), "cells after its name"));
    return rows.stream().filter(row -> !row.found().isEmpty()).toList();
  }

  /** The cells of a row, or as many missing ones when it is unclear which stands where. */
  List<Cell> cells(Row row, Columns columns, String field) {
    if (!row.unclear()) {
      return row.cells();
    }
    String expected = columns.read() + " cells: numbers, S/I, N/A, N/C";
    problems.leftOut(row.cellsPlace(), field, row.foundText(), expected);
    return Collections.nCopies(columns.read(), new Cell("", row.cellsPlace()));
  }

  /**
   * The years above the columns of a table; none when one of them is unreadable.
   *
   * @param times how often the same years stand there, once for each kind of figure
   */
  List<Integer> years(Optional<Row> heading, int times, Place table, String field) {
    List<Cell> cells = heading.map(Row::cells).orElse(List.of());
    List<Integer> years = cells.stream().flatMap(cell -> year(cell.text()).stream()).toList();
    List<Integer> once = years.stream().distinct().toList();
    if (!cells.isEmpty() && repeated(once, times).equals(years) && years.size() == cells.size()) {
      return once;
    }
    Place place = heading.map(Row::cellsPlace).orElse(table);
    problems.leftOut(place, field, heading.map(Row::foundText).orElse(null), YEARS);
    return List.of();
  }

  private static List<Integer> repeated(List<Integer> years, int times) {
    return Collections.nCopies(times, years).stream().flatMap(List::stream).toList();
  }

  static Optional<Integer> year(String text) {
    return YEAR.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static SpanishNumber notation(Fact fact) {
    return switch (fact) {
      case INITIAL_EXECUTION, FINAL_EXECUTION, COVERAGE -> SpanishNumber.PERCENTAGE;
      case ADMINISTRATIVE_SHARE -> SpanishNumber.SHARE;
      case SPENDING_PER_BENEFICIARY, SPENDING_PER_OUTPUT -> SpanishNumber.AMOUNT;
      case INITIAL_BUDGET,
          FINAL_BUDGET,
          EXECUTED_BUDGET,
          EXTRABUDGETARY_RESOURCES,
          ADMINISTRATIVE_SPENDING,
          BENEFICIARIES,
          TARGET_POPULATION,
          COMPONENT_SPENDING,
          OUTPUT,
          EXECUTED_BUDGET_OF_SUBTITLES,
          ADMINISTRATIVE_SPENDING_OF_SUBTITLES,
          EXECUTED_BUDGET_OF_COMPONENTS ->
          SpanishNumber.WHOLE;
    };
  }
}
