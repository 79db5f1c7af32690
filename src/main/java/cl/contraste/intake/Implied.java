package cl.contraste.intake;

import cl.contraste.source.Fact;
import cl.contraste.source.Figure;
import cl.contraste.source.Figure.Printed;
import cl.contraste.source.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a document does not print, worked out backwards from rounded ones that it does.
 *
 * @param value the quotient of the printed figures, kept within the bounds
 * @param low the least it can be
 * @param high the greatest it can be; null: no upper bound
 * @param place where the ratio stands
 */
record Implied(long value, long low, @Nullable Long high, Place place) {

  private static final int MOST_DIGITS = 15;

  /**
   * What the figures of one year imply: budgets from the executed budget and its share,
   * beneficiaries from spending per beneficiary, the target population from those and coverage. A
   * published figure, or a mark that stands in its place, is never replaced.
   */
  static Map<Fact, Implied> by(Map<Fact, Figure> figures) {
    Map<Fact, Implied> implied = new EnumMap<>(Fact.class);
    if (figures.get(Fact.EXECUTED_BUDGET) instanceof Printed executed) {
      put(implied, figures, Fact.INITIAL_BUDGET, executed, Fact.INITIAL_EXECUTION);
      put(implied, figures, Fact.FINAL_BUDGET, executed, Fact.FINAL_EXECUTION);
      put(implied, figures, Fact.BENEFICIARIES, executed, Fact.SPENDING_PER_BENEFICIARY);
    }
    if (!figures.containsKey(Fact.TARGET_POPULATION)
        && figures.get(Fact.COVERAGE) instanceof Printed coverage) {
      Implied population = population(figures, implied, coverage);
      if (population != null) {
        implied.put(Fact.TARGET_POPULATION, population);
      }
    }
    return implied;
  }

  private static void put(
      Map<Fact, Implied> implied,
      Map<Fact, Figure> figures,
      Fact fact,
      Printed numerator,
      Fact ratio) {
    if (!figures.containsKey(fact) && figures.get(ratio) instanceof Printed divisor) {
      Implied quotient = quotient(numerator.value(), Interval.of(numerator), divisor);
      if (quotient != null) {
        implied.put(fact, quotient);
      }
    }
  }

  private static @Nullable Implied population(
      Map<Fact, Figure> figures, Map<Fact, Implied> implied, Printed coverage) {
    if (figures.get(Fact.BENEFICIARIES) instanceof Printed counted) {
      long count = counted.value().longValueExact();
      return quotient(counted.value(), Interval.ofWhole(count, count), coverage);
    }
    Implied people = implied.get(Fact.BENEFICIARIES);
    return people == null
        ? null
        : quotient(
            BigDecimal.valueOf(people.value), Interval.ofWhole(people.low, people.high), coverage);
  }

  /** Null where the printed ratio is zero, or no whole number fits, or none that can be kept. */
  private static @Nullable Implied quotient(
      BigDecimal numerator, Interval numerators, Printed divisor) {
    if (divisor.value().signum() <= 0 || numerator.signum() < 0) {
      return null;
    }
    BigDecimal quotient = numerator.divide(divisor.value(), 0, RoundingMode.HALF_UP);
    if (quotient.precision() > MOST_DIGITS) {
      return null;
    }
    Interval bounds = numerators.dividedBy(Interval.of(divisor));
    long low = bounds.leastWhole();
    Long high = bounds.mostWhole();
    if (high != null && high < low) {
      return null;
    }
    long value = quotient.longValueExact();
    long clamped = Math.max(low, high == null ? value : Math.min(high, value));
    return new Implied(clamped, low, high, divisor.place());
  }
}
