with
  told as (
    select *
    from (
      select
        y.program_id,
        y.year,
        y.edition,
        y.edition_id,
        y.ministry_id,
        y.agency_id,
        y.price_year,
        y.through_month,
        y.line,
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
        end as final_budget_status,
        case
          when not (y.through_month < 12) then y.administrative_spending
        end as administrative_spending,
        case
          when (
            y.through_month < 12
            and y.administrative_spending_status < cast('NOT_REPORTED' as value_status)
          ) then cast('NOT_COMPARABLE' as value_status)
          else y.administrative_spending_status
        end as administrative_spending_status,
        case
          when not (y.through_month < 12) then y.beneficiaries
        end as beneficiaries,
        case
          when (
            y.through_month < 12
            and y.beneficiaries_status < cast('NOT_REPORTED' as value_status)
          ) then cast('NOT_COMPARABLE' as value_status)
          else y.beneficiaries_status
        end as beneficiaries_status,
        y.target_population as target_population,
        y.target_population_status as target_population_status,
        case
          when y.price_year = 2019 then 1
          else (
            select (base.index / own.index)
            from
              price_index as base,
              price_index as own
            where (
              base.year = 2019
              and own.year = y.price_year
            )
          )
        end as price_factor
      from program_year as y
      where y.kind = cast('BUDGET' as program_kind)
    ) as f
  ),
  subtitles as (
    select
      f.program_id,
      f.year,
      min(sub.line) as line,
      coalesce(
        sum(sub.initial_budget),
        0
      ) as initial_budget,
      bool_and((
        sub.initial_budget is not null
        or sub.initial_budget_status = cast('NOT_APPLICABLE' as value_status)
      )) as initial_budget_whole,
      coalesce(
        sum(1) filter (where sub.initial_budget is not null),
        0
      ) as initial_budget_tolerance,
      coalesce(
        sum(sub.final_budget),
        0
      ) as final_budget,
      bool_and((
        sub.final_budget is not null
        or sub.final_budget_status = cast('NOT_APPLICABLE' as value_status)
      )) as final_budget_whole,
      coalesce(
        sum(1) filter (where sub.final_budget is not null),
        0
      ) as final_budget_tolerance,
      coalesce(
        sum(sub.executed_budget),
        0
      ) as executed_budget,
      bool_and((
        sub.executed_budget is not null
        or sub.executed_budget_status = cast('NOT_APPLICABLE' as value_status)
      )) as executed_budget_whole,
      coalesce(
        sum(1) filter (where sub.executed_budget is not null),
        0
      ) as executed_budget_tolerance,
      coalesce(
        sum(sub.administrative_spending),
        0
      ) as administrative_spending,
      bool_and((
        sub.administrative_spending is not null
        or sub.administrative_spending_status = cast('NOT_APPLICABLE' as value_status)
      )) as administrative_spending_whole,
      coalesce(
        sum(1) filter (where sub.administrative_spending is not null),
        0
      ) as administrative_spending_tolerance
    from told as f
      join subtitle_spending as sub
        on (
          sub.program_id = f.program_id
          and sub.edition_id = f.edition_id
          and sub.year = f.year
        )
    where sub.through_month >= f.through_month
    group by f.program_id, f.year
  ),
  parts as (
    select
      f.program_id,
      f.year,
      min(whole.line) as line,
      coalesce(
        sum(part.component_spending),
        0
      ) as component_spending,
      bool_and((
        part.component_spending is not null
        or part.component_spending_status = cast('NOT_APPLICABLE' as value_status)
      )) as component_spending_whole,
      coalesce(
        sum(coalesce(printed.step, 1)) filter (where part.component_spending is not null),
        0
      ) as component_spending_tolerance
    from told as f
      join component_year as part
        on (
          part.program_id = f.program_id
          and part.edition_id = f.edition_id
          and part.year = f.year
        )
      join component as whole
        on (
          whole.program_id = part.program_id
          and whole.edition_id = part.edition_id
          and whole.position = part.position
        )
      left outer join figure as printed
        on (
          printed.program_id = part.program_id
          and printed.edition_id = part.edition_id
          and printed.year = part.year
          and printed.component = part.position
          and printed.metric = 'component_spending'
        )
    group by f.program_id, f.year
  ),
  all_found as (
    select
      'PRINTED_RATIO' as kind,
      'INITIAL_EXECUTION' as metric,
      'RATIO' as unit,
      'executedBudget / initialBudget' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      printed.published as published,
      (printed.published - (printed.step / 2)) as published_low,
      (printed.published + printed.step) as published_high,
      'initial_execution' as published_at,
      (cast(f.executed_budget as numeric) / nullif(f.initial_budget, 0)) as recomputed,
      (cast(f.executed_budget as numeric) / nullif(f.initial_budget, 0)) as recomputed_low,
      (cast(f.executed_budget as numeric) / nullif(f.initial_budget, 0)) as recomputed_high,
      'executed_budget' as recomputed_at,
      printed.step as tolerance,
      abs((cast(f.executed_budget as numeric) - (printed.published * cast(f.initial_budget as numeric)))) as money,
      (
        (cast(f.executed_budget as numeric) / nullif(f.initial_budget, 0)) >= (printed.published - (printed.step / 2) - printed.step)
        and (cast(f.executed_budget as numeric) / nullif(f.initial_budget, 0)) < (printed.published + printed.step + printed.step)
      ) as rounded,
      cast(null as int) as parts_line
    from told as f
      join figure as printed
        on (
          printed.program_id = f.program_id
          and printed.edition_id = f.edition_id
          and printed.year = f.year
          and printed.component = 0
          and printed.metric = 'initial_execution'
          and printed.status = cast('REPORTED' as value_status)
        )
    where (
      greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status)
      and (
        not (
          (cast(f.executed_budget as numeric) / nullif(f.initial_budget, 0)) >= (printed.published - (printed.step / 2))
          and (cast(f.executed_budget as numeric) / nullif(f.initial_budget, 0)) < (printed.published + printed.step)
        )
        or (
          cast(f.initial_budget as numeric) = 0
          and printed.published <> 0
        )
      )
    )
    union all
    select
      'PRINTED_RATIO' as kind,
      'FINAL_EXECUTION' as metric,
      'RATIO' as unit,
      'executedBudget / finalBudget' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      printed.published as published,
      (printed.published - (printed.step / 2)) as published_low,
      (printed.published + printed.step) as published_high,
      'final_execution' as published_at,
      (cast(f.executed_budget as numeric) / nullif(f.final_budget, 0)) as recomputed,
      (cast(f.executed_budget as numeric) / nullif(f.final_budget, 0)) as recomputed_low,
      (cast(f.executed_budget as numeric) / nullif(f.final_budget, 0)) as recomputed_high,
      'executed_budget' as recomputed_at,
      printed.step as tolerance,
      abs((cast(f.executed_budget as numeric) - (printed.published * cast(f.final_budget as numeric)))) as money,
      (
        (cast(f.executed_budget as numeric) / nullif(f.final_budget, 0)) >= (printed.published - (printed.step / 2) - printed.step)
        and (cast(f.executed_budget as numeric) / nullif(f.final_budget, 0)) < (printed.published + printed.step + printed.step)
      ) as rounded,
      cast(null as int) as parts_line
    from told as f
      join figure as printed
        on (
          printed.program_id = f.program_id
          and printed.edition_id = f.edition_id
          and printed.year = f.year
          and printed.component = 0
          and printed.metric = 'final_execution'
          and printed.status = cast('REPORTED' as value_status)
        )
    where (
      greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status)
      and (
        not (
          (cast(f.executed_budget as numeric) / nullif(f.final_budget, 0)) >= (printed.published - (printed.step / 2))
          and (cast(f.executed_budget as numeric) / nullif(f.final_budget, 0)) < (printed.published + printed.step)
        )
        or (
          cast(f.final_budget as numeric) = 0
          and printed.published <> 0
        )
      )
    )
    union all
    select
      'PRINTED_RATIO' as kind,
      'REALLOCATION' as metric,
      'RATIO' as unit,
      '(finalBudget - initialBudget) / initialBudget' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      printed.published as published,
      (printed.published - (printed.step / 2)) as published_low,
      (printed.published + printed.step) as published_high,
      'reallocation' as published_at,
      (cast(
        (f.final_budget - f.initial_budget)
        as numeric
      ) / nullif(f.initial_budget, 0)) as recomputed,
      (cast(
        (f.final_budget - f.initial_budget)
        as numeric
      ) / nullif(f.initial_budget, 0)) as recomputed_low,
      (cast(
        (f.final_budget - f.initial_budget)
        as numeric
      ) / nullif(f.initial_budget, 0)) as recomputed_high,
      'final_budget' as recomputed_at,
      printed.step as tolerance,
      abs((cast(
        (f.final_budget - f.initial_budget)
        as numeric
      ) - (printed.published * cast(f.initial_budget as numeric)))) as money,
      (
        (cast(
          (f.final_budget - f.initial_budget)
          as numeric
        ) / nullif(f.initial_budget, 0)) >= (printed.published - (printed.step / 2) - printed.step)
        and (cast(
          (f.final_budget - f.initial_budget)
          as numeric
        ) / nullif(f.initial_budget, 0)) < (printed.published + printed.step + printed.step)
      ) as rounded,
      cast(null as int) as parts_line
    from told as f
      join figure as printed
        on (
          printed.program_id = f.program_id
          and printed.edition_id = f.edition_id
          and printed.year = f.year
          and printed.component = 0
          and printed.metric = 'reallocation'
          and printed.status = cast('REPORTED' as value_status)
        )
    where (
      greatest(f.final_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status)
      and (
        not (
          (cast(
            (f.final_budget - f.initial_budget)
            as numeric
          ) / nullif(f.initial_budget, 0)) >= (printed.published - (printed.step / 2))
          and (cast(
            (f.final_budget - f.initial_budget)
            as numeric
          ) / nullif(f.initial_budget, 0)) < (printed.published + printed.step)
        )
        or (
          cast(f.initial_budget as numeric) = 0
          and printed.published <> 0
        )
      )
    )
    union all
    select
      'PRINTED_RATIO' as kind,
      'ADMINISTRATIVE_SHARE' as metric,
      'RATIO' as unit,
      'administrativeSpending / executedBudget' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      printed.published as published,
      (printed.published - (printed.step / 2)) as published_low,
      (printed.published + printed.step) as published_high,
      'administrative_share' as published_at,
      (cast(f.administrative_spending as numeric) / nullif(f.executed_budget, 0)) as recomputed,
      (cast(f.administrative_spending as numeric) / nullif(f.executed_budget, 0)) as recomputed_low,
      (cast(f.administrative_spending as numeric) / nullif(f.executed_budget, 0)) as recomputed_high,
      'administrative_spending' as recomputed_at,
      printed.step as tolerance,
      abs((cast(f.administrative_spending as numeric) - (printed.published * cast(f.executed_budget as numeric)))) as money,
      (
        (cast(f.administrative_spending as numeric) / nullif(f.executed_budget, 0)) >= (printed.published - (printed.step / 2) - printed.step)
        and (cast(f.administrative_spending as numeric) / nullif(f.executed_budget, 0)) < (printed.published + printed.step + printed.step)
      ) as rounded,
      cast(null as int) as parts_line
    from told as f
      join figure as printed
        on (
          printed.program_id = f.program_id
          and printed.edition_id = f.edition_id
          and printed.year = f.year
          and printed.component = 0
          and printed.metric = 'administrative_share'
          and printed.status = cast('REPORTED' as value_status)
        )
    where (
      greatest(f.administrative_spending_status, f.executed_budget_status) <= cast('DERIVED' as value_status)
      and (
        not (
          (cast(f.administrative_spending as numeric) / nullif(f.executed_budget, 0)) >= (printed.published - (printed.step / 2))
          and (cast(f.administrative_spending as numeric) / nullif(f.executed_budget, 0)) < (printed.published + printed.step)
        )
        or (
          cast(f.executed_budget as numeric) = 0
          and printed.published <> 0
        )
      )
    )
    union all
    select
      'PRINTED_RATIO' as kind,
      'COVERAGE' as metric,
      'RATIO' as unit,
      'beneficiaries / targetPopulation' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      printed.published as published,
      (printed.published - (printed.step / 2)) as published_low,
      (printed.published + printed.step) as published_high,
      'coverage' as published_at,
      (cast(f.beneficiaries as numeric) / nullif(f.target_population, 0)) as recomputed,
      (cast(f.beneficiaries as numeric) / nullif(f.target_population, 0)) as recomputed_low,
      (cast(f.beneficiaries as numeric) / nullif(f.target_population, 0)) as recomputed_high,
      'beneficiaries' as recomputed_at,
      printed.step as tolerance,
      cast(null as numeric) as money,
      (
        (cast(f.beneficiaries as numeric) / nullif(f.target_population, 0)) >= (printed.published - (printed.step / 2) - printed.step)
        and (cast(f.beneficiaries as numeric) / nullif(f.target_population, 0)) < (printed.published + printed.step + printed.step)
      ) as rounded,
      cast(null as int) as parts_line
    from told as f
      join figure as printed
        on (
          printed.program_id = f.program_id
          and printed.edition_id = f.edition_id
          and printed.year = f.year
          and printed.component = 0
          and printed.metric = 'coverage'
          and printed.status = cast('REPORTED' as value_status)
        )
    where (
      greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status)
      and (
        not (
          (cast(f.beneficiaries as numeric) / nullif(f.target_population, 0)) >= (printed.published - (printed.step / 2))
          and (cast(f.beneficiaries as numeric) / nullif(f.target_population, 0)) < (printed.published + printed.step)
        )
        or (
          cast(f.target_population as numeric) = 0
          and printed.published <> 0
        )
      )
    )
    union all
    select
      'PRINTED_RATIO' as kind,
      'SPENDING_PER_BENEFICIARY' as metric,
      'THOUSAND_PESOS_PER_BENEFICIARY' as unit,
      'executedBudget / beneficiaries' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      printed.published as published,
      (printed.published - (printed.step / 2)) as published_low,
      (printed.published + printed.step) as published_high,
      'spending_per_beneficiary' as published_at,
      (cast(f.executed_budget as numeric) / nullif(f.beneficiaries, 0)) as recomputed,
      (cast(f.executed_budget as numeric) / nullif(f.beneficiaries, 0)) as recomputed_low,
      (cast(f.executed_budget as numeric) / nullif(f.beneficiaries, 0)) as recomputed_high,
      'executed_budget' as recomputed_at,
      printed.step as tolerance,
      abs((cast(f.executed_budget as numeric) - (printed.published * cast(f.beneficiaries as numeric)))) as money,
      (
        (cast(f.executed_budget as numeric) / nullif(f.beneficiaries, 0)) >= (printed.published - (printed.step / 2) - printed.step)
        and (cast(f.executed_budget as numeric) / nullif(f.beneficiaries, 0)) < (printed.published + printed.step + printed.step)
      ) as rounded,
      cast(null as int) as parts_line
    from told as f
      join figure as printed
        on (
          printed.program_id = f.program_id
          and printed.edition_id = f.edition_id
          and printed.year = f.year
          and printed.component = 0
          and printed.metric = 'spending_per_beneficiary'
          and printed.status = cast('REPORTED' as value_status)
        )
    where (
      greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status)
      and (
        not (
          (cast(f.executed_budget as numeric) / nullif(f.beneficiaries, 0)) >= (printed.published - (printed.step / 2))
          and (cast(f.executed_budget as numeric) / nullif(f.beneficiaries, 0)) < (printed.published + printed.step)
        )
        or (
          cast(f.beneficiaries as numeric) = 0
          and printed.published <> 0
        )
      )
    )
    union all
    select
      'PRINTED_RATIO' as kind,
      'SPENDING_PER_OUTPUT' as metric,
      'THOUSAND_PESOS_PER_OUTPUT' as unit,
      'componentSpending / output' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      part.position as component,
      printed.published as published,
      (printed.published - (printed.step / 2)) as published_low,
      (printed.published + printed.step) as published_high,
      'spending_per_output' as published_at,
      (cast(part.component_spending as numeric) / nullif(part.output, 0)) as recomputed,
      (cast(part.component_spending as numeric) / nullif(part.output, 0)) as recomputed_low,
      (cast(part.component_spending as numeric) / nullif(part.output, 0)) as recomputed_high,
      'component_spending' as recomputed_at,
      printed.step as tolerance,
      abs((cast(part.component_spending as numeric) - (printed.published * cast(part.output as numeric)))) as money,
      (
        (cast(part.component_spending as numeric) / nullif(part.output, 0)) >= (printed.published - (printed.step / 2) - printed.step)
        and (cast(part.component_spending as numeric) / nullif(part.output, 0)) < (printed.published + printed.step + printed.step)
      ) as rounded,
      cast(null as int) as parts_line
    from told as f
      join component_year as part
        on (
          part.program_id = f.program_id
          and part.edition_id = f.edition_id
          and part.year = f.year
        )
      join figure as printed
        on (
          printed.program_id = f.program_id
          and printed.edition_id = f.edition_id
          and printed.year = f.year
          and printed.component = part.position
          and printed.metric = 'spending_per_output'
          and printed.status = cast('REPORTED' as value_status)
        )
    where (
      greatest(part.component_spending_status, part.output_status) <= cast('DERIVED' as value_status)
      and (
        not (
          (cast(part.component_spending as numeric) / nullif(part.output, 0)) >= (printed.published - (printed.step / 2))
          and (cast(part.component_spending as numeric) / nullif(part.output, 0)) < (printed.published + printed.step)
        )
        or (
          cast(part.output as numeric) = 0
          and printed.published <> 0
        )
      )
    )
    union all
    select
      'TOTAL_OF_SUBTITLES' as kind,
      'INITIAL_BUDGET' as metric,
      'THOUSAND_PESOS' as unit,
      'sum of initialBudget by subtitle' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      cast(f.initial_budget as numeric) as published,
      (cast(f.initial_budget as numeric) - subtitles.initial_budget_tolerance) as published_low,
      (cast(f.initial_budget as numeric) + subtitles.initial_budget_tolerance) as published_high,
      'initial_budget' as published_at,
      subtitles.initial_budget as recomputed,
      subtitles.initial_budget as recomputed_low,
      subtitles.initial_budget as recomputed_high,
      'initial_budget' as recomputed_at,
      subtitles.initial_budget_tolerance as tolerance,
      case
        when subtitles.initial_budget_whole then abs((subtitles.initial_budget - cast(f.initial_budget as numeric)))
        else greatest(
          (subtitles.initial_budget - cast(f.initial_budget as numeric)),
          0
        )
      end as money,
      (case
        when subtitles.initial_budget_whole then abs((subtitles.initial_budget - cast(f.initial_budget as numeric)))
        else greatest(
          (subtitles.initial_budget - cast(f.initial_budget as numeric)),
          0
        )
      end <= (subtitles.initial_budget_tolerance * 2)) as rounded,
      subtitles.line as parts_line
    from told as f
      join subtitles
        on (
          subtitles.program_id = f.program_id
          and subtitles.year = f.year
        )
    where (
      f.initial_budget_status <= cast('DERIVED' as value_status)
      and case
        when subtitles.initial_budget_whole then abs((subtitles.initial_budget - cast(f.initial_budget as numeric)))
        else greatest(
          (subtitles.initial_budget - cast(f.initial_budget as numeric)),
          0
        )
      end > subtitles.initial_budget_tolerance
    )
    union all
    select
      'TOTAL_OF_SUBTITLES' as kind,
      'FINAL_BUDGET' as metric,
      'THOUSAND_PESOS' as unit,
      'sum of finalBudget by subtitle' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      cast(f.final_budget as numeric) as published,
      (cast(f.final_budget as numeric) - subtitles.final_budget_tolerance) as published_low,
      (cast(f.final_budget as numeric) + subtitles.final_budget_tolerance) as published_high,
      'final_budget' as published_at,
      subtitles.final_budget as recomputed,
      subtitles.final_budget as recomputed_low,
      subtitles.final_budget as recomputed_high,
      'final_budget' as recomputed_at,
      subtitles.final_budget_tolerance as tolerance,
      case
        when subtitles.final_budget_whole then abs((subtitles.final_budget - cast(f.final_budget as numeric)))
        else greatest(
          (subtitles.final_budget - cast(f.final_budget as numeric)),
          0
        )
      end as money,
      (case
        when subtitles.final_budget_whole then abs((subtitles.final_budget - cast(f.final_budget as numeric)))
        else greatest(
          (subtitles.final_budget - cast(f.final_budget as numeric)),
          0
        )
      end <= (subtitles.final_budget_tolerance * 2)) as rounded,
      subtitles.line as parts_line
    from told as f
      join subtitles
        on (
          subtitles.program_id = f.program_id
          and subtitles.year = f.year
        )
    where (
      f.final_budget_status <= cast('DERIVED' as value_status)
      and case
        when subtitles.final_budget_whole then abs((subtitles.final_budget - cast(f.final_budget as numeric)))
        else greatest(
          (subtitles.final_budget - cast(f.final_budget as numeric)),
          0
        )
      end > subtitles.final_budget_tolerance
    )
    union all
    select
      'TOTAL_OF_SUBTITLES' as kind,
      'EXECUTED_BUDGET' as metric,
      'THOUSAND_PESOS' as unit,
      'sum of executedBudget by subtitle' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      cast(f.executed_budget as numeric) as published,
      (cast(f.executed_budget as numeric) - subtitles.executed_budget_tolerance) as published_low,
      (cast(f.executed_budget as numeric) + subtitles.executed_budget_tolerance) as published_high,
      'executed_budget' as published_at,
      subtitles.executed_budget as recomputed,
      subtitles.executed_budget as recomputed_low,
      subtitles.executed_budget as recomputed_high,
      'executed_budget' as recomputed_at,
      subtitles.executed_budget_tolerance as tolerance,
      case
        when subtitles.executed_budget_whole then abs((subtitles.executed_budget - cast(f.executed_budget as numeric)))
        else greatest(
          (subtitles.executed_budget - cast(f.executed_budget as numeric)),
          0
        )
      end as money,
      (case
        when subtitles.executed_budget_whole then abs((subtitles.executed_budget - cast(f.executed_budget as numeric)))
        else greatest(
          (subtitles.executed_budget - cast(f.executed_budget as numeric)),
          0
        )
      end <= (subtitles.executed_budget_tolerance * 2)) as rounded,
      subtitles.line as parts_line
    from told as f
      join subtitles
        on (
          subtitles.program_id = f.program_id
          and subtitles.year = f.year
        )
    where (
      f.executed_budget_status <= cast('DERIVED' as value_status)
      and case
        when subtitles.executed_budget_whole then abs((subtitles.executed_budget - cast(f.executed_budget as numeric)))
        else greatest(
          (subtitles.executed_budget - cast(f.executed_budget as numeric)),
          0
        )
      end > subtitles.executed_budget_tolerance
    )
    union all
    select
      'TOTAL_OF_SUBTITLES' as kind,
      'ADMINISTRATIVE_SPENDING' as metric,
      'THOUSAND_PESOS' as unit,
      'sum of administrativeSpending by subtitle' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      cast(f.administrative_spending as numeric) as published,
      (cast(f.administrative_spending as numeric) - subtitles.administrative_spending_tolerance) as published_low,
      (cast(f.administrative_spending as numeric) + subtitles.administrative_spending_tolerance) as published_high,
      'administrative_spending' as published_at,
      subtitles.administrative_spending as recomputed,
      subtitles.administrative_spending as recomputed_low,
      subtitles.administrative_spending as recomputed_high,
      'administrative_spending' as recomputed_at,
      subtitles.administrative_spending_tolerance as tolerance,
      case
        when subtitles.administrative_spending_whole then abs((subtitles.administrative_spending - cast(f.administrative_spending as numeric)))
        else greatest(
          (subtitles.administrative_spending - cast(f.administrative_spending as numeric)),
          0
        )
      end as money,
      (case
        when subtitles.administrative_spending_whole then abs((subtitles.administrative_spending - cast(f.administrative_spending as numeric)))
        else greatest(
          (subtitles.administrative_spending - cast(f.administrative_spending as numeric)),
          0
        )
      end <= (subtitles.administrative_spending_tolerance * 2)) as rounded,
      subtitles.line as parts_line
    from told as f
      join subtitles
        on (
          subtitles.program_id = f.program_id
          and subtitles.year = f.year
        )
    where (
      f.administrative_spending_status <= cast('DERIVED' as value_status)
      and case
        when subtitles.administrative_spending_whole then abs((subtitles.administrative_spending - cast(f.administrative_spending as numeric)))
        else greatest(
          (subtitles.administrative_spending - cast(f.administrative_spending as numeric)),
          0
        )
      end > subtitles.administrative_spending_tolerance
    )
    union all
    select
      'TOTAL_OF_SUBTITLES' as kind,
      'EXECUTED_BUDGET' as metric,
      'THOUSAND_PESOS' as unit,
      'sum of executedBudget by subtitle' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      printed.published as published,
      (printed.published - subtitles.executed_budget_tolerance) as published_low,
      (printed.published + subtitles.executed_budget_tolerance) as published_high,
      'executed_budget_of_subtitles' as published_at,
      subtitles.executed_budget as recomputed,
      subtitles.executed_budget as recomputed_low,
      subtitles.executed_budget as recomputed_high,
      'executed_budget' as recomputed_at,
      subtitles.executed_budget_tolerance as tolerance,
      case
        when subtitles.executed_budget_whole then abs((subtitles.executed_budget - printed.published))
        else greatest(
          (subtitles.executed_budget - printed.published),
          0
        )
      end as money,
      (case
        when subtitles.executed_budget_whole then abs((subtitles.executed_budget - printed.published))
        else greatest(
          (subtitles.executed_budget - printed.published),
          0
        )
      end <= (subtitles.executed_budget_tolerance * 2)) as rounded,
      subtitles.line as parts_line
    from told as f
      join figure as printed
        on (
          printed.program_id = f.program_id
          and printed.edition_id = f.edition_id
          and printed.year = f.year
          and printed.component = 0
          and printed.metric = 'executed_budget_of_subtitles'
          and printed.status = cast('REPORTED' as value_status)
        )
      join subtitles
        on (
          subtitles.program_id = f.program_id
          and subtitles.year = f.year
        )
    where (
      not (f.executed_budget_status <= cast('DERIVED' as value_status))
      and case
        when subtitles.executed_budget_whole then abs((subtitles.executed_budget - printed.published))
        else greatest(
          (subtitles.executed_budget - printed.published),
          0
        )
      end > subtitles.executed_budget_tolerance
    )
    union all
    select
      'TOTAL_OF_SUBTITLES' as kind,
      'ADMINISTRATIVE_SPENDING' as metric,
      'THOUSAND_PESOS' as unit,
      'sum of administrativeSpending by subtitle' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      printed.published as published,
      (printed.published - subtitles.administrative_spending_tolerance) as published_low,
      (printed.published + subtitles.administrative_spending_tolerance) as published_high,
      'administrative_spending_of_subtitles' as published_at,
      subtitles.administrative_spending as recomputed,
      subtitles.administrative_spending as recomputed_low,
      subtitles.administrative_spending as recomputed_high,
      'administrative_spending' as recomputed_at,
      subtitles.administrative_spending_tolerance as tolerance,
      case
        when subtitles.administrative_spending_whole then abs((subtitles.administrative_spending - printed.published))
        else greatest(
          (subtitles.administrative_spending - printed.published),
          0
        )
      end as money,
      (case
        when subtitles.administrative_spending_whole then abs((subtitles.administrative_spending - printed.published))
        else greatest(
          (subtitles.administrative_spending - printed.published),
          0
        )
      end <= (subtitles.administrative_spending_tolerance * 2)) as rounded,
      subtitles.line as parts_line
    from told as f
      join figure as printed
        on (
          printed.program_id = f.program_id
          and printed.edition_id = f.edition_id
          and printed.year = f.year
          and printed.component = 0
          and printed.metric = 'administrative_spending_of_subtitles'
          and printed.status = cast('REPORTED' as value_status)
        )
      join subtitles
        on (
          subtitles.program_id = f.program_id
          and subtitles.year = f.year
        )
    where (
      not (f.administrative_spending_status <= cast('DERIVED' as value_status))
      and case
        when subtitles.administrative_spending_whole then abs((subtitles.administrative_spending - printed.published))
        else greatest(
          (subtitles.administrative_spending - printed.published),
          0
        )
      end > subtitles.administrative_spending_tolerance
    )
    union all
    select
      'TOTAL_OF_PARTS' as kind,
      'EXECUTED_BUDGET' as metric,
      'THOUSAND_PESOS' as unit,
      'sum of componentSpending + administrativeSpending' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      cast(f.executed_budget as numeric) as published,
      (cast(f.executed_budget as numeric) - (parts.component_spending_tolerance + case
        when f.administrative_spending is not null then 1
        else 0
      end)) as published_low,
      (cast(f.executed_budget as numeric) + parts.component_spending_tolerance + case
        when f.administrative_spending is not null then 1
        else 0
      end) as published_high,
      'executed_budget' as published_at,
      (parts.component_spending + coalesce(
        cast(f.administrative_spending as numeric),
        0
      )) as recomputed,
      (parts.component_spending + coalesce(
        cast(f.administrative_spending as numeric),
        0
      )) as recomputed_low,
      (parts.component_spending + coalesce(
        cast(f.administrative_spending as numeric),
        0
      )) as recomputed_high,
      'executed_budget' as recomputed_at,
      (parts.component_spending_tolerance + case
        when f.administrative_spending is not null then 1
        else 0
      end) as tolerance,
      case
        when (
          parts.component_spending_whole
          and (
            f.administrative_spending is not null
            or f.administrative_spending_status = cast('NOT_APPLICABLE' as value_status)
          )
        ) then abs(((parts.component_spending + coalesce(
          cast(f.administrative_spending as numeric),
          0
        )) - cast(f.executed_budget as numeric)))
        else greatest(
          ((parts.component_spending + coalesce(
            cast(f.administrative_spending as numeric),
            0
          )) - cast(f.executed_budget as numeric)),
          0
        )
      end as money,
      (case
        when (
          parts.component_spending_whole
          and (
            f.administrative_spending is not null
            or f.administrative_spending_status = cast('NOT_APPLICABLE' as value_status)
          )
        ) then abs(((parts.component_spending + coalesce(
          cast(f.administrative_spending as numeric),
          0
        )) - cast(f.executed_budget as numeric)))
        else greatest(
          ((parts.component_spending + coalesce(
            cast(f.administrative_spending as numeric),
            0
          )) - cast(f.executed_budget as numeric)),
          0
        )
      end <= ((parts.component_spending_tolerance + case
        when f.administrative_spending is not null then 1
        else 0
      end) * 2)) as rounded,
      parts.line as parts_line
    from told as f
      join parts
        on (
          parts.program_id = f.program_id
          and parts.year = f.year
        )
    where (
      f.executed_budget_status <= cast('DERIVED' as value_status)
      and case
        when (
          parts.component_spending_whole
          and (
            f.administrative_spending is not null
            or f.administrative_spending_status = cast('NOT_APPLICABLE' as value_status)
          )
        ) then abs(((parts.component_spending + coalesce(
          cast(f.administrative_spending as numeric),
          0
        )) - cast(f.executed_budget as numeric)))
        else greatest(
          ((parts.component_spending + coalesce(
            cast(f.administrative_spending as numeric),
            0
          )) - cast(f.executed_budget as numeric)),
          0
        )
      end > (parts.component_spending_tolerance + case
        when f.administrative_spending is not null then 1
        else 0
      end)
    )
    union all
    select
      'TOTAL_OF_PARTS' as kind,
      'EXECUTED_BUDGET' as metric,
      'THOUSAND_PESOS' as unit,
      'sum of componentSpending + administrativeSpending' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      printed.published as published,
      (printed.published - (parts.component_spending_tolerance + case
        when f.administrative_spending is not null then 1
        else 0
      end)) as published_low,
      (printed.published + parts.component_spending_tolerance + case
        when f.administrative_spending is not null then 1
        else 0
      end) as published_high,
      'executed_budget_of_components' as published_at,
      (parts.component_spending + coalesce(
        cast(f.administrative_spending as numeric),
        0
      )) as recomputed,
      (parts.component_spending + coalesce(
        cast(f.administrative_spending as numeric),
        0
      )) as recomputed_low,
      (parts.component_spending + coalesce(
        cast(f.administrative_spending as numeric),
        0
      )) as recomputed_high,
      'executed_budget' as recomputed_at,
      (parts.component_spending_tolerance + case
        when f.administrative_spending is not null then 1
        else 0
      end) as tolerance,
      case
        when (
          parts.component_spending_whole
          and (
            f.administrative_spending is not null
            or f.administrative_spending_status = cast('NOT_APPLICABLE' as value_status)
          )
        ) then abs(((parts.component_spending + coalesce(
          cast(f.administrative_spending as numeric),
          0
        )) - printed.published))
        else greatest(
          ((parts.component_spending + coalesce(
            cast(f.administrative_spending as numeric),
            0
          )) - printed.published),
          0
        )
      end as money,
      (case
        when (
          parts.component_spending_whole
          and (
            f.administrative_spending is not null
            or f.administrative_spending_status = cast('NOT_APPLICABLE' as value_status)
          )
        ) then abs(((parts.component_spending + coalesce(
          cast(f.administrative_spending as numeric),
          0
        )) - printed.published))
        else greatest(
          ((parts.component_spending + coalesce(
            cast(f.administrative_spending as numeric),
            0
          )) - printed.published),
          0
        )
      end <= ((parts.component_spending_tolerance + case
        when f.administrative_spending is not null then 1
        else 0
      end) * 2)) as rounded,
      parts.line as parts_line
    from told as f
      join figure as printed
        on (
          printed.program_id = f.program_id
          and printed.edition_id = f.edition_id
          and printed.year = f.year
          and printed.component = 0
          and printed.metric = 'executed_budget_of_components'
          and printed.status = cast('REPORTED' as value_status)
        )
      join parts
        on (
          parts.program_id = f.program_id
          and parts.year = f.year
        )
    where (
      not (f.executed_budget_status <= cast('DERIVED' as value_status))
      and case
        when (
          parts.component_spending_whole
          and (
            f.administrative_spending is not null
            or f.administrative_spending_status = cast('NOT_APPLICABLE' as value_status)
          )
        ) then abs(((parts.component_spending + coalesce(
          cast(f.administrative_spending as numeric),
          0
        )) - printed.published))
        else greatest(
          ((parts.component_spending + coalesce(
            cast(f.administrative_spending as numeric),
            0
          )) - printed.published),
          0
        )
      end > (parts.component_spending_tolerance + case
        when f.administrative_spending is not null then 1
        else 0
      end)
    )
    union all
    select
      'REPEATED_TOTAL' as kind,
      'EXECUTED_BUDGET' as metric,
      'THOUSAND_PESOS' as unit,
      'executedBudget below subtitles' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      cast(f.executed_budget as numeric) as published,
      (cast(f.executed_budget as numeric) - printed.step) as published_low,
      (cast(f.executed_budget as numeric) + printed.step) as published_high,
      'executed_budget' as published_at,
      printed.published as recomputed,
      printed.published as recomputed_low,
      printed.published as recomputed_high,
      'executed_budget_of_subtitles' as recomputed_at,
      printed.step as tolerance,
      abs((cast(f.executed_budget as numeric) - printed.published)) as money,
      (abs((cast(f.executed_budget as numeric) - printed.published)) <= (printed.step * 2)) as rounded,
      cast(null as int) as parts_line
    from told as f
      join figure as printed
        on (
          printed.program_id = f.program_id
          and printed.edition_id = f.edition_id
          and printed.year = f.year
          and printed.component = 0
          and printed.metric = 'executed_budget_of_subtitles'
          and printed.status = cast('REPORTED' as value_status)
        )
    where (
      f.executed_budget_status <= cast('DERIVED' as value_status)
      and abs((cast(f.executed_budget as numeric) - printed.published)) > printed.step
    )
    union all
    select
      'REPEATED_TOTAL' as kind,
      'ADMINISTRATIVE_SPENDING' as metric,
      'THOUSAND_PESOS' as unit,
      'administrativeSpending below subtitles' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      cast(f.administrative_spending as numeric) as published,
      (cast(f.administrative_spending as numeric) - printed.step) as published_low,
      (cast(f.administrative_spending as numeric) + printed.step) as published_high,
      'administrative_spending' as published_at,
      printed.published as recomputed,
      printed.published as recomputed_low,
      printed.published as recomputed_high,
      'administrative_spending_of_subtitles' as recomputed_at,
      printed.step as tolerance,
      abs((cast(f.administrative_spending as numeric) - printed.published)) as money,
      (abs((cast(f.administrative_spending as numeric) - printed.published)) <= (printed.step * 2)) as rounded,
      cast(null as int) as parts_line
    from told as f
      join figure as printed
        on (
          printed.program_id = f.program_id
          and printed.edition_id = f.edition_id
          and printed.year = f.year
          and printed.component = 0
          and printed.metric = 'administrative_spending_of_subtitles'
          and printed.status = cast('REPORTED' as value_status)
        )
    where (
      f.administrative_spending_status <= cast('DERIVED' as value_status)
      and abs((cast(f.administrative_spending as numeric) - printed.published)) > printed.step
    )
    union all
    select
      'REPEATED_TOTAL' as kind,
      'EXECUTED_BUDGET' as metric,
      'THOUSAND_PESOS' as unit,
      'executedBudget below components' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      cast(f.executed_budget as numeric) as published,
      (cast(f.executed_budget as numeric) - printed.step) as published_low,
      (cast(f.executed_budget as numeric) + printed.step) as published_high,
      'executed_budget' as published_at,
      printed.published as recomputed,
      printed.published as recomputed_low,
      printed.published as recomputed_high,
      'executed_budget_of_components' as recomputed_at,
      printed.step as tolerance,
      abs((cast(f.executed_budget as numeric) - printed.published)) as money,
      (abs((cast(f.executed_budget as numeric) - printed.published)) <= (printed.step * 2)) as rounded,
      cast(null as int) as parts_line
    from told as f
      join figure as printed
        on (
          printed.program_id = f.program_id
          and printed.edition_id = f.edition_id
          and printed.year = f.year
          and printed.component = 0
          and printed.metric = 'executed_budget_of_components'
          and printed.status = cast('REPORTED' as value_status)
        )
    where (
      f.executed_budget_status <= cast('DERIVED' as value_status)
      and abs((cast(f.executed_budget as numeric) - printed.published)) > printed.step
    )
    union all
    select
      'NO_COMMON_INTERVAL' as kind,
      'INITIAL_BUDGET' as metric,
      'THOUSAND_PESOS' as unit,
      'executedBudget / initialExecution' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      (cast(f.executed_budget as numeric) / printed.published) as published,
      (greatest(
        (cast(f.executed_budget as numeric) - (1 / 2)),
        0
      ) / (printed.published + printed.step)) as published_low,
      ((cast(f.executed_budget as numeric) + 1) / nullif(
        greatest(
          (printed.published - (printed.step / 2)),
          0
        ),
        0
      )) as published_high,
      'initial_execution' as published_at,
      round((cast(f.executed_budget as numeric) / printed.published)) as recomputed,
      round((cast(f.executed_budget as numeric) / printed.published)) as recomputed_low,
      round((cast(f.executed_budget as numeric) / printed.published)) as recomputed_high,
      'executed_budget' as recomputed_at,
      0 as tolerance,
      cast(f.executed_budget as numeric) as money,
      (not (coalesce(
        ((floor(((greatest(
          (cast(f.executed_budget as numeric) - (1 / 2)),
          0
        ) - ((cast(f.executed_budget as numeric) + 1) - cast(f.executed_budget as numeric))) / (printed.published + printed.step + printed.step))) + 1) > (ceil(((cast(f.executed_budget as numeric) + 1 + ((cast(f.executed_budget as numeric) + 1) - cast(f.executed_budget as numeric))) / nullif(
          greatest(
            (printed.published - (printed.step / 2) - printed.step),
            0
          ),
          0
        ))) - 1)),
        false
      ) = true)) as rounded,
      cast(null as int) as parts_line
    from told as f
      join figure as printed
        on (
          printed.program_id = f.program_id
          and printed.edition_id = f.edition_id
          and printed.year = f.year
          and printed.component = 0
          and printed.metric = 'initial_execution'
          and printed.status = cast('REPORTED' as value_status)
        )
    where (
      f.executed_budget_status <= cast('DERIVED' as value_status)
      and f.initial_budget_status > cast('DERIVED' as value_status)
      and cast(f.executed_budget as numeric) > 0
      and printed.published > 0
      and coalesce(
        ((floor((greatest(
          (cast(f.executed_budget as numeric) - (1 / 2)),
          0
        ) / (printed.published + printed.step))) + 1) > (ceil(((cast(f.executed_budget as numeric) + 1) / nullif(
          greatest(
            (printed.published - (printed.step / 2)),
            0
          ),
          0
        ))) - 1)),
        false
      ) = true
    )
    union all
    select
      'NO_COMMON_INTERVAL' as kind,
      'FINAL_BUDGET' as metric,
      'THOUSAND_PESOS' as unit,
      'executedBudget / finalExecution' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      (cast(f.executed_budget as numeric) / printed.published) as published,
      (greatest(
        (cast(f.executed_budget as numeric) - (1 / 2)),
        0
      ) / (printed.published + printed.step)) as published_low,
      ((cast(f.executed_budget as numeric) + 1) / nullif(
        greatest(
          (printed.published - (printed.step / 2)),
          0
        ),
        0
      )) as published_high,
      'final_execution' as published_at,
      round((cast(f.executed_budget as numeric) / printed.published)) as recomputed,
      round((cast(f.executed_budget as numeric) / printed.published)) as recomputed_low,
      round((cast(f.executed_budget as numeric) / printed.published)) as recomputed_high,
      'executed_budget' as recomputed_at,
      0 as tolerance,
      cast(f.executed_budget as numeric) as money,
      (not (coalesce(
        ((floor(((greatest(
          (cast(f.executed_budget as numeric) - (1 / 2)),
          0
        ) - ((cast(f.executed_budget as numeric) + 1) - cast(f.executed_budget as numeric))) / (printed.published + printed.step + printed.step))) + 1) > (ceil(((cast(f.executed_budget as numeric) + 1 + ((cast(f.executed_budget as numeric) + 1) - cast(f.executed_budget as numeric))) / nullif(
          greatest(
            (printed.published - (printed.step / 2) - printed.step),
            0
          ),
          0
        ))) - 1)),
        false
      ) = true)) as rounded,
      cast(null as int) as parts_line
    from told as f
      join figure as printed
        on (
          printed.program_id = f.program_id
          and printed.edition_id = f.edition_id
          and printed.year = f.year
          and printed.component = 0
          and printed.metric = 'final_execution'
          and printed.status = cast('REPORTED' as value_status)
        )
    where (
      f.executed_budget_status <= cast('DERIVED' as value_status)
      and f.final_budget_status > cast('DERIVED' as value_status)
      and cast(f.executed_budget as numeric) > 0
      and printed.published > 0
      and coalesce(
        ((floor((greatest(
          (cast(f.executed_budget as numeric) - (1 / 2)),
          0
        ) / (printed.published + printed.step))) + 1) > (ceil(((cast(f.executed_budget as numeric) + 1) / nullif(
          greatest(
            (printed.published - (printed.step / 2)),
            0
          ),
          0
        ))) - 1)),
        false
      ) = true
    )
    union all
    select
      'NO_COMMON_INTERVAL' as kind,
      'EXECUTED_BUDGET' as metric,
      'THOUSAND_PESOS' as unit,
      'administrativeSpending / administrativeShare' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      (cast(f.administrative_spending as numeric) / printed.published) as published,
      (greatest(
        (cast(f.administrative_spending as numeric) - (1 / 2)),
        0
      ) / (printed.published + printed.step)) as published_low,
      ((cast(f.administrative_spending as numeric) + 1) / nullif(
        greatest(
          (printed.published - (printed.step / 2)),
          0
        ),
        0
      )) as published_high,
      'administrative_share' as published_at,
      round((cast(f.administrative_spending as numeric) / printed.published)) as recomputed,
      round((cast(f.administrative_spending as numeric) / printed.published)) as recomputed_low,
      round((cast(f.administrative_spending as numeric) / printed.published)) as recomputed_high,
      'administrative_spending' as recomputed_at,
      0 as tolerance,
      cast(f.executed_budget as numeric) as money,
      (not (coalesce(
        ((floor(((greatest(
          (cast(f.administrative_spending as numeric) - (1 / 2)),
          0
        ) - ((cast(f.administrative_spending as numeric) + 1) - cast(f.administrative_spending as numeric))) / (printed.published + printed.step + printed.step))) + 1) > (ceil(((cast(f.administrative_spending as numeric) + 1 + ((cast(f.administrative_spending as numeric) + 1) - cast(f.administrative_spending as numeric))) / nullif(
          greatest(
            (printed.published - (printed.step / 2) - printed.step),
            0
          ),
          0
        ))) - 1)),
        false
      ) = true)) as rounded,
      cast(null as int) as parts_line
    from told as f
      join figure as printed
        on (
          printed.program_id = f.program_id
          and printed.edition_id = f.edition_id
          and printed.year = f.year
          and printed.component = 0
          and printed.metric = 'administrative_share'
          and printed.status = cast('REPORTED' as value_status)
        )
    where (
      f.administrative_spending_status <= cast('DERIVED' as value_status)
      and f.executed_budget_status > cast('DERIVED' as value_status)
      and cast(f.administrative_spending as numeric) > 0
      and printed.published > 0
      and coalesce(
        ((floor((greatest(
          (cast(f.administrative_spending as numeric) - (1 / 2)),
          0
        ) / (printed.published + printed.step))) + 1) > (ceil(((cast(f.administrative_spending as numeric) + 1) / nullif(
          greatest(
            (printed.published - (printed.step / 2)),
            0
          ),
          0
        ))) - 1)),
        false
      ) = true
    )
    union all
    select
      'NO_COMMON_INTERVAL' as kind,
      'TARGET_POPULATION' as metric,
      'BENEFICIARIES' as unit,
      'beneficiaries / coverage' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      (cast(f.beneficiaries as numeric) / printed.published) as published,
      (cast(f.beneficiaries as numeric) / (printed.published + printed.step)) as published_low,
      (cast(f.beneficiaries as numeric) / nullif(
        greatest(
          (printed.published - (printed.step / 2)),
          0
        ),
        0
      )) as published_high,
      'coverage' as published_at,
      round((cast(f.beneficiaries as numeric) / printed.published)) as recomputed,
      round((cast(f.beneficiaries as numeric) / printed.published)) as recomputed_low,
      round((cast(f.beneficiaries as numeric) / printed.published)) as recomputed_high,
      'beneficiaries' as recomputed_at,
      0 as tolerance,
      cast(f.executed_budget as numeric) as money,
      (not (coalesce(
        ((floor(((cast(f.beneficiaries as numeric) - (cast(f.beneficiaries as numeric) - cast(f.beneficiaries as numeric))) / (printed.published + printed.step + printed.step))) + 1) > floor(((cast(f.beneficiaries as numeric) + (cast(f.beneficiaries as numeric) - cast(f.beneficiaries as numeric))) / nullif(
          greatest(
            (printed.published - (printed.step / 2) - printed.step),
            0
          ),
          0
        )))),
        false
      ) = true)) as rounded,
      cast(null as int) as parts_line
    from told as f
      join figure as printed
        on (
          printed.program_id = f.program_id
          and printed.edition_id = f.edition_id
          and printed.year = f.year
          and printed.component = 0
          and printed.metric = 'coverage'
          and printed.status = cast('REPORTED' as value_status)
        )
    where (
      f.beneficiaries_status <= cast('DERIVED' as value_status)
      and f.target_population_status > cast('DERIVED' as value_status)
      and cast(f.beneficiaries as numeric) > 0
      and printed.published > 0
      and coalesce(
        ((floor((cast(f.beneficiaries as numeric) / (printed.published + printed.step))) + 1) > floor((cast(f.beneficiaries as numeric) / nullif(
          greatest(
            (printed.published - (printed.step / 2)),
            0
          ),
          0
        )))),
        false
      ) = true
    )
    union all
    select
      'NO_COMMON_INTERVAL' as kind,
      'BENEFICIARIES' as metric,
      'BENEFICIARIES' as unit,
      'executedBudget / spendingPerBeneficiary' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      (cast(f.executed_budget as numeric) / printed.published) as published,
      (greatest(
        (cast(f.executed_budget as numeric) - (1 / 2)),
        0
      ) / (printed.published + printed.step)) as published_low,
      ((cast(f.executed_budget as numeric) + 1) / nullif(
        greatest(
          (printed.published - (printed.step / 2)),
          0
        ),
        0
      )) as published_high,
      'spending_per_beneficiary' as published_at,
      round((cast(f.executed_budget as numeric) / printed.published)) as recomputed,
      round((cast(f.executed_budget as numeric) / printed.published)) as recomputed_low,
      round((cast(f.executed_budget as numeric) / printed.published)) as recomputed_high,
      'executed_budget' as recomputed_at,
      0 as tolerance,
      cast(f.executed_budget as numeric) as money,
      (not (coalesce(
        ((floor(((greatest(
          (cast(f.executed_budget as numeric) - (1 / 2)),
          0
        ) - ((cast(f.executed_budget as numeric) + 1) - cast(f.executed_budget as numeric))) / (printed.published + printed.step + printed.step))) + 1) > (ceil(((cast(f.executed_budget as numeric) + 1 + ((cast(f.executed_budget as numeric) + 1) - cast(f.executed_budget as numeric))) / nullif(
          greatest(
            (printed.published - (printed.step / 2) - printed.step),
            0
          ),
          0
        ))) - 1)),
        false
      ) = true)) as rounded,
      cast(null as int) as parts_line
    from told as f
      join figure as printed
        on (
          printed.program_id = f.program_id
          and printed.edition_id = f.edition_id
          and printed.year = f.year
          and printed.component = 0
          and printed.metric = 'spending_per_beneficiary'
          and printed.status = cast('REPORTED' as value_status)
        )
    where (
      f.executed_budget_status <= cast('DERIVED' as value_status)
      and f.beneficiaries_status > cast('DERIVED' as value_status)
      and cast(f.executed_budget as numeric) > 0
      and printed.published > 0
      and coalesce(
        ((floor((greatest(
          (cast(f.executed_budget as numeric) - (1 / 2)),
          0
        ) / (printed.published + printed.step))) + 1) > (ceil(((cast(f.executed_budget as numeric) + 1) / nullif(
          greatest(
            (printed.published - (printed.step / 2)),
            0
          ),
          0
        ))) - 1)),
        false
      ) = true
    )
    union all
    select
      'NO_COMMON_INTERVAL' as kind,
      'BENEFICIARIES' as metric,
      'BENEFICIARIES' as unit,
      'executedBudget / spendingPerBeneficiary and targetPopulation * coverage' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      (cast(f.executed_budget as numeric) / printed.published) as published,
      (greatest(
        (cast(f.executed_budget as numeric) - (1 / 2)),
        0
      ) / (printed.published + printed.step)) as published_low,
      ((cast(f.executed_budget as numeric) + 1) / nullif(
        greatest(
          (printed.published - (printed.step / 2)),
          0
        ),
        0
      )) as published_high,
      'spending_per_beneficiary' as published_at,
      (cast(f.target_population as numeric) * covered.published) as recomputed,
      (greatest(
        (covered.published - (covered.step / 2)),
        0
      ) * cast(f.target_population as numeric)) as recomputed_low,
      ((covered.published + covered.step) * cast(f.target_population as numeric)) as recomputed_high,
      'coverage' as recomputed_at,
      0 as tolerance,
      cast(f.executed_budget as numeric) as money,
      (not (coalesce(
        (greatest(
          (floor(((greatest(
            (cast(f.executed_budget as numeric) - (1 / 2)),
            0
          ) - 1) / (printed.published + printed.step + printed.step))) + 1),
          ceil((greatest(
            (covered.published - (covered.step / 2) - covered.step),
            0
          ) * cast(f.target_population as numeric)))
        ) > least(
          coalesce(
            (ceil((((cast(f.executed_budget as numeric) + 1) + 1) / nullif(
              greatest(
                (printed.published - (printed.step / 2) - printed.step),
                0
              ),
              0
            ))) - 1),
            (ceil(((covered.published + covered.step + covered.step) * cast(f.target_population as numeric))) - 1)
          ),
          (ceil(((covered.published + covered.step + covered.step) * cast(f.target_population as numeric))) - 1)
        )),
        false
      ) = true)) as rounded,
      cast(null as int) as parts_line
    from told as f
      join figure as printed
        on (
          printed.program_id = f.program_id
          and printed.edition_id = f.edition_id
          and printed.year = f.year
          and printed.component = 0
          and printed.metric = 'spending_per_beneficiary'
          and printed.status = cast('REPORTED' as value_status)
        )
      join figure as covered
        on (
          covered.program_id = f.program_id
          and covered.edition_id = f.edition_id
          and covered.year = f.year
          and covered.component = 0
          and covered.metric = 'coverage'
          and covered.status = cast('REPORTED' as value_status)
        )
    where (
      f.executed_budget_status <= cast('DERIVED' as value_status)
      and f.target_population_status <= cast('DERIVED' as value_status)
      and f.beneficiaries_status > cast('DERIVED' as value_status)
      and cast(f.executed_budget as numeric) > 0
      and printed.published > 0
      and coalesce(
        (greatest(
          (floor((greatest(
            (cast(f.executed_budget as numeric) - (1 / 2)),
            0
          ) / (printed.published + printed.step))) + 1),
          ceil((greatest(
            (covered.published - (covered.step / 2)),
            0
          ) * cast(f.target_population as numeric)))
        ) > least(
          coalesce(
            (ceil(((cast(f.executed_budget as numeric) + 1) / nullif(
              greatest(
                (printed.published - (printed.step / 2)),
                0
              ),
              0
            ))) - 1),
            (ceil(((covered.published + covered.step) * cast(f.target_population as numeric))) - 1)
          ),
          (ceil(((covered.published + covered.step) * cast(f.target_population as numeric))) - 1)
        )),
        false
      ) = true
    )
    union all
    select
      'ZERO_INITIAL_BUDGET' as kind,
      'INITIAL_BUDGET' as metric,
      'THOUSAND_PESOS' as unit,
      'the larger of finalBudget and executedBudget' as formula,
      f.program_id,
      f.edition_id,
      f.edition,
      f.year,
      f.price_year,
      f.line,
      0 as component,
      cast(f.initial_budget as numeric) as published,
      cast(f.initial_budget as numeric) as published_low,
      cast(f.initial_budget as numeric) as published_high,
      'initial_budget' as published_at,
      cast(
        greatest(f.final_budget, f.executed_budget)
        as numeric
      ) as recomputed,
      cast(
        greatest(f.final_budget, f.executed_budget)
        as numeric
      ) as recomputed_low,
      cast(
        greatest(f.final_budget, f.executed_budget)
        as numeric
      ) as recomputed_high,
      'final_budget' as recomputed_at,
      0 as tolerance,
      cast(
        greatest(f.final_budget, f.executed_budget)
        as numeric
      ) as money,
      false as rounded,
      cast(null as int) as parts_line
    from told as f
    where (
      f.initial_budget_status = cast('REPORTED' as value_status)
      and f.initial_budget = 0
      and cast(
        greatest(f.final_budget, f.executed_budget)
        as numeric
      ) > 0
    )
  ),
  found as (
    select
      *,
      round((disputed.money * case
        when disputed.price_year = 2019 then 1
        else (
          select (base.index / own.index)
          from
            price_index as base,
            price_index as own
          where (
            base.year = 2019
            and own.year = disputed.price_year
          )
        )
      end)) as restated
    from all_found as disputed
    where case
      when disputed.rounded = true then 'ROUNDING'
      when (
        disputed.kind = 'ZERO_INITIAL_BUDGET'
        and not exists (
          select 1 as one
          from program_year as f
          where (
            f.program_id = disputed.program_id
            and f.year < disputed.year
          )
        )
      ) then 'FIRST_YEAR'
      when (
        (
          disputed.published <> 0
          and abs(((disputed.recomputed * 1000) - disputed.published)) <= (abs(disputed.published) * 0.01)
        )
        or (
          disputed.published <> 0
          and abs(((disputed.recomputed * 0.001) - disputed.published)) <= (abs(disputed.published) * 0.01)
        )
      ) then 'UNIT_1000'
      when (
        disputed.unit in (
          'THOUSAND_PESOS', 'THOUSAND_PESOS_PER_BENEFICIARY', 'THOUSAND_PESOS_PER_OUTPUT'
        )
        and exists (
          select 1 as one
          from price_index as own
            join price_index as other
              on other.index <> own.index
          where (
            own.year = disputed.price_year
            and other.year in (
              disputed.year, disputed.edition, (disputed.price_year - 1), (disputed.price_year + 1)
            )
            and (
              (disputed.recomputed * (own.index / other.index)) between disputed.published_low and disputed.published_high
              or abs(((disputed.recomputed * (own.index / other.index)) - disputed.published)) <= (abs(disputed.published) * 0.001)
              or (disputed.recomputed * (other.index / own.index)) between disputed.published_low and disputed.published_high
              or abs(((disputed.recomputed * (other.index / own.index)) - disputed.published)) <= (abs(disputed.published) * 0.001)
            )
          )
        )
      ) then 'DIFFERENT_PRICE_YEAR'
      when true then 'UNKNOWN'
    end in ('UNKNOWN')
  ),
  disputed as (
    select
      found.*,
      row_number() over (
        order by
          found.restated desc nulls last,
          program.key,
          found.year,
          found.kind,
          found.metric,
          found.formula,
          found.component
      ) as place
    from found
      join program
        on program.id = found.program_id
    order by
      found.restated desc nulls last,
      program.key,
      found.year,
      found.kind,
      found.metric,
      found.formula,
      found.component
    offset 0 rows
    fetch next 4 rows only
  )
