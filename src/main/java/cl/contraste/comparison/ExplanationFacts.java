package cl.contraste.comparison;

import static cl.contraste.db.Tables.PROGRAM;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import cl.contraste.db.tables.Program;
import cl.contraste.metric.Ratio;
import cl.contraste.platform.Json;
import cl.contraste.platform.Selection;
import cl.contraste.program.CodeLists;
import cl.contraste.program.Dimension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.impl.DSL;

/** What the words and the SQL of an explanation are written of, and what may refuse it. */
record ExplanationFacts(
    Explanation asked, ExplainedTables tables, ExplainedRows rows, CodeLists names) {

  private static final Field<?> NOTHING = inline((Object) null);

  private static final Selection LEFT_OUT =
      new Selection(Map.of("status", Selection.NOTHING, "rows", Selection.NOTHING));

  Map<String, Field<?>> members(Selection selection, Field<?> number) {
    Map<String, Field<?>> found = new LinkedHashMap<>();
    found.put("groups", field(select(count()).from(DSL.table(name(tables.step())))));
    found.put("programs", asked.programsMeant());
    found.put("peers", peers());
    if (selection.has("words")) {
      found.put("number", number);
      found.put("leftOut", rows.leftOutBecause(LEFT_OUT));
    }
    if (selection.has("words") || selection.has("sql")) {
      boolean changes = asked.statistic().reckoning() == ExplainedStatistic.Reckoning.CHANGE;
      found.put("because", changes ? tables.told(tables.change().because()) : NOTHING);
      asked.sides().all().forEach(side -> found.put(side.name(), side(side, selection)));
    }
    if (selection.has("sql")) {
      found.put("component", componentKey());
      found.put("lineage", lineage());
      found.put("whole", asked.statistic().isOfWhole() ? whole() : NOTHING);
    }
    return found;
  }

  private Field<JSON> peers() {
    return DSL.function(
        "json_build_array",
        JSON.class,
        asked.sides().inOrder().stream()
            .map(side -> side.peers(names))
            .<Field<?>>map(peers -> peers == null ? NOTHING : peers.number())
            .toArray(Field<?>[]::new));
  }

  private Field<JSON> side(ExplainedSide of, Selection selection) {
    Map<String, Field<?>> found = new LinkedHashMap<>();
    Pool pool = tables.pool(of);
    if (selection.has("words")) {
      found.put("value", tables.told(pool.value()));
      found.put("status", tables.told(pool.status()));
      found.put("sum", tables.told(pool.sum()));
      found.put(
          "divisor",
          asked.metric() instanceof Ratio ratio
              ? tables.told(pool.divisor(ratio))
              : tables.told(pool.years()));
      found.put("used", rows.used(of));
    }
    if (selection.has("sql") && SideSql.isToldByRows(asked, asked.sides().of(of), names)) {
      found.put("rows", rows.listed(tables.row(of)));
    }
    return Json.object(found);
  }

  /** Of all groups: those that are no part of the total, and the rows where the SQL names them. */
  private Field<?> whole() {
    Map<String, Field<?>> found = new LinkedHashMap<>();
    found.put(
        "contributes",
        asked.sides().isComparison()
            ? tables.told(DSL.field(tables.compared().included()))
            : inline(true));
    found.put("excluded", tables.mayExclude() ? tables.excluded() : NOTHING);
    ExplainedSide of = asked.statistic().sides().getLast();
    boolean byRows = SideSql.isToldByRows(asked.of(List.of()), asked.sides().of(of), names);
    found.put("rows", byRows ? rows.listed(tables.ofAll(of)) : NOTHING);
    return Json.object(found);
  }

  private Field<?> componentKey() {
    return asked.of(Dimension.COMPONENT) == null
        ? NOTHING
        : field(
            select(new GroupKey(Dimension.COMPONENT).in(tables.step()))
                .from(DSL.table(name(tables.step())))
                .limit(inline(1)));
  }

  /** Programs of the group that went on as others: the id of each, and of the last of them. */
  private Field<?> lineage() {
    Map<Integer, Integer> last = asked.sides().lineages(names);
    if (last.isEmpty()) {
      return NOTHING;
    }
    var before = PROGRAM.as("before");
    var after = PROGRAM.as("after");
    return field(
        select(
                Json.array(
                    DSL.function("json_build_array", JSON.class, before.KEY, after.KEY),
                    before.KEY))
            .from(MatchedPanel.lineage(last))
            .join(before)
            .on(before.ID.eq(DSL.field(name("lineage", "program_id"), Integer.class)))
            .join(after)
            .on(after.ID.eq(DSL.field(name("lineage", "last"), Integer.class)))
            .where(before.ID.ne(after.ID))
            .and(asked.statistic().isOfAllGroups() ? DSL.noCondition() : isOfGroup(after)));
  }

  private Condition isOfGroup(Program program) {
    return asked.sides().all().stream()
        .map(side -> program.ID.in(tables.matched(side)))
        .reduce(Condition::or)
        .orElseThrow();
  }
}
