package cl.contraste.intake;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

/** The inbox cannot be used; the message says what to do. */
final class InboxUnusable extends FailureAnalyzedException {

  @Serial private static final long serialVersionUID = 1L;

  InboxUnusable(Path folder, IOException cause) {
    super(
        "The inbox %s cannot be written.".formatted(folder),
        "Give this user the right to write there, or choose another folder with"
            + " --contraste.inbox=FOLDER (or CONTRASTE_INBOX=FOLDER).",
        cause);
  }
}
