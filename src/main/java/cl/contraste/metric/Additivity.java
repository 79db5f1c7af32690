package cl.contraste.metric;

/** When figures of a metric add up. */
public enum Additivity {
  /** Over programs and years. */
  ADDITIVE,
  /** Only within one unit, and a person may count twice. */
  WITHIN_UNIT,
  /** Never: a group has the ratio of sums. */
  RATIO_OF_SUMS
}
