with
  groups_cells as (
    select
      0 as side,
      f.ministry_id as key_ministry,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      min(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_least_agency,
      max(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_most_agency,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (f.executed_budget is not null)) as executed_budget_unused_budget,
      count(f.executed_budget) as executed_budget_rows
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
    group by f.ministry_id, f.year, f.price_year
  ),
  groups as (
    select
      groups_cells.key_ministry,
      sum(groups_cells.executed_budget_sum) as "executed_budget_sum",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where true) <> max(groups_cells.executed_budget_most_agency) filter (where true), false) as "executed_budget_several_agency",
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
    group by groups_cells.key_ministry
  ),
  groups_spread as (
    select
      0 as side,
      f.ministry_id as key_ministry,
      percentile_cont(0.5) within group (order by cast(f.executed_budget as double precision)) as executed_budget_q0_5,
      count(*) as executed_budget_observations,
      count(*) filter (where (
        true
        and f.executed_budget_status = cast('REPORTED' as value_status)
      )) as executed_budget_reported
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
    group by f.ministry_id
  ),
  total as (
    select count(*) as cells
    from groups_cells
    having count(*) > 0
  ),
  total_spread as (
    select
      0 as side,
      percentile_cont(0.5) within group (order by cast(f.executed_budget as double precision)) as executed_budget_q0_5
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
        y.executed_budget_status as executed_budget_status
      from program_year as y
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year = 2019
      )
    ) as f
    having count(*) > 0
  ),
  groups_observed as (
    select
      f.ministry_id as key_ministry,
      cast(f.executed_budget as numeric) as x
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
        y.executed_budget_status as executed_budget_status
      from program_year as y
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year = 2019
      )
    ) as f
    where f.executed_budget is not null
  ),
  total_observed as (
    select cast(f.executed_budget as numeric) as x
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
        y.executed_budget_status as executed_budget_status
      from program_year as y
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year = 2019
      )
    ) as f
    where f.executed_budget is not null
  ),
  edges as (
    select case when least = most then array[least, most] else (select array_agg(case i when 0 then least when 4 then most else round(exp(ln(least) + (ln(most) - ln(least)) * i / 4), 2) end order by i) from generate_series(0, 4) i) end as edges
    from (
      select
        min(groups_observed.x) as least,
        max(groups_observed.x) as most
      from groups_observed
      where groups_observed.x > 0
    ) as ends
    where (least is not null)
  ),
  groups_bins as (
    select
      each.key_ministry,
      jsonb_object_agg(each.bin, each.n) filter (where each.bin is not null) as counts,
      coalesce(
        sum(each.n) filter (where each.bin is null),
        0
      ) as outside
    from (
      select
        groups_observed.key_ministry,
        case
          when groups_observed.x > 0 then least(
            width_bucket(groups_observed.x, edges.edges),
            (cardinality(edges.edges) - 1)
          )
        end as bin,
        count(*) as n
      from groups_observed
        left outer join edges
          on true
      group by groups_observed.key_ministry, bin
    ) as each
    group by each.key_ministry
  ),
  groups_concentrations as (
    select
      each.key_ministry,
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
        groups_observed.key_ministry,
        groups_observed.x,
        row_number() over (
          partition by groups_observed.key_ministry
          order by groups_observed.x desc
        ) as place,
        count(*) over (partition by groups_observed.key_ministry) as size
      from groups_observed
    ) as each
    group by each.key_ministry
  ),
  total_bins as (
    select
      jsonb_object_agg(each.bin, each.n) filter (where each.bin is not null) as counts,
      coalesce(
        sum(each.n) filter (where each.bin is null),
        0
      ) as outside
    from (
      select
        case
          when total_observed.x > 0 then least(
            width_bucket(total_observed.x, edges.edges),
            (cardinality(edges.edges) - 1)
          )
        end as bin,
        count(*) as n
      from total_observed
        left outer join edges
          on true
      group by bin
    ) as each
    having count(*) > 0
  ),
  total_concentrations as (
    select
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
        total_observed.x,
        row_number() over (
          partition by 1
          order by total_observed.x desc
        ) as place,
        count(*) over (partition by 1) as size
      from total_observed
    ) as each
    having count(*) > 0
  )
select json_build_object(
  'distributions',
  json_build_object(
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
          'value',
          json_build_object(
            'median',
            round(
              cast(groups_spread.executed_budget_q0_5 as numeric),
              0
            ),
            'counts',
            json_build_object(
              'observations',
              coalesce(groups_spread.executed_budget_observations, 0),
              'reported',
              coalesce(groups_spread.executed_budget_reported, 0)
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
          'notPositive',
          coalesce(
            cast(groups_bins.outside as int),
            0
          ),
          'shareOfTenLargest',
          groups_concentrations.largest,
          'shareOfSmallerHalf',
          groups_concentrations.smallest
        ) as node
        from groups
          left outer join groups_spread as groups_spread
            on (
              groups_spread.side = 0
              and groups_spread.key_ministry = groups.key_ministry
            )
          left outer join groups_bins
            on groups.key_ministry = groups_bins.key_ministry
          left outer join groups_concentrations
            on groups.key_ministry = groups_concentrations.key_ministry
        order by
          (groups.key_ministry = -1),
          (((
            select ministry.name
            from ministry
            where ministry.id = cast(groups.key_ministry as smallint)
          )) collate "C") asc,
          groups.key_ministry asc
        fetch next 2 rows only
      ) as page
    ),
    'totalCount',
    (
      select count(*)
      from groups
    ),
    'total',
    (
      select json_build_object(
        'value',
        json_build_object(
          'median',
          round(
            cast(total_spread.executed_budget_q0_5 as numeric),
            0
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
                (total_bins.counts ->> i::text)::int,
                0
              )
            ) order by i),
            '[]'
          )
          from
            edges,
            generate_series(1, (cardinality(edges.edges) - 1)) i
        ),
        'notPositive',
        coalesce(
          cast(total_bins.outside as int),
          0
        ),
        'shareOfTenLargest',
        total_concentrations.largest,
        'shareOfSmallerHalf',
        total_concentrations.smallest
      )
      from total
        left outer join total_spread as total_spread
          on total_spread.side = 0
        left outer join total_bins
          on true
        left outer join total_concentrations
          on true
    )
  ),
  'warnings',
  json_build_object(
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
          on (
            groups_spread.side = 0
            and groups_spread.key_ministry = groups.key_ministry
          )
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
