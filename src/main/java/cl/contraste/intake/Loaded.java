package cl.contraste.intake;

import cl.contraste.source.Document;
import cl.contraste.source.Problem;
import java.util.List;

/**
 * What became of one document.
 *
 * @param extent how much of it stands now
 * @param problems what of it could not be read, or not be kept
 */
record Loaded(Document document, State state, Extent extent, List<Problem> problems) {

  /** What was done with a document. */
  enum State {
    /** Its facts stand from now on. */
    LOADED,
    /** They stood already; nothing was done. */
    KNOWN,
    /** It cannot be used; only its name and the reasons are kept. */
    REJECTED
  }

  Loaded {
    problems = List.copyOf(problems);
  }

  boolean isRejected() {
    return state == State.REJECTED;
  }

  /** Whether no field of it was left out. */
  boolean isWhole() {
    return isRejected()
        || problems.stream().noneMatch(p -> p.severity() == Problem.Severity.FIELD_LEFT_OUT);
  }
}
