package cl.contraste.program;

import static cl.contraste.db.Tables.COMPONENT_YEAR;
import static cl.contraste.db.Tables.FIGURE;
import static cl.contraste.program.ComparedFigures.NO_LINE;
import static cl.contraste.program.ComparedFigures.NO_MONEY;
import static cl.contraste.program.ToldRows.PRINTED;
import static cl.contraste.program.ToldRows.WHOLE;
import static cl.contraste.program.ToldRows.number;
import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.round;

import cl.contraste.db.enums.ValueStatus;
import cl.contraste.db.tables.ComponentYear;
import cl.contraste.db.tables.Figure;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import cl.contraste.metric.Ratio;
import cl.contraste.metric.RowInputs;
import cl.contraste.program.ComparedFigures.Bounded;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Published figures that disagree, in SQL, over the program-years of the step {@code told}. What is
 * missing agrees with everything: a sum of which a part is missing can only be too large.
 */
final class DiscrepancyRows {

  private static final Field<BigDecimal> ZERO = inline(BigDecimal.ZERO);
  private static final Field<BigDecimal> ONE = inline(BigDecimal.ONE);
  private static final ComponentYear PART = COMPONENT_YEAR.as("part");

  private final ToldRows told;
  private final RowInputs inputs;
  private final DiscrepantTotals totals;

  /**
   * Rows of some facts.
   *
   * @param inputs the measures of the program-years, which are asked for here
   */
  DiscrepancyRows(Facts facts, RowInputs inputs) {
    this.told = new ToldRows(facts.years(), inputs);
    this.inputs = inputs;
    this.totals = new DiscrepantTotals(told);
  }

  /** All of one kind, as statements of the same columns. */
  List<Select<Record>> of(DiscrepancyKind kind) {
    return switch (kind) {
      case PRINTED_RATIO -> ratios(Catalogue.ALL).map(this::printedRatio).toList();
      case TOTAL_OF_SUBTITLES -> totals.ofSubtitles();
      case TOTAL_OF_PARTS -> totals.ofParts();
      case REPEATED_TOTAL -> totals.repeated();
      case NO_COMMON_INTERVAL ->
          Stream.concat(
                  ratios(Catalogue.of(Grain.PROGRAM_YEAR))
                      .filter(ratio -> ratio.minus() == null)
                      .map(this::noWholeNumber),
                  Stream.of(twoRoutes()))
              .toList();
      case ZERO_INITIAL_BUDGET -> List.of(zeroInitial());
    };
  }

  private static Stream<Ratio> ratios(List<Metric> metrics) {
    return metrics.stream().filter(Ratio.class::isInstance).map(Ratio.class::cast);
  }

  private Select<Record> printedRatio(Ratio ratio) {
    boolean whole = ratio.grain() == Grain.PROGRAM_YEAR;
    RowInputs of = whole ? inputs : new RowInputs(PART.getName());
    Field<Short> component = whole ? WHOLE : PART.POSITION;
    Table<?> rows = whole ? told.table() : told.table().join(PART).on(Facts.told(PART, told.f()));
    Field<BigDecimal> figure = PRINTED.PUBLISHED;
    PrintedInterval stands = PrintedInterval.of(figure, PRINTED.STEP);
    Field<BigDecimal> quotient = of.quotient(ratio);
    Field<BigDecimal> divisor = number(of.column(ratio.divisor()));
    Condition undefined = divisor.eq(ZERO).and(figure.ne(ZERO));
    return told.rows(
        new ComparedFigures(
            DiscrepancyKind.PRINTED_RATIO,
            ratio,
            ratio.formula(),
            component,
            new Bounded(figure, stands.low(), stands.high(), ratio.column()),
            Bounded.exact(quotient, ratio.plus().column()),
            PRINTED.STEP,
            ratio.plus().unit().money()
                ? abs(number(of.numerator(ratio)).minus(figure.times(divisor)))
                : NO_MONEY,
            stands.wider(PRINTED.STEP).has(quotient),
            NO_LINE),
        rows.join(PRINTED).on(told.isPrinted(PRINTED, ratio, component)),
        ToldRows.isPublished(of, ratio).and(DSL.not(stands.has(quotient)).or(undefined)));
  }

  /** A part and a printed share of something unpublished, which is a whole number. */
  private Select<Record> noWholeNumber(Ratio ratio) {
    Field<BigDecimal> part = number(inputs.column(ratio.plus()));
    Field<BigDecimal> share = PRINTED.PUBLISHED;
    PrintedInterval bounds = part(ratio).dividedBy(share().fromZero());
    PrintedInterval wider =
        part(ratio)
            .wider(part(ratio).high().minus(part))
            .dividedBy(share().wider(PRINTED.STEP).fromZero());
    Field<BigDecimal> quotient = part.div(share).coerce(SQLDataType.NUMERIC);
    return told.rows(
        new ComparedFigures(
            DiscrepancyKind.NO_COMMON_INTERVAL,
            ratio.divisor(),
            "%s / %s".formatted(ratio.plus().name(), ratio.name()),
            WHOLE,
            new Bounded(quotient, bounds.low(), bounds.high(), ratio.column()),
            Bounded.exact(round(quotient), ratio.plus().column()),
            ZERO,
            spending(),
            DSL.not(fitsNone(ratio, wider)),
            NO_LINE),
        told.table().join(PRINTED).on(told.isPrinted(PRINTED, ratio, WHOLE)),
        told.isPublished(ratio.plus())
            .and(inputs.status(ratio.divisor()).gt(inline(ValueStatus.DERIVED)))
            .and(part.gt(ZERO))
            .and(share.gt(ZERO))
            .and(fitsNone(ratio, bounds)));
  }

