package cl.contraste.program;

/** What may have made figures disagree: the first of a closed list whose rule holds. */
public enum DiscrepancyCause {
  ROUNDING(
      "Twice the tolerance would do: figures were rounded upwards, or twice, before they were"
          + " published."),
  FIRST_YEAR(
      "Nothing is on record of the program before this year: it began, or was given its code, after"
          + " the budget law was passed."),
  UNIT_1000(
      "One figure is the other times 1,000, to within one in a hundred: pesos stand for thousands"
          + " of pesos, or thousands for units."),
  DIFFERENT_PRICE_YEAR(
      "One amount is the other restated between the pesos of the price year and those of the year"
          + " itself, of the edition, or of a year next to the price year, to within the tolerance"
          + " or one in a thousand."),
  UNKNOWN("None of the other rules holds.");

  private final String rule;

  DiscrepancyCause(String rule) {
    this.rule = rule;
  }

  /** When it is told, in one sentence. */
  public String rule() {
    return rule;
  }
}
