package cl.contraste.comparison;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import cl.contraste.metric.Ratio;
import cl.contraste.platform.Json;
import cl.contraste.program.CodeLists;
import cl.contraste.program.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSON;
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
  private final Grouping all;
  private final Grouping grouping;
  private final GroupTables groups;
  private final @Nullable GroupTables every;
  private final GroupTables totals;
  private final @Nullable GroupTables parts;

  ExplainedTables(Explanation asked, CodeLists names) {
    this.asked = asked;
    this.names = names;
    sides = asked.sides();
    all = of(sides.inOrder().stream().map(side -> side.rows(names)).toList());
    panels = sides.isMatched() ? all.panels(sides.lineages(names)) : Map.of();
    grouping =
        of(IntStream.range(0, all.sides().size()).mapToObj(side -> inGroup(all, side)).toList());
    groups = tables(grouping, grouping.by(), grouping.groups(panels, false));
    Grouping whole = sides.isComparison() ? all : of(List.of(sides.whole().rows(names)));
    boolean apart = sides.isComparison() || ofParts();
    every = apart ? tables(whole, whole.by(), whole.regrouped("every", whole.by(), panels)) : null;
    totals =
        tables(
            whole,
            List.of(),
            every == null
                ? whole.regrouped("total", List.of(), Map.of())
                : whole.totals(every.grains(), panels, included(whole)));
    parts = isSplit() ? parts() : null;
  }

  /** Whether the change of a ratio is split by its parts. */
  private boolean isSplit() {
    return asked.statistic().reckoning() == ExplainedStatistic.Reckoning.MIX
        && metric() instanceof Ratio;
  }

  private GroupTables parts() {
    Grouping of = Grouping.of(asked.partsBy(), Set.of(metric()), asked.allocation(), all.sides());
    return tables(of, of.by(), of.regrouped("parts", of.by(), panels));
  }

  /** Whether the total is of other rows, or of parts of rows, than it would be by itself. */
  private boolean ofParts() {
    return asked.of(Dimension.SUBTITLE) != null || asked.shared() != null;
  }

  /** Groups of a comparison that are missing on one of their sides are no part of its total. */
  private @Nullable Function<GroupTable, Function<Metric, Condition>> included(Grouping whole) {
    return sides.isComparison() && !whole.by().isEmpty()
        ? table -> metric -> ComparedRow.included(table, metric, sides.isPerYear())
        : null;
  }

  /** Whether some groups are not part of the total. */
  boolean mayExclude() {
    return sides.isComparison() && totals.main().of() != null;
  }

  /** The keys of those, each a list as people name them. */
  Field<?> excluded() {
    GroupTable each = Objects.requireNonNull(every).main();
    String step = each.groups().name();
    Field<?>[] keys =
        asked.by().stream()
            .map(dimension -> new GroupKey(dimension).called(step))
            .toArray(Field<?>[]::new);
    Condition out = DSL.not(ComparedRow.included(each, metric(), sides.isPerYear()));
    return field(
        select(Json.array(DSL.function("json_build_array", JSON.class, keys)))
            .from(each.groups().table())
            .where(out));
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
        pool(totals, sides.isComparison() ? sides.place(ExplainedSide.SIDE) : 0),
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

  /** The place of the group among all groups on a side; null in SQL where it has no value. */
  Field<Integer> rank(ExplainedSide side) {
    GroupTables each = Objects.requireNonNull(every);
    String step = each.main().groups().name();
    List<Field<?>> selected = new ArrayList<>();
    selected.add(ComparedMetric.rank(pool(each, sides.place(side))).as("place"));
    asked.by().forEach(dimension -> selected.add(new GroupKey(dimension).in(step)));
    return field(
        select(field(DSL.name("ranked", "place"), Integer.class))
            .from(select(selected).from(each.joined()).asTable("ranked"))
            .join(groups.main().groups().table())
            .on(groups.sameAs("ranked"))
            .limit(inline(1)));
  }

  /** What the change of a ratio is split into; null: the metric is none. */
  @Nullable Mix mix() {
    GroupTables of = parts;
    return of != null && metric() instanceof Ratio ratio
        ? new Mix(pool(of, 0), pool(of, 1), ratio, change())
        : null;
  }

  /** From what it is set against to its side. */
  Change change() {
    return sides.isComparison() ? compared().change() : ofGroup().change();
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

  /** The rows of all groups on a side. */
  ExplainedRow ofAll(ExplainedSide side) {
    SideRows rows = all.observations(metric(), List.of(), panel(), sides.place(side));
    return new ExplainedRow(rows, metric(), asked.statistic(), side);
  }

  /** The programs that rows of a side count for in a matched panel. */
  Select<Record1<Integer>> matched(ExplainedSide side) {
    SideRows rows = row(side).rows();
    Field<Integer> program = Objects.requireNonNull(panel()).program(rows.f());
    return select(program).from(rows.table()).where(rows.which());
  }

  /** The step that says which groups there are. */
  String step() {
    return groups.main().groups().name();
  }

  List<CommonTableExpression<?>> steps() {
    List<CommonTableExpression<?>> steps = new ArrayList<>(steps(groups, true));
    boolean total = !totals.main().groups().selected().isEmpty();
    GroupTables each = every;
    if (each != null && (total || !each.main().groups().selected().isEmpty())) {
      steps.addAll(steps(each, true));
    }
    if (total) {
      steps.addAll(steps(totals, each == null || totals.main().cells() != each.main().cells()));
    }
    if (parts != null) {
      steps.addAll(steps(parts, true));
    }
    return steps;
  }

  private static List<CommonTableExpression<?>> steps(GroupTables tables, boolean withCells) {
    return tables.steps(withCells, cells -> DSL.noCondition());
  }
}
