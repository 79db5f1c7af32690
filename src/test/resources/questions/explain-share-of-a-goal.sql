with
  groups_cells as (
    select
      0 as side,
      coalesce(of_sdg_goal.key, -1) as key_sdg_goal,
      f.year,
      f.price_year,
      sum((cast(f.executed_budget as numeric) * (cast(1 as numeric) / coalesce(of_sdg_goal.links, 1)))) as executed_budget_sum,
      count(f.executed_budget) as executed_budget_rows,
      min(f.executed_budget_status) filter (where f.executed_budget_status >= cast('NOT_REPORTED' as value_status)) as executed_budget_reason,
      sum((coalesce(f.initial_budget, f.final_budget, f.executed_budget) * (cast(1 as numeric) / coalesce(of_sdg_goal.links, 1)))) as budget,
      sum((coalesce(f.initial_budget, f.final_budget, f.executed_budget) * (cast(1 as numeric) / coalesce(of_sdg_goal.links, 1)))) filter (where not (f.executed_budget is not null)) as executed_budget_unused_budget
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
      from (
        select distinct on (pye.program_id, pye.year)
          pye.program_id,
          pye.year,
          pye.edition,
          pye.edition_id,
          pye.kind,
          pye.ministry_id,
          pye.agency_id,
          pye.price_year,
          pye.through_month,
          pye.line,
          pye.initial_budget,
          pye.initial_budget_status,
          pye.final_budget,
          pye.final_budget_status,
          pye.executed_budget,
          pye.executed_budget_status,
          pye.extrabudgetary_resources,
          pye.extrabudgetary_resources_status,
          pye.administrative_spending,
          pye.administrative_spending_status,
          pye.beneficiaries,
          pye.beneficiaries_status,
          pye.target_population,
          pye.target_population_status
        from program_year_edition as pye
        where (
          pye.kind = cast('MONITORED' as program_kind)
          and pye.valid_to = 2147483647
          and pye.edition = 2020
        )
        order by pye.program_id, pye.year, pye.edition desc
      ) as y
      where (
        y.kind = cast('MONITORED' as program_kind)
        and y.year = 2020
      )
    ) as f
      left outer join (
        select
          program_sdg_goal.program_id,
          program_sdg_goal.goal as key,
          count(*) over (partition by program_sdg_goal.program_id) as links
        from program_sdg_goal
          join program as p
            on (
              program_sdg_goal.program_id = p.id
              and program_sdg_goal.edition_id = (
                select n.id
                from program_edition as n
                where (
                  n.program_id = p.id
                  and n.valid_to = 2147483647
                  and n.edition = 2020
                  and n.carries_profile
                )
                order by n.edition desc
                fetch next 1 rows only
              )
            )
        where p.kind = cast('MONITORED' as program_kind)
      ) as of_sdg_goal
        on of_sdg_goal.program_id = f.program_id
    where coalesce(of_sdg_goal.key, -1) in (8)
    group by
      coalesce(of_sdg_goal.key, -1),
      f.year,
      f.price_year
  ),
  groups as (
    select
      groups_cells.key_sdg_goal,
      sum(groups_cells.executed_budget_sum) as "executed_budget_sum",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows)
          as int
        ),
        0
      ) as "executed_budget_rows",
      min(groups_cells.executed_budget_reason) as "executed_budget_reason",
      count(distinct groups_cells.year) filter (where groups_cells.executed_budget_rows > 0) as "executed_budget_years",
      coalesce(
        (min(groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0) <> max(groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0)),
        false
      ) as "executed_budget_mixed_prices",
      sum(groups_cells.budget) as "budget",
      sum(groups_cells.executed_budget_unused_budget) as "executed_budget_unused_budget"
    from groups_cells
    group by groups_cells.key_sdg_goal
  ),
  every_cells as (
    select
      0 as side,
      coalesce(of_sdg_goal.key, -1) as key_sdg_goal,
      f.year,
      f.price_year,
      sum((cast(f.executed_budget as numeric) * (cast(1 as numeric) / coalesce(of_sdg_goal.links, 1)))) as executed_budget_sum
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
      from (
        select distinct on (pye.program_id, pye.year)
          pye.program_id,
          pye.year,
          pye.edition,
          pye.edition_id,
          pye.kind,
          pye.ministry_id,
          pye.agency_id,
          pye.price_year,
          pye.through_month,
          pye.line,
          pye.initial_budget,
          pye.initial_budget_status,
          pye.final_budget,
          pye.final_budget_status,
          pye.executed_budget,
          pye.executed_budget_status,
          pye.extrabudgetary_resources,
          pye.extrabudgetary_resources_status,
          pye.administrative_spending,
          pye.administrative_spending_status,
          pye.beneficiaries,
          pye.beneficiaries_status,
          pye.target_population,
          pye.target_population_status
        from program_year_edition as pye
        where (
          pye.kind = cast('MONITORED' as program_kind)
          and pye.valid_to = 2147483647
          and pye.edition = 2020
        )
        order by pye.program_id, pye.year, pye.edition desc
      ) as y
      where (
        y.kind = cast('MONITORED' as program_kind)
        and y.year = 2020
      )
    ) as f
      left outer join (
        select
          program_sdg_goal.program_id,
          program_sdg_goal.goal as key,
          count(*) over (partition by program_sdg_goal.program_id) as links
        from program_sdg_goal
          join program as p
            on (
              program_sdg_goal.program_id = p.id
              and program_sdg_goal.edition_id = (
                select n.id
                from program_edition as n
                where (
                  n.program_id = p.id
                  and n.valid_to = 2147483647
                  and n.edition = 2020
                  and n.carries_profile
                )
                order by n.edition desc
                fetch next 1 rows only
              )
            )
        where p.kind = cast('MONITORED' as program_kind)
      ) as of_sdg_goal
        on of_sdg_goal.program_id = f.program_id
    group by
      coalesce(of_sdg_goal.key, -1),
      f.year,
      f.price_year
  ),
  every as (
    select every_cells.key_sdg_goal
    from every_cells
    group by every_cells.key_sdg_goal
  ),
  total as (
    select sum(every_cells.executed_budget_sum) as "executed_budget_sum"
    from every_cells
    having count(*) > 0
  )
