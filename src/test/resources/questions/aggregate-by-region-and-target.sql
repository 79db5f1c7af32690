with
  groups_cells as (
    select
      0 as side,
      coalesce(of_region.key, -1) as key_region,
      coalesce(of_sdg_target.key, '') as key_sdg_target,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      count(f.executed_budget) as executed_budget_rows,
      bool_or((
        false
        or of_region.links > 1
        or of_sdg_target.links > 1
      )) as executed_budget_overlaps,
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
        select
          program_region.program_id,
          program_region.region_id as key,
          cast(program_region.links as int) as links
        from program_region
        where program_region.links is not null
      ) as of_region
        on of_region.program_id = f.program_id
      left outer join (
        select
          program_sdg_target.program_id,
          program_sdg_target.target as key,
          cast(program_sdg_target.links as int) as links
        from program_sdg_target
        where program_sdg_target.links is not null
      ) as of_sdg_target
        on of_sdg_target.program_id = f.program_id
    group by
      coalesce(of_region.key, -1),
      coalesce(of_sdg_target.key, ''),
      f.year,
      f.price_year
  ),
  groups as (
    select
      groups_cells.key_region,
      groups_cells.key_sdg_target,
      sum(groups_cells.executed_budget_sum) as "executed_budget_sum",
      coalesce(
        (min(groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0) <> max(groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0)),
        false
      ) as "executed_budget_mixed_prices",
      coalesce(
        bool_or(groups_cells.executed_budget_overlaps),
        false
      ) as "executed_budget_overlaps",
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
    group by groups_cells.key_region, groups_cells.key_sdg_target
  )
select json_build_object(
  'nodes',
  (
    select coalesce(json_agg(page.node), '[]')
    from (
      select json_build_object(
        'region',
        (
          select json_build_object('name', r.name)
          from region as r
          where r.id = cast(groups.key_region as smallint)
        ),
        'sdgTarget',
        (
          select json_build_object('code', t.code)
          from sdg_target as t
          where t.code = groups.key_sdg_target
        ),
        'unassigned',
        to_json(array_remove(array[
          case
            when groups.key_region = -1 then 'REGION'
          end,
          case
            when groups.key_sdg_target = '' then 'SDG_TARGET'
          end
        ]::text[], null)),
        'executedBudget',
        json_build_object(
          'value',
          round(groups.executed_budget_sum, 0)
        )
      ) as node
      from groups
      order by
        (groups.key_region = -1),
        (
          select region.ordinal
          from region
          where region.id = cast(groups.key_region as smallint)
        ) asc,
        groups.key_region asc,
        (groups.key_sdg_target = ''),
        (
          select sdg_target.ordinal
          from sdg_target
          where sdg_target.code = groups.key_sdg_target
        ) asc,
        groups.key_sdg_target asc
      offset 0 rows
      fetch next 4 rows only
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
        'MIXED_PRICE_YEARS',
        bool_or(groups.executed_budget_mixed_prices),
        'OVERLAPPING_GROUPS',
        bool_or(groups.executed_budget_overlaps),
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
