package cl.contraste.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Pages that are filled from top to bottom, and printed as a PDF in the end. */
final class PrintedPages {

  static final float LEFT = 50;
  static final float RIGHT = 562;
  private static final float TOP = 70;
  private static final float BOTTOM = 730;
  private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);

  private final PrintedStyle style;
  private final List<List<Mark>> pages = new ArrayList<>();
  private float y;

  /** Something that is drawn on a page. */
  private interface Mark {
    void draw(PDPageContentStream content) throws IOException;
  }

  PrintedPages(PrintedStyle style) {
    this.style = style;
    newPage();
  }

  float y() {
    return y;
  }

  void skip(float height) {
    y += height;
  }

  void at(float other) {
    y = other;
  }

  int page() {
    return pages.size();
  }

  void newPage() {
    pages.add(new ArrayList<>());
    y = TOP;
  }

  boolean fits(float height) {
    return y + height <= BOTTOM;
  }

  float pitch() {
    return style.size() * style.leading();
  }

  void text(float x, float base, float size, String text) {
    if (style.wordByWord() && text.contains(" ")) {
      float at = x;
      for (String word : text.split(" ", -1)) {
        draw(at, base, size, word);
        at += width(word + " ", size);
      }
    } else {
      draw(x, base, size, text);
    }
  }

  private void draw(float x, float base, float size, String text) {
    mark(
        content -> {
          content.beginText();
          content.setFont(FONT, size);
          content.newLineAtOffset(x, PDRectangle.LETTER.getHeight() - base);
          content.showText(text);
          content.endText();
        });
  }

  void rule(float left, float top, float right, float bottom) {
    float page = PDRectangle.LETTER.getHeight();
    mark(
        content -> {
          if (style.thinBoxes()) {
            content.addRect(
                left, page - bottom, Math.max(0.5f, right - left), Math.max(0.5f, bottom - top));
            content.fill();
          } else {
            content.moveTo(left, page - top);
            content.lineTo(right, page - bottom);
            content.stroke();
          }
        });
  }

  void box(float left, float top, float right, float bottom) {
    rule(left, top, right, top);
    rule(left, bottom, right, bottom);
    rule(left, top, left, bottom);
    rule(right, top, right, bottom);
  }

  private void mark(Mark mark) {
    pages.getLast().add(mark);
  }

  /** A line of text by itself; a new page where it does not fit. */
  void line(float x, float size, String text) {
    if (!fits(size * style.leading())) {
      newPage();
    }
    y += size * style.leading();
    text(x, y, size, text);
  }

  List<String> wrapped(String text, float width) {
    return wrapped(text, width, style.size());
  }

  static List<String> wrapped(String text, float width, float size) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      String line = "";
      for (String word : paragraph.split(" ", -1)) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (!line.isEmpty() && width(longer, size) > width) {
          lines.add(line);
          longer = word;
        }
        line = longer;
      }
      lines.add(line);
    }
    return lines;
  }

  static float width(String text, float size) {
    try {
      return FONT.getStringWidth(text) / 1000 * size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void print(Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages.size(); i++) {
        PDPage page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          draw(pages.get(i), i, content);
        }
      }
      document.save(file.toFile());
    }
  }

  private void draw(List<Mark> marks, int page, PDPageContentStream content) throws IOException {
    pages.add(new ArrayList<>());
    if (style.runningHeads()) {
      draw(LEFT, 40, 6, "Programas de ejemplo: fichas de 2020");
      draw(RIGHT - 60, 760, 6, "Página " + (page + 1) + " de " + (pages.size() - 1));
    }
    List<Mark> all = new ArrayList<>(marks);
    all.addAll(pages.removeLast());
    if (style.anyOrder()) {
      Collections.shuffle(all, new java.util.Random(page));
    }
    content.setLineWidth(0.5f);
    for (Mark mark : all) {
      mark.draw(content);
    }
  }
}
