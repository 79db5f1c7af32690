package cl.contraste.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a page by where they stand on it.
 *
 * @param number of the page, from 1
 * @param bases where the lines of the page stand, from top to bottom
 * @param pitch how far the lines of a paragraph stand apart, in parts of the letters' size
 */
record Sheet(int number, List<Float> bases, float pitch) {

  /** Paragraphs stand further apart than their lines by at least this factor. */
  private static final float GAP = 1.3f;

  private static final float OTHER_SIZE = 1.12f;

  Sheet {
    bases = List.copyOf(bases);
  }

  Line line(float base, String text) {
    int nearest = 0;
    for (int i = 1; i < bases.size(); i++) {
      boolean nearer = Math.abs(bases.get(i) - base) < Math.abs(bases.get(nearest) - base);
      nearest = nearer ? i : nearest;
    }
    return new Line(number, nearest + 1, text);
  }

  /** Whether a paragraph ends between two lines. */
  boolean apart(Strip above, Strip below) {
    float larger = Math.max(above.size(), below.size());
    float smaller = Math.min(above.size(), below.size());
    return below.base() - above.base() > GAP * pitch * larger || larger > OTHER_SIZE * smaller;
  }

  /** The lines of a cell, blank ones between paragraphs. */
  List<Line> lines(List<Strip> strips) {
    List<Line> lines = new ArrayList<>();
    Strip above = null;
    for (Strip strip : strips) {
      if (above != null && apart(above, strip)) {
        lines.add(line(above.base(), ""));
      }
      lines.add(line(strip.base(), strip.text()));
      above = strip;
    }
    return lines;
  }
}
