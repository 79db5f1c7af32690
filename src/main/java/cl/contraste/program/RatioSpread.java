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
 * @param exact its numerator when they are
 * @param divides its divisor when they are; null in SQL: 0
 * @param told the figure as printed
 * @param printed what that stands for
 */
record RatioSpread(
    Condition known,
    Field<BigDecimal> exact,
    Field<BigDecimal> divides,
    Field<BigDecimal> told,
    PrintedInterval printed) {

  /** The ratio of the rows of a table that has program_id, edition_id and year. */
  static RatioSpread of(Ratio ratio, String table, RowInputs inputs) {
    return new RatioSpread(
        inputs.worst(ratio).le(inline(ValueStatus.DERIVED)),
        inputs.numerator(ratio).cast(SQLDataType.NUMERIC),
        nullif(inputs.column(ratio.divisor()).cast(SQLDataType.NUMERIC), inline(BigDecimal.ZERO)),
        printed(ratio, table, figure -> figure.PUBLISHED),
        new PrintedInterval(
            printed(ratio, table, figure -> stands(figure).low()),
            printed(ratio, table, figure -> stands(figure).high())));
  }

  private static PrintedInterval stands(Figure figure) {
    return PrintedInterval.of(figure.PUBLISHED, figure.STEP);
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
  Condition isBelow(BigDecimal limit) {
    return either(exact.lt(reached(limit)), printed.high().le(inline(limit)));
  }

  /** Whether none of what it can be is less than a limit. */
  Condition isNotBelow(BigDecimal limit) {
    return either(exact.ge(reached(limit)), printed.low().ge(inline(limit)));
  }

  Condition isAbove(BigDecimal limit) {
    return either(exact.gt(reached(limit)), printed.low().gt(inline(limit)));
  }

  Condition isNotAbove(BigDecimal limit) {
    return either(exact.le(reached(limit)), printed.high().le(inline(limit)));
  }

  /** The numerator at which the ratio is at a limit. */
  private Field<BigDecimal> reached(BigDecimal limit) {
    return inline(limit).times(divides);
  }

  private Condition either(Condition ofParts, Condition ofPrinted) {
    return known.and(ofParts).or(DSL.not(known).and(ofPrinted));
  }

  Field<BigDecimal> low() {
    return when(known, exact).otherwise(printed.low());
  }

  Field<BigDecimal> middle() {
    return when(known, exact).otherwise(told);
  }

  Field<BigDecimal> high() {
    return when(known, exact).otherwise(printed.high());
  }

  Field<BigDecimal> divisor() {
    return when(known, divides).otherwise(inline(BigDecimal.ONE));
  }
}
