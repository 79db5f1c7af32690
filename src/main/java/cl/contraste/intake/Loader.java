package cl.contraste.intake;

import cl.contraste.intake.Loaded.State;
import cl.contraste.source.Archive;
import cl.contraste.source.BudgetReader;
import cl.contraste.source.DataPackage;
import cl.contraste.source.Document;
import cl.contraste.source.DocumentReader;
import cl.contraste.source.Place;
import cl.contraste.source.Problem;
import cl.contraste.source.Publication;
import cl.contraste.source.Reading;
import cl.contraste.source.TableReader;
import cl.contraste.source.UnreadableTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Loads one input, recognising by its content what it is. Each is a load of its own, so that one
 * that cannot be used does not keep out the others.
 */
@Component
class Loader implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Loader.class);
  private static final long LARGEST = 1_000_000_000;

  private final Intake intake;
  private final DocumentReader documents = new DocumentReader();

  Loader(Intake intake) {
    this.intake = intake;
  }

  /**
   * Loads a file, or a folder that is one document or package; of an archive each document. What
   * cannot be used is told and is no exception.
   *
   * @param strict whether a document of which a field cannot be read is rejected as a whole
   * @throws IntakeFailed when the database cannot do its work
   */
  Outcome load(Path input, boolean strict) {
    if (isTooLarge(input)) {
      return unread(input, "a file of at most %,d bytes".formatted(LARGEST));
    }
    return Archive.recognises(input) ? loadArchive(input, strict) : load(input, null, strict);
  }

  private static boolean isTooLarge(Path input) {
    try {
      return Files.isRegularFile(input) && Files.size(input) > LARGEST;
    } catch (IOException e) {
      return false;
    }
  }

  private Outcome loadArchive(Path input, boolean strict) {
    try (Archive archive = Archive.open(input)) {
      if (!archive.problems().isEmpty()) {
        return intake.load(Map.of(), List.of(rejected(input, archive.problems())));
      }
      Outcome all = new Outcome(List.of(), 0, intake.snapshot());
      for (Archive.Entry entry : archive.entries()) {
        all = all.and(load(entry.file(), entry.name(), strict));
      }
      return all;
    } catch (IOException e) {
      log.error("{} could not be unpacked.", input, e);
      return rejected(input, "a zip archive that can be unpacked");
    }
  }

  /**
   * @param name of the document; null: that of the file
   */
  private Outcome load(Path input, @Nullable String name, boolean strict) {
    DataPackage read;
    try {
      read = read(TableReader.folder(input), name);
    } catch (RuntimeException | StackOverflowError e) {
      log.error("{} could not be read.", input, e);
      return rejected(input, "a document whose reading comes to an end; the log says why not");
    }
    try {
      return strict ? intake.loadStrictly(read) : intake.load(read);
    } catch (UnreadableTables e) {
      return intake.load(Map.of(), List.of(rejected(input, List.of(e.problem()))));
    } catch (IntakeFailed e) {
      if (!e.isOfTheData()) {
        throw e;
      }
      log.error("{} was refused by the database.", input, e);
      return rejected(input, "facts that fit together; the log says which do not");
    }
  }

  private DataPackage read(Path input, @Nullable String name) {
    if (TableReader.recognises(input)) {
      DataPackage tables = TableReader.read(input);
      return tables.problems().isEmpty()
          ? tables
          : DataPackage.of(rejected(input, tables.problems()));
    }
    Publication read = Files.isDirectory(input) ? BudgetReader.read(input) : documents.read(input);
    return DataPackage.of(name == null ? read : read.named(name));
  }

  private static Problem problem(String expected) {
    return new Problem(Problem.Severity.REJECTED, Place.UNKNOWN, "document", null, expected);
  }

  /** An input that no reader could use. */
  private static Publication rejected(Path input, List<Problem> problems) {
    Document document =
        new Document(
            String.valueOf(input.getFileName()),
            Document.Kind.UNRECOGNISED,
            Document.sha256(files(input)),
            null,
            null,
            null);
    return new Publication(document, new Reading(List.of(), problems));
  }

  private Outcome rejected(Path input, String expected) {
    List<Problem> problems = List.of(problem(expected));
    try {
      return intake.load(Map.of(), List.of(rejected(input, problems)));
    } catch (UncheckedIOException e) {
      return unread(input, "a file that can be read");
    }
  }

  /** Not even its bytes are read, so there is nothing to know it by. */
  private Outcome unread(Path input, String expected) {
    String name = String.valueOf(input.getFileName());
    Document document = new Document(name, Document.Kind.UNRECOGNISED, "", null, null, null);
    List<Problem> why = List.of(problem(expected));
    return new Outcome(
        List.of(new Loaded(document, State.REJECTED, Extent.NONE, why)), 0, intake.snapshot());
  }

  private static List<Path> files(Path input) {
    if (!Files.isDirectory(input)) {
      return List.of(input);
    }
    try (Stream<Path> files = Files.list(input)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    documents.close();
  }
}
