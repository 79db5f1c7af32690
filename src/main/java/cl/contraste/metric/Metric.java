package cl.contraste.metric;

import java.util.List;

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

  /** The measures it is worked out from, each once. */
  List<Measure> inputs();

  /** How it is worked out, in names of metrics. */
  String formula();

  /** Whether it means little before its year is over. */
  default boolean throughYear() {
    return inputs().stream().anyMatch(Measure::throughYear);
  }

  /** Whether amounts are part of it, so that prices matter. */
  default boolean ofMoney() {
    return inputs().stream().anyMatch(input -> input.unit().money());
  }

  /** Whether it counts people or products, which differ from program to program. */
  default boolean ofCounts() {
    return inputs().stream().anyMatch(input -> !input.unit().money());
  }

  /** Its name in SQL, such as {@code executed_budget}. */
  default String column() {
    return Names.snake(name());
  }

  /** Its name as a constant, such as {@code EXECUTED_BUDGET}. */
  default String constant() {
    return Names.constant(name());
  }
}
