package cl.contraste.platform;

import graphql.execution.AbortExecutionException;
import graphql.execution.ResultPath;
import graphql.normalized.ExecutableNormalizedField;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an argument may hold, wherever it stands: in the document, a variable or a default. */
final class Inputs {

  static final int LARGEST_PAGE = 1_000;
  private static final int LONGEST_LIST = 250;
  private static final int LONGEST_TEXT = 200;

  /** Cursors carry the keys of a row and a signature. */
  private static final int LONGEST_CURSOR = 2_000;

  /** PostgreSQL has no text with U+0000 and UTF-8 no half of a surrogate pair. */
  private static final Pattern UNFIT = Pattern.compile("[\\x00\\p{Cs}]");

  private final ResultPath path;
  private final int largestPage;

  private Inputs(ResultPath path, int largestPage) {
    this.path = path;
    this.largestPage = largestPage;
  }

  /**
   * @throws AbortExecutionException naming the argument that cannot be used
   */
  static void check(ExecutableNormalizedField field, int largestPage) {
    Inputs inputs = new Inputs(ResultPath.fromList(field.getListOfResultKeys()), largestPage);
    inputs.checkPage(field.getResolvedArguments());
    field.getResolvedArguments().forEach(inputs::check);
    field.getChildren().forEach(child -> check(child, largestPage));
  }

  private void checkPage(Map<String, Object> arguments) {
    if (arguments.containsKey("first")) {
      Object first = arguments.get("first");
      require(first instanceof Integer rows && rows >= 0, "first", "must be 0 or more");
      checkPage((Integer) first);
    }
  }

  private void checkPage(Integer rows) {
    if (rows > largestPage) {
      throw refusal(
          ProblemCode.PAGE_TOO_LARGE, "'first' is %d, at most %d".formatted(rows, largestPage));
    }
  }

  private void check(String name, @Nullable Object value) {
    switch (value) {
      case String text -> checkText(name, text);
      case Collection<?> list -> checkList(name, list);
      case Map<?, ?> input -> input.forEach((key, part) -> check(name + "." + key, part));
      case null, default -> {}
    }
  }

  private void checkList(String name, Collection<?> list) {
    require(list.size() <= LONGEST_LIST, name, "has more than %d entries".formatted(LONGEST_LIST));
    int index = 0;
    for (Object entry : list) {
      check(name + "[" + index++ + "]", entry);
    }
  }

  private void checkText(String name, String text) {
    int longest = name.equals("after") ? LONGEST_CURSOR : LONGEST_TEXT;
    require(text.length() <= longest, name, "is longer than %d characters".formatted(longest));
    require(!UNFIT.matcher(text).find(), name, "has a character that no text can have");
  }

  private void require(boolean holds, String name, String complaint) {
    if (!holds) {
      throw refusal(ProblemCode.BAD_INPUT, "'%s' %s".formatted(name, complaint));
    }
  }

  private AbortExecutionException refusal(ProblemCode code, String message) {
    return new AbortExecutionException(List.of(Errors.of(code, message, path)));
  }
}
