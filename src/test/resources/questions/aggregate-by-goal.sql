with
  groups_cells as (
    select
      0 as side,
      coalesce(of_sdg_goal.key, -1) as key_sdg_goal,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      count(f.executed_budget) as executed_budget_rows,
      bool_or((
        false
        or of_sdg_goal.links > 1
      )) as executed_budget_overlaps,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (f.executed_budget is not null)) as executed_budget_unused_budget,
      sum(f.executed_budget) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_sum,
      sum(f.beneficiaries) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_divisor,
      bool_or((
        (
          f.executed_budget_status = cast('IMPLIED' as value_status)
          or f.beneficiaries_status = cast('IMPLIED' as value_status)
        )
        and f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_implied,
      count(*) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_rows,
      min(greatest(f.executed_budget_status, f.beneficiaries_status)) filter (where greatest(f.executed_budget_status, f.beneficiaries_status) >= cast('NOT_REPORTED' as value_status)) as spending_per_beneficiary_reason,
      count(*) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
        and case
          when f.executed_budget_status = cast('IMPLIED' as value_status) then printed_executed_budget.low
          else cast(f.executed_budget as numeric)
        end is null
      )) as spending_per_beneficiary_executed_budget_low_open,
      sum(
        case
          when f.executed_budget_status = cast('IMPLIED' as value_status) then printed_executed_budget.low
          else cast(f.executed_budget as numeric)
        end
      ) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_executed_budget_low,
      count(*) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
        and case
          when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.high
          else cast(f.beneficiaries as numeric)
        end is null
      )) as spending_per_beneficiary_beneficiaries_high_open,
      sum(
        case
          when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.high
          else cast(f.beneficiaries as numeric)
        end
      ) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_beneficiaries_high,
      min(
        case
          when greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status) then (case
            when f.executed_budget_status = cast('IMPLIED' as value_status) then printed_executed_budget.low
            else cast(f.executed_budget as numeric)
          end / nullif(
            case
              when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.high
              else cast(f.beneficiaries as numeric)
            end,
            0
          ))
          else coalesce(
            (printed_spending_per_beneficiary.published - (printed_spending_per_beneficiary.step / 2)),
            (case
              when f.executed_budget_status = cast('IMPLIED' as value_status) then printed_executed_budget.low
              else cast(f.executed_budget as numeric)
            end / nullif(
              case
                when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.high
                else cast(f.beneficiaries as numeric)
              end,
              0
            ))
          )
        end
      ) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_row_low,
      count(*) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
        and case
          when f.executed_budget_status = cast('IMPLIED' as value_status) then printed_executed_budget.high
          else cast(f.executed_budget as numeric)
        end is null
      )) as spending_per_beneficiary_executed_budget_high_open,
      sum(
        case
          when f.executed_budget_status = cast('IMPLIED' as value_status) then printed_executed_budget.high
          else cast(f.executed_budget as numeric)
        end
      ) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_executed_budget_high,
      count(*) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
        and case
          when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.low
          else cast(f.beneficiaries as numeric)
        end is null
      )) as spending_per_beneficiary_beneficiaries_low_open,
      sum(
        case
          when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.low
          else cast(f.beneficiaries as numeric)
        end
      ) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_beneficiaries_low,
      max(
        case
          when greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status) then (case
            when f.executed_budget_status = cast('IMPLIED' as value_status) then printed_executed_budget.high
            else cast(f.executed_budget as numeric)
          end / nullif(
            case
              when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.low
              else cast(f.beneficiaries as numeric)
            end,
            0
          ))
          else coalesce(
            (printed_spending_per_beneficiary.published + (printed_spending_per_beneficiary.step / 2)),
            (case
              when f.executed_budget_status = cast('IMPLIED' as value_status) then printed_executed_budget.high
              else cast(f.executed_budget as numeric)
            end / nullif(
              case
                when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.low
                else cast(f.beneficiaries as numeric)
              end,
              0
            ))
          )
        end
      ) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_row_high,
      min(coalesce(
        of_unit.key,
        ('?' || cast(f.program_id as varchar))
      )) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_least_unit,
      max(coalesce(
        of_unit.key,
        ('?' || cast(f.program_id as varchar))
      )) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_most_unit,
      bool_or((
        false
        or of_sdg_goal.links > 1
      )) as spending_per_beneficiary_overlaps,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_unused_budget,
      bool_or((
        f.executed_budget is not null
        and f.beneficiaries is not null
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
              'spending_per_beneficiary', 'executed_budget', 'beneficiaries'
            )
            and b.year > 2020
            and b.year <= 2020
          )
        )
      )) as spending_per_beneficiary_broken
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
        y.final_budget_status as final_budget_status,
        y.beneficiaries as beneficiaries,
        y.beneficiaries_status as beneficiaries_status
      from program_year as y
      where (
        y.kind = cast('MONITORED' as program_kind)
        and y.year = 2020
      )
    ) as f
      left outer join figure as printed_executed_budget
        on (
          printed_executed_budget.program_id = f.program_id
          and printed_executed_budget.edition_id = f.edition_id
          and printed_executed_budget.year = f.year
          and printed_executed_budget.component = 0
          and printed_executed_budget.metric = 'executed_budget'
        )
      left outer join figure as printed_beneficiaries
        on (
          printed_beneficiaries.program_id = f.program_id
          and printed_beneficiaries.edition_id = f.edition_id
          and printed_beneficiaries.year = f.year
          and printed_beneficiaries.component = 0
          and printed_beneficiaries.metric = 'beneficiaries'
        )
      left outer join figure as printed_spending_per_beneficiary
        on (
          printed_spending_per_beneficiary.program_id = f.program_id
          and printed_spending_per_beneficiary.edition_id = f.edition_id
          and printed_spending_per_beneficiary.year = f.year
          and printed_spending_per_beneficiary.component = 0
          and printed_spending_per_beneficiary.metric = 'spending_per_beneficiary'
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
        (min(groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0) <> max(groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0)),
        false
      ) as "executed_budget_mixed_prices",
      coalesce(
        bool_or(groups_cells.executed_budget_overlaps),
        false
      ) as "executed_budget_overlaps",
      sum(groups_cells.budget) as "budget",
      sum(groups_cells.executed_budget_unused_budget) as "executed_budget_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows)
          as int
        ),
        0
      ) as "executed_budget_rows",
      sum(groups_cells.spending_per_beneficiary_sum) as "spending_per_beneficiary_sum",
      sum(groups_cells.spending_per_beneficiary_divisor) as "spending_per_beneficiary_divisor",
      coalesce(
        bool_or(groups_cells.spending_per_beneficiary_implied),
        false
      ) as "spending_per_beneficiary_implied",
      coalesce(
        cast(
          sum(groups_cells.spending_per_beneficiary_rows)
          as int
        ),
        0
      ) as "spending_per_beneficiary_rows",
      min(groups_cells.spending_per_beneficiary_reason) as "spending_per_beneficiary_reason",
      cast(
        sum(groups_cells.spending_per_beneficiary_executed_budget_low_open)
        as int
      ) as "spending_per_beneficiary_executed_budget_low_open",
      sum(groups_cells.spending_per_beneficiary_executed_budget_low) as "spending_per_beneficiary_executed_budget_low",
      cast(
        sum(groups_cells.spending_per_beneficiary_beneficiaries_high_open)
        as int
      ) as "spending_per_beneficiary_beneficiaries_high_open",
      sum(groups_cells.spending_per_beneficiary_beneficiaries_high) as "spending_per_beneficiary_beneficiaries_high",
      min(groups_cells.spending_per_beneficiary_row_low) as "spending_per_beneficiary_row_low",
      cast(
        sum(groups_cells.spending_per_beneficiary_executed_budget_high_open)
        as int
      ) as "spending_per_beneficiary_executed_budget_high_open",
      sum(groups_cells.spending_per_beneficiary_executed_budget_high) as "spending_per_beneficiary_executed_budget_high",
      cast(
        sum(groups_cells.spending_per_beneficiary_beneficiaries_low_open)
        as int
      ) as "spending_per_beneficiary_beneficiaries_low_open",
      sum(groups_cells.spending_per_beneficiary_beneficiaries_low) as "spending_per_beneficiary_beneficiaries_low",
      max(groups_cells.spending_per_beneficiary_row_high) as "spending_per_beneficiary_row_high",
      coalesce(
        (min(groups_cells.price_year) filter (where groups_cells.spending_per_beneficiary_rows > 0) <> max(groups_cells.price_year) filter (where groups_cells.spending_per_beneficiary_rows > 0)),
        false
      ) as "spending_per_beneficiary_mixed_prices",
      coalesce(min(groups_cells.spending_per_beneficiary_least_unit) filter (where true) <> max(groups_cells.spending_per_beneficiary_most_unit) filter (where true), false) as "spending_per_beneficiary_several_unit",
      coalesce(
        bool_or(groups_cells.spending_per_beneficiary_overlaps),
        false
      ) as "spending_per_beneficiary_overlaps",
      sum(groups_cells.spending_per_beneficiary_unused_budget) as "spending_per_beneficiary_unused_budget"
    from groups_cells
    group by groups_cells.key_sdg_goal
  ),
  groups_spread as (
    select
      0 as side,
      coalesce(of_sdg_goal.key, -1) as key_sdg_goal,
      avg(
        case
          when greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.beneficiaries, 0))
          else cast(printed_spending_per_beneficiary.published as double precision)
        end
      ) as spending_per_beneficiary_mean
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
        y.final_budget_status as final_budget_status,
        y.beneficiaries as beneficiaries,
        y.beneficiaries_status as beneficiaries_status
      from program_year as y
      where (
        y.kind = cast('MONITORED' as program_kind)
        and y.year = 2020
      )
    ) as f
      left outer join figure as printed_executed_budget
        on (
          printed_executed_budget.program_id = f.program_id
          and printed_executed_budget.edition_id = f.edition_id
          and printed_executed_budget.year = f.year
          and printed_executed_budget.component = 0
          and printed_executed_budget.metric = 'executed_budget'
        )
      left outer join figure as printed_beneficiaries
        on (
          printed_beneficiaries.program_id = f.program_id
          and printed_beneficiaries.edition_id = f.edition_id
          and printed_beneficiaries.year = f.year
          and printed_beneficiaries.component = 0
          and printed_beneficiaries.metric = 'beneficiaries'
        )
      left outer join figure as printed_spending_per_beneficiary
        on (
          printed_spending_per_beneficiary.program_id = f.program_id
          and printed_spending_per_beneficiary.edition_id = f.edition_id
          and printed_spending_per_beneficiary.year = f.year
          and printed_spending_per_beneficiary.component = 0
          and printed_spending_per_beneficiary.metric = 'spending_per_beneficiary'
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
    group by coalesce(of_sdg_goal.key, -1)
  ),
  total_cells as (
    select
      0 as side,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      count(f.executed_budget) as executed_budget_rows,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (f.executed_budget is not null)) as executed_budget_unused_budget,
      sum(f.executed_budget) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_sum,
      sum(f.beneficiaries) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_divisor,
      count(*) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_rows,
      min(coalesce(
        of_unit.key,
        ('?' || cast(f.program_id as varchar))
      )) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_least_unit,
      max(coalesce(
        of_unit.key,
        ('?' || cast(f.program_id as varchar))
      )) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_most_unit,
      bool_or((
        (
          f.executed_budget_status = cast('IMPLIED' as value_status)
          or f.beneficiaries_status = cast('IMPLIED' as value_status)
        )
        and f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_implied,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_unused_budget,
      bool_or((
        f.executed_budget is not null
        and f.beneficiaries is not null
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
              'spending_per_beneficiary', 'executed_budget', 'beneficiaries'
            )
            and b.year > 2020
            and b.year <= 2020
          )
        )
      )) as spending_per_beneficiary_broken
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
        y.final_budget_status as final_budget_status,
        y.beneficiaries as beneficiaries,
        y.beneficiaries_status as beneficiaries_status
      from program_year as y
      where (
        y.kind = cast('MONITORED' as program_kind)
        and y.year = 2020
      )
    ) as f
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
    group by f.year, f.price_year
  ),
  total as (
    select
      sum(total_cells.executed_budget_sum) as "executed_budget_sum",
      coalesce(
        (min(total_cells.price_year) filter (where total_cells.executed_budget_rows > 0) <> max(total_cells.price_year) filter (where total_cells.executed_budget_rows > 0)),
        false
      ) as "executed_budget_mixed_prices",
      sum(total_cells.budget) as "budget",
      sum(total_cells.executed_budget_unused_budget) as "executed_budget_unused_budget",
      coalesce(
        cast(
          sum(total_cells.executed_budget_rows)
          as int
        ),
        0
      ) as "executed_budget_rows",
      sum(total_cells.spending_per_beneficiary_sum) as "spending_per_beneficiary_sum",
      sum(total_cells.spending_per_beneficiary_divisor) as "spending_per_beneficiary_divisor",
      coalesce(
        (min(total_cells.price_year) filter (where total_cells.spending_per_beneficiary_rows > 0) <> max(total_cells.price_year) filter (where total_cells.spending_per_beneficiary_rows > 0)),
        false
      ) as "spending_per_beneficiary_mixed_prices",
      coalesce(min(total_cells.spending_per_beneficiary_least_unit) filter (where true) <> max(total_cells.spending_per_beneficiary_most_unit) filter (where true), false) as "spending_per_beneficiary_several_unit",
      coalesce(
        bool_or(total_cells.spending_per_beneficiary_implied),
        false
      ) as "spending_per_beneficiary_implied",
      sum(total_cells.spending_per_beneficiary_unused_budget) as "spending_per_beneficiary_unused_budget",
      coalesce(
        cast(
          sum(total_cells.spending_per_beneficiary_rows)
          as int
        ),
        0
      ) as "spending_per_beneficiary_rows"
    from total_cells
    where total_cells.year = 2020
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
        'unassigned',
        to_json(array_remove(array[
          case
            when groups.key_sdg_goal = -1 then 'SDG_GOAL'
          end
        ]::text[], null)),
        'executedBudget',
        json_build_object(
          'value',
          round(groups.executed_budget_sum, 0),
          'caveats',
          to_json(array_remove(array[
            case
              when groups.executed_budget_mixed_prices then 'MIXED_PRICE_YEARS'
            end,
            case
              when groups.executed_budget_overlaps then 'OVERLAPPING_GROUPS'
            end,
            case
              when (
                groups.executed_budget_sum is not null
                and round(
                  ((groups.budget - coalesce(groups.executed_budget_unused_budget, 0)) / nullif(groups.budget, 0)),
                  4
                ) < 0.8
              ) then 'LOW_COVERAGE'
            end,
            case
              when (
                groups.executed_budget_sum is not null
                and groups.executed_budget_rows < 5
              ) then 'SMALL_GROUP'
            end
          ]::text[], null))
        ),
        'spendingPerBeneficiary',
        json_build_object(
          'value',
          round(
            (groups.spending_per_beneficiary_sum / nullif(groups.spending_per_beneficiary_divisor, 0)),
            3
          ),
          'status',
          case
            when (
              (groups.spending_per_beneficiary_sum / nullif(groups.spending_per_beneficiary_divisor, 0)) is not null
              and groups.spending_per_beneficiary_implied
            ) then cast('IMPLIED' as value_status)
            when (
              (groups.spending_per_beneficiary_sum / nullif(groups.spending_per_beneficiary_divisor, 0)) is not null
              and false
            ) then cast('REPORTED' as value_status)
            when (groups.spending_per_beneficiary_sum / nullif(groups.spending_per_beneficiary_divisor, 0)) is not null then cast('DERIVED' as value_status)
            when groups.spending_per_beneficiary_rows > 0 then cast('UNDEFINED' as value_status)
            else coalesce(groups.spending_per_beneficiary_reason, cast('NOT_PUBLISHED' as value_status))
          end,
          'low',
          case
            when groups.spending_per_beneficiary_implied then round(
              case
                when (case
                  when groups.spending_per_beneficiary_executed_budget_low_open = 0 then groups.spending_per_beneficiary_executed_budget_low
                end / nullif(
                  case
                    when groups.spending_per_beneficiary_beneficiaries_high_open = 0 then groups.spending_per_beneficiary_beneficiaries_high
                  end,
                  0
                )) is not null then least(
                  (groups.spending_per_beneficiary_sum / nullif(groups.spending_per_beneficiary_divisor, 0)),
                  greatest(
                    (case
                      when groups.spending_per_beneficiary_executed_budget_low_open = 0 then groups.spending_per_beneficiary_executed_budget_low
                    end / nullif(
                      case
                        when groups.spending_per_beneficiary_beneficiaries_high_open = 0 then groups.spending_per_beneficiary_beneficiaries_high
                      end,
                      0
                    )),
                    groups.spending_per_beneficiary_row_low
                  )
                )
              end,
              3
            )
          end,
          'high',
          case
            when groups.spending_per_beneficiary_implied then round(
              case
                when (case
                  when groups.spending_per_beneficiary_executed_budget_high_open = 0 then groups.spending_per_beneficiary_executed_budget_high
                end / nullif(
                  case
                    when groups.spending_per_beneficiary_beneficiaries_low_open = 0 then groups.spending_per_beneficiary_beneficiaries_low
                  end,
                  0
                )) is not null then greatest(
                  (groups.spending_per_beneficiary_sum / nullif(groups.spending_per_beneficiary_divisor, 0)),
                  least(
                    (case
                      when groups.spending_per_beneficiary_executed_budget_high_open = 0 then groups.spending_per_beneficiary_executed_budget_high
                    end / nullif(
                      case
                        when groups.spending_per_beneficiary_beneficiaries_low_open = 0 then groups.spending_per_beneficiary_beneficiaries_low
                      end,
                      0
                    )),
                    groups.spending_per_beneficiary_row_high
                  )
                )
              end,
              3
            )
          end,
          'mean',
          round(
            cast(groups_spread.spending_per_beneficiary_mean as numeric),
            3
          )
        )
      ) as node
      from groups
        left outer join groups_spread as groups_spread
          on (
            groups_spread.side = 0
            and groups_spread.key_sdg_goal = groups.key_sdg_goal
          )
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
          bool_or((
            groups.executed_budget_mixed_prices
            or groups.spending_per_beneficiary_mixed_prices
          )),
          'IMPLIED',
          bool_or(groups.spending_per_beneficiary_implied),
          'UNLIKE_UNITS',
          bool_or(groups.spending_per_beneficiary_several_unit),
          'OVERLAPPING_GROUPS',
          bool_or((
            groups.executed_budget_overlaps
            or groups.spending_per_beneficiary_overlaps
          )),
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
              (groups.spending_per_beneficiary_sum / nullif(groups.spending_per_beneficiary_divisor, 0)) is not null
              and round(
                ((groups.budget - coalesce(groups.spending_per_beneficiary_unused_budget, 0)) / nullif(groups.budget, 0)),
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
              (groups.spending_per_beneficiary_sum / nullif(groups.spending_per_beneficiary_divisor, 0)) is not null
              and groups.spending_per_beneficiary_rows < 5
            )
          ))
        )
        from groups
          left outer join groups_spread as groups_spread
            on (
              groups_spread.side = 0
              and groups_spread.key_sdg_goal = groups.key_sdg_goal
            )
      ),
      'priceYears',
      json_build_array((
        select coalesce(json_agg(distinct groups_cells.price_year) filter (where (
          groups_cells.executed_budget_rows > 0
          or groups_cells.spending_per_beneficiary_rows > 0
        )), '[]')
        from groups_cells
      )),
      'partialYears',
      json_build_array(),
      'impliedYears',
      json_build_array((
        select coalesce(json_agg(distinct groups_cells.year) filter (where groups_cells.spending_per_beneficiary_implied), '[]')
        from groups_cells
      )),
      'brokenYears',
      json_build_array((
        select coalesce(json_agg(distinct groups_cells.year) filter (where groups_cells.spending_per_beneficiary_broken), '[]')
        from groups_cells
      ))
    ),
    json_build_object(
      'flags',
      (
        select json_build_object(
          'MIXED_PRICE_YEARS',
          bool_or((
            total.executed_budget_mixed_prices
            or total.spending_per_beneficiary_mixed_prices
          )),
          'IMPLIED',
          bool_or(total.spending_per_beneficiary_implied),
          'UNLIKE_UNITS',
          bool_or(total.spending_per_beneficiary_several_unit),
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
              (total.spending_per_beneficiary_sum / nullif(total.spending_per_beneficiary_divisor, 0)) is not null
              and round(
                ((total.budget - coalesce(total.spending_per_beneficiary_unused_budget, 0)) / nullif(total.budget, 0)),
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
              (total.spending_per_beneficiary_sum / nullif(total.spending_per_beneficiary_divisor, 0)) is not null
              and total.spending_per_beneficiary_rows < 5
            )
          ))
        )
        from total
      ),
      'priceYears',
      json_build_array((
        select coalesce(json_agg(distinct total_cells.price_year) filter (where (
          total_cells.executed_budget_rows > 0
          or total_cells.spending_per_beneficiary_rows > 0
        )), '[]')
        from total_cells
      )),
      'partialYears',
      json_build_array(),
      'impliedYears',
      json_build_array((
        select coalesce(json_agg(distinct total_cells.year) filter (where total_cells.spending_per_beneficiary_implied), '[]')
        from total_cells
      )),
      'brokenYears',
      json_build_array((
        select coalesce(json_agg(distinct total_cells.year) filter (where total_cells.spending_per_beneficiary_broken), '[]')
        from total_cells
      ))
    )
  ),
  'onRecord',
  exists (
    select 1 as one
    from groups
  )
)
