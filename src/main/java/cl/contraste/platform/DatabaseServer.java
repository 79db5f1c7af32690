package cl.contraste.platform;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A running PostgreSQL and the role that owns Contraste's tables in it. */
interface DatabaseServer extends AutoCloseable {

  String url();

  String user();

  @Nullable String password();

  /** Where the facts are kept, in words for people. */
  String place();

  /** Stops what this process started; a server of somebody else's runs on. */
  @Override
  void close();

  /** A server that runs anyway, named by {@code CONTRASTE_DATABASE_URL}. */
  record External(String url, String user, @Nullable String password) implements DatabaseServer {
    /** Never with what follows the address, which may hold a password. */
    @Override
    public String place() {
      return url.replaceFirst("\\?.*", "");
    }

    /**
     * This server, seen to let us in.
     *
     * @throws DatabaseUnreachable when it does not
     */
    External reached() {
      Properties login = new Properties();
      login.setProperty("user", user);
      login.setProperty("password", password == null ? "" : password);
      login.setProperty("connectTimeout", "5");
      login.setProperty("loginTimeout", "10");
      try {
        DriverManager.getConnection(url, login).close();
        return this;
      } catch (SQLException e) {
        throw new DatabaseUnreachable(place(), user, e);
      }
    }

    @Override
    public void close() {}
  }
}
