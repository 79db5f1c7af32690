package cl.contraste.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cl.contraste.ContrasteTest;
import cl.contraste.program.Asked;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Comparisons of the bundled data, against the sources and figures known otherwise. */
@ContrasteTest
class BundledComparisonTest extends Asked {

  private static final Path SOURCE = Path.of("../shared/data/budget/programas.csv.gz");

  /** Year, partida, last month and executed budget of a line of the source. */
  private static final Pattern LINE =
      Pattern.compile(
          "^(\\d{4}),.*/partida/(\\d\\d)/capitulo/\\d\\d/programa/\\d\\d,[^,]*,[^,]*,(\\d+),[^,]*,(-?\\d+),.*$");

  /**
   * The ficha prints how much of its budget the program spent, and nothing of the kind of a line.
   */
  @Test
  void whatIsPrintedOfAProgramIsNotToldOfItsLines() {
    assertThat(
            data("{ aggregate(scope: {kind: MONITORED, years: {from: 2020}}, by: [SUBTITLE],"
                    + " filter: {programs: [\"87119\"]}) { nodes { subtitle { code }"
                    + " initialExecution { median counts { reported notPublished } } } } }")
                .path("aggregate")
                .path("nodes")
                .toString())
        .isEqualTo(
            "[{\"subtitle\":{\"code\":21},\"initialExecution\":{\"median\":null,\"counts\":{\"reported\":0,\"notPublished\":1}}},"
                + "{\"subtitle\":{\"code\":24},\"initialExecution\":{\"median\":null,\"counts\":{\"reported\":0,\"notPublished\":1}}}]");
  }

  /**
   * One of the agency's two programs, with most of its budget, is told up to September of 2017:
   * what the other one spent is not what the agency spent.
   */
  @Test
  void aYearOfWhichMostIsLeftOutIsNoBase() {
    JsonNode year =
        data("{ aggregate(scope: {kind: BUDGET, years: {from: 2018}, prices: {year: 2018}}, by:"
                + " [YEAR, AGENCY], filter: {agencies: [\"05-68\"]}) { nodes { executedBudget {"
                + " previous { percentChange noPercentChangeBecause caveats } } initialBudget {"
                + " previous { noPercentChangeBecause } } } } }")
            .at("/aggregate/nodes/0");
    assertThat(year.at("/executedBudget/previous").toString())
        .startsWith("{\"percentChange\":null,\"noPercentChangeBecause\":\"NOT_COMPARABLE\",");
    assertThat(year.at("/executedBudget/previous/caveats").toString())
        .contains("PARTIAL_YEAR_LEFT_OUT", "LOW_COVERAGE");
    assertThat(year.at("/initialBudget/previous/noPercentChangeBecause").isNull()).isTrue();
  }

  /** Places of the year before are those of what is told of it, and its answer says so. */
  @Test
  void placesOfAYearOfWhichMuchIsLeftOutAreToldWithThat() {
    String asked =
        "{ ranking(scope: {kind: BUDGET, years: {from: 2018}}, metric: EXECUTED_BUDGET, of: AGENCY,"
            + " focus: \"05-68\") { focus { rank %s } } }";
    assertThat(answer(asked.formatted("previousRank")).path("extensions").toString())
        .contains("PARTIAL_YEAR_LEFT_OUT", "2017");
    assertThat(answer(asked.formatted("")).path("extensions").toString())
        .doesNotContain("PARTIAL_YEAR_LEFT_OUT");
  }

  /** Little of the ministry is left out, so its change is told, and that some is. */
  @Test
  void aYearOfWhichLittleIsLeftOutIsABaseWithACaveat() {
    JsonNode value =
        data("{ aggregate(scope: {kind: BUDGET, years: {from: 2018}, prices: {year: 2018}}, by:"
                + " [YEAR, MINISTRY], filter: {ministries: [\"interior\"]}) { nodes {"
                + " executedBudget { previous { percentChange caveats } } } } }")
            .at("/aggregate/nodes/0/executedBudget");
    assertThat(value.at("/previous/percentChange").decimalValue())
        .isBetween(new BigDecimal("0.02"), new BigDecimal("0.03"));
    assertThat(value.at("/previous/caveats").toString()).contains("PARTIAL_YEAR_LEFT_OUT");
  }

