package cl.contraste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contraste on a PostgreSQL server that is not its own, and what it answers while that fails. */
class ServerDatabaseTest {

  private static final String QUESTION =
      "{ a: programs(scope: {kind: MONITORED}) { totalCount }"
          + " b: programs(scope: {kind: BUDGET}) { totalCount } }";
  private static final String NO_FACTS = "{ __typename }";

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
      whileItIsGone(postgres, server);
      whileItIsFrozen(postgres, server);
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
            InstalledPostgres.PASSWORD));
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
