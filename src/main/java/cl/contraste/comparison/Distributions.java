package cl.contraste.comparison;

import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import cl.contraste.platform.Caveat;
import cl.contraste.platform.Inquiry;
import cl.contraste.platform.Json;
import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import cl.contraste.platform.Selection;
import cl.contraste.platform.Shape;
import cl.contraste.program.CodeListCache;
import cl.contraste.program.CodeLists;
import cl.contraste.program.Dimension;
import cl.contraste.program.Facts;
import cl.contraste.program.UnknownPrograms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** How figures of single rows are spread: each question is one statement. */
@Repository
class Distributions {

  static final Shape<Statement> DISTRIBUTIONS =
      Shape.<Statement>of("Distributions")
          .object("nodes", Statement::nodes)
          .field("totalCount", Statement::number)
          .object("total", Statement::total);

  private final DSLContext questions;
  private final CodeListCache lists;

  Distributions(DSLContext questions, CodeListCache lists) {
    this.questions = questions;
    this.lists = lists;
  }

  Map<String, Object> of(Question asked, int first, Selection selection, Inquiry inquiry) {
    CodeLists names = lists.of(inquiry.snapshot());
    Statement statement = new Statement(asked, first, names, selection);
    Map<String, Field<?>> members = new LinkedHashMap<>();
    members.put("distributions", DISTRIBUTIONS.json(statement, selection));
    members.put("warnings", statement.warnings());
    members.put("onRecord", statement.isOnRecord());
    if (asked.groups().filter().programs() != null) {
      members.put(
          "unknown", asked.groups().filter().unknownPrograms(asked.groups().scope().kind()));
    }
    Map<String, Object> answer =
        Json.read(questions.with(statement.steps()).select(Json.object(members)));
    UnknownPrograms.refuse(answer.get("unknown"), asked.groups().scope().kind());
    statement.tell(answer, inquiry);
    @SuppressWarnings("unchecked")
    Map<String, Object> distributions =
        (Map<String, Object>) answer.getOrDefault("distributions", Map.of());
    return distributions;
  }

  /**
   * A question how figures are spread.
   *
   * @param bins how many of them a histogram has
   */
  record Question(Aggregation groups, Metric metric, int bins, Scale scale) {

    private static final int MOST_BINS = 200;

    /** Edges may lie between two figures. */
    private static final int FURTHER_DECIMALS = 2;

    Question {
      if (bins < 1 || bins > MOST_BINS) {
        throw new Problem(
            ProblemCode.BAD_INPUT, "bins is %d; it is 1 to %d.".formatted(bins, MOST_BINS));
      }
    }

    Histogram.Bins binned() {
      return new Histogram.Bins(bins, scale, metric.unit().decimals() + FURTHER_DECIMALS);
    }
  }

  /** One statement in the making. */
  static final class Statement {

    private final Question asked;
    private final int first;
    private final CodeLists names;
    private final Facts facts;
    private final DistributionRow group;
    private final DistributionRow all;
    private final Selection selected;

    Statement(Question asked, int first, CodeLists names, Selection selection) {
      this.asked = asked;
      this.first = first;
      this.names = names;
      selected = selection;
      Aggregation groups = asked.groups();
      facts = Facts.of(groups.scope(), names);
      Grouping grouping = groups.grouping(facts, Set.of(asked.metric()), names);
      Map<Grain, GroupTable> tables = grouping.groups(Map.of(), false);
      GroupTables ofGroups = groups.tables(grouping, tables, facts, names, grouping.by());
      GroupTables ofAll =
          groups.tables(grouping, grouping.totals(tables, Map.of(), null), facts, names, List.of());
      group = row("groups", grouping, grouping.by(), new GroupRow(ofGroups, ofAll));
      all = row("total", grouping, List.of(), new GroupRow(ofAll, null));
    }

