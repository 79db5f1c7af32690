package cl.contraste.intake;

import cl.contraste.source.Figure.Printed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Where a number lies that is known only within bounds. */
record Interval(Bound low, @Nullable Bound high) {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /**
   * An end of an interval.
   *
   * @param closed whether the number can be the end itself
   */
  record Bound(BigDecimal at, boolean closed) {

    private Bound dividedBy(Bound divisor) {
      return new Bound(at.divide(divisor.at, MathContext.DECIMAL128), closed && divisor.closed);
    }
  }

  /**
   * What a printed figure stands for. Some documents round and some cut, so it lies from half a
   * step below up to, but not at, a whole step above, and never below zero.
   */
  static Interval of(Printed figure) {
    BigDecimal half = figure.step().divide(TWO);
    return new Interval(
        new Bound(figure.value().subtract(half).max(BigDecimal.ZERO), true),
        new Bound(figure.value().add(figure.step()), false));
  }

  /**
   * The whole numbers from {@code least} to {@code most}.
   *
   * @param most null: no upper bound
   */
  static Interval ofWhole(long least, @Nullable Long most) {
    return new Interval(
        new Bound(BigDecimal.valueOf(least), true),
        most == null ? null : new Bound(BigDecimal.valueOf(most), true));
  }

  /** Where a quotient lies. A divisor that can be zero leaves it without an upper bound. */
  Interval dividedBy(Interval divisor) {
    return new Interval(
        divisor.high == null ? new Bound(BigDecimal.ZERO, false) : low.dividedBy(divisor.high),
        high == null || divisor.low.at.signum() == 0 ? null : high.dividedBy(divisor.low));
  }

  /** The least whole number inside. */
  long leastWhole() {
    BigDecimal floor = low.at.setScale(0, RoundingMode.FLOOR);
    boolean inside = low.closed && floor.compareTo(low.at) == 0;
    return floor.longValueExact() + (inside ? 0 : 1);
  }

  /** The greatest whole number inside; null: there is none. */
  @Nullable Long mostWhole() {
    if (high == null) {
      return null;
    }
    BigDecimal ceiling = high.at.setScale(0, RoundingMode.CEILING);
    boolean inside = high.closed && ceiling.compareTo(high.at) == 0;
    return ceiling.longValueExact() - (inside ? 0 : 1);
  }
}