select json_build_object(
  'explanation',
  json_build_object(
    'number',
    (
      select round(groups.executed_budget_sum, 0)
      from groups
      fetch next 1 rows only
    ),
    'value',
    (
      select json_build_object(
        'share',
        round(
          (groups.executed_budget_sum / nullif(
            (
              select total.executed_budget_sum
              from total
            ),
            0
          )),
          6
        )
      )
      from groups
      fetch next 1 rows only
    ),
    'formula',
    'sum(executedBudget / links)',
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
              'numerator',
              case
                when f.executed_budget is not null then (cast(f.executed_budget as numeric) * (cast(1 as numeric) / coalesce(of_sdg_goal.links, 1)))
              end,
              'weight',
              (cast(1 as numeric) / coalesce(of_sdg_goal.links, 1))
            ) as node,
            abs(
              case
                when f.executed_budget is not null then (cast(f.executed_budget as numeric) * (cast(1 as numeric) / coalesce(of_sdg_goal.links, 1)))
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
            from (
              select distinct on (pye.program_id, pye.year)
                pye.program_id,
                pye.year,
                pye.edition,
                pye.edition_id,
                pye.kind,
                pye.ministry_id,
                pye.agency_id,
                pye.price_year,
                pye.through_month,
                pye.line,
                pye.initial_budget,
                pye.initial_budget_status,
                pye.final_budget,
                pye.final_budget_status,
                pye.executed_budget,
                pye.executed_budget_status,
                pye.extrabudgetary_resources,
                pye.extrabudgetary_resources_status,
                pye.administrative_spending,
                pye.administrative_spending_status,
                pye.beneficiaries,
                pye.beneficiaries_status,
                pye.target_population,
                pye.target_population_status
              from program_year_edition as pye
              where (
                pye.kind = cast('MONITORED' as program_kind)
                and pye.valid_to = 2147483647
                and pye.edition = 2020
              )
              order by pye.program_id, pye.year, pye.edition desc
            ) as y
            where (
              y.kind = cast('MONITORED' as program_kind)
              and y.year = 2020
            )
          ) as f
            left outer join (
              select
                program_sdg_goal.program_id,
                program_sdg_goal.goal as key,
                count(*) over (partition by program_sdg_goal.program_id) as links
              from program_sdg_goal
                join program as p
                  on (
                    program_sdg_goal.program_id = p.id
                    and program_sdg_goal.edition_id = (
                      select n.id
                      from program_edition as n
                      where (
                        n.program_id = p.id
                        and n.valid_to = 2147483647
                        and n.edition = 2020
                        and n.carries_profile
                      )
                      order by n.edition desc
                      fetch next 1 rows only
                    )
                  )
              where p.kind = cast('MONITORED' as program_kind)
            ) as of_sdg_goal
              on of_sdg_goal.program_id = f.program_id
          where (
            coalesce(of_sdg_goal.key, -1) in (8)
            and f.executed_budget is not null
          )
          order by
            weight desc nulls last,
            year,
            program_id,
            part
          offset 0 rows
          fetch next 51 rows only
        ) as page
      )
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
      select round(groups.executed_budget_sum, 0)
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
              y.executed_budget_status as executed_budget_status
            from (
              select distinct on (pye.program_id, pye.year)
                pye.program_id,
                pye.year,
                pye.edition,
                pye.edition_id,
                pye.kind,
                pye.ministry_id,
                pye.agency_id,
                pye.price_year,
                pye.through_month,
                pye.line,
                pye.initial_budget,
                pye.initial_budget_status,
                pye.final_budget,
                pye.final_budget_status,
                pye.executed_budget,
                pye.executed_budget_status,
                pye.extrabudgetary_resources,
                pye.extrabudgetary_resources_status,
                pye.administrative_spending,
                pye.administrative_spending_status,
                pye.beneficiaries,
                pye.beneficiaries_status,
                pye.target_population,
                pye.target_population_status
              from program_year_edition as pye
              where (
                pye.kind = cast('MONITORED' as program_kind)
                and pye.valid_to = 2147483647
                and pye.edition = 2020
              )
              order by pye.program_id, pye.year, pye.edition desc
            ) as y
            where (
              y.kind = cast('MONITORED' as program_kind)
              and y.year = 2020
            )
          ) as f
            left outer join (
              select
                program_sdg_goal.program_id,
                program_sdg_goal.goal as key,
                count(*) over (partition by program_sdg_goal.program_id) as links
              from program_sdg_goal
                join program as p
                  on (
                    program_sdg_goal.program_id = p.id
                    and program_sdg_goal.edition_id = (
                      select n.id
                      from program_edition as n
                      where (
                        n.program_id = p.id
                        and n.valid_to = 2147483647
                        and n.edition = 2020
                        and n.carries_profile
                      )
                      order by n.edition desc
                      fetch next 1 rows only
                    )
                  )
              where p.kind = cast('MONITORED' as program_kind)
            ) as of_sdg_goal
              on of_sdg_goal.program_id = f.program_id
          where (
            coalesce(of_sdg_goal.key, -1) in (8)
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
        select round(groups.executed_budget_sum, 0)
        from groups
        fetch next 1 rows only
      ),
      'status',
      (
        select
          case
            when (
              groups.executed_budget_sum is not null
              and false
            ) then cast('IMPLIED' as value_status)
            when (
              groups.executed_budget_sum is not null
              and false
            ) then cast('REPORTED' as value_status)
            when groups.executed_budget_sum is not null then cast('DERIVED' as value_status)
            when groups.executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
            else coalesce(groups.executed_budget_reason, cast('NOT_PUBLISHED' as value_status))
          end
        from groups
        fetch next 1 rows only
      ),
      'sum',
      (
        select groups.executed_budget_sum
        from groups
        fetch next 1 rows only
      ),
      'divisor',
      (
        select groups.executed_budget_years
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
          from (
            select distinct on (pye.program_id, pye.year)
              pye.program_id,
              pye.year,
              pye.edition,
              pye.edition_id,
              pye.kind,
              pye.ministry_id,
              pye.agency_id,
              pye.price_year,
              pye.through_month,
              pye.line,
              pye.initial_budget,
              pye.initial_budget_status,
              pye.final_budget,
              pye.final_budget_status,
              pye.executed_budget,
              pye.executed_budget_status,
              pye.extrabudgetary_resources,
              pye.extrabudgetary_resources_status,
              pye.administrative_spending,
              pye.administrative_spending_status,
              pye.beneficiaries,
              pye.beneficiaries_status,
              pye.target_population,
              pye.target_population_status
            from program_year_edition as pye
            where (
              pye.kind = cast('MONITORED' as program_kind)
              and pye.valid_to = 2147483647
              and pye.edition = 2020
            )
            order by pye.program_id, pye.year, pye.edition desc
          ) as y
          where (
            y.kind = cast('MONITORED' as program_kind)
            and y.year = 2020
          )
        ) as f
          left outer join (
            select
              program_sdg_goal.program_id,
              program_sdg_goal.goal as key,
              count(*) over (partition by program_sdg_goal.program_id) as links
            from program_sdg_goal
              join program as p
                on (
                  program_sdg_goal.program_id = p.id
                  and program_sdg_goal.edition_id = (
                    select n.id
                    from program_edition as n
                    where (
                      n.program_id = p.id
                      and n.valid_to = 2147483647
                      and n.edition = 2020
                      and n.carries_profile
                    )
                    order by n.edition desc
                    fetch next 1 rows only
                  )
                )
            where p.kind = cast('MONITORED' as program_kind)
          ) as of_sdg_goal
            on of_sdg_goal.program_id = f.program_id
        where coalesce(of_sdg_goal.key, -1) in (8)
      ),
      'rows',
      (
        select coalesce(
          json_agg(listed.each),
          '[]'
        )
        from (
          select distinct json_build_array(
            (
              select program.key
              from program
              where program.id = f.program_id
            ),
            f.year,
            coalesce(of_sdg_goal.links, 1)
          )::jsonb as each
          from (
            select
              y.program_id,
              y.year,
              y.edition_id,
              y.ministry_id,
              y.agency_id,
              y.price_year,
              y.through_month
            from (
              select distinct on (pye.program_id, pye.year)
                pye.program_id,
                pye.year,
                pye.edition,
                pye.edition_id,
                pye.kind,
                pye.ministry_id,
                pye.agency_id,
                pye.price_year,
                pye.through_month,
                pye.line,
                pye.initial_budget,
                pye.initial_budget_status,
                pye.final_budget,
                pye.final_budget_status,
                pye.executed_budget,
                pye.executed_budget_status,
                pye.extrabudgetary_resources,
                pye.extrabudgetary_resources_status,
                pye.administrative_spending,
                pye.administrative_spending_status,
                pye.beneficiaries,
                pye.beneficiaries_status,
                pye.target_population,
                pye.target_population_status
              from program_year_edition as pye
              where (
                pye.kind = cast('MONITORED' as program_kind)
                and pye.valid_to = 2147483647
                and pye.edition = 2020
              )
              order by pye.program_id, pye.year, pye.edition desc
            ) as y
            where (
              y.kind = cast('MONITORED' as program_kind)
              and y.year = 2020
            )
          ) as f
            left outer join (
              select
                program_sdg_goal.program_id,
                program_sdg_goal.goal as key,
                count(*) over (partition by program_sdg_goal.program_id) as links
              from program_sdg_goal
                join program as p
                  on (
                    program_sdg_goal.program_id = p.id
                    and program_sdg_goal.edition_id = (
                      select n.id
                      from program_edition as n
                      where (
                        n.program_id = p.id
                        and n.valid_to = 2147483647
                        and n.edition = 2020
                        and n.carries_profile
                      )
                      order by n.edition desc
                      fetch next 1 rows only
                    )
                  )
              where p.kind = cast('MONITORED' as program_kind)
            ) as of_sdg_goal
              on of_sdg_goal.program_id = f.program_id
          where coalesce(of_sdg_goal.key, -1) in (8)
          fetch next 251 rows only
        ) as listed
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
        bool_or(groups.executed_budget_mixed_prices),
        'LOW_COVERAGE',
        bool_or((
          groups.executed_budget_sum is not null
          and round(
            ((groups.budget - coalesce(groups.executed_budget_unused_budget, 0)) / nullif(groups.budget, 0)),
            4
          ) < 0.8
        )),
        'SMALL_GROUP',
        bool_or((
          groups.executed_budget_sum is not null
          and groups.executed_budget_rows < 5
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
    json_build_array(),
    'impliedYears',
    json_build_array(),
    'brokenYears',
    json_build_array()
  )
)
