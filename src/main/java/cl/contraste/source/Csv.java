package cl.contraste.source;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables of comma-separated values: strict UTF-8, a heading row, the same number of cells in each.
 * They are plain or packed with gzip, whatever they are called.
 */
final class Csv {

  static final int LONGEST_CELL = 1_000_000;
  private static final int LONGEST_HEADING = 10_000;
  static final int MOST_COLUMNS = 1_000;

  /** Many times the rows of a table of programs; as many as memory surely holds. */
  private static final int MOST_ROWS = 100_000;

  /** That tables of others have instead of commas. */
  static final Pattern OTHER_SEPARATORS = Pattern.compile("[;\t|]");

  /** As tables write numbers: plainly, with a point before decimals. */
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");

  static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(?:\\.[0-9]{1,20})?");

  private Csv() {}

  /**
   * The rows of a file, all at once.
   *
   * @throws Unreadable when it is no such table
   */
  static List<Row> rows(Path file) {
    List<Row> rows = new ArrayList<>();
    each(
        file,
        row -> {
          if (rows.size() == MOST_ROWS) {
            throw new Unreadable(row.place(), null, null, "a table of at most 100,000 rows");
          }
          rows.add(row);
        });
    return rows;
  }

  /**
   * The rows of a file one by one, none of which is kept.
   *
   * @throws Unreadable when it is no such table, perhaps behind rows that were taken already
   */
  static void each(Path file, Consumer<Row> take) {
    try (CsvRows rows = CsvRows.of(file)) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        take.accept(row);
      }
    }
  }

  /** The names of a file's columns, whatever separates them; none when it is no text. */
  static List<String> heading(Path file) {
    try (InputStream bytes = Packed.open(file)) {
      byte[] start = bytes.readNBytes(LONGEST_HEADING);
      String text = new String(start, StandardCharsets.UTF_8).replaceFirst("^\ufeff", "");
      String line = text.split("\\R", 2)[0].replace("\"", "");
      return List.of(OTHER_SEPARATORS.matcher(line).replaceAll(",").split(",", -1));
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * One row.
   *
   * @param number its number in the file, the heading being row 1
   */
  record Row(NamedCsvRecord cells, int number) {

    /** The cell of a column; the empty string where it is empty. */
    String text(String column) {
      return cells
          .findField(column)
          .orElseThrow(
              () ->
                  new Unreadable(
                      Place.line(1), column, String.join(",", cells.getHeader()), "this column"));
    }

    /** The cell of a column; null where it is empty. */
    @Nullable String optional(String column) {
      String text = text(column);
      return text.isEmpty() ? null : text;
    }

    boolean has(String column) {
      return cells.findField(column).isPresent();
    }

    List<String> heading() {
      return cells.getHeader();
    }

    Map<String, String> asMap() {
      return cells.getFieldsAsMap();
    }

    boolean truth(String column) {
      return switch (text(column)) {
        case "true", "t" -> true;
        case "false", "f" -> false;
        default -> throw new Unreadable(place(), column, text(column), "true or false");
      };
    }

    /** A constant by its name, in any case. */
    <E extends Enum<E>> E constant(String column, Class<E> type) {
      try {
        return Enum.valueOf(type, text(column).toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new Unreadable(
            place(), column, text(column), "one of " + Arrays.toString(type.getEnumConstants()));
      }
    }

    int integer(String column) {
      return Integer.parseInt(number(column, INTEGER, "a whole number"));
    }

    @Nullable Integer optionalInteger(String column) {
      return optional(column) == null ? null : Integer.valueOf(integer(column));
    }

    @Nullable BigDecimal optionalDecimal(String column) {
      return optional(column) == null
          ? null
          : new BigDecimal(number(column, DECIMAL, "a number such as 1264.5"));
    }

    private String number(String column, Pattern notation, String expected) {
      String text = text(column);
      if (!notation.matcher(text).matches()) {
        throw new Unreadable(place(), column, text, expected);
      }
      return text;
    }

    Place place() {
      return Place.line(number);
    }
  }

  /** A table that cannot be used, and why. */
  static final class Unreadable extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Unreadable(Place place, @Nullable String field, @Nullable String found, String expected) {
      this.problem = new Problem(Problem.Severity.REJECTED, place, field, found, expected);
    }

    Problem problem() {
      return problem;
    }
  }
}
