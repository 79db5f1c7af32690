with
  groups_cells as (
    select
      0 as side,
      f.ministry_id as key_ministry,
      f.year,
      f.price_year,
      sum(f.final_budget) as final_budget_sum,
      count(f.final_budget) as final_budget_rows,
      count(*) filter (where (
        f.final_budget is not null
        and f.final_budget_status = cast('REPORTED' as value_status)
      )) as final_budget_reported,
      min(f.final_budget_status) filter (where f.final_budget_status >= cast('NOT_REPORTED' as value_status)) as final_budget_reason,
      min(f.agency_id) filter (where f.final_budget is not null) as final_budget_least_agency,
      max(f.agency_id) filter (where f.final_budget is not null) as final_budget_most_agency,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (f.final_budget is not null)) as final_budget_unused_budget
    from (
      select
        y.program_id,
        y.year,
        y.edition_id,
        y.ministry_id,
        y.agency_id,
        y.price_year,
        y.through_month,
        y.final_budget as final_budget,
        y.final_budget_status as final_budget_status,
        y.initial_budget as initial_budget,
        y.initial_budget_status as initial_budget_status,
        y.executed_budget as executed_budget,
        y.executed_budget_status as executed_budget_status
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
      sum(f.final_budget) as final_budget_sum,
      count(f.final_budget) as final_budget_rows,
      count(*) filter (where (
        f.final_budget is not null
        and f.final_budget_status = cast('REPORTED' as value_status)
      )) as final_budget_reported,
      min(f.final_budget_status) filter (where f.final_budget_status >= cast('NOT_REPORTED' as value_status)) as final_budget_reason,
      min(f.agency_id) filter (where f.final_budget is not null) as final_budget_least_agency,
      max(f.agency_id) filter (where f.final_budget is not null) as final_budget_most_agency,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (f.final_budget is not null)) as final_budget_unused_budget
    from (
      select
        y.program_id,
        y.year,
        y.edition_id,
        y.ministry_id,
        y.agency_id,
        y.price_year,
        y.through_month,
        y.final_budget as final_budget,
        y.final_budget_status as final_budget_status,
        y.initial_budget as initial_budget,
        y.initial_budget_status as initial_budget_status,
        y.executed_budget as executed_budget,
        y.executed_budget_status as executed_budget_status
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
      sum(groups_cells.final_budget_sum) filter (where groups_cells.side = 0) as "base_final_budget_sum",
      coalesce(
        cast(
          sum(groups_cells.final_budget_rows) filter (where groups_cells.side = 0)
          as int
        ),
        0
      ) as "base_final_budget_rows",
      cast(
        sum(groups_cells.final_budget_reported) filter (where groups_cells.side = 0)
        as int
      ) as "base_final_budget_reported",
      min(groups_cells.final_budget_reason) filter (where groups_cells.side = 0) as "base_final_budget_reason",
      sum(groups_cells.final_budget_sum) filter (where groups_cells.side = 1) as "other_final_budget_sum",
      coalesce(
        cast(
          sum(groups_cells.final_budget_rows) filter (where groups_cells.side = 1)
          as int
        ),
        0
      ) as "other_final_budget_rows",
      cast(
        sum(groups_cells.final_budget_reported) filter (where groups_cells.side = 1)
        as int
      ) as "other_final_budget_reported",
      min(groups_cells.final_budget_reason) filter (where groups_cells.side = 1) as "other_final_budget_reason",
      coalesce(
        bool_or(true) filter (where groups_cells.side = 0),
        false
      ) as "on_record_0",
      coalesce(
        bool_or(true) filter (where groups_cells.side = 1),
        false
      ) as "on_record_1",
      count(distinct groups_cells.year) filter (where (
        groups_cells.side = 1
        and groups_cells.final_budget_rows > 0
      )) as "other_final_budget_years",
      count(distinct groups_cells.year) filter (where (
        groups_cells.side = 0
        and groups_cells.final_budget_rows > 0
      )) as "base_final_budget_years",
      coalesce(min(groups_cells.final_budget_least_agency) filter (where groups_cells.side = 0) <> max(groups_cells.final_budget_most_agency) filter (where groups_cells.side = 0), false) as "base_final_budget_several_agency",
      sum(groups_cells.budget) filter (where groups_cells.side = 0) as "base_budget",
      sum(groups_cells.final_budget_unused_budget) filter (where groups_cells.side = 0) as "base_final_budget_unused_budget",
      coalesce(min(groups_cells.final_budget_least_agency) filter (where groups_cells.side = 1) <> max(groups_cells.final_budget_most_agency) filter (where groups_cells.side = 1), false) as "other_final_budget_several_agency",
      sum(groups_cells.budget) filter (where groups_cells.side = 1) as "other_budget",
      sum(groups_cells.final_budget_unused_budget) filter (where groups_cells.side = 1) as "other_final_budget_unused_budget",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 0
        and groups_cells.final_budget_rows > 0
      )) as "base_final_budget_price_year",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 1
        and groups_cells.final_budget_rows > 0
      )) as "other_final_budget_price_year"
    from groups_cells
    group by groups_cells.key_ministry
  )
