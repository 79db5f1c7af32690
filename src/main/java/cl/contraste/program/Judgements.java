package cl.contraste.program;

import static cl.contraste.db.Tables.FINDING;
import static cl.contraste.db.Tables.FINDING_CODE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import cl.contraste.db.enums.FindingDimension;
import cl.contraste.db.enums.ProgramKind;
import cl.contraste.db.enums.ValueStatus;
import cl.contraste.db.tables.Finding;
import cl.contraste.db.tables.FindingCode;
import cl.contraste.db.tables.ProgramYear;
import cl.contraste.metric.RowValues;
import cl.contraste.metric.Rule;
import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What the rules say of program-years {@code f}, in SQL, beside what their evaluators found. */
final class Judgements {

  /** A finding may be missing where the published text is cut. */
  private static final String CUT = "TRUNCATED";

  private final Facts facts;
  private final ProgramYear f;
  private final RowValues values;
  private @Nullable SpendingHistory history;

  /**
   * Of rows that {@link #joinedTo} has made.
   *
   * @param values the metrics of the rows
   */
  Judgements(Facts facts, RowValues values) {
    this.facts = facts;
    this.f = facts.years();
    this.values = values;
  }

  /** The rows with what was asked for here. */
  Table<?> joinedTo(Table<?> rows) {
    return history == null ? rows : history.joinedTo(rows);
  }

  private SpendingHistory history(Rule rule) {
    SpendingHistory known = history == null ? new SpendingHistory(facts, rule.ratio()) : history;
    history = known;
    return known;
  }

  private RatioSpread spread(Rule rule) {
    return RatioSpread.of(rule.ratio(), f.getName(), values.inputs());
  }

  private Condition isWhole() {
    return facts.mayEndEarly() ? f.THROUGH_MONTH.eq(inline((short) 12)) : DSL.noCondition();
  }

  /** Whether the rule is breached; null in SQL, or false, where nobody can say. */
  Condition isBreached(Rule rule) {
    RatioSpread spread = spread(rule);
    BigDecimal limit = rule.limit();
    return isWhole()
        .and(
            switch (rule.breach()) {
              case BELOW -> spread.isBelow(limit);
              case ABOVE -> spread.isAbove(limit);
              case AWAY_FROM_MEAN -> isComparable(rule).and(history(rule).isLeftBy(spread, limit));
            });
  }

  /** Whether the rule is kept; null in SQL, or false, where nobody can say. */
  Condition isKept(Rule rule) {
    RatioSpread spread = spread(rule);
    BigDecimal limit = rule.limit();
    return isWhole()
        .and(
            switch (rule.breach()) {
              case BELOW -> spread.isNotBelow(limit);
              case ABOVE -> spread.isNotAbove(limit);
              case AWAY_FROM_MEAN -> isComparable(rule).and(history(rule).isKeptBy(spread, limit));
            });
  }

  private Condition isComparable(Rule rule) {
    return history(rule).isKnown().and(not(history(rule).isBroken()));
  }

  Field<String> outcome(Rule rule) {
    return when(isBreached(rule), inline(RuleOutcome.BREACHED.name()))
        .when(isKept(rule), inline(RuleOutcome.KEPT.name()))
        .otherwise(inline(RuleOutcome.NOT_JUDGED.name()));
  }

  /** Why it is not judged; null in SQL: it is. */
  Field<String> because(Rule rule) {
    var told =
        when(isBreached(rule).or(isKept(rule)), DSL.castNull(String.class))
            .when(f.THROUGH_MONTH.lt(inline((short) 12)), is(NotJudged.PARTIAL_YEAR))
            .when(isMissing(rule), is(NotJudged.MISSING));
    if (rule.breach() == Rule.Breach.AWAY_FROM_MEAN) {
      SpendingHistory before = history(rule);
      told =
          told.when(before.isBroken(), is(NotJudged.SERIES_BREAK))
              .when(
                  DSL.coalesce(DSL.field(before.isKnown()), inline(false)).isFalse(),
                  is(NotJudged.NO_HISTORY))
              .when(not(before.hasPrices()), is(NotJudged.NO_PRICE_INDEX));
    }
    return told.otherwise(is(NotJudged.AT_LIMIT));
  }

