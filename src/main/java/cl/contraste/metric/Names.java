package cl.contraste.metric;

import java.util.Locale;

/**
 * The forms of a metric's name: executedBudget in questions, executed_budget in SQL,
 * EXECUTED_BUDGET as a constant.
 */
final class Names {

  private Names() {}

  static String snake(String camel) {
    return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  static String constant(String camel) {
    return snake(camel).toUpperCase(Locale.ROOT);
  }
}
