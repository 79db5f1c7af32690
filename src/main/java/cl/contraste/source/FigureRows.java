package cl.contraste.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rows of figures without ruling lines between them. A row's name wraps over lines; its figures
 * stand beside the first, the last or the middle of them.
 */
record FigureRows(Sheet sheet, FigureColumns columns) {

  /** Lines that no blank space parts. */
  List<Block> of(List<Strip> strips) {
    List<Block> blocks = new ArrayList<>();
    List<Strip> open = new ArrayList<>();
    for (Strip strip : strips) {
      if (!figures(strip) && Table.startsFootnote(strip.text())) {
        blocks.addAll(rows(open));
        open.clear();
        blocks.add(words(strip));
      } else {
        open.add(strip);
        if (years(strip)) {
          blocks.addAll(row(open));
          open.clear();
        }
      }
    }
    blocks.addAll(rows(open));
    return blocks;
  }

  private List<Block> rows(List<Strip> strips) {
    if (strips.stream().noneMatch(this::figures)) {
      return strips.stream().map(this::words).toList();
    }
    boolean first = figures(strips.getFirst());
    boolean last = figures(strips.getLast());
    return (first || last ? beside(strips, first, last) : around(strips))
        .stream().flatMap(row -> row(row).stream()).toList();
  }

  /** Rows whose figures stand beside the first or the last line of their names. */
  private List<List<Strip>> beside(List<Strip> strips, boolean first, boolean last) {
    List<List<Strip>> rows = new ArrayList<>();
    boolean complete = true;
    for (Strip strip : strips) {
      boolean begins = (first && !last) ? figures(strip) : complete && !goesOn(strip, first);
      if (begins || rows.isEmpty()) {
        rows.add(new ArrayList<>());
        complete = false;
      }
      rows.getLast().add(strip);
      complete |= figures(strip);
    }
    return rows;
  }

  /** Where rows could be of either kind, what starts with a capital starts a name. */
  private boolean goesOn(Strip strip, boolean either) {
    return either && !figures(strip) && !Character.isUpperCase(strip.text().strip().codePointAt(0));
  }

  /** Rows whose names have as many lines above their figures as below. */
  private List<List<Strip>> around(List<Strip> strips) {
    List<List<Strip>> rows = new ArrayList<>();
    int start = 0;
    while (start < strips.size()) {
      int figures = start;
      while (figures < strips.size() && !figures(strips.get(figures))) {
        figures++;
      }
      int end = Math.min(strips.size(), 2 * figures - start + 1);
      rows.add(strips.subList(start, end));
      start = end;
    }
    return rows;
  }

  /** Lines that are one row, if they hold figures. */
  List<Block> row(List<Strip> strips) {
    Optional<List<Optional<Chunk>>> cells =
        strips.stream().flatMap(strip -> columns.cells(strip).stream()).findFirst();
    if (cells.isEmpty()) {
      return strips.stream().map(this::words).toList();
    }
    float base = strips.stream().filter(this::figures).findFirst().orElseThrow().base();
    List<Line> name = strips.stream().flatMap(strip -> name(strip).stream()).toList();
    return List.of(
        new Block.Cells(
            true,
            Stream.concat(
                    Stream.of(name),
                    cells.get().stream()
                        .map(cell -> cell.stream().map(c -> sheet.line(base, c.text())).toList()))
                .toList()));
  }

  private Optional<Line> name(Strip strip) {
    Optional<Chunk> name =
        figures(strip) ? columns.name(strip) : strip.chunks().stream().reduce(Chunk::with);
    return name.map(chunk -> sheet.line(strip.base(), chunk.text()));
  }

  private boolean figures(Strip strip) {
    return columns.cells(strip).isPresent();
  }

  private boolean years(Strip strip) {
    return columns
        .cells(strip)
        .filter(cells -> cells.stream().allMatch(c -> c.filter(FigureRows::year).isPresent()))
        .isPresent();
  }

  private static boolean year(Chunk chunk) {
    return Figures.year(chunk.text().strip()).isPresent();
  }

  private Block words(Strip strip) {
    return new Block.Words(sheet.line(strip.base(), strip.text()), strip.chunks().size());
  }
}
