package cl.contraste.program;

import static java.util.stream.Collectors.joining;

import cl.contraste.db.enums.ValueStatus;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Grain;
import cl.contraste.metric.Measure;
import cl.contraste.metric.Metric;
import cl.contraste.metric.Ratio;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The views over program_years that have a row a metric. */
final class BiAggregates {

  private static final List<Metric> METRICS = Catalogue.of(Grain.PROGRAM_YEAR);

  private BiAggregates() {}

  static String longYears() {
    BiView view =
        new BiView(
                "program_years_long",
                "The same as program_years, one row a program-year and metric.")
            .told("program_id", "Id of the program; never changes.")
            .told("program_name", "Its name in its newest publication.");
    return whereAndWhat(view)
        .told("price_year", "Of whose pesos the amounts are.")
        .told("partial_year", "Whether the year ends early.")
        .told("agency_id", "Agency of that year: its code, else its name.")
        .told("agency_name", "Its name in its newest year.")
        .told("value", "The number; null: see the status.")
        .told("status", "Where it comes from, or why there is none.")
        .told("low", "Least it can be, where it is implied.")
        .told("high", "Most it can be, where it is implied.")
        .told("published", "A ratio as printed; null: not printed, or no ratio.")
        .told("numerator", "What groups add up; null unless all that it takes is known.")
        .told("divisor", "What groups divide that by; null: nothing, or not known.")
        .told("inputs_status", "The last of the statuses of what it is worked out from.")
        .told("decimals", "To how many the value is rounded.")
        .told("budget", "What coverage_by_budget weighs it by: initial, else final, else executed.")
        .sql(METRICS.stream().map(BiAggregates::rows).collect(joining("\nunion all\n")));
  }

  private static BiView whereAndWhat(BiView view) {
    return view.told("kind", "MONITORED (fichas) or BUDGET (budget law); never add up both.")
        .told("ministry_id", "Ministry of that year.")
        .told("ministry_name", "Its present name.")
        .told("year", "The year spoken of.")
        .told("metric", "Name of the metric, such as executed_budget.")
        .told(
            "unit",
            METRICS.stream()
                .map(metric -> metric.unit().name())
                .distinct()
                .collect(joining(", ", "What it counts: ", ".")));
  }

  private static String rows(Metric metric) {
    return """
    select program_id, program_name, kind, ministry_id, ministry_name, year,
      '%1$s' as metric, '%2$s' as unit, price_year, partial_year, agency_id, agency_name,
      %1$s::numeric as value, %1$s_status as status,
      %3$s,
      (%4$s)::numeric as numerator, (%5$s)::numeric as divisor,
      %6$s as inputs_status, %7$d as decimals,
      coalesce(initial_budget, final_budget, executed_budget) as budget
    from bi.program_years\
    """
        .formatted(
            metric.column(),
            metric.unit(),
            bounds(metric),
            numerator(metric),
            divisor(metric),
            worst(metric),
            metric.unit().decimals());
  }

  private static String bounds(Metric metric) {
    String form =
        switch (metric) {
          case Measure measure -> "%1$s_low as low, %1$s_high as high, null::numeric as published";
          case Ratio ratio ->
              "null::numeric as low, null::numeric as high, %1$s_published as published";
        };
    return form.replace("%1$s", metric.column());
  }

  private static String numerator(Metric metric) {
    return switch (metric) {
      case Measure measure -> measure.column();
      case Ratio ratio -> whereKnown(ratio, excess(ratio));
    };
  }

  private static String divisor(Metric metric) {
    return switch (metric) {
      case Measure measure -> "null";
      case Ratio ratio -> whereKnown(ratio, ratio.divisor().column());
    };
  }

  private static String excess(Ratio ratio) {
    Measure minus = ratio.minus();
    return minus == null ? ratio.plus().column() : ratio.plus().column() + " - " + minus.column();
  }

  private static String whereKnown(Ratio ratio, String then) {
    return ratio.inputs().stream()
        .map(input -> input.column() + " is not null")
        .collect(joining(" and ", "case when ", " then " + then + " end"));
  }

