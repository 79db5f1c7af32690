package cl.contraste.intake;

import cl.contraste.intake.LoadReport.Entry;
import cl.contraste.intake.LoadReport.Left;

/** What became of documents, as people read it. */
final class Told {

  private Told() {}

  /** One line: which document, and what became of it. */
  static String of(Entry entry) {
    String where = entry.path().endsWith(entry.name()) ? "" : entry.path() + ": ";
    return where
        + entry.name()
        + switch (entry.state()) {
          case LOADED ->
              ": loaded, %,d programs, %,d program-years, %,d figures%s"
                  .formatted(entry.programs(), entry.years(), entry.figures(), problems(entry));
          case KNOWN -> ": known already";
          case REJECTED -> ": rejected";
        };
  }

  private static String problems(Entry entry) {
    return entry.problems().isEmpty() ? "" : "; " + entry.problems().size() + " problems";
  }

  /** One line: where, what, what stood there, what was expected. */
  static String of(Left left) {
    String field = left.field() == null ? "" : left.field() + ": ";
    String found = left.found() == null ? "nothing found" : "found \"" + left.found() + '"';
    return "%s%s%s, expected %s".formatted(place(left), field, found, left.expected());
  }

  private static String place(Left left) {
    String page = left.page() == null ? "" : "page " + left.page() + ", ";
    return left.line() == null ? page : page + "line " + left.line() + ", ";
  }
}
