package cl.contraste.platform;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.Document;
import graphql.normalized.ExecutableNormalizedField;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.DataFetcher;
import graphql.validation.QueryComplexityLimits;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Refuses questions that would take too much, in the order in which they become known: while
 * parsing, before validation, while validating, before execution, and between root fields. However
 * a question arrives, it passes here.
 */
final class QuestionGuard extends SimplePerformantInstrumentation {

  private final Limits limits;

  QuestionGuard(Limits limits) {
    this.limits = limits;
  }

  @Override
  public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
    return Deadline.in(limits.timeout());
  }

  @Override
  public ExecutionInput instrumentExecutionInput(
      ExecutionInput input,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    DocumentSize.check(input.getQuery());
    input
        .getGraphQLContext()
        .put(ParserOptions.class, DocumentSize.PARSER)
        .put(QueryComplexityLimits.KEY, Expansion.WHILE_VALIDATING);
    return input.transform(question -> question.locale(Locale.ENGLISH));
  }

  @Override
  public InstrumentationContext<Document> beginParse(
      InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
    return SimpleInstrumentationContext.whenCompleted(
        (document, failure) -> {
          if (failure != null && isTooLong(failure)) {
            throw Errors.refusal(ProblemCode.TOO_LARGE, failure.getMessage());
          }
        });
  }

  @Override
  public DocumentAndVariables instrumentDocumentAndVariables(
      DocumentAndVariables question,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    DocumentSize.check(question.getDocument());
    ReadOnly.check(question.getDocument(), parameters.getExecutionInput());
    return question;
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    ExecutionContext execution = parameters.getExecutionContext();
    List<ExecutableNormalizedField> fields = Expansion.of(execution);
    boolean taken = rowsAreTaken(execution, fields);
    int largest = taken ? limits.exportRows() : Inputs.LARGEST_PAGE;
    fields.forEach(field -> Inputs.check(field, largest));
    Cost cost = Cost.of(fields, limits.cost());
    execution.getGraphQLContext().put(Cost.class, cost);
    cost.check();
    return null;
  }

  private static boolean rowsAreTaken(
      ExecutionContext execution, List<ExecutableNormalizedField> fields) {
    RowSink sink = execution.getGraphQLContext().get(RowSink.class);
    Inquiry inquiry = execution.getGraphQLContext().get(Inquiry.class);
    if (sink == null || inquiry == null || !asked(sink, execution, fields)) {
      return false;
    }
    inquiry.takeRows();
    return true;
  }

  private static boolean asked(
      RowSink sink, ExecutionContext execution, List<ExecutableNormalizedField> fields) {
    try {
      return sink.asked(fields, execution.getGraphQLSchema());
    } catch (Problem problem) {
      throw Errors.refusal(problem.code(), problem.getMessage());
    }
  }

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher,
      InstrumentationFieldFetchParameters parameters,
      @Nullable InstrumentationState state) {
    if (parameters.isTrivialDataFetcher() || !(state instanceof Deadline deadline)) {
      return fetcher;
    }
    return environment -> {
      deadline.check();
      return fetcher.get(environment);
    };
  }

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    return CompletableFuture.completedFuture(
        new Answer(result, parameters.getExecutionInput(), parameters.getSchema())
            .withCodes()
            .withCost()
            .result());
  }

  private static boolean isTooLong(Throwable failure) {
    return failure instanceof ParseCancelledException
        || failure instanceof ParseCancelledTooDeepException
        || failure instanceof ParseCancelledTooManyCharsException;
  }
}
