package cl.contraste.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.BiConnection;
import cl.contraste.ContrasteTest;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Grain;
import cl.contraste.metric.Measure;
import cl.contraste.metric.Metric;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/**
 * An explanation tells the number that was answered, in words, and by SQL that BI tools can run.
 */
@ContrasteTest
class ExplanationTest extends AskedGroups {

  private static final Path QUESTIONS = Path.of("src/test/resources/questions");
  private static final Set<Metric> BY_SUBTITLE =
      Set.of(
          Catalogue.INITIAL_BUDGET,
          Catalogue.FINAL_BUDGET,
          Catalogue.EXECUTED_BUDGET,
          Catalogue.ADMINISTRATIVE_SPENDING,
          Catalogue.INITIAL_EXECUTION,
          Catalogue.FINAL_EXECUTION,
          Catalogue.REALLOCATION,
          Catalogue.ADMINISTRATIVE_SHARE);

  @Autowired private Environment environment;

  private Connection connection;
  private ExplainedNumbers numbers;

  @BeforeEach
  void open() {
    connection = BiConnection.open(Path.of(environment.getRequiredProperty("contraste.data")));
    numbers = new ExplainedNumbers(this::data, DSL.using(connection, SQLDialect.POSTGRES));
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: BUDGET, years: {from: 2019} | '' | ''",
        "kind: BUDGET, years: {from: 2019} | MINISTRY | ''",
        "kind: BUDGET, years: {from: 2018, to: 2020} | AGENCY, YEAR | ''",
        "kind: BUDGET, years: {from: 2018, to: 2020}, prices: {year: 2015} | MINISTRY | ,"
            + " acrossYears: SUM",
        "kind: BUDGET, years: {from: 2012, to: 2019}, prices: {year: 2019} | MINISTRY | ,"
            + " acrossYears: MEAN_PER_YEAR",
        "kind: BUDGET, years: {from: 2020}, includePartialYears: true | MINISTRY | ''",
        "kind: BUDGET, years: {from: 2019}, spending: WITHOUT_FINANCIAL | MINISTRY | ''",
        "kind: BUDGET, years: {from: 2020}, spending: WITHOUT_FINANCIAL, includePartialYears: true,"
            + " prices: {year: 2018} | AGENCY | ''",
        "kind: BUDGET, years: {from: 2019} | SUBTITLE | ''",
        "kind: BUDGET, years: {from: 2020} | MINISTRY, SUBTITLE | ''",
        "kind: BUDGET, years: {from: 2020}, includePartialYears: true, spending: WITHOUT_FINANCIAL"
            + " | SUBTITLE | ''",
        "kind: BUDGET, years: {from: 2018}, edition: 2020 | MINISTRY | ''",
        "kind: BUDGET, years: {from: 2019}, asOf: \"2200-01-01\" | SUBTITLE | ''",
        "kind: BUDGET, years: {from: 2019} | MINISTRY | , filter: {subtitles: [33]}",
        "kind: BUDGET, years: {from: 2020} | MINISTRY | , filter: {subtitles: [33, 24]}",
        "kind: BUDGET, years: {from: 2019} | MINISTRY | , filter: {text: \"educación\"}",
        "kind: BUDGET, years: {from: 2019} | PROGRAM, YEAR | , filter: {ministries: [\"salud\"],"
            + " agencies: [\"subsecretaria de salud publica\"]}",
        "kind: BUDGET, years: {from: 2018, to: 2019} | YEAR | , filter: {programs: [\"06-02-02\","
            + " \"06-07-01\"]}",
        "kind: MONITORED, years: {from: 2020} | SDG_GOAL | ''",
        "kind: MONITORED, years: {from: 2020} | SDG_GOAL | , allocation: EQUAL_SHARE",
        "kind: MONITORED, years: {from: 2020} | SDG_TARGET, YEAR | , allocation: EQUAL_SHARE",
        "kind: MONITORED, years: {from: 2019, to: 2020}, prices: {year: 2019} | REGION | ,"
            + " acrossYears: MEAN_PER_YEAR, allocation: EQUAL_SHARE",
        "kind: MONITORED, years: {from: 2020} | REGION, SDG_TARGET | ''",
        "kind: MONITORED, years: {from: 2020}, edition: 2020 | SDG_GOAL | , allocation:"
            + " EQUAL_SHARE",
        "kind: MONITORED, years: {from: 2020}, edition: 2020 | REGION, SDG_GOAL | , filter:"
            + " {sdgGoals: [8]}",
        "kind: BUDGET, years: {from: 2019} | RULE | , filter: {ministries: [\"salud\"]}",
        "kind: BUDGET, years: {from: 2018, to: 2019} | RULE, YEAR | , allocation: EQUAL_SHARE,"
            + " filter: {ministries: [\"educacion\"]}",
        "kind: BUDGET, years: {from: 2019} | YEAR | , filter: {breachesAll:"
            + " [INITIAL_EXECUTION_BELOW_85, FINAL_EXECUTION_BELOW_90]}",
        "kind: BUDGET, years: {from: 2019}, prices: {year: 2015} | MINISTRY | , filter: {breaches:"
            + " [INITIAL_EXECUTION_BELOW_85]}",
        "kind: MONITORED, years: {from: 2020} | UNIT | ''",
        "kind: MONITORED, years: {from: 2020} | EX_ANTE_RESULT, START_YEAR | ''",
        "kind: MONITORED, years: {from: 2020} | FINDING | ''",
        "kind: MONITORED, years: {from: 2020} | FINDING | , allocation: EQUAL_SHARE",
        "kind: MONITORED, years: {from: 2019, to: 2025} | PROGRAM, YEAR | , filter: {programs:"
            + " [\"87119\"]}",
        "kind: MONITORED, years: {from: 2019, to: 2020} | PROGRAM, COMPONENT, YEAR | ''",
        "kind: MONITORED, years: {from: 2019, to: 2020}, prices: {year: 2019} | PROGRAM, COMPONENT"
            + " | , acrossYears: MEAN_PER_YEAR",
        "kind: MONITORED, years: {from: 2020} | MINISTRY | , filter: {regions: [\"13\"],"
            + " sdgTargets: [\"8.3\"], startYear: {from: 2000, to: 2020}}",
        "kind: MONITORED, years: {from: 2025} | MINISTRY | , filter: {findingsInAll: [TARGETING,"
            + " EFFICIENCY]}",
        "kind: MONITORED, years: {from: 2019, to: 2025} | YEAR | , filter: {findingsIn:"
            + " [EFFICIENCY, EFFECTIVENESS]}"
      })
  void everyNumberIsGivenByItsSqlAndToldInItsWords(String scope, String by, String arguments) {
    int turn = 0;
    for (Metric metric : Catalogue.ALL) {
      if (fits(metric, by)) {
        numbers.groups(scope, by, arguments, metric, 2, turn++);
      }
    }
    numbers.check();
    assertThat(numbers.checked()).isPositive();
  }

  private static boolean fits(Metric metric, String by) {
    return by.contains("SUBTITLE")
        ? BY_SUBTITLE.contains(metric)
        : !by.contains("COMPONENT") || metric.grain() == Grain.COMPONENT_YEAR;
  }

  static Stream<Path> goldenQuestions() throws IOException {
    try (Stream<Path> files = Files.list(QUESTIONS)) {
      return files
          .filter(file -> file.toString().matches(".*/(aggregate|compare)-.*\\.graphql"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("goldenQuestions")
  void everyNumberOfGoldenAnswersIsExplained(Path file) throws IOException {
    Document document = Parser.parse(Files.readString(file));
    for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
      for (Field field : operation.getSelectionSet().getSelectionsOfType(Field.class)) {
        switch (field.getName()) {
          case "aggregate" -> groups(field);
          case "compare" -> sides(field);
          default -> throw new IllegalStateException(field.getName());
        }
      }
    }
    numbers.check();
    boolean withMetrics = !metrics(document).isEmpty();
    assertThat(numbers.known() > 0).as("%s", file).isEqualTo(withMetrics);
  }

  private static Set<Metric> metrics(graphql.language.Node<?> node) {
    String text = AstPrinter.printAst(node);
    return Catalogue.ALL.stream()
        .filter(metric -> text.matches("(?s).*\\b" + metric.name() + "\\b.*"))
        .collect(Collectors.toSet());
  }

  private static String argument(Field field, String name) {
    return field.getArguments().stream()
        .filter(argument -> argument.getName().equals(name))
        .map(argument -> AstPrinter.printAst(argument.getValue()))
        .findFirst()
        .orElse("");
  }

  /** The arguments that explanations take too. */
  private static String same(Field field, String... names) {
    return Stream.of(names)
        .filter(name -> !argument(field, name).isEmpty())
        .map(name -> ", " + name + ": " + argument(field, name))
        .collect(Collectors.joining());
  }

  private static String inside(String braces) {
    return braces.substring(1, braces.length() - 1);
  }

  private static String by(Field field) {
    String by = argument(field, "by");
    return by.isEmpty() ? "" : inside(by);
  }

  private void groups(Field field) {
    String by = by(field).replace("COMPONENT", "PROGRAM, COMPONENT");
    String arguments = same(field, "filter", "acrossYears", "allocation");
    int turn = 0;
    for (Metric metric : metrics(field)) {
      String scope = inside(argument(field, "scope"));
      numbers.groups(scope, by, arguments, metric, 4, turn++);
      if (fits(metric, "")) {
        numbers.groups(scope, by.contains("YEAR") ? "YEAR" : "", arguments, metric, 2, turn);
      }
    }
  }

  private void sides(Field field) {
    ExplainedNumbers.Sides sides =
        new ExplainedNumbers.Sides(
            inside(argument(field, "base")),
            inside(argument(field, "other")),
            same(field, "filter", "allocation", "panel"));
    int turn = 0;
    for (Metric metric : metrics(field)) {
      numbers.sides(inside(argument(field, "scope")), by(field), sides, metric, 4, turn++);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: BUDGET | MINISTRY | years: {from: 2018} | years: {from: 2019} | , panel: MATCHED",
        "kind: BUDGET | PROGRAM | years: {from: 2018} | years: {from: 2019} | , panel: MATCHED,"
            + " filter: {programs: [\"06-02-02\", \"06-07-01\", \"16-09-01\"]}",
        "kind: BUDGET, prices: {year: 2015} | MINISTRY | years: {from: 2012, to: 2013} | years:"
            + " {from: 2017, to: 2019} | , panel: MATCHED",
        "kind: BUDGET, spending: WITHOUT_FINANCIAL | AGENCY | years: {from: 2018} | years: {from:"
            + " 2020} | , panel: MATCHED",
        "kind: BUDGET, includePartialYears: true | '' | years: {from: 2019} | years: {from: 2020} |"
            + " , panel: MATCHED",
        "kind: BUDGET | SUBTITLE | years: {from: 2018} | years: {from: 2019} | , panel: MATCHED",
        "kind: BUDGET | MINISTRY | years: {from: 2018}, edition: 2020 | years: {from: 2019} | ,"
            + " panel: MATCHED, filter: {text: \"museo\"}",
        "kind: BUDGET, asOf: \"2200-01-01\" | MINISTRY | years: {from: 2018} | years: {from: 2019}"
            + " | , panel: MATCHED",
        "kind: BUDGET | RULE | years: {from: 2018} | years: {from: 2019} | , panel: MATCHED,"
            + " filter: {ministries: [\"cultura\"]}",
        "kind: BUDGET | '' | years: {from: 2019}, peersOf: \"06-07-01\" | years: {from: 2019},"
            + " filter: {programs: [\"06-07-01\"]} | ''",
        "kind: BUDGET | AGENCY | years: {from: 2018}, peersOf: \"B-16-09-01\" | years: {from:"
            + " 2019}, peersOf: \"B-16-09-01\" | , panel: MATCHED",
        "kind: BUDGET, prices: {year: 2015} | '' | years: {from: 2018, to: 2019}, edition: 2020,"
            + " peersOf: \"B-16-09-01\" | years: {from: 2017} | ''",
        "kind: BUDGET | MINISTRY | years: {from: 2018, to: 2019} | years: {from: 2020} | ''",
        "kind: BUDGET | SUBTITLE | years: {from: 2019}, filter: {ministries: [\"salud\"]} | years:"
            + " {from: 2019}, filter: {ministries: [\"educacion\"]} | ''",
        "kind: MONITORED | SDG_GOAL | years: {from: 2019} | years: {from: 2020} | , panel: MATCHED,"
            + " allocation: EQUAL_SHARE",
        "kind: MONITORED | REGION, UNIT | years: {from: 2019}, edition: 2020 | years: {from: 2020}"
            + " | , panel: MATCHED",
        "kind: MONITORED | PROGRAM, COMPONENT | years: {from: 2019} | years: {from: 2020} | ,"
            + " panel: MATCHED",
        "kind: MONITORED | MINISTRY | years: {from: 2020} | years: {from: 2025} | , panel: MATCHED"
      })
  void numbersOfSidesAndTheirChangesAreExplained(
      String scope, String by, String base, String other, String arguments) {
    ExplainedNumbers.Sides sides = new ExplainedNumbers.Sides(base, other, arguments);
    int turn = 0;
    for (Metric metric : Catalogue.ALL) {
      if (fits(metric, by)) {
        numbers.sides(scope, by, sides, metric, 2, turn++);
      }
    }
    numbers.check();
    assertThat(numbers.checked()).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: MONITORED | [\"87119\"]",
        "kind: MONITORED, prices: {year: 2018} | [\"M-87119\"]",
        "kind: MONITORED, edition: 2020 | [\"M-87119\"]",
        "kind: BUDGET | [\"06-07-01\", \"B-16-09-01\"]",
        "kind: BUDGET, includePartialYears: true | [\"06-07-01\"]",
        "kind: BUDGET, prices: {year: 2016}, spending: WITHOUT_FINANCIAL | [\"06-07-01\","
            + " \"16-09-01\"]"
      })
  void theFigureOfEachProgramYearIsExplained(String scope, String programs) {
    for (Metric metric : Catalogue.of(Grain.PROGRAM_YEAR)) {
      JsonNode nodes =
          data("{ programs(scope: {%s}, filter: {programs: %s}) { nodes { id years { year m: %s { value low high } } } } }"
                  .formatted(scope, programs, metric.name()))
              .path("programs")
              .path("nodes");
      for (JsonNode program : nodes) {
        for (JsonNode year : program.path("years")) {
          String of =
              "scope: {%s}, metric: %s, group: [{dimension: PROGRAM, value: %s}, {dimension: YEAR, value: %s}], statistic: "
                  .formatted(scope, metric.constant(), program.path("id"), year.path("year"));
          JsonNode value = year.path("m");
          numbers.number(of + "FIGURE", ExplainedNumbers.number(value.path("value")));
          if (metric instanceof Measure) {
            numbers.number(of + "LOW", ExplainedNumbers.number(value.path("low")));
            numbers.number(of + "HIGH", ExplainedNumbers.number(value.path("high")));
          }
        }
      }
    }
    numbers.check();
    assertThat(numbers.known()).isGreaterThan(5);
  }

  @Test
  void theFigureOfEachComponentYearIsExplained() {
    for (Metric metric : Catalogue.of(Grain.COMPONENT_YEAR)) {
      JsonNode components =
          data("{ program(id: \"87119\") { components { name years { year m: %s { value } } } } }"
                  .formatted(metric.name()))
              .path("program")
              .path("components");
      for (JsonNode component : components) {
        for (JsonNode year : component.path("years")) {
          numbers.number(
              "scope: {kind: MONITORED}, metric: %s, statistic: FIGURE, group: [{dimension: PROGRAM, value: \"87119\"}, {dimension: COMPONENT, value: %s}, {dimension: YEAR, value: %s}]"
                  .formatted(metric.constant(), component.path("name"), year.path("year")),
              ExplainedNumbers.number(year.path("m").path("value")));
        }
      }
    }
    numbers.check();
    assertThat(numbers.known()).isGreaterThan(8);
  }

  /**
   * The rows that are shown are those that were added up, and the others are told with a reason.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: BUDGET, years: {from: 2019}, prices: {year: 2015} | INITIAL_EXECUTION | salud",
        "kind: BUDGET, years: {from: 2020} | FINAL_BUDGET | educacion",
        "kind: BUDGET, years: {from: 2020} | INITIAL_BUDGET | educacion",
        "kind: MONITORED, years: {from: 2020} | COVERAGE | relaciones-exteriores"
      })
  void inputsAddUpToTheNumberAndTheRestIsLeftOutForAReason(
      String scope, String metric, String ministry) {
    JsonNode explanation =
        data("{ explain(scope: {%s}, metric: %s, group: [{dimension: MINISTRY, value: \"%s\"}], first: 1000) { number value { counts { observations } } inputs { totalCount nodes { numerator divisor reason weight priceFactor figures { metric figure { value status } } } } leftOut { reason value { value } } leftOutBecause { status rows programs } } }"
                .formatted(scope, metric, ministry))
            .path("explain");
    BigDecimal above = BigDecimal.ZERO;
    BigDecimal below = BigDecimal.ZERO;
    for (JsonNode row : explanation.path("inputs").path("nodes")) {
      above = above.add(row.path("numerator").decimalValue());
      below =
          below.add(
              row.path("divisor").isNull() ? BigDecimal.ZERO : row.path("divisor").decimalValue());
      assertThat(row.path("reason").isNull()).isTrue();
    }
    BigDecimal number =
        explanation.path("number").isNull() ? null : explanation.path("number").decimalValue();
    boolean ratio = below.signum() != 0;
    if (number != null) {
      BigDecimal worked =
          ratio
              ? above.divide(below, 4, java.math.RoundingMode.HALF_UP)
              : above.setScale(0, java.math.RoundingMode.HALF_UP);
      assertThat(worked).isEqualByComparingTo(number);
    }
    List<String> reasons = new ArrayList<>();
    explanation.path("leftOut").forEach(row -> reasons.add(row.path("reason").asString()));
    int left = 0;
    for (JsonNode reason : explanation.path("leftOutBecause")) {
      left += reason.path("rows").asInt();
      assertThat(reasons)
          .filteredOn(reason.path("status").asString()::equals)
          .hasSize(reason.path("rows").asInt());
    }
    assertThat(left).isEqualTo(reasons.size());
    assertThat(left + explanation.path("inputs").path("totalCount").asInt())
        .isEqualTo(explanation.path("value").path("counts").path("observations").asInt())
        .isPositive();
  }
}
