package cl.contraste.program;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The views for BI tools are those of the catalogue. {@code -Dgolden=write} writes them anew. */
class BiViewsTest {

  private static final Path CHECKED_IN = Path.of("db/migration/R__bi.sql");

  @Test
  void theViewsForBiToolsFollowFromTheCatalogue() throws IOException {
    if (Golden.WRITE) {
      Files.writeString(CHECKED_IN, BiViews.text());
    }
    assertThat(Files.readString(CHECKED_IN))
        .as("rewrite it with mvn test -Dtest=BiViewsTest -Dgolden=write")
        .isEqualTo(BiViews.text());
  }
}
