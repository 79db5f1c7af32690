package cl.contraste.comparison;

import static cl.contraste.db.Tables.COMPONENT;
import static cl.contraste.db.Tables.PROGRAM;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.one;

import cl.contraste.db.tables.ProgramYear;
import cl.contraste.metric.Metric;
import cl.contraste.metric.RowValues;
import cl.contraste.program.Dimension;
import cl.contraste.program.Facts;
import cl.contraste.program.Observations;
import cl.contraste.program.YearRange;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The rows of one side of a question that groups are made of, with what is looked up for each. */
final class SideRows {

  private final Facts facts;
  private final Observations source;
  private final List<Dimension> by;
  private final Condition which;
  private final Allocation allocation;
  private final @Nullable MatchedPanel matched;
  private final int side;
  private final RowValues values;
  private final Map<String, Table<?>> reporting = new LinkedHashMap<>();
  private final Set<Dimension> lookedUp = EnumSet.noneOf(Dimension.class);

  SideRows(
      Facts facts,
      Observations source,
      List<Dimension> by,
      Condition which,
      Allocation allocation,
      @Nullable MatchedPanel matched,
      int side) {
    this.facts = facts;
    this.source = source;
    this.by = by;
    this.which = which;
    this.allocation = allocation;
    this.matched = matched;
    this.side = side;
    this.values = source.values(facts);
    by.stream().filter(Lookups::knows).forEach(lookedUp::add);
  }

  Facts facts() {
    return facts;
  }

  Observations source() {
    return source;
  }

  /** Where a row stands in its document; null in SQL: not known. */
  Field<Integer> line() {
    return source.line();
  }

  /** Name of the component of a row, as its edition writes it. */
  Field<String> componentName() {
    var whole = COMPONENT.as("named");
    return DSL.field(
        DSL.select(whole.NAME)
            .from(whole)
            .where(whole.PROGRAM_ID.eq(f().PROGRAM_ID))
            .and(whole.EDITION_ID.eq(f().EDITION_ID))
            .and(whole.POSITION.eq(Observations.POSITION)));
  }

  /** What tells rows of a program-year apart. */
  Field<Short> part() {
    return switch (source) {
      case PROGRAM_YEARS -> inline((short) 0);
      case SUBTITLE_LINES -> Observations.SUBTITLE_OF;
      case COMPONENT_YEARS -> Observations.POSITION;
    };
  }

  /** Program, year and how many groups share the row. */
  Field<JSON> listed() {
    Field<?> links =
        by.stream()
            .filter(Dimension::overlaps)
            .findFirst()
            .<Field<?>>map(dimension -> coalesce(Lookups.links(dimension), inline(1)))
            .orElseGet(() -> inline(1));
    Field<String> key =
        DSL.field(DSL.select(PROGRAM.KEY).from(PROGRAM).where(PROGRAM.ID.eq(f().PROGRAM_ID)));
    return DSL.function("json_build_array", JSON.class, key, f().YEAR, links);
  }

  ProgramYear f() {
    return facts.years();
  }

  RowValues values() {
    return values;
  }

  Condition which() {
    return which;
  }

  /** The rows with all that was asked for of them. */
  Table<?> table() {
    Table<?> table = values.joined(source.of(facts, values));
    for (Dimension dimension : lookedUp) {
      table = Lookups.of(dimension, facts).joinedTo(table, f());
    }
    if (matched == null) {
      return table;
    }
    table = matched.withLineage(table, f());
    for (Table<?> programs : reporting.values()) {
      table = table.leftJoin(programs).on(program(programs.getName()).eq(matched.program(f())));
    }
    return table;
  }

