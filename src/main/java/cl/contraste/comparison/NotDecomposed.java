package cl.contraste.comparison;

/** Why a program's change in spending is not told apart, the first reason first. */
enum NotDecomposed {
  SERIES_BREAK,
  QUANTITY_MISSING,
  QUANTITY_ZERO,
  NO_PRICE_INDEX
}
