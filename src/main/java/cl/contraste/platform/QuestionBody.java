package cl.contraste.platform;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;

/** A request whose body has been read, within its limit, and can be read again. */
final class QuestionBody extends HttpServletRequestWrapper {

  private static final int LONGEST = 256 * 1024;

  private final byte[] bytes;

  private QuestionBody(HttpServletRequest request, byte[] bytes) {
    super(request);
    this.bytes = bytes;
  }

  /** Believes a length that is too long, and counts whatever was announced. */
  static QuestionBody of(HttpServletRequest request) {
    require(request.getContentLengthLong() <= LONGEST);
    byte[] bytes = read(request);
    require(bytes.length <= LONGEST);
    return new QuestionBody(request, bytes);
  }

  private static byte[] read(HttpServletRequest request) {
    try {
      return request.getInputStream().readNBytes(LONGEST + 1);
    } catch (IOException e) {
      throw Refusal.of(
          HttpStatus.BAD_REQUEST, ProblemCode.INVALID_QUESTION, "The body cannot be read.");
    }
  }

  byte[] bytes() {
    return bytes;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Bytes(new ByteArrayInputStream(bytes));
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw Refusal.of(
          HttpStatus.CONTENT_TOO_LARGE,
          ProblemCode.TOO_LARGE,
          "The body may have at most %d bytes.".formatted(LONGEST));
    }
  }

  private static final class Bytes extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Bytes(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("the body has been read already");
    }
  }
}