  /** Twelve months are no base of four, even for whoever asks to see those. */
  @Test
  void aYearIsNotSetAgainstAPartOfOne() {
    String question =
        "{ compare(scope: {kind: BUDGET%s}, by: [MINISTRY], base: {years: {from: 2019}}, other:"
            + " {years: {from: 2020}}, filter: {ministries: [\"salud\"]}) { nodes { executedBudget"
            + " { difference noPercentChangeBecause other { value } } } total { executedBudget {"
            + " base { status counts { reported } } noPercentChangeBecause caveats } } } }";
    JsonNode seen = data(question.formatted(", includePartialYears: true")).path("compare");
    assertThat(seen.at("/nodes/0/executedBudget/other/value").isNull()).isFalse();
    assertThat(seen.at("/nodes/0/executedBudget/difference").isNull()).isTrue();
    assertThat(seen.at("/nodes/0/executedBudget/noPercentChangeBecause").asString())
        .isEqualTo("NOT_COMPARABLE");
    JsonNode total = data(question.formatted("")).at("/compare/total/executedBudget");
    assertThat(total.at("/base/status").asString()).isEqualTo("NOT_COMPARABLE");
    assertThat(total.at("/base/counts/reported").asInt()).isPositive();
    assertThat(total.path("noPercentChangeBecause").asString()).isEqualTo("NOT_COMPARABLE");
    assertThat(total.path("caveats").toString()).contains("PARTIAL_YEAR_LEFT_OUT");
  }

  /** In 2018 a program of culture stood, under its old code, in education too. */
  @Test
  void aProgramThatWentToAnotherMinistryIsLikeForLikeByItselfOnly() {
    String question =
        "{ compare(scope: {kind: BUDGET, prices: {year: 2019}}, by: [%s], base: {years: {from:"
            + " 2018}}, other: {years: {from: 2019}}, panel: MATCHED, filter: {programs:"
            + " [\"29-03-01\", \"09-05-01\"]}) { nodes { executedBudget { percentChange"
            + " noPercentChangeBecause } } } }";
    JsonNode byMinistry = data(question.formatted("MINISTRY")).path("compare").path("nodes");
    assertThat(byMinistry.toString()).contains("NOT_COMPARABLE");
    for (JsonNode group : byMinistry) {
      assertThat(group.at("/executedBudget/percentChange").isNull()).isTrue();
    }
    String split =
        "{ decomposition(scope: {kind: BUDGET}, base: {years: {from: 2018}}, other: {years: {from:"
            + " 2019}}, by: [%s], filter: {programs: [\"29-03-01\", \"09-05-01\"]}) { nodes {"
            + " byProgram { real caveats } } } }";
    assertThat(answer(split.formatted("MINISTRY")).path("extensions").toString())
        .contains("CHANGED_GROUP");
    assertThat(answer(split.formatted("")).path("extensions").toString())
        .doesNotContain("CHANGED_GROUP");
    JsonNode itself = data(question.formatted("PROGRAM")).path("compare").path("nodes");
    assertThat(itself.size()).isEqualTo(1);
    assertThat(itself.at("/0/executedBudget/percentChange").isNumber()).isTrue();
  }

