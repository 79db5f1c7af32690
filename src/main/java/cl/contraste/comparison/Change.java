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

  /** Of the values before they are rounded, so that contributions add up to it. */
  Field<BigDecimal> percentChange() {
    Field<BigDecimal> before = base.exact();
    return when(
        because().isNull(),
        round(
            other.exact().minus(before).div(nullif(abs(before), ZERO)).coerce(SQLDataType.NUMERIC),
            DECIMALS));
  }

  /** Why there is no percent change; null in SQL: there is one. */
  Field<String> because() {
    return when(broken, name(NoChange.SERIES_BREAK))
        .when(base.exact().isNull(), missing(base, NoChange.BASE_MISSING))
        .when(other.exact().isNull(), missing(other, NoChange.OTHER_MISSING))
        .when(unlike, name(NoChange.NOT_COMPARABLE))
        .when(base.exact().eq(ZERO), name(NoChange.BASE_ZERO))
        .when(sign(base.exact()).eq(sign(other.exact()).neg()), name(NoChange.SIGN_CHANGE));
  }

  private static Field<String> missing(Pool side, NoChange otherwise) {
    return when(side.status().eq(inline(ValueStatus.NOT_COMPARABLE)), name(NoChange.NOT_COMPARABLE))
        .otherwise(name(otherwise));
  }

  private static Field<String> name(NoChange reason) {
    return inline(reason.name());
  }
}
