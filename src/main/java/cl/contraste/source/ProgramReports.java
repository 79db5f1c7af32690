package cl.contraste.source;

import java.util.function.BiConsumer;

/** What documents tell of programs, report by report: memory need not hold them all. */
@FunctionalInterface
public interface ProgramReports {

  /** Of nothing. */
  static ProgramReports none() {
    return take -> {};
  }

  /**
   * Reads them from the first to the last.
   *
   * @param take given each report with its document
   * @throws UnreadableTables when they cannot be read to their end, perhaps behind some that were
   *     taken already
   */
  void each(BiConsumer<Document, ProgramReport> take);
}
