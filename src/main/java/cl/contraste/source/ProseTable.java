package cl.contraste.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of texts without ruling lines: three columns or more below their headings. A row starts
 * where the first column starts anew.
 *
 * @param columns how far each column reaches
 * @param heads whether the first line is the heading
 */
record ProseTable(Sheet sheet, List<Chunk> columns, boolean heads, List<Strip> strips) {

  private static final int LEAST_COLUMNS = 3;

  /** If the first of the lines is the heading of such a table, or one is open and goes on. */
  static Optional<ProseTable> of(Sheet sheet, List<Strip> strips, List<Chunk> open) {
    List<Strip> section =
        Stream.concat(
                strips.stream().limit(1),
                strips.stream().skip(1).takeWhile(strip -> !strip.opensSection()))
            .toList();
    return Stream.of(
            new ProseTable(sheet, open, false, section),
            new ProseTable(sheet, strips.getFirst().chunks(), true, section))
        .filter(table -> table.columns.size() >= LEAST_COLUMNS)
        .flatMap(table -> table.widened().stream())
        .filter(ProseTable::prose)
        .findFirst();
  }

  /** With columns as wide as what stands in them; none when something stands in two. */
  private Optional<ProseTable> widened() {
    List<Chunk> wider = new ArrayList<>(columns);
    for (Strip strip : strips) {
      for (Chunk chunk : strip.chunks()) {
        if (wider.stream().filter(chunk::overlaps).count() > 1) {
          return Optional.empty();
        }
        wider.replaceAll(
            column -> column.equals(nearest(chunk, wider)) ? column.hull(chunk) : column);
      }
    }
    return Optional.of(new ProseTable(sheet, wider, heads, strips));
  }

  private static Chunk nearest(Chunk chunk, List<Chunk> columns) {
    return columns.stream().min(Comparator.comparingDouble(chunk::gap)).orElseThrow();
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
    for (int i = 0; i < columns.size(); i++) {
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

  private int column(Chunk chunk) {
    return columns.indexOf(nearest(chunk, columns));
  }
}
