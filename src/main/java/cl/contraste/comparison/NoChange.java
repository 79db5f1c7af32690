package cl.contraste.comparison;

/** Why there is no percent change. */
enum NoChange {
  BASE_ZERO,
  BASE_MISSING,
  OTHER_MISSING,
  SIGN_CHANGE,
  SERIES_BREAK,
  NOT_COMPARABLE
}
