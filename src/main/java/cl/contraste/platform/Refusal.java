package cl.contraste.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** A request that is sent away before it is a question: a status, a problem and one header. */
final class Refusal extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final ProblemCode code;
  private final String header;
  private final String value;

  private Refusal(
      HttpStatus status, ProblemCode code, String message, String header, String value) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.header = header;
    this.value = value;
  }

  static Refusal of(HttpStatus status, ProblemCode code, String message) {
    return new Refusal(status, code, message, HttpHeaders.CACHE_CONTROL, "no-store");
  }

  static Refusal of(Problem problem) {
    return of(Status.of(problem.code()), problem.code(), String.valueOf(problem.getMessage()));
  }

  Refusal with(String name, String content) {
    return new Refusal(status, code, String.valueOf(getMessage()), name, content);
  }

  /** Writes what a GraphQL client expects also where no GraphQL was reached. */
  void write(HttpServletResponse response, JsonMapper json) throws IOException {
    Map<String, Object> error = Errors.of(code, getMessage()).toSpecification();
    byte[] body = json.writeValueAsBytes(Map.of("errors", List.of(error)));
    response.setStatus(status.value());
    response.setHeader(header, value);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
