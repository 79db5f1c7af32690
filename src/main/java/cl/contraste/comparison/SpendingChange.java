package cl.contraste.comparison;

import static cl.contraste.db.Tables.PRICE_INDEX;
import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import cl.contraste.db.enums.ProgramKind;
import cl.contraste.metric.Measure;
import cl.contraste.platform.Caveat;
import cl.contraste.program.Dimension;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Why spending changed between two years. Each part (a program, or a component of one) that is on
 * both sides spent a quantity times what one of it cost; so its change is one of the quantity, of
 * prices, and of the cost. Parts on one side only came or went; parts of which a term is missing
 * change as a whole. The amounts go in steps from the base to the other side, each step rounded, so
 * that they add up to the last digit.
 *
 * @param as what its steps are named after
 * @param tables each group's parts
 * @param by what the groups are of; the parts are of more
 * @param quantity null: none is known of this kind of program
 */
record SpendingChange(
    String as,
    GroupTables tables,
    List<Dimension> by,
    Measure spending,
    @Nullable Measure quantity) {

  private static final Field<BigDecimal> ZERO = inline(BigDecimal.ZERO);

  /** What became of a part. */
  enum Fate {
    DECOMPOSED,
    NOT_DECOMPOSED,
    ENTERED,
    LEFT,
    NOT_REPORTED
  }

  String parts() {
    return as + "_parts";
  }

  String fates() {
    return as + "_fates";
  }

  String sums() {
    return as + "_sums";
  }

  boolean isOfComponents() {
    return tables.by().contains(Dimension.COMPONENT);
  }

  private Pool pool(Measure measure, int side) {
    return new Pool(tables.main(), side, measure, false);
  }

  private ValueCaveats caveats(Measure measure, int side) {
    return new ValueCaveats(pool(measure, side), tables.span());
  }

  /** All metrics of both sides. */
  List<GroupMetric> metrics() {
    List<GroupMetric> metrics = new ArrayList<>();
    for (int side = 0; side < 2; side++) {
      metrics.add(new GroupMetric(pool(spending, side), caveats(spending, side), null, null));
      if (quantity != null) {
        metrics.add(new GroupMetric(pool(quantity, side), caveats(quantity, side), null, null));
      }
    }
    return metrics;
  }

  /** The steps, after those of the groups. */
  List<CommonTableExpression<?>> steps() {
    return List.of(partsStep(), fatesStep(), sumsStep());
  }

  /** Each part's terms on both sides; what is not known is null in SQL. */
  CommonTableExpression<?> partsStep() {
    GroupTable main = tables.main();
    List<Field<?>> terms = keys(tables.by(), main.groups().name());
    for (int side = 0; side < 2; side++) {
      terms.add(field(GroupRow.isOnRecord(main, side)).as("on" + side));
      terms.add(pool(spending, side).sum().as("c" + side));
      terms.add(pool(spending, side).priceYear().as("price_year" + side));
      terms.add(
          pool(spending, side).leastOf("agency", rows -> rows.f().AGENCY_ID).as("agency" + side));
      terms.addAll(quantities(side));
    }
    return name(parts())
        .as(select(terms).from(tables.joined()).where(isPart(main.groups().name())));
  }

  private List<Field<?>> quantities(int side) {
    Measure of = quantity;
    if (of == null) {
      return List.of();
    }
    ValueCaveats caveats = caveats(of, side);
    return List.of(
        pool(of, side).sum().as("n" + side),
        field(caveats.isBroken()).as("broken" + side),
        field(pool(of, side).isImplied()).as("implied" + side),
        caveats.onlyUnit().as("unit" + side));
  }

  /** A program-year without components is no component. */
  private Condition isPart(String step) {
    return isOfComponents()
        ? DSL.not(new GroupKey(Dimension.COMPONENT).isNone(step))
        : noCondition();
  }

  private CommonTableExpression<?> fatesStep() {
    Table<?> parts = DSL.table(name(parts()));
    Table<?> priced =
        select(parts.asterisk(), priceChange().as("prices")).from(parts).asTable("priced");
    return name(fates())
        .as(
            select(
                    DSL.table(name("priced")).asterisk(),
                    fate("priced").as("fate"),
                    reason("priced").as("because"))
                .from(priced));
  }

  /** Prices of the other side by those of the base; null in SQL: one has no index. */
  private Field<BigDecimal> priceChange() {
    if (tables.facts().restates()) {
      return inline(BigDecimal.ONE);
    }
    Field<Short> before = DSL.field(name(parts(), "price_year0"), Short.class);
    Field<Short> after = DSL.field(name(parts(), "price_year1"), Short.class);
    var earlier = PRICE_INDEX.as("earlier");
    var later = PRICE_INDEX.as("later");
    return when(before.eq(after), inline(BigDecimal.ONE))
        .otherwise(
            field(
                select(later.INDEX.div(earlier.INDEX))
                    .from(earlier, later)
                    .where(earlier.YEAR.eq(before))
                    .and(later.YEAR.eq(after))));
  }

  private Field<String> fate(String step) {
    Condition known = number(step, "c0").isNotNull().and(number(step, "c1").isNotNull());
    return when(
            flag(step, "on0").not(),
            when(number(step, "c1").isNull(), inline(Fate.NOT_REPORTED.name()))
                .otherwise(inline(Fate.ENTERED.name())))
        .when(
            flag(step, "on1").not(),
            when(number(step, "c0").isNull(), inline(Fate.NOT_REPORTED.name()))
                .otherwise(inline(Fate.LEFT.name())))
        .when(DSL.not(known), inline(Fate.NOT_REPORTED.name()))
        .when(reason(step).isNotNull(), inline(Fate.NOT_DECOMPOSED.name()))
        .otherwise(inline(Fate.DECOMPOSED.name()));
  }

  /** Why a part on both sides is not decomposed; null in SQL: it is. */
  private Field<String> reason(String step) {
    Condition unpriced = number(step, "prices").isNull();
    Field<String> withoutIndex = when(unpriced, inline(NotDecomposed.NO_PRICE_INDEX.name()));
    if (quantity == null) {
      return withoutIndex;
    }
    return when(
            flag(step, "broken0").or(flag(step, "broken1")),
            inline(NotDecomposed.SERIES_BREAK.name()))
        .when(
            number(step, "n0").isNull().or(number(step, "n1").isNull()),
            inline(NotDecomposed.QUANTITY_MISSING.name()))
        .when(
            number(step, "n0").eq(ZERO).or(number(step, "n1").eq(ZERO)),
            inline(NotDecomposed.QUANTITY_ZERO.name()))
        .otherwise(withoutIndex);
  }

  private CommonTableExpression<?> sumsStep() {
    Field<BigDecimal> c0 = number(fates(), "c0");
    Field<BigDecimal> c1 = number(fates(), "c1");
    Condition counts = is(Fate.NOT_REPORTED).not();
    List<Field<?>> sums = keys(by, fates());
    sums.add(sum(c0).filterWhere(counts).as("base"));
    sums.add(sum(c1).filterWhere(counts).as("other"));
    sums.add(of(c0, Fate.DECOMPOSED).as("decomposed_base"));
    sums.add(of(c1, Fate.DECOMPOSED).as("decomposed_other"));
    sums.add(of(atQuantity(), Fate.DECOMPOSED).as("at_quantity"));
    sums.add(of(atQuantity().times(number(fates(), "prices")), Fate.DECOMPOSED).as("at_prices"));
    sums.add(of(c1.minus(c0), Fate.NOT_DECOMPOSED).as("not_decomposed"));
    sums.add(of(c1, Fate.ENTERED).as("entered"));
    sums.add(of(c0, Fate.LEFT).as("gone"));
    for (Fate fate : Fate.values()) {
      sums.add(
          count().filterWhere(is(fate)).as("n_" + fate.name().toLowerCase(java.util.Locale.ROOT)));
    }
    sums.add(firstReason().as("because"));
    if (quantity != null) {
      sums.add(of(number(fates(), "n0"), Fate.DECOMPOSED).as("quantity_base"));
      sums.add(of(number(fates(), "n1"), Fate.DECOMPOSED).as("quantity_other"));
    }
    conditions().forEach((caveat, holds) -> sums.add(field(holds).as(caveat.name())));
    var from = select(sums).from(DSL.table(name(fates())));
    return name(sums())
        .as(by.isEmpty() ? from.having(count().gt(0)) : from.groupBy(keys(by, fates())));
  }

  /** What the quantity of the other side costs at what one of it did cost on the base. */
  private Field<BigDecimal> atQuantity() {
    Field<BigDecimal> c0 = number(fates(), "c0");
    return quantity == null
        ? c0
        : number(fates(), "n1")
            .times(c0)
            .div(nullif(number(fates(), "n0"), ZERO))
            .coerce(SQLDataType.NUMERIC);
  }

  private Field<String> firstReason() {
    Field<String> because = DSL.field(name(fates(), "because"), String.class);
    Field<String> first = DSL.castNull(String.class);
    NotDecomposed[] reasons = NotDecomposed.values();
    for (int i = reasons.length - 1; i >= 0; i--) {
      Condition some =
          DSL.condition(
              DSL.boolOr(because.eq(inline(reasons[i].name())).and(is(Fate.NOT_DECOMPOSED))));
      first = when(some, inline(reasons[i].name())).otherwise(first);
    }
    return when(count().filterWhere(is(Fate.DECOMPOSED)).eq(inline(0)), first);
  }

  /** When a reader should know more, by group. */
  private Map<Caveat, Condition> conditions() {
    Map<Caveat, Condition> conditions = new EnumMap<>(Caveat.class);
    Condition counts = is(Fate.NOT_REPORTED).not();
    if (!tables.facts().restates()) {
      conditions.put(
          Caveat.MIXED_PRICE_YEARS,
          or(severalOf("price_year0", counts), severalOf("price_year1", counts)));
    }
    if (tables.facts().scope().kind() == ProgramKind.BUDGET) {
      conditions.put(
          Caveat.NOT_CONSOLIDATED, or(severalOf("agency0", counts), severalOf("agency1", counts)));
    }
    if (quantity != null) {
      conditions.put(Caveat.UNLIKE_UNITS, severalOf("unit0", is(Fate.DECOMPOSED)));
      conditions.put(
          Caveat.IMPLIED,
          any(flag(fates(), "implied0").or(flag(fates(), "implied1")).and(is(Fate.DECOMPOSED))));
      conditions.put(
          Caveat.SERIES_BREAK, any(flag(fates(), "broken0").or(flag(fates(), "broken1"))));
    }
    return conditions;
  }

  private static Condition any(Condition holds) {
    return DSL.condition("coalesce(bool_or({0}), false)", holds);
  }

  private Condition severalOf(String column, Condition which) {
    Field<Object> of = DSL.field(name(fates(), column), Object.class);
    return DSL.condition(
        "coalesce(min({0}) filter (where {1}) <> max({0}) filter (where {1}), false)", of, which);
  }

  private Field<BigDecimal> of(Field<BigDecimal> amount, Fate fate) {
    return coalesce(sum(amount).filterWhere(is(fate)), ZERO);
  }

  Condition is(Fate fate) {
    return DSL.field(name(fates(), "fate"), String.class).eq(inline(fate.name()));
  }

  /** A sum of the groups. */
  Field<BigDecimal> sumOf(String column) {
    return number(sums(), column);
  }

  Field<Integer> numberOf(Fate fate) {
    return field(
        name(sums(), "n_" + fate.name().toLowerCase(java.util.Locale.ROOT)), Integer.class);
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
    Field<BigDecimal> base = coalesce(sumOf("base"), ZERO);
    Field<BigDecimal> rest = base.minus(sumOf("decomposed_base"));
    return switch (step) {
      case BASE -> base;
      case VOLUME ->
          quantity == null
              ? base
              : rest.plus(
                  sumOf("quantity_other")
                      .times(sumOf("decomposed_base"))
                      .div(nullif(sumOf("quantity_base"), ZERO))
                      .coerce(SQLDataType.NUMERIC));
      case MIX -> rest.plus(sumOf("at_quantity"));
      case PRICE -> rest.plus(sumOf("at_prices"));
      case UNIT_COST -> rest.plus(sumOf("decomposed_other"));
      case NOT_DECOMPOSED -> after(Step.UNIT_COST).plus(sumOf("not_decomposed"));
      case ENTRY -> after(Step.NOT_DECOMPOSED).plus(sumOf("entered"));
      case EXIT -> after(Step.ENTRY).minus(sumOf("gone"));
    };
  }

  private Field<BigDecimal> between(Step from, Step to) {
    return rounded(after(to)).minus(rounded(after(from)));
  }

  private Field<BigDecimal> rounded(Field<BigDecimal> amount) {
    return round(amount, spending.unit().decimals());
  }

  private Field<BigDecimal> decomposed(boolean known, Field<BigDecimal> part) {
    return known
        ? when(numberOf(Fate.DECOMPOSED).gt(inline(0)), part)
        : DSL.castNull(SQLDataType.NUMERIC);
  }

  Field<BigDecimal> base() {
    return rounded(sumOf("base"));
  }

  Field<BigDecimal> other() {
    return rounded(sumOf("other"));
  }

  Field<BigDecimal> change() {
    Condition known = sumOf("base").isNotNull().or(sumOf("other").isNotNull());
    return when(known, between(Step.BASE, Step.EXIT));
  }

  /** Of components also what changed between them: there is no sum of unlike outputs. */
  Field<BigDecimal> volume() {
    return decomposed(
        quantity != null, between(Step.BASE, isOfComponents() ? Step.MIX : Step.VOLUME));
  }

  Field<BigDecimal> mix() {
    return decomposed(quantity != null && !isOfComponents(), between(Step.VOLUME, Step.MIX));
  }

  Field<BigDecimal> price() {
    return decomposed(true, between(Step.MIX, Step.PRICE));
  }

  Field<BigDecimal> unitCost() {
    return decomposed(quantity != null, between(Step.PRICE, Step.UNIT_COST));
  }

  /** What is left of the change of programs without a quantity when prices are taken out. */
  Field<BigDecimal> real() {
    return decomposed(quantity == null, between(Step.PRICE, Step.UNIT_COST));
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

  Field<String> noVolumeBecause() {
    return DSL.field(name(sums(), "because"), String.class);
  }

  Map<Caveat, Condition> caveatsOfSums() {
    Map<Caveat, Condition> told = new EnumMap<>(Caveat.class);
    conditions().keySet().forEach(caveat -> told.put(caveat, flag(sums(), caveat.name())));
    return told;
  }

  /** Whether a part is of the group of the sums. */
  Condition isOfGroup() {
    return by.stream()
        .map(dimension -> new GroupKey(dimension).same(fates(), sums()))
        .reduce(noCondition(), Condition::and, Condition::and);
  }

  /** The largest change first, then by id. */
  List<OrderField<?>> order() {
    List<OrderField<?>> order = new ArrayList<>();
    order.add(
        abs(coalesce(number(fates(), "c1"), ZERO).minus(coalesce(number(fates(), "c0"), ZERO)))
            .desc());
    tables.by().forEach(key -> order.addAll(new GroupKey(key).order(fates(), false)));
    return order;
  }

  /** Whether the group has any parts. */
  Condition isOnRecord() {
    return numberOf(Fate.DECOMPOSED).isNotNull();
  }

  Field<BigDecimal> amount(int side) {
    return rounded(number(fates(), "c" + side));
  }

  Field<String> because() {
    return when(is(Fate.NOT_DECOMPOSED), DSL.field(name(fates(), "because"), String.class));
  }

  private static List<Field<?>> keys(List<Dimension> by, String step) {
    List<Field<?>> keys = new ArrayList<>();
    by.forEach(dimension -> keys.add(new GroupKey(dimension).in(step)));
    return keys;
  }

  private static Field<BigDecimal> number(String step, String column) {
    return field(name(step, column), SQLDataType.NUMERIC);
  }

  private static Condition flag(String step, String column) {
    return DSL.condition(DSL.field(name(step, column), Boolean.class));
  }
}
