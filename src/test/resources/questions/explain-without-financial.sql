with
  groups_cells as (
    select
      0 as side,
      f.program_id as key_program,
      f.year as key_year,
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
      min(greatest(f.executed_budget_status, f.final_budget_status)) filter (where greatest(f.executed_budget_status, f.final_budget_status) >= cast('NOT_REPORTED' as value_status)) as final_execution_reason,
      bool_or((
        f.through_month < 12
        and (
          f.executed_budget is not null
          or f.final_budget is not null
        )
      )) as final_execution_partial,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (
        f.executed_budget is not null
        and f.final_budget is not null
      )) as final_execution_unused_budget
    from (
      select
        y.program_id,
        y.year,
        y.edition_id,
        y.ministry_id,
        y.agency_id,
        y.price_year,
        y.through_month,
        (y.executed_budget - (
          select cast(
            case
              when count(s.executed_budget) > 0 then coalesce(
                sum(s.executed_budget) filter (where subtitle.financial),
                0
              )
            end
            as bigint
          )
          from subtitle_spending as s
            join subtitle
              on subtitle.code = s.subtitle
          where (
            s.program_id = y.program_id
            and s.edition_id = y.edition_id
            and s.year = y.year
            and s.through_month >= y.through_month
          )
        )) as executed_budget,
        case
          when y.executed_budget_status >= cast('NOT_REPORTED' as value_status) then y.executed_budget_status
          when (
            select cast(
              case
                when count(s.executed_budget) > 0 then coalesce(
                  sum(s.executed_budget) filter (where subtitle.financial),
                  0
                )
              end
              as bigint
            )
            from subtitle_spending as s
              join subtitle
                on subtitle.code = s.subtitle
            where (
              s.program_id = y.program_id
              and s.edition_id = y.edition_id
              and s.year = y.year
              and s.through_month >= y.through_month
            )
          ) is null then cast('NOT_PUBLISHED' as value_status)
          else cast('DERIVED' as value_status)
        end as executed_budget_status,
        (y.final_budget - (
          select cast(
            case
              when count(s.final_budget) > 0 then coalesce(
                sum(s.final_budget) filter (where subtitle.financial),
                0
              )
            end
            as bigint
          )
          from subtitle_spending as s
            join subtitle
              on subtitle.code = s.subtitle
          where (
            s.program_id = y.program_id
            and s.edition_id = y.edition_id
            and s.year = y.year
            and s.through_month >= y.through_month
          )
        )) as final_budget,
        case
          when y.final_budget_status >= cast('NOT_REPORTED' as value_status) then y.final_budget_status
          when (
            select cast(
              case
                when count(s.final_budget) > 0 then coalesce(
                  sum(s.final_budget) filter (where subtitle.financial),
                  0
                )
              end
              as bigint
            )
            from subtitle_spending as s
              join subtitle
                on subtitle.code = s.subtitle
            where (
              s.program_id = y.program_id
              and s.edition_id = y.edition_id
              and s.year = y.year
              and s.through_month >= y.through_month
            )
          ) is null then cast('NOT_PUBLISHED' as value_status)
          else cast('DERIVED' as value_status)
        end as final_budget_status,
        (y.initial_budget - (
          select cast(
            case
              when count(s.initial_budget) > 0 then coalesce(
                sum(s.initial_budget) filter (where subtitle.financial),
                0
              )
            end
            as bigint
          )
          from subtitle_spending as s
            join subtitle
              on subtitle.code = s.subtitle
          where (
            s.program_id = y.program_id
            and s.edition_id = y.edition_id
            and s.year = y.year
            and s.through_month >= y.through_month
          )
        )) as initial_budget,
        case
          when y.initial_budget_status >= cast('NOT_REPORTED' as value_status) then y.initial_budget_status
          when (
            select cast(
              case
                when count(s.initial_budget) > 0 then coalesce(
                  sum(s.initial_budget) filter (where subtitle.financial),
                  0
                )
              end
              as bigint
            )
            from subtitle_spending as s
              join subtitle
                on subtitle.code = s.subtitle
            where (
              s.program_id = y.program_id
              and s.edition_id = y.edition_id
              and s.year = y.year
              and s.through_month >= y.through_month
            )
          ) is null then cast('NOT_PUBLISHED' as value_status)
          else cast('DERIVED' as value_status)
        end as initial_budget_status
      from program_year as y
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year = 2020
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
            program.key = '06-07-01'
            or program.id in (
              select program_alias.program_id
              from program_alias
              where program_alias.alias = '06-07-01'
            )
          )
        )
      )
      and f.year in (2020)
    )
    group by f.program_id, f.year, f.year, f.price_year
  ),
  groups as (
    select
      groups_cells.key_program,
      groups_cells.key_year,
      sum(groups_cells.final_execution_sum) as "final_execution_sum",
      sum(groups_cells.final_execution_divisor) as "final_execution_divisor",
      coalesce(
        cast(
          sum(groups_cells.final_execution_rows)
          as int
        ),
        0
      ) as "final_execution_rows",
      min(groups_cells.final_execution_reason) as "final_execution_reason",
      coalesce(
        bool_or(groups_cells.final_execution_partial),
        false
      ) as "final_execution_partial",
      sum(groups_cells.budget) as "budget",
      sum(groups_cells.final_execution_unused_budget) as "final_execution_unused_budget"
    from groups_cells
    group by groups_cells.key_program, groups_cells.key_year
  )
