package cl.contraste.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines that hold two columns of text side by side: sections start in the right one too.
 *
 * @param from the first line of the columns
 * @param to the line behind the last
 * @param edge where the right column starts
 */
record ColumnSplit(List<Strip> strips, int from, int to, float edge) {

  private static final float SAME = 3;
  private static final float FAR = 0.3f;

  /** Beyond this distance, in parts of the letters' size, a column has ended. */
  private static final float END = 3.5f;

  /** The first columns in the lines. */
  static Optional<ColumnSplit> first(List<Strip> strips) {
    float left = (float) strips.stream().mapToDouble(Strip::left).min().orElse(0);
    float right = (float) strips.stream().mapToDouble(Strip::right).max().orElse(0);
    for (int i = 0; i < strips.size(); i++) {
      for (Chunk chunk : strips.get(i).chunks()) {
        if (chunk.left() > left + FAR * (right - left) && chunk.opensSection()) {
          ColumnSplit split =
              new ColumnSplit(strips, i, end(strips, i, chunk.left()), chunk.left());
          if (!split.left().isEmpty()) {
            return Optional.of(split);
          }
        }
      }
    }
    return Optional.empty();
  }

  List<Strip> above() {
    return strips.subList(0, from);
  }

  List<Strip> left() {
    return part(false);
  }

  List<Strip> right() {
    return part(true);
  }

  List<Strip> below() {
    return strips.subList(to, strips.size());
  }

  private List<Strip> part(boolean right) {
    return strips.subList(from, to).stream()
        .map(strip -> strip.part(chunk -> (chunk.left() >= edge - SAME) == right))
        .filter(strip -> !strip.chunks().isEmpty())
        .toList();
  }

  private static int end(List<Strip> strips, int from, float edge) {
    int last = from;
    for (int i = from; i < strips.size(); i++) {
      Strip strip = strips.get(i);
      if (crosses(strip, edge) || endsAt(strips, i, last, edge)) {
        return i;
      }
      last = reachesRight(strip, edge) ? i : last;
    }
    return strips.size();
  }

  private static boolean crosses(Strip strip, float edge) {
    return strip.chunks().stream().anyMatch(c -> c.left() < edge - SAME && c.right() > edge - SAME);
  }

  private static boolean reachesRight(Strip strip, float edge) {
    return strip.right() > edge;
  }

  /** A section that starts on the left while the right column goes on no more. */
  private static boolean endsAt(List<Strip> strips, int index, int last, float edge) {
    if (index == last || strips.get(index).left() >= edge || !strips.get(index).opensSection()) {
      return false;
    }
    List<Strip> ahead = new ArrayList<>(strips.subList(index, strips.size()));
    Optional<Strip> next = ahead.stream().filter(strip -> reachesRight(strip, edge)).findFirst();
    Strip above = strips.get(last);
    return next.isEmpty() || next.get().base() - above.base() > END * above.size();
  }
}
