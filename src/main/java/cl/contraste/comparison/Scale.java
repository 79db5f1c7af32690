package cl.contraste.comparison;

/** How bins of a histogram grow. */
enum Scale {
  LINEAR,
  LOGARITHMIC
}
