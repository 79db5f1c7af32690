package cl.contraste.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines without ruling lines between them, in reading order: columns, tables, paragraphs. */
final class StripLayout {

  private final Sheet sheet;
  private FigureColumns columns;

  /**
   * @param columns of a table that may go on from the page before
   */
  StripLayout(Sheet sheet, FigureColumns columns) {
    this.sheet = sheet;
    this.columns = columns;
  }

  FigureColumns columns() {
    return columns;
  }

  List<Block> blocks(List<Strip> strips) {
    return ColumnSplit.first(strips).map(this::columns).orElseGet(() -> sections(strips));
  }

  private List<Block> columns(ColumnSplit split) {
    List<Block> blocks = new ArrayList<>(sections(split.above()));
    blocks.addAll(blocks(split.left()));
    blocks.addAll(blocks(split.right()));
    blocks.addAll(blocks(split.below()));
    return blocks;
  }

  private List<Block> sections(List<Strip> strips) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= strips.size(); i++) {
      if (i == strips.size() || strips.get(i).opensSection()) {
        blocks.addAll(section(strips.subList(start, i)));
        start = i;
      }
    }
    return blocks;
  }

  private List<Block> section(List<Strip> strips) {
    List<Block> blocks = new ArrayList<>();
    int next = 0;
    if (strips.getFirst().opensSection()) {
      blocks.add(words(strips.getFirst()));
      columns = FigureColumns.NONE;
      next = 1;
    }
    while (next < strips.size()) {
      List<Strip> ahead = strips.subList(next, strips.size());
      Optional<ProseTable> table = ProseTable.of(sheet, ahead);
      List<Strip> paragraph = table.map(ProseTable::strips).orElseGet(() -> paragraph(ahead));
      if (next > 0 && sheet.apart(strips.get(next - 1), strips.get(next))) {
        blocks.add(new Block.Words(sheet.line(strips.get(next - 1).base(), ""), 0));
      }
      blocks.addAll(table.map(ProseTable::rows).orElseGet(() -> rows(paragraph, strips)));
      next += paragraph.size();
    }
    return blocks;
  }

  private List<Block> rows(List<Strip> paragraph, List<Strip> section) {
    FigureColumns here = FigureColumns.of(section);
    columns = here.count() > columns.count() ? here : columns;
    return new FigureRows(sheet, columns).of(paragraph);
  }

  private List<Strip> paragraph(List<Strip> strips) {
    int end = 1;
    while (end < strips.size() && !sheet.apart(strips.get(end - 1), strips.get(end))) {
      end++;
    }
    return strips.subList(0, end);
  }

  private Block words(Strip strip) {
    return new Block.Words(sheet.line(strip.base(), strip.text()), strip.chunks().size());
  }
}
