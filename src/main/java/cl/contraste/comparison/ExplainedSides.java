package cl.contraste.comparison;

import cl.contraste.program.CodeLists;
import cl.contraste.program.ProgramFilter;
import cl.contraste.program.Scope;
import cl.contraste.program.YearRange;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose number is explained, and what it is set against.
 *
 * @param against the base of a comparison, or the year before; null: the number stands by itself
 * @param isComparison whether it is the base of a comparison
 * @param whole of what shares are parts, unless it is a comparison
 * @param isPerYear whether sums are means per year with data
 */
record ExplainedSides(
    SideScope side,
    @Nullable SideScope against,
    boolean isComparison,
    SideScope whole,
    Panel panel,
    boolean isPerYear) {

  /** All rows of a scope. */
  static ExplainedSides of(
      Scope scope, ProgramFilter filter, boolean byYear, @Nullable AcrossYears acrossYears) {
    AcrossYears.require(
        scope,
        byYear,
        acrossYears,
        "`group` has no YEAR; name it there, name one year in scope.years, or say in acrossYears"
            + " how years are put together: SUM or MEAN_PER_YEAR");
    SideScope side = SideScope.of(scope, filter);
    boolean perYear = acrossYears == AcrossYears.MEAN_PER_YEAR && !byYear;
    return new ExplainedSides(side, null, false, side, Panel.ALL, perYear);
  }

  /**
   * A side of a comparison.
   *
   * @param two the side as the other one, and as the base what it is compared with, if anything
   */
  static ExplainedSides of(TwoSides two, boolean isCompared) {
    SideScope side = two.whose(two.other());
    SideScope against = isCompared ? two.whose(two.base()) : null;
    return new ExplainedSides(side, against, isCompared, side, two.panel(), two.isPerYear());
  }

  /** One of the years, beside the one before it. */
  ExplainedSides besideYearBefore(int year) {
    SideScope one = side.of(new YearRange(year, null));
    SideScope before = side.of(new YearRange(year - 1, null));
    return new ExplainedSides(one, before, false, whole, panel, false);
  }

  /** What it is set against first, as comparisons have it. */
  List<SideScope> inOrder() {
    return Stream.of(against, side).filter(Objects::nonNull).toList();
  }

  /** Those that there are. */
  List<ExplainedSide> all() {
    return against == null
        ? List.of(ExplainedSide.SIDE)
        : List.of(ExplainedSide.SIDE, ExplainedSide.AGAINST);
  }

  /** Where a side is in that order. */
  int place(ExplainedSide which) {
    return switch (which) {
      case SIDE -> inOrder().size() - 1;
      case AGAINST -> 0;
    };
  }

  SideScope of(ExplainedSide which) {
    return inOrder().get(place(which));
  }

  Scope scope() {
    return side.scope();
  }

  boolean isMatched() {
    return panel == Panel.MATCHED;
  }

  /** Whether both sides are of the same years. */
  boolean isOfSameYears() {
    return inOrder().stream().map(each -> each.scope().years()).distinct().count() == 1;
  }

  /** The years from the first to the last. */
  ValueCaveats.Span span(CodeLists names) {
    ValueCaveats.Span own = whole.span(names);
    ValueCaveats.Span base = isComparison && against != null ? against.span(names) : own;
    return new ValueCaveats.Span(
        Math.min(own.first(), base.first()), Math.max(own.last(), base.last()));
  }

  /** Programs that went on as others, each with the last of them; where they are matched. */
  Map<Integer, Integer> lineages(CodeLists names) {
    ValueCaveats.Span span = span(names);
    return isMatched() ? names.lineages().last(span.first(), span.last()) : Map.of();
  }

  /** Refuses sides of too few peers. */
  void requirePeers(Found found, CodeLists names) {
    for (int i = 0; i < inOrder().size(); i++) {
      inOrder().get(i).requirePeers(found.peers(i), names);
    }
  }

  Set<Integer> yearsWithoutRecord(CodeLists names) {
    Set<Integer> without = new TreeSet<>();
    for (SideScope each : isComparison ? inOrder() : List.of(side)) {
      Scope scope = each.scope();
      without.addAll(Aggregation.withoutRecord(scope.years(), names.years(scope.kind())));
    }
    return without;
  }
}
