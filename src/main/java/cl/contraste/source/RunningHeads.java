package cl.contraste.source;

import cl.contraste.source.Page.Run;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What stands above and below the text of every page: the document's name, the page's number. */
final class RunningHeads {

  private static final int MOST_LINES = 3;
  private static final float SAME = 3;

  private final List<Page> pages;
  private final List<List<Strip>> strips;
  private final Set<String> kept = new HashSet<>();

  private RunningHeads(List<Page> pages) {
    this.pages = pages;
    this.strips = pages.stream().map(page -> Strip.of(page.runs())).toList();
  }

  /** The pages without them. A heading of a section stays where it stands first. */
  static List<Page> without(List<Page> pages) {
    RunningHeads heads = new RunningHeads(pages);
    List<Page> bare = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      bare.add(heads.without(i));
    }
    return bare;
  }

  private Page without(int index) {
    Page page = pages.get(index);
    List<Strip> lines = strips.get(index);
    Set<Float> bases = new HashSet<>();
    running(lines, index, false).forEach(strip -> bases.add(strip.base()));
    running(lines.reversed(), index, true).forEach(strip -> bases.add(strip.base()));
    List<Run> runs =
        page.runs().stream()
            .filter(run -> bases.stream().noneMatch(base -> Math.abs(base - run.y()) < SAME))
            .toList();
    return new Page(page.width(), page.height(), runs, page.rules());
  }

  private Stream<Strip> running(List<Strip> fromEdge, int index, boolean below) {
    return fromEdge.stream().limit(MOST_LINES).takeWhile(strip -> runs(strip, index, below));
  }

  private boolean runs(Strip strip, int index, boolean below) {
    String words = words(strip);
    boolean number = words.equals(String.valueOf(index + 1)) && pages.size() > 1;
    boolean repeated = !holdsYears(strip) && 2 * times(strip, below) > pages.size();
    boolean first = strip.opensSection() && kept.add(words);
    return (number || repeated) && !first && pages.size() > 1;
  }

  private long times(Strip strip, boolean below) {
    return strips.stream()
        .filter(
            page ->
                (below ? page.reversed() : page)
                    .stream().limit(MOST_LINES).anyMatch(other -> same(strip, other)))
        .count();
  }

  private static boolean same(Strip one, Strip other) {
    return Math.abs(one.base() - other.base()) < SAME && digitless(one).equals(digitless(other));
  }

  private static boolean holdsYears(Strip strip) {
    return strip.chunks().stream()
            .filter(c -> c.text().matches("(?:\\D*\\s)?20[0-9]{2}\\s*"))
            .count()
        > 1;
  }

  private static String digitless(Strip strip) {
    return words(strip).replaceAll("[0-9]+", "#");
  }

  private static String words(Strip strip) {
    return strip.text().strip().replaceAll("\\s+", " ");
  }
}
