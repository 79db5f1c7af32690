package cl.contraste.program;

import static cl.contraste.db.Tables.AGENCY;
import static cl.contraste.db.Tables.DOCUMENT;
import static cl.contraste.db.Tables.LOAD;
import static cl.contraste.db.Tables.MINISTRY;
import static cl.contraste.db.Tables.PROGRAM;
import static cl.contraste.db.Tables.PROGRAM_YEAR;
import static cl.contraste.db.Tables.SDG_GOAL;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import cl.contraste.db.enums.ProgramKind;
import cl.contraste.platform.Inquiry;
import cl.contraste.platform.Json;
import cl.contraste.platform.Page;
import cl.contraste.platform.Rows;
import cl.contraste.platform.Selection;
import cl.contraste.platform.Shape;
import cl.contraste.platform.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * What is on record beside the programs: ministries, agencies, goals, documents, the facts at all.
 */
@Repository
class Registers {

  static final Shape<cl.contraste.db.tables.Load> SNAPSHOT =
      Shape.<cl.contraste.db.tables.Load>of("Snapshot")
          .field("id", load -> load.SNAPSHOT)
          .field("loadedAt", load -> DocumentShape.iso(load.LOADED_AT));

  static final Shape<ProgramKind> KIND =
      Shape.<ProgramKind>of("KindSummary")
          .field("kind", kind -> inline(kind.name()))
          .field(
              "programs",
              kind ->
                  field(
                      select(count())
                          .from(PROGRAM)
                          .where(PROGRAM.KIND.eq(inline(kind)))
                          .and(PROGRAM.EDITION_ID.isNotNull())))
          .field("programYears", kind -> ofYears(count(), kind))
          .field("fromYear", kind -> ofYears(min(PROGRAM_YEAR.YEAR), kind))
          .field("toYear", kind -> ofYears(max(PROGRAM_YEAR.YEAR), kind));

  static final Shape<Snapshot> DATASET =
      Shape.<Snapshot>of("Dataset")
          .field("snapshot", snapshot -> inline(snapshot.id()))
          .field("loadedAt", snapshot -> DocumentShape.loadedAt(inline(snapshot.number())))
          .object("kinds", (snapshot, selection) -> kinds(selection))
          .object("snapshots", (snapshot, selection) -> snapshots(selection));

  private final DSLContext questions;
  private final CodeListCache lists;

  Registers(DSLContext questions, CodeListCache lists) {
    this.questions = questions;
    this.lists = lists;
  }

  List<?> ministries(ProgramKind kind, Selection selection) {
    var m = MINISTRY.as("m");
    return list(
        select(Json.array(PlaceShape.MINISTRY_TYPE.json(m, selection), m.NAME, m.CODE))
            .from(m)
            .where(
                exists(
                    selectOne()
                        .from(PROGRAM_YEAR)
                        .where(PROGRAM_YEAR.MINISTRY_ID.eq(m.ID))
                        .and(PROGRAM_YEAR.KIND.eq(kind)))));
  }

  List<?> agencies(
      ProgramKind kind, @Nullable List<String> ministries, Selection selection, Inquiry inquiry) {
    var a = AGENCY.as("a");
    Condition theirs =
        ministries == null
            ? DSL.noCondition()
            : exists(
                selectOne()
                    .from(PROGRAM_YEAR)
                    .where(PROGRAM_YEAR.AGENCY_ID.eq(a.ID))
                    .and(
                        PROGRAM_YEAR.MINISTRY_ID.in(
                            lists.of(inquiry.snapshot()).ministries(ministries))));
    return list(
        select(Json.array(PlaceShape.AGENCY_TYPE.json(a, selection), a.NAME, a.CODE))
            .from(a)
            .where(a.KIND.eq(kind))
            .and(theirs));
  }

  List<?> goals(Selection selection) {
    var g = SDG_GOAL.as("g");
    return list(select(Json.array(PlaceShape.GOAL.json(g, selection), g.NUMBER)).from(g));
  }

  Map<String, Object> dataset(Selection selection, Inquiry inquiry) {
    return Json.read(questions.select(DATASET.json(inquiry.snapshot(), selection)));
  }

  Map<String, Object> documents(
      DocumentFilter filter, Page page, Selection selection, Inquiry inquiry) {
    var d = DOCUMENT.as("d");
    Condition which = d.VALID_TO.eq(inline(Snapshot.PRESENT)).and(filter.on(d));
    Selection document = selection.below("nodes").and(selection.below("edges", "node"));
    Field<JSON> row = DocumentShape.DOCUMENT_TYPE.json(d, document);
    Select<?> chosen =
        select(row.as("document"), d.NAME, d.SHA256)
            .from(d)
            .where(which)
            .orderBy(d.NAME, d.SHA256)
            .limit(page.limit())
            .offset(page.offset());
    Map<String, Field<?>> members = new LinkedHashMap<>();
    Rows rows =
        Rows.of(
            chosen,
            field(name("page", "document"), JSON.class),
            field(name("page", "name")),
            field(name("page", "sha256")));
    members.put("nodes", rows.member(inquiry));
    if (selection.has("totalCount")) {
      members.put("totalCount", field(select(count()).from(d).where(which)));
    }
    Map<String, Object> answer = rows.read(questions::select, members, page.first(), inquiry);
    return page.connection(answer.get("nodes"), answer.get("totalCount"));
  }

  private List<?> list(Select<Record1<JSON>> rows) {
    Map<String, Object> answer =
        Json.read(questions.select(Json.object(Map.of("rows", field(rows)))));
    return (List<?>) answer.getOrDefault("rows", List.of());
  }

  private static Field<?> ofYears(Field<?> aggregate, ProgramKind kind) {
    return field(select(aggregate).from(PROGRAM_YEAR).where(PROGRAM_YEAR.KIND.eq(inline(kind))));
  }

  private static Field<?> kinds(Selection selection) {
    List<Field<JSON>> kinds =
        java.util.stream.Stream.of(ProgramKind.values())
            .map(kind -> KIND.json(kind, selection))
            .toList();
    return DSL.function("json_build_array", JSON.class, kinds.toArray(Field<?>[]::new));
  }

  private static Field<?> snapshots(Selection selection) {
    var l = LOAD.as("l");
    return field(select(Json.array(SNAPSHOT.json(l, selection), l.NUMBER.desc())).from(l));
  }
}
