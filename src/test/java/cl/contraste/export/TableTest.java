package cl.contraste.export;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.Asker;
import cl.contraste.Caller;
import cl.contraste.Caller.Reply;
import cl.contraste.ContrasteTest;
import cl.contraste.Statements;
import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Answers as tables. */
@ContrasteTest
class TableTest {

  private static final String PROGRAMS =
      "{ programs(scope: {kind: BUDGET, years: {from: 2018, to: 2019}}, filter: {ministries:"
          + " [\"salud\"]}, first: 5) { totalCount nodes { code name agency { name } years { year"
          + " executedBudget { value } initialExecution { value status } } } } }";

  @Autowired private Asker asker;
  @Autowired private Statements statements;
  private final Caller caller;

  TableTest(@LocalServerPort int port) {
    caller = new Caller(port);
  }

  @Test
  void columnsArePathsWithoutWhatSaysNothing() {
    assertThat(csv(PROGRAMS).lines().getFirst())
        .isEqualTo(
            "code,name,agency.name,years.year,years.executedBudget,years.executedBudget.status,"
                + "years.initialExecution,years.initialExecution.status");
  }

  @Test
  void everyCellIsThatOfTheAnswer() {
    List<String> expected = new ArrayList<>();
    for (JsonNode program : asker.ask(PROGRAMS).path("data").path("programs").path("nodes")) {
      for (JsonNode year : program.path("years")) {
        expected.add(
            String.join(
                "|",
                program.path("code").asString(),
                program.path("name").asString(),
                program.path("agency").path("name").asString(),
                year.path("year").asString(),
                text(year.path("executedBudget").path("value")),
                "REPORTED",
                text(year.path("initialExecution").path("value")),
                year.path("initialExecution").path("status").asString()));
      }
    }
    List<String> lines = get("csv", PROGRAMS, "&sep=%7C").lines();
    assertThat(expected).hasSize(9);
    assertThat(lines.subList(1, lines.size())).isEqualTo(expected);
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.decimalValue().toPlainString();
  }

  @Test
  void aTableIsAnsweredByTheOneStatementOfItsQuestion() {
    String question = PROGRAMS.replace("first: 5", "first: 6");
    asker.ask("{ programs(scope: {kind: BUDGET}, first: 0) { totalCount } }");
    statements.forget();
    assertThat(csv(question).lines()).hasSize(12);
    assertThat(statements.all()).hasSize(1);
  }

  @Test
  void anEmptyAnswerHasItsHeadings() {
    Reply reply = csv(PROGRAMS.replace("first: 5", "first: 0"));
    assertThat(reply.lines()).hasSize(1);
    assertThat(reply.lines().getFirst()).startsWith("code,name,");
  }

  @Test
  void aRowWithoutEntriesOfItsListStays() {
    Reply reply = csv("{ program(id: \"06-07-01\") { name seriesBreaks { year metric } } }");
    assertThat(reply.lines())
        .containsExactly(
            "name,seriesBreaks.year,seriesBreaks.metric",
            "DIRECCION GENERAL DE PROMOCION DE EXPORTACIONES,,");
    assertThat(reply.body()).endsWith(",,\r\n");
  }

  @Test
  void aliasesNameColumns() {
    assertThat(
            csv("{ p: program(id: \"06-07-01\") { what: name years { budget: executedBudget {"
                    + " amount: value } } } }")
                .lines()
                .getFirst())
        .isEqualTo("what,years.budget.amount,years.budget.status");
    assertThat(
            csv("{ a: program(id: \"06-07-01\") { name } b: program(id: \"06-02-02\") { name } }")
                .lines()
                .getFirst())
        .isEqualTo("a.name,b.name");
  }

  @Test
  void fragmentsAndEdgesVanish() {
    assertThat(
            csv("""
            query { programs(scope: {kind: BUDGET}, first: 2) { edges { cursor node { ...n ... on Program { agency { code } } } } } }
            fragment n on Program { name years { executedBudget { ...v } } }
            fragment v on Value { value }
            """)
                .lines()
                .getFirst())
        .isEqualTo("cursor,name,years.executedBudget,years.executedBudget.status,agency.code");
  }

  @Test
  void aValueAtTheTopKeepsItsName() {
    String question =
        "{ ranking(scope: {kind: BUDGET, years: {from: 2019}}, metric: EXECUTED_BUDGET, first: 2) {"
            + " nodes { value { value median } rank } unranked { status groups } } }";
    assertThat(csv(question).lines())
        .hasSize(3)
        .first()
        .isEqualTo("value,value.median,value.status,rank");
  }

