package cl.contraste.comparison;

import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Grain;
import cl.contraste.metric.Measure;
import cl.contraste.metric.Metric;
import cl.contraste.metric.Ratio;
import cl.contraste.program.Facts;
import cl.contraste.program.Observations;
import cl.contraste.program.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows {@code f} are read: a view that tells them as answers read them when nothing else
 * is asked for; else, what every edition told, of which the right rows are taken and read as asked.
 *
 * @param isExact whether ratios of money are not to be rounded
 * @param outer the statement that reads them, which names the columns it needs
 */
record ExplainedView(Facts facts, Observations rows, boolean isExact, String outer) {

  private static final Pattern COLUMN = Pattern.compile("\\bf\\.(\\w+)");
  private static final Pattern LITERAL = Pattern.compile("'[^']*'");
  private static final String UNROUNDED = "_unrounded";
  private static final String STATUS = "_status";
  private static final Set<String> COMPONENT_KEYS = Set.of("component_id", "unit_id");
  private static final Map<String, String> PARTS =
      Map.of("parts", "count(*) over (partition by y.program_id, y.year) as parts");

  String text() {
    return table() + " f";
  }

  private String table() {
    return isPlain() ? "bi." + rows.view(true) : "(\n" + told() + "\n)";
  }

  /** Components, and program-years without any, each with the budgets of its program-year. */
  String withYears() {
    Predicate<String> ofParts = ExplainedView::isOfComponent;
    Set<String> read = columns();
    read.addAll(List.of("program_id", "year"));
    String selected =
        read.stream()
            .map(
                column -> PARTS.getOrDefault(column, (ofParts.test(column) ? "c." : "y.") + column))
            .collect(Collectors.joining(", "));
    return "(\n  select %s\n  from %s y\n  left join %s c on c.program_id = y.program_id and c.year = y.year\n) f"
        .formatted(
            selected,
            of(Observations.PROGRAM_YEARS, read.stream().filter(ofParts.negate())),
            of(Observations.COMPONENT_YEARS, read.stream().filter(ofParts)));
  }

  private static boolean isOfComponent(String column) {
    Metric metric = metric(column);
    return COMPONENT_KEYS.contains(column)
        || (metric != null && metric.grain() == Grain.COMPONENT_YEAR);
  }

  private String of(Observations other, Stream<String> columns) {
    String readBy =
        Stream.concat(Stream.of("program_id", "year"), columns)
            .filter(column -> !PARTS.containsKey(column))
            .map("f."::concat)
            .collect(Collectors.joining(" "));
    return new ExplainedView(facts, other, isExact, readBy).table().replace("\n", "\n  ");
  }

  private boolean isPlain() {
    Scope scope = facts.scope();
    boolean asTold =
        !scope.includePartialYears() && scope.spending() == Scope.Spending.ALL && !isExact;
    return facts.isPresent() && (asTold || columns().stream().allMatch(this::isKey));
  }

  private boolean isKey(String column) {
    return definition(column).equals(column);
  }

  private String told() {
    String columns =
        columns().stream().map(this::definition).collect(Collectors.joining(",\n    "));
    return "  select %s\n  from bi.%s\n  where %s".formatted(columns, rows.view(false), which());
  }

  private Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    Matcher matcher = COLUMN.matcher(LITERAL.matcher(outer).replaceAll(""));
    while (matcher.find()) {
      columns.add(matcher.group(1));
    }
    return columns;
  }

  private String which() {
    Scope scope = facts.scope();
    if (facts.isPresent()) {
      return "newest";
    }
    Integer load = facts.load();
    String stands =
        load == null
            ? "to_load is null"
            : "from_load <= %1$d and (to_load is null or to_load > %1$d)".formatted(load);
    Integer edition = scope.edition();
    return edition != null
        ? stands + " and edition = " + edition
        : stands
            + " and (program_id, year, edition) in (\n    select program_id, year, max(edition) from bi.program_year_editions\n    where %s group by program_id, year)"
                .formatted(stands);
  }

  private static @Nullable Metric metric(String column) {
    String name = column.replace(UNROUNDED, "").replace(STATUS, "");
    return Catalogue.ALL.stream()
        .filter(metric -> metric.column().equals(name))
        .findFirst()
        .orElse(null);
  }

  private String definition(String column) {
    boolean status = column.endsWith(STATUS);
    return switch (metric(column)) {
      case null -> column;
      case Measure measure -> (status ? status(measure) : value(measure)) + " as " + column;
      case Ratio ratio ->
          (status ? status(ratio) : quotient(ratio, column.endsWith(UNROUNDED))) + " as " + column;
    };
  }

  private String status(Ratio ratio) {
    Map<String, Measure> inputs =
        ratio.inputs().stream()
            .collect(Collectors.toMap(Measure::column, Function.identity(), (a, b) -> a));
    return new StatusSql(
            column -> "(" + status(Objects.requireNonNull(inputs.get(column))) + ")",
            column -> "(" + value(Objects.requireNonNull(inputs.get(column))) + ")")
        .of(ratio, ratio.column() + "_published_status");
  }

  private String status(Measure measure) {
    String told = measure.column() + STATUS;
    String status =
        splits(measure)
            ? "case when %1$s not in %2$s then %1$s when %3$s_financial is null then 'NOT_PUBLISHED' else 'DERIVED' end"
                .formatted(told, StatusSql.KNOWN, measure.column())
            : told;
    return masks(measure)
        ? "case when partial_year and (%1$s) in %2$s then 'NOT_COMPARABLE' else %1$s end"
            .formatted(status, StatusSql.KNOWN)
        : status;
  }

  private boolean masks(Measure measure) {
    return measure.throughYear() && !facts.scope().includePartialYears();
  }

  private boolean splits(Measure measure) {
    return rows == Observations.PROGRAM_YEARS && facts.splits(measure);
  }

  /** As the scope reads it; null in SQL: not known in it. */
  private String value(Measure measure) {
    String column = measure.column();
    String value = splits(measure) ? "%1$s - %1$s_financial".formatted(column) : column;
    return masks(measure) ? "case when not partial_year then %s end".formatted(value) : value;
  }

  /** Recomputed where all inputs are told or follow from what is; else as printed. */
  private String quotient(Ratio ratio, boolean asDouble) {
    String type = asDouble ? "::float8" : "::numeric";
    String recomputed =
        ratio.inputs().stream()
            .map(input -> "%s is not null".formatted(value(input)) + notImplied(input))
            .collect(Collectors.joining(" and "));
    Measure minus = ratio.minus();
    String excess =
        minus == null
            ? value(ratio.plus())
            : "(%s) - (%s)".formatted(value(ratio.plus()), value(minus));
    String quotient = "(%s)%s / nullif(%s, 0)".formatted(excess, type, value(ratio.divisor()));
    return "case when %s then %s else %s_published%s end"
        .formatted(
            recomputed,
            asDouble || (facts.restates() && ratio.unit().money())
                ? quotient
                : "round(%s, %d)".formatted(quotient, ratio.unit().decimals()),
            ratio.column(),
            type);
  }

  private String notImplied(Measure input) {
    return splits(input) ? "" : " and %s_status <> 'IMPLIED'".formatted(input.column());
  }
}
