package cl.contraste.platform;

import java.io.Serial;
import java.sql.SQLException;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

/** The PostgreSQL server that was named does not let us in at the start. */
final class DatabaseUnreachable extends FailureAnalyzedException {

  @Serial private static final long serialVersionUID = 1L;

  DatabaseUnreachable(String url, String user, SQLException cause) {
    super(
        "The database %s cannot be used as %s: %s".formatted(url, user, cause.getMessage()),
        "See whether it runs, and set CONTRASTE_DATABASE_URL=jdbc:postgresql://HOST:PORT/DATABASE,"
            + " CONTRASTE_DATABASE_USER and CONTRASTE_DATABASE_PASSWORD; the user must be allowed"
            + " to create roles. Without the address Contraste starts its own PostgreSQL.",
        cause);
  }
}
