package cl.contraste.comparison;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import cl.contraste.program.CodeLists;
import cl.contraste.program.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The group whose number is explained, on each of its sides, and all groups as one. */
final class ExplainedTables {

  private final Explanation asked;
  private final ExplainedSides sides;
  private final CodeLists names;
  private final Map<Grain, MatchedPanel> panels;
  private final Grouping grouping;
  private final GroupTables groups;
  private final @Nullable GroupTables every;
  private final GroupTables totals;

  ExplainedTables(Explanation asked, CodeLists names) {
    this.asked = asked;
    this.names = names;
    sides = asked.sides();
    Grouping all = of(sides.inOrder().stream().map(side -> side.rows(names)).toList());
    panels = sides.isMatched() ? all.panels(sides.lineages(names)) : Map.of();
    grouping =
        of(IntStream.range(0, all.sides().size()).mapToObj(side -> inGroup(all, side)).toList());
    groups = tables(grouping, grouping.by(), grouping.groups(panels, false));
    Map<Grain, GroupTable> each =
        sides.isComparison() ? all.regrouped("every", all.by(), panels) : Map.of();
    every = each.isEmpty() ? null : tables(all, all.by(), each);
    totals = each.isEmpty() ? total() : total(all, each);
  }

  private Grouping of(List<Grouping.OneSide> ofSides) {
    return Grouping.of(asked.by(), Set.of(metric()), asked.allocation(), ofSides);
  }

  private Grouping.OneSide inGroup(Grouping all, int side) {
    SideRows rows = all.observations(metric(), all.by(), panel(), side);
    Grouping.OneSide of = all.sides().get(side);
    Condition which =
        asked.group().stream()
            .map(key -> key.holds(rows, names))
            .reduce(of.which(), Condition::and);
    return new Grouping.OneSide(of.facts(), which);
  }

  private GroupTables tables(Grouping of, List<Dimension> by, Map<Grain, GroupTable> tables) {
    return new GroupTables(
        by,
        tables,
        of.sides().getLast().facts(),
        sides.span(names),
        sides.isPerYear(),
        of.countsAlike(),
        false);
  }

  /** All rows of which the group is a part. */
  private GroupTables total() {
    Grouping whole = of(List.of(sides.whole().rows(names)));
    return tables(whole, List.of(), whole.regrouped("total", List.of(), Map.of()));
  }

  /** All groups of a comparison as one, but those that are missing on one of their sides. */
  private GroupTables total(Grouping all, Map<Grain, GroupTable> each) {
    Function<GroupTable, Function<Metric, Condition>> included =
        table -> metric -> ComparedRow.included(table, metric, sides.isPerYear());
    return tables(all, List.of(), all.totals(each, panels, all.by().isEmpty() ? null : included));
  }

  private Metric metric() {
    return asked.metric();
  }

  private @Nullable MatchedPanel panel() {
    return panels.get(metric().grain());
  }

  GroupTables groups() {
    return groups;
  }

  /** The metric of the group. */
  GroupMetric ofGroup() {
    Pool pool = pool(ExplainedSide.SIDE);
    return new GroupMetric(
        pool,
        new ValueCaveats(pool, groups.span()),
        pool(totals, every == null ? 0 : sides.place(ExplainedSide.SIDE)),
        sides.isComparison() || sides.against() == null ? null : pool(groups, 0));
  }

  /** The metric of the group on a side. */
  Pool pool(ExplainedSide side) {
    return pool(groups, sides.place(side));
  }

  private Pool pool(GroupTables of, int side) {
    return new Pool(of.of(metric().grain()), side, metric(), of.perYear());
  }

  /** The metric of the group on both sides. */
  ComparedMetric compared() {
    return new ComparedRow(groups, totals, Map.of(), panels, sides.isOfSameYears())
        .metric(metric());
  }

  /** Something of the group; null in SQL where nothing of it is on record on its side. */
  <T> Field<T> onRecord(Field<T> sql) {
    Condition onRecord = GroupRow.isOnRecord(pool(ExplainedSide.SIDE));
    return told(groups.main().hasSides() ? DSL.when(onRecord, sql) : sql);
  }

  /** Something of the group; null in SQL where nothing of it is on record. */
  <T> Field<T> told(Field<T> sql) {
    return field(select(sql).from(groups.joined()).limit(inline(1)));
  }

  /** The rows of the group on a side, each time as a table of its own. */
  ExplainedRow row(ExplainedSide side) {
    SideRows rows = grouping.observations(metric(), grouping.by(), panel(), sides.place(side));
    return new ExplainedRow(rows, metric(), asked.statistic(), side);
  }

  /** The programs that rows of a side count for in a matched panel. */
  Select<Record1<Integer>> matched(ExplainedSide side) {
    SideRows rows = row(side).rows();
    Field<Integer> program = java.util.Objects.requireNonNull(panel()).program(rows.f());
    return select(program).from(rows.table()).where(rows.which());
  }

  /** The step that says which groups there are. */
  String step() {
    return groups.main().groups().name();
  }

  List<CommonTableExpression<?>> steps() {
    List<CommonTableExpression<?>> steps = new ArrayList<>(steps(groups, true));
    if (!totals.main().groups().selected().isEmpty()) {
      GroupTables each = every;
      steps.addAll(each == null ? List.of() : steps(each, true));
      steps.addAll(steps(totals, each == null || totals.main().cells() != each.main().cells()));
    }
    return steps;
  }

  private static List<CommonTableExpression<?>> steps(GroupTables tables, boolean withCells) {
    return tables.steps(withCells, cells -> DSL.noCondition());
  }
}
