package cl.contraste.comparison;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import cl.contraste.metric.Ratio;
import cl.contraste.platform.Caveat;
import cl.contraste.platform.Inquiry;
import cl.contraste.platform.Json;
import cl.contraste.platform.Page;
import cl.contraste.platform.Selection;
import cl.contraste.program.CodeLists;
import cl.contraste.program.Dimension;
import cl.contraste.program.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.OrderField;
import org.jooq.impl.DSL;

/** One explanation in the making: the number, and the rows behind it. */
final class ExplanationStatement {

  private final Explanation asked;
  private final Page page;
  private final CodeLists names;
  private final Facts facts;
  private final Grouping grouping;
  private final GroupTables groups;
  private final GroupTables totals;
  private final GroupRow group;

  ExplanationStatement(Explanation asked, Page page, CodeLists names) {
    this.asked = asked;
    this.page = page;
    this.names = names;
    facts = Facts.of(asked.groups().scope(), names);
    grouping = asked.grouping(facts, names);
    groups =
        asked
            .groups()
            .tables(grouping, grouping.groups(Map.of(), false), facts, names, grouping.by());
    Grouping all = asked.all(facts, names);
    totals =
        asked
            .groups()
            .tables(all, all.regrouped("total", List.of(), Map.of()), facts, names, List.of());
    group = new GroupRow(groups, totals);
  }

  Explanation asked() {
    return asked;
  }

  Facts facts() {
    return facts;
  }

  private GroupMetric metric() {
    return group.metric(asked.metric(), 0);
  }

  /** The rows of the group, each time as a table of its own. */
  private ExplainedRow row() {
    return new ExplainedRow(
        grouping.observations(asked.metric(), grouping.by()), asked.metric(), asked.statistic());
  }

  Field<?> number() {
    Statistic statistic = asked.statistic().ofGroup();
    return statistic == null ? figure() : ofGroup(metric().number(statistic));
  }

  /** Of one row; several would be no figure. */
  private Field<?> figure() {
    ExplainedRow row = row();
    Field<?> value = row.rows().values().value(asked.metric());
    return field(
        select(DSL.when(count().eq(inline(1)), DSL.min(value.coerce(java.math.BigDecimal.class))))
            .from(row.rows().table())
            .where(row.rows().which()));
  }

  Field<?> value(Selection selection) {
    return ofGroup(GroupValueShape.GROUP_VALUE.json(metric(), selection));
  }

  /** Something of the group; null in SQL where nothing of it is on record. */
  private <T> Field<T> ofGroup(Field<T> sql) {
    return field(select(sql).from(groups.joined()).limit(inline(1)));
  }

  /** The rows behind the number, those that weigh most first. */
  Field<?> inputs(Selection selection) {
    Map<String, Field<?>> members = new LinkedHashMap<>();
    Selection node = selection.below("nodes").and(selection.below("edges", "node"));
    members.put(
        "nodes",
        rows(
            node,
            ExplainedRow::isUsed,
            row -> List.of(DSL.abs(row.numerator()).desc().nullsLast()),
            page.limit(),
            page.offset()));
    if (selection.has("totalCount")) {
      members.put("totalCount", counted(row -> count().filterWhere(row.isUsed())));
    }
    return Json.object(members);
  }

  Field<?> leftOut(Selection selection) {
    return rows(selection, row -> row.isUsed().not(), row -> List.of(), page.first(), 0);
  }

  private Field<?> rows(
      Selection selection,
      Function<ExplainedRow, Condition> which,
      Function<ExplainedRow, List<OrderField<?>>> first,
      int limit,
      int offset) {
    ExplainedRow row = row();
    Field<JSON> node = ExplanationShape.ROW.json(row, selection);
    List<OrderField<?>> order = new ArrayList<>(first.apply(row));
    order.addAll(row.rows().order());
    Condition of = row.rows().which().and(which.apply(row));
    return field(
        select(Json.array(DSL.field(name("page", "node"), JSON.class)))
            .from(
                select(node.as("node"))
                    .from(row.rows().table())
                    .where(of)
                    .orderBy(order)
                    .limit(limit)
                    .offset(offset)
                    .asTable("page")));
  }

  private <T> Field<T> counted(Function<ExplainedRow, Field<T>> of) {
    ExplainedRow row = row();
    Field<T> counted = of.apply(row);
    return field(select(counted).from(row.rows().table()).where(row.rows().which()));
  }

