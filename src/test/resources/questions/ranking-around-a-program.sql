with
  groups_cells as (
    select
      0 as side,
      f.program_id as key_program,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      count(f.executed_budget) as executed_budget_rows,
      count(*) filter (where (
        f.executed_budget is not null
        and f.executed_budget_status = cast('REPORTED' as value_status)
      )) as executed_budget_reported,
      min(f.executed_budget_status) filter (where f.executed_budget_status >= cast('NOT_REPORTED' as value_status)) as executed_budget_reason
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
        and y.year = 2018
      )
    ) as f
    where (
      f.program_id = (
        select program.id
        from program
        where (
          program.kind = cast('BUDGET' as program_kind)
          and program.edition_id is not null
          and (
            program.key = '06-01-01'
            or program.id in (
              select program_alias.program_id
              from program_alias
              where program_alias.alias = '06-01-01'
            )
          )
        )
      )
      or (f.program_id, f.year) in (
        select size.program_id, size.year
        from (
          select
            y.program_id,
            y.year,
            (((cast(
              rank() over (
                partition by y.year
                order by coalesce(y.initial_budget, y.final_budget, y.executed_budget)
              )
              as int
            ) - 1) * 4) / count(*) over (partition by y.year)) as quarter
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2018
            and coalesce(y.initial_budget, y.final_budget, y.executed_budget) is not null
          )
        ) as size
          join (
            select
              y.program_id,
              y.year,
              (((cast(
                rank() over (
                  partition by y.year
                  order by coalesce(y.initial_budget, y.final_budget, y.executed_budget)
                )
                as int
              ) - 1) * 4) / count(*) over (partition by y.year)) as quarter
            from program_year as y
            where (
              y.kind = cast('BUDGET' as program_kind)
              and y.year = 2018
              and coalesce(y.initial_budget, y.final_budget, y.executed_budget) is not null
            )
          ) as own_size
            on (
              own_size.year = size.year
              and own_size.quarter = size.quarter
            )
        where own_size.program_id = (
          select program.id
          from program
          where (
            program.kind = cast('BUDGET' as program_kind)
            and program.edition_id is not null
            and (
              program.key = '06-01-01'
              or program.id in (
                select program_alias.program_id
                from program_alias
                where program_alias.alias = '06-01-01'
              )
            )
          )
        )
      )
    )
    group by f.program_id, f.year, f.price_year
    union all
    select
      1 as side,
      f.program_id as key_program,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      count(f.executed_budget) as executed_budget_rows,
      count(*) filter (where (
        f.executed_budget is not null
        and f.executed_budget_status = cast('REPORTED' as value_status)
      )) as executed_budget_reported,
      min(f.executed_budget_status) filter (where f.executed_budget_status >= cast('NOT_REPORTED' as value_status)) as executed_budget_reason
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
        end as executed_budget_status
      from program_year as y
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year = 2017
      )
    ) as f
    where (
      f.program_id = (
        select program.id
        from program
        where (
          program.kind = cast('BUDGET' as program_kind)
          and program.edition_id is not null
          and (
            program.key = '06-01-01'
            or program.id in (
              select program_alias.program_id
              from program_alias
              where program_alias.alias = '06-01-01'
            )
          )
        )
      )
      or (f.program_id, f.year) in (
        select size.program_id, size.year
        from (
          select
            y.program_id,
            y.year,
            (((cast(
              rank() over (
                partition by y.year
                order by coalesce(y.initial_budget, y.final_budget, y.executed_budget)
              )
              as int
            ) - 1) * 4) / count(*) over (partition by y.year)) as quarter
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2017
            and coalesce(y.initial_budget, y.final_budget, y.executed_budget) is not null
          )
        ) as size
          join (
            select
              y.program_id,
              y.year,
              (((cast(
                rank() over (
                  partition by y.year
                  order by coalesce(y.initial_budget, y.final_budget, y.executed_budget)
                )
                as int
              ) - 1) * 4) / count(*) over (partition by y.year)) as quarter
            from program_year as y
            where (
              y.kind = cast('BUDGET' as program_kind)
              and y.year = 2017
              and coalesce(y.initial_budget, y.final_budget, y.executed_budget) is not null
            )
          ) as own_size
            on (
              own_size.year = size.year
              and own_size.quarter = size.quarter
            )
        where own_size.program_id = (
          select program.id
          from program
          where (
            program.kind = cast('BUDGET' as program_kind)
            and program.edition_id is not null
            and (
              program.key = '06-01-01'
              or program.id in (
                select program_alias.program_id
                from program_alias
                where program_alias.alias = '06-01-01'
              )
            )
          )
        )
      )
    )
    group by f.program_id, f.year, f.price_year
  ),
  groups as (
    select
      groups_cells.key_program,
      sum(groups_cells.executed_budget_sum) filter (where groups_cells.side = 0) as "base_executed_budget_sum",
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
        bool_or(true) filter (where groups_cells.side = 0),
        false
      ) as "on_record_0",
      sum(groups_cells.executed_budget_sum) filter (where groups_cells.side = 1) as "other_executed_budget_sum"
    from groups_cells
    group by groups_cells.key_program
  ),
  places as (
    select
      groups.key_program,
      case
        when round(groups.base_executed_budget_sum, 0) is not null then cast(
          rank() over (
            partition by 1
            order by round(groups.base_executed_budget_sum, 0) desc nulls last
          )
          as int
        )
      end as "rank",
      cast(
        (rank() over (
          partition by 1
          order by round(groups.base_executed_budget_sum, 0) asc nulls last
        ) - 1)
        as numeric
      ) as "below",
      cast(
        count(*) over (
          partition by
            1,
            round(groups.base_executed_budget_sum, 0)
        )
        as numeric
      ) as "same",
      round(groups.base_executed_budget_sum, 0) as "number",
      case
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
      end as "status",
      groups.on_record_0 as "on_record",
      case
        when round(groups.other_executed_budget_sum, 0) is not null then cast(
          rank() over (
            partition by 1
            order by round(groups.other_executed_budget_sum, 0) desc nulls last
          )
          as int
        )
      end as "previous_rank"
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
  close as (
    select
      places.key_program,
      places.rank,
      (places.key_program = (
        select program.id
        from program
        where (
          program.kind = cast('BUDGET' as program_kind)
          and program.edition_id is not null
          and (
            program.key = '06-01-01'
            or program.id in (
              select program_alias.program_id
              from program_alias
              where program_alias.alias = '06-01-01'
            )
          )
        )
      )) as is_focus,
      max(places.rank) filter (where places.key_program = (
        select program.id
        from program
        where (
          program.kind = cast('BUDGET' as program_kind)
          and program.edition_id is not null
          and (
            program.key = '06-01-01'
            or program.id in (
              select program_alias.program_id
              from program_alias
              where program_alias.alias = '06-01-01'
            )
          )
        )
      )) over (partition by 1) as focus_rank
    from places
  ),
  lines as (
    select
      close.key_program,
      close.is_focus,
      row_number() over (
        partition by 1
        order by
          close.rank,
          (close.key_program = -1),
          (((
            select program.key
            from program
            where program.id = close.key_program
          )) collate "C") asc,
          close.key_program asc
      ) as line,
      count(*) over (partition by 1) as size
    from close
    where close.rank between (close.focus_rank - 5) and (close.focus_rank + 5)
  ),
  shown as (
    select
      windows.key_program,
      row_number() over (
        order by
          windows.line,
          (windows.key_program = -1),
          (((
            select program.key
            from program
            where program.id = windows.key_program
          )) collate "C") asc,
          windows.key_program asc
      ) as place
    from (
      select
        lines.key_program,
        lines.line,
        greatest(
          1,
          least(
            (max(lines.line) filter (where lines.is_focus) over (partition by 1) - 2),
            (lines.size - 4)
          )
        ) as begin
      from lines
    ) as windows
    where windows.line between windows.begin and (windows.begin + 4)
    order by place
    fetch next 5 rows only
  ),
  total_cells as (
    select
      0 as side,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      min(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_least_agency,
      max(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_most_agency,
      bool_or((
        f.through_month < 12
        and f.executed_budget_status = cast('NOT_COMPARABLE' as value_status)
      )) as executed_budget_partial,
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
        and y.year = 2018
      )
    ) as f
    where (
      f.program_id = (
        select program.id
        from program
        where (
          program.kind = cast('BUDGET' as program_kind)
          and program.edition_id is not null
          and (
            program.key = '06-01-01'
            or program.id in (
              select program_alias.program_id
              from program_alias
              where program_alias.alias = '06-01-01'
            )
          )
        )
      )
      or (f.program_id, f.year) in (
        select size.program_id, size.year
        from (
          select
            y.program_id,
            y.year,
            (((cast(
              rank() over (
                partition by y.year
                order by coalesce(y.initial_budget, y.final_budget, y.executed_budget)
              )
              as int
            ) - 1) * 4) / count(*) over (partition by y.year)) as quarter
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2018
            and coalesce(y.initial_budget, y.final_budget, y.executed_budget) is not null
          )
        ) as size
          join (
            select
              y.program_id,
              y.year,
              (((cast(
                rank() over (
                  partition by y.year
                  order by coalesce(y.initial_budget, y.final_budget, y.executed_budget)
                )
                as int
              ) - 1) * 4) / count(*) over (partition by y.year)) as quarter
            from program_year as y
            where (
              y.kind = cast('BUDGET' as program_kind)
              and y.year = 2018
              and coalesce(y.initial_budget, y.final_budget, y.executed_budget) is not null
            )
          ) as own_size
            on (
              own_size.year = size.year
              and own_size.quarter = size.quarter
            )
        where own_size.program_id = (
          select program.id
          from program
          where (
            program.kind = cast('BUDGET' as program_kind)
            and program.edition_id is not null
            and (
              program.key = '06-01-01'
              or program.id in (
                select program_alias.program_id
                from program_alias
                where program_alias.alias = '06-01-01'
              )
            )
          )
        )
      )
    )
    group by f.year, f.price_year
    union all
    select
      1 as side,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      min(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_least_agency,
      max(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_most_agency,
      bool_or((
        f.through_month < 12
        and f.executed_budget_status = cast('NOT_COMPARABLE' as value_status)
      )) as executed_budget_partial,
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
        and y.year = 2017
      )
    ) as f
    where (
      f.program_id = (
        select program.id
        from program
        where (
          program.kind = cast('BUDGET' as program_kind)
          and program.edition_id is not null
          and (
            program.key = '06-01-01'
            or program.id in (
              select program_alias.program_id
              from program_alias
              where program_alias.alias = '06-01-01'
            )
          )
        )
      )
      or (f.program_id, f.year) in (
        select size.program_id, size.year
        from (
          select
            y.program_id,
            y.year,
            (((cast(
              rank() over (
                partition by y.year
                order by coalesce(y.initial_budget, y.final_budget, y.executed_budget)
              )
              as int
            ) - 1) * 4) / count(*) over (partition by y.year)) as quarter
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2017
            and coalesce(y.initial_budget, y.final_budget, y.executed_budget) is not null
          )
        ) as size
          join (
            select
              y.program_id,
              y.year,
              (((cast(
                rank() over (
                  partition by y.year
                  order by coalesce(y.initial_budget, y.final_budget, y.executed_budget)
                )
                as int
              ) - 1) * 4) / count(*) over (partition by y.year)) as quarter
            from program_year as y
            where (
              y.kind = cast('BUDGET' as program_kind)
              and y.year = 2017
              and coalesce(y.initial_budget, y.final_budget, y.executed_budget) is not null
            )
          ) as own_size
            on (
              own_size.year = size.year
              and own_size.quarter = size.quarter
            )
        where own_size.program_id = (
          select program.id
          from program
          where (
            program.kind = cast('BUDGET' as program_kind)
            and program.edition_id is not null
            and (
              program.key = '06-01-01'
              or program.id in (
                select program_alias.program_id
                from program_alias
                where program_alias.alias = '06-01-01'
              )
            )
          )
        )
      )
    )
    group by f.year, f.price_year
  ),
  total as (
    select
      sum(total_cells.executed_budget_sum) filter (where total_cells.side = 0) as "base_executed_budget_sum",
      coalesce(min(total_cells.executed_budget_least_agency) filter (where total_cells.side = 0) <> max(total_cells.executed_budget_most_agency) filter (where total_cells.side = 0), false) as "base_executed_budget_several_agency",
      coalesce(
        bool_or(total_cells.executed_budget_partial) filter (where total_cells.side = 0),
        false
      ) as "base_executed_budget_partial",
      sum(total_cells.budget) filter (where total_cells.side = 0) as "base_budget",
      sum(total_cells.executed_budget_unused_budget) filter (where total_cells.side = 0) as "base_executed_budget_unused_budget",
      coalesce(
        cast(
          sum(total_cells.executed_budget_rows) filter (where total_cells.side = 0)
          as int
        ),
        0
      ) as "base_executed_budget_rows",
      sum(total_cells.executed_budget_sum) filter (where total_cells.side = 1) as "other_executed_budget_sum",
      coalesce(min(total_cells.executed_budget_least_agency) filter (where total_cells.side = 1) <> max(total_cells.executed_budget_most_agency) filter (where total_cells.side = 1), false) as "other_executed_budget_several_agency",
      coalesce(
        bool_or(total_cells.executed_budget_partial) filter (where total_cells.side = 1),
        false
      ) as "other_executed_budget_partial",
      sum(total_cells.budget) filter (where total_cells.side = 1) as "other_budget",
      sum(total_cells.executed_budget_unused_budget) filter (where total_cells.side = 1) as "other_executed_budget_unused_budget",
      coalesce(
        cast(
          sum(total_cells.executed_budget_rows) filter (where total_cells.side = 1)
          as int
        ),
        0
      ) as "other_executed_budget_rows"
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
          'program',
          (
            select json_build_object('id', p.key)
            from program as p
              join program_edition as e
                on (
                  e.program_id = p.id
                  and e.id = p.edition_id
                )
            where p.id = groups.key_program
          ),
          'value',
          json_build_object(
            'value',
            round(groups.base_executed_budget_sum, 0)
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
          )
        ) order by shown.place),
        '[]'
      )
      from groups
        join places
          on groups.key_program = places.key_program
        join spreads
          on spreads.key = 1
        join shown
          on groups.key_program = shown.key_program
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
    ),
    'focus',
    (
      select coalesce(
        json_agg(json_build_object(
          'program',
          (
            select json_build_object('id', p.key, 'name', e.name)
            from program as p
              join program_edition as e
                on (
                  e.program_id = p.id
                  and e.id = p.edition_id
                )
            where p.id = groups.key_program
          ),
          'value',
          json_build_object(
            'value',
            round(groups.base_executed_budget_sum, 0),
            'status',
            case
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
            end
          ),
          'rank',
          places.rank,
          'previousRank',
          places.previous_rank,
          'rankMove',
          (places.previous_rank - places.rank)
        ) order by 1),
        '[]'
      )
      from groups
        join places
          on groups.key_program = places.key_program
        join spreads
          on spreads.key = 1
      where (
        places.key_program = (
          select program.id
          from program
          where (
            program.kind = cast('BUDGET' as program_kind)
            and program.edition_id is not null
            and (
              program.key = '06-01-01'
              or program.id in (
                select program_alias.program_id
                from program_alias
                where program_alias.alias = '06-01-01'
              )
            )
          )
        )
        and groups.on_record_0
      )
    )
  ),
  'warnings',
  json_build_object(
    'partialYears',
    json_build_array((
      select coalesce(json_agg(distinct total_cells.year) filter (where (
        (
          total_cells.executed_budget_partial
          and total_cells.side = 0
        )
        or (
          total_cells.executed_budget_partial
          and total_cells.side = 1
        )
      )), '[]')
      from total_cells
    )),
    'flags',
    (
      select json_build_object(
        'PARTIAL_YEAR_LEFT_OUT',
        bool_or((
          total.base_executed_budget_partial
          or total.other_executed_budget_partial
        )),
        'LOW_COVERAGE',
        bool_or((
          total.base_executed_budget_sum is not null
          and round(
            ((total.base_budget - coalesce(total.base_executed_budget_unused_budget, 0)) / nullif(total.base_budget, 0)),
            4
          ) < 0.8
        )),
        'SMALL_GROUP',
        bool_or((
          total.base_executed_budget_sum is not null
          and total.base_executed_budget_rows < 5
        ))
      )
      from total
    ),
    'priceYears',
    json_build_array((
      select coalesce(json_agg(distinct total_cells.price_year) filter (where (
        total_cells.executed_budget_rows > 0
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
  ),
  'focused',
  ((
    select program.id
    from program
    where (
      program.kind = cast('BUDGET' as program_kind)
      and program.edition_id is not null
      and (
        program.key = '06-01-01'
        or program.id in (
          select program_alias.program_id
          from program_alias
          where program_alias.alias = '06-01-01'
        )
      )
    )
  ) is not null),
  'peers',
  case
    when (
      select program.id
      from program
      where (
        program.kind = cast('BUDGET' as program_kind)
        and program.edition_id is not null
        and (
          program.key = '06-01-01'
          or program.id in (
            select program_alias.program_id
            from program_alias
            where program_alias.alias = '06-01-01'
          )
        )
      )
    ) is not null then coalesce(
      (
        select count(distinct f.program_id)
        from program_year as f
        where (
          f.kind = cast('BUDGET' as program_kind)
          and f.year = 2018
          and f.program_id <> (
            select program.id
            from program
            where (
              program.kind = cast('BUDGET' as program_kind)
              and program.edition_id is not null
              and (
                program.key = '06-01-01'
                or program.id in (
                  select program_alias.program_id
                  from program_alias
                  where program_alias.alias = '06-01-01'
                )
              )
            )
          )
          and (f.program_id, f.year) in (
            select size.program_id, size.year
            from (
              select
                y.program_id,
                y.year,
                (((cast(
                  rank() over (
                    partition by y.year
                    order by coalesce(y.initial_budget, y.final_budget, y.executed_budget)
                  )
                  as int
                ) - 1) * 4) / count(*) over (partition by y.year)) as quarter
              from program_year as y
              where (
                y.kind = cast('BUDGET' as program_kind)
                and y.year = 2018
                and coalesce(y.initial_budget, y.final_budget, y.executed_budget) is not null
              )
            ) as size
              join (
                select
                  y.program_id,
                  y.year,
                  (((cast(
                    rank() over (
                      partition by y.year
                      order by coalesce(y.initial_budget, y.final_budget, y.executed_budget)
                    )
                    as int
                  ) - 1) * 4) / count(*) over (partition by y.year)) as quarter
                from program_year as y
                where (
                  y.kind = cast('BUDGET' as program_kind)
                  and y.year = 2018
                  and coalesce(y.initial_budget, y.final_budget, y.executed_budget) is not null
                )
              ) as own_size
                on (
                  own_size.year = size.year
                  and own_size.quarter = size.quarter
                )
            where own_size.program_id = (
              select program.id
              from program
              where (
                program.kind = cast('BUDGET' as program_kind)
                and program.edition_id is not null
                and (
                  program.key = '06-01-01'
                  or program.id in (
                    select program_alias.program_id
                    from program_alias
                    where program_alias.alias = '06-01-01'
                  )
                )
              )
            )
          )
        )
      ),
      0
    )
  end
)
