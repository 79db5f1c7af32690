package cl.contraste.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lines by the label that stands before the first of them. */
final class Labelled {

  private Labelled() {}

  /**
   * A label at the start of a line.
   *
   * @param rest what follows it on its line
   */
  record Label<K>(K key, String rest) {}

  /** Lines before the first label are left out; a label's second occurrence is text. */
  static <K> Map<K, List<Line>> split(List<Line> lines, Function<Line, Optional<Label<K>>> labels) {
    Map<K, List<Line>> split = new LinkedHashMap<>();
    List<Line> open = new ArrayList<>();
    for (Line line : lines) {
      @Nullable Label<K> label =
          labels.apply(line).filter(l -> !split.containsKey(l.key())).orElse(null);
      if (label != null) {
        open = new ArrayList<>();
        split.put(label.key(), open);
      }
      open.add(label == null ? line : line.with(label.rest()));
    }
    return split;
  }
}
