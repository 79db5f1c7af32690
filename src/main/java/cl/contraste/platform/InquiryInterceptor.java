package cl.contraste.platform;

import static cl.contraste.db.Tables.LOAD;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import reactor.core.publisher.Mono;

/**
 * Answers a request from one snapshot: one read-only transaction on one connection, which is taken
 * only when facts are needed, and fields one after another on one thread.
 */
@Component
class InquiryInterceptor implements WebGraphQlInterceptor {

  private final DSLContext questions;
  private final TransactionTemplate transaction;

  InquiryInterceptor(DSLContext questions, PlatformTransactionManager transactions) {
    this.questions = questions;
    this.transaction = new TransactionTemplate(transactions);
    transaction.setReadOnly(true);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return Mono.fromSupplier(
        () -> Objects.requireNonNull(transaction.execute(status -> answer(request, chain))));
  }

  private WebGraphQlResponse answer(WebGraphQlRequest request, Chain chain) {
    Inquiry inquiry = new Inquiry(this::present);
    request.configureExecutionInput(
        (input, builder) -> builder.graphQLContext(Map.of(Inquiry.class, inquiry)).build());
    WebGraphQlResponse response = Objects.requireNonNull(chain.next(request).block());
    Map<Object, Object> extensions = new LinkedHashMap<>(response.getExtensions());
    extensions.putAll(inquiry.extensions());
    return response.transform(builder -> builder.extensions(extensions));
  }

  private Snapshot present() {
    return questions
        .select(LOAD.NUMBER, LOAD.SNAPSHOT)
        .from(LOAD)
        .orderBy(LOAD.NUMBER.desc())
        .limit(1)
        .fetchOptional(load -> new Snapshot(load.value1(), load.value2()))
        .orElseGet(() -> new Snapshot(0, "empty"));
  }
}
