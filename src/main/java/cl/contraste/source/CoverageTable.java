package cl.contraste.source;

import java.util.List;
import java.util.Optional;

/**
 * Coverage and spending per beneficiary by year, side by side: one row of years, one of figures.
 */
record CoverageTable(Figures figures, YearFacts facts) {

  private static final Columns COLUMNS = Columns.ofKnownRows(4);
  private static final String FIELD = "coverage and spending per beneficiary";

  void read(Sections sections) {
    if (sections.has(Heading.COVERAGE)) {
      readTable(sections);
    }
  }

  private void readTable(Sections sections) {
    List<Row> rows = Table.rows(sections.below(Heading.COVERAGE), COLUMNS);
    Place place = sections.place(Heading.COVERAGE);
    Optional<Row> heading = rows.stream().findFirst();
    List<Integer> years = figures.years(heading, 2, place, "years of the coverage");
    years.forEach(year -> facts.add(year, place));
    if (rows.size() > 1) {
      read(years, rows.get(1));
    } else if (!years.isEmpty()) {
      figures.problems().leftOut(place, FIELD, null, "a row of figures below the years");
    }
  }

  private void read(List<Integer> years, Row row) {
    List<Cell> cells = years.isEmpty() ? List.of() : figures.cells(row, COLUMNS, FIELD);
    for (int i = 0; i < years.size(); i++) {
      put(years.get(i), Fact.COVERAGE, cells.get(i));
      put(years.get(i), Fact.SPENDING_PER_BENEFICIARY, cells.get(years.size() + i));
    }
  }

  private void put(int year, Fact fact, Cell cell) {
    facts.put(year, fact, figures.figure(fact, cell, String.valueOf(year)));
  }
}
