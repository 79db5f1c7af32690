with
  groups_cells as (
    select
      0 as side,
      f.program_id as key_program,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      count(f.executed_budget) as executed_budget_rows,
      count(*) filter (where (
        f.executed_budget is not null
        and f.executed_budget_status = cast('REPORTED' as value_status)
      )) as executed_budget_reported,
      min(f.executed_budget_status) filter (where f.executed_budget_status >= cast('NOT_REPORTED' as value_status)) as executed_budget_reason,
      sum((f.final_budget - f.initial_budget)) filter (where (
        f.final_budget is not null
        and f.initial_budget is not null
      )) as reallocation_sum,
      sum(f.initial_budget) filter (where (
        f.final_budget is not null
        and f.initial_budget is not null
      )) as reallocation_divisor,
      min(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_least_agency,
      max(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_most_agency,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (f.executed_budget is not null)) as executed_budget_unused_budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (
        f.final_budget is not null
        and f.initial_budget is not null
      )) as reallocation_unused_budget,
      count(*) filter (where (
        f.final_budget is not null
        and f.initial_budget is not null
      )) as reallocation_rows
    from (
      select
        y.program_id,
        y.year,
        y.edition_id,
        y.ministry_id,
        y.agency_id,
        y.price_year,
        y.through_month,
        y.executed_budget as executed_budget,
        y.executed_budget_status as executed_budget_status,
        y.final_budget as final_budget,
        y.final_budget_status as final_budget_status,
        y.initial_budget as initial_budget,
        y.initial_budget_status as initial_budget_status
      from program_year as y
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year = 2019
      )
    ) as f
    where f.agency_id in (72)
    group by f.program_id, f.year, f.price_year
  ),
  groups as (
    select
      groups_cells.key_program,
      sum(groups_cells.executed_budget_sum) as "executed_budget_sum",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows)
          as int
        ),
        0
      ) as "executed_budget_rows",
      cast(
        sum(groups_cells.executed_budget_reported)
        as int
      ) as "executed_budget_reported",
      min(groups_cells.executed_budget_reason) as "executed_budget_reason",
      sum(groups_cells.reallocation_sum) as "reallocation_sum",
      sum(groups_cells.reallocation_divisor) as "reallocation_divisor",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where true) <> max(groups_cells.executed_budget_most_agency) filter (where true), false) as "executed_budget_several_agency",
      sum(groups_cells.budget) as "budget",
      sum(groups_cells.executed_budget_unused_budget) as "executed_budget_unused_budget",
      sum(groups_cells.reallocation_unused_budget) as "reallocation_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.reallocation_rows)
          as int
        ),
        0
      ) as "reallocation_rows"
    from groups_cells
    group by groups_cells.key_program
  )
select json_build_object(
  'nodes',
  (
    select coalesce(json_agg(page.node), '[]')
    from (
      select json_build_object(
        'program',
        (
          select json_build_object('id', p.key, 'name', e.name)
          from program as p
            join program_edition as e
              on (
                e.program_id = p.id
                and e.id = p.edition_id
              )
          where p.id = groups.key_program
        ),
        'executedBudget',
        json_build_object(
          'value',
          round(groups.executed_budget_sum, 0),
          'status',
          case
            when (
              groups.executed_budget_sum is not null
              and false
            ) then cast('IMPLIED' as value_status)
            when (
              groups.executed_budget_sum is not null
              and groups.executed_budget_rows = 1
              and groups.executed_budget_reported = 1
            ) then cast('REPORTED' as value_status)
            when groups.executed_budget_sum is not null then cast('DERIVED' as value_status)
            when groups.executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
            else coalesce(groups.executed_budget_reason, cast('NOT_PUBLISHED' as value_status))
          end
        ),
        'reallocation',
        json_build_object(
          'value',
          round(
            (groups.reallocation_sum / nullif(groups.reallocation_divisor, 0)),
            4
          )
        )
      ) as node
      from groups
      order by
        (groups.key_program = -1),
        (((
          select program.key
          from program
          where program.id = groups.key_program
        )) collate "C") asc,
        groups.key_program asc
      offset 0 rows
      fetch next 5 rows only
    ) as page
  ),
  'totalCount',
  (
    select count(*)
    from groups
  ),
  'warnings',
  json_build_array(json_build_object(
    'flags',
    (
      select json_build_object(
        'NOT_CONSOLIDATED',
        bool_or(groups.executed_budget_several_agency),
        'LOW_COVERAGE',
        bool_or((
          (
            groups.executed_budget_sum is not null
            and round(
              ((groups.budget - coalesce(groups.executed_budget_unused_budget, 0)) / nullif(groups.budget, 0)),
              4
            ) < 0.8
          )
          or (
            (groups.reallocation_sum / nullif(groups.reallocation_divisor, 0)) is not null
            and round(
              ((groups.budget - coalesce(groups.reallocation_unused_budget, 0)) / nullif(groups.budget, 0)),
              4
            ) < 0.8
          )
        )),
        'SMALL_GROUP',
        bool_or((
          (
            groups.executed_budget_sum is not null
            and groups.executed_budget_rows < 5
          )
          or (
            (groups.reallocation_sum / nullif(groups.reallocation_divisor, 0)) is not null
            and groups.reallocation_rows < 5
          )
        ))
      )
      from groups
    ),
    'priceYears',
    json_build_array((
      select coalesce(json_agg(distinct groups_cells.price_year) filter (where (
        groups_cells.executed_budget_rows > 0
        or groups_cells.reallocation_rows > 0
      )), '[]')
      from groups_cells
    )),
    'partialYears',
    json_build_array(),
    'impliedYears',
    json_build_array(),
    'brokenYears',
    json_build_array()
  )),
  'onRecord',
  exists (
    select 1 as one
    from groups
  )
)
