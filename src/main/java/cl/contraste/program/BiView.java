package cl.contraste.program;

import cl.contraste.metric.Measure;
import cl.contraste.metric.Metric;
import cl.contraste.metric.Ratio;
import cl.contraste.metric.RowValues;
import cl.contraste.platform.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** A view for BI tools in the making: each column with what it says. */
final class BiView {

  private final String name;
  private final String comment;
  private final List<Field<?>> columns = new ArrayList<>();
  private final Map<String, String> comments = new LinkedHashMap<>();

  BiView(String name, String comment) {
    this.name = name;
    this.comment = comment;
  }

  BiView column(String column, Field<?> sql, String says) {
    columns.add(sql.as(column));
    comments.put(column, says);
    return this;
  }

  /** A code, as text: many tools cannot read types of ours. */
  BiView code(String column, Field<?> sql, String says) {
    return column(column, DSL.field("{0}::text", String.class, sql), says);
  }

  /** A metric as programs are told of it: its value, its status, its bounds, as printed. */
  BiView metric(Metric metric, RowValues values) {
    switch (metric) {
      case Measure measure -> measure(measure, values);
      case Ratio ratio ->
          value(ratio, values)
              .published(ratio, values)
              .column(
                  ratio.column() + "_unrounded",
                  values.unrounded(ratio),
                  "The same before it is rounded, for statistics of many.");
    }
    return this;
  }

  private BiView value(Metric metric, RowValues values) {
    return column(metric.column(), values.value(metric), says(metric) + "; null: see its status.")
        .code(
            metric.column() + "_status",
            values.status(metric),
            "Where it comes from, or why there is none.");
  }

  /** A value, its status and its bounds. */
  BiView measure(Measure measure, RowValues values) {
    String column = measure.column();
    return value(measure, values)
        .column(column + "_low", values.low(measure), "Least it can be, where it is implied.")
        .column(column + "_high", values.high(measure), "Most it can be, where implied.");
  }

  /** A ratio as it is printed, and what that can be before it was rounded. */
  BiView published(Ratio ratio, RowValues values) {
    String column = ratio.column() + "_published";
    return column(column, values.published(ratio), "As printed; null: not printed.")
        .column(column + "_low", values.printedLow(ratio), "Least that rounds to what is printed.")
        .column(
            column + "_high", values.printedHigh(ratio), "Most that rounds to what is printed.");
  }

  /** A column that a statement names itself. */
  BiView told(String column, String says) {
    comments.put(column, says);
    return this;
  }

  static String says(Metric metric) {
    return "%s (%s), %s"
        .formatted(metric.description().replaceFirst("\\.$", ""), metric.labelEs(), unit(metric));
  }

  private static String unit(Metric metric) {
    return switch (metric.unit()) {
      case THOUSAND_PESOS -> "M$ of the price year";
      case BENEFICIARIES -> "in the program's unit";
      case OUTPUT_UNITS -> "in the component's unit";
      case RATIO -> "a ratio: 0.36 is 36 %";
      case THOUSAND_PESOS_PER_BENEFICIARY -> "M$ of the price year a beneficiary";
      case THOUSAND_PESOS_PER_OUTPUT -> "M$ of the price year a unit of output";
    };
  }

  /** The view and its comments as statements. */
  String sql(Function<List<Field<?>>, Select<?>> rows) {
    String select =
        DSL.using(SQLDialect.POSTGRES, Database.settings().withRenderFormatted(true))
            .renderInlined(rows.apply(columns));
    return sql(select);
  }

  /** The view of a statement that names the columns itself. */
  String sql(String select) {
    StringBuilder sql = new StringBuilder();
    sql.append("create view bi.%s as\n%s;\n".formatted(name, select));
    sql.append("comment on view bi.%s is %s;\n".formatted(name, quoted(comment)));
    comments.forEach(
        (column, says) ->
            sql.append(
                "comment on column bi.%s.%s is %s;\n".formatted(name, column, quoted(says))));
    return sql.toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
