package cl.contraste.comparison;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One row of facts of a metric, as a hand-written SQL finds it.
 *
 * @param group key of its group
 * @param number value of the row alone, before it is rounded
 * @param status status of that value
 * @param numerator what it adds to the sum, or above the line of a ratio; null: it is not used
 * @param divisor what it adds below the line; 1 for a measure; null: it is not used
 * @param reason status of its worst input
 * @param implied whether an input is implied
 * @param weight its budget; null: it has none
 * @param onRecord false: a program-year of which no component is on record
 */
record FactRow(
    String group,
    int year,
    int program,
    @Nullable BigDecimal number,
    String status,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal divisor,
    String reason,
    boolean implied,
    @Nullable BigDecimal weight,
    boolean onRecord) {

  /** The same row in another group. */
  FactRow in(String another) {
    return new FactRow(
        another, year, program, number, status, numerator, divisor, reason, implied, weight,
        onRecord);
  }

  boolean used() {
    return numerator != null && divisor != null;
  }
}
