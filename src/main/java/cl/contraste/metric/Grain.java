package cl.contraste.metric;

/** What one figure of a metric is about. */
public enum Grain {
  PROGRAM_YEAR,
  COMPONENT_YEAR
}
