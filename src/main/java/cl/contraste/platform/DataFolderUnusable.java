package cl.contraste.platform;

import java.io.Serial;
import java.nio.file.Path;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

/** The folder of the embedded database cannot be used; the message says why and what to do. */
final class DataFolderUnusable extends FailureAnalyzedException {

  @Serial private static final long serialVersionUID = 1L;

  private static final String ELSEWHERE =
      "choose another folder with --contraste.data=FOLDER (or CONTRASTE_DATA=FOLDER)";

  private DataFolderUnusable(String message, String action) {
    super(message, action);
  }

  private DataFolderUnusable(String message, String action, Throwable cause) {
    super(message, action, cause);
  }

  static DataFolderUnusable inUse(Path folder, String holder) {
    return new DataFolderUnusable(
        "The data folder %s is in use by another Contraste%s.".formatted(folder, holder),
        "Stop it, or " + ELSEWHERE + ".");
  }

  static DataFolderUnusable notWritable(Path folder, Throwable cause) {
    return new DataFolderUnusable(
        "The data folder %s cannot be written.".formatted(folder),
        "Give this user the right to write there, or " + ELSEWHERE + ".",
        cause);
  }

  static DataFolderUnusable withoutPassword(Path file) {
    return new DataFolderUnusable(
        "The data folder %s has a database but not its password, the file %s."
            .formatted(file.getParent(), file.getFileName()),
        "Put that file back, or " + ELSEWHERE + ".");
  }

  static DataFolderUnusable notStarted(Path folder, Throwable cause) {
    return new DataFolderUnusable(
        "PostgreSQL does not start in the data folder %s: %s".formatted(folder, reason(cause)),
        "Its own words show with --logging.level.io.zonky=info. If the folder is damaged, "
            + ELSEWHERE
            + "; as root in a container, run as another user or set CONTRASTE_DATABASE_URL.",
        cause);
  }

  private static String reason(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return cause == null ? String.valueOf(thrown.getMessage()) : reason(cause);
  }
}
