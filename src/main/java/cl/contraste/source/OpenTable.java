package cl.contraste.source;

import java.util.List;

/**
 * The columns of a table without ruling lines between them, which may go on: in the next band
 * between two lines, or on the next page.
 *
 * @param figures where figures stand
 * @param texts how far each column of texts reaches
 */
record OpenTable(FigureColumns figures, List<Chunk> texts) {

  static final OpenTable NONE = new OpenTable(FigureColumns.NONE, List.of());

  OpenTable {
    texts = List.copyOf(texts);
  }

  /** With the columns of figures in more lines of it. */
  OpenTable with(FigureColumns more) {
    return new OpenTable(figures.or(more), texts);
  }

  /** With the pieces of its heading, the first of which stands above the names. */
  OpenTable headed(List<Chunk> heads) {
    FigureColumns below = new FigureColumns(heads.subList(1, heads.size()), true);
    return new OpenTable(figures.or(below), texts);
  }

  OpenTable with(List<Chunk> columns) {
    return new OpenTable(figures, columns);
  }
}
