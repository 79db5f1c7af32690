with
  groups_cells as (
    select
      0 as side,
      f.year as key_year,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      case
        when f.price_year = 2019 then 1
        else (
          select (base.index / own.index)
          from
            price_index as base,
            price_index as own
          where (
            base.year = 2019
            and own.year = f.price_year
          )
        )
      end as factor,
      count(f.executed_budget) as executed_budget_rows,
      count(*) filter (where (
        f.executed_budget is not null
        and f.executed_budget_status = cast('REPORTED' as value_status)
      )) as executed_budget_reported,
      min(f.executed_budget_status) filter (where f.executed_budget_status >= cast('NOT_REPORTED' as value_status)) as executed_budget_reason,
      min(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_least_agency,
      max(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_most_agency,
      bool_or((
        f.through_month < 12
        and f.executed_budget_status = cast('NOT_COMPARABLE' as value_status)
      )) as executed_budget_partial,
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
        end as final_budget_status,
        case
          when y.price_year = 2019 then 1
          else (
            select (base.index / own.index)
            from
              price_index as base,
              price_index as own
            where (
              base.year = 2019
              and own.year = y.price_year
            )
          )
        end as price_factor
      from program_year as y
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year between 2012 and 2014
      )
    ) as f
    group by f.year, f.year, f.price_year
  ),
  groups as (
    select
      groups_cells.key_year,
      sum((groups_cells.executed_budget_sum * groups_cells.factor)) filter (where groups_cells.factor is not null) as "executed_budget_sum",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows) filter (where groups_cells.factor is not null)
          as int
        ),
        0
      ) as "executed_budget_rows",
      cast(
        sum(groups_cells.executed_budget_reported) filter (where groups_cells.factor is not null)
        as int
      ) as "executed_budget_reported",
      min(groups_cells.price_year) filter (where (
        groups_cells.factor is not null
        and groups_cells.executed_budget_rows > 0
      )) as "executed_budget_price_year",
      min(groups_cells.executed_budget_reason) as "executed_budget_reason",
      coalesce(
        bool_or((
          groups_cells.factor is null
          and groups_cells.executed_budget_rows > 0
        )),
        false
      ) as "executed_budget_without_index",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where groups_cells.factor is not null) <> max(groups_cells.executed_budget_most_agency) filter (where groups_cells.factor is not null), false) as "executed_budget_several_agency",
      coalesce(
        bool_or(groups_cells.executed_budget_partial),
        false
      ) as "executed_budget_partial",
      sum((groups_cells.budget * groups_cells.factor)) as "budget",
      sum((groups_cells.executed_budget_unused_budget * groups_cells.factor)) as "executed_budget_unused_budget"
    from groups_cells
    group by groups_cells.key_year
  ),
  groups_spread as (
    select
      0 as side,
      f.year as key_year,
      percentile_cont(0.5) within group (order by (cast(f.executed_budget as double precision) * cast(f.price_factor as double precision))) as executed_budget_q0_5
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
        end as final_budget_status,
        case
          when y.price_year = 2019 then 1
          else (
            select (base.index / own.index)
            from
              price_index as base,
              price_index as own
            where (
              base.year = 2019
              and own.year = y.price_year
            )
          )
        end as price_factor
      from program_year as y
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year between 2012 and 2014
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
              and groups.executed_budget_price_year = 2019
            ) then cast('REPORTED' as value_status)
            when groups.executed_budget_sum is not null then cast('DERIVED' as value_status)
            when groups.executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
            else coalesce(
              least(
                groups.executed_budget_reason,
                case
                  when groups.executed_budget_without_index then cast('NOT_COMPARABLE' as value_status)
                end
              ),
              cast('NOT_PUBLISHED' as value_status)
            )
          end,
          'median',
          round(
            cast(groups_spread.executed_budget_q0_5 as numeric),
            0
          ),
          'caveats',
          to_json(array_remove(array[
            case
              when groups.executed_budget_without_index then 'NO_PRICE_INDEX'
            end,
            case
              when groups.executed_budget_partial then 'PARTIAL_YEAR_LEFT_OUT'
            end,
            case
              when groups.executed_budget_several_agency then 'NOT_CONSOLIDATED'
            end,
            case
              when (
                groups.executed_budget_sum is not null
                and round(
                  ((groups.budget - coalesce(groups.executed_budget_unused_budget, 0)) / nullif(groups.budget, 0)),
                  4
                ) < 0.8
              ) then 'LOW_COVERAGE'
            end,
            case
              when (
                groups.executed_budget_sum is not null
                and groups.executed_budget_rows < 5
              ) then 'SMALL_GROUP'
            end
          ]::text[], null))
        )
      ) as node
      from groups
        left outer join groups_spread as groups_spread
          on (
            groups_spread.side = 0
            and groups_spread.key_year = groups.key_year
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
        'NO_PRICE_INDEX',
        bool_or(groups.executed_budget_without_index),
        'PARTIAL_YEAR_LEFT_OUT',
        bool_or(groups.executed_budget_partial),
        'NOT_CONSOLIDATED',
        bool_or(groups.executed_budget_several_agency),
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
        left outer join groups_spread as groups_spread
          on (
            groups_spread.side = 0
            and groups_spread.key_year = groups.key_year
          )
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
