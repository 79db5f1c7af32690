package cl.contraste.program;

import static org.jooq.impl.DSL.round;

import cl.contraste.platform.Shape;
import java.math.BigDecimal;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Discrepancies: the types Discrepancy and ComparedFigure. */
final class DiscrepancyShape {

  private static final int DECIMALS = 6;

  static final Shape<DiscrepancyRow.Side> FIGURE =
      Shape.<DiscrepancyRow.Side>of("ComparedFigure")
          .field("value", side -> shown(side.value()))
          .field("low", side -> shown(side.low()))
          .field("high", side -> shown(side.high()))
          .object("source", (side, selection) -> ValueShape.SOURCE.json(side, selection));

  static final Shape<DiscrepancyRow> DISCREPANCY =
      Shape.<DiscrepancyRow>of("Discrepancy")
          .field("kind", row -> row.column("kind", String.class))
          .object("program", (row, below) -> KeyShape.program(row.facts(), row.program(), below))
          .field("year", DiscrepancyRow::year)
          .field("edition", row -> row.column("edition", Short.class))
          .field("metric", row -> row.column("metric", String.class))
          .field("unit", row -> row.column("unit", String.class))
          .field("component", DiscrepancyRow::component)
          .object(
              "published",
              (row, below) -> FIGURE.json(new DiscrepancyRow.Side(row, "published", false), below))
          .object(
              "recomputed",
              (row, below) -> FIGURE.json(new DiscrepancyRow.Side(row, "recomputed", true), below))
          .field("formula", row -> row.column("formula", String.class))
          .field(
              "difference",
              row ->
                  shown(
                      row.column("recomputed", BigDecimal.class)
                          .minus(row.column("published", BigDecimal.class))))
          .field("tolerance", row -> row.column("tolerance", BigDecimal.class))
          .field("money", row -> row.column("restated", BigDecimal.class))
          .field("cause", row -> row.ofCause(DiscrepancyCause::name))
          .field("rule", row -> row.ofCause(DiscrepancyCause::rule));

  private DiscrepancyShape() {}

  /** As many decimals as show a difference, and no zeros at the end. */
  private static Field<BigDecimal> shown(Field<BigDecimal> number) {
    return DSL.function("trim_scale", SQLDataType.NUMERIC, round(number, DECIMALS));
  }
}
