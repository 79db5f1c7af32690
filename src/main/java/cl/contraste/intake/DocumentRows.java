package cl.contraste.intake;

import static cl.contraste.db.Tables.DOCUMENT;
import static cl.contraste.db.Tables.DOCUMENT_PROBLEM;
import static cl.contraste.db.Tables.PROGRAM_EDITION;

import cl.contraste.source.Document;
import cl.contraste.source.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The documents of one load on their way into the tables, and those that stand there. */
final class DocumentRows {

  static final int STANDS = Integer.MAX_VALUE;

  private final DSLContext sql;
  private final Prepared prepared;
  private final int load;
  private final Rows.Target documents;
  private final Rows.Target problems;
  private final Map<String, Standing> added = new HashMap<>();
  private int last;

  /**
   * @param last row id of the newest document
   */
  DocumentRows(DSLContext sql, Rows rows, int load, int last) {
    this.sql = sql;
    this.prepared = Prepared.on(sql);
    this.load = load;
    this.documents = rows.into(DOCUMENT, DOCUMENT.VALID_TO);
    this.problems = rows.into(DOCUMENT_PROBLEM);
    this.last = last;
  }

  /**
   * A document that stands.
   *
   * @param rejected whether it was of no use
   */
  record Standing(int id, boolean rejected) {}

  /** The document of the same bytes that stands; null: none does. */
  @Nullable Standing standing(Document document) {
    Standing now = added.get(document.sha256());
    return now == null ? before(document) : now;
  }

  private @Nullable Standing before(Document document) {
    return prepared.first(
        """
        select d.id, exists (select from document_problem p where p.document_id = d.id and p.severity = 'REJECTED')
        from document d where d.sha256 = cast(? as char(64)) and d.valid_to = 2147483647
        """,
        row -> new Standing(row.getInt(1), row.getBoolean(2)),
        document.sha256());
  }

  /** Adds a document and says its row id. */
  int add(Document document, @Nullable Short edition, boolean rejected) {
    documents.add(
        ++last,
        printable(document.name()),
        document.kind(),
        edition,
        document.sha256(),
        document.url(),
        document.licence(),
        load);
    added.put(document.sha256(), new Standing(last, rejected));
    return last;
  }

  /** Row id of the newest document. */
  int last() {
    return last;
  }

  /** What could not be read of it. */
  void note(int document, List<Problem> found) {
    for (int i = 0; i < found.size(); i++) {
      Problem problem = Objects.requireNonNull(found.get(i));
      problems.add(
          document,
          i + 1,
          problem.severity(),
          problem.place().page(),
          problem.place().line(),
          printable(problem.field()),
          printable(problem.found()),
          problem.expected());
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
