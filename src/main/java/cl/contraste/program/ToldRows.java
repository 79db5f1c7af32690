package cl.contraste.program;

import static cl.contraste.db.Tables.FIGURE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import cl.contraste.db.enums.ValueStatus;
import cl.contraste.db.tables.Figure;
import cl.contraste.db.tables.ProgramYear;
import cl.contraste.metric.Metric;
import cl.contraste.metric.RowInputs;
import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The program-years {@code f} of the step {@code told}, in SQL, with what is printed of them.
 *
 * @param inputs the measures of the program-years, which are asked for here
 */
record ToldRows(ProgramYear f, RowInputs inputs) {

  /** Name of the step. */
  static final String NAME = "told";

  /** Where figures of the program as a whole stand among those of its components. */
  static final Field<Short> WHOLE = inline((short) 0);

  /** A figure as printed. */
  static final Figure PRINTED = FIGURE.as("printed");

  Table<?> table() {
    return DSL.table(name(NAME)).as("f");
  }

  /** Rows that disagree. */
  Select<Record> rows(ComparedFigures figures, Table<?> from, Condition which) {
    return select(figures.columns(f)).from(from).where(which);
  }

  /** Whether a row is the printed figure of a metric. */
  Condition isPrinted(Figure figure, Metric metric, Field<Short> component) {
    return isPrinted(figure, metric.column(), component);
  }

  /** The same of a figure that is known by a name of its own. */
  Condition isPrinted(Figure figure, String name, Field<Short> component) {
    return figure
        .PROGRAM_ID
        .eq(f.PROGRAM_ID)
        .and(figure.EDITION_ID.eq(f.EDITION_ID))
        .and(figure.YEAR.eq(f.YEAR))
        .and(figure.COMPONENT.eq(component))
        .and(figure.METRIC.eq(inline(name)))
        .and(figure.STATUS.eq(inline(ValueStatus.REPORTED)));
  }

  /** Whether a metric, or all that it is worked out from, is published. */
  Condition isPublished(Metric metric) {
    return isPublished(inputs, metric);
  }

  /** The same of other rows. */
  static Condition isPublished(RowInputs inputs, Metric metric) {
    return inputs.worst(metric).le(inline(ValueStatus.DERIVED));
  }

  static Field<BigDecimal> number(Field<Long> whole) {
    return whole.cast(SQLDataType.NUMERIC);
  }
}
