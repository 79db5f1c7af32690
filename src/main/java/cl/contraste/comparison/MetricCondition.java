package cl.contraste.comparison;

import static org.jooq.impl.DSL.val;

import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Metric;
import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Bounds of a number of a group; a missing one is within none. */
record MetricCondition(
    String metric,
    Statistic statistic,
    @Nullable BigDecimal atLeast,
    @Nullable BigDecimal atMost,
    @Nullable BigDecimal moreThan,
    @Nullable BigDecimal lessThan) {

  MetricCondition {
    if (Stream.of(atLeast, atMost, moreThan, lessThan).allMatch(Objects::isNull)) {
      throw new Problem(
          ProblemCode.BAD_INPUT,
          "A condition of having on %s needs a bound: atLeast, atMost, moreThan or lessThan."
              .formatted(metric));
    }
  }

  Metric asked() {
    return Catalogue.named(metric);
  }

  Condition on(Function<Metric, GroupMetric> group) {
    Field<BigDecimal> number = group.apply(asked()).number(statistic);
    Condition holds = number.isNotNull();
    holds = atLeast == null ? holds : holds.and(number.ge(val(atLeast)));
    holds = atMost == null ? holds : holds.and(number.le(val(atMost)));
    holds = moreThan == null ? holds : holds.and(number.gt(val(moreThan)));
    return lessThan == null ? holds : holds.and(number.lt(val(lessThan)));
  }

  /** All of them. */
  static Condition all(
      java.util.List<MetricCondition> conditions, Function<Metric, GroupMetric> group) {
    return conditions.stream()
        .map(condition -> condition.on(group))
        .reduce(DSL.noCondition(), Condition::and);
  }
}
