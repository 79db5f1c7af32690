with
  groups_cells as (
    select
      0 as side,
      coalesce(of_sdg_goal.key, -1) as key_sdg_goal,
      f.year,
      f.price_year,
      sum((cast(f.executed_budget as numeric) * (cast(1 as numeric) / coalesce(of_sdg_goal.links, 1)))) as executed_budget_sum,
      sum((cast(f.beneficiaries as numeric) * (cast(1 as numeric) / coalesce(of_sdg_goal.links, 1)))) filter (where (
        f.beneficiaries is not null
        and f.target_population is not null
      )) as coverage_sum,
      sum((cast(f.target_population as numeric) * (cast(1 as numeric) / coalesce(of_sdg_goal.links, 1)))) filter (where (
        f.beneficiaries is not null
        and f.target_population is not null
      )) as coverage_divisor,
      count(f.executed_budget) as executed_budget_rows,
      sum((coalesce(f.initial_budget, f.final_budget, f.executed_budget) * (cast(1 as numeric) / coalesce(of_sdg_goal.links, 1)))) as budget,
      sum((coalesce(f.initial_budget, f.final_budget, f.executed_budget) * (cast(1 as numeric) / coalesce(of_sdg_goal.links, 1)))) filter (where not (f.executed_budget is not null)) as executed_budget_unused_budget,
      min(coalesce(
        of_unit.key,
        ('?' || cast(f.program_id as varchar))
      )) filter (where (
        f.beneficiaries is not null
        and f.target_population is not null
      )) as coverage_least_unit,
      max(coalesce(
        of_unit.key,
        ('?' || cast(f.program_id as varchar))
      )) filter (where (
        f.beneficiaries is not null
        and f.target_population is not null
      )) as coverage_most_unit,
      bool_or((
        (
          f.beneficiaries_status = cast('IMPLIED' as value_status)
          or f.target_population_status = cast('IMPLIED' as value_status)
        )
        and f.beneficiaries is not null
        and f.target_population is not null
      )) as coverage_implied,
      sum((coalesce(f.initial_budget, f.final_budget, f.executed_budget) * (cast(1 as numeric) / coalesce(of_sdg_goal.links, 1)))) filter (where not (
        f.beneficiaries is not null
        and f.target_population is not null
      )) as coverage_unused_budget,
      count(*) filter (where (
        f.beneficiaries is not null
        and f.target_population is not null
      )) as coverage_rows,
      bool_or((
        f.beneficiaries is not null
        and f.target_population is not null
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
              'coverage', 'beneficiaries', 'target_population'
            )
            and b.year > 2020
            and b.year <= 2020
          )
        )
      )) as coverage_broken
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
        y.beneficiaries as beneficiaries,
        y.beneficiaries_status as beneficiaries_status,
        y.target_population as target_population,
        y.target_population_status as target_population_status,
        y.initial_budget as initial_budget,
        y.initial_budget_status as initial_budget_status,
        y.final_budget as final_budget,
        y.final_budget_status as final_budget_status
      from program_year as y
      where (
        y.kind = cast('MONITORED' as program_kind)
        and y.year = 2020
      )
    ) as f
      left outer join (
        select
          program_sdg_goal.program_id,
          program_sdg_goal.goal as key,
          cast(program_sdg_goal.links as int) as links
        from program_sdg_goal
        where program_sdg_goal.links is not null
      ) as of_sdg_goal
        on of_sdg_goal.program_id = f.program_id
      left outer join (
        select
          p.id as program_id,
          translate(lower(program_edition.beneficiary_unit), 'áéíóúüñ', 'aeiouun') as key
        from program as p
          join program_edition
            on (
              program_edition.program_id = p.id
              and program_edition.id = p.profile_edition_id
            )
      ) as of_unit
        on of_unit.program_id = f.program_id
    group by
      coalesce(of_sdg_goal.key, -1),
      f.year,
      f.price_year
  ),
  groups as (
    select
      groups_cells.key_sdg_goal,
      sum(groups_cells.executed_budget_sum) as "executed_budget_sum",
      sum(groups_cells.coverage_sum) as "coverage_sum",
      sum(groups_cells.coverage_divisor) as "coverage_divisor",
      coalesce(
        (min(groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0) <> max(groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0)),
        false
      ) as "executed_budget_mixed_prices",
      sum(groups_cells.budget) as "budget",
      sum(groups_cells.executed_budget_unused_budget) as "executed_budget_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows)
          as int
        ),
        0
      ) as "executed_budget_rows",
      coalesce(min(groups_cells.coverage_least_unit) filter (where true) <> max(groups_cells.coverage_most_unit) filter (where true), false) as "coverage_several_unit",
      coalesce(
        bool_or(groups_cells.coverage_implied),
        false
      ) as "coverage_implied",
      sum(groups_cells.coverage_unused_budget) as "coverage_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.coverage_rows)
          as int
        ),
        0
      ) as "coverage_rows"
    from groups_cells
    group by groups_cells.key_sdg_goal
  ),
  total as (
    select
      sum(groups_cells.executed_budget_sum) as "executed_budget_sum",
      coalesce(
        (min(groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0) <> max(groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0)),
        false
      ) as "executed_budget_mixed_prices",
      sum(groups_cells.budget) as "budget",
      sum(groups_cells.executed_budget_unused_budget) as "executed_budget_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows)
          as int
        ),
        0
      ) as "executed_budget_rows",
      sum(groups_cells.coverage_sum) as "coverage_sum",
      sum(groups_cells.coverage_divisor) as "coverage_divisor",
      coalesce(min(groups_cells.coverage_least_unit) filter (where true) <> max(groups_cells.coverage_most_unit) filter (where true), false) as "coverage_several_unit",
      coalesce(
        bool_or(groups_cells.coverage_implied),
        false
      ) as "coverage_implied",
      sum(groups_cells.coverage_unused_budget) as "coverage_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.coverage_rows)
          as int
        ),
        0
      ) as "coverage_rows"
    from groups_cells
    where groups_cells.year = 2020
    having count(*) > 0
  )
