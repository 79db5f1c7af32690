package cl.contraste.comparison;

import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Measure;
import cl.contraste.metric.Metric;
import cl.contraste.metric.Ratio;
import cl.contraste.program.Facts;
import cl.contraste.program.Observations;
import cl.contraste.program.Scope;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  String text() {
    return isPlain() ? "bi." + rows.view(true) + " f" : "(\n" + told() + "\n) f";
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

  private String definition(String column) {
    Map<String, Metric> metrics = new LinkedHashMap<>();
    for (Metric metric : Catalogue.ALL) {
      metrics.put(metric.column(), metric);
    }
    Metric metric = metrics.get(column.replace(UNROUNDED, ""));
    return switch (metric) {
      case null -> column;
      case Measure measure -> value(measure) + " as " + column;
      case Ratio ratio -> quotient(ratio, column.endsWith(UNROUNDED)) + " as " + column;
    };
  }

  private boolean splits(Measure measure) {
    return rows == Observations.PROGRAM_YEARS && facts.splits(measure);
  }

  /** As the scope reads it; null in SQL: not known in it. */
  private String value(Measure measure) {
    String column = measure.column();
    String value = splits(measure) ? "%1$s - %1$s_financial".formatted(column) : column;
    boolean masked = measure.throughYear() && !facts.scope().includePartialYears();
    return masked ? "case when not partial_year then %s end".formatted(value) : value;
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
