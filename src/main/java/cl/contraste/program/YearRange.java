package cl.contraste.program;

import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Years from one to another, both included.
 *
 * @param to the last year; null: the first one
 */
public record YearRange(int from, @Nullable Integer to) {

  /** Some programs are older than all data. */
  public static final int EARLIEST = 1900;

  private static final int LATEST = 2100;

  public YearRange {
    int last = to == null ? from : to;
    if (from < EARLIEST || last > LATEST || from > last) {
      throw new Problem(
          ProblemCode.BAD_YEAR,
          "The years %d to %d are no range; accepted are years from %d to %d, `from` not after `to`."
              .formatted(from, last, EARLIEST, LATEST));
    }
  }

  public int last() {
    return to == null ? from : to;
  }

  /** Whether a year lies in it. */
  public boolean has(int year) {
    return from <= year && year <= last();
  }

  /** As many years earlier, as far as there are any. */
  YearRange before(int years) {
    return new YearRange(Math.max(EARLIEST, from - years), Math.max(EARLIEST, last() - years));
  }

  /** Whether it is one year. */
  public boolean isOneYear() {
    return from == last();
  }
}
