package cl.contraste.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Rows on their way into tables. Many are sent with COPY, table by table in the order in which they
 * were first named, so a row may refer to one of an earlier table: the fastest way in. The few of
 * one document are sent in one statement for all tables, which saves going there and back for each.
 */
final class Rows {

  private static final int ENOUGH = 1_000_000;
  private static final int FEW = 200_000;

  private final Connection connection;
  private final List<Target> targets = new ArrayList<>();
  private int size;
  private boolean isLarge;

  Rows(Connection connection) {
    this.connection = connection;
  }

  /** A table whose rows will be given with all columns, in its order, but those left to default. */
  Target into(Table<?> table, Field<?>... defaulted) {
    List<String> columns =
        Stream.of(table.fields())
            .filter(column -> !Arrays.asList(defaulted).contains(column))
            .map(Field::getName)
            .toList();
    Target target = new Target(table.getName(), columns);
    targets.add(target);
    return target;
  }

  /** Sends all that waits. */
  void send() {
    try {
      if (size > FEW || isLarge) {
        isLarge = true;
        copy(connection.unwrap(PGConnection.class).getCopyAPI());
      } else if (size > 0) {
        insert();
      }
    } catch (SQLException e) {
      throw new IntakeFailed(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    targets.forEach(target -> target.waiting.clear());
    size = 0;
  }

  /** References are checked by index, whatever the size of the tables when that was planned. */
  private void copy(CopyManager copy) throws SQLException, IOException {
    execute("set local enable_seqscan = off");
    for (Target target : targets) {
      if (!target.waiting.isEmpty()) {
        String columns = String.join(", ", target.columns);
        copy.copyIn(
            "copy %s (%s) from stdin".formatted(target.table, columns),
            new StringReader(CopyText.of(target.waiting)));
      }
    }
    execute("set local enable_seqscan = on");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void insert() throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(RowsAtOnce.statement(targets))) {
      insert.setString(1, RowsAtOnce.json(targets));
      insert.execute();
    }
  }

  /** A table that rows are added to. */
  final class Target {

    private final String table;
    private final List<String> columns;
    private final List<List<@Nullable String>> waiting = new ArrayList<>();

    private Target(String table, List<String> columns) {
      this.table = table;
      this.columns = columns;
    }

    String table() {
      return table;
    }

    List<String> columns() {
      return columns;
    }

    /** Rows that were not yet sent, cell by cell. */
    List<List<@Nullable String>> waiting() {
      return waiting;
    }

    void add(@Nullable Object... cells) {
      if (cells.length != columns.size()) {
        throw new IllegalArgumentException(cells.length + " cells for " + table);
      }
      List<@Nullable String> texts = new ArrayList<>(cells.length);
      for (Object cell : cells) {
        String text = cell == null ? null : text(cell);
        size += text == null ? 1 : text.length() + 1;
        texts.add(text);
      }
      waiting.add(texts);
      if (size > ENOUGH) {
        send();
      }
    }

    private static String text(Object cell) {
      return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }
  }
}
