package cl.contraste.source;

import cl.contraste.source.Page.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ruling lines of a page. Where a table has no lines at its sides, or none where a page breaks
 * it, they are added: lines that start or end at the same height or edge, in the open.
 */
record Rulings(List<Rule> across, List<Rule> down) {

  private static final float SHORTEST = 5;
  private static final float GAP = 3;
  private static final float SAME = 1.5f;

  static Rulings of(Page page) {
    List<Rule> rules =
        page.rules().stream()
            .filter(r -> Math.max(r.right() - r.left(), r.bottom() - r.top()) >= SHORTEST)
            .toList();
    List<Rule> across = joined(rules.stream().filter(Rule::horizontal).toList(), true);
    List<Rule> down = joined(rules.stream().filter(rule -> !rule.horizontal()).toList(), false);
    return new Rulings(
        Stream.concat(across.stream(), closing(down, across, false)).toList(),
        Stream.concat(down.stream(), closing(across, down, true)).toList());
  }

  /** Pieces of one line as one. */
  private static List<Rule> joined(List<Rule> rules, boolean across) {
    List<Rule> joined = new ArrayList<>();
    for (List<Rule> line : lines(rules, across)) {
      int start = joined.size();
      for (Rule rule : line) {
        if (joined.size() > start && gap(joined.getLast(), rule, across) <= GAP) {
          joined.set(joined.size() - 1, hull(joined.getLast(), rule));
        } else {
          joined.add(rule);
        }
      }
    }
    return joined;
  }

  /** Those at the same height or edge, along it. */
  private static List<List<Rule>> lines(List<Rule> rules, boolean across) {
    List<List<Rule>> lines = new ArrayList<>();
    Comparator<Rule> position = Comparator.comparingDouble(rule -> at(rule, across));
    for (Rule rule : rules.stream().sorted(position).toList()) {
      if (lines.isEmpty() || at(rule, across) - at(lines.getLast().getFirst(), across) > SAME) {
        lines.add(new ArrayList<>());
      }
      lines.getLast().add(rule);
    }
    Comparator<Rule> along = Comparator.comparingDouble(rule -> at(rule, !across));
    lines.forEach(line -> line.sort(along));
    return lines;
  }

  private static float at(Rule rule, boolean across) {
    return across ? rule.top() : rule.left();
  }

  private static float gap(Rule rule, Rule next, boolean across) {
    return across ? next.left() - rule.right() : next.top() - rule.bottom();
  }

  private static Rule hull(Rule one, Rule other) {
    return new Rule(
        Math.min(one.left(), other.left()),
        Math.min(one.top(), other.top()),
        Math.max(one.right(), other.right()),
        Math.max(one.bottom(), other.bottom()));
  }

  /**
   * Lines along open ends.
   *
   * @param rules that end in the open
   * @param others that run across those
   */
  private static Stream<Rule> closing(List<Rule> rules, List<Rule> others, boolean across) {
    return Stream.of(true, false)
        .flatMap(
            start ->
                rules.stream()
                    .filter(rule -> open(end(rule, start, across), others))
                    .collect(Collectors.groupingBy(rule -> where(rule, start, across)))
                    .entrySet()
                    .stream()
                    .sorted(Map.Entry.comparingByKey())
                    .flatMap(alike -> closing(alike.getValue(), start, across, rules)));
  }

  /** From one to the next, where no line of another table stands between. */
  private static Stream<Rule> closing(
      List<Rule> alike, boolean start, boolean across, List<Rule> rules) {
    List<Rule> between = new ArrayList<>(rules);
    between.removeAll(alike);
    return IntStream.range(1, alike.size())
        .mapToObj(i -> hull(end(alike.get(i - 1), start, across), end(alike.get(i), start, across)))
        .filter(side -> !across || between.stream().noneMatch(rule -> meets(rule, side)));
  }

  private static boolean meets(Rule rule, Rule side) {
    return rule.top() > side.top() + GAP
        && rule.top() < side.bottom() - GAP
        && rule.left() <= side.left() + GAP
        && rule.right() >= side.left() - GAP;
  }

  private static boolean open(Rule end, List<Rule> others) {
    return others.stream().noneMatch(other -> touches(other, end));
  }

  /** The lines of one table run from the same edge to the same edge; those down end together. */
  private static long where(Rule rule, boolean start, boolean across) {
    return across
        ? Math.round(rule.left() / GAP) * 10_000L + Math.round(rule.right() / GAP)
        : Math.round((start ? rule.top() : rule.bottom()) / GAP);
  }

  /** The point where a line starts or ends. */
  private static Rule end(Rule rule, boolean start, boolean across) {
    float x = start || !across ? rule.left() : rule.right();
    float y = start || across ? rule.top() : rule.bottom();
    return new Rule(x, y, x, y);
  }

  private static boolean touches(Rule rule, Rule point) {
    return point.left() >= rule.left() - GAP
        && point.left() <= rule.right() + GAP
        && point.top() >= rule.top() - GAP
        && point.top() <= rule.bottom() + GAP;
  }
}
