package cl.contraste.comparison;

import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Grain;
import cl.contraste.metric.Measure;
import cl.contraste.metric.Metric;
import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import cl.contraste.program.Dimension;
import java.util.List;
import java.util.Set;

/** Which metrics are known by which dimension. */
final class DimensionFit {

  private static final Set<Measure> BY_SUBTITLE =
      Set.of(
          Catalogue.INITIAL_BUDGET,
          Catalogue.FINAL_BUDGET,
          Catalogue.EXECUTED_BUDGET,
          Catalogue.ADMINISTRATIVE_SPENDING);

  private DimensionFit() {}

  /**
   * Refuses what is not known.
   *
   * @throws Problem naming the dimension and the metrics that it fits
   */
  static void require(Set<Dimension> by, Metric metric, Set<Metric> asked) {
    for (Dimension dimension : by) {
      if (!fits(dimension, metric)) {
        throw new Problem(
            ProblemCode.DIMENSION_NOT_FOR_METRIC,
            "%s is not known by %s, which fits %s."
                .formatted(metric.name(), dimension, fitting(dimension)));
      }
    }
    boolean both = asked.stream().map(Metric::grain).distinct().count() > 1;
    if (by.contains(Dimension.UNIT) && both) {
      throw new Problem(
          ProblemCode.DIMENSION_NOT_FOR_METRIC,
          "UNIT is what a program's beneficiaries or what a component's output is counted in: ask"
              + " for metrics of programs or of components, not both; asked for are %s."
                  .formatted(names(List.copyOf(asked))));
    }
  }

  private static boolean fits(Dimension dimension, Metric metric) {
    return switch (dimension) {
      case SUBTITLE -> BY_SUBTITLE.containsAll(metric.inputs());
      case COMPONENT -> metric.grain() == Grain.COMPONENT_YEAR;
      case MINISTRY,
          AGENCY,
          YEAR,
          PROGRAM,
          REGION,
          SDG_GOAL,
          SDG_TARGET,
          FINDING,
          RULE,
          EX_ANTE_RESULT,
          START_YEAR,
          UNIT ->
          true;
    };
  }

  private static List<String> fitting(Dimension dimension) {
    return names(Catalogue.ALL.stream().filter(metric -> fits(dimension, metric)).toList());
  }

  private static List<String> names(List<Metric> metrics) {
    return metrics.stream().map(Metric::name).toList();
  }
}
