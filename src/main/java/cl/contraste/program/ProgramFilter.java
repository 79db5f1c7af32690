package cl.contraste.program;

import static cl.contraste.db.Tables.FINDING;
import static cl.contraste.db.Tables.FINDING_CODE;
import static cl.contraste.db.Tables.PROGRAM;
import static cl.contraste.db.Tables.PROGRAM_ALIAS;
import static cl.contraste.db.Tables.PROGRAM_EDITION;
import static cl.contraste.db.Tables.PROGRAM_REGION;
import static cl.contraste.db.Tables.PROGRAM_SDG_GOAL;
import static cl.contraste.db.Tables.PROGRAM_SDG_TARGET;
import static cl.contraste.db.Tables.SUBTITLE_SPENDING;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import cl.contraste.db.enums.FindingDimension;
import cl.contraste.db.enums.FindingVerdict;
import cl.contraste.db.enums.ProgramKind;
import cl.contraste.db.tables.Program;
import cl.contraste.db.tables.ProgramEdition;
import cl.contraste.db.tables.ProgramYear;
import cl.contraste.metric.Rule;
import cl.contraste.platform.NameKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record1;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Which programs. All that is given must hold; within a list one entry is enough. */
public record ProgramFilter(
    @Nullable List<String> programs,
    @Nullable List<String> ministries,
    @Nullable List<String> agencies,
    @Nullable List<String> regions,
    @Nullable List<Integer> sdgGoals,
    @Nullable List<String> sdgTargets,
    @Nullable YearRange startYear,
    @Nullable List<String> findings,
    @Nullable List<FindingDimension> findingsIn,
    @Nullable List<FindingDimension> findingsInAll,
    @Nullable List<Rule> breaches,
    @Nullable List<Rule> breachesAll,
    @Nullable List<Disagreement> disagreements,
    @Nullable List<Integer> subtitles,
    @Nullable String text) {

  public static final ProgramFilter NONE =
      new ProgramFilter(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** The same in SQL: conditions on years must hold in some year of the scope. */
  Condition on(ProgramRow row, CodeLists lists) {
    Condition years =
        yearConditions(row.facts(), lists).stream()
            .map(holds -> inSomeYear(row, holds))
            .reduce(noCondition(), Condition::and);
    boolean told = ministries != null || agencies != null || row.facts().areAll();
    return onProgram(row, lists)
        .and(years)
        .and(told ? noCondition() : inSomeYear(row, noCondition()));
  }

  /** The same for single program-years, named {@code f}: conditions on years must hold in each. */
  public Condition onYears(Facts facts, CodeLists lists) {
    Condition years = yearConditions(facts, lists).stream().reduce(noCondition(), Condition::and);
    boolean every =
        Stream.of(programs, regions, sdgGoals, sdgTargets, startYear, text)
            .allMatch(Objects::isNull);
    return every ? years : years.and(facts.years().PROGRAM_ID.in(ids(facts, lists)));
  }

  private Select<Record1<Integer>> ids(Facts facts, CodeLists lists) {
    Program p = PROGRAM.as("p");
    ProgramRow row = new ProgramRow(facts, p, PROGRAM_EDITION.as("e"), facts.profileEdition(p));
    return select(p.ID)
        .from(Programs.tables(row))
        .where(p.KIND.eq(facts.scope().kind()))
        .and(onProgram(row, lists));
  }

  private Condition onProgram(ProgramRow row, CodeLists lists) {
    return Stream.of(byId(row), byProfile(row, lists), byStart(row), byText(row))
        .reduce(noCondition(), Condition::and);
  }

  /** What must hold of a program-year {@code f}; ministry and agency in the same one. */
  private List<Condition> yearConditions(Facts facts, CodeLists lists) {
    List<Condition> conditions = new ArrayList<>();
    byPlace(facts, lists, conditions);
    byFinding(facts, lists, conditions);
    byRule(facts, conditions);
    bySubtitle(facts, lists, conditions);
    return conditions;
  }

  private Condition byId(ProgramRow row) {
    if (programs == null) {
      return noCondition();
    }
    return row.program()
        .KEY
        .in(programs)
        .or(
            exists(
                selectOne()
                    .from(PROGRAM_ALIAS)
                    .where(PROGRAM_ALIAS.PROGRAM_ID.eq(row.program().ID))
                    .and(PROGRAM_ALIAS.ALIAS.in(programs))));
  }

  private void byPlace(Facts facts, CodeLists lists, List<Condition> into) {
    ProgramYear f = facts.years();
    Condition holds = noCondition();
    if (ministries != null) {
      holds = holds.and(f.MINISTRY_ID.in(lists.ministries(ministries)));
    }
    if (agencies != null) {
      holds = holds.and(f.AGENCY_ID.in(lists.agencies(facts.scope().kind(), agencies)));
    }
    if (ministries != null || agencies != null) {
      into.add(holds);
    }
  }

  /** Programs of which nothing is told in the scope's years are no answer to it. */
  private static Condition inSomeYear(ProgramRow row, Condition holds) {
    ProgramYear f = row.facts().years();
    return exists(
        selectOne()
            .from(row.facts().yearsTable())
            .where(f.PROGRAM_ID.eq(row.program().ID))
            .and(row.facts().inScope(f.YEAR))
            .and(holds));
  }

  private Condition byProfile(ProgramRow row, CodeLists lists) {
    Condition holds = noCondition();
    if (regions != null) {
      holds =
          holds.and(
              exists(
                  selectOne()
                      .from(PROGRAM_REGION)
                      .where(PROGRAM_REGION.PROGRAM_ID.eq(row.program().ID))
                      .and(PROGRAM_REGION.EDITION_ID.eq(row.profile()))
                      .and(PROGRAM_REGION.REGION_ID.in(lists.regions(regions)))));
    }
    if (sdgGoals != null) {
      holds =
          holds.and(
              exists(
                  selectOne()
                      .from(PROGRAM_SDG_GOAL)
                      .where(PROGRAM_SDG_GOAL.PROGRAM_ID.eq(row.program().ID))
                      .and(PROGRAM_SDG_GOAL.EDITION_ID.eq(row.profile()))
                      .and(PROGRAM_SDG_GOAL.GOAL.in(lists.goals(sdgGoals)))));
    }
    if (sdgTargets != null) {
      holds =
          holds.and(
              exists(
                  selectOne()
                      .from(PROGRAM_SDG_TARGET)
                      .where(PROGRAM_SDG_TARGET.PROGRAM_ID.eq(row.program().ID))
                      .and(PROGRAM_SDG_TARGET.EDITION_ID.eq(row.profile()))
                      .and(PROGRAM_SDG_TARGET.TARGET.in(lists.targets(sdgTargets)))));
    }
    return holds;
  }

  private Condition byStart(ProgramRow row) {
    return startYear == null
        ? noCondition()
        : row.edition().START_YEAR.between((short) startYear.from(), (short) startYear.last());
  }

  private void byFinding(Facts facts, CodeLists lists, List<Condition> into) {
    if (findings != null) {
      into.add(found(facts, FINDING.as("ff").CODE.in(lists.findings(findings))));
    }
    if (findingsIn != null) {
      into.add(concern(facts, findingsIn));
    }
    if (findingsInAll != null) {
      findingsInAll.forEach(dimension -> into.add(concern(facts, List.of(dimension))));
    }
  }

  private void byRule(Facts facts, List<Condition> into) {
    if (breaches != null) {
      into.add(
          breaches.isEmpty() ? DSL.falseCondition() : isAmong(facts, Breaches.of(facts, breaches)));
    }
    if (breachesAll != null) {
      breachesAll.forEach(rule -> into.add(isAmong(facts, Breaches.of(facts, List.of(rule)))));
    }
    if (disagreements != null) {
      into.add(
          disagreements.stream()
              .map(how -> Breaches.against(facts, EnumSet.allOf(Rule.class), how))
              .map(rows -> isAmong(facts, rows))
              .reduce(DSL.falseCondition(), Condition::or));
    }
  }

  private static Condition isAmong(Facts facts, Select<Record3<Integer, Short, String>> rows) {
    Table<?> some = rows.asTable("ruled_years");
    return DSL.row(facts.years().PROGRAM_ID, facts.years().YEAR)
        .in(
            select(some.field("program_id", Integer.class), some.field("year", Short.class))
                .from(some));
  }

  private static Condition concern(Facts facts, List<FindingDimension> dimensions) {
    return found(facts, FINDING.as("ff").DIMENSION.in(dimensions).and(isConcern()));
  }

  private static Condition isConcern() {
    var ff = FINDING.as("ff");
    return exists(
        selectOne()
            .from(FINDING_CODE)
            .where(FINDING_CODE.VOCABULARY.eq(ff.VOCABULARY))
            .and(FINDING_CODE.DIMENSION.eq(ff.DIMENSION))
            .and(FINDING_CODE.CODE.eq(ff.CODE))
            .and(FINDING_CODE.VERDICT.eq(FindingVerdict.CONCERN)));
  }

  private static Condition found(Facts facts, Condition which) {
    var ff = FINDING.as("ff");
    return exists(selectOne().from(ff).where(Facts.told(ff, facts.years())).and(which));
  }

  private void bySubtitle(Facts facts, CodeLists lists, List<Condition> into) {
    if (subtitles != null) {
      var fs = SUBTITLE_SPENDING.as("fs");
      into.add(
          exists(
              selectOne()
                  .from(fs)
                  .where(Facts.told(fs, facts.years()))
                  .and(fs.SUBTITLE.in(lists.subtitles(subtitles)))
                  .and(fs.EXECUTED_BUDGET.ne(0L))));
    }
  }

  private Condition byText(ProgramRow row) {
    if (text == null) {
      return noCondition();
    }
    return Stream.of(NameKey.of(text).split(" "))
        .map(word -> row.edition().SEARCH_TEXT.contains(word).or(inTexts(row, word)))
        .reduce(noCondition(), DSL::and, DSL::and);
  }

  /** The newest edition may be of a kind that carries no texts. */
  private static Condition inTexts(ProgramRow row, String word) {
    ProgramEdition profile = PROGRAM_EDITION.as("told");
    return exists(
        selectOne()
            .from(profile)
            .where(profile.PROGRAM_ID.eq(row.program().ID))
            .and(profile.ID.eq(row.profile()))
            .and(line(profile, 3).contains(word)));
  }

  /** A line of what can be searched: name, agency, texts. */
  static Field<String> line(ProgramEdition edition, int line) {
    return DSL.field(
        "split_part({0}, E'\\n', {1})", String.class, edition.SEARCH_TEXT, inline(line));
  }

  /** Ids of programs by what they are called: their id, or another; null in SQL: there are none. */
  public static Field<JSON> programsMeant(ProgramKind kind, List<String> called) {
    return DSL.field(
        """
        (select json_object_agg(asked.id, known.key) from unnest({0}) as asked (id) join program known
          on known.kind = {1} and known.edition_id is not null and (known.key = asked.id or exists (
            select from program_alias other where other.program_id = known.id and other.alias = asked.id)))
        """,
        JSON.class, val(called.toArray(String[]::new)), inline(kind));
  }

  /** Those of the programs named that there are not, as a list; null in SQL: there are all. */
  public Field<JSON> unknownPrograms(ProgramKind kind) {
    return DSL.field(
        """
        (select json_agg(asked.id) from unnest({0}) as asked (id) where not exists (
          select from program known where known.kind = {1} and (known.key = asked.id or exists (
            select from program_alias other where other.program_id = known.id and other.alias = asked.id))))
        """,
        JSON.class,
        val(programs == null ? new String[0] : programs.toArray(String[]::new)),
        inline(kind));
  }
}
