package cl.contraste.intake;

import cl.contraste.intake.Loaded.State;
import cl.contraste.source.AliasReader;
import cl.contraste.source.BudgetReader;
import cl.contraste.source.DataPackage;
import cl.contraste.source.Document;
import cl.contraste.source.FichaReader;
import cl.contraste.source.MonitoringReader;
import cl.contraste.source.MonitoringTextReader;
import cl.contraste.source.PdfReader;
import cl.contraste.source.Place;
import cl.contraste.source.Problem;
import cl.contraste.source.Publication;
import cl.contraste.source.Reading;
import cl.contraste.source.TableReader;
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
  private static final long LONGEST_FICHA = 5_000_000;

  private final Intake intake;
  private final PdfReader pdfs = new PdfReader();

  Loader(Intake intake) {
    this.intake = intake;
  }

  /**
   * Loads a file, or a folder that is one document or package. What cannot be used is told and is
   * no exception.
   *
   * @param strict whether a document of which a field cannot be read is rejected as a whole
   * @throws IntakeFailed when the database cannot do its work
   */
  Outcome load(Path input, boolean strict) {
    DataPackage read;
    try {
      read = read(input);
    } catch (RuntimeException | StackOverflowError e) {
      log.error("{} could not be read.", input, e);
      return rejected(input, "a document whose reading comes to an end; the log says why not");
    }
    try {
      return strict
          ? intake.loadStrictly(read.codeLists(), read.publications())
          : intake.load(read.codeLists(), read.publications());
    } catch (IntakeFailed e) {
      if (!e.isOfTheData()) {
        throw e;
      }
      log.error("{} was refused by the database.", input, e);
      return rejected(input, "facts that fit together; the log says which do not");
    }
  }

  private DataPackage read(Path input) {
    if (TableReader.recognises(input)) {
      DataPackage tables = TableReader.read(input);
      return tables.problems().isEmpty() ? tables : of(rejected(input, tables.problems()));
    }
    return of(publication(input));
  }

  private static DataPackage of(Publication publication) {
    return new DataPackage(Map.of(), List.of(publication), List.of());
  }

  private Publication publication(Path input) {
    if (Files.isDirectory(input)) {
      return BudgetReader.read(input);
    }
    if (PdfReader.recognises(input)) {
      return pdfs.publication(input);
    }
    if (AliasReader.recognises(input)) {
      return AliasReader.read(input);
    }
    if (MonitoringReader.recognises(input)) {
      return MonitoringReader.read(input);
    }
    if (MonitoringTextReader.recognises(input)) {
      return MonitoringTextReader.read(input);
    }
    String text = text(input);
    return text != null && FichaReader.recognises(text)
        ? FichaReader.publication(input, text)
        : rejected(
            input,
            List.of(problem("a ficha, a table of monitored programs, or a table of Contraste")));
  }

  /** Null: no text in UTF-8, or far too long for a ficha. */
  private static @Nullable String text(Path path) {
    try {
      return Files.size(path) > LONGEST_FICHA ? null : Files.readString(path);
    } catch (IOException e) {
      return null;
    }
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
      // Not even its bytes can be read, so there is nothing to know it by.
      Document unread =
          new Document(
              String.valueOf(input.getFileName()),
              Document.Kind.UNRECOGNISED,
              "",
              null,
              null,
              null);
      List<Problem> why = List.of(problem("a file that can be read"));
      return new Outcome(
          List.of(new Loaded(unread, State.REJECTED, Extent.NONE, why)), 0, intake.snapshot());
    }
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
    pdfs.close();
  }
}
