package cl.contraste.program;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.ContrasteTest;
import cl.contraste.metric.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rules of the bundled data, against hand-written SQL over all editions. */
@ContrasteTest
class BundledRulesTest extends Asked {

  private static final String BREACHES =
      "with "
          + TOLD
          + """
          , whole as (select * from told where kind = 'BUDGET' and through_month = 12)
          , breaches as (
            select year, key, 'INITIAL_EXECUTION_BELOW_85' as rule, executed_budget from whole where initial_budget > 0 and executed_budget * 100 < initial_budget * 85
            union all
            select year, key, 'INITIAL_EXECUTION_ABOVE_110', executed_budget from whole where initial_budget > 0 and executed_budget * 100 > initial_budget * 110
            union all
            select year, key, 'FINAL_EXECUTION_BELOW_90', executed_budget from whole where final_budget > 0 and executed_budget * 100 < final_budget * 90
            union all
            select year, key, 'FINAL_EXECUTION_ABOVE_110', executed_budget from whole where final_budget > 0 and executed_budget * 100 > final_budget * 110)
          """;

  @Test
  void breachesOfTheBudgetAreThoseOfPlainSql() {
    JsonNode groups =
        data("{ aggregate(scope: {kind: BUDGET}, by: [RULE, YEAR], first: 1000) { nodes { rule year"
                + " programs executedBudget { value } } } }")
            .path("aggregate")
            .path("nodes");
    List<String> told = new ArrayList<>();
    for (JsonNode group : groups) {
      if (!group.path("rule").isNull()) {
        told.add(
            "%s %s %s %s"
                .formatted(
                    group.path("rule").asString(),
                    group.path("year"),
                    group.path("programs"),
                    group.path("executedBudget").path("value")));
      }
    }
    assertThat(told)
        .hasSizeGreaterThan(20)
        .containsExactlyInAnyOrderElementsOf(
            bySql(
                BREACHES
                    + "select rule || ' ' || year || ' ' || count(*) || ' ' || sum(executed_budget)"
                    + " from breaches group by rule, year"));
  }

  @Test
  void programsThatBreachAreThoseOfPlainSql() {
    assertThat(
            found(
                "kind: BUDGET, years: {from: 2019}",
                "breaches: [INITIAL_EXECUTION_BELOW_85, FINAL_EXECUTION_BELOW_90]"))
        .isEqualTo(
            ids(
                BREACHES
                    + "select distinct key from breaches where year = 2019 and rule like"
                    + " '%BELOW%'"))
        .hasSizeGreaterThan(20);
    assertThat(
            found(
                "kind: BUDGET, years: {from: 2019}",
                "breachesAll: [INITIAL_EXECUTION_BELOW_85, FINAL_EXECUTION_BELOW_90]"))
        .isEqualTo(
            ids(
                BREACHES
                    + "select key from breaches where year = 2019 and rule like '%BELOW%' group by"
                    + " key having count(*) = 2"))
        .isNotEmpty();
  }

  /** 89 % of the final budget stands for less than 90 %; nobody evaluated 2019 in that edition. */
  @Test
  void theRealFicha() {
    JsonNode years =
        data("{ program(id: \"M-87119\", scope: {kind: MONITORED, years: {from: 2019, to: 2020}}) {"
                + " years { rules { outcome notJudgedBecause } disagreements { rule } } } }")
            .path("program")
            .path("years");
    assertThat(outcomes(years.path(0)))
        .containsExactly("KEPT", "KEPT", "BREACHED", "KEPT", "NO_HISTORY", "MISSING");
    assertThat(outcomes(years.path(1)))
        .containsExactly("BREACHED", "KEPT", "BREACHED", "KEPT", "SERIES_BREAK", "MISSING");
    assertThat(years).allMatch(year -> year.path("disagreements").isEmpty());
  }

  private static List<String> outcomes(JsonNode year) {
    List<String> outcomes = new ArrayList<>();
    for (JsonNode rule : year.path("rules")) {
      outcomes.add(
          rule.path(rule.path("notJudgedBecause").isNull() ? "outcome" : "notJudgedBecause")
              .asString());
    }
    return outcomes;
  }

  /** Of 2025 only findings are published, no figure: nothing can be said against them. */
  @Test
  void findingsOfYearsWithoutFiguresAreNotContradicted() {
    assertThat(
            found(
                "kind: MONITORED",
                "disagreements: [BREACH_WITHOUT_FINDING, FINDING_WITHOUT_BREACH]"))
        .isEmpty();
    assertThat(found("kind: MONITORED, years: {from: 2025}", "findings: [\"UNDER_INITIAL\"]"))
        .isNotEmpty();
  }

  @Test
  void everyRuleHasItsFindings() {
    assertThat(bySql("select distinct rule from finding_code where rule is not null"))
        .containsExactlyInAnyOrderElementsOf(Stream.of(Rule.values()).map(Rule::name).toList());
    assertThat(
            bySql(
                "select rule from finding_code where rule is not null group by rule having"
                    + " count(distinct dimension) > 1"))
        .as("a rule is of one dimension")
        .isEmpty();
  }

  private List<String> bySql(String sql) {
    return sql().fetch(sql).getValues(0, String.class);
  }
}