    private DistributionRow row(String as, Grouping grouping, List<Dimension> by, GroupRow groups) {
      SideRows rows = grouping.observations(asked.metric(), by, null, 0);
      return new DistributionRow(
          groups, asked.metric(), new Histogram(as, rows, by, asked.metric(), asked.binned()));
    }

    Field<?> nodes(Selection selection) {
      Field<JSON> node = DistributionShape.DISTRIBUTION.json(group, selection);
      return field(
          select(DSL.field("coalesce(json_agg(page.node), '[]')", JSON.class))
              .from(
                  select(node.as("node"))
                      .from(joined(group, selection))
                      .orderBy(GroupOrder.BY_KEYS.on(group.groups()))
                      .limit(first)
                      .asTable("page")));
    }

    Field<?> number() {
      return field(select(count()).from(group.groups().tables().main().groups().table()));
    }

    Field<?> total(Selection selection) {
      Field<JSON> node = DistributionShape.DISTRIBUTION.json(all, selection);
      return field(select(node).from(joined(all, selection)));
    }

    private static org.jooq.Table<?> joined(DistributionRow row, Selection selection) {
      return row.histogram()
          .joinedTo(row.groups().tables(), showsBins(selection), showsShares(selection));
    }

    private static boolean showsBins(Selection selection) {
      return selection.has("bins") || selection.has("notPositive");
    }

    private static boolean showsShares(Selection selection) {
      return selection.has("shareOfTenLargest") || selection.has("shareOfSmallerHalf");
    }

    Field<?> isOnRecord() {
      return field(
          select(coalesce(boolOr(DSL.trueCondition()), inline(false)))
              .from(group.groups().tables().main().groups().table()));
    }

    Field<?> warnings() {
      GroupMetric value = group.value();
      return Json.object(
          new AnswerWarnings(
                  group.groups().tables(), List.of(value), List.of(value.caveats().conditions()))
              .members());
    }

    List<CommonTableExpression<?>> steps() {
      GroupTables groups = group.groups().tables();
      GroupTables totals = all.groups().tables();
      List<CommonTableExpression<?>> steps =
          new ArrayList<>(groups.steps(true, cells -> DSL.noCondition()));
      if (!totals.main().groups().selected().isEmpty() || selected.has("total")) {
        boolean own = totals.main().cells() != groups.main().cells();
        steps.addAll(totals.steps(own, cells -> DSL.noCondition()));
      }
      steps.addAll(histograms());
      return steps;
    }

    private List<CommonTableExpression<?>> histograms() {
      List<CommonTableExpression<?>> steps = new ArrayList<>();
      List<CommonTableExpression<?>> later = new ArrayList<>();
      histogram(group, selected.below("nodes"), steps, later);
      histogram(all, selected.below("total"), steps, later);
      steps.addAll(later);
      return steps;
    }

    /** Edges are those of all rows, whichever of them were put into groups first. */
    private static void histogram(
        DistributionRow row,
        Selection selection,
        List<CommonTableExpression<?>> observed,
        List<CommonTableExpression<?>> later) {
      boolean bins = showsBins(selection);
      boolean shares = showsShares(selection);
      Histogram histogram = row.histogram();
      if (bins || shares) {
        observed.add(histogram.observedStep());
      }
      if (bins && later.stream().noneMatch(Histogram.Bins::isStep)) {
        later.add(histogram.bins().step(histogram.observed()));
      }
      if (bins) {
        later.add(histogram.countsStep());
      }
      if (shares) {
        later.add(histogram.concentrationsStep());
      }
    }

    void tell(Map<String, Object> answer, Inquiry inquiry) {
      if (answer.get("warnings") instanceof Map<?, ?> warnings) {
        AnswerWarnings.tell(warnings, group.groups().tables(), names, inquiry);
      }
      Set<Integer> without = asked.groups().yearsWithoutRecord(names);
      if (!without.isEmpty() || !Boolean.TRUE.equals(answer.get("onRecord"))) {
        inquiry.warn(Caveat.NO_RECORD, without);
      }
    }
  }
}
