package cl.contraste.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zip archives and workbooks, good ones and those made to do harm. */
class ArchiveTest {

  private static final String TABLE =
      """
      bips_id,form_id,name,ministry,agency,start_year,end_year,targeting_findings,efficiency_findings,effectiveness_findings
      71,,Cometas,Ministerio,Servicio,2011,,,OVER_FINAL=112.5,
      """;

  @TempDir private Path folder;
  private final DocumentReader reader = new DocumentReader();

  @AfterEach
  void close() {
    reader.close();
  }

  @Test
  void eachFileOfAnArchiveIsADocumentOfItsOwn() throws IOException {
    Path zip = zip(Map.of("año/monitoreo-2025.csv", bytes(TABLE)));
    try (Archive archive = Archive.open(zip)) {
      assertThat(archive.problems()).isEmpty();
      assertThat(archive.entries())
          .extracting(Archive.Entry::name)
          .containsExactly("a.zip/año/monitoreo-2025.csv");
      Publication read = reader.read(archive.entries().getFirst().file());
      assertThat(read.reading().reports()).hasSize(1);
      assertThat(read.document().edition()).isEqualTo(2025);
    }
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    Path file;
    try (Archive archive = Archive.open(zip(Map.of("a.csv", bytes(TABLE))))) {
      file = archive.entries().getFirst().file();
      assertThat(file).exists();
    }
    assertThat(file).doesNotExist();
    assertThat(file.resolve("../..")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../fuera.csv",
        "a/../../fuera.csv",
        "/etc/fuera.csv",
        "..\\fuera.csv",
        "C:/fuera.csv"
      })
  void aNameThatLeadsOutOfTheArchiveIsRefused(String name) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a.csv", bytes(TABLE));
    entries.put(name, bytes(TABLE));
    refused(zip(entries), "names that do not lead out");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files).noneMatch(file -> file.toString().contains("fuera"));
    }
  }

  @Test
  void anArchiveThatGrowsWithoutEndIsRefused() throws IOException {
    refused(zip(Map.of("a.txt", new byte[50_000_000])), "when unpacked");
  }

  @Test
  void anArchiveOfTooManyFilesIsRefused() throws IOException {
    Map<String, byte[]> many = new LinkedHashMap<>();
    IntStream.range(0, 5_001).forEach(i -> many.put(i + ".txt", new byte[0]));
    refused(zip(many), "at most 5,000 files");
  }

  @Test
  void anArchiveWithinAnArchiveIsRefused() throws IOException {
    byte[] inner = Files.readAllBytes(zip(Map.of("a.csv", bytes(TABLE))));
    refused(zip(Map.of("inner.txt", inner)), "no archive within");
  }

  @Test
  void aBrokenArchiveIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(zip(Map.of("a.csv", bytes(TABLE))));
    Path cut = folder.resolve("cut.zip");
    Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
    refused(cut, "a zip archive that can be unpacked");
  }

  @Test
  void theFirstSheetOfAWorkbookIsATable() throws IOException {
    Publication read = reader.read(workbook("", sheet("<v>71</v>")));
    assertThat(read.reading().problems()).isEmpty();
    assertThat(read.reading().reports().getFirst().identity().bipsId()).isEqualTo("71");
    assertThat(read.document().sha256())
        .isEqualTo(Document.sha256(List.of(folder.resolve("monitoreo-2025.xlsx"))));
    assertThat(read.reading().reports().getFirst().place()).isEqualTo(Place.line(2));
  }

  @Test
  void aWorkbookWithExternalEntitiesIsRefused() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "71");
    String declaration = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
    Reading reading = reader.read(workbook(declaration, sheet("<v>&e;</v>"))).reading();
    assertThat(reading.reports()).isEmpty();
    assertThat(reading.problems().getFirst().expected())
        .isEqualTo("a workbook without document type declarations");
  }

  @Test
  void aWorkbookThatGrowsWithoutEndIsRefused() throws IOException {
    Reading reading =
        reader.read(workbook("", sheet("<v>71</v>") + " ".repeat(60_000_000))).reading();
    assertThat(reading.problems().getFirst().expected()).contains("when unpacked");
  }

  private void refused(Path zip, String expected) throws IOException {
    assertThat(Archive.recognises(zip)).isTrue();
    try (Archive archive = Archive.open(zip)) {
      assertThat(archive.entries()).isEmpty();
      assertThat(archive.problems()).hasSize(1);
      assertThat(archive.problems().getFirst().expected()).contains(expected);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Path zip(Map<String, byte[]> entries) throws IOException {
    return write("a.zip", entries);
  }

  private Path write(String name, Map<String, byte[]> entries) throws IOException {
    Path zip = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream packed = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        packed.putNextEntry(new ZipEntry(entry.getKey()));
        packed.write(entry.getValue());
        packed.closeEntry();
      }
    }
    return zip;
  }

  /** The least that is a workbook. */
  private Path workbook(String declaration, String sheet) throws IOException {
    String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String parts = "http://schemas.openxmlformats.org/package/2006/";
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(
        "[Content_Types].xml",
        bytes(
            xml
                + "<Types xmlns=\""
                + parts
                + "content-types\"><Override PartName=\"/xl/workbook.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "</Types>"));
    entries.put(
        "_rels/.rels",
        bytes(
            xml
                + "<Relationships xmlns=\""
                + parts
                + "relationships\">"
                + "<Relationship Id=\"r1\" Type=\""
                + links
                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
    entries.put(
        "xl/workbook.xml",
        bytes(
            xml
                + "<workbook xmlns=\""
                + main
                + "\" xmlns:r=\""
                + links
                + "\">"
                + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"));
    entries.put(
        "xl/_rels/workbook.xml.rels",
        bytes(
            xml
                + "<Relationships xmlns=\""
                + parts
                + "relationships\">"
                + "<Relationship Id=\"r1\" Type=\""
                + links
                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
    entries.put(
        "xl/worksheets/sheet1.xml",
        bytes(
            xml
                + declaration
                + "<worksheet xmlns=\""
                + main
                + "\"><sheetData>"
                + sheet.replaceFirst("( *)$", "</sheetData></worksheet>$1")));
    return write("monitoreo-2025.xlsx", entries);
  }

  private static String sheet(String id) {
    StringBuilder rows = new StringBuilder();
    List<String> lines = TABLE.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      rows.append("<row r=\"").append(i + 1).append("\">");
      for (int j = 0; j < cells.length; j++) {
        String address = " r=\"" + (char) ('A' + j) + (i + 1) + "\"";
        rows.append(
            cells[j].equals("71")
                ? "<c" + address + ">" + id + "</c>"
                : "<c" + address + " t=\"inlineStr\"><is><t>" + cells[j] + "</t></is></c>");
      }
      rows.append("</row>");
    }
    return rows.toString();
  }
}
