package cl.contraste.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines without ruling lines between them, in reading order: sections, tables, paragraphs. */
final class StripLayout {

  private final Sheet sheet;
  private final boolean band;
  private OpenTable table;

  /**
   * @param band whether the lines stand alone between two ruling lines, as a table's row may do
   * @param table that may go on
   */
  StripLayout(Sheet sheet, boolean band, OpenTable table) {
    this.sheet = sheet;
    this.band = band;
    this.table = table;
  }

  OpenTable table() {
    return table;
  }

  List<Block> blocks(List<Strip> strips) {
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
      table = OpenTable.NONE;
      next = 1;
    }
    while (next < strips.size()) {
      List<Strip> ahead = strips.subList(next, strips.size());
      if (next > 0 && sheet.apart(strips.get(next - 1), strips.get(next))) {
        blocks.add(new Block.Words(sheet.line(strips.get(next - 1).base(), ""), 0));
      }
      Optional<ProseTable> texts = ProseTable.of(sheet, ahead, table.texts());
      List<Strip> taken =
          texts.map(ProseTable::strips).orElseGet(() -> row(ahead) ? ahead : paragraph(ahead));
      blocks.addAll(texts.map(this::rows).orElseGet(() -> rows(taken, strips)));
      next += taken.size();
    }
    return blocks;
  }

  private List<Block> rows(ProseTable texts) {
    OpenTable open = texts.heads() ? table.headed(texts.strips().getFirst().chunks()) : table;
    table = open.with(texts.columns());
    return texts.rows(band);
  }

  private List<Block> rows(List<Strip> paragraph, List<Strip> section) {
    table = table.with(FigureColumns.of(section));
    FigureRows rows = new FigureRows(sheet, table.figures());
    return band ? rows.row(paragraph) : rows.of(paragraph);
  }

  private boolean row(List<Strip> strips) {
    return band && strips.stream().anyMatch(strip -> table.figures().cells(strip).isPresent());
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
