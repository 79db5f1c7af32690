package cl.contraste.program;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.ContrasteTest;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every number and status that is answered is the one that a hand-written SQL finds in the
 * editions.
 */
@ContrasteTest
class NumbersTest extends Asked {

  /**
   * Program-years of all editions, newest first kept. Of a row that ends before December the
   * initial budget and the target population are whole and all other measures are not.
   */
  private static final String FACTS =
      "with "
          + TOLD
          + """
          , f as (
            select key, kind, program_id, edition_id, year, through_month,
              initial_budget as initial, initial_budget_status::text as initial_status,
              case when through_month = 12 then final_budget end as final,
              case when through_month < 12 and final_budget is not null then 'NOT_COMPARABLE' else final_budget_status::text end as final_status,
              case when through_month = 12 then executed_budget end as executed,
              case when through_month < 12 and executed_budget is not null then 'NOT_COMPARABLE' else executed_budget_status::text end as executed_status,
              case when through_month = 12 then extrabudgetary_resources end as extra,
              case when through_month < 12 and extrabudgetary_resources is not null then 'NOT_COMPARABLE' else extrabudgetary_resources_status::text end as extra_status,
              case when through_month = 12 then administrative_spending end as administrative,
              case when through_month < 12 and administrative_spending is not null then 'NOT_COMPARABLE' else administrative_spending_status::text end as administrative_status,
              case when through_month = 12 then beneficiaries end as people,
              case when through_month < 12 and beneficiaries is not null then 'NOT_COMPARABLE' else beneficiaries_status::text end as people_status,
              target_population as target, target_population_status::text as target_status
            from told)
          """;

  /** Which SQL says what a metric is: key, year, statuses that may stand, value. */
  private static final Map<String, String> RULES =
      Map.ofEntries(
          Map.entry("INITIAL_BUDGET", measure("initial")),
          Map.entry("FINAL_BUDGET", measure("final")),
          Map.entry("EXECUTED_BUDGET", measure("executed")),
          Map.entry("EXTRABUDGETARY_RESOURCES", measure("extra")),
          Map.entry("ADMINISTRATIVE_SPENDING", measure("administrative")),
          Map.entry("BENEFICIARIES", measure("people")),
          Map.entry("TARGET_POPULATION", measure("target")),
          Map.entry(
              "INITIAL_EXECUTION",
              ratio("initial_execution", "executed", "executed", "initial", 4)),
          Map.entry(
              "FINAL_EXECUTION", ratio("final_execution", "executed", "executed", "final", 4)),
          Map.entry(
              "REALLOCATION", ratio("reallocation", "final - initial", "final", "initial", 4)),
          Map.entry(
              "ADMINISTRATIVE_SHARE",
              ratio("administrative_share", "administrative", "administrative", "executed", 4)),
          Map.entry("COVERAGE", ratio("coverage", "people", "people", "target", 4)),
          Map.entry(
              "SPENDING_PER_BENEFICIARY",
              ratio("spending_per_beneficiary", "executed", "executed", "people", 3)));

  private static String measure(String column) {
    return FACTS + " select key, year, %1$s_status, %1$s from f where kind = '?'".formatted(column);
  }

  /**
   * Recomputed where both inputs are reported; else what is printed in its place; else why an input
   * is missing, either of them if both are; of part of a year also that it is one. A ratio is never
   * computed from implied inputs.
   */
  private static String ratio(
      String metric, String numerator, String above, String below, int decimals) {
    return (FACTS
            + """
            select f.key, f.year,
              case
                when reported and below = 0 then 'UNDEFINED'
                when reported then 'DERIVED'
                when printed.status is not null then printed.status::text
                when missing <> '' then missing
                else 'NOT_PUBLISHED'
              end,
              case when reported then round(numerator::numeric / nullif(below, 0), DECIMALS) else printed.published end
            from (
              select f.*, NUMERATOR as numerator, BELOW as below,
                ABOVE_status = 'REPORTED' and BELOW_status = 'REPORTED' as reported,
                concat_ws('|', case when BELOW is null then BELOW_status end, case when ABOVE is null then ABOVE_status end, case when through_month < 12 then 'NOT_COMPARABLE' end) as missing
              from f) f
            left join figure printed on printed.program_id = f.program_id and printed.edition_id = f.edition_id
              and printed.year = f.year and printed.component = 0 and printed.metric = 'METRIC'
            where f.kind = '?'
            """)
        .replace("DECIMALS", String.valueOf(decimals))
        .replace("NUMERATOR", numerator)
        .replace("ABOVE", above)
        .replace("BELOW", below)
        .replace("METRIC", metric);
  }

