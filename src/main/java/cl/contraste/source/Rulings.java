package cl.contraste.source;

import cl.contraste.source.Page.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The ruling lines of a page. Where a table has no lines at its sides, or none where a page breaks
 * it, they are added.
 */
record Rulings(List<Rule> across, List<Rule> down) {

  private static final float SHORTEST = 5;
  private static final float GAP = 3;

  static Rulings of(Page page) {
    List<Rule> long_ =
        page.rules().stream()
            .filter(r -> Math.max(r.right() - r.left(), r.bottom() - r.top()) >= SHORTEST)
            .toList();
    List<Rule> across = joined(long_.stream().filter(Rule::horizontal).toList(), true);
    List<Rule> down = joined(long_.stream().filter(rule -> !rule.horizontal()).toList(), false);
    return new Rulings(
        Stream.concat(across.stream(), ends(down, false).stream()).toList(),
        Stream.concat(down.stream(), ends(across, true).stream()).toList());
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
        ? Math.abs(rule.top() - next.top()) <= 1 && next.left() - rule.right() <= GAP
        : Math.abs(rule.left() - next.left()) <= 1 && next.top() - rule.bottom() <= GAP;
  }

  private static Rule hull(Rule one, Rule other) {
    return new Rule(
        Math.min(one.left(), other.left()),
        Math.min(one.top(), other.top()),
        Math.max(one.right(), other.right()),
        Math.max(one.bottom(), other.bottom()));
  }

  /** Lines along which two or more of the given ones start, and along which they end. */
  private static List<Rule> ends(List<Rule> rules, boolean across) {
    Map<Integer, List<Rule>> byEnds = new TreeMap<>();
    for (Rule rule : rules) {
      float from = across ? rule.left() : rule.top();
      float to = across ? rule.right() : rule.bottom();
      byEnds
          .computeIfAbsent(
              Math.round(from / GAP) * 10_000 + Math.round(to / GAP), k -> new ArrayList<>())
          .add(rule);
    }
    return byEnds.values().stream()
        .filter(same -> same.size() > 1)
        .map(same -> same.stream().reduce(Rulings::hull).orElseThrow())
        .flatMap(hull -> across ? sides(hull) : endings(hull))
        .toList();
  }

  private static Stream<Rule> sides(Rule hull) {
    return Stream.of(
        new Rule(hull.left(), hull.top(), hull.left(), hull.bottom()),
        new Rule(hull.right(), hull.top(), hull.right(), hull.bottom()));
  }

  private static Stream<Rule> endings(Rule hull) {
    return Stream.of(
        new Rule(hull.left(), hull.top(), hull.right(), hull.top()),
        new Rule(hull.left(), hull.bottom(), hull.right(), hull.bottom()));
  }
}
