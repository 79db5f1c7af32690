package cl.contraste.comparison;

/** A number that a group has of a metric. */
enum Statistic {
  VALUE,
  MEAN,
  MEDIAN,
  P10,
  P25,
  P75,
  P90,
  MIN,
  MAX,
  STANDARD_DEVIATION,
  COVERAGE_BY_BUDGET
}
