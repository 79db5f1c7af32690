package cl.contraste.platform;

import java.util.Map;
import java.util.Objects;
import org.jooq.Cursor;
import org.jooq.JSON;
import org.jooq.Record1;

/**
 * Rows of a page that are read as they are taken. They hold the question's connection until they
 * are closed.
 */
final class RowStream implements AutoCloseable {

  private final Cursor<Record1<JSON>> rows;
  private final int first;
  private int taken;

  RowStream(Cursor<Record1<JSON>> rows, int first) {
    this.rows = rows;
    this.first = first;
  }

  /** Whether the page has another row. */
  boolean hasNext() {
    return taken < first && rows.hasNext();
  }

  Map<String, Object> next() {
    taken++;
    return Json.read(Objects.requireNonNull(rows.fetchNext()).value1());
  }

  @Override
  public void close() {
    rows.close();
  }
}
