package cl.contraste.comparison;

import static cl.contraste.db.Tables.EVALUATION;
import static cl.contraste.db.Tables.FINDING;
import static cl.contraste.db.Tables.PROGRAM;
import static cl.contraste.db.Tables.PROGRAM_EDITION;
import static cl.contraste.db.Tables.PROGRAM_REGION;
import static cl.contraste.db.Tables.PROGRAM_SDG_GOAL;
import static cl.contraste.db.Tables.PROGRAM_SDG_TARGET;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;

import cl.contraste.db.enums.EvaluationStage;
import cl.contraste.db.tables.Program;
import cl.contraste.db.tables.ProgramYear;
import cl.contraste.metric.Rule;
import cl.contraste.program.Breaches;
import cl.contraste.program.Dimension;
import cl.contraste.program.Facts;
import cl.contraste.program.KeyShape;
import cl.contraste.program.Observations;
import java.util.EnumSet;
import java.util.List;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Keys that do not stand in the rows of facts: a table each, of a program (and for findings its
 * year) with the key, and with the number of its keys before any filter.
 *
 * @param table named after the dimension
 * @param on columns that it has in common with the rows
 */
record Lookups(Table<?> table, List<String> on) {

  private static final Program P = PROGRAM.as("p");

  /** Whether a dimension is looked up. */
  static boolean knows(Dimension dimension) {
    return switch (dimension) {
      case REGION, SDG_GOAL, SDG_TARGET, FINDING, RULE, EX_ANTE_RESULT, START_YEAR, UNIT -> true;
      case MINISTRY, AGENCY, YEAR, PROGRAM, SUBTITLE, COMPONENT -> false;
    };
  }

  static Lookups of(Dimension dimension, Facts facts) {
    return switch (dimension) {
      case REGION ->
          links(
              dimension,
              facts,
              PROGRAM_REGION,
              PROGRAM_REGION.PROGRAM_ID,
              PROGRAM_REGION.EDITION_ID,
              PROGRAM_REGION.REGION_ID,
              PROGRAM_REGION.LINKS);
      case SDG_GOAL ->
          links(
              dimension,
              facts,
              PROGRAM_SDG_GOAL,
              PROGRAM_SDG_GOAL.PROGRAM_ID,
              PROGRAM_SDG_GOAL.EDITION_ID,
              PROGRAM_SDG_GOAL.GOAL,
              PROGRAM_SDG_GOAL.LINKS);
      case SDG_TARGET ->
          links(
              dimension,
              facts,
              PROGRAM_SDG_TARGET,
              PROGRAM_SDG_TARGET.PROGRAM_ID,
              PROGRAM_SDG_TARGET.EDITION_ID,
              PROGRAM_SDG_TARGET.TARGET,
              PROGRAM_SDG_TARGET.LINKS);
      case FINDING -> findings();
      case RULE -> rules(facts);
      case EX_ANTE_RESULT -> exAnte(facts);
      case START_YEAR -> ofEdition(dimension, facts.edition(P), PROGRAM_EDITION.START_YEAR);
      case UNIT ->
          ofEdition(
              dimension,
              facts.profileEdition(P),
              Observations.unitKey(PROGRAM_EDITION.BENEFICIARY_UNIT));
      case MINISTRY, AGENCY, YEAR, PROGRAM, SUBTITLE, COMPONENT ->
          throw new IllegalArgumentException(dimension + " stands in the rows");
    };
  }

  static <T> Field<T> key(Dimension dimension, Class<T> type) {
    return DSL.field(name(tableName(dimension), "key"), type);
  }

  /** How many keys the program of a row has. */
  static Field<Integer> links(Dimension dimension) {
    return DSL.field(name(tableName(dimension), "links"), Integer.class);
  }

  Table<?> joinedTo(Table<?> rows, ProgramYear f) {
    return rows.leftJoin(table)
        .on(
            on.stream()
                .map(column -> same(f, column))
                .reduce(DSL.noCondition(), org.jooq.Condition::and, org.jooq.Condition::and));
  }

  private org.jooq.Condition same(ProgramYear f, String column) {
    return DSL.field(name(table.getName(), column), Integer.class)
        .eq(DSL.field(name(f.getName(), column), Integer.class));
  }

  private static String tableName(Dimension dimension) {
    return "of_" + dimension.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static Lookups links(
      Dimension dimension,
      Facts facts,
      Table<?> links,
      TableField<?, Integer> program,
      TableField<?, Integer> edition,
      TableField<?, ?> key,
      TableField<?, Short> number) {
    Table<?> table =
        (facts.isPresent()
                ? select(program, key.as("key"), number.cast(Integer.class).as("links"))
                    .from(links)
                    .where(number.isNotNull())
                : select(program, key.as("key"), count().over().partitionBy(program).as("links"))
                    .from(links)
                    .join(P)
                    .on(program.eq(P.ID).and(edition.eq(facts.profileEdition(P))))
                    .where(P.KIND.eq(facts.scope().kind())))
            .asTable(tableName(dimension));
    return new Lookups(table, List.of("program_id"));
  }

  private static Lookups findings() {
    var each =
        selectDistinct(
                FINDING.PROGRAM_ID,
                FINDING.EDITION_ID,
                FINDING.YEAR,
                FINDING
                    .DIMENSION
                    .cast(String.class)
                    .concat(inline(KeyShape.FINDING_SEPARATOR))
                    .concat(FINDING.CODE)
                    .as("key"))
            .from(FINDING)
            .asTable("each");
    Table<?> table =
        select(
                DSL.asterisk(),
                count()
                    .over()
                    .partitionBy(
                        each.field("program_id"), each.field("edition_id"), each.field("year"))
                    .as("links"))
            .from(each)
            .asTable(tableName(Dimension.FINDING));
    return new Lookups(table, List.of("program_id", "edition_id", "year"));
  }

  private static Lookups rules(Facts facts) {
    var each = Breaches.of(facts, EnumSet.allOf(Rule.class)).asTable("each");
    Table<?> table =
        select(
                DSL.asterisk(),
                count()
                    .over()
                    .partitionBy(each.field("program_id"), each.field("year"))
                    .as("links"))
            .from(each)
            .asTable(tableName(Dimension.RULE));
    return new Lookups(table, List.of("program_id", "year"));
  }

  private static Lookups exAnte(Facts facts) {
    var v = EVALUATION.as("v");
    Table<?> table =
        select(P.ID.as("program_id"), v.RESULT.as("key"))
            .distinctOn(P.ID)
            .from(P)
            .join(v)
            .on(v.PROGRAM_ID.eq(P.ID).and(v.EDITION_ID.eq(facts.profileEdition(P))))
            .where(v.STAGE.eq(EvaluationStage.EX_ANTE))
            .orderBy(P.ID, v.YEAR.desc().nullsLast(), v.POSITION.desc())
            .asTable(tableName(Dimension.EX_ANTE_RESULT));
    return new Lookups(table, List.of("program_id"));
  }

  private static Lookups ofEdition(Dimension dimension, Field<Integer> edition, Field<?> key) {
    Table<?> table =
        select(P.ID.as("program_id"), key.as("key"))
            .from(P)
            .join(PROGRAM_EDITION)
            .on(PROGRAM_EDITION.PROGRAM_ID.eq(P.ID).and(PROGRAM_EDITION.ID.eq(edition)))
            .asTable(tableName(dimension));
    return new Lookups(table, List.of("program_id"));
  }
}
