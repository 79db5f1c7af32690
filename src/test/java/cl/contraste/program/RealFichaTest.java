package cl.contraste.program;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.ContrasteTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** All figures of the one real ficha, as it prints them and as they can be worked out from it. */
@ContrasteTest
class RealFichaTest extends Asked {

  private JsonNode ficha = tools.jackson.databind.node.JsonNodeFactory.instance.nullNode();

  @BeforeEach
  void ask() {
    String value =
        " { value status low high published unit source { line page document { kind } } } ";
    ficha =
        data("""
        { program(id: "87119", scope: {kind: MONITORED, years: {from: 2019, to: 2020}}) {
          id bipsId code kind startYear endYear beneficiaryUnit
          years { year edition priceYear throughMonth initialBudget % finalBudget % executedBudget % extrabudgetaryResources %
            administrativeSpending % beneficiaries % targetPopulation % initialExecution % finalExecution % reallocation %
            administrativeShare % coverage % spendingPerBeneficiary % }
          spendingBySubtitle { year throughMonth subtitle { code } initialBudget % finalBudget % executedBudget % administrativeSpending % }
          components { name unit years { year componentSpending % output % spendingPerOutput % } }
          indicators { percentage values { year value status } }
          regions { code } sdgGoals { number } sdgTargets { code }
          evaluations { stage result year } findings { year dimension code verdict } seriesBreaks { year metric }
        } }
        """
                .replace("%", value))
            .path("program");
  }

  @ParameterizedTest
  @CsvSource({
    "2019, executedBudget, 1264732, REPORTED",
    "2020, executedBudget, 518212, REPORTED",
    "2019, extrabudgetaryResources, 0, REPORTED",
    "2020, extrabudgetaryResources, 0, REPORTED",
    "2019, administrativeSpending, -, NOT_REPORTED",
    "2020, administrativeSpending, -, NOT_REPORTED",
    "2019, administrativeShare, -, NOT_REPORTED",
    "2020, administrativeShare, -, NOT_REPORTED",
    "2019, initialExecution, 0.89, REPORTED",
    "2020, initialExecution, 0.36, REPORTED",
    "2019, finalExecution, 0.89, REPORTED",
    "2020, finalExecution, 0.68, REPORTED",
    "2019, coverage, 0.24, REPORTED",
    "2020, coverage, 0.14, REPORTED",
    "2019, spendingPerBeneficiary, 1470, REPORTED",
    "2020, spendingPerBeneficiary, 1010, REPORTED",
    "2020, beneficiaries, 513, IMPLIED",
    "2019, reallocation, -, NOT_PUBLISHED",
    "2020, reallocation, -, NOT_PUBLISHED",
  })
  void whatThePrintSaysOfAYearIsAnswered(int year, String metric, String value, String status) {
    JsonNode told = year(year).path(metric);
    assertThat(plain(told.path("value"))).isEqualTo(value);
    assertThat(told.path("status").asString()).isEqualTo(status);
    assertThat(plain(told.path("published"))).isEqualTo(status.equals("REPORTED") ? value : "-");
    assertThat(told.path("source").path("document").path("kind").asString()).isEqualTo("FICHA");
  }

  @ParameterizedTest
  @CsvSource({
    "2020, initialBudget, 1399000, 1460000",
    "2020, finalBudget, 751000, 768000",
    "2020, beneficiaries, 513, 513",
    "2020, targetPopulation, 3400, 3830",
    "2019, initialBudget, 1405000, 1430000",
    "2019, finalBudget, 1405000, 1430000",
    "2019, beneficiaries, 859, 861",
    "2019, targetPopulation, 3440, 3664",
  })
  void whatFollowsFromRoundedFiguresLiesWithinItsBounds(
      int year, String metric, long least, long most) {
    JsonNode told = year(year).path(metric);
    assertThat(told.path("status").asString()).isEqualTo("IMPLIED");
    assertThat(told.path("low").asLong()).isBetween(least, told.path("value").asLong());
    assertThat(told.path("high").asLong()).isBetween(told.path("value").asLong(), most);
    assertThat(told.path("published").isNull()).isTrue();
    assertThat(told.path("source").path("line").asInt()).isPositive();
  }

  @Test
  void onlyImpliedFiguresHaveBounds() {
    for (JsonNode year : ficha.path("years")) {
      for (JsonNode value : year) {
        if (value.isObject()) {
          boolean implied = value.path("status").asString().equals("IMPLIED");
          assertThat(value.path("low").isNumber()).isEqualTo(implied);
          assertThat(value.path("high").isNumber()).isEqualTo(implied);
        }
      }
    }
  }

  @Test
  void bothYearsAreOfEdition2020InPesosOf2021AndWhole() {
    assertThat(ficha.path("years").size()).isEqualTo(2);
    for (JsonNode year : ficha.path("years")) {
      assertThat(year.path("edition").asInt()).isEqualTo(2020);
      assertThat(year.path("priceYear").asInt()).isEqualTo(2021);
      assertThat(year.path("throughMonth").asInt()).isEqualTo(12);
    }
  }

