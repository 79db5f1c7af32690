package cl.contraste.comparison;

import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.when;

import cl.contraste.metric.Better;
import cl.contraste.metric.Metric;
import cl.contraste.metric.Ratio;
import cl.contraste.platform.Caveat;
import java.math.BigDecimal;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * One metric of a group on both sides.
 *
 * @param moved whether a program of a matched panel stands in another group too
 * @param included whether the group is part of the total
 * @param reversal within and between, of a total of a ratio; else null
 * @param matched who reports on both sides; null: all are compared
 */
record ComparedMetric(
    GroupMetric base,
    GroupMetric other,
    Change change,
    Condition moved,
    Condition included,
    @Nullable Mix reversal,
    @Nullable MatchedPanel matched) {

  private static final int CONTRIBUTION_DECIMALS = 10;
  private static final Field<BigDecimal> ZERO = inline(BigDecimal.ZERO);

  Metric metric() {
    return base.metric();
  }

  boolean isTotal() {
    return base.total() == null;
  }

  /** The part that the group has in the total's percent change; null in SQL for ratios. */
  Field<BigDecimal> contribution() {
    if (metric() instanceof Ratio) {
      return DSL.castNull(SQLDataType.NUMERIC);
    }
    Pool whole = base.whole();
    Field<BigDecimal> all = abs(GroupMetric.of(whole, whole.exact()));
    return when(
        included.and(DSL.not(change.broken())),
        round(
            part(other).minus(part(base)).div(nullif(all, ZERO)).coerce(SQLDataType.NUMERIC),
            CONTRIBUTION_DECIMALS));
  }

  /** The group's sum by the years of the total. */
  private static Field<BigDecimal> part(GroupMetric side) {
    Pool pool = side.pool();
    Pool whole = side.whole();
    Field<BigDecimal> sum =
        pool.perYear()
            ? pool.sum()
                .div(nullif(GroupMetric.of(whole, whole.years()), inline(0)))
                .coerce(SQLDataType.NUMERIC)
            : pool.sum();
    return coalesce(sum, ZERO);
  }

  Field<Integer> rank(GroupMetric side) {
    return isTotal() ? DSL.castNull(Integer.class) : rank(side.pool());
  }

  /** The place of a group among all; null in SQL where it has no value. */
  static Field<Integer> rank(Pool pool) {
    Field<BigDecimal> value = pool.value();
    return when(
        value.isNotNull(),
        DSL.rank()
            .over()
            .orderBy(
                pool.metric().better() == Better.LOWER
                    ? value.asc().nullsLast()
                    : value.desc().nullsLast())
            .cast(Integer.class));
  }

  /** Programs of the group that report on both sides; those that went on as one another are one. */
  Field<Integer> matchedPrograms() {
    return DSL.greatest(matchedPrograms(0), matchedPrograms(1));
  }

  private Field<Integer> matchedPrograms(int side) {
    MatchedPanel panel = java.util.Objects.requireNonNull(matched);
    Field<Integer> programs =
        base.pool()
            .table()
            .people()
            .column(
                metric().column() + "_matched",
                rows -> DSL.countDistinct(panel.program(rows.f())).filterWhere(rows.kept(metric())),
                side);
    return coalesce(programs, inline(0));
  }

  Map<Caveat, Condition> caveats() {
    Map<Caveat, Condition> all = change.caveats(base.caveats(), other.caveats());
    if (matched != null) {
      all.put(Caveat.CHANGED_GROUP, moved);
    }
    Mix mix = reversal;
    if (mix != null) {
      all.put(Caveat.REVERSAL, coalesce(mix.isReversal(), inline(false)).isTrue());
    }
    return all;
  }
}
