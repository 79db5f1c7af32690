package cl.contraste.intake;

import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Row ids are given in turn, by the one load that is under way. */
final class LastId {

  private LastId() {}

  /** The greatest row id of a table; 0: it is empty. */
  static int of(DSLContext sql, TableField<?, Integer> id) {
    return Objects.requireNonNull(
        sql.select(DSL.coalesce(DSL.max(id), 0))
            .from(Objects.requireNonNull(id.getTable()))
            .fetchOne(0, Integer.class));
  }
}
