package cl.contraste.program;

import static cl.contraste.db.Tables.FINDING;
import static cl.contraste.db.Tables.FINDING_CODE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import cl.contraste.db.tables.Finding;
import cl.contraste.db.tables.FindingCode;
import cl.contraste.db.tables.ProgramYear;
import cl.contraste.metric.Rule;
import cl.contraste.platform.Json;
import cl.contraste.platform.Selection;
import cl.contraste.platform.Shape;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Rules and findings of a year: the types RuleJudgement and RuleDisagreement. */
final class RuleShape {

  static final Shape<Judged> JUDGEMENT =
      Shape.<Judged>of("RuleJudgement")
          .field("rule", judged -> inline(judged.rule.name()))
          .field("outcome", judged -> judged.by.outcome(judged.rule))
          .field("value", judged -> judged.by.value(judged.rule))
          .field("limit", judged -> inline(judged.rule.limit()))
          .field("status", judged -> judged.by.status(judged.rule))
          .field("notJudgedBecause", judged -> judged.by.because(judged.rule));

  static final Shape<Disputed> DISAGREEMENT =
      Shape.<Disputed>of("RuleDisagreement")
          .field("rule", disputed -> inline(disputed.rule.name()))
          .field("disagreement", disputed -> inline(disputed.how.name()))
          .field("dimension", disputed -> field(Judgements.dimensions(disputed.rule)));

  private RuleShape() {}

  record Judged(Judgements by, Rule rule) {}

  record Disputed(Rule rule, Disagreement how) {}

  /** All rules, each with what it says of the year. */
  static Field<JSON> rules(Judgements judgements, Selection selection) {
    Field<?>[] rules =
        Stream.of(Rule.values())
            .map(rule -> JUDGEMENT.json(new Judged(judgements, rule), selection))
            .toArray(Field<?>[]::new);
    return DSL.function("json_build_array", JSON.class, rules);
  }

  /** Where rules and findings go apart. */
  static Field<JSON> disagreements(Judgements judgements, Selection selection) {
    Select<Record1<JSON>> all =
        Stream.of(Rule.values())
            .flatMap(rule -> Stream.of(Disagreement.values()).map(how -> new Disputed(rule, how)))
            .<Select<Record1<JSON>>>map(
                disputed ->
                    select(DISAGREEMENT.json(disputed, selection).as("disputed"))
                        .where(judgements.disagrees(disputed.rule, disputed.how)))
            .reduce(Select::unionAll)
            .orElseThrow();
    return field(
        select(Json.array(DSL.field(DSL.name("each", "disputed"), JSON.class)))
            .from(all.asTable("each")));
  }

  /** What evaluators concluded of the year. */
  static Field<JSON> findings(ProgramYear f, Selection selection) {
    Finding fi = FINDING.as("fi");
    FindingCode fc = FINDING_CODE.as("fc");
    Field<JSON> finding =
        ProgramShape.FINDING_TYPE.json(new ProgramShape.FindingRow(fi, fc), selection);
    return field(
        select(Json.array(finding, fi.POSITION))
            .from(fi)
            .leftJoin(fc)
            .on(ProgramShape.isOf(fi, fc))
            .where(Facts.told(fi, f)));
  }
}
