package cl.contraste.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The few statements that every load sends, as they stand: to put them together anew for each
 * document takes longer than the database takes for them.
 */
final class Prepared {

  private final Connection connection;

  private Prepared(Connection connection) {
    this.connection = connection;
  }

  static Prepared on(DSLContext sql) {
    return new Prepared(connection(sql));
  }

  static Connection connection(DSLContext sql) {
    return Objects.requireNonNull(sql.configuration().connectionProvider().acquire());
  }

  /** Makes something of a row. */
  interface Reader<T> {

    T read(ResultSet row) throws SQLException;
  }

  /** What the first row of an answer says; null: there is none. */
  <T> @Nullable T first(String sql, Reader<T> reader, Object... values) {
    try (PreparedStatement statement = statement(sql, values);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? reader.read(rows) : null;
    } catch (SQLException e) {
      throw new IntakeFailed(e);
    }
  }

  /** Sends a statement of whose answer nothing is wanted. */
  void run(String sql, Object... values) {
    try (PreparedStatement statement = statement(sql, values)) {
      statement.execute();
    } catch (SQLException e) {
      throw new IntakeFailed(e);
    }
  }

  private PreparedStatement statement(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(
          i + 1,
          values[i] instanceof Integer[] numbers
              ? connection.createArrayOf("int4", numbers)
              : values[i]);
    }
    return statement;
  }
}
