package cl.contraste.source;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

/**
 * The program of the process that parses PDFs of strangers: names of files come in, and for each
 * its pages go out, one by one, and then how it ended. It may be killed at any time.
 */
final class PdfProcess {

  static final int PAGE = 1;
  static final int END = 2;
  static final int FAULT = 3;
  private static final int MOST_PAGES = 500;

  private final DataOutputStream out;

  private PdfProcess(DataOutputStream out) {
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    DataInputStream in = new DataInputStream(System.in);
    FileOutputStream pipe = new FileOutputStream(FileDescriptor.out);
    PdfProcess process = new PdfProcess(new DataOutputStream(new BufferedOutputStream(pipe)));
    // Nothing but pages goes into the pipe, whatever a library prints.
    System.setOut(System.err);
    FontMappers.set(new BundledFont());
    try {
      while (true) {
        process.answer(Path.of(in.readUTF()));
      }
    } catch (EOFException e) {
      System.exit(0);
    }
  }

  private void answer(Path file) throws IOException {
    try {
      PdfFault fault = parse(file);
      if (fault == null) {
        out.write(END);
      } else {
        tell(fault);
      }
    } catch (InvalidPasswordException e) {
      tell(PdfFault.ENCRYPTED);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      tell(PdfFault.BROKEN);
    }
    out.flush();
  }

  private @Nullable PdfFault parse(Path file) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), IOUtils.createMemoryOnlyStreamCache())) {
      return document.isEncrypted() ? PdfFault.ENCRYPTED : parse(document);
    }
  }

  /** The pages are walked: what a document says of their number may be wrong. */
  private @Nullable PdfFault parse(PDDocument document) throws IOException {
    PageReader reader = new PageReader();
    int pages = 0;
    int characters = 0;
    for (PDPage page : document.getPages()) {
      if (++pages > MOST_PAGES) {
        return PdfFault.TOO_MANY_PAGES;
      }
      Page read = reader.read(page);
      characters += read.characters();
      if (characters > PdfFault.MOST_CHARACTERS) {
        return PdfFault.TOO_MUCH_TEXT;
      }
      out.write(PAGE);
      read.write(out);
    }
    return pages == 0 ? PdfFault.NO_PAGES : characters == 0 ? PdfFault.NO_TEXT : null;
  }

  private void tell(PdfFault fault) throws IOException {
    out.write(FAULT);
    out.writeUTF(fault.name());
  }
}