select json_build_object(
  'explanation',
  json_build_object(
    'number',
    (
      select
        case
          when count(*) = 1 then min(case
            when greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status) then round(
              (cast(f.executed_budget as numeric) / nullif(f.final_budget, 0)),
              4
            )
            else printed_final_execution.published
          end)
        end
      from (
        select
          y.program_id,
          y.year,
          y.edition_id,
          y.ministry_id,
          y.agency_id,
          y.price_year,
          y.through_month,
          (y.executed_budget - (
            select cast(
              case
                when count(s.executed_budget) > 0 then coalesce(
                  sum(s.executed_budget) filter (where subtitle.financial),
                  0
                )
              end
              as bigint
            )
            from subtitle_spending as s
              join subtitle
                on subtitle.code = s.subtitle
            where (
              s.program_id = y.program_id
              and s.edition_id = y.edition_id
              and s.year = y.year
              and s.through_month >= y.through_month
            )
          )) as executed_budget,
          case
            when y.executed_budget_status >= cast('NOT_REPORTED' as value_status) then y.executed_budget_status
            when (
              select cast(
                case
                  when count(s.executed_budget) > 0 then coalesce(
                    sum(s.executed_budget) filter (where subtitle.financial),
                    0
                  )
                end
                as bigint
              )
              from subtitle_spending as s
                join subtitle
                  on subtitle.code = s.subtitle
              where (
                s.program_id = y.program_id
                and s.edition_id = y.edition_id
                and s.year = y.year
                and s.through_month >= y.through_month
              )
            ) is null then cast('NOT_PUBLISHED' as value_status)
            else cast('DERIVED' as value_status)
          end as executed_budget_status,
          (y.final_budget - (
            select cast(
              case
                when count(s.final_budget) > 0 then coalesce(
                  sum(s.final_budget) filter (where subtitle.financial),
                  0
                )
              end
              as bigint
            )
            from subtitle_spending as s
              join subtitle
                on subtitle.code = s.subtitle
            where (
              s.program_id = y.program_id
              and s.edition_id = y.edition_id
              and s.year = y.year
              and s.through_month >= y.through_month
            )
          )) as final_budget,
          case
            when y.final_budget_status >= cast('NOT_REPORTED' as value_status) then y.final_budget_status
            when (
              select cast(
                case
                  when count(s.final_budget) > 0 then coalesce(
                    sum(s.final_budget) filter (where subtitle.financial),
                    0
                  )
                end
                as bigint
              )
              from subtitle_spending as s
                join subtitle
                  on subtitle.code = s.subtitle
              where (
                s.program_id = y.program_id
                and s.edition_id = y.edition_id
                and s.year = y.year
                and s.through_month >= y.through_month
              )
            ) is null then cast('NOT_PUBLISHED' as value_status)
            else cast('DERIVED' as value_status)
          end as final_budget_status
        from program_year as y
        where (
          y.kind = cast('BUDGET' as program_kind)
          and y.year = 2020
        )
      ) as f
        left outer join figure as printed_final_execution
          on (
            printed_final_execution.program_id = f.program_id
            and printed_final_execution.edition_id = f.edition_id
            and printed_final_execution.year = f.year
            and printed_final_execution.component = 0
            and printed_final_execution.metric = 'final_execution'
          )
      where (
        f.program_id = (
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
        and f.year in (2020)
      )
    ),
    'words',
    null,
    'sql',
    null
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
    json_build_array(null),
    'number',
    (
      select
        case
          when count(*) = 1 then min(case
            when greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status) then round(
              (cast(f.executed_budget as numeric) / nullif(f.final_budget, 0)),
              4
            )
            else printed_final_execution.published
          end)
        end
      from (
        select
          y.program_id,
          y.year,
          y.edition_id,
          y.ministry_id,
          y.agency_id,
          y.price_year,
          y.through_month,
          (y.executed_budget - (
            select cast(
              case
                when count(s.executed_budget) > 0 then coalesce(
                  sum(s.executed_budget) filter (where subtitle.financial),
                  0
                )
              end
              as bigint
            )
            from subtitle_spending as s
              join subtitle
                on subtitle.code = s.subtitle
            where (
              s.program_id = y.program_id
              and s.edition_id = y.edition_id
              and s.year = y.year
              and s.through_month >= y.through_month
            )
          )) as executed_budget,
          case
            when y.executed_budget_status >= cast('NOT_REPORTED' as value_status) then y.executed_budget_status
            when (
              select cast(
                case
                  when count(s.executed_budget) > 0 then coalesce(
                    sum(s.executed_budget) filter (where subtitle.financial),
                    0
                  )
                end
                as bigint
              )
              from subtitle_spending as s
                join subtitle
                  on subtitle.code = s.subtitle
              where (
                s.program_id = y.program_id
                and s.edition_id = y.edition_id
                and s.year = y.year
                and s.through_month >= y.through_month
              )
            ) is null then cast('NOT_PUBLISHED' as value_status)
            else cast('DERIVED' as value_status)
          end as executed_budget_status,
          (y.final_budget - (
            select cast(
              case
                when count(s.final_budget) > 0 then coalesce(
                  sum(s.final_budget) filter (where subtitle.financial),
                  0
                )
              end
              as bigint
            )
            from subtitle_spending as s
              join subtitle
                on subtitle.code = s.subtitle
            where (
              s.program_id = y.program_id
              and s.edition_id = y.edition_id
              and s.year = y.year
              and s.through_month >= y.through_month
            )
          )) as final_budget,
          case
            when y.final_budget_status >= cast('NOT_REPORTED' as value_status) then y.final_budget_status
            when (
              select cast(
                case
                  when count(s.final_budget) > 0 then coalesce(
                    sum(s.final_budget) filter (where subtitle.financial),
                    0
                  )
                end
                as bigint
              )
              from subtitle_spending as s
                join subtitle
                  on subtitle.code = s.subtitle
              where (
                s.program_id = y.program_id
                and s.edition_id = y.edition_id
                and s.year = y.year
                and s.through_month >= y.through_month
              )
            ) is null then cast('NOT_PUBLISHED' as value_status)
            else cast('DERIVED' as value_status)
          end as final_budget_status
        from program_year as y
        where (
          y.kind = cast('BUDGET' as program_kind)
          and y.year = 2020
        )
      ) as f
        left outer join figure as printed_final_execution
          on (
            printed_final_execution.program_id = f.program_id
            and printed_final_execution.edition_id = f.edition_id
            and printed_final_execution.year = f.year
            and printed_final_execution.component = 0
            and printed_final_execution.metric = 'final_execution'
          )
      where (
        f.program_id = (
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
        and f.year in (2020)
      )
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
                  greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status)
                  and f.final_budget = 0
                ) then cast('UNDEFINED' as value_status)
                when greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                else coalesce(
                  printed_final_execution.status,
                  case
                    when greatest(f.executed_budget_status, f.final_budget_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.executed_budget_status, f.final_budget_status)
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
              (y.executed_budget - (
                select cast(
                  case
                    when count(s.executed_budget) > 0 then coalesce(
                      sum(s.executed_budget) filter (where subtitle.financial),
                      0
                    )
                  end
                  as bigint
                )
                from subtitle_spending as s
                  join subtitle
                    on subtitle.code = s.subtitle
                where (
                  s.program_id = y.program_id
                  and s.edition_id = y.edition_id
                  and s.year = y.year
                  and s.through_month >= y.through_month
                )
              )) as executed_budget,
              case
                when y.executed_budget_status >= cast('NOT_REPORTED' as value_status) then y.executed_budget_status
                when (
                  select cast(
                    case
                      when count(s.executed_budget) > 0 then coalesce(
                        sum(s.executed_budget) filter (where subtitle.financial),
                        0
                      )
                    end
                    as bigint
                  )
                  from subtitle_spending as s
                    join subtitle
                      on subtitle.code = s.subtitle
                  where (
                    s.program_id = y.program_id
                    and s.edition_id = y.edition_id
                    and s.year = y.year
                    and s.through_month >= y.through_month
                  )
                ) is null then cast('NOT_PUBLISHED' as value_status)
                else cast('DERIVED' as value_status)
              end as executed_budget_status,
              (y.final_budget - (
                select cast(
                  case
                    when count(s.final_budget) > 0 then coalesce(
                      sum(s.final_budget) filter (where subtitle.financial),
                      0
                    )
                  end
                  as bigint
                )
                from subtitle_spending as s
                  join subtitle
                    on subtitle.code = s.subtitle
                where (
                  s.program_id = y.program_id
                  and s.edition_id = y.edition_id
                  and s.year = y.year
                  and s.through_month >= y.through_month
                )
              )) as final_budget,
              case
                when y.final_budget_status >= cast('NOT_REPORTED' as value_status) then y.final_budget_status
                when (
                  select cast(
                    case
                      when count(s.final_budget) > 0 then coalesce(
                        sum(s.final_budget) filter (where subtitle.financial),
                        0
                      )
                    end
                    as bigint
                  )
                  from subtitle_spending as s
                    join subtitle
                      on subtitle.code = s.subtitle
                  where (
                    s.program_id = y.program_id
                    and s.edition_id = y.edition_id
                    and s.year = y.year
                    and s.through_month >= y.through_month
                  )
                ) is null then cast('NOT_PUBLISHED' as value_status)
                else cast('DERIVED' as value_status)
              end as final_budget_status
            from program_year as y
            where (
              y.kind = cast('BUDGET' as program_kind)
              and y.year = 2020
            )
          ) as f
            left outer join figure as printed_final_execution
              on (
                printed_final_execution.program_id = f.program_id
                and printed_final_execution.edition_id = f.edition_id
                and printed_final_execution.year = f.year
                and printed_final_execution.component = 0
                and printed_final_execution.metric = 'final_execution'
              )
          where (
            f.program_id = (
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
            and f.year in (2020)
            and not (case
              when greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.final_budget, 0))
              else cast(printed_final_execution.published as double precision)
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
          (groups.final_execution_sum / nullif(groups.final_execution_divisor, 0)),
          4
        )
        from groups
        fetch next 1 rows only
      ),
      'status',
      (
        select
          case
            when (
              (groups.final_execution_sum / nullif(groups.final_execution_divisor, 0)) is not null
              and false
            ) then cast('IMPLIED' as value_status)
            when (
              (groups.final_execution_sum / nullif(groups.final_execution_divisor, 0)) is not null
              and false
            ) then cast('REPORTED' as value_status)
            when (groups.final_execution_sum / nullif(groups.final_execution_divisor, 0)) is not null then cast('DERIVED' as value_status)
            when groups.final_execution_rows > 0 then cast('UNDEFINED' as value_status)
            else coalesce(groups.final_execution_reason, cast('NOT_PUBLISHED' as value_status))
          end
        from groups
        fetch next 1 rows only
      ),
      'sum',
      (
        select groups.final_execution_sum
        from groups
        fetch next 1 rows only
      ),
      'divisor',
      (
        select groups.final_execution_divisor
        from groups
        fetch next 1 rows only
      ),
      'used',
      (
        select json_build_object(
          'rows',
          count(*) filter (where case
            when greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.final_budget, 0))
            else cast(printed_final_execution.published as double precision)
          end is not null),
          'programs',
          count(distinct f.program_id) filter (where case
            when greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.final_budget, 0))
            else cast(printed_final_execution.published as double precision)
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
            (y.executed_budget - (
              select cast(
                case
                  when count(s.executed_budget) > 0 then coalesce(
                    sum(s.executed_budget) filter (where subtitle.financial),
                    0
                  )
                end
                as bigint
              )
              from subtitle_spending as s
                join subtitle
                  on subtitle.code = s.subtitle
              where (
                s.program_id = y.program_id
                and s.edition_id = y.edition_id
                and s.year = y.year
                and s.through_month >= y.through_month
              )
            )) as executed_budget,
            case
              when y.executed_budget_status >= cast('NOT_REPORTED' as value_status) then y.executed_budget_status
              when (
                select cast(
                  case
                    when count(s.executed_budget) > 0 then coalesce(
                      sum(s.executed_budget) filter (where subtitle.financial),
                      0
                    )
                  end
                  as bigint
                )
                from subtitle_spending as s
                  join subtitle
                    on subtitle.code = s.subtitle
                where (
                  s.program_id = y.program_id
                  and s.edition_id = y.edition_id
                  and s.year = y.year
                  and s.through_month >= y.through_month
                )
              ) is null then cast('NOT_PUBLISHED' as value_status)
              else cast('DERIVED' as value_status)
            end as executed_budget_status,
            (y.final_budget - (
              select cast(
                case
                  when count(s.final_budget) > 0 then coalesce(
                    sum(s.final_budget) filter (where subtitle.financial),
                    0
                  )
                end
                as bigint
              )
              from subtitle_spending as s
                join subtitle
                  on subtitle.code = s.subtitle
              where (
                s.program_id = y.program_id
                and s.edition_id = y.edition_id
                and s.year = y.year
                and s.through_month >= y.through_month
              )
            )) as final_budget,
            case
              when y.final_budget_status >= cast('NOT_REPORTED' as value_status) then y.final_budget_status
              when (
                select cast(
                  case
                    when count(s.final_budget) > 0 then coalesce(
                      sum(s.final_budget) filter (where subtitle.financial),
                      0
                    )
                  end
                  as bigint
                )
                from subtitle_spending as s
                  join subtitle
                    on subtitle.code = s.subtitle
                where (
                  s.program_id = y.program_id
                  and s.edition_id = y.edition_id
                  and s.year = y.year
                  and s.through_month >= y.through_month
                )
              ) is null then cast('NOT_PUBLISHED' as value_status)
              else cast('DERIVED' as value_status)
            end as final_budget_status
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2020
          )
        ) as f
          left outer join figure as printed_final_execution
            on (
              printed_final_execution.program_id = f.program_id
              and printed_final_execution.edition_id = f.edition_id
              and printed_final_execution.year = f.year
              and printed_final_execution.component = 0
              and printed_final_execution.metric = 'final_execution'
            )
        where (
          f.program_id = (
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
          and f.year in (2020)
        )
      )
    ),
    'component',
    null,
    'lineage',
    null
  ),
  'warnings',
  json_build_object(
    'flags',
    (
      select json_build_object(
        'PARTIAL_YEAR',
        bool_or(groups.final_execution_partial)
      )
      from groups
    ),
    'priceYears',
    json_build_array((
      select coalesce(json_agg(distinct groups_cells.price_year) filter (where groups_cells.final_execution_rows > 0), '[]')
      from groups_cells
    )),
    'partialYears',
    json_build_array((
      select coalesce(json_agg(distinct groups_cells.year) filter (where groups_cells.final_execution_partial), '[]')
      from groups_cells
    )),
    'impliedYears',
    json_build_array(),
    'brokenYears',
    json_build_array()
  )
)
