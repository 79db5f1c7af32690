package cl.contraste.platform;

import java.io.Serial;

/**
 * A question that cannot be answered as asked. The message goes to the client as it is: it names
 * the value received and what would have been accepted, and never SQL, classes or paths.
 */
public final class Problem extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final ProblemCode code;

  public Problem(ProblemCode code, String message) {
    super(message);
    this.code = code;
  }

  public ProblemCode code() {
    return code;
  }
}
