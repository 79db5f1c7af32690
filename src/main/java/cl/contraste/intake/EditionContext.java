package cl.contraste.intake;

import cl.contraste.source.Place;
import cl.contraste.source.Problem;
import cl.contraste.source.Problem.Severity;
import cl.contraste.source.ProgramReport;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * One report on its way into the tables.
 *
 * @param program row id of its program
 * @param id row id of the edition that it becomes
 * @param problems told what of it could not be kept
 */
record EditionContext(
    FactTables tables,
    Vocabulary vocabulary,
    int load,
    int program,
    int id,
    ProgramReport report,
    Consumer<Problem> problems) {

  void leftOut(Place place, String field, Object found, String expected) {
    problems.accept(new Problem(Severity.FIELD_LEFT_OUT, place, field, found.toString(), expected));
  }

  static <T> void numbered(List<T> items, java.util.function.BiConsumer<Integer, T> write) {
    for (int i = 0; i < items.size(); i++) {
      write.accept(i + 1, Objects.requireNonNull(items.get(i)));
    }
  }
}
