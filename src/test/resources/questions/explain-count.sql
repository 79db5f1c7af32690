with
  groups_cells as (
    select
      0 as side,
      f.year as key_year,
      f.year,
      f.price_year,
      sum(f.beneficiaries) filter (where (
        f.beneficiaries is not null
        and f.target_population is not null
      )) as coverage_sum,
      sum(f.target_population) filter (where (
        f.beneficiaries is not null
        and f.target_population is not null
      )) as coverage_divisor,
      bool_or((
        (
          f.beneficiaries_status = cast('IMPLIED' as value_status)
          or f.target_population_status = cast('IMPLIED' as value_status)
        )
        and f.beneficiaries is not null
        and f.target_population is not null
      )) as coverage_implied,
      count(*) filter (where (
        f.beneficiaries is not null
        and f.target_population is not null
      )) as coverage_rows,
      min(greatest(f.beneficiaries_status, f.target_population_status)) filter (where greatest(f.beneficiaries_status, f.target_population_status) >= cast('NOT_REPORTED' as value_status)) as coverage_reason,
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
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (
        f.beneficiaries is not null
        and f.target_population is not null
      )) as coverage_unused_budget,
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
        y.beneficiaries as beneficiaries,
        y.beneficiaries_status as beneficiaries_status,
        y.target_population as target_population,
        y.target_population_status as target_population_status,
        y.initial_budget as initial_budget,
        y.initial_budget_status as initial_budget_status,
        y.final_budget as final_budget,
        y.final_budget_status as final_budget_status,
        y.executed_budget as executed_budget,
        y.executed_budget_status as executed_budget_status
      from program_year as y
      where (
        y.kind = cast('MONITORED' as program_kind)
        and y.year = 2020
      )
    ) as f
      left outer join figure as printed_coverage
        on (
          printed_coverage.program_id = f.program_id
          and printed_coverage.edition_id = f.edition_id
          and printed_coverage.year = f.year
          and printed_coverage.component = 0
          and printed_coverage.metric = 'coverage'
        )
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
    where f.year in (2020)
    group by f.year, f.year, f.price_year
  ),
  groups as (
    select
      groups_cells.key_year,
      sum(groups_cells.coverage_sum) as "coverage_sum",
      sum(groups_cells.coverage_divisor) as "coverage_divisor",
      coalesce(
        bool_or(groups_cells.coverage_implied),
        false
      ) as "coverage_implied",
      coalesce(
        cast(
          sum(groups_cells.coverage_rows)
          as int
        ),
        0
      ) as "coverage_rows",
      min(groups_cells.coverage_reason) as "coverage_reason",
      coalesce(min(groups_cells.coverage_least_unit) filter (where true) <> max(groups_cells.coverage_most_unit) filter (where true), false) as "coverage_several_unit",
      sum(groups_cells.budget) as "budget",
      sum(groups_cells.coverage_unused_budget) as "coverage_unused_budget"
    from groups_cells
    group by groups_cells.key_year
  ),
  groups_spread as (
    select
      0 as side,
      f.year as key_year,
      count(*) filter (where (
        true
        and case
          when (
            greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status)
            and f.target_population = 0
          ) then cast('UNDEFINED' as value_status)
          when greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
          else coalesce(
            printed_coverage.status,
            case
              when greatest(f.beneficiaries_status, f.target_population_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.beneficiaries_status, f.target_population_status)
            end,
            cast('NOT_PUBLISHED' as value_status)
          )
        end = cast('DERIVED' as value_status)
      )) as coverage_derived
    from (
      select
        y.program_id,
        y.year,
        y.edition_id,
        y.ministry_id,
        y.agency_id,
        y.price_year,
        y.through_month,
        y.beneficiaries as beneficiaries,
        y.beneficiaries_status as beneficiaries_status,
        y.target_population as target_population,
        y.target_population_status as target_population_status,
        y.initial_budget as initial_budget,
        y.initial_budget_status as initial_budget_status,
        y.final_budget as final_budget,
        y.final_budget_status as final_budget_status,
        y.executed_budget as executed_budget,
        y.executed_budget_status as executed_budget_status
      from program_year as y
      where (
        y.kind = cast('MONITORED' as program_kind)
        and y.year = 2020
      )
    ) as f
      left outer join figure as printed_coverage
        on (
          printed_coverage.program_id = f.program_id
          and printed_coverage.edition_id = f.edition_id
          and printed_coverage.year = f.year
          and printed_coverage.component = 0
          and printed_coverage.metric = 'coverage'
        )
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
    where f.year in (2020)
    group by f.year
  )
