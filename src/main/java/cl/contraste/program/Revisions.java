package cl.contraste.program;

import static cl.contraste.db.Tables.PRICE_INDEX;
import static cl.contraste.db.Tables.PROGRAM;
import static cl.contraste.db.Tables.PROGRAM_YEAR_EDITION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lag;
import static org.jooq.impl.DSL.lastValue;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import cl.contraste.db.enums.ValueStatus;
import cl.contraste.db.tables.ProgramYear;
import cl.contraste.db.tables.ProgramYearEdition;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Grain;
import cl.contraste.metric.Measure;
import cl.contraste.platform.Caveat;
import cl.contraste.platform.Inquiry;
import cl.contraste.platform.Page;
import cl.contraste.platform.Rows;
import cl.contraste.platform.Selection;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What editions and corrections said of the same figures, and how it changed. */
@Repository
class Revisions {

  private static final ProgramYearEdition Y = PROGRAM_YEAR_EDITION.as("y");
  private static final Table<?> SAID = table(name("said"));
  private static final Table<?> TOLD = table(name("told"));

  private final DSLContext questions;
  private final CodeListCache lists;

  Revisions(DSLContext questions, CodeListCache lists) {
    this.questions = questions;
    this.lists = lists;
  }

  /** The figures of a scope that were told anew; or all of them. */
  Map<String, Object> page(
      Scope scope,
      ProgramFilter filter,
      boolean all,
      Page page,
      Selection selection,
      Inquiry inquiry) {
    CodeLists names = lists.of(inquiry.snapshot());
    Facts facts = Facts.of(scope, names);
    Selection revision = selection.below("nodes").and(selection.below("edges", "node"));
    Map<String, Field<?>> members = new LinkedHashMap<>();
    Rows rows = rows(facts, all, page, revision);
    members.put("nodes", rows.member(inquiry));
    members.put("unpriced", unpriced());
    if (selection.has("totalCount")) {
      members.put("totalCount", field(select(count()).from(figures(all).asTable("figures"))));
    }
    if (filter.programs() != null) {
      members.put("unknown", filter.unknownPrograms(scope.kind()));
    }
    Map<String, Object> answer =
        rows.read(
            document -> questions.with(said(facts, filter, names), told(facts)).select(document),
            members,
            page.first(),
            inquiry);
    UnknownPrograms.refuse(answer.get("unknown"), scope.kind());
    Set<Integer> unpriced = Warnings.numbers(answer.get("unpriced"));
    unpriced.removeIf(names::hasPriceIndex);
    Warnings.warn(inquiry, Caveat.NO_PRICE_INDEX, unpriced);
    return page.connection(answer.get("nodes"), answer.get("totalCount"));
  }

  /** A row a statement: the figures that an edition publishes of a program-year. */
  private static CommonTableExpression<?> said(Facts facts, ProgramFilter filter, CodeLists names) {
    Table<?> each = table(name("each"));
    return name("said")
        .as(
            select(
                    Y.PROGRAM_ID,
                    Y.YEAR,
                    Y.EDITION,
                    Y.EDITION_ID,
                    Y.VALID_FROM,
                    Y.VALID_TO,
                    Y.PRICE_YEAR,
                    Y.LINE,
                    DSL.field(each.getQualifiedName().append("*")))
                .from(Y)
                .crossJoin(DSL.lateral(measures().asTable("each")))
                .where(Y.KIND.eq(facts.scope().kind()))
                .and(facts.inScope(Y.YEAR))
                .and(facts.wasSaid(Y.VALID_FROM, Y.EDITION))
                .and(
                    field(name("each", "status"), ValueStatus.class)
                        .ne(inline(ValueStatus.NOT_PUBLISHED)))
                .and(chosen(facts, filter, names)));
  }

  private static Condition chosen(Facts facts, ProgramFilter filter, CodeLists names) {
    ProgramYear f = facts.years();
    return filter.equals(ProgramFilter.NONE)
        ? noCondition()
        : row(Y.PROGRAM_ID, Y.YEAR)
            .in(
                select(f.PROGRAM_ID, f.YEAR)
                    .from(facts.yearsTable())
                    .where(f.KIND.eq(facts.scope().kind()))
                    .and(filter.onYears(facts, names)));
  }

  private static Select<? extends Record> measures() {
    return Catalogue.of(Grain.PROGRAM_YEAR).stream()
        .filter(Measure.class::isInstance)
        .map(Measure.class::cast)
        .<Select<Record>>map(Revisions::measure)
        .reduce(Select::unionAll)
        .orElseThrow();
  }

