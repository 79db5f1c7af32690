package cl.contraste.program;

import cl.contraste.platform.Snapshot;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The code lists of the newest snapshot that was asked of. */
@Component
public class CodeListCache {

  private final DSLContext questions;
  private final AtomicReference<Entry> newest = new AtomicReference<>(new Entry(null, null));

  CodeListCache(DSLContext questions) {
    this.questions = questions;
  }

  private record Entry(
      @org.jspecify.annotations.Nullable Snapshot snapshot,
      @org.jspecify.annotations.Nullable CodeLists lists) {}

  /** The code lists of a snapshot, read when it is not the one of before. */
  public CodeLists of(Snapshot snapshot) {
    Entry entry = newest.get();
    CodeLists known = entry.lists();
    if (known != null && snapshot.equals(entry.snapshot())) {
      return known;
    }
    CodeLists read = new CodeLists(questions);
    newest.set(new Entry(snapshot, read));
    return read;
  }
}