  static Stream<String> metricsOfPrograms() {
    return Catalogue.of(Grain.PROGRAM_YEAR).stream().map(Metric::constant);
  }

  @Test
  void everyMetricOfProgramsHasARule() {
    assertThat(RULES.keySet()).containsExactlyInAnyOrderElementsOf(metricsOfPrograms().toList());
    assertThat(RULES).hasSize(13);
  }

  @ParameterizedTest
  @MethodSource("metricsOfPrograms")
  void everyValueAndStatusOfBudgetProgramsIsThatOfTheFacts(String metric) {
    assertThat(agree(metric, "BUDGET")).isEqualTo(2874);
  }

  @ParameterizedTest
  @MethodSource("metricsOfPrograms")
  void everyValueAndStatusOfMonitoredProgramsIsThatOfTheFacts(String metric) {
    assertThat(agree(metric, "MONITORED")).isEqualTo(679);
  }

  private int agree(String metric, String kind) {
    String name = Catalogue.named(metric).name();
    Map<String, String> answered = new TreeMap<>();
    data("{ programs(scope: {kind: %s}, first: 1000) { nodes { id years { year v: %s { value status } } } } }"
            .formatted(kind, name))
        .path("programs")
        .path("nodes")
        .forEach(
            program ->
                program
                    .path("years")
                    .forEach(
                        year ->
                            answered.put(
                                program.path("id").asString() + " " + year.path("year").asInt(),
                                plain(year.path("v").path("value"))
                                    + " "
                                    + year.path("v").path("status").asString())));
    int compared = answered.size();
    Map<String, String> expected = new TreeMap<>();
    for (Record row :
        sql().fetch(String.valueOf(RULES.get(metric)).replace("'?'", "'" + kind + "'"))) {
      String key = row.get(0, String.class) + " " + row.get(1, Integer.class);
      String value = plain(row.get(3, BigDecimal.class));
      List<String> statuses = List.of(row.get(2, String.class).split("\\|"));
      String answer = String.valueOf(answered.get(key));
      String status = answer.substring(answer.indexOf(' ') + 1);
      expected.put(key, value + " " + (statuses.contains(status) ? status : statuses));
    }
    assertThat(answered.keySet()).isEqualTo(expected.keySet());
    answered.entrySet().removeAll(expected.entrySet());
    expected.keySet().retainAll(answered.keySet());
    assertThat(answered).isEqualTo(expected);
    return compared;
  }

  @Test
  void ofPartOfAYearARatioThatNoSourceCarriesIsNotPublished() {
    assertThat(
            data("""
            { program(id: "06-07-01", scope: {kind: BUDGET, years: {from: 2020}}) { years {
              coverage { status } beneficiaries { status } targetPopulation { status } } } }
            """)
                .path("program")
                .path("years")
                .path(0)
                .path("coverage")
                .path("status")
                .asString())
        .isEqualTo("NOT_PUBLISHED");
  }

