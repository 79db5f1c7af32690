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
      case BOUND ->
          "%s, each implied figure at its %s"
              .formatted(
                  pooled(metric),
                  statistic == ExplainedStatistic.LOW ? lowest(metric) : highest(metric));
      case MATCHED -> "count(programs that report %s on both sides)".formatted(metric.name());
      case RANK -> ranked(pooled(metric));
      case MIX -> split(metric);
    };
  }

  private static String lowest(Metric metric) {
    return metric instanceof Ratio
        ? "end that makes it least, within the least of the rows"
        : "low";
  }

  private static String highest(Metric metric) {
    return metric instanceof Ratio
        ? "end that makes it greatest, within the greatest of the rows"
        : "high";
  }

  private String ranked(String value) {
    String rank = "rank(%s) among all groups".formatted(value);
    return asked.statistic() == ExplainedStatistic.RANK
        ? rank
        : "%1$s of against - %1$s of side".formatted(rank);
  }

  private String split(Metric metric) {
    if (!(metric instanceof Ratio ratio)) {
      return "only ratios are split";
    }
    String weight = "weight = part in sum(%s)".formatted(ratio.divisor().name());
    return asked.statistic() == ExplainedStatistic.WITHIN
        ? "sum((weight of against + weight of side) / 2 * (ratio of side - ratio of against)), "
            + weight
        : "sum((ratio of against + ratio of side) / 2 * (weight of side - weight of against)), "
            + weight;
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
