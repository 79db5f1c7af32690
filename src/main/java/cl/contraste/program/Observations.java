package cl.contraste.program;

import static cl.contraste.db.Tables.COMPONENT;
import static cl.contraste.db.Tables.COMPONENT_YEAR;
import static cl.contraste.db.Tables.PROGRAM_YEAR;
import static cl.contraste.db.Tables.PROGRAM_YEAR_EDITION;
import static cl.contraste.db.Tables.SUBTITLE;
import static cl.contraste.db.Tables.SUBTITLE_SPENDING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import cl.contraste.db.tables.Component;
import cl.contraste.db.tables.ComponentYear;
import cl.contraste.db.tables.ProgramYear;
import cl.contraste.db.tables.SubtitleSpending;
import cl.contraste.metric.Grain;
import cl.contraste.metric.Measure;
import cl.contraste.metric.RowValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Rows of facts to be grouped, named {@code f}: program-years of the scope, or their parts. A
 * program-year of which no part is on record is one row, so that no program gets lost.
 */
public enum Observations {
  /** Program-years. */
  PROGRAM_YEARS,
  /** Lines of program-years by subtitle; without lines, the program-year as a whole. */
  SUBTITLE_LINES,
  /** Component-years; without components a row on which nothing is known, not even why. */
  COMPONENT_YEARS;

  private static final ProgramYear Y = PROGRAM_YEAR.as("y");
  private static final SubtitleSpending LINE = SUBTITLE_SPENDING.as("line");
  private static final ComponentYear PART = COMPONENT_YEAR.as("part");
  private static final Component WHOLE = COMPONENT.as("whole");

  /** How many parts the program-year of a row has: a column of component-years. */
  public static final Field<Integer> PARTS = DSL.field(DSL.name("f", "parts"), Integer.class);

  /** Subtitle of a row; null in SQL: a program-year as a whole. */
  public static final Field<Short> SUBTITLE_OF = DSL.field(DSL.name("f", "subtitle"), Short.class);

  /** Name and unit of the component as compared, its name as printed, and its unit. */
  public static final Field<String> COMPONENT_KEY =
      DSL.field(DSL.name("f", "component_key"), String.class);

  /** What the component produces. */
  public static final Field<String> COMPONENT_UNIT =
      DSL.field(DSL.name("f", "component_unit"), String.class);

  /** Position of the component; null in SQL: the program-year has none. */
  public static final Field<Short> POSITION = DSL.field(DSL.name("f", "position"), Short.class);

  /** A unit as units are compared: in lower case, without accents. */
  public static Field<String> unitKey(Field<String> text) {
    return DSL.field("translate(lower({0}), 'áéíóúüñ', 'aeiouun')", String.class, text);
  }

  /** The rows with the measures that were asked for. */
  public Table<?> of(Facts facts, RowValues values) {
    List<Field<?>> columns =
        new ArrayList<>(
            List.of(
                Y.PROGRAM_ID,
                Y.YEAR,
                Y.EDITION_ID,
                Y.MINISTRY_ID,
                Y.AGENCY_ID,
                Y.PRICE_YEAR,
                Y.THROUGH_MONTH));
    columns.addAll(keys());
    for (Measure measure : values.measures()) {
      columns.addAll(measure(facts, measure).named(measure));
    }
    facts.addPriceFactor(columns, Y);
    return select(columns)
        .from(tables(facts))
        .where(Y.KIND.eq(facts.scope().kind()))
        .and(facts.inScope(Y.YEAR))
        .and(
            this == SUBTITLE_LINES && facts.splits()
                ? LINE.SUBTITLE.isNull().or(DSL.not(DSL.condition(SUBTITLE.FINANCIAL)))
                : DSL.noCondition())
        .asTable("f");
  }

  private List<Field<?>> keys() {
    return switch (this) {
      case PROGRAM_YEARS -> List.of();
      case SUBTITLE_LINES -> List.of(LINE.SUBTITLE);
      case COMPONENT_YEARS ->
          List.of(
              PART.POSITION,
              WHOLE.NAME_KEY.as(COMPONENT_KEY.getName()),
              WHOLE.UNIT.as(COMPONENT_UNIT.getName()),
              count().over().partitionBy(Y.PROGRAM_ID, Y.YEAR).as(PARTS.getName()));
    };
  }

