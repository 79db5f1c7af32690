package cl.contraste.platform;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * Puts a question's execution id, {@code execution}, to all that is logged while it is answered.
 * The logger {@code contraste.questions} tells of each question at level {@code info}, which is off
 * unless it is asked for: its operation, time, problems and beginning.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class QuestionLog implements WebGraphQlInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger("contraste.questions");
  private static final String EXECUTION = "execution";
  private static final int BEGINNING = 200;

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return Mono.defer(
        () -> {
          long start = System.nanoTime();
          MDC.put(EXECUTION, request.getId());
          return chain
              .next(request)
              .doOnNext(
                  answer -> tell(request, answer, Duration.ofNanos(System.nanoTime() - start)))
              .doFinally(end -> MDC.remove(EXECUTION));
        });
  }

  private static void tell(WebGraphQlRequest request, WebGraphQlResponse answer, Duration took) {
    LOG.atInfo()
        .addKeyValue("operation", request.getOperationName())
        .addKeyValue("milliseconds", took.toMillis())
        .addKeyValue("problems", problems(answer))
        .addKeyValue("question", beginning(request.getDocument()))
        .log("answered");
  }

  private static List<Object> problems(WebGraphQlResponse answer) {
    return answer.getErrors().stream()
        .map(error -> error.getExtensions().get("code"))
        .distinct()
        .toList();
  }

  private static String beginning(String document) {
    String line = document.replaceAll("[\\s,]+", " ").strip();
    return Errors.printable(line.substring(0, Math.min(line.length(), BEGINNING)));
  }
}
