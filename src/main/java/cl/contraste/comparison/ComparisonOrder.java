package cl.contraste.comparison;

import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Metric;
import cl.contraste.program.Direction;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;

/**
 * In which order compared groups come.
 *
 * @param metric constant of a metric, with any {@code by} but KEYS
 */
record ComparisonOrder(ComparisonOrderField by, @Nullable String metric, Direction direction) {

  static final ComparisonOrder BY_KEYS =
      new ComparisonOrder(ComparisonOrderField.KEYS, null, Direction.ASC);

  ComparisonOrder {
    GroupOrder.requireMetric(by != ComparisonOrderField.KEYS, metric, by);
  }

  /** What compared groups can be ordered by. */
  enum ComparisonOrderField {
    KEYS,
    BASE,
    OTHER,
    DIFFERENCE,
    PERCENT_CHANGE,
    CONTRIBUTION
  }

  Optional<Metric> asked() {
    return Optional.ofNullable(metric).map(Catalogue::named);
  }

  List<OrderField<?>> on(ComparedRow group) {
    return GroupOrder.then(
        asked().map(asked -> number(group.metric(asked))), direction, group.tables());
  }

  private Field<?> number(ComparedMetric compared) {
    return switch (by) {
      case KEYS -> throw new IllegalStateException("Keys are no number");
      case BASE -> compared.base().pool().value();
      case OTHER -> compared.other().pool().value();
      case DIFFERENCE -> compared.change().difference();
      case PERCENT_CHANGE -> compared.change().percentChange();
      case CONTRIBUTION -> compared.contribution();
    };
  }
}
