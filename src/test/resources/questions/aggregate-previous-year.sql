with
  groups_cells as (
    select
      0 as side,
      f.year as key_year,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      count(f.executed_budget) as executed_budget_rows,
      count(*) filter (where (
        f.executed_budget is not null
        and f.executed_budget_status = cast('REPORTED' as value_status)
      )) as executed_budget_reported,
      min(f.executed_budget_status) filter (where f.executed_budget_status >= cast('NOT_REPORTED' as value_status)) as executed_budget_reason,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where (
        f.through_month < 12
        and f.executed_budget_status = cast('NOT_COMPARABLE' as value_status)
      )) as executed_budget_partial_budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
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
        end as final_budget_status
      from program_year as y
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year between 2018 and 2020
      )
    ) as f
    group by f.year, f.year, f.price_year
  ),
  groups as (
    select
      groups_cells.key_year,
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
        bool_or(true) filter (where groups_cells.side = 1),
        false
      ) as "on_record_1",
      sum(groups_cells.executed_budget_partial_budget) filter (where (
        groups_cells.side = 1
        and groups_cells.executed_budget_rows > 0
      )) as "other_executed_budget_partial_budget",
      sum(groups_cells.budget) filter (where (
        groups_cells.side = 1
        and groups_cells.executed_budget_rows > 0
      )) as "other_executed_budget_budget_with_data",
      sum(groups_cells.executed_budget_partial_budget) filter (where (
        groups_cells.side = 0
        and groups_cells.executed_budget_rows > 0
      )) as "base_executed_budget_partial_budget",
      sum(groups_cells.budget) filter (where (
        groups_cells.side = 0
        and groups_cells.executed_budget_rows > 0
      )) as "base_executed_budget_budget_with_data",
      sum(groups_cells.executed_budget_sum) filter (where groups_cells.side = 1) as "other_executed_budget_sum",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows) filter (where groups_cells.side = 1)
          as int
        ),
        0
      ) as "other_executed_budget_rows",
      cast(
        sum(groups_cells.executed_budget_reported) filter (where groups_cells.side = 1)
        as int
      ) as "other_executed_budget_reported",
      min(groups_cells.executed_budget_reason) filter (where groups_cells.side = 1) as "other_executed_budget_reason",
      coalesce(
        (min(groups_cells.price_year) filter (where (
          groups_cells.side = 1
          and groups_cells.executed_budget_rows > 0
        )) <> max(groups_cells.price_year) filter (where (
          groups_cells.side = 1
          and groups_cells.executed_budget_rows > 0
        ))),
        false
      ) as "other_executed_budget_mixed_prices",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where groups_cells.side = 1) <> max(groups_cells.executed_budget_most_agency) filter (where groups_cells.side = 1), false) as "other_executed_budget_several_agency",
      coalesce(
        bool_or(groups_cells.executed_budget_partial) filter (where groups_cells.side = 1),
        false
      ) as "other_executed_budget_partial",
      sum(groups_cells.budget) filter (where groups_cells.side = 1) as "other_budget",
      sum(groups_cells.executed_budget_unused_budget) filter (where groups_cells.side = 1) as "other_executed_budget_unused_budget",
      coalesce(
        bool_or(true) filter (where groups_cells.side = 0),
        false
      ) as "on_record_0",
      coalesce(
        (min(groups_cells.price_year) filter (where (
          groups_cells.side = 0
          and groups_cells.executed_budget_rows > 0
        )) <> max(groups_cells.price_year) filter (where (
          groups_cells.side = 0
          and groups_cells.executed_budget_rows > 0
        ))),
        false
      ) as "base_executed_budget_mixed_prices",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where groups_cells.side = 0) <> max(groups_cells.executed_budget_most_agency) filter (where groups_cells.side = 0), false) as "base_executed_budget_several_agency",
      coalesce(
        bool_or(groups_cells.executed_budget_partial) filter (where groups_cells.side = 0),
        false
      ) as "base_executed_budget_partial",
      sum(groups_cells.budget) filter (where groups_cells.side = 0) as "base_budget",
      sum(groups_cells.executed_budget_unused_budget) filter (where groups_cells.side = 0) as "base_executed_budget_unused_budget",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 1
        and groups_cells.executed_budget_rows > 0
      )) as "other_executed_budget_price_year",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 0
        and groups_cells.executed_budget_rows > 0
      )) as "base_executed_budget_price_year"
    from (
      select
        groups_cells.side,
        groups_cells.key_year,
        groups_cells.year,
        groups_cells.price_year,
        groups_cells.executed_budget_sum,
        groups_cells.executed_budget_rows,
        groups_cells.executed_budget_reported,
        groups_cells.executed_budget_reason,
        groups_cells.executed_budget_partial_budget,
        groups_cells.budget,
        groups_cells.executed_budget_least_agency,
        groups_cells.executed_budget_most_agency,
        groups_cells.executed_budget_partial,
        groups_cells.executed_budget_unused_budget
      from groups_cells
      union all
      select
        1 as side,
        (groups_cells.key_year + 1) as key_year,
        groups_cells.year,
        groups_cells.price_year,
        groups_cells.executed_budget_sum,
        groups_cells.executed_budget_rows,
        groups_cells.executed_budget_reported,
        groups_cells.executed_budget_reason,
        groups_cells.executed_budget_partial_budget,
        groups_cells.budget,
        groups_cells.executed_budget_least_agency,
        groups_cells.executed_budget_most_agency,
        groups_cells.executed_budget_partial,
        groups_cells.executed_budget_unused_budget
      from groups_cells
    ) as groups_cells
    where groups_cells.key_year between 2019 and 2020
    group by groups_cells.key_year
    having bool_or(true) filter (where groups_cells.side = 0)
  )
