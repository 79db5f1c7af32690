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

  /** The attribute of a request that holds its {@link Question}. */
  static final String QUESTION = Question.class.getName();

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

  /** The request with its question, looked at in the order in which a client can mend it. */
  private static HttpServletRequest checked(HttpServletRequest request) {
    RequestRules.checkMethod(request);
    boolean post = request.getMethod().equals("POST");
    if (post) {
      RequestRules.checkEncoding(request);
      RequestRules.checkContentType(request);
    }
    RequestRules.checkAccept(request);
    request.setAttribute(
        QUESTION, post ? QuestionJson.of(QuestionBody.of(request)) : QuestionJson.of(request));
    return request;
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
