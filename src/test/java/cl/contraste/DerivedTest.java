package cl.contraste;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** What is derived follows from what is told, and the role that reads can do nothing else. */
@ContrasteTest
class DerivedTest {

  /** SQLSTATE of a lack of privilege. */
  private static final String REFUSED = "42501";

  private static final String NEWEST_YEARS =
      """
      select y.* from program_year_edition y
      where y.valid_to = 2147483647 and not exists (
        select from program_year_edition newer
        where newer.program_id = y.program_id and newer.year = y.year
          and newer.valid_to = 2147483647 and newer.edition > y.edition)
      """;

  @Autowired
  @Qualifier("owner")
  private DataSource owner;

  @Autowired
  @Qualifier("reader")
  private DataSource reader;

  @Test
  void programYearsAreTheNewestStandingEditionsOfEach() throws SQLException {
    String columns = columns("program_year");
    String derived = "select %s from program_year".formatted(columns);
    String told = "select %s from (%s) newest".formatted(columns, NEWEST_YEARS);
    assertThat(rows(derived)).hasSizeGreaterThan(1000);
    assertThat(rows(derived + " except all " + told)).isEmpty();
    assertThat(rows(told + " except all " + derived)).isEmpty();
  }

  @Test
  void programsPointToTheirNewestStandingEditions() throws SQLException {
    assertThat(
            rows(
                """
                select p.key from program p
                where p.edition_id is distinct from (
                    select (array_agg(e.id order by e.edition desc))[1] from program_edition e
                    where e.program_id = p.id and e.valid_to = 2147483647)
                  or p.profile_edition_id is distinct from (
                    select (array_agg(e.id order by e.edition desc))[1] from program_edition e
                    where e.program_id = p.id and e.valid_to = 2147483647 and e.carries_profile)
                """))
        .isEmpty();
  }

  @Test
  void linksOfTheEditionThatCarriesThemKnowHowManyTheyAre() throws SQLException {
    for (String table : List.of("program_region", "program_sdg_goal", "program_sdg_target")) {
      assertThat(rows("select 1 from %s where links > 1".formatted(table))).as(table).isNotEmpty();
      assertThat(
              rows(
                  """
                  select p.key from %1$s l join program p on p.id = l.program_id where l.links is distinct from (
                    select nullif(count(*), 0) from %1$s c
                    where c.program_id = p.id and c.edition_id = l.edition_id and c.edition_id = p.profile_edition_id)
                  """
                      .formatted(table)))
          .as(table)
          .isEmpty();
    }
  }

  @Test
  void oneEditionOfAProgramStandsAtATime() throws SQLException {
    assertThat(
            rows(
                """
                select program_id, edition from program_edition where valid_to = 2147483647
                group by program_id, edition having count(*) > 1
                """))
        .isEmpty();
  }

  /** Two editions that tell of the same program-year differ, so one of them is the newest. */
  @Test
  void oneTellingOfAProgramYearStandsForEachEdition() throws SQLException {
    assertThat(
            rows(
                """
                select program_id, year, edition from program_year_edition where valid_to = 2147483647
                group by program_id, year, edition having count(*) > 1
                """))
        .isEmpty();
  }

  /** Apart: copies of checked rows, and printed figures, of which implied ones have none. */
  @Test
  void aMeasureIsNullIfAndOnlyIfItsStatusSaysWhy() throws SQLException {
    assertThat(
            rows(
                """
                select c.table_name, c.column_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'contraste' and t.table_type = 'BASE TABLE'
                  and c.udt_name = 'value_status' and c.table_name not in ('program_year', 'figure')
                  and not exists (
                    select from pg_constraint k
                    where k.contype = 'c' and k.conrelid = format('contraste.%I', c.table_name)::regclass
                      and pg_get_constraintdef(k.oid) = format(
                        'CHECK (((%1$s IS NULL) = (%2$s >= ''NOT_REPORTED''::value_status)))',
                        case c.column_name when 'status' then 'value'
                          else regexp_replace(c.column_name, '_status$', '') end,
                        c.column_name))
                """))
        .isEmpty();
  }

  @Test
  void theReaderCanReadAllTablesButTheKeyOfTheServer() throws SQLException {
    assertThat(
            rows(
                """
                select c.relname from pg_class c
                where c.relnamespace = 'contraste'::regnamespace and c.relkind in ('r', 'v')
                  and not has_table_privilege('contraste_reader', c.oid, 'select')
                """))
        .containsExactly("server_key");
  }

  @Test
  void theReaderMayDoNothingToAnyTableButRead() throws SQLException {
    assertThat(
            rows(
                """
                select c.relname, right_ from pg_class c,
                  unnest('{insert,update,delete,truncate,references,trigger,maintain}'::text[]) right_
                where c.relnamespace = 'contraste'::regnamespace and c.relkind in ('r', 'v')
                  and has_table_privilege('contraste_reader', c.oid, right_)
                """))
        .isEmpty();
  }

  /** Even in a session that was set to write: the privileges are the wall. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into sdg_goal values (18, 'x', 'x')",
        "update sdg_goal set name_en = 'x'",
        "delete from sdg_goal",
        "truncate sdg_goal",
        "drop table sdg_goal",
        "create table mine (a integer)",
        "create table public.mine (a integer)",
        "create temp table mine (a integer)",
        "create schema mine",
        "create function mine() returns integer language sql as 'select 1'",
        "select lo_from_bytea(0, 'x')",
        "select lo_create(0)",
        "select snapshot_of_facts()",
        "select secret from server_key",
        "copy sdg_goal from program 'true'",
        "copy sdg_goal to '/tmp/contraste'",
        "select pg_read_file('PG_VERSION')",
        "set role postgres"
      })
  void theReaderIsRefused(String statement) throws SQLException {
    try (Connection connection = reader.getConnection()) {
      connection.setReadOnly(false);
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
  }

  private String columns(String table) throws SQLException {
    return String.join(
        ", ",
        rows(
            "select column_name from information_schema.columns where table_name = '%s'"
                .formatted(table)));
  }

  private List<String> rows(String query) throws SQLException {
    try (Connection connection = owner.getConnection()) {
      return DSL.using(connection)
          .fetch(query)
          .map(row -> row.intoList().stream().map(String::valueOf).collect(joining(" ")));
    }
  }
}
