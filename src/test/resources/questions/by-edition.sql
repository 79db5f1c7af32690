with
  page as (
    select
      p.id,
      e.id as edition_id,
      (
        select n.id
        from program_edition as n
        where (
          n.program_id = p.id
          and n.valid_to = 2147483647
          and n.edition = 2025
          and n.carries_profile
        )
        order by n.edition desc
        fetch next 1 rows only
      ) as profile_edition_id,
      row_number() over (
        order by
          ((split_part(e.search_text, E'\n', 1)) collate "C") asc nulls last,
          p.key
      ) as place
    from program as p
      join program_edition as e
        on (
          e.program_id = p.id
          and e.id = (
            select n.id
            from program_edition as n
            where (
              n.program_id = p.id
              and n.valid_to = 2147483647
              and n.edition = 2025
            )
            order by n.edition desc
            fetch next 1 rows only
          )
        )
    where (
      p.kind = cast('MONITORED' as program_kind)
      and (
        e.search_text like ('%' || replace(
          replace(
            replace('pymes', '!', '!!'),
            '%',
            '!%'
          ),
          '_',
          '!_'
        ) || '%') escape '!'
        or exists (
          select 1 as one
          from program_edition as told
          where (
            told.program_id = p.id
            and told.id = (
              select n.id
              from program_edition as n
              where (
                n.program_id = p.id
                and n.valid_to = 2147483647
                and n.edition = 2025
                and n.carries_profile
              )
              order by n.edition desc
              fetch next 1 rows only
            )
            and split_part(told.search_text, E'\n', 3) like ('%' || replace(
              replace(
                replace('pymes', '!', '!!'),
                '%',
                '!%'
              ),
              '_',
              '!_'
            ) || '%') escape '!'
          )
        )
      )
      and (
        e.search_text like ('%' || replace(
          replace(
            replace('exportadoras', '!', '!!'),
            '%',
            '!%'
          ),
          '_',
          '!_'
        ) || '%') escape '!'
        or exists (
          select 1 as one
          from program_edition as told
          where (
            told.program_id = p.id
            and told.id = (
              select n.id
              from program_edition as n
              where (
                n.program_id = p.id
                and n.valid_to = 2147483647
                and n.edition = 2025
                and n.carries_profile
              )
              order by n.edition desc
              fetch next 1 rows only
            )
            and split_part(told.search_text, E'\n', 3) like ('%' || replace(
              replace(
                replace('exportadoras', '!', '!!'),
                '%',
                '!%'
              ),
              '_',
              '!_'
            ) || '%') escape '!'
          )
        )
      )
      and exists (
        select 1 as one
        from (
          select distinct on (pye.program_id, pye.year)
            pye.program_id,
            pye.year,
            pye.edition,
            pye.edition_id,
            pye.kind,
            pye.ministry_id,
            pye.agency_id,
            pye.price_year,
            pye.through_month,
            pye.line,
            pye.initial_budget,
            pye.initial_budget_status,
            pye.final_budget,
            pye.final_budget_status,
            pye.executed_budget,
            pye.executed_budget_status,
            pye.extrabudgetary_resources,
            pye.extrabudgetary_resources_status,
            pye.administrative_spending,
            pye.administrative_spending_status,
            pye.beneficiaries,
            pye.beneficiaries_status,
            pye.target_population,
            pye.target_population_status
          from program_year_edition as pye
          where (
            pye.kind = cast('MONITORED' as program_kind)
            and pye.valid_to = 2147483647
            and pye.edition = 2025
          )
          order by pye.program_id, pye.year, pye.edition desc
        ) as f
        where f.program_id = p.id
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
        'startYear',
        e.start_year,
        'years',
        (
          select coalesce(
            json_agg(json_build_object(
              'year',
              f.year,
              'edition',
              f.edition,
              'executedBudget',
              json_build_object('value', f.executed_budget, 'status', f.executed_budget_status)
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
              y.executed_budget as executed_budget,
              y.executed_budget_status as executed_budget_status
            from (
              select distinct on (pye.program_id, pye.year)
                pye.program_id,
                pye.year,
                pye.edition,
                pye.edition_id,
                pye.kind,
                pye.ministry_id,
                pye.agency_id,
                pye.price_year,
                pye.through_month,
                pye.line,
                pye.initial_budget,
                pye.initial_budget_status,
                pye.final_budget,
                pye.final_budget_status,
                pye.executed_budget,
                pye.executed_budget_status,
                pye.extrabudgetary_resources,
                pye.extrabudgetary_resources_status,
                pye.administrative_spending,
                pye.administrative_spending_status,
                pye.beneficiaries,
                pye.beneficiaries_status,
                pye.target_population,
                pye.target_population_status
              from program_year_edition as pye
              where (
                pye.kind = cast('MONITORED' as program_kind)
                and pye.valid_to = 2147483647
                and pye.edition = 2025
              )
              order by pye.program_id, pye.year, pye.edition desc
            ) as y
          ) as f
          where f.program_id = p.id
        ),
        'findings',
        (
          select coalesce(
            json_agg(json_build_object('code', fi.code) order by fi.year, fi.position),
            '[]'
          )
          from (
            select distinct on (pye.program_id, pye.year)
              pye.program_id,
              pye.year,
              pye.edition,
              pye.edition_id,
              pye.kind,
              pye.ministry_id,
              pye.agency_id,
              pye.price_year,
              pye.through_month,
              pye.line,
              pye.initial_budget,
              pye.initial_budget_status,
              pye.final_budget,
              pye.final_budget_status,
              pye.executed_budget,
              pye.executed_budget_status,
              pye.extrabudgetary_resources,
              pye.extrabudgetary_resources_status,
              pye.administrative_spending,
              pye.administrative_spending_status,
              pye.beneficiaries,
              pye.beneficiaries_status,
              pye.target_population,
              pye.target_population_status
            from program_year_edition as pye
            where (
              pye.kind = cast('MONITORED' as program_kind)
              and pye.valid_to = 2147483647
              and pye.edition = 2025
            )
            order by pye.program_id, pye.year, pye.edition desc
          ) as f
            join finding as fi
              on (
                fi.program_id = f.program_id
                and fi.edition_id = f.edition_id
                and fi.year = f.year
              )
            left outer join finding_code as fc
              on (
                fc.vocabulary = fi.vocabulary
                and fc.dimension = fi.dimension
                and fc.code = fi.code
              )
          where f.program_id = p.id
        ),
        'documents',
        (
          select coalesce(
            json_agg(json_build_object('name', d.name) order by de.edition desc, d.name),
            '[]'
          )
          from program_edition as de
            join document as d
              on d.id = de.document_id
          where (
            de.program_id = p.id
            and de.valid_to = 2147483647
            and de.edition = 2025
          )
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
      'priceYears',
      json_agg(distinct f.price_year) filter (where (
        false
        or f.executed_budget_status < cast('NOT_REPORTED' as value_status)
      )),
      'partialYears',
      json_agg(distinct f.year) filter (where f.through_month < 12),
      'impliedYears',
      json_agg(distinct f.year) filter (where f.executed_budget_status = cast('IMPLIED' as value_status))
    )
    from page
      join (
        select distinct on (pye.program_id, pye.year)
          pye.program_id,
          pye.year,
          pye.edition,
          pye.edition_id,
          pye.kind,
          pye.ministry_id,
          pye.agency_id,
          pye.price_year,
          pye.through_month,
          pye.line,
          pye.initial_budget,
          pye.initial_budget_status,
          pye.final_budget,
          pye.final_budget_status,
          pye.executed_budget,
          pye.executed_budget_status,
          pye.extrabudgetary_resources,
          pye.extrabudgetary_resources_status,
          pye.administrative_spending,
          pye.administrative_spending_status,
          pye.beneficiaries,
          pye.beneficiaries_status,
          pye.target_population,
          pye.target_population_status
        from program_year_edition as pye
        where (
          pye.kind = cast('MONITORED' as program_kind)
          and pye.valid_to = 2147483647
          and pye.edition = 2025
        )
        order by pye.program_id, pye.year, pye.edition desc
      ) as f
        on f.program_id = page.id
  )
)
