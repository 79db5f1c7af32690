package cl.contraste.comparison;

import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Metric;
import cl.contraste.platform.Shape;
import cl.contraste.program.Dimension;
import java.util.EnumMap;
import java.util.Map;

/** The type Group, and the keys that it shares with ComparedGroup. */
final class GroupShape {

  static final Map<Dimension, String> KEYS = keys();
  static final Shape<GroupRow> GROUP = group();

  private GroupShape() {}

  private static Map<Dimension, String> keys() {
    Map<Dimension, String> keys = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      keys.put(dimension, cl.contraste.metric.Names.camel(dimension.name()));
    }
    return java.util.Collections.unmodifiableMap(keys);
  }

  /** The fields of the keys. */
  static Shape<GroupRow> withKeys(Shape<GroupRow> shape) {
    KEYS.forEach(
        (dimension, name) ->
            shape.object(name, (group, selection) -> group.key(dimension, selection)));
    return shape.field("unassigned", GroupRow::unassigned);
  }

  private static Shape<GroupRow> group() {
    Shape<GroupRow> shape =
        withKeys(Shape.<GroupRow>of("Group"))
            .field("programs", GroupRow::programs)
            .field("observations", GroupRow::observations);
    for (Metric metric : Catalogue.ALL) {
      shape.object(
          metric.name(),
          (group, selection) ->
              GroupValueShape.GROUP_VALUE.json(group.metric(metric, 0), selection));
    }
    return shape;
  }
}
