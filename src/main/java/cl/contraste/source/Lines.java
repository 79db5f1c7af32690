package cl.contraste.source;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** The lines of a document's text, and the words in them. */
final class Lines {

  /** What stands between words. */
  private static final String BLANKS = " \t\n\u000b\f\r" + Block.CELL;

  private Lines() {}

  /** A text cut into lines; form feeds stand between pages. */
  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    List<String> pages = List.of(cleaned(text).split("\f", -1));
    for (int i = 0; i < pages.size(); i++) {
      addPage(lines, pages.size() == 1 ? null : Integer.valueOf(i + 1), pages.get(i));
    }
    return List.copyOf(lines);
  }

  private static void addPage(List<Line> lines, @Nullable Integer page, String text) {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      lines.add(new Line(page, ++number, line));
    }
  }

  /** Without marks that nobody sees, and with the usual blanks. */
  static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> add(clean, c));
    return Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  private static void add(StringBuilder clean, int c) {
    if (isOddBlank(c)) {
      clean.append(' ');
    } else if (isLigature(c)) {
      clean.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
    } else if (!isInvisible(c)) {
      clean.appendCodePoint(c);
    }
  }

  private static boolean isOddBlank(int c) {
    return c == '\t' || c == 0xa0 || c == 0x2007 || c == 0x202f;
  }

  /** Letters that are printed as one, such as ﬁ. */
  private static boolean isLigature(int c) {
    return c >= 0xfb00 && c <= 0xfb06;
  }

  /** Marks that no reader sees and no figure needs, and halves of characters. */
  private static boolean isInvisible(int c) {
    return switch (c) {
      case '\n', '\f' -> false;
      case 0x7f, 0xad, 0x200b, 0x200e, 0x200f, 0xfeff -> true;
      default -> c < ' ' || (c <= Character.MAX_VALUE && Character.isSurrogate((char) c));
    };
  }

  /** Runs of lines without a blank one between them. */
  static List<List<Line>> paragraphs(List<Line> lines) {
    List<List<Line>> paragraphs = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    for (Line line : lines) {
      if (!line.blank()) {
        open.add(line);
      } else if (!open.isEmpty()) {
        paragraphs.add(List.copyOf(open));
        open.clear();
      }
    }
    if (!open.isEmpty()) {
      paragraphs.add(List.copyOf(open));
    }
    return List.copyOf(paragraphs);
  }

  /** Wrapped lines as the one line they were. */
  static String joined(List<Line> lines) {
    return lines.stream().filter(line -> !line.blank()).map(Line::words).collect(joining(" "));
  }

  /** Capitals without accents, to compare words whose spelling varies. */
  static String folded(String text) {
    String bare = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder letters = new StringBuilder(bare.length());
    bare.codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(letters::appendCodePoint);
    return words(letters.toString().toUpperCase(Locale.ROOT));
  }

  /** The text with single blanks between its words. */
  static String words(String text) {
    StringJoiner words = new StringJoiner(" ");
    StringTokenizer each = new StringTokenizer(text.strip(), BLANKS);
    while (each.hasMoreTokens()) {
      words.add(each.nextToken());
    }
    return words.toString();
  }
}
