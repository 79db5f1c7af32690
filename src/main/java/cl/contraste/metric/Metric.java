package cl.contraste.metric;

/** What a number means, wherever it appears: in questions, SQL, exports and the codebook. */
public sealed interface Metric permits Measure, Ratio {

  /** Its name in questions, such as {@code executedBudget}. */
  String name();

  /** Its name in Spanish. */
  String labelEs();

  /** What it means, with the ficha's Spanish term. */
  String description();

  Unit unit();

  Grain grain();

  Additivity additivity();

  Better better();

  /** How it is worked out, in names of metrics. */
  String formula();

  /** Its name in SQL, such as {@code executed_budget}. */
  default String column() {
    return Names.snake(name());
  }

  /** Its name as a constant, such as {@code EXECUTED_BUDGET}. */
  default String constant() {
    return Names.constant(name());
  }
}
