package cl.contraste.platform;

import graphql.execution.instrumentation.InstrumentationState;
import java.time.Duration;

/**
 * When a question has to be answered. Statements end by the database's own limit; this one keeps
 * fifty slow fields in a row from each taking that long.
 */
record Deadline(long nanoTime) implements InstrumentationState {

  static Deadline in(Duration timeout) {
    return new Deadline(System.nanoTime() + timeout.toNanos());
  }

  void check() {
    if (System.nanoTime() - nanoTime > 0) {
      throw new Problem(ProblemCode.TIMEOUT, ProblemCode.TIMEOUT.sentence());
    }
  }
}
