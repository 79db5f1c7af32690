package cl.contraste.intake;

import cl.contraste.intake.Loaded.State;
import cl.contraste.source.Archive;
import cl.contraste.source.DataPackage;
import cl.contraste.source.Publication;
import cl.contraste.source.UnreadableTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Loads inputs. Each document is a load of its own, so that one that cannot be used does not keep
 * out the others; what cannot be used is told and is no exception.
 */
@Component
class Loader implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Loader.class);

  private final Intake intake;
  private final InputReader reader;
  private final ReadAhead ahead;

  @Autowired
  Loader(Intake intake) {
    this(intake, Duration.ofMinutes(1));
  }

  /**
   * @param patience how long reading a small document may take; a large one gets more
   */
  Loader(Intake intake, Duration patience) {
    this.intake = intake;
    this.reader = new InputReader(patience);
    this.ahead = new ReadAhead(reader);
  }

  /**
   * Loads files, and folders that are one document or package each; of an archive each document.
   *
   * @param strict whether a document of which a field cannot be read is rejected as a whole
   * @param told what became of each, in turn, as soon as it stands
   * @throws IntakeFailed when the database cannot do its work
   */
  void load(List<Path> paths, boolean strict, BiConsumer<Path, Outcome> told) {
    List<Path> plain = new ArrayList<>();
    for (Path path : paths) {
      if (isArchive(path)) {
        loadPlain(plain, strict, told);
        plain.clear();
        told.accept(path, loadArchive(path, strict));
      } else {
        plain.add(path);
      }
    }
    loadPlain(plain, strict, told);
  }

  /** The same of one. */
  Outcome load(Path path, boolean strict) {
    List<Outcome> outcomes = new ArrayList<>();
    load(List.of(path), strict, (input, outcome) -> outcomes.add(outcome));
    return outcomes.getFirst();
  }

  private static boolean isArchive(Path path) {
    return Files.isRegularFile(path) && Archive.recognises(path);
  }

  private void loadPlain(List<Path> paths, boolean strict, BiConsumer<Path, Outcome> told) {
    ahead.each(
        paths.stream().map(path -> new Input(path, null)).toList(),
        (input, read) -> told.accept(input.path(), load(input, read, strict)));
  }

  private Outcome loadArchive(Path path, boolean strict) {
    Input input = new Input(path, null);
    try (Archive archive = Archive.open(path)) {
      if (!archive.problems().isEmpty()) {
        return load(input, InputReader.rejected(input, archive.problems()), strict);
      }
      List<Outcome> outcomes = new ArrayList<>();
      ahead.each(
          archive.entries().stream().map(entry -> new Input(entry.file(), entry.name())).toList(),
          (entry, read) -> outcomes.add(load(entry, read, strict)));
      return outcomes.stream().reduce(new Outcome(List.of(), 0, intake.snapshot()), Outcome::and);
    } catch (IOException e) {
      log.error("{} could not be unpacked.", path, e);
      return load(
          input, InputReader.rejected(input, null, "a zip archive that can be unpacked"), strict);
    }
  }

  private Outcome load(Input input, DataPackage read, boolean strict) {
    try {
      return load(read, strict);
    } catch (UnreadableTables e) {
      return load(InputReader.rejected(input, List.of(e.problem())), false);
    } catch (IntakeFailed e) {
      if (!e.isOfTheData()) {
        throw e;
      }
      log.error("{} was refused by the database.", input.path(), e);
      return load(
          InputReader.rejected(input, null, "facts that fit together; the log says which do not"),
          false);
    }
  }

  private Outcome load(DataPackage read, boolean strict) {
    if (read.publications().stream().anyMatch(Loader::isUnread)) {
      return unread(read.publications());
    }
    return strict ? intake.loadStrictly(read) : intake.load(read);
  }

  private static boolean isUnread(Publication publication) {
    return publication.document().sha256().isEmpty();
  }

  /** There is nothing to know them by, so no row is kept. */
  private Outcome unread(List<Publication> publications) {
    return new Outcome(
        publications.stream()
            .map(
                unread ->
                    new Loaded(
                        unread.document(),
                        State.REJECTED,
                        Extent.NONE,
                        unread.reading().problems()))
            .toList(),
        0,
        intake.snapshot());
  }

  @Override
  public void close() {
    ahead.close();
    reader.close();
  }
}
