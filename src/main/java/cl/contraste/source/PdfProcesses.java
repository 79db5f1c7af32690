package cl.contraste.source;

import cl.contraste.source.PdfPages.Read;
import cl.contraste.source.PdfPages.Refused;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * Parses PDFs in processes of their own. A process serves one document after the other; one that
 * fails is ended, and the next document gets a new one.
 */
final class PdfProcesses implements AutoCloseable {

  private static final long LARGEST = 20_000_000;
  private static final int LONGEST_END = 1_024;

  /** How long a process waits for the next document. */
  private static final Duration REST = Duration.ofSeconds(10);

  private final Duration limit;
  private final Queue<PdfServant> idle = new ConcurrentLinkedQueue<>();

  /**
   * @param limit how long one document may take
   */
  PdfProcesses(Duration limit) {
    this.limit = limit;
  }

  /** Whether a file starts as a PDF does. */
  static boolean recognises(byte[] start) {
    return new String(start, StandardCharsets.ISO_8859_1).startsWith("%PDF-");
  }

  PdfPages read(Path file) {
    try {
      return fault(file).<PdfPages>map(f -> new Refused(f, null)).orElseGet(() -> parsed(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What can be said against a file without parsing it. */
  private static Optional<PdfFault> fault(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      if (!recognises(part(bytes, 0))) {
        return Optional.of(PdfFault.NO_PDF);
      }
      if (bytes.length() > LARGEST) {
        return Optional.of(PdfFault.TOO_LARGE);
      }
      String end =
          new String(
              part(bytes, Math.max(0, bytes.length() - LONGEST_END)), StandardCharsets.ISO_8859_1);
      return end.contains("%%EOF") ? Optional.empty() : Optional.of(PdfFault.CUT_SHORT);
    }
  }

  private static byte[] part(RandomAccessFile file, long from) throws IOException {
    byte[] part = new byte[(int) Math.min(LONGEST_END, file.length() - from)];
    file.seek(from);
    file.readFully(part);
    return part;
  }

  private PdfPages parsed(Path file) {
    PdfServant servant = Optional.ofNullable(idle.poll()).orElseGet(PdfServant::start);
    PdfPages pages = servant.read(file, limit);
    if (servant.alive()) {
      keep(servant);
    }
    return pages instanceof Read read && blank(read) ? new Refused(PdfFault.NO_TEXT, null) : pages;
  }

  private void keep(PdfServant servant) {
    idle.add(servant);
    CompletableFuture.delayedExecutor(REST.toSeconds(), TimeUnit.SECONDS)
        .execute(
            () -> {
              if (idle.remove(servant)) {
                servant.end();
              }
            });
  }

  private static boolean blank(Read read) {
    return read.pages().stream()
        .flatMap(page -> page.runs().stream())
        .allMatch(run -> run.text().isBlank());
  }

  @Override
  public void close() {
    for (PdfServant servant = idle.poll(); servant != null; servant = idle.poll()) {
      servant.end();
    }
  }
}