  /**
   * Half of what is printed is worked out; of what nobody tells what it counts, each is a thing.
   */
  @Test
  void partsAreWorkedOutAndUnknownUnitsAreNotAlike() {
    JsonNode goals =
        data("{ aggregate(scope: {kind: MONITORED, years: {from: 2020}}, by: [SDG_GOAL],"
                + " allocation: EQUAL_SHARE, filter: {programs: [\"87119\"]}) { nodes {"
                + " executedBudget { status } } } }")
            .path("aggregate")
            .path("nodes");
    assertThat(goals.size()).isEqualTo(2);
    for (JsonNode goal : goals) {
      assertThat(goal.at("/executedBudget/status").asString()).isEqualTo("DERIVED");
    }
    assertThat(
            data("{ aggregate(scope: {kind: MONITORED, years: {from: 2020}}, by: [PROGRAM], filter:"
                    + " {programs: [\"87119\"]}) { nodes { output { caveats } } } }")
                .at("/aggregate/nodes/0/output/caveats")
                .toString())
        .contains("UNLIKE_UNITS");
  }

  @Test
  void executedBudgetsByMinistryAndYearAreTheSumsOfTheSourceToThePeso() throws IOException {
    assumeTrue(
        Files.exists(SOURCE),
        "left out: the source tables of the budget are not at hand; the check queries remain");
    Map<String, BigDecimal> expected = new TreeMap<>();
    Map<String, String> ministries = ministries();
    int lines = 0;
    try (BufferedReader source =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SOURCE)), StandardCharsets.UTF_8))) {
      for (String line : source.lines().skip(1).toList()) {
        Matcher cells = LINE.matcher(line);
        assertThat(cells.matches()).as(line).isTrue();
        lines++;
        if (cells.group(3).equals("12")) {
          String ministry = ministries.getOrDefault(cells.group(2), "?");
          expected.merge(
              ministry + " " + cells.group(1), new BigDecimal(cells.group(4)), BigDecimal::add);
        }
      }
    }
    Map<String, BigDecimal> answered = new TreeMap<>();
    for (JsonNode group :
        groups(
            "scope: {kind: BUDGET}, by: [MINISTRY, YEAR], first: 1000",
            "ministry { id } year executedBudget { value }")) {
      JsonNode value = group.path("executedBudget").path("value");
      if (value.isNumber()) {
        answered.put(
            group.path("ministry").path("id").asString() + " " + group.path("year"),
            value.decimalValue());
      }
    }
    assertThat(lines).isEqualTo(2874);
    assertThat(answered).isEqualTo(expected).hasSizeGreaterThan(200);
  }

  private Map<String, String> ministries() {
    Map<String, String> byPartida = new HashMap<>();
    data("{ ministries(kind: BUDGET) { id budgetCode } }")
        .path("ministries")
        .forEach(
            ministry ->
                byPartida.put(
                    ministry.path("budgetCode").asString(), ministry.path("id").asString()));
    return byPartida;
  }

  @Test
  void theProgramsOf2020AreLeftOutAsPartialAndTheAnswerSaysSo() {
    JsonNode answer =
        answer(
            "{ aggregate(scope: {kind: BUDGET, years: {from: 2020}}, by: []) { nodes {"
                + " executedBudget { value status counts { observations notComparable } }"
                + " initialBudget { status } } } }");
    assertThat(answer.path("data").path("aggregate").path("nodes").path(0).toString())
        .isEqualTo(
            """
            {"executedBudget":{"value":null,"status":"NOT_COMPARABLE","counts":{"observations":345,"notComparable":345}},"initialBudget":{"status":"DERIVED"}}\
            """);
    assertThat(warnings(answer)).containsEntry("PARTIAL_YEAR_LEFT_OUT", List.of(2020));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                                     | 677",
        "filter: {findingsIn: [TARGETING]}                    | 182",
        "filter: {findingsIn: [EFFICIENCY]}                   | 292",
        "filter: {findingsIn: [EFFECTIVENESS]}                | 304",
        "filter: {findingsInAll: [TARGETING, EFFICIENCY, EFFECTIVENESS]} | 49"
      })
  void programsMonitoredIn2025AreCounted(String filter, int programs) {
    String arguments =
        "scope: {kind: MONITORED, years: {from: 2025}}, by: [] "
            + (filter == null ? "" : ", " + filter);
    assertThat(
            data("{ aggregate(%s) { total { programs observations } } }".formatted(arguments))
                .path("aggregate")
                .path("total")
                .toString())
        .isEqualTo("{\"programs\":%1$d,\"observations\":%1$d}".formatted(programs));
  }

  @Test
  void theyAreOf23MinistriesAnd73Agencies() {
    String count =
        "{ aggregate(scope: {kind: MONITORED, years: {from: 2025}}, by: [%s]) { totalCount } }";
    assertThat(data(count.formatted("MINISTRY")).path("aggregate").path("totalCount").asInt())
        .isEqualTo(23);
    assertThat(data(count.formatted("AGENCY")).path("aggregate").path("totalCount").asInt())
        .isEqualTo(73);
  }

  @Test
  void theExportAgencysMoveIsOneProgramInAMatchedPanelAndTwoOtherwise() {
    String compare =
        "{ compare(scope: {kind: BUDGET}, base: {years: {from: 2018}}, other: {years: {from:"
            + " 2019}}, by: [PROGRAM], filter: {programs: [\"06-02-02\", \"06-07-01\"]}, panel: %s)"
            + " { nodes { program { id } presence executedBudget { base { value } other { value } }"
            + " } } }";
    assertThat(data(compare.formatted("MATCHED")).path("compare").path("nodes").toString())
        .isEqualTo(
            """
            [{"program":{"id":"B-06-07-01"},"presence":"BOTH","executedBudget":{"base":{"value":19016300},"other":{"value":26970501}}}]\
            """);
    assertThat(
            data(compare.formatted("ALL"))
                .path("compare")
                .path("nodes")
                .findValuesAsString("presence"))
        .containsExactly("BOTH", "ONLY_OTHER");
    assertThat(
            groups(
                    "scope: {kind: BUDGET, years: {from: 2019}}, by: [], filter: {programs:"
                        + " [\"06-07-01\"]}",
                    "initialBudget { value status } initialExecution { value status }")
                .path(0)
                .toString())
        .isEqualTo(
            """
            {"initialBudget":{"value":0,"status":"REPORTED"},"initialExecution":{"value":null,"status":"UNDEFINED"}}\
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MINISTRY", "AGENCY", "PROGRAM", "SUBTITLE"})
  void contributionsAddUpToTheTotalsPercentChange(String by) {
    JsonNode compared =
        data("{ compare(scope: {kind: BUDGET}, base: {years: {from: 2016}}, other: {years: {from: 2019}}, by: [%s], first: 1000) { totalCount nodes { executedBudget { contribution } } total { executedBudget { percentChange } } } }"
                .formatted(by))
            .path("compare");
    double sum = 0;
    for (JsonNode group : compared.path("nodes")) {
      sum += group.path("executedBudget").path("contribution").asDouble();
    }
    assertThat(compared.path("nodes").size())
        .isEqualTo(compared.path("totalCount").asInt())
        .isPositive();
    assertThat(sum)
        .isCloseTo(
            compared.path("total").path("executedBudget").path("percentChange").asDouble(),
            within(1e-6));
  }

  @Test
  void ministriesThatMovedUpWonTheirPlaces() {
    JsonNode nodes =
        data("{ compare(scope: {kind: BUDGET}, base: {years: {from: 2016}}, other: {years: {from:"
                + " 2019}}, by: [MINISTRY]) { nodes { executedBudget { base { value } other {"
                + " value } baseRank otherRank rankMove } } } }")
            .path("compare")
            .path("nodes");
    for (JsonNode group : nodes) {
      JsonNode value = group.path("executedBudget");
      assertThat(value.path("baseRank").asInt(0)).isEqualTo(place(nodes, value, "base"));
      assertThat(value.path("otherRank").asInt(0)).isEqualTo(place(nodes, value, "other"));
      if (value.path("baseRank").isNumber() && value.path("otherRank").isNumber()) {
        assertThat(value.path("rankMove").asInt())
            .isEqualTo(value.path("baseRank").asInt() - value.path("otherRank").asInt());
      }
    }
    assertThat(nodes).hasSizeGreaterThan(20);
  }

  /** One more than there are larger ones; 0 for none. */
  private static int place(JsonNode nodes, JsonNode of, String side) {
    JsonNode own = of.path(side).path("value");
    if (!own.isNumber()) {
      return 0;
    }
    int larger = 0;
    for (JsonNode group : nodes) {
      JsonNode value = group.path("executedBudget").path(side).path("value");
      larger += value.isNumber() && value.decimalValue().compareTo(own.decimalValue()) > 0 ? 1 : 0;
    }
    return larger + 1;
  }

  @Test
  void aProgramIsComparedWithTheOthersOfItsMinistry() {
    JsonNode base =
        data("{ compare(scope: {kind: BUDGET}, base: {years: {from: 2019}, peersOf: \"06-07-01\"},"
                + " other: {years: {from: 2019}, filter: {programs: [\"06-07-01\"]}}) { nodes {"
                + " executedBudget { base { value counts { programs } } } } } }")
            .path("compare")
            .path("nodes")
            .path(0)
            .path("executedBudget")
            .path("base");
    var expected =
        sql()
            .fetchSingle(
                "select sum(y.executed_budget), count(*) from program_year y join program p on p.id"
                    + " = y.program_id join ministry m on m.id = y.ministry_id where m.code ="
                    + " 'relaciones-exteriores' and y.year = 2019 and y.kind = 'BUDGET' and p.code"
                    + " <> '06-07-01'");
    assertThat(base.path("value").decimalValue())
        .isEqualByComparingTo(expected.get(0, BigDecimal.class));
    assertThat(base.path("counts").path("programs").asInt())
        .isEqualTo(expected.get(1, Integer.class));
  }

  @Test
  void aChangeAcrossASeriesBreakIsRefusedAndASumAcrossItTold() {
    String arguments =
        "scope: {kind: MONITORED, years: {from: %s}}, by: [%s], acrossYears: SUM, filter:"
            + " {programs: [\"M-87119\"]}";
    String fields = "beneficiaries { caveats } executedBudget { caveats }";
    assertThat(
            groups(arguments.formatted("2019, to: 2020", ""), fields)
                .path(0)
                .path("beneficiaries")
                .toString())
        .contains("SERIES_BREAK");
    assertThat(
            groups(arguments.formatted("2019, to: 2020", ""), fields)
                .path(0)
                .path("executedBudget")
                .toString())
        .doesNotContain("SERIES_BREAK");
    assertThat(groups(arguments.formatted("2020", ""), fields).toString())
        .contains("SMALL_GROUP")
        .doesNotContain("SERIES_BREAK");
    assertThat(
            groups(
                    arguments.formatted("2020", "YEAR"),
                    "beneficiaries { previous { value percentChange noPercentChangeBecause } }"
                        + " executedBudget { previous { noPercentChangeBecause } }")
                .path(0)
                .toString())
        .isEqualTo(
            """
            {"beneficiaries":{"previous":{"value":860,"percentChange":null,"noPercentChangeBecause":"SERIES_BREAK"}},\
            "executedBudget":{"previous":{"noPercentChangeBecause":null}}}\
            """);
  }

  @Test
  void theYearBeforeIsLookedUpEvenOutsideTheScope() {
    assertThat(
            groups(
                    "scope: {kind: BUDGET, years: {from: 2019}}, by: [YEAR]",
                    "year executedBudget { value previous { value } }")
                .toString())
        .isEqualTo(
            "[{\"year\":2019,\"executedBudget\":{\"value\":%s,\"previous\":{\"value\":%s}}}]"
                .formatted(executedIn(2019), executedIn(2018)));
  }

  private String executedIn(int year) {
    return String.valueOf(
        sql()
            .fetchValue(
                "select sum(executed_budget) from program_year where kind = 'BUDGET' and"
                    + " through_month = 12 and year = "
                    + year));
  }

  private JsonNode groups(String arguments, String fields) {
    return data("{ aggregate(%s) { nodes { %s } } }".formatted(arguments, fields))
        .path("aggregate")
        .path("nodes");
  }
}
