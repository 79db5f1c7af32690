package cl.contraste.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads a file that is one document, recognising what it is by its content, whatever its name: a
 * ficha as text or PDF, or a table, plain, packed or in a workbook. It never throws for bad data.
 */
public final class DocumentReader implements AutoCloseable {

  private static final long LONGEST_FICHA = 5_000_000;

  /** No ficha is as long, and no table of so few bytes takes much memory. */
  private static final long SMALL = 250_000;

  private static final String EXPECTED =
      "a ficha, a table of monitored programs, or a table of Contraste";

  private final PdfReader pdfs = new PdfReader();

  /** What a file tells, or why it cannot be used. */
  public Publication read(Path file) {
    if (PdfReader.recognises(file)) {
      return pdfs.publication(file);
    }
    if (Workbook.recognises(file)) {
      return workbook(file);
    }
    return table(file)
        .or(() -> ficha(file))
        .orElseGet(() -> rejected(file, problem(Place.UNKNOWN, EXPECTED)));
  }

  /** Whether little memory is enough to read a file, so that others can be read beside it. */
  public static boolean isSmall(Path file) {
    try {
      return PdfReader.recognises(file)
          || (Files.size(file) <= SMALL && !Packed.recognises(file) && !Archive.isZip(file));
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<Publication> table(Path file) {
    if (AliasReader.recognises(file)) {
      return Optional.of(AliasReader.read(file));
    }
    if (MonitoringReader.recognises(file)) {
      return Optional.of(MonitoringReader.read(file));
    }
    return MonitoringTextReader.recognises(file)
        ? Optional.of(MonitoringTextReader.read(file))
        : Optional.empty();
  }

  /** The table goes on as a file of the same name, so that a year in the name is found. */
  private static Publication workbook(Path file) {
    try {
      Path folder = Files.createTempDirectory("contraste-workbook");
      Path table = folder.resolve(String.valueOf(file.getFileName()));
      try {
        Workbook.write(file, table);
        return table(table)
            .map(publication -> publication.of(file))
            .orElseGet(() -> rejected(file, problem(Place.line(1), EXPECTED)));
      } catch (Csv.Unreadable e) {
        return rejected(file, e.problem());
      } finally {
        Files.deleteIfExists(table);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Publication> ficha(Path file) {
    try {
      if (Files.size(file) > LONGEST_FICHA) {
        return Optional.empty();
      }
      return FichaReader.publication(file, Files.readString(file));
    } catch (MalformedInputException e) {
      return otherEncoding(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Publication> otherEncoding(Path file) {
    try {
      return FichaReader.recognises(Files.readString(file, StandardCharsets.ISO_8859_1))
          ? Optional.of(rejected(file, problem(Place.UNKNOWN, "a text in UTF-8")))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Problem problem(Place place, String expected) {
    return new Problem(Problem.Severity.REJECTED, place, "document", null, expected);
  }

  /** A file that cannot be used, and why. */
  public static Publication rejected(Path file, Problem problem) {
    Document document =
        new Document(
            String.valueOf(file.getFileName()),
            Document.Kind.UNRECOGNISED,
            Document.sha256(List.of(file)),
            null,
            null,
            null);
    return new Publication(document, Reading.rejected(problem));
  }

  @Override
  public void close() {
    pdfs.close();
  }
}
