package cl.contraste.comparison;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import cl.contraste.program.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * One pass over the rows of each side: a step with a row a side and group, and only those columns
 * that later steps ask for.
 */
final class Pass {

  private static final String SIDE = "side";

  private final String name;
  private final List<SideRows> sides;
  private final List<Dimension> by;
  private final boolean byYear;
  private final Map<String, Function<SideRows, ? extends Field<?>>> columns = new LinkedHashMap<>();

  /**
   * A pass.
   *
   * @param byYear whether there is a row for each year and price year, so that amounts can be
   *     restated and years counted after the rows were added up
   */
  Pass(String name, List<SideRows> sides, List<Dimension> by, boolean byYear) {
    this.name = name;
    this.sides = sides;
    this.by = by;
    this.byYear = byYear;
  }

  String name() {
    return name;
  }

  List<SideRows> sides() {
    return sides;
  }

  Field<Integer> side() {
    return field(DSL.name(name, SIDE), Integer.class);
  }

  Field<Short> year() {
    return field(DSL.name(name, "year"), Short.class);
  }

  Field<Short> priceYear() {
    return field(DSL.name(name, "price_year"), Short.class);
  }

  /** A column, worked out of the rows of each side. */
  <T> Field<T> column(String column, Function<SideRows, Field<T>> sql) {
    Stage.requireWhole(column);
    columns.putIfAbsent(column, sql);
    return reference(name, column, sql.apply(sides.getFirst()));
  }

  /** The same for one side, whose rows are joined under a name of their own. */
  <T> Field<T> column(String column, Function<SideRows, Field<T>> sql, int side) {
    Stage.requireWhole(column);
    columns.putIfAbsent(column, sql);
    return reference(alias(side), column, sql.apply(sides.getFirst()));
  }

  /** The rows of a side, joined to the groups they belong to. */
  Table<?> joinedTo(Table<?> groups, String step) {
    Table<?> joined = groups;
    for (int side = 0; side < sides.size() && isNeeded(); side++) {
      String alias = alias(side);
      Condition same =
          by.stream()
              .map(dimension -> new GroupKey(dimension).same(alias, step))
              .reduce(field(DSL.name(alias, SIDE), Integer.class).eq(inline(side)), Condition::and);
      joined = joined.leftJoin(DSL.table(DSL.name(name)).as(alias)).on(same);
    }
    return joined;
  }

  private String alias(int side) {
    return sides.size() == 1 ? name : (side == 0 ? "base_" : "other_") + name;
  }

  private static <T> Field<T> reference(String step, String column, Field<T> like) {
    return DSL.field(DSL.name(step, column), like.getDataType());
  }

  boolean isNeeded() {
    return !columns.isEmpty();
  }

  CommonTableExpression<?> step() {
    return DSL.name(name)
        .as(Unions.all(IntStream.range(0, sides.size()).mapToObj(this::side).toList()));
  }

  private Select<?> side(int index) {
    SideRows rows = sides.get(index);
    List<Field<?>> keys = new ArrayList<>();
    List<Field<?>> selected = new ArrayList<>(List.of(inline(index).as(SIDE)));
    for (Dimension dimension : by) {
      keys.add(rows.key(dimension));
      selected.add(rows.key(dimension).as(new GroupKey(dimension).column()));
    }
    if (byYear) {
      keys.addAll(List.of(rows.f().YEAR, rows.f().PRICE_YEAR));
      selected.addAll(List.of(rows.f().YEAR, rows.f().PRICE_YEAR));
    }
    columns.forEach((column, sql) -> selected.add(sql.apply(rows).as(column)));
    var from = DSL.select(selected).from(rows.table()).where(rows.which());
    return keys.isEmpty() ? from.having(DSL.count().gt(0)) : from.groupBy(keys);
  }

  /** The columns of the step, to be shifted by a year against itself. */
  List<Field<?>> fields() {
    List<Field<?>> fields = new ArrayList<>(List.of(side()));
    by.forEach(dimension -> fields.add(new GroupKey(dimension).in(name)));
    fields.addAll(List.of(year(), priceYear()));
    columns.forEach(
        (column, sql) -> fields.add(reference(name, column, sql.apply(sides.getFirst()))));
    return fields;
  }
}
