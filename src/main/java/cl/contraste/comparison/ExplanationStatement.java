package cl.contraste.comparison;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import cl.contraste.platform.Caveat;
import cl.contraste.platform.Inquiry;
import cl.contraste.platform.Json;
import cl.contraste.platform.Page;
import cl.contraste.platform.Selection;
import cl.contraste.program.CodeLists;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** One explanation in the making: the number, and the rows behind it. */
final class ExplanationStatement {

  private final Explanation asked;
  private final CodeLists names;
  private final ExplainedTables tables;
  private final ExplainedRows rows;

  ExplanationStatement(Explanation asked, Page page, CodeLists names) {
    this.asked = asked;
    this.names = names;
    tables = new ExplainedTables(asked, names);
    rows = new ExplainedRows(tables, asked.statistic().sides(), page);
  }

  Explanation asked() {
    return asked;
  }

  ExplainedRows rows() {
    return rows;
  }

  Field<?> number() {
    GroupMetric metric = tables.ofGroup();
    ExplainedStatistic statistic = asked.statistic();
    return switch (statistic.reckoning()) {
      case POOLED ->
          statistic.isOfYearBefore()
              ? tables.told(tables.change().base().value())
              : tables.onRecord(metric.number(Statistic.VALUE));
      case OF_ROWS, COVERAGE -> tables.onRecord(metric.number(Statistic.valueOf(statistic.name())));
      case FIGURE -> figure();
      case COUNT -> DSL.coalesce(tables.onRecord(count(metric)), DSL.inline(0));
      case SHARE -> tables.onRecord(metric.share());
      case CHANGE -> tables.told(change());
      case BOUND -> tables.onRecord(Bounds.of(metric.pool(), statistic == ExplainedStatistic.LOW));
      case MATCHED -> DSL.coalesce(tables.told(tables.compared().matchedPrograms()), DSL.inline(0));
      case RANK -> rank();
      case MIX -> mix();
    };
  }

  private Field<Integer> rank() {
    Field<Integer> rank = tables.rank(ExplainedSide.SIDE);
    return asked.statistic() == ExplainedStatistic.RANK
        ? rank
        : tables.rank(ExplainedSide.AGAINST).minus(rank);
  }

  private Field<BigDecimal> mix() {
    Mix mix = tables.mix();
    return mix == null
        ? DSL.castNull(SQLDataType.NUMERIC)
        : asked.statistic() == ExplainedStatistic.WITHIN ? mix.within() : mix.between();
  }

  private Field<Integer> count(GroupMetric metric) {
    ExplainedStatistic statistic = asked.statistic();
    if (statistic == ExplainedStatistic.WITHOUT_BUDGET) {
      return metric.pool().withoutBudget();
    }
    if (statistic == ExplainedStatistic.PROGRAMS) {
      return metric.programs();
    }
    return statistic == ExplainedStatistic.OBSERVATIONS
        ? metric.observations()
        : metric.count(statistic.status());
  }

  private Field<BigDecimal> change() {
    if (asked.statistic() == ExplainedStatistic.CONTRIBUTION) {
      return tables.compared().contribution();
    }
    return asked.statistic() == ExplainedStatistic.DIFFERENCE
        ? tables.change().difference()
        : tables.change().percentChange();
  }

  /** Of one row; several would be no figure. */
  private Field<?> figure() {
    SideRows row = tables.row(ExplainedSide.SIDE).rows();
    Field<?> value = row.values().value(asked.metric());
    return field(
        select(DSL.when(DSL.count().eq(DSL.inline(1)), DSL.min(value.coerce(BigDecimal.class))))
            .from(row.table())
            .where(row.which()));
  }

  Field<?> value(Selection selection) {
    return tables.onRecord(GroupValueShape.GROUP_VALUE.json(tables.ofGroup(), selection));
  }

  /** What the words and the SQL are written of. */
  Field<JSON> found(Selection selection) {
    return Json.object(
        new ExplanationFacts(asked, tables, rows, names).members(selection, number()));
  }

  /** Of one row nothing is to be said of how many there are. */
  Field<JSON> warnings() {
    List<GroupMetric> metrics = List.of(tables.ofGroup());
    Map<Caveat, Condition> caveats = metrics.getFirst().told();
    if (asked.sides().isComparison() && asked.statistic().isOfTwoSides()) {
      ComparedMetric compared = tables.compared();
      metrics = List.of(compared.base(), compared.other());
      caveats = compared.caveats();
    }
    if (asked.statistic() == ExplainedStatistic.FIGURE) {
      caveats.keySet().removeAll(Set.of(Caveat.SMALL_GROUP, Caveat.LOW_COVERAGE));
    }
    return Json.object(new AnswerWarnings(tables.groups(), metrics, List.of(caveats)).members());
  }

  List<CommonTableExpression<?>> steps() {
    return tables.steps();
  }

  void tell(Map<String, Object> answer, Inquiry inquiry) {
    if (answer.get("warnings") instanceof Map<?, ?> warnings) {
      AnswerWarnings.tell(warnings, tables.groups(), names, inquiry);
    }
    Set<Integer> without = asked.sides().yearsWithoutRecord(names);
    if (!without.isEmpty() || Found.of(answer.get("found")).groups() == 0) {
      inquiry.warn(Caveat.NO_RECORD, without);
    }
  }
}
