package cl.contraste.program;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.ContrasteTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each filter finds the programs that a hand-written SQL finds, and understands names. */
@ContrasteTest
class FiltersTest extends Asked {

  // ---------------------------------------------------------------------------------- programs

  @Test
  void programsAreFoundByIdBipsIdOrBudgetCode() {
    assertThat(found("kind: BUDGET", "programs: [\"B-06-07-01\", \"06-02-02\"]"))
        .containsExactly("B-06-02-02", "B-06-07-01");
    assertThat(found("kind: MONITORED", "programs: [\"87119\", \"M-272\"]"))
        .containsExactly("M-272", "M-87119");
  }

  @Test
  void aProgramThatNobodyKnowsIsAProblemThatNamesIt() {
    Told problem =
        problem(
            "{ programs(scope: {kind: BUDGET}, filter: {programs: [\"06-07-01\", \"99-99-99\"]}) {"
                + " totalCount } }");
    assertThat(problem.code()).isEqualTo("UNKNOWN_PROGRAM");
    assertThat(problem.message()).contains("99-99-99").doesNotContain("\"06-07-01\"");
  }

  @Test
  void anEmptyListFindsNothing() {
    for (String field :
        List.of(
            "programs",
            "ministries",
            "agencies",
            "regions",
            "sdgGoals",
            "sdgTargets",
            "findings",
            "findingsIn",
            "subtitles")) {
      assertThat(found("kind: MONITORED", field + ": []")).as(field).isEmpty();
    }
  }

  @Test
  void anEmptyFilterFindsAll() {
    assertThat(found("kind: BUDGET", ""))
        .isEqualTo(ids("select key from program where kind = 'BUDGET'"))
        .hasSize(388);
    assertThat(found("kind: MONITORED", ""))
        .isEqualTo(ids("select key from program where kind = 'MONITORED'"))
        .hasSize(677);
  }

  // ------------------------------------------------------------------------ ministries, agencies

  @ParameterizedTest
  @CsvSource({
    "BUDGET, 2012, salud",
    "BUDGET, 2019, educacion",
    "BUDGET, 2020, cultura",
    "MONITORED, 2025, vivienda"
  })
  void aMinistryIsThatOfTheYear(String kind, int year, String name) {
    String code =
        sql()
            .fetch("select code from ministry where code like ? order by code", name + "%")
            .get(0)
            .get(0, String.class);
    assertThat(
            found(
                "kind: %s, years: {from: %d}".formatted(kind, year),
                "ministries: [\"%s\"]".formatted(code)))
        .isEqualTo(
            ids(
                "with %s select t.key from told t join ministry m on m.id = t.ministry_id where t.kind = '%s' and t.year = %d and m.code = '%s'"
                    .formatted(TOLD, kind, year, code)))
        .isNotEmpty();
  }

  @Test
  void everyMinistryIsFoundByItsIdItsNameAndEachOfItsAliasesInAnyCase() {
    sql()
        .fetch(
            "select m.code, m.name, m.name from ministry m union all select m.code, a.alias, m.name"
                + " from ministry_alias a join ministry m on m.id = a.ministry_id")
        .forEach(
            row -> {
              String code = row.get(0, String.class);
              for (String name :
                  List.of(
                      code,
                      row.get(1, String.class),
                      row.get(1, String.class).toUpperCase(java.util.Locale.ROOT),
                      bare(row.get(1, String.class)))) {
                assertThat(found("kind: BUDGET", "ministries: [\"%s\"]".formatted(name)))
                    .as(name)
                    .isEqualTo(
                        ids(
                            "select distinct p.key from program_year y join program p on p.id = y.program_id join ministry m on m.id = y.ministry_id where p.kind = 'BUDGET' and m.code = '%s'"
                                .formatted(code)));
              }
            });
  }

  @Test
  void everyAgencyIsFoundByItsNameWithAndWithoutAccents() {
    sql()
        .fetch("select name from agency where kind = 'MONITORED'")
        .forEach(
            row -> {
              String name = row.get(0, String.class);
              assertThat(found("kind: MONITORED", "agencies: [\"%s\"]".formatted(bare(name))))
                  .as(name)
                  .isEqualTo(found("kind: MONITORED", "agencies: [\"%s\"]".formatted(name)))
                  .isEqualTo(
                      ids(
                          "select distinct p.key from program_year y join program p on p.id = y.program_id join agency a on a.id = y.agency_id where a.kind = 'MONITORED' and a.name = '%s'"
                              .formatted(name.replace("'", "''"))));
            });
  }

