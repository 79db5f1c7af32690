package cl.contraste.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.graphql.MediaTypes;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Answers over HTTP; where nothing could be answered by our fault, the status says so. */
final class AnswerHandler {

  private final Questions questions;
  private final EntityTags tags;
  private final Duration fresh;
  private final JsonMapper json;

  AnswerHandler(Questions questions, EntityTags tags, Duration fresh, JsonMapper json) {
    this.questions = questions;
    this.tags = tags;
    this.fresh = fresh;
    this.json = json;
  }

  ServerResponse answer(ServerRequest request) {
    Question question = (Question) request.attribute(HttpGuard.QUESTION).orElseThrow();
    MediaType type = type(request.headers().accept());
    Optional<String> known = known(request, question, type);
    return known.isPresent()
        ? fresh(ServerResponse.status(HttpStatus.NOT_MODIFIED), known.get()).build()
        : written(question, questions.ask(question, request), type);
  }

  /** The tag of the answer, if that is the one that the client has already. */
  private Optional<String> known(ServerRequest request, Question question, MediaType type) {
    List<String> held = request.headers().header(HttpHeaders.IF_NONE_MATCH);
    return held.isEmpty() || request.method().equals(HttpMethod.POST)
        ? Optional.empty()
        : tags.present(question, type.toString()).filter(tag -> EntityTags.isIn(tag, held));
  }

  private ServerResponse written(Question question, WebGraphQlResponse answer, MediaType type) {
    HttpStatus status = status(answer, type);
    ServerResponse.BodyBuilder response = ServerResponse.status(status).contentType(type);
    response.headers(headers -> headers.putAll(answer.getResponseHeaders()));
    if (status == HttpStatus.METHOD_NOT_ALLOWED) {
      response.header(HttpHeaders.ALLOW, "POST");
    }
    Optional<String> tag =
        question.readOnly() && answer.getErrors().isEmpty()
            ? tags.of(question, type.toString(), answer)
            : Optional.empty();
    if (tag.isPresent()) {
      fresh(response, tag.get());
    } else {
      response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    byte[] body = json.writeValueAsBytes(answer.toMap());
    return response.contentLength(body.length).body(body);
  }

  /** Anyone may keep it; whoever does asks again whether it still holds. */
  private ServerResponse.BodyBuilder fresh(ServerResponse.BodyBuilder response, String tag) {
    return response
        .eTag(tag)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header(
            HttpHeaders.CACHE_CONTROL,
            fresh.isZero()
                ? "public, no-cache"
                : "public, max-age=%d, must-revalidate".formatted(fresh.toSeconds()));
  }

  /** The first that the client accepts; JSON where it is not said. */
  private static MediaType type(List<MediaType> accepted) {
    return accepted.stream()
        .sorted((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()))
        .filter(type -> !type.isWildcardType() && !type.isWildcardSubtype())
        .filter(RequestRules.ANSWERS::contains)
        .findFirst()
        .orElse(MediaType.APPLICATION_JSON);
  }

  private static HttpStatus status(WebGraphQlResponse answer, MediaType type) {
    if (has(answer, ProblemCode.METHOD_NOT_ALLOWED)) {
      return HttpStatus.METHOD_NOT_ALLOWED;
    }
    if (answersNothing(answer) && has(answer, ProblemCode.UNAVAILABLE)) {
      answer.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, "5");
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
