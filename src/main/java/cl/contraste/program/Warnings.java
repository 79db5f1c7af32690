package cl.contraste.program;

import static org.jooq.impl.DSL.inline;

import cl.contraste.db.enums.ValueStatus;
import cl.contraste.db.tables.ProgramYear;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Measure;
import cl.contraste.metric.Metric;
import cl.contraste.platform.Caveat;
import cl.contraste.platform.Inquiry;
import cl.contraste.platform.Json;
import cl.contraste.platform.Selection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What of the facts of an answer its reader should know, found in the same statement. */
final class Warnings {

  private final Facts facts;
  private final List<Metric> metrics;

  /** The warnings of the metrics that are selected somewhere below. */
  Warnings(Facts facts, Selection selection) {
    this.facts = facts;
    this.metrics = Catalogue.ALL.stream().filter(metric -> selects(selection, metric)).toList();
  }

  private static boolean selects(Selection selection, Metric metric) {
    return selection.has(metric.name())
        || selection.fields().values().stream().anyMatch(below -> selects(below, metric));
  }

  /** Whether there can be any. */
  boolean arePossible() {
    return !metrics.isEmpty();
  }

  /** Over rows of program-years: the years of each kind of trouble. */
  Field<JSON> json(ProgramYear f) {
    Map<String, Field<?>> members = new LinkedHashMap<>();
    if (any(metric -> metric.unit().money())) {
      members.put("priceYears", years(f.PRICE_YEAR, hasAmount(f)));
    }
    if (any(Metric::throughYear)) {
      members.put("partialYears", years(f.YEAR, f.THROUGH_MONTH.lt((short) 12)));
    }
    Condition implied =
        metrics.stream()
            .filter(Measure.class::isInstance)
            .map(metric -> f.field(metric.column() + "_status", ValueStatus.class))
            .filter(java.util.Objects::nonNull)
            .map(status -> status.eq(inline(ValueStatus.IMPLIED)))
            .reduce(DSL.noCondition(), Condition::or, Condition::or);
    members.put(
        "impliedYears",
        years(
            f.YEAR,
            metrics.stream().anyMatch(Measure.class::isInstance) ? implied : DSL.falseCondition()));
    return Json.object(members);
  }

  /** Whether a row has one of the amounts asked for; of what stands in other tables it may. */
  private Condition hasAmount(ProgramYear f) {
    Condition none = DSL.falseCondition();
    return metrics.stream()
        .filter(metric -> metric.unit().money())
        .flatMap(metric -> metric.inputs().stream())
        .map(input -> f.field(input.statusColumn(), ValueStatus.class))
        .map(status -> status == null ? DSL.trueCondition() : status.lt(ValueStatus.NOT_REPORTED))
        .reduce(none, Condition::or, Condition::or);
  }

  private boolean any(Predicate<Metric> test) {
    return metrics.stream().anyMatch(test);
  }

  private static Field<?> years(Field<Short> year, Condition where) {
    return DSL.field("json_agg(distinct {0}) filter (where {1})", JSON.class, year, where);
  }

  /** Tells the reader. */
  void tell(@Nullable Object found, CodeLists lists, Inquiry inquiry) {
    if (!(found instanceof Map<?, ?> years)) {
      return;
    }
    Set<Integer> priceYears = numbers(years.get("priceYears"));
    if (facts.scope().prices() == null) {
      if (priceYears.size() > 1) {
        inquiry.warn(Caveat.MIXED_PRICE_YEARS, priceYears);
      }
    } else {
      priceYears.removeIf(lists::hasPriceIndex);
      warn(inquiry, Caveat.NO_PRICE_INDEX, priceYears);
    }
    warn(
        inquiry,
        facts.scope().includePartialYears() ? Caveat.PARTIAL_YEAR : Caveat.PARTIAL_YEAR_LEFT_OUT,
        numbers(years.get("partialYears")));
    warn(inquiry, Caveat.IMPLIED, numbers(years.get("impliedYears")));
  }

  /** Warns when there are years to warn of. */
  static void warn(Inquiry inquiry, Caveat caveat, Set<Integer> years) {
    if (!years.isEmpty()) {
      inquiry.warn(caveat, years);
    }
  }

  /** The numbers of a list in an answer; none when there is no list. */
  static Set<Integer> numbers(@Nullable Object list) {
    Set<Integer> numbers = new TreeSet<>();
    if (list instanceof List<?> entries) {
      entries.forEach(entry -> numbers.add(((Number) entry).intValue()));
    }
    return numbers;
  }
}
