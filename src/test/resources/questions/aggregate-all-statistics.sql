with
  groups_cells as (
    select
      0 as side,
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
      count(*) filter (where (
        f.executed_budget is not null
        and case
          when f.executed_budget_status = cast('IMPLIED' as value_status) then printed_executed_budget.low
          else cast(f.executed_budget as numeric)
        end is null
      )) as executed_budget_low_open,
      sum(
        case
          when f.executed_budget_status = cast('IMPLIED' as value_status) then printed_executed_budget.low
          else cast(f.executed_budget as numeric)
        end
      ) as executed_budget_low,
      count(*) filter (where (
        f.executed_budget is not null
        and case
          when f.executed_budget_status = cast('IMPLIED' as value_status) then printed_executed_budget.high
          else cast(f.executed_budget as numeric)
        end is null
      )) as executed_budget_high_open,
      sum(
        case
          when f.executed_budget_status = cast('IMPLIED' as value_status) then printed_executed_budget.high
          else cast(f.executed_budget as numeric)
        end
      ) as executed_budget_high,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (f.executed_budget is not null)) as executed_budget_unused_budget,
      count(*) filter (where coalesce(f.initial_budget, f.final_budget, f.executed_budget) is null) as without_budget,
      min(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_least_agency,
      max(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_most_agency
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
      left outer join figure as printed_executed_budget
        on (
          printed_executed_budget.program_id = f.program_id
          and printed_executed_budget.edition_id = f.edition_id
          and printed_executed_budget.year = f.year
          and printed_executed_budget.component = 0
          and printed_executed_budget.metric = 'executed_budget'
        )
    where f.ministry_id in (24)
    group by f.year, f.price_year
  ),
  groups as (
    select
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
      cast(
        sum(groups_cells.executed_budget_low_open)
        as int
      ) as "executed_budget_low_open",
      sum(groups_cells.executed_budget_low) as "executed_budget_low",
      cast(
        sum(groups_cells.executed_budget_high_open)
        as int
      ) as "executed_budget_high_open",
      sum(groups_cells.executed_budget_high) as "executed_budget_high",
      sum(groups_cells.budget) as "budget",
      sum(groups_cells.executed_budget_unused_budget) as "executed_budget_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.without_budget)
          as int
        ),
        0
      ) as "without_budget",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where true) <> max(groups_cells.executed_budget_most_agency) filter (where true), false) as "executed_budget_several_agency"
    from groups_cells
    having count(*) > 0
  ),
  groups_spread as (
    select
      0 as side,
      avg(cast(f.executed_budget as double precision)) as executed_budget_mean,
      percentile_cont(0.5) within group (order by cast(f.executed_budget as double precision)) as executed_budget_q0_5,
      percentile_cont(0.1) within group (order by cast(f.executed_budget as double precision)) as executed_budget_q0_1,
      percentile_cont(0.25) within group (order by cast(f.executed_budget as double precision)) as executed_budget_q0_25,
      percentile_cont(0.75) within group (order by cast(f.executed_budget as double precision)) as executed_budget_q0_75,
      percentile_cont(0.9) within group (order by cast(f.executed_budget as double precision)) as executed_budget_q0_9,
      min(cast(f.executed_budget as double precision)) as executed_budget_min,
      max(cast(f.executed_budget as double precision)) as executed_budget_max,
      stddev_samp(cast(f.executed_budget as double precision)) as executed_budget_deviation,
      count(*) as executed_budget_observations,
      count(distinct f.program_id) as executed_budget_programs,
      count(*) filter (where (
        true
        and f.executed_budget_status = cast('REPORTED' as value_status)
      )) as executed_budget_reported,
      count(*) filter (where (
        true
        and f.executed_budget_status = cast('DERIVED' as value_status)
      )) as executed_budget_derived,
      count(*) filter (where (
        true
        and f.executed_budget_status = cast('IMPLIED' as value_status)
      )) as executed_budget_implied,
      count(*) filter (where (
        true
        and f.executed_budget_status = cast('NOT_REPORTED' as value_status)
      )) as executed_budget_not_reported,
      count(*) filter (where (
        true
        and f.executed_budget_status = cast('NOT_APPLICABLE' as value_status)
      )) as executed_budget_not_applicable,
      count(*) filter (where (
        true
        and f.executed_budget_status = cast('NOT_COMPARABLE' as value_status)
      )) as executed_budget_not_comparable,
      count(*) filter (where (
        true
        and f.executed_budget_status = cast('NOT_PUBLISHED' as value_status)
      )) as executed_budget_not_published,
      count(*) filter (where (
        true
        and f.executed_budget_status = cast('UNDEFINED' as value_status)
      )) as executed_budget_undefined,
      count(*) filter (where not true) as executed_budget_no_record
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
      left outer join figure as printed_executed_budget
        on (
          printed_executed_budget.program_id = f.program_id
          and printed_executed_budget.edition_id = f.edition_id
          and printed_executed_budget.year = f.year
          and printed_executed_budget.component = 0
          and printed_executed_budget.metric = 'executed_budget'
        )
    where f.ministry_id in (24)
    having count(*) > 0
  ),
  total as (
    select sum(groups_cells.executed_budget_sum) as "executed_budget_sum"
    from groups_cells
    where groups_cells.year = 2019
    having count(*) > 0
  )
