package cl.contraste.comparison;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import cl.contraste.platform.Json;
import cl.contraste.platform.Selection;
import cl.contraste.platform.Shape;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** How figures of a group are spread: the types Distribution and Bin. */
final class DistributionShape {

  private static final Field<Integer> NUMBER = DSL.field("i", Integer.class);

  static final Shape<Histogram> BIN =
      Shape.<Histogram>of("Bin")
          .field("from", histogram -> edge(histogram, NUMBER))
          .field("to", histogram -> edge(histogram, NUMBER.plus(inline(1))))
          .field("count", DistributionShape::count);

  static final Shape<DistributionRow> DISTRIBUTION = distribution();

  private DistributionShape() {}

  private static Shape<DistributionRow> distribution() {
    Shape<DistributionRow> shape = Shape.of("Distribution");
    GroupShape.KEYS.forEach(
        (dimension, name) ->
            shape.object(name, (row, selection) -> row.groups().key(dimension, selection)));
    return shape
        .field("unassigned", row -> row.groups().unassigned())
        .object(
            "value", (row, selection) -> GroupValueShape.GROUP_VALUE.json(row.value(), selection))
        .object("bins", (row, selection) -> bins(row.histogram(), selection))
        .field("notPositive", row -> row.histogram().outside())
        .field("shareOfTenLargest", row -> measured(row, row.histogram().ofLargest()))
        .field("shareOfSmallerHalf", row -> measured(row, row.histogram().ofSmallest()));
  }

  /** Ratios do not add up to anything that one could have a share of. */
  private static Field<?> measured(DistributionRow row, Field<?> share) {
    return row.metric() instanceof cl.contraste.metric.Measure
        ? share
        : DSL.castNull(SQLDataType.NUMERIC);
  }

  private static Field<?> bins(Histogram histogram, Selection selection) {
    return field(
        select(Json.array(BIN.json(histogram, selection), NUMBER))
            .from(
                histogram.bins().table(),
                DSL.table("generate_series(1, {0}) i", histogram.bins().number())));
  }

  private static Field<?> edge(Histogram histogram, Field<Integer> number) {
    return DSL.field("({0})[{1}]", SQLDataType.NUMERIC, histogram.bins().edges(), number);
  }

  private static Field<Integer> count(Histogram histogram) {
    return coalesce(
        DSL.field("({0} ->> {1}::text)::int", Integer.class, histogram.binCounts(), NUMBER),
        inline(0));
  }
}
