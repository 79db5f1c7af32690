package cl.contraste.program;

import cl.contraste.db.enums.ProgramKind;
import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Which facts a question is about.
 *
 * @param years only these; null: all
 * @param edition only what this publication says; null: the newest of each program-year
 * @param asOf id of a snapshot, a date or a time; null: the present
 * @param prices restate amounts; null: as published
 */
public record Scope(
    ProgramKind kind,
    @Nullable YearRange years,
    @Nullable Integer edition,
    @Nullable String asOf,
    @Nullable Prices prices,
    Spending spending,
    boolean includePartialYears) {

  public Scope {
    if (edition != null && (edition < 1900 || edition > 2100)) {
      throw new Problem(
          ProblemCode.UNKNOWN_EDITION,
          "No edition was published under the year %d; editions are years such as 2020."
              .formatted(edition));
    }
  }

  /** Constant prices: the pesos of one year. */
  public record Prices(int year) {}

  /** Which outlays count as spending. */
  public enum Spending {
    ALL,
    WITHOUT_FINANCIAL
  }

  /** The same of other years. */
  public Scope of(@Nullable YearRange others) {
    return new Scope(kind, others, edition, asOf, prices, spending, includePartialYears);
  }

  /** The same as another edition tells it. */
  public Scope toldIn(int other) {
    return new Scope(kind, years, other, asOf, prices, spending, includePartialYears);
  }

  /** All that is told of programs of a kind. */
  static Scope of(ProgramKind kind) {
    return new Scope(kind, null, null, null, null, Spending.ALL, false);
  }
}
