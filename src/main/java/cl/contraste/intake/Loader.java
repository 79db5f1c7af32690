package cl.contraste.intake;

import cl.contraste.source.BudgetReader;
import cl.contraste.source.DataPackage;
import cl.contraste.source.FichaReader;
import cl.contraste.source.MonitoringReader;
import cl.contraste.source.MonitoringTextReader;
import cl.contraste.source.PdfReader;
import cl.contraste.source.Publication;
import cl.contraste.source.TableReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Loads files and folders, recognising by its content what each one is. Each document is a load of
 * its own, so that one that cannot be used does not keep out the others.
 */
@Component
class Loader implements AutoCloseable {

  private static final long LONGEST_FICHA = 5_000_000;

  private final Intake intake;
  private final PdfReader pdfs = new PdfReader();

  Loader(Intake intake) {
    this.intake = intake;
  }

  /**
   * Loads a file, or all that a folder holds.
   *
   * @param tell what became of each
   * @return whether nothing was rejected
   */
  boolean load(Path path, Consumer<String> tell) {
    if (Files.isDirectory(path)) {
      return loadFolder(path, tell);
    }
    if (PdfReader.recognises(path)) {
      return take(pdfs.publication(path), tell);
    }
    if (MonitoringReader.recognises(path)) {
      return take(MonitoringReader.read(path), tell);
    }
    if (MonitoringTextReader.recognises(path)) {
      return take(MonitoringTextReader.read(path), tell);
    }
    String text = text(path);
    if (text != null && FichaReader.recognises(text)) {
      return take(FichaReader.publication(path, text), tell);
    }
    tell.accept(
        "%s: left out; it is no ficha, no table of monitored programs and no table of Contraste"
            .formatted(path));
    return false;
  }

  /** Null: no text in UTF-8, or far too long for a ficha. */
  private static @Nullable String text(Path path) {
    try {
      return Files.size(path) > LONGEST_FICHA ? null : Files.readString(path);
    } catch (IOException e) {
      return null;
    }
  }

  private boolean loadFolder(Path folder, Consumer<String> tell) {
    if (TableReader.recognises(folder)) {
      return take(TableReader.read(folder), folder, tell);
    }
    if (BudgetReader.recognises(folder)) {
      return take(BudgetReader.read(folder), tell);
    }
    boolean all = true;
    for (Path child : children(folder)) {
      all &= load(child, tell);
    }
    return all;
  }

  private boolean take(Publication publication, Consumer<String> tell) {
    Outcome outcome = intake.load(Map.of(), List.of(publication));
    report(outcome).forEach(tell);
    return !outcome.rejected(publication.document());
  }

  private boolean take(DataPackage tables, Path folder, Consumer<String> tell) {
    if (!tables.problems().isEmpty()) {
      tables.problems().forEach(problem -> tell.accept(folder + ": rejected; " + problem));
      return false;
    }
    report(intake.load(tables.codeLists(), tables.publications())).forEach(tell);
    return true;
  }

  private static List<String> report(Outcome outcome) {
    List<String> lines = new ArrayList<>();
    outcome.known().forEach(document -> lines.add(document.name() + ": known already"));
    outcome
        .problems()
        .forEach(
            (document, problems) -> {
              lines.add(
                  document.name()
                      + (outcome.rejected(document) ? ": rejected" : ": loaded")
                      + (problems.isEmpty() ? "" : ", " + problems.size() + " problems"));
              problems.forEach(problem -> lines.add("  " + Told.of(problem)));
            });
    lines.add("snapshot " + outcome.snapshot() + ", " + outcome.programs() + " programs told anew");
    return lines;
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    pdfs.close();
  }
}
