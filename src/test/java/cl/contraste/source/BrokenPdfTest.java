package cl.contraste.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDFs that are broken, or made to do harm: each is refused with its reason, in little time. */
class BrokenPdfTest {

  private static final Duration LIMIT = Duration.ofSeconds(4);

  @TempDir private Path folder;
  private PdfReader reader;

  @BeforeEach
  void open() {
    reader = new PdfReader(LIMIT);
  }

  @AfterEach
  void close() {
    reader.close();
  }

  @Test
  void anEncryptedPdfIsRefused() throws IOException {
    for (String password : List.of("", "secreto")) {
      refused(encrypted(password), PdfFault.ENCRYPTED);
    }
  }

  @Test
  void aPdfThatWasCutShortIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(plain("corta.pdf"));
    for (int parts = 1; parts < 8; parts++) {
      Path cut = folder.resolve("cut-" + parts + ".pdf");
      Files.write(cut, Arrays.copyOf(whole, whole.length * parts / 8));
      refused(cut, PdfFault.CUT_SHORT);
    }
  }

  @Test
  void anEmptyFileIsNoPdf() throws IOException {
    refused(Files.createFile(folder.resolve("empty.pdf")), PdfFault.NO_PDF);
    assertThat(PdfReader.recognises(folder.resolve("empty.pdf"))).isFalse();
  }

  @Test
  void aPdfWithoutTextIsRefusedAsAScan() throws IOException {
    refused(pages(1), PdfFault.NO_TEXT);
  }

  @Test
  void aPdfWithoutPagesIsRefused() throws IOException {
    refused(written("<< /Type /Pages /Kids [] /Count 7 >>", ""), PdfFault.NO_PAGES);
  }

  @Test
  void fiveHundredPagesAreWalkedAndOneMoreIsTooMany() throws IOException {
    refused(pages(500), PdfFault.NO_TEXT);
    refused(pages(501), PdfFault.TOO_MANY_PAGES);
  }

  @Test
  void aFileThatIsTooLargeIsNotParsed() throws IOException {
    Path large = folder.resolve("large.pdf");
    Files.copy(plain("p.pdf"), large);
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(20_000_001);
    }
    refused(large, PdfFault.TOO_LARGE);
  }

  @Test
  void aFormThatDrawsItselfTwiceIsEndedByTheClock() throws IOException {
    long start = System.nanoTime();
    refused(
        written(
            onePage("/XObject << /F 5 0 R >>"),
            stream(4, "", "/F Do")
                + stream(
                    5,
                    "/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
                        + " /Resources << /XObject << /F 5 0 R >> >>",
                    "/F Do /F Do")),
        PdfFault.TOO_SLOW);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT.plusSeconds(10));
  }

  @Test
  void aStreamThatGrowsWithoutEndIsEnded() throws IOException {
    Path bomb = folder.resolve("bomb.pdf");
    Files.write(bomb, bomb(400_000_000));
    assertThat(Files.size(bomb)).isLessThan(1_000_000);
    assertThat(fault(bomb)).isIn(PdfFault.TOO_MUCH_MEMORY, PdfFault.TOO_SLOW, PdfFault.BROKEN);
  }

  @Test
  void moreTextThanAnyFichaHasIsRefused() throws IOException {
    Path file = folder.resolve("long.pdf");
    PlainPdf.write(("Palabras de muestra sin fin alguno. ".repeat(3) + "\n").repeat(3_000), file);
    refused(file, PdfFault.TOO_MUCH_TEXT);
  }

  @Test
  void bytesWithoutSenseAreRefused() throws IOException {
    Path file = folder.resolve("noise.pdf");
    Files.writeString(file, "%PDF-1.4\n" + "nada ".repeat(1_000) + "\n%%EOF\n");
    assertThat(fault(file)).isIn(PdfFault.BROKEN, PdfFault.NO_PAGES);
  }

  @Test
  void afterAFailureTheNextPdfIsReadAsIfNothingHadBeen() throws IOException {
    refused(encrypted(""), PdfFault.ENCRYPTED);
    Path bomb = folder.resolve("bomb.pdf");
    Files.write(bomb, bomb(400_000_000));
    assertThat(reader.read(bomb).rejected()).isTrue();
    assertThat(reader.read(plain("next.pdf")).reports()).hasSize(1);
  }

  private void refused(Path file, PdfFault fault) {
    assertThat(fault(file)).as(file.toString()).isEqualTo(fault);
  }

  /** The one reason that a file is refused for. */
  private PdfFault fault(Path file) {
    Reading reading = reader.read(file);
    assertThat(reading.reports()).isEmpty();
    assertThat(reading.problems()).hasSize(1);
    return Arrays.stream(PdfFault.values())
        .filter(fault -> fault.problem(null).equals(reading.problems().getFirst()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(reading.problems()));
  }

  private Path plain(String name) throws IOException {
    Path file = folder.resolve(name);
    PlainPdf.write(SmallFicha.TEXT, file);
    return file;
  }

  private Path encrypted(String password) throws IOException {
    Path file = folder.resolve("encrypted-" + password + ".pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("dueño", password, new AccessPermission()));
      document.save(file.toFile());
    }
    return file;
  }

  private Path pages(int count) throws IOException {
    Path file = folder.resolve(count + ".pdf");
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < count; i++) {
        document.addPage(new PDPage());
      }
      document.save(file.toFile());
    }
    return file;
  }

  /** A PDF as one would write it by hand; its readers find the objects themselves. */
  private Path written(String pages, String objects) throws IOException {
    Path file = folder.resolve("written.pdf");
    Files.writeString(file, text(pages, objects), StandardCharsets.ISO_8859_1);
    return file;
  }

  private static String text(String pages, String objects) {
    return "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj "
        + pages
        + " endobj\n"
        + objects
        + "trailer << /Root 1 0 R >>\n%%EOF\n";
  }

  private static String onePage(String resources) {
    return "<< /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n3 0 obj << /Type /Page /Parent 2 0 R"
        + " /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << "
        + resources
        + " >> >>";
  }

  private static String stream(int number, String entries, String content) {
    return "%d 0 obj << %s /Length %d >> stream\n%s\nendstream endobj\n"
        .formatted(number, entries, content.length(), content);
  }

  /** A page whose content is nothing but blanks, as many as told. */
  private static byte[] bomb(int size) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
      byte[] blanks = new byte[100_000];
      Arrays.fill(blanks, (byte) ' ');
      for (int left = size; left > 0; left -= blanks.length) {
        out.write(blanks);
      }
    }
    String content = packed.toString(StandardCharsets.ISO_8859_1);
    return text(onePage(""), stream(4, "/Filter /FlateDecode", content))
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
