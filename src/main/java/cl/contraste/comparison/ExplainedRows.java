package cl.contraste.comparison;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import cl.contraste.platform.Json;
import cl.contraste.platform.Page;
import cl.contraste.platform.Selection;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.OrderField;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The rows behind a number, and those that are left out of it.
 *
 * @param sides of which the rows are
 */
record ExplainedRows(ExplainedTables tables, List<ExplainedSide> sides, Page page) {

  private static final String WEIGHT = "weight";
  private static final List<String> KEYS = List.of("year", "program_id", "part");

  /** Those that weigh most first. */
  Field<?> inputs(Selection selection) {
    Map<String, Field<?>> members = new LinkedHashMap<>();
    Selection node = selection.below("nodes").and(selection.below("edges", "node"));
    members.put("nodes", rows(node, true, page.limit(), page.offset()));
    if (selection.has("totalCount")) {
      members.put("totalCount", total(row -> count().filterWhere(row.isUsed())));
    }
    return Json.object(members);
  }

  private Field<Integer> total(Function<ExplainedRow, Field<Integer>> of) {
    return sides.stream()
        .map(side -> counted(tables.row(side), of))
        .reduce(Field::plus)
        .orElseThrow();
  }

  /** By year. */
  Field<?> leftOut(Selection selection) {
    return rows(selection, false, page.first(), 0);
  }

  private Field<?> rows(Selection selection, boolean used, int limit, int offset) {
    Select<?> rows =
        sides.size() == 1
            ? rows(tables.row(sides.getFirst()), selection, used, limit, offset)
            : select(DSL.asterisk())
                .from(
                    Unions.all(
                            sides.stream()
                                .<Select<?>>map(
                                    side ->
                                        rows(tables.row(side), selection, used, limit + offset, 0))
                                .toList())
                        .asTable("rows"))
                .orderBy(order())
                .limit(limit)
                .offset(offset);
    return field(
        select(Json.array(DSL.field(name("page", "node"), JSON.class))).from(rows.asTable("page")));
  }

  private static List<OrderField<?>> order() {
    return List.of(
        DSL.field(name(WEIGHT)).desc().nullsLast(),
        DSL.field(name(KEYS.get(0))),
        DSL.field(name(KEYS.get(1))),
        DSL.field(name(KEYS.get(2))));
  }

  private static Select<?> rows(
      ExplainedRow row, Selection selection, boolean used, int limit, int offset) {
    Field<JSON> node = ExplanationShape.ROW.json(row, selection);
    Field<BigDecimal> weight =
        used ? DSL.abs(row.numerator()) : DSL.inline((BigDecimal) null).cast(SQLDataType.NUMERIC);
    var which = row.rows().which().and(used ? row.isUsed() : row.isUsed().not());
    return select(
            node.as("node"),
            weight.as(WEIGHT),
            row.rows().f().YEAR.as(KEYS.get(0)),
            row.rows().f().PROGRAM_ID.as(KEYS.get(1)),
            row.rows().part().as(KEYS.get(2)))
        .from(row.rows().table())
        .where(which)
        .orderBy(order())
        .limit(limit)
        .offset(offset);
  }

  private static <T> Field<T> counted(ExplainedRow row, Function<ExplainedRow, Field<T>> of) {
    Field<T> counted = of.apply(row);
    return field(select(counted).from(row.rows().table()).where(row.rows().which()));
  }

  Field<?> leftOutBecause(Selection selection) {
    List<Select<?>> out = sides.stream().<Select<?>>map(side -> reasons(tables.row(side))).toList();
    Field<JSON> told = ExplanationShape.LEFT_OUT.json(tables.row(ExplainedSide.SIDE), selection);
    return field(
        select(Json.array(DSL.field(name("reasons", "told"), JSON.class), ExplanationShape.REASON))
            .from(
                select(told.as("told"), ExplanationShape.REASON)
                    .from(Unions.all(out).asTable("f"))
                    .groupBy(ExplanationShape.REASON)
                    .asTable("reasons")));
  }

  private static Select<?> reasons(ExplainedRow row) {
    Field<?> reason = row.reason().as(ExplanationShape.REASON);
    var out = row.rows().which().and(row.isUsed().not());
    return select(reason, row.rows().f().PROGRAM_ID).from(row.rows().table()).where(out);
  }

  /** How many rows of how many programs are used of a side. */
  Field<JSON> used(ExplainedSide side) {
    return counted(
        tables.row(side),
        row -> {
          Map<String, Field<?>> used = new LinkedHashMap<>();
          used.put("rows", count().filterWhere(row.isUsed()));
          used.put("programs", countDistinct(row.rows().f().PROGRAM_ID).filterWhere(row.isUsed()));
          return Json.object(used);
        });
  }

  /** Program, year and number of links of each row of a side; one more than are listed. */
  Field<?> listed(ExplainedSide side) {
    ExplainedRow row = tables.row(side);
    Field<JSON> each = row.rows().listed();
    var which = row.rows().which().and(row.isKept());
    return field(
        select(Json.array(DSL.field(name("listed", "each"), JSON.class)))
            .from(
                DSL.selectDistinct(DSL.field("{0}::jsonb", each).as("each"))
                    .from(row.rows().table())
                    .where(which)
                    .limit(inline(SideSql.MOST_ROWS + 1))
                    .asTable("listed")));
  }
}
