package cl.contraste.platform;

import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The folder of the embedded database cannot be used; the message says why and what to do. */
final class DataFolderUnusable extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private static final String ELSEWHERE =
      "choose another folder with --contraste.data=FOLDER (or CONTRASTE_DATA=FOLDER)";

  private final String action;

  private DataFolderUnusable(String message, String action, @Nullable Throwable cause) {
    super(message, cause);
    this.action = action;
  }

  static DataFolderUnusable inUse(Path folder, String holder) {
    return new DataFolderUnusable(
        "The data folder %s is in use by another Contraste%s.".formatted(folder, holder),
        "Stop it, or " + ELSEWHERE + ".",
        null);
  }

  static DataFolderUnusable notWritable(Path folder, Throwable cause) {
    return new DataFolderUnusable(
        "The data folder %s cannot be written.".formatted(folder),
        "Give this user the right to write there, or " + ELSEWHERE + ".",
        cause);
  }

  static DataFolderUnusable notStarted(Path folder, Throwable cause) {
    return new DataFolderUnusable(
        "The embedded PostgreSQL does not start on the data folder %s.".formatted(folder),
        "Its own words stand above. If the folder is damaged or not Contraste's, "
            + ELSEWHERE
            + ".",
        cause);
  }

  /** Tells it at start-up without a stack trace. */
  static final class Analyzer extends AbstractFailureAnalyzer<DataFolderUnusable> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataFolderUnusable cause) {
      return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action, rootFailure);
    }
  }
}
