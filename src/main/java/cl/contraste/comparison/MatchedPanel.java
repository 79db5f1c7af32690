package cl.contraste.comparison;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;

import cl.contraste.db.tables.ProgramYear;
import cl.contraste.metric.Metric;
import cl.contraste.program.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Programs that went on as one another are one: the last of them. Of these, metric by metric, those
 * that report on both sides; or all.
 */
final class MatchedPanel {

  private final Supplier<List<SideRows>> sides;
  private final SortedMap<Integer, Integer> last;
  private final boolean picks;

  /**
   * Matches rows.
   *
   * @param sides new rows of each side, without any panel
   * @param last the last of those that went on as one another, by each of them
   */
  MatchedPanel(Supplier<List<SideRows>> sides, Map<Integer, Integer> last) {
    this(sides, last, true);
  }

  private MatchedPanel(Supplier<List<SideRows>> sides, Map<Integer, Integer> last, boolean picks) {
    this.sides = sides;
    this.last = new TreeMap<>(last);
    this.picks = picks;
  }

  /** All programs, those that went on as one another as one. */
  static MatchedPanel ofAll(Map<Integer, Integer> last) {
    return new MatchedPanel(List::of, last, false);
  }

  /** Whether only those that report on both sides are kept. */
  boolean picks() {
    return picks;
  }

  /** The program that a row counts for. */
  Field<Integer> program(ProgramYear f) {
    return last.isEmpty()
        ? f.PROGRAM_ID
        : coalesce(field(name("lineage", "last"), Integer.class), f.PROGRAM_ID);
  }

  /** The programs that report a metric on a side, each once, as a table of a name. */
  Table<?> reporting(Metric metric, int side, String as) {
    SideRows rows = sides.get().get(side);
    Condition known = rows.used(metric);
    Field<Integer> program = program(rows.f()).as("program");
    return (rows.hasEachProgramOnce() && last.isEmpty() ? select(program) : selectDistinct(program))
        .from(withLineage(rows.table(), rows.f()))
        .where(rows.which())
        .and(known)
        .asTable(as);
  }

  /**
   * Dimensions in which a program may stand in one group on one side and in another on the other.
   */
  static final List<Dimension> MOVABLE = List.of(Dimension.MINISTRY, Dimension.AGENCY);

  /** The programs that report a metric in several groups of a dimension. */
  Select<Record1<Integer>> moved(Metric metric, Dimension dimension) {
    List<Select<?>> each = new ArrayList<>();
    for (SideRows rows : sides.get()) {
      Condition known = rows.used(metric);
      each.add(
          select(program(rows.f()).as("program"), rows.key(dimension).as("key"))
              .from(withLineage(rows.table(), rows.f()))
              .where(rows.which())
              .and(known));
    }
    Field<Integer> program = field(name("moved", "program"), Integer.class);
    Field<Integer> key = field(name("moved", "key"), Integer.class);
    return select(program)
        .from(Unions.all(each).asTable("moved"))
        .groupBy(program)
        .having(DSL.min(key).ne(DSL.max(key)));
  }

  /** Rows with the programs that they went on as. */
  Table<?> withLineage(Table<?> rows, ProgramYear f) {
    if (last.isEmpty()) {
      return rows;
    }
    return rows.leftJoin(lineage(last))
        .on(field(name("lineage", "program_id"), Integer.class).eq(f.PROGRAM_ID));
  }

  /** The last of those that went on as one another, by each of them, as a table. */
  static Table<?> lineage(Map<Integer, Integer> last) {
    SortedMap<Integer, Integer> sorted = new TreeMap<>(last);
    return DSL.table(
            "unnest({0}, {1})",
            DSL.val(sorted.keySet().toArray(Integer[]::new)),
            DSL.val(sorted.values().toArray(Integer[]::new)))
        .as("lineage", "program_id", "last");
  }
}
