package cl.contraste.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A page and the parts of it that ruling lines set apart, in reading order. */
final class RegionLayout {

  private static final float NEXT_TO = 6;

  private final Sheet sheet;
  private OpenTable table;

  /**
   * @param table that may go on from the page before
   */
  RegionLayout(Sheet sheet, OpenTable table) {
    this.sheet = sheet;
    this.table = table;
  }

  OpenTable table() {
    return table;
  }

  List<Block> blocks(Region page) {
    return blocks(Content.of(page), false);
  }

  private List<Block> blocks(Content content, boolean band) {
    return ColumnSplit.first(content).map(this::columns).orElseGet(() -> stacked(content, band));
  }

  private List<Block> columns(ColumnSplit split) {
    return Stream.of(split.above(), split.left(), split.right(), split.below())
        .flatMap(part -> blocks(part, false).stream())
        .toList();
  }

  /** What stands between the parts is read in pieces, each where it starts. */
  private List<Block> stacked(Content content, boolean band) {
    List<Block> blocks = new ArrayList<>();
    List<Strip> strips = content.strips();
    int next = 0;
    for (List<Region> row : joined(rows(content.parts()))) {
      int end = next;
      while (end < strips.size() && strips.get(end).base() < row.getFirst().box().top() + 1) {
        end++;
      }
      blocks.addAll(strips(strips.subList(next, end), false));
      addRow(blocks, row);
      next = end;
    }
    blocks.addAll(strips(strips.subList(next, strips.size()), band && content.parts().isEmpty()));
    return blocks;
  }

  private List<Block> strips(List<Strip> strips, boolean band) {
    if (strips.isEmpty()) {
      return List.of();
    }
    StripLayout layout = new StripLayout(sheet, band, table);
    List<Block> blocks = layout.blocks(strips);
    table = layout.table();
    return blocks;
  }

  private void addRow(List<Block> blocks, List<Region> row) {
    if (row.size() > 1 && row.stream().allMatch(Region::leaf)) {
      List<List<Line>> cells = row.stream().map(r -> sheet.lines(r.strips())).toList();
      blocks.add(new Block.Cells(named(cells, blocks), cells));
    } else {
      row.forEach(part -> blocks.addAll(blocks(Content.of(part), true)));
    }
  }

  /** A row that starts with a figure has no name, nor have those below it. */
  private static boolean named(List<List<Line>> cells, List<Block> above) {
    boolean nameless =
        !above.isEmpty()
            && above.getLast() instanceof Block.Cells row
            && !row.named()
            && row.cells().size() == cells.size();
    return !nameless && !RowEnd.isCell(Lines.joined(cells.getFirst()));
  }

  /** The parts that stand side by side, as the cells of a table's row do. */
  private static List<List<Region>> rows(List<Region> parts) {
    List<List<Region>> rows = new ArrayList<>();
    List<Region> left = new ArrayList<>(parts);
    left.sort(
        Comparator.<Region>comparingInt(r -> Math.round(r.box().top() / NEXT_TO))
            .thenComparingDouble(r -> r.box().left()));
    while (!left.isEmpty()) {
      List<Region> row = new ArrayList<>(List.of(left.removeFirst()));
      for (Region part : List.copyOf(left)) {
        if (continues(row.getLast(), part)) {
          row.add(part);
          left.remove(part);
        }
      }
      rows.add(row);
    }
    return rows.stream().filter(row -> !row.stream().allMatch(Region::blank)).toList();
  }

  private static boolean continues(Region cell, Region next) {
    float gap = next.box().left() - cell.box().right();
    return cell.box().besides(next.box()) && gap > -NEXT_TO && gap < NEXT_TO;
  }

  /** Where sections start in a row of cells, the cells below belong to them. */
  private static List<List<Region>> joined(List<List<Region>> rows) {
    List<List<Region>> joined = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<Region> row = rows.get(i);
      if (i + 1 < rows.size() && headings(row) && sameEdges(row, rows.get(i + 1))) {
        for (int j = 0; j < row.size(); j++) {
          joined.add(List.of(row.get(j)));
          joined.add(List.of(rows.get(i + 1).get(j)));
        }
        i++;
      } else {
        joined.add(row);
      }
    }
    return joined;
  }

  private static boolean headings(List<Region> row) {
    return row.size() > 1
        && row.stream()
            .allMatch(
                r -> r.leaf() && r.strips().size() == 1 && r.strips().getFirst().opensSection());
  }

  private static boolean sameEdges(List<Region> row, List<Region> other) {
    if (row.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < row.size(); i++) {
      if (!Box.same(row.get(i).box().left(), other.get(i).box().left())) {
        return false;
      }
    }
    return true;
  }
}