  @Test
  void everyValueAndStatusOfComponentsIsThatOfTheFacts() {
    Map<String, String> answered = new TreeMap<>();
    data("""
    { programs(scope: {kind: MONITORED}, first: 1000) { nodes { id components { name unit years {
      year componentSpending { value status } output { value status } spendingPerOutput { value status published } } } } } }
    """)
        .path("programs")
        .path("nodes")
        .forEach(
            program ->
                program
                    .path("components")
                    .forEach(
                        component ->
                            component
                                .path("years")
                                .forEach(
                                    year ->
                                        answered.put(
                                            program.path("id").asString()
                                                + " "
                                                + component.path("name").asString()
                                                + " "
                                                + year.path("year").asInt(),
                                            year.path("componentSpending")
                                                + " "
                                                + year.path("output")
                                                + " "
                                                + year.path("spendingPerOutput")))));
    Map<String, String> expected = new TreeMap<>();
    for (Record row :
        sql()
            .fetch(
                """
                select p.key || ' ' || c.name || ' ' || y.year,
                  format('{"value":%s,"status":"%s"} {"value":%s,"status":"%s"} {"value":%s,"status":"%s","published":%s}',
                    coalesce(component_spending::text, 'null'), component_spending_status,
                    coalesce(output::text, 'null'), output_status,
                    case when component_spending_status = 'REPORTED' and output_status = 'REPORTED'
                      then coalesce(trim_scale(round(component_spending::numeric / nullif(output, 0), 3))::text, 'null')
                      else coalesce(trim_scale(f.published)::text, 'null') end,
                    case when component_spending_status = 'REPORTED' and output_status = 'REPORTED'
                      then case when output = 0 then 'UNDEFINED' else 'DERIVED' end
                      else coalesce(f.status::text, 'NOT_PUBLISHED') end,
                    coalesce(trim_scale(f.published)::text, 'null'))
                from component_year y
                join component c using (program_id, edition_id, position)
                join program p on p.id = y.program_id
                left join figure f on f.program_id = y.program_id and f.edition_id = y.edition_id and f.year = y.year
                  and f.component = y.position and f.metric = 'spending_per_output'
                """)) {
      expected.put(row.get(0, String.class), row.get(1, String.class));
    }
    assertThat(answered).isEqualTo(expected).hasSize(4);
  }

  @Test
  void oneProgramAskedForIsToldLikeAmongAll() {
    String fields =
        "id years { year initialBudget { value status } finalExecution { value status }"
            + " executedBudget { value status published low high } }";
    JsonNode all =
        data("{ programs(scope: {kind: BUDGET}, first: 1000) { nodes { %s } } }".formatted(fields));
    for (JsonNode program : all.path("programs").path("nodes")) {
      String id = program.path("id").asString();
      if (id.startsWith("B-06")) {
        assertThat(data("{ program(id: \"%s\") { %s } }".formatted(id, fields)).path("program"))
            .isEqualTo(program);
      }
    }
  }

  @Test
  void aYearOfTheScopeIsToldLikeAmongAllYears() {
    String fields =
        "nodes { id years { year finalBudget { value status } reallocation { value status } } }";
    JsonNode all =
        data("{ programs(scope: {kind: BUDGET}, first: 1000) { %s } }".formatted(fields));
    JsonNode one =
        data(
            "{ programs(scope: {kind: BUDGET, years: {from: 2017}}, first: 1000) { %s } }"
                .formatted(fields));
    assertThat(rows(one))
        .isEqualTo(rows(all, "2017"))
        .hasSize(
            sql()
                .fetchCount(
                    org.jooq.impl.DSL.table("program_year where year = 2017 and kind = 'BUDGET'")));
  }

  private static Map<String, JsonNode> rows(JsonNode data) {
    return rows(data, "");
  }

  private static Map<String, JsonNode> rows(JsonNode data, String year) {
    Map<String, JsonNode> rows = new TreeMap<>();
    for (JsonNode program : data.path("programs").path("nodes")) {
      for (JsonNode row : program.path("years")) {
        if (row.path("year").asString().contains(year)) {
          rows.put(program.path("id").asString() + row.path("year"), row);
        }
      }
    }
    return rows;
  }

  @Test
  void theDerivedTableHoldsTheNewestStandingEditions() {
    assertThat(
            sql()
                .fetch(
                    "with "
                        + TOLD
                        + """
                        , both_ as (
                          select program_id, year, edition_id, initial_budget, final_budget, executed_budget, through_month, price_year,
                            extrabudgetary_resources, administrative_spending, beneficiaries, target_population,
                            initial_budget_status, final_budget_status, executed_budget_status, ministry_id, agency_id from told)
                        (select * from both_ except all
                         select program_id, year, edition_id, initial_budget, final_budget, executed_budget, through_month, price_year,
                            extrabudgetary_resources, administrative_spending, beneficiaries, target_population,
                            initial_budget_status, final_budget_status, executed_budget_status, ministry_id, agency_id from program_year)
                        """))
        .isEmpty();
    assertThat(sql().fetchCount(org.jooq.impl.DSL.table("program_year"))).isEqualTo(3553);
  }
}
