package cl.contraste.program;

/** What makes a program a peer of another in a year. */
public enum PeerRule {
  SAME_MINISTRY("of its ministry"),
  SHARED_SDG_GOAL("with one of its goals"),
  SIZE_QUARTILE("of its quarter by budget"),
  SAME_BENEFICIARY_UNIT("that serve what it serves");

  private final String words;

  PeerRule(String words) {
    this.words = words;
  }

  /** Which programs, after "other programs". */
  public String words() {
    return words;
  }
}
