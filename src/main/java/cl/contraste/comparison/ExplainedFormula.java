package cl.contraste.comparison;

import cl.contraste.metric.Measure;
import cl.contraste.metric.Metric;
import cl.contraste.metric.Names;
import cl.contraste.metric.Ratio;

/** How a number is worked out, in names of metrics. */
record ExplainedFormula(Explanation asked) {

  String text() {
    Metric metric = asked.metric();
    ExplainedStatistic statistic = asked.statistic();
    return switch (statistic.reckoning()) {
      case POOLED -> pooled(metric) + (statistic.isOfYearBefore() ? " of the year before" : "");
      case FIGURE -> metric.formula();
      case OF_ROWS -> "%s(%s)".formatted(Names.camel(statistic.name()), metric.formula());
      case COUNT -> "count(%s)".formatted(statistic.in(Language.ENGLISH));
      case COVERAGE ->
          "sum(budget of rows with all inputs of %s) / sum(budget), budget = initialBudget, else finalBudget, else executedBudget"
              .formatted(metric.name());
      case SHARE -> "%s / the same of all groups".formatted(sum(metric.name()));
      case CHANGE -> changed(pooled(metric));
    };
  }

  private String changed(String value) {
    String before = asked.statistic().isOfYearBefore() ? "the year before" : "against";
    String difference = "%1$s of side - %1$s of %2$s".formatted(value, before);
    if (asked.statistic() == ExplainedStatistic.CONTRIBUTION) {
      return "(%s) / |total of against|".formatted(difference);
    }
    return asked.statistic() == ExplainedStatistic.DIFFERENCE
        ? difference
        : "(%s) / |%s of %s|".formatted(difference, value, before);
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
