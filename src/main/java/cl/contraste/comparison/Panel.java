package cl.contraste.comparison;

/** Which programs are compared. */
enum Panel {
  ALL,
  MATCHED
}
