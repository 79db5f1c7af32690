package cl.contraste.source;

import cl.contraste.source.Csv.Unreadable;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Workbooks of Excel (.xlsx), whose first sheet is a table. */
final class Workbook {

  private static final String CONTENTS = "xl/workbook.xml";
  private static final int MOST_ENTRIES = 1_000;
  private static final int LARGEST = 50_000_000;
  private static final int MOST_COLUMNS = 1_000;
  private static final String LIMITS =
      "a workbook of at most %,d bytes when unpacked".formatted(LARGEST);
  private static final byte[] DECLARATION = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

  private Workbook() {}

  static boolean recognises(Path file) {
    if (!Archive.isZip(file)) {
      return false;
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry(CONTENTS) != null;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Writes the first sheet as comma-separated values, row by row where it stands.
   *
   * @throws Unreadable when it is no such workbook
   */
  static void write(Path workbook, Path table) {
    try {
      check(workbook);
      try (ReadableWorkbook book = new ReadableWorkbook(workbook.toFile());
          CsvWriter csv = CsvWriter.builder().build(table);
          Stream<Row> rows = book.getFirstSheet().openStream()) {
        write(rows.iterator(), csv);
      }
    } catch (IOException | ExcelReaderException e) {
      throw unreadable(null, "a workbook of Excel (.xlsx) that can be opened");
    }
  }

  /** Refuses what would fill the memory, or names files outside, before anything is parsed. */
  private static void check(Path workbook) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw unreadable(zip.size() + " parts", LIMITS);
      }
      long left = LARGEST;
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        left -= check(zip, entry, left);
      }
    }
  }

  private static long check(ZipFile zip, ZipEntry entry, long left) throws IOException {
    try (InputStream bytes = zip.getInputStream(entry)) {
      long size = 0;
      int matched = 0;
      byte[] part = new byte[64 * 1024];
      for (int count = bytes.read(part); count >= 0; count = bytes.read(part)) {
        size += count;
        if (size > left) {
          throw unreadable(null, LIMITS);
        }
        for (int i = 0; i < count; i++) {
          matched = part[i] == DECLARATION[matched] ? matched + 1 : part[i] == '<' ? 1 : 0;
          if (matched == DECLARATION.length) {
            throw unreadable("<!DOCTYPE", "a workbook without document type declarations");
          }
        }
      }
      return size;
    }
  }

  private static void write(Iterator<Row> rows, CsvWriter csv) {
    int width = 0;
    int next = 1;
    while (rows.hasNext()) {
      Row row = rows.next();
      width = width == 0 ? Math.min(MOST_COLUMNS, row.getCellCount()) : width;
      for (; next < row.getRowNum() && next > 1; next++) {
        csv.writeRecord(Collections.nCopies(width, ""));
      }
      List<String> cells = cells(row, width);
      if (next > 1 || cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        csv.writeRecord(cells);
      }
      next = row.getRowNum() + 1;
    }
  }

  /** As many as the heading has; what stands right of them is a table of another kind. */
  private static List<String> cells(Row row, int width) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.max(width, row.getCellCount()); i++) {
      String text = row.getOptionalCell(i).map(Workbook::text).orElse("");
      if (i < width || !text.isEmpty()) {
        cells.add(text);
      }
    }
    return cells;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER && cell.getValue() instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return cell.getRawValue() == null ? "" : cell.getText();
  }

  private static Unreadable unreadable(@Nullable String found, String expected) {
    return new Unreadable(Place.UNKNOWN, "document", found, expected);
  }
}
