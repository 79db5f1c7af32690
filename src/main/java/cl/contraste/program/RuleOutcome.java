package cl.contraste.program;

/** What a rule says of a year of a program. */
public enum RuleOutcome {
  BREACHED,
  KEPT,
  NOT_JUDGED
}
