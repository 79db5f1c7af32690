with
  groups_cells as (
    select
      0 as side,
      f.ministry_id as key_ministry,
      f.year as key_year,
      f.year,
      f.price_year,
      count(*) as observations,
      sum(f.executed_budget) as executed_budget_sum,
      count(f.executed_budget) as executed_budget_rows,
      count(*) filter (where (
        f.executed_budget is not null
        and f.executed_budget_status = cast('REPORTED' as value_status)
      )) as executed_budget_reported,
      min(f.executed_budget_status) filter (where f.executed_budget_status >= cast('NOT_REPORTED' as value_status)) as executed_budget_reason,
      sum(f.executed_budget) filter (where (
        f.executed_budget is not null
        and f.initial_budget is not null
      )) as initial_execution_sum,
      sum(f.initial_budget) filter (where (
        f.executed_budget is not null
        and f.initial_budget is not null
      )) as initial_execution_divisor,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (
        f.executed_budget is not null
        and f.initial_budget is not null
      )) as initial_execution_unused_budget,
      min(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_least_agency,
      max(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_most_agency,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (f.executed_budget is not null)) as executed_budget_unused_budget,
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
        and y.year between 2018 and 2019
      )
    ) as f
      left outer join figure as printed_initial_execution
        on (
          printed_initial_execution.program_id = f.program_id
          and printed_initial_execution.edition_id = f.edition_id
          and printed_initial_execution.year = f.year
          and printed_initial_execution.component = 0
          and printed_initial_execution.metric = 'initial_execution'
        )
    group by f.ministry_id, f.year, f.year, f.price_year
  ),
  groups as (
    select
      groups_cells.key_ministry,
      groups_cells.key_year,
      cast(
        sum(groups_cells.observations)
        as int
      ) as "observations",
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
      sum(groups_cells.initial_execution_sum) as "initial_execution_sum",
      sum(groups_cells.initial_execution_divisor) as "initial_execution_divisor",
      sum(groups_cells.budget) as "budget",
      sum(groups_cells.initial_execution_unused_budget) as "initial_execution_unused_budget",
      coalesce(
        (min(groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0) <> max(groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0)),
        false
      ) as "executed_budget_mixed_prices",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where true) <> max(groups_cells.executed_budget_most_agency) filter (where true), false) as "executed_budget_several_agency",
      sum(groups_cells.executed_budget_unused_budget) as "executed_budget_unused_budget",
      coalesce(
        (min(groups_cells.price_year) filter (where groups_cells.initial_execution_rows > 0) <> max(groups_cells.price_year) filter (where groups_cells.initial_execution_rows > 0)),
        false
      ) as "initial_execution_mixed_prices",
      coalesce(
        cast(
          sum(groups_cells.initial_execution_rows)
          as int
        ),
        0
      ) as "initial_execution_rows"
    from groups_cells
    group by groups_cells.key_ministry, groups_cells.key_year
  ),
  groups_spread as (
    select
      0 as side,
      f.ministry_id as key_ministry,
      f.year as key_year,
      percentile_cont(0.5) within group (order by 
        case
          when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.initial_budget, 0))
          else cast(printed_initial_execution.published as double precision)
        end
      ) as initial_execution_q0_5
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
        and y.year between 2018 and 2019
      )
    ) as f
      left outer join figure as printed_initial_execution
        on (
          printed_initial_execution.program_id = f.program_id
          and printed_initial_execution.edition_id = f.edition_id
          and printed_initial_execution.year = f.year
          and printed_initial_execution.component = 0
          and printed_initial_execution.metric = 'initial_execution'
        )
    group by f.ministry_id, f.year
  ),
  total as (
    select
      sum(groups_cells.executed_budget_sum) as "executed_budget_sum",
      coalesce(
        (min(groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0) <> max(groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0)),
        false
      ) as "executed_budget_mixed_prices",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where true) <> max(groups_cells.executed_budget_most_agency) filter (where true), false) as "executed_budget_several_agency",
      sum(groups_cells.budget) as "budget",
      sum(groups_cells.executed_budget_unused_budget) as "executed_budget_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows)
          as int
        ),
        0
      ) as "executed_budget_rows",
      sum(groups_cells.initial_execution_sum) as "initial_execution_sum",
      sum(groups_cells.initial_execution_divisor) as "initial_execution_divisor",
      coalesce(
        (min(groups_cells.price_year) filter (where groups_cells.initial_execution_rows > 0) <> max(groups_cells.price_year) filter (where groups_cells.initial_execution_rows > 0)),
        false
      ) as "initial_execution_mixed_prices",
      sum(groups_cells.initial_execution_unused_budget) as "initial_execution_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.initial_execution_rows)
          as int
        ),
        0
      ) as "initial_execution_rows"
    from groups_cells
    where groups_cells.year between 2018 and 2019
    having count(*) > 0
  )
