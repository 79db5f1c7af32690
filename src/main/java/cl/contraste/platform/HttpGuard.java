package cl.contraste.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.CloseNowException;
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
  private final QuestionAddresses addresses;
  private final Places places;
  private final JsonMapper json;

  HttpGuard(QuestionAddresses addresses, Places places, JsonMapper json) {
    this.addresses = addresses;
    this.places = places;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !addresses.include(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      addresses.check(request);
      answer(request, response, chain);
    } catch (Refusal refusal) {
      refusal.write(response, json);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      places.take(request, response, chain);
    } catch (Refusal refusal) {
      throw refusal;
    } catch (ServletException | RuntimeException | StackOverflowError e) {
      Refusal failure = Failure.foreseen(e).map(Refusal::of).orElseGet(() -> failed(e));
      if (response.isCommitted()) {
        // What was sent is no whole answer, and must not look like one.
        throw new CloseNowException(failure.getMessage(), e);
      }
      throw failure;
    }
  }

  private Refusal failed(Throwable thrown) {
    String id = ids.generateId().toString();
    LOG.error("{}: internal error", id, thrown);
    return Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, ProblemCode.INTERNAL, Errors.internal(id));
  }
}
