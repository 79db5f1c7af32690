package cl.contraste.platform;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last look at an answer: every error has a code, and tells nothing of the machinery. */
record Answer(ExecutionResult result, ExecutionInput question, GraphQLSchema schema) {

  private static final Logger LOG = LoggerFactory.getLogger(Answer.class);

  /** Errors of GraphQL itself for which the question must change. */
  private static final EnumSet<ErrorType> ASKED_WRONGLY =
      EnumSet.of(
          ErrorType.InvalidSyntax, ErrorType.ValidationError, ErrorType.OperationNotSupported);

  private static final EnumSet<ValidationErrorType> TOO_COMPLEX =
      EnumSet.of(
          ValidationErrorType.MaxQueryDepthExceeded, ValidationErrorType.MaxQueryFieldsExceeded);

  Answer withCodes() {
    if (result.getErrors().isEmpty()) {
      return this;
    }
    List<GraphQLError> coded = result.getErrors().stream().map(this::coded).toList();
    return new Answer(result.transform(answer -> answer.errors(coded)), question, schema);
  }

  Answer withCost() {
    Cost cost = question.getGraphQLContext().get(Cost.class);
    return cost == null
        ? this
        : new Answer(
            result.transform(answer -> answer.addExtension("cost", cost.toMap())),
            question,
            schema);
  }

  private GraphQLError coded(GraphQLError error) {
    if (error.getExtensions() != null && error.getExtensions().containsKey("code")) {
      return error;
    }
    ProblemCode code = code(error);
    return code == ProblemCode.INTERNAL ? hidden(error) : coded(error, code);
  }

  private GraphQLError hidden(GraphQLError error) {
    LOG.error("{}: {}", question.getExecutionId(), error.getMessage());
    return GraphQLError.newError()
        .message(Errors.internal(question.getExecutionIdNonNull()))
        .path(error.getPath())
        .locations(error.getLocations())
        .errorType(org.springframework.graphql.execution.ErrorType.INTERNAL_ERROR)
        .extensions(Map.of("code", ProblemCode.INTERNAL.name()))
        .build();
  }

  private GraphQLError coded(GraphQLError error, ProblemCode code) {
    return GraphQLError.newError()
        .message(InvalidValue.told(Errors.printable(error.getMessage()), schema))
        .path(error.getPath())
        .locations(error.getLocations())
        .errorType(error.getErrorType())
        .extensions(with(error.getExtensions(), code))
        .build();
  }

  private static Map<String, Object> with(
      @Nullable Map<String, Object> extensions, ProblemCode code) {
    Map<String, Object> all = new HashMap<>(extensions == null ? Map.of() : extensions);
    all.put("code", code.name());
    return all;
  }

  private static ProblemCode code(GraphQLError error) {
    if (error instanceof ValidationError invalid && isTooComplex(invalid)) {
      return ProblemCode.TOO_COMPLEX;
    }
    if (error instanceof BadFaithIntrospectionError) {
      return ProblemCode.TOO_COMPLEX;
    }
    if (error.getErrorType() instanceof ErrorType type) {
      return code(type);
    }
    return ProblemCode.INTERNAL;
  }

  private static ProblemCode code(ErrorType type) {
    if (type == ErrorType.ExecutionAborted) {
      return ProblemCode.TIMEOUT;
    }
    return ASKED_WRONGLY.contains(type) ? ProblemCode.INVALID_QUESTION : ProblemCode.INTERNAL;
  }

  private static boolean isTooComplex(ValidationError error) {
    return error.getValidationErrorType() instanceof ValidationErrorType type
        && TOO_COMPLEX.contains(type);
  }
}
