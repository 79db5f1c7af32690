package cl.contraste.program;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.ContrasteTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a scope does to the numbers, and what it makes the server warn of. */
@ContrasteTest
class ScopeTest extends Asked {

  private static final String YEARS =
      "{ programs(scope: {%s}, first: 1000) { nodes { id years { year v: %s { value status } } } }"
          + " }";

  // ------------------------------------------------------------------------------------- prices

  @ParameterizedTest
  @CsvSource({
    "executedBudget, executed_budget, 2019",
    "executedBudget, executed_budget, 2024",
    "finalBudget, final_budget, 2013",
    "initialBudget, initial_budget, 2013"
  })
  void anAmountIsRestatedByTheIndexOfTheBaseYearOverThatOfItsOwn(
      String metric, String column, int base) {
    Map<String, String> expected = new TreeMap<>();
    for (Record row :
        sql()
            .fetch(
                "with "
                    + TOLD
                    + """
                    select t.key || ' ' || t.year, round(t.%1$s * (b.index / i.index)),
                      case when i.index is null then 'NOT_COMPARABLE' when t.price_year = b.year then 'REPORTED' else 'DERIVED' end
                    from told t join price_index b on b.year = %2$d left join price_index i on i.year = t.price_year
                    where t.kind = 'BUDGET'
                    """
                        .formatted(column, base))) {
      expected.put(
          row.get(0, String.class), plain(row.get(1, BigDecimal.class)) + " " + row.get(2));
    }
    assertThat(
            years("kind: BUDGET, includePartialYears: true, prices: {year: " + base + "}", metric))
        .isEqualTo(expected)
        .hasSize(2874);
  }

  @Test
  void yearsWithoutAnIndexHaveNoAmountAndTheAnswerNamesThem() {
    JsonNode answer =
        answer(
            YEARS.formatted(
                "kind: BUDGET, years: {from: 2012, to: 2013}, prices: {year: 2019}",
                "executedBudget"));
    assertThat(rows(answer.path("data")).entrySet())
        .allMatch(
            row -> row.getValue().equals("- NOT_COMPARABLE") || !row.getKey().endsWith("2012"))
        .noneMatch(row -> row.getValue().startsWith("-") && row.getKey().endsWith("2013"));
    assertThat(warnings(answer)).containsEntry("NO_PRICE_INDEX", List.of(2012));
  }

