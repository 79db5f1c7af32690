with
  groups_cells as (
    select
      0 as side,
      f.ministry_id as key_ministry,
      f.year,
      f.price_year,
      sum(f.executed_budget) filter (where (
        f.executed_budget is not null
        and f.initial_budget is not null
      )) as initial_execution_sum,
      case
        when f.price_year = 2015 then 1
        else (
          select (base.index / own.index)
          from
            price_index as base,
            price_index as own
          where (
            base.year = 2015
            and own.year = f.price_year
          )
        )
      end as factor,
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
        y.final_budget_status as final_budget_status,
        case
          when y.price_year = 2015 then 1
          else (
            select (base.index / own.index)
            from
              price_index as base,
              price_index as own
            where (
              base.year = 2015
              and own.year = y.price_year
            )
          )
        end as price_factor
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
    where f.ministry_id in (23)
    group by f.ministry_id, f.year, f.price_year
  ),
  groups as (
    select
      groups_cells.key_ministry,
      sum((groups_cells.initial_execution_sum * groups_cells.factor)) filter (where groups_cells.factor is not null) as "initial_execution_sum",
      sum((groups_cells.initial_execution_divisor * groups_cells.factor)) filter (where groups_cells.factor is not null) as "initial_execution_divisor",
      coalesce(
        cast(
          sum(groups_cells.initial_execution_rows) filter (where groups_cells.factor is not null)
          as int
        ),
        0
      ) as "initial_execution_rows",
      min(groups_cells.initial_execution_reason) as "initial_execution_reason",
      coalesce(
        bool_or((
          groups_cells.factor is null
          and groups_cells.initial_execution_rows > 0
        )),
        false
      ) as "initial_execution_without_index",
      sum((groups_cells.budget * groups_cells.factor)) as "budget",
      sum((groups_cells.initial_execution_unused_budget * groups_cells.factor)) as "initial_execution_unused_budget"
    from groups_cells
    group by groups_cells.key_ministry
  ),
  groups_spread as (
    select
      0 as side,
      f.ministry_id as key_ministry,
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
        y.final_budget_status as final_budget_status,
        case
          when y.price_year = 2015 then 1
          else (
            select (base.index / own.index)
            from
              price_index as base,
              price_index as own
            where (
              base.year = 2015
              and own.year = y.price_year
            )
          )
        end as price_factor
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
    where f.ministry_id in (23)
    group by f.ministry_id
  )
