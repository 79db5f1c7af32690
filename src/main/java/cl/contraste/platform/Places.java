package cl.contraste.platform;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** How many questions are answered side by side; whoever finds no place is sent away at once. */
final class Places {

  private final Semaphore free;

  Places(int atOnce) {
    free = new Semaphore(atOnce);
  }

  void take(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!free.tryAcquire()) {
      throw Refusal.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              ProblemCode.OVERLOADED,
              ProblemCode.OVERLOADED.sentence())
          .with(HttpHeaders.RETRY_AFTER, "1");
    }
    try {
      chain.doFilter(request, response);
    } finally {
      leave(request);
    }
  }

  /** An answer that is still being written keeps its place. */
  private void leave(HttpServletRequest request) {
    if (request.isAsyncStarted()) {
      request.getAsyncContext().addListener(new Leaving());
    } else {
      free.release();
    }
  }

  private final class Leaving implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {
      free.release();
    }

    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
