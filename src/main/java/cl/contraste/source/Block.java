package cl.contraste.source;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What stands on a page, in the order in which it is read. */
sealed interface Block {

  /** In the text of a line: stands before each cell, so that blank cells and long names show. */
  char CELL = '\u001f';

  /** As a reader of the ficha's text wants it. */
  List<Line> lines();

  /** All its words. */
  default String words() {
    return Lines.joined(lines());
  }

  /**
   * A line.
   *
   * @param pieces how many stood apart from each other on it
   */
  record Words(Line line, int pieces) implements Block {

    @Override
    public List<Line> lines() {
      return List.of(line);
    }
  }

  /**
   * A row of a table.
   *
   * @param named whether the first cell names the row, as it does in most tables
   * @param cells the lines of each
   */
  record Cells(boolean named, List<List<Line>> cells) implements Block {

    public Cells {
      cells = List.copyOf(cells);
    }

    @Override
    public List<Line> lines() {
      return figures() ? List.of(asFigures()) : asProse();
    }

    /** Whether all cells behind the name hold figures or nothing. */
    boolean figures() {
      return rest().anyMatch(text -> !text.isEmpty())
          && rest().allMatch(text -> text.isEmpty() || RowEnd.isCell(text));
    }

    boolean years() {
      return figures() && rest().allMatch(text -> Figures.year(text).isPresent());
    }

    boolean nameless() {
      return name().isEmpty();
    }

    boolean nameOnly() {
      return !name().isEmpty() && rest().allMatch(String::isEmpty);
    }

    /** This row as far as it stands on one page, and its rest on the next. */
    Cells with(Cells next) {
      return new Cells(
          named,
          IntStream.range(0, cells.size())
              .mapToObj(
                  i -> Stream.concat(cells.get(i).stream(), next.cells.get(i).stream()).toList())
              .toList());
    }

    /** This row with more lines of its name. */
    Cells named(List<Line> rest) {
      List<List<Line>> more = new ArrayList<>(cells);
      more.set(0, Stream.concat(cells.getFirst().stream(), rest.stream()).toList());
      return new Cells(named, more);
    }

    private String name() {
      return named ? Lines.joined(cells.getFirst()) : "";
    }

    private Stream<String> rest() {
      return cells.stream().skip(named ? 1 : 0).map(Lines::joined);
    }

    private Line asFigures() {
      Line first = cells.stream().flatMap(List::stream).findFirst().orElseThrow();
      return first.with(name() + rest().map(text -> CELL + text).collect(joining()));
    }

    /** Cell after cell; only sections and the last cell are more than one paragraph. */
    private List<Line> asProse() {
      List<Line> lines = new ArrayList<>();
      for (int i = 0; i < cells.size(); i++) {
        boolean paragraphs = i == cells.size() - 1 || opensSection(cells.get(i));
        cells.get(i).stream().filter(line -> paragraphs || !line.blank()).forEach(lines::add);
        if (!cells.get(i).isEmpty()) {
          lines.add(lines.getLast().with(""));
        }
      }
      return lines;
    }

    private static boolean opensSection(List<Line> cell) {
      return !cell.isEmpty() && Heading.of(cell.getFirst().text()).isPresent();
    }
  }
}
