package cl.contraste.intake;

import cl.contraste.source.BudgetReader;
import cl.contraste.source.DataPackage;
import cl.contraste.source.Document;
import cl.contraste.source.DocumentReader;
import cl.contraste.source.Place;
import cl.contraste.source.Problem;
import cl.contraste.source.Publication;
import cl.contraste.source.Reading;
import cl.contraste.source.TableReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads inputs, recognising by their content what they are. What cannot be used is a rejected
 * document and no exception.
 */
final class InputReader implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(InputReader.class);
  private static final long LARGEST = 1_000_000_000;

  /** Of a large input, how many bytes may take as long as a small one. */
  private static final long PORTION = 10_000_000;

  private final DocumentReader documents = new DocumentReader();
  private final Duration patience;

  /**
   * @param patience how long a small input may take
   */
  InputReader(Duration patience) {
    this.patience = patience;
  }

  /** Whether little memory is enough to read an input. */
  static boolean isSmall(Input input) {
    return Files.isRegularFile(input.path()) && DocumentReader.isSmall(input.path());
  }

  /** What an input holds. */
  DataPackage read(Input input) {
    try {
      long size = size(input.path());
      return size > LARGEST
          ? rejected(input, size + " bytes", "a file of at most %,d bytes".formatted(LARGEST))
          : read(input, TableReader.folder(input.path()));
    } catch (RuntimeException | StackOverflowError e) {
      log.error("{} could not be read.", input.path(), e);
      return rejected(
          input, null, "a document whose reading comes to an end; the log says why not");
    }
  }

  /** How long an input may take. */
  Duration limit(Input input) {
    return patience.multipliedBy(1 + size(input.path()) / PORTION);
  }

  /** An input that took longer. */
  DataPackage late(Input input) {
    log.warn("{} was given up after {}.", input.path(), limit(input));
    return rejected(
        input,
        null,
        "a document that is read in at most %s s".formatted(limit(input).toMillis() / 1000.0));
  }

  private static long size(Path path) {
    try {
      return Files.isRegularFile(path) ? Files.size(path) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DataPackage read(Input input, Path path) {
    if (TableReader.recognises(path)) {
      DataPackage tables = TableReader.read(path);
      return tables.problems().isEmpty() ? tables : rejected(input, tables.problems());
    }
    if (Files.isDirectory(path)) {
      return DataPackage.of(BudgetReader.read(path));
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      return unread(input, "a file, not a device");
    }
    Publication read = documents.read(path);
    return DataPackage.of(input.name() == null ? read : read.named(input.name()));
  }

  /** An input of no use. */
  static DataPackage rejected(Input input, @Nullable String found, String expected) {
    return rejected(input, List.of(problem(found, expected)));
  }

  /** The same, for several reasons. */
  static DataPackage rejected(Input input, List<Problem> problems) {
    try {
      return DataPackage.of(new Publication(document(input, sha256(input)), reading(problems)));
    } catch (UncheckedIOException e) {
      return unread(input, "a file that can be read");
    }
  }

  /** Not even its bytes are read, so there is nothing to know it by. */
  private static DataPackage unread(Input input, String expected) {
    return DataPackage.of(
        new Publication(document(input, ""), reading(List.of(problem(null, expected)))));
  }

  private static Reading reading(List<Problem> problems) {
    return new Reading(List.of(), problems);
  }

  private static Problem problem(@Nullable String found, String expected) {
    return new Problem(Problem.Severity.REJECTED, Place.UNKNOWN, "document", found, expected);
  }

  private static Document document(Input input, String sha256) {
    return new Document(input.documentName(), Document.Kind.UNRECOGNISED, sha256, null, null, null);
  }

  private static String sha256(Input input) {
    Path path = input.path();
    if (!Files.isDirectory(path)) {
      return Document.sha256(List.of(path));
    }
    try (Stream<Path> files = Files.list(path)) {
      return Document.sha256(files.filter(Files::isRegularFile).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    documents.close();
  }
}
