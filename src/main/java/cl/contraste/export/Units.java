package cl.contraste.export;

import static java.util.stream.Collectors.toUnmodifiableMap;

import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Metric;
import graphql.normalized.ExecutableNormalizedField;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the numbers of a column count. */
final class Units {

  private static final Map<String, Metric> METRICS =
      Catalogue.ALL.stream().collect(toUnmodifiableMap(Metric::name, metric -> metric));

  /** Numbers of a metric that are in its own unit. */
  private static final Set<String> AMOUNTS =
      Set.of(
          "value",
          "low",
          "high",
          "published",
          "mean",
          "median",
          "p10",
          "p25",
          "p75",
          "p90",
          "min",
          "max",
          "standardDeviation",
          "difference");

  private Units() {}

  /** The unit of a field; null: it is no amount of a metric. */
  static @Nullable String of(ExecutableNormalizedField field) {
    return AMOUNTS.contains(field.getFieldName()) ? ofMetric(field.getParent()) : null;
  }

  private static @Nullable String ofMetric(@Nullable ExecutableNormalizedField field) {
    if (field == null) {
      return null;
    }
    Metric metric = METRICS.get(field.getFieldName());
    Object asked = field.getResolvedArguments().get("metric");
    if (metric == null && asked != null) {
      metric = Catalogue.named(String.valueOf(asked));
    }
    return metric == null ? ofMetric(field.getParent()) : metric.unit().name();
  }
}
