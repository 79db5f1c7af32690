package cl.contraste.program;

import static cl.contraste.db.Tables.COMPONENT;
import static cl.contraste.db.Tables.COMPONENT_YEAR;
import static cl.contraste.db.Tables.FIGURE;
import static cl.contraste.db.Tables.SUBTITLE_SPENDING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import cl.contraste.db.enums.ValueStatus;
import cl.contraste.db.tables.Component;
import cl.contraste.db.tables.ComponentYear;
import cl.contraste.db.tables.ProgramYear;
import cl.contraste.db.tables.SubtitleSpending;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * What the parts of program-years {@code told} add up to. A part that cannot exist adds nothing;
 * one that is missing makes the sum one of some parts only.
 */
final class Subtotals {

  static final String SUBTITLES = "subtitles";
  static final String PARTS = "parts";

  /** What lines by subtitle tell. */
  static final List<Measure> OF_SUBTITLES =
      List.of(
          Catalogue.INITIAL_BUDGET,
          Catalogue.FINAL_BUDGET,
          Catalogue.EXECUTED_BUDGET,
          Catalogue.ADMINISTRATIVE_SPENDING);

  private static final ValueStatus NONE = ValueStatus.NOT_APPLICABLE;

  private Subtotals() {}

  /**
   * A sum of parts.
   *
   * @param isWhole whether no part is missing
   * @param tolerance one in the last printed digit for each part
   * @param line where the first part stands
   */
  record Sum(
      Field<BigDecimal> value,
      Condition isWhole,
      Field<BigDecimal> tolerance,
      Field<Integer> line) {

    Sum(String step, Measure measure) {
      this(
          field(name(step, measure.column()), BigDecimal.class),
          condition(field(name(step, measure.column() + "_whole"), Boolean.class)),
          field(name(step, measure.column() + "_tolerance"), BigDecimal.class),
          field(name(step, "line"), Integer.class));
    }

    /** With one more part. */
    Sum and(Field<Long> part, Field<ValueStatus> status) {
      Field<BigDecimal> more = part.cast(SQLDataType.NUMERIC);
      return new Sum(
          value.plus(coalesce(more, inline(BigDecimal.ZERO))),
          isWhole.and(isWhole(part, status)),
          tolerance.plus(DSL.when(part.isNotNull(), inline(1)).otherwise(inline(0))),
          line);
    }

    private static Condition isWhole(Field<?> part, Field<ValueStatus> status) {
      return part.isNotNull().or(status.eq(inline(NONE)));
    }
  }

  /** The program-years with their sums; those without any part are left out. */
  static Table<?> joined(Table<?> told, String step, ProgramYear f) {
    return told.join(DSL.table(name(step)))
        .on(
            field(name(step, "program_id"), Integer.class)
                .eq(f.PROGRAM_ID)
                .and(field(name(step, "year"), Short.class).eq(f.YEAR)));
  }

  /** Lines by subtitle. One that was closed earlier is no longer part of its program's total. */
  static CommonTableExpression<?> subtitles(Table<?> told, ProgramYear f) {
    SubtitleSpending line = SUBTITLE_SPENDING.as("sub");
    List<Field<?>> columns = keys(f, min(line.LINE));
    OF_SUBTITLES.forEach(measure -> add(columns, line, measure, inline(BigDecimal.ONE)));
    return name(SUBTITLES)
        .as(
            select(columns)
                .from(told.join(line).on(Facts.told(line, f)))
                .where(line.THROUGH_MONTH.ge(f.THROUGH_MONTH))
                .groupBy(f.PROGRAM_ID, f.YEAR));
  }

  /** Components. */
  static CommonTableExpression<?> parts(Table<?> told, ProgramYear f) {
    ComponentYear part = COMPONENT_YEAR.as("part");
    Component whole = COMPONENT.as("whole");
    var printed = FIGURE.as("printed");
    Measure measure = Catalogue.COMPONENT_SPENDING;
    List<Field<?>> columns = keys(f, min(whole.LINE));
    add(columns, part, measure, coalesce(printed.STEP, inline(BigDecimal.ONE)));
    return name(PARTS)
        .as(
            select(columns)
                .from(
                    told.join(part)
                        .on(Facts.told(part, f))
                        .join(whole)
                        .on(
                            whole
                                .PROGRAM_ID
                                .eq(part.PROGRAM_ID)
                                .and(whole.EDITION_ID.eq(part.EDITION_ID))
                                .and(whole.POSITION.eq(part.POSITION)))
                        .leftJoin(printed)
                        .on(
                            printed
                                .PROGRAM_ID
                                .eq(part.PROGRAM_ID)
                                .and(printed.EDITION_ID.eq(part.EDITION_ID))
                                .and(printed.YEAR.eq(part.YEAR))
                                .and(printed.COMPONENT.eq(part.POSITION))
                                .and(printed.METRIC.eq(inline(measure.column())))))
                .groupBy(f.PROGRAM_ID, f.YEAR));
  }

  private static List<Field<?>> keys(ProgramYear f, Field<Integer> line) {
    return new ArrayList<>(List.of(f.PROGRAM_ID, f.YEAR, line.as("line")));
  }

  private static void add(
      List<Field<?>> columns, Table<?> parts, Measure measure, Field<BigDecimal> step) {
    Field<Long> part = Objects.requireNonNull(parts.field(measure.column(), Long.class));
    Field<ValueStatus> status =
        Objects.requireNonNull(parts.field(measure.statusColumn(), ValueStatus.class));
    columns.add(coalesce(sum(part), inline(BigDecimal.ZERO)).as(measure.column()));
    columns.add(DSL.boolAnd(Sum.isWhole(part, status)).as(measure.column() + "_whole"));
    columns.add(
        coalesce(sum(step).filterWhere(part.isNotNull()), inline(BigDecimal.ZERO))
            .as(measure.column() + "_tolerance"));
  }
}
