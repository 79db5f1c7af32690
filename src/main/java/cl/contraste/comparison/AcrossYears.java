package cl.contraste.comparison;

/** How the years of a range are put together when they are not groups of their own. */
enum AcrossYears {
  SUM,
  MEAN_PER_YEAR
}
