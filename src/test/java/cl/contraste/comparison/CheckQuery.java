package cl.contraste.comparison;

import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import cl.contraste.program.Asked;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import tools.jackson.databind.JsonNode;

/**
 * Hand-written SQL over the editions that gives what is answered of groups of ministry and year.
 */
final class CheckQuery {

  static final String FIELDS =
      """
      value status mean median p10 p90 min max standardDeviation coverageByBudget withoutBudget share
      counts { observations programs reported derived implied notReported notApplicable notComparable notPublished undefined noRecord }
      """;

  /** The columns that grow through the year. */
  private static final List<String> GROWING =
      List.of(
          "final_budget",
          "executed_budget",
          "extrabudgetary_resources",
          "administrative_spending",
          "beneficiaries",
          "component_spending",
          "output");

  /** Numerator, what it is less by, and divisor of each metric; a measure has a numerator only. */
  static final Map<String, List<String>> PARTS =
      Map.ofEntries(
          Map.entry("initialBudget", List.of("initial_budget")),
          Map.entry("finalBudget", List.of("final_budget")),
          Map.entry("executedBudget", List.of("executed_budget")),
          Map.entry("extrabudgetaryResources", List.of("extrabudgetary_resources")),
          Map.entry("administrativeSpending", List.of("administrative_spending")),
          Map.entry("beneficiaries", List.of("beneficiaries")),
          Map.entry("targetPopulation", List.of("target_population")),
          Map.entry("initialExecution", List.of("executed_budget", "initial_budget")),
          Map.entry("finalExecution", List.of("executed_budget", "final_budget")),
          Map.entry("reallocation", List.of("final_budget", "initial_budget", "initial_budget")),
          Map.entry("administrativeShare", List.of("administrative_spending", "executed_budget")),
          Map.entry("coverage", List.of("beneficiaries", "target_population")),
          Map.entry("spendingPerBeneficiary", List.of("executed_budget", "beneficiaries")),
          Map.entry("componentSpending", List.of("component_spending")),
          Map.entry("output", List.of("output")),
          Map.entry("spendingPerOutput", List.of("component_spending", "output")));

  private CheckQuery() {}

  /** The numbers of an answer, each with its name. */
  static String written(JsonNode value) {
    StringBuilder text = new StringBuilder();
    for (String name :
        List.of(
            "value",
            "mean",
            "median",
            "p10",
            "p90",
            "min",
            "max",
            "standardDeviation",
            "coverageByBudget",
            "withoutBudget",
            "share")) {
      text.append(name).append(' ').append(Asked.plain(value.path(name))).append(' ');
    }
    value
        .path("counts")
        .forEachEntry((name, count) -> text.append(name).append(' ').append(count).append(' '));
    return text.toString();
  }

  /** The same numbers by SQL, by ministry and year. */
  static Map<String, String> numbers(DSLContext sql, Metric metric, String kind, String prices) {
    Map<String, String> expected = new TreeMap<>();
    for (Record row : sql.fetch(of(metric, kind, prices))) {
      StringBuilder text = new StringBuilder();
      for (int i = 1; i < row.size(); i++) {
        String name = row.fields()[i].getName();
        text.append(name).append(' ').append(Asked.plain(row.get(i, BigDecimal.class))).append(' ');
      }
      expected.put(row.get(0, String.class), text.toString());
    }
    return expected;
  }

