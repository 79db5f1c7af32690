package cl.contraste.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.metric.Metric;
import cl.contraste.metric.Ratio;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds explanations against the numbers that they explain, and against what their SQL gives. */
final class ExplainedNumbers {

  static final Map<String, String> STATISTICS =
      Map.of(
          "VALUE", "value",
          "MEAN", "mean",
          "MEDIAN", "median",
          "P10", "p10",
          "P25", "p25",
          "P75", "p75",
          "P90", "p90",
          "MIN", "min",
          "MAX", "max",
          "STANDARD_DEVIATION", "standardDeviation");

  /** Other numbers of a group's value, by the path to each. */
  static final Map<String, List<String>> OTHERS =
      Map.ofEntries(
          Map.entry("OBSERVATIONS", List.of("counts", "observations")),
          Map.entry("PROGRAMS", List.of("counts", "programs")),
          Map.entry("REPORTED", List.of("counts", "reported")),
          Map.entry("DERIVED", List.of("counts", "derived")),
          Map.entry("IMPLIED", List.of("counts", "implied")),
          Map.entry("NOT_REPORTED", List.of("counts", "notReported")),
          Map.entry("NOT_APPLICABLE", List.of("counts", "notApplicable")),
          Map.entry("NOT_COMPARABLE", List.of("counts", "notComparable")),
          Map.entry("NOT_PUBLISHED", List.of("counts", "notPublished")),
          Map.entry("UNDEFINED", List.of("counts", "undefined")),
          Map.entry("NO_RECORD", List.of("counts", "noRecord")),
          Map.entry("WITHOUT_BUDGET", List.of("withoutBudget")),
          Map.entry("COVERAGE_BY_BUDGET", List.of("coverageByBudget")),
          Map.entry("SHARE", List.of("share")),
          Map.entry("LOW", List.of("low")),
          Map.entry("HIGH", List.of("high")),
          Map.entry("PREVIOUS_VALUE", List.of("previous", "value")),
          Map.entry("PREVIOUS_PERCENT_CHANGE", List.of("previous", "percentChange")));

  private static final String OTHER_FIELDS =
      " low high coverageByBudget withoutBudget share previous { value percentChange } counts {"
          + " observations programs reported derived implied notReported notApplicable"
          + " notComparable notPublished undefined noRecord }";

  /** With filters that no view tells of, it would have to be told of each row who reports. */
  private static final String COVERAGE_IS_UNTOLD = ".*edition.*MATCHED.*filter: .text.*";

  /** Whether no view tells which groups there are, or which rows are theirs. */
  private static final Pattern GROUPS_ARE_UNTOLD =
      Pattern.compile(
          ".*\\bRULE\\b.*|.*breaches.*|.*(edition|asOf).*(SDG|REGION|UNIT|filter: .text|filter:"
              + " .sdg).*|.*(SDG|REGION|UNIT).*(edition|asOf).*");

