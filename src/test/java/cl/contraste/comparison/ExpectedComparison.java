package cl.contraste.comparison;

import cl.contraste.metric.Better;
import cl.contraste.metric.Measure;
import cl.contraste.metric.Metric;
import cl.contraste.program.Asked;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What two sides of a metric have to do with each other, worked out from their rows in plain Java.
 */
final class ExpectedComparison {

  private static final MathContext EXACT = new MathContext(60);

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final Metric metric;
  private final Set<Integer> broken;
  private final Set<String> unlike;
  private final Map<String, GroupNumbers> base;
  private final Map<String, GroupNumbers> other;
  private final Set<String> keys = new TreeSet<>();
  private final GroupNumbers baseRows;
  private final GroupNumbers otherRows;
  private final GroupNumbers baseTotal;
  private final GroupNumbers otherTotal;

  /**
   * Two sides.
   *
   * @param broken programs of which the metric is defined anew between the sides
   */
  ExpectedComparison(List<FactRow> base, List<FactRow> other, Metric metric, Set<Integer> broken) {
    this(base, other, metric, broken, Set.of());
  }

  /**
   * The same.
   *
   * @param unlike groups of other programs on one side than on the other
   */
  ExpectedComparison(
      List<FactRow> base,
      List<FactRow> other,
      Metric metric,
      Set<Integer> broken,
      Set<String> unlike) {
    this.unlike = unlike;
    this.metric = metric;
    this.broken = broken;
    this.base = grouped(base);
    this.other = grouped(other);
    keys.addAll(this.base.keySet());
    keys.addAll(this.other.keySet());
    this.baseRows = new GroupNumbers(base, metric);
    this.otherRows = new GroupNumbers(other, metric);
    this.baseTotal = total(base);
    this.otherTotal = total(other);
  }

  private Map<String, GroupNumbers> grouped(List<FactRow> rows) {
    Map<String, GroupNumbers> grouped = new TreeMap<>();
    rows.stream()
        .collect(Collectors.groupingBy(FactRow::group))
        .forEach((group, some) -> grouped.put(group, new GroupNumbers(some, metric)));
    return grouped;
  }

  private GroupNumbers total(List<FactRow> rows) {
    return new GroupNumbers(rows.stream().filter(row -> !staysOut(row.group())).toList(), metric);
  }

  /** Whether a group is on record on both sides and not known on one of them. */
  private boolean staysOut(String group) {
    GroupNumbers before = base.get(group);
    GroupNumbers after = other.get(group);
    return before != null && after != null && (before.perYear() == null || after.perYear() == null);
  }

  /** Each number by group and name; that of all as "total". */
  Map<String, String> told() {
    return toldWithin(this);
  }

  /**
   * The same, where what changed within groups is what changed within those of another grouping.
   */
  Map<String, String> toldWithin(ExpectedComparison parts) {
    Map<String, String> told = new TreeMap<>();
    keys.forEach(
        key -> {
          GroupNumbers before = base.get(key);
          GroupNumbers after = other.get(key);
          put(told, key, change(before, after));
          told.put(key + " presence", presence(before, after));
          told.put(key + " contribution", contribution(key));
          told.put(key + " baseRank", rank(before, base.values()));
          told.put(key + " otherRank", rank(after, other.values()));
        });
    put(told, "total", change(present(baseTotal, base), present(otherTotal, other)));
    put(told, "total", mix(parts.both()));
    return told;
  }

  private static void put(Map<String, String> told, String key, Map<String, String> numbers) {
    numbers.forEach((name, number) -> told.put(key + " " + name, number));
  }

  /** The total of a side that has no rows at all is none. */
  private static @Nullable GroupNumbers present(
      GroupNumbers total, Map<String, GroupNumbers> side) {
    return side.isEmpty() ? null : total;
  }

  private static String presence(@Nullable GroupNumbers before, @Nullable GroupNumbers after) {
    if (before == null) {
      return "ONLY_OTHER";
    }
    return after == null ? "ONLY_BASE" : "BOTH";
  }

  private static @Nullable BigDecimal value(@Nullable GroupNumbers side) {
    return side == null ? null : side.meanPerYear();
  }

  private Map<String, String> change(@Nullable GroupNumbers before, @Nullable GroupNumbers after) {
    BigDecimal from = value(before);
    BigDecimal to = value(after);
    String reason = reason(before, after);
    boolean refused = reason.matches("SERIES_BREAK|NOT_COMPARABLE") || from == null || to == null;
    return Map.of(
        "base", before == null ? "none" : Asked.plain(from),
        "other", after == null ? "none" : Asked.plain(to),
        "difference", refused ? "-" : Asked.plain(minus(to, from)),
        "percentChange",
            reason.equals("-") ? Asked.plain(percent(known(before), known(after))) : "-",
        "noPercentChangeBecause", reason);
  }

  /** Of what is not rounded yet. */
  private static BigDecimal percent(GroupNumbers before, GroupNumbers after) {
    BigDecimal from = known(before.perYear());
    return part(minus(after.perYear(), from), from, 6);
  }

