package cl.contraste.export;

import cl.contraste.export.TableColumn.Kind;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as RFC 4180 has it, in UTF-8. */
final class CsvTable implements TableWriter {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Spreadsheets take text that begins with one of these for a formula, and run it. */
  private static final String FORMULA = "=+-@\t\r";

  private final List<TableColumn> columns;
  private final TableOptions options;
  private final CsvWriter csv;

  CsvTable(List<TableColumn> columns, TableOptions options, OutputStream out) throws IOException {
    this.columns = columns;
    this.options = options;
    if (options.bom()) {
      out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
    }
    csv =
        CsvWriter.builder()
            .fieldSeparator(options.separator())
            .lineDelimiter(LineDelimiter.CRLF)
            .build(out, StandardCharsets.UTF_8);
    csv.writeRecord(columns.stream().map(TableColumn::name).map(CsvTable::harmless).toList());
  }

  @Override
  public void row(@Nullable Object[] cells) {
    List<String> texts = new ArrayList<>(cells.length);
    for (int i = 0; i < cells.length; i++) {
      texts.add(text(columns.get(i).kind(), TableWriter.text(cells[i])));
    }
    csv.writeRecord(texts);
  }

  private String text(Kind kind, String text) {
    return switch (kind) {
      case NUMBER -> options.decimal() == '.' ? text : text.replace('.', options.decimal());
      case TEXT -> harmless(text);
      case TRUTH -> text;
    };
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  @Override
  public void finish(TableNotes notes) throws IOException {
    csv.flush();
  }
}
