package cl.contraste.program;

import static cl.contraste.db.Tables.COMPONENT;
import static cl.contraste.db.Tables.COMPONENT_YEAR;
import static cl.contraste.db.Tables.PROGRAM_YEAR;
import static cl.contraste.db.Tables.PROGRAM_YEAR_EDITION;
import static cl.contraste.db.Tables.SUBTITLE;
import static cl.contraste.db.Tables.SUBTITLE_SPENDING;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.select;

import cl.contraste.db.enums.ProgramKind;
import cl.contraste.db.tables.Component;
import cl.contraste.db.tables.ComponentYear;
import cl.contraste.db.tables.ProgramYear;
import cl.contraste.db.tables.SubtitleSpending;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Grain;
import cl.contraste.metric.Measure;
import cl.contraste.metric.Metric;
import cl.contraste.metric.Ratio;
import cl.contraste.metric.RowValues;
import cl.contraste.platform.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The views of what is told of years, by grain: as answers read the newest edition of each year
 * when nothing else is asked for, or as every edition told it.
 *
 * @param newest whether of each year the newest edition alone is told
 */
record BiYears(Observations of, boolean newest) {

  private static final Facts FACTS = Facts.ofPresent(ProgramKind.BUDGET);
  private static final ProgramYear Y = PROGRAM_YEAR.as("y");
  private static final ComponentYear PART = COMPONENT_YEAR.as("part");
  private static final Component WHOLE = COMPONENT.as("whole");
  private static final SubtitleSpending LINE = SUBTITLE_SPENDING.as("line");

  /** What is known by subtitle. */
  private static final List<Metric> BY_SUBTITLE =
      Catalogue.ALL.stream()
          .filter(metric -> SUBTITLE_SPENDING.field(metric.column()) != null)
          .toList();

  String sql() {
    BiView view = new BiView(of.view(newest), comment());
    RowValues values =
        new RowValues(
            "f",
            new RowValues.Key(f(Y.PROGRAM_ID), f(Y.EDITION_ID), f(Y.YEAR), component()),
            false);
    BiKeys.years(view);
    keys(view);
    for (Metric metric : metrics()) {
      add(view, metric, values);
    }
    return view.sql(columns -> select(columns).from(BiKeys.joined(values.joined(rows(values)))));
  }

  private String comment() {
    String rows =
        switch (of) {
          case PROGRAM_YEARS -> "One row a program-year";
          case COMPONENT_YEARS -> "One row a component and year";
          case SUBTITLE_LINES -> "One row a program-year and subtitle (subtítulo) of its spending";
        };
    return newest
        ? rows
            + ", as its newest publication tells it. In a year that ends early (partial_year) what"
            + " grows through the year is NOT_COMPARABLE."
        : rows
            + " and publication, as told there, also of years that end early and of what was"
            + " corrected since. Take newest rows, or one edition, and never add up all.";
  }

  private List<Metric> metrics() {
    return switch (of) {
      case PROGRAM_YEARS -> Catalogue.of(Grain.PROGRAM_YEAR);
      case COMPONENT_YEARS -> Catalogue.of(Grain.COMPONENT_YEAR);
      case SUBTITLE_LINES -> BY_SUBTITLE;
    };
  }

  /** Lines by subtitle have no printed figures of their own. */
  private Field<Short> component() {
    return switch (of) {
      case PROGRAM_YEARS -> inline((short) 0);
      case COMPONENT_YEARS -> f(PART.POSITION);
      case SUBTITLE_LINES -> inline((short) -1);
    };
  }

  private static <T> Field<T> f(Field<T> like) {
    return DSL.field(name("f", like.getName()), like.getDataType());
  }

  private void keys(BiView view) {
    switch (of) {
      case PROGRAM_YEARS -> {}
      case COMPONENT_YEARS ->
          view.column("position", f(PART.POSITION), "Order in the publication, from 1.")
              .column("component_id", f(WHOLE.NAME_KEY), "Name and unit as they are compared.")
              .column("component_name", f(WHOLE.NAME), "Name as printed.")
              .column("component_unit", f(WHOLE.UNIT), "What it produces; null: not told.")
              .column("unit_id", Observations.unitKey(f(WHOLE.UNIT)), "The unit as compared.");
      case SUBTITLE_LINES ->
          view.column("subtitle", f(LINE.SUBTITLE), "Code of the classification, 21 to 35.")
              .column("subtitle_name", f(SUBTITLE.NAME_EN), "Its name in English.")
              .column("subtitle_name_es", f(SUBTITLE.NAME_ES), "Its name in Spanish.")
              .column("financial", f(SUBTITLE.FINANCIAL), "Whether it is no service spending.")
              .column("line_through_month", month(), "Last month that the line covers.")
              .column("in_total", inTotal(), "Whether it is part of its program's total.")
              .column("spends", spends(), "Whether anything was spent, in part of a year too.");
    }
    if (!newest) {
      view.column("from_load", f(PROGRAM_YEAR_EDITION.VALID_FROM), "Load in which it came.")
          .column("to_load", toLoad(), "Load in which it was replaced; null: it stands.")
          .column("newest", isNewest(), "Whether answers read it when they name no edition.");
    }
  }

