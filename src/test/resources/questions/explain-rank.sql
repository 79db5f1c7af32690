with
  groups_cells as (
    select
      0 as side,
      f.ministry_id as key_ministry,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
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
        y.final_budget_status as final_budget_status
      from program_year as y
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year = 2018
      )
    ) as f
    where f.ministry_id in (6)
    group by f.ministry_id, f.year, f.price_year
    union all
    select
      1 as side,
      f.ministry_id as key_ministry,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
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
        y.final_budget_status as final_budget_status
      from program_year as y
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year = 2019
      )
    ) as f
    where f.ministry_id in (6)
    group by f.ministry_id, f.year, f.price_year
  ),
  groups as (
    select
      groups_cells.key_ministry,
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
      count(distinct groups_cells.year) filter (where (
        groups_cells.side = 1
        and groups_cells.executed_budget_rows > 0
      )) as "other_executed_budget_years",
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
      count(distinct groups_cells.year) filter (where (
        groups_cells.side = 0
        and groups_cells.executed_budget_rows > 0
      )) as "base_executed_budget_years",
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
      sum(groups_cells.budget) filter (where groups_cells.side = 1) as "other_budget",
      sum(groups_cells.executed_budget_unused_budget) filter (where groups_cells.side = 1) as "other_executed_budget_unused_budget",
      coalesce(
        bool_or(true) filter (where groups_cells.side = 0),
        false
      ) as "on_record_0",
      coalesce(
        bool_or(true) filter (where groups_cells.side = 1),
        false
      ) as "on_record_1",
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
      sum(groups_cells.budget) filter (where groups_cells.side = 0) as "base_budget",
      sum(groups_cells.executed_budget_unused_budget) filter (where groups_cells.side = 0) as "base_executed_budget_unused_budget",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 0
        and groups_cells.executed_budget_rows > 0
      )) as "base_executed_budget_price_year",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 1
        and groups_cells.executed_budget_rows > 0
      )) as "other_executed_budget_price_year"
    from groups_cells
    group by groups_cells.key_ministry
  ),
  every_cells as (
    select
      0 as side,
      f.ministry_id as key_ministry,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum
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
    group by f.ministry_id, f.year, f.price_year
    union all
    select
      1 as side,
      f.ministry_id as key_ministry,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum
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
    group by f.ministry_id, f.year, f.price_year
  ),
  every as (
    select
      every_cells.key_ministry,
      sum(every_cells.executed_budget_sum) filter (where every_cells.side = 1) as "other_executed_budget_sum",
      sum(every_cells.executed_budget_sum) filter (where every_cells.side = 0) as "base_executed_budget_sum"
    from every_cells
    group by every_cells.key_ministry
  )
