package cl.contraste.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.MediaTypes;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as GraphQL has them. Where nothing could be answered by our fault, the status says so.
 */
record JsonForm(MediaType type, JsonMapper json) implements Form {

  @Override
  public String ending() {
    return "";
  }

  @Override
  public String variant(ServerRequest request) {
    return type.toString();
  }

  @Override
  public Written answer(Question question, ServerRequest request, Questions questions) {
    WebGraphQlResponse answer = questions.ask(question, request, null);
    Map<String, String> headers =
        new LinkedHashMap<>(Map.of(HttpHeaders.CONTENT_TYPE, type.toString()));
    HttpStatus status = status(answer);
    if (status == HttpStatus.METHOD_NOT_ALLOWED) {
      headers.put(HttpHeaders.ALLOW, "POST");
    }
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      headers.put(HttpHeaders.RETRY_AFTER, "5");
    }
    return new Written(
        status, headers, json.writeValueAsBytes(answer.toMap()), Written.snapshot(answer));
  }

  private HttpStatus status(WebGraphQlResponse answer) {
    if (has(answer, ProblemCode.METHOD_NOT_ALLOWED)) {
      return HttpStatus.METHOD_NOT_ALLOWED;
    }
    if (answersNothing(answer) && has(answer, ProblemCode.UNAVAILABLE)) {
      return HttpStatus.SERVICE_UNAVAILABLE;
    }
    if (answer.getExecutionResult().isDataPresent()) {
      return HttpStatus.OK;
    }
    if (has(answer, ProblemCode.INTERNAL)) {
      return HttpStatus.INTERNAL_SERVER_ERROR;
    }
    return type.equals(MediaTypes.APPLICATION_GRAPHQL_RESPONSE)
        ? HttpStatus.BAD_REQUEST
        : HttpStatus.OK;
  }

  private static boolean answersNothing(WebGraphQlResponse answer) {
    Map<String, Object> data = answer.getExecutionResult().getData();
    return data == null || data.values().stream().allMatch(Objects::isNull);
  }

  private static boolean has(WebGraphQlResponse answer, ProblemCode code) {
    return answer.getErrors().stream()
        .map(ResponseError::getExtensions)
        .anyMatch(extensions -> code.name().equals(extensions.get("code")));
  }
}
