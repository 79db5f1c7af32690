with
  groups_cells as (
    select
      0 as side,
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
      left outer join figure as printed_initial_execution
        on (
          printed_initial_execution.program_id = f.program_id
          and printed_initial_execution.edition_id = f.edition_id
          and printed_initial_execution.year = f.year
          and printed_initial_execution.component = 0
          and printed_initial_execution.metric = 'initial_execution'
        )
    where f.program_id in (
      select p.id
      from program as p
        join program_edition as e
          on (
            e.program_id = p.id
            and e.id = p.edition_id
          )
      where (
        p.kind = cast('BUDGET' as program_kind)
        and (
          p.key in ('06-07-01')
          or exists (
            select 1 as one
            from program_alias
            where (
              program_alias.program_id = p.id
              and program_alias.alias in ('06-07-01')
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
    where (
      f.program_id <> (
        select program.id
        from program
        where (
          program.kind = cast('BUDGET' as program_kind)
          and program.edition_id is not null
          and (
            program.key = '06-07-01'
            or program.id in (
              select program_alias.program_id
              from program_alias
              where program_alias.alias = '06-07-01'
            )
          )
        )
      )
      and exists (
        select 1 as one
        from program_year as x
        where (
          x.program_id = (
            select program.id
            from program
            where (
              program.kind = cast('BUDGET' as program_kind)
              and program.edition_id is not null
              and (
                program.key = '06-07-01'
                or program.id in (
                  select program_alias.program_id
                  from program_alias
                  where program_alias.alias = '06-07-01'
                )
              )
            )
          )
          and x.year = f.year
          and x.ministry_id = f.ministry_id
        )
      )
    )
    group by f.year, f.price_year
  ),
  groups as (
    select
      coalesce(
        bool_or(true) filter (where groups_cells.side = 1),
        false
      ) as "on_record_1",
      sum(groups_cells.initial_execution_sum) filter (where groups_cells.side = 1) as "other_initial_execution_sum",
      sum(groups_cells.initial_execution_divisor) filter (where groups_cells.side = 1) as "other_initial_execution_divisor",
      coalesce(
        cast(
          sum(groups_cells.initial_execution_rows) filter (where groups_cells.side = 1)
          as int
        ),
        0
      ) as "other_initial_execution_rows",
      min(groups_cells.initial_execution_reason) filter (where groups_cells.side = 1) as "other_initial_execution_reason",
      sum(groups_cells.initial_execution_sum) filter (where groups_cells.side = 0) as "base_initial_execution_sum",
      sum(groups_cells.initial_execution_divisor) filter (where groups_cells.side = 0) as "base_initial_execution_divisor",
      coalesce(
        cast(
          sum(groups_cells.initial_execution_rows) filter (where groups_cells.side = 0)
          as int
        ),
        0
      ) as "base_initial_execution_rows",
      min(groups_cells.initial_execution_reason) filter (where groups_cells.side = 0) as "base_initial_execution_reason",
      sum(groups_cells.budget) filter (where groups_cells.side = 1) as "other_budget",
      sum(groups_cells.initial_execution_unused_budget) filter (where groups_cells.side = 1) as "other_initial_execution_unused_budget"
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
    where f.program_id in (
      select p.id
      from program as p
        join program_edition as e
          on (
            e.program_id = p.id
            and e.id = p.edition_id
          )
      where (
        p.kind = cast('BUDGET' as program_kind)
        and (
          p.key in ('06-07-01')
          or exists (
            select 1 as one
            from program_alias
            where (
              program_alias.program_id = p.id
              and program_alias.alias in ('06-07-01')
            )
          )
        )
      )
    )
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
    where (
      f.program_id <> (
        select program.id
        from program
        where (
          program.kind = cast('BUDGET' as program_kind)
          and program.edition_id is not null
          and (
            program.key = '06-07-01'
            or program.id in (
              select program_alias.program_id
              from program_alias
              where program_alias.alias = '06-07-01'
            )
          )
        )
      )
      and exists (
        select 1 as one
        from program_year as x
        where (
          x.program_id = (
            select program.id
            from program
            where (
              program.kind = cast('BUDGET' as program_kind)
              and program.edition_id is not null
              and (
                program.key = '06-07-01'
                or program.id in (
                  select program_alias.program_id
                  from program_alias
                  where program_alias.alias = '06-07-01'
                )
              )
            )
          )
          and x.year = f.year
          and x.ministry_id = f.ministry_id
        )
      )
    )
    having count(*) > 0
  )
select json_build_object(
  'explanation',
  json_build_object(
    'number',
    (
      select
        case
          when groups.on_record_1 then round(
            cast(other_groups_spread.initial_execution_q0_5 as numeric),
            4
          )
        end
      from groups
        left outer join groups_spread as base_groups_spread
          on base_groups_spread.side = 0
        left outer join groups_spread as other_groups_spread
          on other_groups_spread.side = 1
      fetch next 1 rows only
    ),
    'words',
    null,
    'sql',
    null,
    'inputs',
    json_build_object(
      'nodes',
      (
        select coalesce(
          json_agg(page.node),
          '[]'
        )
        from (
          select
            json_build_object() as node,
            abs(
              case
                when (
                  f.executed_budget is not null
                  and f.initial_budget is not null
                ) then cast(f.executed_budget as numeric)
              end
            ) as weight,
            f.year as year,
            f.program_id as program_id,
            0 as part
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
            left outer join figure as printed_initial_execution
              on (
                printed_initial_execution.program_id = f.program_id
                and printed_initial_execution.edition_id = f.edition_id
                and printed_initial_execution.year = f.year
                and printed_initial_execution.component = 0
                and printed_initial_execution.metric = 'initial_execution'
              )
          where (
            f.program_id <> (
              select program.id
              from program
              where (
                program.kind = cast('BUDGET' as program_kind)
                and program.edition_id is not null
                and (
                  program.key = '06-07-01'
                  or program.id in (
                    select program_alias.program_id
                    from program_alias
                    where program_alias.alias = '06-07-01'
                  )
                )
              )
            )
            and exists (
              select 1 as one
              from program_year as x
              where (
                x.program_id = (
                  select program.id
                  from program
                  where (
                    program.kind = cast('BUDGET' as program_kind)
                    and program.edition_id is not null
                    and (
                      program.key = '06-07-01'
                      or program.id in (
                        select program_alias.program_id
                        from program_alias
                        where program_alias.alias = '06-07-01'
                      )
                    )
                  )
                )
                and x.year = f.year
                and x.ministry_id = f.ministry_id
              )
            )
            and case
              when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.initial_budget, 0))
              else cast(printed_initial_execution.published as double precision)
            end is not null
          )
          order by
            weight desc nulls last,
            year,
            program_id,
            part
          offset 0 rows
          fetch next 3 rows only
        ) as page
      ),
      'totalCount',
      (
        select count(*) filter (where case
          when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.initial_budget, 0))
          else cast(printed_initial_execution.published as double precision)
        end is not null)
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
          left outer join figure as printed_initial_execution
            on (
              printed_initial_execution.program_id = f.program_id
              and printed_initial_execution.edition_id = f.edition_id
              and printed_initial_execution.year = f.year
              and printed_initial_execution.component = 0
              and printed_initial_execution.metric = 'initial_execution'
            )
        where (
          f.program_id <> (
            select program.id
            from program
            where (
              program.kind = cast('BUDGET' as program_kind)
              and program.edition_id is not null
              and (
                program.key = '06-07-01'
                or program.id in (
                  select program_alias.program_id
                  from program_alias
                  where program_alias.alias = '06-07-01'
                )
              )
            )
          )
          and exists (
            select 1 as one
            from program_year as x
            where (
              x.program_id = (
                select program.id
                from program
                where (
                  program.kind = cast('BUDGET' as program_kind)
                  and program.edition_id is not null
                  and (
                    program.key = '06-07-01'
                    or program.id in (
                      select program_alias.program_id
                      from program_alias
                      where program_alias.alias = '06-07-01'
                    )
                  )
                )
              )
              and x.year = f.year
              and x.ministry_id = f.ministry_id
            )
          )
        )
      )
    ),
    'leftOutBecause',
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
            count(*),
            'programs',
            count(distinct f.program_id)
          ) as told,
          reason
        from (
          select
            case
              when true then case
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
            left outer join figure as printed_initial_execution
              on (
                printed_initial_execution.program_id = f.program_id
                and printed_initial_execution.edition_id = f.edition_id
                and printed_initial_execution.year = f.year
                and printed_initial_execution.component = 0
                and printed_initial_execution.metric = 'initial_execution'
              )
          where (
            f.program_id <> (
              select program.id
              from program
              where (
                program.kind = cast('BUDGET' as program_kind)
                and program.edition_id is not null
                and (
                  program.key = '06-07-01'
                  or program.id in (
                    select program_alias.program_id
                    from program_alias
                    where program_alias.alias = '06-07-01'
                  )
                )
              )
            )
            and exists (
              select 1 as one
              from program_year as x
              where (
                x.program_id = (
                  select program.id
                  from program
                  where (
                    program.kind = cast('BUDGET' as program_kind)
                    and program.edition_id is not null
                    and (
                      program.key = '06-07-01'
                      or program.id in (
                        select program_alias.program_id
                        from program_alias
                        where program_alias.alias = '06-07-01'
                      )
                    )
                  )
                )
                and x.year = f.year
                and x.ministry_id = f.ministry_id
              )
            )
            and not (case
              when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.initial_budget, 0))
              else cast(printed_initial_execution.published as double precision)
            end is not null)
          )
        ) as f
        group by reason
      ) as reasons
    )
  ),
  'found',
  json_build_object(
    'groups',
    (
      select count(*)
      from groups
    ),
    'programs',
    (select json_object_agg(asked.id, known.key) from unnest(cast('{"06-07-01"}' as varchar[])) as asked (id) join program known
  on known.kind = cast('BUDGET' as program_kind) and known.edition_id is not null and (known.key = asked.id or exists (
    select from program_alias other where other.program_id = known.id and other.alias = asked.id)))
,
    'peers',
    json_build_array(
      null,
      case
        when (
          select program.id
          from program
          where (
            program.kind = cast('BUDGET' as program_kind)
            and program.edition_id is not null
            and (
              program.key = '06-07-01'
              or program.id in (
                select program_alias.program_id
                from program_alias
                where program_alias.alias = '06-07-01'
              )
            )
          )
        ) is not null then coalesce(
          (
            select count(distinct f.program_id)
            from program_year as f
            where (
              f.kind = cast('BUDGET' as program_kind)
              and f.year = 2019
              and f.program_id <> (
                select program.id
                from program
                where (
                  program.kind = cast('BUDGET' as program_kind)
                  and program.edition_id is not null
                  and (
                    program.key = '06-07-01'
                    or program.id in (
                      select program_alias.program_id
                      from program_alias
                      where program_alias.alias = '06-07-01'
                    )
                  )
                )
              )
              and exists (
                select 1 as one
                from program_year as x
                where (
                  x.program_id = (
                    select program.id
                    from program
                    where (
                      program.kind = cast('BUDGET' as program_kind)
                      and program.edition_id is not null
                      and (
                        program.key = '06-07-01'
                        or program.id in (
                          select program_alias.program_id
                          from program_alias
                          where program_alias.alias = '06-07-01'
                        )
                      )
                    )
                  )
                  and x.year = f.year
                  and x.ministry_id = f.ministry_id
                )
              )
            )
          ),
          0
        )
      end
    ),
    'number',
    (
      select
        case
          when groups.on_record_1 then round(
            cast(other_groups_spread.initial_execution_q0_5 as numeric),
            4
          )
        end
      from groups
        left outer join groups_spread as base_groups_spread
          on base_groups_spread.side = 0
        left outer join groups_spread as other_groups_spread
          on other_groups_spread.side = 1
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
            left outer join figure as printed_initial_execution
              on (
                printed_initial_execution.program_id = f.program_id
                and printed_initial_execution.edition_id = f.edition_id
                and printed_initial_execution.year = f.year
                and printed_initial_execution.component = 0
                and printed_initial_execution.metric = 'initial_execution'
              )
          where (
            f.program_id <> (
              select program.id
              from program
              where (
                program.kind = cast('BUDGET' as program_kind)
                and program.edition_id is not null
                and (
                  program.key = '06-07-01'
                  or program.id in (
                    select program_alias.program_id
                    from program_alias
                    where program_alias.alias = '06-07-01'
                  )
                )
              )
            )
            and exists (
              select 1 as one
              from program_year as x
              where (
                x.program_id = (
                  select program.id
                  from program
                  where (
                    program.kind = cast('BUDGET' as program_kind)
                    and program.edition_id is not null
                    and (
                      program.key = '06-07-01'
                      or program.id in (
                        select program_alias.program_id
                        from program_alias
                        where program_alias.alias = '06-07-01'
                      )
                    )
                  )
                )
                and x.year = f.year
                and x.ministry_id = f.ministry_id
              )
            )
            and not (case
              when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.initial_budget, 0))
              else cast(printed_initial_execution.published as double precision)
            end is not null)
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
          (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)),
          4
        )
        from groups
          left outer join groups_spread as base_groups_spread
            on base_groups_spread.side = 0
          left outer join groups_spread as other_groups_spread
            on other_groups_spread.side = 1
        fetch next 1 rows only
      ),
      'status',
      (
        select
          case
            when (
              (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is not null
              and false
            ) then cast('IMPLIED' as value_status)
            when (
              (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is not null
              and false
            ) then cast('REPORTED' as value_status)
            when (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is not null then cast('DERIVED' as value_status)
            when groups.other_initial_execution_rows > 0 then cast('UNDEFINED' as value_status)
            else coalesce(groups.other_initial_execution_reason, cast('NOT_PUBLISHED' as value_status))
          end
        from groups
          left outer join groups_spread as base_groups_spread
            on base_groups_spread.side = 0
          left outer join groups_spread as other_groups_spread
            on other_groups_spread.side = 1
        fetch next 1 rows only
      ),
      'sum',
      (
        select groups.other_initial_execution_sum
        from groups
          left outer join groups_spread as base_groups_spread
            on base_groups_spread.side = 0
          left outer join groups_spread as other_groups_spread
            on other_groups_spread.side = 1
        fetch next 1 rows only
      ),
      'divisor',
      (
        select groups.other_initial_execution_divisor
        from groups
          left outer join groups_spread as base_groups_spread
            on base_groups_spread.side = 0
          left outer join groups_spread as other_groups_spread
            on other_groups_spread.side = 1
        fetch next 1 rows only
      ),
      'used',
      (
        select json_build_object(
          'rows',
          count(*) filter (where case
            when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.initial_budget, 0))
            else cast(printed_initial_execution.published as double precision)
          end is not null),
          'programs',
          count(distinct f.program_id) filter (where case
            when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.initial_budget, 0))
            else cast(printed_initial_execution.published as double precision)
          end is not null)
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
          left outer join figure as printed_initial_execution
            on (
              printed_initial_execution.program_id = f.program_id
              and printed_initial_execution.edition_id = f.edition_id
              and printed_initial_execution.year = f.year
              and printed_initial_execution.component = 0
              and printed_initial_execution.metric = 'initial_execution'
            )
        where (
          f.program_id <> (
            select program.id
            from program
            where (
              program.kind = cast('BUDGET' as program_kind)
              and program.edition_id is not null
              and (
                program.key = '06-07-01'
                or program.id in (
                  select program_alias.program_id
                  from program_alias
                  where program_alias.alias = '06-07-01'
                )
              )
            )
          )
          and exists (
            select 1 as one
            from program_year as x
            where (
              x.program_id = (
                select program.id
                from program
                where (
                  program.kind = cast('BUDGET' as program_kind)
                  and program.edition_id is not null
                  and (
                    program.key = '06-07-01'
                    or program.id in (
                      select program_alias.program_id
                      from program_alias
                      where program_alias.alias = '06-07-01'
                    )
                  )
                )
              )
              and x.year = f.year
              and x.ministry_id = f.ministry_id
            )
          )
        )
      )
    ),
    'AGAINST',
    json_build_object(
      'value',
      (
        select round(
          (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)),
          4
        )
        from groups
          left outer join groups_spread as base_groups_spread
            on base_groups_spread.side = 0
          left outer join groups_spread as other_groups_spread
            on other_groups_spread.side = 1
        fetch next 1 rows only
      ),
      'status',
      (
        select
          case
            when (
              (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is not null
              and false
            ) then cast('IMPLIED' as value_status)
            when (
              (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is not null
              and false
            ) then cast('REPORTED' as value_status)
            when (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is not null then cast('DERIVED' as value_status)
            when groups.base_initial_execution_rows > 0 then cast('UNDEFINED' as value_status)
            else coalesce(groups.base_initial_execution_reason, cast('NOT_PUBLISHED' as value_status))
          end
        from groups
          left outer join groups_spread as base_groups_spread
            on base_groups_spread.side = 0
          left outer join groups_spread as other_groups_spread
            on other_groups_spread.side = 1
        fetch next 1 rows only
      ),
      'sum',
      (
        select groups.base_initial_execution_sum
        from groups
          left outer join groups_spread as base_groups_spread
            on base_groups_spread.side = 0
          left outer join groups_spread as other_groups_spread
            on other_groups_spread.side = 1
        fetch next 1 rows only
      ),
      'divisor',
      (
        select groups.base_initial_execution_divisor
        from groups
          left outer join groups_spread as base_groups_spread
            on base_groups_spread.side = 0
          left outer join groups_spread as other_groups_spread
            on other_groups_spread.side = 1
        fetch next 1 rows only
      ),
      'used',
      (
        select json_build_object(
          'rows',
          count(*) filter (where case
            when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.initial_budget, 0))
            else cast(printed_initial_execution.published as double precision)
          end is not null),
          'programs',
          count(distinct f.program_id) filter (where case
            when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.initial_budget, 0))
            else cast(printed_initial_execution.published as double precision)
          end is not null)
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
          left outer join figure as printed_initial_execution
            on (
              printed_initial_execution.program_id = f.program_id
              and printed_initial_execution.edition_id = f.edition_id
              and printed_initial_execution.year = f.year
              and printed_initial_execution.component = 0
              and printed_initial_execution.metric = 'initial_execution'
            )
        where f.program_id in (
          select p.id
          from program as p
            join program_edition as e
              on (
                e.program_id = p.id
                and e.id = p.edition_id
              )
          where (
            p.kind = cast('BUDGET' as program_kind)
            and (
              p.key in ('06-07-01')
              or exists (
                select 1 as one
                from program_alias
                where (
                  program_alias.program_id = p.id
                  and program_alias.alias in ('06-07-01')
                )
              )
            )
          )
        )
      )
    ),
    'component',
    null,
    'lineage',
    null,
    'whole',
    null
  ),
  'warnings',
  json_build_object(
    'flags',
    (
      select json_build_object(
        'LOW_COVERAGE',
        bool_or((
          (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is not null
          and round(
            ((groups.other_budget - coalesce(groups.other_initial_execution_unused_budget, 0)) / nullif(groups.other_budget, 0)),
            4
          ) < 0.8
        )),
        'SMALL_GROUP',
        bool_or((
          (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is not null
          and groups.other_initial_execution_rows < 5
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
        groups_cells.initial_execution_rows > 0
        and groups_cells.side = 1
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
)
