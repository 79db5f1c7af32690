package cl.contraste.comparison;

import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.percentileCont;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import cl.contraste.metric.Better;
import cl.contraste.metric.Metric;
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
 * Where a group stands among those of the same key of a dimension.
 *
 * @param within the dimension; null: all groups stand together
 * @param places the step in which that is worked out, from the groups
 */
record RankedRow(GroupRow group, Metric metric, @Nullable Dimension within, Stage places) {

  private static final String CENTRES = "centres";
  private static final String SPREADS = "spreads";
  private static final int DECIMALS = 4;

  /** A normal distribution's standard deviation by its median absolute deviation. */
  private static final Field<Double> OF_NORMAL = inline(1.4826);

  GroupMetric value() {
    return group.metric(metric, 0);
  }

  /** The number that is ranked; null in SQL: the group has none. */
  Field<BigDecimal> number() {
    return places.column("number", () -> value().pool().value());
  }

  /** 1 is the best where the metric has a better side, else the largest; ties share the best. */
  Field<Integer> rank() {
    return places.column("rank", () -> rankOf(value().pool()));
  }

  /** Its rank the year before. */
  Field<Integer> previousRank() {
    GroupTables tables = group.tables();
    return tables.main().hasSides()
        ? places.column("previous_rank", () -> rankOf(group.metric(metric, 1).pool()))
        : DSL.castNull(Integer.class);
  }

  private Field<Integer> rankOf(Pool pool) {
    Field<BigDecimal> number = pool.value();
    OrderField<?> order =
        metric.better() == Better.LOWER ? number.asc().nullsLast() : number.desc().nullsLast();
    return when(
        number.isNotNull(),
        DSL.rank().over().partitionBy(around()).orderBy(order).cast(Integer.class));
  }

  /** How many have a rank. */
  Field<Integer> among() {
    Field<Integer> rank = rank();
    return within == null
        ? field(select(count(rank)).from(places.table()))
        : places.column("among", () -> count(value().pool().value()).over().partitionBy(around()));
  }

  /** The part of them with a lower number, and half of those with the same. */
  Field<BigDecimal> percentile() {
    Field<BigDecimal> below =
        places.column(
            "below",
            () ->
                DSL.rank()
                    .over()
                    .partitionBy(around())
                    .orderBy(value().pool().value().asc().nullsLast())
                    .minus(1)
                    .cast(BigDecimal.class));
    Field<BigDecimal> same =
        places.column(
            "same",
            () ->
                count()
                    .over()
                    .partitionBy(List.of(around(), value().pool().value()))
                    .cast(BigDecimal.class));
    return round(
        below
            .plus(same.div(inline(new BigDecimal(2))))
            .div(nullif(among().cast(BigDecimal.class), inline(BigDecimal.ZERO)))
            .coerce(SQLDataType.NUMERIC),
        DECIMALS);
  }

  /** From the median, in deviations that few outliers do not widen. */
  Field<BigDecimal> distance() {
    Field<Double> median = field(name(SPREADS, "median"), Double.class);
    Field<Double> deviation = field(name(SPREADS, "deviation"), Double.class);
    Field<Double> distance =
        number()
            .cast(SQLDataType.DOUBLE)
            .minus(median)
            .div(nullif(OF_NORMAL.times(deviation), inline(0.0)));
    return round(distance.cast(SQLDataType.NUMERIC), DECIMALS);
  }

  /** The steps from which distances are worked out. */
  List<CommonTableExpression<?>> distances() {
    Field<Double> number = number().cast(SQLDataType.DOUBLE);
    Field<?> key = key(places.name());
    Field<Double> median = field(name(CENTRES, "median"), Double.class);
    return List.of(
        name(CENTRES)
            .as(select(key.as("key"), half(number).as("median")).from(places.table()).groupBy(key)),
        name(SPREADS)
            .as(
                select(
                        keyOf(CENTRES, "key").as("key"),
                        median.as("median"),
                        half(abs(number.minus(median))).as("deviation"))
                    .from(places.table().join(DSL.table(name(CENTRES))).on(same(CENTRES)))
                    .groupBy(keyOf(CENTRES, "key"), median)));
  }

  private static Field<Double> half(Field<Double> of) {
    return percentileCont(inline(0.5)).withinGroupOrderBy(of).coerce(SQLDataType.DOUBLE);
  }

  /** The groups with their places. */
  Table<?> joined(boolean withDistances) {
    Table<?> joined =
        group.tables().joined().join(places.table()).on(group.tables().sameAs(places.name()));
    return withDistances ? joined.join(DSL.table(name(SPREADS))).on(same(SPREADS)) : joined;
  }

  @SuppressWarnings("unchecked")
  private Condition same(String step) {
    return ((Field<Object>) keyOf(step, "key")).eq((Field<Object>) key(places.name()));
  }

  /** What a group stands within. */
  Field<?> key(String step) {
    return within == null ? inline(1) : new GroupKey(within).in(step);
  }

  private Field<?> keyOf(String step, String column) {
    return within == null || !new GroupKey(within).isText()
        ? field(name(step, column), Integer.class)
        : field(name(step, column), String.class);
  }

  /** What the groups stand within, in the step of the groups. */
  private Field<?> around() {
    return key(group.tables().main().groups().name());
  }

  /** By what they stand within, then by rank; ties by what people know them by. */
  List<OrderField<?>> order() {
    return orderIn(places.name(), rank());
  }

  /** The same in a step that has the keys. */
  List<OrderField<?>> orderIn(String step, Field<Integer> place) {
    List<OrderField<?>> order = new ArrayList<>();
    if (within != null) {
      order.addAll(new GroupKey(within).order(step, false));
    }
    order.add(place);
    group.tables().by().stream()
        .filter(dimension -> dimension != within)
        .forEach(dimension -> order.addAll(new GroupKey(dimension).order(step, false)));
    return order;
  }
}