select json_build_object(
  'nodes',
  (
    select coalesce(json_agg(page.node), '[]')
    from (
      select json_build_object(
        'year',
        nullif(groups.key_year, -1),
        'executedBudget',
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
          end,
          'previous',
          case
            when groups.on_record_1 then json_build_object(
              'value',
              round(groups.other_executed_budget_sum, 0),
              'percentChange',
              case
                when case
                  when false then 'SERIES_BREAK'
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
                      ) then cast('REPORTED' as value_status)
                      when groups.other_executed_budget_sum is not null then cast('DERIVED' as value_status)
                      when groups.other_executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
                      else coalesce(groups.other_executed_budget_reason, cast('NOT_PUBLISHED' as value_status))
                    end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
                    else 'BASE_MISSING'
                  end
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
                      ) then cast('REPORTED' as value_status)
                      when groups.base_executed_budget_sum is not null then cast('DERIVED' as value_status)
                      when groups.base_executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
                      else coalesce(groups.base_executed_budget_reason, cast('NOT_PUBLISHED' as value_status))
                    end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
                    else 'OTHER_MISSING'
                  end
                  when (
                    false
                    or (coalesce(groups.other_executed_budget_partial_budget > 0.2 * groups.other_executed_budget_budget_with_data, false))
                    or (coalesce(groups.base_executed_budget_partial_budget > 0.2 * groups.base_executed_budget_budget_with_data, false))
                  ) then 'NOT_COMPARABLE'
                  when groups.other_executed_budget_sum = 0 then 'BASE_ZERO'
                  when sign(groups.other_executed_budget_sum) = -sign(groups.base_executed_budget_sum) then 'SIGN_CHANGE'
                end is null then round(
                  ((groups.base_executed_budget_sum - groups.other_executed_budget_sum) / nullif(
                    abs(groups.other_executed_budget_sum),
                    0
                  )),
                  6
                )
              end,
              'noPercentChangeBecause',
              case
                when false then 'SERIES_BREAK'
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
                    ) then cast('REPORTED' as value_status)
                    when groups.other_executed_budget_sum is not null then cast('DERIVED' as value_status)
                    when groups.other_executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
                    else coalesce(groups.other_executed_budget_reason, cast('NOT_PUBLISHED' as value_status))
                  end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
                  else 'BASE_MISSING'
                end
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
                    ) then cast('REPORTED' as value_status)
                    when groups.base_executed_budget_sum is not null then cast('DERIVED' as value_status)
                    when groups.base_executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
                    else coalesce(groups.base_executed_budget_reason, cast('NOT_PUBLISHED' as value_status))
                  end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
                  else 'OTHER_MISSING'
                end
                when (
                  false
                  or (coalesce(groups.other_executed_budget_partial_budget > 0.2 * groups.other_executed_budget_budget_with_data, false))
                  or (coalesce(groups.base_executed_budget_partial_budget > 0.2 * groups.base_executed_budget_budget_with_data, false))
                ) then 'NOT_COMPARABLE'
                when groups.other_executed_budget_sum = 0 then 'BASE_ZERO'
                when sign(groups.other_executed_budget_sum) = -sign(groups.base_executed_budget_sum) then 'SIGN_CHANGE'
              end
            )
          end
        )
      ) as node
      from groups
      order by
        (groups.key_year = -1),
        groups.key_year asc,
        groups.key_year asc
      offset 0 rows
      fetch next 101 rows only
    ) as page
  ),
  'warnings',
  json_build_array(json_build_object(
    'flags',
    (
      select json_build_object(
        'MIXED_PRICE_YEARS',
        bool_or((
          (
            groups.on_record_1
            and groups.other_executed_budget_mixed_prices
          )
          or (
            groups.on_record_0
            and groups.base_executed_budget_mixed_prices
          )
          or (coalesce(groups.other_executed_budget_price_year <> groups.base_executed_budget_price_year, false))
        )),
        'PARTIAL_YEAR_LEFT_OUT',
        bool_or((
          (
            groups.on_record_1
            and groups.other_executed_budget_partial
          )
          or (
            groups.on_record_0
            and groups.base_executed_budget_partial
          )
        )),
        'NOT_CONSOLIDATED',
        bool_or((
          (
            groups.on_record_1
            and groups.other_executed_budget_several_agency
          )
          or (
            groups.on_record_0
            and groups.base_executed_budget_several_agency
          )
        )),
        'LOW_COVERAGE',
        bool_or((
          (
            groups.on_record_1
            and groups.other_executed_budget_sum is not null
            and round(
              ((groups.other_budget - coalesce(groups.other_executed_budget_unused_budget, 0)) / nullif(groups.other_budget, 0)),
              4
            ) < 0.8
          )
          or (
            groups.on_record_0
            and groups.base_executed_budget_sum is not null
            and round(
              ((groups.base_budget - coalesce(groups.base_executed_budget_unused_budget, 0)) / nullif(groups.base_budget, 0)),
              4
            ) < 0.8
          )
        )),
        'SMALL_GROUP',
        bool_or((
          (
            groups.on_record_1
            and groups.other_executed_budget_sum is not null
            and groups.other_executed_budget_rows < 5
          )
          or (
            groups.on_record_0
            and groups.base_executed_budget_sum is not null
            and groups.base_executed_budget_rows < 5
          )
        ))
      )
      from groups
    ),
    'priceYears',
    json_build_array((
      select coalesce(json_agg(distinct groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0), '[]')
      from groups_cells
    )),
    'partialYears',
    json_build_array((
      select coalesce(json_agg(distinct groups_cells.year) filter (where groups_cells.executed_budget_partial), '[]')
      from groups_cells
    )),
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
