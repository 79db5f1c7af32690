package cl.contraste.source;

import cl.contraste.source.Csv.Row;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows of a table on its way through memory, none of which is kept. */
final class CsvRows implements AutoCloseable {

  private final Path file;
  private final CsvReader<NamedCsvRecord> csv;
  private final CloseableIterator<NamedCsvRecord> rows;
  private int number = 1;

  private CsvRows(Path file, CsvReader<NamedCsvRecord> csv) {
    this.file = file;
    this.csv = csv;
    this.rows = csv.iterator();
  }

  /**
   * The rows of a file from the first on.
   *
   * @throws Csv.Unreadable when it is no such table
   */
  static CsvRows of(Path file) {
    try {
      return new CsvRows(
          file,
          CsvReader.builder()
              .commentStrategy(CommentStrategy.NONE)
              .skipEmptyLines(false)
              .allowUnclosedQuote(false)
              .build(handler(), text(Packed.open(file))));
    } catch (IOException e) {
      throw CsvFaults.of(file, e);
    }
  }

  private static NamedCsvRecordHandler handler() {
    return NamedCsvRecordHandler.builder()
        .maxFields(Csv.MOST_COLUMNS)
        .maxFieldSize(Csv.LONGEST_CELL)
        .maxRecordSize(2 * Csv.LONGEST_CELL)
        .build();
  }

  private static Reader text(InputStream bytes) throws IOException {
    PushbackReader text =
        new PushbackReader(
            new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    try {
      int first = text.read();
      if (first >= 0 && first != '\ufeff') {
        text.unread(first);
      }
      return text;
    } catch (IOException e) {
      text.close();
      throw e;
    }
  }

  /**
   * The next row; null behind the last.
   *
   * @throws Csv.Unreadable when the file goes on with what is no such row
   */
  @Nullable Row next() {
    NamedCsvRecord cells = told(() -> rows.hasNext() ? rows.next() : null);
    if (cells == null) {
      return null;
    }
    Row row = new Row(cells, ++number);
    CsvFaults.check(row);
    return row;
  }

  private <T> T told(Supplier<T> read) {
    try {
      return read.get();
    } catch (CsvParseException e) {
      throw CsvFaults.of(e);
    } catch (UncheckedIOException e) {
      throw CsvFaults.of(file, Objects.requireNonNull(e.getCause()));
    }
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
