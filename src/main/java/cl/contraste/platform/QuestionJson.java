package cl.contraste.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a request must hold, in its body or its address: a query and what belongs to it, as GraphQL
 * over HTTP says.
 */
final class QuestionJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

  /** Members that are JSON also where they stand in an address. */
  private static final Set<String> OBJECTS = Set.of("variables", "extensions");

  private static final Set<String> MEMBERS =
      Set.of("query", "operationName", "variables", "extensions");

  private QuestionJson() {}

  /** The question in a body. */
  static Question of(byte[] body) {
    JsonNode question = parsed(body);
    require(question.isObject(), "The body must be a JSON object.");
    return of(question, false);
  }

  /** The question in an address. Other parameters belong to whoever else reads them. */
  static Question of(HttpServletRequest request) {
    ObjectNode question = JSON.createObjectNode();
    parameters(request)
        .forEach(
            (name, values) -> {
              if (MEMBERS.contains(name)) {
                require(values.length == 1, "'%s' stands more than once.".formatted(name));
                question.set(name, member(name, values[0]));
              }
            });
    return of(question, true);
  }

  private static Map<String, String[]> parameters(HttpServletRequest request) {
    try {
      return request.getParameterMap();
    } catch (IllegalStateException e) {
      throw refusal("The parameters of the address cannot be read.");
    }
  }

  private static JsonNode member(String name, String text) {
    if (!OBJECTS.contains(name)) {
      return JSON.stringNode(text);
    }
    return text.isEmpty() ? JSON.nullNode() : parsed(name, text);
  }

  private static Question of(JsonNode question, boolean readOnly) {
    require(question.path("query").isString(), "'query' must be a string.");
    require(
        isAbsent(question, "operationName") || question.path("operationName").isString(),
        "'operationName' must be a string.");
    object(question, "extensions");
    return new Question(
        question.path("query").stringValue(),
        isAbsent(question, "operationName") ? null : question.path("operationName").stringValue(),
        object(question, "variables"),
        readOnly);
  }

  private static Map<String, @Nullable Object> object(JsonNode question, String member) {
    if (isAbsent(question, member)) {
      return Map.of();
    }
    require(question.path(member).isObject(), "'%s' must be an object.".formatted(member));
    return JSON.convertValue(question.path(member), OBJECT);
  }

  private static boolean isAbsent(JsonNode question, String member) {
    return question.path(member).isMissingNode() || question.path(member).isNull();
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw refusal(message);
    }
  }

  private static Refusal refusal(String message) {
    return Refusal.of(HttpStatus.BAD_REQUEST, ProblemCode.INVALID_QUESTION, message);
  }

  private static JsonNode parsed(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw refusal("The body is not valid JSON.");
    }
  }

  private static JsonNode parsed(String name, String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw refusal("'%s' is not valid JSON.".formatted(name));
    }
  }
}
