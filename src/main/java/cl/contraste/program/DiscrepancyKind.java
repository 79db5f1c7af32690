package cl.contraste.program;

/** In which way published figures disagree with each other: a closed list. */
public enum DiscrepancyKind {
  PRINTED_RATIO(
      "A published ratio is not what its published parts give, beyond what its last printed digit"
          + " leaves open."),
  TOTAL_OF_SUBTITLES(
      "The lines by subtitle do not add up to the published total, beyond one in the last digit for"
          + " each line."),
  TOTAL_OF_PARTS(
      "Components and administrative spending do not add up to the executed budget, beyond one in"
          + " the last digit for each of them."),
  REPEATED_TOTAL(
      "The total printed below lines by subtitle or below components is not the figure of the year"
          + " printed elsewhere, beyond one in the last digit."),
  NO_COMMON_INTERVAL(
      "No whole number fits all the published figures from which an unpublished one is worked"
          + " out."),
  ZERO_INITIAL_BUDGET(
      "The initial budget is published as 0 although there is a final or executed budget.");

  private final String sentence;

  DiscrepancyKind(String sentence) {
    this.sentence = sentence;
  }

  /** What it is, in one sentence. */
  public String sentence() {
    return sentence;
  }
}
