with
  groups_cells as (
    select
      0 as side,
      coalesce(of_ex_ante_result.key, '') as key_ex_ante_result,
      coalesce(of_start_year.key, -1) as key_start_year,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      count(f.executed_budget) as executed_budget_rows,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (f.executed_budget is not null)) as executed_budget_unused_budget
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
        y.kind = cast('MONITORED' as program_kind)
        and y.year = 2020
      )
    ) as f
      left outer join (
        select distinct on (p.id)
          p.id as program_id,
          v.result as key
        from program as p
          join evaluation as v
            on (
              v.program_id = p.id
              and v.edition_id = p.profile_edition_id
            )
        where v.stage = cast('EX_ANTE' as evaluation_stage)
        order by
          p.id,
          v.year desc nulls last,
          v.position desc
      ) as of_ex_ante_result
        on of_ex_ante_result.program_id = f.program_id
      left outer join (
        select
          p.id as program_id,
          program_edition.start_year as key
        from program as p
          join program_edition
            on (
              program_edition.program_id = p.id
              and program_edition.id = p.edition_id
            )
      ) as of_start_year
        on of_start_year.program_id = f.program_id
    group by
      coalesce(of_ex_ante_result.key, ''),
      coalesce(of_start_year.key, -1),
      f.year,
      f.price_year
  ),
  groups as (
    select
      groups_cells.key_ex_ante_result,
      groups_cells.key_start_year,
      sum(groups_cells.executed_budget_sum) as "executed_budget_sum",
      coalesce(
        (min(groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0) <> max(groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0)),
        false
      ) as "executed_budget_mixed_prices",
      sum(groups_cells.budget) as "budget",
      sum(groups_cells.executed_budget_unused_budget) as "executed_budget_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows)
          as int
        ),
        0
      ) as "executed_budget_rows"
    from groups_cells
    group by groups_cells.key_ex_ante_result, groups_cells.key_start_year
  )
select json_build_object(
  'nodes',
  (
    select coalesce(json_agg(page.node), '[]')
    from (
      select json_build_object(
        'exAnteResult',
        nullif(groups.key_ex_ante_result, ''),
        'startYear',
        nullif(groups.key_start_year, -1),
        'executedBudget',
        json_build_object(
          'value',
          round(groups.executed_budget_sum, 0)
        )
      ) as node
      from groups
      order by
        (groups.key_ex_ante_result = ''),
        ((groups.key_ex_ante_result) collate "C") asc,
        groups.key_ex_ante_result asc,
        (groups.key_start_year = -1),
        groups.key_start_year asc,
        groups.key_start_year asc
      offset 0 rows
      fetch next 101 rows only
    ) as page
  ),
  'warnings',
  json_build_array(json_build_object(
    'flags',
    (
      select json_build_object(
        'MIXED_PRICE_YEARS',
        bool_or(groups.executed_budget_mixed_prices),
        'LOW_COVERAGE',
        bool_or((
          groups.executed_budget_sum is not null
          and round(
            ((groups.budget - coalesce(groups.executed_budget_unused_budget, 0)) / nullif(groups.budget, 0)),
            4
          ) < 0.8
        )),
        'SMALL_GROUP',
        bool_or((
          groups.executed_budget_sum is not null
          and groups.executed_budget_rows < 5
        ))
      )
      from groups
    ),
    'priceYears',
    json_build_array((
      select coalesce(json_agg(distinct groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0), '[]')
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
