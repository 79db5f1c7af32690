package cl.contraste.platform;

/** Why a question was not answered: the closed list that clients can rely on. */
public enum ProblemCode {
  UNKNOWN_MINISTRY("No ministry has this name or code."),
  UNKNOWN_AGENCY("No agency has this name or code."),
  UNKNOWN_SNAPSHOT("No snapshot has this id, and none stood at this date."),
  BAD_INPUT("An argument has a value that cannot be used.");

  private final String sentence;

  ProblemCode(String sentence) {
    this.sentence = sentence;
  }

  /** What the code means, in one sentence. */
  public String sentence() {
    return sentence;
  }
}
