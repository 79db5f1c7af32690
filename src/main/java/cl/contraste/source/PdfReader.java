package cl.contraste.source;

import cl.contraste.source.PdfPages.Read;
import cl.contraste.source.PdfPages.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Reads monitoring fichas that are PDFs. They are parsed in another process, which lives a while
 * after the last of them, or until this reader is closed.
 */
public final class PdfReader implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final PdfProcesses processes;

  public PdfReader() {
    this(LIMIT);
  }

  /**
   * @param limit how long one document may take
   */
  PdfReader(Duration limit) {
    this.processes = new PdfProcesses(limit);
  }

  /** Whether a file starts as a PDF does. */
  public static boolean recognises(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      return PdfProcesses.recognises(bytes.readNBytes(8));
    } catch (IOException e) {
      return false;
    }
  }

  /** Reads a file as one document. */
  public Publication publication(Path file) {
    return FichaReader.publication(file, read(file));
  }

  Reading read(Path file) {
    return switch (processes.read(file)) {
      case Read read -> new FichaReader().read(PdfLayout.lines(read.pages()));
      case Refused refused -> Reading.rejected(refused.fault().problem(refused.found()));
    };
  }

  @Override
  public void close() {
    processes.close();
  }
}
