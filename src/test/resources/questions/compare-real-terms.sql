with
  groups_cells as (
    select
      0 as side,
      f.ministry_id as key_ministry,
      f.year,
      f.price_year,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where (
        f.through_month < 12
        and f.executed_budget_status = cast('NOT_COMPARABLE' as value_status)
      )) as executed_budget_partial_budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
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
      sum(f.executed_budget) as executed_budget_sum,
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
        and y.year between 2014 and 2016
      )
    ) as f
    group by f.ministry_id, f.year, f.price_year
    union all
    select
      1 as side,
      f.ministry_id as key_ministry,
      f.year,
      f.price_year,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where (
        f.through_month < 12
        and f.executed_budget_status = cast('NOT_COMPARABLE' as value_status)
      )) as executed_budget_partial_budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
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
      sum(f.executed_budget) as executed_budget_sum,
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
        and y.year between 2017 and 2019
      )
    ) as f
    group by f.ministry_id, f.year, f.price_year
  ),
  groups as (
    select
      groups_cells.key_ministry,
      sum((groups_cells.executed_budget_partial_budget * groups_cells.factor)) filter (where (
        groups_cells.side = 0
        and groups_cells.executed_budget_rows > 0
      )) as "base_executed_budget_partial_budget",
      sum((groups_cells.budget * groups_cells.factor)) filter (where (
        groups_cells.side = 0
        and groups_cells.executed_budget_rows > 0
      )) as "base_executed_budget_budget_with_data",
      sum((groups_cells.executed_budget_partial_budget * groups_cells.factor)) filter (where (
        groups_cells.side = 1
        and groups_cells.executed_budget_rows > 0
      )) as "other_executed_budget_partial_budget",
      sum((groups_cells.budget * groups_cells.factor)) filter (where (
        groups_cells.side = 1
        and groups_cells.executed_budget_rows > 0
      )) as "other_executed_budget_budget_with_data",
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
      count(distinct groups_cells.year) filter (where (
        groups_cells.side = 0
        and groups_cells.factor is not null
        and groups_cells.executed_budget_rows > 0
      )) as "base_executed_budget_years",
      sum((groups_cells.executed_budget_sum * groups_cells.factor)) filter (where (
        groups_cells.side = 1
        and groups_cells.factor is not null
      )) as "other_executed_budget_sum",
      count(distinct groups_cells.year) filter (where (
        groups_cells.side = 1
        and groups_cells.factor is not null
        and groups_cells.executed_budget_rows > 0
      )) as "other_executed_budget_years",
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
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where (
        groups_cells.side = 0
        and groups_cells.factor is not null
      )) <> max(groups_cells.executed_budget_most_agency) filter (where (
        groups_cells.side = 0
        and groups_cells.factor is not null
      )), false) as "base_executed_budget_several_agency",
      coalesce(
        bool_or(groups_cells.executed_budget_partial) filter (where groups_cells.side = 0),
        false
      ) as "base_executed_budget_partial",
      sum((groups_cells.budget * groups_cells.factor)) filter (where groups_cells.side = 0) as "base_budget",
      sum((groups_cells.executed_budget_unused_budget * groups_cells.factor)) filter (where groups_cells.side = 0) as "base_executed_budget_unused_budget",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where (
        groups_cells.side = 1
        and groups_cells.factor is not null
      )) <> max(groups_cells.executed_budget_most_agency) filter (where (
        groups_cells.side = 1
        and groups_cells.factor is not null
      )), false) as "other_executed_budget_several_agency",
      coalesce(
        bool_or(groups_cells.executed_budget_partial) filter (where groups_cells.side = 1),
        false
      ) as "other_executed_budget_partial",
      sum((groups_cells.budget * groups_cells.factor)) filter (where groups_cells.side = 1) as "other_budget",
      sum((groups_cells.executed_budget_unused_budget * groups_cells.factor)) filter (where groups_cells.side = 1) as "other_executed_budget_unused_budget"
    from groups_cells
    group by groups_cells.key_ministry
  ),
  total as (
    select
      sum((groups_cells.executed_budget_partial_budget * groups_cells.factor)) filter (where (
        groups_cells.side = 0
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is null
            or (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is null
          )
        )
        and groups_cells.executed_budget_rows > 0
      )) as "base_executed_budget_partial_budget",
      sum((groups_cells.budget * groups_cells.factor)) filter (where (
        groups_cells.side = 0
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is null
            or (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is null
          )
        )
        and groups_cells.executed_budget_rows > 0
      )) as "base_executed_budget_budget_with_data",
      sum((groups_cells.executed_budget_partial_budget * groups_cells.factor)) filter (where (
        groups_cells.side = 1
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is null
            or (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is null
          )
        )
        and groups_cells.executed_budget_rows > 0
      )) as "other_executed_budget_partial_budget",
      sum((groups_cells.budget * groups_cells.factor)) filter (where (
        groups_cells.side = 1
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is null
            or (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is null
          )
        )
        and groups_cells.executed_budget_rows > 0
      )) as "other_executed_budget_budget_with_data",
      sum((groups_cells.executed_budget_sum * groups_cells.factor)) filter (where (
        groups_cells.side = 0
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is null
            or (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is null
          )
        )
        and groups_cells.factor is not null
      )) as "base_executed_budget_sum",
      count(distinct groups_cells.year) filter (where (
        groups_cells.side = 0
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is null
            or (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is null
          )
        )
        and groups_cells.factor is not null
        and groups_cells.executed_budget_rows > 0
      )) as "base_executed_budget_years",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows) filter (where (
            groups_cells.side = 0
            and not (
              groups.on_record_0
              and groups.on_record_1
              and (
                (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is null
                or (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is null
              )
            )
            and groups_cells.factor is not null
          ))
          as int
        ),
        0
      ) as "base_executed_budget_rows",
      cast(
        sum(groups_cells.executed_budget_reported) filter (where (
          groups_cells.side = 0
          and not (
            groups.on_record_0
            and groups.on_record_1
            and (
              (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is null
              or (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is null
            )
          )
          and groups_cells.factor is not null
        ))
        as int
      ) as "base_executed_budget_reported",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 0
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is null
            or (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is null
          )
        )
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
        bool_or((groups_cells.executed_budget_rows > 0)) filter (where groups_cells.side = 0),
        false
      ) as "base_executed_budget_known",
      sum((groups_cells.executed_budget_sum * groups_cells.factor)) filter (where (
        groups_cells.side = 1
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is null
            or (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is null
          )
        )
        and groups_cells.factor is not null
      )) as "other_executed_budget_sum",
      count(distinct groups_cells.year) filter (where (
        groups_cells.side = 1
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is null
            or (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is null
          )
        )
        and groups_cells.factor is not null
        and groups_cells.executed_budget_rows > 0
      )) as "other_executed_budget_years",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows) filter (where (
            groups_cells.side = 1
            and not (
              groups.on_record_0
              and groups.on_record_1
              and (
                (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is null
                or (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is null
              )
            )
            and groups_cells.factor is not null
          ))
          as int
        ),
        0
      ) as "other_executed_budget_rows",
      cast(
        sum(groups_cells.executed_budget_reported) filter (where (
          groups_cells.side = 1
          and not (
            groups.on_record_0
            and groups.on_record_1
            and (
              (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is null
              or (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is null
            )
          )
          and groups_cells.factor is not null
        ))
        as int
      ) as "other_executed_budget_reported",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 1
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is null
            or (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is null
          )
        )
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
      coalesce(
        bool_or((groups_cells.executed_budget_rows > 0)) filter (where groups_cells.side = 1),
        false
      ) as "other_executed_budget_known",
      coalesce(
        bool_or(true) filter (where groups_cells.side = 0),
        false
      ) as "on_record_0",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where (
        groups_cells.side = 0
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is null
            or (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is null
          )
        )
        and groups_cells.factor is not null
      )) <> max(groups_cells.executed_budget_most_agency) filter (where (
        groups_cells.side = 0
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is null
            or (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is null
          )
        )
        and groups_cells.factor is not null
      )), false) as "base_executed_budget_several_agency",
      coalesce(
        bool_or(groups_cells.executed_budget_partial) filter (where groups_cells.side = 0),
        false
      ) as "base_executed_budget_partial",
      sum((groups_cells.budget * groups_cells.factor)) filter (where (
        groups_cells.side = 0
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is null
            or (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is null
          )
        )
      )) as "base_executed_budget_all_budget",
      sum((groups_cells.executed_budget_unused_budget * groups_cells.factor)) filter (where (
        groups_cells.side = 0
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is null
            or (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is null
          )
        )
      )) as "base_executed_budget_unused_budget",
      coalesce(
        bool_or(true) filter (where groups_cells.side = 1),
        false
      ) as "on_record_1",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where (
        groups_cells.side = 1
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is null
            or (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is null
          )
        )
        and groups_cells.factor is not null
      )) <> max(groups_cells.executed_budget_most_agency) filter (where (
        groups_cells.side = 1
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is null
            or (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is null
          )
        )
        and groups_cells.factor is not null
      )), false) as "other_executed_budget_several_agency",
      coalesce(
        bool_or(groups_cells.executed_budget_partial) filter (where groups_cells.side = 1),
        false
      ) as "other_executed_budget_partial",
      sum((groups_cells.budget * groups_cells.factor)) filter (where (
        groups_cells.side = 1
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is null
            or (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is null
          )
        )
      )) as "other_executed_budget_all_budget",
      sum((groups_cells.executed_budget_unused_budget * groups_cells.factor)) filter (where (
        groups_cells.side = 1
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is null
            or (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is null
          )
        )
      )) as "other_executed_budget_unused_budget"
    from groups_cells
      join groups
        on groups.key_ministry = groups_cells.key_ministry
    having count(*) > 0
  )
