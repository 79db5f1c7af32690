package cl.contraste.bench;

/**
 * A question to be timed.
 *
 * @param name what it is printed as
 * @param question asked over HTTP
 * @param clients how many ask at once
 * @param bar what is wanted
 */
record Trial(String name, String question, int clients, String bar) {

  static Trial of(String name, String bar, String question) {
    return new Trial(name, question, 1, bar);
  }

  /** How often a client asks in a turn: several clients many times, so that they do meet. */
  int each() {
    return clients == 1 ? 1 : 20;
  }
}