  @ParameterizedTest
  @CsvSource({"21, 3255", "24, 514958"})
  void spendingOf2020IsClassified(int subtitle, String amount) {
    List<JsonNode> rows = new ArrayList<>();
    ficha
        .path("spendingBySubtitle")
        .forEach(
            row -> {
              if (row.path("subtitle").path("code").asInt() == subtitle) {
                rows.add(row);
              }
            });
    assertThat(rows).hasSize(1);
    JsonNode row = rows.getFirst();
    assertThat(row.path("year").asInt()).isEqualTo(2020);
    assertThat(plain(row.path("executedBudget").path("value"))).isEqualTo(amount);
    assertThat(row.path("executedBudget").path("status").asString()).isEqualTo("REPORTED");
    assertThat(row.path("administrativeSpending").path("status").asString())
        .isEqualTo("NOT_REPORTED");
    assertThat(row.path("initialBudget").path("status").asString()).isEqualTo("NOT_PUBLISHED");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2019, 240299, 238, 1009.660, 1009",
    "0, 2020, 518212, 320, 1619.413, 1619",
    "1, 2019, 1024432, 654, 1566.410, 1566",
    "1, 2020, 0, 246, 0, 0",
  })
  void aComponentsUnitSpendingIsComputedAndThePrintedOneStandsBeside(
      int position, int year, String spending, String output, String each, String printed) {
    JsonNode told = ficha.path("components").path(position).path("years").path(year - 2019);
    assertThat(told.path("year").asInt()).isEqualTo(year);
    assertThat(plain(told.path("componentSpending").path("value"))).isEqualTo(spending);
    assertThat(plain(told.path("output").path("value"))).isEqualTo(output);
    assertThat(plain(told.path("spendingPerOutput").path("value")))
        .isEqualTo(plain(new java.math.BigDecimal(each)));
    assertThat(told.path("spendingPerOutput").path("status").asString()).isEqualTo("DERIVED");
    assertThat(plain(told.path("spendingPerOutput").path("published"))).isEqualTo(printed);
    assertThat(told.path("componentSpending").path("status").asString()).isEqualTo("REPORTED");
    assertThat(told.path("output").path("status").asString()).isEqualTo("REPORTED");
  }

  @Test
  void aPercentageIndicatorIsARatio() {
    assertThat(ficha.path("indicators").toString())
        .isEqualTo(
            "[{\"percentage\":true,\"values\":[{\"year\":2019,\"value\":0.2,\"status\":\"REPORTED\"},{\"year\":2020,\"value\":0.22,\"status\":\"REPORTED\"}]}]");
  }

  @Test
  void itServesFifteenRegionsFromNorthToSouth() {
    List<String> codes = new ArrayList<>();
    ficha.path("regions").forEach(region -> codes.add(region.path("code").asString()));
    assertThat(codes)
        .containsExactly(
            "15", "01", "02", "03", "04", "05", "13", "06", "07", "16", "08", "09", "14", "10",
            "12");
  }

  @Test
  void itServesTwoGoalsByThreeTargets() {
    assertThat(ficha.path("sdgGoals").toString()).isEqualTo("[{\"number\":5},{\"number\":8}]");
    assertThat(ficha.path("sdgTargets").toString())
        .isEqualTo("[{\"code\":\"5.5\"},{\"code\":\"8.1\"},{\"code\":\"8.3\"}]");
  }

  @Test
  void itIsTheProgramOfTheMonitoringTableToo() {
    assertThat(ficha.path("id").asString()).isEqualTo("M-87119");
    assertThat(ficha.path("bipsId").asString()).isEqualTo("87119");
    assertThat(ficha.path("code").isNull()).isTrue();
    assertThat(ficha.path("startYear").asInt()).isEqualTo(2019);
    assertThat(ficha.path("beneficiaryUnit").asString()).isEqualTo("Empresas");
    assertThat(
            data("{ program(id: \"M-87119\") { documents { edition } years { year edition } } }")
                .path("program")
                .toString())
        .isEqualTo(
            "{\"documents\":[{\"edition\":2025},{\"edition\":2020}],\"years\":[{\"year\":2019,\"edition\":2020},{\"year\":2020,\"edition\":2020},{\"year\":2025,\"edition\":2025}]}");
  }

  @Test
  void populationsAreDefinedAnewIn2020() {
    List<String> metrics = new ArrayList<>();
    ficha
        .path("seriesBreaks")
        .forEach(it -> metrics.add(it.path("year").asInt() + " " + it.path("metric").asString()));
    assertThat(metrics)
        .containsExactlyInAnyOrder(
            "2020 BENEFICIARIES",
            "2020 COVERAGE",
            "2020 SPENDING_PER_BENEFICIARY",
            "2020 TARGET_POPULATION");
  }

  private JsonNode year(int year) {
    for (JsonNode told : ficha.path("years")) {
      if (told.path("year").asInt() == year) {
        return told;
      }
    }
    throw new AssertionError("Nothing is told of " + year);
  }
}
