package cl.contraste.comparison;

import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import cl.contraste.db.enums.ProgramKind;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Measure;
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
import cl.contraste.program.YearRange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Why spending changed from one year to another: each question is one statement. */
@Repository
class Decompositions {

  static final Shape<Statement> DECOMPOSITION =
      Shape.<Statement>of("Decomposition")
          .object("nodes", Statement::nodes)
          .field("totalCount", Statement::number)
          .object("total", Statement::total);

  private final DSLContext questions;
  private final CodeListCache lists;

  Decompositions(DSLContext questions, CodeListCache lists) {
    this.questions = questions;
    this.lists = lists;
  }

  /** Whether groups of programs can be of it. */
  static boolean fits(Dimension dimension) {
    return switch (dimension) {
      case MINISTRY,
          AGENCY,
          PROGRAM,
          REGION,
          SDG_GOAL,
          SDG_TARGET,
          FINDING,
          RULE,
          EX_ANTE_RESULT,
          START_YEAR,
          UNIT ->
          true;
      case YEAR, SUBTITLE, COMPONENT -> false;
    };
  }

  /**
   * Refuses what has no decomposition.
   *
   * @throws Problem when a side has several years, or the dimension takes programs apart
   */
  static void require(TwoSides asked) {
    for (Side side : List.of(asked.base(), asked.other())) {
      YearRange years = side.years();
      if (!years.isOneYear()) {
        throw new Problem(
            ProblemCode.YEAR_NEEDED,
            "A side is of %d to %d; a change is told apart from one year to another: give each side one year."
                .formatted(years.from(), years.last()));
      }
    }
    for (Dimension dimension : asked.by()) {
      if (!fits(dimension)) {
        throw new Problem(
            ProblemCode.DIMENSION_NOT_FOR_METRIC,
            "A change is told apart by programs, and byComponent by their components; `by` cannot have %s."
                .formatted(dimension));
      }
    }
  }

  Map<String, Object> of(TwoSides asked, int first, Selection selection, Inquiry inquiry) {
    CodeLists names = lists.of(inquiry.snapshot());
    Statement statement = new Statement(asked, first, names, selection);
    Map<String, Field<?>> members = new LinkedHashMap<>();
    members.put("decomposition", DECOMPOSITION.json(statement, selection));
    members.put("warnings", statement.warnings());
    members.put("onRecord", statement.isOnRecord());
    members.put("flags", statement.flags());
    members.putAll(asked.checks(names));
    Map<String, Object> answer =
        Json.read(questions.with(statement.steps()).select(Json.object(members)));
    asked.refuse(answer, names);
    statement.tell(answer, inquiry);
    @SuppressWarnings("unchecked")
    Map<String, Object> decomposition =
        (Map<String, Object>) answer.getOrDefault("decomposition", Map.of());
    return decomposition;
  }

  /**
   * The change of some groups.
   *
   * @param ofComponents null: not asked for, or this kind of program has none
   */
  record Changes(
      List<Dimension> by, SpendingChange ofPrograms, @Nullable SpendingChange ofComponents) {

    List<SpendingChange> all() {
      return Stream.of(ofPrograms, ofComponents).filter(Objects::nonNull).toList();
    }

    Table<?> joined() {
      Table<?> joined = DSL.table(name(ofPrograms.sums().name()));
      SpendingChange parts = ofComponents;
      if (parts == null) {
        return joined;
      }
      return joined
          .leftJoin(DSL.table(name(parts.sums().name())))
          .on(
              by.stream()
                  .map(key -> new GroupKey(key).same(ofPrograms.sums().name(), parts.sums().name()))
                  .reduce(DSL.noCondition(), Condition::and, Condition::and));
    }

    Field<?> key(Dimension dimension, Selection selection) {
      return by.contains(dimension)
          ? new GroupKey(dimension)
              .shown(ofPrograms.sums().name(), ofPrograms.parts().tables().facts(), selection)
          : inline((Object) null);
    }

    Field<JSON> unassigned() {
      List<Field<String>> names =
          by.stream()
              .<Field<String>>map(
                  key ->
                      when(new GroupKey(key).isNone(ofPrograms.sums().name()), inline(key.name())))
              .toList();
      return DSL.field(
          "to_json(array_remove(array[{0}]::text[], null))", JSON.class, DSL.list(names));
    }
  }

  /** One statement in the making. */
  static final class Statement {

    private final TwoSides asked;
    private final int first;
    private final CodeLists names;
    private final Changes groups;
    private final Changes whole;
    private final Selection selected;

    Statement(TwoSides asked, int first, CodeLists names, Selection selection) {
      this.asked = asked;
      this.first = first;
      this.names = names;
      selected = selection;
      groups = changes("groups", asked.by(), selection.below("nodes"));
      whole = changes("total", List.of(), selection.below("total"));
    }

    private boolean areBudgets() {
      return asked.scope().kind() == ProgramKind.BUDGET;
    }

    private Changes changes(String as, List<Dimension> by, Selection below) {
      SpendingChange programs =
          change(
              as,
              by,
              List.of(Dimension.PROGRAM),
              Catalogue.EXECUTED_BUDGET,
              areBudgets() ? null : Catalogue.BENEFICIARIES_SERVED);
      SpendingChange components =
          areBudgets() || !below.has("byComponent")
              ? null
              : change(
                  as + "_of_components",
                  by,
                  List.of(Dimension.PROGRAM, Dimension.COMPONENT),
                  Catalogue.COMPONENT_SPENDING,
                  Catalogue.OUTPUT);
      return new Changes(by, programs, components);
    }

