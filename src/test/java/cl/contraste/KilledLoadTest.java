package cl.contraste;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Loads in processes of their own, killed in the middle or side by side: what a load leaves is
 * whole documents, and the next load carries on.
 */
class KilledLoadTest {

  private static final int DOCUMENTS = 12;

  private static EmbeddedPostgres postgres;
  private static String whole = "";

  @TempDir private static Path folder = Path.of("");

  private final List<Served> started = new ArrayList<>();
  private static int databases;

  @BeforeAll
  static void loadOnceWithoutDisturbance() throws IOException, SQLException {
    postgres = EmbeddedPostgres.builder().start();
    for (int year = 2010; year < 2010 + DOCUMENTS; year++) {
      Files.writeString(folder.resolve("monitoring-" + year + ".csv"), table(year));
    }
    sql("postgres", "create database migrated");
    Flyway.configure()
        .dataSource(postgres.getDatabase("postgres", "migrated"))
        .schemas("contraste")
        .locations("classpath:db/migration")
        .load()
        .migrate();
    String database = database();
    try (Served load = load(database, folder)) {
      assertThat(load.exit()).as(load.told()).isZero();
    }
    whole = snapshot(database);
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @AfterEach
  void endAll() {
    started.forEach(Served::close);
  }

  /** Each load is held up where it comes to a table, two documents on, and killed there. */
  @Test
  void killedAtAnyMomentNothingIsHalfLoadedAndTheNextLoadCarriesOn() throws Exception {
    String database = database();
    int loaded = 0;
    for (String table : List.of("document", "program_edition", "finding", "program_year", "load")) {
      loaded += 2;
      try (Connection barrier = connect(database);
          Statement sql = barrier.createStatement()) {
        sql.execute(hold(table, loaded));
        Served load = keep(load(database, folder));
        awaitHeldUp(sql, load);
        load.process().destroyForcibly();
        load.exit();
        sql.execute("select pg_advisory_unlock(99)");
      }
      awaitGone(database);
      sql(database, "drop function hold cascade");
      assertWhole(database, loaded);
    }
    Served last = keep(load(database, folder));
    assertThat(last.exit()).as(last.told()).isZero();
    assertThat(last.told()).contains("2 loaded, 10 known already");
    assertWhole(database, DOCUMENTS);
    assertThat(snapshot(database)).isEqualTo(whole);
  }

  private static String hold(String table, int loads) {
    return """
    create function hold() returns trigger language plpgsql as $$
    begin
      if (select count(*) from contraste.load) >= %d then
        perform pg_advisory_lock(99);
        perform pg_advisory_unlock(99);
      end if;
      return null;
    end $$;
    create trigger hold before insert on %s execute function hold();
    select pg_advisory_lock(99);
    """
        .formatted(loads, table);
  }

  @Test
  void twoLoadsAtOnceDoNotDisturbEachOther() throws Exception {
    String database = database();
    Served one = keep(load(database, folder));
    Served other = keep(load(database, folder));
    assertThat(one.exit()).as(one.told()).isZero();
    assertThat(other.exit()).as(other.told()).isZero();
    assertWhole(database, DOCUMENTS);
    assertThat(snapshot(database)).isEqualTo(whole);
  }

  @Test
  void twoLoadsIntoOneFolderTakeTurns() {
    Path data = folder.resolve(".data");
    String[] load = {
      "load", folder.toString(), "--contraste.data=" + data, "--contraste.bundled=false"
    };
    Served one = keep(Served.run(load));
    Served other = keep(Served.run(load));
    assertThat(one.exit()).as(one.told()).isZero();
    assertThat(other.exit()).as(other.told()).isZero();
    assertThat(one.told() + other.told()).contains("12 loaded", "12 known already");
  }

  private static void awaitHeldUp(Statement sql, Served load) throws Exception {
    for (int i = 0; i < 1200; i++) {
      try (ResultSet waiting =
          sql.executeQuery(
              "select count(*) from pg_locks where locktype = 'advisory' and not granted")) {
        waiting.next();
        if (waiting.getInt(1) > 0) {
          return;
        }
      }
      assertThat(load.process().isAlive()).as(load.told()).isTrue();
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("The load does not come to this table: " + load.told());
  }

  /** PostgreSQL learns of a client's end when it next talks to it. */
  private static void awaitGone(String database) throws Exception {
    for (int i = 0; i < 200; i++) {
      if (count(
              database,
              "pg_stat_activity where datname = current_database() and application_name ="
                  + " 'contraste'")
          == 0) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("The killed load is still with the database.");
  }

  private static void assertWhole(String database, int documents) throws SQLException {
    assertThat(count(database, "document")).isEqualTo(documents);
    assertThat(count(database, "load where number > 0")).isEqualTo(documents);
    assertThat(
            count(
                database,
                """
                document d where (select count(*) from program_edition e
                  join program_year_edition y on y.program_id = e.program_id and y.edition_id = e.id
                  join program_year n on n.program_id = y.program_id and n.year = y.year
                  join finding f on f.program_id = e.program_id and f.edition_id = e.id
                  where e.document_id = d.id) <> 50
                """))
        .isZero();
    assertThat(
            count(database, "program_edition where document_id not in (select id from document)"))
        .isZero();
    assertThat(snapshot(database))
        .isEqualTo(one(database, "select snapshot from load order by number desc limit 1"));
  }

  private static String table(int year) {
    StringBuilder table =
        new StringBuilder(
            "bips_id,form_id,name,ministry,agency,start_year,end_year,targeting_findings,efficiency_findings,effectiveness_findings\n");
    for (int i = 0; i < 50; i++) {
      table.append(
          "%d,1,Molino %d de %d,Ministerio de Prueba,Servicio de Prueba,2001,,UNLISTED,,\n"
              .formatted(930_000 + i, i, year));
    }
    return table.toString();
  }

  private Served keep(Served process) {
    started.add(process);
    return process;
  }

  private static Served load(String database, Path path) {
    return Served.run(
        Map.of(
            "CONTRASTE_DATABASE_URL",
            postgres.getJdbcUrl("postgres", database),
            "CONTRASTE_DATABASE_USER",
            "postgres"),
        "load",
        path.toString(),
        "--contraste.bundled=false");
  }

  private static String database() throws SQLException {
    String name = "killed_" + ++databases;
    sql("postgres", "create database %s template migrated".formatted(name));
    return name;
  }

  private static Connection connect(String database) throws SQLException {
    Connection connection = postgres.getDatabase("postgres", database).getConnection();
    connection.setSchema("contraste");
    return connection;
  }

  private static void sql(String database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String snapshot(String database) throws SQLException {
    return one(database, "select snapshot_of_facts()");
  }

  private static int count(String database, String rows) throws SQLException {
    return Integer.parseInt(one(database, "select count(*) from " + rows));
  }

  private static String one(String database, String query) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
