package cl.contraste.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.program.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What tests of groups and comparisons ask. */
abstract class AskedGroups extends Asked {

  /** The answer of {@code aggregate}: its arguments but the scope, and the fields of a group. */
  protected final JsonNode groups(String scope, String arguments, String fields) {
    return groupsAnswer(scope, arguments, fields).path("data").path("aggregate");
  }

  /** The same with extensions. */
  protected final JsonNode groupsAnswer(String scope, String arguments, String fields) {
    return answer(
        "{ aggregate(scope: {%s}, %s) { totalCount total { %3$s } nodes { %3$s } } }"
            .formatted(scope, arguments, fields));
  }

  /** The answer of {@code compare}: its arguments but the scope, and the fields of a group. */
  protected final JsonNode compared(String scope, String arguments, String fields) {
    return comparedAnswer(scope, arguments, fields).path("data").path("compare");
  }

  /** The same with extensions. */
  protected final JsonNode comparedAnswer(String scope, String arguments, String fields) {
    return answer(
        "{ compare(scope: {%s}, %s) { totalCount total { %3$s } nodes { %3$s } } }"
            .formatted(scope, arguments, fields));
  }

  /** All groups, a page of a hundred after another, and the total under "total". */
  protected final Map<String, JsonNode> allGroups(
      String scope, String arguments, String fields, Function<JsonNode, String> key) {
    Map<String, JsonNode> groups = new TreeMap<>();
    String after = "null";
    int pages = 0;
    while (!after.isEmpty()) {
      JsonNode page = page(scope, arguments + ", first: 100, after: " + after, fields);
      for (JsonNode node : page.path("nodes")) {
        assertThat(groups.put(key.apply(node), node)).as(key.apply(node)).isNull();
      }
      groups.put("total", page.path("total"));
      JsonNode info = page.path("pageInfo");
      after = info.path("hasNextPage").asBoolean() ? info.path("endCursor").toString() : "";
      pages++;
      assertThat(groups.size() - 1)
          .isEqualTo(Math.min(pages * 100, page.path("totalCount").asInt()));
    }
    return groups;
  }

  private JsonNode page(String scope, String arguments, String fields) {
    return data("""
    { aggregate(scope: {%s}, %s) {
      totalCount pageInfo { hasNextPage endCursor } total { %3$s } nodes { %3$s } } }
    """
            .formatted(scope, arguments, fields))
        .path("aggregate");
  }

  /** The texts of a list. */
  protected static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asString()));
    return texts;
  }

  /** A text, or "-" for null. */
  protected static String text(JsonNode text) {
    return text.isNull() ? "-" : text.asString();
  }
}
