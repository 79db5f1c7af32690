package cl.contraste.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;

/** Answers the schema of these tests, and fails in every way it is told to. */
@TestComponent
@Controller
class TrialQuestions {

  static final AtomicInteger waiting = new AtomicInteger();

  /** Answers of {@code waits} until it is opened. */
  static volatile CountDownLatch gate = new CountDownLatch(0);

  @QueryMapping
  String greeting() {
    return "hello";
  }

  @QueryMapping
  Programs programs(@Argument @Nullable Filter filter) {
    return new Programs(List.of(), 0);
  }

  @QueryMapping
  BigDecimal decimal(@Argument String text) {
    return new BigDecimal(text);
  }

  @QueryMapping
  BigDecimal echo(@Argument BigDecimal value) {
    return value;
  }

  @QueryMapping
  int number(@Argument int value) {
    return value;
  }

  @QueryMapping
  String colour(@Argument String value) {
    return value;
  }

  @QueryMapping
  @Nullable Object failsSilently() {
    return null;
  }

  @QueryMapping
  Object wrongType() {
    return "no number";
  }

  @QueryMapping
  String waits() throws InterruptedException {
    waiting.incrementAndGet();
    boolean opened = gate.await(20, TimeUnit.SECONDS);
    waiting.decrementAndGet();
    return opened ? "opened" : "gave up";
  }

  @QueryMapping
  String delays() throws InterruptedException {
    Thread.sleep(2_100);
    return "delayed";
  }

  @QueryMapping
  String fails(@Argument String how) throws Exception {
    throw switch (how) {
      case "problem" ->
          new RuntimeException(new Problem(ProblemCode.UNKNOWN_REGION, "no region 'X'"));
      case "pool" -> new SQLTransientConnectionException("HikariPool-1 - not available");
      case "transaction" -> new CannotCreateTransactionException("Could not open JDBC");
      case "bug" -> new IllegalStateException("select secret from cl.contraste at /srv/secret");
      default -> new RuntimeException(new SQLException("select secret from table", how));
    };
  }

  /** Breaks the engine for whoever asks for it. */
  @Bean
  WebGraphQlInterceptor breaksEngine() {
    return (request, chain) -> {
      if ("engine".equals(request.getHeaders().getFirst("X-Break"))) {
        throw new IllegalStateException("secret");
      }
      return chain.next(request);
    };
  }

  /** Breaks what lies before the engine for whoever asks for it. */
  @Bean
  jakarta.servlet.Filter breaksFilter() {
    return (request, response, chain) -> {
      if ("filter".equals(((HttpServletRequest) request).getHeader("X-Break"))) {
        throw new IllegalStateException("secret");
      }
      chain.doFilter(request, response);
    };
  }

  /** An input that refuses a value of its own. */
  record Filter(
      @Nullable String text, @Nullable List<@Nullable String> names, @Nullable Filter inner) {

    Filter {
      if ("year 0".equals(text)) {
        throw new Problem(ProblemCode.BAD_YEAR, "0 is no year");
      }
    }
  }

  /** What the schema calls Programs. */
  record Programs(List<String> nodes, int totalCount) {}
}
