package cl.contraste.comparison;

import cl.contraste.db.enums.ValueStatus;
import cl.contraste.metric.Measure;
import cl.contraste.metric.Metric;
import cl.contraste.metric.Ratio;
import cl.contraste.program.Facts;
import cl.contraste.program.Observations;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The number itself in SQL that people read, over rows {@code f} of a view. */
record ExplainedNumber(Explanation asked, Facts facts, Observations rows) {

  private static final Map<ExplainedStatistic, String> OF_ROWS =
      Map.of(
          ExplainedStatistic.MEAN, "avg(%s)",
          ExplainedStatistic.MEDIAN, "percentile_cont(0.5) within group (order by %s)",
          ExplainedStatistic.P10, "percentile_cont(0.1) within group (order by %s)",
          ExplainedStatistic.P25, "percentile_cont(0.25) within group (order by %s)",
          ExplainedStatistic.P75, "percentile_cont(0.75) within group (order by %s)",
          ExplainedStatistic.P90, "percentile_cont(0.9) within group (order by %s)",
          ExplainedStatistic.MIN, "min(%s)",
          ExplainedStatistic.MAX, "max(%s)",
          ExplainedStatistic.STANDARD_DEVIATION, "stddev_samp(%s)");

  /** Whether amounts are part of the number, so that prices matter to it. */
  static boolean needsPrices(Explanation asked) {
    ExplainedStatistic statistic = asked.statistic();
    return switch (statistic.reckoning()) {
      case POOLED, SHARE, CHANGE, BOUND, RANK, MIX -> asked.metric().ofMoney();
      case OF_ROWS, FIGURE -> asked.metric().unit().money();
      case COVERAGE -> true;
      case MATCHED -> false;
      case COUNT ->
          statistic == ExplainedStatistic.WITHOUT_BUDGET
              || (statistic.status() != null && asked.metric().unit().money());
    };
  }

  String text() {
    return switch (asked.statistic().reckoning()) {
      case POOLED -> rounded(pooled());
      case FIGURE -> figure();
      case OF_ROWS -> ofRows();
      case COUNT ->
          asked.statistic() == ExplainedStatistic.PROGRAMS
              ? "count(distinct f.program_id)"
              : "count(*)";
      case COVERAGE, MATCHED, BOUND, MIX -> throw new IllegalArgumentException("of which rows");
      case RANK -> rounded(pooled());
      case SHARE -> sum();
      case CHANGE ->
          asked.statistic() == ExplainedStatistic.CONTRIBUTION ? sumAndYears() : pooled();
    };
  }

  /** The sum, to be divided by the years of the total. */
  private String sumAndYears() {
    return asked.sides().isPerYear() ? "count(distinct f.year) as years, " + sum() : sum();
  }

  /** The sum of a measure; ratios have none. */
  private String sum() {
    return switch (asked.metric()) {
      case Measure measure -> sum("f." + measure.column(), measure);
      case Ratio ratio -> "null::numeric";
    };
  }

  private String ofRows() {
    return rounded(
        Objects.requireNonNull(OF_ROWS.get(asked.statistic())).formatted(each()) + "::numeric");
  }

  /**
   * How much of the budgets stands behind the value.
   *
   * @param used which rows do
   */
  String coverage(List<String> used) {
    String budgets = "sum(%s)".formatted(weighed(restated(budget(), true)));
    return "round(coalesce(%1$s filter (where %2$s), 0) / nullif(%1$s, 0), 4)"
        .formatted(budgets, String.join(" and ", used));
  }

  private String budget() {
    String budget = "coalesce(f.initial_budget, f.final_budget, f.executed_budget)";
    return rows == Observations.COMPONENT_YEARS ? budget + "::numeric / f.parts" : budget;
  }