  /** One row a group: its key, and each number that is asked for. */
  static String of(Metric metric, String kind, String prices) {
    boolean component = metric.grain() == Grain.COMPONENT_YEAR;
    List<String> parts = PARTS.getOrDefault(metric.name(), List.of());
    boolean ratio = parts.size() > 1;
    String divisor = parts.getLast();
    String excess = parts.size() == 3 ? known(parts.get(1)) : "0";
    String number =
        ratio
            ? "case when greatest(%s) <= 'DERIVED' then (%s - %s)::numeric / nullif(%s, 0) else printed.published end"
                .formatted(statuses(parts), known(parts.get(0)), excess, known(divisor))
            : known(parts.get(0));
    String status =
        ratio
            ? "case when greatest(%1$s) <= 'DERIVED' then (case when %2$s = 0 then 'UNDEFINED' else 'DERIVED' end)::value_status else coalesce(printed.status, case when greatest(%1$s) >= 'NOT_REPORTED' then greatest(%1$s) else 'NOT_PUBLISHED' end) end"
                .formatted(statuses(parts), known(divisor))
            : status(parts.get(0));
    boolean money = metric.unit().money();
    String factor = prices.isEmpty() ? "1" : "factor";
    return """
    with told as (
      select distinct on (y.program_id, y.year) y.*, m.code as ministry
      from program_year_edition y join ministry m on m.id = y.ministry_id
      where y.valid_to = 2147483647 and y.kind = 'KIND'
      order by y.program_id, y.year, y.edition desc),
    rows as (
      select t.ministry || ' ' || t.year as key, t.year, t.program_id, ON_RECORD as on_record,
        STATUS as plain_status, (NUMBER)::numeric as plain_number,
        case when KNOWN then NUMERATOR end as numerator, case when KNOWN then DIVISOR end as divisor,
        coalesce(t.initial_budget, case when t.through_month = 12 then t.final_budget end, case when t.through_month = 12 then t.executed_budget end)::numeric / SHARED as budget,
        price.index / own.index as factor, t.price_year
      from told t PART_JOIN
      left join figure printed on printed.program_id = t.program_id and printed.edition_id = t.edition_id
        and printed.year = t.year and printed.component = POSITION and printed.metric = 'METRIC'
      left join price_index own on own.year = t.price_year
      left join price_index price on price.year = PRICES),
    restated as (
      select key, year, program_id, on_record, numerator * N_FACTOR as numerator, divisor * D_FACTOR as divisor,
        budget * FACTOR as budget, plain_number * V_FACTOR as number,
        case when plain_number is not null and V_FACTOR is null then 'NOT_COMPARABLE'::value_status
          when plain_status = 'REPORTED' and V_FACTOR <> 1 then 'DERIVED' else plain_status end as status
      from rows)
    select key, VALUE as value, round(avg(number), DECIMALS) as mean, Q_50 as median, Q_10 as p10, Q_90 as p90,
      round(min(number), DECIMALS) as min, round(max(number), DECIMALS) as max, round(stddev_samp(number::float8)::numeric, DECIMALS) as "standardDeviation",
      round(coalesce(sum(budget) filter (where USED), 0) / nullif(sum(budget), 0), 4) as "coverageByBudget",
      count(*) filter (where unpriced_budget) as "withoutBudget", SHARE as share,
      count(*) as observations, count(distinct program_id) as programs,
      count(*) filter (where on_record and status = 'REPORTED') as reported, count(*) filter (where on_record and status = 'DERIVED') as derived,
      count(*) filter (where on_record and status = 'IMPLIED') as implied, count(*) filter (where on_record and status = 'NOT_REPORTED') as "notReported",
      count(*) filter (where on_record and status = 'NOT_APPLICABLE') as "notApplicable", count(*) filter (where on_record and status = 'NOT_COMPARABLE') as "notComparable",
      count(*) filter (where on_record and status = 'NOT_PUBLISHED') as "notPublished", count(*) filter (where on_record and status = 'UNDEFINED') as undefined,
      count(*) filter (where not on_record) as "noRecord"
    from (select r.*, w.unpriced_budget from restated r cross join lateral (select r.budget is null) as w (unpriced_budget)) as g
    group by key
    """
        .replace("KIND", kind)
        .replace("ON_RECORD", component ? "c.position is not null" : "true")
        .replace("PART_JOIN", component ? COMPONENTS : "")
        .replace("POSITION", component ? "c.position" : "0")
        .replace("SHARED", component ? "count(*) over (partition by t.program_id, t.year)" : "1")
        .replace("STATUS as", status + " as")
        .replace("(NUMBER)", "(" + number + ")")
        .replace(
            "KNOWN",
            String.join(" is not null and ", parts.stream().map(CheckQuery::known).toList())
                + " is not null")
        .replace("NUMERATOR", known(parts.get(0)) + " - " + excess)
        .replace("DIVISOR", ratio ? known(divisor) : "1")
        .replace("N_FACTOR", isMoney(parts.get(0)) ? factor : "1")
        .replace("D_FACTOR", ratio && isMoney(divisor) ? factor : "1")
        .replace("V_FACTOR", money ? factor : "1")
        .replace("FACTOR", factor)
        .replace("PRICES", prices.isEmpty() ? "null" : prices)
        .replace("'METRIC'", "'" + metric.column() + "'")
        .replace(
            "VALUE",
            ratio
                ? "round(sum(numerator) filter (where divisor is not null) / nullif(sum(divisor)"
                    + " filter (where numerator is not null), 0), DECIMALS)"
                : "round(sum(numerator), DECIMALS)")
        .replace("USED", "numerator is not null and divisor is not null")
        .replace(
            "SHARE",
            ratio
                ? "null::numeric"
                : "round(sum(numerator) / nullif((select sum(numerator) from restated), 0), 6)")
        .replace("Q_50", quantile("0.5"))
        .replace("Q_10", quantile("0.1"))
        .replace("Q_90", quantile("0.9"))
        .replace("DECIMALS", String.valueOf(metric.unit().decimals()));
  }

  private static String quantile(String share) {
    return "round(percentile_cont(%s) within group (order by number::float8)::numeric, DECIMALS)"
        .formatted(share);
  }

  private static final String COMPONENTS =
      "left join component_year c on c.program_id = t.program_id and c.edition_id = t.edition_id"
          + " and c.year = t.year";

  private static boolean isMoney(String column) {
    return !List.of("beneficiaries", "target_population", "output").contains(column);
  }

  private static String table(String column) {
    return List.of("component_spending", "output").contains(column) ? "c." : "t.";
  }

  private static String known(String column) {
    return GROWING.contains(column)
        ? "case when t.through_month = 12 then %s%s end".formatted(table(column), column)
        : table(column) + column;
  }

  private static String status(String column) {
    String status = table(column) + column + "_status";
    return GROWING.contains(column)
        ? "case when t.through_month < 12 and %1$s < 'NOT_REPORTED' then 'NOT_COMPARABLE' else %1$s end"
            .formatted(status)
        : status;
  }

  private static String statuses(List<String> columns) {
    return String.join(", ", columns.stream().map(CheckQuery::status).toList());
  }
}
