package cl.contraste.comparison;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.when;

import cl.contraste.db.enums.ValueStatus;
import cl.contraste.metric.Measure;
import cl.contraste.metric.Ratio;
import java.math.BigDecimal;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * How low or high a pooled value can be, where figures behind it are implied: its parts at their
 * ends, within the bounds of the single rows. Null in SQL where nothing is implied, or a bound is
 * not known.
 */
record Bounds(Pool pool, boolean low) {

  Field<BigDecimal> bound() {
    Field<BigDecimal> bound =
        switch (pool.metric()) {
          case Measure measure ->
              pool.perYear() ? quotient(end(measure, low), pool.years()) : end(measure, low);
          case Ratio ratio -> ofRatio(ratio);
        };
    return when(pool.isImplied(), round(bound, pool.metric().unit().decimals()));
  }

  private Field<BigDecimal> ofRatio(Ratio ratio) {
    Measure minus = ratio.minus();
    Field<BigDecimal> plus = end(ratio.plus(), low);
    Field<BigDecimal> excess = minus == null ? plus : plus.minus(end(minus, !low));
    Field<BigDecimal> pooled = quotient(excess, end(ratio.divisor(), !low));
    Field<BigDecimal> single = ofSingleRows(ratio);
    Field<BigDecimal> exact = pool.exact();
    // Printed ratios that contradict their inputs narrow nothing.
    return when(
        pooled.isNotNull(),
        low ? least(exact, greatest(pooled, single)) : greatest(exact, least(pooled, single)));
  }

  private static Field<BigDecimal> quotient(Field<BigDecimal> of, Field<? extends Number> by) {
    return of.div(nullif(by.coerce(SQLDataType.NUMERIC), inline(BigDecimal.ZERO)))
        .coerce(SQLDataType.NUMERIC);
  }

  /** The sum of a measure at its low or high end; null in SQL if that of a row is not known. */
  private Field<BigDecimal> end(Measure measure, boolean low) {
    String of = measure.equals(pool.metric()) ? "" : measure.column() + "_";
    String what = of + (low ? "low" : "high");
    Field<Integer> open =
        pool.cell(
            what + "_open",
            rows ->
                count()
                    .filterWhere(rows.used(pool.metric()).and(row(rows, measure, low).isNull())));
    Field<Integer> opens =
        pool.group(
            what + "_open", () -> DSL.sum(open).filterWhere(pool.counts()).cast(Integer.class));
    return when(
        opens.eq(inline(0)),
        pool.added(what, measure.unit().money(), rows -> row(rows, measure, low)));
  }

  private static Field<BigDecimal> row(SideRows rows, Measure measure, boolean low) {
    var figure = rows.values().figure(measure);
    Field<BigDecimal> known = rows.values().inputs().column(measure).cast(SQLDataType.NUMERIC);
    return when(
            rows.values().inputs().status(measure).eq(inline(ValueStatus.IMPLIED)),
            low ? figure.LOW : figure.HIGH)
        .otherwise(known);
  }

  /** The lowest low, or the highest high, of single rows. */
  private Field<BigDecimal> ofSingleRows(Ratio ratio) {
    String what = low ? "row_low" : "row_high";
    Field<BigDecimal> cell =
        pool.cell(
            what,
            rows -> {
              Field<BigDecimal> row = ofRow(rows, ratio);
              return (low ? min(row) : max(row)).filterWhere(rows.used(ratio));
            });
    return pool.group(what, () -> (low ? min(cell) : max(cell)).filterWhere(pool.counts()));
  }

  private Field<BigDecimal> ofRow(SideRows rows, Ratio ratio) {
    Field<BigDecimal> printed =
        low ? rows.values().printedLow(ratio) : rows.values().printedHigh(ratio);
    Measure minus = ratio.minus();
    Field<BigDecimal> plus = row(rows, ratio.plus(), low);
    Field<BigDecimal> excess = minus == null ? plus : plus.minus(row(rows, minus, !low));
    Field<BigDecimal> worked = quotient(excess, row(rows, ratio.divisor(), !low));
    Field<BigDecimal> either =
        when(rows.values().inputs().worst(ratio).le(inline(ValueStatus.DERIVED)), worked)
            .otherwise(coalesce(printed, worked));
    return rows.facts().restates() && ratio.unit().money()
        ? either.times(rows.facts().priceFactor(rows.f().PRICE_YEAR))
        : either;
  }

  static Field<BigDecimal> of(Pool pool, boolean low) {
    return new Bounds(pool, low).bound();
  }
}
