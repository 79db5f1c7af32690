package cl.contraste.platform;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/** A form that answers are written in. */
public interface Form {

  /** How an address ends that asks for it, such as {@code csv}; empty: none does. */
  String ending();

  /** How an {@code Accept} header asks for it. */
  MediaType type();

  /**
   * All that decides how an answer is written, beside the question.
   *
   * @throws Problem when the request asks for what this form cannot do
   */
  String variant(ServerRequest request);

  /** Asks the question and writes its answer. */
  Written answer(Question question, ServerRequest request, Questions questions);
}
