package cl.contraste.source;

import java.math.BigDecimal;

/** One figure as a source gives it: the number it prints, or the reason why there is none. */
public sealed interface Figure {

  Place place();

  /**
   * A printed number.
   *
   * @param value the number in the metric's unit: amounts in thousands of pesos, shares as ratios
   *     (36 % is 0.36)
   * @param step the unit of its last printed digit (36 % has 0.01, 88,1 % has 0.001, 1.010 has 1)
   */
  record Printed(BigDecimal value, BigDecimal step, Place place) implements Figure {

    public Printed {
      if (step.signum() <= 0) {
        throw new IllegalArgumentException("A printing step is positive: " + step);
      }
    }

    /** A whole number, as amounts and counts are printed. */
    public static Printed whole(long value, Place place) {
      return new Printed(BigDecimal.valueOf(value), BigDecimal.ONE, place);
    }
  }

  /** No number stands there. */
  record Missing(Reason reason, Place place) implements Figure {}

  /** Why a source gives no number. */
  enum Reason {
    /** Asked for and not given: S/I, or a blank cell where a number belongs. */
    NOT_REPORTED,
    /** Cannot exist: N/A. */
    NOT_APPLICABLE,
    /** Exists and is not comparable: N/C. */
    NOT_COMPARABLE,
    /** This kind of source does not carry it. */
    NOT_PUBLISHED
  }
}
