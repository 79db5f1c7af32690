package cl.contraste.platform;

import graphql.GraphQLError;
import graphql.execution.ExecutionId;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import reactor.core.publisher.Mono;

/** Turns whatever a field threw into a problem: the foreseen named, the rest for the log alone. */
final class Problems implements DataFetcherExceptionResolver {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @Override
  public Mono<List<GraphQLError>> resolveException(
      Throwable thrown, DataFetchingEnvironment environment) {
    return Mono.just(
        List.of(Errors.of(problem(thrown, environment.getExecutionId()), environment)));
  }

  /** The problem to tell; the log gets a line for the database's and all of the unforeseen. */
  static Problem problem(Throwable thrown, ExecutionId id) {
    Failure.sqlState(thrown).ifPresent(state -> LOG.warn("{}: SQL state {}", id, state));
    return Failure.foreseen(thrown).orElseGet(() -> unforeseen(thrown, id));
  }

  private static Problem unforeseen(Throwable thrown, ExecutionId id) {
    LOG.error("{}: internal error", id, thrown);
    return new Problem(ProblemCode.INTERNAL, Errors.internal(id));
  }
}
