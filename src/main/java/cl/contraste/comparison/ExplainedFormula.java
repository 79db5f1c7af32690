package cl.contraste.comparison;

import cl.contraste.metric.Measure;
import cl.contraste.metric.Metric;
import cl.contraste.metric.Ratio;
import java.util.Locale;

/** How a number is worked out, in names of metrics. */
record ExplainedFormula(Explanation asked) {

  String text() {
    Metric metric = asked.metric();
    return switch (asked.statistic()) {
      case VALUE -> pooled(metric);
      case FIGURE -> metric.formula();
      case MEAN, MEDIAN, P10, P25, P75, P90, MIN, MAX ->
          asked.statistic().name().toLowerCase(Locale.ROOT) + "(" + metric.formula() + ")";
      case STANDARD_DEVIATION -> "standardDeviation(" + metric.formula() + ")";
      case DIFFERENCE -> difference(pooled(metric));
      case PERCENT_CHANGE ->
          "(%s) / |%s of against|".formatted(difference(pooled(metric)), pooled(metric));
    };
  }

  private static String difference(String value) {
    return value + " of side - " + value + " of against";
  }

  private String pooled(Metric metric) {
    return switch (metric) {
      case Measure measure ->
          asked.sides().isPerYear()
              ? sum(measure.name()) + " / years with data"
              : sum(measure.name());
      case Ratio ratio -> sum(excess(ratio)) + " / " + sum(ratio.divisor().name());
    };
  }

  private static String excess(Ratio ratio) {
    Measure minus = ratio.minus();
    return minus == null ? ratio.plus().name() : ratio.plus().name() + " - " + minus.name();
  }

  private String sum(String of) {
    String part = of.contains(" ") ? "(" + of + ")" : of;
    return asked.shared() == null ? "sum(" + of + ")" : "sum(" + part + " / links)";
  }
}