  private static Field<String> is(NotJudged reason) {
    return inline(reason.name());
  }

  private Condition isMissing(Rule rule) {
    return values.status(rule.ratio()).ge(inline(ValueStatus.NOT_REPORTED));
  }

  /** What is held against the limit; null in SQL: there is nothing. */
  Field<? extends Number> value(Rule rule) {
    return switch (rule.breach()) {
      case BELOW, ABOVE -> values.value(rule.ratio());
      case AWAY_FROM_MEAN ->
          when(
              isWhole().and(isComparable(rule)),
              history(rule).distance(spread(rule), cl.contraste.metric.Unit.RATIO.decimals()));
    };
  }

  /** Where that comes from, or why there is nothing. */
  Field<ValueStatus> status(Rule rule) {
    Field<ValueStatus> own = values.status(rule.ratio());
    return switch (rule.breach()) {
      case BELOW, ABOVE -> own;
      case AWAY_FROM_MEAN ->
          when(own.ge(inline(ValueStatus.NOT_REPORTED)), own)
              .when(value(rule).isNotNull(), inline(ValueStatus.DERIVED))
              .otherwise(inline(ValueStatus.NOT_COMPARABLE));
    };
  }

  /** Whether evaluators, who could have, found otherwise than the rule says. */
  Condition disagrees(Rule rule, Disagreement how) {
    return switch (how) {
      case BREACH_WITHOUT_FINDING ->
          isEvaluated()
              .and(isBreached(rule))
              .and(hasWordsFor(rule))
              .and(notExists(findings(rule)))
              .and(not(isCut(rule)));
      case FINDING_WITHOUT_BREACH -> isEvaluated().and(isKept(rule)).and(exists(findings(rule)));
    };
  }

  /** A publication evaluates its own year; of the years before it only repeats the figures. */
  private Condition isEvaluated() {
    return facts.scope().kind() == ProgramKind.MONITORED
        ? f.YEAR.eq(f.EDITION)
        : DSL.falseCondition();
  }

  /** Whether the list of findings in use in that year has one for the rule. */
  private Condition hasWordsFor(Rule rule) {
    FindingCode fc = FINDING_CODE.as("fc");
    FindingCode newer = FINDING_CODE.as("newer");
    return exists(
        selectOne()
            .from(fc)
            .where(fc.RULE.eq(inline(rule.name())))
            .and(
                fc.VOCABULARY.eq(
                    select(DSL.max(newer.VOCABULARY))
                        .from(newer)
                        .where(newer.VOCABULARY.le(f.EDITION.cast(String.class))))));
  }

  private Select<?> findings(Rule rule) {
    Finding fi = FINDING.as("said");
    FindingCode fc = FINDING_CODE.as("fc");
    return selectOne()
        .from(fi)
        .join(fc)
        .on(ProgramShape.isOf(fi, fc))
        .where(Facts.told(fi, f))
        .and(fc.RULE.eq(inline(rule.name())));
  }

  private Condition isCut(Rule rule) {
    Finding fi = FINDING.as("said");
    return exists(
        selectOne()
            .from(fi)
            .where(Facts.told(fi, f))
            .and(fi.CODE.eq(inline(CUT)))
            .and(fi.DIMENSION.in(dimensions(rule))));
  }

  /** What findings of the rule are about, as lists of findings say. */
  static Select<org.jooq.Record1<FindingDimension>> dimensions(Rule rule) {
    FindingCode of = FINDING_CODE.as("of_rule");
    return DSL.selectDistinct(of.DIMENSION).from(of).where(of.RULE.eq(inline(rule.name())));
  }
}
