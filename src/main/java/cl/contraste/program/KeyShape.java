package cl.contraste.program;

import static cl.contraste.db.Tables.FINDING_CODE;
import static cl.contraste.db.Tables.PROGRAM;
import static cl.contraste.db.Tables.PROGRAM_EDITION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.splitPart;

import cl.contraste.db.tables.FindingCode;
import cl.contraste.db.tables.Program;
import cl.contraste.metric.Metric;
import cl.contraste.metric.RowValues;
import cl.contraste.platform.Selection;
import cl.contraste.platform.Shape;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.impl.DSL;

/** What groups have in common, from the keys that they are grouped by. */
public final class KeyShape {

  /** Between dimension and code of a finding. */
  public static final String FINDING_SEPARATOR = ":";

  static final Shape<Field<String>> FINDING =
      Shape.<Field<String>>of("FindingCode")
          .field("dimension", key -> splitPart(key, FINDING_SEPARATOR, 1))
          .field("code", key -> splitPart(key, FINDING_SEPARATOR, 2))
          .field("verdict", key -> ofCode(key, code -> code.VERDICT))
          .field("name", key -> ofCode(key, code -> code.NAME_EN))
          .field("nameEs", key -> ofCode(key, code -> code.NAME_ES));

  private KeyShape() {}

  /** In the newest vocabulary that has the code. */
  private static Field<?> ofCode(Field<String> key, Function<FindingCode, Field<?>> what) {
    FindingCode fc = FINDING_CODE.as("fc");
    return field(
        select(what.apply(fc))
            .from(fc)
            .where(fc.DIMENSION.cast(String.class).eq(splitPart(key, FINDING_SEPARATOR, 1)))
            .and(fc.CODE.eq(splitPart(key, FINDING_SEPARATOR, 2)))
            .orderBy(fc.VOCABULARY.desc())
            .limit(inline(1)));
  }

  public static Field<JSON> finding(Field<String> key, Selection selection) {
    return FINDING.json(key, selection);
  }

  public static Field<JSON> ministry(Field<Short> id, Selection selection) {
    return PlaceShape.ministry(id, selection);
  }

  public static Field<JSON> agency(Field<Integer> id, Selection selection) {
    return PlaceShape.agency(id, selection);
  }

  public static Field<JSON> region(Field<Short> id, Selection selection) {
    return PlaceShape.region(id, selection);
  }

  public static Field<JSON> goal(Field<Short> number, Selection selection) {
    return PlaceShape.goal(number, selection);
  }

  public static Field<JSON> target(Field<String> code, Selection selection) {
    return PlaceShape.target(code, selection);
  }

  public static Field<JSON> subtitle(Field<Short> code, Selection selection) {
    return YearShape.subtitle(code, selection);
  }

  /** A figure of a row {@code f}, as programs are told of it. */
  public static Field<JSON> figure(
      Metric metric, RowValues values, Field<Integer> line, Selection selection) {
    ValueShape.Place place =
        new ValueShape.Place(
            DSL.field(DSL.name("f", "program_id"), Integer.class),
            DSL.field(DSL.name("f", "edition_id"), Integer.class),
            line);
    return ValueShape.VALUE.json(new ValueShape.Figure(metric, values, place), selection);
  }

  /** A program as the scope tells it. */
  public static Field<JSON> program(Facts facts, Field<Integer> id, Selection selection) {
    Program p = PROGRAM.as("p");
    ProgramRow row = new ProgramRow(facts, p, PROGRAM_EDITION.as("e"), facts.profileEdition(p));
    return field(
        select(ProgramShape.PROGRAM_TYPE.json(row, selection))
            .from(Programs.tables(row))
            .where(p.ID.eq(id)));
  }
}
