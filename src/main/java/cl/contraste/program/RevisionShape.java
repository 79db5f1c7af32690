package cl.contraste.program;

import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.when;

import cl.contraste.db.enums.ValueStatus;
import cl.contraste.platform.Json;
import cl.contraste.platform.Selection;
import cl.contraste.platform.Shape;
import java.math.BigDecimal;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Figures and what was said of them: the types Revision and Statement, over rows of {@code told}.
 */
final class RevisionShape {

  static final Field<Integer> PROGRAM = of("program_id", Integer.class);
  static final Field<Short> YEAR = of("year", Short.class);
  static final Field<Short> EDITION = of("edition", Short.class);
  static final Field<Integer> EDITION_ID = of("edition_id", Integer.class);
  static final Field<Integer> VALID_FROM = of("valid_from", Integer.class);
  static final Field<Integer> VALID_TO = of("valid_to", Integer.class);
  static final Field<Short> PRICE_YEAR = of("price_year", Short.class);
  static final Field<Integer> LINE = of("line", Integer.class);
  static final Field<Integer> POSITION = of("position", Integer.class);
  static final Field<String> METRIC = of("metric", String.class);
  static final Field<String> UNIT = of("unit", String.class);
  static final Field<Boolean> MONEY = of("money", Boolean.class);
  static final Field<Long> VALUE = of("value", Long.class);
  static final Field<ValueStatus> STATUS = of("status", ValueStatus.class);

  /** In which year's pesos the statements of a figure are compared. */
  static final Field<Short> PRICES = of("prices", Short.class);

  /** The value in those pesos, not rounded; null in SQL: there is no index. */
  static final Field<BigDecimal> EXACT = of("exact", BigDecimal.class);

  /** The same of the statement before. */
  static final Field<BigDecimal> BEFORE = of("before", BigDecimal.class);

  private static final int DECIMALS = 6;

  static final Shape<Facts> STATEMENT =
      Shape.<Facts>of("Statement")
          .field("edition", facts -> EDITION)
          .object(
              "document",
              (facts, selection) ->
                  DocumentShape.ofEdition(
                      new ValueShape.Place(PROGRAM, EDITION_ID, LINE), selection))
          .field("line", facts -> LINE)
          .field("loadedAt", facts -> DocumentShape.loadedAt(VALID_FROM))
          .field("replacedAt", facts -> DocumentShape.loadedAt(facts.known(VALID_TO)))
          .field("value", facts -> VALUE)
          .field("status", facts -> STATUS)
          .field("priceYear", facts -> PRICE_YEAR)
          .field("restated", facts -> round(EXACT, 0))
          .field("difference", facts -> round(EXACT, 0).minus(round(BEFORE, 0)))
          .field(
              "percentChange",
              facts ->
                  round(
                      EXACT.minus(BEFORE).div(nullif(abs(BEFORE), inline(BigDecimal.ZERO))),
                      DECIMALS));

  static final Shape<Facts> REVISION =
      Shape.<Facts>of("Revision")
          .object(
              "program", (facts, selection) -> KeyShape.program(facts, DSL.min(PROGRAM), selection))
          .field("year", facts -> DSL.min(YEAR))
          .field("metric", facts -> DSL.min(METRIC))
          .field("unit", facts -> DSL.min(UNIT))
          .field("priceYear", facts -> when(DSL.boolOr(MONEY), DSL.min(PRICES)))
          .object("statements", RevisionShape::statements);

  private RevisionShape() {}

  private static Field<?> statements(Facts facts, Selection selection) {
    return Json.array(STATEMENT.json(facts, selection), EDITION, VALID_FROM);
  }

  private static <T> Field<T> of(String column, Class<T> type) {
    return field(name("told", column), type);
  }
}