  @Test
  void aBudgetAgencyIsFoundByItsCode() {
    assertThat(found("kind: BUDGET", "agencies: [\"06-02\"]"))
        .isEqualTo(ids("select key from program where code like '06-02-%'"))
        .hasSizeGreaterThan(1);
  }

  @Test
  void agenciesAreNamedWithinTheirKind() {
    assertThat(
            problem(
                    "{ programs(scope: {kind: MONITORED}, filter: {agencies: [\"06-02\"]}) {"
                        + " totalCount } }")
                .code())
        .isEqualTo("UNKNOWN_AGENCY");
  }

  @Test
  void ministryAndAgencyMustHoldInTheSameYear() {
    assertThat(
            found(
                "kind: BUDGET, years: {from: 2019}",
                "ministries: [\"relaciones-exteriores\"], agencies: [\"06-02\"]"))
        .isEqualTo(
            ids(
                "select p.key from program_year y join program p on p.id = y.program_id join agency"
                    + " a on a.id = y.agency_id join ministry m on m.id = y.ministry_id where"
                    + " y.year = 2019 and a.code = '06-02' and m.code = 'relaciones-exteriores'"));
    assertThat(found("kind: BUDGET", "ministries: [\"salud\"], agencies: [\"06-02\"]")).isEmpty();
  }

  @Test
  void oneOfSeveralNamesIsEnough() {
    assertThat(found("kind: MONITORED", "ministries: [\"salud\", \"educacion\"]"))
        .hasSize(
            found("kind: MONITORED", "ministries: [\"salud\"]").size()
                + found("kind: MONITORED", "ministries: [\"educacion\"]").size());
  }

  @Test
  void differentFieldsMustHoldTogether() {
    assertThat(
            found(
                "kind: MONITORED",
                "ministries: [\"educacion\"], findingsIn: [TARGETING], startYear: {from: 2010, to:"
                    + " 2015}"))
        .isEqualTo(
            ids(
                """
                select p.key from program p join program_edition e on e.id = p.edition_id and e.program_id = p.id join ministry m on m.id = e.ministry_id
                where m.code = 'educacion' and e.start_year between 2010 and 2015 and exists (
                  select from finding f where f.program_id = p.id and f.dimension = 'TARGETING' and f.year = 2025)
                """))
        .isNotEmpty();
  }

