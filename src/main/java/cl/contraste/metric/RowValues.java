package cl.contraste.metric;

import static cl.contraste.db.Tables.FIGURE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.when;

import cl.contraste.db.enums.ValueStatus;
import cl.contraste.db.tables.Figure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The metrics of one row of facts, in SQL. Where a ratio's inputs are reported it is recomputed;
 * else what was printed stands; it is never computed from implied inputs. Of several reasons why it
 * is missing the last in the order of the statuses is told.
 *
 * <p>The row is one of a table that has, for each measure that was asked for here, a column and its
 * status; and {@code price_factor} where amounts are restated.
 */
public final class RowValues {

  /** The column that amounts are multiplied by; null in SQL where the year has no index. */
  public static final String PRICE_FACTOR = "price_factor";

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final RowInputs inputs;
  private final Key key;
  private final boolean restated;
  private final Map<Metric, Figure> printed = new LinkedHashMap<>();

  /**
   * What the printed figures of a row are found by.
   *
   * @param component position of the component; 0 for a program-year
   */
  public record Key(
      Field<Integer> program, Field<Integer> edition, Field<Short> year, Field<Short> component) {}

  /**
   * Reads rows.
   *
   * @param table name of the table of the rows
   * @param restated whether amounts are multiplied by its price factor
   */
  public RowValues(String table, Key key, boolean restated) {
    this.inputs = new RowInputs(table);
    this.key = key;
    this.restated = restated;
  }

  /** What the metrics are worked out from. */
  public RowInputs inputs() {
    return inputs;
  }

  /** The measures that the table must have. */
  public Set<Measure> measures() {
    return inputs.measures();
  }

  /** The number; null in SQL where there is none. */
  public Field<? extends Number> value(Metric metric) {
    return switch (metric) {
      case Measure measure -> inPrices(inputs.column(measure), measure.unit());
      case Ratio ratio -> inPrices(ratio(ratio), ratio.unit());
    };
  }

  /** The number before it is rounded, for statistics of many. */
  public Field<Double> unrounded(Metric metric) {
    Field<Double> number =
        switch (metric) {
          case Measure measure -> inputs.column(measure).cast(SQLDataType.DOUBLE);
          case Ratio ratio ->
              when(
                      inputs.worst(ratio).le(ValueStatus.DERIVED),
                      inputs
                          .numerator(ratio)
                          .cast(SQLDataType.DOUBLE)
                          .div(nullif(inputs.column(ratio.divisor()), inline(0L)))
                          .coerce(SQLDataType.DOUBLE))
                  .otherwise(figure(ratio).PUBLISHED.cast(SQLDataType.DOUBLE));
        };
    return restated && metric.unit().money()
        ? number.times(factor().cast(SQLDataType.DOUBLE))
        : number;
  }

  /** Where the number comes from, or why there is none. */
  public Field<ValueStatus> status(Metric metric) {
    Field<ValueStatus> status =
        switch (metric) {
          case Measure measure -> inputs.status(measure);
          case Ratio ratio -> ratioStatus(ratio);
        };
    if (!restated || !metric.unit().money()) {
      return status;
    }
    Condition known = status.lt(ValueStatus.NOT_REPORTED);
    return when(known.and(factor().isNull()), inline(ValueStatus.NOT_COMPARABLE))
        .when(
            status.eq(ValueStatus.REPORTED).and(factor().ne(inline(BigDecimal.ONE))),
            inline(ValueStatus.DERIVED))
        .otherwise(status);
  }

  /** Least value of an implied figure. */
  public Field<? extends Number> low(Metric metric) {
    return inPrices(figure(metric).LOW, metric.unit());
  }

  /** Greatest value of an implied figure. */
  public Field<? extends Number> high(Metric metric) {
    return inPrices(figure(metric).HIGH, metric.unit());
  }

  /** Least that a printed ratio can be before it was rounded; null in SQL: it is not printed. */
  public Field<BigDecimal> printedLow(Ratio ratio) {
    return figure(ratio).PUBLISHED.minus(halfAStep(ratio));
  }

  /** Greatest that it can be. */
  public Field<BigDecimal> printedHigh(Ratio ratio) {
    return figure(ratio).PUBLISHED.plus(halfAStep(ratio));
  }

  private Field<BigDecimal> halfAStep(Ratio ratio) {
    return figure(ratio).STEP.div(inline(TWO)).coerce(SQLDataType.NUMERIC);
  }

  /** The number as printed. */
  public Field<? extends Number> published(Metric metric) {
    return switch (metric) {
      case Measure measure ->
          coalesce(
              figure(metric).PUBLISHED,
              when(inputs.status(measure).eq(ValueStatus.REPORTED), inputs.column(measure))
                  .cast(SQLDataType.NUMERIC));
      case Ratio ratio -> figure(ratio).PUBLISHED;
    };
  }

  /** The printed figure of a metric, if it has a row of its own. */
  public Figure figure(Metric metric) {
    return printed.computeIfAbsent(metric, m -> FIGURE.as("printed_" + m.column()));
  }

  /** The rows, joined with the printed figures that were asked for. */
  public Table<?> joined(Table<?> rows) {
    Table<?> joined = rows;
    for (Map.Entry<Metric, Figure> figure : printed.entrySet()) {
      joined = joined.leftJoin(figure.getValue()).on(belongs(figure.getValue(), figure.getKey()));
    }
    return joined;
  }

  private Condition belongs(Figure figure, Metric metric) {
    return figure
        .PROGRAM_ID
        .eq(key.program)
        .and(figure.EDITION_ID.eq(key.edition))
        .and(figure.YEAR.eq(key.year))
        .and(figure.COMPONENT.eq(key.component))
        .and(figure.METRIC.eq(inline(metric.column())));
  }

  private Field<BigDecimal> ratio(Ratio ratio) {
    return when(inputs.worst(ratio).le(ValueStatus.DERIVED), quotient(ratio))
        .otherwise(figure(ratio).PUBLISHED);
  }

  private Field<BigDecimal> quotient(Ratio ratio) {
    Field<BigDecimal> quotient = inputs.quotient(ratio);
    return restated && ratio.unit().money() ? quotient : round(quotient, ratio.unit().decimals());
  }

  private Field<ValueStatus> ratioStatus(Ratio ratio) {
    Field<ValueStatus> worst = inputs.worst(ratio);
    Condition recomputed = worst.le(ValueStatus.DERIVED);
    return when(
            recomputed.and(inputs.column(ratio.divisor()).eq(inline(0L))),
            inline(ValueStatus.UNDEFINED))
        .when(recomputed, inline(ValueStatus.DERIVED))
        .otherwise(
            coalesce(
                figure(ratio).STATUS,
                when(worst.ge(ValueStatus.NOT_REPORTED), worst),
                inline(ValueStatus.NOT_PUBLISHED)));
  }

  private Field<? extends Number> inPrices(Field<? extends Number> number, Unit unit) {
    return restated && unit.money()
        ? round(number.cast(SQLDataType.NUMERIC).times(factor()), unit.decimals())
        : number;
  }

  private Field<BigDecimal> factor() {
    return DSL.field(name(inputs.table(), PRICE_FACTOR), SQLDataType.NUMERIC);
  }
}