  private static Field<?> month() {
    return DSL.field(name("f", "line_through_month"), Short.class);
  }

  /** A line that was closed earlier no longer is. */
  private static Field<?> inTotal() {
    return DSL.field("{0} >= {1}", Boolean.class, month(), f(Y.THROUGH_MONTH));
  }

  private static Field<?> spends() {
    return DSL.field("coalesce({0} <> 0, false)", Boolean.class, DSL.field(name("f", "told")));
  }

  private static Field<?> toLoad() {
    return nullif(f(PROGRAM_YEAR_EDITION.VALID_TO), inline(Snapshot.PRESENT));
  }

  private static Field<?> isNewest() {
    ProgramYear n = PROGRAM_YEAR.as("n");
    return DSL.field(
        DSL.exists(
            DSL.selectOne()
                .from(n)
                .where(n.PROGRAM_ID.eq(f(Y.PROGRAM_ID)))
                .and(n.YEAR.eq(f(Y.YEAR)))
                .and(n.EDITION_ID.eq(f(Y.EDITION_ID)))
                .and(f(PROGRAM_YEAR_EDITION.VALID_TO).eq(inline(Snapshot.PRESENT)))));
  }

  private void add(BiView view, Metric metric, RowValues values) {
    if (newest) {
      view.metric(metric, values);
      return;
    }
    switch (metric) {
      case Measure measure -> {
        view.measure(measure, values);
        if (splits(measure)) {
          view.column(
              measure.column() + "_financial",
              DSL.field(name("f", measure.column() + "_financial"), Long.class),
              "What of it is no service spending; null: not classified by subtitle.");
        }
      }
      case Ratio ratio ->
          view.published(ratio, values)
              .code(
                  ratio.column() + "_published_status",
                  values.figure(ratio).STATUS,
                  "Status of the printed ratio; null: none is on record.");
    }
  }

  private boolean splits(Measure measure) {
    return !newest && of == Observations.PROGRAM_YEARS && Facts.canSplit(measure);
  }

  private Table<?> rows(RowValues values) {
    List<Field<?>> columns =
        new ArrayList<>(
            List.of(
                Y.PROGRAM_ID,
                Y.KIND,
                Y.YEAR,
                Y.EDITION,
                Y.EDITION_ID,
                Y.PRICE_YEAR,
                Y.THROUGH_MONTH,
                Y.MINISTRY_ID,
                Y.AGENCY_ID));
    columns.addAll(partKeys());
    if (!newest) {
      columns.add(DSL.field(name("y", "valid_from"), Integer.class));
      columns.add(DSL.field(name("y", "valid_to"), Integer.class));
    }
    for (Measure measure : values.measures()) {
      columns.addAll(read(measure));
      if (splits(measure)) {
        columns.add(Facts.financial(measure, Y).as(measure.column() + "_financial"));
      }
    }
    return select(columns).from(tables()).asTable("f");
  }

  private List<Field<?>> partKeys() {
    return switch (of) {
      case PROGRAM_YEARS -> List.of(Y.LINE);
      case COMPONENT_YEARS ->
          List.of(PART.POSITION, WHOLE.NAME_KEY, WHOLE.NAME, WHOLE.UNIT, WHOLE.LINE);
      case SUBTITLE_LINES ->
          List.of(
              LINE.SUBTITLE,
              SUBTITLE.NAME_EN,
              SUBTITLE.NAME_ES,
              SUBTITLE.FINANCIAL,
              LINE.THROUGH_MONTH.as("line_through_month"),
              LINE.EXECUTED_BUDGET.as("told"),
              LINE.LINE);
    };
  }

  private List<Field<?>> read(Measure measure) {
    Table<?> table =
        switch (of) {
          case PROGRAM_YEARS -> Y;
          case COMPONENT_YEARS -> PART;
          case SUBTITLE_LINES -> LINE;
        };
    return newest
        ? FACTS.read(measure, table, Y, false).named(measure)
        : List.of(
            Objects.requireNonNull(table.field(measure.column())),
            Objects.requireNonNull(table.field(measure.statusColumn())));
  }

  private Table<?> tables() {
    Table<?> years = newest ? Y : PROGRAM_YEAR_EDITION.as("y");
    return switch (of) {
      case PROGRAM_YEARS -> years;
      case COMPONENT_YEARS ->
          years
              .join(PART)
              .on(Facts.told(PART, Y))
              .join(WHOLE)
              .on(
                  WHOLE
                      .PROGRAM_ID
                      .eq(PART.PROGRAM_ID)
                      .and(WHOLE.EDITION_ID.eq(PART.EDITION_ID))
                      .and(WHOLE.POSITION.eq(PART.POSITION)));
      case SUBTITLE_LINES ->
          years
              .join(LINE)
              .on(Facts.told(LINE, Y))
              .join(SUBTITLE)
              .on(SUBTITLE.CODE.eq(LINE.SUBTITLE));
    };
  }
}
