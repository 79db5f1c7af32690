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
        p.key = '06-07-01'
        or p.id = (
          select program_alias.program_id
          from program_alias
          where program_alias.alias = '06-07-01'
        )
      )
    )
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
        'agency',
        (
          select json_build_object(
            'code',
            a.code,
            'name',
            a.name,
            'ministry',
            (
              select json_build_object('id', m.code, 'name', m.name)
              from ministry as m
              where m.id = (
                select ay.ministry_id
                from program_year as ay
                where ay.agency_id = a.id
                order by ay.year desc
                fetch next 1 rows only
              )
            )
          )
          from agency as a
          where a.id = e.agency_id
        ),
        'years',
        (
          select coalesce(
            json_agg(json_build_object(
              'year',
              f.year,
              'throughMonth',
              f.through_month,
              'initialBudget',
              json_build_object('value', f.initial_budget, 'status', f.initial_budget_status),
              'finalBudget',
              json_build_object('value', f.final_budget, 'status', f.final_budget_status),
              'executedBudget',
              json_build_object(
                'value',
                f.executed_budget,
                'status',
                f.executed_budget_status,
                'source',
                json_build_object(
                  'document',
                  (
                    select json_build_object('kind', d.kind, 'edition', d.edition)
                    from program_edition as of_
                      join document as d
                        on d.id = of_.document_id
                    where (
                      of_.program_id = f.program_id
                      and of_.id = f.edition_id
                    )
                  ),
                  'line',
                  coalesce(printed_executed_budget.line, f.line)
                )
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
              ),
              'reallocation',
              json_build_object(
                'value',
                case
                  when greatest(f.final_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then round(
                    (cast(
                      (f.final_budget - f.initial_budget)
                      as numeric
                    ) / nullif(f.initial_budget, 0)),
                    4
                  )
                  else printed_reallocation.published
                end,
                'status',
                case
                  when (
                    greatest(f.final_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status)
                    and f.initial_budget = 0
                  ) then cast('UNDEFINED' as value_status)
                  when greatest(f.final_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                  else coalesce(
                    printed_reallocation.status,
                    case
                      when greatest(f.final_budget_status, f.initial_budget_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.final_budget_status, f.initial_budget_status)
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
                when not (y.through_month < 12) then y.final_budget
              end as final_budget,
              case
                when (
                  y.through_month < 12
                  and y.final_budget_status < cast('NOT_REPORTED' as value_status)
                ) then cast('NOT_COMPARABLE' as value_status)
                else y.final_budget_status
              end as final_budget_status,
              case
                when not (y.through_month < 12) then y.executed_budget
              end as executed_budget,
              case
                when (
                  y.through_month < 12
                  and y.executed_budget_status < cast('NOT_REPORTED' as value_status)
                ) then cast('NOT_COMPARABLE' as value_status)
                else y.executed_budget_status
              end as executed_budget_status
            from program_year as y
          ) as f
            left outer join figure as printed_executed_budget
              on (
                printed_executed_budget.program_id = f.program_id
                and printed_executed_budget.edition_id = f.edition_id
                and printed_executed_budget.year = f.year
                and printed_executed_budget.component = 0
                and printed_executed_budget.metric = 'executed_budget'
              )
            left outer join figure as printed_initial_execution
              on (
                printed_initial_execution.program_id = f.program_id
                and printed_initial_execution.edition_id = f.edition_id
                and printed_initial_execution.year = f.year
                and printed_initial_execution.component = 0
                and printed_initial_execution.metric = 'initial_execution'
              )
            left outer join figure as printed_reallocation
              on (
                printed_reallocation.program_id = f.program_id
                and printed_reallocation.edition_id = f.edition_id
                and printed_reallocation.year = f.year
                and printed_reallocation.component = 0
                and printed_reallocation.metric = 'reallocation'
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
        or f.final_budget_status < cast('NOT_REPORTED' as value_status)
        or f.executed_budget_status < cast('NOT_REPORTED' as value_status)
      )),
      'partialYears',
      json_agg(distinct f.year) filter (where f.through_month < 12),
      'impliedYears',
      json_agg(distinct f.year) filter (where (
        f.initial_budget_status = cast('IMPLIED' as value_status)
        or f.final_budget_status = cast('IMPLIED' as value_status)
        or f.executed_budget_status = cast('IMPLIED' as value_status)
      ))
    )
    from page
      join program_year as f
        on f.program_id = page.id
  )
)