select json_build_object(
  'explanation',
  json_build_object(
    'number',
    (
      select
        case
          when case
            when false then 'SERIES_BREAK'
            when groups.base_final_budget_sum is null then case
              when case
                when (
                  groups.base_final_budget_sum is not null
                  and false
                ) then cast('IMPLIED' as value_status)
                when (
                  groups.base_final_budget_sum is not null
                  and groups.base_final_budget_rows = 1
                  and groups.base_final_budget_reported = 1
                ) then cast('REPORTED' as value_status)
                when groups.base_final_budget_sum is not null then cast('DERIVED' as value_status)
                when groups.base_final_budget_rows > 0 then cast('UNDEFINED' as value_status)
                else coalesce(groups.base_final_budget_reason, cast('NOT_PUBLISHED' as value_status))
              end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
              else 'BASE_MISSING'
            end
            when groups.other_final_budget_sum is null then case
              when case
                when (
                  groups.other_final_budget_sum is not null
                  and false
                ) then cast('IMPLIED' as value_status)
                when (
                  groups.other_final_budget_sum is not null
                  and groups.other_final_budget_rows = 1
                  and groups.other_final_budget_reported = 1
                ) then cast('REPORTED' as value_status)
                when groups.other_final_budget_sum is not null then cast('DERIVED' as value_status)
                when groups.other_final_budget_rows > 0 then cast('UNDEFINED' as value_status)
                else coalesce(groups.other_final_budget_reason, cast('NOT_PUBLISHED' as value_status))
              end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
              else 'OTHER_MISSING'
            end
            when (
              false
              or false
            ) then 'NOT_COMPARABLE'
            when groups.base_final_budget_sum = 0 then 'BASE_ZERO'
            when sign(groups.base_final_budget_sum) = -sign(groups.other_final_budget_sum) then 'SIGN_CHANGE'
          end is null then round(
            ((groups.other_final_budget_sum - groups.base_final_budget_sum) / nullif(
              abs(groups.base_final_budget_sum),
              0
            )),
            6
          )
        end
      from groups
      fetch next 1 rows only
    ),
    'value',
    (
      select
        case
          when groups.on_record_1 then json_build_object(
            'value',
            round(groups.other_final_budget_sum, 0),
            'previous',
            case
              when groups.on_record_0 then json_build_object(
                'value',
                round(groups.base_final_budget_sum, 0),
                'percentChange',
                case
                  when case
                    when false then 'SERIES_BREAK'
                    when groups.base_final_budget_sum is null then case
                      when case
                        when (
                          groups.base_final_budget_sum is not null
                          and false
                        ) then cast('IMPLIED' as value_status)
                        when (
                          groups.base_final_budget_sum is not null
                          and groups.base_final_budget_rows = 1
                          and groups.base_final_budget_reported = 1
                        ) then cast('REPORTED' as value_status)
                        when groups.base_final_budget_sum is not null then cast('DERIVED' as value_status)
                        when groups.base_final_budget_rows > 0 then cast('UNDEFINED' as value_status)
                        else coalesce(groups.base_final_budget_reason, cast('NOT_PUBLISHED' as value_status))
                      end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
                      else 'BASE_MISSING'
                    end
                    when groups.other_final_budget_sum is null then case
                      when case
                        when (
                          groups.other_final_budget_sum is not null
                          and false
                        ) then cast('IMPLIED' as value_status)
                        when (
                          groups.other_final_budget_sum is not null
                          and groups.other_final_budget_rows = 1
                          and groups.other_final_budget_reported = 1
                        ) then cast('REPORTED' as value_status)
                        when groups.other_final_budget_sum is not null then cast('DERIVED' as value_status)
                        when groups.other_final_budget_rows > 0 then cast('UNDEFINED' as value_status)
                        else coalesce(groups.other_final_budget_reason, cast('NOT_PUBLISHED' as value_status))
                      end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
                      else 'OTHER_MISSING'
                    end
                    when (
                      false
                      or false
                    ) then 'NOT_COMPARABLE'
                    when groups.base_final_budget_sum = 0 then 'BASE_ZERO'
                    when sign(groups.base_final_budget_sum) = -sign(groups.other_final_budget_sum) then 'SIGN_CHANGE'
                  end is null then round(
                    ((groups.other_final_budget_sum - groups.base_final_budget_sum) / nullif(
                      abs(groups.base_final_budget_sum),
                      0
                    )),
                    6
                  )
                end
              )
            end
          )
        end
      from groups
      fetch next 1 rows only
    ),
    'formula',
    '(sum(finalBudget) of side - sum(finalBudget) of the year before) / |sum(finalBudget) of the year before|',
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
          when case
            when false then 'SERIES_BREAK'
            when groups.base_final_budget_sum is null then case
              when case
                when (
                  groups.base_final_budget_sum is not null
                  and false
                ) then cast('IMPLIED' as value_status)
                when (
                  groups.base_final_budget_sum is not null
                  and groups.base_final_budget_rows = 1
                  and groups.base_final_budget_reported = 1
                ) then cast('REPORTED' as value_status)
                when groups.base_final_budget_sum is not null then cast('DERIVED' as value_status)
                when groups.base_final_budget_rows > 0 then cast('UNDEFINED' as value_status)
                else coalesce(groups.base_final_budget_reason, cast('NOT_PUBLISHED' as value_status))
              end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
              else 'BASE_MISSING'
            end
            when groups.other_final_budget_sum is null then case
              when case
                when (
                  groups.other_final_budget_sum is not null
                  and false
                ) then cast('IMPLIED' as value_status)
                when (
                  groups.other_final_budget_sum is not null
                  and groups.other_final_budget_rows = 1
                  and groups.other_final_budget_reported = 1
                ) then cast('REPORTED' as value_status)
                when groups.other_final_budget_sum is not null then cast('DERIVED' as value_status)
                when groups.other_final_budget_rows > 0 then cast('UNDEFINED' as value_status)
                else coalesce(groups.other_final_budget_reason, cast('NOT_PUBLISHED' as value_status))
              end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
              else 'OTHER_MISSING'
            end
            when (
              false
              or false
            ) then 'NOT_COMPARABLE'
            when groups.base_final_budget_sum = 0 then 'BASE_ZERO'
            when sign(groups.base_final_budget_sum) = -sign(groups.other_final_budget_sum) then 'SIGN_CHANGE'
          end is null then round(
            ((groups.other_final_budget_sum - groups.base_final_budget_sum) / nullif(
              abs(groups.base_final_budget_sum),
              0
            )),
            6
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
                when f.final_budget_status >= cast('NOT_REPORTED' as value_status) then f.final_budget_status
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
              y.final_budget as final_budget,
              y.final_budget_status as final_budget_status
            from program_year as y
            where (
              y.kind = cast('BUDGET' as program_kind)
              and y.year = 2019
            )
          ) as f
          where (
            f.ministry_id in (24)
            and not (f.final_budget is not null)
          )
          union all
          select
            case
              when true then case
                when f.final_budget_status >= cast('NOT_REPORTED' as value_status) then f.final_budget_status
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
              y.final_budget as final_budget,
              y.final_budget_status as final_budget_status
            from program_year as y
            where (
              y.kind = cast('BUDGET' as program_kind)
              and y.year = 2018
            )
          ) as f
          where (
            f.ministry_id in (24)
            and not (f.final_budget is not null)
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
          when groups.base_final_budget_sum is null then case
            when case
              when (
                groups.base_final_budget_sum is not null
                and false
              ) then cast('IMPLIED' as value_status)
              when (
                groups.base_final_budget_sum is not null
                and groups.base_final_budget_rows = 1
                and groups.base_final_budget_reported = 1
              ) then cast('REPORTED' as value_status)
              when groups.base_final_budget_sum is not null then cast('DERIVED' as value_status)
              when groups.base_final_budget_rows > 0 then cast('UNDEFINED' as value_status)
              else coalesce(groups.base_final_budget_reason, cast('NOT_PUBLISHED' as value_status))
            end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
            else 'BASE_MISSING'
          end
          when groups.other_final_budget_sum is null then case
            when case
              when (
                groups.other_final_budget_sum is not null
                and false
              ) then cast('IMPLIED' as value_status)
              when (
                groups.other_final_budget_sum is not null
                and groups.other_final_budget_rows = 1
                and groups.other_final_budget_reported = 1
              ) then cast('REPORTED' as value_status)
              when groups.other_final_budget_sum is not null then cast('DERIVED' as value_status)
              when groups.other_final_budget_rows > 0 then cast('UNDEFINED' as value_status)
              else coalesce(groups.other_final_budget_reason, cast('NOT_PUBLISHED' as value_status))
            end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
            else 'OTHER_MISSING'
          end
          when (
            false
            or false
          ) then 'NOT_COMPARABLE'
          when groups.base_final_budget_sum = 0 then 'BASE_ZERO'
          when sign(groups.base_final_budget_sum) = -sign(groups.other_final_budget_sum) then 'SIGN_CHANGE'
        end
      from groups
      fetch next 1 rows only
    ),
    'SIDE',
    json_build_object(
      'value',
      (
        select round(groups.other_final_budget_sum, 0)
        from groups
        fetch next 1 rows only
      ),
      'status',
      (
        select
          case
            when (
              groups.other_final_budget_sum is not null
              and false
            ) then cast('IMPLIED' as value_status)
            when (
              groups.other_final_budget_sum is not null
              and groups.other_final_budget_rows = 1
              and groups.other_final_budget_reported = 1
            ) then cast('REPORTED' as value_status)
            when groups.other_final_budget_sum is not null then cast('DERIVED' as value_status)
            when groups.other_final_budget_rows > 0 then cast('UNDEFINED' as value_status)
            else coalesce(groups.other_final_budget_reason, cast('NOT_PUBLISHED' as value_status))
          end
        from groups
        fetch next 1 rows only
      ),
      'sum',
      (
        select groups.other_final_budget_sum
        from groups
        fetch next 1 rows only
      ),
      'divisor',
      (
        select groups.other_final_budget_years
        from groups
        fetch next 1 rows only
      ),
      'used',
      (
        select json_build_object(
          'rows',
          count(*) filter (where f.final_budget is not null),
          'programs',
          count(distinct f.program_id) filter (where f.final_budget is not null)
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
            y.final_budget as final_budget,
            y.final_budget_status as final_budget_status
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
        select round(groups.base_final_budget_sum, 0)
        from groups
        fetch next 1 rows only
      ),
      'status',
      (
        select
          case
            when (
              groups.base_final_budget_sum is not null
              and false
            ) then cast('IMPLIED' as value_status)
            when (
              groups.base_final_budget_sum is not null
              and groups.base_final_budget_rows = 1
              and groups.base_final_budget_reported = 1
            ) then cast('REPORTED' as value_status)
            when groups.base_final_budget_sum is not null then cast('DERIVED' as value_status)
            when groups.base_final_budget_rows > 0 then cast('UNDEFINED' as value_status)
            else coalesce(groups.base_final_budget_reason, cast('NOT_PUBLISHED' as value_status))
          end
        from groups
        fetch next 1 rows only
      ),
      'sum',
      (
        select groups.base_final_budget_sum
        from groups
        fetch next 1 rows only
      ),
      'divisor',
      (
        select groups.base_final_budget_years
        from groups
        fetch next 1 rows only
      ),
      'used',
      (
        select json_build_object(
          'rows',
          count(*) filter (where f.final_budget is not null),
          'programs',
          count(distinct f.program_id) filter (where f.final_budget is not null)
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
            y.final_budget as final_budget,
            y.final_budget_status as final_budget_status
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
    null
  ),
  'warnings',
  json_build_object(
    'flags',
    (
      select json_build_object(
        'MIXED_PRICE_YEARS',
        bool_or((coalesce(groups.base_final_budget_price_year <> groups.other_final_budget_price_year, false))),
        'NOT_CONSOLIDATED',
        bool_or((
          (
            groups.on_record_0
            and groups.base_final_budget_several_agency
          )
          or (
            groups.on_record_1
            and groups.other_final_budget_several_agency
          )
        )),
        'LOW_COVERAGE',
        bool_or((
          (
            groups.on_record_0
            and groups.base_final_budget_sum is not null
            and round(
              ((groups.base_budget - coalesce(groups.base_final_budget_unused_budget, 0)) / nullif(groups.base_budget, 0)),
              4
            ) < 0.8
          )
          or (
            groups.on_record_1
            and groups.other_final_budget_sum is not null
            and round(
              ((groups.other_budget - coalesce(groups.other_final_budget_unused_budget, 0)) / nullif(groups.other_budget, 0)),
              4
            ) < 0.8
          )
        )),
        'SMALL_GROUP',
        bool_or((
          (
            groups.on_record_0
            and groups.base_final_budget_sum is not null
            and groups.base_final_budget_rows < 5
          )
          or (
            groups.on_record_1
            and groups.other_final_budget_sum is not null
            and groups.other_final_budget_rows < 5
          )
        ))
      )
      from groups
    ),
    'priceYears',
    json_build_array((
      select coalesce(json_agg(distinct groups_cells.price_year) filter (where (
        groups_cells.final_budget_rows > 0
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
