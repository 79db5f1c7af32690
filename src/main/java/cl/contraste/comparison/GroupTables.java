package cl.contraste.comparison;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import cl.contraste.metric.Grain;
import cl.contraste.program.Dimension;
import cl.contraste.program.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The same groups by grain: facts of different grain are put together only when they are grouped.
 *
 * @param grains the tables, the one that says which groups there are first
 * @param facts of the scope, or of the other side
 * @param perYear whether measures are means per year with data
 * @param countsAlike whether each row is a program-year of its own within its group
 * @param isOneYear whether the rows of a group are of one year
 */
record GroupTables(
    List<Dimension> by,
    Map<Grain, GroupTable> grains,
    Facts facts,
    ValueCaveats.Span span,
    boolean perYear,
    boolean countsAlike,
    boolean isOneYear) {

  GroupTable main() {
    return grains.values().iterator().next();
  }

  GroupTable of(Grain grain) {
    return grains.getOrDefault(grain, main());
  }

  /** The groups, each with what was worked out of it in other steps. */
  Table<?> joined() {
    String step = main().groups().name();
    Table<?> joined = main().groups().table();
    for (GroupTable table : grains.values()) {
      if (!table.equals(main()) && !table.groups().selected().isEmpty()) {
        joined = joined.leftJoin(table.groups().table()).on(same(by, table.groups().name(), step));
      }
      joined = table.spread().joinedTo(joined, step);
      joined = table.people().joinedTo(joined, step);
    }
    return joined;
  }

  /** Whether a step has the same keys as the groups. */
  Condition sameAs(String step) {
    return same(by, main().groups().name(), step);
  }

  private static Condition same(List<Dimension> by, String one, String other) {
    return by.stream()
        .map(dimension -> new GroupKey(dimension).same(one, other))
        .reduce(Condition::and)
        .orElseGet(DSL::trueCondition);
  }

  /** The steps of a table of groups, but for the cells that another table has made already. */
  List<CommonTableExpression<?>> steps(boolean withCells, Function<Pass, Condition> which) {
    List<CommonTableExpression<?>> steps = new ArrayList<>();
    for (GroupTable table : grains.values()) {
      // Every table of groups has its keys, even if nothing else is asked of it.
      if (withCells) {
        steps.add(table.cells().step());
      }
      steps.add(groups(table, which.apply(table.cells())));
      Stream.of(table.spread(), table.people())
          .filter(Pass::isNeeded)
          .forEach(pass -> steps.add(pass.step()));
    }
    return steps;
  }

  private CommonTableExpression<?> groups(GroupTable table, Condition which) {
    String cells = table.cells().name();
    List<Field<?>> keys =
        by.stream().<Field<?>>map(dimension -> new GroupKey(dimension).in(cells)).toList();
    List<Field<?>> selected = new ArrayList<>(keys);
    selected.addAll(table.groups().selected());
    if (selected.isEmpty()) {
      selected.add(DSL.count().as("cells"));
    }
    var from = select(selected).from(source(table));
    Select<?> groups =
        by.isEmpty()
            ? from.where(which).having(DSL.count().gt(0))
            : from.where(which).groupBy(keys).having(having(table));
    return name(table.groups().name()).as(groups);
  }

  private static Table<?> source(GroupTable table) {
    Pass cells = table.cells();
    Table<?> source = table.shifted() ? shifted(cells) : DSL.table(name(cells.name()));
    GroupTable of = table.of();
    return of == null
        ? source
        : source.join(of.groups().table()).on(same(of.by(), of.groups().name(), cells.name()));
  }

  private static Condition having(GroupTable table) {
    return table.shifted()
        ? DSL.condition(
            DSL.boolOr(DSL.trueCondition()).filterWhere(table.cells().side().eq(DSL.inline(0))))
        : DSL.noCondition();
  }

  /** The cells, and beside them as side 1 those of the year before, under the year after. */
  private static Table<?> shifted(Pass cells) {
    List<Field<?>> later = new ArrayList<>();
    for (Field<?> field : cells.fields()) {
      later.add(
          switch (field.getName()) {
            case "side" -> DSL.inline(1).as("side");
            case "key_year" ->
                DSL.field(name(cells.name(), "key_year"), Integer.class).plus(1).as("key_year");
            default -> field;
          });
    }
    Table<?> table = DSL.table(name(cells.name()));
    return Unions.all(List.of(select(cells.fields()).from(table), select(later).from(table)))
        .asTable(cells.name());
  }
}
