package cl.contraste.platform;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.schema.GraphQLObjectType;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Completes what was read as one document in one go. No field below {@code Query} fetches, so there
 * is nothing to wait for and nothing to instrument; what cannot be completed this way, above all
 * what holds an error, is left to the engine.
 */
final class ReadAnswers extends AsyncExecutionStrategy {

  ReadAnswers(DataFetcherExceptionHandler exceptions) {
    super(exceptions);
  }

  @Override
  protected Object completeValueForObject(
      ExecutionContext execution,
      ExecutionStrategyParameters parameters,
      GraphQLObjectType type,
      Object read) {
    Map<String, @Nullable Object> completed =
        read instanceof Map<?, ?> map ? completed(execution, parameters, type, map) : null;
    return completed != null
        ? completed
        : super.completeValueForObject(execution, parameters, type, read);
  }

  private @Nullable Map<String, @Nullable Object> completed(
      ExecutionContext execution,
      ExecutionStrategyParameters parameters,
      GraphQLObjectType type,
      Map<?, ?> read) {
    try {
      return new Completion(execution, fieldCollector)
          .of(Objects.requireNonNull(parameters.getField()), type)
          .apply(read);
    } catch (Completion.LeftToTheEngine e) {
      return null;
    }
  }
}