  private Table<?> tables(Facts facts) {
    Table<?> years = facts.yearsTable("y");
    return switch (this) {
      case PROGRAM_YEARS -> years;
      case SUBTITLE_LINES ->
          years
              .leftJoin(LINE)
              // A line that was closed earlier is no longer part of its program's total.
              .on(Facts.told(LINE, Y).and(LINE.THROUGH_MONTH.ge(Y.THROUGH_MONTH)))
              .leftJoin(SUBTITLE)
              .on(SUBTITLE.CODE.eq(LINE.SUBTITLE));
      case COMPONENT_YEARS ->
          years
              .leftJoin(PART)
              .on(Facts.told(PART, Y))
              .leftJoin(WHOLE)
              .on(
                  WHOLE
                      .PROGRAM_ID
                      .eq(PART.PROGRAM_ID)
                      .and(WHOLE.EDITION_ID.eq(PART.EDITION_ID))
                      .and(WHOLE.POSITION.eq(PART.POSITION)));
    };
  }

  private Facts.Reading measure(Facts facts, Measure measure) {
    if (measure.grain() == Grain.COMPONENT_YEAR) {
      return facts.read(measure, PART, Y, false);
    }
    Facts.Reading whole = facts.read(measure, Y, Y, facts.splits(measure));
    if (this != SUBTITLE_LINES || LINE.field(measure.column()) == null) {
      return whole;
    }
    Facts.Reading line = facts.read(measure, LINE, Y, false);
    return new Facts.Reading(
        when(LINE.SUBTITLE.isNotNull(), line.value()).otherwise(whole.value()),
        when(LINE.SUBTITLE.isNotNull(), line.status()).otherwise(whole.status()));
  }

  /**
   * The budget that a row stands for: initial, else final, else executed; null in SQL: none is
   * known. Component-years share their program-year's.
   */
  public Field<java.math.BigDecimal> budget(RowValues values) {
    var inputs = values.inputs();
    Field<java.math.BigDecimal> budget =
        coalesce(
                inputs.column(cl.contraste.metric.Catalogue.INITIAL_BUDGET),
                inputs.column(cl.contraste.metric.Catalogue.FINAL_BUDGET),
                inputs.column(cl.contraste.metric.Catalogue.EXECUTED_BUDGET))
            .coerce(java.math.BigDecimal.class);
    return this == COMPONENT_YEARS
        ? budget.cast(java.math.BigDecimal.class).div(PARTS.cast(java.math.BigDecimal.class))
        : budget;
  }

  /** The view that tells BI tools of the same rows: of the newest edition of each, or of all. */
  public String view(boolean newest) {
    String rows =
        switch (this) {
          case PROGRAM_YEARS -> "program_year";
          case COMPONENT_YEARS -> "component_year";
          case SUBTITLE_LINES -> "subtitle";
        };
    return newest ? rows + "s" : rows + "_editions";
  }

  /** Where a row stands in its document; null in SQL: not known. */
  public Field<Integer> line() {
    return switch (this) {
      case PROGRAM_YEARS -> line(PROGRAM_YEAR_EDITION.as("where_"), PROGRAM_YEAR_EDITION.YEAR);
      case SUBTITLE_LINES -> line(SUBTITLE_SPENDING.as("where_"), SUBTITLE_OF);
      case COMPONENT_YEARS -> line(COMPONENT.as("where_"), POSITION);
    };
  }

  private static Field<Integer> line(Table<?> table, Field<Short> key) {
    return DSL.field(
        select(same(table, Integer.class, "line"))
            .from(table)
            .where(
                Stream.of("program_id", "edition_id", "year", key.getName())
                    .filter(column -> table.field(column) != null)
                    .map(column -> same(table, Integer.class, column).eq(of(column)))
                    .reduce(DSL.noCondition(), Condition::and, Condition::and))
            .limit(inline(1)));
  }

  private static Field<Integer> same(Table<?> table, Class<Integer> type, String column) {
    return DSL.field(DSL.name(table.getName(), column), type);
  }

  private static Field<Integer> of(String column) {
    return DSL.field(DSL.name("f", column), Integer.class);
  }

  /** The metrics of the rows. */
  public RowValues values(Facts facts) {
    return new RowValues(
        "f",
        new RowValues.Key(
            DSL.field(DSL.name("f", "program_id"), Integer.class),
            DSL.field(DSL.name("f", "edition_id"), Integer.class),
            DSL.field(DSL.name("f", "year"), Short.class),
            component()),
        facts.restates());
  }

  /** At which component printed figures stand; a line by subtitle has none of its own. */
  private Field<Short> component() {
    return switch (this) {
      case PROGRAM_YEARS -> inline((short) 0);
      case COMPONENT_YEARS -> Objects.requireNonNull(POSITION);
      case SUBTITLE_LINES ->
          when(SUBTITLE_OF.isNull(), inline((short) 0)).otherwise(inline((short) -1));
    };
  }
}
