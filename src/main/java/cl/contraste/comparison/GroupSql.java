package cl.contraste.comparison;

import cl.contraste.program.CodeLists;
import cl.contraste.program.Dimension;
import cl.contraste.program.Observations;
import cl.contraste.program.Scope;
import cl.contraste.program.SqlText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
    if (key.dimension() == Dimension.SUBTITLE) {
      return key.value() == null ? null : line(key);
    }
    String column =
        switch (key.dimension()) {
          case MINISTRY -> "f.ministry_id";
          case AGENCY -> "f.agency_id";
          case YEAR -> "f.year";
          case PROGRAM -> "f.program_id";
          case COMPONENT -> "f.component_id";
          case UNIT -> asked.rows() == Observations.COMPONENT_YEARS ? "f.unit_id" : null;
          case REGION, SDG_GOAL, SDG_TARGET, FINDING, RULE, EX_ANTE_RESULT, START_YEAR, SUBTITLE ->
              null;
        };
    return column == null || key.isAny() ? null : is(column, key);
  }

  private String line(DimensionValue key) {
    return "f.in_total"
        + (key.isAny() ? "" : " and f.subtitle = " + key.number())
        + withoutFinancial();
  }

  private String withoutFinancial() {
    return scope.spending() == Scope.Spending.WITHOUT_FINANCIAL ? " and not f.financial" : "";
  }

  /** That a column has a key. */
  String is(String column, DimensionValue key) {
    String value = key.value();
    if (value == null) {
      return column + " is null";
    }
    return switch (key.dimension()) {
      case MINISTRY -> SqlText.isOneOf(column, names.ministryCodes(List.of(value)));
      case AGENCY -> SqlText.isOneOf(column, names.agencyCodes(scope.kind(), List.of(value)));
      case PROGRAM -> SqlText.isOneOf(column, found.wentOnAs(value));
      case COMPONENT -> SqlText.isOneOf(column, Stream.ofNullable(found.component()).toList());
      case UNIT ->
          "%s = translate(lower(%s), 'áéíóúüñ', 'aeiouun')".formatted(column, SqlText.text(value));
      case YEAR, SUBTITLE, START_YEAR -> column + " = " + key.number();
      case EX_ANTE_RESULT, RULE -> column + " = " + SqlText.text(value);
      case REGION, SDG_GOAL, SDG_TARGET, FINDING ->
          SqlText.isOneOf(column, new LinkSql(key, names).code());
    };
  }

  private @Nullable String besideRow(DimensionValue key) {
    if (key.isAny()) {
      return null;
    }
    return switch (key.dimension()) {
      case REGION, SDG_GOAL, SDG_TARGET, FINDING -> new LinkSql(key, names).holds();
      case EX_ANTE_RESULT -> ofProgram(is("ex_ante_result", key));
      case START_YEAR -> ofProgram(is("start_year", key));
      case UNIT ->
          asked.rows() == Observations.COMPONENT_YEARS ? null : ofProgram(is("unit_id", key));
      case SUBTITLE ->
          key.value() == null
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
