package cl.contraste.comparison;

import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Metric;
import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import cl.contraste.program.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;

/**
 * In which order groups come.
 *
 * @param metric constant of a metric, with {@code by} METRIC
 */
record GroupOrder(
    GroupOrderField by, @Nullable String metric, Statistic statistic, Direction direction) {

  static final GroupOrder BY_KEYS =
      new GroupOrder(GroupOrderField.KEYS, null, Statistic.VALUE, Direction.ASC);

  GroupOrder {
    requireMetric(by == GroupOrderField.METRIC, metric, by);
  }

  /** What groups can be ordered by. */
  enum GroupOrderField {
    KEYS,
    PROGRAMS,
    OBSERVATIONS,
    METRIC
  }

  /**
   * Refuses an order by a metric that is not named, and a metric by which nothing is ordered.
   *
   * @throws Problem saying what is missing or too much
   */
  static void requireMetric(boolean needed, @Nullable String metric, Enum<?> by) {
    if (needed == (metric == null)) {
      throw new Problem(
          ProblemCode.BAD_INPUT,
          needed
              ? "orderBy.by is %s; say of which metric in orderBy.metric.".formatted(by)
              : "orderBy.metric is %s and goes with orderBy.by of a metric, not with %s."
                  .formatted(metric, by));
    }
  }

  Optional<Metric> asked() {
    return Optional.ofNullable(metric).map(Catalogue::named);
  }

  /** The same in SQL: missing values last, ties by the keys. */
  List<OrderField<?>> on(GroupRow group) {
    Optional<Field<?>> first =
        switch (by) {
          case KEYS -> Optional.empty();
          case PROGRAMS -> Optional.of(group.programs());
          case OBSERVATIONS -> Optional.of(group.observations());
          case METRIC -> asked().map(asked -> group.metric(asked, 0).number(statistic));
        };
    return then(first, direction, group.tables());
  }

  /** First by something, then by the keys; those without a key are last. */
  static List<OrderField<?>> then(
      Optional<? extends Field<?>> first, Direction direction, GroupTables tables) {
    List<OrderField<?>> order = new ArrayList<>();
    first.ifPresent(
        field ->
            order.add(
                direction == Direction.ASC ? field.asc().nullsLast() : field.desc().nullsLast()));
    String step = tables.main().groups().name();
    boolean turned = first.isEmpty() && direction == Direction.DESC;
    tables.by().forEach(dimension -> order.addAll(new GroupKey(dimension).order(step, turned)));
    return order;
  }
}
