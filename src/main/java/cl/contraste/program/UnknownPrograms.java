package cl.contraste.program;

import cl.contraste.db.enums.ProgramKind;
import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Programs that were asked for and that there are not. */
public final class UnknownPrograms {

  private UnknownPrograms() {}

  /**
   * Refuses a question in which some are.
   *
   * @param ids a list of them, as {@link ProgramFilter#unknownPrograms} reads it; else nothing
   */
  public static void refuse(@Nullable Object ids, ProgramKind kind) {
    if (ids instanceof List<?> list && !list.isEmpty()) {
      throw problem(String.join("\", \"", list.stream().map(String::valueOf).toList()), kind);
    }
  }

  /** The problem to tell. */
  public static Problem problem(String id, ProgramKind kind) {
    return new Problem(
        ProblemCode.UNKNOWN_PROGRAM,
        "No program of kind %s has the id \"%s\"; ids look like B-06-07-01 or M-87119, and bips ids and budget codes are taken too."
            .formatted(kind, id));
  }
}
