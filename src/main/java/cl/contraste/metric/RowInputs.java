package cl.contraste.metric;

import static cl.contraste.db.Tables.FIGURE;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.nullif;

import cl.contraste.db.enums.ValueStatus;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * What metrics are worked out from, in one row of facts. The row is one of a table that has, for
 * each measure that was asked for here, a column and its status.
 */
public final class RowInputs {

  private final String table;
  private final Set<Measure> measures = new LinkedHashSet<>();

  /**
   * Reads rows.
   *
   * @param table name of the table of the rows
   */
  public RowInputs(String table) {
    this.table = table;
  }

  String table() {
    return table;
  }

  /** The measures that the table must have. */
  public Set<Measure> measures() {
    return measures;
  }

  /** The figure as reported, derived or implied; null in SQL where there is none. */
  public Field<Long> column(Measure measure) {
    measures.add(measure);
    return DSL.field(name(table, measure.column()), SQLDataType.BIGINT);
  }

  /** Where it comes from, or why there is none. */
  public Field<ValueStatus> status(Measure measure) {
    measures.add(measure);
    return DSL.field(name(table, measure.statusColumn()), FIGURE.STATUS.getDataType());
  }

  /** What the least known of the inputs is known by, or the last reason why one is missing. */
  public Field<ValueStatus> worst(Metric metric) {
    List<Field<ValueStatus>> statuses = metric.inputs().stream().map(this::status).toList();
    return statuses.size() == 1
        ? statuses.getFirst()
        : greatest(
            statuses.getFirst(), statuses.subList(1, statuses.size()).toArray(Field<?>[]::new));
  }

  /** Whether all inputs are known. */
  public Condition known(Metric metric) {
    return metric.inputs().stream()
        .map(this::column)
        .map(Field::isNotNull)
        .reduce(DSL.noCondition(), Condition::and, Condition::and);
  }

  /** The measure, or the numerator of the ratio; null in SQL where it is not known. */
  public Field<Long> numerator(Metric metric) {
    return switch (metric) {
      case Measure measure -> column(measure);
      case Ratio ratio -> excess(ratio);
    };
  }

  /** The ratio before it is rounded; null in SQL where it is not known or its divisor is 0. */
  public Field<BigDecimal> quotient(Ratio ratio) {
    return numerator(ratio)
        .cast(SQLDataType.NUMERIC)
        .div(nullif(column(ratio.divisor()), inline(0L)))
        .coerce(SQLDataType.NUMERIC);
  }

  private Field<Long> excess(Ratio ratio) {
    Measure minus = ratio.minus();
    Field<Long> plus = column(ratio.plus());
    return minus == null ? plus : plus.minus(column(minus));
  }
}
