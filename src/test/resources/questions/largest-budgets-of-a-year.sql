with
  found as (
    select
      p.id,
      e.id as edition_id,
      p.profile_edition_id as profile_edition_id,
      row_number() over (
        order by
          (
            select f.executed_budget
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
              from program_year as y
              where y.year = 2019
            ) as f
            where (
              f.program_id = p.id
              and f.year = 2019
            )
          ) desc nulls last,
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
      and exists (
        select 1 as one
        from program_year as f
        where (
          f.program_id = p.id
          and f.year = 2019
        )
      )
    )
  ),
  page as (
    select *
    from found
    order by found.place
    offset 0 rows
    fetch next 6 rows only
  )
select json_build_object(
  'totalCount',
  (
    select count(*)
    from found
  ),
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
              'executedBudget',
              json_build_object('value', f.executed_budget),
              'finalExecution',
              json_build_object(
                'value',
                case
                  when greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status) then round(
                    (cast(f.executed_budget as numeric) / nullif(f.final_budget, 0)),
                    4
                  )
                  else printed_final_execution.published
                end,
                'status',
                case
                  when (
                    greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status)
                    and f.final_budget = 0
                  ) then cast('UNDEFINED' as value_status)
                  when greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                  else coalesce(
                    printed_final_execution.status,
                    case
                      when greatest(f.executed_budget_status, f.final_budget_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.executed_budget_status, f.final_budget_status)
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
              y.executed_budget as executed_budget,
              y.executed_budget_status as executed_budget_status,
              y.final_budget as final_budget,
              y.final_budget_status as final_budget_status
            from program_year as y
            where y.year = 2019
          ) as f
            left outer join figure as printed_final_execution
              on (
                printed_final_execution.program_id = f.program_id
                and printed_final_execution.edition_id = f.edition_id
                and printed_final_execution.year = f.year
                and printed_final_execution.component = 0
                and printed_final_execution.metric = 'final_execution'
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
        or f.executed_budget_status < cast('NOT_REPORTED' as value_status)
      )),
      'partialYears',
      json_agg(distinct f.year) filter (where f.through_month < 12),
      'impliedYears',
      json_agg(distinct f.year) filter (where f.executed_budget_status = cast('IMPLIED' as value_status))
    )
    from page
      join program_year as f
        on f.program_id = page.id
    where f.year = 2019
  )
)
