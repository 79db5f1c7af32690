package cl.contraste.metric;

import java.util.stream.Collectors;

/** The part of the schema that follows from the catalogue; checked in as metrics.graphqls. */
public final class MetricSchema {

  private MetricSchema() {}

  /** The schema as text. */
  public static String text() {
    return "# Made from the catalogue of metrics: cl.contraste.metric.Catalogue.\n\n"
        + fields("ProgramYear", Grain.PROGRAM_YEAR)
        + fields("ComponentYear", Grain.COMPONENT_YEAR)
        + names();
  }

  private static String fields(String type, Grain grain) {
    return Catalogue.of(grain).stream()
        .map(metric -> "  %s\n  %s: Value!\n".formatted(description(metric), metric.name()))
        .collect(Collectors.joining("", "extend type %s {\n".formatted(type), "}\n\n"));
  }

  private static String names() {
    return Catalogue.ALL.stream()
        .map(metric -> "  %s\n  %s\n".formatted(description(metric), metric.constant()))
        .collect(
            Collectors.joining(
                "", "\"The metrics by name. (Métricas.)\"\nenum MetricName {\n", "}\n"));
  }

  private static String description(Metric metric) {
    return "\"%s (%s.)\"".formatted(metric.description(), metric.labelEs());
  }
}
