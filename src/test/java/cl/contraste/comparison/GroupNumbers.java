package cl.contraste.comparison;

import cl.contraste.metric.Measure;
import cl.contraste.metric.Metric;
import cl.contraste.program.Asked;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbers of a group, worked out from its rows in plain Java. */
final class GroupNumbers {

  private static final MathContext EXACT = new MathContext(60);

  private static final List<String> REASONS =
      List.of("NOT_REPORTED", "NOT_APPLICABLE", "NOT_COMPARABLE", "NOT_PUBLISHED", "UNDEFINED");

  /** Each count, and the status it counts. */
  private static final Map<String, String> COUNTS =
      Map.of(
          "reported", "REPORTED",
          "derived", "DERIVED",
          "implied", "IMPLIED",
          "notReported", "NOT_REPORTED",
          "notApplicable", "NOT_APPLICABLE",
          "notComparable", "NOT_COMPARABLE",
          "notPublished", "NOT_PUBLISHED",
          "undefined", "UNDEFINED");

  private final List<FactRow> rows;
  private final Metric metric;
  private final List<FactRow> used;
  private final List<BigDecimal> numbers;

  GroupNumbers(List<FactRow> rows, Metric metric) {
    this.rows = rows;
    this.metric = metric;
    this.used = rows.stream().filter(FactRow::used).toList();
    this.numbers = picked(rows, FactRow::number).sorted().toList();
  }

  /** Each number by the name of its field; but shares and what changed since the year before. */
  Map<String, String> told() {
    Map<String, String> told = new TreeMap<>();
    told.put("value", Asked.plain(value()));
    told.put("mean", Asked.plain(mean()));
    told.put("median", quantile("0.5"));
    told.put("p10", quantile("0.1"));
    told.put("p25", quantile("0.25"));
    told.put("p75", quantile("0.75"));
    told.put("p90", quantile("0.9"));
    told.put("min", quantile("0"));
    told.put("max", quantile("1"));
    told.put("standardDeviation", Asked.plain(deviation()));
    told.put("coverageByBudget", Asked.plain(coverage()));
    told.put(
        "withoutBudget", String.valueOf(rows.stream().filter(row -> row.weight() == null).count()));
    told.put("counts", counts().toString());
    if (rows.stream().anyMatch(FactRow::onRecord)) {
      told.put("status", status());
    }
    return told;
  }

  /** The sum, unrounded; null: nothing is known. */
  @Nullable BigDecimal sum() {
    return used.isEmpty() ? null : sum(used, FactRow::numerator);
  }

  /** Programs of which something is known. */
  Set<Integer> programs() {
    return used.stream().map(FactRow::program).collect(Collectors.toSet());
  }

  /** In how many years something is known. */
  long years() {
    return used.stream().map(FactRow::year).distinct().count();
  }

  /** The sum by the years in which something is known, or a ratio; unrounded. */
  @Nullable BigDecimal perYear() {
    BigDecimal sum = sum();
    if (sum == null) {
      return null;
    }
    BigDecimal by =
        metric instanceof Measure ? BigDecimal.valueOf(years()) : sum(used, FactRow::divisor);
    return by.signum() == 0 ? null : sum.divide(by, EXACT);
  }

  /** The same, rounded. */
  @Nullable BigDecimal meanPerYear() {
    return rounded(perYear());
  }

  /** What stands below the line, of all that is used. */
  BigDecimal divisor() {
    return sum(used, FactRow::divisor);
  }

  /** Budget of all of its rows. */
  BigDecimal weight() {
    return total(picked(rows, FactRow::weight).toList());
  }

  @Nullable BigDecimal value() {
    if (metric instanceof Measure || used.isEmpty()) {
      return rounded(sum());
    }
    BigDecimal divisor = sum(used, FactRow::divisor);
    return divisor.signum() == 0
        ? null
        : rounded(sum(used, FactRow::numerator).divide(divisor, EXACT));
  }

  String status() {
    if (value() == null) {
      return used.isEmpty() ? firstReason() : "UNDEFINED";
    }
    if (used.stream().anyMatch(FactRow::implied)) {
      return "IMPLIED";
    }
    boolean single = metric instanceof Measure && used.size() == 1;
    return single && used.getFirst().status().equals("REPORTED") ? "REPORTED" : "DERIVED";
  }

