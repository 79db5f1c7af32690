package cl.contraste.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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

  private final Snapshots snapshots;
  private final TransactionTemplate transaction;

  InquiryInterceptor(Snapshots snapshots, PlatformTransactionManager transactions) {
    this.snapshots = snapshots;
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
    Inquiry inquiry = new Inquiry(snapshots::present);
    request.configureExecutionInput(
        (input, builder) -> builder.graphQLContext(Map.of(Inquiry.class, inquiry)).build());
    WebGraphQlResponse response = Objects.requireNonNull(chain.next(request).block());
    Map<Object, Object> extensions = new LinkedHashMap<>(response.getExtensions());
    extensions.putAll(inquiry.extensions());
    return response.transform(builder -> builder.extensions(extensions));
  }
}
