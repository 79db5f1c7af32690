package cl.contraste.comparison;

import static cl.contraste.db.Tables.FIGURE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;

import cl.contraste.db.enums.ValueStatus;
import cl.contraste.metric.Measure;
import cl.contraste.platform.Selection;
import cl.contraste.platform.Shape;
import cl.contraste.program.KeyShape;
import cl.contraste.program.Observations;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.impl.DSL;

/** Where a number comes from: the types Explanation, ExplainedRow, ExplainedFigure, LeftOut. */
final class ExplanationShape {

  /** What is written of what was found, when it is known. */
  private static final Field<?> WRITTEN_LATER = inline((Object) null);

  /** Why rows are left out, where they are put together by it. */
  static final Field<ValueStatus> REASON =
      DSL.field(DSL.name("reason"), FIGURE.STATUS.getDataType());

  static final Shape<ExplanationStatement> EXPLANATION =
      Shape.<ExplanationStatement>of("Explanation")
          .field("metric", statement -> inline(statement.asked().metric().constant()))
          .field("statistic", statement -> inline(statement.asked().statistic().name()))
          .field("number", statement -> statement.number())
          .object("value", ExplanationStatement::value)
          .field("formula", statement -> inline(new ExplainedFormula(statement.asked()).text()))
          .field("words", statement -> WRITTEN_LATER)
          .field("sql", statement -> WRITTEN_LATER)
          .object("inputs", (statement, selection) -> statement.rows().inputs(selection))
          .object("leftOut", (statement, selection) -> statement.rows().leftOut(selection))
          .object(
              "leftOutBecause",
              (statement, selection) -> statement.rows().leftOutBecause(selection));

  static final Shape<ExplainedRow> ROW =
      Shape.<ExplainedRow>of("ExplainedRow")
          .field("side", row -> inline(row.side().name()))
          .object(
              "program",
              (row, selection) ->
                  KeyShape.program(row.rows().facts(), row.rows().f().PROGRAM_ID, selection))
          .field("year", row -> row.rows().f().YEAR)
          .object("subtitle", ExplanationShape::subtitle)
          .field("component", ExplanationShape::component)
          .object("value", (row, selection) -> figure(row, row.metric(), selection))
          .object("figures", ExplanationShape::figures)
          .field("numerator", ExplainedRow::numerator)
          .field("divisor", ExplainedRow::divisor)
          .field("priceFactor", ExplainedRow::priceFactor)
          .field("weight", row -> row.rows().weighs() ? row.rows().weight() : inline(1))
          .field("reason", row -> DSL.when(row.isUsed().not(), row.reason()));

  static final Shape<FigureOfRow> FIGURE_TYPE =
      Shape.<FigureOfRow>of("ExplainedFigure")
          .field("metric", figure -> inline(figure.measure.constant()))
          .object("figure", (figure, selection) -> figure(figure.row, figure.measure, selection));

  static final Shape<ExplainedRow> LEFT_OUT =
      Shape.<ExplainedRow>of("LeftOut")
          .field("status", row -> REASON)
          .field("rows", row -> count())
          .field("programs", row -> countDistinct(row.rows().f().PROGRAM_ID));

  private ExplanationShape() {}

  /** One of the figures that a row is worked out from. */
  record FigureOfRow(ExplainedRow row, Measure measure) {}

  private static Field<JSON> figure(
      ExplainedRow row, cl.contraste.metric.Metric metric, Selection selection) {
    return KeyShape.figure(metric, row.rows().values(), row.rows().line(), selection);
  }

  private static Field<?> figures(ExplainedRow row, Selection selection) {
    return DSL.function(
        "json_build_array",
        JSON.class,
        row.metric().inputs().stream()
            .map(measure -> FIGURE_TYPE.json(new FigureOfRow(row, measure), selection))
            .toArray(Field<?>[]::new));
  }

  private static Field<?> subtitle(ExplainedRow row, Selection selection) {
    return row.rows().source() == Observations.SUBTITLE_LINES
        ? KeyShape.subtitle(Observations.SUBTITLE_OF, selection)
        : inline((Object) null);
  }

  private static Field<?> component(ExplainedRow row) {
    return row.rows().source() == Observations.COMPONENT_YEARS
        ? row.rows().componentName()
        : inline((Object) null);
  }
}
