package cl.contraste.source;

import java.io.Serial;

/** Tables that cannot be used, found out while they were read, and why. */
public final class UnreadableTables extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  UnreadableTables(Problem problem) {
    this.problem = problem;
  }

  /** Why. */
  public Problem problem() {
    return problem;
  }
}
