package cl.contraste.comparison;

import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import cl.contraste.db.enums.ValueStatus;
import cl.contraste.metric.Grain;
import cl.contraste.platform.Caveat;
import cl.contraste.platform.Inquiry;
import cl.contraste.platform.Json;
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
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who stands where: each question is one statement. */
@Repository
class Rankings {

  static final Shape<Statement> RANKING =
      Shape.<Statement>of("Ranking")
          .object("nodes", Statement::nodes)
          .field("totalCount", Statement::ranked)
          .object("unranked", Statement::unranked)
          .object("focus", Statement::focus);

  static final Shape<Field<ValueStatus>> UNRANKED =
      Shape.<Field<ValueStatus>>of("Unranked")
          .field("status", status -> status)
          .field("groups", status -> count());

  private final DSLContext questions;
  private final CodeListCache lists;

  Rankings(DSLContext questions, CodeListCache lists) {
    this.questions = questions;
    this.lists = lists;
  }

  Map<String, Object> of(
      Ranking asked, int first, @Nullable Integer each, Selection selection, Inquiry inquiry) {
    CodeLists names = lists.of(inquiry.snapshot());
    Statement statement = new Statement(asked, first, each, names, selection);
    Map<String, Field<?>> members = new LinkedHashMap<>();
    members.put("ranking", RANKING.json(statement, selection));
    members.put("warnings", statement.warnings());
    members.put("onRecord", statement.isOnRecord());
    members.putAll(statement.checks());
    Map<String, Object> answer =
        Json.read(questions.with(statement.steps()).select(Json.object(members)));
    statement.refuse(answer);
    statement.tell(answer, inquiry);
    @SuppressWarnings("unchecked")
    Map<String, Object> ranking = (Map<String, Object>) answer.getOrDefault("ranking", Map.of());
    return ranking;
  }

  /** One statement in the making. */
  static final class Statement {

    private final Ranking asked;
    private final ShownPlaces shown;
    private final CodeLists names;
    private final Facts facts;
    private final GroupTables totals;
    private final RankedRow row;
    private final boolean withDistances;

    Statement(
        Ranking asked, int first, @Nullable Integer each, CodeLists names, Selection selection) {
      this.asked = asked;
      this.names = names;
      facts = asked.facts(names);
      Selection node = selection.below("nodes").and(selection.below("focus"));
      withDistances = node.has("distance");
      boolean before = asked.hasYearBefore() && (node.has("previousRank") || node.has("rankMove"));
      Grouping grouping = asked.grouping(names, before);
      Map<Grain, GroupTable> tables = grouping.groups(Map.of(), false);
      totals =
          asked
              .groups()
              .tables(
                  grouping,
                  grouping.regrouped("total", List.of(), Map.of()),
                  facts,
                  names,
                  List.of());
      GroupTables groups = asked.groups().tables(grouping, tables, facts, names, grouping.by());
      row =
          new RankedRow(
              new GroupRow(groups, totals), asked.metric(), asked.within(), new Stage("places"));
      shown = new ShownPlaces(row, first, each);
    }

    Field<?> nodes(Selection selection) {
      Field<JSON> node = RankedShape.RANKED.json(row, selection);
      return field(
          select(Json.array(node, ShownPlaces.PLACE))
              .from(row.joined(withDistances).join(ShownPlaces.table()).on(shown.isShown())));
    }

    Field<?> focus(Selection selection) {
      Field<JSON> node = RankedShape.RANKED.json(row, selection);
      Dimension within = asked.within();
      var order =
          within == null
              ? List.<org.jooq.OrderField<?>>of(inline(1))
              : new GroupKey(within).order(row.places().name(), false);
      return field(
          select(Json.array(node, order.toArray(org.jooq.OrderField<?>[]::new)))
              .from(row.joined(withDistances))
              .where(isFocus())
              .and(isOnRecord(row)));
    }

    Field<?> ranked() {
      return field(select(count(row.rank())).from(row.places().table()));
    }

    /** Groups without a number, by the reason. */
    Field<?> unranked(Selection selection) {
      Field<ValueStatus> status = row.places().column("status", () -> row.value().pool().status());
      Condition counts = row.number().isNull().and(onRecord());
      return field(
          select(
                  Json.array(
                      DSL.field(name("reasons", "reason"), JSON.class),
                      DSL.field(name("reasons", "status"))))
              .from(
                  select(UNRANKED.json(status, selection).as("reason"), status.as("status"))
                      .from(row.places().table())
                      .where(counts)
                      .groupBy(status)
                      .asTable("reasons")));
    }

