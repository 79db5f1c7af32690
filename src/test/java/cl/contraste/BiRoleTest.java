package cl.contraste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** BI tools read the views made for them, all of which are described, and can do nothing else. */
@ContrasteTest
class BiRoleTest {

  /** SQLSTATE of a lack of privilege. */
  private static final String REFUSED = "42501";

  @Autowired private Environment environment;

  private Connection connection;

  private Path folder() {
    return Path.of(environment.getRequiredProperty("contraste.data"));
  }

  @BeforeEach
  void open() {
    connection = BiConnection.open(folder());
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void everyViewCanBeReadAndHasRowsUnlessItsTablesHaveNone() {
    for (String view : views()) {
      assertThat(DSL.using(connection).fetchValue("select count(*) from bi." + view))
          .as(view)
          .isNotEqualTo(0L);
    }
  }

  @Test
  void everyViewAndColumnIsDescribed() {
    assertThat(views()).hasSizeGreaterThan(12);
    assertThat(
            rows(
                """
                select c.relname || '.' || a.attname
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                where c.relnamespace = 'bi'::regnamespace
                  and (col_description(c.oid, a.attnum) is null or obj_description(c.oid) is null)
                """))
        .isEmpty();
  }

  /** A type of ours would be a riddle to most tools. */
  @Test
  void everyColumnIsOfAPlainType() {
    assertThat(
            rows(
                """
                select distinct format_type(a.atttypid, null)
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                where c.relnamespace = 'bi'::regnamespace
                """))
        .isSubsetOf(
            "text",
            "character varying",
            "smallint",
            "integer",
            "bigint",
            "numeric",
            "double precision",
            "boolean",
            "timestamp with time zone");
  }

  @Test
  void nothingElseCanBeReadOrWritten() {
    assertThat(
            rows(
                """
                select n.nspname || '.' || c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname not in ('bi', 'pg_catalog', 'information_schema', 'pg_toast')
                  and c.relkind in ('r', 'v', 'm', 'S', 'p')
                  and has_any_column_privilege(c.oid, 'select, insert, update, references')
                """))
        .isEmpty();
    assertThat(
            rows(
                """
                select c.relname from pg_class c,
                  unnest('{insert,update,delete,truncate,references,trigger,maintain}'::text[]) right_
                where c.relnamespace = 'bi'::regnamespace and has_table_privilege(c.oid, right_)
                """))
        .isEmpty();
  }

  @Test
  void aSessionIsReadOnlyAndEndsByItself() {
    assertThat(
            rows(
                """
                select name || ' ' || setting from pg_settings
                where name in ('default_transaction_read_only', 'statement_timeout', 'lock_timeout',
                  'idle_in_transaction_session_timeout', 'temp_file_limit', 'search_path')
                """))
        .containsExactlyInAnyOrder(
            "default_transaction_read_only on",
            "idle_in_transaction_session_timeout 60000",
            "lock_timeout 3000",
            "search_path bi",
            "statement_timeout 60000",
            "temp_file_limit 2097152");
  }

  @Test
  void onlyTheOwnerOfTheFolderLearnsTheWayIn() throws Exception {
    assertThat(Files.getPosixFilePermissions(folder().resolve("bi.pgpass")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  /** Even in a session that was set to write: the privileges are the wall. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from contraste.program",
        "select * from contraste.server_key",
        "select * from contraste.tidy_prices",
        "update bi.loads set snapshot = 'x'",
        "drop view bi.loads",
        "create view bi.mine as select 1 as one",
        "create table bi.mine (a integer)",
        "create table public.mine (a integer)",
        "create temp table mine (a integer)",
        "create schema mine",
        "select lo_create(0)",
        "select lo_from_bytea(0, 'x')",
        "select pg_read_file('PG_VERSION')",
        "set role contraste_reader",
        "set role postgres"
      })
  void isRefused(String statement) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement sql = connection.createStatement()) {
      sql.execute("set transaction read write");
      assertThatThrownBy(() -> sql.execute(statement))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(REFUSED));
    } finally {
      connection.rollback();
    }
  }

  private List<String> views() {
    return rows("select relname from pg_class where relnamespace = 'bi'::regnamespace");
  }

  private List<String> rows(String query) {
    return DSL.using(connection).fetch(query).map(row -> String.valueOf(row.get(0)));
  }
}
