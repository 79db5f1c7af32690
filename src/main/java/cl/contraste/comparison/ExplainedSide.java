package cl.contraste.comparison;

/** A side of what is explained. */
enum ExplainedSide {
  /** That whose number it is. */
  SIDE,
  /** What it is set against: the base of a comparison, or the year before. */
  AGAINST
}
