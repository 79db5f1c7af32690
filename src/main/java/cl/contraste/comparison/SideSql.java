package cl.contraste.comparison;

import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import cl.contraste.program.CodeLists;
import cl.contraste.program.Dimension;
import cl.contraste.program.Facts;
import cl.contraste.program.FilterSql;
import cl.contraste.program.Observations;
import cl.contraste.program.Scope;
import cl.contraste.program.SqlText;
import cl.contraste.program.YearRange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a side as people read them in SQL: rows {@code f} of views. */
final class SideSql {

  /** Of facts that no view tells by themselves, the rows are named; not more than these. */
  static final int MOST_ROWS = 250;

  private static final List<?> NO_ROW = List.of("", 0, 1);

  private final Explanation asked;
  private final SideScope side;
  private final CodeLists names;
  private final Found found;
  private final List<?> listed;
  private final Facts facts;
  private final List<FilterSql> filters;

  SideSql(Explanation asked, SideScope side, CodeLists names, Found found, List<?> listed) {
    this.asked = asked;
    this.side = side;
    this.names = names;
    this.found = found;
    this.listed = listed;
    facts = side.facts(names);
    filters = filters(side, names);
  }

  private static List<FilterSql> filters(SideScope side, CodeLists names) {
    return side.filters().stream()
        .map(filter -> new FilterSql(filter, side.scope(), names))
        .toList();
  }

  /**
   * Whether rows must be named: what stands beside them is told by views of the newest editions
   * only, and rules by none.
   */
  static boolean isToldByRows(Explanation asked, SideScope side, CodeLists names) {
    boolean beside = asked.group().stream().anyMatch(asked::standsBeside);
    boolean group = beside && !side.facts(names).isPresent();
    return group
        || asked.of(Dimension.RULE) != null
        || (asked.sides().isMatched()
            ? asked.sides().inOrder().stream().anyMatch(each -> isFilteredByRows(each, names))
            : isFilteredByRows(side, names));
  }

  private static boolean isFilteredByRows(SideScope side, CodeLists names) {
    boolean present = side.facts(names).isPresent();
    return filters(side, names).stream()
        .anyMatch(filter -> filter.isOfRules() || (!filter.isOfRows() && !present));
  }

  Facts facts() {
    return facts;
  }

  /** Without lines by subtitle there is the program-year as a whole. */
  Observations view() {
    DimensionValue subtitle = asked.of(Dimension.SUBTITLE);
    return subtitle != null && subtitle.value() == null ? Observations.PROGRAM_YEARS : asked.rows();
  }

  /**
   * A statement that reads the rows.
   *
   * @param number what it selects
   * @param which of the rows, beside those of the group
   */
  String text(String number, List<String> which) {
    boolean byRows = isToldByRows(asked, side, names);
    if (byRows && listed.size() > MOST_ROWS) {
      throw new Problem(
          ProblemCode.NOT_EXPLAINABLE,
          "Views tell of rules not at all, and with scope.edition or scope.asOf of figures alone: the SQL would name more than %d rows; ask without `sql`, or for fewer programs."
              .formatted(MOST_ROWS));
    }
    Set<String> conditions = new LinkedHashSet<>(conditions(byRows));
    conditions.addAll(which);
    String outer = joins(byRows) + "where " + String.join("\n  and ", conditions);
    String view = view(view(), needsYears(), number + "\n" + outer);
    return "select " + number + "\nfrom " + view + "\n" + outer;
  }

  /** Whether years without components are rows too. */
  private boolean needsYears() {
    ExplainedStatistic.Reckoning reckoning = asked.statistic().reckoning();
    return view() == Observations.COMPONENT_YEARS
        && (reckoning == ExplainedStatistic.Reckoning.COUNT
            || reckoning == ExplainedStatistic.Reckoning.COVERAGE);
  }

  private String view(Observations rows, boolean withYears, String readBy) {
    boolean exact = asked.statistic() == ExplainedStatistic.FIGURE && facts.restates();
    ExplainedView view = new ExplainedView(facts, rows, exact, readBy);
    return withYears ? view.withYears() : view.text();
  }