  private String reason(@Nullable GroupNumbers before, @Nullable GroupNumbers after) {
    BigDecimal from = before == null ? null : before.perYear();
    BigDecimal to = after == null ? null : after.perYear();
    if (before != null && after != null && isBroken(before) && isBroken(after)) {
      return "SERIES_BREAK";
    }
    if (from == null) {
      return missing(before, "BASE_MISSING");
    }
    if (to == null) {
      return missing(after, "OTHER_MISSING");
    }
    if (unlike.stream().anyMatch(key -> base.get(key) == before && other.get(key) == after)) {
      return "NOT_COMPARABLE";
    }
    if (from.signum() == 0) {
      return "BASE_ZERO";
    }
    return from.signum() * to.signum() < 0 ? "SIGN_CHANGE" : "-";
  }

  private boolean isBroken(GroupNumbers side) {
    return side.programs().stream().anyMatch(broken::contains);
  }

  /** A total may lack what groups that are known on this side alone have. */
  private String missing(@Nullable GroupNumbers side, String otherwise) {
    GroupNumbers all = side == baseTotal ? baseRows : side == otherTotal ? otherRows : side;
    boolean known = all != side && all != null && !all.programs().isEmpty();
    return known || (all != null && all.status().equals("NOT_COMPARABLE"))
        ? "NOT_COMPARABLE"
        : otherwise;
  }

  /** Of a measure: each side's sum by the years of its total. */
  private String contribution(String key) {
    BigDecimal whole = baseTotal.perYear();
    GroupNumbers before = base.get(key);
    GroupNumbers after = other.get(key);
    boolean counts = metric instanceof Measure && !staysOut(key) && !isBroken(baseTotal);
    boolean known = Stream.of(before, after).anyMatch(side -> value(side) != null);
    if (!counts || !known || whole == null || whole.signum() == 0) {
      return "-";
    }
    return Asked.plain(
        part(share(after, otherTotal).subtract(share(before, baseTotal)), whole, 10));
  }

  private static BigDecimal share(@Nullable GroupNumbers side, GroupNumbers total) {
    BigDecimal sum = side == null ? null : side.sum();
    return sum == null ? BigDecimal.ZERO : sum.divide(BigDecimal.valueOf(total.years()), EXACT);
  }

  /** One more than there are better ones. */
  private String rank(@Nullable GroupNumbers of, Collection<GroupNumbers> among) {
    BigDecimal own = value(of);
    if (own == null) {
      return "-";
    }
    boolean lower = metric.better() == Better.LOWER;
    long better =
        among.stream()
            .map(ExpectedComparison::value)
            .filter(Objects::nonNull)
            .filter(one -> (lower ? own.compareTo(known(one)) : known(one).compareTo(own)) > 0)
            .count();
    return String.valueOf(better + 1);
  }

  /** A group of a ratio that is known on both sides: what it divides, and its ratios. */
  private record Known(BigDecimal before, BigDecimal after, BigDecimal from, BigDecimal to) {}

  /** What changed within groups, at the mean of their weights, and by their weights. */
  private Map<String, String> mix(List<Known> both) {
    if (metric instanceof Measure || both.isEmpty()) {
      return Map.of("within", "-", "between", "-", "reversal", "-");
    }
    BigDecimal before = sum(both.stream().map(Known::before));
    BigDecimal after = sum(both.stream().map(Known::after));
    BigDecimal mean =
        sum(both.stream().map(one -> one.before().multiply(one.from()).divide(before, EXACT)))
            .add(sum(both.stream().map(one -> one.after().multiply(one.to()).divide(after, EXACT))))
            .divide(TWO, EXACT);
    BigDecimal within = BigDecimal.ZERO;
    BigDecimal between = BigDecimal.ZERO;
    for (Known one : both) {
      BigDecimal w0 = one.before().divide(before, EXACT);
      BigDecimal w1 = one.after().divide(after, EXACT);
      within = within.add(w0.add(w1).divide(TWO, EXACT).multiply(one.to().subtract(one.from())));
      between =
          between.add(
              one.from().add(one.to()).divide(TWO, EXACT).subtract(mean).multiply(w1.subtract(w0)));
    }
    return Map.of(
        "within", Asked.plain(within.setScale(6, RoundingMode.HALF_UP)),
        "between", Asked.plain(between.setScale(6, RoundingMode.HALF_UP)),
        "reversal", String.valueOf(reversed(within)));
  }

  private List<Known> both() {
    List<Known> both = new ArrayList<>();
    for (String key : keys) {
      GroupNumbers before = base.get(key);
      GroupNumbers after = other.get(key);
      BigDecimal from = before == null ? null : before.perYear();
      BigDecimal to = after == null ? null : after.perYear();
      if (before != null && after != null && from != null && to != null) {
        both.add(new Known(before.divisor(), after.divisor(), from, to));
      }
    }
    return both;
  }

  private boolean reversed(BigDecimal within) {
    BigDecimal from = baseTotal.perYear();
    BigDecimal to = otherTotal.perYear();
    BigDecimal change = from == null || to == null ? BigDecimal.ZERO : to.subtract(from);
    BigDecimal least = new BigDecimal("0.0005");
    return within.signum() * change.signum() < 0
        && within.abs().compareTo(least) > 0
        && change.abs().compareTo(least) > 0;
  }

  private static BigDecimal sum(Stream<BigDecimal> numbers) {
    return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal minus(@Nullable BigDecimal some, @Nullable BigDecimal less) {
    return known(some).subtract(known(less));
  }

  private static BigDecimal part(BigDecimal some, BigDecimal of, int decimals) {
    return some.divide(of.abs(), decimals, RoundingMode.HALF_UP);
  }

  private static <T> T known(@Nullable T number) {
    return Objects.requireNonNull(number);
  }
}