select json_build_object(
  'explanation',
  json_build_object(
    'number',
    coalesce(
      (
        select coalesce(groups_spread.coverage_derived, 0)
        from groups
          left outer join groups_spread as groups_spread
            on (
              groups_spread.side = 0
              and groups_spread.key_year = groups.key_year
            )
        fetch next 1 rows only
      ),
      0
    ),
    'formula',
    'count(rows that are DERIVED)',
    'words',
    null,
    'sql',
    null,
    'leftOutBecause',
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
                when (
                  greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status)
                  and f.target_population = 0
                ) then cast('UNDEFINED' as value_status)
                when greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                else coalesce(
                  printed_coverage.status,
                  case
                    when greatest(f.beneficiaries_status, f.target_population_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.beneficiaries_status, f.target_population_status)
                  end,
                  cast('NOT_PUBLISHED' as value_status)
                )
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
              y.beneficiaries as beneficiaries,
              y.beneficiaries_status as beneficiaries_status,
              y.target_population as target_population,
              y.target_population_status as target_population_status
            from program_year as y
            where (
              y.kind = cast('MONITORED' as program_kind)
              and y.year = 2020
            )
          ) as f
            left outer join figure as printed_coverage
              on (
                printed_coverage.program_id = f.program_id
                and printed_coverage.edition_id = f.edition_id
                and printed_coverage.year = f.year
                and printed_coverage.component = 0
                and printed_coverage.metric = 'coverage'
              )
          where (
            f.year in (2020)
            and not (
              true
              and case
                when (
                  greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status)
                  and f.target_population = 0
                ) then cast('UNDEFINED' as value_status)
                when greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                else coalesce(
                  printed_coverage.status,
                  case
                    when greatest(f.beneficiaries_status, f.target_population_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.beneficiaries_status, f.target_population_status)
                  end,
                  cast('NOT_PUBLISHED' as value_status)
                )
              end = cast('DERIVED' as value_status)
            )
          )
        ) as f
        group by reason
      ) as reasons
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
    coalesce(
      (
        select coalesce(groups_spread.coverage_derived, 0)
        from groups
          left outer join groups_spread as groups_spread
            on (
              groups_spread.side = 0
              and groups_spread.key_year = groups.key_year
            )
        fetch next 1 rows only
      ),
      0
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
                when (
                  greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status)
                  and f.target_population = 0
                ) then cast('UNDEFINED' as value_status)
                when greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                else coalesce(
                  printed_coverage.status,
                  case
                    when greatest(f.beneficiaries_status, f.target_population_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.beneficiaries_status, f.target_population_status)
                  end,
                  cast('NOT_PUBLISHED' as value_status)
                )
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
              y.beneficiaries as beneficiaries,
              y.beneficiaries_status as beneficiaries_status,
              y.target_population as target_population,
              y.target_population_status as target_population_status
            from program_year as y
            where (
              y.kind = cast('MONITORED' as program_kind)
              and y.year = 2020
            )
          ) as f
            left outer join figure as printed_coverage
              on (
                printed_coverage.program_id = f.program_id
                and printed_coverage.edition_id = f.edition_id
                and printed_coverage.year = f.year
                and printed_coverage.component = 0
                and printed_coverage.metric = 'coverage'
              )
          where (
            f.year in (2020)
            and not (
              true
              and case
                when (
                  greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status)
                  and f.target_population = 0
                ) then cast('UNDEFINED' as value_status)
                when greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                else coalesce(
                  printed_coverage.status,
                  case
                    when greatest(f.beneficiaries_status, f.target_population_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.beneficiaries_status, f.target_population_status)
                  end,
                  cast('NOT_PUBLISHED' as value_status)
                )
              end = cast('DERIVED' as value_status)
            )
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
          (groups.coverage_sum / nullif(groups.coverage_divisor, 0)),
          4
        )
        from groups
          left outer join groups_spread as groups_spread
            on (
              groups_spread.side = 0
              and groups_spread.key_year = groups.key_year
            )
        fetch next 1 rows only
      ),
      'status',
      (
        select
          case
            when (
              (groups.coverage_sum / nullif(groups.coverage_divisor, 0)) is not null
              and groups.coverage_implied
            ) then cast('IMPLIED' as value_status)
            when (
              (groups.coverage_sum / nullif(groups.coverage_divisor, 0)) is not null
              and false
            ) then cast('REPORTED' as value_status)
            when (groups.coverage_sum / nullif(groups.coverage_divisor, 0)) is not null then cast('DERIVED' as value_status)
            when groups.coverage_rows > 0 then cast('UNDEFINED' as value_status)
            else coalesce(groups.coverage_reason, cast('NOT_PUBLISHED' as value_status))
          end
        from groups
          left outer join groups_spread as groups_spread
            on (
              groups_spread.side = 0
              and groups_spread.key_year = groups.key_year
            )
        fetch next 1 rows only
      ),
      'sum',
      (
        select groups.coverage_sum
        from groups
          left outer join groups_spread as groups_spread
            on (
              groups_spread.side = 0
              and groups_spread.key_year = groups.key_year
            )
        fetch next 1 rows only
      ),
      'divisor',
      (
        select groups.coverage_divisor
        from groups
          left outer join groups_spread as groups_spread
            on (
              groups_spread.side = 0
              and groups_spread.key_year = groups.key_year
            )
        fetch next 1 rows only
      ),
      'used',
      (
        select json_build_object(
          'rows',
          count(*) filter (where (
            true
            and case
              when (
                greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status)
                and f.target_population = 0
              ) then cast('UNDEFINED' as value_status)
              when greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
              else coalesce(
                printed_coverage.status,
                case
                  when greatest(f.beneficiaries_status, f.target_population_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.beneficiaries_status, f.target_population_status)
                end,
                cast('NOT_PUBLISHED' as value_status)
              )
            end = cast('DERIVED' as value_status)
          )),
          'programs',
          count(distinct f.program_id) filter (where (
            true
            and case
              when (
                greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status)
                and f.target_population = 0
              ) then cast('UNDEFINED' as value_status)
              when greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
              else coalesce(
                printed_coverage.status,
                case
                  when greatest(f.beneficiaries_status, f.target_population_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.beneficiaries_status, f.target_population_status)
                end,
                cast('NOT_PUBLISHED' as value_status)
              )
            end = cast('DERIVED' as value_status)
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
            y.beneficiaries as beneficiaries,
            y.beneficiaries_status as beneficiaries_status,
            y.target_population as target_population,
            y.target_population_status as target_population_status
          from program_year as y
          where (
            y.kind = cast('MONITORED' as program_kind)
            and y.year = 2020
          )
        ) as f
          left outer join figure as printed_coverage
            on (
              printed_coverage.program_id = f.program_id
              and printed_coverage.edition_id = f.edition_id
              and printed_coverage.year = f.year
              and printed_coverage.component = 0
              and printed_coverage.metric = 'coverage'
            )
        where f.year in (2020)
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
        'IMPLIED',
        bool_or(groups.coverage_implied),
        'UNLIKE_UNITS',
        bool_or(groups.coverage_several_unit),
        'LOW_COVERAGE',
        bool_or((
          (groups.coverage_sum / nullif(groups.coverage_divisor, 0)) is not null
          and round(
            ((groups.budget - coalesce(groups.coverage_unused_budget, 0)) / nullif(groups.budget, 0)),
            4
          ) < 0.8
        )),
        'SMALL_GROUP',
        bool_or((
          (groups.coverage_sum / nullif(groups.coverage_divisor, 0)) is not null
          and groups.coverage_rows < 5
        ))
      )
      from groups
        left outer join groups_spread as groups_spread
          on (
            groups_spread.side = 0
            and groups_spread.key_year = groups.key_year
          )
    ),
    'priceYears',
    json_build_array(),
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
)
