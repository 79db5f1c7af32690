with
  groups_cells as (
    select
      0 as side,
      f.year as key_year,
      f.year,
      f.price_year,
      count(*) as observations,
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
        and y.year between 2020 and 2025
      )
    ) as f
    group by f.year, f.year, f.price_year
  ),
  groups as (
    select
      groups_cells.key_year,
      cast(
        sum(groups_cells.observations)
        as int
      ) as "observations",
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
    group by groups_cells.key_year
  ),
  groups_spread as (
    select
      0 as side,
      f.year as key_year,
      count(*) filter (where (
        true
        and f.executed_budget_status = cast('REPORTED' as value_status)
      )) as executed_budget_reported,
      count(*) filter (where (
        true
        and f.executed_budget_status = cast('NOT_PUBLISHED' as value_status)
      )) as executed_budget_not_published
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
        and y.year between 2020 and 2025
      )
    ) as f
    group by f.year
  ),
  groups_of_components_cells as (
    select
      0 as side,
      f.year as key_year,
      f.year,
      f.price_year,
      sum(f.component_spending) as component_spending_sum,
      count(f.component_spending) as component_spending_rows,
      sum((cast(
        coalesce(f.initial_budget, f.final_budget, f.executed_budget)
        as numeric
      ) / cast(f.parts as numeric))) as budget,
      sum((cast(
        coalesce(f.initial_budget, f.final_budget, f.executed_budget)
        as numeric
      ) / cast(f.parts as numeric))) filter (where not (f.component_spending is not null)) as component_spending_unused_budget
    from (
      select
        y.program_id,
        y.year,
        y.edition_id,
        y.ministry_id,
        y.agency_id,
        y.price_year,
        y.through_month,
        part.position,
        whole.name_key as component_key,
        whole.unit as component_unit,
        count(*) over (partition by y.program_id, y.year) as parts,
        part.component_spending as component_spending,
        part.component_spending_status as component_spending_status,
        y.initial_budget as initial_budget,
        y.initial_budget_status as initial_budget_status,
        y.final_budget as final_budget,
        y.final_budget_status as final_budget_status,
        y.executed_budget as executed_budget,
        y.executed_budget_status as executed_budget_status
      from program_year as y
        left outer join component_year as part
          on (
            part.program_id = y.program_id
            and part.edition_id = y.edition_id
            and part.year = y.year
          )
        left outer join component as whole
          on (
            whole.program_id = part.program_id
            and whole.edition_id = part.edition_id
            and whole.position = part.position
          )
      where (
        y.kind = cast('MONITORED' as program_kind)
        and y.year between 2020 and 2025
      )
    ) as f
    group by f.year, f.year, f.price_year
  ),
  groups_of_components as (
    select
      groups_of_components_cells.key_year,
      sum(groups_of_components_cells.component_spending_sum) as "component_spending_sum",
      coalesce(
        (min(groups_of_components_cells.price_year) filter (where groups_of_components_cells.component_spending_rows > 0) <> max(groups_of_components_cells.price_year) filter (where groups_of_components_cells.component_spending_rows > 0)),
        false
      ) as "component_spending_mixed_prices",
      sum(groups_of_components_cells.budget) as "budget",
      sum(groups_of_components_cells.component_spending_unused_budget) as "component_spending_unused_budget",
      coalesce(
        cast(
          sum(groups_of_components_cells.component_spending_rows)
          as int
        ),
        0
      ) as "component_spending_rows"
    from groups_of_components_cells
    group by groups_of_components_cells.key_year
  ),
  groups_of_components_spread as (
    select
      0 as side,
      f.year as key_year,
      count(*) as component_spending_observations,
      count(*) filter (where (
        f.position is not null
        and f.component_spending_status = cast('REPORTED' as value_status)
      )) as component_spending_reported,
      count(*) filter (where not (f.position is not null)) as component_spending_no_record
    from (
      select
        y.program_id,
        y.year,
        y.edition_id,
        y.ministry_id,
        y.agency_id,
        y.price_year,
        y.through_month,
        part.position,
        whole.name_key as component_key,
        whole.unit as component_unit,
        count(*) over (partition by y.program_id, y.year) as parts,
        part.component_spending as component_spending,
        part.component_spending_status as component_spending_status,
        y.initial_budget as initial_budget,
        y.initial_budget_status as initial_budget_status,
        y.final_budget as final_budget,
        y.final_budget_status as final_budget_status,
        y.executed_budget as executed_budget,
        y.executed_budget_status as executed_budget_status
      from program_year as y
        left outer join component_year as part
          on (
            part.program_id = y.program_id
            and part.edition_id = y.edition_id
            and part.year = y.year
          )
        left outer join component as whole
          on (
            whole.program_id = part.program_id
            and whole.edition_id = part.edition_id
            and whole.position = part.position
          )
      where (
        y.kind = cast('MONITORED' as program_kind)
        and y.year between 2020 and 2025
      )
    ) as f
    group by f.year
  )
select json_build_object(
  'nodes',
  (
    select coalesce(json_agg(page.node), '[]')
    from (
      select json_build_object(
        'year',
        nullif(groups.key_year, -1),
        'programs',
        groups.observations,
        'executedBudget',
        json_build_object(
          'value',
          round(groups.executed_budget_sum, 0),
          'counts',
          json_build_object(
            'reported',
            coalesce(groups_spread.executed_budget_reported, 0),
            'notPublished',
            coalesce(groups_spread.executed_budget_not_published, 0)
          )
        ),
        'componentSpending',
        json_build_object(
          'value',
          round(groups_of_components.component_spending_sum, 0),
          'counts',
          json_build_object(
            'observations',
            coalesce(groups_of_components_spread.component_spending_observations, 0),
            'reported',
            coalesce(groups_of_components_spread.component_spending_reported, 0),
            'noRecord',
            coalesce(groups_of_components_spread.component_spending_no_record, 0)
          )
        )
      ) as node
      from groups
        left outer join groups_spread as groups_spread
          on (
            groups_spread.side = 0
            and groups_spread.key_year = groups.key_year
          )
        left outer join groups_of_components
          on groups_of_components.key_year = groups.key_year
        left outer join groups_of_components_spread as groups_of_components_spread
          on (
            groups_of_components_spread.side = 0
            and groups_of_components_spread.key_year = groups.key_year
          )
      order by
        (groups.key_year = -1),
        groups.key_year asc,
        groups.key_year asc
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
        bool_or((
          groups.executed_budget_mixed_prices
          or groups_of_components.component_spending_mixed_prices
        )),
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
            groups_of_components.component_spending_sum is not null
            and round(
              ((groups_of_components.budget - coalesce(groups_of_components.component_spending_unused_budget, 0)) / nullif(groups_of_components.budget, 0)),
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
            groups_of_components.component_spending_sum is not null
            and groups_of_components.component_spending_rows < 5
          )
        ))
      )
      from groups
        left outer join groups_spread as groups_spread
          on (
            groups_spread.side = 0
            and groups_spread.key_year = groups.key_year
          )
        left outer join groups_of_components
          on groups_of_components.key_year = groups.key_year
        left outer join groups_of_components_spread as groups_of_components_spread
          on (
            groups_of_components_spread.side = 0
            and groups_of_components_spread.key_year = groups.key_year
          )
    ),
    'priceYears',
    json_build_array(
      (
        select coalesce(json_agg(distinct groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0), '[]')
        from groups_cells
      ),
      (
        select coalesce(json_agg(distinct groups_of_components_cells.price_year) filter (where groups_of_components_cells.component_spending_rows > 0), '[]')
        from groups_of_components_cells
      )
    ),
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
