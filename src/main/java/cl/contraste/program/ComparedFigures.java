package cl.contraste.program;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;

import cl.contraste.db.tables.ProgramYear;
import cl.contraste.metric.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * A published figure of a program-year {@code f} beside the same worked out from others. All kinds
 * of discrepancies are rows of these columns.
 *
 * @param formula how it is worked out, in names of metrics
 * @param component position of the component; 0: the program
 * @param tolerance how far apart the two may be, in the last printed digits
 * @param money what they make a difference of, M$; null in SQL: no amount is part of them
 * @param rounded whether twice the tolerance would do
 * @param line where the parts stand; null in SQL: where the row stands
 */
record ComparedFigures(
    DiscrepancyKind kind,
    Metric metric,
    String formula,
    Field<Short> component,
    Bounded published,
    Bounded recomputed,
    Field<BigDecimal> tolerance,
    Field<BigDecimal> money,
    Condition rounded,
    Field<Integer> line) {

  static final Field<BigDecimal> NO_MONEY = DSL.castNull(SQLDataType.NUMERIC);
  static final Field<Integer> NO_LINE = DSL.castNull(SQLDataType.INTEGER);

  /**
   * A number and how far it may be from what is printed.
   *
   * @param at name of the metric at whose printed figure it stands
   */
  record Bounded(
      Field<BigDecimal> value, Field<BigDecimal> low, Field<BigDecimal> high, String at) {

    /** A number that is known exactly. */
    static Bounded exact(Field<BigDecimal> value, String at) {
      return new Bounded(value, value, value, at);
    }
  }

  /** The columns of the row. */
  List<Field<?>> columns(ProgramYear f) {
    List<Field<?>> columns =
        new ArrayList<>(
            List.of(
                inline(kind.name()).as("kind"),
                inline(metric.constant()).as("metric"),
                inline(metric.unit().name()).as("unit"),
                inline(formula).as("formula"),
                f.PROGRAM_ID,
                f.EDITION_ID,
                f.EDITION,
                f.YEAR,
                f.PRICE_YEAR,
                f.LINE,
                component.as("component")));
    columns.addAll(named("published", published));
    columns.addAll(named("recomputed", recomputed));
    columns.addAll(
        List.of(
            tolerance.as("tolerance"),
            money.as("money"),
            field(rounded).as("rounded"),
            line.as("parts_line")));
    return columns;
  }

  private static List<Field<?>> named(String side, Bounded figure) {
    return List.of(
        figure.value.as(side),
        figure.low.as(side + "_low"),
        figure.high.as(side + "_high"),
        inline(figure.at).as(side + "_at"));
  }

  /** A column of such rows under a name. */
  static <T> Field<T> column(String rows, String column, Class<T> type) {
    return field(name(rows, column), type);
  }
}
