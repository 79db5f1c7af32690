package cl.contraste.intake;

import java.io.Serial;
import java.sql.SQLException;

/** The database refused a load; nothing of it was kept. */
final class IntakeFailed extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final boolean data;

  IntakeFailed(SQLException cause) {
    super(cause);
    String state = String.valueOf(cause.getSQLState());
    data = state.startsWith("22") || state.startsWith("23");
  }

  /** Whether the facts were at fault; else the database could not do its work. */
  boolean isOfTheData() {
    return data;
  }
}
