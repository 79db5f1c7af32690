package cl.contraste.metric;

import java.util.Locale;

/**
 * The forms of a metric's name: executedBudget in questions, executed_budget in SQL,
 * EXECUTED_BUDGET as a constant.
 */
public final class Names {

  private Names() {}

  /** EXECUTED_BUDGET in questions: executedBudget. */
  public static String camel(String constant) {
    StringBuilder camel = new StringBuilder();
    for (String word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
      camel.append(camel.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)));
      camel.append(word.substring(1));
    }
    return camel.toString();
  }

  /** executedBudget in words: Executed budget. */
  public static String words(String camel) {
    String words = snake(camel).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  static String snake(String camel) {
    return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  static String constant(String camel) {
    return snake(camel).toUpperCase(Locale.ROOT);
  }
}
