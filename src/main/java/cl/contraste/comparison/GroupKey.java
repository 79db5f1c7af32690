package cl.contraste.comparison;

import static cl.contraste.db.Tables.AGENCY;
import static cl.contraste.db.Tables.COMPONENT;
import static cl.contraste.db.Tables.MINISTRY;
import static cl.contraste.db.Tables.PROGRAM;
import static cl.contraste.db.Tables.REGION;
import static cl.contraste.db.Tables.SDG_TARGET;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.collation;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.quotedName;
import static org.jooq.impl.DSL.select;

import cl.contraste.platform.Selection;
import cl.contraste.program.Dimension;
import cl.contraste.program.Facts;
import cl.contraste.program.KeyShape;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * A key in the steps of a statement. It is never null in SQL, so that steps can be joined by it;
 * what stands for "none" is no key of anything.
 */
record GroupKey(Dimension dimension) {

  private static final int NO_NUMBER = -1;
  private static final String NO_TEXT = "";

  static Field<Integer> numberOrNone(Field<Short> key) {
    return coalesce(key, inline((short) NO_NUMBER)).coerce(Integer.class);
  }

  static Field<String> textOrNone(Field<String> key) {
    return coalesce(key, inline(NO_TEXT));
  }

  String column() {
    return "key_" + dimension.name().toLowerCase(Locale.ROOT);
  }

  /** The key in a step. */
  Field<?> in(String step) {
    return isText()
        ? field(DSL.name(step, column()), String.class)
        : field(DSL.name(step, column()), Integer.class);
  }

  /** Whether two steps have the same key. */
  @SuppressWarnings("unchecked")
  Condition same(String one, String other) {
    return ((Field<Object>) in(one)).eq((Field<Object>) in(other));
  }

  boolean isText() {
    return switch (dimension) {
      case SDG_TARGET, FINDING, RULE, EX_ANTE_RESULT, COMPONENT, UNIT -> true;
      case MINISTRY, AGENCY, YEAR, PROGRAM, REGION, SDG_GOAL, SUBTITLE, START_YEAR -> false;
    };
  }

  Condition isNone(String step) {
    return isText() ? text(step).eq(inline(NO_TEXT)) : number(step).eq(inline(NO_NUMBER));
  }

  /** Those without a key last, then by what people know it by. */
  List<OrderField<?>> order(String step, boolean turned) {
    return List.of(
        field(isNone(step)),
        turned ? known(step).desc() : known(step).asc(),
        turned ? in(step).desc() : in(step).asc());
  }

  private Field<?> known(String step) {
    return switch (dimension) {
      case MINISTRY ->
          field(select(MINISTRY.NAME).from(MINISTRY).where(MINISTRY.ID.eq(small(step))))
              .collate(collation(quotedName("C")));
      case AGENCY ->
          field(select(AGENCY.NAME).from(AGENCY).where(AGENCY.ID.eq(number(step))))
              .collate(collation(quotedName("C")));
      case PROGRAM ->
          field(select(PROGRAM.KEY).from(PROGRAM).where(PROGRAM.ID.eq(number(step))))
              .collate(collation(quotedName("C")));
      case REGION -> field(select(REGION.ORDINAL).from(REGION).where(REGION.ID.eq(small(step))));
      case SDG_TARGET ->
          field(select(SDG_TARGET.ORDINAL).from(SDG_TARGET).where(SDG_TARGET.CODE.eq(text(step))));
      case FINDING, RULE, EX_ANTE_RESULT, COMPONENT, UNIT ->
          text(step).collate(collation(quotedName("C")));
      case YEAR, SDG_GOAL, SUBTITLE, START_YEAR -> number(step);
    };
  }

  /** What clients are told of it; null where there is none. */
  Field<?> shown(String step, Facts facts, Selection selection) {
    return switch (dimension) {
      case MINISTRY -> KeyShape.ministry(small(step), selection);
      case AGENCY -> KeyShape.agency(number(step), selection);
      case PROGRAM -> KeyShape.program(facts, number(step), selection);
      case REGION -> KeyShape.region(small(step), selection);
      case SDG_GOAL -> KeyShape.goal(small(step), selection);
      case SDG_TARGET -> KeyShape.target(text(step), selection);
      case SUBTITLE -> KeyShape.subtitle(small(step), selection);
      case FINDING -> DSL.when(isNone(step).not(), KeyShape.finding(text(step), selection));
      case COMPONENT -> componentName(step);
      case YEAR, START_YEAR -> DSL.nullif(number(step), inline(NO_NUMBER));
      case RULE, EX_ANTE_RESULT, UNIT -> DSL.nullif(text(step), inline(NO_TEXT));
    };
  }

  /** As its newest edition writes it. */
  private Field<String> componentName(String step) {
    return field(
        select(COMPONENT.NAME)
            .from(COMPONENT)
            .where(COMPONENT.PROGRAM_ID.eq(new GroupKey(Dimension.PROGRAM).number(step)))
            .and(COMPONENT.NAME_KEY.eq(text(step)))
            .orderBy(COMPONENT.EDITION_ID.desc())
            .limit(inline(1)));
  }

  /** Id, code or name that tells it to people who name a group; null in SQL where there is none. */
  Field<String> called(String step) {
    return switch (dimension) {
      case MINISTRY ->
          field(select(MINISTRY.CODE).from(MINISTRY).where(MINISTRY.ID.eq(small(step))));
      case AGENCY ->
          field(
              select(coalesce(AGENCY.CODE, AGENCY.NAME_KEY))
                  .from(AGENCY)
                  .where(AGENCY.ID.eq(number(step))));
      case PROGRAM -> field(select(PROGRAM.KEY).from(PROGRAM).where(PROGRAM.ID.eq(number(step))));
      case REGION -> field(select(REGION.CODE).from(REGION).where(REGION.ID.eq(small(step))));
      case SDG_GOAL, SUBTITLE, YEAR, START_YEAR ->
          DSL.nullif(number(step), inline(NO_NUMBER)).cast(SQLDataType.VARCHAR);
      case SDG_TARGET, FINDING, RULE, EX_ANTE_RESULT, COMPONENT, UNIT ->
          DSL.nullif(text(step), inline(NO_TEXT));
    };
  }

  private Field<Integer> number(String step) {
    return field(DSL.name(step, column()), Integer.class);
  }

  private Field<Short> small(String step) {
    return number(step).cast(SQLDataType.SMALLINT);
  }

  private Field<String> text(String step) {
    return field(DSL.name(step, column()), String.class);
  }
}