select json_build_object(
  'comparison',
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
          'executedBudget',
          json_build_object(
            'base',
            case
              when groups.on_record_0 then json_build_object(
                'value',
                round(
                  (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)),
                  0
                ),
                'status',
                case
                  when (
                    (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is not null
                    and false
                  ) then cast('IMPLIED' as value_status)
                  when (
                    (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is not null
                    and groups.base_executed_budget_rows = 1
                    and groups.base_executed_budget_reported = 1
                    and groups.base_executed_budget_price_year = 2019
                  ) then cast('REPORTED' as value_status)
                  when (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is not null then cast('DERIVED' as value_status)
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
              )
            end,
            'other',
            case
              when groups.on_record_1 then json_build_object(
                'value',
                round(
                  (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)),
                  0
                )
              )
            end,
            'percentChange',
            case
              when case
                when false then 'SERIES_BREAK'
                when (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is null then case
                  when case
                    when (
                      (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is not null
                      and false
                    ) then cast('IMPLIED' as value_status)
                    when (
                      (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is not null
                      and groups.base_executed_budget_rows = 1
                      and groups.base_executed_budget_reported = 1
                      and groups.base_executed_budget_price_year = 2019
                    ) then cast('REPORTED' as value_status)
                    when (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is not null then cast('DERIVED' as value_status)
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
                when (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is null then case
                  when case
                    when (
                      (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is not null
                      and false
                    ) then cast('IMPLIED' as value_status)
                    when (
                      (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is not null
                      and groups.other_executed_budget_rows = 1
                      and groups.other_executed_budget_reported = 1
                      and groups.other_executed_budget_price_year = 2019
                    ) then cast('REPORTED' as value_status)
                    when (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is not null then cast('DERIVED' as value_status)
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
                  or (coalesce(groups.base_executed_budget_partial_budget > 0.2 * groups.base_executed_budget_budget_with_data, false))
                  or (coalesce(groups.other_executed_budget_partial_budget > 0.2 * groups.other_executed_budget_budget_with_data, false))
                  or false
                  or false
                ) then 'NOT_COMPARABLE'
                when (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) = 0 then 'BASE_ZERO'
                when sign((groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0))) = -sign((groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0))) then 'SIGN_CHANGE'
              end is null then round(
                (((groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) - (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0))) / nullif(
                  abs((groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0))),
                  0
                )),
                6
              )
            end,
            'caveats',
            to_json(array_remove(array[
              case
                when (
                  (
                    groups.on_record_0
                    and groups.base_executed_budget_without_index
                  )
                  or (
                    groups.on_record_1
                    and groups.other_executed_budget_without_index
                  )
                ) then 'NO_PRICE_INDEX'
              end,
              case
                when (
                  (
                    groups.on_record_0
                    and groups.base_executed_budget_partial
                  )
                  or (
                    groups.on_record_1
                    and groups.other_executed_budget_partial
                  )
                ) then 'PARTIAL_YEAR_LEFT_OUT'
              end,
              case
                when (
                  (
                    groups.on_record_0
                    and groups.base_executed_budget_several_agency
                  )
                  or (
                    groups.on_record_1
                    and groups.other_executed_budget_several_agency
                  )
                ) then 'NOT_CONSOLIDATED'
              end,
              case
                when (
                  (
                    groups.on_record_0
                    and (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is not null
                    and round(
                      ((groups.base_budget - coalesce(groups.base_executed_budget_unused_budget, 0)) / nullif(groups.base_budget, 0)),
                      4
                    ) < 0.8
                  )
                  or (
                    groups.on_record_1
                    and (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is not null
                    and round(
                      ((groups.other_budget - coalesce(groups.other_executed_budget_unused_budget, 0)) / nullif(groups.other_budget, 0)),
                      4
                    ) < 0.8
                  )
                ) then 'LOW_COVERAGE'
              end,
              case
                when (
                  (
                    groups.on_record_0
                    and (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is not null
                    and groups.base_executed_budget_rows < 5
                  )
                  or (
                    groups.on_record_1
                    and (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is not null
                    and groups.other_executed_budget_rows < 5
                  )
                ) then 'SMALL_GROUP'
              end
            ]::text[], null))
          )
        ) as node
        from groups
        order by
          (groups.key_ministry = -1),
          (((
            select ministry.name
            from ministry
            where ministry.id = cast(groups.key_ministry as smallint)
          )) collate "C") asc,
          groups.key_ministry asc
        fetch next 3 rows only
      ) as page
    ),
    'total',
    (
      select json_build_object(
        'executedBudget',
        json_build_object(
          'percentChange',
          case
            when case
              when false then 'SERIES_BREAK'
              when (total.base_executed_budget_sum / nullif(total.base_executed_budget_years, 0)) is null then case
                when case
                  when (
                    (total.base_executed_budget_sum / nullif(total.base_executed_budget_years, 0)) is not null
                    and false
                  ) then cast('IMPLIED' as value_status)
                  when (
                    (total.base_executed_budget_sum / nullif(total.base_executed_budget_years, 0)) is not null
                    and total.base_executed_budget_rows = 1
                    and total.base_executed_budget_reported = 1
                    and total.base_executed_budget_price_year = 2019
                  ) then cast('REPORTED' as value_status)
                  when (total.base_executed_budget_sum / nullif(total.base_executed_budget_years, 0)) is not null then cast('DERIVED' as value_status)
                  when total.base_executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
                  else case
                    when total.base_executed_budget_known then cast('NOT_COMPARABLE' as value_status)
                    else coalesce(
                      least(
                        total.base_executed_budget_reason,
                        case
                          when total.base_executed_budget_without_index then cast('NOT_COMPARABLE' as value_status)
                        end
                      ),
                      cast('NOT_PUBLISHED' as value_status)
                    )
                  end
                end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
                else 'BASE_MISSING'
              end
              when (total.other_executed_budget_sum / nullif(total.other_executed_budget_years, 0)) is null then case
                when case
                  when (
                    (total.other_executed_budget_sum / nullif(total.other_executed_budget_years, 0)) is not null
                    and false
                  ) then cast('IMPLIED' as value_status)
                  when (
                    (total.other_executed_budget_sum / nullif(total.other_executed_budget_years, 0)) is not null
                    and total.other_executed_budget_rows = 1
                    and total.other_executed_budget_reported = 1
                    and total.other_executed_budget_price_year = 2019
                  ) then cast('REPORTED' as value_status)
                  when (total.other_executed_budget_sum / nullif(total.other_executed_budget_years, 0)) is not null then cast('DERIVED' as value_status)
                  when total.other_executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
                  else case
                    when total.other_executed_budget_known then cast('NOT_COMPARABLE' as value_status)
                    else coalesce(
                      least(
                        total.other_executed_budget_reason,
                        case
                          when total.other_executed_budget_without_index then cast('NOT_COMPARABLE' as value_status)
                        end
                      ),
                      cast('NOT_PUBLISHED' as value_status)
                    )
                  end
                end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
                else 'OTHER_MISSING'
              end
              when (
                false
                or (coalesce(total.base_executed_budget_partial_budget > 0.2 * total.base_executed_budget_budget_with_data, false))
                or (coalesce(total.other_executed_budget_partial_budget > 0.2 * total.other_executed_budget_budget_with_data, false))
                or false
                or false
              ) then 'NOT_COMPARABLE'
              when (total.base_executed_budget_sum / nullif(total.base_executed_budget_years, 0)) = 0 then 'BASE_ZERO'
              when sign((total.base_executed_budget_sum / nullif(total.base_executed_budget_years, 0))) = -sign((total.other_executed_budget_sum / nullif(total.other_executed_budget_years, 0))) then 'SIGN_CHANGE'
            end is null then round(
              (((total.other_executed_budget_sum / nullif(total.other_executed_budget_years, 0)) - (total.base_executed_budget_sum / nullif(total.base_executed_budget_years, 0))) / nullif(
                abs((total.base_executed_budget_sum / nullif(total.base_executed_budget_years, 0))),
                0
              )),
              6
            )
          end
        )
      )
      from total
    )
  ),
  'warnings',
  json_build_array(
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
          'PARTIAL_YEAR_LEFT_OUT',
          bool_or((
            (
              groups.on_record_0
              and groups.base_executed_budget_partial
            )
            or (
              groups.on_record_1
              and groups.other_executed_budget_partial
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
              and (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is not null
              and round(
                ((groups.base_budget - coalesce(groups.base_executed_budget_unused_budget, 0)) / nullif(groups.base_budget, 0)),
                4
              ) < 0.8
            )
            or (
              groups.on_record_1
              and (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is not null
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
              and (groups.base_executed_budget_sum / nullif(groups.base_executed_budget_years, 0)) is not null
              and groups.base_executed_budget_rows < 5
            )
            or (
              groups.on_record_1
              and (groups.other_executed_budget_sum / nullif(groups.other_executed_budget_years, 0)) is not null
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
      json_build_array((
        select coalesce(json_agg(distinct groups_cells.year) filter (where (
          (
            groups_cells.executed_budget_partial
            and groups_cells.side = 0
          )
          or (
            groups_cells.executed_budget_partial
            and groups_cells.side = 1
          )
        )), '[]')
        from groups_cells
      )),
      'impliedYears',
      json_build_array(),
      'brokenYears',
      json_build_array()
    ),
    json_build_object(
      'flags',
      (
        select json_build_object(
          'NO_PRICE_INDEX',
          bool_or((
            (
              total.on_record_0
              and total.base_executed_budget_without_index
            )
            or (
              total.on_record_1
              and total.other_executed_budget_without_index
            )
          )),
          'PARTIAL_YEAR_LEFT_OUT',
          bool_or((
            (
              total.on_record_0
              and total.base_executed_budget_partial
            )
            or (
              total.on_record_1
              and total.other_executed_budget_partial
            )
          )),
          'NOT_CONSOLIDATED',
          bool_or((
            (
              total.on_record_0
              and total.base_executed_budget_several_agency
            )
            or (
              total.on_record_1
              and total.other_executed_budget_several_agency
            )
          )),
          'LOW_COVERAGE',
          bool_or((
            (
              total.on_record_0
              and (total.base_executed_budget_sum / nullif(total.base_executed_budget_years, 0)) is not null
              and round(
                ((total.base_executed_budget_all_budget - coalesce(total.base_executed_budget_unused_budget, 0)) / nullif(total.base_executed_budget_all_budget, 0)),
                4
              ) < 0.8
            )
            or (
              total.on_record_1
              and (total.other_executed_budget_sum / nullif(total.other_executed_budget_years, 0)) is not null
              and round(
                ((total.other_executed_budget_all_budget - coalesce(total.other_executed_budget_unused_budget, 0)) / nullif(total.other_executed_budget_all_budget, 0)),
                4
              ) < 0.8
            )
          )),
          'SMALL_GROUP',
          bool_or((
            (
              total.on_record_0
              and (total.base_executed_budget_sum / nullif(total.base_executed_budget_years, 0)) is not null
              and total.base_executed_budget_rows < 5
            )
            or (
              total.on_record_1
              and (total.other_executed_budget_sum / nullif(total.other_executed_budget_years, 0)) is not null
              and total.other_executed_budget_rows < 5
            )
          ))
        )
        from total
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
      json_build_array((
        select coalesce(json_agg(distinct groups_cells.year) filter (where (
          (
            groups_cells.executed_budget_partial
            and groups_cells.side = 0
          )
          or (
            groups_cells.executed_budget_partial
            and groups_cells.side = 1
          )
        )), '[]')
        from groups_cells
      )),
      'impliedYears',
      json_build_array(),
      'brokenYears',
      json_build_array()
    )
  ),
  'onRecord',
  (
    select (
      bool_or(groups.on_record_0)
      and bool_or(groups.on_record_1)
    )
    from groups
  )
)
