package cl.contraste.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code load} is asked to do.
 *
 * @param strict whether a document of which a field cannot be read is rejected as a whole
 * @param json whether the report is printed as JSON and nothing else is
 * @param report file to write the report into as JSON; null: none
 */
record LoadOptions(List<Path> paths, boolean strict, boolean json, @Nullable Path report) {

  private static final String REPORT = "--report";

  LoadOptions {
    paths = List.copyOf(paths);
  }

  /**
   * The options that words stand for.
   *
   * @throws IllegalArgumentException when they stand for none, with what to write instead
   */
  static LoadOptions of(List<String> words) {
    List<Path> paths = new ArrayList<>();
    boolean strict = false;
    boolean json = false;
    Path report = null;
    for (Iterator<String> each = words.iterator(); each.hasNext(); ) {
      String word = Objects.requireNonNull(each.next());
      if (word.equals("--strict")) {
        strict = true;
      } else if (word.equals("--json")) {
        json = true;
      } else if (word.equals(REPORT) && each.hasNext()) {
        report = Path.of(each.next());
      } else if (word.startsWith(REPORT + '=')) {
        report = Path.of(word.substring(REPORT.length() + 1));
      } else if (word.startsWith("--")) {
        throw new IllegalArgumentException(
            "load has no option %s; it has --strict, --json and --report FILE.json."
                .formatted(word));
      } else {
        paths.add(Path.of(word));
      }
    }
    return new LoadOptions(existing(paths), strict, json, report);
  }

  private static List<Path> existing(List<Path> paths) {
    if (paths.isEmpty()) {
      throw new IllegalArgumentException("load what? Name files or folders.");
    }
    List<String> missing =
        paths.stream().filter(path -> !Files.exists(path)).map(Path::toString).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("There is no " + String.join(", ", missing));
    }
    return paths;
  }
}
