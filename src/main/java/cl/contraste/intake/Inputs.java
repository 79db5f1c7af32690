package cl.contraste.intake;

import cl.contraste.source.BudgetReader;
import cl.contraste.source.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What there is to load under some paths: files, and folders that are one document or package each.
 * A folder is looked into once, whichever links lead to it; hidden files are left alone.
 */
final class Inputs {

  private final Set<Path> seen = new HashSet<>();
  private final List<Path> found = new ArrayList<>();

  private Inputs() {}

  /**
   * The inputs under some paths, in turn and by name.
   *
   * @throws IOException when a folder cannot be looked into
   */
  static List<Path> under(List<Path> paths) throws IOException {
    Inputs inputs = new Inputs();
    for (Path path : paths) {
      inputs.look(path);
    }
    return List.copyOf(inputs.found);
  }

  private void look(Path path) throws IOException {
    if (!seen.add(path.toRealPath())) {
      return;
    }
    if (!Files.isDirectory(path) || isOneInput(path)) {
      found.add(path);
      return;
    }
    for (Path child : children(path)) {
      look(child);
    }
  }

  static boolean isOneInput(Path folder) {
    return TableReader.recognises(folder) || BudgetReader.recognises(folder);
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Inputs::isVisible).sorted().toList();
    }
  }

  /** A link that leads nowhere is no input. */
  private static boolean isVisible(Path path) {
    return !path.getFileName().toString().startsWith(".") && Files.exists(path);
  }
}
