package cl.contraste.program;

import static cl.contraste.db.Tables.DOCUMENT;
import static cl.contraste.db.Tables.EVALUATION;
import static cl.contraste.db.Tables.FINDING;
import static cl.contraste.db.Tables.FINDING_CODE;
import static cl.contraste.db.Tables.INDICATOR;
import static cl.contraste.db.Tables.INDICATOR_VALUE;
import static cl.contraste.db.Tables.PROGRAM_EDITION;
import static cl.contraste.db.Tables.PROGRAM_REGION;
import static cl.contraste.db.Tables.PROGRAM_SDG_GOAL;
import static cl.contraste.db.Tables.PROGRAM_SDG_TARGET;
import static cl.contraste.db.Tables.PROGRAM_TEXT;
import static cl.contraste.db.Tables.REGION;
import static cl.contraste.db.Tables.SDG_GOAL;
import static cl.contraste.db.Tables.SDG_TARGET;
import static cl.contraste.db.Tables.SERIES_BREAK;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.upper;

import cl.contraste.db.enums.TextKind;
import cl.contraste.db.tables.Evaluation;
import cl.contraste.db.tables.Finding;
import cl.contraste.db.tables.FindingCode;
import cl.contraste.db.tables.Indicator;
import cl.contraste.db.tables.IndicatorValue;
import cl.contraste.db.tables.ProgramEdition;
import cl.contraste.db.tables.ProgramText;
import cl.contraste.db.tables.ProgramYear;
import cl.contraste.db.tables.SeriesBreak;
import cl.contraste.platform.Json;
import cl.contraste.platform.Selection;
import cl.contraste.platform.Shape;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Programs and what hangs on them: the type Program and those of its lists. */
final class ProgramShape {

  private static final List<TextKind> REMARKS =
      List.of(
          TextKind.EVALUATOR_ON_TARGETING,
          TextKind.EVALUATOR_ON_EFFICIENCY,
          TextKind.EVALUATOR_ON_EFFECTIVENESS,
          TextKind.INSTITUTION_ON_PANDEMIC,
          TextKind.INSTITUTION);

  static final Shape<Evaluation> EVALUATION_TYPE =
      Shape.<Evaluation>of("Evaluation")
          .field("stage", evaluation -> evaluation.STAGE)
          .field("result", evaluation -> evaluation.RESULT)
          .field("type", evaluation -> evaluation.TYPE)
          .field("subject", evaluation -> evaluation.SUBJECT)
          .field("year", evaluation -> evaluation.YEAR);

  static final Shape<FindingRow> FINDING_TYPE =
      Shape.<FindingRow>of("Finding")
          .field("year", row -> row.finding.YEAR)
          .field("dimension", row -> row.finding.DIMENSION)
          .field("code", row -> row.finding.CODE)
          .field("verdict", row -> row.code.VERDICT)
          .field("name", row -> coalesce(row.code.NAME_EN, row.finding.STATEMENT))
          .field("nameEs", row -> coalesce(row.code.NAME_ES, row.finding.STATEMENT))
          .field("indicator", row -> row.finding.INDICATOR)
          .field("percentage", row -> row.finding.PERCENTAGE);

  static final Shape<IndicatorValue> INDICATOR_VALUE_TYPE =
      Shape.<IndicatorValue>of("IndicatorValue")
          .field("year", value -> value.YEAR)
          .field("value", value -> value.VALUE)
          .field("status", value -> value.STATUS);

  static final Shape<IndicatorRow> INDICATOR_TYPE =
      Shape.<IndicatorRow>of("Indicator")
          .field(
              "name",
              row -> YearShape.newest(row.indicator.NAME, row.years.EDITION, row.years.YEAR))
          .field("percentage", row -> DSL.boolOr(DSL.condition(row.indicator.PERCENTAGE)))
          .object(
              "values",
              (row, selection) ->
                  Json.array(INDICATOR_VALUE_TYPE.json(row.value, selection), row.value.YEAR));

  static final Shape<RemarkRow> REMARK =
      Shape.<RemarkRow>of("Remark")
          .field("kind", row -> row.text.KIND)
          .field("edition", row -> row.edition.EDITION)
          .field("text", row -> row.text.TEXT);

