package cl.contraste;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The README's recipes, run by the clients that they are for: each finds the ministries that spent
 * least of their budget, and finds what a question finds.
 */
@ContrasteTest
class RecipesTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final String LOWEST =
      """
      {
        aggregate(scope: {kind: BUDGET, years: {from: 2019}}, by: [MINISTRY], first: 3,
                  orderBy: {by: METRIC, metric: INITIAL_EXECUTION}) {
          nodes { ministry { name } initialExecution { value } }
        }
      }
      """;

  @TempDir private Path folder;
  @Autowired private Asker asker;
  private final Caller caller;

  RecipesTest(@LocalServerPort int port) {
    caller = new Caller(port);
  }

  @Test
  void curlKeepsATable() throws Exception {
    run("bash", "-c", recipe("sh", "ministries.csv"));
    tellsOfTheLowest(Files.readString(folder.resolve("ministries.csv")));
  }

  @Test
  void pandasReadsAnAddress() throws Exception {
    assumeTrue(
        runs("/usr/bin/python3", "-c", "import pandas"),
        "SKIPPED: no /usr/bin/python3 with pandas");
    inTurn(run("/usr/bin/python3", "-c", recipe("python", "read_csv")));
  }

  @Test
  void rReadsAnAddress() throws Exception {
    assumeTrue(runs("Rscript", "--version"), "SKIPPED: no Rscript");
    inTurn(run("Rscript", "-e", recipe("r", "read.csv")));
  }

  @Test
  void duckDbReadsTheFile() throws Exception {
    run("bash", "-c", recipe("sh", "ministries.csv"));
    String sql =
        recipe("sql", "ministries.csv")
            .replace("'ministries.csv'", "'" + folder.resolve("ministries.csv") + "'");
    List<String> rows = new ArrayList<>();
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      while (row.next()) {
        rows.add(row.getString(1) + " " + row.getString(2));
      }
    }
    assertThat(rows).hasSize(3);
    inTurn(String.join("\n", rows));
  }

  @Test
  void libreOfficeOpensTheWorkbook() throws Exception {
    assumeTrue(runs("soffice", "--version"), "SKIPPED: no soffice");
    run("bash", "-c", recipe("sh", "soffice").replace("--headless", "--headless " + profile()));
    tellsOfTheLowest(Files.readString(folder.resolve("converted/ministries.csv")));
  }

  /** A profile of its own, so that a LibreOffice that runs already does not matter. */
  private String profile() {
    return "-env:UserInstallation=" + folder.resolve("profile").toUri();
  }

  @Test
  void powerQueryAndSheetsHaveAnAddressOfCsv() throws Exception {
    for (String recipe : List.of(recipe("powerquery", "Web.Contents"), recipe("text", "IMPORT"))) {
      var address = Pattern.compile("\"http://localhost:\\d+(/[^\"]+)\"").matcher(recipe);
      assertThat(address.find()).as(recipe).isTrue();
      Caller.Reply reply = caller.get(address.group(1));
      assertThat(reply.header("content-type")).isEqualTo("text/csv;charset=utf-8");
      tellsOfTheLowest(reply.body());
    }
  }

  @Test
  void grafanaGetsItsRows() throws Exception {
    String body = recipe("http", "POST").split("\n\n", 2)[1];
    JsonNode rows = JSON.readTree(caller.post("/graphql", body).bytes());
    for (JsonNode lowest : lowest()) {
      assertThat(rows.path("data").path("aggregate").path("nodes")).contains(lowest);
    }
  }

  private void tellsOfTheLowest(String csv) {
    for (JsonNode node : lowest()) {
      assertThat(csv.lines())
          .anyMatch(line -> line.contains(name(node)) && line.contains(value(node)));
    }
  }

  /** The three of them, the lowest first, each with its number. */
  private void inTurn(String printed) {
    String pattern = ".*";
    for (JsonNode node : lowest()) {
      pattern += Pattern.quote(name(node)) + "\\s+" + Pattern.quote(value(node)) + ".*";
    }
    assertThat(printed).matches(Pattern.compile(pattern, Pattern.DOTALL));
  }

  private JsonNode lowest() {
    JsonNode nodes = asker.ask(LOWEST).path("data").path("aggregate").path("nodes");
    assertThat(nodes).hasSize(3);
    return nodes;
  }

  private static String name(JsonNode node) {
    return node.path("ministry").path("name").asString();
  }

  private static String value(JsonNode node) {
    return node.path("initialExecution").path("value").asString();
  }

  /** The README's block in a language that has a word in it, asking this server. */
  private String recipe(String language, String word) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(Path.of("README.md")))
        .results()
        .map(block -> block.group(1))
        .filter(block -> block.contains(word))
        .map(block -> block.replace("localhost:8080", "localhost:" + caller.port()))
        .findFirst()
        .orElseThrow();
  }

  private String run(String... words) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }

  private static boolean runs(String... words) throws InterruptedException {
    try {
      return new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
