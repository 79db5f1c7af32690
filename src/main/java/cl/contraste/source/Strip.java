package cl.contraste.source;

import static java.util.stream.Collectors.joining;

import cl.contraste.source.Page.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What stands on one line of a page or of a part of it, from left to right.
 *
 * @param base where the letters stand, from the page's upper edge
 */
record Strip(float base, List<Chunk> chunks) {

  /** How far letters of one line may stand above or below each other, in parts of their size. */
  private static final float RAISED = 0.35f;

  /** Letters drawn twice, to look bold. */
  private static final float TWICE = 1.5f;

  Strip {
    chunks = List.copyOf(chunks);
  }

  /** From top to bottom. */
  static List<Strip> of(List<Run> runs) {
    List<List<Run>> lines = new ArrayList<>();
    for (Run run : runs.stream().sorted(Comparator.comparingDouble(Run::y)).toList()) {
      if (lines.isEmpty() || below(run, lines.getLast().getFirst())) {
        lines.add(new ArrayList<>());
      }
      lines.getLast().add(run);
    }
    return lines.stream().map(Strip::ofLine).toList();
  }

  private static boolean below(Run run, Run first) {
    return run.y() - first.y() > RAISED * Math.max(run.size(), first.size());
  }

  private static Strip ofLine(List<Run> line) {
    List<Chunk> chunks = new ArrayList<>();
    Run last = null;
    for (Run run : line.stream().sorted(Comparator.comparingDouble(Run::x)).toList()) {
      if (last == null || !twice(last, run)) {
        add(chunks, new Chunk(run.x(), run.end(), run.size(), run.text()));
      }
      last = run;
    }
    return new Strip(line.getFirst().y(), chunks);
  }

  private static boolean twice(Run one, Run other) {
    return one.text().equals(other.text())
        && Math.abs(one.x() - other.x()) < TWICE
        && Math.abs(one.y() - other.y()) < TWICE;
  }

  private static void add(List<Chunk> chunks, Chunk chunk) {
    if (!chunks.isEmpty() && chunks.getLast().nextTo(chunk)) {
      chunks.set(chunks.size() - 1, chunks.getLast().with(chunk));
    } else if (!chunk.blank() || chunks.isEmpty()) {
      chunks.add(chunk);
    }
  }

  String text() {
    return chunks.stream().map(Chunk::text).collect(joining(" "));
  }

  boolean blank() {
    return chunks.stream().allMatch(Chunk::blank);
  }

  float left() {
    return chunks.getFirst().left();
  }

  float right() {
    return chunks.getLast().right();
  }

  /** Of its longest piece. */
  float size() {
    return chunks.stream()
        .max(Comparator.comparingInt(c -> c.text().length()))
        .orElseThrow()
        .size();
  }

  boolean opensSection() {
    return chunks.getFirst().opensSection();
  }

  /** The pieces that stand left of an edge, and those right of it. */
  Strip part(java.util.function.Predicate<Chunk> which) {
    return new Strip(base, chunks.stream().filter(which).toList());
  }
}
