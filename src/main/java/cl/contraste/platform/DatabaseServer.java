package cl.contraste.platform;

import org.jspecify.annotations.Nullable;

/** A running PostgreSQL and the role that owns Contraste's tables in it. */
interface DatabaseServer extends AutoCloseable {

  String url();

  String user();

  @Nullable String password();

  /** Stops what this process started; a server of somebody else's runs on. */
  @Override
  void close();

  /** A server that runs anyway, named by {@code CONTRASTE_DATABASE_URL}. */
  record External(String url, String user, @Nullable String password) implements DatabaseServer {
    @Override
    public void close() {}
  }
}
