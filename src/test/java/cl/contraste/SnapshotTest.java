package cl.contraste;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * The snapshot id is of all that a question can read, and of nothing else. Tried on every column of
 * every table there is, over two programs of two editions each; all of it is rolled back.
 */
@ContrasteTest
class SnapshotTest {

  /** Bookkeeping, a secret, and what follows from other tables. */
  private static final Set<String> APART =
      Set.of("load", "program_year", "server_key", "snapshot_part", "flyway_schema_history");

  /** Tables whose row ids other tables hold, each with the column that holds them. */
  private static final Map<String, String> REFERENCES =
      Map.of(
          "program", "program_id",
          "program_edition", "edition_id",
          "document", "document_id",
          "ministry", "ministry_id",
          "agency", "agency_id",
          "region", "region_id");

  private static final Set<String> DERIVED =
      Set.of(
          "program.edition_id",
          "program.profile_edition_id",
          "program_region.links",
          "program_sdg_goal.links",
          "program_sdg_target.links");

  @Autowired
  @Qualifier("owner")
  private DataSource owner;

  private Connection connection;
  private DSLContext sql;
  private List<Column> columns;
  private String untouched;

  private record Column(String table, String name, String type) {

    boolean isReadable() {
      return !APART.contains(table) && !DERIVED.contains(table + "." + name);
    }

    boolean isReference() {
      return REFERENCES.containsValue(name);
    }

    boolean isValue() {
      return !isReference() && !Set.of("id", "valid_from", "valid_to").contains(name);
    }

    /** Another value than the one that stands there. */
    String otherValue() {
      return switch (type) {
        case "int2", "int4", "int8", "numeric" -> "coalesce(%s + 1, 1)".formatted(name);
        case "text", "bpchar" -> "overlay(coalesce(%s, '') placing '~' from 1)".formatted(name);
        case "bool" -> "not " + name;
        default ->
            "(select x from unnest(enum_range(null::%s)) x where x is distinct from t.%s limit 1)"
                .formatted(type, name);
      };
    }
  }

  @BeforeEach
  void keepTwoProgramsAndNoConstraint() throws SQLException {
    connection = owner.getConnection();
    connection.setAutoCommit(false);
    sql = DSL.using(connection);
    columns =
        sql.fetch(
                """
                select c.table_name, c.column_name, c.udt_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'contraste' and t.table_type = 'BASE TABLE'
                order by c.table_name, c.ordinal_position
                """)
            .map(
                row ->
                    new Column(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class)));
    sql.fetch(
            """
            select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname)
            from pg_constraint where connamespace = 'contraste'::regnamespace
              and contype in ('c', 'f', 'p', 'u') order by contype
            """)
        .forEach(row -> sql.execute(row.get(0, String.class)));
    String two = " in (select id from program where key in ('M-87119', 'B-06-07-01'))";
    named("program_id").forEach(column -> rewrite(column.table(), "where program_id" + two));
    rewrite("program", "where id" + two);
    sql.execute(
        """
        insert into program_edition
        select (jsonb_populate_record(e, jsonb_build_object('id', id + 1, 'edition', edition + 1))).*
        from program_edition e
        """);
    sql.execute(
        "insert into document_problem select id, 1, 'REJECTED', 1, 1, 'x', 'x', 'x' from document");
    sql.execute(
        "insert into program_text select id, edition_id, 'PURPOSE', 1, 'x', 1 from program");
    untouched = snapshot();
  }

  @AfterEach
  void rollBack() throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
    connection.close();
  }

  @Test
  void changingAnyValueChangesTheSnapshot() {
    for (Column column : readable(Column::isValue)) {
      assertChanges(column, column.otherValue());
    }
  }

  @Test
  void whatNoLongerStandsHasNoPart() {
    for (Column column : readable(column -> column.name().equals("valid_to"))) {
      assertChanges(column, "valid_from + 1");
    }
  }

  @Test
  void meaningAnotherRowChangesTheSnapshot() {
    for (Column column : readable(Column::isReference)) {
      String table =
          REFERENCES.entrySet().stream()
              .filter(e -> e.getValue().equals(column.name()))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElseThrow();
      String sibling = column.name().equals("edition_id") ? " and o.program_id = t.program_id" : "";
      assertChanges(
          column,
          "(select min(o.id) from %s o where o.id <> t.%s%s)"
              .formatted(table, column.name(), sibling));
    }
  }

  @Test
  void rowIdsHaveNoPart() {
    REFERENCES.forEach(
        (table, reference) -> {
          sql.execute("update %s set id = id + 1000".formatted(table));
          named(reference)
              .forEach(
                  column ->
                      sql.execute(
                          "update %1$s set %2$s = %2$s + 1000"
                              .formatted(column.table(), reference)));
        });
    assertThat(snapshot()).isEqualTo(untouched);
  }

  @Test
  void timeAndOrderOfLoadingHaveNoPart() {
    sql.execute("update load set number = number + 1, loaded_at = loaded_at + interval '1 day'");
    named("valid_from")
        .forEach(
            column ->
                sql.execute("update %s set valid_from = valid_from + 1".formatted(column.table())));
    columns.stream()
        .map(Column::table)
        .distinct()
        .forEach(table -> rewrite(table, "t order by t desc"));
    assertThat(snapshot()).isEqualTo(untouched);
  }

  /** In one row, and for the time of this look. */
  private void assertChanges(Column column, String value) {
    sql.execute("savepoint before");
    int changed =
        sql.execute(
            "update %1$s t set %2$s = %3$s where ctid = (select min(ctid) from %1$s)"
                .formatted(column.table(), column.name(), value));
    assertThat(changed).as("rows of " + column.table()).isEqualTo(1);
    assertThat(snapshot()).as(column.toString()).isNotEqualTo(untouched);
    sql.execute("rollback to savepoint before");
  }

  private String snapshot() {
    return Objects.requireNonNull(sql.fetchValue("select snapshot_of_facts()")).toString();
  }

  private List<Column> readable(Predicate<Column> which) {
    return columns.stream().filter(Column::isReadable).filter(which).toList();
  }

  private List<Column> named(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).toList();
  }

  /** Writes a table anew with some of its rows, or in another order. */
  private void rewrite(String table, String rest) {
    sql.execute(
        "create temp table kept on commit drop as select * from %s %s".formatted(table, rest));
    sql.execute("truncate " + table);
    sql.execute("insert into %s select * from kept".formatted(table));
    sql.execute("drop table kept");
  }
}
