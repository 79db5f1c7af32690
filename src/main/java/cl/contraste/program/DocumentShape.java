package cl.contraste.program;

import static cl.contraste.db.Tables.DOCUMENT;
import static cl.contraste.db.Tables.DOCUMENT_PROBLEM;
import static cl.contraste.db.Tables.LOAD;
import static cl.contraste.db.Tables.PROGRAM_EDITION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import cl.contraste.db.tables.Document;
import cl.contraste.db.tables.DocumentProblem;
import cl.contraste.platform.Json;
import cl.contraste.platform.Selection;
import cl.contraste.platform.Shape;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.impl.DSL;

/** Publications: the types Document and DocumentProblem. */
final class DocumentShape {

  static final Shape<DocumentProblem> PROBLEM =
      Shape.<DocumentProblem>of("DocumentProblem")
          .field("severity", problem -> problem.SEVERITY)
          .field("page", problem -> problem.PAGE)
          .field("line", problem -> problem.LINE)
          .field("field", problem -> problem.FIELD)
          .field("found", problem -> problem.FOUND)
          .field("expected", problem -> problem.EXPECTED);

  static final Shape<Document> DOCUMENT_TYPE =
      Shape.<Document>of("Document")
          .field("name", document -> document.NAME)
          .field("kind", document -> document.KIND)
          .field("edition", document -> document.EDITION)
          .field("sha256", document -> document.SHA256)
          .field("loadedAt", document -> loadedAt(document.VALID_FROM))
          .field("url", document -> document.URL)
          .field("licence", document -> document.LICENCE)
          .object("problems", DocumentShape::problems);

  private DocumentShape() {}

  /** The document of an edition. */
  static Field<JSON> ofEdition(ValueShape.Place place, Selection selection) {
    Document d = DOCUMENT.as("d");
    var of = PROGRAM_EDITION.as("of_");
    return field(
        select(DOCUMENT_TYPE.json(d, selection))
            .from(of)
            .join(d)
            .on(d.ID.eq(of.DOCUMENT_ID))
            .where(of.PROGRAM_ID.eq(place.program()))
            .and(of.ID.eq(place.edition())));
  }

  /** When a load was committed, as ISO 8601 in UTC. */
  static Field<String> loadedAt(Field<Integer> number) {
    return field(select(iso(LOAD.LOADED_AT)).from(LOAD).where(LOAD.NUMBER.eq(number)));
  }

  static Field<String> iso(Field<?> time) {
    return DSL.field(
        "to_char({0} at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')", String.class, time);
  }

  private static Field<?> problems(Document document, Selection selection) {
    DocumentProblem problem = DOCUMENT_PROBLEM.as("dp");
    return field(
        select(Json.array(PROBLEM.json(problem, selection), problem.POSITION))
            .from(problem)
            .where(problem.DOCUMENT_ID.eq(document.ID)));
  }
}
