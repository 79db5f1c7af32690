package cl.contraste.intake;

import static cl.contraste.db.Tables.DOCUMENT;
import static cl.contraste.db.Tables.PROGRAM_EDITION;

import java.lang.ref.SoftReference;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What one load knows of programs and code lists at its end, for the next one, which need not read
 * it anew unless somebody else has loaded between them or memory was short. A load takes it away
 * and gives it back only after its transaction has ended well, so nothing stays of one that failed.
 */
final class Memory {

  private final AtomicReference<@Nullable SoftReference<Known>> kept = new AtomicReference<>();

  /**
   * What is known.
   *
   * @param last the load after which it is so
   * @param lastEdition row id of the newest edition
   * @param lastDocument row id of the newest document
   */
  record Known(
      LastLoad last,
      Identities identities,
      Vocabulary vocabulary,
      int lastEdition,
      int lastDocument) {

    static Known read(DSLContext sql, LastLoad last) {
      return new Known(
          last,
          new Identities(sql),
          new Vocabulary(sql),
          LastId.of(sql, PROGRAM_EDITION.ID),
          LastId.of(sql, DOCUMENT.ID));
    }

    Known after(LastLoad load, int edition, int document) {
      return new Known(load, identities, vocabulary, edition, document);
    }
  }

  /** What is known after a load, to be changed by the next one. */
  Known take(DSLContext sql, LastLoad last) {
    SoftReference<Known> taken = kept.getAndSet(null);
    Known known = taken == null ? null : taken.get();
    return known != null && known.last.equals(last) ? known : Known.read(sql, last);
  }

  /**
   * Keeps what is known after a load that stands.
   *
   * @param known null: it has to be read anew
   */
  void keep(@Nullable Known known) {
    kept.set(known == null ? null : new SoftReference<>(known));
  }
}
