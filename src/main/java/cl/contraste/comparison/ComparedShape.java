package cl.contraste.comparison;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Metric;
import cl.contraste.platform.Selection;
import cl.contraste.platform.Shape;
import cl.contraste.program.Dimension;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.impl.SQLDataType;

/** Groups on two sides: the types ComparedGroup, ComparedValue and MatchedPrograms. */
final class ComparedShape {

  static final Shape<ComparedMetric> MATCHED =
      Shape.<ComparedMetric>of("MatchedPrograms")
          .field("programs", ComparedMetric::matchedPrograms)
          .field("shareOfBase", compared -> compared.base().pool().coverage())
          .field("shareOfOther", compared -> compared.other().pool().coverage());

  static final Shape<ComparedMetric> COMPARED_VALUE =
      Shape.<ComparedMetric>of("ComparedValue")
          .object("base", (compared, selection) -> side(compared.base(), selection))
          .object("other", (compared, selection) -> side(compared.other(), selection))
          .field("difference", compared -> compared.change().difference())
          .field("percentChange", compared -> compared.change().percentChange())
          .field("noPercentChangeBecause", compared -> compared.change().because())
          .field("contribution", ComparedMetric::contribution)
          .field("baseRank", compared -> compared.rank(compared.base()))
          .field("otherRank", compared -> compared.rank(compared.other()))
          .field(
              "rankMove",
              compared -> compared.rank(compared.base()).minus(compared.rank(compared.other())))
          .object("matched", ComparedShape::matched)
          .field("within", compared -> mix(compared, Mix::within))
          .field("between", compared -> mix(compared, Mix::between))
          .field(
              "reversal",
              compared ->
                  compared.reversal() == null
                      ? castNull(Boolean.class)
                      : compared.reversal().isReversal())
          .field("caveats", compared -> GroupValueShape.names(compared.caveats()));

  static final Shape<ComparedRow> COMPARED_GROUP = group();

  private ComparedShape() {}

  private static Shape<ComparedRow> group() {
    Shape<ComparedRow> shape = Shape.of("ComparedGroup");
    GroupShape.KEYS.forEach(
        (dimension, name) -> {
          if (dimension != Dimension.YEAR) {
            shape.object(name, (row, selection) -> row.group().key(dimension, selection));
          }
        });
    shape
        .field("unassigned", row -> row.group().unassigned())
        .field("presence", ComparedRow::presence);
    for (Metric metric : Catalogue.ALL) {
      shape.object(
          metric.name(), (row, selection) -> COMPARED_VALUE.json(row.metric(metric), selection));
    }
    return shape;
  }

  private static Field<?> side(GroupMetric side, Selection selection) {
    return when(
        GroupRow.isOnRecord(side.pool()), GroupValueShape.GROUP_VALUE.json(side, selection));
  }

  private static Field<?> matched(ComparedMetric compared, Selection selection) {
    return compared.matched() == null ? inline((JSON) null) : MATCHED.json(compared, selection);
  }

  private static Field<?> mix(
      ComparedMetric compared, java.util.function.Function<Mix, Field<?>> part) {
    Mix mix = compared.reversal();
    return mix == null ? castNull(SQLDataType.NUMERIC) : part.apply(mix);
  }
}