  @Test
  void listsOfWordsAreOneCell() {
    Reply reply =
        csv(
            "{ aggregate(scope: {kind: BUDGET}, by: [], acrossYears: SUM) { nodes { programs"
                + " executedBudget { caveats } } } }");
    assertThat(reply.lines()).hasSize(2);
    assertThat(reply.lines().get(1)).matches("\\d+,\"[A-Z_]+(, [A-Z_]+)+\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{ program(id: \"06-07-01\") { years { year } spendingBySubtitle { year } } } | 400 |"
            + " NOT_A_TABLE | 'years' and 'spendingBySubtitle'",
        "{ metrics { id } ministries(kind: BUDGET) { id } } | 400 | NOT_A_TABLE | 'metrics' and"
            + " 'ministries'",
        "{ programs(scope: {kind: BUDGET}) { nodes { id } edges { cursor } } } | 400 | NOT_A_TABLE"
            + " | 'nodes' and 'edges'",
        "{ nothing } | 400 | INVALID_QUESTION | nothing",
        "{ metrics { | 400 | INVALID_QUESTION | syntax",
        "mutation { x } | 405 | METHOD_NOT_ALLOWED | POST",
        "{ program(id: \"nobody\") { name } } | 400 | UNKNOWN_PROGRAM | nobody",
        "{ programs(scope: {kind: BUDGET}, first: 1000001) { nodes { id } } } | 413 |"
            + " PAGE_TOO_LARGE | 1000001",
        "{ compare(scope: {kind: BUDGET}, base: {years: {from: 2018}}, other: {years: {from:"
            + " 2019}}, first: 1001) { nodes { presence } } } | 413 | PAGE_TOO_LARGE | 1001"
      })
  void whatIsNoTableIsAProblem(String question, int status, String code, String message) {
    Reply reply = csv(question);
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(JsonPath.<String>read(reply.body(), "$.errors[0].extensions.code")).isEqualTo(code);
    assertThat(JsonPath.<String>read(reply.body(), "$.errors[0].message"))
        .containsIgnoringCase(message);
    assertThat(reply.header("content-disposition")).isEmpty();
    assertThat(reply.header("cache-control")).isEqualTo("no-store");
  }

  @Test
  void aTableIsAFileThatNobodyGuessesAbout() {
    Reply reply = csv("query Salud " + PROGRAMS);
    assertThat(reply.header("content-type")).isEqualTo("text/csv;charset=utf-8");
    assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(reply.header("content-disposition"))
        .isEqualTo("attachment; filename=\"contraste.csv\"");
    assertThat(
            get("tsv", "query Salud " + PROGRAMS, "&operationName=Salud")
                .header("content-disposition"))
        .isEqualTo("attachment; filename=\"Salud.tsv\"");
    assertThat(reply.header("etag")).startsWith("W/");
    assertThat(
            caller
                .get(
                    "/graphql.csv?query=" + Caller.encoded("query Salud " + PROGRAMS),
                    "If-None-Match",
                    reply.header("etag"))
                .status())
        .isEqualTo(304);
  }

  @Test
  void spanishSpreadsheetsHaveTheirWay() {
    Reply reply = get("csv", PROGRAMS, "&bom=true&sep=;&decimal=,");
    assertThat(reply.body()).startsWith("\uFEFFcode;name;");
    assertThat(reply.lines().get(2))
        .matches("[^;]+;[^;]+;[^;]+;2018;\\d+;REPORTED;\\d,\\d+;DERIVED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&bom=maybe", "&sep=x", "&sep=", "&decimal=;", "&sep=;&sep=,"})
  void anOptionThatCannotBeIsNamed(String options) {
    Reply reply = get("csv", PROGRAMS, options);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).contains("BAD_INPUT", options.substring(1, 4));
  }

  @Test
  void anUnknownFormatIsNotFound() {
    for (String ending : List.of("pdf", "", "csv.csv", "CSV")) {
      Reply reply = get(ending, PROGRAMS, "");
      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.body()).contains("UNKNOWN_FORMAT", "csv, tsv, xlsx, json");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "text/csv, text/csv;charset=utf-8",
    "text/html;q=0.5 text/tab-separated-values, text/tab-separated-values;charset=utf-8",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
        + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "text/*, text/csv;charset=utf-8",
    "*/*, application/json",
    "text/csv;q=0.2 application/json;q=0.1, text/csv;charset=utf-8"
  })
  void aTableIsAlsoAskedForByWhatIsAccepted(String accept, String type) {
    String address = "/graphql?query=" + Caller.encoded(PROGRAMS);
    Reply reply = caller.get(address, "Accept", accept.replace(" ", ", "));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("content-type")).isEqualTo(type);
    assertThat(reply.header("vary").toLowerCase(java.util.Locale.ROOT)).contains("accept");
  }

  @Test
  void aTableIsAskedForByPostToo() {
    String body =
        "{\"query\": \"query q($n: Int) { documents(first: $n) { nodes { name } } }\","
            + " \"variables\": {\"n\": 2}}";
    Reply reply = caller.post("/graphql.csv", body);
    assertThat(reply.lines()).hasSize(3).first().isEqualTo("name");
    assertThat(caller.post("/graphql", body, "Accept", "text/csv").body()).isEqualTo(reply.body());
  }

  @Test
  void rowsAreFlatJsonToo() {
    Reply reply = get("json", PROGRAMS, "");
    assertThat(reply.header("content-type")).isEqualTo("application/json");
    assertThat(JsonPath.<List<?>>read(reply.body(), "$")).hasSize(9);
    assertThat(JsonPath.<Object>read(reply.body(), "$[0]['years.year']")).isEqualTo(2019);
    assertThat(JsonPath.<String>read(reply.body(), "$[0]['years.executedBudget.status']"))
        .isEqualTo("REPORTED");
  }

  private Reply csv(String question) {
    return get("csv", question, "");
  }

  private Reply get(String ending, String question, String options) {
    return caller.get(
        "/graphql.%s?query=%s%s".formatted(ending, Caller.encoded(question), options));
  }
}