  // ------------------------------------------------------------------------------- problem names

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ministries: [\"cultvra\"] | UNKNOWN_MINISTRY | Cultura",
        "ministries: [\"\"] | UNKNOWN_MINISTRY | Ministerio",
        "ministries: [\"%\"] | UNKNOWN_MINISTRY | Ministerio",
        "ministries: [\"ministerio de\"] | AMBIGUOUS_NAME | Ministerio de Agricultura",
        "agencies: [\"servicio\"] | AMBIGUOUS_NAME | Servicio",
        "agencies: [\"servicio de faroles\"] | UNKNOWN_AGENCY | Servicio",
        "regions: [\"Los\"] | AMBIGUOUS_NAME | Los Lagos",
        "regions: [\"Atlantida\"] | UNKNOWN_REGION | Atacama",
        "regions: [\"17\"] | UNKNOWN_REGION | Ays",
        "sdgGoals: [18] | UNKNOWN_SDG | 1 to 17",
        "sdgGoals: [0] | UNKNOWN_SDG | 1 to 17",
        "sdgTargets: [\"8.z\"] | UNKNOWN_SDG | 8.",
        "findings: [\"NO_SUCH\"] | UNKNOWN_FINDING | NO",
        "subtitles: [99] | UNKNOWN_SUBTITLE | 21",
        "subtitles: [20] | UNKNOWN_SUBTITLE | 21",
        "startYear: {from: 2020, to: 2010} | BAD_YEAR | 2020",
      })
  void anUnknownOrAmbiguousNameIsAProblemThatNamesCandidates(
      String filter, String code, String candidate) {
    Told problem =
        problem(
            "{ programs(scope: {kind: MONITORED}, filter: {%s}) { totalCount } }"
                .formatted(filter));
    assertThat(problem.code()).as(problem.message()).isEqualTo(code);
    assertThat(problem.message()).contains(candidate);
  }

  @Test
  void aPartOfANameThatFitsOneOnlyIsUnderstood() {
    assertThat(found("kind: BUDGET", "ministries: [\"relaciones exter\"]"))
        .isEqualTo(found("kind: BUDGET", "ministries: [\"relaciones-exteriores\"]"))
        .isNotEmpty();
  }

  // ----------------------------------------------------------------------- regions, goals, targets

  @ParameterizedTest
  @ValueSource(strings = {"Ñuble", "nuble", "ÑUBLE", "16", "Región de Ñuble"})
  void aRegionIsFoundByNameOrCode(String region) {
    assertThat(found("kind: MONITORED", "regions: [\"%s\"]".formatted(region)))
        .containsExactly("M-87119");
  }

  @Test
  void everyRegionGoalAndTargetFindsThePrograms() {
    for (String code : sql().fetch("select code from region").getValues(0, String.class)) {
      assertThat(found("kind: MONITORED", "regions: [\"%s\"]".formatted(code)))
          .as(code)
          .isEqualTo(
              ids(
                  "select p.key from program_region l join program p on p.id = l.program_id and p.profile_edition_id = l.edition_id join region r on r.id = l.region_id where r.code = '%s'"
                      .formatted(code)));
    }
    for (int goal = 1; goal <= 17; goal++) {
      assertThat(found("kind: MONITORED", "sdgGoals: [" + goal + "]"))
          .as("goal " + goal)
          .isEqualTo(
              goal == 5 || goal == 8 ? ids("select 'M-87119'") : ids("select 'M' where false"));
    }
    assertThat(found("kind: MONITORED", "sdgTargets: [\"8.3\"]")).containsExactly("M-87119");
    assertThat(found("kind: MONITORED", "sdgTargets: [\"8.B\", \"1.1\"]")).isEmpty();
  }

  // ---------------------------------------------------------------------- years, findings,
  // subtitles

  @ParameterizedTest
  @CsvSource({"2019, 2019", "2000, 2010", "1990, 2100"})
  void theFirstYearOfAProgramIsThatOfItsNewestEdition(int from, int to) {
    assertThat(found("kind: MONITORED", "startYear: {from: %d, to: %d}".formatted(from, to)))
        .isEqualTo(
            ids(
                "select p.key from program p join program_edition e on e.program_id = p.id and e.valid_to = 2147483647 and not exists (select from program_edition n where n.program_id = p.id and n.valid_to = 2147483647 and n.edition > e.edition) where p.kind = 'MONITORED' and e.start_year between %d and %d"
                    .formatted(from, to)));
    assertThat(found("kind: MONITORED", "startYear: {from: %d, to: %d}".formatted(from, to)))
        .isNotEmpty();
  }

  @Test
  void programsOlderThanTheDataAreFoundByTheirFirstYear() {
    assertThat(found("kind: MONITORED", "startYear: {from: 1900, to: 1989}"))
        .isEqualTo(
            ids(
                "select p.key from program p join program_edition e on e.id = p.edition_id and"
                    + " e.program_id = p.id where e.start_year < 1990"))
        .hasSize(41);
  }

  @Test
  void everyFindingCodeFindsItsPrograms() {
    for (String code :
        sql().fetch("select distinct code from finding_code").getValues(0, String.class)) {
      assertThat(
              found("kind: MONITORED, years: {from: 2025}", "findings: [\"%s\"]".formatted(code)))
          .as(code)
          .isEqualTo(
              ids(
                  "select distinct p.key from finding f join program p on p.id = f.program_id where f.year = 2025 and f.code = '%s'"
                      .formatted(code)));
    }
  }

  @ParameterizedTest
  @CsvSource({"TARGETING, 182", "EFFICIENCY, 292", "EFFECTIVENESS, 304"})
  void concernsOf2025AreFoundByDimension(String dimension, int programs) {
    assertThat(
            found("kind: MONITORED, years: {from: 2025}", "findingsIn: [%s]".formatted(dimension)))
        .isEqualTo(
            ids(
                "select distinct p.key from finding f join finding_code c using (vocabulary, dimension, code) join program p on p.id = f.program_id where f.year = 2025 and c.verdict = 'CONCERN' and f.dimension = '%s'"
                    .formatted(dimension)))
        .hasSize(programs);
  }

  @Test
  void oneOfSeveralDimensionsIsEnoughLikeInEveryList() {
    assertThat(
            found(
                "kind: MONITORED, years: {from: 2025}",
                "findingsIn: [TARGETING, EFFICIENCY, EFFECTIVENESS]"))
        .isEqualTo(
            ids(
                "select distinct p.key from finding f join finding_code c using (vocabulary,"
                    + " dimension, code) join program p on p.id = f.program_id where f.year = 2025"
                    + " and c.verdict = 'CONCERN'"));
  }

  @Test
  void inAllDimensionsMeansInEachOfThem() {
    assertThat(
            found(
                "kind: MONITORED, years: {from: 2025}",
                "findingsInAll: [TARGETING, EFFICIENCY, EFFECTIVENESS]"))
        .isEqualTo(
            ids(
                "select p.key from finding f join finding_code c using (vocabulary, dimension,"
                    + " code) join program p on p.id = f.program_id where f.year = 2025 and"
                    + " c.verdict = 'CONCERN' group by p.key having count(distinct f.dimension) ="
                    + " 3"))
        .hasSize(49);
  }

  @Test
  void findingsOfYearsOutsideTheScopeDoNotCount() {
    assertThat(found("kind: MONITORED, years: {from: 2019}", "findingsIn: [EFFICIENCY]")).isEmpty();
    assertThat(found("kind: MONITORED, years: {from: 2020}", "findings: [\"UNDER_INITIAL\"]"))
        .isEqualTo(
            ids(
                "select p.key from finding f join program p on p.id = f.program_id where f.year ="
                    + " 2020 and f.code = 'UNDER_INITIAL'"));
  }

  @ParameterizedTest
  @CsvSource({"21, 2019", "32, 2012", "35, 2018", "34, 2020"})
  void subtitlesAreThoseWithSpendingInTheYears(int subtitle, int year) {
    assertThat(
            found(
                "kind: BUDGET, years: {from: %d}".formatted(year),
                "subtitles: [%d]".formatted(subtitle)))
        .isEqualTo(
            ids(
                "select p.key from subtitle_spending s join program p on p.id = s.program_id where p.kind = 'BUDGET' and s.year = %d and s.subtitle = %d and s.executed_budget <> 0"
                    .formatted(year, subtitle)));
  }

  // -------------------------------------------------------------------------------------- text

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exportacion",
        "Exportación",
        "EXPORTACIONES",
        "pymes exportadoras",
        "exportadoras pymes",
        "ninez",
        "niñez",
        "salud",
        "100"
      })
  void wordsStandInNameOrAgencyInAnyCaseAndOrder(String text) {
    StringBuilder where = new StringBuilder("p.kind = 'MONITORED'");
    for (String word : bare(text).toLowerCase(java.util.Locale.ROOT).split(" ", -1)) {
      where.append(
          """
           and (strpos(translate(lower(e.name || ' ' || a.name), 'áéíóúüñ', 'aeiouun'), '%1$s') > 0
             or exists (select from program_text t where t.program_id = p.id and t.edition_id = e.id
               and strpos(translate(lower(t.text), 'áéíóúüñ', 'aeiouun'), '%1$s') > 0))
          """
              .formatted(word));
    }
    assertThat(found("kind: MONITORED", "text: \"%s\"".formatted(text)))
        .isEqualTo(
            ids(
                "select p.key from program p join program_edition e on e.program_id = p.id and e.id"
                    + " = p.edition_id join agency a on a.id = e.agency_id where "
                    + where));
  }

  @Test
  void exportacionFindsTheExportAgencyInBothKinds() {
    assertThat(found("kind: MONITORED", "text: \"exportacion\"")).contains("M-87119");
    assertThat(found("kind: BUDGET", "text: \"Exportación\"")).contains("B-06-07-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"export_cion", "ex%cion", "pymes%exp_rtadoras", "export.*", "exp\\\\rt"})
  void signsOfPatternsMeanNothing(String text) {
    assertThat(found("kind: MONITORED", "text: \"%s\"".formatted(text)))
        .isEqualTo(
            found(
                "kind: MONITORED",
                "text: \"%s\"".formatted(text.replaceAll("[_%.*\\\\]+", " ").strip())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x'; drop table program; --", "' or '1'='1", "zzzzqqq", "\\u0301"})
  void textThatStandsNowhereFindsNothingOrIsNoText(String text) {
    assertThat(
            raw("{ programs(scope: {kind: MONITORED}, filter: {text: \"%s\"}) { totalCount } }"
                    .formatted(text))
                .toString())
        .doesNotContain("INTERNAL");
    assertThat(sql().fetchCount(org.jooq.impl.DSL.table("program"))).isEqualTo(1065);
  }

  private static String bare(String name) {
    return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }
}
