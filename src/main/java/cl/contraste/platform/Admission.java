package cl.contraste.platform;

/** Which questions are answered at all. */
public interface Admission {

  /**
   * Looks at a question before it is asked.
   *
   * @throws Problem when a question is not
   */
  void check(Question question);
}