  Field<?> leftOutBecause(Selection selection) {
    ExplainedRow row = row();
    Field<?> reason = row.reason().as(ExplanationShape.REASON);
    Condition out = row.rows().which().and(row.isUsed().not());
    return field(
        select(Json.array(DSL.field(name("reasons", "told"), JSON.class), ExplanationShape.REASON))
            .from(
                select(
                        ExplanationShape.LEFT_OUT.json(row, selection).as("told"),
                        ExplanationShape.REASON)
                    .from(
                        select(reason, row.rows().f().PROGRAM_ID)
                            .from(row.rows().table())
                            .where(out)
                            .asTable("f"))
                    .groupBy(ExplanationShape.REASON)
                    .asTable("reasons")));
  }

  /** What the words and the SQL are written of. */
  Map<String, Field<?>> found(Selection selection) {
    Map<String, Field<?>> found = new LinkedHashMap<>();
    found.put("groups", field(select(count()).from(DSL.table(name(step())))));
    found.put("programs", asked.programsMeant());
    if (selection.has("words")) {
      found.put("number", number());
      found.put("status", ofGroup(metric().pool().status()));
      found.put("sum", ofGroup(metric().pool().sum()));
      found.put("divisor", ofGroup(divisor()));
      found.put("used", counted(ExplanationStatement::used));
      found.put("leftOut", leftOutBecause(LEFT_OUT));
    }
    if (selection.has("sql")) {
      found.put("component", componentKey());
      found.put("rows", asked.isToldByRows(facts, names) ? listed() : inline((Object) null));
    }
    return found;
  }

  private static final Selection LEFT_OUT =
      new Selection(Map.of("status", Selection.NOTHING, "rows", Selection.NOTHING));

  private Field<?> divisor() {
    return asked.metric() instanceof Ratio ratio
        ? metric().pool().divisor(ratio)
        : metric().pool().years();
  }

  private static Field<JSON> used(ExplainedRow row) {
    Map<String, Field<?>> used = new LinkedHashMap<>();
    used.put("rows", count().filterWhere(row.isUsed()));
    used.put("programs", countDistinct(row.rows().f().PROGRAM_ID).filterWhere(row.isUsed()));
    return Json.object(used);
  }

  private Field<?> componentKey() {
    return grouping.by().contains(Dimension.COMPONENT)
        ? field(
            select(new GroupKey(Dimension.COMPONENT).in(step()))
                .from(DSL.table(name(step())))
                .limit(inline(1)))
        : inline((Object) null);
  }

  /** Program, year and number of links of each row; one more than are listed. */
  private Field<?> listed() {
    ExplainedRow row = row();
    Field<JSON> each = row.rows().listed();
    return field(
        select(Json.array(DSL.field(name("listed", "each"), JSON.class)))
            .from(
                DSL.selectDistinct(DSL.field("{0}::jsonb", each).as("each"))
                    .from(row.rows().table())
                    .where(row.rows().which())
                    .limit(inline(ExplainedSql.MOST_ROWS + 1))
                    .asTable("listed")));
  }

  private String step() {
    return groups.main().groups().name();
  }

  /** Of one row nothing is to be said of how many there are. */
  Field<JSON> warnings() {
    GroupMetric metric = metric();
    Map<Caveat, Condition> caveats = metric.caveats().conditions();
    if (asked.statistic() == ExplainedStatistic.FIGURE) {
      caveats.keySet().removeAll(Set.of(Caveat.SMALL_GROUP, Caveat.LOW_COVERAGE));
    }
    return Json.object(new AnswerWarnings(groups, List.of(metric), List.of(caveats)).members());
  }

  List<CommonTableExpression<?>> steps() {
    List<CommonTableExpression<?>> steps =
        new ArrayList<>(groups.steps(true, cells -> DSL.noCondition()));
    if (!totals.main().groups().selected().isEmpty()) {
      steps.addAll(totals.steps(true, cells -> DSL.noCondition()));
    }
    return steps;
  }

  void tell(Map<String, Object> answer, Inquiry inquiry) {
    if (answer.get("warnings") instanceof Map<?, ?> warnings) {
      AnswerWarnings.tell(warnings, groups, names, inquiry);
    }
    Set<Integer> without = asked.groups().yearsWithoutRecord(names);
    boolean nothing =
        answer.get("found") instanceof Map<?, ?> found
            && Integer.valueOf(0).equals(found.get("groups"));
    if (!without.isEmpty() || nothing) {
      inquiry.warn(Caveat.NO_RECORD, without);
    }
  }
}
