with
  groups_cells as (
    select
      0 as side,
      coalesce(of_sdg_goal.key, -1) as key_sdg_goal,
      f.year,
      f.price_year,
      count(*) filter (where (
        f.beneficiaries is not null
        and f.target_population is not null
        and case
          when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.low
          else cast(f.beneficiaries as numeric)
        end is null
      )) as coverage_beneficiaries_low_open,
      sum(
        case
          when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.low
          else cast(f.beneficiaries as numeric)
        end
      ) filter (where (
        f.beneficiaries is not null
        and f.target_population is not null
      )) as coverage_beneficiaries_low,
      count(*) filter (where (
        f.beneficiaries is not null
        and f.target_population is not null
        and case
          when f.target_population_status = cast('IMPLIED' as value_status) then printed_target_population.high
          else cast(f.target_population as numeric)
        end is null
      )) as coverage_target_population_high_open,
      sum(
        case
          when f.target_population_status = cast('IMPLIED' as value_status) then printed_target_population.high
          else cast(f.target_population as numeric)
        end
      ) filter (where (
        f.beneficiaries is not null
        and f.target_population is not null
      )) as coverage_target_population_high,
      min(
        case
          when greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status) then (case
            when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.low
            else cast(f.beneficiaries as numeric)
          end / nullif(
            case
              when f.target_population_status = cast('IMPLIED' as value_status) then printed_target_population.high
              else cast(f.target_population as numeric)
            end,
            0
          ))
          else coalesce(
            (printed_coverage.published - (printed_coverage.step / 2)),
            (case
              when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.low
              else cast(f.beneficiaries as numeric)
            end / nullif(
              case
                when f.target_population_status = cast('IMPLIED' as value_status) then printed_target_population.high
                else cast(f.target_population as numeric)
              end,
              0
            ))
          )
        end
      ) filter (where (
        f.beneficiaries is not null
        and f.target_population is not null
      )) as coverage_row_low,
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
        and case
          when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.high
          else cast(f.beneficiaries as numeric)
        end is null
      )) as coverage_beneficiaries_high_open,
      sum(
        case
          when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.high
          else cast(f.beneficiaries as numeric)
        end
      ) filter (where (
        f.beneficiaries is not null
        and f.target_population is not null
      )) as coverage_beneficiaries_high,
      count(*) filter (where (
        f.beneficiaries is not null
        and f.target_population is not null
        and case
          when f.target_population_status = cast('IMPLIED' as value_status) then printed_target_population.low
          else cast(f.target_population as numeric)
        end is null
      )) as coverage_target_population_low_open,
      sum(
        case
          when f.target_population_status = cast('IMPLIED' as value_status) then printed_target_population.low
          else cast(f.target_population as numeric)
        end
      ) filter (where (
        f.beneficiaries is not null
        and f.target_population is not null
      )) as coverage_target_population_low,
      max(
        case
          when greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status) then (case
            when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.high
            else cast(f.beneficiaries as numeric)
          end / nullif(
            case
              when f.target_population_status = cast('IMPLIED' as value_status) then printed_target_population.low
              else cast(f.target_population as numeric)
            end,
            0
          ))
          else coalesce(
            (printed_coverage.published + (printed_coverage.step / 2)),
            (case
              when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.high
              else cast(f.beneficiaries as numeric)
            end / nullif(
              case
                when f.target_population_status = cast('IMPLIED' as value_status) then printed_target_population.low
                else cast(f.target_population as numeric)
              end,
              0
            ))
          )
        end
      ) filter (where (
        f.beneficiaries is not null
        and f.target_population is not null
      )) as coverage_row_high,
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
      bool_or((
        false
        or of_sdg_goal.links > 1
      )) as coverage_overlaps,
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
      left outer join figure as printed_beneficiaries
        on (
          printed_beneficiaries.program_id = f.program_id
          and printed_beneficiaries.edition_id = f.edition_id
          and printed_beneficiaries.year = f.year
          and printed_beneficiaries.component = 0
          and printed_beneficiaries.metric = 'beneficiaries'
        )
      left outer join figure as printed_target_population
        on (
          printed_target_population.program_id = f.program_id
          and printed_target_population.edition_id = f.edition_id
          and printed_target_population.year = f.year
          and printed_target_population.component = 0
          and printed_target_population.metric = 'target_population'
        )
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
    where coalesce(of_sdg_goal.key, -1) in (8)
    group by
      coalesce(of_sdg_goal.key, -1),
      f.year,
      f.price_year
  ),
  groups as (
    select
      groups_cells.key_sdg_goal,
      cast(
        sum(groups_cells.coverage_beneficiaries_low_open)
        as int
      ) as "coverage_beneficiaries_low_open",
      sum(groups_cells.coverage_beneficiaries_low) as "coverage_beneficiaries_low",
      cast(
        sum(groups_cells.coverage_target_population_high_open)
        as int
      ) as "coverage_target_population_high_open",
      sum(groups_cells.coverage_target_population_high) as "coverage_target_population_high",
      min(groups_cells.coverage_row_low) as "coverage_row_low",
      sum(groups_cells.coverage_sum) as "coverage_sum",
      sum(groups_cells.coverage_divisor) as "coverage_divisor",
      coalesce(
        bool_or(groups_cells.coverage_implied),
        false
      ) as "coverage_implied",
      cast(
        sum(groups_cells.coverage_beneficiaries_high_open)
        as int
      ) as "coverage_beneficiaries_high_open",
      sum(groups_cells.coverage_beneficiaries_high) as "coverage_beneficiaries_high",
      cast(
        sum(groups_cells.coverage_target_population_low_open)
        as int
      ) as "coverage_target_population_low_open",
      sum(groups_cells.coverage_target_population_low) as "coverage_target_population_low",
      max(groups_cells.coverage_row_high) as "coverage_row_high",
      coalesce(
        cast(
          sum(groups_cells.coverage_rows)
          as int
        ),
        0
      ) as "coverage_rows",
      min(groups_cells.coverage_reason) as "coverage_reason",
      coalesce(min(groups_cells.coverage_least_unit) filter (where true) <> max(groups_cells.coverage_most_unit) filter (where true), false) as "coverage_several_unit",
      coalesce(
        bool_or(groups_cells.coverage_overlaps),
        false
      ) as "coverage_overlaps",
      sum(groups_cells.budget) as "budget",
      sum(groups_cells.coverage_unused_budget) as "coverage_unused_budget"
    from groups_cells
    group by groups_cells.key_sdg_goal
  )
