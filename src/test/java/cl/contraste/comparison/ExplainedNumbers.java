package cl.contraste.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.metric.Metric;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** Has the values of some groups explained, and of each two other numbers in turn. */
  void groups(String scope, String by, String arguments, Metric metric, int most, int turn) {
    List<String> dimensions = by.isEmpty() ? List.of() : List.of(by.split(", ", -1));
    String fields = STATISTICS.values().stream().sorted().collect(Collectors.joining(" "));
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
          List.of("VALUE", statistics.get((turn + i) % 10), statistics.get((turn + i + 3) % 10))) {
        number(
            "scope: {%s}, metric: %s, statistic: %s, group: %s%s"
                .formatted(scope, metric.constant(), statistic, group(dimensions, node), arguments),
            number(node.path("m").path(STATISTICS.get(statistic))));
      }
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
    String fields = STATISTICS.values().stream().sorted().collect(Collectors.joining(" "));
    JsonNode nodes =
        questions
            .data(
                "{ compare(scope: {%s}, by: [%s], %s) { nodes { %s m: %s { difference percentChange base { %6$s } other { %6$s } } } } }"
                    .formatted(
                        scope, by, sides.compared(), keys(dimensions), metric.name(), fields))
            .path("compare")
            .path("nodes");
    assertThat(nodes.isEmpty()).as("%s by %s, %s", scope, by, sides.compared()).isFalse();
    for (int i = 0; i < Math.min(most, nodes.size()); i++) {
      JsonNode node = nodes.get(i * (nodes.size() - 1) / Math.max(1, most - 1));
      String group = group(dimensions, node);
      String of = "scope: {%s}, metric: %s, group: %s".formatted(scope, metric.constant(), group);
      for (String statistic : List.of("VALUE", statistics.get((turn + i) % statistics.size()))) {
        String asked = of + ", statistic: " + statistic;
        String field = STATISTICS.get(statistic);
        number(asked + sides.explained(true), number(node.path("m").path("base").path(field)));
        number(asked + sides.explained(false), number(node.path("m").path("other").path(field)));
      }
      String both = of + sides.explained(false) + ", statistic: ";
      number(both + "DIFFERENCE", number(node.path("m").path("difference")));
      number(both + "PERCENT_CHANGE", number(node.path("m").path("percentChange")));
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
