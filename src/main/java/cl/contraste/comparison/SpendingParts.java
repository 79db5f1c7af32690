package cl.contraste.comparison;

import static cl.contraste.db.Tables.PRICE_INDEX;
import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import cl.contraste.metric.Measure;
import cl.contraste.program.Dimension;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a change: a program, or a component of one, in each group, with its terms on both
 * sides and what became of it.
 *
 * @param as what its steps are named after
 * @param tables each group's parts
 * @param quantity null: none is known of this kind of program
 */
record SpendingParts(String as, GroupTables tables, Measure spending, @Nullable Measure quantity) {

  private static final Field<BigDecimal> ZERO = inline(BigDecimal.ZERO);

  /** What became of a part. */
  enum Fate {
    DECOMPOSED,
    NOT_DECOMPOSED,
    ENTERED,
    LEFT,
    NOT_REPORTED
  }

  private String parts() {
    return as + "_parts";
  }

  String fates() {
    return as + "_fates";
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

  List<CommonTableExpression<?>> steps() {
    return List.of(partsStep(), fatesStep());
  }

  /** Each part's terms on both sides; what is not known is null in SQL. */
  private CommonTableExpression<?> partsStep() {
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
        select(parts.asterisk(), priceChange().as("prices"), moved().as("moved"))
            .from(parts)
            .asTable("priced");
    return name(fates())
        .as(
            select(
                    DSL.table(name("priced")).asterisk(),
                    fate("priced").as("fate"),
                    reason("priced").as("because"))
                .from(priced));
  }

  /** Whether a part stands in several groups of a dimension in which it can stand in one only. */
  private Field<Boolean> moved() {
    List<Field<?>> part =
        tables.by().stream()
            .filter(dimension -> dimension == Dimension.PROGRAM || dimension == Dimension.COMPONENT)
            .<Field<?>>map(dimension -> new GroupKey(dimension).in(parts()))
            .toList();
    return field(
        MatchedPanel.MOVABLE.stream()
            .filter(tables.by()::contains)
            .map(dimension -> new GroupKey(dimension).in(parts()))
            .map(
                key ->
                    DSL.min(key)
                        .over()
                        .partitionBy(part)
                        .coerce(Integer.class)
                        .ne(DSL.max(key).over().partitionBy(part).coerce(Integer.class)))
            .reduce(DSL.falseCondition(), Condition::or));
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

  Condition is(Fate fate) {
    return DSL.field(name(fates(), "fate"), String.class).eq(inline(fate.name()));
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

  Field<BigDecimal> amount(int side) {
    return round(number(fates(), "c" + side), spending.unit().decimals());
  }

  Field<String> because() {
    return when(is(Fate.NOT_DECOMPOSED), DSL.field(name(fates(), "because"), String.class));
  }

  static List<Field<?>> keys(List<Dimension> by, String step) {
    List<Field<?>> keys = new ArrayList<>();
    by.forEach(dimension -> keys.add(new GroupKey(dimension).in(step)));
    return keys;
  }

  static Field<BigDecimal> number(String step, String column) {
    return field(name(step, column), SQLDataType.NUMERIC);
  }

  static Condition flag(String step, String column) {
    return DSL.condition(DSL.field(name(step, column), Boolean.class));
  }
}
