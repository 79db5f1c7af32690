package cl.contraste.source;

import cl.contraste.source.ProgramReport.Component;
import cl.contraste.source.ProgramReport.ComponentYear;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Spending, output and spending per output of each component, two years each; below them, with only
 * two cells, the program's administrative spending, total and administrative share.
 */
record ComponentTable(Figures figures, YearFacts facts) {

  private static final Columns COLUMNS = Columns.ofNamedRows(6);
  private static final Columns SUMMARY_COLUMNS = new Columns(2, 6, false);
  private static final List<Fact> FACTS =
      List.of(Fact.COMPONENT_SPENDING, Fact.OUTPUT, Fact.SPENDING_PER_OUTPUT);

  private static final Map<Fact, String> SUMMARY =
      Map.of(
          Fact.ADMINISTRATIVE_SPENDING, "Gasto Administrativo",
          Fact.EXECUTED_BUDGET_OF_COMPONENTS, "Total",
          Fact.ADMINISTRATIVE_SHARE, "Porcentaje gasto administrativo");

  private static final Set<String> SUMMARY_ROWS =
      SUMMARY.values().stream().map(Lines::folded).collect(Collectors.toUnmodifiableSet());

  List<Component> read(Sections sections) {
    return sections.has(Heading.COMPONENTS) ? readTable(sections) : List.of();
  }

  private List<Component> readTable(Sections sections) {
    List<Line> lines = sections.below(Heading.COMPONENTS);
    List<Line> above = lines.stream().takeWhile(line -> !startsSummary(line)).toList();
    List<Row> rows = Table.rows(above, COLUMNS);
    Place place = sections.place(Heading.COMPONENTS);
    List<Integer> years =
        figures.years(rows.stream().findFirst(), FACTS.size(), place, "years of the components");
    years.forEach(year -> facts.add(year, place));
    readSummary(lines.subList(above.size(), lines.size()), years, place);
    return years.isEmpty() ? List.of() : components(rows.subList(1, rows.size()), years);
  }

  private static boolean startsSummary(Line line) {
    return SUMMARY_ROWS.contains(Lines.folded(RowEnd.of(line).before()));
  }

  private List<Component> components(List<Row> rows, List<Integer> years) {
    List<Component> components = new ArrayList<>();
    for (Row row : figures.complete(rows, "component")) {
      components.add(component(row, years, "component " + (components.size() + 1)));
    }
    return List.copyOf(components);
  }

  private Component component(Row row, List<Integer> years, String of) {
    List<Cell> cells = figures.cells(row, COLUMNS, of);
    List<ComponentYear> read = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      read.add(year(years, i, cells, of));
    }
    int unit = unitStart(row.name());
    return unit > 0
        ? new Component(
            row.name().substring(0, unit).strip(),
            row.name().substring(unit + 1, row.name().length() - 1).strip(),
            read,
            row.place())
        : new Component(row.name(), null, read, row.place());
  }

  /** Where the brackets that end a name open; 0: none do. */
  private static int unitStart(String name) {
    int depth = 0;
    for (int i = name.length() - 1; i > 0 && name.endsWith(")"); i--) {
      depth += name.charAt(i) == ')' ? 1 : name.charAt(i) == '(' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return 0;
  }

  private ComponentYear year(List<Integer> years, int column, List<Cell> cells, String of) {
    int year = years.get(column);
    Map<Fact, Figure> read = new EnumMap<>(Fact.class);
    for (int i = 0; i < FACTS.size(); i++) {
      Cell cell = cells.get(i * years.size() + column);
      read.put(FACTS.get(i), figures.figure(FACTS.get(i), cell, of + " in " + year));
    }
    return new ComponentYear(year, read, cells.get(column).place());
  }

  private void readSummary(List<Line> lines, List<Integer> years, Place table) {
    List<Row> rows = Table.rows(lines, SUMMARY_COLUMNS);
    if (!years.isEmpty()) {
      SUMMARY.keySet().stream().sorted().forEach(fact -> readSummary(fact, rows, years, table));
    }
  }

  private void readSummary(Fact fact, List<Row> rows, List<Integer> years, Place table) {
    String name = SUMMARY.getOrDefault(fact, "");
    Optional<Row> row =
        rows.stream().filter(r -> r.foldedName().equals(Lines.folded(name))).findFirst();
    row.ifPresentOrElse(
        r -> putSummary(fact, figures.cells(r, SUMMARY_COLUMNS, fact.name()), years),
        () -> figures.problems().leftOut(table, fact.name(), null, "the row " + name));
  }

  private void putSummary(Fact fact, List<Cell> cells, List<Integer> years) {
    for (int i = 0; i < years.size(); i++) {
      int year = years.get(i);
      facts.put(year, fact, figures.figure(fact, cells.get(i), String.valueOf(year)));
    }
  }
}
