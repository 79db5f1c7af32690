package cl.contraste.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Coverage and spending per beneficiary by year: one row of years, one of figures. They stand side
 * by side, in one table or in two.
 */
record CoverageTable(Figures figures, YearFacts facts) {

  private static final String FIELD = "coverage and spending per beneficiary";

  void read(Sections sections) {
    if (sections.has(Heading.COVERAGE)) {
      List<Line> coverage = sections.below(Heading.COVERAGE);
      List<Line> spending = sections.below(Heading.SPENDING_PER_BENEFICIARY);
      Place place = sections.place(Heading.COVERAGE);
      if (!spending.isEmpty() && holdsCells(coverage)) {
        read(coverage, List.of(Fact.COVERAGE), place);
        read(spending, List.of(Fact.SPENDING_PER_BENEFICIARY), place);
      } else {
        List<Line> both = Stream.concat(coverage.stream(), spending.stream()).toList();
        read(both, List.of(Fact.COVERAGE, Fact.SPENDING_PER_BENEFICIARY), place);
      }
    }
  }

  private static boolean holdsCells(List<Line> lines) {
    return Table.rows(lines, Columns.ofKnownRows(2)).stream()
        .anyMatch(row -> !row.found().isEmpty());
  }

  /** A table that tells one fact after the other, each of all its years. */
  private void read(List<Line> lines, List<Fact> told, Place place) {
    Columns columns = Columns.ofKnownRows(2 * told.size());
    List<Row> rows = Table.rows(lines, columns);
    Optional<Row> heading = rows.stream().findFirst();
    List<Integer> years = figures.years(heading, told.size(), place, "years of the coverage");
    years.forEach(year -> facts.add(year, place));
    if (rows.size() > 1) {
      read(years, told, rows.get(1), columns);
    } else if (!years.isEmpty()) {
      figures.problems().leftOut(place, FIELD, null, "a row of figures below the years");
    }
  }

  private void read(List<Integer> years, List<Fact> told, Row row, Columns columns) {
    List<Cell> cells = years.isEmpty() ? List.of() : figures.cells(row, columns, FIELD);
    for (int i = 0; i < cells.size(); i++) {
      put(years.get(i % years.size()), told.get(i / years.size()), cells.get(i));
    }
  }

  private void put(int year, Fact fact, Cell cell) {
    facts.put(year, fact, figures.figure(fact, cell, String.valueOf(year)));
  }
}
