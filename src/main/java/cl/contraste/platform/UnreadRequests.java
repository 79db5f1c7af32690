package cl.contraste.platform;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers requests that could not even be read with a problem like any other, instead of a page of
 * the web server's.
 */
final class UnreadRequests extends ErrorReportValve {

  /** What the web server says, in the language of this machine, of a head beyond its limit. */
  private static final String TOO_LARGE =
      StringManager.getManager(Http11InputBuffer.class)
          .getString("iib.requestheadertoolarge.error");

  private final JsonMapper json;

  UnreadRequests(JsonMapper json) {
    this.json = json;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    if (response.getStatus() < 400 || response.getContentWritten() > 0) {
      return;
    }
    if (response.setErrorReported()) {
      try {
        refusal(request, response, thrown).write(response, json);
        response.finishResponse();
      } catch (IOException e) {
        // Whoever asked has gone.
        container.getLogger().debug("gone", e);
      }
    }
  }

  private static Refusal refusal(Request request, Response response, @Nullable Throwable thrown) {
    if (thrown == null || !TOO_LARGE.equals(thrown.getMessage())) {
      return unreadable(HttpStatus.valueOf(response.getStatus()));
    }
    return request.getCoyoteRequest().requestURI().isNull()
        ? tooLarge(HttpStatus.URI_TOO_LONG, "The address")
        : tooLarge(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The head of the request");
  }

  private static Refusal tooLarge(HttpStatus status, String what) {
    return Refusal.of(
        status,
        ProblemCode.TOO_LARGE,
        what + " is longer than it may be; ask by POST, whose body may have 256 kB.");
  }

  private static Refusal unreadable(HttpStatus status) {
    return Refusal.of(
        status, ProblemCode.INVALID_QUESTION, "The request is no HTTP request that can be read.");
  }
}