  static final Shape<SeriesBreak> SERIES_BREAK_TYPE =
      Shape.<SeriesBreak>of("SeriesBreak")
          .field("year", seriesBreak -> seriesBreak.YEAR)
          .field("metric", seriesBreak -> upper(seriesBreak.METRIC));

  static final Shape<ProgramRow> PROGRAM_TYPE =
      Shape.<ProgramRow>of("Program")
          .field("id", row -> row.program().KEY)
          .field("bipsId", row -> row.program().BIPS_ID)
          .field("code", row -> row.program().CODE)
          .field("kind", row -> row.program().KIND)
          .field("name", row -> row.edition().NAME)
          .field("purpose", row -> text(row, TextKind.PURPOSE))
          .field("description", row -> text(row, TextKind.DESCRIPTION))
          .field("targetPopulationDescription", row -> text(row, TextKind.TARGET_POPULATION))
          .field("startYear", row -> row.edition().START_YEAR)
          .field("endYear", row -> row.edition().END_YEAR)
          .field("beneficiaryUnit", ProgramShape::beneficiaryUnit)
          .object(
              "agency", (row, selection) -> PlaceShape.agency(row.edition().AGENCY_ID, selection))
          .object("regions", ProgramShape::regions)
          .object("sdgGoals", ProgramShape::goals)
          .object("sdgTargets", ProgramShape::targets)
          .object("years", YearShape::years)
          .object("spendingBySubtitle", YearShape::subtitles)
          .object("components", YearShape::components)
          .object("indicators", ProgramShape::indicators)
          .object("evaluations", ProgramShape::evaluations)
          .object("findings", ProgramShape::findings)
          .object("remarks", ProgramShape::remarks)
          .object("seriesBreaks", ProgramShape::seriesBreaks)
          .object("documents", ProgramShape::documents);

  private ProgramShape() {}

  record FindingRow(Finding finding, FindingCode code) {}

  record IndicatorRow(Indicator indicator, IndicatorValue value, ProgramYear years) {}

  record RemarkRow(ProgramText text, ProgramEdition edition) {}

  /** The paragraphs of a text, one below the other. */
  private static Field<?> text(ProgramRow row, TextKind kind) {
    ProgramText t = PROGRAM_TEXT.as("t");
    return field(
        select(DSL.field("string_agg({0}, E'\\n' order by {1})", String.class, t.TEXT, t.POSITION))
            .from(t)
            .where(t.PROGRAM_ID.eq(row.program().ID))
            .and(t.EDITION_ID.eq(row.profile()))
            .and(t.KIND.eq(kind)));
  }

  private static Field<?> beneficiaryUnit(ProgramRow row) {
    ProgramEdition profile = PROGRAM_EDITION.as("profile");
    return field(
        select(profile.BENEFICIARY_UNIT)
            .from(profile)
            .where(profile.PROGRAM_ID.eq(row.program().ID))
            .and(profile.ID.eq(row.profile())));
  }

  private static Field<?> regions(ProgramRow row, Selection selection) {
    var r = REGION.as("r");
    var l = PROGRAM_REGION.as("l");
    return field(
        select(Json.array(PlaceShape.REGION_TYPE.json(r, selection), r.ORDINAL))
            .from(l)
            .join(r)
            .on(r.ID.eq(l.REGION_ID))
            .where(l.PROGRAM_ID.eq(row.program().ID))
            .and(l.EDITION_ID.eq(row.profile())));
  }

  private static Field<?> goals(ProgramRow row, Selection selection) {
    var g = SDG_GOAL.as("goal");
    var l = PROGRAM_SDG_GOAL.as("l");
    return field(
        select(Json.array(PlaceShape.GOAL.json(g, selection), g.NUMBER))
            .from(l)
            .join(g)
            .on(g.NUMBER.eq(l.GOAL))
            .where(l.PROGRAM_ID.eq(row.program().ID))
            .and(l.EDITION_ID.eq(row.profile())));
  }

  private static Field<?> targets(ProgramRow row, Selection selection) {
    var t = SDG_TARGET.as("target");
    var l = PROGRAM_SDG_TARGET.as("l");
    return field(
        select(Json.array(PlaceShape.TARGET.json(t, selection), t.ORDINAL))
            .from(l)
            .join(t)
            .on(t.CODE.eq(l.TARGET))
            .where(l.PROGRAM_ID.eq(row.program().ID))
            .and(l.EDITION_ID.eq(row.profile())));
  }

