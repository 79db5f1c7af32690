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
      p.kind = cast('BUDGET' as program_kind)
      and (
        e.search_text like ('%' || replace(
          replace(
            replace('superintendencia', '!', '!!'),
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
            and told.id = p.profile_edition_id
            and split_part(told.search_text, E'\n', 3) like ('%' || replace(
              replace(
                replace('superintendencia', '!', '!!'),
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
        from program_year as f
        where (
          f.program_id = p.id
          and f.ministry_id in (24)
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
        'years',
        (
          select coalesce(
            json_agg(json_build_object(
              'year',
              f.year,
              'priceYear',
              f.price_year,
              'throughMonth',
              f.through_month,
              'initialBudget',
              json_build_object(
                'value',
                round(
                  (cast(f.initial_budget as numeric) * f.price_factor),
                  0
                ),
                'status',
                case
                  when (
                    f.initial_budget_status < cast('NOT_REPORTED' as value_status)
                    and f.price_factor is null
                  ) then cast('NOT_COMPARABLE' as value_status)
                  when (
                    f.initial_budget_status = cast('REPORTED' as value_status)
                    and f.price_factor <> 1
                  ) then cast('DERIVED' as value_status)
                  else f.initial_budget_status
                end,
                'published',
                coalesce(
                  printed_initial_budget.published,
                  cast(
                    case
                      when f.initial_budget_status = cast('REPORTED' as value_status) then f.initial_budget
                    end
                    as numeric
                  )
                )
              ),
              'executedBudget',
              json_build_object(
                'value',
                round(
                  (cast(f.executed_budget as numeric) * f.price_factor),
                  0
                ),
                'status',
                case
                  when (
                    f.executed_budget_status < cast('NOT_REPORTED' as value_status)
                    and f.price_factor is null
                  ) then cast('NOT_COMPARABLE' as value_status)
                  when (
                    f.executed_budget_status = cast('REPORTED' as value_status)
                    and f.price_factor <> 1
                  ) then cast('DERIVED' as value_status)
                  else f.executed_budget_status
                end
              ),
              'initialExecution',
              json_build_object(
                'value',
                case
                  when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then round(
                    (cast(f.executed_budget as numeric) / nullif(f.initial_budget, 0)),
                    4
                  )
                  else printed_initial_execution.published
                end,
                'status',
                case
                  when (
                    greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status)
                    and f.initial_budget = 0
                  ) then cast('UNDEFINED' as value_status)
                  when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                  else coalesce(
                    printed_initial_execution.status,
                    case
                      when greatest(f.executed_budget_status, f.initial_budget_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.executed_budget_status, f.initial_budget_status)
                    end,
                    cast('NOT_PUBLISHED' as value_status)
                  )
                end
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
              y.initial_budget as initial_budget,
              y.initial_budget_status as initial_budget_status,
              case
                when not (y.through_month < 12) then y.executed_budget
              end as executed_budget,
              case
                when (
                  y.through_month < 12
                  and y.executed_budget_status < cast('NOT_REPORTED' as value_status)
                ) then cast('NOT_COMPARABLE' as value_status)
                else y.executed_budget_status
              end as executed_budget_status,
              case
                when y.price_year = 2019 then 1
                else (
                  select (base.index / own.index)
                  from
                    price_index as base,
                    price_index as own
                  where (
                    base.year = 2019
                    and own.year = y.price_year
                  )
                )
              end as price_factor
            from program_year as y
          ) as f
            left outer join figure as printed_initial_budget
              on (
                printed_initial_budget.program_id = f.program_id
                and printed_initial_budget.edition_id = f.edition_id
                and printed_initial_budget.year = f.year
                and printed_initial_budget.component = 0
                and printed_initial_budget.metric = 'initial_budget'
              )
            left outer join figure as printed_initial_execution
              on (
                printed_initial_execution.program_id = f.program_id
                and printed_initial_execution.edition_id = f.edition_id
                and printed_initial_execution.year = f.year
                and printed_initial_execution.component = 0
                and printed_initial_execution.metric = 'initial_execution'
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
      'priceYears',
      json_agg(distinct f.price_year) filter (where (
        false
        or f.initial_budget_status < cast('NOT_REPORTED' as value_status)
        or f.executed_budget_status < cast('NOT_REPORTED' as value_status)
      )),
      'partialYears',
      json_agg(distinct f.year) filter (where f.through_month < 12),
      'impliedYears',
      json_agg(distinct f.year) filter (where (
        f.initial_budget_status = cast('IMPLIED' as value_status)
        or f.executed_budget_status = cast('IMPLIED' as value_status)
      ))
    )
    from page
      join program_year as f
        on f.program_id = page.id
  )
)
