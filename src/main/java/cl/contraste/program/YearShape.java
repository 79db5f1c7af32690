package cl.contraste.program;

import static cl.contraste.db.Tables.COMPONENT;
import static cl.contraste.db.Tables.COMPONENT_YEAR;
import static cl.contraste.db.Tables.SUBTITLE;
import static cl.contraste.db.Tables.SUBTITLE_SPENDING;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import cl.contraste.db.tables.Component;
import cl.contraste.db.tables.ComponentYear;
import cl.contraste.db.tables.ProgramYear;
import cl.contraste.db.tables.Subtitle;
import cl.contraste.db.tables.SubtitleSpending;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import cl.contraste.metric.RowValues;
import cl.contraste.platform.Json;
import cl.contraste.platform.Selection;
import cl.contraste.platform.Shape;
import java.util.List;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What is told of a year: the types ProgramYear, ComponentYear, Component and SubtitleSpending. */
final class YearShape {

  private static final Field<Short> COMPONENT_EDITION =
      DSL.field(DSL.name("cy", "edition"), Short.class);

  static final Shape<YearRow> YEAR = year();
  static final Shape<ComponentRow> COMPONENT_YEAR_TYPE = componentYear();
  static final Shape<SubtitleRow> SUBTITLE_SPENDING_TYPE = subtitleSpending();

  static final Shape<Subtitle> SUBTITLE_TYPE =
      Shape.<Subtitle>of("Subtitle")
          .field("code", subtitle -> subtitle.CODE)
          .field("name", subtitle -> subtitle.NAME_EN)
          .field("nameEs", subtitle -> subtitle.NAME_ES)
          .field("financial", subtitle -> subtitle.FINANCIAL);

  static final Shape<GroupedComponent> COMPONENT_TYPE =
      Shape.<GroupedComponent>of("Component")
          .field("name", component -> component.newest(component.table.NAME))
          .field("unit", component -> component.newest(component.table.UNIT))
          .object("years", GroupedComponent::years);

  private YearShape() {}

  record YearRow(ProgramYear table, RowValues values, Judgements judgements) {}

  record ComponentRow(ComponentYear table, Component component, RowValues values) {}

  record SubtitleRow(SubtitleSpending table, RowValues values) {}

  /** The component of one name, over the editions that tell of it. */
  record GroupedComponent(Component table, ComponentRow row) {

    private Field<?> years(Selection selection) {
      return Json.array(COMPONENT_YEAR_TYPE.json(row, selection), row.table.YEAR);
    }

    private Field<String> newest(Field<String> text) {
      return YearShape.newest(text, COMPONENT_EDITION, row.table.YEAR);
    }
  }

  private static Shape<YearRow> year() {
    Shape<YearRow> shape =
        Shape.<YearRow>of("ProgramYear")
            .field("year", row -> row.table.YEAR)
            .field("edition", row -> row.table.EDITION)
            .field("priceYear", row -> row.table.PRICE_YEAR)
            .field("throughMonth", row -> row.table.THROUGH_MONTH)
            .object(
                "ministry",
                (row, selection) -> PlaceShape.ministry(row.table.MINISTRY_ID, selection))
            .object("agency", (row, selection) -> PlaceShape.agency(row.table.AGENCY_ID, selection))
            .object("rules", (row, selection) -> RuleShape.rules(row.judgements, selection))
            .object("findings", (row, selection) -> RuleShape.findings(row.table, selection))
            .object(
                "disagreements",
                (row, selection) -> RuleShape.disagreements(row.judgements, selection));
    for (Metric metric : Catalogue.of(Grain.PROGRAM_YEAR)) {
      shape =
          ValueShape.metric(
              shape, metric, row -> new ValueShape.Figure(metric, row.values, place(row.table)));
    }
    return shape;
  }

  private static ValueShape.Place place(ProgramYear f) {
    return new ValueShape.Place(f.PROGRAM_ID, f.EDITION_ID, f.LINE);
  }

  private static Shape<ComponentRow> componentYear() {
    Shape<ComponentRow> shape =
        Shape.<ComponentRow>of("ComponentYear").field("year", row -> row.table.YEAR);
    for (Metric metric : Catalogue.of(Grain.COMPONENT_YEAR)) {
      shape =
          ValueShape.metric(
              shape,
              metric,
              row ->
                  new ValueShape.Figure(
                      metric,
                      row.values,
                      new ValueShape.Place(
                          row.table.PROGRAM_ID, row.table.EDITION_ID, row.component.LINE)));
    }
    return shape;
  }

