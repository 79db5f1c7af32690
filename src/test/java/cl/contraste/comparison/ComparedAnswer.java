package cl.contraste.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.metric.Metric;
import cl.contraste.program.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is answered of two sides, each number by group and name; that of all as "total". */
final class ComparedAnswer {

  private ComparedAnswer() {}

  /** What to ask of two sides by a dimension; none if empty. */
  static String fields(String by, Metric metric) {
    String key = by.isEmpty() ? "" : by.toLowerCase(Locale.ROOT) + " { id }";
    return """
    presence %s
    v: %s {
      base { value } other { value } difference percentChange noPercentChangeBecause contribution
      baseRank otherRank rankMove within between reversal matched { programs shareOfBase shareOfOther } }
    """
        .formatted(key, metric.name());
  }

  private static Map<String, String> told(JsonNode compared) {
    Map<String, String> told = new TreeMap<>();
    for (JsonNode node : compared.path("nodes")) {
      String key =
          !node.has("program") && !node.has("ministry")
              ? "all"
              : node.path(node.has("program") ? "program" : "ministry").path("id").asString();
      tell(told, key, node.path("v"), List.of("contribution", "baseRank", "otherRank"));
      told.put(key + " presence", node.path("presence").asString());
      JsonNode move = node.path("v").path("rankMove");
      assertThat(Asked.plain(move)).isEqualTo(move(node.path("v")));
      for (String name : List.of("within", "between", "reversal")) {
        assertThat(node.path("v").path(name).isNull()).as(name).isTrue();
      }
    }
    JsonNode total = compared.path("total").path("v");
    tell(told, "total", total, List.of("within", "between"));
    told.put("total reversal", AskedGroups.text(total.path("reversal")));
    return told;
  }

  private static void tell(
      Map<String, String> told, String key, JsonNode value, List<String> more) {
    for (String side : List.of("base", "other")) {
      told.put(
          key + " " + side,
          value.path(side).isNull() ? "none" : Asked.plain(value.path(side).path("value")));
    }
    told.put(
        key + " noPercentChangeBecause", AskedGroups.text(value.path("noPercentChangeBecause")));
    Stream.concat(Stream.of("difference", "percentChange"), more.stream())
        .forEach(name -> told.put(key + " " + name, Asked.plain(value.path(name))));
  }

  private static String move(JsonNode value) {
    return value.path("baseRank").isNumber() && value.path("otherRank").isNumber()
        ? String.valueOf(value.path("baseRank").asInt() - value.path("otherRank").asInt())
        : "-";
  }

  /** What differs, in lines that can be read. */
  static List<String> different(JsonNode compared, Map<String, String> expected) {
    Map<String, String> answered = told(compared);
    List<String> different = new ArrayList<>();
    Set<String> names = new TreeSet<>(answered.keySet());
    names.addAll(expected.keySet());
    for (String name : names) {
      String answer = answered.getOrDefault(name, "nothing");
      String number = expected.getOrDefault(name, "nothing");
      if (!answer.equals(number)) {
        different.add("%s: %s, not %s".formatted(name, answer, number));
      }
    }
    return different;
  }
}
