package cl.contraste.comparison;

import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import cl.contraste.program.Dimension;
import cl.contraste.program.Facts;
import cl.contraste.program.Observations;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What a question groups, and of which metrics.
 *
 * @param by each dimension once; a component is one of a program
 * @param grains those of the metrics, the one that says which groups there are first
 * @param sides one, or base and other
 */
record Grouping(List<Dimension> by, Set<Grain> grains, Allocation allocation, List<OneSide> sides) {

  private static final int MOST_DIMENSIONS = 4;

  /** Facts of a side, and which of its rows. */
  record OneSide(Facts facts, Condition which) {}

  /**
   * Checks what is to be grouped.
   *
   * @throws Problem when a dimension does not fit the metrics, or there are too many
   */
  static Grouping of(
      List<Dimension> asked, Set<Metric> metrics, Allocation allocation, List<OneSide> sides) {
    Set<Dimension> by = new LinkedHashSet<>(asked);
    if (by.size() > MOST_DIMENSIONS) {
      throw new Problem(
          ProblemCode.TOO_MANY_DIMENSIONS,
          "Groups have at most %d dimensions; asked for are %d: %s."
              .formatted(MOST_DIMENSIONS, by.size(), by));
    }
    requireOneThatMultiplies(by, allocation);
    metrics.forEach(metric -> DimensionFit.require(by, metric, metrics));
    return new Grouping(withProgramOfComponent(by), grains(by, metrics), allocation, sides);
  }

  private static void requireOneThatMultiplies(Set<Dimension> by, Allocation allocation) {
    List<Dimension> multiplying = by.stream().filter(Dimension::multiplies).toList();
    boolean parts = by.contains(Dimension.SUBTITLE) && by.contains(Dimension.COMPONENT);
    if (parts || (multiplying.size() > 1 && allocation == Allocation.EQUAL_SHARE)) {
      throw new Problem(
          ProblemCode.TOO_MANY_DIMENSIONS,
          "%s each put a program into several groups; with EQUAL_SHARE by can have one of them, and SUBTITLE never goes with COMPONENT."
              .formatted(multiplying));
    }
  }

  private static List<Dimension> withProgramOfComponent(Set<Dimension> by) {
    List<Dimension> all = new ArrayList<>(by);
    if (by.contains(Dimension.COMPONENT) && !by.contains(Dimension.PROGRAM)) {
      all.add(all.indexOf(Dimension.COMPONENT), Dimension.PROGRAM);
    }
    return List.copyOf(all);
  }

  private static Set<Grain> grains(Set<Dimension> by, Set<Metric> metrics) {
    Set<Grain> grains = EnumSet.noneOf(Grain.class);
    metrics.forEach(metric -> grains.add(metric.grain()));
    if (by.contains(Dimension.COMPONENT)) {
      grains.add(Grain.COMPONENT_YEAR);
    }
    if (grains.isEmpty()) {
      grains.add(Grain.PROGRAM_YEAR);
    }
    return grains;
  }

  /** Whether the total is of the same rows as the groups, in the same parts. */
  boolean addsUp() {
    return allocation == Allocation.EQUAL_SHARE || by.stream().noneMatch(Dimension::overlaps);
  }

  /** The groups of this question. */
  Map<Grain, GroupTable> groups(Map<Grain, MatchedPanel> panels, boolean shifted) {
    return each(
        grain ->
            GroupTable.of(name("groups", grain), rows(grain, by, panels.get(grain)), by, shifted));
  }

  /** The groups of one grain, under another name. */
  GroupTable table(String name, Grain grain, MatchedPanel panel) {
    return GroupTable.of(name, rows(grain, by, panel), by, false);
  }

  /** All groups as one, from the same cells where they add up. */
  Map<Grain, GroupTable> totals(
      Map<Grain, GroupTable> groups,
      Map<Grain, MatchedPanel> panels,
      @Nullable Function<GroupTable, Function<Metric, Condition>> included) {
    return each(
        grain -> {
          List<SideRows> sides = rows(grain, List.of(), panels.get(grain));
          GroupTable table = groups.get(grain);
          return addsUp() && table != null
              ? table.total(
                  name("total", grain), sides, included == null ? null : included.apply(table))
              : GroupTable.of(name("total", grain), sides, List.of(), false);
        });
  }

  /** The same rows by other dimensions. */
  Map<Grain, GroupTable> regrouped(
      String name, List<Dimension> others, Map<Grain, MatchedPanel> panels) {
    return each(
        grain ->
            GroupTable.of(
                name(name, grain), rows(grain, others, panels.get(grain)), others, false));
  }

  /** Who reports on both sides. */
  Map<Grain, MatchedPanel> panels(Map<Integer, Integer> last) {
    return each(grain -> new MatchedPanel(() -> rows(grain, List.of(), null), last));
  }

  private <T> Map<Grain, T> each(Function<Grain, T> of) {
    Map<Grain, T> each = new LinkedHashMap<>();
    grains.forEach(grain -> each.put(grain, of.apply(grain)));
    return each;
  }

  private static String name(String what, Grain grain) {
    return grain == Grain.PROGRAM_YEAR ? what : what + "_of_components";
  }

  private List<SideRows> rows(Grain grain, List<Dimension> by, @Nullable MatchedPanel matched) {
    return IntStream.range(0, sides.size())
        .mapToObj(
            side ->
                new SideRows(
                    sides.get(side).facts(),
                    source(grain, by),
                    by,
                    sides.get(side).which(),
                    allocation,
                    matched,
                    side))
        .toList();
  }

  /** The rows of a side, to be looked at one by one. */
  SideRows observations(
      Metric metric, List<Dimension> of, @Nullable MatchedPanel matched, int side) {
    return rows(metric.grain(), of, matched).get(side);
  }

  /** Lines by subtitle and components are rows of their own only where groups are of them. */
  Observations source(Grain grain, List<Dimension> by) {
    if (grain == Grain.COMPONENT_YEAR) {
      return Observations.COMPONENT_YEARS;
    }
    return by.contains(Dimension.SUBTITLE)
        ? Observations.SUBTITLE_LINES
        : Observations.PROGRAM_YEARS;
  }

  /** Whether each row of a group is a program-year of its own. */
  boolean countsAlike() {
    return grains.contains(Grain.PROGRAM_YEAR) && !by.contains(Dimension.SUBTITLE);
  }
}