  private static Shape<SubtitleRow> subtitleSpending() {
    Shape<SubtitleRow> shape =
        Shape.<SubtitleRow>of("SubtitleSpending")
            .field("year", row -> row.table.YEAR)
            .object("subtitle", (row, selection) -> subtitle(row.table.SUBTITLE, selection))
            .field("throughMonth", row -> row.table.THROUGH_MONTH);
    for (Metric metric :
        List.of(
            Catalogue.INITIAL_BUDGET,
            Catalogue.FINAL_BUDGET,
            Catalogue.EXECUTED_BUDGET,
            Catalogue.ADMINISTRATIVE_SPENDING)) {
      shape =
          ValueShape.metric(
              shape,
              metric,
              row ->
                  new ValueShape.Figure(
                      metric,
                      row.values,
                      new ValueShape.Place(
                          row.table.PROGRAM_ID, row.table.EDITION_ID, row.table.LINE)));
    }
    return shape;
  }

  static Field<JSON> subtitle(Field<Short> code, Selection selection) {
    Subtitle st = SUBTITLE.as("st");
    return field(select(SUBTITLE_TYPE.json(st, selection)).from(st).where(st.CODE.eq(code)));
  }

  /** The metrics of program-years named {@code f}. */
  static RowValues valuesOfYears(Facts facts) {
    ProgramYear f = facts.years();
    return new RowValues(
        "f",
        new RowValues.Key(f.PROGRAM_ID, f.EDITION_ID, f.YEAR, inline((short) 0)),
        facts.restates());
  }

  /** The years of a program, oldest first. */
  static Field<JSON> years(ProgramRow program, Selection selection) {
    ProgramYear f = program.facts().years();
    RowValues values = valuesOfYears(program.facts());
    Judgements judgements = new Judgements(program.facts(), values);
    Field<JSON> rows = Json.array(YEAR.json(new YearRow(f, values, judgements), selection), f.YEAR);
    return field(
        select(rows)
            .from(judgements.joinedTo(values.joined(program.facts().yearRows(values))))
            .where(f.PROGRAM_ID.eq(program.program().ID)));
  }

  /** Its spending by subtitle, oldest first. */
  static Field<JSON> subtitles(ProgramRow program, Selection selection) {
    SubtitleSpending part = SUBTITLE_SPENDING.as("part");
    SubtitleSpending s = SUBTITLE_SPENDING.as("sp");
    RowValues values =
        new RowValues(
            "sp",
            new RowValues.Key(s.PROGRAM_ID, s.EDITION_ID, s.YEAR, inline((short) -1)),
            program.facts().restates());
    Field<JSON> rows =
        Json.array(
            SUBTITLE_SPENDING_TYPE.json(new SubtitleRow(s, values), selection), s.YEAR, s.SUBTITLE);
    List<Field<?>> keys = List.of(part.SUBTITLE, part.THROUGH_MONTH, part.LINE);
    return field(
        select(rows)
            .from(values.joined(program.facts().partRows(part, keys, "sp", values)))
            .where(s.PROGRAM_ID.eq(program.program().ID)));
  }

  /** Its components, each with what the newest edition of each year says. */
  static Field<JSON> components(ProgramRow program, Selection selection) {
    ComponentYear part = COMPONENT_YEAR.as("part");
    ComponentYear cy = COMPONENT_YEAR.as("cy");
    Component c = COMPONENT.as("c");
    RowValues values =
        new RowValues(
            "cy",
            new RowValues.Key(cy.PROGRAM_ID, cy.EDITION_ID, cy.YEAR, cy.POSITION),
            program.facts().restates());
    Field<JSON> component =
        COMPONENT_TYPE.json(new GroupedComponent(c, new ComponentRow(cy, c, values)), selection);
    Table<?> rows = program.facts().partRows(part, List.of(part.POSITION), "cy", values);
    Select<Record1<JSON>> grouped =
        select(component.as("component"))
            .from(
                values.joined(
                    rows.join(c)
                        .on(
                            c.PROGRAM_ID
                                .eq(cy.PROGRAM_ID)
                                .and(c.EDITION_ID.eq(cy.EDITION_ID))
                                .and(c.POSITION.eq(cy.POSITION)))))
            .where(cy.PROGRAM_ID.eq(program.program().ID))
            .groupBy(c.NAME_KEY)
            .orderBy(DSL.max(COMPONENT_EDITION).desc(), DSL.min(c.POSITION), c.NAME_KEY);
    return field(
        select(Json.array(DSL.field("grouped.component", JSON.class)))
            .from(grouped.asTable("grouped")));
  }

  /** The text as the newest edition of a group writes it. */
  static Field<String> newest(Field<String> text, Field<Short> edition, Field<Short> year) {
    return DSL.field(
        "(array_agg({0} order by {1} desc, {2} desc))[1]", String.class, text, edition, year);
  }
}
