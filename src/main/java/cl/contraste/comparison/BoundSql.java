package cl.contraste.comparison;

import cl.contraste.metric.Measure;
import cl.contraste.metric.Metric;
import cl.contraste.metric.Ratio;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How low or high a value can be, as {@link Bounds} have it, in SQL that people read. */
record BoundSql(ExplainedNumber number, boolean low) {

  /**
   * The statement.
   *
   * @param as what the number is called
   * @param rows a statement that selects something of the rows
   */
  String text(String as, UnaryOperator<String> rows) {
    Metric metric = number.asked().metric();
    if (!number.facts().mayBeImplied(metric)) {
      return "select null::numeric as " + as;
    }
    String bound =
        switch (metric) {
          case Measure measure -> "pooled";
          case Ratio ratio ->
              low
                  ? "least(exact, greatest(pooled, of_rows))"
                  : "greatest(exact, least(pooled, of_rows))";
        };
    String columns =
        rows.apply("bool_or(%s) as implied, %s".formatted(implied(metric), of(metric)));
    return "select case when implied and pooled is not null then %s end as %s\nfrom (\n%s\n) bounds"
        .formatted(number.rounded(bound), as, ExplainedSql.indented(columns));
  }

  private static String implied(Metric metric) {
    return metric.inputs().stream()
        .map(Measure::column)
        .distinct()
        .map("f.%s_status = 'IMPLIED'"::formatted)
        .collect(Collectors.joining(" or "));
  }

  private String of(Metric metric) {
    return switch (metric) {
      case Measure measure -> ends(measure, low) + number.byYears() + " as pooled";
      case Ratio ratio ->
          "%s as exact, %s as pooled, %s(%s) as of_rows"
              .formatted(number.pooled(), ofEnds(ratio), low ? "min" : "max", ofRow(ratio));
    };
  }

  private String ofEnds(Ratio ratio) {
    Measure minus = ratio.minus();
    String plus = ends(ratio.plus(), low);
    return "(%s) / nullif(%s, 0)"
        .formatted(
            minus == null ? plus : plus + " - " + ends(minus, !low), ends(ratio.divisor(), !low));
  }

  /** The sum of a measure with implied figures at an end; null in SQL where one has none. */
  private String ends(Measure measure, boolean low) {
    String end = end(measure, low);
    return "case when bool_and((%s) is not null) then %s end"
        .formatted(end, number.sum("(" + end + ")", measure));
  }

  private static String end(Measure measure, boolean low) {
    return "case when f.%1$s_status = 'IMPLIED' then f.%1$s_%2$s else f.%1$s end"
        .formatted(measure.column(), low ? "low" : "high");
  }

  private String ofRow(Ratio ratio) {
    Measure minus = ratio.minus();
    String plus = "(" + end(ratio.plus(), low) + ")";
    String worked =
        "(%s)::numeric / nullif((%s)::numeric, 0)"
            .formatted(
                minus == null ? plus : plus + " - (" + end(minus, !low) + ")",
                end(ratio.divisor(), !low));
    String printed = "f.%s_published_%s".formatted(ratio.column(), low ? "low" : "high");
    return number.restated(
        "coalesce(case when %s then %s end, %s)".formatted(implied(ratio), printed, worked),
        ratio.unit().money());
  }
}
