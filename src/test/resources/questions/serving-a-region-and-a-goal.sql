with
  page as (
    select
      p.id,
      e.id as edition_id,
      p.profile_edition_id as profile_edition_id,
      row_number() over (
        order by
          ((split_part(e.search_text, E'\n', 1)) collate "C") asc nulls last,
          p.key
      ) as place
    from program as p
      join program_edition as e
        on (
          e.program_id = p.id
          and e.id = p.edition_id
        )
    where (
      p.kind = cast('MONITORED' as program_kind)
      and exists (
        select 1 as one
        from program_region
        where (
          program_region.program_id = p.id
          and program_region.edition_id = p.profile_edition_id
          and program_region.region_id in (10)
        )
      )
      and exists (
        select 1 as one
        from program_sdg_goal
        where (
          program_sdg_goal.program_id = p.id
          and program_sdg_goal.edition_id = p.profile_edition_id
          and program_sdg_goal.goal in (8)
        )
      )
      and exists (
        select 1 as one
        from program_sdg_target
        where (
          program_sdg_target.program_id = p.id
          and program_sdg_target.edition_id = p.profile_edition_id
          and program_sdg_target.target in ('8.3')
        )
      )
      and e.start_year between 2019 and 2019
      and exists (
        select 1 as one
        from program_year as f
        where (
          f.program_id = p.id
          and f.year between 2019 and 2020
          and exists (
            select 1 as one
            from finding as ff
            where (
              ff.program_id = f.program_id
              and ff.edition_id = f.edition_id
              and ff.year = f.year
              and ff.code in ('UNDER_FINAL')
            )
          )
        )
      )
      and exists (
        select 1 as one
        from program_year as f
        where (
          f.program_id = p.id
          and f.year between 2019 and 2020
          and exists (
            select 1 as one
            from subtitle_spending as fs
            where (
              fs.program_id = f.program_id
              and fs.edition_id = f.edition_id
              and fs.year = f.year
              and fs.subtitle in (24)
              and fs.executed_budget <> 0
            )
          )
        )
      )
      and exists (
        select 1 as one
        from program_year as f
        where (
          f.program_id = p.id
          and f.year between 2019 and 2020
        )
      )
    )
    order by
      ((split_part(e.search_text, E'\n', 1)) collate "C") asc nulls last,
      p.key
    offset 0 rows
    fetch next 51 rows only
  )
select json_build_object(
  'nodes',
  (
    select coalesce(
      json_agg(json_build_object(
        'id',
        p.key,
        'name',
        e.name,
        'sdgGoals',
        (
          select coalesce(
            json_agg(json_build_object('number', goal.number) order by goal.number),
            '[]'
          )
          from program_sdg_goal as l
            join sdg_goal as goal
              on goal.number = l.goal
          where (
            l.program_id = p.id
            and l.edition_id = page.profile_edition_id
          )
        ),
        'years',
        (
          select coalesce(
            json_agg(json_build_object(
              'year',
              f.year,
              'coverage',
              json_build_object(
                'value',
                case
                  when greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status) then round(
                    (cast(f.beneficiaries as numeric) / nullif(f.target_population, 0)),
                    4
                  )
                  else printed_coverage.published
                end,
                'status',
                case
                  when (
                    greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status)
                    and f.target_population = 0
                  ) then cast('UNDEFINED' as value_status)
                  when greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                  else coalesce(
                    printed_coverage.status,
                    case
                      when greatest(f.beneficiaries_status, f.target_population_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.beneficiaries_status, f.target_population_status)
                    end,
                    cast('NOT_PUBLISHED' as value_status)
                  )
                end,
                'published',
                printed_coverage.published,
                'source',
                json_build_object(
                  'document',
                  (
                    select json_build_object('name', d.name)
                    from program_edition as of_
                      join document as d
                        on d.id = of_.document_id
                    where (
                      of_.program_id = f.program_id
                      and of_.id = f.edition_id
                    )
                  ),
                  'page',
                  printed_coverage.page,
                  'line',
                  coalesce(printed_coverage.line, f.line)
                )
              )
            ) order by f.year),
            '[]'
          )
          from (
            select
              y.program_id,
              y.year,
              y.edition,
              y.edition_id,
              y.ministry_id,
              y.agency_id,
              y.price_year,
              y.through_month,
              y.line,
              y.beneficiaries as beneficiaries,
              y.beneficiaries_status as beneficiaries_status,
              y.target_population as target_population,
              y.target_population_status as target_population_status
            from program_year as y
            where y.year between 2019 and 2020
          ) as f
            left outer join figure as printed_coverage
              on (
                printed_coverage.program_id = f.program_id
                and printed_coverage.edition_id = f.edition_id
                and printed_coverage.year = f.year
                and printed_coverage.component = 0
                and printed_coverage.metric = 'coverage'
              )
          where f.program_id = p.id
        )
      ) order by page.place),
      '[]'
    )
    from page
      join program as p
        on p.id = page.id
      join program_edition as e
        on (
          e.program_id = page.id
          and e.id = page.edition_id
        )
  ),
  'warnings',
  (
    select json_build_object(
      'partialYears',
      json_agg(distinct f.year) filter (where f.through_month < 12),
      'impliedYears',
      json_agg(distinct f.year) filter (where false)
    )
    from page
      join program_year as f
        on f.program_id = page.id
    where f.year between 2019 and 2020
  )
)
