package cl.contraste.source;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a document's text, and the words in them. */
final class Lines {

  /** Marks that no reader sees and no figure needs. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cs}\\x00-\\x08\\x0b\\x0e-\\x1f\\x7f\\u00ad\\u200b\\u200e\\u200f\\ufeff]");

  private static final Pattern ODD_BLANK = Pattern.compile("[\\u00a0\\u2007\\u202f\\t]");

  /** Letters that are printed as one, such as ﬁ. */
  private static final Pattern LIGATURE = Pattern.compile("[\\ufb00-\\ufb06]");

  private static final Pattern LINE_END = Pattern.compile("\r\n?");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

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
    String visible = INVISIBLE.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
    String letters =
        LIGATURE
            .matcher(visible)
            .replaceAll(joined -> Normalizer.normalize(joined.group(), Normalizer.Form.NFKC));
    return Normalizer.normalize(ODD_BLANK.matcher(letters).replaceAll(" "), Normalizer.Form.NFC);
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
    String letters = MARKS.matcher(bare).replaceAll("");
    return BLANKS.matcher(letters.toUpperCase(Locale.ROOT).strip()).replaceAll(" ");
  }
}
