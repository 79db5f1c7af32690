package cl.contraste.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import java.sql.Connection;
import java.sql.SQLException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Whatever the facts are, the SQL of an explanation gives the number that it explains. */
class ExplanationPropertyTest {

  private static final ExplainedNumbers.Sides CHANGES =
      new ExplainedNumbers.Sides("years: {from: 2019}", "years: {from: 2020}", "");
  private static final ExplainedNumbers.Sides MATCHED =
      new ExplainedNumbers.Sides(
          "years: {from: 2019}", "years: {from: 2020}, edition: 2021", ", panel: MATCHED");
  private static final ExplainedNumbers.Sides MATCHED_RANGES =
      new ExplainedNumbers.Sides(
          "years: {from: 2018, to: 2019}",
          "years: {from: 2020, to: 2021}",
          ", panel: MATCHED, allocation: EQUAL_SHARE");

  @Provide
  Arbitrary<InventedFacts> facts() {
    return Arbitraries.randomValue(random -> InventedFacts.of(random, true));
  }

  @Property(seed = "20260101", tries = 4, shrinking = ShrinkingMode.OFF)
  void everyNumberIsGivenByItsSql(@ForAll("facts") InventedFacts facts) throws SQLException {
    InventedServer server = InventedServer.withFacts(facts);
    try (Connection bi = server.bi()) {
      ExplainedNumbers numbers =
          new ExplainedNumbers(server::data, DSL.using(bi, SQLDialect.POSTGRES));
      int turn = 0;
      for (Metric metric : Catalogue.ALL) {
        for (String options :
            new String[] {
              "", ", prices: {year: 2021}", ", includePartialYears: true", ", edition: 2021"
            }) {
          String scope = "kind: " + facts.kind() + options;
          numbers.groups(scope, "MINISTRY, YEAR", "", metric, 2, turn++);
          numbers.groups(scope, "PROGRAM", ", acrossYears: MEAN_PER_YEAR", metric, 2, turn++);
          numbers.groups(
              scope, "SDG_GOAL", ", acrossYears: SUM, allocation: EQUAL_SHARE", metric, 2, turn++);
          numbers.groups(scope, "UNIT", ", acrossYears: SUM", metric, 2, turn++);
          numbers.sides(scope, "MINISTRY", CHANGES, metric, 2, turn++);
          numbers.sides(scope, "PROGRAM", MATCHED, metric, 2, turn++);
          numbers.sides(scope, "SDG_GOAL", MATCHED_RANGES, metric, 2, turn++);
          if (metric.grain() == Grain.COMPONENT_YEAR) {
            numbers.groups(scope, "PROGRAM, COMPONENT", ", acrossYears: SUM", metric, 2, turn++);
          }
        }
      }
      numbers.check();
      assertThat(numbers.known()).isGreaterThan(100);
    }
  }
}
