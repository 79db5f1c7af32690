package cl.contraste.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A role that can read one schema and do nothing else. */
record ReadingRole(String name, String schema) {

  /** Functions by which even a role that can only select could write large objects. */
  private static final List<String> LARGE_OBJECTS =
      List.of(
          "lo_from_bytea(oid, bytea)",
          "lo_creat(integer)",
          "lo_create(oid)",
          "lo_put(oid, bigint, bytea)",
          "lowrite(integer, bytea)");

  /** Makes the role, or brings its privileges up to date. */
  void confine(Statement statement) throws SQLException {
    if (!holds(statement, "select exists (select from pg_roles where rolname = '" + name + "')")) {
      statement.execute("create role " + name + " nologin");
    }
    statement.execute("alter role " + name + " noinherit");
    String database = text(statement, "select quote_ident(current_database())");
    statement.execute("revoke temporary on database " + database + " from public");
    statement.execute("revoke all on schema public from public");
    statement.execute("grant connect on database " + database + " to " + name);
    statement.execute("grant usage on schema " + schema + " to " + name);
    statement.execute("grant select on all tables in schema " + schema + " to " + name);
    set(statement, "default_transaction_read_only", "on");
    set(statement, "lock_timeout", "'3s'");
    set(statement, "idle_in_transaction_session_timeout", "'60s'");
    if (holds(statement, "select rolsuper from pg_roles where rolname = current_user")) {
      set(statement, "temp_file_limit", "'2GB'");
      for (String function : LARGE_OBJECTS) {
        statement.execute("revoke execute on function pg_catalog." + function + " from public");
      }
    }
  }

  void letIn(Statement statement, String password) throws SQLException {
    statement.execute("alter role " + name + " login password '" + password + "'");
  }

  void set(Statement statement, String setting, String value) throws SQLException {
    statement.execute("alter role " + name + " set " + setting + " = " + value);
  }

  private static boolean holds(Statement statement, String query) throws SQLException {
    return "t".equals(text(statement, query));
  }

  private static String text(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }
}
