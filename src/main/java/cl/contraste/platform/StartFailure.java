package cl.contraste.platform;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells why Contraste does not start, and what to do. */
final class StartFailure implements FailureAnalysisReporter {

  @Override
  public void report(FailureAnalysis failure) {
    System.err.println("\nContraste did not start. " + failure.getDescription());
    if (failure.getAction() != null) {
      System.err.println(failure.getAction());
    }
  }
}
