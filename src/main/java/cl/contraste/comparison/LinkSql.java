package cl.contraste.comparison;

import cl.contraste.program.CodeLists;
import cl.contraste.program.Dimension;
import cl.contraste.program.SqlText;
import java.util.List;
import java.util.Locale;

/** The links of programs with a key that stands beside the rows {@code f} of views. */
record LinkSql(DimensionValue key, CodeLists names) {

  /**
   * What a view tells of links.
   *
   * @param key what programs are linked with
   * @param number how many of them each has
   */
  private record Links(String view, String key, String number) {}

  private static Links of(Dimension dimension) {
    return switch (dimension) {
      case REGION -> new Links("bi.regions", "region", "regions");
      case SDG_GOAL -> new Links("bi.sdg_links", "goal", "goals");
      case SDG_TARGET -> new Links("bi.sdg_links", "target", "targets");
      case FINDING -> new Links("bi.findings", "dimension || ':' || code", "findings");
      case MINISTRY,
          AGENCY,
          YEAR,
          PROGRAM,
          SUBTITLE,
          RULE,
          EX_ANTE_RESULT,
          START_YEAR,
          COMPONENT,
          UNIT ->
          throw new IllegalArgumentException(dimension + " is no link");
    };
  }

  /** That a row has the key, or where it is none, has no link. */
  String holds() {
    String not = key.value() == null ? "not " : "";
    return isOfYear()
        ? "(f.program_id, f.year) %sin (select program_id, year from %s)".formatted(not, links())
        : "f.program_id %sin (select program_id from %s)".formatted(not, links());
  }

  /** The links as a table {@code l}, with how many each program has. */
  String joined() {
    return joined("", "l");
  }

  /** All links, each with its key, as a table named after the dimension. */
  String each() {
    return joined(of(key.dimension()).key() + " as key, ", alias(key.dimension()));
  }

  private String joined(String selected, String as) {
    String year = isOfYear() ? "year, " : "";
    String same = isOfYear() ? " and %1$s.year = f.year".formatted(as) : "";
    return "(select distinct program_id, %s%s%s as links from %s) %s on %5$s.program_id = f.program_id%s"
        .formatted(year, selected, of(key.dimension()).number(), links(), as, same);
  }

  /** What the table of all links is called. */
  static String alias(Dimension dimension) {
    return "of_" + dimension.name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is said of a year of a program, and not of the program. */
  private boolean isOfYear() {
    return key.dimension() == Dimension.FINDING;
  }

  private String links() {
    Links links = of(key.dimension());
    String which = which(links.key());
    return links.view() + (which.isEmpty() ? "" : " where " + which);
  }

  /** Goals are told without targets too. */
  private String which(String column) {
    if (key.value() == null || key.isAny()) {
      return key.dimension() == Dimension.SDG_TARGET ? column + " is not null" : "";
    }
    if (key.dimension() == Dimension.FINDING) {
      String[] parts = key.finding(names).split(":", 2);
      return "dimension = %s and code = %s"
          .formatted(SqlText.text(parts[0]), SqlText.text(parts[1]));
    }
    return SqlText.isOneOf(column, code());
  }

  /** The key as links are told by. */
  List<?> code() {
    List<String> value = List.of(String.valueOf(key.value()));
    return switch (key.dimension()) {
      case REGION -> names.regionCodes(value).subList(0, 1);
      case SDG_TARGET -> names.targets(value).subList(0, 1);
      case FINDING -> List.of(key.finding(names));
      default -> List.of(key.number());
    };
  }
}
