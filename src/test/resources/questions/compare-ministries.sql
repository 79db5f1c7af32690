with
  groups_cells as (
    select
      0 as side,
      f.year,
      f.price_year,
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
      min(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_least_agency,
      max(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_most_agency,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (f.executed_budget is not null)) as executed_budget_unused_budget,
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
      left outer join figure as printed_initial_execution
        on (
          printed_initial_execution.program_id = f.program_id
          and printed_initial_execution.edition_id = f.edition_id
          and printed_initial_execution.year = f.year
          and printed_initial_execution.component = 0
          and printed_initial_execution.metric = 'initial_execution'
        )
    where f.ministry_id in (24)
    group by f.year, f.price_year
    union all
    select
      1 as side,
      f.year,
      f.price_year,
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
      min(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_least_agency,
      max(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_most_agency,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (f.executed_budget is not null)) as executed_budget_unused_budget,
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
    where f.ministry_id in (11)
    group by f.year, f.price_year
  ),
  groups as (
    select
      coalesce(
        bool_or(true) filter (where groups_cells.side = 0),
        false
      ) as "on_record_0",
      coalesce(
        bool_or(true) filter (where groups_cells.side = 1),
        false
      ) as "on_record_1",
      sum(groups_cells.executed_budget_sum) filter (where groups_cells.side = 0) as "base_executed_budget_sum",
      sum(groups_cells.executed_budget_sum) filter (where groups_cells.side = 1) as "other_executed_budget_sum",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows) filter (where groups_cells.side = 0)
          as int
        ),
        0
      ) as "base_executed_budget_rows",
      cast(
        sum(groups_cells.executed_budget_reported) filter (where groups_cells.side = 0)
        as int
      ) as "base_executed_budget_reported",
      min(groups_cells.executed_budget_reason) filter (where groups_cells.side = 0) as "base_executed_budget_reason",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows) filter (where groups_cells.side = 1)
          as int
        ),
        0
      ) as "other_executed_budget_rows",
      cast(
        sum(groups_cells.executed_budget_reported) filter (where groups_cells.side = 1)
        as int
      ) as "other_executed_budget_reported",
      min(groups_cells.executed_budget_reason) filter (where groups_cells.side = 1) as "other_executed_budget_reason",
      sum(groups_cells.initial_execution_sum) filter (where groups_cells.side = 0) as "base_initial_execution_sum",
      sum(groups_cells.initial_execution_divisor) filter (where groups_cells.side = 0) as "base_initial_execution_divisor",
      sum(groups_cells.initial_execution_sum) filter (where groups_cells.side = 1) as "other_initial_execution_sum",
      sum(groups_cells.initial_execution_divisor) filter (where groups_cells.side = 1) as "other_initial_execution_divisor",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where groups_cells.side = 0) <> max(groups_cells.executed_budget_most_agency) filter (where groups_cells.side = 0), false) as "base_executed_budget_several_agency",
      sum(groups_cells.budget) filter (where groups_cells.side = 0) as "base_budget",
      sum(groups_cells.executed_budget_unused_budget) filter (where groups_cells.side = 0) as "base_executed_budget_unused_budget",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where groups_cells.side = 1) <> max(groups_cells.executed_budget_most_agency) filter (where groups_cells.side = 1), false) as "other_executed_budget_several_agency",
      sum(groups_cells.budget) filter (where groups_cells.side = 1) as "other_budget",
      sum(groups_cells.executed_budget_unused_budget) filter (where groups_cells.side = 1) as "other_executed_budget_unused_budget",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 0
        and groups_cells.executed_budget_rows > 0
      )) as "base_executed_budget_price_year",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 1
        and groups_cells.executed_budget_rows > 0
      )) as "other_executed_budget_price_year",
      sum(groups_cells.initial_execution_unused_budget) filter (where groups_cells.side = 0) as "base_initial_execution_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.initial_execution_rows) filter (where groups_cells.side = 0)
          as int
        ),
        0
      ) as "base_initial_execution_rows",
      sum(groups_cells.initial_execution_unused_budget) filter (where groups_cells.side = 1) as "other_initial_execution_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.initial_execution_rows) filter (where groups_cells.side = 1)
          as int
        ),
        0
      ) as "other_initial_execution_rows",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 0
        and groups_cells.initial_execution_rows > 0
      )) as "base_initial_execution_price_year",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 1
        and groups_cells.initial_execution_rows > 0
      )) as "other_initial_execution_price_year"
    from groups_cells
    having count(*) > 0
  ),
  groups_spread as (
    select
      0 as side,
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
        and y.year = 2019
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
    where f.ministry_id in (24)
    having count(*) > 0
    union all
    select
      1 as side,
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
        and y.year = 2019
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
    where f.ministry_id in (11)
    having count(*) > 0
  ),
  total as (
    select
      coalesce(
        bool_or(true) filter (where groups_cells.side = 0),
        false
      ) as "on_record_0",
      sum(groups_cells.executed_budget_sum) filter (where groups_cells.side = 0) as "base_executed_budget_sum",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where groups_cells.side = 0) <> max(groups_cells.executed_budget_most_agency) filter (where groups_cells.side = 0), false) as "base_executed_budget_several_agency",
      sum(groups_cells.budget) filter (where groups_cells.side = 0) as "base_budget",
      sum(groups_cells.executed_budget_unused_budget) filter (where groups_cells.side = 0) as "base_executed_budget_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows) filter (where groups_cells.side = 0)
          as int
        ),
        0
      ) as "base_executed_budget_rows",
      coalesce(
        bool_or(true) filter (where groups_cells.side = 1),
        false
      ) as "on_record_1",
      sum(groups_cells.executed_budget_sum) filter (where groups_cells.side = 1) as "other_executed_budget_sum",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where groups_cells.side = 1) <> max(groups_cells.executed_budget_most_agency) filter (where groups_cells.side = 1), false) as "other_executed_budget_several_agency",
      sum(groups_cells.budget) filter (where groups_cells.side = 1) as "other_budget",
      sum(groups_cells.executed_budget_unused_budget) filter (where groups_cells.side = 1) as "other_executed_budget_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows) filter (where groups_cells.side = 1)
          as int
        ),
        0
      ) as "other_executed_budget_rows",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 0
        and groups_cells.executed_budget_rows > 0
      )) as "base_executed_budget_price_year",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 1
        and groups_cells.executed_budget_rows > 0
      )) as "other_executed_budget_price_year",
      sum(groups_cells.initial_execution_sum) filter (where groups_cells.side = 0) as "base_initial_execution_sum",
      sum(groups_cells.initial_execution_divisor) filter (where groups_cells.side = 0) as "base_initial_execution_divisor",
      sum(groups_cells.initial_execution_unused_budget) filter (where groups_cells.side = 0) as "base_initial_execution_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.initial_execution_rows) filter (where groups_cells.side = 0)
          as int
        ),
        0
      ) as "base_initial_execution_rows",
      sum(groups_cells.initial_execution_sum) filter (where groups_cells.side = 1) as "other_initial_execution_sum",
      sum(groups_cells.initial_execution_divisor) filter (where groups_cells.side = 1) as "other_initial_execution_divisor",
      sum(groups_cells.initial_execution_unused_budget) filter (where groups_cells.side = 1) as "other_initial_execution_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.initial_execution_rows) filter (where groups_cells.side = 1)
          as int
        ),
        0
      ) as "other_initial_execution_rows",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 0
        and groups_cells.initial_execution_rows > 0
      )) as "base_initial_execution_price_year",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 1
        and groups_cells.initial_execution_rows > 0
      )) as "other_initial_execution_price_year"
    from groups_cells
    having count(*) > 0
  ),
  parts_cells as (
    select
      0 as side,
      f.program_id as key_program,
      f.year,
      f.price_year,
      sum(f.initial_budget) filter (where (
        f.executed_budget is not null
        and f.initial_budget is not null
      )) as initial_execution_divisor,
      sum(f.executed_budget) filter (where (
        f.executed_budget is not null
        and f.initial_budget is not null
      )) as initial_execution_sum
    from (
      select
        y.program_id,
        y.year,
        y.edition_id,
        y.ministry_id,
        y.agency_id,
        y.price_year,
        y.through_month,
        y.initial_budget as initial_budget,
        y.initial_budget_status as initial_budget_status,
        y.executed_budget as executed_budget,
        y.executed_budget_status as executed_budget_status
      from program_year as y
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year = 2019
      )
    ) as f
    where f.ministry_id in (24)
    group by f.program_id, f.year, f.price_year
    union all
    select
      1 as side,
      f.program_id as key_program,
      f.year,
      f.price_year,
      sum(f.initial_budget) filter (where (
        f.executed_budget is not null
        and f.initial_budget is not null
      )) as initial_execution_divisor,
      sum(f.executed_budget) filter (where (
        f.executed_budget is not null
        and f.initial_budget is not null
      )) as initial_execution_sum
    from (
      select
        y.program_id,
        y.year,
        y.edition_id,
        y.ministry_id,
        y.agency_id,
        y.price_year,
        y.through_month,
        y.initial_budget as initial_budget,
        y.initial_budget_status as initial_budget_status,
        y.executed_budget as executed_budget,
        y.executed_budget_status as executed_budget_status
      from program_year as y
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year = 2019
      )
    ) as f
    where f.ministry_id in (11)
    group by f.program_id, f.year, f.price_year
  ),
  parts as (
    select
      parts_cells.key_program,
      sum(parts_cells.initial_execution_divisor) filter (where parts_cells.side = 0) as "base_initial_execution_divisor",
      sum(parts_cells.initial_execution_divisor) filter (where parts_cells.side = 1) as "other_initial_execution_divisor",
      sum(parts_cells.initial_execution_sum) filter (where parts_cells.side = 0) as "base_initial_execution_sum",
      sum(parts_cells.initial_execution_sum) filter (where parts_cells.side = 1) as "other_initial_execution_sum"
    from parts_cells
    group by parts_cells.key_program
  )
