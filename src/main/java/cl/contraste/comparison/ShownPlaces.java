package cl.contraste.comparison;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Which of the ranked groups are shown. Names are looked up only of those whose rank may be.
 *
 * @param first how many, at most
 * @param each how many places of each key that they stand within; null: as many as there are
 */
record ShownPlaces(RankedRow row, int first, @Nullable Integer each) {

  private static final String SHOWN = "shown";
  private static final String CLOSE = "close";
  private static final String LINES = "lines";

  /** In which order they are shown. */
  static final Field<Integer> PLACE = DSL.field(name(SHOWN, "place"), Integer.class);

  static Table<?> table() {
    return DSL.table(name(SHOWN));
  }

  /** Whether a group is shown. */
  Condition isShown() {
    return row.group().tables().sameAs(SHOWN);
  }

  /** The first of them. */
  List<CommonTableExpression<?>> top() {
    int most = each == null ? first : Math.min(each, first);
    List<Field<?>> selected = keys(row.places().name());
    selected.add(rowNumber().over().orderBy(row.order()).as(PLACE));
    return List.of(shown(selected, row.places().table(), row.rank().le(inline(most))));
  }

  /** As many before the one in focus as behind it, as long as there are. */
  List<CommonTableExpression<?>> around(Condition isFocus) {
    return List.of(close(isFocus), lines(), window());
  }

  /** Groups with a rank that may be shown, whatever the order of ties. */
  private CommonTableExpression<?> close(Condition isFocus) {
    Field<Integer> focus =
        max(row.rank()).filterWhere(isFocus).over().partitionBy(row.key(row.places().name()));
    List<Field<?>> selected = keys(row.places().name());
    selected.add(row.rank());
    selected.add(field(isFocus).as("is_focus"));
    selected.add(focus.as("focus_rank"));
    return name(CLOSE).as(select(selected).from(row.places().table()));
  }

  private CommonTableExpression<?> lines() {
    Field<Integer> rank = number(CLOSE, "rank");
    Field<Integer> focus = number(CLOSE, "focus_rank");
    List<Field<?>> selected = keys(CLOSE);
    selected.add(DSL.field(name(CLOSE, "is_focus")));
    selected.add(
        rowNumber()
            .over()
            .partitionBy(row.key(CLOSE))
            .orderBy(row.orderIn(CLOSE, rank))
            .as("line"));
    selected.add(count().over().partitionBy(row.key(CLOSE)).as("size"));
    return name(LINES)
        .as(
            select(selected)
                .from(DSL.table(name(CLOSE)))
                .where(rank.between(focus.minus(inline(first)), focus.plus(inline(first)))));
  }

  private CommonTableExpression<?> window() {
    Field<Integer> line = number(LINES, "line");
    Field<Integer> focus =
        max(line)
            .filterWhere(DSL.condition(DSL.field(name(LINES, "is_focus"), Boolean.class)))
            .over()
            .partitionBy(row.key(LINES));
    Field<Integer> begin =
        greatest(
            inline(1),
            least(
                focus.minus(inline((first - 1) / 2)),
                number(LINES, "size").minus(inline(first - 1))));
    List<Field<?>> windowed = keys(LINES);
    windowed.add(line);
    windowed.add(begin.as("begin"));
    Table<?> windows = select(windowed).from(DSL.table(name(LINES))).asTable("windows");
    Field<Integer> at = number("windows", "line");
    Field<Integer> from = number("windows", "begin");
    List<Field<?>> selected = keys("windows");
    selected.add(rowNumber().over().orderBy(row.orderIn("windows", at)).as(PLACE));
    return shown(selected, windows, at.between(from, from.plus(inline(first - 1))));
  }

  private CommonTableExpression<?> shown(List<Field<?>> selected, Table<?> from, Condition which) {
    return name(SHOWN)
        .as(select(selected).from(from).where(which).orderBy(field(name("place"))).limit(first));
  }

  private List<Field<?>> keys(String step) {
    List<Field<?>> keys = new ArrayList<>();
    row.group().tables().by().forEach(of -> keys.add(new GroupKey(of).in(step)));
    return keys;
  }

  private static Field<Integer> number(String step, String column) {
    return DSL.field(name(step, column), Integer.class);
  }
}
