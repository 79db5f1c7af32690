package cl.contraste.comparison;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import cl.contraste.db.enums.ValueStatus;
import cl.contraste.platform.Caveat;
import cl.contraste.platform.Selection;
import cl.contraste.platform.Shape;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.impl.DSL;

/** A metric of a group: the types GroupValue, Counts and Previous. */
final class GroupValueShape {

  static final Shape<GroupMetric> COUNTS =
      Shape.<GroupMetric>of("Counts")
          .field("observations", GroupMetric::observations)
          .field("programs", GroupMetric::programs)
          .field("reported", metric -> metric.count(ValueStatus.REPORTED))
          .field("derived", metric -> metric.count(ValueStatus.DERIVED))
          .field("implied", metric -> metric.count(ValueStatus.IMPLIED))
          .field("notReported", metric -> metric.count(ValueStatus.NOT_REPORTED))
          .field("notApplicable", metric -> metric.count(ValueStatus.NOT_APPLICABLE))
          .field("notComparable", metric -> metric.count(ValueStatus.NOT_COMPARABLE))
          .field("notPublished", metric -> metric.count(ValueStatus.NOT_PUBLISHED))
          .field("undefined", metric -> metric.count(ValueStatus.UNDEFINED))
          .field("noRecord", metric -> metric.count(null));

  static final Shape<GroupMetric> PREVIOUS =
      Shape.<GroupMetric>of("Previous")
          .field("value", metric -> metric.change().base().value())
          .field("percentChange", metric -> metric.change().percentChange())
          .field("noPercentChangeBecause", metric -> metric.change().because())
          .field("caveats", metric -> names(metric.told()));

  static final Shape<GroupMetric> GROUP_VALUE =
      Shape.<GroupMetric>of("GroupValue")
          .field("value", metric -> metric.number(Statistic.VALUE))
          .field("status", metric -> metric.pool().status())
          .field("unit", metric -> inline(metric.metric().unit().name()))
          .field("low", metric -> Bounds.of(metric.pool(), true))
          .field("high", metric -> Bounds.of(metric.pool(), false))
          .field("mean", metric -> metric.number(Statistic.MEAN))
          .field("median", metric -> metric.number(Statistic.MEDIAN))
          .field("p10", metric -> metric.number(Statistic.P10))
          .field("p25", metric -> metric.number(Statistic.P25))
          .field("p75", metric -> metric.number(Statistic.P75))
          .field("p90", metric -> metric.number(Statistic.P90))
          .field("min", metric -> metric.number(Statistic.MIN))
          .field("max", metric -> metric.number(Statistic.MAX))
          .field("standardDeviation", metric -> metric.number(Statistic.STANDARD_DEVIATION))
          .object("counts", COUNTS::json)
          .field("coverageByBudget", metric -> metric.number(Statistic.COVERAGE_BY_BUDGET))
          .field("withoutBudget", metric -> metric.pool().withoutBudget())
          .field("share", GroupMetric::share)
          .object("previous", GroupValueShape::previous)
          .field("caveats", metric -> names(metric.caveats().conditions()));

  private GroupValueShape() {}

  private static Field<?> previous(GroupMetric metric, Selection selection) {
    return metric.before() == null
        ? inline((Object) null)
        : when(GroupRow.isOnRecord(metric.before()), PREVIOUS.json(metric, selection));
  }

  /** The caveats whose conditions hold. */
  static Field<JSON> names(Map<Caveat, Condition> conditions) {
    List<Field<String>> names =
        conditions.entrySet().stream()
            .<Field<String>>map(caveat -> when(caveat.getValue(), inline(caveat.getKey().name())))
            .toList();
    return DSL.field(
        "to_json(array_remove(array[{0}]::text[], null))", JSON.class, DSL.list(names));
  }
}
