package cl.contraste.program;

import static org.jooq.impl.DSL.ceil;
import static org.jooq.impl.DSL.floor;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;

import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What a printed figure stands for, in SQL. Some documents round and some cut, so it lies from half
 * a step below up to, but not at, a whole step above.
 *
 * @param low the least it can be
 * @param high what it stays below
 */
record PrintedInterval(Field<BigDecimal> low, Field<BigDecimal> high) {

  private static final Field<BigDecimal> TWO = inline(BigDecimal.valueOf(2));

  static PrintedInterval of(Field<BigDecimal> figure, Field<BigDecimal> step) {
    return new PrintedInterval(figure.minus(step.div(TWO)), figure.plus(step));
  }

  /** A further step to either side. */
  PrintedInterval wider(Field<BigDecimal> step) {
    return new PrintedInterval(low.minus(step), high.plus(step));
  }

  /** Nothing below zero. */
  PrintedInterval fromZero() {
    return new PrintedInterval(greatest(low, inline(BigDecimal.ZERO)), high);
  }

  Condition has(Field<BigDecimal> number) {
    return number.ge(low).and(number.lt(high));
  }

  /** The same times a count, which is known exactly. */
  PrintedInterval times(Field<BigDecimal> count) {
    return new PrintedInterval(low.times(count), high.times(count));
  }

  /** What this is a part of by a share: from, and not at, its low up to, and not at, its high. */
  PrintedInterval dividedBy(PrintedInterval share) {
    return new PrintedInterval(
        low.div(share.high), high.div(nullif(share.low, inline(BigDecimal.ZERO))));
  }

  /** The least whole number above {@code low}. */
  Field<BigDecimal> leastAbove() {
    return floor(low).plus(inline(BigDecimal.ONE));
  }

  /** The least whole number that is not below {@code low}. */
  Field<BigDecimal> leastFrom() {
    return ceil(low);
  }

  /** The greatest whole number up to {@code high}; null in SQL: there is no bound. */
  Field<BigDecimal> mostTo() {
    return floor(high);
  }

  /** The greatest whole number below {@code high}; null in SQL: there is no bound. */
  Field<BigDecimal> mostBelow() {
    return ceil(high).minus(inline(BigDecimal.ONE));
  }

  /** Whether no whole number is at least one and at most the other; no bound leaves room. */
  static Condition nothingBetween(Field<BigDecimal> least, Field<BigDecimal> most) {
    return DSL.coalesce(DSL.field(least.gt(most)), inline(false)).isTrue();
  }
}
