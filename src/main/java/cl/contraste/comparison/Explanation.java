package cl.contraste.comparison;

import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import cl.contraste.program.Dimension;
import cl.contraste.program.Observations;
import cl.contraste.program.ProgramFilter;
import cl.contraste.program.Scope;
import cl.contraste.program.UnknownPrograms;
import cl.contraste.program.YearRange;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A question where a number comes from.
 *
 * @param group which of the groups; empty: all as one
 * @param parts of a change that is split: into those of which groups
 */
record Explanation(
    ExplainedSides sides,
    List<DimensionValue> group,
    Allocation allocation,
    Metric metric,
    ExplainedStatistic statistic,
    List<Dimension> parts) {

  /**
   * Checks what is asked, and sets a year beside the one before where the number is of both.
   *
   * @throws Problem when there is no such number
   */
  static Explanation of(
      ExplainedSides sides,
      List<DimensionValue> group,
      Allocation allocation,
      Metric metric,
      ExplainedStatistic statistic,
      List<Dimension> parts) {
    Set<Dimension> named = new HashSet<>();
    for (DimensionValue key : group) {
      if (!named.add(key.dimension())) {
        throw bad("group names %s twice; a group has one key of it.".formatted(key.dimension()));
      }
    }
    if (named.contains(Dimension.COMPONENT) && !named.contains(Dimension.PROGRAM)) {
      throw bad("group names COMPONENT without PROGRAM; a component is one of a program.");
    }
    requireOneRow(named, metric, statistic);
    Explanation asked = new Explanation(sides, group, allocation, metric, statistic, parts);
    if (statistic.isOfYearBefore()) {
      return asked.besideYearBefore();
    }
    if (statistic.isOfTwoSides() && !sides.isComparison()) {
      throw bad("statistic %s is of two sides; name `side` and `against`.".formatted(statistic));
    }
    requireYearOf(sides.whole().scope().years(), group);
    asked.requireGroups();
    return asked;
  }

  private void requireGroups() {
    boolean splits = statistic.reckoning() == ExplainedStatistic.Reckoning.MIX;
    if (!splits && !parts.isEmpty()) {
      throw bad(
          "by is of WITHIN and BETWEEN, and statistic is %s; name its group in `group`."
              .formatted(statistic));
    }
    if (splits && !group.isEmpty()) {
      throw bad(
          "statistic %s is of all groups as one, and group names %s; say in `by` what the groups are of."
              .formatted(statistic, by()));
    }
    if (statistic.reckoning() == ExplainedStatistic.Reckoning.RANK && group.isEmpty()) {
      throw bad(
          "statistic %s is that of a group among others; name a key of each dimension in `group`."
              .formatted(statistic));
    }
    if (statistic == ExplainedStatistic.MATCHED_PROGRAMS && !sides.isMatched()) {
      throw bad("statistic MATCHED_PROGRAMS is of panel MATCHED; ask with it.");
    }
  }

  /** The year of the group, where it is one of those asked for. */
  private @Nullable Integer year() {
    DimensionValue year = of(Dimension.YEAR);
    YearRange years = sides.whole().scope().years();
    return year == null || (years != null && !years.has(year.number())) ? null : year.number();
  }

  boolean hasYearBefore() {
    return year() != null;
  }

  /** The same with the year before beside it. */
  Explanation besideYearBefore() {
    Integer year = year();
    if (year == null) {
      throw bad(
          "statistic %s is that of a year; group names no YEAR of scope.years."
              .formatted(statistic));
    }
    List<DimensionValue> rest =
        group.stream().filter(key -> key.dimension() != Dimension.YEAR).toList();
    return new Explanation(
        sides.besideYearBefore(year), rest, allocation, metric, statistic, parts);
  }

  /** The same of another group. */
  Explanation of(List<DimensionValue> other) {
    return new Explanation(sides, other, allocation, metric, statistic, parts);
  }

  private static void requireYearOf(@Nullable YearRange years, List<DimensionValue> group) {
    for (DimensionValue key : group) {
      if (key.dimension() == Dimension.YEAR && years != null && !years.has(key.number())) {
        throw new Problem(
            ProblemCode.BAD_YEAR,
            "group names YEAR %d, and scope.years is %d to %d."
                .formatted(key.number(), years.from(), years.last()));
      }
    }
  }

  private static void requireOneRow(
      Set<Dimension> named, Metric metric, ExplainedStatistic statistic) {
    Set<Dimension> row =
        metric.grain() == Grain.PROGRAM_YEAR
            ? Set.of(Dimension.PROGRAM, Dimension.YEAR)
            : Set.of(Dimension.PROGRAM, Dimension.YEAR, Dimension.COMPONENT);
    if (statistic == ExplainedStatistic.FIGURE && !named.containsAll(row)) {
      throw bad(
          "statistic FIGURE is that of one row, and group names %s; name %s."
              .formatted(named.stream().sorted().toList(), row.stream().sorted().toList()));
    }
  }

  private static Problem bad(String message) {
    return new Problem(ProblemCode.BAD_INPUT, message);
  }

  /** What it is grouped by. */
  List<Dimension> by() {
    return by(group);
  }

  static List<Dimension> by(List<DimensionValue> group) {
    return group.stream().map(DimensionValue::dimension).toList();
  }

  Scope scope() {
    return sides.scope();
  }

  /** What a row shares with other groups, in parts; null: it counts with all it has. */
  @Nullable DimensionValue shared() {
    return allocation == Allocation.EQUAL_SHARE
        ? group.stream().filter(key -> key.dimension().overlaps()).findFirst().orElse(null)
        : null;
  }

  /** What the parts of a change are of. */
  List<Dimension> partsBy() {
    return parts.isEmpty() ? List.of(Dimension.PROGRAM) : parts;
  }

  boolean standsBeside(DimensionValue key) {
    return switch (key.dimension()) {
      case REGION, SDG_GOAL, SDG_TARGET, FINDING, RULE, EX_ANTE_RESULT, START_YEAR -> true;
      case UNIT -> rows() != Observations.COMPONENT_YEARS;
      case SUBTITLE -> key.value() == null;
      case MINISTRY, AGENCY, YEAR, PROGRAM, COMPONENT -> false;
    };
  }

  /** The programs that are named, as the question calls them. */
  private List<String> programs() {
    DimensionValue program = of(Dimension.PROGRAM);
    return Stream.concat(
            program == null ? Stream.empty() : Stream.of(String.valueOf(program.value())),
            sides.inOrder().stream().flatMap(SideScope::programsNamed))
        .distinct()
        .toList();
  }

  /** Their ids by what they are called; null in SQL: none is named. */
  Field<?> programsMeant() {
    List<String> called = programs();
    return called.isEmpty()
        ? DSL.inline((Object) null)
        : ProgramFilter.programsMeant(scope().kind(), called);
  }

  /**
   * Refuses programs that there are not.
   *
   * @param meant ids by what they are called
   */
  void refuseUnknown(Map<String, String> meant) {
    UnknownPrograms.refuse(
        programs().stream().filter(called -> !meant.containsKey(called)).toList(), scope().kind());
  }

  /** What the group has of a dimension; null: the group is not one of it. */
  @Nullable DimensionValue of(Dimension dimension) {
    return group.stream().filter(key -> key.dimension() == dimension).findFirst().orElse(null);
  }

  /** What one row of the question is. */
  Observations rows() {
    return metric.grain() == Grain.COMPONENT_YEAR
        ? Observations.COMPONENT_YEARS
        : of(Dimension.SUBTITLE) != null ? Observations.SUBTITLE_LINES : Observations.PROGRAM_YEARS;
  }
}
