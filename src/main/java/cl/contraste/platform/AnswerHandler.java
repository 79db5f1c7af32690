package cl.contraste.platform;

import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers over HTTP; where nothing could be answered by our fault, the status says so. */
final class AnswerHandler extends GraphQlHttpHandler {

  AnswerHandler(WebGraphQlHandler handler) {
    super(handler);
  }

  @Override
  protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
    if (answersNothing(response) && has(response, ProblemCode.UNAVAILABLE)) {
      response.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, "5");
      return HttpStatus.SERVICE_UNAVAILABLE;
    }
    if (!response.getExecutionResult().isDataPresent() && has(response, ProblemCode.INTERNAL)) {
      return HttpStatus.INTERNAL_SERVER_ERROR;
    }
    return super.selectResponseStatus(response, type);
  }

  private static boolean answersNothing(WebGraphQlResponse response) {
    Map<String, Object> data = response.getExecutionResult().getData();
    return data == null || data.values().stream().allMatch(Objects::isNull);
  }

  private static boolean has(WebGraphQlResponse response, ProblemCode code) {
    return response.getErrors().stream()
        .map(ResponseError::getExtensions)
        .anyMatch(extensions -> code.name().equals(extensions.get("code")));
  }
}
