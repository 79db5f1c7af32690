package cl.contraste.comparison;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import cl.contraste.db.enums.ValueStatus;
import cl.contraste.metric.Measure;
import cl.contraste.metric.Metric;
import cl.contraste.metric.Ratio;
import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * One row that a number is worked out from, or that is left out of it.
 *
 * @param side of which it is
 */
record ExplainedRow(
    SideRows rows, Metric metric, ExplainedStatistic statistic, ExplainedSide side) {

  private static final Field<BigDecimal> NO_NUMBER =
      inline((BigDecimal) null).cast(SQLDataType.NUMERIC);

  /** Whether the number is worked out from it. */
  Condition isUsed() {
    if (!statistic.isPooled()) {
      return rows.values().unrounded(metric).isNotNull().and(rows.kept(metric));
    }
    return restates(metric.ofMoney())
        ? rows.used(metric).and(factor().isNotNull())
        : rows.used(metric);
  }

  /** Whether the panel keeps it. */
  Condition isKept() {
    return !rows.isMatched()
        ? DSL.noCondition()
        : statistic.isPooled() ? rows.used(metric) : rows.kept(metric);
  }

  /** Why it is not; null in SQL: nothing is on record. */
  Field<ValueStatus> reason() {
    Field<ValueStatus> worst = rows.values().inputs().worst(metric);
    Field<ValueStatus> reason =
        statistic.isPooled()
            ? when(worst.ge(inline(ValueStatus.NOT_REPORTED)), worst)
                .otherwise(inline(ValueStatus.NOT_COMPARABLE))
            : status();
    return when(rows.onRecord(), reason);
  }

  private Field<ValueStatus> status() {
    Field<ValueStatus> status = rows.values().status(metric);
    return rows.isMatched()
        ? when(status.lt(inline(ValueStatus.NOT_REPORTED)), inline(ValueStatus.NOT_COMPARABLE))
            .otherwise(status)
        : status;
  }

  /** What it adds to the sum, or to the upper one. */
  Field<BigDecimal> numerator() {
    boolean money =
        switch (metric) {
          case Measure measure -> measure.unit().money();
          case Ratio ratio -> ratio.plus().unit().money();
        };
    return part(rows.values().inputs().numerator(metric), money);
  }

  /** What it adds to the lower sum; null in SQL: there is none. */
  Field<BigDecimal> divisor() {
    return switch (metric) {
      case Measure measure -> NO_NUMBER;
      case Ratio ratio ->
          part(rows.values().inputs().column(ratio.divisor()), ratio.divisor().unit().money());
    };
  }

  private Field<BigDecimal> part(Field<Long> column, boolean money) {
    Field<BigDecimal> part = column.cast(SQLDataType.NUMERIC);
    part = restates(money) ? part.times(factor()) : part;
    return when(isKnown(), rows.weighs() ? part.times(rows.weight()) : part);
  }

  private Condition isKnown() {
    return rows.values().inputs().known(metric);
  }

  private boolean restates(boolean money) {
    return money && rows.facts().restates();
  }

  private Field<BigDecimal> factor() {
    return rows.facts().priceFactor(rows.f().PRICE_YEAR);
  }

  /** What amounts are multiplied by; null in SQL: they are in prices without an index. */
  Field<BigDecimal> priceFactor() {
    return rows.facts().restates() ? factor() : DSL.inline(BigDecimal.ONE);
  }
}
