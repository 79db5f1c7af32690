package cl.contraste.comparison;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Metric;
import cl.contraste.platform.Caveat;
import cl.contraste.platform.Inquiry;
import cl.contraste.platform.Json;
import cl.contraste.platform.Page;
import cl.contraste.platform.Rows;
import cl.contraste.platform.Selection;
import cl.contraste.program.CodeListCache;
import cl.contraste.program.CodeLists;
import cl.contraste.program.Facts;
import cl.contraste.program.UnknownPrograms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Program-years in groups: each question is one statement. */
@Repository
class Groups {

  private final DSLContext questions;
  private final CodeListCache lists;

  Groups(DSLContext questions, CodeListCache lists) {
    this.questions = questions;
    this.lists = lists;
  }

  Map<String, Object> page(Aggregation asked, Page page, Selection selection, Inquiry inquiry) {
    CodeLists names = lists.of(inquiry.snapshot());
    Selection group = selection.below("nodes").and(selection.below("edges", "node"));
    Selection total = selection.below("total");
    Set<Metric> shown = metrics(group.and(total));
    Statement statement = new Statement(asked, names, group, shown);

    Map<String, Field<?>> members = new LinkedHashMap<>();
    Rows rows = statement.rows(page);
    members.put("nodes", rows.member(inquiry));
    if (selection.has("totalCount")) {
      members.put("totalCount", statement.number());
    }
    if (selection.has("total")) {
      members.put("total", statement.total(total));
    }
    if (asked.filter().programs() != null) {
      members.put("unknown", asked.filter().unknownPrograms(asked.scope().kind()));
    }
    members.put("warnings", statement.warnings(shown, selection.has("total")));
    members.put("onRecord", statement.isOnRecord());
    Map<String, Object> answer =
        rows.read(
            document -> questions.with(statement.steps()).select(document),
            members,
            page.first(),
            inquiry);

    UnknownPrograms.refuse(answer.get("unknown"), asked.scope().kind());
    statement.tell(answer, inquiry);
    Map<String, Object> connection = page.connection(answer.get("nodes"), answer.get("totalCount"));
    connection.put("total", answer.get("total"));
    return connection;
  }

  /** The metrics selected. */
  static Set<Metric> metrics(Selection selection) {
    Set<Metric> metrics = new LinkedHashSet<>();
    Catalogue.ALL.stream().filter(metric -> selection.has(metric.name())).forEach(metrics::add);
    return metrics;
  }

  /** One statement in the making. */
  private static final class Statement {

    private final Aggregation asked;
    private final CodeLists names;
    private final GroupTables groups;
    private final GroupTables totals;
    private final GroupRow group;
    private final GroupRow all;
    private final Selection selection;
    private final Facts facts;

    Statement(Aggregation asked, CodeLists names, Selection selection, Set<Metric> shown) {
      this.asked = asked;
      this.names = names;
      this.selection = selection;
      this.facts = Facts.of(asked.scope(), names);
      Set<Metric> metrics = new LinkedHashSet<>(shown);
      metrics.addAll(asked.furtherMetrics());
      boolean previous = asked.isByYear() && selectsPrevious(selection);
      Grouping grouping = asked.grouping(facts, metrics, names);
      Grouping widened =
          previous
              ? asked.grouping(Facts.of(asked.widenedScope(), names), metrics, names)
              : grouping;
      var tables = widened.groups(Map.of(), previous);
      groups = asked.tables(grouping, tables, facts, names, grouping.by());
      totals =
          asked.tables(grouping, grouping.totals(tables, Map.of(), null), facts, names, List.of());
      group = new GroupRow(groups, totals);
      all = new GroupRow(totals, null);
    }

    private static boolean selectsPrevious(Selection selection) {
      return Catalogue.ALL.stream()
          .anyMatch(metric -> selection.below(metric.name()).has("previous"));
    }

    private Condition having() {
      return MetricCondition.all(asked.having(), metric -> group.metric(metric, 0));
    }

    Rows rows(Page page) {
      Condition having = having();
      var order = asked.orderBy().on(group);
      return Rows.of(
          GroupShape.GROUP.json(group, selection),
          node ->
              select(node)
                  .from(groups.joined())
                  .where(having)
                  .orderBy(order)
                  .limit(page.limit())
                  .offset(page.offset()));
    }

    Field<?> number() {
      Condition having = having();
      return field(select(count()).from(groups.joined()).where(having));
    }

    Field<?> total(Selection below) {
      Field<JSON> total = GroupShape.GROUP.json(all, below);
      return field(select(total).from(totals.joined()));
    }

    Field<?> warnings(Set<Metric> shown, boolean withTotal) {
      List<Field<?>> told = new ArrayList<>();
      told.add(warnings(group, shown));
      if (withTotal) {
        told.add(warnings(all, shown));
      }
      return DSL.function("json_build_array", JSON.class, told.toArray(Field<?>[]::new));
    }

    private static Field<JSON> warnings(GroupRow row, Set<Metric> shown) {
      List<GroupMetric> metrics = shown.stream().map(metric -> row.metric(metric, 0)).toList();
      var caveats = metrics.stream().map(metric -> metric.told()).toList();
      return Json.object(new AnswerWarnings(row.tables(), metrics, caveats).members());
    }

    Field<?> isOnRecord() {
      return field(
          DSL.exists(DSL.selectOne().from(DSL.table(name(groups.main().groups().name())))));
    }

    List<CommonTableExpression<?>> steps() {
      boolean shifted = groups.main().shifted();
      List<CommonTableExpression<?>> steps =
          new ArrayList<>(
              groups.steps(true, cells -> shifted ? asked.inScope(cells) : DSL.noCondition()));
      boolean own = totals.main().cells() != groups.main().cells();
      if (!totals.main().groups().selected().isEmpty()) {
        steps.addAll(totals.steps(own, cells -> facts.inScope(cells.year())));
      }
      return steps;
    }

    void tell(Map<String, Object> answer, Inquiry inquiry) {
      for (Object warnings : (List<?>) answer.getOrDefault("warnings", List.of())) {
        AnswerWarnings.tell((Map<?, ?>) warnings, groups, names, inquiry);
      }
      Set<Integer> without = asked.yearsWithoutRecord(names);
      if (!without.isEmpty() || !Boolean.TRUE.equals(answer.get("onRecord"))) {
        inquiry.warn(Caveat.NO_RECORD, without);
      }
    }
  }
}
