with
  groups_cells as (
    select
      0 as side,
      f.agency_id as key_agency,
      f.year,
      f.price_year,
      sum(f.executed_budget) filter (where (
        f.executed_budget is not null
        and f.initial_budget is not null
      )) as initial_execution_sum,
      sum(f.initial_budget) filter (where (
        f.executed_budget is not null
        and f.initial_budget is not null
      )) as initial_execution_divisor,
      sum(f.executed_budget) as executed_budget_sum,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (
        f.executed_budget is not null
        and f.initial_budget is not null
      )) as initial_execution_unused_budget,
      count(*) filter (where (
        f.executed_budget is not null
        and f.initial_budget is not null
      )) as initial_execution_rows
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
        y.initial_budget as initial_budget,
        y.initial_budget_status as initial_budget_status,
        y.final_budget as final_budget,
        y.final_budget_status as final_budget_status
      from program_year as y
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year = 2019
      )
    ) as f
    group by f.agency_id, f.year, f.price_year
  ),
  groups as (
    select
      groups_cells.key_agency,
      sum(groups_cells.initial_execution_sum) as "initial_execution_sum",
      sum(groups_cells.initial_execution_divisor) as "initial_execution_divisor",
      sum(groups_cells.executed_budget_sum) as "executed_budget_sum",
      sum(groups_cells.budget) as "budget",
      sum(groups_cells.initial_execution_unused_budget) as "initial_execution_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.initial_execution_rows)
          as int
        ),
        0
      ) as "initial_execution_rows"
    from groups_cells
    group by groups_cells.key_agency
  )
select json_build_object(
  'nodes',
  (
    select coalesce(json_agg(page.node), '[]')
    from (
      select json_build_object(
        'agency',
        (
          select json_build_object('name', a.name)
          from agency as a
          where a.id = groups.key_agency
        ),
        'initialExecution',
        json_build_object(
          'value',
          round(
            (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)),
            4
          )
        )
      ) as node
      from groups
      where (
        round(
          (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)),
          4
        ) is not null
        and round(
          (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)),
          4
        ) < 0.85
        and round(groups.executed_budget_sum, 0) is not null
        and round(groups.executed_budget_sum, 0) >= 1000000
      )
      order by
        (groups.key_agency = -1),
        (((
          select agency.name
          from agency
          where agency.id = groups.key_agency
        )) collate "C") asc,
        groups.key_agency asc
      offset 0 rows
      fetch next 101 rows only
    ) as page
  ),
  'totalCount',
  (
    select count(*)
    from groups
    where (
      round(
        (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)),
        4
      ) is not null
      and round(
        (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)),
        4
      ) < 0.85
      and round(groups.executed_budget_sum, 0) is not null
      and round(groups.executed_budget_sum, 0) >= 1000000
    )
  ),
  'warnings',
  json_build_array(json_build_object(
    'flags',
    (
      select json_build_object(
        'LOW_COVERAGE',
        bool_or((
          (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)) is not null
          and round(
            ((groups.budget - coalesce(groups.initial_execution_unused_budget, 0)) / nullif(groups.budget, 0)),
            4
          ) < 0.8
        )),
        'SMALL_GROUP',
        bool_or((
          (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)) is not null
          and groups.initial_execution_rows < 5
        ))
      )
      from groups
    ),
    'priceYears',
    json_build_array((
      select coalesce(json_agg(distinct groups_cells.price_year) filter (where groups_cells.initial_execution_rows > 0), '[]')
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
