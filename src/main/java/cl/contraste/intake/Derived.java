package cl.contraste.intake;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;

/**
 * What follows from the editions and is kept for speed: the newest edition of each program-year, of
 * each program, and how many links it has there. A test holds it against the editions.
 */
final class Derived {

  private static final List<String> LINKS =
      List.of("program_region", "program_sdg_goal", "program_sdg_target");

  private final Prepared sql;

  Derived(Prepared sql) {
    this.sql = sql;
  }

  /** Works out anew what follows for some programs. */
  void refresh(Set<Integer> programs) {
    Integer[] ids = ids(programs);
    sql.run("delete from program_year where program_id = any (?)", (Object) ids);
    add(programs);
    sql.run(
        LINKS.stream().map(Derived::count).collect(joining(",\n", "with ", "\nselect")),
        LINKS.stream().map(links -> ids).toArray());
  }

  private static Integer[] ids(Set<Integer> programs) {
    return programs.toArray(Integer[]::new);
  }

  /** Works out what follows for new programs of one edition each, whose links are counted. */
  void add(Set<Integer> programs) {
    Integer[] ids = ids(programs);
    sql.run(
        """
        with program_years as (insert into program_year
        select distinct on (y.program_id, y.year)
          y.program_id, y.year, y.edition, y.edition_id, y.kind, y.ministry_id, y.agency_id, y.price_year,
          y.through_month, y.line,
          y.initial_budget, y.initial_budget_status, y.final_budget, y.final_budget_status,
          y.executed_budget, y.executed_budget_status, y.extrabudgetary_resources,
          y.extrabudgetary_resources_status, y.administrative_spending, y.administrative_spending_status,
          y.beneficiaries, y.beneficiaries_status, y.target_population, y.target_population_status
        from program_year_edition y
        where y.program_id = any (?) and y.valid_to = 2147483647
        order by y.program_id, y.year, y.edition desc)
        update program p set
          edition_id = (select e.id from program_edition e where e.program_id = p.id and e.valid_to = 2147483647
            order by e.edition desc limit 1),
          profile_edition_id = (select e.id from program_edition e where e.program_id = p.id
            and e.valid_to = 2147483647 and e.carries_profile order by e.edition desc limit 1),
          bips_id = coalesce(p.bips_id, (select a.alias from program_alias a where a.program_id = p.id
            and p.kind = 'MONITORED' and a.alias ~ '^[0-9]+$' limit 1))
        where p.id = any (?)
        """,
        ids,
        ids);
  }

  private static String count(String links) {
    return """
    of_%1$s as (update %1$s l set links = n.links from (
      select l.program_id, l.edition_id, case when l.edition_id = p.profile_edition_id then count(*) end as links
      from %1$s l join program p on p.id = l.program_id where p.id = any (?)
      group by l.program_id, l.edition_id, p.profile_edition_id) n
    where n.program_id = l.program_id and n.edition_id = l.edition_id and n.links is distinct from l.links)\
    """
        .formatted(links);
  }
}
