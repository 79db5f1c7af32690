package cl.contraste.comparison;

import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.sign;
import static org.jooq.impl.DSL.when;

import cl.contraste.db.enums.ValueStatus;
import cl.contraste.platform.Caveat;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

  /** What a reader should know of it, and of both values. */
  Map<Caveat, Condition> caveats(ValueCaveats ofBase, ValueCaveats ofOther) {
    Map<Caveat, Condition> all = new EnumMap<>(Caveat.class);
    for (ValueCaveats side : List.of(ofBase, ofOther)) {
      Condition onRecord = GroupRow.isOnRecord(side.pool());
      side.conditions()
          .forEach((caveat, holds) -> all.merge(caveat, onRecord.and(holds), Condition::or));
    }
    if (ofBase.mayBreak()) {
      all.merge(Caveat.SERIES_BREAK, broken, Condition::or);
    }
    mixed(all, ofBase.isOfOtherUnits(ofOther));
    return all;
  }

  /** The sides are of different price years, or count different things, even if each is of one. */
  private void mixed(Map<Caveat, Condition> all, Condition otherUnits) {
    if (base.metric().ofMoney() && !base.restates()) {
      Condition differ =
          DSL.condition("coalesce({0} <> {1}, false)", base.priceYear(), other.priceYear());
      all.merge(Caveat.MIXED_PRICE_YEARS, differ, Condition::or);
    }
    if (base.metric().ofCounts()) {
      all.merge(Caveat.UNLIKE_UNITS, otherUnits, Condition::or);
    }
  }

  private static Field<String> missing(Pool side, NoChange otherwise) {
    return when(side.status().eq(inline(ValueStatus.NOT_COMPARABLE)), name(NoChange.NOT_COMPARABLE))
        .otherwise(name(otherwise));
  }

  private static Field<String> name(NoChange reason) {
    return inline(reason.name());
  }
}
