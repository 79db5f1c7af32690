package cl.contraste.program;

/** Why a rule says nothing of a year of a program: the first of these that holds. */
public enum NotJudged {
  PARTIAL_YEAR,
  MISSING,
  SERIES_BREAK,
  NO_HISTORY,
  NO_PRICE_INDEX,
  AT_LIMIT
}
