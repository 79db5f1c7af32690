package cl.contraste.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The blocks of pages one after the other: where a table goes on over a page break its headings are
 * repeated, and one of its rows may be cut in two.
 */
final class PageJoin {

  private final List<Block> blocks = new ArrayList<>();

  void add(List<Block> page) {
    List<Block> rest = page.subList(repeated(page), page.size());
    List<Block> said = rest.subList(firstSaid(rest), rest.size());
    int last = lastSaid();
    if (last >= 0 && !said.isEmpty() && blocks.get(last) instanceof Block.Cells row) {
      List<Block> joined = joined(row, said);
      blocks.set(last, joined.getFirst());
      blocks.addAll(joined.subList(1, joined.size()));
    } else {
      blocks.addAll(rest);
    }
  }

  /** A row and what follows on the next page, which may start with the row's rest. */
  private static List<Block> joined(Block.Cells row, List<Block> page) {
    List<Block> name = page.stream().takeWhile(PageJoin::restOfName).toList();
    List<Block> joined = new ArrayList<>(List.of(row));
    if (row.figures() && !name.isEmpty() && goesOn(row, page.subList(name.size(), page.size()))) {
      joined.set(0, row.named(name.stream().flatMap(words -> words.lines().stream()).toList()));
      joined.addAll(page.subList(name.size(), page.size()));
    } else if (page.getFirst() instanceof Block.Cells next && continues(row, next)) {
      joined.set(0, row.with(next));
      joined.addAll(page.subList(1, page.size()));
    } else {
      joined.addAll(page);
    }
    return joined;
  }

  private static boolean restOfName(Block block) {
    return block instanceof Block.Words words
        && !words.line().blank()
        && Heading.of(words.line().text()).isEmpty()
        && !Table.startsFootnote(words.line().text());
  }

  /** Whether the table's next row follows, with nothing but blank lines before it. */
  private static boolean goesOn(Block.Cells row, List<Block> rest) {
    return rest.stream()
        .dropWhile(block -> block.words().isEmpty())
        .findFirst()
        .filter(Block.Cells.class::isInstance)
        .map(Block.Cells.class::cast)
        .filter(next -> next.figures() && next.cells().size() == row.cells().size())
        .isPresent();
  }

  List<Line> lines() {
    return blocks.stream().flatMap(block -> block.lines().stream()).toList();
  }

  private static boolean continues(Block.Cells row, Block.Cells next) {
    return row.cells().size() == next.cells().size()
        && row.named() == next.named()
        && !row.years()
        && (next.nameless()
            || (next.nameOnly() && row.figures())
            || (row.nameOnly() && next.figures()));
  }

  /** How many blocks at the start of a page repeat the headings of the table it goes on with. */
  private int repeated(List<Block> page) {
    Set<String> said = new HashSet<>(openSection());
    int repeated = 0;
    for (int i = 0; i < page.size() && repeats(page.get(i), said); i++) {
      repeated = heads(page.get(i)) ? i + 1 : repeated;
    }
    return repeated;
  }

  private static boolean repeats(Block block, Set<String> said) {
    return block.words().isEmpty()
        || said.contains(block.words())
        || block.lines().stream()
            .map(Line::words)
            .filter(w -> !w.isEmpty())
            .allMatch(said::contains)
        || said.stream().anyMatch(words -> continued(block.words(), words));
  }

  /** The heading of the section, with a word such as "(continuación)". */
  private static boolean continued(String words, String heading) {
    return Heading.of(heading).isPresent() && Heading.of(words).equals(Heading.of(heading));
  }

  /** Whether it is a table's row of headings: such rows have several cells. */
  private static boolean heads(Block block) {
    return switch (block) {
      case Block.Words words -> words.pieces() > 1;
      case Block.Cells cells -> cells.years() || !cells.figures();
    };
  }

  private List<String> openSection() {
    List<String> words = new ArrayList<>();
    for (Block block : blocks.reversed()) {
      words.add(block.words());
      block.lines().forEach(line -> words.add(line.words()));
      if (Heading.of(block.words()).isPresent()) {
        break;
      }
    }
    return words;
  }

  private static int firstSaid(List<Block> page) {
    int first = 0;
    while (first < page.size() && page.get(first).words().isEmpty()) {
      first++;
    }
    return first;
  }

  private int lastSaid() {
    int last = blocks.size() - 1;
    while (last >= 0 && blocks.get(last).words().isEmpty()) {
      last--;
    }
    return last;
  }
}
