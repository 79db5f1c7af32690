package cl.contraste.intake;

import static cl.contraste.db.Tables.LOAD;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
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

  static LastLoad of(DSLContext sql) {
    LastLoad last =
        sql.select(LOAD.NUMBER, LOAD.LOADED_AT, LOAD.SNAPSHOT)
            .from(LOAD)
            .orderBy(LOAD.NUMBER.desc())
            .limit(1)
            .fetchOne(row -> new LastLoad(row.value1(), row.value2(), row.value3()));
    return last == null ? NONE : last;
  }

  /** Adds the next one, all rows of which are there; it is the newest once it is committed. */
  LastLoad next(DSLContext sql) {
    return Objects.requireNonNull(
        sql.insertInto(LOAD)
            .set(LOAD.NUMBER, number + 1)
            .set(LOAD.SNAPSHOT, DSL.field("snapshot_after({0})", String.class, DSL.val(number + 1)))
            .returning(LOAD.NUMBER, LOAD.LOADED_AT, LOAD.SNAPSHOT)
            .fetchOne(
                row ->
                    new LastLoad(
                        row.get(LOAD.NUMBER), row.get(LOAD.LOADED_AT), row.get(LOAD.SNAPSHOT))));
  }
}
