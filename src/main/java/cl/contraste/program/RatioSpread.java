package cl.contraste.program;

import static cl.contraste.db.Tables.FIGURE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import cl.contraste.db.enums.ValueStatus;
import cl.contraste.db.tables.Figure;
import cl.contraste.metric.Ratio;
import cl.contraste.metric.RowInputs;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * A ratio of a row as a fraction, so that it can be held against a limit without rounding: its
 * reported parts, known exactly, or the printed figure over 1, known within its last digit.
 *
 * @param known whether its parts are reported
 * @param low numerator of the least it can be
 * @param middle numerator of what is told
 * @param high numerator of the greatest, or what it stays below when it is printed
 */
record RatioSpread(
    Condition known,
    Field<BigDecimal> low,
    Field<BigDecimal> middle,
    Field<BigDecimal> high,
    Field<BigDecimal> divisor) {

  /** The ratio of the rows of a table that has program_id, edition_id and year. */
  static RatioSpread of(Ratio ratio, String table, RowInputs inputs) {
    Condition known = inputs.worst(ratio).le(inline(ValueStatus.DERIVED));
    Field<BigDecimal> exact = inputs.numerator(ratio).cast(SQLDataType.NUMERIC);
    Field<BigDecimal> divisor =
        nullif(inputs.column(ratio.divisor()).cast(SQLDataType.NUMERIC), inline(BigDecimal.ZERO));
    Function<Function<Figure, Field<BigDecimal>>, Field<BigDecimal>> or =
        end -> when(known, exact).otherwise(printed(ratio, table, end));
    return new RatioSpread(
        known,
        or.apply(figure -> PrintedInterval.of(figure.PUBLISHED, figure.STEP).low()),
        or.apply(figure -> figure.PUBLISHED),
        or.apply(figure -> PrintedInterval.of(figure.PUBLISHED, figure.STEP).high()),
        when(known, divisor).otherwise(inline(BigDecimal.ONE)));
  }

  /** Looked up only where the parts are not reported. */
  private static Field<BigDecimal> printed(
      Ratio ratio, String table, Function<Figure, Field<BigDecimal>> what) {
    Figure figure = FIGURE.as("ruled");
    return field(
        select(what.apply(figure))
            .from(figure)
            .where(figure.PROGRAM_ID.eq(field(name(table, "program_id"), Integer.class)))
            .and(figure.EDITION_ID.eq(field(name(table, "edition_id"), Integer.class)))
            .and(figure.YEAR.eq(field(name(table, "year"), Short.class)))
            .and(figure.COMPONENT.eq(inline((short) 0)))
            .and(figure.METRIC.eq(inline(ratio.column()))));
  }

  /** Whether all that it can be is less than a limit. */
  Condition isBelow(Field<BigDecimal> limit) {
    Field<BigDecimal> bound = limit.times(divisor);
    return DSL.condition(when(known, field(high.lt(bound))).otherwise(field(high.le(bound))));
  }

  /** Whether none of what it can be is less than a limit. */
  Condition isNotBelow(Field<BigDecimal> limit) {
    return low.ge(limit.times(divisor));
  }

  Condition isAbove(Field<BigDecimal> limit) {
    return low.gt(limit.times(divisor));
  }

  Condition isNotAbove(Field<BigDecimal> limit) {
    return high.le(limit.times(divisor));
  }
}
