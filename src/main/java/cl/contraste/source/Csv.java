package cl.contraste.source;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Tables of comma-separated values: strict UTF-8, a heading row, the same number of cells in each.
 */
final class Csv {

  private Csv() {}

  /**
   * The rows of a file, plain or gzipped.
   *
   * @throws Unreadable when it is no such table
   */
  static List<Row> rows(Path file) {
    try {
      return parsed(file);
    } catch (CsvParseException e) {
      throw new Unreadable(
          Place.UNKNOWN,
          null,
          e.getMessage(),
          "comma-separated values with a heading row and as many cells in every row");
    } catch (UncheckedIOException e) {
      throw unreadable(Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static List<Row> parsed(Path file) throws IOException {
    try (Reader text = open(file);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .ofNamedCsvRecord(text)) {
      List<Row> rows = new ArrayList<>();
      for (NamedCsvRecord cells : csv) {
        rows.add(new Row(cells, rows.size() + 2));
      }
      return rows;
    }
  }

  /** What the bytes of a file say against it; else the disk failed. */
  private static RuntimeException unreadable(IOException e) {
    if (e instanceof CharacterCodingException) {
      return new Unreadable(Place.UNKNOWN, null, null, "a table in UTF-8");
    }
    if (e instanceof ZipException || e instanceof EOFException) {
      return new Unreadable(Place.UNKNOWN, null, e.getMessage(), "a table packed with gzip");
    }
    return new UncheckedIOException(e);
  }

  private static Reader open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    return new InputStreamReader(
        plain,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
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
      return number(column, Integer::valueOf);
    }

    @Nullable Integer optionalInteger(String column) {
      return optional(column) == null ? null : Integer.valueOf(integer(column));
    }

    @Nullable BigDecimal optionalDecimal(String column) {
      return optional(column) == null ? null : number(column, BigDecimal::new);
    }

    private <N extends Number> N number(String column, Function<String, N> parse) {
      try {
        return parse.apply(text(column));
      } catch (NumberFormatException e) {
        throw new Unreadable(place(), column, text(column), "a number");
      }
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
