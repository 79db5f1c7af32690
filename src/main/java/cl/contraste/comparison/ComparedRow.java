package cl.contraste.comparison;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import cl.contraste.metric.Ratio;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of a compared group speak of.
 *
 * @param total all groups as one; null: this is it
 * @param parts what a ratio's total consists of: the groups, or programs
 * @param panels who reports on both sides; empty: all are compared
 * @param sameYears whether both sides are of the same years
 */
record ComparedRow(
    GroupTables tables,
    @Nullable GroupTables total,
    Map<Grain, GroupTable> parts,
    Map<Grain, MatchedPanel> panels,
    boolean sameYears) {

  GroupRow group() {
    return new GroupRow(tables, total);
  }

  ComparedMetric metric(Metric metric) {
    GroupMetric base = group().metric(metric, 0);
    GroupMetric other = group().metric(metric, 1);
    Condition moved = moved(base).or(moved(other));
    Change change =
        new Change(
            base.pool(),
            other.pool(),
            broken(base, other),
            base.caveats().isUnlike(other.caveats()).or(moved));
    return new ComparedMetric(
        base,
        other,
        change,
        moved,
        included(metric),
        mix(metric, change),
        panels.get(metric.grain()));
  }

  /** Whether a program of a matched panel stands in another group too. */
  private Condition moved(GroupMetric side) {
    Metric metric = side.metric();
    MatchedPanel panel = panels.get(metric.grain());
    return panel == null || !panel.picks()
        ? DSL.falseCondition()
        : MatchedPanel.MOVABLE.stream()
            .filter(tables.by()::contains)
            .map(
                dimension ->
                    side.pool()
                        .any(
                            "moved_" + dimension.name().toLowerCase(Locale.ROOT),
                            rows ->
                                rows.used(metric)
                                    .and(
                                        panel
                                            .program(rows.f())
                                            .in(panel.moved(metric, dimension)))))
            .reduce(DSL.falseCondition(), Condition::or);
  }

  private Condition broken(GroupMetric base, GroupMetric other) {
    return sameYears || !base.caveats().mayBreak()
        ? DSL.falseCondition()
        : base.caveats().isBroken().or(other.caveats().isBroken());
  }

  /** Whether the group is part of the total: it is not missing on one of two sides it is on. */
  private Condition included(Metric metric) {
    return total == null || total.of(metric.grain()).of() == null
        ? DSL.trueCondition()
        : included(tables.of(metric.grain()), metric, tables.perYear());
  }

  static Condition included(GroupTable table, Metric metric, boolean perYear) {
    Pool base = new Pool(table, 0, metric, perYear);
    Pool other = new Pool(table, 1, metric, perYear);
    return DSL.not(
        GroupRow.isOnRecord(base)
            .and(GroupRow.isOnRecord(other))
            .and(base.exact().isNull().or(other.exact().isNull())));
  }

  private @Nullable Mix mix(Metric metric, Change change) {
    GroupTable table = parts.get(metric.grain());
    return total == null && table != null && metric instanceof Ratio ratio
        ? new Mix(
            new Pool(table, 0, metric, false), new Pool(table, 1, metric, false), ratio, change)
        : null;
  }

  Field<String> presence() {
    GroupTable main = tables.main();
    Condition base = GroupRow.isOnRecord(main, 0);
    Condition other = GroupRow.isOnRecord(main, 1);
    return when(base.and(other), inline(Presence.BOTH.name()))
        .when(base, inline(Presence.ONLY_BASE.name()))
        .otherwise(inline(Presence.ONLY_OTHER.name()));
  }
}
