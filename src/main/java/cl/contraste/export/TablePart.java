package cl.contraste.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an answer is made of, seen as a table. */
sealed interface TablePart {

  /** Its name in the answer. */
  String key();

  /** A value: a cell of a column. */
  record Cell(String key, int column) implements TablePart {}

  /** An object: its parts stand in the same row. */
  record Group(String key, List<TablePart> parts) implements TablePart {}

  /** A list: each entry is a row. */
  record Many(String key, List<TablePart> parts) implements TablePart {}

  /** A list in an answer, that is still to become rows. */
  record Entries(Many part, List<?> objects) {}

  /**
   * Writes an object into the cells of a row, and says which list of it multiplies the row.
   *
   * @param object null: its cells are empty, and a list in it is too
   */
  static Optional<Entries> fill(
      List<TablePart> parts, @Nullable Map<?, ?> object, @Nullable Object[] cells) {
    Optional<Entries> entries = Optional.empty();
    for (TablePart part : parts) {
      Object value = object == null ? null : object.get(part.key());
      switch (part) {
        case Cell cell -> cells[cell.column()] = value;
        case Group group -> {
          Optional<Entries> below = fill(group.parts(), (Map<?, ?>) value, cells);
          entries = below.isPresent() ? below : entries;
        }
        case Many many ->
            entries = Optional.of(new Entries(many, value == null ? List.of() : (List<?>) value));
      }
    }
    return entries;
  }
}
