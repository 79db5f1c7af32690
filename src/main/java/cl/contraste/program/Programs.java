package cl.contraste.program;

import static cl.contraste.db.Tables.PROGRAM;
import static cl.contraste.db.Tables.PROGRAM_ALIAS;
import static cl.contraste.db.Tables.PROGRAM_EDITION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;

import cl.contraste.db.enums.ProgramKind;
import cl.contraste.db.tables.Program;
import cl.contraste.db.tables.ProgramEdition;
import cl.contraste.db.tables.ProgramYear;
import cl.contraste.platform.Inquiry;
import cl.contraste.platform.Json;
import cl.contraste.platform.Page;
import cl.contraste.platform.Rows;
import cl.contraste.platform.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Select;
import org.jooq.SelectLimitStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The programs: each question is one statement that PostgreSQL answers in the shape asked for. */
@Repository
class Programs {

  private static final String FOUND = "found";
  private static final String PAGE = "page";
  private static final Field<Integer> ID = field(name(PAGE, "id"), Integer.class);
  private static final Field<Integer> EDITION = field(name(PAGE, "edition_id"), Integer.class);
  private static final Field<Integer> PROFILE =
      field(name(PAGE, "profile_edition_id"), Integer.class);
  private static final Field<Integer> POSITION = field(name(PAGE, "place"), Integer.class);

  private final DSLContext questions;
  private final CodeListCache lists;

  Programs(DSLContext questions, CodeListCache lists) {
    this.questions = questions;
    this.lists = lists;
  }

  /** Programs of a scope, page by page. */
  Map<String, Object> page(
      Scope scope,
      ProgramFilter filter,
      ProgramOrder order,
      Page page,
      Selection selection,
      Inquiry inquiry) {
    CodeLists names = lists.of(inquiry.snapshot());
    Facts facts = Facts.of(scope, names);
    ProgramRow row = candidates(facts);
    Condition which = row.program().KIND.eq(scope.kind()).and(filter.on(row, names));
    List<CommonTableExpression<?>> steps = new ArrayList<>();
    Map<String, Field<?>> more = new LinkedHashMap<>();
    if (selection.has("totalCount")) {
      steps.add(name(FOUND).as(columns(row, order).where(which)));
      steps.add(name(PAGE).as(ofFound(page)));
      more.put("totalCount", field(select(count()).from(DSL.table(name(FOUND)))));
    } else {
      steps.add(
          name(PAGE).as(first(columns(row, order).where(which).orderBy(order.on(row)), page)));
    }
    if (filter.programs() != null) {
      more.put("unknown", filter.unknownPrograms(scope.kind()));
    }
    Selection program = selection.below("nodes").and(selection.below("edges", "node"));
    Map<String, Object> answer = read(steps, facts, program, more, page.first(), inquiry);
    UnknownPrograms.refuse(answer.get("unknown"), scope.kind());
    return page.connection(answer.get("nodes"), answer.get("totalCount"));
  }

  /**
   * One program.
   *
   * @throws cl.contraste.platform.Problem when none has the id, or the scope is of the other kind
   */
  Map<String, Object> one(String id, @Nullable Scope scope, Selection selection, Inquiry inquiry) {
    CodeLists names = lists.of(inquiry.snapshot());
    Facts facts = Facts.of(scope == null ? Scope.of(kindOf(id)) : scope, names);
    ProgramRow row = candidates(facts);
    CommonTableExpression<?> chosen =
        name(PAGE)
            .as(
                columns(row, ProgramOrder.BY_NAME)
                    .where(row.program().KIND.eq(facts.scope().kind()))
                    .and(hasId(row.program(), id)));
    List<?> nodes = nodes(read(List.of(chosen), facts, selection, Map.of(), 1, inquiry));
    if (nodes.isEmpty()) {
      throw UnknownPrograms.problem(id, facts.scope().kind());
    }
    @SuppressWarnings("unchecked")
    Map<String, Object> found = (Map<String, Object>) nodes.getFirst();
    return found;
  }