  private static Field<?> indicators(ProgramRow row, Selection selection) {
    ProgramYear f = row.facts().years();
    IndicatorValue v = INDICATOR_VALUE.as("v");
    Indicator i = INDICATOR.as("i");
    Select<Record1<JSON>> grouped =
        select(INDICATOR_TYPE.json(new IndicatorRow(i, v, f), selection).as("indicator"))
            .from(row.facts().yearsTable())
            .join(v)
            .on(Facts.told(v, f))
            .join(i)
            .on(
                i.PROGRAM_ID
                    .eq(v.PROGRAM_ID)
                    .and(i.EDITION_ID.eq(v.EDITION_ID))
                    .and(i.POSITION.eq(v.POSITION)))
            .where(f.PROGRAM_ID.eq(row.program().ID))
            .and(row.facts().inScope(f.YEAR))
            .groupBy(i.NAME_KEY)
            .orderBy(DSL.max(f.EDITION).desc(), DSL.min(i.POSITION), i.NAME_KEY);
    return field(
        select(Json.array(DSL.field("grouped.indicator", JSON.class)))
            .from(grouped.asTable("grouped")));
  }

  private static Field<?> evaluations(ProgramRow row, Selection selection) {
    Evaluation v = EVALUATION.as("v");
    return field(
        select(Json.array(EVALUATION_TYPE.json(v, selection), v.POSITION))
            .from(v)
            .where(v.PROGRAM_ID.eq(row.program().ID))
            .and(v.EDITION_ID.eq(row.profile())));
  }

  private static Field<?> findings(ProgramRow row, Selection selection) {
    ProgramYear f = row.facts().years();
    Finding fi = FINDING.as("fi");
    FindingCode fc = FINDING_CODE.as("fc");
    return field(
        select(
                Json.array(
                    FINDING_TYPE.json(new FindingRow(fi, fc), selection), fi.YEAR, fi.POSITION))
            .from(row.facts().yearsTable())
            .join(fi)
            // A finding stands for the year it evaluates, as the edition chosen for it tells.
            .on(Facts.told(fi, f))
            .leftJoin(fc)
            .on(isOf(fi, fc))
            .where(f.PROGRAM_ID.eq(row.program().ID))
            .and(row.facts().inScope(f.YEAR)));
  }

  /** Whether a finding is of a code. */
  static Condition isOf(Finding finding, FindingCode code) {
    return code.VOCABULARY
        .eq(finding.VOCABULARY)
        .and(code.DIMENSION.eq(finding.DIMENSION))
        .and(code.CODE.eq(finding.CODE));
  }

  private static Field<?> remarks(ProgramRow row, Selection selection) {
    ProgramText t = PROGRAM_TEXT.as("t");
    ProgramEdition e = PROGRAM_EDITION.as("te");
    return field(
        select(Json.array(REMARK.json(new RemarkRow(t, e), selection), t.KIND, t.POSITION))
            .from(t)
            .join(e)
            .on(e.PROGRAM_ID.eq(t.PROGRAM_ID).and(e.ID.eq(t.EDITION_ID)))
            .where(t.PROGRAM_ID.eq(row.program().ID))
            .and(t.EDITION_ID.eq(row.profile()))
            .and(t.KIND.in(REMARKS)));
  }

  private static Field<?> seriesBreaks(ProgramRow row, Selection selection) {
    SeriesBreak b = SERIES_BREAK.as("b");
    return field(
        select(Json.array(SERIES_BREAK_TYPE.json(b, selection), b.YEAR, b.METRIC))
            .from(b)
            .where(b.PROGRAM_ID.eq(row.program().ID))
            .and(b.EDITION_ID.eq(row.profile()))
            .and(row.facts().inScope(b.YEAR)));
  }

  private static Field<?> documents(ProgramRow row, Selection selection) {
    var d = DOCUMENT.as("d");
    ProgramEdition e = PROGRAM_EDITION.as("de");
    return field(
        select(Json.array(DocumentShape.DOCUMENT_TYPE.json(d, selection), e.EDITION.desc(), d.NAME))
            .from(e)
            .join(d)
            .on(d.ID.eq(e.DOCUMENT_ID))
            .where(e.PROGRAM_ID.eq(row.program().ID))
            .and(row.facts().stands(e.VALID_FROM, e.VALID_TO, e.EDITION)));
  }
}