select json_build_object(
  'nodes',
  (
    select coalesce(json_agg(page.node), '[]')
    from (
      select json_build_object(
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
          end,
          'unit',
          'THOUSAND_PESOS',
          'low',
          case
            when false then round(
              case
                when groups.executed_budget_low_open = 0 then groups.executed_budget_low
              end,
              0
            )
          end,
          'high',
          case
            when false then round(
              case
                when groups.executed_budget_high_open = 0 then groups.executed_budget_high
              end,
              0
            )
          end,
          'mean',
          round(
            cast(groups_spread.executed_budget_mean as numeric),
            0
          ),
          'median',
          round(
            cast(groups_spread.executed_budget_q0_5 as numeric),
            0
          ),
          'p10',
          round(
            cast(groups_spread.executed_budget_q0_1 as numeric),
            0
          ),
          'p25',
          round(
            cast(groups_spread.executed_budget_q0_25 as numeric),
            0
          ),
          'p75',
          round(
            cast(groups_spread.executed_budget_q0_75 as numeric),
            0
          ),
          'p90',
          round(
            cast(groups_spread.executed_budget_q0_9 as numeric),
            0
          ),
          'min',
          round(
            cast(groups_spread.executed_budget_min as numeric),
            0
          ),
          'max',
          round(
            cast(groups_spread.executed_budget_max as numeric),
            0
          ),
          'standardDeviation',
          round(
            cast(groups_spread.executed_budget_deviation as numeric),
            0
          ),
          'counts',
          json_build_object(
            'observations',
            coalesce(groups_spread.executed_budget_observations, 0),
            'programs',
            coalesce(groups_spread.executed_budget_programs, 0),
            'reported',
            coalesce(groups_spread.executed_budget_reported, 0),
            'derived',
            coalesce(groups_spread.executed_budget_derived, 0),
            'implied',
            coalesce(groups_spread.executed_budget_implied, 0),
            'notReported',
            coalesce(groups_spread.executed_budget_not_reported, 0),
            'notApplicable',
            coalesce(groups_spread.executed_budget_not_applicable, 0),
            'notComparable',
            coalesce(groups_spread.executed_budget_not_comparable, 0),
            'notPublished',
            coalesce(groups_spread.executed_budget_not_published, 0),
            'undefined',
            coalesce(groups_spread.executed_budget_undefined, 0),
            'noRecord',
            coalesce(groups_spread.executed_budget_no_record, 0)
          ),
          'coverageByBudget',
          round(
            ((groups.budget - coalesce(groups.executed_budget_unused_budget, 0)) / nullif(groups.budget, 0)),
            4
          ),
          'withoutBudget',
          groups.without_budget,
          'share',
          round(
            (groups.executed_budget_sum / nullif(
              (
                select total.executed_budget_sum
                from total
              ),
              0
            )),
            6
          ),
          'caveats',
          to_json(array_remove(array[
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
          on groups_spread.side = 0
      offset 0 rows
      fetch next 101 rows only
    ) as page
  ),
  'warnings',
  json_build_array(json_build_object(
    'flags',
    (
      select json_build_object(
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
          on groups_spread.side = 0
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
