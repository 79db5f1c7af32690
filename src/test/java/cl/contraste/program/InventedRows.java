package cl.contraste.program;

import cl.contraste.comparison.InventedServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Facts of programs that do not exist, written figure by figure as a test needs them. A figure is a
 * number, or the mark that stands in its place: S/I or N/A; ~ before a number says that it is
 * implied.
 */
final class InventedRows {

  private static final List<String> MEASURES =
      List.of(
          "initial_budget",
          "final_budget",
          "executed_budget",
          "extrabudgetary_resources",
          "administrative_spending",
          "beneficiaries",
          "target_population");

  private final String kind;
  private final List<String> inserts = new ArrayList<>();
  private final TreeSet<Integer> programs = new TreeSet<>();

  private InventedRows(String kind) {
    this.kind = kind;
  }

  static InventedRows monitored() {
    return new InventedRows("MONITORED");
  }

  static InventedRows budget() {
    return new InventedRows("BUDGET");
  }

  String kind() {
    return kind;
  }

  InventedServer serve() {
    return InventedServer.withRows(kind, inserts);
  }

  /** A year of a program, such as {@code "executed_budget 360, initial_budget S/I"}. */
  InventedRows year(int program, int year, String figures) {
    return year(program, year, 12, figures);
  }

  InventedRows year(int program, int year, int throughMonth, String figures) {
    if (programs.add(program)) {
      inserts.add(
          "insert into program (id, key, kind, edition_id, profile_edition_id) values (%1$d, 'X-%1$03d', '%2$s', 1, 1)"
              .formatted(program, kind));
      inserts.add(
          "insert into program_edition (program_id, id, edition, document_id, valid_from, name, search_text, ministry_id, agency_id, carries_profile) values (%1$d, 1, 2021, 1, 1, 'Programa Inventado %1$d', 'programa inventado', 1, 1, true)"
              .formatted(program));
    }
    int priceYear = kind.equals("BUDGET") ? year : 2021;
    return insert(
        "program_year_edition",
        "program_id, year, edition, edition_id, valid_from, kind, ministry_id, agency_id,"
            + " price_year, through_month, line",
        "%d, %d, 2021, 1, 1, '%s', 1, 1, %d, %d, 7"
            .formatted(program, year, kind, priceYear, throughMonth),
        cells(MEASURES, figures));
  }

  /** A printed figure of a year, with the unit of its last digit. */
  InventedRows printed(int program, int year, String metric, String figure, String step) {
    return printed(program, year, 0, metric, figure, step);
  }

  InventedRows printed(
      int program, int year, int component, String metric, String figure, String step) {
    inserts.add(
        "insert into figure (program_id, edition_id, year, component, metric, published, step, status, line) values (%d, 1, %d, %d, '%s', %s, %s, 'REPORTED', 9)"
            .formatted(program, year, component, metric, figure, step));
    return this;
  }

  InventedRows component(int program, int year, int position, String figures) {
    inserts.add(
        "insert into component values (%1$d, 1, %2$d, 'Componente %2$d', 'componente %2$d', 'Talleres', 11) on conflict do nothing"
            .formatted(program, position));
    return insert(
        "component_year",
        "program_id, edition_id, position, year",
        "%d, 1, %d, %d".formatted(program, position, year),
        cells(List.of("component_spending", "output"), figures));
  }

  InventedRows line(int program, int year, int subtitle, int throughMonth, String figures) {
    return insert(
        "subtitle_spending",
        "program_id, edition_id, year, subtitle, through_month, line",
        "%d, 1, %d, %d, %d, 13".formatted(program, year, subtitle, throughMonth),
        cells(
            List.of("initial_budget", "final_budget", "executed_budget", "administrative_spending"),
            figures));
  }

  private InventedRows insert(String table, String keys, String values, Map<String, String> cells) {
    inserts.add(
        "insert into %s (%s, %s) values (%s, %s)"
            .formatted(
                table,
                keys,
                String.join(", ", cells.keySet()),
                values,
                String.join(", ", cells.values())));
    return this;
  }

  private static Map<String, String> cells(List<String> measures, String figures) {
    Map<String, String> told = new LinkedHashMap<>();
    measures.forEach(measure -> told.put(measure, "-"));
    for (String figure : figures.split(", ", -1)) {
      told.put(figure.substring(0, figure.indexOf(' ')), figure.substring(figure.indexOf(' ') + 1));
    }
    Map<String, String> cells = new LinkedHashMap<>();
    told.forEach(
        (measure, figure) -> cells.put(measure + ", " + measure + "_status", cell(figure)));
    return cells;
  }

  private static String cell(String figure) {
    return switch (figure) {
      case "S/I" -> "null, 'NOT_REPORTED'";
      case "N/A" -> "null, 'NOT_APPLICABLE'";
      case "-" -> "null, 'NOT_PUBLISHED'";
      default ->
          figure.startsWith("~") ? figure.substring(1) + ", 'IMPLIED'" : figure + ", 'REPORTED'";
    };
  }
}
