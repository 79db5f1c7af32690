package cl.contraste.comparison;

import cl.contraste.metric.Measure;
import cl.contraste.metric.Metric;
import cl.contraste.metric.Ratio;
import cl.contraste.program.Facts;
import cl.contraste.program.Observations;
import java.util.List;

/** The number itself in SQL that people read, over rows {@code f} of a view. */
record ExplainedNumber(Explanation asked, Facts facts, Observations rows) {

  /** Whether amounts are part of the number, so that prices matter to it. */
  static boolean needsPrices(Explanation asked) {
    return asked.statistic().isPooled() ? asked.metric().ofMoney() : asked.metric().unit().money();
  }

  String text() {
    return switch (asked.statistic()) {
      case VALUE -> rounded(pooled());
      case FIGURE -> figure();
      case MEAN -> rounded("avg(%s)::numeric".formatted(each()));
      case MEDIAN -> quantile("0.5");
      case P10 -> quantile("0.1");
      case P25 -> quantile("0.25");
      case P75 -> quantile("0.75");
      case P90 -> quantile("0.9");
      case MIN -> rounded("min(%s)::numeric".formatted(each()));
      case MAX -> rounded("max(%s)::numeric".formatted(each()));
      case STANDARD_DEVIATION -> rounded("stddev_samp(%s)::numeric".formatted(each()));
      case DIFFERENCE, PERCENT_CHANGE -> pooled();
    };
  }

  private String figure() {
    if (asked.metric() instanceof Ratio ratio && rows == Observations.SUBTITLE_LINES) {
      return rounded(ofLine(ratio, "numeric"));
    }
    return restates() ? rounded("f.%s * p.factor".formatted(column())) : "f." + column();
  }

  /** Ratios of lines by subtitle stand in no view. */
  private static String ofLine(Ratio ratio, String type) {
    return "%s::%s / nullif(f.%s, 0)".formatted(excess(ratio), type, ratio.divisor().column());
  }

  private String column() {
    return asked.metric().column();
  }

  private boolean restates() {
    return facts.restates() && needsPrices(asked);
  }

  String rounded(String number) {
    return "round(%s, %d)".formatted(number, asked.metric().unit().decimals());
  }

  private String quantile(String share) {
    return rounded(
        "percentile_cont(%s) within group (order by %s)::numeric".formatted(share, each()));
  }

  /** The number of a row before it is rounded. */
  private String each() {
    String each =
        switch (asked.metric()) {
          case Measure measure -> "f.%s::float8".formatted(measure.column());
          case Ratio ratio ->
              rows == Observations.SUBTITLE_LINES
                  ? ofLine(ratio, "float8")
                  : "f.%s_unrounded".formatted(ratio.column());
        };
    return restates() ? each + " * p.factor::float8" : each;
  }

  /** The pooled value before it is rounded. */
  private String pooled() {
    return switch (asked.metric()) {
      case Measure measure ->
          asked.sides().isPerYear()
              ? sum("f." + measure.column(), measure) + " / nullif(count(distinct f.year), 0)"
              : sum("f." + measure.column(), measure);
      case Ratio ratio ->
          sum(excess(ratio), ratio.plus())
              + " / nullif(%s, 0)".formatted(sum("f." + ratio.divisor().column(), ratio.divisor()));
    };
  }

  private static String excess(Ratio ratio) {
    Measure minus = ratio.minus();
    return minus == null
        ? "f." + ratio.plus().column()
        : "(f.%s - f.%s)".formatted(ratio.plus().column(), minus.column());
  }

  private String sum(String of, Measure measure) {
    String priced = facts.restates() && measure.unit().money() ? of + " * p.factor" : of;
    DimensionValue shared = asked.shared();
    return shared == null || shared.value() == null
        ? "sum(%s)".formatted(priced)
        : "sum(%s * (1::numeric / l.links))".formatted(priced);
  }

  /** That all is known that a metric is worked out from. */
  static List<String> isKnown(Metric metric) {
    return metric.inputs().stream()
        .map(input -> "f.%s is not null".formatted(input.column()))
        .toList();
  }
}
