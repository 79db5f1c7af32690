package cl.contraste.comparison;

import static org.jooq.impl.DSL.inline;

import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import cl.contraste.program.CodeLists;
import cl.contraste.program.Dimension;
import cl.contraste.program.Facts;
import cl.contraste.program.ProgramFilter;
import cl.contraste.program.Scope;
import cl.contraste.program.YearRange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** A question that groups program-years. */
record Aggregation(
    Scope scope,
    List<Dimension> by,
    ProgramFilter filter,
    @Nullable AcrossYears acrossYears,
    Allocation allocation,
    List<MetricCondition> having,
    GroupOrder orderBy) {

  Aggregation {
    AcrossYears.require(
        scope,
        by.contains(Dimension.YEAR),
        acrossYears,
        "`by` has no YEAR; add it, name one year in scope.years, or say in acrossYears how years"
            + " are put together: SUM or MEAN_PER_YEAR");
  }

  /** Groups of which nothing more is asked than what they are. */
  static Aggregation of(
      Scope scope, List<Dimension> by, ProgramFilter filter, @Nullable AcrossYears acrossYears) {
    return new Aggregation(
        scope, by, filter, acrossYears, Allocation.FULL, List.of(), GroupOrder.BY_KEYS);
  }

  boolean isByYear() {
    return by.contains(Dimension.YEAR);
  }

  /** Metrics of the conditions and the order, selected or not. */
  Set<Metric> furtherMetrics() {
    return Stream.concat(having.stream().map(MetricCondition::asked), orderBy.asked().stream())
        .collect(Collectors.toSet());
  }

  Grouping grouping(Facts facts, Set<Metric> metrics, CodeLists names) {
    return Grouping.of(
        by,
        metrics,
        allocation,
        List.of(new Grouping.OneSide(facts, filter.onYears(facts, names))));
  }

  GroupTables tables(
      Grouping grouping,
      Map<Grain, GroupTable> tables,
      Facts facts,
      CodeLists names,
      List<Dimension> of) {
    boolean alike =
        grouping.countsAlike()
            && (!of.isEmpty()
                || grouping.by().stream().noneMatch(Dimension::overlaps)
                || !grouping.addsUp());
    boolean oneYear =
        of.contains(Dimension.YEAR) || (scope.years() != null && scope.years().isOneYear());
    return new GroupTables(
        of, tables, facts, SideScope.of(scope, filter).span(names), isPerYear(), alike, oneYear);
  }

  boolean isPerYear() {
    return acrossYears == AcrossYears.MEAN_PER_YEAR && !isByYear();
  }

  /** The scope with the year before it, to which the first year is compared. */
  Scope widenedScope() {
    YearRange years = scope.years();
    return years == null
        ? scope
        : scope.of(new YearRange(Math.max(YearRange.EARLIEST, years.from() - 1), years.last()));
  }

  /** Whether a cell, or one that was moved to the year after, belongs to a group asked for. */
  Condition inScope(Pass cells) {
    YearRange years = scope.years();
    var key =
        org.jooq.impl.DSL.field(
            org.jooq.impl.DSL.name(cells.name(), new GroupKey(Dimension.YEAR).column()),
            Integer.class);
    return years == null
        ? org.jooq.impl.DSL.noCondition()
        : key.between(inline(years.from()), inline(years.last()));
  }

  /** Years asked for of which nothing is on record of the kind. */
  Set<Integer> yearsWithoutRecord(CodeLists names) {
    return withoutRecord(scope.years(), names.years(scope.kind()));
  }

  static Set<Integer> withoutRecord(@Nullable YearRange years, Set<Integer> known) {
    Set<Integer> without = new TreeSet<>();
    if (years != null) {
      IntStream.rangeClosed(years.from(), years.last())
          .filter(year -> !known.contains(year))
          .forEach(without::add);
    }
    return without;
  }
}