  @Test
  void yearsWithAnIndexRaiseNoWarningOfPrices() {
    assertThat(
            warnings(
                answer(
                    YEARS.formatted(
                        "kind: BUDGET, years: {from: 2013, to: 2019}, prices: {year: 2019}",
                        "initialBudget"))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "initialExecution",
        "finalExecution",
        "reallocation",
        "administrativeShare",
        "coverage"
      })
  void ratiosOfMoneyByMoneyAreTheSameInAllPrices(String ratio) {
    Map<String, String> asPublished = years("kind: BUDGET", ratio);
    JsonNode restated = answer(YEARS.formatted("kind: BUDGET, prices: {year: 2019}", ratio));
    assertThat(rows(restated.path("data"))).isEqualTo(asPublished);
    assertThat(warnings(restated)).doesNotContainKey("NO_PRICE_INDEX");
  }

  @Test
  void inThePricesOfItsOwnYearAnAmountStaysReported() {
    assertThat(years("kind: BUDGET, years: {from: 2019}, prices: {year: 2019}", "executedBudget"))
        .isEqualTo(years("kind: BUDGET, years: {from: 2019}", "executedBudget"))
        .allSatisfy((id, value) -> assertThat(value).endsWith(" REPORTED"));
  }

  @Test
  void moneyPerBeneficiaryAndTheBoundsOfImpliedAmountsAreRestatedToo() {
    JsonNode year =
        data("""
        { program(id: "87119", scope: {kind: MONITORED, years: {from: 2020}, prices: {year: 2024}}) { years {
          initialBudget { value status low high published } executedBudget { value status published }
          spendingPerBeneficiary { value status published } beneficiaries { value } } } }
        """)
            .path("program")
            .path("years")
            .path(0);
    Record factor =
        sql()
            .fetch(
                """
                select round(518212 * f), round(1010 * f, 3), round(y.initial_budget * f), round(g.low * f), round(g.high * f)
                from (select b.index / i.index as f from price_index b, price_index i where b.year = 2024 and i.year = 2021) x,
                  program p join program_year y on y.program_id = p.id join figure g on g.program_id = p.id and g.year = y.year
                where p.key = 'M-87119' and y.year = 2020 and g.metric = 'initial_budget'
                """)
            .get(0);
    assertThat(plain(year.path("executedBudget").path("value")))
        .isEqualTo(plain(factor.get(0, BigDecimal.class)));
    assertThat(year.path("executedBudget").path("status").asString()).isEqualTo("DERIVED");
    assertThat(plain(year.path("executedBudget").path("published"))).isEqualTo("518212");
    assertThat(plain(year.path("spendingPerBeneficiary").path("value")))
        .isEqualTo(plain(factor.get(1, BigDecimal.class)));
    assertThat(plain(year.path("spendingPerBeneficiary").path("published"))).isEqualTo("1010");
    assertThat(plain(year.path("initialBudget").path("value")))
        .isEqualTo(plain(factor.get(2, BigDecimal.class)));
    assertThat(year.path("initialBudget").path("status").asString()).isEqualTo("IMPLIED");
    assertThat(plain(year.path("initialBudget").path("low")))
        .isEqualTo(plain(factor.get(3, BigDecimal.class)));
    assertThat(plain(year.path("initialBudget").path("high")))
        .isEqualTo(plain(factor.get(4, BigDecimal.class)));
    assertThat(plain(year.path("beneficiaries").path("value"))).isEqualTo("513");
  }

  @ParameterizedTest
  @ValueSource(ints = {2012, 2025, 1990, 20200, 0, -1})
  void aBaseYearWithoutAnIndexIsAProblemThatNamesTheOthers(int base) {
    Told problem =
        problem(YEARS.formatted("kind: BUDGET, prices: {year: " + base + "}", "executedBudget"));
    assertThat(problem.code()).isEqualTo("NO_PRICE_INDEX");
    assertThat(problem.message()).contains(String.valueOf(base), "2013", "2024");
  }

  @Test
  void subtitlesAreRestatedLikeTheirProgram() {
    JsonNode program =
        data("{ program(id: \"06-07-01\", scope: {kind: BUDGET, years: {from: 2018}, prices: {year:"
                + " 2019}}) { spendingBySubtitle { subtitle { code } executedBudget { value } } }"
                + " }")
            .path("program");
    Map<String, String> answered = new TreeMap<>();
    program
        .path("spendingBySubtitle")
        .forEach(
            s ->
                answered.put(
                    s.path("subtitle").path("code").asString(),
                    plain(s.path("executedBudget").path("value"))));
    Map<String, String> expected = new TreeMap<>();
    sql()
        .fetch(
            """
            select s.subtitle, round(s.executed_budget * (b.index / i.index)) from subtitle_spending s join program p on p.id = s.program_id,
              price_index b, price_index i where p.code = '06-07-01' and s.year = 2018 and b.year = 2019 and i.year = 2018
            """)
        .forEach(
            row -> expected.put(row.get(0, String.class), plain(row.get(1, BigDecimal.class))));
    assertThat(answered).isEqualTo(expected);
  }

  @Test
  void amountsOfSeveralPriceYearsAreWarnedOfOnlyAsPublished() {
    String question = YEARS.formatted("kind: BUDGET, years: {from: 2018, to: 2019}%s", "%s");
    assertThat(warnings(answer(question.formatted("", "executedBudget"))))
        .containsEntry("MIXED_PRICE_YEARS", List.of(2018, 2019));
    assertThat(warnings(answer(question.formatted(", prices: {year: 2019}", "executedBudget"))))
        .doesNotContainKey("MIXED_PRICE_YEARS");
    assertThat(warnings(answer(question.formatted("", "initialExecution")))).isEmpty();
    assertThat(
            warnings(
                answer(question.replace("to: 2019", "to: 2018").formatted("", "executedBudget"))))
        .isEmpty();
  }

  @Test
  void theTwoYearsOfAFichaAreInPesosOfOneYear() {
    JsonNode answer =
        answer(
            "{ program(id: \"87119\", scope: {kind: MONITORED, years: {from: 2019, to: 2020}}) {"
                + " years { priceYear executedBudget { value } } } }");
    assertThat(warnings(answer)).isEmpty();
    answer
        .path("data")
        .path("program")
        .path("years")
        .forEach(year -> assertThat(year.path("priceYear").asInt()).isEqualTo(2021));
  }

  // ----------------------------------------------------------------------------------- spending

  @ParameterizedTest
  @CsvSource({
    "initialBudget, initial_budget",
    "finalBudget, final_budget",
    "executedBudget, executed_budget"
  })
  void withoutFinancialOutlaysABudgetIsItsTotalLessFinancialSubtitlesStillOpen(
      String metric, String column) {
    Map<String, String> expected = new TreeMap<>();
    for (Record row :
        sql()
            .fetch(
                "with "
                    + TOLD
                    + """
                    select t.key || ' ' || t.year, t.%1$s - coalesce((
                      select sum(s.%1$s) from subtitle_spending s
                      where s.program_id = t.program_id and s.edition_id = t.edition_id and s.year = t.year
                        and s.subtitle in (25, 30, 32, 34, 35) and s.through_month = t.through_month), 0)
                    from told t where t.kind = 'BUDGET'
                    """
                        .formatted(column))) {
      expected.put(row.get(0, String.class), plain(row.get(1, BigDecimal.class)));
    }
    Map<String, String> answered = new TreeMap<>();
    years("kind: BUDGET, includePartialYears: true, spending: WITHOUT_FINANCIAL", metric)
        .forEach(
            (key, value) -> {
              assertThat(value).matches("-?\\d+ (REPORTED|DERIVED)");
              answered.put(key, value.substring(0, value.indexOf(' ')));
            });
    assertThat(answered).isEqualTo(expected).hasSize(2874);
  }

  @Test
  void withoutFinancialOutlaysABudgetIsTheSumOfTheOtherSubtitles() {
    Map<String, String> expected = new TreeMap<>();
    sql()
        .fetch(
            """
            select p.key || ' ' || s.year, sum(s.executed_budget) from subtitle_spending s join program p on p.id = s.program_id
            join program_year y on y.program_id = s.program_id and y.year = s.year and y.edition_id = s.edition_id
            join subtitle t on t.code = s.subtitle
            where p.kind = 'BUDGET' and not t.financial and s.through_month = y.through_month and s.year = 2019 group by 1
            """)
        .forEach(
            row -> expected.put(row.get(0, String.class), plain(row.get(1, BigDecimal.class))));
    Map<String, String> answered = new TreeMap<>();
    years("kind: BUDGET, years: {from: 2019}, spending: WITHOUT_FINANCIAL", "executedBudget")
        .forEach((key, value) -> answered.put(key, value.substring(0, value.indexOf(' '))));
    answered.forEach(
        (key, value) -> assertThat(value).as(key).isEqualTo(expected.getOrDefault(key, "0")));
    assertThat(answered.keySet()).containsAll(expected.keySet());
  }

  @Test
  void withoutFinancialOutlaysRatiosAreThoseOfTheRest() {
    Map<String, String> executed =
        years("kind: BUDGET, years: {from: 2018}, spending: WITHOUT_FINANCIAL", "executedBudget");
    Map<String, String> initial =
        years("kind: BUDGET, years: {from: 2018}, spending: WITHOUT_FINANCIAL", "initialBudget");
    Map<String, String> ratio =
        years("kind: BUDGET, years: {from: 2018}, spending: WITHOUT_FINANCIAL", "initialExecution");
    ratio.forEach(
        (key, value) -> {
          BigDecimal above = number(executed.get(key));
          BigDecimal below = number(initial.get(key));
          assertThat(value)
              .as(key)
              .isEqualTo(
                  below.signum() == 0
                      ? "- UNDEFINED"
                      : plain(above.divide(below, 4, java.math.RoundingMode.HALF_UP)) + " DERIVED");
        });
    assertThat(ratio).isNotEmpty();
  }

  @Test
  void withoutFinancialOutlaysAProgramThatIsNotClassifiedHasNoBudget() {
    // The ficha classifies 2020 and not 2019, and prints neither initial nor final budgets by
    // subtitle.
    Map<String, String> executed =
        years(
            "kind: MONITORED, spending: WITHOUT_FINANCIAL, years: {from: 2019, to: 2020}",
            "executedBudget");
    assertThat(executed).containsEntry("M-87119 2019", "- NOT_PUBLISHED");
    assertThat(executed.get("M-87119 2020")).startsWith("518212 ");
    assertThat(
            years(
                "kind: MONITORED, spending: WITHOUT_FINANCIAL, years: {from: 2020}",
                "initialBudget"))
        .containsEntry("M-87119 2020", "- NOT_PUBLISHED");
  }

  private static BigDecimal number(@org.jspecify.annotations.Nullable String value) {
    String text = String.valueOf(value);
    return new BigDecimal(text.substring(0, text.indexOf(' ')));
  }

  // ------------------------------------------------------------------------------- partial years

  @Test
  void partialYearsAreLeftOutUnlessAskedForAndEitherWayTold() {
    String question = YEARS.formatted("kind: BUDGET%s", "executedBudget");
    JsonNode without = answer(question.formatted(""));
    JsonNode with = answer(question.formatted(", includePartialYears: true"));
    assertThat(warnings(without))
        .containsEntry("PARTIAL_YEAR_LEFT_OUT", List.of(2012, 2017, 2020))
        .doesNotContainKey("PARTIAL_YEAR");
    assertThat(warnings(with))
        .containsEntry("PARTIAL_YEAR", List.of(2012, 2017, 2020))
        .doesNotContainKey("PARTIAL_YEAR_LEFT_OUT");
    List<String> left = new ArrayList<>();
    rows(without.path("data"))
        .forEach(
            (key, value) -> {
              if (value.equals("- NOT_COMPARABLE")) {
                left.add(key);
              }
            });
    assertThat(left)
        .containsExactlyInAnyOrderElementsOf(
            sql()
                .fetch(
                    "select p.key || ' ' || y.year from program_year y join program p on p.id ="
                        + " y.program_id where y.through_month < 12")
                .getValues(0, String.class));
    assertThat(rows(with.path("data")).values()).allMatch(value -> value.endsWith(" REPORTED"));
  }

  @Test
  void initialBudgetsAreWholeInEveryYear() {
    JsonNode answer = answer(YEARS.formatted("kind: BUDGET, years: {from: 2020}", "initialBudget"));
    assertThat(rows(answer.path("data")).values()).allMatch(value -> value.endsWith(" REPORTED"));
    assertThat(warnings(answer)).isEmpty();
  }

  @Test
  void wholeYearsRaiseNoWarningOfPartialOnes() {
    assertThat(
            warnings(
                answer(YEARS.formatted("kind: BUDGET, years: {from: 2019}", "executedBudget"))))
        .isEmpty();
    assertThat(
            warnings(
                answer(
                    YEARS.formatted(
                        "kind: BUDGET, years: {from: 2019}, includePartialYears: true",
                        "executedBudget"))))
        .isEmpty();
  }

  @Test
  void impliedNumbersAreWarnedOfWhereThereAreAny() {
    String question =
        "{ program(id: \"87119\", scope: {kind: MONITORED, years: {from: 2019, to: 2020}}) { years"
            + " { %s { value } } } }";
    assertThat(warnings(answer(question.formatted("beneficiaries"))))
        .containsEntry("IMPLIED", List.of(2019, 2020));
    assertThat(warnings(answer(question.formatted("executedBudget")))).isEmpty();
    assertThat(warnings(answer(question.formatted("coverage")))).isEmpty();
  }

  @Test
  void anAnswerWithoutNumbersHasNoWarnings() {
    assertThat(
            warnings(
                answer(
                    "{ programs(scope: {kind: BUDGET}, first: 1000) { nodes { id name years { year"
                        + " } } } }")))
        .isEmpty();
  }

  // ------------------------------------------------------------------------- editions and history

  @Test
  void anEditionTellsOnlyWhatItTells() {
    assertThat(found("kind: MONITORED, edition: 2020", "")).containsExactly("M-87119");
    assertThat(found("kind: MONITORED, edition: 2025", "")).hasSize(677);
    assertThat(found("kind: MONITORED, edition: 2020, years: {from: 2025}", "")).isEmpty();
    assertThat(found("kind: MONITORED, edition: 2025, years: {from: 2020}", "")).isEmpty();
    JsonNode years =
        data("{ program(id: \"87119\", scope: {kind: MONITORED, edition: 2020}) { name years { year"
                + " edition } documents { kind } findings { year } } }")
            .path("program");
    assertThat(years.path("years").toString())
        .isEqualTo("[{\"year\":2019,\"edition\":2020},{\"year\":2020,\"edition\":2020}]");
    assertThat(years.path("name").asString())
        .isEqualTo("INTERNACIONALIZACIÓN DE LAS PYMES EXPORTADORAS");
    assertThat(years.path("documents").toString()).isEqualTo("[{\"kind\":\"FICHA\"}]");
    years
        .path("findings")
        .forEach(finding -> assertThat(finding.path("year").asInt()).isEqualTo(2020));
  }

  @Test
  void theEditionOfAllBudgetYearsIsTheSameAsNoneNamed() {
    assertThat(years("kind: BUDGET, edition: 2020", "executedBudget"))
        .isEqualTo(years("kind: BUDGET", "executedBudget"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1999, 2024, 67556, -63516, 0, 2147483647})
  void anEditionThatNobodyPublishedTellsNothing(int edition) {
    JsonNode answer =
        raw(
            "{ programs(scope: {kind: BUDGET, edition: %d}) { totalCount nodes { id } } }"
                .formatted(edition));
    String code = answer.path("errors").path(0).path("extensions").path("code").asString("none");
    assertThat(answer.path("data").path("programs").path("totalCount").asInt(0))
        .as(answer.toString())
        .isZero();
    assertThat(code).isIn("none", "UNKNOWN_EDITION", "BAD_YEAR");
  }

  @Test
  void asOfThePresentSnapshotOrTodayIsThePresent() {
    String now = data("{ dataset { snapshot } }").path("dataset").path("snapshot").asString();
    Map<String, String> present =
        years("kind: BUDGET, years: {from: 2017, to: 2019}", "finalExecution");
    for (String asOf :
        List.of(
            now,
            LocalDate.now(ZoneOffset.UTC).plusDays(1).toString(),
            "2099-01-01T00:00:00Z",
            "2099-01-01T00:00:00-03:00")) {
      assertThat(
              years(
                  "kind: BUDGET, years: {from: 2017, to: 2019}, asOf: \"%s\"".formatted(asOf),
                  "finalExecution"))
          .isEqualTo(present);
    }
    assertThat(found("kind: MONITORED, asOf: \"" + now + "\"", "")).hasSize(677);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2001-01-01",
        "2001-01-01T00:00:00Z",
        "",
        "garbage",
        "2026-13-45",
        "00000000000000000000",
        "'; drop table load; --",
        "2026-01-31T99:00",
        "+999999999-12-31"
      })
  void asOfATimeBeforeTheFirstLoadOrOfAnythingElseIsAProblem(String asOf) {
    Told problem =
        problem("{ programs(scope: {kind: BUDGET, asOf: \"%s\"}) { totalCount } }".formatted(asOf));
    assertThat(problem.code()).isEqualTo("UNKNOWN_SNAPSHOT");
    assertThat(problem.message()).contains(asOf);
  }

  // --------------------------------------------------------------------------------------- years

  @Test
  void aListOfProgramsHoldsThoseOfWhichSomethingIsToldInTheYears() {
    for (int year : new int[] {2012, 2016, 2020}) {
      assertThat(found("kind: BUDGET, years: {from: " + year + "}", ""))
          .isEqualTo(
              ids(
                  "select distinct p.key from program_year_edition y join program p on p.id ="
                      + " y.program_id where p.kind = 'BUDGET' and y.year = "
                      + year));
    }
    assertThat(found("kind: BUDGET, years: {from: 1990, to: 2011}", "")).isEmpty();
    assertThat(found("kind: MONITORED, years: {from: 2021, to: 2024}", "")).isEmpty();
  }

  @Test
  void yearsOfTheScopeLimitEverythingThatHasAYear() {
    JsonNode program =
        data("{ program(id: \"87119\", scope: {kind: MONITORED, years: {from: 2019}}) { years {"
                + " year } spendingBySubtitle { year } components { years { year } } indicators {"
                + " values { year } } findings { year } seriesBreaks { year } } }")
            .path("program");
    assertThat(program.path("years").toString()).isEqualTo("[{\"year\":2019}]");
    assertThat(program.toString()).doesNotContain("2020", "2025");
  }

  private Map<String, String> years(String scope, String metric) {
    return rows(data(YEARS.formatted(scope, metric)));
  }

  private static Map<String, String> rows(JsonNode data) {
    Map<String, String> rows = new TreeMap<>();
    for (JsonNode program : data.path("programs").path("nodes")) {
      for (JsonNode year : program.path("years")) {
        rows.put(
            program.path("id").asString() + " " + year.path("year").asInt(),
            plain(year.path("v").path("value")) + " " + year.path("v").path("status").asString());
      }
    }
    return rows;
  }
}
