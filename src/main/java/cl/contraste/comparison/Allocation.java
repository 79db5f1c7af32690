package cl.contraste.comparison;

/** How a program counts that stands in several groups. */
enum Allocation {
  FULL,
  EQUAL_SHARE
}
