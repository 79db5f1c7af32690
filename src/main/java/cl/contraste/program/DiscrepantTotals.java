package cl.contraste.program;

import static cl.contraste.program.ToldRows.PRINTED;
import static cl.contraste.program.ToldRows.WHOLE;
import static cl.contraste.program.ToldRows.number;
import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;

import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Measure;
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

/**
 * Totals that disagree: with what they add up from, or with the same figure elsewhere. Parts are
 * held against the figure of the year; against the total printed below them only where the year has
 * none.
 */
record DiscrepantTotals(ToldRows told) {

  private static final BigDecimal TWICE = BigDecimal.TWO;

  /** A figure of the year that is printed once more, below a table. */
  private enum Printed {
    EXECUTED_BUDGET_OF_SUBTITLES(Catalogue.EXECUTED_BUDGET, "subtitles"),
    ADMINISTRATIVE_SPENDING_OF_SUBTITLES(Catalogue.ADMINISTRATIVE_SPENDING, "subtitles"),
    EXECUTED_BUDGET_OF_COMPONENTS(Catalogue.EXECUTED_BUDGET, "components");

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants of the catalogue.
    private final Measure measure;

    private final String table;

    Printed(Measure measure, String table) {
      this.measure = measure;
      this.table = table;
    }

    /** What its figures are known by. */
    private String at() {
      return measure.column() + "_of_" + table;
    }

    private String formula() {
      return "%s below %s".formatted(measure.name(), table);
    }
  }

  /** A total that parts are held against. */
  private record Total(
      Measure measure, Field<BigDecimal> value, String at, Table<?> rows, Condition which) {}

  List<Select<Record>> ofSubtitles() {
    return Stream.concat(
            Subtotals.OF_SUBTITLES.stream().map(this::ofYear),
            Stream.of(
                    Printed.EXECUTED_BUDGET_OF_SUBTITLES,
                    Printed.ADMINISTRATIVE_SPENDING_OF_SUBTITLES)
                .map(this::printed))
        .map(this::ofSubtitles)
        .toList();
  }

  private Select<Record> ofSubtitles(Total total) {
    Measure measure = total.measure();
    return apart(
        DiscrepancyKind.TOTAL_OF_SUBTITLES,
        total,
        "sum of %s by subtitle".formatted(measure.name()),
        new Subtotals.Sum(Subtotals.SUBTITLES, measure),
        Subtotals.SUBTITLES);
  }

  List<Select<Record>> ofParts() {
    return Stream.of(
            ofYear(Catalogue.EXECUTED_BUDGET), printed(Printed.EXECUTED_BUDGET_OF_COMPONENTS))
        .map(this::ofParts)
        .toList();
  }

  private Select<Record> ofParts(Total total) {
    Measure rest = Catalogue.ADMINISTRATIVE_SPENDING;
    return apart(
        DiscrepancyKind.TOTAL_OF_PARTS,
        total,
        "sum of %s + %s".formatted(Catalogue.COMPONENT_SPENDING.name(), rest.name()),
        new Subtotals.Sum(Subtotals.PARTS, Catalogue.COMPONENT_SPENDING)
            .and(told.inputs().column(rest), told.inputs().status(rest)),
        Subtotals.PARTS);
  }

  private Total ofYear(Measure measure) {
    return new Total(
        measure,
        number(told.inputs().column(measure)),
        measure.column(),
        told.table(),
        told.isPublished(measure));
  }

  private Total printed(Printed total) {
    return new Total(
        total.measure,
        PRINTED.PUBLISHED,
        total.at(),
        withPrinted(total),
        DSL.not(told.isPublished(total.measure)));
  }

  private Table<?> withPrinted(Printed total) {
    return told.table().join(PRINTED).on(told.isPrinted(PRINTED, total.at(), WHOLE));
  }

  private Select<Record> apart(
      DiscrepancyKind kind, Total total, String formula, Subtotals.Sum sum, String step) {
    Field<BigDecimal> value = total.value();
    Field<BigDecimal> excess = sum.value().minus(value);
    Field<BigDecimal> apart =
        DSL.when(sum.isWhole(), abs(excess)).otherwise(greatest(excess, inline(BigDecimal.ZERO)));
    return told.rows(
        new ComparedFigures(
            kind,
            total.measure(),
            formula,
            WHOLE,
            around(value, sum.tolerance(), total.at()),
            Bounded.exact(sum.value(), total.measure().column()),
            sum.tolerance(),
            apart,
            apart.le(sum.tolerance().times(inline(TWICE))),
            sum.line()),
        Subtotals.joined(total.rows(), step, told.f()),
        total.which().and(apart.gt(sum.tolerance())));
  }

  private static Bounded around(Field<BigDecimal> value, Field<BigDecimal> tolerance, String at) {
    return new Bounded(value, value.minus(tolerance), value.plus(tolerance), at);
  }

  /** Figures of the year that are not the totals printed below its tables. */
  List<Select<Record>> repeated() {
    return Stream.of(Printed.values()).map(this::repeated).toList();
  }

  private Select<Record> repeated(Printed total) {
    Field<BigDecimal> value = number(told.inputs().column(total.measure));
    Field<BigDecimal> apart = abs(value.minus(PRINTED.PUBLISHED));
    return told.rows(
        new ComparedFigures(
            DiscrepancyKind.REPEATED_TOTAL,
            total.measure,
            total.formula(),
            WHOLE,
            around(value, PRINTED.STEP, total.measure.column()),
            Bounded.exact(PRINTED.PUBLISHED, total.at()),
            PRINTED.STEP,
            apart,
            apart.le(PRINTED.STEP.times(inline(TWICE))),
            ComparedFigures.NO_LINE),
        withPrinted(total),
        told.isPublished(total.measure).and(apart.gt(PRINTED.STEP)));
  }
}