  private String joins(boolean byRows) {
    StringBuilder joins = new StringBuilder();
    Scope.Prices prices = side.scope().prices();
    if (prices != null && ExplainedNumber.needsPrices(asked)) {
      joins.append(
          "  %sjoin bi.prices p on p.price_year = f.price_year and p.pesos_of = %d\n"
              .formatted(
                  asked.statistic().reckoning() == ExplainedStatistic.Reckoning.COUNT
                      ? "left "
                      : "",
                  prices.year()));
    }
    DimensionValue shared = asked.shared();
    asked.group().stream()
        .filter(key -> key.isAny() && key.dimension().overlaps())
        .forEach(
            key ->
                joins.append("  left join ").append(new LinkSql(key, names).each()).append('\n'));
    if (shared != null && shared.value() != null && !shared.isAny()) {
      joins.append("  join ");
      joins.append(byRows ? rowsWithLinks() : new LinkSql(shared, names).joined()).append('\n');
    }
    return joins.toString();
  }

  private String rowsWithLinks() {
    return "(values %s) l (program_id, year, links) on l.program_id = f.program_id and l.year = f.year"
        .formatted(
            (listed.isEmpty() ? List.of(NO_ROW) : listed)
                .stream()
                    .map(row -> SqlText.list((List<?>) row))
                    .collect(Collectors.joining(", ")));
  }

  private List<String> conditions(boolean byRows) {
    GroupSql group = new GroupSql(asked, side.scope(), names, found);
    List<String> conditions = new ArrayList<>(ofRows());
    conditions.addAll(group.ofRows());
    if (byRows) {
      conditions.addAll(named());
    } else {
      conditions.addAll(besideRows());
      conditions.addAll(group.besideRows());
    }
    return conditions;
  }

  /** What stands in the rows. */
  private List<String> ofRows() {
    List<String> conditions = new ArrayList<>();
    conditions.add("f.kind = " + SqlText.text(side.scope().kind().name()));
    YearRange years = side.scope().years();
    if (years != null) {
      conditions.add(
          years.isOneYear()
              ? "f.year = " + years.from()
              : "f.year between %d and %d".formatted(years.from(), years.last()));
    }
    filters.forEach(filter -> conditions.addAll(filter.ofRows(found.programs())));
    return conditions;
  }

  private List<String> besideRows() {
    Stream<String> filtered = filters.stream().flatMap(filter -> filter.besideRows().stream());
    return Stream.concat(filtered, peers().stream()).toList();
  }

  /** That a row is of a peer. */
  private List<String> peers() {
    String of = side.peersOf();
    if (of == null) {
      return List.of();
    }
    String id = SqlText.text(found.programs().getOrDefault(of, of));
    String keys = "f.year, f.ministry_id";
    return List.of(
        "f.program_id <> " + id,
        "(%s) in (\n    select %s from %s where f.program_id = %s)"
            .formatted(
                keys, keys, view(Observations.PROGRAM_YEARS, false, keys + " f.program_id"), id));
  }

  private List<String> named() {
    if (listed.isEmpty()) {
      return List.of("false");
    }
    DimensionValue shared = asked.shared();
    return shared != null && shared.value() != null
        ? List.of()
        : List.of(
            listed.stream()
                .map(row -> SqlText.list(((List<?>) row).subList(0, 2)))
                .collect(Collectors.joining(", ", "(f.program_id, f.year) in (", ")")));
  }

  /** That the program of a row reports the metric on this side. */
  @Nullable String reports() {
    if (asked.sides().inOrder().stream().anyMatch(each -> isFilteredByRows(each, names))) {
      return null;
    }
    Metric metric = asked.metric();
    Observations rows =
        metric.grain() == Grain.COMPONENT_YEAR
            ? Observations.COMPONENT_YEARS
            : Observations.PROGRAM_YEARS;
    List<String> which = new ArrayList<>(ofRows());
    which.addAll(besideRows());
    which.addAll(ExplainedNumber.isKnown(metric));
    String where = "where " + String.join("\n  and ", which);
    String program = found.program("f.program_id");
    String statement =
        "select %s\nfrom %s\n%s"
            .formatted(program, view(rows, false, program + "\n" + where), where);
    return "%s in (\n    %s)".formatted(program, statement.replace("\n", "\n    "));
  }
}
