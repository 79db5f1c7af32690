package cl.contraste.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of texts without ruling lines: three columns or more below their headings. A row starts
 * where the first column starts anew.
 */
record ProseTable(Sheet sheet, List<Float> edges, List<Strip> strips) {

  private static final float SAME = 6;
  private static final int LEAST_COLUMNS = 3;

  /** If the first of the lines is the heading of such a table. */
  static Optional<ProseTable> of(Sheet sheet, List<Strip> strips) {
    List<Float> edges = strips.getFirst().chunks().stream().map(Chunk::left).toList();
    List<Strip> below = strips.stream().skip(1).takeWhile(strip -> !strip.opensSection()).toList();
    ProseTable table =
        new ProseTable(
            sheet, edges, Stream.concat(Stream.of(strips.getFirst()), below.stream()).toList());
    boolean fits =
        edges.size() >= LEAST_COLUMNS
            && !below.isEmpty()
            && table.strips.stream().allMatch(table::fits);
    return fits ? Optional.of(table) : Optional.empty();
  }

  int size() {
    return strips.size();
  }

  List<Block> rows() {
    List<List<Strip>> rows = new ArrayList<>();
    for (int i = 0; i < strips.size(); i++) {
      if (i < 2 || starts(strips.get(i - 1), strips.get(i))) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(strips.get(i));
    }
    return rows.stream().map(this::row).toList();
  }

  private boolean starts(Strip above, Strip strip) {
    return column(strip.chunks().getFirst()) == 0
        && (column(above.chunks().getFirst()) > 0 || sheet.apart(above, strip));
  }

  private Block row(List<Strip> row) {
    List<List<Line>> cells = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      int column = i;
      cells.add(
          sheet.lines(
              row.stream()
                  .map(strip -> strip.part(chunk -> column(chunk) == column))
                  .filter(strip -> !strip.chunks().isEmpty())
                  .toList()));
    }
    return new Block.Cells(cells);
  }

  private boolean fits(Strip strip) {
    return strip.chunks().stream().allMatch(this::fits);
  }

  private boolean fits(Chunk chunk) {
    int column = column(chunk);
    boolean within = column + 1 == edges.size() || chunk.right() < edges.get(column + 1);
    return within && column >= 0 && (column == 0 || !chunk.figure());
  }

  /** -1: left of all. */
  private int column(Chunk chunk) {
    int column = -1;
    while (column + 1 < edges.size() && edges.get(column + 1) - SAME <= chunk.left()) {
      column++;
    }
    return column;
  }
}