  private static Select<Record> measure(Measure measure) {
    return select(
        List.<Field<?>>of(
            inline(Catalogue.ALL.indexOf(measure)).as("position"),
            inline(measure.constant()).as("metric"),
            inline(measure.unit().name()).as("unit"),
            inline(measure.unit().money()).as("money"),
            Objects.requireNonNull(Y.field(measure.column())).as("value"),
            Objects.requireNonNull(Y.field(measure.statusColumn())).as("status")));
  }

  /** The same with what each value is in the prices of the scope, or of what was said last. */
  private static CommonTableExpression<?> told(Facts facts) {
    Field<Short> own = field(name("said", "price_year"), Short.class);
    Field<BigDecimal> exact = field(name("restated", "exact"), BigDecimal.class);
    Scope.Prices named = facts.scope().prices();
    Field<Short> last =
        named == null
            ? lastValue(own)
                .over()
                .partitionBy(ofFigure("said"))
                .orderBy(inOrder("said"))
                .rowsBetweenUnboundedPreceding()
                .andUnboundedFollowing()
            : inline((short) named.year());
    Table<?> priced = select(DSL.asterisk(), last.as("prices")).from(SAID).asTable("priced");
    Table<?> restated =
        select(DSL.asterisk(), exact().as("exact")).from(priced).asTable("restated");
    return name("told")
        .as(
            select(
                    DSL.asterisk(),
                    lag(exact)
                        .over()
                        .partitionBy(ofFigure("restated"))
                        .orderBy(inOrder("restated"))
                        .as("before"))
                .from(restated));
  }

  private static Field<BigDecimal> exact() {
    Field<Long> value = field(name("priced", "value"), Long.class);
    Field<Short> own = field(name("priced", "price_year"), Short.class);
    Field<Short> wanted = field(name("priced", "prices"), Short.class);
    var base = PRICE_INDEX.as("base");
    var from = PRICE_INDEX.as("own");
    return when(
            DSL.condition(field(name("priced", "money"), Boolean.class)).and(own.ne(wanted)),
            value
                .cast(BigDecimal.class)
                .times(
                    field(
                        select(base.INDEX.div(from.INDEX))
                            .from(base, from)
                            .where(base.YEAR.eq(wanted))
                            .and(from.YEAR.eq(own)))))
        .otherwise(value.cast(BigDecimal.class));
  }

  /** The price years of numbers that could not be restated. */
  private static Field<JSON> unpriced() {
    Field<Short> each = field(name("each", "price_year"), Short.class);
    Field<Short[]> both =
        DSL.array(RevisionShape.PRICE_YEAR, field(name("told", "prices"), Short.class));
    return field(
        select(DSL.field("json_agg(distinct {0})", JSON.class, each))
            .from(TOLD)
            .crossJoin(DSL.lateral(DSL.unnest(both).as("each", "price_year")))
            .where(RevisionShape.VALUE.isNotNull())
            .and(RevisionShape.EXACT.isNull()));
  }

  private static List<Field<?>> ofFigure(String rows) {
    return List.of(
        field(name(rows, "program_id")), field(name(rows, "year")), field(name(rows, "position")));
  }

  private static List<Field<?>> inOrder(String rows) {
    return List.of(field(name(rows, "edition")), field(name(rows, "valid_from")));
  }

  /** The figures of which something is told, in order. */
  private static Select<?> figures(boolean all) {
    return select(RevisionShape.PROGRAM, RevisionShape.YEAR, RevisionShape.POSITION)
        .from(TOLD)
        .groupBy(RevisionShape.PROGRAM, RevisionShape.YEAR, RevisionShape.POSITION)
        .having(all ? noCondition() : isRevised());
  }

  /** Whether a figure was not told the same each time. */
  private static Condition isRevised() {
    return countDistinct(
            RevisionShape.VALUE, RevisionShape.STATUS.cast(String.class), RevisionShape.PRICE_YEAR)
        .gt(1);
  }

  private static Rows rows(Facts facts, boolean all, Page page, Selection selection) {
    var p = PROGRAM.as("ordered");
    Field<String> key = DSL.field("{0} collate \"C\"", String.class, DSL.min(p.KEY));
    Select<?> chosen =
        select(
                RevisionShape.REVISION.json(facts, selection).as("revision"),
                key.as("key"),
                RevisionShape.YEAR.as("year"),
                RevisionShape.POSITION.as("position"))
            .from(TOLD)
            .join(p)
            .on(p.ID.eq(RevisionShape.PROGRAM))
            .groupBy(RevisionShape.PROGRAM, RevisionShape.YEAR, RevisionShape.POSITION)
            .having(all ? noCondition() : isRevised())
            .orderBy(key, RevisionShape.YEAR, RevisionShape.POSITION)
            .limit(page.limit())
            .offset(page.offset());
    return Rows.of(
        chosen.asTable("page"),
        field(name("page", "revision"), JSON.class),
        field(name("page", "key")),
        field(name("page", "year")),
        field(name("page", "position")));
  }
}
