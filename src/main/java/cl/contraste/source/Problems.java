package cl.contraste.source;

import cl.contraste.source.Problem.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one reading could not read, in the order met. */
final class Problems {

  private final List<Problem> problems = new ArrayList<>();

  void rejected(Place place, String field, @Nullable String found, String expected) {
    problems.add(new Problem(Severity.REJECTED, place, field, found, expected));
  }

  void leftOut(Place place, String field, @Nullable String found, String expected) {
    problems.add(new Problem(Severity.FIELD_LEFT_OUT, place, field, found, expected));
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }
}