  /** What came before, by which part it changed since, and why that cannot be told. */
  String since(GroupNumbers before) {
    BigDecimal base = before.exact();
    BigDecimal value = exact();
    if (base == null) {
      return "- - " + before.missing("BASE_MISSING");
    }
    if (value == null) {
      return Asked.plain(before.value()) + " - " + missing("OTHER_MISSING");
    }
    if (base.signum() == 0) {
      return "0 - BASE_ZERO";
    }
    return base.signum() * value.signum() < 0
        ? Asked.plain(before.value()) + " - SIGN_CHANGE"
        : Asked.plain(before.value()) + " " + Asked.plain(percent(base, value)) + " -";
  }

  /** What is not rounded yet. */
  private @Nullable BigDecimal exact() {
    return metric instanceof Measure ? sum() : perYear();
  }

  private static BigDecimal percent(BigDecimal base, BigDecimal value) {
    return value.subtract(base).divide(base.abs(), 6, RoundingMode.HALF_UP);
  }

  private String missing(String otherwise) {
    return status().equals("NOT_COMPARABLE") ? "NOT_COMPARABLE" : otherwise;
  }

  private String firstReason() {
    return REASONS.stream()
        .filter(
            reason -> rows.stream().anyMatch(row -> row.onRecord() && row.reason().equals(reason)))
        .findFirst()
        .orElse("none");
  }

  private @Nullable BigDecimal mean() {
    return numbers.isEmpty() ? null : rounded(unroundedMean());
  }

  private BigDecimal unroundedMean() {
    return total(numbers).divide(BigDecimal.valueOf(numbers.size()), EXACT);
  }

  /** Of a sample. */
  private @Nullable BigDecimal deviation() {
    if (numbers.size() < 2) {
      return null;
    }
    BigDecimal mean = unroundedMean();
    BigDecimal squares =
        total(numbers.stream().map(number -> number.subtract(mean).pow(2, EXACT)).toList());
    return rounded(squares.divide(BigDecimal.valueOf(numbers.size() - 1L), EXACT).sqrt(EXACT));
  }

  /** Linear between the two nearest of them (type 7). */
  private String quantile(String part) {
    if (numbers.isEmpty()) {
      return "-";
    }
    BigDecimal place = new BigDecimal(part).multiply(BigDecimal.valueOf(numbers.size() - 1L));
    int below = place.setScale(0, RoundingMode.FLOOR).intValue();
    BigDecimal low = numbers.get(below);
    BigDecimal high = numbers.get(Math.min(below + 1, numbers.size() - 1));
    BigDecimal beyond = place.subtract(BigDecimal.valueOf(below));
    return Asked.plain(rounded(low.add(high.subtract(low).multiply(beyond))));
  }

  private @Nullable BigDecimal coverage() {
    BigDecimal all = total(picked(rows, FactRow::weight).toList());
    return all.signum() == 0
        ? null
        : total(picked(used, FactRow::weight).toList()).divide(all, 4, RoundingMode.HALF_UP);
  }

  private Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    counts.put("observations", (long) rows.size());
    counts.put("programs", rows.stream().map(FactRow::program).distinct().count());
    counts.put("noRecord", rows.stream().filter(row -> !row.onRecord()).count());
    COUNTS.forEach(
        (name, status) ->
            counts.put(
                name,
                rows.stream()
                    .filter(row -> row.onRecord() && row.status().equals(status))
                    .count()));
    return counts;
  }

  private @Nullable BigDecimal rounded(@Nullable BigDecimal number) {
    return number == null ? null : number.setScale(metric.unit().decimals(), RoundingMode.HALF_UP);
  }

  private static Stream<BigDecimal> picked(
      List<FactRow> rows, Function<FactRow, @Nullable BigDecimal> column) {
    return rows.stream().map(column).filter(Objects::nonNull).map(Objects::requireNonNull);
  }

  private static BigDecimal sum(
      List<FactRow> rows, Function<FactRow, @Nullable BigDecimal> column) {
    return total(picked(rows, column).toList());
  }

  private static BigDecimal total(List<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
