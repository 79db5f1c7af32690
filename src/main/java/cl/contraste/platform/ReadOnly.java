package cl.contraste.platform;

import graphql.ExecutionInput;
import graphql.execution.AbortExecutionException;
import graphql.language.Document;
import graphql.language.OperationDefinition;

/** What comes by a method that must not change anything may be a query only. */
final class ReadOnly {

  private ReadOnly() {}

  /**
   * @throws AbortExecutionException if the operation asked for is no query
   */
  static void check(Document document, ExecutionInput question) {
    if (Boolean.TRUE.equals(question.getGraphQLContext().get(ReadOnly.class))) {
      document.getDefinitionsOfType(OperationDefinition.class).stream()
          .filter(operation -> isAsked(operation, question))
          .filter(operation -> operation.getOperation() != OperationDefinition.Operation.QUERY)
          .findAny()
          .ifPresent(ReadOnly::refuse);
    }
  }

  private static boolean isAsked(OperationDefinition operation, ExecutionInput question) {
    String name = question.getOperationName();
    return name == null || name.isEmpty() || name.equals(operation.getName());
  }

  private static void refuse(OperationDefinition operation) {
    throw Errors.refusal(
        ProblemCode.METHOD_NOT_ALLOWED,
        "By GET a query can be asked, and this is a %s; ask it by POST."
            .formatted(operation.getOperation().name().toLowerCase(java.util.Locale.ROOT)));
  }
}
