package cl.contraste.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
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

  /** The role of BI tools, which can read the views made for them and nothing else. */
  static final ReadingRole BI = new ReadingRole("contraste_bi", "bi");

  private static final ReadingRole READER = new ReadingRole(NAME, "contraste");

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
    ReaderRole role = new ReaderRole(derived(NAME, secret));
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
    READER.confine(statement);
    READER.letIn(statement, password);
    statement.execute("revoke all on contraste.server_key from " + NAME);
    statement.execute("revoke execute on all functions in schema contraste from public");
    READER.set(statement, "search_path", "contraste");
    BI.confine(statement);
    BI.set(statement, "search_path", "bi");
    BI.set(statement, "statement_timeout", "'60s'");
    statement.execute("alter role " + BI.name() + " connection limit 8");
  }

  /**
   * Lets BI tools in.
   *
   * @return the password by which they come
   */
  static String letBiIn(DataSource owner, @Nullable String secret) throws SQLException {
    String password = derived(BI.name(), secret);
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      BI.letIn(statement, password);
    }
    return password;
  }

  private static String derived(String role, @Nullable String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = ("contraste " + (secret == null ? "" : secret)).getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
