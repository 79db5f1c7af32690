package cl.contraste.platform;

import graphql.execution.AbortExecutionException;
import graphql.normalized.ExecutableNormalizedField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a question would take at most: a field costs 1 and, once for every row that {@code first}
 * asks for, whatever is selected below it. A page that is larger than others is taken row by row,
 * and costs what others cost. Stops at the largest long instead of overflowing.
 *
 * @param value the cost of the question
 * @param limit the most that a question may cost
 */
record Cost(long value, long limit) {

  static Cost of(List<ExecutableNormalizedField> fields, long limit) {
    return new Cost(sum(fields), limit);
  }

  /**
   * @throws AbortExecutionException if the question costs more than a question may
   */
  void check() {
    if (value > limit) {
      throw Errors.refusal(
          ProblemCode.TOO_COMPLEX,
          "This question costs %d, at most %d: ask for fewer rows (first) or fewer fields."
              .formatted(value, limit));
    }
  }

  Map<String, Object> toMap() {
    Map<String, Object> extension = new LinkedHashMap<>();
    extension.put("value", value);
    extension.put("limit", limit);
    return extension;
  }

  private static long sum(List<ExecutableNormalizedField> fields) {
    return fields.stream().mapToLong(Cost::of).reduce(0, Cost::plus);
  }

  private static long of(ExecutableNormalizedField field) {
    return plus(1, times(rows(field), sum(field.getChildren())));
  }

  private static long rows(ExecutableNormalizedField field) {
    return field.getResolvedArguments().get("first") instanceof Integer first
        ? Math.clamp(first, 1, Inputs.LARGEST_PAGE)
        : 1;
  }

  static long plus(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  static long times(long a, long b) {
    return b != 0 && a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
  }
}
