package cl.contraste.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ficha as PDF says what it says as text. */
class PdfReaderTest {

  private static final int FICHAS = 200;

  @TempDir private Path folder;

  @Test
  void everyFieldOfATextArrivesWhenItIsPrinted() throws IOException {
    try (PdfReader reader = new PdfReader()) {
      for (long seed = 1; seed <= 30; seed++) {
        Path file = folder.resolve("ficha-" + seed + ".pdf");
        InventedFicha ficha = InventedFicha.of(seed);
        PlainPdf.write(ficha.text(), file);
        arrives("ficha " + seed, ficha.expected(), reader.read(file));
      }
    }
  }

  @Test
  void everyFieldOfAPrintedFichaArrives() throws IOException {
    try (PdfReader reader = new PdfReader()) {
      for (long seed = 1; seed <= FICHAS; seed++) {
        Path file = folder.resolve("printed-" + seed + ".pdf");
        ProgramReport expected = PrintedFicha.print(seed, file);
        arrives("printed " + seed, expected, reader.read(file));
      }
    }
  }

  private static void arrives(String name, ProgramReport expected, Reading reading) {
    assertThat(reading.problems()).as(name).isEmpty();
    assertThat(reading.reports())
        .as(name)
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes("(.*\\.)?place")
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(List.of(expected));
  }
}