select json_build_object(
  'explanation',
  json_build_object(
    'number',
    (
      select round(
        (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)),
        4
      )
      from groups
      fetch next 1 rows only
    ),
    'value',
    (
      select json_build_object(
        'value',
        round(
          (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)),
          4
        ),
        'status',
        case
          when (
            (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)) is not null
            and false
          ) then cast('IMPLIED' as value_status)
          when (
            (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)) is not null
            and false
          ) then cast('REPORTED' as value_status)
          when (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)) is not null then cast('DERIVED' as value_status)
          when groups.initial_execution_rows > 0 then cast('UNDEFINED' as value_status)
          else coalesce(
            least(
              groups.initial_execution_reason,
              case
                when groups.initial_execution_without_index then cast('NOT_COMPARABLE' as value_status)
              end
            ),
            cast('NOT_PUBLISHED' as value_status)
          )
        end,
        'counts',
        json_build_object(
          'derived',
          coalesce(groups_spread.initial_execution_derived, 0),
          'undefined',
          coalesce(groups_spread.initial_execution_undefined, 0)
        )
      )
      from groups
        left outer join groups_spread as groups_spread
          on (
            groups_spread.side = 0
            and groups_spread.key_ministry = groups.key_ministry
          )
      fetch next 1 rows only
    ),
    'formula',
    'sum(executedBudget) / sum(initialBudget)',
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
            json_build_object(
              'program',
              (
                select json_build_object('id', p.key)
                from program as p
                  join program_edition as e
                    on (
                      e.program_id = p.id
                      and e.id = p.edition_id
                    )
                where p.id = f.program_id
              ),
              'year',
              f.year,
              'numerator',
              case
                when (
                  f.executed_budget is not null
                  and f.initial_budget is not null
                ) then (cast(f.executed_budget as numeric) * case
                  when f.price_year = 2015 then 1
                  else (
                    select (base.index / own.index)
                    from
                      price_index as base,
                      price_index as own
                    where (
                      base.year = 2015
                      and own.year = f.price_year
                    )
                  )
                end)
              end,
              'divisor',
              case
                when (
                  f.executed_budget is not null
                  and f.initial_budget is not null
                ) then (cast(f.initial_budget as numeric) * case
                  when f.price_year = 2015 then 1
                  else (
                    select (base.index / own.index)
                    from
                      price_index as base,
                      price_index as own
                    where (
                      base.year = 2015
                      and own.year = f.price_year
                    )
                  )
                end)
              end,
              'priceFactor',
              case
                when f.price_year = 2015 then 1
                else (
                  select (base.index / own.index)
                  from
                    price_index as base,
                    price_index as own
                  where (
                    base.year = 2015
                    and own.year = f.price_year
                  )
                )
              end,
              'weight',
              1
            ) as node,
            abs(
              case
                when (
                  f.executed_budget is not null
                  and f.initial_budget is not null
                ) then (cast(f.executed_budget as numeric) * case
                  when f.price_year = 2015 then 1
                  else (
                    select (base.index / own.index)
                    from
                      price_index as base,
                      price_index as own
                    where (
                      base.year = 2015
                      and own.year = f.price_year
                    )
                  )
                end)
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
              y.initial_budget_status as initial_budget_status,
              case
                when y.price_year = 2015 then 1
                else (
                  select (base.index / own.index)
                  from
                    price_index as base,
                    price_index as own
                  where (
                    base.year = 2015
                    and own.year = y.price_year
                  )
                )
              end as price_factor
            from program_year as y
            where (
              y.kind = cast('BUDGET' as program_kind)
              and y.year = 2019
            )
          ) as f
          where (
            f.ministry_id in (23)
            and f.executed_budget is not null
            and f.initial_budget is not null
            and case
              when f.price_year = 2015 then 1
              else (
                select (base.index / own.index)
                from
                  price_index as base,
                  price_index as own
                where (
                  base.year = 2015
                  and own.year = f.price_year
                )
              )
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
        select count(*) filter (where (
          f.executed_budget is not null
          and f.initial_budget is not null
          and case
            when f.price_year = 2015 then 1
            else (
              select (base.index / own.index)
              from
                price_index as base,
                price_index as own
              where (
                base.year = 2015
                and own.year = f.price_year
              )
            )
          end is not null
        ))
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
            case
              when y.price_year = 2015 then 1
              else (
                select (base.index / own.index)
                from
                  price_index as base,
                  price_index as own
                where (
                  base.year = 2015
                  and own.year = y.price_year
                )
              )
            end as price_factor
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2019
          )
        ) as f
        where f.ministry_id in (23)
      )
    ),
    'leftOut',
    (
      select coalesce(
        json_agg(page.node),
        '[]'
      )
      from (
        select
          json_build_object(
            'program',
            (
              select json_build_object('id', p.key)
              from program as p
                join program_edition as e
                  on (
                    e.program_id = p.id
                    and e.id = p.edition_id
                  )
              where p.id = f.program_id
            ),
            'figures',
            json_build_array(
              json_build_object(
                'metric',
                'EXECUTED_BUDGET',
                'figure',
                json_build_object(
                  'value',
                  round(
                    (cast(f.executed_budget as numeric) * f.price_factor),
                    0
                  ),
                  'status',
                  case
                    when (
                      f.executed_budget_status < cast('NOT_REPORTED' as value_status)
                      and f.price_factor is null
                    ) then cast('NOT_COMPARABLE' as value_status)
                    when (
                      f.executed_budget_status = cast('REPORTED' as value_status)
                      and f.price_factor <> 1
                    ) then cast('DERIVED' as value_status)
                    else f.executed_budget_status
                  end
                )
              ),
              json_build_object(
                'metric',
                'INITIAL_BUDGET',
                'figure',
                json_build_object(
                  'value',
                  round(
                    (cast(f.initial_budget as numeric) * f.price_factor),
                    0
                  ),
                  'status',
                  case
                    when (
                      f.initial_budget_status < cast('NOT_REPORTED' as value_status)
                      and f.price_factor is null
                    ) then cast('NOT_COMPARABLE' as value_status)
                    when (
                      f.initial_budget_status = cast('REPORTED' as value_status)
                      and f.price_factor <> 1
                    ) then cast('DERIVED' as value_status)
                    else f.initial_budget_status
                  end
                )
              )
            ),
            'reason',
            case
              when not (
                f.executed_budget is not null
                and f.initial_budget is not null
                and case
                  when f.price_year = 2015 then 1
                  else (
                    select (base.index / own.index)
                    from
                      price_index as base,
                      price_index as own
                    where (
                      base.year = 2015
                      and own.year = f.price_year
                    )
                  )
                end is not null
              ) then case
                when true then case
                  when greatest(f.executed_budget_status, f.initial_budget_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.executed_budget_status, f.initial_budget_status)
                  else cast('NOT_COMPARABLE' as value_status)
                end
              end
            end
          ) as node,
          cast(null as numeric) as weight,
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
            y.initial_budget_status as initial_budget_status,
            case
              when y.price_year = 2015 then 1
              else (
                select (base.index / own.index)
                from
                  price_index as base,
                  price_index as own
                where (
                  base.year = 2015
                  and own.year = y.price_year
                )
              )
            end as price_factor
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2019
          )
        ) as f
        where (
          f.ministry_id in (23)
          and not (
            f.executed_budget is not null
            and f.initial_budget is not null
            and case
              when f.price_year = 2015 then 1
              else (
                select (base.index / own.index)
                from
                  price_index as base,
                  price_index as own
                where (
                  base.year = 2015
                  and own.year = f.price_year
                )
              )
            end is not null
          )
        )
        order by
          weight desc nulls last,
          year,
          program_id,
          part
        offset 0 rows
        fetch next 2 rows only
      ) as page
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
                when greatest(f.executed_budget_status, f.initial_budget_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.executed_budget_status, f.initial_budget_status)
                else cast('NOT_COMPARABLE' as value_status)
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
              y.initial_budget_status as initial_budget_status,
              case
                when y.price_year = 2015 then 1
                else (
                  select (base.index / own.index)
                  from
                    price_index as base,
                    price_index as own
                  where (
                    base.year = 2015
                    and own.year = y.price_year
                  )
                )
              end as price_factor
            from program_year as y
            where (
              y.kind = cast('BUDGET' as program_kind)
              and y.year = 2019
            )
          ) as f
          where (
            f.ministry_id in (23)
            and not (
              f.executed_budget is not null
              and f.initial_budget is not null
              and case
                when f.price_year = 2015 then 1
                else (
                  select (base.index / own.index)
                  from
                    price_index as base,
                    price_index as own
                  where (
                    base.year = 2015
                    and own.year = f.price_year
                  )
                )
              end is not null
            )
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
    null,
    'peers',
    json_build_array(null),
    'number',
    (
      select round(
        (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)),
        4
      )
      from groups
        left outer join groups_spread as groups_spread
          on (
            groups_spread.side = 0
            and groups_spread.key_ministry = groups.key_ministry
          )
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
                when greatest(f.executed_budget_status, f.initial_budget_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.executed_budget_status, f.initial_budget_status)
                else cast('NOT_COMPARABLE' as value_status)
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
              y.initial_budget_status as initial_budget_status,
              case
                when y.price_year = 2015 then 1
                else (
                  select (base.index / own.index)
                  from
                    price_index as base,
                    price_index as own
                  where (
                    base.year = 2015
                    and own.year = y.price_year
                  )
                )
              end as price_factor
            from program_year as y
            where (
              y.kind = cast('BUDGET' as program_kind)
              and y.year = 2019
            )
          ) as f
          where (
            f.ministry_id in (23)
            and not (
              f.executed_budget is not null
              and f.initial_budget is not null
              and case
                when f.price_year = 2015 then 1
                else (
                  select (base.index / own.index)
                  from
                    price_index as base,
                    price_index as own
                  where (
                    base.year = 2015
                    and own.year = f.price_year
                  )
                )
              end is not null
            )
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
          (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)),
          4
        )
        from groups
          left outer join groups_spread as groups_spread
            on (
              groups_spread.side = 0
              and groups_spread.key_ministry = groups.key_ministry
            )
        fetch next 1 rows only
      ),
      'status',
      (
        select
          case
            when (
              (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)) is not null
              and false
            ) then cast('IMPLIED' as value_status)
            when (
              (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)) is not null
              and false
            ) then cast('REPORTED' as value_status)
            when (groups.initial_execution_sum / nullif(groups.initial_execution_divisor, 0)) is not null then cast('DERIVED' as value_status)
            when groups.initial_execution_rows > 0 then cast('UNDEFINED' as value_status)
            else coalesce(
              least(
                groups.initial_execution_reason,
                case
                  when groups.initial_execution_without_index then cast('NOT_COMPARABLE' as value_status)
                end
              ),
              cast('NOT_PUBLISHED' as value_status)
            )
          end
        from groups
          left outer join groups_spread as groups_spread
            on (
              groups_spread.side = 0
              and groups_spread.key_ministry = groups.key_ministry
            )
        fetch next 1 rows only
      ),
      'sum',
      (
        select groups.initial_execution_sum
        from groups
          left outer join groups_spread as groups_spread
            on (
              groups_spread.side = 0
              and groups_spread.key_ministry = groups.key_ministry
            )
        fetch next 1 rows only
      ),
      'divisor',
      (
        select groups.initial_execution_divisor
        from groups
          left outer join groups_spread as groups_spread
            on (
              groups_spread.side = 0
              and groups_spread.key_ministry = groups.key_ministry
            )
        fetch next 1 rows only
      ),
      'used',
      (
        select json_build_object(
          'rows',
          count(*) filter (where (
            f.executed_budget is not null
            and f.initial_budget is not null
            and case
              when f.price_year = 2015 then 1
              else (
                select (base.index / own.index)
                from
                  price_index as base,
                  price_index as own
                where (
                  base.year = 2015
                  and own.year = f.price_year
                )
              )
            end is not null
          )),
          'programs',
          count(distinct f.program_id) filter (where (
            f.executed_budget is not null
            and f.initial_budget is not null
            and case
              when f.price_year = 2015 then 1
              else (
                select (base.index / own.index)
                from
                  price_index as base,
                  price_index as own
                where (
                  base.year = 2015
                  and own.year = f.price_year
                )
              )
            end is not null
          ))
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
            y.initial_budget_status as initial_budget_status,
            case
              when y.price_year = 2015 then 1
              else (
                select (base.index / own.index)
                from
                  price_index as base,
                  price_index as own
                where (
                  base.year = 2015
                  and own.year = y.price_year
                )
              )
            end as price_factor
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2019
          )
        ) as f
        where f.ministry_id in (23)
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
        'NO_PRICE_INDEX',
        bool_or(groups.initial_execution_without_index),
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
            and groups_spread.key_ministry = groups.key_ministry
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
  )
)
