package cl.contraste.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a table, row by row. */
interface TableWriter {

  void row(@Nullable Object[] cells) throws IOException;

  /** Ends the table, and tells of it where the format has a place for that. */
  void finish(TableNotes notes) throws IOException;

  /** A cell as text: numbers exact and plain, lists with commas; a missing one is empty. */
  static String text(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case List<?> list -> list.stream().map(TableWriter::text).collect(Collectors.joining(", "));
      default -> cell.toString();
    };
  }
}
