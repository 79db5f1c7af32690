package cl.contraste.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where the figures of a table without ruling lines stand, from left to right.
 *
 * @param firm whether a heading tells so; else a name's last word may pass for a figure
 */
record FigureColumns(List<Chunk> columns, boolean firm) {

  /** What stands this far behind the last column, in columns, is no part of the table. */
  private static final float BEYOND = 0.75f;

  static final FigureColumns NONE = new FigureColumns(List.of(), false);

  FigureColumns {
    columns = List.copyOf(columns);
  }

  /** Those of the line of years or else the fullest; other lines as full make them wider. */
  static FigureColumns of(List<Strip> strips) {
    List<List<Chunk>> lines = strips.stream().map(FigureColumns::figures).toList();
    return lines.stream()
        .filter(line -> line.size() > 1 && line.stream().allMatch(FigureColumns::year))
        .findFirst()
        .map(years -> new FigureColumns(years, true).or(lines))
        .orElseGet(() -> ofFullest(lines));
  }

  private static boolean year(Chunk chunk) {
    return Figures.year(chunk.text().strip()).isPresent();
  }

  private static FigureColumns ofFullest(List<List<Chunk>> lines) {
    int most = lines.stream().mapToInt(List::size).max().orElse(0);
    return most < 2 ? NONE : fullest(lines, most);
  }

  private static FigureColumns fullest(List<List<Chunk>> lines, int count) {
    return lines.stream()
        .filter(line -> line.size() == count)
        .map(line -> new FigureColumns(line, false))
        .reduce(FigureColumns::wider)
        .orElse(NONE);
  }

  /** Those that are more; where they are as many, both. */
  FigureColumns or(FigureColumns other) {
    if (other.count() == count()) {
      return wider(other);
    }
    return firm || other.count() < count() ? this : other;
  }

  private FigureColumns or(List<List<Chunk>> lines) {
    FigureColumns columns = this;
    for (List<Chunk> line : lines) {
      columns = columns.or(new FigureColumns(line, false));
    }
    return columns;
  }

  private FigureColumns wider(FigureColumns other) {
    if (firm && !other.columns.stream().allMatch(this::reaches)) {
      return this;
    }
    List<Chunk> wider = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      wider.add(columns.get(i).hull(other.columns.get(i)));
    }
    return new FigureColumns(wider, firm || other.firm);
  }

  /** The pieces that end a line and are figures. */
  private static List<Chunk> figures(Strip strip) {
    List<Chunk> figures = new ArrayList<>();
    for (Chunk chunk : strip.chunks().reversed()) {
      if (!chunk.figure()) {
        break;
      }
      figures.addFirst(chunk);
    }
    return figures;
  }

  boolean none() {
    return columns.isEmpty();
  }

  int count() {
    return columns.size();
  }

  /** The line's cells, blank ones too; empty when it is no row of figures. */
  Optional<List<Optional<Chunk>>> cells(Strip strip) {
    List<Chunk> figures =
        figures(strip.part(chunk -> !beyond(chunk))).stream().filter(this::reaches).toList();
    if (figures.isEmpty() || figures.size() > count()) {
      return Optional.empty();
    }
    List<Optional<Chunk>> cells = new ArrayList<>(Collections.nCopies(count(), Optional.empty()));
    for (Chunk figure : figures) {
      int column = nearest(figure);
      if (cells.get(column).isPresent()) {
        return Optional.empty();
      }
      cells.set(column, Optional.of(figure));
    }
    return Optional.of(cells);
  }

  /** What stands before the cells. */
  Optional<Chunk> name(Strip strip) {
    return strip.chunks().stream()
        .filter(chunk -> !(chunk.figure() && reaches(chunk)) && !beyond(chunk))
        .reduce(Chunk::with);
  }

  /** Whether a piece stands right of the table, as the labels of a drawing do. */
  private boolean beyond(Chunk chunk) {
    if (!firm || count() < 2) {
      return false;
    }
    float apart = columns.getLast().centre() - columns.get(count() - 2).centre();
    return chunk.left() > columns.getLast().right()
        && chunk.centre() > columns.getLast().centre() + apart * BEYOND;
  }

  /** Whether a piece stands where the columns are, not among the names before them. */
  private boolean reaches(Chunk chunk) {
    if (none()) {
      return false;
    }
    float apart = count() < 2 ? 0 : columns.get(1).centre() - columns.getFirst().centre();
    return chunk.right() > columns.getFirst().left()
        || Math.abs(chunk.centre() - columns.getFirst().centre()) < apart / 2;
  }

  private int nearest(Chunk figure) {
    int nearest = 0;
    for (int i = 1; i < count(); i++) {
      boolean nearer = distance(figure, i) < distance(figure, nearest);
      nearest = nearer ? i : nearest;
    }
    return nearest;
  }

  /** Between the middles, or the nearer edges. */
  private float distance(Chunk figure, int column) {
    Chunk at = columns.get(column);
    return Math.min(
        Math.abs(figure.centre() - at.centre()),
        Math.min(Math.abs(figure.left() - at.left()), Math.abs(figure.right() - at.right())));
  }
}
