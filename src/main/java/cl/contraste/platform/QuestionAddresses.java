package cl.contraste.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Where questions are asked: at one address, at the same with the ending of a form, and, already
 * written, below another. Reads the question out of a request.
 */
final class QuestionAddresses {

  private static final String QUESTION = Question.class.getName();
  private static final String FORM = Form.class.getName();

  private final String address;
  private final String operations;
  private final Forms forms;

  QuestionAddresses(String address, String operations, Forms forms) {
    this.address = address;
    this.operations = operations;
    this.forms = forms;
  }

  boolean include(HttpServletRequest request) {
    String path = path(request);
    return isQuestion(path) || path.equals(operations) || path.startsWith(operations + "/");
  }

  private boolean isQuestion(String path) {
    return path.equals(address) || path.startsWith(address + ".");
  }

  /**
   * Looks at a request in the order in which a client can mend it.
   *
   * @throws Refusal when it is no question
   */
  void check(HttpServletRequest request) {
    boolean asked = isQuestion(path(request));
    RequestRules.checkMethod(request, asked);
    if (asked) {
      request.setAttribute(FORM, form(request));
      request.setAttribute(QUESTION, question(request));
    }
  }

  private static Question question(HttpServletRequest request) {
    if (RequestRules.READING.contains(request.getMethod())) {
      return QuestionJson.of(request);
    }
    RequestRules.checkEncoding(request);
    RequestRules.checkContentType(request);
    return QuestionJson.of(QuestionBody.of(request));
  }

  private Form form(HttpServletRequest request) {
    try {
      String path = path(request);
      return path.equals(address)
          ? forms.accepted(request)
          : forms.ofEnding(path.substring(address.length() + 1));
    } catch (Problem problem) {
      throw Refusal.of(problem);
    }
  }

  /** The question of a request that was looked at. */
  static Optional<Question> question(ServerRequest request) {
    return request.attribute(QUESTION).map(Question.class::cast);
  }

  /** The form that its answer is wanted in. */
  static Optional<Form> form(ServerRequest request) {
    return request.attribute(FORM).map(Form.class::cast);
  }

  /** As the server itself understands it, however it was spelled. */
  private static String path(HttpServletRequest request) {
    return request.getServletPath();
  }
}
