package cl.contraste.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A text as a PDF: line below line. */
final class PlainPdf {

  private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);
  private static final int LINES = 60;
  private static final float SIZE = 7;
  private static final float PITCH = 12;

  private PlainPdf() {}

  static void write(String text, Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      List<String> lines = List.of(text.split("\n", -1));
      for (int from = 0; from < lines.size(); from += LINES) {
        addPage(document, lines.subList(from, Math.min(lines.size(), from + LINES)));
      }
      document.save(file.toFile());
    }
  }

  private static void addPage(PDDocument document, List<String> lines) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(FONT, SIZE);
      content.setLeading(PITCH);
      content.newLineAtOffset(30, page.getMediaBox().getHeight() - 40);
      for (String line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
  }
}
