package cl.contraste.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The cells that end a line: every last word that looks like a number or a mark, readable or not.
 *
 * @param before what stands before them on the line
 * @param cells those that hold something; all of them, where {@link #exact()}
 * @param extraBlanks how many blanks more than the usual one stand before each cell and, last,
 *     behind them: the trace of blank cells; empty where no trace is needed
 */
record RowEnd(Line line, String before, List<Cell> cells, List<Integer> extraBlanks) {

  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern PERCENT_SIGN_APART = Pattern.compile("(?<=\\p{Nd}) %");
  private static final String NUMBER =
      "[-−–+$]*\\p{Nd}(?:[\\p{Nd}.,']*\\p{Nd})?(?:[eE][-−+]?\\p{Nd}+)?%?";
  private static final Pattern CELL =
      Pattern.compile(NUMBER + "|\\(" + NUMBER + "\\)|[SNsn]/\\p{L}|[-−–—]+|#\\S+");

  /** Whether a word looks like a cell. */
  static boolean isCell(String word) {
    return CELL.matcher(PERCENT_SIGN_APART.matcher(word).replaceAll("%")).matches();
  }

  static RowEnd of(Line line) {
    int cells = line.text().indexOf(Block.CELL);
    return cells < 0 ? ofText(line) : ofCells(line, cells);
  }

  private static RowEnd ofCells(Line line, int start) {
    List<Cell> cells =
        Arrays.stream(line.text().substring(start + 1).split(String.valueOf(Block.CELL), -1))
            .map(text -> new Cell(PERCENT_SIGN_APART.matcher(text).replaceAll("%"), line.place()))
            .toList();
    return new RowEnd(line, line.text().substring(0, start), cells, List.of());
  }

  /** Whether it is known of each cell where it stands, so that blank ones are cells too. */
  boolean exact() {
    return extraBlanks.isEmpty();
  }

  private static RowEnd ofText(Line line) {
    String text = PERCENT_SIGN_APART.matcher(line.text()).replaceAll("%");
    Deque<MatchResult> words = cellsAtTheEnd(text);
    int start = words.isEmpty() ? text.length() : words.getFirst().start();
    List<Cell> cells = words.stream().map(w -> new Cell(w.group(), line.place())).toList();
    return new RowEnd(line, text.substring(0, start), cells, extraBlanks(text, words));
  }

  boolean ownLine() {
    return before.isBlank();
  }

  int count() {
    return cells.size();
  }

  /** One number without dots or decimals, as a wrapped name may end with. */
  boolean loneNumber() {
    return count() == 1 && cells.getFirst().text().matches("[0-9]{1,3}");
  }

  private static Deque<MatchResult> cellsAtTheEnd(String text) {
    Deque<MatchResult> run = new ArrayDeque<>();
    for (MatchResult word : WORD.matcher(text).results().toList().reversed()) {
      if (!CELL.matcher(word.group()).matches()) {
        return run;
      }
      run.addFirst(word);
    }
    return run;
  }

  private static List<Integer> extraBlanks(String text, Deque<MatchResult> words) {
    List<Integer> extra = new ArrayList<>();
    int end = -1;
    for (MatchResult word : words) {
      extra.add(end < 0 ? extraInFront(text, word.start()) : word.start() - end - 1);
      end = word.end();
    }
    extra.add(Math.max(0, text.length() - end - 1));
    return List.copyOf(extra);
  }

  /** One blank at the start of a line is as usual as none. */
  private static int extraInFront(String text, int start) {
    int name = text.substring(0, start).stripTrailing().length();
    return name > 0 ? start - name - 1 : start < 2 ? 0 : start;
  }
}
