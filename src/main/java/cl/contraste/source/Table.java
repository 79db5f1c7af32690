package cl.contraste.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rows of a table out of lines. Names wrap over lines and so do cells; a row ends with its last
 * cell.
 */
final class Table {

  private static final Pattern FOOTNOTE = Pattern.compile("\\s*\\*+\\s*\\p{L}.*");
  private static final Pattern END_OF_NAME = Pattern.compile(".*[.)]\\s*");

  private final Columns columns;
  private final List<Row> rows = new ArrayList<>();
  private final List<Line> name = new ArrayList<>();
  private final List<RowEnd> wrapped = new ArrayList<>();

  private Table(Columns columns) {
    this.columns = columns;
  }

  /** All rows up to the footnotes; lines left over make a last row without any cell. */
  static List<Row> rows(List<Line> lines, Columns columns) {
    Table table = new Table(columns);
    lines.stream()
        .takeWhile(line -> !startsFootnote(line.text()))
        .filter(line -> !line.blank())
        .forEach(line -> table.take(RowEnd.of(line)));
    table.endWrapped();
    table.endName();
    return List.copyOf(table.rows);
  }

  static boolean startsFootnote(String line) {
    return FOOTNOTE.matcher(line).matches();
  }

  private void take(RowEnd end) {
    if (end.exact()) {
      endWrapped();
      addToName(end.line().with(end.before()));
      endRow(columns.exact(end), end.cells().stream().filter(c -> !c.text().isEmpty()).toList());
    } else if (end.count() >= columns.read()) {
      endWrapped();
      addToName(end.line().with(nameOn(end)));
      endRow(columns.cells(end), end.cells());
    } else if (isCells(end)) {
      takePart(end);
    } else {
      endWrapped();
      addToName(end.line());
    }
  }

  /** A name may end with a number of its own; what else looks like cells is cells. */
  private boolean isCells(RowEnd end) {
    if (end.ownLine() || !columns.freeNames()) {
      return end.count() > 0;
    }
    return end.count() > 1 || (end.count() == 1 && endsName(end.before()) && !end.loneNumber());
  }

  private void takePart(RowEnd end) {
    if (!end.ownLine()) {
      endWrapped();
      addToName(end.line().with(end.before()));
    }
    if (endsNameBefore(end)) {
      addToName(wrapped.removeFirst().line());
    }
    wrapped.add(end);
    List<Cell> cells = wrappedCells();
    if (cells.size() == columns.read() && !nameMayGoOn()) {
      wrapped.clear();
      endRow(Optional.of(cells), cells);
    } else if (cells.size() > columns.read()) {
      endWrapped();
    }
  }

  /** A number of its own above a line that has all cells, blank ones too, is the end of a name. */
  private boolean endsNameBefore(RowEnd end) {
    return columns.freeNames()
        && wrapped.size() == 1
        && wrapped.getFirst().ownLine()
        && wrapped.getFirst().loneNumber()
        && end.ownLine()
        && end.count() > 1
        && columns.cells(end).isPresent();
  }

  private boolean nameMayGoOn() {
    return columns.freeNames() && wrapped.getFirst().loneNumber() && !endsName(Lines.joined(name));
  }

  private static boolean endsName(String text) {
    return END_OF_NAME.matcher(text).matches();
  }

  /** The text before the cells, and the numbers in excess of the columns: they end the name. */
  private String nameOn(RowEnd end) {
    int surplus = columns.freeNames() ? end.count() - columns.read() : 0;
    List<String> numbers = end.cells().subList(0, surplus).stream().map(Cell::text).toList();
    return end.before() + " " + String.join(" ", numbers);
  }

  /** No more cells follow: some are blank, or what looked like one was the end of a name. */
  private void endWrapped() {
    if (wrapped.isEmpty()) {
      return;
    }
    List<Cell> found = wrappedCells();
    RowEnd first = wrapped.getFirst();
    Optional<List<Cell>> cells = wrapped.size() == 1 ? columns.cells(first) : Optional.empty();
    wrapped.clear();
    if (cells.isEmpty() && columns.freeNames() && found.size() == 1 && first.loneNumber()) {
      addToName(first.line());
    } else {
      endRow(cells, found);
    }
  }

  private List<Cell> wrappedCells() {
    return wrapped.stream().flatMap(end -> end.cells().stream()).toList();
  }

  private void addToName(Line line) {
    if (!line.blank()) {
      name.add(line);
    }
  }

  private void endRow(Optional<List<Cell>> cells, List<Cell> found) {
    Place place = name.isEmpty() ? found.getFirst().place() : name.getFirst().place();
    rows.add(new Row(Lines.joined(name), List.copyOf(cells.orElse(List.of())), found, place));
    name.clear();
  }

  private void endName() {
    if (!name.isEmpty()) {
      endRow(Optional.of(List.of()), List.of());
    }
  }
}