select json_build_object(
  'comparison',
  json_build_object(
    'nodes',
    (
      select coalesce(json_agg(page.node), '[]')
      from (
        select json_build_object(
          'presence',
          case
            when (
              groups.on_record_0
              and groups.on_record_1
            ) then 'BOTH'
            when groups.on_record_0 then 'ONLY_BASE'
            else 'ONLY_OTHER'
          end,
          'executedBudget',
          json_build_object(
            'base',
            case
              when groups.on_record_0 then json_build_object(
                'value',
                round(groups.base_executed_budget_sum, 0)
              )
            end,
            'other',
            case
              when groups.on_record_1 then json_build_object(
                'value',
                round(groups.other_executed_budget_sum, 0)
              )
            end,
            'percentChange',
            case
              when case
                when false then 'SERIES_BREAK'
                when groups.base_executed_budget_sum is null then case
                  when case
                    when (
                      groups.base_executed_budget_sum is not null
                      and false
                    ) then cast('IMPLIED' as value_status)
                    when (
                      groups.base_executed_budget_sum is not null
                      and groups.base_executed_budget_rows = 1
                      and groups.base_executed_budget_reported = 1
                    ) then cast('REPORTED' as value_status)
                    when groups.base_executed_budget_sum is not null then cast('DERIVED' as value_status)
                    when groups.base_executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
                    else coalesce(groups.base_executed_budget_reason, cast('NOT_PUBLISHED' as value_status))
                  end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
                  else 'BASE_MISSING'
                end
                when groups.other_executed_budget_sum is null then case
                  when case
                    when (
                      groups.other_executed_budget_sum is not null
                      and false
                    ) then cast('IMPLIED' as value_status)
                    when (
                      groups.other_executed_budget_sum is not null
                      and groups.other_executed_budget_rows = 1
                      and groups.other_executed_budget_reported = 1
                    ) then cast('REPORTED' as value_status)
                    when groups.other_executed_budget_sum is not null then cast('DERIVED' as value_status)
                    when groups.other_executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
                    else coalesce(groups.other_executed_budget_reason, cast('NOT_PUBLISHED' as value_status))
                  end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
                  else 'OTHER_MISSING'
                end
                when (
                  false
                  or false
                  or false
                  or false
                ) then 'NOT_COMPARABLE'
                when groups.base_executed_budget_sum = 0 then 'BASE_ZERO'
                when sign(groups.base_executed_budget_sum) = -sign(groups.other_executed_budget_sum) then 'SIGN_CHANGE'
              end is null then round(
                ((groups.other_executed_budget_sum - groups.base_executed_budget_sum) / nullif(
                  abs(groups.base_executed_budget_sum),
                  0
                )),
                6
              )
            end
          ),
          'initialExecution',
          json_build_object(
            'base',
            case
              when groups.on_record_0 then json_build_object(
                'value',
                round(
                  (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)),
                  4
                ),
                'median',
                round(
                  cast(base_groups_spread.initial_execution_q0_5 as numeric),
                  4
                )
              )
            end,
            'other',
            case
              when groups.on_record_1 then json_build_object(
                'value',
                round(
                  (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)),
                  4
                ),
                'median',
                round(
                  cast(other_groups_spread.initial_execution_q0_5 as numeric),
                  4
                )
              )
            end,
            'difference',
            case
              when (
                not false
                and not (
                  false
                  or false
                  or false
                  or false
                )
              ) then (round(
                (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)),
                4
              ) - round(
                (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)),
                4
              ))
            end
          )
        ) as node
        from groups
          left outer join groups_spread as base_groups_spread
            on base_groups_spread.side = 0
          left outer join groups_spread as other_groups_spread
            on other_groups_spread.side = 1
        fetch next 100 rows only
      ) as page
    )
  ),
  'warnings',
  json_build_array(
    json_build_object(
      'flags',
      (
        select json_build_object(
          'MIXED_PRICE_YEARS',
          bool_or((
            (coalesce(groups.base_executed_budget_price_year <> groups.other_executed_budget_price_year, false))
            or (coalesce(groups.base_initial_execution_price_year <> groups.other_initial_execution_price_year, false))
          )),
          'NOT_CONSOLIDATED',
          bool_or((
            (
              groups.on_record_0
              and groups.base_executed_budget_several_agency
            )
            or (
              groups.on_record_1
              and groups.other_executed_budget_several_agency
            )
          )),
          'LOW_COVERAGE',
          bool_or((
            (
              groups.on_record_0
              and groups.base_executed_budget_sum is not null
              and round(
                ((groups.base_budget - coalesce(groups.base_executed_budget_unused_budget, 0)) / nullif(groups.base_budget, 0)),
                4
              ) < 0.8
            )
            or (
              groups.on_record_1
              and groups.other_executed_budget_sum is not null
              and round(
                ((groups.other_budget - coalesce(groups.other_executed_budget_unused_budget, 0)) / nullif(groups.other_budget, 0)),
                4
              ) < 0.8
            )
            or (
              groups.on_record_0
              and (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is not null
              and round(
                ((groups.base_budget - coalesce(groups.base_initial_execution_unused_budget, 0)) / nullif(groups.base_budget, 0)),
                4
              ) < 0.8
            )
            or (
              groups.on_record_1
              and (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is not null
              and round(
                ((groups.other_budget - coalesce(groups.other_initial_execution_unused_budget, 0)) / nullif(groups.other_budget, 0)),
                4
              ) < 0.8
            )
          )),
          'SMALL_GROUP',
          bool_or((
            (
              groups.on_record_0
              and groups.base_executed_budget_sum is not null
              and groups.base_executed_budget_rows < 5
            )
            or (
              groups.on_record_1
              and groups.other_executed_budget_sum is not null
              and groups.other_executed_budget_rows < 5
            )
            or (
              groups.on_record_0
              and (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is not null
              and groups.base_initial_execution_rows < 5
            )
            or (
              groups.on_record_1
              and (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is not null
              and groups.other_initial_execution_rows < 5
            )
          ))
        )
        from groups
          left outer join groups_spread as base_groups_spread
            on base_groups_spread.side = 0
          left outer join groups_spread as other_groups_spread
            on other_groups_spread.side = 1
      ),
      'priceYears',
      json_build_array((
        select coalesce(json_agg(distinct groups_cells.price_year) filter (where (
          (
            groups_cells.executed_budget_rows > 0
            and groups_cells.side = 0
          )
          or (
            groups_cells.executed_budget_rows > 0
            and groups_cells.side = 1
          )
          or (
            groups_cells.initial_execution_rows > 0
            and groups_cells.side = 0
          )
          or (
            groups_cells.initial_execution_rows > 0
            and groups_cells.side = 1
          )
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
            (coalesce(total.base_executed_budget_price_year <> total.other_executed_budget_price_year, false))
            or (coalesce(total.base_initial_execution_price_year <> total.other_initial_execution_price_year, false))
          )),
          'NOT_CONSOLIDATED',
          bool_or((
            (
              total.on_record_0
              and total.base_executed_budget_several_agency
            )
            or (
              total.on_record_1
              and total.other_executed_budget_several_agency
            )
          )),
          'REVERSAL',
          bool_or((coalesce(
            (
              sign((
                select round(
                  sum((weight_base + weight_other) / 2 * (ratio_other - ratio_base)),
                  6
                )
                from (
                  select
                    (parts.base_initial_execution_sum / nullif(parts.base_initial_execution_divisor, 0)) as ratio_base,
                    (parts.other_initial_execution_sum / nullif(parts.other_initial_execution_divisor, 0)) as ratio_other,
                    (parts.base_initial_execution_divisor / sum(parts.base_initial_execution_divisor) over ()) as weight_base,
                    (parts.other_initial_execution_divisor / sum(parts.other_initial_execution_divisor) over ()) as weight_other
                  from parts
                  where (
                    parts.base_initial_execution_divisor <> 0
                    and parts.other_initial_execution_divisor <> 0
                  )
                ) as parts
              )) <> sign(((total.other_initial_execution_sum / nullif(total.other_initial_execution_divisor, 0)) - (total.base_initial_execution_sum / nullif(total.base_initial_execution_divisor, 0))))
              and abs((
                select round(
                  sum((weight_base + weight_other) / 2 * (ratio_other - ratio_base)),
                  6
                )
                from (
                  select
                    (parts.base_initial_execution_sum / nullif(parts.base_initial_execution_divisor, 0)) as ratio_base,
                    (parts.other_initial_execution_sum / nullif(parts.other_initial_execution_divisor, 0)) as ratio_other,
                    (parts.base_initial_execution_divisor / sum(parts.base_initial_execution_divisor) over ()) as weight_base,
                    (parts.other_initial_execution_divisor / sum(parts.other_initial_execution_divisor) over ()) as weight_other
                  from parts
                  where (
                    parts.base_initial_execution_divisor <> 0
                    and parts.other_initial_execution_divisor <> 0
                  )
                ) as parts
              )) > 0.0005
              and abs(((total.other_initial_execution_sum / nullif(total.other_initial_execution_divisor, 0)) - (total.base_initial_execution_sum / nullif(total.base_initial_execution_divisor, 0)))) > 0.0005
            ),
            false
          ) = true)),
          'LOW_COVERAGE',
          bool_or((
            (
              total.on_record_0
              and total.base_executed_budget_sum is not null
              and round(
                ((total.base_budget - coalesce(total.base_executed_budget_unused_budget, 0)) / nullif(total.base_budget, 0)),
                4
              ) < 0.8
            )
            or (
              total.on_record_1
              and total.other_executed_budget_sum is not null
              and round(
                ((total.other_budget - coalesce(total.other_executed_budget_unused_budget, 0)) / nullif(total.other_budget, 0)),
                4
              ) < 0.8
            )
            or (
              total.on_record_0
              and (total.base_initial_execution_sum / nullif(total.base_initial_execution_divisor, 0)) is not null
              and round(
                ((total.base_budget - coalesce(total.base_initial_execution_unused_budget, 0)) / nullif(total.base_budget, 0)),
                4
              ) < 0.8
            )
            or (
              total.on_record_1
              and (total.other_initial_execution_sum / nullif(total.other_initial_execution_divisor, 0)) is not null
              and round(
                ((total.other_budget - coalesce(total.other_initial_execution_unused_budget, 0)) / nullif(total.other_budget, 0)),
                4
              ) < 0.8
            )
          )),
          'SMALL_GROUP',
          bool_or((
            (
              total.on_record_0
              and total.base_executed_budget_sum is not null
              and total.base_executed_budget_rows < 5
            )
            or (
              total.on_record_1
              and total.other_executed_budget_sum is not null
              and total.other_executed_budget_rows < 5
            )
            or (
              total.on_record_0
              and (total.base_initial_execution_sum / nullif(total.base_initial_execution_divisor, 0)) is not null
              and total.base_initial_execution_rows < 5
            )
            or (
              total.on_record_1
              and (total.other_initial_execution_sum / nullif(total.other_initial_execution_divisor, 0)) is not null
              and total.other_initial_execution_rows < 5
            )
          ))
        )
        from total
      ),
      'priceYears',
      json_build_array((
        select coalesce(json_agg(distinct groups_cells.price_year) filter (where (
          (
            groups_cells.executed_budget_rows > 0
            and groups_cells.side = 0
          )
          or (
            groups_cells.executed_budget_rows > 0
            and groups_cells.side = 1
          )
          or (
            groups_cells.initial_execution_rows > 0
            and groups_cells.side = 0
          )
          or (
            groups_cells.initial_execution_rows > 0
            and groups_cells.side = 1
          )
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
  (
    select (
      bool_or(groups.on_record_0)
      and bool_or(groups.on_record_1)
    )
    from groups
  )
)