  private static final int AT_ONCE = 20;

  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("MINISTRY", "ministry { key: id }"),
          Map.entry("AGENCY", "agency { key: code name }"),
          Map.entry("YEAR", "year"),
          Map.entry("PROGRAM", "program { key: id }"),
          Map.entry("REGION", "region { key: code }"),
          Map.entry("SDG_GOAL", "sdgGoal { key: number }"),
          Map.entry("SDG_TARGET", "sdgTarget { key: code }"),
          Map.entry("SUBTITLE", "subtitle { key: code }"),
          Map.entry("FINDING", "finding { dimension key: code }"),
          Map.entry("EX_ANTE_RESULT", "exAnteResult"),
          Map.entry("RULE", "rule"),
          Map.entry("START_YEAR", "startYear"),
          Map.entry("COMPONENT", "component"),
          Map.entry("UNIT", "unit"));

  private final Questions questions;
  private final DSLContext bi;
  private final List<Asked> waiting = new ArrayList<>();
  private int checked;
  private int known;

  /** Who answers. */
  interface Questions {
    JsonNode data(String question);
  }

  /** A number that was told, and the arguments that ask where it comes from. */
  record Asked(String arguments, @Nullable BigDecimal number) {}

  ExplainedNumbers(Questions questions, DSLContext bi) {
    this.questions = questions;
    this.bi = bi;
  }

  /** How many numbers were explained. */
  int checked() {
    return checked;
  }

  /** How many of them there are, and are not missing. */
  int known() {
    return known;
  }

  /** Fields by which a group tells its keys. */
  static String keys(List<String> by) {
    return by.stream().map(KEYS::get).collect(Collectors.joining(" ", "", " unassigned"));
  }

  /** The keys of a group as explanations take them. */
  static String group(List<String> by, JsonNode node) {
    return by.stream()
        .map(dimension -> "{dimension: %s, value: %s}".formatted(dimension, key(dimension, node)))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String key(String dimension, JsonNode node) {
    for (JsonNode unassigned : node.path("unassigned")) {
      if (unassigned.asString().equals(dimension)) {
        return "null";
      }
    }
    JsonNode key = node.path(String.valueOf(KEYS.get(dimension)).split(" ", 2)[0]);
    String text =
        switch (dimension) {
          case "AGENCY" ->
              (key.path("key").isNull() ? key.path("name") : key.path("key")).asString();
          case "FINDING" -> key.path("dimension").asString() + ":" + key.path("key").asString();
          default -> key.has("key") ? key.path("key").asString() : key.asString();
        };
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  static @Nullable BigDecimal number(JsonNode value) {
    return value.isNumber() ? value.decimalValue() : null;
  }

  /** Has the values of some groups explained, and of each three other numbers in turn. */
  void groups(String scope, String by, String arguments, Metric metric, int most, int turn) {
    List<String> dimensions = by.isEmpty() ? List.of() : List.of(by.split(", ", -1));
    String fields =
        STATISTICS.values().stream().sorted().collect(Collectors.joining(" ")) + OTHER_FIELDS;
    JsonNode nodes =
        questions
            .data(
                "{ aggregate(scope: {%s}, by: [%s]%s) { nodes { %s m: %s { %s } } } }"
                    .formatted(scope, by, arguments, keys(dimensions), metric.name(), fields))
            .path("aggregate")
            .path("nodes");
    assertThat(nodes.isEmpty()).as("%s by %s%s", scope, by, arguments).isFalse();
    List<String> statistics = STATISTICS.keySet().stream().sorted().toList();
    for (int i = 0; i < Math.min(most, nodes.size()); i++) {
      JsonNode node = nodes.get(i * (nodes.size() - 1) / Math.max(1, most - 1));
      for (String statistic :
          List.of("VALUE", statistics.get((turn / 3 + i) % statistics.size()))) {
        number(
            "scope: {%s}, metric: %s, statistic: %s, group: %s%s"
                .formatted(scope, metric.constant(), statistic, group(dimensions, node), arguments),
            number(node.path("m").path(STATISTICS.get(statistic))));
      }
      String of =
          "scope: {%s}, metric: %s, group: %s%s"
              .formatted(scope, metric.constant(), group(dimensions, node), arguments);
      others(of, node.path("m"), dimensions.contains("YEAR"), turn + i);
    }
  }

  /** Whether no short SQL tells which groups are missing on a side, and so no part of a total. */
  private static boolean isUntold(String asked) {
    return asked.matches(".*(edition|asOf).*(SDG|REGION|UNIT).*against.*")
        || asked.matches(".*(RULE|COMPONENT|SUBTITLE).*against.*")
        || asked.matches(".*(SDG|REGION).*to: .*EQUAL_SHARE.*");
  }

  /** Has two of the other numbers of a value explained, in turn. */
  private void others(String of, JsonNode value, boolean byYear, int turn) {
    List<String> others =
        OTHERS.keySet().stream()
            .filter(statistic -> byYear || !statistic.startsWith("PREVIOUS"))
            .sorted()
            .toList();
    for (int i = 0; i < 2; i++) {
      String statistic = others.get((turn + 7 * i) % others.size());
      boolean covers = statistic.equals("COVERAGE_BY_BUDGET");
      if (covers ? of.matches(COVERAGE_IS_UNTOLD) : statistic.equals("SHARE") && isUntold(of)) {
        continue;
      }
      JsonNode number = value;
      for (String field : OTHERS.getOrDefault(statistic, List.of())) {
        number = number.path(field);
      }
      number(of + ", statistic: " + statistic, number(number));
    }
  }

  /** Two sides of a comparison, and what both are asked with. */
  record Sides(String base, String other, String arguments) {

    /** The arguments of a comparison. */
    String compared() {
      return "base: {%s}, other: {%s}%s".formatted(base, other, arguments);
    }

    /** The arguments that explain a number of one of its sides, or a change to it. */
    String explained(boolean ofBase) {
      return ", side: {%s}, against: {%s}%s"
          .formatted(ofBase ? base : other, ofBase ? other : base, arguments);
    }
  }

  /** Has numbers of both sides of some groups explained, and what changed between them. */
  void sides(String scope, String by, Sides sides, Metric metric, int most, int turn) {
    List<String> dimensions = by.isEmpty() ? List.of() : List.of(by.split(", ", -1));
    List<String> statistics = STATISTICS.keySet().stream().sorted().toList();
    String fields =
        STATISTICS.values().stream().sorted().collect(Collectors.joining(" ")) + OTHER_FIELDS;
    JsonNode answer =
        questions
            .data(
                "{ compare(scope: {%s}, by: [%s], %s) { nodes { %s m: %s { difference percentChange contribution baseRank otherRank rankMove matched { programs } base { %6$s } other { %6$s } } } total { m: %5$s { within between } } } }"
                    .formatted(
                        scope, by, sides.compared(), keys(dimensions), metric.name(), fields))
            .path("compare");
    JsonNode nodes = answer.path("nodes");
    assertThat(nodes.isEmpty()).as("%s by %s, %s", scope, by, sides.compared()).isFalse();
    for (int i = 0; i < Math.min(most, nodes.size()); i++) {
      JsonNode node = nodes.get(i * (nodes.size() - 1) / Math.max(1, most - 1));
      String group = group(dimensions, node);
      String of = "scope: {%s}, metric: %s, group: %s".formatted(scope, metric.constant(), group);
      for (String statistic :
          List.of("VALUE", statistics.get((turn / 3 + i) % statistics.size()))) {
        String asked = of + ", statistic: " + statistic;
        String field = STATISTICS.get(statistic);
        number(asked + sides.explained(true), number(node.path("m").path("base").path(field)));
        number(asked + sides.explained(false), number(node.path("m").path("other").path(field)));
      }
      for (boolean ofBase : List.of(true, false)) {
        JsonNode value = node.path("m").path(ofBase ? "base" : "other");
        if (!value.isNull()) {
          others(of + sides.explained(ofBase), value, false, turn + i);
        }
      }
      String both = of + sides.explained(false) + ", statistic: ";
      number(both + "DIFFERENCE", number(node.path("m").path("difference")));
      number(both + "PERCENT_CHANGE", number(node.path("m").path("percentChange")));
      if (!isUntold(both)) {
        number(both + "CONTRIBUTION", number(node.path("m").path("contribution")));
      }
      ranks(of, sides, node.path("m"), dimensions, turn + i);
    }
    split(scope, by, sides, metric, answer.path("total").path("m"));
  }

  /** Has places and matched programs explained, one of them a group, in turn. */
  private void ranks(String of, Sides sides, JsonNode value, List<String> dimensions, int turn) {
    boolean ranked =
        !dimensions.isEmpty() && !GROUPS_ARE_UNTOLD.matcher(of + sides.explained(false)).matches();
    switch (turn % 4) {
      case 0 -> {
        if (ranked) {
          number(of + sides.explained(true) + ", statistic: RANK", number(value.path("baseRank")));
        }
      }
      case 1 -> {
        if (ranked) {
          number(
              of + sides.explained(false) + ", statistic: RANK", number(value.path("otherRank")));
        }
      }
      case 2 -> {
        if (ranked) {
          number(
              of + sides.explained(false) + ", statistic: RANK_MOVE",
              number(value.path("rankMove")));
        }
      }
      default -> {
        if (sides.arguments().contains("MATCHED")) {
          number(
              of + sides.explained(false) + ", statistic: MATCHED_PROGRAMS",
              number(value.path("matched").path("programs")));
        }
      }
    }
  }

  /** Has explained what the change of a total is split into. */
  private void split(String scope, String by, Sides sides, Metric metric, JsonNode total) {
    String of =
        "scope: {%s}, metric: %s, by: [%s]%s"
            .formatted(scope, metric.constant(), by, sides.explained(false));
    if (metric instanceof Ratio && !GROUPS_ARE_UNTOLD.matcher(of).matches()) {
      number(of + ", statistic: WITHIN", number(total.path("within")));
      number(of + ", statistic: BETWEEN", number(total.path("between")));
    }
  }

  /** Has one number explained, by and by. */
  void number(String arguments, @Nullable BigDecimal number) {
    waiting.add(new Asked(arguments, number));
    if (waiting.size() == AT_ONCE) {
      check();
    }
  }

  /** Looks at what waits to be looked at. */
  void check() {
    StringBuilder question = new StringBuilder("{");
    for (int i = 0; i < waiting.size(); i++) {
      question.append(
          " e%d: explain(%s) { number words { en es } sql }"
              .formatted(i, waiting.get(i).arguments()));
    }
    if (!waiting.isEmpty()) {
      JsonNode answers = questions.data(question + " }");
      for (int i = 0; i < waiting.size(); i++) {
        check(waiting.get(i), answers.path("e" + i));
      }
      waiting.clear();
    }
  }

  private void check(Asked asked, JsonNode explanation) {
    String sql = explanation.path("sql").asString();
    BigDecimal told = number(explanation.path("number"));
    assertThat(told).as("%s%n%s", asked.arguments(), sql).isEqualTo(asked.number());
    assertThat(plain(read(sql))).as("%s%n%s", asked.arguments(), sql).isEqualTo(plain(told));
    String english = explanation.path("words").path("en").asString();
    String spanish = explanation.path("words").path("es").asString();
    if (told == null) {
      assertThat(english).contains("There is no number");
      assertThat(spanish).contains("No hay número");
    } else {
      assertThat(english).contains(" " + written(told, Locale.ENGLISH));
      assertThat(spanish).contains(" " + written(told, Locale.forLanguageTag("es-CL")));
      known++;
    }
    checked++;
  }

  private @Nullable Object read(String sql) {
    Result<?> rows = bi.fetch(sql);
    assertThat(rows.size()).as(sql).isLessThanOrEqualTo(1);
    return rows.isEmpty() ? null : rows.getFirst().get(0);
  }

  private static String plain(@Nullable Object number) {
    if (number == null) {
      return "none";
    }
    BigDecimal exact = new BigDecimal(number.toString());
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  private static String written(BigDecimal number, Locale locale) {
    return new DecimalFormat("#,##0.################", DecimalFormatSymbols.getInstance(locale))
        .format(number);
  }
}