  /** The key of a row; what stands for "none" where it has none. */
  Field<?> key(Dimension dimension) {
    return switch (dimension) {
      case MINISTRY -> f().MINISTRY_ID;
      case AGENCY -> f().AGENCY_ID;
      case YEAR -> f().YEAR;
      case PROGRAM -> matched == null ? f().PROGRAM_ID : matched.program(f());
      case SUBTITLE -> GroupKey.numberOrNone(Observations.SUBTITLE_OF);
      case COMPONENT -> GroupKey.textOrNone(Observations.COMPONENT_KEY);
      case UNIT -> GroupKey.textOrNone(unit());
      case REGION, SDG_GOAL, START_YEAR ->
          GroupKey.numberOrNone(Lookups.key(dimension, Short.class));
      case SDG_TARGET, FINDING, RULE, EX_ANTE_RESULT ->
          GroupKey.textOrNone(Lookups.key(dimension, String.class));
    };
  }

  /** What is counted in a row; null in SQL: not known. */
  Field<String> unit() {
    if (source == Observations.COMPONENT_YEARS) {
      return Observations.unitKey(Observations.COMPONENT_UNIT);
    }
    lookedUp.add(Dimension.UNIT);
    return Lookups.key(Dimension.UNIT, String.class);
  }

  /** Whether all that a metric is worked out from is known, and the panel keeps the row. */
  Condition used(Metric metric) {
    Condition known = values.inputs().known(metric);
    MatchedPanel panel = picking();
    // What is known here is reported on this side, so only the other one is looked at.
    return panel == null ? known : known.and(reports(panel, metric, 1 - side));
  }

  /** Whether all is known and the panel leaves the row out all the same. */
  Condition leftOut(Metric metric) {
    MatchedPanel panel = picking();
    return panel == null
        ? DSL.falseCondition()
        : values.inputs().known(metric).and(DSL.not(reports(panel, metric, 1 - side)));
  }

  /** Whether the panel keeps the row. */
  Condition kept(Metric metric) {
    MatchedPanel panel = picking();
    return panel == null
        ? DSL.noCondition()
        : reports(panel, metric, 0).and(reports(panel, metric, 1));
  }

  private Condition reports(MatchedPanel panel, Metric metric, int onSide) {
    String as = metric.column() + "_on_" + (onSide == 0 ? "base" : "other");
    reporting.computeIfAbsent(as, name -> panel.reporting(metric, onSide, name));
    return program(as).isNotNull();
  }

  private static Field<Integer> program(String reporting) {
    return DSL.field(name(reporting, "program"), Integer.class);
  }

  /** Whether no program has two rows. */
  boolean hasEachProgramOnce() {
    YearRange years = facts.scope().years();
    return source == Observations.PROGRAM_YEARS && years != null && years.isOneYear();
  }

  boolean isMatched() {
    return picking() != null;
  }

  private @Nullable MatchedPanel picking() {
    return matched != null && matched.picks() ? matched : null;
  }

  /** The part of the row that counts in its group. */
  Field<BigDecimal> weight() {
    return by.stream()
        .filter(Dimension::overlaps)
        .map(
            dimension ->
                one().cast(BigDecimal.class).div(coalesce(Lookups.links(dimension), one())))
        .findFirst()
        .orElseGet(() -> inline(BigDecimal.ONE));
  }

  /** Whether rows count in parts. */
  boolean weighs() {
    return allocation == Allocation.EQUAL_SHARE && by.stream().anyMatch(Dimension::overlaps);
  }

  boolean mayOverlap() {
    return allocation == Allocation.FULL && by.stream().anyMatch(Dimension::overlaps);
  }

  /** Whether a row stands in several groups with all it has. */
  Condition overlaps() {
    return allocation == Allocation.EQUAL_SHARE
        ? DSL.falseCondition()
        : by.stream()
            .filter(Dimension::overlaps)
            .map(dimension -> Lookups.links(dimension).gt(1))
            .reduce(DSL.falseCondition(), Condition::or);
  }

  /** The budget behind the row. */
  Field<BigDecimal> budget() {
    return source.budget(values);
  }

  /** Whether the row is on record; a program-year without components has a row that is not. */
  Condition onRecord() {
    return source == Observations.COMPONENT_YEARS
        ? DSL.field(name("f", "position")).isNotNull()
        : DSL.trueCondition();
  }
}
