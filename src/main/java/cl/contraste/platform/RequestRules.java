package cl.contraste.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What the line and the headers of a request must say. */
final class RequestRules {

  /** The methods that the address answers to. */
  private static final List<String> METHODS = List.of("GET", "HEAD", "POST");

  static final List<MediaType> ANSWERS =
      List.of(MediaTypes.APPLICATION_GRAPHQL_RESPONSE, MediaType.APPLICATION_JSON);

  private RequestRules() {}

  static void checkMethod(HttpServletRequest request) {
    if (!METHODS.contains(request.getMethod())) {
      String allowed = String.join(", ", METHODS);
      throw Refusal.of(
              HttpStatus.METHOD_NOT_ALLOWED, ProblemCode.METHOD_NOT_ALLOWED, "Ask by " + allowed)
          .with(HttpHeaders.ALLOW, allowed);
    }
  }

  /** A packed body could unpack to any size. */
  static void checkEncoding(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
      throw unsupported().with(HttpHeaders.ACCEPT_ENCODING, "identity");
    }
  }

  static void checkContentType(HttpServletRequest request) {
    if (!isJson(request.getContentType())) {
      throw unsupported().with(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
    }
  }

  static void checkAccept(HttpServletRequest request) {
    List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
    if (!accept.isEmpty() && !acceptsAnswers(accept)) {
      throw Refusal.of(
          HttpStatus.NOT_ACCEPTABLE,
          ProblemCode.NOT_ACCEPTABLE,
          ProblemCode.NOT_ACCEPTABLE.sentence());
    }
  }

  private static boolean isJson(@Nullable String contentType) {
    try {
      MediaType type = MediaType.parseMediaType(contentType == null ? "" : contentType);
      return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
          && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean acceptsAnswers(List<String> accept) {
    try {
      return MediaType.parseMediaTypes(accept).stream()
          .anyMatch(type -> ANSWERS.stream().anyMatch(type::isCompatibleWith));
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }

  private static Refusal unsupported() {
    return Refusal.of(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        ProblemCode.UNSUPPORTED_MEDIA_TYPE,
        ProblemCode.UNSUPPORTED_MEDIA_TYPE.sentence());
  }
}
