with
  groups_cells as (
    select
      0 as side,
      coalesce(of_region.key, -1) as key_region,
      coalesce(of_sdg_target.key, '') as key_sdg_target,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      count(*) filter (where f.executed_budget is not null) as executed_budget_rows,
      bool_or((
        f.through_month < 12
        and f.executed_budget_status = cast('NOT_COMPARABLE' as value_status)
      )) as executed_budget_partial,
      bool_or((f.executed_budget_status = cast('IMPLIED' as value_status))) as executed_budget_implied,
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
        end as final_budget_status
      from program_year as y
      where (
        y.kind = cast('MONITORED' as program_kind)
        and y.year = 2020
      )
    ) as f
      left outer join (
        select
          p.id as program_id,
          program_region.region_id as key,
          count(*) over (partition by p.id) as links
        from program as p
          join program_region
            on (
              program_region.program_id = p.id
              and program_region.edition_id = p.profile_edition_id
            )
        where p.kind = cast('MONITORED' as program_kind)
      ) as of_region
        on of_region.program_id = f.program_id
      left outer join (
        select
          p.id as program_id,
          program_sdg_target.target as key,
          count(*) over (partition by p.id) as links
        from program as p
          join program_sdg_target
            on (
              program_sdg_target.program_id = p.id
              and program_sdg_target.edition_id = p.profile_edition_id
            )
        where p.kind = cast('MONITORED' as program_kind)
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
        bool_or(groups_cells.executed_budget_partial),
        false
      ) as "executed_budget_partial",
      coalesce(
        bool_or(groups_cells.executed_budget_implied),
        false
      ) as "executed_budget_implied",
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
        'PARTIAL_YEAR_LEFT_OUT',
        bool_or(groups.executed_budget_partial),
        'IMPLIED',
        bool_or(groups.executed_budget_implied),
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
    json_build_array((
      select coalesce(json_agg(distinct groups_cells.year) filter (where groups_cells.executed_budget_partial), '[]')
      from groups_cells
    )),
    'impliedYears',
    json_build_array((
      select coalesce(json_agg(distinct groups_cells.year) filter (where groups_cells.executed_budget_implied), '[]')
      from groups_cells
    )),
    'brokenYears',
    json_build_array()
  )),
  'onRecord',
  exists (
    select 1 as one
    from groups
  )
)
