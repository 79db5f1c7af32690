package cl.contraste.export;

import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A workbook: a sheet with the table, its cells typed, and one that tells of it. */
final class ExcelTable implements TableWriter {

  private static final int MOST_ROWS = 1_048_576;
  private static final int LONGEST_TEXT = 32_767;

  /** Excel counts in binary floating point; a number with more digits would not be exact. */
  private static final int MOST_DIGITS = 15;

  private static final int FLUSHED_EVERY = 1_000;

  private final Workbook workbook;
  private final Worksheet data;
  private int rows;

  ExcelTable(List<TableColumn> columns, OutputStream out) {
    workbook = new Workbook(out, "Contraste", null);
    data = workbook.newWorksheet("data");
    data.freezePane(0, 1);
    for (int i = 0; i < columns.size(); i++) {
      data.inlineString(0, i, columns.get(i).name());
      data.style(0, i).bold().set();
    }
    rows = 1;
  }

  @Override
  public void row(@Nullable Object[] cells) throws IOException {
    if (rows == MOST_ROWS) {
      throw new Problem(
          ProblemCode.TABLE_TOO_LARGE,
          "A sheet of Excel has at most %d rows; ask for CSV.".formatted(MOST_ROWS));
    }
    for (int i = 0; i < cells.length; i++) {
      write(data, rows, i, cells[i]);
    }
    if (++rows % FLUSHED_EVERY == 0) {
      data.flush();
    }
  }

  private static void write(Worksheet sheet, int row, int column, @Nullable Object cell) {
    switch (cell) {
      case null -> {}
      case BigDecimal number when number.precision() <= MOST_DIGITS ->
          sheet.value(row, column, number);
      case Integer number -> sheet.value(row, column, number);
      case Boolean truth -> sheet.value(row, column, truth);
      default -> sheet.inlineString(row, column, fitting(TableWriter.text(cell)));
    }
  }

  private static String fitting(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
  }

  @Override
  public void finish(TableNotes notes) throws IOException {
    data.finish();
    Worksheet about = workbook.newWorksheet("about");
    int row = tell(about, 0, "Snapshot", notes.snapshot() == null ? "" : notes.snapshot());
    row = tell(about, row, "Made", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    row = tell(about, row, "Question", notes.question().document());
    row =
        tell(
            about,
            row,
            "Variables",
            JsonMapper.shared().writeValueAsString(notes.question().variables()));
    for (var warning : notes.warnings()) {
      row =
          tell(
              about,
              row,
              "Warning " + warning.get("code"),
              warning.get("message")
                  + (warning.containsKey("years") ? " " + warning.get("years") : ""));
    }
    for (TableColumn column : notes.columns()) {
      if (column.unit() != null) {
        row = tell(about, row, "Unit of " + column.name(), column.unit());
      }
    }
    about.finish();
    workbook.finish();
  }

  private static int tell(Worksheet sheet, int row, String what, String text) {
    sheet.inlineString(row, 0, what);
    sheet.inlineString(row, 1, fitting(text));
    return row + 1;
  }
}
