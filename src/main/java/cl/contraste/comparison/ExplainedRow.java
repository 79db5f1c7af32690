package cl.contraste.comparison;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import cl.contraste.db.enums.ValueStatus;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Measure;
import cl.contraste.metric.Metric;
import cl.contraste.metric.Ratio;
import java.math.BigDecimal;
import java.util.List;
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

  private static final Field<ValueStatus> NOT_COMPARABLE = inline(ValueStatus.NOT_COMPARABLE);

  private static final Field<BigDecimal> NO_NUMBER =
      inline((BigDecimal) null).cast(SQLDataType.NUMERIC);

  /** Whether the number is worked out from it. */
  Condition isUsed() {
    return switch (statistic.reckoning()) {
      case POOLED, SHARE, CHANGE, BOUND, RANK, MIX ->
          restates(metric.ofMoney())
              ? rows.used(metric).and(factor().isNotNull())
              : rows.used(metric);
      case OF_ROWS, FIGURE -> rows.values().unrounded(metric).isNotNull().and(rows.kept(metric));
      case COUNT -> isCounted();
      case MATCHED -> rows.kept(metric);
      case COVERAGE -> budget().isNotNull();
    };
  }

  private Condition isCounted() {
    if (statistic == ExplainedStatistic.WITHOUT_BUDGET) {
      return budget().isNull();
    }
    boolean all =
        statistic == ExplainedStatistic.OBSERVATIONS || statistic == ExplainedStatistic.PROGRAMS;
    return all
        ? rows.kept(metric)
        : rows.kept(metric).and(GroupMetric.has(rows, metric, statistic.status()));
  }

  /** Whether the panel keeps it. */
  Condition isKept() {
    return !rows.isMatched() || statistic.isOfBudgets()
        ? DSL.noCondition()
        : statistic.isPooled() ? rows.used(metric) : rows.kept(metric);
  }

  /** Why it is not; null in SQL: nothing is on record. */
  Field<ValueStatus> reason() {
    return when(rows.onRecord(), statistic.isOfBudgets() ? statusOfBudget() : missing());
  }

  private Field<ValueStatus> missing() {
    Field<ValueStatus> worst = rows.values().inputs().worst(metric);
    return statistic.isPooled()
        ? when(worst.ge(inline(ValueStatus.NOT_REPORTED)), worst)
            .otherwise(inline(ValueStatus.NOT_COMPARABLE))
        : status();
  }

  private Field<ValueStatus> status() {
    Field<ValueStatus> status = rows.values().status(metric);
    return rows.isMatched()
        ? when(
                rows.kept(metric).not().and(status.lt(inline(ValueStatus.NOT_REPORTED))),
                inline(ValueStatus.NOT_COMPARABLE))
            .otherwise(status)
        : status;
  }

  /** That of the budget that it stands for, or why it has none. */
  private Field<ValueStatus> statusOfBudget() {
    var inputs = rows.values().inputs();
    Field<ValueStatus> status = inputs.status(Catalogue.INITIAL_BUDGET);
    for (Measure budget :
        List.of(Catalogue.EXECUTED_BUDGET, Catalogue.FINAL_BUDGET, Catalogue.INITIAL_BUDGET)) {
      status = when(inputs.column(budget).isNotNull(), inputs.status(budget)).otherwise(status);
    }
    return when(rows.budget().isNotNull().and(budget().isNull()), NOT_COMPARABLE).otherwise(status);
  }

  /** The budget that it stands for, in the prices asked for. */
  private Field<BigDecimal> budget() {
    return restates(true) ? rows.budget().times(factor()) : rows.budget();
  }

  /** What it adds to the sum, or to the upper one. */
  Field<BigDecimal> numerator() {
    return switch (statistic.reckoning()) {
      case POOLED, SHARE, CHANGE, BOUND, RANK, MIX, OF_ROWS, FIGURE -> numeratorOfMetric();
      case COUNT, MATCHED -> when(isUsed(), inline(BigDecimal.ONE));
      case COVERAGE -> when(rows.used(metric), weighed(budget()));
    };
  }

  private Field<BigDecimal> numeratorOfMetric() {
    boolean money =
        switch (metric) {
          case Measure measure -> measure.unit().money();
          case Ratio ratio -> ratio.plus().unit().money();
        };
    return part(rows.values().inputs().numerator(metric), money);
  }

  /** What it adds to the lower sum; null in SQL: there is none. */
  Field<BigDecimal> divisor() {
    return switch (statistic.reckoning()) {
      case POOLED, SHARE, CHANGE, BOUND, RANK, MIX, OF_ROWS, FIGURE -> divisorOfMetric();
      case COUNT, MATCHED -> NO_NUMBER;
      case COVERAGE -> weighed(budget());
    };
  }

  private Field<BigDecimal> divisorOfMetric() {
    return switch (metric) {
      case Measure measure -> NO_NUMBER;
      case Ratio ratio ->
          part(rows.values().inputs().column(ratio.divisor()), ratio.divisor().unit().money());
    };
  }

  private Field<BigDecimal> part(Field<Long> column, boolean money) {
    Field<BigDecimal> part = column.cast(SQLDataType.NUMERIC);
    part = restates(money) ? part.times(factor()) : part;
    return when(isKnown(), weighed(part));
  }

  private Field<BigDecimal> weighed(Field<BigDecimal> part) {
    return rows.weighs() ? part.times(rows.weight()) : part;
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
