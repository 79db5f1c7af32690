with
  groups_cells as (
    select
      0 as side,
      f.ministry_id as key_ministry,
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
        y.executed_budget as executed_budget,
        y.executed_budget_status as executed_budget_status,
        y.initial_budget as initial_budget,
        y.initial_budget_status as initial_budget_status,
        y.final_budget as final_budget,
        y.final_budget_status as final_budget_status,
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
        and y.year = 2018
      )
    ) as f
    where f.ministry_id in (24)
    group by f.ministry_id, f.year, f.price_year
    union all
    select
      1 as side,
      f.ministry_id as key_ministry,
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
        y.executed_budget as executed_budget,
        y.executed_budget_status as executed_budget_status,
        y.initial_budget as initial_budget,
        y.initial_budget_status as initial_budget_status,
        y.final_budget as final_budget,
        y.final_budget_status as final_budget_status,
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
        and y.year = 2019
      )
    ) as f
    where f.ministry_id in (24)
    group by f.ministry_id, f.year, f.price_year
  ),
  groups as (
    select
      groups_cells.key_ministry,
      coalesce(
        bool_or(true) filter (where groups_cells.side = 0),
        false
      ) as "on_record_0",
      coalesce(
        bool_or(true) filter (where groups_cells.side = 1),
        false
      ) as "on_record_1",
      sum((groups_cells.executed_budget_sum * groups_cells.factor)) filter (where (
        groups_cells.side = 0
        and groups_cells.factor is not null
      )) as "base_executed_budget_sum",
      sum((groups_cells.executed_budget_sum * groups_cells.factor)) filter (where (
        groups_cells.side = 1
        and groups_cells.factor is not null
      )) as "other_executed_budget_sum",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows) filter (where (
            groups_cells.side = 0
            and groups_cells.factor is not null
          ))
          as int
        ),
        0
      ) as "base_executed_budget_rows",
      cast(
        sum(groups_cells.executed_budget_reported) filter (where (
          groups_cells.side = 0
          and groups_cells.factor is not null
        ))
        as int
      ) as "base_executed_budget_reported",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 0
        and groups_cells.factor is not null
        and groups_cells.executed_budget_rows > 0
      )) as "base_executed_budget_price_year",
      min(groups_cells.executed_budget_reason) filter (where groups_cells.side = 0) as "base_executed_budget_reason",
      coalesce(
        bool_or((
          groups_cells.factor is null
          and groups_cells.executed_budget_rows > 0
        )) filter (where groups_cells.side = 0),
        false
      ) as "base_executed_budget_without_index",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows) filter (where (
            groups_cells.side = 1
            and groups_cells.factor is not null
          ))
          as int
        ),
        0
      ) as "other_executed_budget_rows",
      cast(
        sum(groups_cells.executed_budget_reported) filter (where (
          groups_cells.side = 1
          and groups_cells.factor is not null
        ))
        as int
      ) as "other_executed_budget_reported",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 1
        and groups_cells.factor is not null
        and groups_cells.executed_budget_rows > 0
      )) as "other_executed_budget_price_year",
      min(groups_cells.executed_budget_reason) filter (where groups_cells.side = 1) as "other_executed_budget_reason",
      coalesce(
        bool_or((
          groups_cells.factor is null
          and groups_cells.executed_budget_rows > 0
        )) filter (where groups_cells.side = 1),
        false
      ) as "other_executed_budget_without_index",
      count(distinct groups_cells.year) filter (where (
        groups_cells.side = 1
        and groups_cells.factor is not null
        and groups_cells.executed_budget_rows > 0
      )) as "other_executed_budget_years",
      count(distinct groups_cells.year) filter (where (
        groups_cells.side = 0
        and groups_cells.factor is not null
        and groups_cells.executed_budget_rows > 0
      )) as "base_executed_budget_years",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where (
        groups_cells.side = 1
        and groups_cells.factor is not null
      )) <> max(groups_cells.executed_budget_most_agency) filter (where (
        groups_cells.side = 1
        and groups_cells.factor is not null
      )), false) as "other_executed_budget_several_agency",
      sum((groups_cells.budget * groups_cells.factor)) filter (where groups_cells.side = 1) as "other_budget",
      sum((groups_cells.executed_budget_unused_budget * groups_cells.factor)) filter (where groups_cells.side = 1) as "other_executed_budget_unused_budget",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where (
        groups_cells.side = 0
        and groups_cells.factor is not null
      )) <> max(groups_cells.executed_budget_most_agency) filter (where (
        groups_cells.side = 0
        and groups_cells.factor is not null
      )), false) as "base_executed_budget_several_agency",
      sum((groups_cells.budget * groups_cells.factor)) filter (where groups_cells.side = 0) as "base_budget",
      sum((groups_cells.executed_budget_unused_budget * groups_cells.factor)) filter (where groups_cells.side = 0) as "base_executed_budget_unused_budget"
    from groups_cells
    group by groups_cells.key_ministry
  ),
  every_cells as (
    select
      0 as side,
      f.ministry_id as key_ministry,
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
      end as factor
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
        and y.year = 2018
      )
    ) as f
    group by f.ministry_id, f.year, f.price_year
    union all
    select
      1 as side,
      f.ministry_id as key_ministry,
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
      end as factor
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
        and y.year = 2019
      )
    ) as f
    group by f.ministry_id, f.year, f.price_year
  ),
  every as (
    select
      every_cells.key_ministry,
      coalesce(
        bool_or(true) filter (where every_cells.side = 0),
        false
      ) as "on_record_0",
      coalesce(
        bool_or(true) filter (where every_cells.side = 1),
        false
      ) as "on_record_1",
      sum((every_cells.executed_budget_sum * every_cells.factor)) filter (where (
        every_cells.side = 0
        and every_cells.factor is not null
      )) as "base_executed_budget_sum",
      sum((every_cells.executed_budget_sum * every_cells.factor)) filter (where (
        every_cells.side = 1
        and every_cells.factor is not null
      )) as "other_executed_budget_sum"
    from every_cells
    group by every_cells.key_ministry
  ),
  total as (
    select sum((every_cells.executed_budget_sum * every_cells.factor)) filter (where (
      every_cells.side = 0
      and not (
        every.on_record_0
        and every.on_record_1
        and (
          every.base_executed_budget_sum is null
          or every.other_executed_budget_sum is null
        )
      )
      and every_cells.factor is not null
    )) as "base_executed_budget_sum"
    from every_cells
      join every
        on every.key_ministry = every_cells.key_ministry
    having count(*) > 0
  )
