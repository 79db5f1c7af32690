package cl.contraste.intake;

import cl.contraste.source.Place;
import cl.contraste.source.Problem;

/** Problems as people read them. */
final class Told {

  private Told() {}

  /** One line: where, what, what stood there, what was expected. */
  static String of(Problem problem) {
    String field = problem.field() == null ? "" : problem.field() + ": ";
    String found = problem.found() == null ? "nothing found" : "found \"" + problem.found() + '"';
    return "%s%s%s, expected %s"
        .formatted(place(problem.place()), field, found, problem.expected());
  }

  private static String place(Place place) {
    String page = place.page() == null ? "" : "page " + place.page() + ", ";
    return place.line() == null ? page : page + "line " + place.line() + ", ";
  }
}
