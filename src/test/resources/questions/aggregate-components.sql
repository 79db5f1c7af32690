with
  groups_of_components_cells as (
    select
      0 as side,
      f.program_id as key_program,
      coalesce(f.component_key, '') as key_component,
      f.year as key_year,
      f.year,
      f.price_year,
      sum(f.component_spending) as component_spending_sum,
      count(f.component_spending) as component_spending_rows,
      count(*) filter (where (
        f.component_spending is not null
        and f.component_spending_status = cast('REPORTED' as value_status)
      )) as component_spending_reported,
      min(f.component_spending_status) filter (where f.component_spending_status >= cast('NOT_REPORTED' as value_status)) as component_spending_reason,
      sum(f.output) as output_sum,
      min(coalesce(
        translate(lower(f.component_unit), 'áéíóúüñ', 'aeiouun'),
        ('?' || cast(f.program_id as varchar) || ':' || f.component_key)
      )) filter (where f.output is not null) as output_least_unit,
      max(coalesce(
        translate(lower(f.component_unit), 'áéíóúüñ', 'aeiouun'),
        ('?' || cast(f.program_id as varchar) || ':' || f.component_key)
      )) filter (where f.output is not null) as output_most_unit,
      count(f.output) as output_rows,
      bool_or((
        f.output is not null
        and f.program_id in (
          select b.program_id
          from series_break as b
            join program as p
              on (
                p.id = b.program_id
                and p.profile_edition_id = b.edition_id
              )
          where (
            b.metric in ('output')
            and b.year > 2019
            and b.year <= 2020
          )
        )
      )) as output_broken,
      sum((cast(
        coalesce(f.initial_budget, f.final_budget, f.executed_budget)
        as numeric
      ) / cast(f.parts as numeric))) as budget,
      sum((cast(
        coalesce(f.initial_budget, f.final_budget, f.executed_budget)
        as numeric
      ) / cast(f.parts as numeric))) filter (where not (f.output is not null)) as output_unused_budget,
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
      sum((cast(
        coalesce(f.initial_budget, f.final_budget, f.executed_budget)
        as numeric
      ) / cast(f.parts as numeric))) filter (where not (f.component_spending is not null)) as component_spending_unused_budget,
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
            and b.year > 2019
            and b.year <= 2020
          )
        )
      )) as spending_per_output_broken,
      sum((cast(
        coalesce(f.initial_budget, f.final_budget, f.executed_budget)
        as numeric
      ) / cast(f.parts as numeric))) filter (where not (
        f.component_spending is not null
        and f.output is not null
      )) as spending_per_output_unused_budget
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
        and y.year between 2019 and 2020
      )
    ) as f
      left outer join figure as printed_spending_per_output
        on (
          printed_spending_per_output.program_id = f.program_id
          and printed_spending_per_output.edition_id = f.edition_id
          and printed_spending_per_output.year = f.year
          and printed_spending_per_output.component = f.position
          and printed_spending_per_output.metric = 'spending_per_output'
        )
    where f.program_id in (
      select p.id
      from program as p
        join program_edition as e
          on (
            e.program_id = p.id
            and e.id = p.edition_id
          )
      where (
        p.kind = cast('MONITORED' as program_kind)
        and (
          p.key in ('M-87119')
          or exists (
            select 1 as one
            from program_alias
            where (
              program_alias.program_id = p.id
              and program_alias.alias in ('M-87119')
            )
          )
        )
      )
    )
    group by
      f.program_id,
      coalesce(f.component_key, ''),
      f.year,
      f.year,
      f.price_year
  ),
  groups_of_components as (
    select
      groups_of_components_cells.key_program,
      groups_of_components_cells.key_component,
      groups_of_components_cells.key_year,
      sum(groups_of_components_cells.component_spending_sum) as "component_spending_sum",
      coalesce(
        cast(
          sum(groups_of_components_cells.component_spending_rows)
          as int
        ),
        0
      ) as "component_spending_rows",
      cast(
        sum(groups_of_components_cells.component_spending_reported)
        as int
      ) as "component_spending_reported",
      min(groups_of_components_cells.component_spending_reason) as "component_spending_reason",
      sum(groups_of_components_cells.output_sum) as "output_sum",
      coalesce(min(groups_of_components_cells.output_least_unit) filter (where true) <> max(groups_of_components_cells.output_most_unit) filter (where true), false) as "output_several_unit",
      count(distinct groups_of_components_cells.year) filter (where groups_of_components_cells.output_rows > 0) as "output_years",
      coalesce(
        bool_or(groups_of_components_cells.output_broken),
        false
      ) as "output_broken",
      sum(groups_of_components_cells.budget) as "budget",
      sum(groups_of_components_cells.output_unused_budget) as "output_unused_budget",
      coalesce(
        cast(
          sum(groups_of_components_cells.output_rows)
          as int
        ),
        0
      ) as "output_rows",
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
        (min(groups_of_components_cells.price_year) filter (where groups_of_components_cells.component_spending_rows > 0) <> max(groups_of_components_cells.price_year) filter (where groups_of_components_cells.component_spending_rows > 0)),
        false
      ) as "component_spending_mixed_prices",
      sum(groups_of_components_cells.component_spending_unused_budget) as "component_spending_unused_budget",
      coalesce(
        (min(groups_of_components_cells.price_year) filter (where groups_of_components_cells.spending_per_output_rows > 0) <> max(groups_of_components_cells.price_year) filter (where groups_of_components_cells.spending_per_output_rows > 0)),
        false
      ) as "spending_per_output_mixed_prices",
      coalesce(min(groups_of_components_cells.spending_per_output_least_unit) filter (where true) <> max(groups_of_components_cells.spending_per_output_most_unit) filter (where true), false) as "spending_per_output_several_unit",
      count(distinct groups_of_components_cells.year) filter (where groups_of_components_cells.spending_per_output_rows > 0) as "spending_per_output_years",
      coalesce(
        bool_or(groups_of_components_cells.spending_per_output_broken),
        false
      ) as "spending_per_output_broken",
      sum(groups_of_components_cells.spending_per_output_unused_budget) as "spending_per_output_unused_budget"
    from groups_of_components_cells
    group by groups_of_components_cells.key_program, groups_of_components_cells.key_component, groups_of_components_cells.key_year
  ),
  groups_of_components_spread as (
    select
      0 as side,
      f.program_id as key_program,
      coalesce(f.component_key, '') as key_component,
      f.year as key_year,
      count(*) as spending_per_output_observations,
      count(*) filter (where (
        f.position is not null
        and case
          when (
            greatest(f.component_spending_status, f.output_status) <= cast('DERIVED' as value_status)
            and f.output = 0
          ) then cast('UNDEFINED' as value_status)
          when greatest(f.component_spending_status, f.output_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
          else coalesce(
            printed_spending_per_output.status,
            case
              when greatest(f.component_spending_status, f.output_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.component_spending_status, f.output_status)
            end,
            cast('NOT_PUBLISHED' as value_status)
          )
        end = cast('UNDEFINED' as value_status)
      )) as spending_per_output_undefined,
      count(*) filter (where not (f.position is not null)) as spending_per_output_no_record
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
        and y.year between 2019 and 2020
      )
    ) as f
      left outer join figure as printed_spending_per_output
        on (
          printed_spending_per_output.program_id = f.program_id
          and printed_spending_per_output.edition_id = f.edition_id
          and printed_spending_per_output.year = f.year
          and printed_spending_per_output.component = f.position
          and printed_spending_per_output.metric = 'spending_per_output'
        )
    where f.program_id in (
      select p.id
      from program as p
        join program_edition as e
          on (
            e.program_id = p.id
            and e.id = p.edition_id
          )
      where (
        p.kind = cast('MONITORED' as program_kind)
        and (
          p.key in ('M-87119')
          or exists (
            select 1 as one
            from program_alias
            where (
              program_alias.program_id = p.id
              and program_alias.alias in ('M-87119')
            )
          )
        )
      )
    )
    group by
      f.program_id,
      coalesce(f.component_key, ''),
      f.year
  ),
  total_of_components as (
    select
      sum(groups_of_components_cells.component_spending_sum) as "component_spending_sum",
      coalesce(
        (min(groups_of_components_cells.price_year) filter (where groups_of_components_cells.component_spending_rows > 0) <> max(groups_of_components_cells.price_year) filter (where groups_of_components_cells.component_spending_rows > 0)),
        false
      ) as "component_spending_mixed_prices",
      sum(groups_of_components_cells.budget) as "budget",
      sum(groups_of_components_cells.component_spending_unused_budget) as "component_spending_unused_budget",
      coalesce(
        cast(
          sum(groups_of_components_cells.component_spending_rows)
          as int
        ),
        0
      ) as "component_spending_rows",
      sum(groups_of_components_cells.output_sum) as "output_sum",
      coalesce(min(groups_of_components_cells.output_least_unit) filter (where true) <> max(groups_of_components_cells.output_most_unit) filter (where true), false) as "output_several_unit",
      count(distinct groups_of_components_cells.year) filter (where groups_of_components_cells.output_rows > 0) as "output_years",
      coalesce(
        bool_or(groups_of_components_cells.output_broken),
        false
      ) as "output_broken",
      sum(groups_of_components_cells.output_unused_budget) as "output_unused_budget",
      coalesce(
        cast(
          sum(groups_of_components_cells.output_rows)
          as int
        ),
        0
      ) as "output_rows",
      sum(groups_of_components_cells.spending_per_output_sum) as "spending_per_output_sum",
      sum(groups_of_components_cells.spending_per_output_divisor) as "spending_per_output_divisor",
      coalesce(
        (min(groups_of_components_cells.price_year) filter (where groups_of_components_cells.spending_per_output_rows > 0) <> max(groups_of_components_cells.price_year) filter (where groups_of_components_cells.spending_per_output_rows > 0)),
        false
      ) as "spending_per_output_mixed_prices",
      coalesce(min(groups_of_components_cells.spending_per_output_least_unit) filter (where true) <> max(groups_of_components_cells.spending_per_output_most_unit) filter (where true), false) as "spending_per_output_several_unit",
      count(distinct groups_of_components_cells.year) filter (where groups_of_components_cells.spending_per_output_rows > 0) as "spending_per_output_years",
      coalesce(
        bool_or(groups_of_components_cells.spending_per_output_broken),
        false
      ) as "spending_per_output_broken",
      sum(groups_of_components_cells.spending_per_output_unused_budget) as "spending_per_output_unused_budget",
      coalesce(
        cast(
          sum(groups_of_components_cells.spending_per_output_rows)
          as int
        ),
        0
      ) as "spending_per_output_rows"
    from groups_of_components_cells
    where groups_of_components_cells.year between 2019 and 2020
    having count(*) > 0
  )
