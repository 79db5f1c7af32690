package cl.contraste.source;

import cl.contraste.source.Page.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a PDF's pages as a reader reads them: column after column, box after box, each row
 * of a table as one line with its cells set apart, without what is repeated on every page.
 */
final class PdfLayout {

  private static final float USUAL_PITCH = 1.2f;
  private static final float WIDEST_PITCH = 2.2f;

  private PdfLayout() {}

  static List<Line> lines(List<Page> pages) {
    List<Page> cleaned = pages.stream().map(PdfLayout::cleaned).toList();
    List<Region> regions = RunningHeads.without(cleaned).stream().map(Grid::of).toList();
    float pitch = pitch(regions);
    PageJoin join = new PageJoin();
    OpenTable table = OpenTable.NONE;
    for (int i = 0; i < regions.size(); i++) {
      List<Float> bases = Strip.of(cleaned.get(i).runs()).stream().map(Strip::base).toList();
      RegionLayout layout = new RegionLayout(new Sheet(i + 1, bases, pitch), table);
      join.add(layout.blocks(regions.get(i)));
      table = layout.table();
    }
    return join.lines();
  }

  private static Page cleaned(Page page) {
    List<Run> runs =
        page.runs().stream()
            .map(r -> new Run(r.x(), r.y(), r.width(), r.size(), Lines.cleaned(r.text())))
            .filter(run -> !run.text().isEmpty())
            .toList();
    return new Page(page.width(), page.height(), runs, page.rules());
  }

  /** How far the lines of a paragraph stand apart: a fifth of all lines stand no further. */
  private static float pitch(List<Region> regions) {
    List<Float> pitches = new ArrayList<>();
    regions.forEach(region -> addPitches(region, pitches));
    List<Float> sorted = pitches.stream().filter(pitch -> pitch < WIDEST_PITCH).sorted().toList();
    return sorted.isEmpty() ? USUAL_PITCH : Math.max(1, sorted.get(sorted.size() / 5));
  }

  private static void addPitches(Region region, List<Float> pitches) {
    List<Strip> strips = region.strips();
    for (int i = 1; i < strips.size(); i++) {
      Strip above = strips.get(i - 1);
      Strip below = strips.get(i);
      if (Box.same(above.left(), below.left())) {
        pitches.add((below.base() - above.base()) / Math.max(above.size(), below.size()));
      }
    }
    region.parts().forEach(part -> addPitches(part, pitches));
  }
}
