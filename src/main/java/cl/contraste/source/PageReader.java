package cl.contraste.source;

import cl.contraste.source.Page.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads where the text and the ruling lines of a page stand. */
final class PageReader extends PDFTextStripper {

  /** Wider than letters are set apart, narrower than a blank; in parts of the font size. */
  private static final float APART = 0.15f;

  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Strokes strokes;
  private float start;
  private float end;
  private float base;
  private float size;

  PageReader() {
    // Pages are handed over one by one, not counted by the stripper.
    setStartPage(0);
    strokes = new Strokes(this);
    strokes.operators().forEach(this::addOperator);
  }

  Page read(PDPage page) throws IOException {
    runs.clear();
    PDRectangle area = page.getCropBox();
    strokes.begin(area);
    if (page.hasContents()) {
      processPage(page);
    }
    endRun();
    boolean lying = page.getRotation() % 180 != 0;
    return new Page(
        lying ? area.getHeight() : area.getWidth(),
        lying ? area.getWidth() : area.getHeight(),
        runs,
        page.getRotation() == 0 ? strokes.rules() : List.of());
  }

  @Override
  protected void writePage() {
    // The glyphs were taken one by one.
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    if (glyph.getDir() == glyph.getRotation()) {
      take(glyph, glyph.getUnicode());
    }
  }

  private void take(TextPosition glyph, String letters) {
    float x = glyph.getXDirAdj();
    float y = glyph.getYDirAdj();
    float height = Math.max(1, Math.abs(glyph.getYScale()));
    boolean goesOn =
        Math.abs(y - base) < height / 10
            && x - end < height * APART
            && x - end > -height / 2
            && text.length() < Short.MAX_VALUE / 3;
    if (!goesOn) {
      endRun();
      start = x;
      base = y;
      size = height;
    }
    text.append(letters);
    end = Math.max(x + glyph.getWidthDirAdj(), goesOn ? end : x);
  }

  private void endRun() {
    if (!text.isEmpty()) {
      runs.add(new Run(start, base, end - start, size, text.toString()));
      text.setLength(0);
    }
  }
}
