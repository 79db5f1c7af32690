package cl.contraste.platform;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;

/**
 * Writes problems as GraphQL errors: message, path, and extensions with code and classification.
 */
final class Errors {

  private static final int LONGEST_MESSAGE = 500;

  /** What JSON or a log cannot carry: control characters and halves of surrogate pairs. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

  private Errors() {}

  static GraphQLError of(ProblemCode code, @Nullable String message) {
    return of(code, message, null);
  }

  static GraphQLError of(ProblemCode code, @Nullable String message, @Nullable ResultPath path) {
    return GraphQLError.newError()
        .message(printable(message))
        .path(path)
        .locations(null)
        .errorType(code.isOurs() ? ErrorType.INTERNAL_ERROR : ErrorType.BAD_REQUEST)
        .extensions(Map.of("code", code.name()))
        .build();
  }

  static GraphQLError of(Problem problem, DataFetchingEnvironment environment) {
    return GraphQLError.newError()
        .message(printable(problem.getMessage()))
        .path(environment.getExecutionStepInfo().getPath())
        .location(environment.getField().getSourceLocation())
        .errorType(problem.code().isOurs() ? ErrorType.INTERNAL_ERROR : ErrorType.BAD_REQUEST)
        .extensions(Map.of("code", problem.code().name()))
        .build();
  }

  /** Ends a question before it is executed. */
  static AbortExecutionException refusal(ProblemCode code, @Nullable String message) {
    return new AbortExecutionException(List.of(of(code, message)));
  }

  /** What the client may know of a failure: an id that finds it in the log. */
  static String internal(Object executionId) {
    return "internal error, id " + executionId;
  }

  static String printable(@Nullable String message) {
    String text = message == null ? "" : message;
    String start = text.substring(0, Math.min(text.length(), LONGEST_MESSAGE));
    return UNPRINTABLE.matcher(start).replaceAll("\uFFFD") + (start.equals(text) ? "" : "…");
  }
}
