package cl.contraste.program;

import static cl.contraste.db.Tables.PROGRAM;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;

import cl.contraste.db.tables.ProgramYear;
import cl.contraste.metric.RowValues;
import cl.contraste.platform.Inquiry;
import cl.contraste.platform.Json;
import cl.contraste.platform.Page;
import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import cl.contraste.platform.Rows;
import cl.contraste.platform.Selection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Published figures that disagree with each other: one statement over the facts of a scope. */
@Repository
class Discrepancies {

  private static final String FOUND = "found";
  private static final ProgramYear F = cl.contraste.db.Tables.PROGRAM_YEAR.as("f");

  private final DSLContext questions;
  private final CodeListCache lists;

  Discrepancies(DSLContext questions, CodeListCache lists) {
    this.questions = questions;
    this.lists = lists;
  }

  /**
   * What is asked for.
   *
   * @param kinds those looked for
   * @param causes those told; a cause that is not looked for costs nothing
   */
  record Question(
      Scope scope, ProgramFilter filter, Set<DiscrepancyKind> kinds, Set<DiscrepancyCause> causes) {

    Question {
      if (scope.spending() != Scope.Spending.ALL) {
        throw new Problem(
            ProblemCode.BAD_INPUT,
            "Discrepancies are between figures as published, which count all outlays;"
                + " scope.spending is %s and can only be ALL.".formatted(scope.spending()));
      }
    }

    /** Without kinds or causes all of them are meant. */
    static Question of(
        Scope scope,
        ProgramFilter filter,
        @Nullable List<DiscrepancyKind> kinds,
        @Nullable List<DiscrepancyCause> causes) {
      return new Question(
          scope,
          filter,
          kinds == null ? EnumSet.allOf(DiscrepancyKind.class) : named("kinds", kinds),
          causes == null ? EnumSet.allOf(DiscrepancyCause.class) : named("causes", causes));
    }

    private static <E extends Enum<E>> Set<E> named(String argument, List<E> constants) {
      if (constants.isEmpty()) {
        throw new Problem(
            ProblemCode.BAD_INPUT,
            "`%s` is an empty list; name at least one, or leave it out for all of them."
                .formatted(argument));
      }
      return EnumSet.copyOf(constants);
    }

    boolean allCauses() {
      return causes.size() == DiscrepancyCause.values().length;
    }
  }

  /** Discrepancies of a scope, those of most money first, page by page. */
  Map<String, Object> page(Question asked, Page page, Selection selection, Inquiry inquiry) {
    CodeLists names = lists.of(inquiry.snapshot());
    Facts facts = Facts.of(asked.scope(), names);
    DiscrepancyRow row = new DiscrepancyRow(facts);
    Map<String, Field<?>> members = new LinkedHashMap<>();
    Selection node = selection.below("nodes").and(selection.below("edges", "node"));
    Rows rows = rows(row, node);
    members.put("nodes", rows.member(inquiry));
    members.put("warnings", warnings());
    if (selection.has("totalCount")) {
      members.put("totalCount", field(select(count()).from(DSL.table(name(FOUND)))));
    }
    if (asked.filter().programs() != null) {
      members.put("unknown", asked.filter().unknownPrograms(asked.scope().kind()));
    }
    Map<String, Object> answer =
        rows.read(
            document -> questions.with(steps(asked, facts, names, page)).select(document),
            members,
            page.first(),
            inquiry);
    UnknownPrograms.refuse(answer.get("unknown"), asked.scope().kind());
    new Warnings(facts, Selection.NOTHING).tell(answer.get("warnings"), names, inquiry);
    return page.connection(answer.get("nodes"), answer.get("totalCount"));
  }

  private static List<CommonTableExpression<?>> steps(
      Question asked, Facts facts, CodeLists names, Page page) {
    RowValues values = YearShape.valuesOfYears(facts);
    DiscrepancyRows rows = new DiscrepancyRows(facts, values.inputs());
    Table<?> told = DSL.table(name(ToldRows.NAME)).as("f");
    Select<Record> all =
        asked.kinds().stream()
            .flatMap(kind -> rows.of(kind).stream())
            .reduce(Select::unionAll)
            .orElseThrow();
    List<CommonTableExpression<?>> steps = new ArrayList<>();
    steps.add(
        name(ToldRows.NAME)
            .as(
                select(DSL.asterisk())
                    .from(facts.yearRowsOfKind(values))
                    .where(asked.filter().onYears(facts, names))));
    steps.add(Subtotals.subtitles(told, F));
    steps.add(Subtotals.parts(told, F));
    steps.add(name("all_found").as(all));
    steps.add(name(FOUND).as(found(asked, facts)));
    steps.add(name(DiscrepancyRow.NAME).as(chosen(page)));
    return steps;
  }

  private static Select<?> found(Question asked, Facts facts) {
    DiscrepancyRow row = new DiscrepancyRow(facts);
    Condition which =
        asked.allCauses()
            ? DSL.noCondition()
            : row.ofCause(Enum::name)
                .in(asked.causes().stream().map(Enum::name).map(DSL::inline).toList());
    Field<BigDecimal> money =
        DSL.round(row.column("money", BigDecimal.class).times(facts.priceFactor(row.priceYear())));
    return select(DSL.asterisk(), money.as("restated"))
        .from(DSL.table(name("all_found")).as(DiscrepancyRow.NAME))
        .where(which);
  }

  /** Ties by program, year and what is compared, so that pages never overlap. */
  private static Select<?> chosen(Page page) {
    Field<Integer> program = ComparedFigures.column(FOUND, "program_id", Integer.class);
    List<OrderField<?>> order =
        List.of(
            ComparedFigures.column(FOUND, "restated", BigDecimal.class).desc().nullsLast(),
            PROGRAM.KEY,
            ComparedFigures.column(FOUND, "year", Short.class),
            ComparedFigures.column(FOUND, "kind", String.class),
            ComparedFigures.column(FOUND, "metric", String.class),
            ComparedFigures.column(FOUND, "formula", String.class),
            ComparedFigures.column(FOUND, "component", Short.class));
    return select(DSL.table(name(FOUND)).asterisk(), rowNumber().over().orderBy(order).as("place"))
        .from(DSL.table(name(FOUND)).join(PROGRAM).on(PROGRAM.ID.eq(program)))
        .orderBy(order)
        .limit(page.limit())
        .offset(page.offset());
  }

  private static Rows rows(DiscrepancyRow row, Selection selection) {
    return Rows.of(
        DSL.table(name(DiscrepancyRow.NAME)),
        DiscrepancyShape.DISCREPANCY.json(row, selection),
        row.column("place", Integer.class));
  }

  /** The price years of what was found, and the years of which a part was not looked at. */
  private static Field<JSON> warnings() {
    Field<Short> priceYear = ComparedFigures.column(FOUND, "price_year", Short.class);
    Map<String, Field<?>> members = new LinkedHashMap<>();
    members.put(
        "priceYears",
        field(
            select(DSL.field("json_agg(distinct {0})", JSON.class, priceYear))
                .from(DSL.table(name(FOUND)))
                .where(ComparedFigures.column(FOUND, "money", BigDecimal.class).isNotNull())));
    members.put(
        "partialYears",
        field(
            select(DSL.field("json_agg(distinct {0})", JSON.class, F.YEAR))
                .from(DSL.table(name(ToldRows.NAME)).as("f"))
                .where(F.THROUGH_MONTH.lt(inline((short) 12)))));
    return Json.object(members);
  }
}
