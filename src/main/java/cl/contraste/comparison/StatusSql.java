package cl.contraste.comparison;

import cl.contraste.db.enums.ValueStatus;
import cl.contraste.metric.Measure;
import cl.contraste.metric.Ratio;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Statuses in SQL that people read.
 *
 * @param of the status of an input by its column
 * @param value its value
 */
record StatusSql(UnaryOperator<String> of, UnaryOperator<String> value) {

  /** Those of figures that are known. */
  static final String KNOWN = "('REPORTED', 'DERIVED', 'IMPLIED')";

  /**
   * The status of a ratio.
   *
   * @param printed that of the printed figure
   */
  String of(Ratio ratio, String printed) {
    List<String> statuses =
        ratio.inputs().stream().map(Measure::column).distinct().map(of).toList();
    String recomputed =
        statuses.stream()
            .map("%s in ('REPORTED', 'DERIVED')"::formatted)
            .collect(Collectors.joining(" and "));
    return "case when %s then case when %s = 0 then 'UNDEFINED' else 'DERIVED' end else coalesce(%s, %s, 'NOT_PUBLISHED') end"
        .formatted(recomputed, value.apply(ratio.divisor().column()), printed, worst(statuses));
  }

  /** The last reason why one is missing; null in SQL: none is. */
  private static String worst(List<String> statuses) {
    return Stream.of(ValueStatus.values())
        .filter(status -> status.compareTo(ValueStatus.NOT_REPORTED) >= 0)
        .sorted(Comparator.reverseOrder())
        .map(
            status ->
                "when '%1$s' in (%2$s) then '%1$s'".formatted(status, String.join(", ", statuses)))
        .collect(Collectors.joining(" ", "case ", " end"));
  }

  /** A status in other prices. */
  static String inPrices(String status) {
    return "case when %1$s in %2$s and p.factor is null then 'NOT_COMPARABLE' when %1$s = 'REPORTED' and p.factor <> 1 then 'DERIVED' else %1$s end"
        .formatted(status, KNOWN);
  }
}
