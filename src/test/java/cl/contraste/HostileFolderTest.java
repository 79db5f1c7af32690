package cl.contraste;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.source.InventedFicha;
import cl.contraste.source.PrintedFicha;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder full of files made to do harm, and a few good ones, loaded in 256 MB of memory. */
class HostileFolderTest {

  private static final long TWO_GIGABYTES = 2_000_000_000;
  private static final String HEADING =
      "bips_id,form_id,name,ministry,agency,start_year,end_year,targeting_findings,efficiency_findings,effectiveness_findings\n";
  private static final String ROW = "930001,1,Molinos,Ministerio M,Servicio S,2001,,,,\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void whatIsGoodIsLoadedAndWhatIsNotIsRejectedAndNothingRunsOutOfMemory() throws IOException {
    Path input = Files.createDirectory(folder.resolve("input"));
    good(input);
    pdfs(input);
    tables(input);
    archives(input);
    try (RandomAccessFile huge = new RandomAccessFile(input.resolve("huge.txt").toFile(), "rw")) {
      huge.setLength(TWO_GIGABYTES);
    }
    Path report = folder.resolve("report.json");
    try (Served load =
        Served.runSmall(
            "load",
            input.toString(),
            "--report",
            report.toString(),
            "--contraste.data=" + folder.resolve("data"))) {
      assertThat(load.exit()).as(load.told()).isEqualTo(1);
      assertThat(load.told()).doesNotContain("OutOfMemoryError");
    }
    assertThat(states(report))
        .containsAllEntriesOf(
            Map.of("ficha.txt", "LOADED", "ficha.pdf", "LOADED", "monitoring-2021.csv", "LOADED"))
        .hasSizeGreaterThanOrEqualTo(18)
        .allSatisfy(
            (name, state) ->
                assertThat(state)
                    .as(name)
                    .isEqualTo(
                        name.startsWith("ficha") || name.startsWith("monitoring-")
                            ? "LOADED"
                            : "REJECTED"));
  }

  private static Map<String, String> states(Path report) throws IOException {
    Map<String, String> states = new TreeMap<>();
    JsonNode told = JsonMapper.shared().readTree(Files.readString(report));
    for (JsonNode document : told.path("documents")) {
      states.put(document.path("name").asString(), document.path("state").asString());
    }
    return states;
  }

  private static void good(Path input) throws IOException {
    Files.writeString(input.resolve("ficha.txt"), InventedFicha.of(1).text());
    PrintedFicha.print(2, input.resolve("ficha.pdf"));
    Files.writeString(input.resolve("monitoring-2021.csv"), HEADING + ROW);
  }

  private static void pdfs(Path input) throws IOException {
    Path good = input.resolve("ficha.pdf");
    byte[] bytes = Files.readAllBytes(good);
    Files.write(input.resolve("truncated.pdf"), Arrays.copyOf(bytes, bytes.length / 2));
    Files.createFile(input.resolve("empty.pdf"));
    try (PDDocument document = Loader.loadPDF(good.toFile())) {
      document.protect(new StandardProtectionPolicy("amo", "secreto", new AccessPermission()));
      document.save(input.resolve("encrypted.pdf").toFile());
    }
    try (PDDocument document = new PDDocument()) {
      for (int page = 0; page < 501; page++) {
        document.addPage(new PDPage());
      }
      document.save(input.resolve("pages.pdf").toFile());
    }
    try (PDDocument document = new PDDocument();
        OutputStream file = Files.newOutputStream(input.resolve("bomb.pdf"))) {
      PDPage page = new PDPage();
      document.addPage(page);
      page.getCOSObject()
          .setItem(org.apache.pdfbox.cos.COSName.CONTENTS, blanks(document, 600_000_000));
      document.save(file);
    }
  }

  private static org.apache.pdfbox.cos.COSStream blanks(PDDocument document, int size)
      throws IOException {
    org.apache.pdfbox.cos.COSStream stream = document.getDocument().createCOSStream();
    stream.setItem(
        org.apache.pdfbox.cos.COSName.FILTER, org.apache.pdfbox.cos.COSName.FLATE_DECODE);
    try (OutputStream raw = stream.createRawOutputStream();
        DeflaterOutputStream packed = new DeflaterOutputStream(raw)) {
      write(packed, size);
    }
    return stream;
  }

  private static void write(OutputStream out, int size) throws IOException {
    byte[] blanks = new byte[100_000];
    Arrays.fill(blanks, (byte) ' ');
    for (int left = size; left > 0; left -= blanks.length) {
      out.write(blanks);
    }
  }

  private static void tables(Path input) throws IOException {
    Files.writeString(input.resolve("separator.csv"), (HEADING + ROW).replace(',', ';'));
    Files.write(
        input.resolve("latin.csv"),
        (HEADING + ROW.replace("Molinos", "Señales")).getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(input.resolve("nul.csv"), HEADING + ROW.replace("Molinos", "Mol\0inos"));
    Files.writeString(
        input.resolve("cell.csv"), HEADING + ROW.replace("Molinos", "M".repeat(10_000_000)));
    Files.writeString(input.resolve("missing.csv"), (HEADING + ROW).replaceAll("(?m),[^,]*$", ""));
    Files.writeString(input.resolve("twice.csv"), HEADING.replace("form_id", "bips_id") + ROW);
    try (OutputStream packed =
        new GZIPOutputStream(Files.newOutputStream(input.resolve("bomb.csv.gz")))) {
      packed.write((HEADING + ROW).getBytes(StandardCharsets.UTF_8));
      write(packed, 1_000_000_000);
    }
  }

  private static void archives(Path input) throws IOException {
    zip(input.resolve("out.zip"), "../../fuera.csv", HEADING + ROW, 0);
    zip(input.resolve("bomb.zip"), "todo.txt", "", 1_000_000_000);
    zip(
        input.resolve("entity.xlsx"),
        "xl/workbook.xml",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><workbook>&e;</workbook>",
        0);
  }

  private static void zip(Path file, String name, String text, int blanks) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      write(zip, blanks);
    }
  }
}
