package cl.contraste.comparison;

import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import cl.contraste.platform.Caveat;
import cl.contraste.platform.Inquiry;
import cl.contraste.platform.Json;
import cl.contraste.program.CodeLists;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What the reader of groups should know: the caveats of their values, with years where told. */
final class AnswerWarnings {

  private final Map<Caveat, Condition> flags = new EnumMap<>(Caveat.class);
  private final GroupTables tables;
  private final List<GroupMetric> metrics;

  /**
   * Gathers the caveats of some groups.
   *
   * @param metrics each metric of each side
   * @param caveats of each of the values
   */
  AnswerWarnings(
      GroupTables tables, List<GroupMetric> metrics, List<Map<Caveat, Condition>> caveats) {
    this.tables = tables;
    this.metrics = metrics;
    caveats.forEach(
        ofValue -> ofValue.forEach((caveat, holds) -> flags.merge(caveat, holds, Condition::or)));
  }

  /** Over all groups, which caveats hold, and in which years. */
  Map<String, Field<?>> members() {
    Map<String, Field<?>> members = new LinkedHashMap<>();
    if (metrics.isEmpty()) {
      return members;
    }
    members.put("flags", flags());
    members.put(
        "priceYears",
        years(Pass::priceYear, metric -> metric.metric().ofMoney() ? used(metric) : null));
    members.put(
        "partialYears",
        years(
            Pass::year,
            metric ->
                metric.pool().mayEndEarly()
                    ? metric.pool().anyInCell("partial", metric.caveats()::isPartial)
                    : null));
    members.put(
        "impliedYears",
        years(
            Pass::year,
            metric -> metric.pool().mayBeImplied() ? metric.pool().isImpliedInCell() : null));
    members.put(
        "brokenYears",
        years(
            Pass::year,
            metric ->
                metric.caveats().mayBreak()
                    ? metric.pool().anyInCell("broken", metric.caveats()::breaks)
                    : null));
    return members;
  }

  private static Condition used(GroupMetric metric) {
    return metric.pool().used().gt(inline(0));
  }

  private Field<JSON> flags() {
    Map<String, Field<?>> members = new LinkedHashMap<>();
    flags.forEach((caveat, holds) -> members.put(caveat.name(), boolOr(holds)));
    return field(select(Json.object(members)).from(tables.joined()));
  }

  /** The years, over the cells of each grain, in which something holds of one of the metrics. */
  private Field<?> years(
      java.util.function.Function<Pass, Field<Short>> year,
      java.util.function.Function<GroupMetric, @Nullable Condition> holds) {
    Map<Pass, Condition> byCells = new LinkedHashMap<>();
    for (GroupMetric metric : metrics) {
      Condition condition = holds.apply(metric);
      if (condition != null) {
        byCells.merge(
            metric.pool().cells(), condition.and(metric.pool().isOfSide()), Condition::or);
      }
    }
    BiFunction<Pass, Condition, Field<?>> list =
        (cells, condition) ->
            field(
                select(
                        DSL.field(
                            "coalesce(json_agg(distinct {0}) filter (where {1}), '[]')",
                            JSON.class, year.apply(cells), condition))
                    .from(DSL.table(name(cells.name()))));
    List<Field<?>> lists =
        byCells.entrySet().stream()
            .<Field<?>>map(entry -> list.apply(entry.getKey(), entry.getValue()))
            .toList();
    return DSL.function("json_build_array", JSON.class, lists.toArray(Field<?>[]::new));
  }

  /** Tells the reader what was found. */
  static void tell(Map<?, ?> found, GroupTables tables, CodeLists lists, Inquiry inquiry) {
    tellFlags(found.get("flags"), inquiry);
    boolean restated = tables.facts().restates();
    Set<Integer> priceYears = years(found.get("priceYears"));
    if (!restated && priceYears.size() > 1) {
      inquiry.warn(Caveat.MIXED_PRICE_YEARS, priceYears);
    }
    if (restated) {
      priceYears.removeIf(lists::hasPriceIndex);
      warn(inquiry, Caveat.NO_PRICE_INDEX, priceYears);
    }
    warn(
        inquiry,
        tables.facts().scope().includePartialYears()
            ? Caveat.PARTIAL_YEAR
            : Caveat.PARTIAL_YEAR_LEFT_OUT,
        years(found.get("partialYears")));
    warn(inquiry, Caveat.IMPLIED, years(found.get("impliedYears")));
    if (tables.span().last() > tables.span().first()) {
      warn(inquiry, Caveat.SERIES_BREAK, years(found.get("brokenYears")));
    }
  }

  static void tellFlags(@Nullable Object flags, Inquiry inquiry) {
    if (flags instanceof Map<?, ?> map) {
      map.forEach(
          (caveat, holds) -> {
            if (Boolean.TRUE.equals(holds)) {
              inquiry.warn(Caveat.valueOf(String.valueOf(caveat)), List.of());
            }
          });
    }
  }

  private static void warn(Inquiry inquiry, Caveat caveat, Set<Integer> years) {
    if (!years.isEmpty()) {
      inquiry.warn(caveat, years);
    }
  }

  private static Set<Integer> years(@Nullable Object lists) {
    Set<Integer> years = new TreeSet<>();
    if (lists instanceof List<?> all) {
      for (Object list : all) {
        ((List<?>) list).forEach(year -> years.add(((Number) year).intValue()));
      }
    }
    return years;
  }
}
