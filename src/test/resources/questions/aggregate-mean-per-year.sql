with
  groups_cells as (
    select
      0 as side,
      f.ministry_id as key_ministry,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      count(f.executed_budget) as executed_budget_rows,
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
      bool_or((
        f.through_month < 12
        and f.executed_budget_status = cast('NOT_COMPARABLE' as value_status)
      )) as executed_budget_partial,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (f.executed_budget is not null)) as executed_budget_unused_budget,
      count(*) filter (where (
        f.executed_budget is not null
        and f.initial_budget is not null
      )) as initial_execution_rows,
      bool_or((
        f.through_month < 12
        and f.executed_budget_status = cast('NOT_COMPARABLE' as value_status)
      )) as initial_execution_partial,
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
        y.kind = cast('BUDGET' as program_kind)
        and y.year between 2015 and 2019
      )
    ) as f
    where f.ministry_id in (
      6, 8
    )
    group by f.ministry_id, f.year, f.price_year
  ),
  groups as (
    select
      groups_cells.key_ministry,
      sum(groups_cells.executed_budget_sum) as "executed_budget_sum",
      count(distinct groups_cells.year) filter (where groups_cells.executed_budget_rows > 0) as "executed_budget_years",
      sum(groups_cells.initial_execution_sum) as "initial_execution_sum",
      sum(groups_cells.initial_execution_divisor) as "initial_execution_divisor",
      coalesce(
        (min(groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0) <> max(groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0)),
        false
      ) as "executed_budget_mixed_prices",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where true) <> max(groups_cells.executed_budget_most_agency) filter (where true), false) as "executed_budget_several_agency",
      coalesce(
        bool_or(groups_cells.executed_budget_partial),
        false
      ) as "executed_budget_partial",
      sum(groups_cells.budget) as "budget",
      sum(groups_cells.executed_budget_unused_budget) as "executed_budget_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows)
          as int
        ),
        0
      ) as "executed_budget_rows",
      coalesce(
        (min(groups_cells.price_year) filter (where groups_cells.initial_execution_rows > 0) <> max(groups_cells.price_year) filter (where groups_cells.initial_execution_rows > 0)),
        false
      ) as "initial_execution_mixed_prices",
      coalesce(
        bool_or(groups_cells.initial_execution_partial),
        false
      ) as "initial_execution_partial",
      sum(groups_cells.initial_execution_unused_budget) as "initial_execution_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.initial_execution_rows)
          as int
        ),
        0
      ) as "initial_execution_rows"
    from groups_cells
    group by groups_cells.key_ministry
  ),
  groups_spread as (
    select
      0 as side,
      f.ministry_id as key_ministry,
      avg(cast(f.executed_budget as double precision)) as executed_budget_mean
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
        y.kind = cast('BUDGET' as program_kind)
        and y.year between 2015 and 2019
      )
    ) as f
    where f.ministry_id in (
      6, 8
    )
    group by f.ministry_id
  ),
  total as (
    select
      sum(groups_cells.executed_budget_sum) as "executed_budget_sum",
      count(distinct groups_cells.year) filter (where groups_cells.executed_budget_rows > 0) as "executed_budget_years",
      coalesce(
        (min(groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0) <> max(groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0)),
        false
      ) as "executed_budget_mixed_prices",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where true) <> max(groups_cells.executed_budget_most_agency) filter (where true), false) as "executed_budget_several_agency",
      coalesce(
        bool_or(groups_cells.executed_budget_partial),
        false
      ) as "executed_budget_partial",
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
      coalesce(
        bool_or(groups_cells.initial_execution_partial),
        false
      ) as "initial_execution_partial",
      sum(groups_cells.initial_execution_unused_budget) as "initial_execution_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.initial_execution_rows)
          as int
        ),
        0
      ) as "initial_execution_rows"
    from groups_cells
    where groups_cells.year between 2015 and 2019
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
          select json_build_object('id', m.code)
          from ministry as m
          where m.id = cast(groups.key_ministry as smallint)
        ),
        'executedBudget',
        json_build_object(
          'value',
          round(
            (groups.executed_budget_sum / nullif(groups.executed_budget_years, 0)),
            0
          ),
          'mean',
          round(
            cast(groups_spread.executed_budget_mean as numeric),
            0
          )
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
        left outer join groups_spread as groups_spread
          on (
            groups_spread.side = 0
            and groups_spread.key_ministry = groups.key_ministry
          )
      order by
        (groups.key_ministry = -1),
        (((
          select ministry.name
          from ministry
          where ministry.id = cast(groups.key_ministry as smallint)
        )) collate "C") asc,
        groups.key_ministry asc
      offset 0 rows
      fetch next 101 rows only
    ) as page
  ),
  'total',
  (
    select json_build_object(
      'executedBudget',
      json_build_object(
        'value',
        round(
          (total.executed_budget_sum / nullif(total.executed_budget_years, 0)),
          0
        )
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
          'PARTIAL_YEAR_LEFT_OUT',
          bool_or((
            groups.executed_budget_partial
            or groups.initial_execution_partial
          )),
          'NOT_CONSOLIDATED',
          bool_or(groups.executed_budget_several_agency),
          'LOW_COVERAGE',
          bool_or((
            (
              (groups.executed_budget_sum / nullif(groups.executed_budget_years, 0)) is not null
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
              (groups.executed_budget_sum / nullif(groups.executed_budget_years, 0)) is not null
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
      json_build_array((
        select coalesce(json_agg(distinct groups_cells.year) filter (where (
          groups_cells.executed_budget_partial
          or groups_cells.initial_execution_partial
        )), '[]')
        from groups_cells
      )),
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
          'PARTIAL_YEAR_LEFT_OUT',
          bool_or((
            total.executed_budget_partial
            or total.initial_execution_partial
          )),
          'NOT_CONSOLIDATED',
          bool_or(total.executed_budget_several_agency),
          'LOW_COVERAGE',
          bool_or((
            (
              (total.executed_budget_sum / nullif(total.executed_budget_years, 0)) is not null
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
              (total.executed_budget_sum / nullif(total.executed_budget_years, 0)) is not null
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
      json_build_array((
        select coalesce(json_agg(distinct groups_cells.year) filter (where (
          groups_cells.executed_budget_partial
          or groups_cells.initial_execution_partial
        )), '[]')
        from groups_cells
      )),
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
