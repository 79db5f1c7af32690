with
  groups_cells as (
    select
      0 as side,
      f.year as key_year,
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
    group by f.year, f.year, f.price_year
  ),
  groups as (
    select
      groups_cells.key_year,
      sum(groups_cells.initial_execution_sum) as "initial_execution_sum",
      sum(groups_cells.initial_execution_divisor) as "initial_execution_divisor",
      coalesce(
        (min(groups_cells.price_year) filter (where groups_cells.initial_execution_rows > 0) <> max(groups_cells.price_year) filter (where groups_cells.initial_execution_rows > 0)),
        false
      ) as "initial_execution_mixed_prices",
      sum(groups_cells.budget) as "budget",
      sum(groups_cells.initial_execution_unused_budget) as "initial_execution_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.initial_execution_rows)
          as int
        ),
        0
      ) as "initial_execution_rows"
    from groups_cells
    group by groups_cells.key_year
  ),
  groups_spread as (
    select
      0 as side,
      f.year as key_year,
      percentile_cont(0.5) within group (order by 
        case
          when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.initial_budget, 0))
          else cast(printed_initial_execution.published as double precision)
        end
      ) as initial_execution_q0_5,
      percentile_cont(0.1) within group (order by 
        case
          when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.initial_budget, 0))
          else cast(printed_initial_execution.published as double precision)
        end
      ) as initial_execution_q0_1,
      percentile_cont(0.9) within group (order by 
        case
          when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.initial_budget, 0))
          else cast(printed_initial_execution.published as double precision)
        end
      ) as initial_execution_q0_9,
      count(*) as initial_execution_observations,
      count(*) filter (where (
        true
        and case
          when (
            greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status)
            and f.initial_budget = 0
          ) then cast('UNDEFINED' as value_status)
          when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
          else coalesce(
            printed_initial_execution.status,
            case
              when greatest(f.executed_budget_status, f.initial_budget_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.executed_budget_status, f.initial_budget_status)
            end,
            cast('NOT_PUBLISHED' as value_status)
          )
        end = cast('DERIVED' as value_status)
      )) as initial_execution_derived,
      count(*) filter (where (
        true
        and case
          when (
            greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status)
            and f.initial_budget = 0
          ) then cast('UNDEFINED' as value_status)
          when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
          else coalesce(
            printed_initial_execution.status,
            case
              when greatest(f.executed_budget_status, f.initial_budget_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.executed_budget_status, f.initial_budget_status)
            end,
            cast('NOT_PUBLISHED' as value_status)
          )
        end = cast('UNDEFINED' as value_status)
      )) as initial_execution_undefined
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
    group by f.year
  ),
  groups_observed as (
    select
      f.year as key_year,
      cast(
        case
          when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then round(
            (cast(f.executed_budget as numeric) / nullif(f.initial_budget, 0)),
            4
          )
          else printed_initial_execution.published
        end
        as numeric
      ) as x
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
    where case
      when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then round(
        (cast(f.executed_budget as numeric) / nullif(f.initial_budget, 0)),
        4
      )
      else printed_initial_execution.published
    end is not null
  ),
  edges as (
    select case when least = most then array[least, most] else (select array_agg(case i when 0 then least when 5 then most else round(least + (most - least) * i / 5, 6) end order by i) from generate_series(0, 5) i) end as edges
    from (
      select
        min(groups_observed.x) as least,
        max(groups_observed.x) as most
      from groups_observed
    ) as ends
    where (least is not null)
  ),
  groups_bins as (
    select
      each.key_year,
      jsonb_object_agg(each.bin, each.n) filter (where each.bin is not null) as counts,
      coalesce(
        sum(each.n) filter (where each.bin is null),
        0
      ) as outside
    from (
      select
        groups_observed.key_year,
        case
          when true then least(
            width_bucket(groups_observed.x, edges.edges),
            (cardinality(edges.edges) - 1)
          )
        end as bin,
        count(*) as n
      from groups_observed
        left outer join edges
          on true
      group by groups_observed.key_year, bin
    ) as each
    group by each.key_year
  ),
  groups_concentrations as (
    select
      each.key_year,
      case
        when min(each.x) >= 0 then round(
          (coalesce(
            sum(each.x) filter (where each.place <= 10),
            0
          ) / nullif(
            sum(each.x),
            0
          )),
          6
        )
      end as largest,
      case
        when min(each.x) >= 0 then round(
          (coalesce(
            sum(each.x) filter (where each.place > (each.size - (each.size / 2))),
            0
          ) / nullif(
            sum(each.x),
            0
          )),
          6
        )
      end as smallest
    from (
      select
        groups_observed.key_year,
        groups_observed.x,
        row_number() over (
          partition by groups_observed.key_year
          order by groups_observed.x desc
        ) as place,
        count(*) over (partition by groups_observed.key_year) as size
      from groups_observed
    ) as each
    group by each.key_year
  )
select json_build_object(
  'distributions',
  json_build_object(
    'nodes',
    (
      select coalesce(json_agg(page.node), '[]')
      from (
        select json_build_object(
          'year',
          nullif(groups.key_year, -1),
          'value',
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
            'p10',
            round(
              cast(groups_spread.initial_execution_q0_1 as numeric),
              4
            ),
            'p90',
            round(
              cast(groups_spread.initial_execution_q0_9 as numeric),
              4
            ),
            'counts',
            json_build_object(
              'observations',
              coalesce(groups_spread.initial_execution_observations, 0),
              'derived',
              coalesce(groups_spread.initial_execution_derived, 0),
              'undefined',
              coalesce(groups_spread.initial_execution_undefined, 0)
            )
          ),
          'bins',
          (
            select coalesce(
              json_agg(json_build_object(
                'from',
                (edges.edges)[i],
                'to',
                (edges.edges)[(i + 1)],
                'count',
                coalesce(
                  (groups_bins.counts ->> i::text)::int,
                  0
                )
              ) order by i),
              '[]'
            )
            from
              edges,
              generate_series(1, (cardinality(edges.edges) - 1)) i
          ),
          'shareOfTenLargest',
          cast(null as numeric)
        ) as node
        from groups
          left outer join groups_spread as groups_spread
            on (
              groups_spread.side = 0
              and groups_spread.key_year = groups.key_year
            )
          left outer join groups_bins
            on groups.key_year = groups_bins.key_year
          left outer join groups_concentrations
            on groups.key_year = groups_concentrations.key_year
        order by
          (groups.key_year = -1),
          groups.key_year asc,
          groups.key_year asc
        fetch next 100 rows only
      ) as page
    ),
    'totalCount',
    (
      select count(*)
      from groups
    )
  ),
  'warnings',
  json_build_object(
    'flags',
    (
      select json_build_object(
        'MIXED_PRICE_YEARS',
        bool_or(groups.initial_execution_mixed_prices),
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
        left outer join groups_spread as groups_spread
          on (
            groups_spread.side = 0
            and groups_spread.key_year = groups.key_year
          )
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
  ),
  'onRecord',
  (
    select coalesce(
      bool_or(true),
      false
    )
    from groups
  )
)
