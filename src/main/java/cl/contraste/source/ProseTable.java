package cl.contraste.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of texts without ruling lines: three columns or more below their headings. A row starts
 * where the first column starts anew.
 *
 * @param edges where the columns start
 * @param heads whether the first line is the heading
 */
record ProseTable(Sheet sheet, List<Float> edges, boolean heads, List<Strip> strips) {

  private static final float SAME = 6;
  private static final int LEAST_COLUMNS = 3;

  /** If the first of the lines is the heading of such a table, or one is open and goes on. */
  static Optional<ProseTable> of(Sheet sheet, List<Strip> strips, List<Float> open) {
    List<Strip> section =
        Stream.concat(
                strips.stream().limit(1),
                strips.stream().skip(1).takeWhile(strip -> !strip.opensSection()))
            .toList();
    List<Float> heads = strips.getFirst().chunks().stream().map(Chunk::left).toList();
    return Stream.of(
            new ProseTable(sheet, open, false, section),
            new ProseTable(sheet, heads, true, section))
        .filter(table -> table.edges.size() >= LEAST_COLUMNS)
        .filter(table -> table.strips.stream().allMatch(table::fits))
        .filter(ProseTable::prose)
        .findFirst();
  }

  /**
   * @param one whether all lines are one row
   */
  List<Block> rows(boolean one) {
    List<List<Strip>> rows = new ArrayList<>();
    for (int i = 0; i < strips.size(); i++) {
      if (i == 0 || (!one && ((i == 1 && heads) || starts(strips.subList(0, i), strips.get(i))))) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(strips.get(i));
    }
    return rows.stream().map(this::row).toList();
  }

  /** Where the first column starts again after a blank space. */
  private boolean starts(List<Strip> above, Strip strip) {
    return labels(strip)
        && above.stream()
            .filter(this::labels)
            .reduce((one, other) -> other)
            .filter(last -> !sheet.apart(last, strip))
            .isEmpty();
  }

  private boolean labels(Strip strip) {
    return column(strip.chunks().getFirst()) == 0;
  }

  /** Most cells behind the first hold no figures. */
  private boolean prose() {
    List<Chunk> behind =
        strips.stream()
            .flatMap(strip -> strip.chunks().stream())
            .filter(chunk -> column(chunk) > 0)
            .toList();
    return 2 * behind.stream().filter(Chunk::figure).count() <= behind.size();
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
    return new Block.Cells(true, cells);
  }

  private boolean fits(Strip strip) {
    return strip.chunks().stream().allMatch(this::fits);
  }

  private boolean fits(Chunk chunk) {
    int column = column(chunk);
    return column >= 0 && (column + 1 == edges.size() || chunk.right() < edges.get(column + 1));
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
