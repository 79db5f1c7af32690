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
      "Some figures are defined anew within these years; changes across that mean nothing."),
  NOT_CONSOLIDATED("Money that one agency transfers to another is counted once in each of them."),
  UNLIKE_UNITS(
      "Different things are counted together, such as persons and enterprises, or it is not known"
          + " what is counted."),
  MAY_COUNT_PERSON_TWICE("The same person may be counted in several programs or years."),
  OVERLAPPING_GROUPS(
      "A program stands in several groups with all it has, so that groups add up to more than their"
          + " total."),
  REVERSAL("The total moves one way while its parts, at constant weights, move the other."),
  CHANGED_GROUP(
      "A program stands in one group on one side and in another on the other, so each group tells a"
          + " part of it; see it by itself."),
  LOW_COVERAGE(
      "Less than four fifths of the budget stand behind a value; see its coverageByBudget."),
  SMALL_GROUP("Some values rest on fewer than five rows."),
  NO_RECORD("Nothing is on record for some of what was asked; `availability` tells what is.");

  private final String sentence;

  Caveat(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
