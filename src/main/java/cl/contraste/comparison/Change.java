package cl.contraste.comparison;

import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.sign;
import static org.jooq.impl.DSL.when;

import cl.contraste.db.enums.ValueStatus;
import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * From one value to another: how much, or why that cannot be said.
 *
 * @param broken whether the figure is defined anew between them
 * @param unlike whether they count different things
 */
record Change(Pool base, Pool other, Condition broken, Condition unlike) {

  private static final int DECIMALS = 6;
  private static final Field<BigDecimal> ZERO = inline(BigDecimal.ZERO);

  Field<BigDecimal> difference() {
    return when(DSL.not(broken).and(DSL.not(unlike)), other.value().minus(base.value()));
  }

  Field<BigDecimal> percentChange() {
    return when(
        because().isNull(),
        round(
            other
                .value()
                .minus(base.value())
                .div(nullif(abs(base.value()), ZERO))
                .coerce(SQLDataType.NUMERIC),
            DECIMALS));
  }

  /** Why there is no percent change; null in SQL: there is one. */
  Field<String> because() {
    return when(broken, name(NoChange.SERIES_BREAK))
        .when(base.value().isNull(), missing(base, NoChange.BASE_MISSING))
        .when(other.value().isNull(), missing(other, NoChange.OTHER_MISSING))
        .when(unlike, name(NoChange.NOT_COMPARABLE))
        .when(base.value().eq(ZERO), name(NoChange.BASE_ZERO))
        .when(sign(base.value()).eq(sign(other.value()).neg()), name(NoChange.SIGN_CHANGE));
  }

  private static Field<String> missing(Pool side, NoChange otherwise) {
    return when(side.status().eq(inline(ValueStatus.NOT_COMPARABLE)), name(NoChange.NOT_COMPARABLE))
        .otherwise(name(otherwise));
  }

  private static Field<String> name(NoChange reason) {
    return inline(reason.name());
  }
}
