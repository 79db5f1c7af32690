package cl.contraste.program;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import cl.contraste.db.tables.ProgramYear;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import cl.contraste.metric.RowValues;
import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import java.util.List;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * In which order programs come.
 *
 * @param metric constant of a metric, with {@code by} METRIC
 * @param year of the metric; null: the scope's last
 */
public record ProgramOrder(
    By by, @Nullable String metric, @Nullable Integer year, Direction direction) {

  public ProgramOrder {
    if (by != By.METRIC && (metric != null || year != null)) {
      throw new Problem(
          ProblemCode.BAD_INPUT,
          "orderBy.metric and orderBy.year go with orderBy.by METRIC; it is %s.".formatted(by));
    }
  }

  static final ProgramOrder BY_NAME = new ProgramOrder(By.NAME, null, null, Direction.ASC);

  /** What programs can be ordered by. */
  public enum By {
    NAME,
    CODE,
    START_YEAR,
    METRIC
  }

  /** The same in SQL: missing values last, ties by id. */
  List<OrderField<?>> on(ProgramRow row) {
    Field<?> by =
        switch (this.by) {
          case NAME ->
              ProgramFilter.line(row.edition(), 1).collate(DSL.collation(DSL.quotedName("C")));
          case CODE -> org.jooq.impl.DSL.coalesce(row.program().CODE, row.program().BIPS_ID);
          case START_YEAR -> row.edition().START_YEAR;
          case METRIC -> value(row);
        };
    OrderField<?> first = direction == Direction.ASC ? by.asc().nullsLast() : by.desc().nullsLast();
    return List.of(first, row.program().KEY);
  }

  private Field<?> value(ProgramRow row) {
    Facts facts = row.facts();
    ProgramYear f = facts.years();
    RowValues values = YearShape.valuesOfYears(facts);
    Field<? extends Number> value = values.value(programYearMetric());
    return field(
        select(value)
            .from(values.joined(facts.yearRows(values)))
            .where(f.PROGRAM_ID.eq(row.program().ID))
            .and(f.YEAR.eq((short) yearOf(facts.scope()))));
  }

  private Metric programYearMetric() {
    if (metric == null) {
      throw new Problem(
          ProblemCode.BAD_INPUT, "orderBy.by is METRIC; say which in orderBy.metric.");
    }
    Metric known = Catalogue.named(metric);
    if (known.grain() != Grain.PROGRAM_YEAR) {
      throw new Problem(
          ProblemCode.DIMENSION_NOT_FOR_METRIC,
          "%s is a metric of components; programs can be ordered by %s."
              .formatted(
                  metric,
                  Catalogue.of(Grain.PROGRAM_YEAR).stream().map(Metric::constant).toList()));
    }
    return known;
  }

  private int yearOf(Scope scope) {
    YearRange years = scope.years();
    if (year != null) {
      int asked = new YearRange(year, null).from();
      if (years != null && !years.has(asked)) {
        throw new Problem(
            ProblemCode.BAD_YEAR,
            "orderBy.year %d lies outside scope.years, %d to %d."
                .formatted(asked, years.from(), years.last()));
      }
      return asked;
    }
    if (years == null) {
      throw new Problem(
          ProblemCode.YEAR_NEEDED,
          "orderBy.metric needs a year; give orderBy.year, or scope.years of which the last is"
              + " taken.");
    }
    return years.last();
  }
}
