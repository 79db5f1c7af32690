package cl.contraste.comparison;

import cl.contraste.metric.Metric;
import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import cl.contraste.program.CodeLists;
import cl.contraste.program.Dimension;
import cl.contraste.program.Facts;
import cl.contraste.program.PeerRule;
import cl.contraste.program.Peers;
import cl.contraste.program.ProgramFilter;
import cl.contraste.program.Scope;
import cl.contraste.program.YearRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A question who stands where.
 *
 * @param groups what is ranked, under what it is ranked within
 * @param within in each of which there is a first; null: all together
 * @param focus whose surroundings are asked for; null: the first
 * @param peers by which the focus is compared with those like it only; empty: with all
 */
record Ranking(
    Aggregation groups,
    Metric metric,
    Dimension of,
    @Nullable Dimension within,
    @Nullable String focus,
    Set<PeerRule> peers) {

  private static final Set<Dimension> FOCUSED =
      Set.of(
          Dimension.PROGRAM,
          Dimension.AGENCY,
          Dimension.MINISTRY,
          Dimension.REGION,
          Dimension.SDG_GOAL);

  Ranking {
    if (of == within) {
      throw bad("within is %s, which is what is ranked; leave it out.".formatted(within));
    }
    if (focus != null && !FOCUSED.contains(of)) {
      throw bad(
          "focus is \"%s\", and of is %s; a focus is one of %s."
              .formatted(focus, of, FOCUSED.stream().sorted().toList()));
    }
    if (!peers.isEmpty() && (focus == null || of != Dimension.PROGRAM)) {
      throw bad(
          "peers are those of a program: name it in focus, and rank of: PROGRAM (of is %s, focus is %s)."
              .formatted(of, focus));
    }
  }

  static Ranking of(
      Scope scope,
      Metric metric,
      Dimension of,
      @Nullable Dimension within,
      @Nullable String focus,
      Set<PeerRule> peers,
      ProgramFilter filter,
      @Nullable AcrossYears acrossYears) {
    AcrossYears.require(
        scope,
        of == Dimension.YEAR || within == Dimension.YEAR,
        acrossYears,
        "rank within YEAR, name one year in scope.years, or say in acrossYears how years are put"
            + " together: SUM or MEAN_PER_YEAR");
    List<Dimension> by = Stream.of(within, of).filter(java.util.Objects::nonNull).toList();
    return new Ranking(
        Aggregation.of(scope, by, filter, acrossYears), metric, of, within, focus, peers);
  }

  private static Problem bad(String message) {
    return new Problem(ProblemCode.BAD_INPUT, message);
  }

  Facts facts(CodeLists names) {
    return Facts.of(groups.scope(), names);
  }

  /** Whether there is a year before, in which the same can be ranked. */
  boolean hasYearBefore() {
    YearRange years = groups.scope().years();
    return years != null && years.isOneYear() && years.from() > YearRange.EARLIEST;
  }

  /** The groups of the scope, and as another side those of the year before. */
  Grouping grouping(CodeLists names, boolean withYearBefore) {
    List<Grouping.OneSide> sides = new ArrayList<>(List.of(side(groups.scope(), names)));
    YearRange years = groups.scope().years();
    if (withYearBefore && years != null) {
      int before = years.from() - 1;
      sides.add(side(groups.scope().of(new YearRange(before, before)), names));
    }
    return Grouping.of(groups.by(), Set.of(metric), Allocation.FULL, sides);
  }

  private Grouping.OneSide side(Scope scope, CodeLists names) {
    Facts facts = Facts.of(scope, names);
    Condition which = groups.filter().onYears(facts, names);
    return new Grouping.OneSide(
        facts, peers.isEmpty() ? which : which.and(peersIn(facts).arePeersOrItself()));
  }

  /** The peers of the focus, if they alone are ranked. */
  Peers peersIn(Facts facts) {
    return new Peers(facts, java.util.Objects.requireNonNull(focus), peers);
  }

  /** Whether a group of a step is the one in focus. */
  Condition isFocus(String step, CodeLists names) {
    String id = focus;
    if (id == null) {
      return DSL.falseCondition();
    }
    @SuppressWarnings("unchecked")
    Field<Integer> key = (Field<Integer>) new GroupKey(of).in(step);
    return switch (of) {
      case PROGRAM -> key.eq(Peers.program(facts(names), id));
      case MINISTRY -> key.in(ids(names.ministries(List.of(id))));
      case AGENCY -> key.in(ids(names.agencies(groups.scope().kind(), List.of(id))));
      case REGION -> key.in(ids(names.regions(List.of(id))));
      case SDG_GOAL -> key.in(ids(names.goals(List.of(goal(id)))));
      case YEAR, SDG_TARGET, SUBTITLE, FINDING, RULE, EX_ANTE_RESULT, START_YEAR, COMPONENT, UNIT ->
          throw new IllegalStateException(of + " has no focus");
    };
  }

  private static List<Integer> ids(List<? extends Number> ids) {
    return ids.stream().map(Number::intValue).toList();
  }

  private static int goal(String number) {
    try {
      return Integer.parseInt(number.strip());
    } catch (NumberFormatException e) {
      throw bad("focus is \"%s\", and of is SDG_GOAL; goals are 1 to 17.".formatted(number));
    }
  }
}
