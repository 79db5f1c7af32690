package cl.contraste.comparison;

import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import cl.contraste.program.Scope;
import cl.contraste.program.YearRange;
import org.jspecify.annotations.Nullable;

/** How the years of a range are put together. */
enum AcrossYears {
  SUM,
  MEAN_PER_YEAR;

  /**
   * Refuses several years that nobody said how to put together.
   *
   * @param apart whether each year is on its own
   * @param instead what would tell years apart, and how to put them together
   * @throws Problem naming the years
   */
  static void require(Scope scope, boolean apart, @Nullable AcrossYears how, String instead) {
    YearRange years = scope.years();
    boolean one = years != null && years.isOneYear();
    if (!one && how == null && !apart) {
      throw new Problem(
          ProblemCode.YEAR_NEEDED,
          "%s: %s."
              .formatted(
                  years == null
                      ? "scope.years is missing"
                      : "scope.years is %d to %d".formatted(years.from(), years.last()),
                  instead));
    }
  }
}
