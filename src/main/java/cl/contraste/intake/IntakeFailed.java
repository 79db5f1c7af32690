package cl.contraste.intake;

import java.io.Serial;
import java.sql.SQLException;

/** The database refused a load; nothing of it was kept. */
final class IntakeFailed extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  IntakeFailed(SQLException cause) {
    super(cause);
  }
}
