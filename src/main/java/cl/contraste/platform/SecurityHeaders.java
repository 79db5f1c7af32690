package cl.contraste.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers to run, frame and guess nothing. A page that needs more sets its own {@code
 * Content-Security-Policy}, which replaces this one; the console always does.
 */
final class SecurityHeaders extends OncePerRequestFilter {

  static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    if (!isConsole(request)) {
      response.setHeader(CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'");
    }
    chain.doFilter(request, response);
  }

  private static boolean isConsole(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/graphiql");
  }
}
