package cl.contraste.platform;

/** What a reader should know of the numbers of an answer: a closed list. */
public enum Caveat {
  MIXED_PRICE_YEARS("Amounts are in pesos of several years; give scope.prices to restate them."),
  NO_PRICE_INDEX(
      "There is no price index for some years, so their amounts are not restated and left out."),
  PARTIAL_YEAR("Some final and executed budgets cover only part of their year."),
  PARTIAL_YEAR_LEFT_OUT(
      "Final and executed budgets that cover only part of their year are left out; set"
          + " scope.includePartialYears to see them."),
  IMPLIED("Some numbers are worked out backwards from rounded ones; see their low and high."),
  SERIES_BREAK(
      "Some figures are defined anew within these years; changes across that mean nothing.");

  private final String sentence;

  Caveat(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
