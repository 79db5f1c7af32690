package cl.contraste.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of parsing a PDF. */
sealed interface PdfPages {

  /** Its pages. */
  record Read(List<Page> pages) implements PdfPages {
    public Read {
      pages = List.copyOf(pages);
    }
  }

  /**
   * Why there are none.
   *
   * @param found what was met instead; null: nothing to show
   */
  record Refused(PdfFault fault, @Nullable String found) implements PdfPages {}
}
