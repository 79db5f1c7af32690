package cl.contraste.intake;

import java.io.PrintStream;

/**
 * How far a load is. On a terminal a bar that is drawn over and over, and lines only of what was
 * left out; elsewhere a line a document.
 */
final class Progress {

  private static final int WIDTH = 30;

  private final PrintStream out;
  private final boolean terminal;
  private final int all;
  private int done;

  Progress(PrintStream out, boolean terminal, int all) {
    this.out = out;
    this.terminal = terminal;
    this.all = all;
    draw();
  }

  /** One more input is done. */
  void step(LoadReport report) {
    done++;
    if (terminal) {
      clear();
    }
    if (!terminal || report.documents().stream().anyMatch(entry -> !entry.problems().isEmpty())) {
      report.lines().forEach(out::println);
    }
    draw();
  }

  /** All are done, or the load ends here. */
  void end() {
    if (terminal) {
      clear();
    }
    out.flush();
  }

  private void clear() {
    out.print("\r\u001b[K");
  }

  private void draw() {
    if (terminal) {
      int filled = all == 0 ? WIDTH : (int) ((long) WIDTH * done / all);
      out.printf("[%s%s] %,d of %,d", "#".repeat(filled), ".".repeat(WIDTH - filled), done, all);
      out.flush();
    }
  }
}
