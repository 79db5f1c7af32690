package cl.contraste.source;

import java.util.Random;

/**
 * How a ficha is printed.
 *
 * @param size of the letters, in points
 * @param leading how far lines stand apart, in parts of the letters' size
 * @param columns whether purpose and history stand side by side
 * @param boxes whether sections stand in boxes
 * @param repeatedHeads whether a table's headings are repeated on each page that it takes
 * @param splitRows whether a row may start on one page and end on the next
 * @param runningHeads whether each page says which it is
 * @param anyOrder whether text and lines are drawn in any order
 * @param thinBoxes whether lines are drawn as thin boxes that are filled
 * @param wordByWord whether each word is drawn by itself, without blanks
 */
record PrintedStyle(
    Rules rules,
    Align align,
    float size,
    float leading,
    boolean columns,
    boolean boxes,
    boolean repeatedHeads,
    boolean splitRows,
    boolean runningHeads,
    boolean anyOrder,
    boolean thinBoxes,
    boolean wordByWord) {

  /** The lines of a table. */
  enum Rules {
    GRID,
    BETWEEN_ROWS,
    NONE
  }

  /** Where figures stand beside a name of several lines. */
  enum Align {
    TOP,
    MIDDLE,
    BOTTOM
  }

  static PrintedStyle any(Random random) {
    Rules rules = Rules.values()[random.nextInt(3)];
    return new PrintedStyle(
        rules,
        Align.values()[random.nextInt(3)],
        7 + random.nextInt(3),
        1.15f + random.nextInt(4) / 10f,
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean(),
        rules == Rules.GRID && random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean());
  }
}
