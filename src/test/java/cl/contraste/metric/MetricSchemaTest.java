package cl.contraste.metric;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The schema of the metrics is that of the catalogue. {@code -Dgolden=write} writes it anew. */
class MetricSchemaTest {

  private static final Path CHECKED_IN = Path.of("schema/metrics.graphqls");

  @Test
  void theSchemaOfTheMetricsFollowsFromTheCatalogue() throws IOException {
    if (Golden.WRITE) {
      Files.writeString(CHECKED_IN, MetricSchema.text());
    }
    assertThat(Files.readString(CHECKED_IN))
        .as("rewrite it with mvn test -Dtest=MetricSchemaTest -Dgolden=write")
        .isEqualTo(MetricSchema.text());
  }
}
