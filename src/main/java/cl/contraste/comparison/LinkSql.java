package cl.contraste.comparison;

import cl.contraste.program.CodeLists;
import cl.contraste.program.Dimension;
import cl.contraste.program.SqlText;
import java.util.List;

/** The links of programs with a key that stands beside the rows {@code f} of views. */
record LinkSql(DimensionValue key, CodeLists names) {

  /** That a row has the key, or where it is none, has no link. */
  String holds() {
    String not = key.value() == null ? "not " : "";
    return isOfYear()
        ? "(f.program_id, f.year) %sin (select program_id, year from %s)".formatted(not, links())
        : "f.program_id %sin (select program_id from %s)".formatted(not, links());
  }

  /** The links as a table {@code l}, with how many each program has. */
  String joined() {
    return isOfYear()
        ? "(select distinct program_id, year, %s as links from %s) l on l.program_id = f.program_id and l.year = f.year"
            .formatted(number(), links())
        : "(select distinct program_id, %s as links from %s) l on l.program_id = f.program_id"
            .formatted(number(), links());
  }

  /** Whether it is said of a year of a program, and not of the program. */
  private boolean isOfYear() {
    return key.dimension() == Dimension.FINDING;
  }

  private String number() {
    return switch (key.dimension()) {
      case REGION -> "regions";
      case SDG_GOAL -> "goals";
      case SDG_TARGET -> "targets";
      case FINDING -> "findings";
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
          throw new IllegalArgumentException(key.dimension() + " is not shared");
    };
  }

  private String links() {
    String value = key.value();
    return switch (key.dimension()) {
      case REGION ->
          "bi.regions"
              + (value == null
                  ? ""
                  : where("region", names.regionCodes(List.of(value)).getFirst()));
      case SDG_GOAL -> "bi.sdg_links" + (value == null ? "" : " where goal = " + key.number());
      case SDG_TARGET ->
          "bi.sdg_links"
              + (value == null
                  ? " where target is not null"
                  : where("target", names.targets(List.of(value)).getFirst()));
      case FINDING -> "bi.findings" + (value == null ? "" : ofFinding(key.finding(names)));
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
          throw new IllegalArgumentException(key.dimension() + " is no link");
    };
  }

  private static String ofFinding(String finding) {
    String[] parts = finding.split(":", 2);
    return where("dimension", parts[0]) + " and code = " + SqlText.text(parts[1]);
  }

  private static String where(String column, String value) {
    return " where " + column + " = " + SqlText.text(value);
  }
}
