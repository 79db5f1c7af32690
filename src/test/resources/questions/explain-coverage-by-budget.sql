with
  groups_of_components_cells as (
    select
      0 as side,
      f.year,
      f.price_year,
      sum((cast(
        coalesce(f.initial_budget, f.final_budget, f.executed_budget)
        as numeric
      ) / cast(f.parts as numeric))) as budget,
      sum((cast(
        coalesce(f.initial_budget, f.final_budget, f.executed_budget)
        as numeric
      ) / cast(f.parts as numeric))) filter (where not (
        f.component_spending is not null
        and f.output is not null
      )) as spending_per_output_unused_budget,
      sum(f.component_spending) filter (where (
        f.component_spending is not null
        and f.output is not null
      )) as spending_per_output_sum,
      sum(f.output) filter (where (
        f.component_spending is not null
        and f.output is not null
      )) as spending_per_output_divisor,
      count(*) filter (where (
        f.component_spending is not null
        and f.output is not null
      )) as spending_per_output_rows,
      min(greatest(f.component_spending_status, f.output_status)) filter (where greatest(f.component_spending_status, f.output_status) >= cast('NOT_REPORTED' as value_status)) as spending_per_output_reason,
      min(coalesce(
        translate(lower(f.component_unit), 'áéíóúüñ', 'aeiouun'),
        ('?' || cast(f.program_id as varchar) || ':' || f.component_key)
      )) filter (where (
        f.component_spending is not null
        and f.output is not null
      )) as spending_per_output_least_unit,
      max(coalesce(
        translate(lower(f.component_unit), 'áéíóúüñ', 'aeiouun'),
        ('?' || cast(f.program_id as varchar) || ':' || f.component_key)
      )) filter (where (
        f.component_spending is not null
        and f.output is not null
      )) as spending_per_output_most_unit,
      bool_or((
        f.component_spending is not null
        and f.output is not null
        and f.program_id in (
          select b.program_id
          from series_break as b
            join program as p
              on (
                p.id = b.program_id
                and p.profile_edition_id = b.edition_id
              )
          where (
            b.metric in (
              'spending_per_output', 'component_spending', 'output'
            )
            and b.year > 2020
            and b.year <= 2020
          )
        )
      )) as spending_per_output_broken
    from (
      select
        y.program_id,
        y.year,
        y.edition_id,
        y.ministry_id,
        y.agency_id,
        y.price_year,
        y.through_month,
        part.position,
        whole.name_key as component_key,
        whole.unit as component_unit,
        count(*) over (partition by y.program_id, y.year) as parts,
        y.initial_budget as initial_budget,
        y.initial_budget_status as initial_budget_status,
        y.final_budget as final_budget,
        y.final_budget_status as final_budget_status,
        y.executed_budget as executed_budget,
        y.executed_budget_status as executed_budget_status,
        part.component_spending as component_spending,
        part.component_spending_status as component_spending_status,
        part.output as output,
        part.output_status as output_status
      from program_year as y
        left outer join component_year as part
          on (
            part.program_id = y.program_id
            and part.edition_id = y.edition_id
            and part.year = y.year
          )
        left outer join component as whole
          on (
            whole.program_id = part.program_id
            and whole.edition_id = part.edition_id
            and whole.position = part.position
          )
      where (
        y.kind = cast('MONITORED' as program_kind)
        and y.year = 2020
      )
    ) as f
    group by f.year, f.price_year
  ),
  groups_of_components as (
    select
      sum(groups_of_components_cells.budget) as "budget",
      sum(groups_of_components_cells.spending_per_output_unused_budget) as "spending_per_output_unused_budget",
      sum(groups_of_components_cells.spending_per_output_sum) as "spending_per_output_sum",
      sum(groups_of_components_cells.spending_per_output_divisor) as "spending_per_output_divisor",
      coalesce(
        cast(
          sum(groups_of_components_cells.spending_per_output_rows)
          as int
        ),
        0
      ) as "spending_per_output_rows",
      min(groups_of_components_cells.spending_per_output_reason) as "spending_per_output_reason",
      coalesce(
        (min(groups_of_components_cells.price_year) filter (where groups_of_components_cells.spending_per_output_rows > 0) <> max(groups_of_components_cells.price_year) filter (where groups_of_components_cells.spending_per_output_rows > 0)),
        false
      ) as "spending_per_output_mixed_prices",
      coalesce(min(groups_of_components_cells.spending_per_output_least_unit) filter (where true) <> max(groups_of_components_cells.spending_per_output_most_unit) filter (where true), false) as "spending_per_output_several_unit"
    from groups_of_components_cells
    having count(*) > 0
  )
