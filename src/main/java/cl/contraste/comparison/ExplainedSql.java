package cl.contraste.comparison;

import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import cl.contraste.program.CodeLists;
import cl.contraste.program.Dimension;
import cl.contraste.program.Facts;
import cl.contraste.program.FilterSql;
import cl.contraste.program.Observations;
import cl.contraste.program.Scope;
import cl.contraste.program.SqlText;
import cl.contraste.program.YearRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The statement by which anyone can check a number, over the views for BI tools. */
final class ExplainedSql {

  /** Of facts that no view tells by themselves, the rows are named; not more than these. */
  static final int MOST_ROWS = 250;

  private final Explanation asked;
  private final Scope scope;
  private final Facts facts;
  private final CodeLists names;
  private final Found found;
  private final FilterSql filter;
  private final boolean byRows;

  ExplainedSql(Explanation asked, Facts facts, CodeLists names, Found found) {
    this.asked = asked;
    this.facts = facts;
    this.names = names;
    this.found = found;
    scope = asked.groups().scope();
    filter = new FilterSql(asked.groups().filter(), scope, names);
    byRows = asked.isToldByRows(facts, names);
  }

  String text() {
    if (byRows && found.rows().size() > MOST_ROWS) {
      throw new Problem(
          ProblemCode.NOT_EXPLAINABLE,
          "Views tell of rules not at all, and with scope.edition or scope.asOf of figures alone: the SQL would name more than %d rows; ask without `sql`, or for fewer programs."
              .formatted(MOST_ROWS));
    }
    ExplainedNumber number = new ExplainedNumber(asked, facts, view());
    String outer = "%swhere %s".formatted(joins(), String.join("\n  and ", conditions(number)));
    String select = "select %s as %s\n".formatted(number.text(), asked.metric().column());
    return select
        + "from "
        + new ExplainedView(asked, facts, view(), select + outer).text()
        + "\n"
        + outer;
  }

  /** Without lines by subtitle there is the program-year as a whole. */
  private Observations view() {
    DimensionValue subtitle = asked.of(Dimension.SUBTITLE);
    return subtitle != null && subtitle.value() == null ? Observations.PROGRAM_YEARS : asked.rows();
  }

  private String joins() {
    StringBuilder joins = new StringBuilder();
    Scope.Prices prices = scope.prices();
    if (prices != null && ExplainedNumber.needsPrices(asked)) {
      joins.append(
          "  join bi.prices p on p.price_year = f.price_year and p.pesos_of = %d\n"
              .formatted(prices.year()));
    }
    String links = links();
    if (links != null) {
      joins.append("  join ").append(links).append('\n');
    }
    return joins.toString();
  }

  /** How many links rows share that count in parts. */
  private @Nullable String links() {
    DimensionValue key = asked.shared();
    if (key == null || key.value() == null) {
      return null;
    }
    if (byRows) {
      return "(values %s) l (program_id, year, links) on l.program_id = f.program_id and l.year = f.year"
          .formatted(
              found.rows().stream()
                  .map(row -> SqlText.list((List<?>) row))
                  .collect(Collectors.joining(", ")));
    }
    return isOfYear(key)
        ? "(select distinct program_id, year, %s as links from %s) l on l.program_id = f.program_id and l.year = f.year"
            .formatted(linksColumn(key.dimension()), linked(key))
        : "(select distinct program_id, %s as links from %s) l on l.program_id = f.program_id"
            .formatted(linksColumn(key.dimension()), linked(key));
  }

  /** Whether it is said of a year of a program, and not of the program. */
  private static boolean isOfYear(DimensionValue key) {
    return key.dimension() == Dimension.FINDING;
  }

  private static String linksColumn(Dimension dimension) {
    return switch (dimension) {
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
          throw new IllegalArgumentException(dimension + " is not shared");
    };
  }

  private Set<String> conditions(ExplainedNumber number) {
    Set<String> conditions = new LinkedHashSet<>();
    conditions.add("f.kind = " + SqlText.text(scope.kind().name()));
    YearRange years = scope.years();
    if (years != null) {
      conditions.add(
          years.isOneYear()
              ? "f.year = " + years.from()
              : "f.year between %d and %d".formatted(years.from(), years.last()));
    }
    conditions.addAll(filter.ofRows(found.programs()));
    asked.group().stream().map(this::ofRow).filter(Objects::nonNull).forEach(conditions::add);
    if (byRows) {
      conditions.addAll(named());
    } else {
      conditions.addAll(filter.besideRows());
      asked.group().stream().map(this::besideRow).filter(Objects::nonNull).forEach(conditions::add);
    }
    conditions.addAll(number.conditions());
    return conditions;
  }

  private List<String> named() {
    if (found.rows().isEmpty()) {
      return List.of("false");
    }
    return asked.shared() != null && asked.shared().value() != null
        ? List.of()
        : List.of(
            found.rows().stream()
                .map(row -> SqlText.list(((List<?>) row).subList(0, 2)))
                .collect(Collectors.joining(", ", "(f.program_id, f.year) in (", ")")));
  }

  /** A key that stands in the rows. */
  private @Nullable String ofRow(DimensionValue key) {
    String value = key.value();
    return switch (key.dimension()) {
      case MINISTRY -> SqlText.isOneOf("f.ministry_id", names.ministryCodes(List.of(of(key))));
      case AGENCY ->
          SqlText.isOneOf("f.agency_id", names.agencyCodes(scope.kind(), List.of(of(key))));
      case YEAR -> "f.year = " + key.number();
      case PROGRAM ->
          "f.program_id = " + SqlText.text(found.programs().getOrDefault(of(key), of(key)));
      case SUBTITLE ->
          value == null ? null : "f.in_total and f.subtitle = " + key.number() + withoutFinancial();
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

  private static String unit(String column, @Nullable String value) {
    return value == null
        ? column + " is null"
        : "%s = translate(lower(%s), 'áéíóúüñ', 'aeiouun')".formatted(column, SqlText.text(value));
  }

  /** A key that stands beside the rows, unless rows are joined with it. */
  private @Nullable String besideRow(DimensionValue key) {
    String value = key.value();
    return switch (key.dimension()) {
      case REGION, SDG_GOAL, SDG_TARGET, FINDING -> linkedTo(key);
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

  private @Nullable String linkedTo(DimensionValue key) {
    if (key.value() != null && key.equals(asked.shared())) {
      return null;
    }
    String not = key.value() == null ? "not " : "";
    return isOfYear(key)
        ? "(f.program_id, f.year) %sin (select program_id, year from %s)"
            .formatted(not, linked(key))
        : "f.program_id %sin (select program_id from %s)".formatted(not, linked(key));
  }

  private String linked(DimensionValue key) {
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
