package cl.contraste.program;

/** What program-years can be grouped by. */
public enum Dimension {
  MINISTRY,
  AGENCY,
  YEAR,
  PROGRAM,
  REGION,
  SDG_GOAL,
  SDG_TARGET,
  SUBTITLE,
  FINDING,
  RULE,
  EX_ANTE_RESULT,
  START_YEAR,
  COMPONENT,
  UNIT;

  /** Whether a program may stand in several groups of it with all it has. */
  public boolean overlaps() {
    return switch (this) {
      case REGION, SDG_GOAL, SDG_TARGET, FINDING, RULE -> true;
      case MINISTRY, AGENCY, YEAR, PROGRAM, SUBTITLE, EX_ANTE_RESULT, START_YEAR, COMPONENT, UNIT ->
          false;
    };
  }

  /** Whether a group of it, in a year, is of one agency. */
  public boolean isOfOneAgency() {
    return this == PROGRAM || this == COMPONENT || this == AGENCY;
  }

  /** Whether a program-year may have several rows in it. */
  public boolean multiplies() {
    return overlaps() || this == SUBTITLE || this == COMPONENT;
  }
}
