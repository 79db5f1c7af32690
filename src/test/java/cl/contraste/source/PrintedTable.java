package cl.contraste.source;

import cl.contraste.source.PrintedStyle.Align;
import cl.contraste.source.PrintedStyle.Rules;
import java.util.ArrayList;
import java.util.List;

/** A table on pages: its columns' edges, headings, and rows whose cells wrap. */
final class PrintedTable {

  private static final float PADDING = 4;

  private final PrintedPages pages;
  private final PrintedStyle style;
  private final Rules rules;
  private final float[] edges;
  private final List<List<String>> heads = new ArrayList<>();
  private float top;

  PrintedTable(PrintedPages pages, PrintedStyle style, Rules rules, float... edges) {
    this.pages = pages;
    this.style = style;
    this.rules = rules;
    this.edges = edges;
  }

  void head(List<String> cells) {
    heads.add(cells);
    row(cells, false);
  }

  void row(List<String> cells) {
    row(cells, style.repeatedHeads());
  }

  private void row(List<String> cells, boolean repeat) {
    List<List<String>> lines = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      lines.add(wrapped(cells.get(i), i));
    }
    int count = lines.stream().mapToInt(List::size).max().orElse(1);
    if (!pages.fits(height(count))) {
      int fit = Math.round((730 - pages.y() - 2 * PADDING) / pages.pitch() - 0.5f);
      if (style.splitRows() && fit > 0 && fit < count) {
        List<List<String>> first = lines.stream().map(l -> part(l, 0, fit)).toList();
        draw(first, fit, false);
        lines = lines.stream().map(l -> part(l, fit, l.size())).toList();
        count -= fit;
        newPage(repeat);
        draw(lines, count, true);
        return;
      }
      newPage(repeat);
    }
    draw(lines, count, true);
  }

  private void newPage(boolean repeat) {
    pages.newPage();
    if (repeat) {
      heads.forEach(head -> row(head, false));
    }
  }

  private static List<String> part(List<String> lines, int from, int to) {
    return lines.size() <= from ? List.of() : lines.subList(from, Math.min(lines.size(), to));
  }

  private float height(int lines) {
    return lines * pages.pitch() + 2 * PADDING;
  }

  private List<String> wrapped(String cell, int column) {
    float width = edges[column + 1] - edges[column] - 2 * PADDING;
    return cell.isBlank() ? List.of() : pages.wrapped(cell, width);
  }

  /**
   * @param whole whether the row ends here and not on the next page
   */
  private void draw(List<List<String>> cells, int count, boolean whole) {
    top = pages.y();
    for (int i = 0; i < cells.size(); i++) {
      float base = top + PADDING + offset(cells.get(i).size(), count, i) + style.size();
      for (String line : cells.get(i)) {
        pages.text(x(line, i), base, style.size(), line);
        base += pages.pitch();
      }
    }
    pages.skip(height(count));
    rule(whole, cells.size());
  }

  /** Names on the left, all else in the middle of its column or on its right. */
  private float x(String line, int column) {
    float free = edges[column + 1] - edges[column] - PrintedPages.width(line, style.size());
    boolean figure = RowEnd.isCell(line) && column > 0;
    return edges[column] + (figure ? free / 2 : PADDING);
  }

  private float offset(int lines, int of, int column) {
    Align align = column == 0 ? Align.TOP : style.align();
    return switch (align) {
      case TOP -> 0;
      case MIDDLE -> (of - lines) * pages.pitch() / 2;
      case BOTTOM -> (of - lines) * pages.pitch();
    };
  }

  private void rule(boolean whole, int cells) {
    if (rules == Rules.NONE) {
      return;
    }
    float left = edges[0];
    float right = edges[cells];
    pages.rule(left, top, right, top);
    if (whole) {
      pages.rule(left, pages.y(), right, pages.y());
    }
    for (int i = 0; i <= cells && rules == Rules.GRID; i++) {
      pages.rule(edges[i], top, edges[i], pages.y());
    }
  }
}
