with
  groups_cells as (
    select
      0 as side,
      f.ministry_id as key_ministry,
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
      count(*) filter (where (
        f.executed_budget is not null
        and f.initial_budget is not null
      )) as initial_execution_rows,
      min(greatest(f.executed_budget_status, f.initial_budget_status)) filter (where greatest(f.executed_budget_status, f.initial_budget_status) >= cast('NOT_REPORTED' as value_status)) as initial_execution_reason,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (
        f.executed_budget is not null
        and f.initial_budget is not null
      )) as initial_execution_unused_budget
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
    where f.ministry_id in (23)
    group by f.ministry_id, f.year, f.price_year
  ),
  groups as (
    select
      groups_cells.key_ministry,
      sum(groups_cells.initial_execution_sum) as "initial_execution_sum",
      sum(groups_cells.initial_execution_divisor) as "initial_execution_divisor",
      coalesce(
        cast(
          sum(groups_cells.initial_execution_rows)
          as int
        ),
        0
      ) as "initial_execution_rows",
      min(groups_cells.initial_execution_reason) as "initial_execution_reason",
      sum(groups_cells.budget) as "budget",
      sum(groups_cells.initial_execution_unused_budget) as "initial_execution_unused_budget"
    from groups_cells
    group by groups_cells.key_ministry
  )
select json_build_object(
  'explanation',
  json_build_object(
    'number',
    (
      select round(
        (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)),
        4
      )
      from groups
      fetch next 1 rows only
    ),
    'words',
    null,
    'sql',
    null
  ),
  'found',
  json_build_object(
    'groups',
    (
      select count(*)
      from groups
    ),
    'programs',
    null,
    'peers',
    json_build_array(null),
    'number',
    (
      select round(
        (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)),
        4
      )
      from groups
      fetch next 1 rows only
    ),
    'leftOut',
    (
      select coalesce(
        json_agg(reasons.told order by reason),
        '[]'
      )
      from (
        select
          json_build_object(
            'status',
            reason,
            'rows',
            count(*)
          ) as told,
          reason
        from (
          select
            case
              when true then case
                when greatest(f.executed_budget_status, f.initial_budget_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.executed_budget_status, f.initial_budget_status)
                else cast('NOT_COMPARABLE' as value_status)
              end
            end as reason,
            f.program_id
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
              y.initial_budget_status as initial_budget_status
            from program_year as y
            where (
              y.kind = cast('BUDGET' as program_kind)
              and y.year = 2019
            )
          ) as f
          where (
            f.ministry_id in (23)
            and not (
              f.executed_budget is not null
              and f.initial_budget is not null
            )
          )
        ) as f
        group by reason
      ) as reasons
    ),
    'because',
    null,
    'SIDE',
    json_build_object(
      'value',
      (
        select round(
          (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)),
          4
        )
        from groups
        fetch next 1 rows only
      ),
      'status',
      (
        select
          case
            when (
              (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)) is not null
              and false
            ) then cast('IMPLIED' as value_status)
            when (
              (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)) is not null
              and false
            ) then cast('REPORTED' as value_status)
            when (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)) is not null then cast('DERIVED' as value_status)
            when groups.initial_execution_rows > 0 then cast('UNDEFINED' as value_status)
            else coalesce(groups.initial_execution_reason, cast('NOT_PUBLISHED' as value_status))
          end
        from groups
        fetch next 1 rows only
      ),
      'sum',
      (
        select groups.initial_execution_sum
        from groups
        fetch next 1 rows only
      ),
      'divisor',
      (
        select groups.initial_execution_divisor
        from groups
        fetch next 1 rows only
      ),
      'used',
      (
        select json_build_object(
          'rows',
          count(*) filter (where (
            f.executed_budget is not null
            and f.initial_budget is not null
          )),
          'programs',
          count(distinct f.program_id) filter (where (
            f.executed_budget is not null
            and f.initial_budget is not null
          ))
        )
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
            y.initial_budget_status as initial_budget_status
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2019
          )
        ) as f
        where f.ministry_id in (23)
      )
    ),
    'component',
    null,
    'lineage',
    null
  ),
  'warnings',
  json_build_object(
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
  )
)
