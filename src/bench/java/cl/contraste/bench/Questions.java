package cl.contraste.bench;

import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import java.util.List;
import java.util.stream.Collectors;

/** What benchmarks ask. */
final class Questions {

  /** Everything that is told of the years of a thousand programs. */
  private static final String PROGRAMS =
      """
      {
        programs(scope: {kind: MONITORED}, first: 1000) {
          nodes {
            id
            name
            years { year %s }
            components { name unit years { year %s } }
            sdgTargets { code title goal { number } }
          }
        }
      }
      """
          .formatted(metrics(Grain.PROGRAM_YEAR), metrics(Grain.COMPONENT_YEAR));

  static final List<Trial> ALL_OF_A_THOUSAND =
      List.of(Trial.of("all that is told of 1,000 programs", "a ratio of at most 2", PROGRAMS));

  /** What eight people ask of the bundled data at once. */
  static final List<Trial> BUNDLED =
      List.of(
          new Trial(
              "bundled data, three metrics by ministry and year, 8 clients",
              """
              { aggregate(scope: {kind: BUDGET}, by: [MINISTRY, YEAR], first: 1000) { nodes {
                year ministry { name }
                executedBudget { value status } initialBudget { value status } initialExecution { value status } } } }
              """,
              8,
              "at least 0.6 of the throughput"));

  /** Of 1,000,000 program-years. */
  static final List<Trial> LARGE =
      List.of(
          Trial.of(
              "one metric by ministry, one year",
              "60 ms",
              aggregate(
                  ", years: {from: 2024}",
                  "MINISTRY",
                  "ministry { name } executedBudget { value }")),
          Trial.of(
              "by ministry and year",
              "250 ms",
              aggregate("", "MINISTRY, YEAR", "year ministry { name } executedBudget { value }")),
          Trial.of(
              "by ministry and year with median and quantiles",
              "1,000 ms",
              aggregate(
                  "",
                  "MINISTRY, YEAR",
                  "year ministry { name } executedBudget { value median p10 p25 p75 p90 }")),
          Trial.of("two years by ministry", "120 ms", compare("ALL")),
          Trial.of("two years by ministry, matched", "250 ms", compare("MATCHED")),
          Trial.of(
              "by goal, one year",
              "200 ms",
              aggregate(
                  ", years: {from: 2024}",
                  "SDG_GOAL",
                  "sdgGoal { number } executedBudget { value }")),
          Trial.of(
              "ranking of all programs of one year, the first 50",
              "400 ms",
              "{ ranking(scope: {kind: MONITORED, years: {from: 2024}}, metric: EXECUTED_BUDGET) {"
                  + " nodes { program { id name } value { value } rank among } } }"),
          Trial.of(
              "distribution by ministry, one year",
              "300 ms",
              "{ distribution(scope: {kind: MONITORED, years: {from: 2024}}, metric:"
                  + " EXECUTED_BUDGET, by: [MINISTRY]) { nodes { ministry { name } value { median"
                  + " p10 p90 counts { observations } } bins { from to count } } } }"),
          Trial.of(
              "explain one group",
              "300 ms",
              "{ explain(scope: {kind: MONITORED, years: {from: 2024}}, metric: INITIAL_EXECUTION,"
                  + " group: [{dimension: MINISTRY, value: \"ejemplo-4\"}]) { number words { en es"
                  + " } sql value { value status } inputs { totalCount nodes { program { id name }"
                  + " year numerator divisor value { value status } } } leftOutBecause { status"
                  + " rows } } }"),
          Trial.of(
              "programs of one year that breach a rule of its own",
              "an answer in time",
              breaching("INITIAL_EXECUTION_BELOW_85")),
          Trial.of(
              "programs of one year that breach a rule that looks back",
              "an answer in time",
              breaching("SPENDING_PER_BENEFICIARY_OFF_20")),
          Trial.of(
              "discrepancies of one year",
              "an answer in time",
              "{ discrepancies(scope: {kind: MONITORED, years: {from: 2024}}) { totalCount nodes {"
                  + " kind money cause } } }"),
          Trial.of(
              "decomposition of one ministry",
              "300 ms",
              "{ decomposition(scope: {kind: MONITORED}, base: {years: {from: 2023}}, other: {years: {from: 2024}}, filter: {ministries: [\"%s\"]}) { nodes { byProgram { base other change volume mix price unitCost notDecomposable entry exit } } } }"
                  .formatted("ejemplo-4")));

  private Questions() {}

  private static String aggregate(String scope, String by, String fields) {
    return "{ aggregate(scope: {kind: MONITORED%s}, by: [%s], first: 1000) { nodes { %s } } }"
        .formatted(scope, by, fields);
  }

  private static String compare(String panel) {
    return "{ compare(scope: {kind: MONITORED}, base: {years: {from: 2023}}, other: {years: {from: 2024}}, by: [MINISTRY], panel: %s) { nodes { ministry { name } executedBudget { base { value } other { value } difference percentChange contribution } } } }"
        .formatted(panel);
  }

  private static String breaching(String rule) {
    return "{ programs(scope: {kind: MONITORED, years: {from: 2024}}, filter: {breaches: [%s]}) { totalCount nodes { id name } } }"
        .formatted(rule);
  }

  private static String metrics(Grain grain) {
    return Catalogue.of(grain).stream()
        .map(Metric::name)
        .map(name -> name + " { value status }")
        .collect(Collectors.joining(" "));
  }
}
