package cl.contraste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Contraste on a PostgreSQL server that is not its own, and what it answers while that fails. */
class ServerDatabaseTest {

  private static final String QUESTION =
      "{ a: programs(scope: {kind: MONITORED}) { totalCount }"
          + " b: programs(scope: {kind: BUDGET}) { totalCount } }";
  private static final String NEVER_ASKED = "{ programs(scope: {kind: BUDGET}) { totalCount } }";
  private static final String NO_FACTS = "{ __typename }";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  @Test
  void anotherServersDatabaseIsFilledReadAndOutlived() throws Exception {
    Optional<Path> programs = InstalledPostgres.programs();
    assumeTrue(programs.isPresent(), "SKIPPED: no PostgreSQL in /usr/lib/postgresql");
    try (InstalledPostgres postgres = InstalledPostgres.start(programs.orElseThrow(), folder);
        Served server = serve(postgres).ready()) {
      assertThat(server.told()).contains(postgres.url()).doesNotContain("Starting PostgreSQL");
      assertThat(server.ask(QUESTION).body()).contains("totalCount").doesNotContain("errors");
      theReaderCannotWrite(postgres);
      itTellsHowItIs(server);
      whileItIsGone(postgres, server);
      whileItIsFrozen(postgres, server);
      itsEndWaitsForQuestions(postgres, server);
    }
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNamed() {
    String url = "jdbc:postgresql://localhost:" + Served.freePort() + "/contraste";
    try (Served server =
        Served.serve(folder, Served.freePort(), Map.of("CONTRASTE_DATABASE_URL", url))) {
      assertThat(server.exit()).isNotZero();
      assertThat(server.told())
          .contains("The database " + url + " cannot be used", "CONTRASTE_DATABASE_PASSWORD")
          .doesNotContain("\tat ");
    }
  }

  private Served serve(InstalledPostgres postgres) {
    return Served.serve(
        folder.resolve("unused"),
        Served.freePort(),
        Map.of(
            "CONTRASTE_DATABASE_URL",
            postgres.url(),
            "CONTRASTE_DATABASE_USER",
            "contraste",
            "CONTRASTE_DATABASE_PASSWORD",
            InstalledPostgres.PASSWORD,
            "LOGGING_LEVEL_CONTRASTE_QUESTIONS",
            "info",
            "LOGGING_STRUCTURED_FORMAT_CONSOLE",
            "ecs"));
  }

  /** Health and metrics for machines; a line for each question, each an object of its own. */
  private static void itTellsHowItIs(Served server) {
    String snapshot = server.ask(QUESTION).body().replaceAll(".*\"snapshot\":\"(\\w+)\".*", "$1");
    assertThat(server.fetch("/actuator/health/readiness").body())
        .contains("\"status\":\"UP\"", "\"id\":\"" + snapshot + "\"");
    assertThat(server.ask("{ metrics { nme } }").body()).contains("INVALID_QUESTION");
    assertThat(server.fetch("/actuator/prometheus").body())
        .containsPattern("contraste_statements_seconds_count\\{outcome=\"SUCCESS\"} [1-9]")
        .containsPattern("graphql_request_seconds_count\\{[^}]*outcome=\"REQUEST_ERROR\"[^}]*} 1")
        .containsPattern("http_server_requests_seconds_count\\{[^}]*uri=\"/graphql\"} [1-9]")
        .containsPattern("cache_gets_total\\{cache=\"answers\"[^}]*result=\"hit\"} [1-9]")
        .containsPattern("hikaricp_connections\\{pool=\"reader\"} [1-9]");
    assertThat(server.fetch("/actuator/env").statusCode()).isEqualTo(404);
    List<JsonNode> lines =
        server
            .told()
            .lines()
            .filter(line -> line.contains("contraste.questions"))
            .map(JSON::readTree)
            .toList();
    assertThat(lines.getLast().path("execution").asString()).isNotEmpty();
    assertThat(lines.getLast().path("problems").toString()).contains("INVALID_QUESTION");
    assertThat(lines.getLast().path("question").asString()).isEqualTo("{ metrics { nme } }");
  }

  /** Who asked before the server was told to end still gets an answer. */
  private static void itsEndWaitsForQuestions(InstalledPostgres postgres, Served server)
      throws Exception {
    CompletableFuture<HttpResponse<String>> asked;
    try (Connection owner =
            DriverManager.getConnection(postgres.url(), "contraste", InstalledPostgres.PASSWORD);
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute(
          "lock table contraste.program, contraste.program_year in access exclusive mode");
      asked = CompletableFuture.supplyAsync(() -> server.ask(NEVER_ASKED));
      Thread.sleep(500);
      server.process().destroy();
      Thread.sleep(1000);
      assertThat(asked).isNotDone();
    }
    assertThat(asked.get().body()).contains("totalCount").doesNotContain("errors");
    assertThat(server.exit()).isEqualTo(143);
  }

  private static void theReaderCannotWrite(InstalledPostgres postgres) {
    for (String statement :
        new String[] {
          "delete from contraste.load",
          "insert into contraste.load (number, snapshot) values (99, 'x')",
          "create table contraste.mine ()",
          "create table public.mine ()",
          "create temporary table mine ()",
          "select * from contraste.server_key"
        }) {
      assertThatThrownBy(
              () ->
                  postgres.superuser(
                      "contraste",
                      "set role contraste_reader",
                      "set default_transaction_read_only = off",
                      statement))
          .as(statement)
          .hasMessageContaining("permission denied");
    }
  }

  private static void whileItIsGone(InstalledPostgres postgres, Served server) throws Exception {
    postgres.fail();
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      HttpResponse<String> answer = server.ask(QUESTION);
      assertThat(since(start)).isLessThan(Duration.ofSeconds(5));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      assertThat(answer.body()).contains("UNAVAILABLE");
    }
    answersWithoutFacts(server);
    assertThat(server.fetch("/actuator/health/liveness").statusCode()).isEqualTo(200);
    HttpResponse<String> readiness = server.fetch("/actuator/health/readiness");
    assertThat(readiness.statusCode()).isEqualTo(503);
    assertThat(readiness.body()).contains("DOWN").doesNotContain("Exception", "jdbc", "SQL");
    postgres.resume();
    recovers(server);
  }

  private static void whileItIsFrozen(InstalledPostgres postgres, Served server) throws Exception {
    postgres.signal("STOP");
    var stuck = CompletableFuture.supplyAsync(() -> server.ask(QUESTION));
    Thread.sleep(500);
    answersWithoutFacts(server);
    Thread.sleep(4000);
    answersWithoutFacts(server);
    postgres.signal("CONT");
    assertThat(stuck.get().body()).containsAnyOf("totalCount", "UNAVAILABLE");
    recovers(server);
  }

  private static void answersWithoutFacts(Served server) {
    long start = System.nanoTime();
    assertThat(server.ask(NO_FACTS).body()).contains("Query");
    assertThat(since(start)).isLessThan(Duration.ofSeconds(2));
  }

  private static void recovers(Served server) {
    long start = System.nanoTime();
    while (server.ask(QUESTION).statusCode() != 200) {
      assertThat(since(start)).isLessThan(Duration.ofSeconds(15));
      Served.pause();
    }
    assertThat(server.ask(QUESTION).body()).doesNotContain("errors");
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