  /** That a row is one of those that are counted. */
  List<String> isCounted() {
    ValueStatus status = asked.statistic().status();
    if (status != null) {
      return List.of("%s = '%s'".formatted(status(), status));
    }
    if (asked.statistic() == ExplainedStatistic.WITHOUT_BUDGET) {
      String none = budget() + " is null";
      return List.of(facts.restates() ? "(%s or p.factor is null)".formatted(none) : none);
    }
    boolean all = asked.statistic() != ExplainedStatistic.NO_RECORD;
    return all
        ? List.of()
        : List.of(rows == Observations.COMPONENT_YEARS ? "f.component_id is null" : "false");
  }

  private String status() {
    String column = "f." + column() + "_status";
    String status =
        asked.metric() instanceof Ratio ratio && rows == Observations.SUBTITLE_LINES
            ? new StatusSql("f.%s_status"::formatted, "f.%s"::formatted).of(ratio, "null")
            : column;
    return restates() ? StatusSql.inPrices("(" + status + ")") : status;
  }

  private String figure() {
    if (asked.metric() instanceof Ratio ratio && rows == Observations.SUBTITLE_LINES) {
      return rounded(ofLine(ratio, "numeric"));
    }
    return restates() ? rounded("f.%s * p.factor".formatted(column())) : "f." + column();
  }

  /** Ratios of lines by subtitle stand in no view. */
  private static String ofLine(Ratio ratio, String type) {
    return "%s::%s / nullif(f.%s, 0)".formatted(excess(ratio), type, ratio.divisor().column());
  }

  private String column() {
    return asked.metric().column();
  }

  private boolean restates() {
    return facts.restates() && needsPrices(asked);
  }

  String rounded(String number) {
    return "round(%s, %d)".formatted(number, asked.metric().unit().decimals());
  }

  /** The number of a row before it is rounded. */
  private String each() {
    String each =
        switch (asked.metric()) {
          case Measure measure -> "f.%s::float8".formatted(measure.column());
          case Ratio ratio ->
              rows == Observations.SUBTITLE_LINES
                  ? ofLine(ratio, "float8")
                  : "f.%s_unrounded".formatted(ratio.column());
        };
    return restates() ? each + " * p.factor::float8" : each;
  }

  /** What a sum is divided by where it is a mean per year. */
  String byYears() {
    return asked.sides().isPerYear() ? " / nullif(count(distinct f.year), 0)" : "";
  }

  /** The pooled value before it is rounded. */
  String pooled() {
    return switch (asked.metric()) {
      case Measure measure -> sum("f." + measure.column(), measure) + byYears();
      case Ratio ratio -> upper(ratio) + " / nullif(%s, 0)".formatted(lower(ratio));
    };
  }

  /** The upper sum of a ratio. */
  String upper(Ratio ratio) {
    return sum(excess(ratio), ratio.plus());
  }

  /** The lower one. */
  String lower(Ratio ratio) {
    return sum("f." + ratio.divisor().column(), ratio.divisor());
  }

  private static String excess(Ratio ratio) {
    Measure minus = ratio.minus();
    return minus == null
        ? "f." + ratio.plus().column()
        : "(f.%s - f.%s)".formatted(ratio.plus().column(), minus.column());
  }

  String sum(String of, Measure measure) {
    return "sum(%s)".formatted(weighed(restated(of, measure.unit().money())));
  }

  /** In the prices asked for. */
  String restated(String of, boolean money) {
    return facts.restates() && money ? of + " * p.factor" : of;
  }

  private String weighed(String of) {
    DimensionValue shared = asked.shared();
    if (shared == null || shared.value() == null) {
      return of;
    }
    return shared.isAny()
        ? of
            + " * (1::numeric / coalesce(%s.links, 1))".formatted(LinkSql.alias(shared.dimension()))
        : of + " * (1::numeric / l.links)";
  }

  /** That all is known that a metric is worked out from. */
  static List<String> isKnown(Metric metric) {
    return metric.inputs().stream()
        .map(input -> "f.%s is not null".formatted(input.column()))
        .toList();
  }
}
