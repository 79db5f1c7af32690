package cl.contraste.export;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.Asker;
import cl.contraste.Caller;
import cl.contraste.Caller.Reply;
import cl.contraste.ContrasteTest;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Operations by address. */
@ContrasteTest
class OperationAddressesTest {

  private static final String NAME = "largest-budget-programs";

  @Autowired private Asker asker;
  private final Caller caller;

  OperationAddressesTest(@LocalServerPort int port) {
    caller = new Caller(port);
  }

  @Test
  void allAreListedWithTheirVariablesAndAddresses() throws IOException {
    Reply list = caller.get("/operations");
    assertThat(list.header("content-type")).isEqualTo("application/json");
    try (Stream<Path> files = Files.list(Path.of("schema/operations"))) {
      assertThat(JsonPath.<List<String>>read(list.body(), "$[*].name"))
          .hasSameSizeAs(files.toList());
    }
    assertThat(
            JsonPath.<List<Map<String, Object>>>read(list.body(), "$[?(@.name=='" + NAME + "')]"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(String.valueOf(entry.get("variables")))
                  .isEqualTo("[{\"name\":\"year\",\"type\":\"Int!\",\"default\":2019}]");
              assertThat(String.valueOf(entry.get("addresses")))
                  .contains("/operations/largest-budget-programs.csv", ".xlsx");
              assertThat(String.valueOf(entry.get("description"))).contains("(Los diez programas");
            });
  }

  @Test
  void peopleGetAPageThatRunsNothing() {
    Reply page = caller.get("/operations", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    assertThat(page.header("content-type")).isEqualTo("text/html;charset=utf-8");
    assertThat(page.header("content-security-policy"))
        .contains("default-src 'none'")
        .doesNotContain("script");
    assertThat(page.body())
        .contains(
            "<h2>" + NAME + "</h2>", "name=\"year\" value=\"2019\"", "operations/" + NAME + ".csv");
  }

  @Test
  void theAnswerIsThatOfTheQuestion() throws IOException {
    String query = Files.readString(Path.of("schema/operations", NAME + ".graphql"));
    Reply answer = caller.get("/operations/" + NAME + "?year=2018");
    assertThat(JsonPath.<Object>read(answer.body(), "$.data").toString())
        .isEqualTo(
            JsonPath.<Object>read(asker.ask(query, Map.of("year", 2018)).toString(), "$.data")
                .toString());
    assertThat(answer.header("etag")).isNotEmpty();
  }

  @Test
  void aVariableInTheAddressIsTypedByTheDocument() {
    Reply table = caller.get("/operations/" + NAME + ".tsv?year=2018");
    assertThat(table.lines().get(1).split("\t", -1)[4]).isEqualTo("2018");
    assertThat(caller.get("/operations/availability.csv?kind=MONITORED").status()).isEqualTo(200);
    assertThat(caller.get("/operations/underspent-three-years.json?below=0.5").body())
        .startsWith("[");
    assertThat(caller.get("/operations/" + NAME + ".csv?bom=true&sep=;&decimal=,").body())
        .startsWith("\uFEFFcode;");
    assertThat(caller.get("/operations/" + NAME + ".csv", "Accept", "text/html").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/operations/nothing.csv, 404, UNKNOWN_OPERATION, nothing",
    "/operations/largest-budget-programs.pdf, 404, UNKNOWN_FORMAT, pdf",
    "/operations/.csv, 404, UNKNOWN_OPERATION, /operations",
    "/operations/largest-budget-programs.csv?yaer=2019, 400, BAD_INPUT, yaer",
    "/operations/largest-budget-programs.csv?year=x, 400, BAD_INPUT, Int!",
    "/operations/largest-budget-programs.csv?year=, 400, BAD_INPUT, Int!",
    "/operations/largest-budget-programs.csv?year=99999999999, 400, BAD_INPUT, Int!",
    "/operations/largest-budget-programs.csv?year=2018&year=2019, 400, BAD_INPUT, more than once",
    "/operations/availability.csv?kind=NONE, 400, INVALID_QUESTION, NONE",
    "/operations/availability.csv?kind=NONE, 400, INVALID_QUESTION, 'there are MONITORED, BUDGET'",
    "/operations/breaches-without-finding.csv?years=2020, 400, INVALID_QUESTION, an object in JSON",
    "/operations/one-program.csv?id=nobody, 400, UNKNOWN_PROGRAM, nobody",
    "/operations/largest-budget-programs.csv?sep=x, 400, BAD_INPUT, sep"
  })
  void whatCannotBeAnsweredIsAProblem(String address, int status, String code, String message) {
    Reply reply = caller.get(address);
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(JsonPath.<String>read(reply.body(), "$.errors[0].extensions.code")).isEqualTo(code);
    assertThat(JsonPath.<String>read(reply.body(), "$.errors[0].message")).contains(message);
  }

  @Test
  void operationsAreAskedByGetOnly() {
    Reply reply = caller.post("/operations/" + NAME + ".csv", "{}");
    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("allow")).isEqualTo("GET, HEAD");
  }

  @Test
  void whatFitsNoFormIsNotAcceptable() {
    Reply reply = caller.get("/operations/" + NAME, "Accept", "image/png");
    assertThat(reply.status()).isEqualTo(406);
    assertThat(reply.body()).contains("NOT_ACCEPTABLE", "text/csv");
  }

  @Test
  void noVariableIsCalledAsAnOptionOfTables() throws IOException {
    assertThat(Operations.read().all())
        .allSatisfy(
            operation ->
                assertThat(operation.variables())
                    .extracting(Operation.Variable::name)
                    .doesNotContainAnyElementsOf(TableOptions.NAMES));
  }
}
