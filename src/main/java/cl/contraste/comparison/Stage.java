package cl.contraste.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** A step of a statement, with only those columns that later steps ask for. */
final class Stage {

  private final String name;
  private final Map<String, Field<?>> columns = new LinkedHashMap<>();

  Stage(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  Table<?> table() {
    return DSL.table(DSL.name(name));
  }

  /** A column of this step, worked out from steps before it when it is first asked for. */
  @SuppressWarnings("unchecked")
  <T> Field<T> column(String column, Supplier<Field<T>> sql) {
    Field<T> expression = (Field<T>) columns.get(column);
    if (expression == null) {
      requireWhole(column);
      expression = Objects.requireNonNull(sql.get());
      columns.put(column, expression);
    }
    return DSL.field(DSL.name(name, column), expression.getDataType());
  }

  /** PostgreSQL cuts longer names without a word. */
  static void requireWhole(String column) {
    if (column.length() > 63) {
      throw new IllegalStateException(column + " is no name of a column: it is too long");
    }
  }

  /** What the step selects. */
  List<Field<?>> selected() {
    List<Field<?>> selected = new ArrayList<>();
    columns.forEach((column, expression) -> selected.add(expression.as(DSL.quotedName(column))));
    return selected;
  }
}