select json_build_object(
  'explanation',
  json_build_object(
    'number',
    ((
      select ranked.place
      from (
        select
          case
            when round(every.base_executed_budget_sum, 0) is not null then cast(
              rank() over (
                order by round(every.base_executed_budget_sum, 0) desc nulls last
              )
              as int
            )
          end as place,
          every.key_ministry
        from every
      ) as ranked
        join groups
          on groups.key_ministry = ranked.key_ministry
      fetch next 1 rows only
    ) - (
      select ranked.place
      from (
        select
          case
            when round(every.other_executed_budget_sum, 0) is not null then cast(
              rank() over (
                order by round(every.other_executed_budget_sum, 0) desc nulls last
              )
              as int
            )
          end as place,
          every.key_ministry
        from every
      ) as ranked
        join groups
          on groups.key_ministry = ranked.key_ministry
      fetch next 1 rows only
    )),
    'formula',
    'rank(sum(executedBudget)) among all groups of against - rank(sum(executedBudget)) among all groups of side',
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
          select *
          from (
            (
              select
                json_build_object() as node,
                abs(
                  case
                    when f.executed_budget is not null then cast(f.executed_budget as numeric)
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
                  y.executed_budget_status as executed_budget_status
                from program_year as y
                where (
                  y.kind = cast('BUDGET' as program_kind)
                  and y.year = 2019
                )
              ) as f
              where (
                f.ministry_id in (6)
                and f.executed_budget is not null
              )
              order by
                weight desc nulls last,
                year,
                program_id,
                part
              offset 0 rows
              fetch next 51 rows only
            )
            union all (
              select
                json_build_object() as node,
                abs(
                  case
                    when f.executed_budget is not null then cast(f.executed_budget as numeric)
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
                  y.executed_budget_status as executed_budget_status
                from program_year as y
                where (
                  y.kind = cast('BUDGET' as program_kind)
                  and y.year = 2018
                )
              ) as f
              where (
                f.ministry_id in (6)
                and f.executed_budget is not null
              )
              order by
                weight desc nulls last,
                year,
                program_id,
                part
              offset 0 rows
              fetch next 51 rows only
            )
          ) as rows
          order by
            weight desc nulls last,
            year,
            program_id,
            part
          offset 0 rows
          fetch next 51 rows only
        ) as page
      ),
      'totalCount',
      ((
        select count(*) filter (where f.executed_budget is not null)
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
        where f.ministry_id in (6)
      ) + (
        select count(*) filter (where f.executed_budget is not null)
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
        where f.ministry_id in (6)
      ))
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
    json_build_array(null, null),
    'number',
    ((
      select ranked.place
      from (
        select
          case
            when round(every.base_executed_budget_sum, 0) is not null then cast(
              rank() over (
                order by round(every.base_executed_budget_sum, 0) desc nulls last
              )
              as int
            )
          end as place,
          every.key_ministry
        from every
      ) as ranked
        join groups
          on groups.key_ministry = ranked.key_ministry
      fetch next 1 rows only
    ) - (
      select ranked.place
      from (
        select
          case
            when round(every.other_executed_budget_sum, 0) is not null then cast(
              rank() over (
                order by round(every.other_executed_budget_sum, 0) desc nulls last
              )
              as int
            )
          end as place,
          every.key_ministry
        from every
      ) as ranked
        join groups
          on groups.key_ministry = ranked.key_ministry
      fetch next 1 rows only
    )),
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
              y.executed_budget_status as executed_budget_status
            from program_year as y
            where (
              y.kind = cast('BUDGET' as program_kind)
              and y.year = 2019
            )
          ) as f
          where (
            f.ministry_id in (6)
            and not (f.executed_budget is not null)
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
              y.executed_budget_status as executed_budget_status
            from program_year as y
            where (
              y.kind = cast('BUDGET' as program_kind)
              and y.year = 2018
            )
          ) as f
          where (
            f.ministry_id in (6)
            and not (f.executed_budget is not null)
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
            ) then cast('REPORTED' as value_status)
            when groups.other_executed_budget_sum is not null then cast('DERIVED' as value_status)
            when groups.other_executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
            else coalesce(groups.other_executed_budget_reason, cast('NOT_PUBLISHED' as value_status))
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
          count(*) filter (where f.executed_budget is not null),
          'programs',
          count(distinct f.program_id) filter (where f.executed_budget is not null)
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
            y.executed_budget_status as executed_budget_status
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2019
          )
        ) as f
        where f.ministry_id in (6)
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
            ) then cast('REPORTED' as value_status)
            when groups.base_executed_budget_sum is not null then cast('DERIVED' as value_status)
            when groups.base_executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
            else coalesce(groups.base_executed_budget_reason, cast('NOT_PUBLISHED' as value_status))
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
          count(*) filter (where f.executed_budget is not null),
          'programs',
          count(distinct f.program_id) filter (where f.executed_budget is not null)
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
            y.executed_budget_status as executed_budget_status
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2018
          )
        ) as f
        where f.ministry_id in (6)
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
        bool_or((
          (
            groups.on_record_0
            and groups.base_executed_budget_mixed_prices
          )
          or (
            groups.on_record_1
            and groups.other_executed_budget_mixed_prices
          )
          or (coalesce(groups.base_executed_budget_price_year <> groups.other_executed_budget_price_year, false))
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