select json_build_object(
  'nodes',
  (
    select coalesce(json_agg(page.node), '[]')
    from (
      select json_build_object(
        'ministry',
        (
          select json_build_object('name', m.name)
          from ministry as m
          where m.id = cast(groups.key_ministry as smallint)
        ),
        'year',
        nullif(groups.key_year, -1),
        'programs',
        groups.observations,
        'observations',
        groups.observations,
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
        'initialExecution',
        json_build_object(
          'value',
          round(
            (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)),
            4
          ),
          'median',
          round(
            cast(groups_spread.initial_execution_q0_5 as numeric),
            4
          ),
          'coverageByBudget',
          round(
            ((groups.budget - coalesce(groups.initial_execution_unused_budget, 0)) / nullif(groups.budget, 0)),
            4
          )
        )
      ) as node
      from groups
        left outer join groups_spread as groups_spread
          on (
            groups_spread.side = 0
            and groups_spread.key_ministry = groups.key_ministry
            and groups_spread.key_year = groups.key_year
          )
      order by
        (groups.key_ministry = -1),
        (((
          select ministry.name
          from ministry
          where ministry.id = cast(groups.key_ministry as smallint)
        )) collate "C") asc,
        groups.key_ministry asc,
        (groups.key_year = -1),
        groups.key_year asc,
        groups.key_year asc
      offset 0 rows
      fetch next 7 rows only
    ) as page
  ),
  'totalCount',
  (
    select count(*)
    from groups
      left outer join groups_spread as groups_spread
        on (
          groups_spread.side = 0
          and groups_spread.key_ministry = groups.key_ministry
          and groups_spread.key_year = groups.key_year
        )
  ),
  'total',
  (
    select json_build_object(
      'executedBudget',
      json_build_object(
        'value',
        round(total.executed_budget_sum, 0)
      )
    )
    from total
  ),
  'warnings',
  json_build_array(
    json_build_object(
      'flags',
      (
        select json_build_object(
          'MIXED_PRICE_YEARS',
          bool_or((
            groups.executed_budget_mixed_prices
            or groups.initial_execution_mixed_prices
          )),
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
              (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)) is not null
              and round(
                ((groups.budget - coalesce(groups.initial_execution_unused_budget, 0)) / nullif(groups.budget, 0)),
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
              (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)) is not null
              and groups.initial_execution_rows < 5
            )
          ))
        )
        from groups
          left outer join groups_spread as groups_spread
            on (
              groups_spread.side = 0
              and groups_spread.key_ministry = groups.key_ministry
              and groups_spread.key_year = groups.key_year
            )
      ),
      'priceYears',
      json_build_array((
        select coalesce(json_agg(distinct groups_cells.price_year) filter (where (
          groups_cells.executed_budget_rows > 0
          or groups_cells.initial_execution_rows > 0
        )), '[]')
        from groups_cells
      )),
      'partialYears',
      json_build_array(),
      'impliedYears',
      json_build_array(),
      'brokenYears',
      json_build_array()
    ),
    json_build_object(
      'flags',
      (
        select json_build_object(
          'MIXED_PRICE_YEARS',
          bool_or((
            total.executed_budget_mixed_prices
            or total.initial_execution_mixed_prices
          )),
          'NOT_CONSOLIDATED',
          bool_or(total.executed_budget_several_agency),
          'LOW_COVERAGE',
          bool_or((
            (
              total.executed_budget_sum is not null
              and round(
                ((total.budget - coalesce(total.executed_budget_unused_budget, 0)) / nullif(total.budget, 0)),
                4
              ) < 0.8
            )
            or (
              (total.initial_execution_sum / nullif(total.initial_execution_divisor, 0)) is not null
              and round(
                ((total.budget - coalesce(total.initial_execution_unused_budget, 0)) / nullif(total.budget, 0)),
                4
              ) < 0.8
            )
          )),
          'SMALL_GROUP',
          bool_or((
            (
              total.executed_budget_sum is not null
              and total.executed_budget_rows < 5
            )
            or (
              (total.initial_execution_sum / nullif(total.initial_execution_divisor, 0)) is not null
              and total.initial_execution_rows < 5
            )
          ))
        )
        from total
      ),
      'priceYears',
      json_build_array((
        select coalesce(json_agg(distinct groups_cells.price_year) filter (where (
          groups_cells.executed_budget_rows > 0
          or groups_cells.initial_execution_rows > 0
        )), '[]')
        from groups_cells
      )),
      'partialYears',
      json_build_array(),
      'impliedYears',
      json_build_array(),
      'brokenYears',
      json_build_array()
    )
  ),
  'onRecord',
  exists (
    select 1 as one
    from groups
  )
)
