package cl.contraste.intake;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Rows on their way into tables, sent with COPY: the fastest way in. Tables are sent in the order
 * in which they were first named, so a row may refer to one of an earlier table.
 */
final class Rows {

  private static final int ENOUGH = 4_000_000;

  private final Connection connection;
  private final Map<String, StringBuilder> waiting = new LinkedHashMap<>();
  private int size;

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
    String copy = "copy %s (%s) from stdin".formatted(table.getName(), String.join(", ", columns));
    waiting.put(copy, new StringBuilder());
    return new Target(copy, columns.size());
  }

  /** Sends all that waits. */
  void send() {
    try {
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      for (Map.Entry<String, StringBuilder> table : waiting.entrySet()) {
        if (!table.getValue().isEmpty()) {
          copy.copyIn(table.getKey(), new StringReader(table.getValue().toString()));
          table.getValue().setLength(0);
        }
      }
      size = 0;
    } catch (SQLException e) {
      throw new IntakeFailed(e);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void add(String copy, List<String> cells) {
    String line = String.join("\t", cells);
    Objects.requireNonNull(waiting.get(copy)).append(line).append('\n');
    size += line.length();
    if (size > ENOUGH) {
      send();
    }
  }

  /** A table that rows are added to. */
  final class Target {

    private final String copy;
    private final int columns;

    private Target(String copy, int columns) {
      this.copy = copy;
      this.columns = columns;
    }

    void add(@Nullable Object... cells) {
      if (cells.length != columns) {
        throw new IllegalArgumentException(cells.length + " cells for " + copy);
      }
      List<String> texts = new ArrayList<>(cells.length);
      for (Object cell : cells) {
        texts.add(cell == null ? "\\N" : escaped(text(cell)));
      }
      Rows.this.add(copy, texts);
    }

    private static String text(Object cell) {
      return cell instanceof java.math.BigDecimal number ? number.toPlainString() : cell.toString();
    }

    private static String escaped(String text) {
      return text.replace("\\", "\\\\")
          .replace("\t", "\\t")
          .replace("\n", "\\n")
          .replace("\r", "\\r");
    }
  }
}
