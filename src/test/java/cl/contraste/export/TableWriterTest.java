package cl.contraste.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.export.TableColumn.Kind;
import cl.contraste.platform.Question;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as bytes. */
class TableWriterTest {

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("name", Kind.TEXT, null),
          new TableColumn("amount", Kind.NUMBER, "THOUSAND_PESOS"),
          new TableColumn("yes", Kind.TRUTH, null));

  private static final TableNotes NOTES =
      new TableNotes(
          new Question("{ invented }", null, Map.of("year", 2019), true),
          COLUMNS,
          "0123abcd",
          List.of(Map.of("code", "SMALL_GROUP", "message", "Few.", "years", List.of(2019))));

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void textIsQuotedWhereItMustBe() throws IOException {
    assertThat(csv(new TableOptions(false, ',', '.'), "a, \"b\"\nc", null, true))
        .isEqualTo("name,amount,yes\r\n\"a, \"\"b\"\"\nc\",,true\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
  void textThatBeginsLikeAFormulaIsNone(String text) throws IOException {
    assertThat(csv(new TableOptions(false, ';', '.'), text, null, false)).contains("'" + text);
  }

  @Test
  void numbersAreExactAndNeverText() throws IOException {
    assertThat(
            csv(
                new TableOptions(false, ';', ','),
                "",
                new BigDecimal("-12345678901234567890.12"),
                false))
        .endsWith(";-12345678901234567890,12;false\r\n");
    assertThat(TableWriter.text(new BigDecimal("1E+9"))).isEqualTo("1000000000");
  }

  @Test
  void aWorkbookHasTypedCellsAndASheetThatTellsOfThem() throws IOException {
    ExcelTable table = new ExcelTable(COLUMNS, out);
    table.row(new Object[] {"=1+1", new BigDecimal("0.36"), true});
    table.row(new Object[] {"árbol <&>", new BigDecimal("12345678901234567890"), null});
    table.finish(NOTES);
    Map<String, String> parts = parts();
    assertThat(parts.get("xl/worksheets/sheet1.xml"))
        .contains(
            "<t>name</t>", "=1+1", "<v>0.36</v>", "rbol &lt;&amp;&gt;", ">12345678901234567890<")
        .contains("<c r=\"C2\"")
        .doesNotContain("<f>", "r=\"C3\"");
    assertThat(parts.get("xl/worksheets/sheet2.xml"))
        .contains(
            "0123abcd",
            "{ invented }",
            "2019",
            "SMALL_GROUP",
            "Few. [2019]",
            "Unit of amount",
            "THOUSAND_PESOS");
    assertThat(parts.get("xl/workbook.xml")).contains("name=\"data\"", "name=\"about\"");
  }

  @Test
  void rowsOfJsonAreFlat() throws IOException {
    JsonTable table = new JsonTable(COLUMNS, out);
    table.row(new Object[] {List.of("A", "B"), new BigDecimal("10000000000"), null});
    table.finish(NOTES);
    assertThat(out.toString(UTF_8))
        .isEqualTo("[\n{\"name\":\"A, B\",\"amount\":10000000000,\"yes\":null}]");
  }

  private String csv(TableOptions options, @Nullable Object... cells) throws IOException {
    CsvTable table = new CsvTable(COLUMNS, options, out);
    table.row(cells);
    table.finish(NOTES);
    return out.toString(UTF_8);
  }

  private Map<String, String> parts() throws IOException {
    Path file = Files.write(folder.resolve("table.xlsx"), out.toByteArray());
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        try (InputStream content = zip.getInputStream(part)) {
          parts.put(part.getName(), new String(content.readAllBytes(), UTF_8));
        }
      }
    }
    return parts;
  }
}