    private SpendingChange change(
        String as,
        List<Dimension> by,
        List<Dimension> parts,
        Measure spending,
        @Nullable Measure quantity) {
      Set<Dimension> all = new LinkedHashSet<>(by);
      all.addAll(parts);
      Grouping grouping = asked.grouping(List.copyOf(all), Set.of(spending), names);
      GroupTables tables =
          new GroupTables(
              grouping.by(),
              Map.of(
                  spending.grain(),
                  grouping.table(as, spending.grain(), MatchedPanel.ofAll(asked.lineages(names)))),
              asked.facts(asked.other(), names),
              asked.span(),
              false,
              false,
              true);
      return SpendingChange.of(new SpendingParts(as, tables, spending, quantity), by);
    }

    Field<?> nodes(Selection selection) {
      Field<JSON> node = DecompositionShape.GROUP.json(groups, selection);
      List<org.jooq.OrderField<?>> order = new ArrayList<>();
      groups
          .by()
          .forEach(
              key ->
                  order.addAll(new GroupKey(key).order(groups.ofPrograms().sums().name(), false)));
      return field(
          select(DSL.field("coalesce(json_agg(page.node), '[]')", JSON.class))
              .from(
                  select(node.as("node"))
                      .from(groups.joined())
                      .orderBy(order)
                      .limit(first)
                      .asTable("page")));
    }

    Field<?> number() {
      return field(select(count()).from(DSL.table(name(groups.ofPrograms().sums().name()))));
    }

    Field<?> total(Selection selection) {
      Field<JSON> node = DecompositionShape.GROUP.json(whole, selection);
      return field(select(node).from(whole.joined()));
    }

    Field<?> isOnRecord() {
      SpendingChange change = groups.ofPrograms();
      return field(
          select(
                  DSL.coalesce(
                      DSL.field(
                          DSL.condition(boolOr(DSL.condition(side(change, "on0"))))
                              .and(boolOr(DSL.condition(side(change, "on1"))))),
                      inline(false)))
              .from(DSL.table(name(change.parts().fates()))));
    }

    private static Field<Boolean> side(SpendingChange change, String on) {
      return DSL.field(name(change.parts().fates(), on), Boolean.class);
    }

    /** Caveats of single parts, with years. */
    Field<?> warnings() {
      List<Field<?>> told = new ArrayList<>();
      for (SpendingChange change : groups.all()) {
        List<GroupMetric> metrics = change.parts().metrics();
        List<Map<Caveat, Condition>> caveats =
            metrics.stream().map(metric -> ofPart(metric.caveats().conditions())).toList();
        Map<String, Field<?>> members =
            new LinkedHashMap<>(
                new AnswerWarnings(change.parts().tables(), metrics, caveats).members());
        if (!change.parts().tables().facts().restates()) {
          members.remove("priceYears");
        }
        told.add(Json.object(members));
      }
      return DSL.function("json_build_array", JSON.class, told.toArray(Field<?>[]::new));
    }

    /** What a part is of one program says nothing of the group. */
    private static Map<Caveat, Condition> ofPart(Map<Caveat, Condition> caveats) {
      Map<Caveat, Condition> kept = new EnumMap<>(caveats);
      kept.remove(Caveat.SMALL_GROUP);
      kept.remove(Caveat.LOW_COVERAGE);
      kept.remove(Caveat.MIXED_PRICE_YEARS);
      return kept;
    }

    /** Caveats that hold of some group. */
    Field<?> flags() {
      List<Field<?>> told = new ArrayList<>();
      for (SpendingChange change : changes()) {
        Map<String, Field<?>> members = new LinkedHashMap<>();
        change
            .sums()
            .caveats()
            .forEach((caveat, holds) -> members.put(caveat.name(), boolOr(holds)));
        told.add(field(select(Json.object(members)).from(DSL.table(name(change.sums().name())))));
      }
      return DSL.function("json_build_array", JSON.class, told.toArray(Field<?>[]::new));
    }

    private List<SpendingChange> changes() {
      List<SpendingChange> changes = new ArrayList<>(groups.all());
      if (selected.has("total")) {
        changes.addAll(whole.all());
      }
      return changes;
    }

    List<CommonTableExpression<?>> steps() {
      List<CommonTableExpression<?>> steps = new ArrayList<>();
      for (SpendingChange change : changes()) {
        List<CommonTableExpression<?>> own = change.steps();
        steps.addAll(change.parts().tables().steps(true, cells -> DSL.noCondition()));
        steps.addAll(own);
      }
      return steps;
    }

    void tell(Map<String, Object> answer, Inquiry inquiry) {
      for (Object warnings : (List<?>) answer.getOrDefault("warnings", List.of())) {
        AnswerWarnings.tell(
            (Map<?, ?>) warnings, groups.ofPrograms().parts().tables(), names, inquiry);
      }
      for (Object flags : (List<?>) answer.getOrDefault("flags", List.of())) {
        AnswerWarnings.tellFlags(flags, inquiry);
      }
      Set<Integer> without = asked.yearsWithoutRecord(names);
      if (!without.isEmpty() || !Boolean.TRUE.equals(answer.get("onRecord"))) {
        inquiry.warn(Caveat.NO_RECORD, without);
      }
    }
  }
}
