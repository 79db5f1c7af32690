package cl.contraste.comparison;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import cl.contraste.db.enums.ProgramKind;
import cl.contraste.platform.Caveat;
import cl.contraste.program.Dimension;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The sums of a change's parts, a row a group.
 *
 * @param by what the groups are of; the parts are of more
 */
record SpendingSums(SpendingParts parts, List<Dimension> by) {

  private static final Field<BigDecimal> ZERO = inline(BigDecimal.ZERO);

  String name() {
    return parts.as() + "_sums";
  }

  private String fates() {
    return parts.fates();
  }

  CommonTableExpression<?> step() {
    Field<BigDecimal> c0 = SpendingParts.number(fates(), "c0");
    Field<BigDecimal> c1 = SpendingParts.number(fates(), "c1");
    Condition counts = parts.is(SpendingParts.Fate.NOT_REPORTED).not();
    List<Field<?>> sums = SpendingParts.keys(by, fates());
    sums.add(sum(c0).filterWhere(counts).as("base"));
    sums.add(sum(c1).filterWhere(counts).as("other"));
    sums.add(of(c0, SpendingParts.Fate.DECOMPOSED).as("decomposed_base"));
    sums.add(of(c1, SpendingParts.Fate.DECOMPOSED).as("decomposed_other"));
    sums.add(of(atQuantity(), SpendingParts.Fate.DECOMPOSED).as("at_quantity"));
    sums.add(
        of(
                atQuantity().times(SpendingParts.number(fates(), "prices")),
                SpendingParts.Fate.DECOMPOSED)
            .as("at_prices"));
    sums.add(of(c1.minus(c0), SpendingParts.Fate.NOT_DECOMPOSED).as("not_decomposed"));
    sums.add(of(c1, SpendingParts.Fate.ENTERED).as("entered"));
    sums.add(of(c0, SpendingParts.Fate.LEFT).as("gone"));
    for (SpendingParts.Fate fate : SpendingParts.Fate.values()) {
      sums.add(count().filterWhere(parts.is(fate)).as("n_" + fate.name().toLowerCase(Locale.ROOT)));
    }
    sums.add(firstReason().as("because"));
    if (parts.quantity() != null) {
      sums.add(
          of(SpendingParts.number(fates(), "n0"), SpendingParts.Fate.DECOMPOSED)
              .as("quantity_base"));
      sums.add(
          of(SpendingParts.number(fates(), "n1"), SpendingParts.Fate.DECOMPOSED)
              .as("quantity_other"));
    }
    conditions().forEach((caveat, holds) -> sums.add(field(holds).as(caveat.name())));
    var from = select(sums).from(DSL.table(DSL.name(fates())));
    return DSL.name(name())
        .as(
            by.isEmpty()
                ? from.having(count().gt(0))
                : from.groupBy(SpendingParts.keys(by, fates())));
  }

  /** What the quantity of the other side costs at what one of it did cost on the base. */
  private Field<BigDecimal> atQuantity() {
    Field<BigDecimal> c0 = SpendingParts.number(fates(), "c0");
    return parts.quantity() == null
        ? c0
        : SpendingParts.number(fates(), "n1")
            .times(c0)
            .div(nullif(SpendingParts.number(fates(), "n0"), ZERO))
            .coerce(SQLDataType.NUMERIC);
  }

  private Field<String> firstReason() {
    Field<String> because = DSL.field(DSL.name(fates(), "because"), String.class);
    Field<String> first = DSL.castNull(String.class);
    NotDecomposed[] reasons = NotDecomposed.values();
    for (int i = reasons.length - 1; i >= 0; i--) {
      Condition some =
          DSL.condition(
              DSL.boolOr(
                  because
                      .eq(inline(reasons[i].name()))
                      .and(parts.is(SpendingParts.Fate.NOT_DECOMPOSED))));
      first = when(some, inline(reasons[i].name())).otherwise(first);
    }
    return when(count().filterWhere(parts.is(SpendingParts.Fate.DECOMPOSED)).eq(inline(0)), first);
  }

  /** When a reader should know more, by group. */
  private Map<Caveat, Condition> conditions() {
    Map<Caveat, Condition> conditions = new EnumMap<>(Caveat.class);
    Condition counts = parts.is(SpendingParts.Fate.NOT_REPORTED).not();
    if (!parts.tables().facts().restates()) {
      conditions.put(
          Caveat.MIXED_PRICE_YEARS,
          or(severalOf("price_year0", counts), severalOf("price_year1", counts)));
    }
    if (parts.tables().facts().scope().kind() == ProgramKind.BUDGET) {
      conditions.put(
          Caveat.NOT_CONSOLIDATED, or(severalOf("agency0", counts), severalOf("agency1", counts)));
    }
    if (by.stream().anyMatch(MatchedPanel.MOVABLE::contains)) {
      conditions.put(Caveat.CHANGED_GROUP, any(SpendingParts.flag(fates(), "moved").and(counts)));
    }
    if (parts.quantity() != null) {
      conditions.put(
          Caveat.UNLIKE_UNITS, severalOf("unit0", parts.is(SpendingParts.Fate.DECOMPOSED)));
      conditions.put(
          Caveat.IMPLIED,
          any(
              SpendingParts.flag(fates(), "implied0")
                  .or(SpendingParts.flag(fates(), "implied1"))
                  .and(parts.is(SpendingParts.Fate.DECOMPOSED))));
      conditions.put(
          Caveat.SERIES_BREAK,
          any(SpendingParts.flag(fates(), "broken0").or(SpendingParts.flag(fates(), "broken1"))));
    }
    return conditions;
  }

  private static Condition any(Condition holds) {
    return DSL.condition("coalesce(bool_or({0}), false)", holds);
  }

  private Condition severalOf(String column, Condition which) {
    Field<Object> of = DSL.field(DSL.name(fates(), column), Object.class);
    return DSL.condition(
        "coalesce(min({0}) filter (where {1}) <> max({0}) filter (where {1}), false)", of, which);
  }

  private Field<BigDecimal> of(Field<BigDecimal> amount, SpendingParts.Fate fate) {
    return coalesce(sum(amount).filterWhere(parts.is(fate)), ZERO);
  }

  /** A sum of the groups. */
  Field<BigDecimal> sumOf(String column) {
    return SpendingParts.number(name(), column);
  }

  Field<Integer> numberOf(SpendingParts.Fate fate) {
    return field(DSL.name(name(), "n_" + fate.name().toLowerCase(Locale.ROOT)), Integer.class);
  }

  Field<String> noPartsBecause() {
    return DSL.field(DSL.name(name(), "because"), String.class);
  }

  Map<Caveat, Condition> caveats() {
    Map<Caveat, Condition> told = new EnumMap<>(Caveat.class);
    conditions()
        .keySet()
        .forEach(caveat -> told.put(caveat, SpendingParts.flag(name(), caveat.name())));
    return told;
  }

  /** Whether a part is of the group of the sums. */
  Condition isOfGroup() {
    return by.stream()
        .map(dimension -> new GroupKey(dimension).same(fates(), name()))
        .reduce(noCondition(), Condition::and, Condition::and);
  }

  /** Whether the group has any parts. */
  Condition isOnRecord() {
    return numberOf(SpendingParts.Fate.DECOMPOSED).isNotNull();
  }
}
