with
  groups_cells as (
    select
      0 as side,
      f.ministry_id as key_ministry,
      f.year,
      f.price_year,
      sum(f.executed_budget) filter (where (
        f.executed_budget is not null
        and f.final_budget is not null
      )) as final_execution_sum,
      sum(f.final_budget) filter (where (
        f.executed_budget is not null
        and f.final_budget is not null
      )) as final_execution_divisor,
      count(*) filter (where (
        f.executed_budget is not null
        and f.final_budget is not null
      )) as final_execution_rows,
      min(greatest(f.executed_budget_status, f.final_budget_status)) filter (where greatest(f.executed_budget_status, f.final_budget_status) >= cast('NOT_REPORTED' as value_status)) as final_execution_reason
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
        y.final_budget as final_budget,
        y.final_budget_status as final_budget_status
      from program_year as y
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year = 2019
      )
    ) as f
    group by f.ministry_id, f.year, f.price_year
    union all
    select
      1 as side,
      f.ministry_id as key_ministry,
      f.year,
      f.price_year,
      sum(f.executed_budget) filter (where (
        f.executed_budget is not null
        and f.final_budget is not null
      )) as final_execution_sum,
      sum(f.final_budget) filter (where (
        f.executed_budget is not null
        and f.final_budget is not null
      )) as final_execution_divisor,
      count(*) filter (where (
        f.executed_budget is not null
        and f.final_budget is not null
      )) as final_execution_rows,
      min(greatest(f.executed_budget_status, f.final_budget_status)) filter (where greatest(f.executed_budget_status, f.final_budget_status) >= cast('NOT_REPORTED' as value_status)) as final_execution_reason
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
        y.final_budget as final_budget,
        y.final_budget_status as final_budget_status
      from program_year as y
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year = 2018
      )
    ) as f
    group by f.ministry_id, f.year, f.price_year
  ),
  groups as (
    select
      groups_cells.key_ministry,
      sum(groups_cells.final_execution_sum) filter (where groups_cells.side = 0) as "base_final_execution_sum",
      sum(groups_cells.final_execution_divisor) filter (where groups_cells.side = 0) as "base_final_execution_divisor",
      coalesce(
        cast(
          sum(groups_cells.final_execution_rows) filter (where groups_cells.side = 0)
          as int
        ),
        0
      ) as "base_final_execution_rows",
      min(groups_cells.final_execution_reason) filter (where groups_cells.side = 0) as "base_final_execution_reason",
      sum(groups_cells.final_execution_sum) filter (where groups_cells.side = 1) as "other_final_execution_sum",
      sum(groups_cells.final_execution_divisor) filter (where groups_cells.side = 1) as "other_final_execution_divisor",
      coalesce(
        bool_or(true) filter (where groups_cells.side = 0),
        false
      ) as "on_record_0"
    from groups_cells
    group by groups_cells.key_ministry
  ),
  places as (
    select
      groups.key_ministry,
      case
        when round(
          (groups.base_final_execution_sum / nullif(groups.base_final_execution_divisor, 0)),
          4
        ) is not null then cast(
          rank() over (
            partition by 1
            order by round(
              (groups.base_final_execution_sum / nullif(groups.base_final_execution_divisor, 0)),
              4
            ) desc nulls last
          )
          as int
        )
      end as "rank",
      cast(
        (rank() over (
          partition by 1
          order by round(
            (groups.base_final_execution_sum / nullif(groups.base_final_execution_divisor, 0)),
            4
          ) asc nulls last
        ) - 1)
        as numeric
      ) as "below",
      cast(
        count(*) over (
          partition by
            1,
            round(
              (groups.base_final_execution_sum / nullif(groups.base_final_execution_divisor, 0)),
              4
            )
        )
        as numeric
      ) as "same",
      round(
        (groups.base_final_execution_sum / nullif(groups.base_final_execution_divisor, 0)),
        4
      ) as "number",
      case
        when round(
          (groups.other_final_execution_sum / nullif(groups.other_final_execution_divisor, 0)),
          4
        ) is not null then cast(
          rank() over (
            partition by 1
            order by round(
              (groups.other_final_execution_sum / nullif(groups.other_final_execution_divisor, 0)),
              4
            ) desc nulls last
          )
          as int
        )
      end as "previous_rank",
      case
        when (
          (groups.base_final_execution_sum / nullif(groups.base_final_execution_divisor, 0)) is not null
          and false
        ) then cast('IMPLIED' as value_status)
        when (
          (groups.base_final_execution_sum / nullif(groups.base_final_execution_divisor, 0)) is not null
          and false
        ) then cast('REPORTED' as value_status)
        when (groups.base_final_execution_sum / nullif(groups.base_final_execution_divisor, 0)) is not null then cast('DERIVED' as value_status)
        when groups.base_final_execution_rows > 0 then cast('UNDEFINED' as value_status)
        else coalesce(groups.base_final_execution_reason, cast('NOT_PUBLISHED' as value_status))
      end as "status",
      groups.on_record_0 as "on_record"
    from groups
  ),
  centres as (
    select
      1 as key,
      percentile_cont(cast(5E-1 as double precision)) within group (order by cast(places.number as double precision)) as median
    from places
    group by 1
  ),
  spreads as (
    select
      centres.key as key,
      centres.median as median,
      percentile_cont(cast(5E-1 as double precision)) within group (order by abs((cast(places.number as double precision) - centres.median))) as deviation
    from places
      join centres
        on centres.key = 1
    group by centres.key, centres.median
  ),
  shown as (
    select
      places.key_ministry,
      row_number() over (
        order by
          places.rank,
          (places.key_ministry = -1),
          (((
            select ministry.name
            from ministry
            where ministry.id = cast(places.key_ministry as smallint)
          )) collate "C") asc,
          places.key_ministry asc
      ) as place
    from places
    where places.rank <= 5
    order by place
    fetch next 5 rows only
  ),
  total_cells as (
    select
      0 as side,
      f.year,
      f.price_year,
      sum(f.executed_budget) filter (where (
        f.executed_budget is not null
        and f.final_budget is not null
      )) as final_execution_sum,
      sum(f.final_budget) filter (where (
        f.executed_budget is not null
        and f.final_budget is not null
      )) as final_execution_divisor,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (
        f.executed_budget is not null
        and f.final_budget is not null
      )) as final_execution_unused_budget,
      count(*) filter (where (
        f.executed_budget is not null
        and f.final_budget is not null
      )) as final_execution_rows
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
        y.final_budget as final_budget,
        y.final_budget_status as final_budget_status,
        y.initial_budget as initial_budget,
        y.initial_budget_status as initial_budget_status
      from program_year as y
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year = 2019
      )
    ) as f
    group by f.year, f.price_year
    union all
    select
      1 as side,
      f.year,
      f.price_year,
      sum(f.executed_budget) filter (where (
        f.executed_budget is not null
        and f.final_budget is not null
      )) as final_execution_sum,
      sum(f.final_budget) filter (where (
        f.executed_budget is not null
        and f.final_budget is not null
      )) as final_execution_divisor,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (
        f.executed_budget is not null
        and f.final_budget is not null
      )) as final_execution_unused_budget,
      count(*) filter (where (
        f.executed_budget is not null
        and f.final_budget is not null
      )) as final_execution_rows
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
        y.final_budget as final_budget,
        y.final_budget_status as final_budget_status,
        y.initial_budget as initial_budget,
        y.initial_budget_status as initial_budget_status
      from program_year as y
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year = 2018
      )
    ) as f
    group by f.year, f.price_year
  ),
  total as (
    select
      sum(total_cells.final_execution_sum) filter (where total_cells.side = 0) as "base_final_execution_sum",
      sum(total_cells.final_execution_divisor) filter (where total_cells.side = 0) as "base_final_execution_divisor",
      sum(total_cells.budget) filter (where total_cells.side = 0) as "base_budget",
      sum(total_cells.final_execution_unused_budget) filter (where total_cells.side = 0) as "base_final_execution_unused_budget",
      coalesce(
        cast(
          sum(total_cells.final_execution_rows) filter (where total_cells.side = 0)
          as int
        ),
        0
      ) as "base_final_execution_rows",
      sum(total_cells.final_execution_sum) filter (where total_cells.side = 1) as "other_final_execution_sum",
      sum(total_cells.final_execution_divisor) filter (where total_cells.side = 1) as "other_final_execution_divisor",
      sum(total_cells.budget) filter (where total_cells.side = 1) as "other_budget",
      sum(total_cells.final_execution_unused_budget) filter (where total_cells.side = 1) as "other_final_execution_unused_budget",
      coalesce(
        cast(
          sum(total_cells.final_execution_rows) filter (where total_cells.side = 1)
          as int
        ),
        0
      ) as "other_final_execution_rows"
    from total_cells
    having count(*) > 0
  )
