package cl.contraste.metric;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of the schema that follows from the catalogue; checked in as metrics.graphqls. */
public final class MetricSchema {

  private MetricSchema() {}

  /** The schema as text. */
  public static String text() {
    return "# Made from the catalogue of metrics: cl.contraste.metric.Catalogue.\n\n"
        + fields("ProgramYear", "Value", Catalogue.of(Grain.PROGRAM_YEAR))
        + fields("ComponentYear", "Value", Catalogue.of(Grain.COMPONENT_YEAR))
        + fields("Group", "GroupValue", Catalogue.ALL)
        + fields("ComparedGroup", "ComparedValue", Catalogue.ALL)
        + names()
        + rules();
  }

  private static String fields(String type, String value, List<Metric> metrics) {
    return metrics.stream()
        .map(metric -> "  %s\n  %s: %s!\n".formatted(description(metric), metric.name(), value))
        .collect(Collectors.joining("", "extend type %s {\n".formatted(type), "}\n\n"));
  }

  private static String names() {
    return Catalogue.ALL.stream()
        .map(metric -> "  %s\n  %s\n".formatted(description(metric), metric.constant()))
        .collect(
            Collectors.joining(
                "", "\"The metrics by name. (Métricas.)\"\nenum MetricName {\n", "}\n"));
  }

  private static String rules() {
    return Stream.of(Rule.values())
        .map(rule -> "  \"%s (%s.)\"\n  %s\n".formatted(rule.sentence(), rule.labelEs(), rule))
        .collect(
            Collectors.joining(
                "",
                """

                "Limits that evaluators look at, recomputed from the figures. (Reglas.)"
                enum Rule {
                """,
                "}\n"));
  }

  private static String description(Metric metric) {
    return "\"%s (%s.)\"".formatted(metric.description(), metric.labelEs());
  }
}
