package cl.contraste.platform;

import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the body of a request must hold: one JSON object with a query, as GraphQL over HTTP says.
 */
final class QuestionJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private QuestionJson() {}

  static void check(byte[] body) {
    JsonNode question = read(body);
    require(question.isObject(), "The body must be a JSON object.");
    require(question.path("query").isString(), "'query' must be a string.");
    require(
        isAbsent(question, "operationName") || question.path("operationName").isString(),
        "'operationName' must be a string.");
    require(
        isAbsent(question, "variables") || question.path("variables").isObject(),
        "'variables' must be an object.");
    require(
        isAbsent(question, "extensions") || question.path("extensions").isObject(),
        "'extensions' must be an object.");
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

  private static JsonNode read(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw refusal("The body is not valid JSON.");
    }
  }
}
