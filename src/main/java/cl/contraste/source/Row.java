package cl.contraste.source;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One row of a table.
 *
 * @param cells one for each column; none when it cannot be told which cell stands in which column
 * @param found the cells as they were found
 * @param place of the name, or of the cells when there is no name
 */
record Row(String name, List<Cell> cells, List<Cell> found, Place place) {

  boolean unclear() {
    return cells.isEmpty();
  }

  /** The name without footnote marks, to compare with known ones. */
  String foldedName() {
    return Lines.folded(name.replace("*", ""));
  }

  String foundText() {
    return found.stream().map(Cell::text).collect(Collectors.joining(" "));
  }

  Place cellsPlace() {
    return found.isEmpty() ? place : found.getFirst().place();
  }
}
