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

  @TempDir private Path folder;

  @Test
  void everyFieldOfATextArrivesWhenItIsPrinted() throws IOException {
    try (PdfReader reader = new PdfReader()) {
      for (long seed = 1; seed <= 30; seed++) {
        Path file = folder.resolve("ficha-" + seed + ".pdf");
        InventedFicha ficha = InventedFicha.of(seed);
        PlainPdf.write(ficha.text(), file);
        arrives("ficha " + seed, ficha, reader.read(file));
      }
    }
  }

  static void arrives(String name, InventedFicha ficha, Reading reading) {
    assertThat(reading.problems()).as("%s%n%s", name, ficha.text()).isEmpty();
    assertThat(reading.reports())
        .as("%s%n%s", name, ficha.text())
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes("(.*\\.)?place")
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(List.of(ficha.expected()));
  }
}
