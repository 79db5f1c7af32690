package cl.contraste.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The newest load: as long as it is the same, so are the facts.
 *
 * @param number 0: there is none
 * @param at when it was committed; null: there is none
 * @param snapshot id of the facts since then; "none" when there is none
 */
record LastLoad(int number, @Nullable OffsetDateTime at, String snapshot) {

  private static final LastLoad NONE = new LastLoad(0, null, "none");

  static LastLoad of(Prepared sql) {
    LastLoad last =
        sql.first(
            "select number, loaded_at, snapshot from load order by number desc limit 1",
            LastLoad::read);
    return last == null ? NONE : last;
  }

  /** Adds the next one, all rows of which are there; it is the newest once it is committed. */
  LastLoad next(Prepared sql) {
    return Objects.requireNonNull(
        sql.first(
            """
            insert into load (number, snapshot) values (?, snapshot_after(?))
            returning number, loaded_at, snapshot
            """,
            LastLoad::read,
            number + 1,
            number + 1));
  }

  private static LastLoad read(ResultSet row) throws SQLException {
    return new LastLoad(row.getInt(1), row.getObject(2, OffsetDateTime.class), row.getString(3));
  }
}
