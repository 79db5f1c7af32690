package cl.contraste.program;

import static cl.contraste.db.Tables.AGENCY;
import static cl.contraste.db.Tables.DOCUMENT;
import static cl.contraste.db.Tables.MINISTRY;
import static cl.contraste.db.Tables.PROGRAM;
import static cl.contraste.db.Tables.PROGRAM_EDITION;
import static cl.contraste.db.Tables.PROGRAM_YEAR;
import static org.jooq.impl.DSL.coalesce;

import cl.contraste.db.tables.Agency;
import cl.contraste.db.tables.Document;
import cl.contraste.db.tables.Ministry;
import cl.contraste.db.tables.Program;
import cl.contraste.db.tables.ProgramEdition;
import cl.contraste.db.tables.ProgramYear;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Who the rows {@code f} of a view are about, and where they stand. */
final class BiKeys {

  private static final ProgramYear F = PROGRAM_YEAR.as("f");
  private static final Program P = PROGRAM.as("p");
  private static final ProgramEdition NOW = PROGRAM_EDITION.as("e");
  private static final ProgramEdition TOLD = PROGRAM_EDITION.as("told_in");
  private static final Ministry M = MINISTRY.as("m");
  private static final Agency A = AGENCY.as("a");
  private static final Document D = DOCUMENT.as("d");

  private BiKeys() {}

  /** The columns that all views of years begin with. */
  static void years(BiView view) {
    view.column("program_id", P.KEY, "Id of the program; never changes.")
        .column("program_name", NOW.NAME, "Its name in its newest publication.")
        .code("kind", F.KIND, "MONITORED (fichas) or BUDGET (budget law); never add up both.")
        .column("year", F.YEAR, "The year spoken of.")
        .column("edition", F.EDITION, "Year of the publication.")
        .column("price_year", F.PRICE_YEAR, "Of whose pesos the amounts are.")
        .column("through_month", F.THROUGH_MONTH, "Last month covered; 12: the whole year.")
        .column(
            "partial_year",
            DSL.field("{0} < 12", Boolean.class, F.THROUGH_MONTH),
            "Whether the year ends early, so that what grows through it cannot be compared.")
        .column("ministry_id", M.CODE, "Ministry of that year.")
        .column("ministry_name", M.NAME, "Its present name.")
        .column("agency_id", agency(A), "Agency of that year: its code, else its name.")
        .column("agency_name", A.NAME, "Its name in its newest year.")
        .column("document", D.NAME, "The publication (file).")
        .column("line", F.LINE, "Line or row of it; null: not known.");
  }

  static Field<String> agency(Agency agency) {
    return coalesce(agency.CODE, agency.NAME_KEY);
  }

  /** The rows with what those columns need; a view that is not asked for them does not join. */
  static Table<?> joined(Table<?> rows) {
    return rows.leftJoin(P)
        .on(P.ID.eq(F.PROGRAM_ID))
        .leftJoin(NOW)
        .on(NOW.PROGRAM_ID.eq(P.ID).and(NOW.ID.eq(P.EDITION_ID)))
        .leftJoin(TOLD)
        .on(TOLD.PROGRAM_ID.eq(F.PROGRAM_ID).and(TOLD.ID.eq(F.EDITION_ID)))
        .leftJoin(D)
        .on(D.ID.eq(TOLD.DOCUMENT_ID))
        .leftJoin(M)
        .on(M.ID.eq(F.MINISTRY_ID))
        .leftJoin(A)
        .on(A.ID.eq(F.AGENCY_ID));
  }
}
