package cl.contraste.source;

import cl.contraste.source.Csv.Unreadable;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** What can be wrong with a file that should be a table, and where. */
final class CsvFaults {

  private static final Pattern LINE = Pattern.compile("(?:[Rr]ecord|line) (\\d+)");
  private static final String TABLE =
      "comma-separated values with a heading row and as many cells in every row";
  private static final String SMALLER =
      "cells of at most %,d characters, %,d in a row"
          .formatted(Csv.LONGEST_CELL, 2 * Csv.LONGEST_CELL);

  private CsvFaults() {}

  /** What can be said against a row whatever its table. */
  static void check(Csv.Row row) {
    checkSeparator(row.heading());
    checkMarks(row);
  }

  private static void checkSeparator(List<String> heading) {
    if (heading.size() == 1 && Csv.OTHER_SEPARATORS.matcher(heading.getFirst()).find()) {
      throw new Unreadable(
          Place.line(1), "heading", heading.getFirst(), "values separated by commas");
    }
  }

  /** No text of ours holds the character that ends texts elsewhere. */
  private static void checkMarks(Csv.Row row) {
    List<String> cells = row.cells().getFields();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (cell.indexOf('\0') >= 0) {
        throw new Unreadable(
            row.place(),
            row.heading().get(i),
            cell.replace('\0', '␀'),
            "text without NUL characters");
      }
    }
  }

  static Unreadable of(CsvParseException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
    Place place = line.find() ? Place.line(Integer.parseInt(line.group(1))) : Place.UNKNOWN;
    boolean large = String.valueOf(cause.getMessage()).contains("exceed");
    return new Unreadable(place, null, cause.getMessage(), large ? SMALLER : TABLE);
  }

  /** What the bytes of a file say against it; else the disk failed. */
  static RuntimeException of(Path file, IOException e) {
    if (e instanceof CharacterCodingException) {
      return malformed(file);
    }
    if (e instanceof ZipException || e instanceof EOFException) {
      return new Unreadable(Place.UNKNOWN, null, e.getMessage(), "a table packed with gzip");
    }
    return e instanceof Packed.TooMuch
        ? new Unreadable(Place.UNKNOWN, null, null, Packed.LIMITS)
        : new UncheckedIOException(e);
  }

  /** The line that is no UTF-8. */
  private static Unreadable malformed(Path file) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(Packed.open(file), StandardCharsets.ISO_8859_1))) {
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        if (new String(bytes, StandardCharsets.UTF_8).indexOf('\ufffd') >= 0) {
          return new Unreadable(Place.line(number), null, line, "a table in UTF-8");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Unreadable(Place.UNKNOWN, null, null, "a table in UTF-8");
  }
}
