package cl.contraste.metric;

import static cl.contraste.db.Tables.FIGURE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.when;

import cl.contraste.db.enums.ValueStatus;
import cl.contraste.db.tables.Figure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of one row of facts, in SQL. Where a ratio's inputs are reported it is recomputed;
 * else what was printed stands; it is never computed from implied inputs. Asking for a metric notes
 * which printed figures must be joined.
 */
public final class RowValues {

  private final Table<?> measures;
  private final Basis basis;
  private final Key key;
  private final Map<Metric, Figure> printed = new LinkedHashMap<>();

  /**
   * What a row of printed figures is found by.
   *
   * @param component position of the component; 0 for a program-year
   */
  public record Key(
      Field<Integer> program, Field<Integer> edition, Field<Short> year, Field<Short> component) {}

  /**
   * How amounts are read.
   *
   * @param throughMonth last month that the row covers; null: rows that do not cover their year are
   *     read like others
   * @param priceFactor what an amount is multiplied by, null in SQL where the year has no index;
   *     null: amounts stay as published
   * @param financial the part of a measure that is not spending on services; null: all outlays
   *     count
   */
  public record Basis(
      @Nullable Field<Short> throughMonth,
      @Nullable Field<BigDecimal> priceFactor,
      @Nullable Financial financial) {

    public static final Basis AS_PUBLISHED = new Basis(null, null, null);
  }

  /** The part of a budget that is not spending on services. */
  public interface Financial {
    /**
     * The amount; null in SQL where the classification of the row is not known; null: not split.
     */
    @Nullable Field<Long> amount(Measure measure);
  }

  /**
   * Reads rows.
   *
   * @param measures the table that has a column and a status for each measure
   */
  public RowValues(Table<?> measures, Key key, Basis basis) {
    this.measures = measures;
    this.key = key;
    this.basis = basis;
  }

  /** The number; null in SQL where there is none. */
  public Field<? extends Number> value(Metric metric) {
    return switch (metric) {
      case Measure measure -> inPrices(amount(measure), measure.unit());
      case Ratio ratio ->
          inPrices(
              when(recomputable(ratio), quotient(ratio))
                  .otherwise(
                      when(
                          status(ratio, false).lt(ValueStatus.NOT_REPORTED),
                          figure(ratio).PUBLISHED)),
              ratio.unit());
    };
  }

  /** Where the number comes from, or why there is none. */
  public Field<ValueStatus> status(Metric metric) {
    Field<ValueStatus> status =
        switch (metric) {
          case Measure measure -> status(measure);
          case Ratio ratio -> status(ratio, true);
        };
    Field<BigDecimal> factor = basis.priceFactor;
    if (factor == null || !metric.unit().money()) {
      return status;
    }
    return when(status.ge(ValueStatus.NOT_REPORTED), status)
        .when(factor.isNull(), inline(ValueStatus.NOT_COMPARABLE))
        .when(
            status.eq(ValueStatus.REPORTED).and(factor.ne(BigDecimal.ONE)),
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
      case Measure measure -> when(rawStatus(measure).eq(ValueStatus.REPORTED), column(measure));
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

  private Field<? extends Number> inPrices(Field<? extends Number> number, Unit unit) {
    Field<BigDecimal> factor = basis.priceFactor;
    return factor == null || !unit.money()
        ? number
        : round(number.cast(SQLDataType.NUMERIC).times(factor), unit.decimals());
  }

  private Field<BigDecimal> quotient(Ratio ratio) {
    Field<Long> numerator = amount(ratio.plus());
    Measure minus = ratio.minus();
    if (minus != null) {
      numerator = numerator.minus(amount(minus));
    }
    Field<BigDecimal> quotient =
        numerator
            .cast(SQLDataType.NUMERIC)
            .div(DSL.nullif(amount(ratio.divisor()), 0L))
            .coerce(SQLDataType.NUMERIC);
    return basis.priceFactor != null && ratio.unit().money()
        ? quotient
        : round(quotient, ratio.unit().decimals());
  }

  private Condition recomputable(Ratio ratio) {
    return ratio.inputs().stream()
        .map(input -> status(input).le(ValueStatus.DERIVED))
        .reduce(Condition::and)
        .orElseThrow();
  }

  private Field<ValueStatus> status(Ratio ratio, boolean recomputed) {
    Field<ValueStatus> firstMissing =
        ratio.inputs().stream()
            .map(input -> when(status(input).ge(ValueStatus.NOT_REPORTED), status(input)))
            .map(field -> (Field<ValueStatus>) field)
            .reduce((a, b) -> DSL.coalesce(a, b))
            .orElseThrow();
    Field<ValueStatus> printedOrMissing =
        DSL.coalesce(
            partial(ratio), figure(ratio).STATUS, firstMissing, inline(ValueStatus.NOT_PUBLISHED));
    return recomputed
        ? when(
                recomputable(ratio).and(amount(ratio.divisor()).eq(0L)),
                inline(ValueStatus.UNDEFINED))
            .when(recomputable(ratio), inline(ValueStatus.DERIVED))
            .otherwise(printedOrMissing)
        : printedOrMissing;
  }

  /** A ratio printed of part of a year is no more comparable than its inputs. */
  private Field<ValueStatus> partial(Ratio ratio) {
    Field<Short> month = basis.throughMonth;
    return month == null || ratio.inputs().stream().noneMatch(Measure::throughYear)
        ? inline((ValueStatus) null).cast(FIGURE.STATUS.getDataType())
        : when(month.lt((short) 12), inline(ValueStatus.NOT_COMPARABLE));
  }

  private Field<Long> amount(Measure measure) {
    Field<Long> amount = column(measure);
    Field<Long> financial = financial(measure);
    if (financial != null) {
      amount = amount.minus(financial);
    }
    Field<Short> month = basis.throughMonth;
    return month == null || !measure.throughYear() ? amount : when(month.eq((short) 12), amount);
  }

  private Field<ValueStatus> status(Measure measure) {
    Field<ValueStatus> status = rawStatus(measure);
    Field<Long> financial = financial(measure);
    if (financial != null) {
      status =
          when(
                  status.lt(ValueStatus.NOT_REPORTED).and(financial.isNull()),
                  inline(ValueStatus.NOT_PUBLISHED))
              .when(status.eq(ValueStatus.REPORTED), inline(ValueStatus.DERIVED))
              .otherwise(status);
    }
    Field<Short> month = basis.throughMonth;
    return month == null || !measure.throughYear()
        ? status
        : when(
                month.lt((short) 12).and(status.lt(ValueStatus.NOT_REPORTED)),
                inline(ValueStatus.NOT_COMPARABLE))
            .otherwise(status);
  }

  private @Nullable Field<Long> financial(Measure measure) {
    return basis.financial == null ? null : basis.financial.amount(measure);
  }

  private Field<Long> column(Measure measure) {
    return Objects.requireNonNull(measures.field(measure.column(), Long.class));
  }

  private Field<ValueStatus> rawStatus(Measure measure) {
    return Objects.requireNonNull(measures.field(measure.column() + "_status", ValueStatus.class));
  }
}
