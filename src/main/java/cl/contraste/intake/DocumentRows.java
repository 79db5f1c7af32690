package cl.contraste.intake;

import static cl.contraste.db.Tables.DOCUMENT;
import static cl.contraste.db.Tables.DOCUMENT_PROBLEM;
import static cl.contraste.db.Tables.PROGRAM_EDITION;

import cl.contraste.db.enums.DocumentKind;
import cl.contraste.source.Document;
import cl.contraste.source.Problem;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The documents of one load on their way into the tables, and those that stand there. */
final class DocumentRows {

  static final int STANDS = Integer.MAX_VALUE;

  private final DSLContext sql;
  private final int load;
  private int lastDocument;

  DocumentRows(DSLContext sql, int load) {
    this.sql = sql;
    this.load = load;
    this.lastDocument = LastId.of(sql, DOCUMENT.ID);
  }

  /**
   * A document that stands.
   *
   * @param rejected whether it was of no use
   */
  record Standing(int id, boolean rejected) {}

  /** The document of the same bytes that stands; null: none does. */
  @Nullable Standing standing(Document document) {
    return sql.select(
            DOCUMENT.ID,
            DSL.field(
                DSL.exists(
                    DSL.selectOne()
                        .from(DOCUMENT_PROBLEM)
                        .where(DOCUMENT_PROBLEM.DOCUMENT_ID.eq(DOCUMENT.ID))
                        .and(DOCUMENT_PROBLEM.SEVERITY.eq(Problem.Severity.REJECTED.name())))))
        .from(DOCUMENT)
        .where(DOCUMENT.SHA256.eq(document.sha256()))
        .and(DOCUMENT.VALID_TO.eq(STANDS))
        .fetchOne(row -> new Standing(row.value1(), row.value2()));
  }

  /** Adds a document and says its row id. */
  int add(Document document, @Nullable Short edition) {
    int id = ++lastDocument;
    sql.insertInto(DOCUMENT)
        .set(DOCUMENT.ID, id)
        .set(DOCUMENT.NAME, printable(document.name()))
        .set(DOCUMENT.KIND, DocumentKind.valueOf(document.kind().name()))
        .set(DOCUMENT.EDITION, edition)
        .set(DOCUMENT.SHA256, document.sha256())
        .set(DOCUMENT.URL, document.url())
        .set(DOCUMENT.LICENCE, document.licence())
        .set(DOCUMENT.VALID_FROM, load)
        .execute();
    return id;
  }

  /** What could not be read of it. */
  void note(int document, List<Problem> problems) {
    for (int i = 0; i < problems.size(); i++) {
      Problem problem = Objects.requireNonNull(problems.get(i));
      sql.insertInto(DOCUMENT_PROBLEM)
          .set(DOCUMENT_PROBLEM.DOCUMENT_ID, document)
          .set(DOCUMENT_PROBLEM.POSITION, i + 1)
          .set(DOCUMENT_PROBLEM.SEVERITY, problem.severity().name())
          .set(DOCUMENT_PROBLEM.PAGE, problem.place().page())
          .set(DOCUMENT_PROBLEM.LINE, problem.place().line())
          .set(DOCUMENT_PROBLEM.FIELD, printable(problem.field()))
          .set(DOCUMENT_PROBLEM.FOUND, printable(problem.found()))
          .set(DOCUMENT_PROBLEM.EXPECTED, problem.expected())
          .execute();
    }
  }

  /** PostgreSQL keeps no U+0000. */
  private static @Nullable String printable(@Nullable String text) {
    return text == null ? null : text.replace('\0', '\u2400');
  }

  /** From this load on a document does not stand. */
  void close(int document) {
    sql.update(DOCUMENT).set(DOCUMENT.VALID_TO, load).where(DOCUMENT.ID.eq(document)).execute();
  }

  /** A document of which nothing stands any more is replaced as a whole. */
  void closeEmptied() {
    var replaced = PROGRAM_EDITION.as("replaced");
    sql.update(DOCUMENT)
        .set(DOCUMENT.VALID_TO, load)
        .where(DOCUMENT.VALID_TO.eq(STANDS))
        .and(
            DOCUMENT.ID.in(
                DSL.select(replaced.DOCUMENT_ID).from(replaced).where(replaced.VALID_TO.eq(load))))
        .andNotExists(
            DSL.selectOne()
                .from(PROGRAM_EDITION)
                .where(PROGRAM_EDITION.DOCUMENT_ID.eq(DOCUMENT.ID))
                .and(PROGRAM_EDITION.VALID_TO.eq(STANDS)))
        .execute();
  }
}
