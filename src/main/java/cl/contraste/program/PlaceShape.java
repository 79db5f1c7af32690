package cl.contraste.program;

import static cl.contraste.db.Tables.AGENCY;
import static cl.contraste.db.Tables.MINISTRY;
import static cl.contraste.db.Tables.PROGRAM_YEAR;
import static cl.contraste.db.Tables.REGION;
import static cl.contraste.db.Tables.SDG_GOAL;
import static cl.contraste.db.Tables.SDG_TARGET;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import cl.contraste.db.tables.Agency;
import cl.contraste.db.tables.Ministry;
import cl.contraste.db.tables.Region;
import cl.contraste.db.tables.SdgGoal;
import cl.contraste.db.tables.SdgTarget;
import cl.contraste.platform.Selection;
import cl.contraste.platform.Shape;
import org.jooq.Field;
import org.jooq.JSON;

/** Who and where: the types Ministry, Agency, Region, SdgGoal and SdgTarget. */
final class PlaceShape {

  static final Shape<Ministry> MINISTRY_TYPE =
      Shape.<Ministry>of("Ministry")
          .field("id", ministry -> ministry.CODE)
          .field("name", ministry -> ministry.NAME)
          .field("nameEn", ministry -> ministry.NAME_EN)
          .field("budgetCode", ministry -> ministry.PARTIDA)
          .field("fromYear", ministry -> ministry.FROM_YEAR)
          .field("toYear", ministry -> ministry.TO_YEAR);

  static final Shape<Agency> AGENCY_TYPE =
      Shape.<Agency>of("Agency")
          .field("code", agency -> agency.CODE)
          .field("name", agency -> agency.NAME)
          .object("ministry", (agency, selection) -> ministry(newestMinistry(agency), selection));

  static final Shape<Region> REGION_TYPE =
      Shape.<Region>of("Region")
          .field("code", region -> region.CODE)
          .field("name", region -> region.NAME)
          .field("shortName", region -> region.SHORT_NAME);

  static final Shape<SdgGoal> GOAL =
      Shape.<SdgGoal>of("SdgGoal")
          .field("number", goal -> goal.NUMBER)
          .field("name", goal -> goal.NAME_EN)
          .field("nameEs", goal -> goal.NAME_ES);

  static final Shape<SdgTarget> TARGET =
      Shape.<SdgTarget>of("SdgTarget")
          .field("code", target -> target.CODE)
          .field("title", target -> target.TITLE_EN)
          .field("titleEs", target -> target.TITLE_ES)
          .object("goal", (target, selection) -> goal(target.GOAL, selection));

  private PlaceShape() {}

  static Field<JSON> ministry(Field<Short> id, Selection selection) {
    Ministry m = MINISTRY.as("m");
    return field(select(MINISTRY_TYPE.json(m, selection)).from(m).where(m.ID.eq(id)));
  }

  static Field<JSON> agency(Field<Integer> id, Selection selection) {
    Agency a = AGENCY.as("a");
    return field(select(AGENCY_TYPE.json(a, selection)).from(a).where(a.ID.eq(id)));
  }

  static Field<JSON> goal(Field<Short> number, Selection selection) {
    SdgGoal g = SDG_GOAL.as("g");
    return field(select(GOAL.json(g, selection)).from(g).where(g.NUMBER.eq(number)));
  }

  static Field<JSON> region(Field<Short> id, Selection selection) {
    Region r = REGION.as("r");
    return field(select(REGION_TYPE.json(r, selection)).from(r).where(r.ID.eq(id)));
  }

  static Field<JSON> target(Field<String> code, Selection selection) {
    SdgTarget t = SDG_TARGET.as("t");
    return field(select(TARGET.json(t, selection)).from(t).where(t.CODE.eq(code)));
  }

  private static Field<Short> newestMinistry(Agency agency) {
    var y = PROGRAM_YEAR.as("ay");
    return field(
        select(y.MINISTRY_ID)
            .from(y)
            .where(y.AGENCY_ID.eq(agency.ID))
            .orderBy(y.YEAR.desc())
            .limit(1));
  }
}