select json_build_object(
  'ranking',
  json_build_object(
    'nodes',
    (
      select coalesce(
        json_agg(json_build_object(
          'ministry',
          (
            select json_build_object('id', m.code, 'name', m.name)
            from ministry as m
            where m.id = cast(groups.key_ministry as smallint)
          ),
          'value',
          json_build_object(
            'value',
            round(
              (groups.base_final_execution_sum / nullif(groups.base_final_execution_divisor, 0)),
              4
            ),
            'status',
            case
              when (
                (groups.base_final_execution_sum / nullif(groups.base_final_execution_divisor, 0)) is not null
                and false
              ) then cast('IMPLIED' as value_status)
              when (
                (groups.base_final_execution_sum / nullif(groups.base_final_execution_divisor, 0)) is not null
                and false
              ) then cast('REPORTED' as value_status)
              when (groups.base_final_execution_sum / nullif(groups.base_final_execution_divisor, 0)) is not null then cast('DERIVED' as value_status)
              when groups.base_final_execution_rows > 0 then cast('UNDEFINED' as value_status)
              else coalesce(groups.base_final_execution_reason, cast('NOT_PUBLISHED' as value_status))
            end
          ),
          'rank',
          places.rank,
          'among',
          (
            select count(places.rank)
            from places
          ),
          'percentile',
          round(
            ((places.below + (places.same / 2)) / nullif(
              cast(
                (
                  select count(places.rank)
                  from places
                )
                as numeric
              ),
              0
            )),
            4
          ),
          'distance',
          round(
            cast(
              ((cast(places.number as double precision) - spreads.median) / nullif(
                (cast(1.4826E0 as double precision) * spreads.deviation),
                cast(0E0 as double precision)
              ))
              as numeric
            ),
            4
          ),
          'previousRank',
          places.previous_rank,
          'rankMove',
          (places.previous_rank - places.rank)
        ) order by shown.place),
        '[]'
      )
      from groups
        join places
          on groups.key_ministry = places.key_ministry
        join spreads
          on spreads.key = 1
        join shown
          on groups.key_ministry = shown.key_ministry
    ),
    'totalCount',
    (
      select count(places.rank)
      from places
    ),
    'unranked',
    (
      select coalesce(
        json_agg(reasons.reason order by reasons.status),
        '[]'
      )
      from (
        select
          json_build_object(
            'status',
            places.status,
            'groups',
            count(*)
          ) as reason,
          places.status as status
        from places
        where (
          places.number is null
          and places.on_record
        )
        group by places.status
      ) as reasons
    )
  ),
  'warnings',
  json_build_object(
    'partialYears',
    json_build_array(),
    'flags',
    (
      select json_build_object(
        'LOW_COVERAGE',
        bool_or((
          (total.base_final_execution_sum / nullif(total.base_final_execution_divisor, 0)) is not null
          and round(
            ((total.base_budget - coalesce(total.base_final_execution_unused_budget, 0)) / nullif(total.base_budget, 0)),
            4
          ) < 0.8
        )),
        'SMALL_GROUP',
        bool_or((
          (total.base_final_execution_sum / nullif(total.base_final_execution_divisor, 0)) is not null
          and total.base_final_execution_rows < 5
        ))
      )
      from total
    ),
    'priceYears',
    json_build_array((
      select coalesce(json_agg(distinct total_cells.price_year) filter (where (
        total_cells.final_execution_rows > 0
        and total_cells.side = 0
      )), '[]')
      from total_cells
    )),
    'impliedYears',
    json_build_array(),
    'brokenYears',
    json_build_array()
  ),
  'onRecord',
  (
    select coalesce(
      bool_or(places.on_record),
      false
    )
    from places
  )
)
