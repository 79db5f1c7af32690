package cl.contraste.program;

import static cl.contraste.db.Tables.PROGRAM;
import static cl.contraste.db.Tables.PROGRAM_ALIAS;
import static cl.contraste.db.Tables.PROGRAM_EDITION;
import static cl.contraste.db.Tables.PROGRAM_SDG_GOAL;
import static cl.contraste.db.Tables.PROGRAM_YEAR;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rank;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import cl.contraste.db.tables.Program;
import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The programs that are like one in each year, by all of some rules. */
public record Peers(Facts facts, String id, Set<PeerRule> rules) {

  private static final int QUARTERS = 4;
  private static final int FEWEST = 5;

  /** The other programs of its ministry. */
  public static Peers ofMinistry(Facts facts, String id) {
    return new Peers(facts, id, Set.of(PeerRule.SAME_MINISTRY));
  }

  /** Whether a program-year {@code f} is one of a peer. */
  public Condition arePrograms() {
    return facts.years().PROGRAM_ID.ne(program()).and(areAlike());
  }

  /** Whether it is one of a peer, or of the program itself. */
  public Condition arePeersOrItself() {
    return facts.years().PROGRAM_ID.eq(program()).or(areAlike());
  }

  private Condition areAlike() {
    return rules.stream()
        .sorted()
        .map(this::holds)
        .reduce(DSL.noCondition(), Condition::and, Condition::and);
  }

  private Condition holds(PeerRule rule) {
    var f = facts.years();
    return switch (rule) {
      case SAME_MINISTRY -> hasSameMinistry();
      case SHARED_SDG_GOAL -> f.PROGRAM_ID.in(sharingGoals());
      case SIZE_QUARTILE -> row(f.PROGRAM_ID, f.YEAR).in(ofSameSize());
      case SAME_BENEFICIARY_UNIT -> f.PROGRAM_ID.in(ofSameUnit());
    };
  }

  private Condition hasSameMinistry() {
    var x = PROGRAM_YEAR.as("x");
    var f = facts.years();
    return exists(
        selectOne()
            .from(facts.yearsTable("x"))
            .where(x.PROGRAM_ID.eq(program()))
            .and(x.YEAR.eq(f.YEAR))
            .and(x.MINISTRY_ID.eq(f.MINISTRY_ID)));
  }

  private Select<Record1<Integer>> sharingGoals() {
    Program own = PROGRAM.as("own");
    Program like = PROGRAM.as("alike");
    var ownGoal = PROGRAM_SDG_GOAL.as("own_goal");
    var goal = PROGRAM_SDG_GOAL.as("goal");
    return select(like.ID)
        .from(like)
        .join(goal)
        .on(goal.PROGRAM_ID.eq(like.ID).and(goal.EDITION_ID.eq(facts.profileEdition(like))))
        .where(
            goal.GOAL.in(
                select(ownGoal.GOAL)
                    .from(own)
                    .join(ownGoal)
                    .on(
                        ownGoal
                            .PROGRAM_ID
                            .eq(own.ID)
                            .and(ownGoal.EDITION_ID.eq(facts.profileEdition(own))))
                    .where(own.ID.eq(program()))));
  }

  private Select<Record1<Integer>> ofSameUnit() {
    Program own = PROGRAM.as("own");
    Program like = PROGRAM.as("alike");
    var ownTold = PROGRAM_EDITION.as("own_told");
    var told = PROGRAM_EDITION.as("alike_told");
    return select(like.ID)
        .from(like)
        .join(told)
        .on(told.PROGRAM_ID.eq(like.ID).and(told.ID.eq(facts.profileEdition(like))))
        .where(
            Observations.unitKey(told.BENEFICIARY_UNIT)
                .eq(
                    field(
                        select(Observations.unitKey(ownTold.BENEFICIARY_UNIT))
                            .from(own)
                            .join(ownTold)
                            .on(
                                ownTold
                                    .PROGRAM_ID
                                    .eq(own.ID)
                                    .and(ownTold.ID.eq(facts.profileEdition(own))))
                            .where(own.ID.eq(program())))));
  }

  /** Program-years of the same quarter by budget, of all programs of the kind in the year. */
  private Select<Record2<Integer, Short>> ofSameSize() {
    Table<?> own = sizes("own_size");
    Table<?> like = sizes("size");
    return select(number(like, "program_id"), DSL.field(name("size", "year"), Short.class))
        .from(like)
        .join(own)
        .on(number(own, "year").eq(number(like, "year")))
        .and(number(own, "quarter").eq(number(like, "quarter")))
        .where(number(own, "program_id").eq(program()));
  }

  private Table<?> sizes(String as) {
    var y = PROGRAM_YEAR.as("y");
    Field<Long> budget = coalesce(y.INITIAL_BUDGET, y.FINAL_BUDGET, y.EXECUTED_BUDGET);
    Field<Integer> before =
        rank().over().partitionBy(y.YEAR).orderBy(budget).cast(Integer.class).minus(inline(1));
    Field<Integer> quarter =
        before.times(inline(QUARTERS)).div(count().over().partitionBy(y.YEAR)).as("quarter");
    return select(y.PROGRAM_ID, y.YEAR, quarter)
        .from(facts.yearsTable("y"))
        .where(y.KIND.eq(facts.scope().kind()))
        .and(facts.inScope(y.YEAR))
        .and(budget.isNotNull())
        .asTable(as);
  }

  private static Field<Integer> number(Table<?> of, String column) {
    return DSL.field(name(of.getName(), column), Integer.class);
  }

  /** Row id of the program; null in SQL: there is none of the kind. */
  public Field<Integer> program() {
    return program(facts, id);
  }

  /** Row id of a program by its id or an alias; null in SQL: there is none of the kind. */
  public static Field<Integer> program(Facts facts, String id) {
    return field(
        select(PROGRAM.ID)
            .from(PROGRAM)
            .where(PROGRAM.KIND.eq(facts.scope().kind()))
            .and(PROGRAM.EDITION_ID.isNotNull())
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

  /**
   * Refuses too few.
   *
   * @throws Problem saying how many there are
   */
  public void requireEnough(int number) {
    if (number < FEWEST) {
      throw new Problem(
          ProblemCode.TOO_FEW_PEERS,
          "%s has %d peers (other programs %s in these years); at least %d are needed: compare with a filter of your own instead."
              .formatted(
                  id,
                  number,
                  rules.stream().sorted().map(PeerRule::words).collect(Collectors.joining(" and ")),
                  FEWEST));
    }
  }

  /** How many peers there are; null in SQL: there is no such program. */
  public Field<Integer> number() {
    var f = facts.years();
    return DSL.when(
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
