package cl.contraste.comparison;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import cl.contraste.metric.Ratio;
import cl.contraste.platform.Caveat;
import cl.contraste.platform.Inquiry;
import cl.contraste.platform.Json;
import cl.contraste.platform.Selection;
import cl.contraste.platform.Shape;
import cl.contraste.program.CodeListCache;
import cl.contraste.program.CodeLists;
import cl.contraste.program.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Two sides, group by group: each question is one statement. */
@Repository
class Comparisons {

  static final Shape<Statement> COMPARISON =
      Shape.<Statement>of("Comparison")
          .object("nodes", Statement::nodes)
          .field("totalCount", Statement::number)
          .object("total", Statement::total);

  private final DSLContext questions;
  private final CodeListCache lists;

  Comparisons(DSLContext questions, CodeListCache lists) {
    this.questions = questions;
    this.lists = lists;
  }

  Map<String, Object> of(TwoSides asked, int first, Selection selection, Inquiry inquiry) {
    CodeLists names = lists.of(inquiry.snapshot());
    Set<Metric> shown = Groups.metrics(selection.below("nodes").and(selection.below("total")));
    Statement statement = new Statement(asked, first, names, shown);
    Map<String, Field<?>> members = new LinkedHashMap<>();
    members.put("comparison", COMPARISON.json(statement, selection));
    members.put("warnings", statement.warnings(shown));
    members.put("onRecord", statement.isOnRecord());
    members.putAll(asked.checks(names));
    Map<String, Object> answer =
        Json.read(questions.with(statement.steps()).select(Json.object(members)));
    asked.refuse(answer, names);
    statement.tell(answer, inquiry);
    @SuppressWarnings("unchecked")
    Map<String, Object> comparison =
        (Map<String, Object>) answer.getOrDefault("comparison", Map.of());
    return comparison;
  }

  /** One statement in the making. */
  static final class Statement {

    private final TwoSides asked;
    private final int first;
    private final CodeLists names;
    private final Map<Grain, GroupTable> parts;
    private final ComparedRow group;
    private final ComparedRow all;

    Statement(TwoSides asked, int first, CodeLists names, Set<Metric> shown) {
      this.asked = asked;
      this.first = first;
      this.names = names;
      Set<Metric> metrics = new LinkedHashSet<>(shown);
      asked.orderBy().asked().ifPresent(metrics::add);
      Grouping grouping = asked.grouping(metrics, names);
      Map<Grain, MatchedPanel> panels =
          asked.panel() == Panel.MATCHED ? grouping.panels(asked.lineages(names)) : Map.of();
      Map<Grain, GroupTable> tables = grouping.groups(panels, false);
      Map<Grain, GroupTable> wholes =
          grouping.totals(
              tables,
              panels,
              grouping.by().isEmpty()
                  ? null
                  : table -> metric -> ComparedRow.included(table, metric, asked.isPerYear()));
      boolean mixes = shown.stream().anyMatch(Ratio.class::isInstance);
      parts =
          mixes && grouping.by().isEmpty()
              ? grouping.regrouped("parts", List.of(Dimension.PROGRAM), panels)
              : Map.of();
      GroupTables groups = tables(grouping.by(), tables, grouping);
      GroupTables totals = tables(List.of(), wholes, grouping);
      Map<Grain, GroupTable> ofTotal = parts.isEmpty() ? tables : parts;
      group = new ComparedRow(groups, totals, Map.of(), panels, asked.isOfSameYears());
      all = new ComparedRow(totals, null, ofTotal, panels, asked.isOfSameYears());
    }

    private GroupTables tables(
        List<Dimension> by, Map<Grain, GroupTable> tables, Grouping grouping) {
      return new GroupTables(
          by,
          tables,
          asked.facts(asked.other(), names),
          asked.span(),
          asked.isPerYear(),
          grouping.countsAlike(),
          !asked.isPerYear());
    }

    Field<?> nodes(Selection selection) {
      Field<JSON> node = ComparedShape.COMPARED_GROUP.json(group, selection);
      var order = asked.orderBy().on(group);
      return field(
          select(DSL.field("coalesce(json_agg(page.node), '[]')", JSON.class))
              .from(
                  select(node.as("node"))
                      .from(group.tables().joined())
                      .orderBy(order)
                      .limit(first)
                      .asTable("page")));
    }

    Field<?> number() {
      return field(select(count()).from(group.tables().main().groups().table()));
    }

    Field<?> total(Selection selection) {
      Field<JSON> total = ComparedShape.COMPARED_GROUP.json(all, selection);
      return field(select(total).from(all.tables().joined()));
    }

    Field<?> isOnRecord() {
      GroupTable main = group.tables().main();
      return field(
          select(
                  DSL.field(
                      DSL.condition(DSL.boolOr(GroupRow.isOnRecord(main, 0)))
                          .and(DSL.boolOr(GroupRow.isOnRecord(main, 1)))))
              .from(main.groups().table()));
    }

    Field<?> warnings(Set<Metric> shown) {
      List<Field<?>> told =
          Stream.of(group, all).<Field<?>>map(row -> warnings(row, shown)).toList();
      return DSL.function("json_build_array", JSON.class, told.toArray(Field<?>[]::new));
    }

    private static Field<JSON> warnings(ComparedRow row, Set<Metric> shown) {
      List<ComparedMetric> compared = shown.stream().map(row::metric).toList();
      List<GroupMetric> sides =
          compared.stream().flatMap(each -> Stream.of(each.base(), each.other())).toList();
      return Json.object(
          new AnswerWarnings(
                  row.tables(), sides, compared.stream().map(ComparedMetric::caveats).toList())
              .members());
    }

    List<CommonTableExpression<?>> steps() {
      boolean own = all.tables().main().cells() != group.tables().main().cells();
      List<CommonTableExpression<?>> steps =
          new ArrayList<>(group.tables().steps(true, cells -> DSL.noCondition()));
      steps.addAll(all.tables().steps(own, cells -> DSL.noCondition()));
      if (!parts.isEmpty()) {
        GroupTables mixed =
            new GroupTables(
                List.of(Dimension.PROGRAM),
                parts,
                all.tables().facts(),
                asked.span(),
                false,
                true,
                true);
        steps.addAll(mixed.steps(true, cells -> DSL.noCondition()));
      }
      return steps;
    }

    void tell(Map<String, Object> answer, Inquiry inquiry) {
      for (Object warnings : (List<?>) answer.getOrDefault("warnings", List.of())) {
        AnswerWarnings.tell((Map<?, ?>) warnings, group.tables(), names, inquiry);
      }
      Set<Integer> without = asked.yearsWithoutRecord(names);
      if (!without.isEmpty() || !Boolean.TRUE.equals(answer.get("onRecord"))) {
        inquiry.warn(Caveat.NO_RECORD, without);
      }
    }
  }
}
