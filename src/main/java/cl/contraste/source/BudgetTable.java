package cl.contraste.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Budget and execution by year: a row for each fact, a column for each year. */
record BudgetTable(Figures figures, YearFacts facts) {

  private static final Columns COLUMNS = Columns.ofKnownRows(2);
  private static final String YEARS = "AÑO";

  private static final Map<Fact, String> ROWS =
      Map.of(
          Fact.INITIAL_EXECUTION, "Ejecución presupuestaria inicial",
          Fact.FINAL_EXECUTION, "Ejecución presupuestaria final",
          Fact.EXECUTED_BUDGET, "Presupuesto ejecutado",
          Fact.EXTRABUDGETARY_RESOURCES, "Recursos extrapresupuestarios");

  void read(Sections sections) {
    if (sections.has(Heading.BUDGET)) {
      readTable(sections);
    }
  }

  private void readTable(Sections sections) {
    List<Row> rows = Table.rows(sections.below(Heading.BUDGET), COLUMNS);
    Place place = sections.place(Heading.BUDGET);
    List<Integer> years = figures.years(row(rows, YEARS), 1, place, "years of the budget");
    years.forEach(year -> facts.add(year, place));
    if (!years.isEmpty()) {
      ROWS.keySet().stream().sorted().forEach(fact -> read(fact, rows, years, place));
    }
  }

  private void read(Fact fact, List<Row> rows, List<Integer> years, Place table) {
    String name = ROWS.getOrDefault(fact, "");
    row(rows, name)
        .ifPresentOrElse(
            row -> read(fact, row, years),
            () -> figures.problems().leftOut(table, fact.name(), null, "the row " + name));
  }

  private void read(Fact fact, Row row, List<Integer> years) {
    List<Cell> cells = figures.cells(row, COLUMNS, fact.name());
    for (int i = 0; i < years.size(); i++) {
      int year = years.get(i);
      facts.put(year, fact, figures.figure(fact, cells.get(i), String.valueOf(year)));
    }
  }

  // Above a row's own name may stand a caption of the chart beside the table.
  private static Optional<Row> row(List<Row> rows, String name) {
    return rows.stream().filter(r -> r.foldedName().endsWith(Lines.folded(name))).findFirst();
  }
}
