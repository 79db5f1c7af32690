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
        and y.year = 2018
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
    group by f.year, f.price_year
  ),
  groups as (
    select
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
      coalesce(
        (min(groups_cells.price_year) filter (where (
          groups_cells.side = 1
          and groups_cells.initial_execution_rows > 0
        )) <> max(groups_cells.price_year) filter (where (
          groups_cells.side = 1
          and groups_cells.initial_execution_rows > 0
        ))),
        false
      ) as "other_initial_execution_mixed_prices",
      sum(groups_cells.budget) filter (where groups_cells.side = 1) as "other_budget",
      sum(groups_cells.initial_execution_unused_budget) filter (where groups_cells.side = 1) as "other_initial_execution_unused_budget",
      coalesce(
        bool_or(true) filter (where groups_cells.side = 0),
        false
      ) as "on_record_0",
      coalesce(
        (min(groups_cells.price_year) filter (where (
          groups_cells.side = 0
          and groups_cells.initial_execution_rows > 0
        )) <> max(groups_cells.price_year) filter (where (
          groups_cells.side = 0
          and groups_cells.initial_execution_rows > 0
        ))),
        false
      ) as "base_initial_execution_mixed_prices",
      sum(groups_cells.budget) filter (where groups_cells.side = 0) as "base_budget",
      sum(groups_cells.initial_execution_unused_budget) filter (where groups_cells.side = 0) as "base_initial_execution_unused_budget",
      coalesce(
        bool_or(true) filter (where groups_cells.side = 1),
        false
      ) as "on_record_1",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 0
        and groups_cells.initial_execution_rows > 0
      )) as "base_initial_execution_price_year",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 1
        and groups_cells.initial_execution_rows > 0
      )) as "other_initial_execution_price_year"
    from groups_cells
    having count(*) > 0
  ),
  parts_cells as (
    select
      0 as side,
      f.ministry_id as key_ministry,
      f.year,
      f.price_year,
      sum(f.initial_budget) filter (where (
        f.executed_budget is not null
        and f.initial_budget is not null
      )) as initial_execution_divisor,
      sum(f.executed_budget) filter (where (
        f.executed_budget is not null
        and f.initial_budget is not null
      )) as initial_execution_sum
    from (
      select
        y.program_id,
        y.year,
        y.edition_id,
        y.ministry_id,
        y.agency_id,
        y.price_year,
        y.through_month,
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
    group by f.ministry_id, f.year, f.price_year
    union all
    select
      1 as side,
      f.ministry_id as key_ministry,
      f.year,
      f.price_year,
      sum(f.initial_budget) filter (where (
        f.executed_budget is not null
        and f.initial_budget is not null
      )) as initial_execution_divisor,
      sum(f.executed_budget) filter (where (
        f.executed_budget is not null
        and f.initial_budget is not null
      )) as initial_execution_sum
    from (
      select
        y.program_id,
        y.year,
        y.edition_id,
        y.ministry_id,
        y.agency_id,
        y.price_year,
        y.through_month,
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
    group by f.ministry_id, f.year, f.price_year
  ),
  parts as (
    select
      parts_cells.key_ministry,
      sum(parts_cells.initial_execution_divisor) filter (where parts_cells.side = 0) as "base_initial_execution_divisor",
      sum(parts_cells.initial_execution_divisor) filter (where parts_cells.side = 1) as "other_initial_execution_divisor",
      sum(parts_cells.initial_execution_sum) filter (where parts_cells.side = 0) as "base_initial_execution_sum",
      sum(parts_cells.initial_execution_sum) filter (where parts_cells.side = 1) as "other_initial_execution_sum"
    from parts_cells
    group by parts_cells.key_ministry
  )
select json_build_object(
  'explanation',
  json_build_object(
    'number',
    (
      select round(
        sum((weight_base + weight_other) / 2 * (ratio_other - ratio_base)),
        6
      )
      from (
        select
          (parts.base_initial_execution_sum / nullif(parts.base_initial_execution_divisor, 0)) as ratio_base,
          (parts.other_initial_execution_sum / nullif(parts.other_initial_execution_divisor, 0)) as ratio_other,
          (parts.base_initial_execution_divisor / sum(parts.base_initial_execution_divisor) over ()) as weight_base,
          (parts.other_initial_execution_divisor / sum(parts.other_initial_execution_divisor) over ()) as weight_other
        from parts
        where (
          parts.base_initial_execution_divisor <> 0
          and parts.other_initial_execution_divisor <> 0
        )
      ) as parts
    ),
    'formula',
    'sum((weight of against + weight of side) / 2 * (ratio of side - ratio of against)), weight = part in sum(initialBudget)',
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
              where (
                f.executed_budget is not null
                and f.initial_budget is not null
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
                  and y.year = 2018
                )
              ) as f
              where (
                f.executed_budget is not null
                and f.initial_budget is not null
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
        select count(*) filter (where (
          f.executed_budget is not null
          and f.initial_budget is not null
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
            y.initial_budget_status as initial_budget_status
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2019
          )
        ) as f
      ) + (
        select count(*) filter (where (
          f.executed_budget is not null
          and f.initial_budget is not null
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
            y.initial_budget_status as initial_budget_status
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2018
          )
        ) as f
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
    (
      select round(
        sum((weight_base + weight_other) / 2 * (ratio_other - ratio_base)),
        6
      )
      from (
        select
          (parts.base_initial_execution_sum / nullif(parts.base_initial_execution_divisor, 0)) as ratio_base,
          (parts.other_initial_execution_sum / nullif(parts.other_initial_execution_divisor, 0)) as ratio_other,
          (parts.base_initial_execution_divisor / sum(parts.base_initial_execution_divisor) over ()) as weight_base,
          (parts.other_initial_execution_divisor / sum(parts.other_initial_execution_divisor) over ()) as weight_other
        from parts
        where (
          parts.base_initial_execution_divisor <> 0
          and parts.other_initial_execution_divisor <> 0
        )
      ) as parts
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
              y.initial_budget_status as initial_budget_status
            from program_year as y
            where (
              y.kind = cast('BUDGET' as program_kind)
              and y.year = 2019
            )
          ) as f
          where not (
            f.executed_budget is not null
            and f.initial_budget is not null
          )
          union all
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
              y.initial_budget_status as initial_budget_status
            from program_year as y
            where (
              y.kind = cast('BUDGET' as program_kind)
              and y.year = 2018
            )
          ) as f
          where not (
            f.executed_budget is not null
            and f.initial_budget is not null
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
        fetch next 1 rows only
      ),
      'sum',
      (
        select groups.other_initial_execution_sum
        from groups
        fetch next 1 rows only
      ),
      'divisor',
      (
        select groups.other_initial_execution_divisor
        from groups
        fetch next 1 rows only
      ),
      'used',
      (
        select json_build_object(
          'rows',
          count(*) filter (where (
            f.executed_budget is not null
            and f.initial_budget is not null
          )),
          'programs',
          count(distinct f.program_id) filter (where (
            f.executed_budget is not null
            and f.initial_budget is not null
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
            y.initial_budget_status as initial_budget_status
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2019
          )
        ) as f
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
        fetch next 1 rows only
      ),
      'sum',
      (
        select groups.base_initial_execution_sum
        from groups
        fetch next 1 rows only
      ),
      'divisor',
      (
        select groups.base_initial_execution_divisor
        from groups
        fetch next 1 rows only
      ),
      'used',
      (
        select json_build_object(
          'rows',
          count(*) filter (where (
            f.executed_budget is not null
            and f.initial_budget is not null
          )),
          'programs',
          count(distinct f.program_id) filter (where (
            f.executed_budget is not null
            and f.initial_budget is not null
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
            y.initial_budget_status as initial_budget_status
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2018
          )
        ) as f
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
            and groups.base_initial_execution_mixed_prices
          )
          or (
            groups.on_record_1
            and groups.other_initial_execution_mixed_prices
          )
          or (coalesce(groups.base_initial_execution_price_year <> groups.other_initial_execution_price_year, false))
        )),
        'LOW_COVERAGE',
        bool_or((
          (
            groups.on_record_0
            and (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is not null
            and round(
              ((groups.base_budget - coalesce(groups.base_initial_execution_unused_budget, 0)) / nullif(groups.base_budget, 0)),
              4
            ) < 0.8
          )
          or (
            groups.on_record_1
            and (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is not null
            and round(
              ((groups.other_budget - coalesce(groups.other_initial_execution_unused_budget, 0)) / nullif(groups.other_budget, 0)),
              4
            ) < 0.8
          )
        )),
        'SMALL_GROUP',
        bool_or((
          (
            groups.on_record_0
            and (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is not null
            and groups.base_initial_execution_rows < 5
          )
          or (
            groups.on_record_1
            and (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is not null
            and groups.other_initial_execution_rows < 5
          )
        ))
      )
      from groups
    ),
    'priceYears',
    json_build_array((
      select coalesce(json_agg(distinct groups_cells.price_year) filter (where (
        (
          groups_cells.initial_execution_rows > 0
          and groups_cells.side = 0
        )
        or (
          groups_cells.initial_execution_rows > 0
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
