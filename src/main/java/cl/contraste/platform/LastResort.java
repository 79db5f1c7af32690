package cl.contraste.platform;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import reactor.core.publisher.Mono;

/** Answers with a problem where the engine itself failed, outside of any field. */
final class LastResort implements WebGraphQlInterceptor {

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return Mono.defer(() -> chain.next(request))
        .onErrorResume(thrown -> Mono.just(failed(thrown, request.toExecutionInput())));
  }

  private static WebGraphQlResponse failed(Throwable thrown, ExecutionInput question) {
    Problem problem = Problems.problem(thrown, question.getExecutionIdNonNull());
    ExecutionResult result =
        ExecutionResult.newExecutionResult()
            .addError(Errors.of(problem.code(), problem.getMessage()))
            .build();
    return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(question, result));
  }
}