    private Condition isFocus() {
      return asked.isFocus(row.places().name(), names);
    }

    private Condition onRecord() {
      return DSL.condition(row.places().column("on_record", () -> DSL.field(isOnRecord(row))));
    }

    private static Condition isOnRecord(RankedRow row) {
      return GroupRow.isOnRecord(row.group().tables().main(), 0);
    }

    Field<?> isOnRecord() {
      return field(
          select(DSL.coalesce(boolOr(onRecord()), inline(false))).from(row.places().table()));
    }

    /** All that is ranked is compared with each other, so its caveats are those of all as one. */
    Field<JSON> warnings() {
      GroupMetric all = new GroupRow(totals, null).metric(asked.metric(), 0);
      Map<Caveat, Condition> caveats = all.caveats().conditions();
      if (asked.of().isOfOneAgency()) {
        caveats.remove(Caveat.NOT_CONSOLIDATED);
      }
      caveats.remove(Caveat.MAY_COUNT_PERSON_TWICE);
      Map<String, Field<?>> members = new LinkedHashMap<>();
      if (totals.main().hasSides()) {
        members.putAll(leftOutYearBefore(all, caveats));
      }
      new AnswerWarnings(totals, List.of(all), List.of(caveats))
          .members()
          .forEach(members::putIfAbsent);
      return Json.object(members);
    }

    /** Places of a year before of which something is left out are told with that caveat. */
    private Map<String, Field<?>> leftOutYearBefore(
        GroupMetric all, Map<Caveat, Condition> caveats) {
      GroupMetric before = new GroupRow(totals, null).metric(asked.metric(), 1);
      Caveat partial = before.caveats().partialYear();
      Condition left = before.caveats().conditions().get(partial);
      if (left != null) {
        caveats.merge(partial, left, Condition::or);
      }
      Map<String, Field<?>> both =
          new AnswerWarnings(totals, List.of(all, before), List.of(caveats)).members();
      both.keySet().retainAll(Set.of("partialYears"));
      return both;
    }

    Map<String, Field<?>> checks() {
      Map<String, Field<?>> checks = new LinkedHashMap<>();
      if (asked.groups().filter().programs() != null) {
        checks.put("unknown", asked.groups().filter().unknownPrograms(kind()));
      }
      if (asked.focus() != null && asked.of() == Dimension.PROGRAM) {
        checks.put("focused", field(asked.peersIn(facts).program().isNotNull()));
      }
      if (!asked.peers().isEmpty()) {
        checks.put("peers", asked.peersIn(facts).number());
      }
      return checks;
    }

    private cl.contraste.db.enums.ProgramKind kind() {
      return asked.groups().scope().kind();
    }

    void refuse(Map<String, Object> answer) {
      UnknownPrograms.refuse(answer.get("unknown"), kind());
      if (Boolean.FALSE.equals(answer.get("focused"))) {
        throw UnknownPrograms.problem(String.valueOf(asked.focus()), kind());
      }
      if (answer.get("peers") instanceof Number number) {
        asked.peersIn(facts).requireEnough(number.intValue());
      }
    }

    List<CommonTableExpression<?>> steps() {
      List<CommonTableExpression<?>> later = new ArrayList<>();
      if (withDistances) {
        later.addAll(row.distances());
      }
      later.addAll(asked.focus() == null ? shown.top() : shown.around(isFocus()));
      GroupTables groups = row.group().tables();
      CommonTableExpression<?> places = places();
      List<CommonTableExpression<?>> steps =
          new ArrayList<>(groups.steps(true, cells -> DSL.noCondition()));
      steps.add(places);
      steps.addAll(later);
      steps.addAll(totals.steps(true, cells -> DSL.noCondition()));
      return steps;
    }

    private CommonTableExpression<?> places() {
      GroupTables groups = row.group().tables();
      String step = groups.main().groups().name();
      List<Field<?>> selected = new ArrayList<>();
      groups.by().forEach(dimension -> selected.add(new GroupKey(dimension).in(step)));
      selected.addAll(row.places().selected());
      return name(row.places().name()).as(select(selected).from(groups.joined()));
    }

    void tell(Map<String, Object> answer, Inquiry inquiry) {
      if (answer.get("warnings") instanceof Map<?, ?> warnings) {
        AnswerWarnings.tell(warnings, totals, names, inquiry);
      }
      Set<Integer> without = asked.groups().yearsWithoutRecord(names);
      if (!without.isEmpty() || !Boolean.TRUE.equals(answer.get("onRecord"))) {
        inquiry.warn(Caveat.NO_RECORD, without);
      }
    }
  }
}
