package cl.contraste.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** The body of a request, read within its limit. */
final class QuestionBody {

  private static final int LONGEST = 256 * 1024;

  private QuestionBody() {}

  /** Believes a length that is too long, and counts whatever was announced. */
  static byte[] of(HttpServletRequest request) {
    require(request.getContentLengthLong() <= LONGEST);
    byte[] bytes = read(request);
    require(bytes.length <= LONGEST);
    return bytes;
  }

  private static byte[] read(HttpServletRequest request) {
    try {
      return request.getInputStream().readNBytes(LONGEST + 1);
    } catch (IOException e) {
      throw Refusal.of(
          HttpStatus.BAD_REQUEST, ProblemCode.INVALID_QUESTION, "The body cannot be read.");
    }
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw Refusal.of(
          HttpStatus.CONTENT_TOO_LARGE,
          ProblemCode.TOO_LARGE,
          "The body may have at most %d bytes.".formatted(LONGEST));
    }
  }
}
