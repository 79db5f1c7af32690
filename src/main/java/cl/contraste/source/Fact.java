package cl.contraste.source;

import java.util.List;
import java.util.Locale;

/** The figures a source can give of one year of a program or of one of its components. */
public enum Fact {
  INITIAL_BUDGET,
  FINAL_BUDGET,
  EXECUTED_BUDGET,
  EXTRABUDGETARY_RESOURCES,
  ADMINISTRATIVE_SPENDING,
  BENEFICIARIES,
  TARGET_POPULATION,
  INITIAL_EXECUTION,
  FINAL_EXECUTION,
  ADMINISTRATIVE_SHARE,
  COVERAGE,
  SPENDING_PER_BENEFICIARY,
  COMPONENT_SPENDING,
  OUTPUT,
  SPENDING_PER_OUTPUT,
  /** Executed budget as the total printed below the lines by subtitle. */
  EXECUTED_BUDGET_OF_SUBTITLES,
  /** Administrative spending as the total printed below the lines by subtitle. */
  ADMINISTRATIVE_SPENDING_OF_SUBTITLES,
  /** Executed budget as the total printed below the components. */
  EXECUTED_BUDGET_OF_COMPONENTS;

  /** What has columns of its own in a year of a program. */
  public static final List<Fact> OF_YEAR =
      List.of(
          INITIAL_BUDGET,
          FINAL_BUDGET,
          EXECUTED_BUDGET,
          EXTRABUDGETARY_RESOURCES,
          ADMINISTRATIVE_SPENDING,
          BENEFICIARIES,
          TARGET_POPULATION);

  private final String column = name().toLowerCase(Locale.ROOT);

  /** Its name in tables, such as executed_budget. */
  public String column() {
    return column;
  }
}
