package cl.contraste.comparison;

import cl.contraste.metric.Metric;
import cl.contraste.program.Dimension;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Groups (or the total of all groups) of rows of one grain, in three passes of which only those run
 * that are needed: what can be added up, what is seen of single rows only, and whom the rows are
 * about.
 *
 * @param by what the groups are of
 * @param cells sums by group, year and price year
 * @param spread statistics of single rows
 * @param people programs
 * @param groups the groups of the cells
 * @param shifted whether the cells stand beside themselves a year later, as side 1
 * @param of the groups that this is the total of; null: the cells say all
 * @param included which cells count for a metric
 */
record GroupTable(
    List<Dimension> by,
    Pass cells,
    Pass spread,
    Pass people,
    Stage groups,
    boolean shifted,
    @Nullable GroupTable of,
    Function<Metric, Condition> included) {

  static GroupTable of(String name, List<SideRows> sides, List<Dimension> by, boolean shifted) {
    return new GroupTable(
        by,
        new Pass(name + "_cells", sides, by, true),
        new Pass(name + "_spread", sides, by, false),
        new Pass(name + "_people", sides, by, false),
        new Stage(name),
        shifted,
        null,
        metric -> DSL.noCondition());
  }

  /** All groups as one, from the same cells; what is seen of single rows is looked at anew. */
  GroupTable total(
      String name, List<SideRows> sides, @Nullable Function<Metric, Condition> included) {
    return new GroupTable(
        List.of(),
        cells,
        new Pass(name + "_spread", sides, List.of(), false),
        new Pass(name + "_people", sides, List.of(), false),
        new Stage(name),
        false,
        included == null ? null : this,
        included == null ? metric -> DSL.noCondition() : included);
  }

  /** Whether cells of more than one side are put together. */
  boolean hasSides() {
    return shifted || cells.sides().size() > 1;
  }
}
