package cl.contraste.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What the line and the headers of a request must say. */
final class RequestRules {

  /** By which a question stands in the address. */
  static final List<String> READING = List.of("GET", "HEAD");

  private RequestRules() {}

  static void checkMethod(HttpServletRequest request, boolean bodies) {
    List<String> methods = bodies ? List.of("GET", "HEAD", "POST") : READING;
    if (!methods.contains(request.getMethod())) {
      String allowed = String.join(", ", methods);
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

  private static boolean isJson(@Nullable String contentType) {
    try {
      MediaType type = MediaType.parseMediaType(contentType == null ? "" : contentType);
      return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
          && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
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
