package cl.contraste.comparison;

import cl.contraste.platform.Shape;

/** A group and its place: the type RankedGroup. */
final class RankedShape {

  static final Shape<RankedRow> RANKED = ranked();

  private RankedShape() {}

  private static Shape<RankedRow> ranked() {
    Shape<RankedRow> shape = Shape.of("RankedGroup");
    GroupShape.KEYS.forEach(
        (dimension, name) ->
            shape.object(name, (row, selection) -> row.group().key(dimension, selection)));
    return shape
        .field("unassigned", row -> row.group().unassigned())
        .object(
            "value", (row, selection) -> GroupValueShape.GROUP_VALUE.json(row.value(), selection))
        .field("rank", RankedRow::rank)
        .field("among", RankedRow::among)
        .field("percentile", RankedRow::percentile)
        .field("distance", RankedRow::distance)
        .field("previousRank", RankedRow::previousRank)
        .field("rankMove", row -> row.previousRank().minus(row.rank()));
  }
}
