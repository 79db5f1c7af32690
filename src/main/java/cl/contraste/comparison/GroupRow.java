package cl.contraste.comparison;

import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import cl.contraste.metric.Metric;
import cl.contraste.platform.Selection;
import cl.contraste.program.Dimension;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of a group speak of.
 *
 * @param tables the groups, and the same groups of component-years
 * @param total all groups as one; null: this is it
 */
record GroupRow(GroupTables tables, @Nullable GroupTables total) {

  /** One metric of one side. */
  GroupMetric metric(Metric metric, int side) {
    Pool pool = pool(tables, metric, side);
    Pool whole = total == null ? null : pool(total, metric, side);
    Pool before = tables.main().shifted() ? pool(tables, metric, 1) : null;
    return new GroupMetric(pool, new ValueCaveats(pool, tables.span()), whole, before);
  }

  private static Pool pool(GroupTables tables, Metric metric, int side) {
    return new Pool(tables.of(metric.grain()), side, metric, tables.perYear());
  }

  /** A key, where the groups are of it. */
  Field<?> key(Dimension dimension, Selection selection) {
    return tables.by().contains(dimension)
        ? new GroupKey(dimension).shown(step(), tables.facts(), selection)
        : inline((Object) null);
  }

  Field<JSON> unassigned() {
    List<Field<String>> names =
        tables.by().stream()
            .<Field<String>>map(
                dimension -> when(new GroupKey(dimension).isNone(step()), inline(dimension.name())))
            .toList();
    return DSL.field(
        "to_json(array_remove(array[{0}]::text[], null))", JSON.class, DSL.list(names));
  }

  static Condition isOnRecord(Pool pool) {
    return isOnRecord(pool.table(), pool.side());
  }

  /** Whether a side has any row in the group. */
  static Condition isOnRecord(GroupTable table, int side) {
    return table.hasSides()
        ? condition(
            table
                .groups()
                .column(
                    "on_record_" + side,
                    () ->
                        coalesce(
                            boolOr(DSL.trueCondition())
                                .filterWhere(table.cells().side().eq(inline(side))),
                            inline(false))))
        : DSL.trueCondition();
  }

  /** Program-years, each once. */
  Field<Integer> observations() {
    GroupTable main = tables.main();
    if (!tables.countsAlike()) {
      return main.people()
          .column("observations", rows -> countDistinct(rows.f().PROGRAM_ID, rows.f().YEAR), 0);
    }
    Field<Integer> counted = main.cells().column("observations", rows -> count());
    return main.groups()
        .column(
            "observations",
            () ->
                sum(counted)
                    .filterWhere(
                        main.hasSides() ? main.cells().side().eq(inline(0)) : DSL.noCondition())
                    .cast(Integer.class));
  }

  Field<Integer> programs() {
    return tables.countsAlike() && tables.isOneYear()
        ? observations()
        : tables.main().people().column("programs", rows -> countDistinct(rows.f().PROGRAM_ID), 0);
  }

  private String step() {
    return tables.main().groups().name();
  }
}
