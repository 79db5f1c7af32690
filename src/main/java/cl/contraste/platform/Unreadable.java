package cl.contraste.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Tells of requests that not even the web server could read, as of every other problem. */
final class Unreadable extends ErrorReportValve {

  /** How the web server says that an address, or the headers below it, do not fit its buffer. */
  private static final String TOO_LONG =
      StringManager.getManager(Http11InputBuffer.class)
          .getString("iib.requestheadertoolarge.error");

  private final JsonMapper json;

  Unreadable(JsonMapper json) {
    this.json = json;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    HttpServletResponse answer = response.getResponse();
    if (response.getStatus() < HttpStatus.BAD_REQUEST.value()
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    try {
      refusal(request, response.getStatus(), thrown).write(answer, json);
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      // Whoever asked does not listen any more.
    }
  }

  private static Refusal refusal(Request request, int status, @Nullable Throwable thrown) {
    if (thrown != null && TOO_LONG.equals(thrown.getMessage())) {
      return request.getCoyoteRequest().requestURI().isNull()
          ? Refusal.of(
              HttpStatus.URI_TOO_LONG,
              ProblemCode.TOO_LARGE,
              "The address is too long; ask by POST, or save characters.")
          : Refusal.of(
              HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
              ProblemCode.TOO_LARGE,
              "The headers of the request are too long.");
    }
    HttpStatus known = HttpStatus.resolve(status);
    return Refusal.of(
        known == null ? HttpStatus.BAD_REQUEST : known,
        status < HttpStatus.INTERNAL_SERVER_ERROR.value()
            ? ProblemCode.INVALID_QUESTION
            : ProblemCode.INTERNAL,
        "The request cannot be read.");
  }
}