  /** Reads the programs of a page, and tells what their reader should know. */
  private Map<String, Object> read(
      List<CommonTableExpression<?>> steps,
      Facts facts,
      Selection program,
      Map<String, Field<?>> more,
      int first,
      Inquiry inquiry) {
    Rows rows = rows(facts, program, first);
    Map<String, Field<?>> members = new LinkedHashMap<>(more);
    members.put("nodes", rows.member(inquiry));
    Warnings warnings = new Warnings(facts, program);
    if (warnings.arePossible()) {
      members.put("warnings", warnings(facts, warnings));
    }
    Map<String, Object> answer =
        rows.read(document -> questions.with(steps).select(document), members, first, inquiry);
    warnings.tell(answer.get("warnings"), lists.of(inquiry.snapshot()), inquiry);
    return answer;
  }

  /** Programs that are counted are looked for once, however long that takes. */
  private static Select<?> ofFound(Page page) {
    Field<Integer> place = field(name(FOUND, "place"), Integer.class);
    return first(select(DSL.asterisk()).from(DSL.table(name(FOUND))).orderBy(place), page);
  }

  private static Select<?> first(SelectLimitStep<?> rows, Page page) {
    return rows.limit(page.limit()).offset(page.offset());
  }

  private static List<?> nodes(Map<String, Object> answer) {
    return (List<?>) answer.getOrDefault("nodes", List.of());
  }

  /** A budget code has hyphens, a bips id has none; ids say their kind. */
  private static ProgramKind kindOf(String id) {
    boolean budget = id.startsWith("B-") || (!id.startsWith("M-") && id.contains("-"));
    return budget ? ProgramKind.BUDGET : ProgramKind.MONITORED;
  }

  private static Condition hasId(Program program, String id) {
    return program
        .KEY
        .eq(id)
        .or(
            program.ID.eq(
                select(PROGRAM_ALIAS.PROGRAM_ID)
                    .from(PROGRAM_ALIAS)
                    .where(PROGRAM_ALIAS.ALIAS.eq(id))));
  }

  /** Programs with their newest edition in the scope. */
  private static ProgramRow candidates(Facts facts) {
    Program p = PROGRAM.as("p");
    return new ProgramRow(facts, p, PROGRAM_EDITION.as("e"), facts.profileEdition(p));
  }

  static org.jooq.Table<?> tables(ProgramRow row) {
    ProgramEdition e = row.edition();
    return row.program()
        .join(e)
        .on(e.PROGRAM_ID.eq(row.program().ID).and(e.ID.eq(row.facts().edition(row.program()))));
  }

  private static org.jooq.SelectJoinStep<?> columns(ProgramRow row, ProgramOrder order) {
    return select(
            row.program().ID,
            row.edition().ID.as("edition_id"),
            row.profile().as("profile_edition_id"),
            rowNumber().over().orderBy(order.on(row)).as("place"))
        .from(tables(row));
  }

  private static Rows rows(Facts facts, Selection selection, int first) {
    Program p = PROGRAM.as("p");
    ProgramEdition e = PROGRAM_EDITION.as("e");
    ProgramRow row = new ProgramRow(facts, p, e, PROFILE);
    Field<JSON> program = ProgramShape.PROGRAM_TYPE.json(row, selection);
    var page =
        DSL.table(name(PAGE))
            .join(p)
            .on(p.ID.eq(ID))
            .join(e)
            .on(e.PROGRAM_ID.eq(ID).and(e.ID.eq(EDITION)));
    return new Rows(
        field(select(Json.array(program, POSITION)).from(page)),
        // With a limit PostgreSQL puts the rows in order before it makes their documents, one by
        // one.
        select(program).from(page).orderBy(POSITION).limit(first + 1));
  }

  private static Field<JSON> warnings(Facts facts, Warnings warnings) {
    ProgramYear f = facts.years();
    return field(
        select(warnings.json(f))
            .from(DSL.table(name(PAGE)))
            .join(facts.yearsTable())
            .on(f.PROGRAM_ID.eq(ID))
            .where(facts.inScope(f.YEAR)));
  }
}