select json_build_object(
  'explanation',
  json_build_object(
    'number',
    (
      select
        case
          when (
            not (
              groups.on_record_0
              and groups.on_record_1
              and (
                groups.base_executed_budget_sum is null
                or groups.other_executed_budget_sum is null
              )
            )
            and not false
          ) then round(
            ((coalesce(groups.other_executed_budget_sum, 0) - coalesce(groups.base_executed_budget_sum, 0)) / nullif(
              abs((
                select total.base_executed_budget_sum
                from total
              )),
              0
            )),
            10
          )
        end
      from groups
      fetch next 1 rows only
    ),
    'formula',
    '(sum(executedBudget) of side - sum(executedBudget) of against) / |total of against|',
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
    null,
    'peers',
    json_build_array(null, null),
    'number',
    (
      select
        case
          when (
            not (
              groups.on_record_0
              and groups.on_record_1
              and (
                groups.base_executed_budget_sum is null
                or groups.other_executed_budget_sum is null
              )
            )
            and not false
          ) then round(
            ((coalesce(groups.other_executed_budget_sum, 0) - coalesce(groups.base_executed_budget_sum, 0)) / nullif(
              abs((
                select total.base_executed_budget_sum
                from total
              )),
              0
            )),
            10
          )
        end
      from groups
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
                when f.executed_budget_status >= cast('NOT_REPORTED' as value_status) then f.executed_budget_status
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
              and y.year = 2019
            )
          ) as f
          where (
            f.ministry_id in (24)
            and not (
              f.executed_budget is not null
              and case
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
              end is not null
            )
          )
          union all
          select
            case
              when true then case
                when f.executed_budget_status >= cast('NOT_REPORTED' as value_status) then f.executed_budget_status
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
              and y.year = 2018
            )
          ) as f
          where (
            f.ministry_id in (24)
            and not (
              f.executed_budget is not null
              and case
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
              end is not null
            )
          )
        ) as f
        group by reason
      ) as reasons
    ),
    'because',
    (
      select
        case
          when false then 'SERIES_BREAK'
          when groups.base_executed_budget_sum is null then case
            when case
              when (
                groups.base_executed_budget_sum is not null
                and false
              ) then cast('IMPLIED' as value_status)
              when (
                groups.base_executed_budget_sum is not null
                and groups.base_executed_budget_rows = 1
                and groups.base_executed_budget_reported = 1
                and groups.base_executed_budget_price_year = 2019
              ) then cast('REPORTED' as value_status)
              when groups.base_executed_budget_sum is not null then cast('DERIVED' as value_status)
              when groups.base_executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
              else coalesce(
                least(
                  groups.base_executed_budget_reason,
                  case
                    when groups.base_executed_budget_without_index then cast('NOT_COMPARABLE' as value_status)
                  end
                ),
                cast('NOT_PUBLISHED' as value_status)
              )
            end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
            else 'BASE_MISSING'
          end
          when groups.other_executed_budget_sum is null then case
            when case
              when (
                groups.other_executed_budget_sum is not null
                and false
              ) then cast('IMPLIED' as value_status)
              when (
                groups.other_executed_budget_sum is not null
                and groups.other_executed_budget_rows = 1
                and groups.other_executed_budget_reported = 1
                and groups.other_executed_budget_price_year = 2019
              ) then cast('REPORTED' as value_status)
              when groups.other_executed_budget_sum is not null then cast('DERIVED' as value_status)
              when groups.other_executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
              else coalesce(
                least(
                  groups.other_executed_budget_reason,
                  case
                    when groups.other_executed_budget_without_index then cast('NOT_COMPARABLE' as value_status)
                  end
                ),
                cast('NOT_PUBLISHED' as value_status)
              )
            end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
            else 'OTHER_MISSING'
          end
          when (
            false
            or false
            or false
            or false
          ) then 'NOT_COMPARABLE'
          when groups.base_executed_budget_sum = 0 then 'BASE_ZERO'
          when sign(groups.base_executed_budget_sum) = -sign(groups.other_executed_budget_sum) then 'SIGN_CHANGE'
        end
      from groups
      fetch next 1 rows only
    ),
    'SIDE',
    json_build_object(
      'value',
      (
        select round(groups.other_executed_budget_sum, 0)
        from groups
        fetch next 1 rows only
      ),
      'status',
      (
        select
          case
            when (
              groups.other_executed_budget_sum is not null
              and false
            ) then cast('IMPLIED' as value_status)
            when (
              groups.other_executed_budget_sum is not null
              and groups.other_executed_budget_rows = 1
              and groups.other_executed_budget_reported = 1
              and groups.other_executed_budget_price_year = 2019
            ) then cast('REPORTED' as value_status)
            when groups.other_executed_budget_sum is not null then cast('DERIVED' as value_status)
            when groups.other_executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
            else coalesce(
              least(
                groups.other_executed_budget_reason,
                case
                  when groups.other_executed_budget_without_index then cast('NOT_COMPARABLE' as value_status)
                end
              ),
              cast('NOT_PUBLISHED' as value_status)
            )
          end
        from groups
        fetch next 1 rows only
      ),
      'sum',
      (
        select groups.other_executed_budget_sum
        from groups
        fetch next 1 rows only
      ),
      'divisor',
      (
        select groups.other_executed_budget_years
        from groups
        fetch next 1 rows only
      ),
      'used',
      (
        select json_build_object(
          'rows',
          count(*) filter (where (
            f.executed_budget is not null
            and case
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
            end is not null
          )),
          'programs',
          count(distinct f.program_id) filter (where (
            f.executed_budget is not null
            and case
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
            and y.year = 2019
          )
        ) as f
        where f.ministry_id in (24)
      )
    ),
    'AGAINST',
    json_build_object(
      'value',
      (
        select round(groups.base_executed_budget_sum, 0)
        from groups
        fetch next 1 rows only
      ),
      'status',
      (
        select
          case
            when (
              groups.base_executed_budget_sum is not null
              and false
            ) then cast('IMPLIED' as value_status)
            when (
              groups.base_executed_budget_sum is not null
              and groups.base_executed_budget_rows = 1
              and groups.base_executed_budget_reported = 1
              and groups.base_executed_budget_price_year = 2019
            ) then cast('REPORTED' as value_status)
            when groups.base_executed_budget_sum is not null then cast('DERIVED' as value_status)
            when groups.base_executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
            else coalesce(
              least(
                groups.base_executed_budget_reason,
                case
                  when groups.base_executed_budget_without_index then cast('NOT_COMPARABLE' as value_status)
                end
              ),
              cast('NOT_PUBLISHED' as value_status)
            )
          end
        from groups
        fetch next 1 rows only
      ),
      'sum',
      (
        select groups.base_executed_budget_sum
        from groups
        fetch next 1 rows only
      ),
      'divisor',
      (
        select groups.base_executed_budget_years
        from groups
        fetch next 1 rows only
      ),
      'used',
      (
        select json_build_object(
          'rows',
          count(*) filter (where (
            f.executed_budget is not null
            and case
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
            end is not null
          )),
          'programs',
          count(distinct f.program_id) filter (where (
            f.executed_budget is not null
            and case
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
            and y.year = 2018
          )
        ) as f
        where f.ministry_id in (24)
      )
    ),
    'component',
    null,
    'lineage',
    null,
    'whole',
    json_build_object(
      'contributes',
      (
        select (not (
          groups.on_record_0
          and groups.on_record_1
          and (
            groups.base_executed_budget_sum is null
            or groups.other_executed_budget_sum is null
          )
        ))
        from groups
        fetch next 1 rows only
      ),
      'excluded',
      (
        select coalesce(
          json_agg(json_build_array((
            select ministry.code
            from ministry
            where ministry.id = cast(every.key_ministry as smallint)
          ))),
          '[]'
        )
        from every
        where not (not (
          every.on_record_0
          and every.on_record_1
          and (
            every.base_executed_budget_sum is null
            or every.other_executed_budget_sum is null
          )
        ))
      ),
      'rows',
      null
    )
  ),
  'warnings',
  json_build_object(
    'flags',
    (
      select json_build_object(
        'NO_PRICE_INDEX',
        bool_or((
          (
            groups.on_record_0
            and groups.base_executed_budget_without_index
          )
          or (
            groups.on_record_1
            and groups.other_executed_budget_without_index
          )
        )),
        'NOT_CONSOLIDATED',
        bool_or((
          (
            groups.on_record_0
            and groups.base_executed_budget_several_agency
          )
          or (
            groups.on_record_1
            and groups.other_executed_budget_several_agency
          )
        )),
        'LOW_COVERAGE',
        bool_or((
          (
            groups.on_record_0
            and groups.base_executed_budget_sum is not null
            and round(
              ((groups.base_budget - coalesce(groups.base_executed_budget_unused_budget, 0)) / nullif(groups.base_budget, 0)),
              4
            ) < 0.8
          )
          or (
            groups.on_record_1
            and groups.other_executed_budget_sum is not null
            and round(
              ((groups.other_budget - coalesce(groups.other_executed_budget_unused_budget, 0)) / nullif(groups.other_budget, 0)),
              4
            ) < 0.8
          )
        )),
        'SMALL_GROUP',
        bool_or((
          (
            groups.on_record_0
            and groups.base_executed_budget_sum is not null
            and groups.base_executed_budget_rows < 5
          )
          or (
            groups.on_record_1
            and groups.other_executed_budget_sum is not null
            and groups.other_executed_budget_rows < 5
          )
        ))
      )
      from groups
    ),
    'priceYears',
    json_build_array((
      select coalesce(json_agg(distinct groups_cells.price_year) filter (where (
        (
          groups_cells.executed_budget_rows > 0
          and groups_cells.side = 0
        )
        or (
          groups_cells.executed_budget_rows > 0
          and groups_cells.side = 1
        )
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
