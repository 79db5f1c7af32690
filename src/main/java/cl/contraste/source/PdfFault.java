package cl.contraste.source;

import org.jspecify.annotations.Nullable;

/** Why a PDF is not read. */
enum PdfFault {
  NO_PDF("a PDF: a file that starts with %PDF-"),
  TOO_LARGE("a PDF of at most 20 MB"),
  CUT_SHORT("a whole PDF: a file that ends with %%EOF"),
  ENCRYPTED("a PDF that is not encrypted"),
  BROKEN("a PDF whose pages can be read"),
  NO_PAGES("a PDF of 1 to 500 pages"),
  TOO_MANY_PAGES("a PDF of 1 to 500 pages"),
  NO_TEXT("a PDF with text; this one holds pictures only, as a scan does"),
  TOO_MUCH_TEXT("a PDF with at most " + PdfFault.MOST_CHARACTERS + " characters"),
  TOO_SLOW("a PDF that is read within the time limit"),
  TOO_MUCH_MEMORY("a PDF that is read in little memory");

  /** Twice the longest ficha. */
  static final int MOST_CHARACTERS = 200_000;

  private final String expected;

  PdfFault(String expected) {
    this.expected = expected;
  }

  /**
   * @param found what was met instead; null: nothing to show
   */
  Problem problem(@Nullable String found) {
    return new Problem(Problem.Severity.REJECTED, Place.UNKNOWN, "document", found, expected);
  }
}
