package cl.contraste.platform;

import graphql.GraphQLException;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.validation.QueryComplexityLimits;
import java.util.List;

/**
 * A question as it will be executed: fragments put in place, variables and defaults known. Held to
 * its limits twice, because validation sees fragments and not what interfaces multiply.
 */
final class Expansion {

  /** GraphiQL's introspection needs 16. */
  private static final int DEPTH = 20;

  private static final int FIELDS = 2_000;

  static final QueryComplexityLimits WHILE_VALIDATING =
      QueryComplexityLimits.newLimits().maxDepth(DEPTH).maxFieldsCount(FIELDS).build();

  private Expansion() {}

  /**
   * @throws AbortExecutionException if it is deeper or larger than a question may be
   */
  static List<ExecutableNormalizedField> of(ExecutionContext execution) {
    try {
      return ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
              execution.getGraphQLSchema(),
              execution.getOperationDefinition(),
              execution.getFragmentsByName(),
              execution.getCoercedVariables(),
              options(execution))
          .getTopLevelFields();
    } catch (AbortExecutionException e) {
      throw Errors.refusal(ProblemCode.TOO_COMPLEX, e.getMessage());
    } catch (GraphQLException e) {
      throw Errors.refusal(ProblemCode.INVALID_QUESTION, e.getMessage());
    }
  }

  private static ExecutableNormalizedOperationFactory.Options options(ExecutionContext execution) {
    return ExecutableNormalizedOperationFactory.Options.defaultOptions()
        .graphQLContext(execution.getGraphQLContext())
        .locale(execution.getLocale())
        .maxChildrenDepth(DEPTH)
        .maxFieldsCount(FIELDS);
  }
}
