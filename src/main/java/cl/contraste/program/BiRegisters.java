package cl.contraste.program;

import java.util.stream.Stream;

/** The views of programs and of what hangs on them. */
final class BiRegisters {

  private BiRegisters() {}

  static Stream<String> all() {
    return Stream.of(
        loads(), prices(), programs(), goals(), regions(), findings(), components(), indicators());
  }

  private static String loads() {
    return new BiView(
            "loads", "Each change of the facts; rows of editions stand from one to another.")
        .told("number", "Counts from 1.")
        .told("loaded_at", "When it was committed.")
        .told("snapshot", "Hash of all that could be read since then.")
        .sql("select number, loaded_at, snapshot from load");
  }

  private static String prices() {
    return new BiView(
            "prices",
            "What amounts of a price year are multiplied by to be in pesos of another year.")
        .told("price_year", "Of whose pesos the amounts are.")
        .told("pesos_of", "Of whose pesos they shall be.")
        .told("factor", "Consumer prices of the one by those of the other, annual averages.")
        .sql(
            """
            select own.year as price_year, base.year as pesos_of,
              case when own.year = base.year then 1 else base.index / own.index end as factor
            from price_index own cross join price_index base\
            """);
  }

  private static String programs() {
    return new BiView("programs", "One row a program, as its newest publication tells it.")
        .told("program_id", "Id of the program; never changes.")
        .told("kind", "MONITORED (fichas) or BUDGET (budget law).")
        .told("code", "Partida-capítulo-programa of the budget law; null: a monitored program.")
        .told("bips_id", "Number in the bank of social programs; null: not known.")
        .told("name", "Its name.")
        .told("ministry_id", "Its ministry in its newest year.")
        .told("ministry_name", "Present name of the ministry.")
        .told("agency_id", "Its agency in its newest year: its code, else its name.")
        .told("agency_name", "Name of the agency.")
        .told("start_year", "First year of the program; null: not told.")
        .told("end_year", "Last year of the program; null: permanent, or not told.")
        .told("beneficiary_unit", "What is counted as a beneficiary; null: not told.")
        .told("unit_id", "The unit as units are compared.")
        .told("ex_ante_result", "Result of its newest ex-ante evaluation; null: none is told.")
        .told("edition", "Year of the publication.")
        .told("document", "The publication (file).")
        .told("search_text", "Names and texts in lower case, without accents and punctuation.")
        .sql(
            """
            select p.key as program_id, p.kind::text as kind, p.code, p.bips_id, e.name,
              m.code as ministry_id, m.name as ministry_name,
              coalesce(a.code, a.name_key) as agency_id, a.name as agency_name,
              e.start_year, e.end_year, profile.beneficiary_unit,
              translate(lower(profile.beneficiary_unit), 'áéíóúüñ', 'aeiouun') as unit_id,
              (select v.result from evaluation v
                where v.program_id = p.id and v.edition_id = p.profile_edition_id and v.stage = 'EX_ANTE'
                order by v.year desc nulls last, v.position desc limit 1) as ex_ante_result,
              e.edition, d.name as document,
              concat_ws(E'\\n', e.search_text, split_part(profile.search_text, E'\\n', 3)) as search_text
            from program p
              join program_edition e on e.program_id = p.id and e.id = p.edition_id
              left join ministry m on m.id = e.ministry_id
              left join agency a on a.id = e.agency_id
              left join document d on d.id = e.document_id
              left join program_edition profile on profile.program_id = p.id and profile.id = p.profile_edition_id\
            """);
  }

  private static String goals() {
    return new BiView(
            "sdg_links",
            "Which Sustainable Development Goals (ODS) and targets programs serve: one row a"
                + " program, goal and target.")
        .told("program_id", "Id of the program.")
        .told("goal", "Number of the goal, 1 to 17.")
        .told("goal_name", "Name of the goal in English.")
        .told("goal_name_es", "Name of the goal in Spanish.")
        .told("target", "Code of the target; null: the goal is told without a target.")
        .told("target_title", "Title of the target in English.")
        .told("target_title_es", "Title of the target in Spanish.")
        .told("goals", "How many goals the program has.")
        .told("targets", "How many targets the program has; null: none.")
        .sql(
            """
            select p.key as program_id, g.goal, goal.name_en as goal_name, goal.name_es as goal_name_es,
              t.code as target, t.title_en as target_title, t.title_es as target_title_es,
              g.links as goals, t.links as targets
            from program p
              join program_sdg_goal g on g.program_id = p.id and g.edition_id = p.profile_edition_id
              join sdg_goal goal on goal.number = g.goal
              left join (
                select l.program_id, l.edition_id, l.links, target.*
                from program_sdg_target l join sdg_target target on target.code = l.target
              ) t on t.program_id = g.program_id and t.edition_id = g.edition_id and t.goal = g.goal\
            """);
  }