select json_build_object(
  'nodes',
  (
    select coalesce(json_agg(page.node), '[]')
    from (
      select json_build_object(
        'sdgGoal',
        (
          select json_build_object('number', g.number)
          from sdg_goal as g
          where g.number = cast(groups.key_sdg_goal as smallint)
        ),
        'executedBudget',
        json_build_object(
          'value',
          round(groups.executed_budget_sum, 0),
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
        ),
        'coverage',
        json_build_object(
          'value',
          round(
            (groups.coverage_sum / nullif(groups.coverage_divisor, 0)),
            4
          )
        )
      ) as node
      from groups
      order by
        (groups.key_sdg_goal = -1),
        groups.key_sdg_goal asc,
        groups.key_sdg_goal asc
      offset 0 rows
      fetch next 101 rows only
    ) as page
  ),
  'total',
  (
    select json_build_object(
      'executedBudget',
      json_build_object(
        'value',
        round(total.executed_budget_sum, 0)
      )
    )
    from total
  ),
  'warnings',
  json_build_array(
    json_build_object(
      'flags',
      (
        select json_build_object(
          'MIXED_PRICE_YEARS',
          bool_or(groups.executed_budget_mixed_prices),
          'IMPLIED',
          bool_or(groups.coverage_implied),
          'UNLIKE_UNITS',
          bool_or(groups.coverage_several_unit),
          'LOW_COVERAGE',
          bool_or((
            (
              groups.executed_budget_sum is not null
              and round(
                ((groups.budget - coalesce(groups.executed_budget_unused_budget, 0)) / nullif(groups.budget, 0)),
                4
              ) < 0.8
            )
            or (
              (groups.coverage_sum / nullif(groups.coverage_divisor, 0)) is not null
              and round(
                ((groups.budget - coalesce(groups.coverage_unused_budget, 0)) / nullif(groups.budget, 0)),
                4
              ) < 0.8
            )
          )),
          'SMALL_GROUP',
          bool_or((
            (
              groups.executed_budget_sum is not null
              and groups.executed_budget_rows < 5
            )
            or (
              (groups.coverage_sum / nullif(groups.coverage_divisor, 0)) is not null
              and groups.coverage_rows < 5
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
      json_build_array(),
      'impliedYears',
      json_build_array((
        select coalesce(json_agg(distinct groups_cells.year) filter (where groups_cells.coverage_implied), '[]')
        from groups_cells
      )),
      'brokenYears',
      json_build_array((
        select coalesce(json_agg(distinct groups_cells.year) filter (where groups_cells.coverage_broken), '[]')
        from groups_cells
      ))
    ),
    json_build_object(
      'flags',
      (
        select json_build_object(
          'MIXED_PRICE_YEARS',
          bool_or(total.executed_budget_mixed_prices),
          'IMPLIED',
          bool_or(total.coverage_implied),
          'UNLIKE_UNITS',
          bool_or(total.coverage_several_unit),
          'LOW_COVERAGE',
          bool_or((
            (
              total.executed_budget_sum is not null
              and round(
                ((total.budget - coalesce(total.executed_budget_unused_budget, 0)) / nullif(total.budget, 0)),
                4
              ) < 0.8
            )
            or (
              (total.coverage_sum / nullif(total.coverage_divisor, 0)) is not null
              and round(
                ((total.budget - coalesce(total.coverage_unused_budget, 0)) / nullif(total.budget, 0)),
                4
              ) < 0.8
            )
          )),
          'SMALL_GROUP',
          bool_or((
            (
              total.executed_budget_sum is not null
              and total.executed_budget_rows < 5
            )
            or (
              (total.coverage_sum / nullif(total.coverage_divisor, 0)) is not null
              and total.coverage_rows < 5
            )
          ))
        )
        from total
      ),
      'priceYears',
      json_build_array((
        select coalesce(json_agg(distinct groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0), '[]')
        from groups_cells
      )),
      'partialYears',
      json_build_array(),
      'impliedYears',
      json_build_array((
        select coalesce(json_agg(distinct groups_cells.year) filter (where groups_cells.coverage_implied), '[]')
        from groups_cells
      )),
      'brokenYears',
      json_build_array((
        select coalesce(json_agg(distinct groups_cells.year) filter (where groups_cells.coverage_broken), '[]')
        from groups_cells
      ))
    )
  ),
  'onRecord',
  exists (
    select 1 as one
    from groups
  )
)
