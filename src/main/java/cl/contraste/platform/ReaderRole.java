package cl.contraste.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The role that questions are read with. It can read the tables of Contraste and do nothing else:
 * its privileges are the wall, since a session can change its own settings.
 */
final class ReaderRole {

  static final String NAME = "contraste_reader";

  private final String password;

  private ReaderRole(String password) {
    this.password = password;
  }

  String password() {
    return password;
  }

  /**
   * Makes the role, or brings its privileges up to date.
   *
   * @param owner the owner of the tables, who must be allowed to create roles
   * @param secret the owner's password; every server of the same database derives the same password
   *     for the reader from it
   */
  static ReaderRole establish(DataSource owner, @Nullable String secret) throws SQLException {
    ReaderRole role = new ReaderRole(derived(secret));
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      // One at a time: two servers that start together would trip over each other's grants.
      statement.execute("select pg_advisory_lock(7267001)");
      try {
        role.establish(statement);
      } finally {
        statement.execute("select pg_advisory_unlock(7267001)");
      }
    }
    return role;
  }

  private void establish(Statement statement) throws SQLException {
    if (!holds(statement, "select exists (select from pg_roles where rolname = '" + NAME + "')")) {
      statement.execute("create role " + NAME + " login noinherit");
    }
    statement.execute("alter role " + NAME + " noinherit password '" + password + "'");
    String database = text(statement, "select quote_ident(current_database())");
    statement.execute("revoke temporary on database " + database + " from public");
    statement.execute("revoke all on schema public from public");
    statement.execute("grant connect on database " + database + " to " + NAME);
    statement.execute("grant usage on schema contraste to " + NAME);
    statement.execute("grant select on all tables in schema contraste to " + NAME);
    statement.execute("revoke all on contraste.server_key from " + NAME);
    statement.execute("revoke execute on all functions in schema contraste from public");
    set(statement, "search_path", "contraste");
    set(statement, "default_transaction_read_only", "on");
    set(statement, "lock_timeout", "'3s'");
    set(statement, "idle_in_transaction_session_timeout", "'60s'");
    if (holds(statement, "select rolsuper from pg_roles where rolname = current_user")) {
      set(statement, "temp_file_limit", "'2GB'");
      forbidLargeObjects(statement);
    }
  }

  /** Even a role that can only select could otherwise write large objects. */
  private static void forbidLargeObjects(Statement statement) throws SQLException {
    for (String function :
        new String[] {
          "lo_from_bytea(oid, bytea)",
          "lo_creat(integer)",
          "lo_create(oid)",
          "lo_put(oid, bigint, bytea)",
          "lowrite(integer, bytea)"
        }) {
      statement.execute("revoke execute on function pg_catalog." + function + " from public");
    }
  }

  private static void set(Statement statement, String setting, String value) throws SQLException {
    statement.execute("alter role " + NAME + " set " + setting + " = " + value);
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

  private static String derived(@Nullable String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = ("contraste " + (secret == null ? "" : secret)).getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(NAME.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
