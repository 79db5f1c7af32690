package cl.contraste.metric;

import static cl.contraste.db.Tables.FIGURE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.when;

import cl.contraste.db.enums.ValueStatus;
import cl.contraste.db.tables.Figure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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

  private final String table;
  private final Key key;
  private final boolean restated;
  private final Set<Measure> measures = new LinkedHashSet<>();
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
    this.table = table;
    this.key = key;
    this.restated = restated;
  }

  /** The measures that the table must have. */
  public Set<Measure> measures() {
    return measures;
  }

  /** The number; null in SQL where there is none. */
  public Field<? extends Number> value(Metric metric) {
    return switch (metric) {
      case Measure measure -> inPrices(column(measure), measure.unit());
      case Ratio ratio -> inPrices(ratio(ratio), ratio.unit());
    };
  }

  /** Where the number comes from, or why there is none. */
  public Field<ValueStatus> status(Metric metric) {
    Field<ValueStatus> status =
        switch (metric) {
          case Measure measure -> statusColumn(measure);
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

  /** The number as printed. */
  public Field<? extends Number> published(Metric metric) {
    return switch (metric) {
      case Measure measure ->
          coalesce(
              figure(metric).PUBLISHED,
              when(statusColumn(measure).eq(ValueStatus.REPORTED), column(measure))
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
    return when(worst(ratio).le(ValueStatus.DERIVED), quotient(ratio))
        .otherwise(figure(ratio).PUBLISHED);
  }

  private Field<BigDecimal> quotient(Ratio ratio) {
    Measure minus = ratio.minus();
    Field<Long> numerator = column(ratio.plus());
    Field<Long> excess = minus == null ? numerator : numerator.minus(column(minus));
    Field<BigDecimal> quotient =
        excess
            .cast(SQLDataType.NUMERIC)
            .div(nullif(column(ratio.divisor()), inline(0L)))
            .coerce(SQLDataType.NUMERIC);
    return restated && ratio.unit().money() ? quotient : round(quotient, ratio.unit().decimals());
  }

  private Field<ValueStatus> ratioStatus(Ratio ratio) {
    Field<ValueStatus> worst = worst(ratio);
    Condition recomputed = worst.le(ValueStatus.DERIVED);
    return when(
            recomputed.and(column(ratio.divisor()).eq(inline(0L))), inline(ValueStatus.UNDEFINED))
        .when(recomputed, inline(ValueStatus.DERIVED))
        .otherwise(
            coalesce(
                figure(ratio).STATUS,
                when(worst.ge(ValueStatus.NOT_REPORTED), worst),
                inline(ValueStatus.NOT_PUBLISHED)));
  }

  /** What the least known of the inputs is known by. */
  private Field<ValueStatus> worst(Ratio ratio) {
    List<Field<ValueStatus>> statuses = ratio.inputs().stream().map(this::statusColumn).toList();
    return greatest(
        statuses.getFirst(), statuses.subList(1, statuses.size()).toArray(Field<?>[]::new));
  }

  private Field<? extends Number> inPrices(Field<? extends Number> number, Unit unit) {
    return restated && unit.money()
        ? round(number.cast(SQLDataType.NUMERIC).times(factor()), unit.decimals())
        : number;
  }

  private Field<BigDecimal> factor() {
    return DSL.field(name(table, PRICE_FACTOR), SQLDataType.NUMERIC);
  }

  private Field<Long> column(Measure measure) {
    measures.add(measure);
    return DSL.field(name(table, measure.column()), SQLDataType.BIGINT);
  }

  private Field<ValueStatus> statusColumn(Measure measure) {
    measures.add(measure);
    return DSL.field(name(table, measure.statusColumn()), FIGURE.STATUS.getDataType());
  }
}