select json_build_object(
  'nodes',
  (
    select coalesce(json_agg(page.node), '[]')
    from (
      select json_build_object(
        'year',
        nullif(groups_of_components.key_year, -1),
        'program',
        (
          select json_build_object('id', p.key)
          from program as p
            join program_edition as e
              on (
                e.program_id = p.id
                and e.id = p.edition_id
              )
          where p.id = groups_of_components.key_program
        ),
        'component',
        (
          select component.name
          from component
          where (
            component.program_id = groups_of_components.key_program
            and component.name_key = groups_of_components.key_component
          )
          order by component.edition_id desc
          fetch next 1 rows only
        ),
        'componentSpending',
        json_build_object(
          'value',
          round(groups_of_components.component_spending_sum, 0),
          'status',
          case
            when (
              groups_of_components.component_spending_sum is not null
              and false
            ) then cast('IMPLIED' as value_status)
            when (
              groups_of_components.component_spending_sum is not null
              and groups_of_components.component_spending_rows = 1
              and groups_of_components.component_spending_reported = 1
            ) then cast('REPORTED' as value_status)
            when groups_of_components.component_spending_sum is not null then cast('DERIVED' as value_status)
            when groups_of_components.component_spending_rows > 0 then cast('UNDEFINED' as value_status)
            else coalesce(groups_of_components.component_spending_reason, cast('NOT_PUBLISHED' as value_status))
          end
        ),
        'output',
        json_build_object(
          'value',
          round(groups_of_components.output_sum, 0),
          'caveats',
          to_json(array_remove(array[
            case
              when (
                groups_of_components.output_years > 1
                and groups_of_components.output_broken
              ) then 'SERIES_BREAK'
            end,
            case
              when groups_of_components.output_several_unit then 'UNLIKE_UNITS'
            end,
            case
              when (
                groups_of_components.output_sum is not null
                and round(
                  ((groups_of_components.budget - coalesce(groups_of_components.output_unused_budget, 0)) / nullif(groups_of_components.budget, 0)),
                  4
                ) < 0.8
              ) then 'LOW_COVERAGE'
            end,
            case
              when (
                groups_of_components.output_sum is not null
                and groups_of_components.output_rows < 5
              ) then 'SMALL_GROUP'
            end
          ]::text[], null))
        ),
        'spendingPerOutput',
        json_build_object(
          'value',
          round(
            (groups_of_components.spending_per_output_sum / nullif(groups_of_components.spending_per_output_divisor, 0)),
            3
          ),
          'status',
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
          end,
          'counts',
          json_build_object(
            'observations',
            coalesce(groups_of_components_spread.spending_per_output_observations, 0),
            'undefined',
            coalesce(groups_of_components_spread.spending_per_output_undefined, 0),
            'noRecord',
            coalesce(groups_of_components_spread.spending_per_output_no_record, 0)
          )
        )
      ) as node
      from groups_of_components
        left outer join groups_of_components_spread as groups_of_components_spread
          on (
            groups_of_components_spread.side = 0
            and groups_of_components_spread.key_program = groups_of_components.key_program
            and groups_of_components_spread.key_component = groups_of_components.key_component
            and groups_of_components_spread.key_year = groups_of_components.key_year
          )
      order by
        (groups_of_components.key_program = -1),
        (((
          select program.key
          from program
          where program.id = groups_of_components.key_program
        )) collate "C") asc,
        groups_of_components.key_program asc,
        (groups_of_components.key_component = ''),
        ((groups_of_components.key_component) collate "C") asc,
        groups_of_components.key_component asc,
        (groups_of_components.key_year = -1),
        groups_of_components.key_year asc,
        groups_of_components.key_year asc
      offset 0 rows
      fetch next 101 rows only
    ) as page
  ),
  'total',
  (
    select json_build_object(
      'componentSpending',
      json_build_object(
        'value',
        round(total_of_components.component_spending_sum, 0)
      )
    )
    from total_of_components
  ),
  'unknown',
  (select json_agg(asked.id) from unnest(cast('{"M-87119"}' as varchar[])) as asked (id) where not exists (
  select from program known where known.kind = cast('MONITORED' as program_kind) and (known.key = asked.id or exists (
    select from program_alias other where other.program_id = known.id and other.alias = asked.id))))
,
  'warnings',
  json_build_array(
    json_build_object(
      'flags',
      (
        select json_build_object(
          'MIXED_PRICE_YEARS',
          bool_or((
            groups_of_components.component_spending_mixed_prices
            or groups_of_components.spending_per_output_mixed_prices
          )),
          'SERIES_BREAK',
          bool_or((
            (
              groups_of_components.output_years > 1
              and groups_of_components.output_broken
            )
            or (
              groups_of_components.spending_per_output_years > 1
              and groups_of_components.spending_per_output_broken
            )
          )),
          'UNLIKE_UNITS',
          bool_or((
            groups_of_components.output_several_unit
            or groups_of_components.spending_per_output_several_unit
          )),
          'LOW_COVERAGE',
          bool_or((
            (
              groups_of_components.component_spending_sum is not null
              and round(
                ((groups_of_components.budget - coalesce(groups_of_components.component_spending_unused_budget, 0)) / nullif(groups_of_components.budget, 0)),
                4
              ) < 0.8
            )
            or (
              groups_of_components.output_sum is not null
              and round(
                ((groups_of_components.budget - coalesce(groups_of_components.output_unused_budget, 0)) / nullif(groups_of_components.budget, 0)),
                4
              ) < 0.8
            )
            or (
              (groups_of_components.spending_per_output_sum / nullif(groups_of_components.spending_per_output_divisor, 0)) is not null
              and round(
                ((groups_of_components.budget - coalesce(groups_of_components.spending_per_output_unused_budget, 0)) / nullif(groups_of_components.budget, 0)),
                4
              ) < 0.8
            )
          )),
          'SMALL_GROUP',
          bool_or((
            (
              groups_of_components.component_spending_sum is not null
              and groups_of_components.component_spending_rows < 5
            )
            or (
              groups_of_components.output_sum is not null
              and groups_of_components.output_rows < 5
            )
            or (
              (groups_of_components.spending_per_output_sum / nullif(groups_of_components.spending_per_output_divisor, 0)) is not null
              and groups_of_components.spending_per_output_rows < 5
            )
          ))
        )
        from groups_of_components
          left outer join groups_of_components_spread as groups_of_components_spread
            on (
              groups_of_components_spread.side = 0
              and groups_of_components_spread.key_program = groups_of_components.key_program
              and groups_of_components_spread.key_component = groups_of_components.key_component
              and groups_of_components_spread.key_year = groups_of_components.key_year
            )
      ),
      'priceYears',
      json_build_array((
        select coalesce(json_agg(distinct groups_of_components_cells.price_year) filter (where (
          groups_of_components_cells.component_spending_rows > 0
          or groups_of_components_cells.spending_per_output_rows > 0
        )), '[]')
        from groups_of_components_cells
      )),
      'partialYears',
      json_build_array(),
      'impliedYears',
      json_build_array(),
      'brokenYears',
      json_build_array((
        select coalesce(json_agg(distinct groups_of_components_cells.year) filter (where (
          groups_of_components_cells.output_broken
          or groups_of_components_cells.spending_per_output_broken
        )), '[]')
        from groups_of_components_cells
      ))
    ),
    json_build_object(
      'flags',
      (
        select json_build_object(
          'MIXED_PRICE_YEARS',
          bool_or((
            total_of_components.component_spending_mixed_prices
            or total_of_components.spending_per_output_mixed_prices
          )),
          'SERIES_BREAK',
          bool_or((
            (
              total_of_components.output_years > 1
              and total_of_components.output_broken
            )
            or (
              total_of_components.spending_per_output_years > 1
              and total_of_components.spending_per_output_broken
            )
          )),
          'UNLIKE_UNITS',
          bool_or((
            total_of_components.output_several_unit
            or total_of_components.spending_per_output_several_unit
          )),
          'LOW_COVERAGE',
          bool_or((
            (
              total_of_components.component_spending_sum is not null
              and round(
                ((total_of_components.budget - coalesce(total_of_components.component_spending_unused_budget, 0)) / nullif(total_of_components.budget, 0)),
                4
              ) < 0.8
            )
            or (
              total_of_components.output_sum is not null
              and round(
                ((total_of_components.budget - coalesce(total_of_components.output_unused_budget, 0)) / nullif(total_of_components.budget, 0)),
                4
              ) < 0.8
            )
            or (
              (total_of_components.spending_per_output_sum / nullif(total_of_components.spending_per_output_divisor, 0)) is not null
              and round(
                ((total_of_components.budget - coalesce(total_of_components.spending_per_output_unused_budget, 0)) / nullif(total_of_components.budget, 0)),
                4
              ) < 0.8
            )
          )),
          'SMALL_GROUP',
          bool_or((
            (
              total_of_components.component_spending_sum is not null
              and total_of_components.component_spending_rows < 5
            )
            or (
              total_of_components.output_sum is not null
              and total_of_components.output_rows < 5
            )
            or (
              (total_of_components.spending_per_output_sum / nullif(total_of_components.spending_per_output_divisor, 0)) is not null
              and total_of_components.spending_per_output_rows < 5
            )
          ))
        )
        from total_of_components
      ),
      'priceYears',
      json_build_array((
        select coalesce(json_agg(distinct groups_of_components_cells.price_year) filter (where (
          groups_of_components_cells.component_spending_rows > 0
          or groups_of_components_cells.spending_per_output_rows > 0
        )), '[]')
        from groups_of_components_cells
      )),
      'partialYears',
      json_build_array(),
      'impliedYears',
      json_build_array(),
      'brokenYears',
      json_build_array((
        select coalesce(json_agg(distinct groups_of_components_cells.year) filter (where (
          groups_of_components_cells.output_broken
          or groups_of_components_cells.spending_per_output_broken
        )), '[]')
        from groups_of_components_cells
      ))
    )
  ),
  'onRecord',
  exists (
    select 1 as one
    from groups_of_components
  )
)
