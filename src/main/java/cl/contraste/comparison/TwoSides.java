package cl.contraste.comparison;

import cl.contraste.metric.Metric;
import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import cl.contraste.program.CodeLists;
import cl.contraste.program.Dimension;
import cl.contraste.program.Facts;
import cl.contraste.program.Peers;
import cl.contraste.program.ProgramFilter;
import cl.contraste.program.Scope;
import cl.contraste.program.UnknownPrograms;
import cl.contraste.program.YearRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.Field;

/** A question that compares two sides. */
record TwoSides(
    Scope scope,
    Side base,
    Side other,
    List<Dimension> by,
    ProgramFilter filter,
    Panel panel,
    Allocation allocation,
    ComparisonOrder orderBy) {

  TwoSides {
    by.forEach(dimension -> requireFree(dimension, base, other));
  }

  private static void requireFree(Dimension dimension, Side base, Side other) {
    List<?> ofBase = base.fixed(dimension);
    List<?> ofOther = other.fixed(dimension);
    boolean differ = ofBase != null && ofOther != null && !ofBase.equals(ofOther);
    boolean peers =
        dimension == Dimension.PROGRAM && (base.peersOf() != null || other.peersOf() != null);
    if (differ || peers || dimension == Dimension.YEAR) {
      throw new Problem(
          ProblemCode.FIXED_DIMENSION,
          "%s is fixed by the sides (%s), so that no group could stand on both; leave it out of `by`."
              .formatted(
                  dimension,
                  dimension == Dimension.YEAR
                      ? "their years"
                      : peers ? "peersOf" : ofBase + " and " + ofOther));
    }
  }

  SideScope whose(Side side) {
    return SideScope.of(scope, filter, side);
  }

  Facts facts(Side side, CodeLists names) {
    return whose(side).facts(names);
  }

  Grouping grouping(Set<Metric> metrics, CodeLists names) {
    return grouping(by, metrics, names);
  }

  /** The same by other dimensions. */
  Grouping grouping(List<Dimension> by, Set<Metric> metrics, CodeLists names) {
    return Grouping.of(
        by, metrics, allocation, List.of(whose(base).rows(names), whose(other).rows(names)));
  }

  /** The years of both sides, from the first to the last. */
  ValueCaveats.Span span() {
    return new ValueCaveats.Span(
        Math.min(base.years().from(), other.years().from()),
        Math.max(base.years().last(), other.years().last()));
  }

  boolean isOfSameYears() {
    return base.years().from() == other.years().from()
        && base.years().last() == other.years().last();
  }

  /** Whether a side has several years, of which it tells the mean. */
  boolean isPerYear() {
    return !base.years().isOneYear() || !other.years().isOneYear();
  }

  /** Programs that went on as others between the years of the sides. */
  Map<Integer, Integer> lineages(CodeLists names) {
    return names.lineages().last(span().first(), span().last());
  }

  /** The filters that name programs. */
  private List<ProgramFilter> filtersOfPrograms() {
    return Stream.of(filter, base.filter(), other.filter())
        .filter(Objects::nonNull)
        .filter(some -> some.programs() != null)
        .toList();
  }

  /** Whom the question names, in so far as there are none. */
  Map<String, Field<?>> checks(CodeLists names) {
    Map<String, Field<?>> checks = new LinkedHashMap<>();
    for (ProgramFilter some : filtersOfPrograms()) {
      checks.put("unknown" + checks.size(), some.unknownPrograms(scope.kind()));
    }
    for (Side side : List.of(base, other)) {
      Peers peers = whose(side).peers(names);
      if (peers != null) {
        checks.put("peers " + side.peersOf(), peers.number());
      }
    }
    return checks;
  }

  /**
   * Refuses a question that names programs there are not, or too few peers.
   *
   * @param answer of the checks
   * @throws Problem naming them
   */
  void refuse(Map<String, Object> answer, CodeLists names) {
    answer.forEach(
        (member, found) -> {
          if (member.startsWith("unknown")) {
            UnknownPrograms.refuse(found, scope.kind());
          }
        });
    for (Side side : List.of(base, other)) {
      whose(side).requirePeers(answer.get("peers " + side.peersOf()), names);
    }
  }

  Set<Integer> yearsWithoutRecord(CodeLists names) {
    Set<Integer> known = names.years(scope.kind());
    Set<Integer> without = new TreeSet<>();
    for (YearRange years : List.of(base.years(), other.years())) {
      without.addAll(Aggregation.withoutRecord(years, known));
    }
    return without;
  }
}
