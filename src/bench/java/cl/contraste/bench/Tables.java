package cl.contraste.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Reads a table of a million rows as a client would, and says what it took. */
final class Tables {

  private static final String QUESTION =
      "{ programs(scope: {kind: MONITORED}, first: 1000000) { nodes { id name years { year"
          + " executedBudget { value } initialExecution { value } } } } }";

  private Tables() {}

  static void stream(Server server) throws IOException {
    URI address =
        URI.create(
            server.address() + ".csv?query=" + URLEncoder.encode(QUESTION, StandardCharsets.UTF_8));
    Heap.forgetPeak();
    long start = System.nanoTime();
    long rows = 0;
    long bytes = 0;
    try (InputStream table = address.toURL().openStream()) {
      byte[] buffer = new byte[1 << 16];
      for (int read = table.read(buffer); read >= 0; read = table.read(buffer)) {
        bytes += read;
        for (int i = 0; i < read; i++) {
          rows += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    System.out.printf(
        "A table of %,d rows (%,d MB) as CSV: %.1f s; heap at most %d MB.%n",
        rows - 1, bytes >> 20, (System.nanoTime() - start) / 1e9, Heap.peak());
  }
}
