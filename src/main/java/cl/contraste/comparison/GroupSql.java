package cl.contraste.comparison;

import cl.contraste.program.CodeLists;
import cl.contraste.program.Dimension;
import cl.contraste.program.Observations;
import cl.contraste.program.Scope;
import cl.contraste.program.SqlText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which rows {@code f} of views are of a group.
 *
 * @param scope of the side
 */
record GroupSql(Explanation asked, Scope scope, CodeLists names, Found found) {

  /** What stands in the rows. */
  List<String> ofRows() {
    return asked.group().stream().map(this::ofRow).filter(Objects::nonNull).toList();
  }

  /** What stands beside the rows, but for a key that rows are joined with. */
  List<String> besideRows() {
    return asked.group().stream()
        .filter(key -> !key.equals(asked.shared()) || key.value() == null)
        .map(this::besideRow)
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable String ofRow(DimensionValue key) {
    String value = key.value();
    if (key.isAny() && key.dimension() != Dimension.SUBTITLE) {
      return null;
    }
    return switch (key.dimension()) {
      case MINISTRY -> SqlText.isOneOf("f.ministry_id", names.ministryCodes(List.of(of(key))));
      case AGENCY ->
          SqlText.isOneOf("f.agency_id", names.agencyCodes(scope.kind(), List.of(of(key))));
      case YEAR -> "f.year = " + key.number();
      case PROGRAM -> SqlText.isOneOf("f.program_id", found.wentOnAs(of(key)));
      case SUBTITLE ->
          value == null
              ? null
              : "f.in_total"
                  + (key.isAny() ? "" : " and f.subtitle = " + key.number())
                  + withoutFinancial();
      case COMPONENT -> value == null ? "f.component_id is null" : component();
      case UNIT -> asked.rows() == Observations.COMPONENT_YEARS ? unit("f.unit_id", value) : null;
      case REGION, SDG_GOAL, SDG_TARGET, FINDING, RULE, EX_ANTE_RESULT, START_YEAR -> null;
    };
  }

  private static String of(DimensionValue key) {
    return String.valueOf(key.value());
  }

  private String withoutFinancial() {
    return scope.spending() == Scope.Spending.WITHOUT_FINANCIAL ? " and not f.financial" : "";
  }

  private String component() {
    String key = found.component();
    return key == null ? "false" : "f.component_id = " + SqlText.text(key);
  }

  static String unit(String column, @Nullable String value) {
    return value == null
        ? column + " is null"
        : "%s = translate(lower(%s), 'áéíóúüñ', 'aeiouun')".formatted(column, SqlText.text(value));
  }

  private @Nullable String besideRow(DimensionValue key) {
    String value = key.value();
    if (key.isAny()) {
      return null;
    }
    return switch (key.dimension()) {
      case REGION, SDG_GOAL, SDG_TARGET, FINDING -> new LinkSql(key, names).holds();
      case EX_ANTE_RESULT ->
          ofProgram(
              value == null ? "ex_ante_result is null" : "ex_ante_result = " + SqlText.text(value));
      case START_YEAR ->
          ofProgram(value == null ? "start_year is null" : "start_year = " + key.number());
      case UNIT ->
          asked.rows() == Observations.COMPONENT_YEARS ? null : ofProgram(unit("unit_id", value));
      case SUBTITLE ->
          value == null
              ? "(f.program_id, f.year) not in (select program_id, year from bi.subtitles where"
                  + " in_total)"
              : null;
      case MINISTRY, AGENCY, YEAR, PROGRAM, COMPONENT, RULE -> null;
    };
  }

  private static String ofProgram(String condition) {
    return "f.program_id in (select program_id from bi.programs where %s)".formatted(condition);
  }
}