select json_build_object(
  'nodes',
  (
    select coalesce(
      json_agg(json_build_object(
        'kind',
        disputed.kind,
        'program',
        (
          select json_build_object('code', p.code, 'name', e.name)
          from program as p
            join program_edition as e
              on (
                e.program_id = p.id
                and e.id = p.edition_id
              )
          where p.id = disputed.program_id
        ),
        'year',
        disputed.year,
        'edition',
        disputed.edition,
        'metric',
        disputed.metric,
        'unit',
        disputed.unit,
        'component',
        (
          select component.name
          from component
          where (
            component.program_id = disputed.program_id
            and component.edition_id = disputed.edition_id
            and component.position = disputed.component
          )
        ),
        'published',
        json_build_object(
          'value',
          trim_scale(round(disputed.published, 6)),
          'low',
          trim_scale(round(disputed.published_low, 6)),
          'high',
          trim_scale(round(disputed.published_high, 6)),
          'source',
          json_build_object(
            'document',
            (
              select json_build_object('name', d.name)
              from program_edition as of_
                join document as d
                  on d.id = of_.document_id
              where (
                of_.program_id = disputed.program_id
                and of_.id = disputed.edition_id
              )
            ),
            'page',
            (
              select at.page
              from figure as at
              where (
                at.program_id = disputed.program_id
                and at.edition_id = disputed.edition_id
                and at.year = disputed.year
                and at.component = disputed.component
                and at.metric = disputed.published_at
              )
            ),
            'line',
            coalesce(
              (
                select at.line
                from figure as at
                where (
                  at.program_id = disputed.program_id
                  and at.edition_id = disputed.edition_id
                  and at.year = disputed.year
                  and at.component = disputed.component
                  and at.metric = disputed.published_at
                )
              ),
              disputed.line
            )
          )
        ),
        'recomputed',
        json_build_object(
          'value',
          trim_scale(round(disputed.recomputed, 6)),
          'low',
          trim_scale(round(disputed.recomputed_low, 6)),
          'high',
          trim_scale(round(disputed.recomputed_high, 6)),
          'source',
          json_build_object(
            'document',
            (
              select json_build_object('name', d.name)
              from program_edition as of_
                join document as d
                  on d.id = of_.document_id
              where (
                of_.program_id = disputed.program_id
                and of_.id = disputed.edition_id
              )
            ),
            'page',
            (
              select at.page
              from figure as at
              where (
                at.program_id = disputed.program_id
                and at.edition_id = disputed.edition_id
                and at.year = disputed.year
                and at.component = disputed.component
                and at.metric = disputed.recomputed_at
              )
            ),
            'line',
            coalesce(
              disputed.parts_line,
              (
                select at.line
                from figure as at
                where (
                  at.program_id = disputed.program_id
                  and at.edition_id = disputed.edition_id
                  and at.year = disputed.year
                  and at.component = disputed.component
                  and at.metric = disputed.recomputed_at
                )
              ),
              disputed.line
            )
          )
        ),
        'formula',
        disputed.formula,
        'difference',
        trim_scale(round(
          (disputed.recomputed - disputed.published),
          6
        )),
        'tolerance',
        disputed.tolerance,
        'money',
        disputed.restated,
        'cause',
        case
          when disputed.rounded = true then 'ROUNDING'
          when (
            disputed.kind = 'ZERO_INITIAL_BUDGET'
            and not exists (
              select 1 as one
              from program_year as f
              where (
                f.program_id = disputed.program_id
                and f.year < disputed.year
              )
            )
          ) then 'FIRST_YEAR'
          when (
            (
              disputed.published <> 0
              and abs(((disputed.recomputed * 1000) - disputed.published)) <= (abs(disputed.published) * 0.01)
            )
            or (
              disputed.published <> 0
              and abs(((disputed.recomputed * 0.001) - disputed.published)) <= (abs(disputed.published) * 0.01)
            )
          ) then 'UNIT_1000'
          when (
            disputed.unit in (
              'THOUSAND_PESOS', 'THOUSAND_PESOS_PER_BENEFICIARY', 'THOUSAND_PESOS_PER_OUTPUT'
            )
            and exists (
              select 1 as one
              from price_index as own
                join price_index as other
                  on other.index <> own.index
              where (
                own.year = disputed.price_year
                and other.year in (
                  disputed.year, disputed.edition, (disputed.price_year - 1), (disputed.price_year + 1)
                )
                and (
                  (disputed.recomputed * (own.index / other.index)) between disputed.published_low and disputed.published_high
                  or abs(((disputed.recomputed * (own.index / other.index)) - disputed.published)) <= (abs(disputed.published) * 0.001)
                  or (disputed.recomputed * (other.index / own.index)) between disputed.published_low and disputed.published_high
                  or abs(((disputed.recomputed * (other.index / own.index)) - disputed.published)) <= (abs(disputed.published) * 0.001)
                )
              )
            )
          ) then 'DIFFERENT_PRICE_YEAR'
          when true then 'UNKNOWN'
        end,
        'rule',
        case
          when disputed.rounded = true then 'Twice the tolerance would do: figures were rounded upwards, or twice, before they were published.'
          when (
            disputed.kind = 'ZERO_INITIAL_BUDGET'
            and not exists (
              select 1 as one
              from program_year as f
              where (
                f.program_id = disputed.program_id
                and f.year < disputed.year
              )
            )
          ) then 'Nothing is on record of the program before this year: it began, or was given its code, after the budget law was passed.'
          when (
            (
              disputed.published <> 0
              and abs(((disputed.recomputed * 1000) - disputed.published)) <= (abs(disputed.published) * 0.01)
            )
            or (
              disputed.published <> 0
              and abs(((disputed.recomputed * 0.001) - disputed.published)) <= (abs(disputed.published) * 0.01)
            )
          ) then 'One figure is the other times 1,000, to within one in a hundred: pesos stand for thousands of pesos, or thousands for units.'
          when (
            disputed.unit in (
              'THOUSAND_PESOS', 'THOUSAND_PESOS_PER_BENEFICIARY', 'THOUSAND_PESOS_PER_OUTPUT'
            )
            and exists (
              select 1 as one
              from price_index as own
                join price_index as other
                  on other.index <> own.index
              where (
                own.year = disputed.price_year
                and other.year in (
                  disputed.year, disputed.edition, (disputed.price_year - 1), (disputed.price_year + 1)
                )
                and (
                  (disputed.recomputed * (own.index / other.index)) between disputed.published_low and disputed.published_high
                  or abs(((disputed.recomputed * (own.index / other.index)) - disputed.published)) <= (abs(disputed.published) * 0.001)
                  or (disputed.recomputed * (other.index / own.index)) between disputed.published_low and disputed.published_high
                  or abs(((disputed.recomputed * (other.index / own.index)) - disputed.published)) <= (abs(disputed.published) * 0.001)
                )
              )
            )
          ) then 'One amount is the other restated between the pesos of the price year and those of the year itself, of the edition, or of a year next to the price year, to within the tolerance or one in a thousand.'
          when true then 'None of the other rules holds.'
        end
      ) order by disputed.place),
      '[]'
    )
    from disputed
  ),
  'warnings',
  json_build_object(
    'priceYears',
    (
      select json_agg(distinct found.price_year)
      from found
      where found.money is not null
    ),
    'partialYears',
    (
      select json_agg(distinct f.year)
      from told as f
      where f.through_month < 12
    )
  ),
  'totalCount',
  (
    select count(*)
    from found
  )
)
