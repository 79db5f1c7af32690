package cl.contraste.platform;

import graphql.execution.AbortExecutionException;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.parser.ParserOptions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * What a document holds, counted after parsing and before validation, whose time grows with the
 * cube of some of these numbers. A spread counts as a field.
 */
final class DocumentSize {

  private static final int CHARACTERS = 100_000;

  /** Bounds the parser itself; its messages do not repeat what was sent. */
  static final ParserOptions PARSER =
      ParserOptions.getDefaultOperationParserOptions()
          .transform(
              options ->
                  options
                      .maxCharacters(CHARACTERS)
                      .maxWhitespaceTokens(CHARACTERS)
                      .maxTokens(5_000)
                      .maxRuleDepth(200)
                      .redactTokenParserErrorMessages(true));

  /** Reading a number takes time that grows with the square of its digits. */
  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{101}");

  private final Tally operations = new Tally("operations", 20);
  private final Tally fragments = new Tally("fragments", 50);
  private final Tally directives = new Tally("directives", 50);
  private final Tally aliases = new Tally("aliases", 50);
  private final Tally fields = new Tally("fields", 500);

  private DocumentSize() {}

  /**
   * Looks at a document that is not parsed yet.
   *
   * @throws AbortExecutionException if the parser alone would take too long
   */
  static void check(String document) {
    if (LONG_NUMBER.matcher(document).find()) {
      throw Errors.refusal(ProblemCode.TOO_LARGE, "A number may have at most 100 digits.");
    }
  }

  /**
   * @throws AbortExecutionException naming what the document has too many of
   */
  static void check(Document document) {
    DocumentSize size = new DocumentSize();
    Deque<Node<?>> open = new ArrayDeque<>();
    open.push(document);
    while (!open.isEmpty()) {
      Node<?> node = open.pop();
      size.count(node);
      node.getChildren().forEach(open::push);
    }
  }

  private void count(Node<?> node) {
    switch (node) {
      case OperationDefinition operation -> operations.more();
      case FragmentDefinition fragment -> fragments.more();
      case InlineFragment fragment -> fragments.more();
      case Directive directive -> directives.more();
      case FragmentSpread spread -> fields.more();
      case Field field when field.getAlias() != null -> {
        fields.more();
        aliases.more();
      }
      case Field field -> fields.more();
      default -> {}
    }
  }

  /** A count that may not pass its limit. */
  private static final class Tally {

    private final String what;
    private final int limit;
    private int count;

    Tally(String what, int limit) {
      this.what = what;
      this.limit = limit;
    }

    void more() {
      if (++count > limit) {
        throw Errors.refusal(
            ProblemCode.TOO_LARGE, "A question may have at most %d %s.".formatted(limit, what));
      }
    }
  }
}
