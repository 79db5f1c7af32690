package cl.contraste.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns of a table.
 *
 * @param read how many cells a row has
 * @param printed how many cells stand in its line, those never filled included
 * @param freeNames whether rows are named by anybody, so that a name may end with a number; else
 *     all row names are known
 */
record Columns(int read, int printed, boolean freeNames) {

  static Columns ofKnownRows(int count) {
    return new Columns(count, count, false);
  }

  static Columns ofNamedRows(int count) {
    return new Columns(count, count, true);
  }

  /** All cells of a row that stands in one line, or none when it cannot be told which are blank. */
  Optional<List<Cell>> cells(RowEnd end) {
    int surplus = end.count() - read;
    if (surplus == 0) {
      return Optional.of(end.cells());
    }
    if (surplus > 0) {
      return freeNames ? Optional.of(end.cells().subList(surplus, end.count())) : Optional.empty();
    }
    return blanks(end).map(blanks -> filled(end, blanks).subList(0, read));
  }

  /** The cells of a row of which all are known; none when it has others than the table. */
  Optional<List<Cell>> exact(RowEnd end) {
    boolean fits =
        end.count() >= read
            && end.cells().stream().skip(read).allMatch(cell -> cell.text().isEmpty());
    return fits ? Optional.of(end.cells().subList(0, read)) : Optional.empty();
  }

  /** How many blank cells stand before each cell and behind the last. */
  private Optional<List<Integer>> blanks(RowEnd end) {
    int missing = printed - end.count();
    return Stream.of(each(end, 1), each(end, 2), allInOnePlace(end, missing), oneInEachPlace(end))
        .filter(blanks -> blanks.stream().mapToInt(Integer::intValue).sum() == missing)
        .filter(blanks -> !hintTooWeak(end))
        .findFirst();
  }

  // Two blanks at the end of a line are common; with one cell alone they prove nothing.
  private static boolean hintTooWeak(RowEnd end) {
    return end.count() == 1 && end.extraBlanks().equals(List.of(0, 1));
  }

  /** A blank cell may leave one blank more than usual, or two. */
  private static List<Integer> each(RowEnd end, int blanksPerCell) {
    return end.extraBlanks().stream().allMatch(extra -> extra % blanksPerCell == 0)
        ? end.extraBlanks().stream().map(extra -> extra / blanksPerCell).toList()
        : List.of();
  }

  private static List<Integer> allInOnePlace(RowEnd end, int missing) {
    return end.extraBlanks().stream().filter(extra -> extra > 0).count() == 1
        ? end.extraBlanks().stream().map(extra -> extra > 0 ? missing : 0).toList()
        : List.of();
  }

  private static List<Integer> oneInEachPlace(RowEnd end) {
    return end.extraBlanks().stream().map(extra -> Math.min(extra, 1)).toList();
  }

  private static List<Cell> filled(RowEnd end, List<Integer> blanks) {
    Cell blank = new Cell("", end.line().place());
    List<Cell> filled = new ArrayList<>(Collections.nCopies(blanks.getFirst(), blank));
    for (int i = 0; i < end.count(); i++) {
      filled.add(end.cells().get(i));
      filled.addAll(Collections.nCopies(blanks.get(i + 1), blank));
    }
    return filled;
  }
}
