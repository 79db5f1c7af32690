package cl.contraste.program;

/** How a rule, recomputed, and what evaluators found of it go apart. */
public enum Disagreement {
  BREACH_WITHOUT_FINDING,
  FINDING_WITHOUT_BREACH
}
