package cl.contraste.comparison;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.when;

import cl.contraste.program.Dimension;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Why spending changed between two years. Each part that is on both sides spent a quantity times
 * what one of it cost; so its change is one of the quantity, of prices, and of the cost. Parts on
 * one side only came or went; parts of which a term is missing change as a whole. The amounts go in
 * steps from the base to the other side, each step rounded, so that they add up to the last digit.
 */
record SpendingChange(SpendingSums sums) {

  private static final Field<BigDecimal> ZERO = inline(BigDecimal.ZERO);

  static SpendingChange of(SpendingParts parts, List<Dimension> by) {
    return new SpendingChange(new SpendingSums(parts, by));
  }

  SpendingParts parts() {
    return sums.parts();
  }

  /** The steps, after those of the groups. */
  List<CommonTableExpression<?>> steps() {
    List<CommonTableExpression<?>> steps = new ArrayList<>(parts().steps());
    steps.add(sums.step());
    return steps;
  }

  private boolean hasQuantity() {
    return parts().quantity() != null;
  }

  /** The steps from the base to the other side; each is the amount after it, not rounded. */
  private enum Step {
    BASE,
    VOLUME,
    MIX,
    PRICE,
    UNIT_COST,
    NOT_DECOMPOSED,
    ENTRY,
    EXIT
  }

  private Field<BigDecimal> after(Step step) {
    Field<BigDecimal> base = coalesce(sums.sumOf("base"), ZERO);
    Field<BigDecimal> rest = base.minus(sums.sumOf("decomposed_base"));
    return switch (step) {
      case BASE -> base;
      case VOLUME ->
          !hasQuantity()
              ? base
              : rest.plus(
                  sums.sumOf("quantity_other")
                      .times(sums.sumOf("decomposed_base"))
                      .div(nullif(sums.sumOf("quantity_base"), ZERO))
                      .coerce(SQLDataType.NUMERIC));
      case MIX -> rest.plus(sums.sumOf("at_quantity"));
      case PRICE -> rest.plus(sums.sumOf("at_prices"));
      case UNIT_COST -> rest.plus(sums.sumOf("decomposed_other"));
      case NOT_DECOMPOSED -> after(Step.UNIT_COST).plus(sums.sumOf("not_decomposed"));
      case ENTRY -> after(Step.NOT_DECOMPOSED).plus(sums.sumOf("entered"));
      case EXIT -> after(Step.ENTRY).minus(sums.sumOf("gone"));
    };
  }

  private Field<BigDecimal> between(Step from, Step to) {
    return rounded(after(to)).minus(rounded(after(from)));
  }

  private Field<BigDecimal> rounded(Field<BigDecimal> amount) {
    return round(amount, parts().spending().unit().decimals());
  }

  private Field<BigDecimal> decomposed(boolean known, Field<BigDecimal> part) {
    return known
        ? when(sums.numberOf(SpendingParts.Fate.DECOMPOSED).gt(inline(0)), part)
        : DSL.castNull(SQLDataType.NUMERIC);
  }

  Field<BigDecimal> base() {
    return rounded(sums.sumOf("base"));
  }

  Field<BigDecimal> other() {
    return rounded(sums.sumOf("other"));
  }

  Field<BigDecimal> change() {
    Condition known = sums.sumOf("base").isNotNull().or(sums.sumOf("other").isNotNull());
    return when(known, between(Step.BASE, Step.EXIT));
  }

  /** Of components also what changed between them: there is no sum of unlike outputs. */
  Field<BigDecimal> volume() {
    return decomposed(
        hasQuantity(), between(Step.BASE, parts().isOfComponents() ? Step.MIX : Step.VOLUME));
  }

  Field<BigDecimal> mix() {
    return decomposed(hasQuantity() && !parts().isOfComponents(), between(Step.VOLUME, Step.MIX));
  }

  Field<BigDecimal> price() {
    return decomposed(true, between(Step.MIX, Step.PRICE));
  }

  Field<BigDecimal> unitCost() {
    return decomposed(hasQuantity(), between(Step.PRICE, Step.UNIT_COST));
  }

  /** What is left of the change of programs without a quantity when prices are taken out. */
  Field<BigDecimal> real() {
    return decomposed(!hasQuantity(), between(Step.PRICE, Step.UNIT_COST));
  }

  Field<BigDecimal> notDecomposable() {
    return between(Step.UNIT_COST, Step.NOT_DECOMPOSED);
  }

  Field<BigDecimal> entry() {
    return between(Step.NOT_DECOMPOSED, Step.ENTRY);
  }

  /** What they spent that are gone; it is taken off. */
  Field<BigDecimal> exit() {
    return rounded(after(Step.ENTRY)).minus(rounded(after(Step.EXIT)));
  }
}