  /** A count over the least share is a bound that can be reached; an amount stays below. */
  private static Condition fitsNone(Ratio ratio, PrintedInterval bounds) {
    return PrintedInterval.nothingBetween(
        bounds.leastAbove(), ratio.plus().unit().money() ? bounds.mostBelow() : bounds.mostTo());
  }

  private static PrintedInterval share() {
    return PrintedInterval.of(PRINTED.PUBLISHED, PRINTED.STEP);
  }

  /** Amounts are printed in thousands of pesos; people are counted. */
  private PrintedInterval part(Ratio ratio) {
    Field<BigDecimal> part = number(inputs.column(ratio.plus()));
    return ratio.plus().unit().money()
        ? PrintedInterval.of(part, ONE).fromZero()
        : new PrintedInterval(part, part);
  }

  private Field<BigDecimal> spending() {
    return number(inputs.column(Catalogue.EXECUTED_BUDGET));
  }

  /** Unpublished beneficiaries, by spending and by target population and coverage. */
  private Select<Record> twoRoutes() {
    Ratio bySpending = Catalogue.SPENDING_PER_BENEFICIARY;
    Ratio byCoverage = Catalogue.COVERAGE;
    Figure covered = FIGURE.as("covered");
    Field<BigDecimal> target = number(inputs.column(byCoverage.divisor()));
    PrintedInterval one = part(bySpending).dividedBy(share().fromZero());
    PrintedInterval other =
        PrintedInterval.of(covered.PUBLISHED, covered.STEP).fromZero().times(target);
    PrintedInterval oneWider =
        part(bySpending).wider(ONE).dividedBy(share().wider(PRINTED.STEP).fromZero());
    PrintedInterval otherWider =
        PrintedInterval.of(covered.PUBLISHED, covered.STEP)
            .wider(covered.STEP)
            .fromZero()
            .times(target);
    Field<BigDecimal> quotient = spending().div(PRINTED.PUBLISHED).coerce(SQLDataType.NUMERIC);
    return told.rows(
        new ComparedFigures(
            DiscrepancyKind.NO_COMMON_INTERVAL,
            bySpending.divisor(),
            "%s / %s and %s * %s"
                .formatted(
                    bySpending.plus().name(),
                    bySpending.name(),
                    byCoverage.divisor().name(),
                    byCoverage.name()),
            WHOLE,
            new Bounded(quotient, one.low(), one.high(), bySpending.column()),
            new Bounded(
                target.times(covered.PUBLISHED), other.low(), other.high(), byCoverage.column()),
            ZERO,
            spending(),
            DSL.not(apart(oneWider, otherWider)),
            NO_LINE),
        told.table()
            .join(PRINTED)
            .on(told.isPrinted(PRINTED, bySpending, WHOLE))
            .join(covered)
            .on(told.isPrinted(covered, byCoverage, WHOLE)),
        told.isPublished(bySpending.plus())
            .and(told.isPublished(byCoverage.divisor()))
            .and(inputs.status(bySpending.divisor()).gt(inline(ValueStatus.DERIVED)))
            .and(spending().gt(ZERO))
            .and(PRINTED.PUBLISHED.gt(ZERO))
            .and(apart(one, other)));
  }

  /** Whether no whole number lies in both. */
  private static Condition apart(PrintedInterval quotient, PrintedInterval product) {
    return PrintedInterval.nothingBetween(
        greatest(quotient.leastAbove(), product.leastFrom()),
        DSL.least(coalesce(quotient.mostBelow(), product.mostBelow()), product.mostBelow()));
  }

  private Select<Record> zeroInitial() {
    Field<Long> initial = inputs.column(Catalogue.INITIAL_BUDGET);
    Field<BigDecimal> money =
        number(
            greatest(
                inputs.column(Catalogue.FINAL_BUDGET), inputs.column(Catalogue.EXECUTED_BUDGET)));
    return told.rows(
        new ComparedFigures(
            DiscrepancyKind.ZERO_INITIAL_BUDGET,
            Catalogue.INITIAL_BUDGET,
            "the larger of %s and %s"
                .formatted(Catalogue.FINAL_BUDGET.name(), Catalogue.EXECUTED_BUDGET.name()),
            WHOLE,
            Bounded.exact(number(initial), Catalogue.INITIAL_BUDGET.column()),
            Bounded.exact(money, Catalogue.FINAL_BUDGET.column()),
            ZERO,
            money,
            DSL.falseCondition(),
            NO_LINE),
        told.table(),
        inputs
            .status(Catalogue.INITIAL_BUDGET)
            .eq(inline(ValueStatus.REPORTED))
            .and(initial.eq(inline(0L)))
            .and(money.gt(ZERO)));
  }
}
