package cl.contraste.comparison;

import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sign;
import static org.jooq.impl.DSL.sum;

import cl.contraste.metric.Ratio;
import java.math.BigDecimal;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Why a pooled ratio changed, over the parts that are known on both sides: because the parts did,
 * at the mean of both sides' weights, or because their weights did.
 *
 * @param base one part on the base side
 * @param other the same part on the other side
 * @param change from the total's base to its other
 */
record Mix(Pool base, Pool other, Ratio ratio, Change change) {

  private static final BigDecimal NEGLIGIBLE = new BigDecimal("0.0005");
  private static final int DECIMALS = 6;

  Field<BigDecimal> within() {
    return of("(weight_base + weight_other) / 2 * (ratio_other - ratio_base)");
  }

  Field<BigDecimal> between() {
    return of("(ratio_base + ratio_other) / 2 * (weight_other - weight_base)");
  }

  private Field<BigDecimal> of(String term) {
    return field(select(round(sum(DSL.field(term, SQLDataType.NUMERIC)), DECIMALS)).from(parts()));
  }

  private Table<?> parts() {
    Field<BigDecimal> weightOfBase = base.divisor(ratio);
    Field<BigDecimal> weightOfOther = other.divisor(ratio);
    Field<BigDecimal> zero = inline(BigDecimal.ZERO);
    return select(
            base.exact().as("ratio_base"),
            other.exact().as("ratio_other"),
            weightOfBase.div(sum(weightOfBase).over()).as("weight_base"),
            weightOfOther.div(sum(weightOfOther).over()).as("weight_other"))
        .from(DSL.table(name(base.table().groups().name())))
        .where(weightOfBase.ne(zero))
        .and(weightOfOther.ne(zero))
        .asTable("parts");
  }

  /** Null in SQL where nothing is known on both sides. */
  Field<Boolean> isReversal() {
    Field<BigDecimal> total = change.other().exact().minus(change.base().exact());
    return field(
        sign(within())
            .ne(sign(total))
            .and(abs(within()).gt(inline(NEGLIGIBLE)))
            .and(abs(total).gt(inline(NEGLIGIBLE))));
  }
}
