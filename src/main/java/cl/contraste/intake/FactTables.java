package cl.contraste.intake;

import static cl.contraste.db.Tables.AGENCY;
import static cl.contraste.db.Tables.COMPONENT;
import static cl.contraste.db.Tables.COMPONENT_YEAR;
import static cl.contraste.db.Tables.EVALUATION;
import static cl.contraste.db.Tables.FIGURE;
import static cl.contraste.db.Tables.FINDING;
import static cl.contraste.db.Tables.INDICATOR;
import static cl.contraste.db.Tables.INDICATOR_VALUE;
import static cl.contraste.db.Tables.MINISTRY;
import static cl.contraste.db.Tables.PROGRAM;
import static cl.contraste.db.Tables.PROGRAM_ALIAS;
import static cl.contraste.db.Tables.PROGRAM_EDITION;
import static cl.contraste.db.Tables.PROGRAM_REGION;
import static cl.contraste.db.Tables.PROGRAM_SDG_GOAL;
import static cl.contraste.db.Tables.PROGRAM_SDG_TARGET;
import static cl.contraste.db.Tables.PROGRAM_TEXT;
import static cl.contraste.db.Tables.PROGRAM_YEAR_EDITION;
import static cl.contraste.db.Tables.SERIES_BREAK;
import static cl.contraste.db.Tables.SUBTITLE_SPENDING;

/** The fact tables, in an order in which each row comes after those it refers to. */
record FactTables(
    Rows.Target ministries,
    Rows.Target agencies,
    Rows.Target programs,
    Rows.Target aliases,
    Rows.Target editions,
    Rows.Target years,
    Rows.Target figures,
    Rows.Target subtitles,
    Rows.Target components,
    Rows.Target componentYears,
    Rows.Target indicators,
    Rows.Target indicatorValues,
    Rows.Target regions,
    Rows.Target goals,
    Rows.Target targets,
    Rows.Target evaluations,
    Rows.Target findings,
    Rows.Target texts,
    Rows.Target seriesBreaks) {

  static FactTables in(Rows rows) {
    return new FactTables(
        rows.into(
            MINISTRY, MINISTRY.NAME_EN, MINISTRY.FROM_YEAR, MINISTRY.TO_YEAR, MINISTRY.PARTIDA),
        rows.into(AGENCY),
        rows.into(PROGRAM, PROGRAM.PROFILE_EDITION_ID),
        rows.into(PROGRAM_ALIAS),
        rows.into(PROGRAM_EDITION, PROGRAM_EDITION.VALID_TO),
        rows.into(PROGRAM_YEAR_EDITION, PROGRAM_YEAR_EDITION.VALID_TO),
        rows.into(FIGURE),
        rows.into(SUBTITLE_SPENDING),
        rows.into(COMPONENT),
        rows.into(COMPONENT_YEAR),
        rows.into(INDICATOR),
        rows.into(INDICATOR_VALUE),
        rows.into(PROGRAM_REGION),
        rows.into(PROGRAM_SDG_GOAL),
        rows.into(PROGRAM_SDG_TARGET),
        rows.into(EVALUATION),
        rows.into(FINDING),
        rows.into(PROGRAM_TEXT),
        rows.into(SERIES_BREAK));
  }
}