  private static String regions() {
    return new BiView("regions", "Which regions programs serve: one row a program and region.")
        .told("program_id", "Id of the program.")
        .told("region", "Official code of the region.")
        .told("region_name", "Official name of the region.")
        .told("regions", "How many regions the program has.")
        .sql(
            """
            select p.key as program_id, r.code as region, r.name as region_name, l.links as regions
            from program p
              join program_region l on l.program_id = p.id and l.edition_id = p.profile_edition_id
              join region r on r.id = l.region_id\
            """);
  }

  private static String findings() {
    return new BiView(
            "findings",
            "What evaluators concluded, as the newest publication of each year tells it.")
        .told("program_id", "Id of the program.")
        .told("kind", "MONITORED (fichas) or BUDGET (budget law).")
        .told("year", "The year evaluated.")
        .told("position", "Order in the publication, from 1.")
        .told(
            "dimension",
            "TARGETING, EFFICIENCY or EFFECTIVENESS (focalización, eficiencia, eficacia).")
        .told("code", "Code of the vocabulary; OTHER: a phrase that is not in it.")
        .told("verdict", "FAVOURABLE, NEUTRAL or CONCERN; null: not in the vocabulary.")
        .told("name", "What it means, in English; else the phrase as printed.")
        .told("name_es", "What it means, in Spanish; else the phrase as printed.")
        .told("indicator", "Purpose indicator it speaks of; null: the program.")
        .told("percentage", "Percentage it states, as a ratio; null: none.")
        .told("edition", "Year of the publication.")
        .told("document", "The publication (file).")
        .told("page", "Page from 1; null: a document without pages.")
        .told("line", "Line or row from 1; null: not known.")
        .told("findings", "How many different findings the program has in the year.")
        .sql(
            """
            select p.key as program_id, p.kind::text as kind, f.year, f.position, f.dimension::text as dimension,
              f.code, c.verdict::text as verdict,
              coalesce(c.name_en, f.statement) as name, coalesce(c.name_es, f.statement) as name_es,
              f.indicator, f.percentage, y.edition, d.name as document, f.page, f.line,
              (select count(distinct (other.dimension, other.code)) from finding other
                where other.program_id = f.program_id and other.edition_id = f.edition_id and other.year = f.year
              )::integer as findings
            from finding f
              join program_year y on y.program_id = f.program_id and y.edition_id = f.edition_id and y.year = f.year
              join program p on p.id = f.program_id
              left join finding_code c on c.vocabulary = f.vocabulary and c.dimension = f.dimension and c.code = f.code
              left join program_edition e on e.program_id = f.program_id and e.id = f.edition_id
              left join document d on d.id = e.document_id\
            """);
  }

  private static String components() {
    return new BiView(
            "components", "Goods and services that programs produce, one row each, newest name.")
        .told("program_id", "Id of the program.")
        .told("component_id", "Name and unit as they are compared.")
        .told("name", "Name as the newest publication writes it.")
        .told("unit", "What it produces; null: not told.")
        .told("first_year", "First year on record.")
        .told("last_year", "Last year on record.")
        .sql(
            """
            select program_id, component_id,
              (array_agg(component_name order by edition desc, year desc))[1] as name,
              (array_agg(component_unit order by edition desc, year desc))[1] as unit,
              min(year) as first_year, max(year) as last_year
            from bi.component_years
            group by program_id, component_id\
            """);
  }

  private static String indicators() {
    return new BiView(
            "indicators",
            "Purpose indicators: one row an indicator and year, as the newest publication of the"
                + " year tells it.")
        .told("program_id", "Id of the program.")
        .told("year", "The year spoken of.")
        .told("position", "Order in the publication, from 1.")
        .told("indicator_id", "The name as names are compared.")
        .told("name", "Name as printed.")
        .told(
            "percentage", "Whether it is printed as a percentage; then the value is a ratio: 0.22.")
        .told("value", "The value; null: see its status.")
        .told("value_status", "Where it comes from, or why there is none.")
        .told("edition", "Year of the publication.")
        .told("document", "The publication (file).")
        .told("line", "Line or row from 1; null: not known.")
        .sql(
            """
            select p.key as program_id, v.year, v.position, i.name_key as indicator_id, i.name, i.percentage,
              v.value, v.status::text as value_status, y.edition, d.name as document, v.line
            from indicator_value v
              join program_year y on y.program_id = v.program_id and y.edition_id = v.edition_id and y.year = v.year
              join program p on p.id = v.program_id
              join indicator i on i.program_id = v.program_id and i.edition_id = v.edition_id and i.position = v.position
              left join program_edition e on e.program_id = v.program_id and e.id = v.edition_id
              left join document d on d.id = e.document_id\
            """);
  }
}