  /** Statuses are text here, which has another order than they have. */
  private static String worst(Metric metric) {
    String statuses = metric.inputs().stream().map(Measure::statusColumn).collect(joining(", "));
    return metric.inputs().size() == 1
        ? statuses
        : Arrays.stream(ValueStatus.values())
            .sorted(java.util.Comparator.reverseOrder())
            .map(status -> "when '%1$s' in (%2$s) then '%1$s'".formatted(status, statuses))
            .collect(joining("\n    ", "case ", " end"));
  }

  static String ministryYears() {
    BiView view =
        new BiView(
            "ministry_years",
            "One row a kind, ministry, year and metric: all programs of the ministry in the year"
                + " together.");
    return whereAndWhat(view)
        .told("value", "The sum, or the ratio of sums over the programs of which all is known.")
        .told("status", "Where it comes from, or why there is none.")
        .told("programs", "Programs on record.")
        .told("used", "Programs behind the value.")
        .told("reported", "Programs whose own figure is printed in the source.")
        .told("derived", "Programs whose own figure is computed from printed ones.")
        .told("implied", "Programs whose own figure is worked out backwards.")
        .told("not_reported", "Programs that were asked and did not tell (S/I).")
        .told("not_applicable", "Programs that cannot have it (N/A).")
        .told("not_comparable", "Programs whose figure cannot be compared (N/C; part of a year).")
        .told("not_published", "Programs whose source does not carry it.")
        .told("undefined", "Programs whose own figure would be divided by 0.")
        .told("coverage_by_budget", "Budget of the programs behind the value, by that of all.")
        .told("partial_year", "Whether the year of a program ends early.")
        .told("price_years", "How many price years its amounts are of; it mixes them if several.")
        .sql(
            """
            select kind, ministry_id, ministry_name, year, metric, unit, value,
              case
                when value is not null and implied_inputs then 'IMPLIED'
                when value is not null and used = 1 and reported_inputs = 1 and not is_ratio then 'REPORTED'
                when value is not null then 'DERIVED'
                when used > 0 then 'UNDEFINED'
                else coalesce((%1$s)[reason], 'NOT_PUBLISHED')
              end as status,
              programs, used, %2$s, coverage_by_budget, partial_year, price_years
            from (
              select kind, ministry_id, ministry_name, year, metric, unit,
                case when decimals > 0 then round(sum(numerator) / nullif(sum(divisor), 0), decimals)
                  else sum(numerator) end as value,
                decimals > 0 as is_ratio,
                bool_or(inputs_status = 'IMPLIED') as implied_inputs,
                count(*) filter (where inputs_status = 'REPORTED') as reported_inputs,
                min(array_position(%1$s, inputs_status)) as reason,
                count(*) as programs,
                count(numerator) as used,
                %3$s,
                round(coalesce(sum(budget) filter (where numerator is not null), 0) / nullif(sum(budget), 0), 4) as coverage_by_budget,
                bool_or(partial_year) as partial_year,
                count(distinct price_year) filter (where numerator is not null) as price_years
              from bi.program_years_long
              group by kind, ministry_id, ministry_name, year, metric, unit, decimals
            ) as grouped\
            """
                .formatted(
                    reasons(),
                    counts("%1$s"),
                    counts("count(*) filter (where status = '%2$s') as %1$s")));
  }

  private static String reasons() {
    return statuses()
        .filter(status -> status.compareTo(ValueStatus.NOT_REPORTED) >= 0)
        .map(status -> "'" + status + "'")
        .collect(joining(", ", "array[", "]"));
  }

  private static String counts(String form) {
    return statuses()
        .map(
            status ->
                form.replace("%1$s", status.name().toLowerCase(java.util.Locale.ROOT))
                    .replace("%2$s", status.name()))
        .collect(joining(",\n    "));
  }

  private static Stream<ValueStatus> statuses() {
    return Stream.of(ValueStatus.values());
  }
}
