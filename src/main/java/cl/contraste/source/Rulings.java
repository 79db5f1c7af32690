package cl.contraste.source;

import cl.contraste.source.Page.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ruling lines of a page. Where a table has no lines at its sides, or none where a page breaks
 * it, they are added: lines that start or end at the same height or edge, in the open.
 */
record Rulings(List<Rule> across, List<Rule> down) {

  private static final float SHORTEST = 5;
  private static final float GAP = 3;

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
    Comparator<Rule> order =
        Comparator.<Rule>comparingInt(rule -> Math.round(across ? rule.top() : rule.left()))
            .thenComparingDouble(rule -> across ? rule.left() : rule.top());
    for (Rule rule : rules.stream().sorted(order).toList()) {
      if (!joined.isEmpty() && continues(joined.getLast(), rule, across)) {
        joined.set(joined.size() - 1, hull(joined.getLast(), rule));
      } else {
        joined.add(rule);
      }
    }
    return joined;
  }

  private static boolean continues(Rule rule, Rule next, boolean across) {
    return across
        ? Math.abs(rule.top() - next.top()) <= 1
            && next.left() >= rule.left()
            && next.left() - rule.right() <= GAP
        : Math.abs(rule.left() - next.left()) <= 1
            && next.top() >= rule.top()
            && next.top() - rule.bottom() <= GAP;
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
                    .map(Map.Entry::getValue)
                    .filter(alike -> alike.size() > 1)
                    .map(alike -> alike.stream().map(rule -> end(rule, start, across)))
                    .map(ends -> ends.reduce(Rulings::hull).orElseThrow()));
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
