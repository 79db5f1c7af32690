package cl.contraste.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Lets nothing but questions through, and only as many as can be answered side by side. */
final class HttpGuard extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(HttpGuard.class);

  private final IdGenerator ids = new AlternativeJdkIdGenerator();
  private final Places places;
  private final JsonMapper json;

  HttpGuard(Places places, JsonMapper json) {
    this.places = places;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      answer(checked(request), response, chain);
    } catch (Refusal refusal) {
      refusal.write(response, json);
    }
  }

  /** A question of another method than POST has no body, and its own route to look at it. */
  private static HttpServletRequest checked(HttpServletRequest request) {
    RequestRules.checkMethod(request);
    if (!request.getMethod().equals("POST")) {
      return request;
    }
    RequestRules.checkEncoding(request);
    RequestRules.checkContentType(request);
    RequestRules.checkAccept(request);
    QuestionBody body = QuestionBody.of(request);
    QuestionJson.check(body.bytes());
    return body;
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      places.take(request, response, chain);
    } catch (Refusal refusal) {
      throw refusal;
    } catch (ServletException | RuntimeException | StackOverflowError e) {
      Refusal failure = failed(e);
      if (!response.isCommitted()) {
        throw failure;
      }
    }
  }

  private Refusal failed(Throwable thrown) {
    String id = ids.generateId().toString();
    LOG.error("{}: internal error", id, thrown);
    return Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, ProblemCode.INTERNAL, Errors.internal(id));
  }
}