select json_build_object(
  'explanation',
  json_build_object(
    'number',
    (
      select round(
        ((groups_of_components.budget - coalesce(groups_of_components.spending_per_output_unused_budget, 0)) / nullif(groups_of_components.budget, 0)),
        4
      )
      from groups_of_components
      fetch next 1 rows only
    ),
    'formula',
    'sum(budget of rows with all inputs of spendingPerOutput) / sum(budget), budget = initialBudget, else finalBudget, else executedBudget',
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
                when (
                  f.component_spending is not null
                  and f.output is not null
                ) then (cast(
                  coalesce(f.initial_budget, f.final_budget, f.executed_budget)
                  as numeric
                ) / cast(f.parts as numeric))
              end,
              'divisor',
              (cast(
                coalesce(f.initial_budget, f.final_budget, f.executed_budget)
                as numeric
              ) / cast(f.parts as numeric))
            ) as node,
            abs(
              case
                when (
                  f.component_spending is not null
                  and f.output is not null
                ) then (cast(
                  coalesce(f.initial_budget, f.final_budget, f.executed_budget)
                  as numeric
                ) / cast(f.parts as numeric))
              end
            ) as weight,
            f.year as year,
            f.program_id as program_id,
            f.position as part
          from (
            select
              y.program_id,
              y.year,
              y.edition_id,
              y.ministry_id,
              y.agency_id,
              y.price_year,
              y.through_month,
              part.position,
              whole.name_key as component_key,
              whole.unit as component_unit,
              count(*) over (partition by y.program_id, y.year) as parts,
              part.component_spending as component_spending,
              part.component_spending_status as component_spending_status,
              part.output as output,
              part.output_status as output_status,
              y.initial_budget as initial_budget,
              y.initial_budget_status as initial_budget_status,
              y.final_budget as final_budget,
              y.final_budget_status as final_budget_status,
              y.executed_budget as executed_budget,
              y.executed_budget_status as executed_budget_status
            from program_year as y
              left outer join component_year as part
                on (
                  part.program_id = y.program_id
                  and part.edition_id = y.edition_id
                  and part.year = y.year
                )
              left outer join component as whole
                on (
                  whole.program_id = part.program_id
                  and whole.edition_id = part.edition_id
                  and whole.position = part.position
                )
            where (
              y.kind = cast('MONITORED' as program_kind)
              and y.year = 2020
            )
          ) as f
          where (cast(
            coalesce(f.initial_budget, f.final_budget, f.executed_budget)
            as numeric
          ) / cast(f.parts as numeric)) is not null
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
        select count(*) filter (where (cast(
          coalesce(f.initial_budget, f.final_budget, f.executed_budget)
          as numeric
        ) / cast(f.parts as numeric)) is not null)
        from (
          select
            y.program_id,
            y.year,
            y.edition_id,
            y.ministry_id,
            y.agency_id,
            y.price_year,
            y.through_month,
            part.position,
            whole.name_key as component_key,
            whole.unit as component_unit,
            count(*) over (partition by y.program_id, y.year) as parts,
            y.initial_budget as initial_budget,
            y.initial_budget_status as initial_budget_status,
            y.final_budget as final_budget,
            y.final_budget_status as final_budget_status,
            y.executed_budget as executed_budget,
            y.executed_budget_status as executed_budget_status
          from program_year as y
            left outer join component_year as part
              on (
                part.program_id = y.program_id
                and part.edition_id = y.edition_id
                and part.year = y.year
              )
            left outer join component as whole
              on (
                whole.program_id = part.program_id
                and whole.edition_id = part.edition_id
                and whole.position = part.position
              )
          where (
            y.kind = cast('MONITORED' as program_kind)
            and y.year = 2020
          )
        ) as f
      )
    )
  ),
  'found',
  json_build_object(
    'groups',
    (
      select count(*)
      from groups_of_components
    ),
    'programs',
    null,
    'peers',
    json_build_array(null),
    'number',
    (
      select round(
        ((groups_of_components.budget - coalesce(groups_of_components.spending_per_output_unused_budget, 0)) / nullif(groups_of_components.budget, 0)),
        4
      )
      from groups_of_components
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
              when f.position is not null then case
                when (
                  (cast(
                    coalesce(f.initial_budget, f.final_budget, f.executed_budget)
                    as numeric
                  ) / cast(f.parts as numeric)) is not null
                  and (cast(
                    coalesce(f.initial_budget, f.final_budget, f.executed_budget)
                    as numeric
                  ) / cast(f.parts as numeric)) is null
                ) then cast('NOT_COMPARABLE' as value_status)
                else case
                  when f.initial_budget is not null then f.initial_budget_status
                  else case
                    when f.final_budget is not null then f.final_budget_status
                    else case
                      when f.executed_budget is not null then f.executed_budget_status
                      else f.initial_budget_status
                    end
                  end
                end
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
              part.position,
              whole.name_key as component_key,
              whole.unit as component_unit,
              count(*) over (partition by y.program_id, y.year) as parts,
              y.initial_budget as initial_budget,
              y.initial_budget_status as initial_budget_status,
              y.executed_budget as executed_budget,
              y.executed_budget_status as executed_budget_status,
              y.final_budget as final_budget,
              y.final_budget_status as final_budget_status
            from program_year as y
              left outer join component_year as part
                on (
                  part.program_id = y.program_id
                  and part.edition_id = y.edition_id
                  and part.year = y.year
                )
              left outer join component as whole
                on (
                  whole.program_id = part.program_id
                  and whole.edition_id = part.edition_id
                  and whole.position = part.position
                )
            where (
              y.kind = cast('MONITORED' as program_kind)
              and y.year = 2020
            )
          ) as f
          where not ((cast(
            coalesce(f.initial_budget, f.final_budget, f.executed_budget)
            as numeric
          ) / cast(f.parts as numeric)) is not null)
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
          (groups_of_components.spending_per_output_sum / nullif(groups_of_components.spending_per_output_divisor, 0)),
          3
        )
        from groups_of_components
        fetch next 1 rows only
      ),
      'status',
      (
        select
          case
            when (
              (groups_of_components.spending_per_output_sum / nullif(groups_of_components.spending_per_output_divisor, 0)) is not null
              and false
            ) then cast('IMPLIED' as value_status)
            when (
              (groups_of_components.spending_per_output_sum / nullif(groups_of_components.spending_per_output_divisor, 0)) is not null
              and false
            ) then cast('REPORTED' as value_status)
            when (groups_of_components.spending_per_output_sum / nullif(groups_of_components.spending_per_output_divisor, 0)) is not null then cast('DERIVED' as value_status)
            when groups_of_components.spending_per_output_rows > 0 then cast('UNDEFINED' as value_status)
            else coalesce(groups_of_components.spending_per_output_reason, cast('NOT_PUBLISHED' as value_status))
          end
        from groups_of_components
        fetch next 1 rows only
      ),
      'sum',
      (
        select groups_of_components.spending_per_output_sum
        from groups_of_components
        fetch next 1 rows only
      ),
      'divisor',
      (
        select groups_of_components.spending_per_output_divisor
        from groups_of_components
        fetch next 1 rows only
      ),
      'used',
      (
        select json_build_object(
          'rows',
          count(*) filter (where (cast(
            coalesce(f.initial_budget, f.final_budget, f.executed_budget)
            as numeric
          ) / cast(f.parts as numeric)) is not null),
          'programs',
          count(distinct f.program_id) filter (where (cast(
            coalesce(f.initial_budget, f.final_budget, f.executed_budget)
            as numeric
          ) / cast(f.parts as numeric)) is not null)
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
            part.position,
            whole.name_key as component_key,
            whole.unit as component_unit,
            count(*) over (partition by y.program_id, y.year) as parts,
            y.initial_budget as initial_budget,
            y.initial_budget_status as initial_budget_status,
            y.final_budget as final_budget,
            y.final_budget_status as final_budget_status,
            y.executed_budget as executed_budget,
            y.executed_budget_status as executed_budget_status
          from program_year as y
            left outer join component_year as part
              on (
                part.program_id = y.program_id
                and part.edition_id = y.edition_id
                and part.year = y.year
              )
            left outer join component as whole
              on (
                whole.program_id = part.program_id
                and whole.edition_id = part.edition_id
                and whole.position = part.position
              )
          where (
            y.kind = cast('MONITORED' as program_kind)
            and y.year = 2020
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
        bool_or(groups_of_components.spending_per_output_mixed_prices),
        'UNLIKE_UNITS',
        bool_or(groups_of_components.spending_per_output_several_unit),
        'LOW_COVERAGE',
        bool_or((
          (groups_of_components.spending_per_output_sum / nullif(groups_of_components.spending_per_output_divisor, 0)) is not null
          and round(
            ((groups_of_components.budget - coalesce(groups_of_components.spending_per_output_unused_budget, 0)) / nullif(groups_of_components.budget, 0)),
            4
          ) < 0.8
        )),
        'SMALL_GROUP',
        bool_or((
          (groups_of_components.spending_per_output_sum / nullif(groups_of_components.spending_per_output_divisor, 0)) is not null
          and groups_of_components.spending_per_output_rows < 5
        ))
      )
      from groups_of_components
    ),
    'priceYears',
    json_build_array((
      select coalesce(json_agg(distinct groups_of_components_cells.price_year) filter (where groups_of_components_cells.spending_per_output_rows > 0), '[]')
      from groups_of_components_cells
    )),
    'partialYears',
    json_build_array(),
    'impliedYears',
    json_build_array(),
    'brokenYears',
    json_build_array((
      select coalesce(json_agg(distinct groups_of_components_cells.year) filter (where groups_of_components_cells.spending_per_output_broken), '[]')
      from groups_of_components_cells
    ))
  )
)
