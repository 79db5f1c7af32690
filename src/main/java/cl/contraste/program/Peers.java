package cl.contraste.program;

import static cl.contraste.db.Tables.PROGRAM;
import static cl.contraste.db.Tables.PROGRAM_ALIAS;
import static cl.contraste.db.Tables.PROGRAM_YEAR;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import org.jooq.Condition;
import org.jooq.Field;

/** The other programs of the ministry that a program has in each year. */
public record Peers(Facts facts, String id) {

  /** Whether a program-year {@code f} is one of a peer. */
  public Condition arePrograms() {
    var x = PROGRAM_YEAR.as("x");
    var f = facts.years();
    return f.PROGRAM_ID
        .ne(program())
        .and(
            exists(
                selectOne()
                    .from(facts.yearsTable("x"))
                    .where(x.PROGRAM_ID.eq(program()))
                    .and(x.YEAR.eq(f.YEAR))
                    .and(x.MINISTRY_ID.eq(f.MINISTRY_ID))));
  }

  /** Row id of the program; null in SQL: there is none of the kind. */
  public Field<Integer> program() {
    return field(
        select(PROGRAM.ID)
            .from(PROGRAM)
            .where(PROGRAM.KIND.eq(facts.scope().kind()))
            .and(
                PROGRAM
                    .KEY
                    .eq(id)
                    .or(
                        PROGRAM.ID.in(
                            select(PROGRAM_ALIAS.PROGRAM_ID)
                                .from(PROGRAM_ALIAS)
                                .where(PROGRAM_ALIAS.ALIAS.eq(id))))));
  }

  /** How many peers there are; null in SQL: there is no such program. */
  public Field<Integer> number() {
    var f = facts.years();
    return org.jooq.impl.DSL.when(
        program().isNotNull(),
        coalesce(
            field(
                select(countDistinct(f.PROGRAM_ID))
                    .from(facts.yearsTable())
                    .where(f.KIND.eq(facts.scope().kind()))
                    .and(facts.inScope(f.YEAR))
                    .and(arePrograms())),
            0));
  }
}
