package cl.contraste.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Holds what is written while it is small, so that it can still be taken back; then sends it. */
final class Outlet extends OutputStream {

  private static final int HELD = 1 << 20;

  private final HttpServletResponse response;
  private final Map<String, String> headers;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private @Nullable OutputStream sent;

  Outlet(HttpServletResponse response, Map<String, String> headers) {
    this.response = response;
    this.headers = headers;
  }

  /** What was written; null: it has been sent. */
  byte @Nullable [] held() {
    return sent == null ? held.toByteArray() : null;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (sent != null) {
      sent.write(bytes, offset, length);
      return;
    }
    held.write(bytes, offset, length);
    if (held.size() > HELD) {
      send();
    }
  }

  private void send() throws IOException {
    headers.forEach(response::setHeader);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    sent = response.getOutputStream();
    held.writeTo(sent);
    held.reset();
  }

  /** Sent data goes out now, so that it is known whether anyone listens. */
  @Override
  public void flush() throws IOException {
    if (sent != null) {
      sent.flush();
    }
  }
}