select json_build_object(
  'explanation',
  json_build_object(
    'number',
    (
      select
        case
          when groups.coverage_implied then round(
            case
              when (case
                when groups.coverage_beneficiaries_low_open = 0 then groups.coverage_beneficiaries_low
              end / nullif(
                case
                  when groups.coverage_target_population_high_open = 0 then groups.coverage_target_population_high
                end,
                0
              )) is not null then least(
                (groups.coverage_sum / nullif(groups.coverage_divisor, 0)),
                greatest(
                  (case
                    when groups.coverage_beneficiaries_low_open = 0 then groups.coverage_beneficiaries_low
                  end / nullif(
                    case
                      when groups.coverage_target_population_high_open = 0 then groups.coverage_target_population_high
                    end,
                    0
                  )),
                  groups.coverage_row_low
                )
              )
            end,
            4
          )
        end
      from groups
      fetch next 1 rows only
    ),
    'value',
    (
      select json_build_object(
        'value',
        round(
          (groups.coverage_sum / nullif(groups.coverage_divisor, 0)),
          4
        ),
        'low',
        case
          when groups.coverage_implied then round(
            case
              when (case
                when groups.coverage_beneficiaries_low_open = 0 then groups.coverage_beneficiaries_low
              end / nullif(
                case
                  when groups.coverage_target_population_high_open = 0 then groups.coverage_target_population_high
                end,
                0
              )) is not null then least(
                (groups.coverage_sum / nullif(groups.coverage_divisor, 0)),
                greatest(
                  (case
                    when groups.coverage_beneficiaries_low_open = 0 then groups.coverage_beneficiaries_low
                  end / nullif(
                    case
                      when groups.coverage_target_population_high_open = 0 then groups.coverage_target_population_high
                    end,
                    0
                  )),
                  groups.coverage_row_low
                )
              )
            end,
            4
          )
        end,
        'high',
        case
          when groups.coverage_implied then round(
            case
              when (case
                when groups.coverage_beneficiaries_high_open = 0 then groups.coverage_beneficiaries_high
              end / nullif(
                case
                  when groups.coverage_target_population_low_open = 0 then groups.coverage_target_population_low
                end,
                0
              )) is not null then greatest(
                (groups.coverage_sum / nullif(groups.coverage_divisor, 0)),
                least(
                  (case
                    when groups.coverage_beneficiaries_high_open = 0 then groups.coverage_beneficiaries_high
                  end / nullif(
                    case
                      when groups.coverage_target_population_low_open = 0 then groups.coverage_target_population_low
                    end,
                    0
                  )),
                  groups.coverage_row_high
                )
              )
            end,
            4
          )
        end
      )
      from groups
      fetch next 1 rows only
    ),
    'formula',
    'sum(beneficiaries) / sum(targetPopulation), each implied figure at its end that makes it least, within the least of the rows',
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
    json_build_array(null),
    'number',
    (
      select
        case
          when groups.coverage_implied then round(
            case
              when (case
                when groups.coverage_beneficiaries_low_open = 0 then groups.coverage_beneficiaries_low
              end / nullif(
                case
                  when groups.coverage_target_population_high_open = 0 then groups.coverage_target_population_high
                end,
                0
              )) is not null then least(
                (groups.coverage_sum / nullif(groups.coverage_divisor, 0)),
                greatest(
                  (case
                    when groups.coverage_beneficiaries_low_open = 0 then groups.coverage_beneficiaries_low
                  end / nullif(
                    case
                      when groups.coverage_target_population_high_open = 0 then groups.coverage_target_population_high
                    end,
                    0
                  )),
                  groups.coverage_row_low
                )
              )
            end,
            4
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
                when greatest(f.beneficiaries_status, f.target_population_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.beneficiaries_status, f.target_population_status)
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
            left outer join (
              select
                program_sdg_goal.program_id,
                program_sdg_goal.goal as key,
                cast(program_sdg_goal.links as int) as links
              from program_sdg_goal
              where program_sdg_goal.links is not null
            ) as of_sdg_goal
              on of_sdg_goal.program_id = f.program_id
          where (
            coalesce(of_sdg_goal.key, -1) in (8)
            and not (
              f.beneficiaries is not null
              and f.target_population is not null
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
        fetch next 1 rows only
      ),
      'sum',
      (
        select groups.coverage_sum
        from groups
        fetch next 1 rows only
      ),
      'divisor',
      (
        select groups.coverage_divisor
        from groups
        fetch next 1 rows only
      ),
      'used',
      (
        select json_build_object(
          'rows',
          count(*) filter (where (
            f.beneficiaries is not null
            and f.target_population is not null
          )),
          'programs',
          count(distinct f.program_id) filter (where (
            f.beneficiaries is not null
            and f.target_population is not null
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
          left outer join (
            select
              program_sdg_goal.program_id,
              program_sdg_goal.goal as key,
              cast(program_sdg_goal.links as int) as links
            from program_sdg_goal
            where program_sdg_goal.links is not null
          ) as of_sdg_goal
            on of_sdg_goal.program_id = f.program_id
        where coalesce(of_sdg_goal.key, -1) in (8)
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
        'OVERLAPPING_GROUPS',
        bool_or(groups.coverage_overlaps),
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
