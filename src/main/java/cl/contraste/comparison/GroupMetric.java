package cl.contraste.comparison;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.percentileCont;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.stddevSamp;

import cl.contraste.db.enums.ValueStatus;
import cl.contraste.metric.Measure;
import cl.contraste.metric.Metric;
import cl.contraste.platform.Caveat;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.jooq.AggregateFilterStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * One metric of one side of a group, with all that a client may ask of it.
 *
 * @param total the same of all groups; null: this is it
 * @param before the same a year earlier; null: nothing is
 */
record GroupMetric(Pool pool, ValueCaveats caveats, @Nullable Pool total, @Nullable Pool before) {

  private static final int SHARE_DECIMALS = 6;

  Metric metric() {
    return pool.metric();
  }

  /** The same of all groups, which may be this. */
  Pool whole() {
    return total == null ? pool : total;
  }

  /** A number that groups can be ordered and picked by. */
  Field<BigDecimal> number(Statistic statistic) {
    return switch (statistic) {
      case VALUE -> pool.value();
      case MEAN -> rounded("mean", rows -> avg(observed(rows)));
      case MEDIAN -> quantile("0.5");
      case P10 -> quantile("0.1");
      case P25 -> quantile("0.25");
      case P75 -> quantile("0.75");
      case P90 -> quantile("0.9");
      case MIN -> rounded("min", rows -> min(observed(rows)));
      case MAX -> rounded("max", rows -> max(observed(rows)));
      case STANDARD_DEVIATION -> rounded("deviation", rows -> stddevSamp(observed(rows)));
      case COVERAGE_BY_BUDGET -> pool.coverage();
    };
  }

  private Field<Double> observed(SideRows rows) {
    return rows.values().unrounded(metric());
  }

  private Field<BigDecimal> quantile(String share) {
    return rounded(
        "q" + share.replace(".", "_"),
        rows -> percentileCont(new BigDecimal(share)).withinGroupOrderBy(observed(rows)));
  }

  private Field<BigDecimal> rounded(
      String what, Function<SideRows, ? extends AggregateFilterStep<?>> sql) {
    Field<?> number =
        spread(what, rows -> sql.apply(rows).filterWhere(rows.kept(metric())).coerce(Double.class));
    return round(number.cast(SQLDataType.NUMERIC), metric().unit().decimals());
  }

  /** Rows with a status; null: the row is not on record. */
  Field<Integer> count(@Nullable ValueStatus status) {
    String what = status == null ? "no_record" : status.name().toLowerCase(java.util.Locale.ROOT);
    return counted(
        what,
        rows -> DSL.count().filterWhere(rows.kept(metric()).and(has(rows, metric(), status))));
  }

  /** Whether a row has a status; null: it is not on record. */
  static Condition has(SideRows rows, Metric metric, @Nullable ValueStatus status) {
    return status == null
        ? rows.onRecord().not()
        : rows.onRecord().and(rows.values().status(metric).eq(inline(status)));
  }

  Field<Integer> observations() {
    return counted("observations", rows -> DSL.count().filterWhere(rows.kept(metric())));
  }

  Field<Integer> programs() {
    return counted(
        "programs", rows -> countDistinct(rows.f().PROGRAM_ID).filterWhere(rows.kept(metric())));
  }

  private Field<Integer> counted(String what, Function<SideRows, Field<Integer>> sql) {
    return coalesce(spread(what, sql), inline(0));
  }

  private <T> Field<T> spread(String what, Function<SideRows, Field<T>> sql) {
    return pool.table().spread().column(metric().column() + "_" + what, sql, pool.side());
  }

  /** The part of the total's sum; null in SQL for ratios. */
  Field<BigDecimal> share() {
    Pool whole = whole();
    return metric() instanceof Measure
        ? round(
            pool.sum()
                .div(nullif(of(whole, whole.sum()), inline(BigDecimal.ZERO)))
                .coerce(SQLDataType.NUMERIC),
            SHARE_DECIMALS)
        : DSL.inline((BigDecimal) null).cast(SQLDataType.NUMERIC);
  }

  /** A number of the total, to be used beside a group. */
  static <T> Field<T> of(Pool whole, Field<T> number) {
    return whole.table().by().isEmpty()
        ? DSL.field(DSL.select(number).from(whole.table().groups().table()))
        : number;
  }

  Change change() {
    ValueCaveats base = ofBefore();
    return new Change(
        base.pool(),
        pool,
        caveats.mayBreak() ? caveats.isBrokenThisYear() : DSL.falseCondition(),
        base.isUnlike(caveats));
  }

  private ValueCaveats ofBefore() {
    return new ValueCaveats(java.util.Objects.requireNonNull(before), caveats.span());
  }

  /** What a reader should know, also of the year before where that is told. */
  Map<Caveat, Condition> told() {
    return before == null ? caveats.conditions() : change().caveats(ofBefore(), caveats);
  }
}
