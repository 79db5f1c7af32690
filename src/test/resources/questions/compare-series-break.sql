with
  groups_cells as (
    select
      0 as side,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      count(f.executed_budget) as executed_budget_rows,
      count(*) filter (where (
        f.executed_budget is not null
        and f.executed_budget_status = cast('REPORTED' as value_status)
      )) as executed_budget_reported,
      min(f.executed_budget_status) filter (where f.executed_budget_status >= cast('NOT_REPORTED' as value_status)) as executed_budget_reason,
      bool_or((
        f.beneficiaries is not null
        and f.program_id in (
          select b.program_id
          from series_break as b
            join program as p
              on (
                p.id = b.program_id
                and p.profile_edition_id = b.edition_id
              )
          where (
            b.metric in ('beneficiaries')
            and b.year > 2019
            and b.year <= 2020
          )
        )
      )) as beneficiaries_broken,
      min(coalesce(
        of_unit.key,
        ('?' || cast(f.program_id as varchar))
      )) filter (where f.beneficiaries is not null) as beneficiaries_least_unit,
      max(coalesce(
        of_unit.key,
        ('?' || cast(f.program_id as varchar))
      )) filter (where f.beneficiaries is not null) as beneficiaries_most_unit,
      sum(f.beneficiaries) as beneficiaries_sum,
      count(f.beneficiaries) as beneficiaries_rows,
      count(*) filter (where (
        f.beneficiaries is not null
        and f.beneficiaries_status = cast('REPORTED' as value_status)
      )) as beneficiaries_reported,
      bool_or((f.beneficiaries_status = cast('IMPLIED' as value_status))) as beneficiaries_implied,
      min(f.beneficiaries_status) filter (where f.beneficiaries_status >= cast('NOT_REPORTED' as value_status)) as beneficiaries_reason,
      count(*) filter (where (
        f.beneficiaries is not null
        and case
          when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.low
          else cast(f.beneficiaries as numeric)
        end is null
      )) as beneficiaries_low_open,
      sum(
        case
          when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.low
          else cast(f.beneficiaries as numeric)
        end
      ) as beneficiaries_low,
      count(*) filter (where (
        f.beneficiaries is not null
        and case
          when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.high
          else cast(f.beneficiaries as numeric)
        end is null
      )) as beneficiaries_high_open,
      sum(
        case
          when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.high
          else cast(f.beneficiaries as numeric)
        end
      ) as beneficiaries_high,
      bool_or((
        f.beneficiaries is not null
        and (
          of_unit.key is null
          or of_unit.key like (replace(
            replace(
              replace('persona', '!', '!!'),
              '%',
              '!%'
            ),
            '_',
            '!_'
          ) || '%') escape '!'
        )
      )) as beneficiaries_persons,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (f.beneficiaries is not null)) as beneficiaries_unused_budget,
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
        y.beneficiaries as beneficiaries,
        y.beneficiaries_status as beneficiaries_status,
        y.initial_budget as initial_budget,
        y.initial_budget_status as initial_budget_status,
        y.final_budget as final_budget,
        y.final_budget_status as final_budget_status
      from program_year as y
      where (
        y.kind = cast('MONITORED' as program_kind)
        and y.year = 2019
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
          p.key in ('87119')
          or exists (
            select 1 as one
            from program_alias
            where (
              program_alias.program_id = p.id
              and program_alias.alias in ('87119')
            )
          )
        )
      )
    )
    group by f.year, f.price_year
    union all
    select
      1 as side,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      count(f.executed_budget) as executed_budget_rows,
      count(*) filter (where (
        f.executed_budget is not null
        and f.executed_budget_status = cast('REPORTED' as value_status)
      )) as executed_budget_reported,
      min(f.executed_budget_status) filter (where f.executed_budget_status >= cast('NOT_REPORTED' as value_status)) as executed_budget_reason,
      bool_or((
        f.beneficiaries is not null
        and f.program_id in (
          select b.program_id
          from series_break as b
            join program as p
              on (
                p.id = b.program_id
                and p.profile_edition_id = b.edition_id
              )
          where (
            b.metric in ('beneficiaries')
            and b.year > 2019
            and b.year <= 2020
          )
        )
      )) as beneficiaries_broken,
      min(coalesce(
        of_unit.key,
        ('?' || cast(f.program_id as varchar))
      )) filter (where f.beneficiaries is not null) as beneficiaries_least_unit,
      max(coalesce(
        of_unit.key,
        ('?' || cast(f.program_id as varchar))
      )) filter (where f.beneficiaries is not null) as beneficiaries_most_unit,
      sum(f.beneficiaries) as beneficiaries_sum,
      count(f.beneficiaries) as beneficiaries_rows,
      count(*) filter (where (
        f.beneficiaries is not null
        and f.beneficiaries_status = cast('REPORTED' as value_status)
      )) as beneficiaries_reported,
      bool_or((f.beneficiaries_status = cast('IMPLIED' as value_status))) as beneficiaries_implied,
      min(f.beneficiaries_status) filter (where f.beneficiaries_status >= cast('NOT_REPORTED' as value_status)) as beneficiaries_reason,
      count(*) filter (where (
        f.beneficiaries is not null
        and case
          when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.low
          else cast(f.beneficiaries as numeric)
        end is null
      )) as beneficiaries_low_open,
      sum(
        case
          when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.low
          else cast(f.beneficiaries as numeric)
        end
      ) as beneficiaries_low,
      count(*) filter (where (
        f.beneficiaries is not null
        and case
          when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.high
          else cast(f.beneficiaries as numeric)
        end is null
      )) as beneficiaries_high_open,
      sum(
        case
          when f.beneficiaries_status = cast('IMPLIED' as value_status) then printed_beneficiaries.high
          else cast(f.beneficiaries as numeric)
        end
      ) as beneficiaries_high,
      bool_or((
        f.beneficiaries is not null
        and (
          of_unit.key is null
          or of_unit.key like (replace(
            replace(
              replace('persona', '!', '!!'),
              '%',
              '!%'
            ),
            '_',
            '!_'
          ) || '%') escape '!'
        )
      )) as beneficiaries_persons,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (f.beneficiaries is not null)) as beneficiaries_unused_budget,
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
        y.beneficiaries as beneficiaries,
        y.beneficiaries_status as beneficiaries_status,
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
      left outer join figure as printed_beneficiaries
        on (
          printed_beneficiaries.program_id = f.program_id
          and printed_beneficiaries.edition_id = f.edition_id
          and printed_beneficiaries.year = f.year
          and printed_beneficiaries.component = 0
          and printed_beneficiaries.metric = 'beneficiaries'
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
          p.key in ('87119')
          or exists (
            select 1 as one
            from program_alias
            where (
              program_alias.program_id = p.id
              and program_alias.alias in ('87119')
            )
          )
        )
      )
    )
    group by f.year, f.price_year
  ),
  groups as (
    select
      sum(groups_cells.executed_budget_sum) filter (where groups_cells.side = 1) as "other_executed_budget_sum",
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
      coalesce(
        bool_or(groups_cells.beneficiaries_broken) filter (where groups_cells.side = 0),
        false
      ) as "base_beneficiaries_broken",
      coalesce(
        bool_or(groups_cells.beneficiaries_broken) filter (where groups_cells.side = 1),
        false
      ) as "other_beneficiaries_broken",
      coalesce(min(groups_cells.beneficiaries_least_unit) filter (where groups_cells.side = 0) <> max(groups_cells.beneficiaries_most_unit) filter (where groups_cells.side = 0), false) as "base_beneficiaries_several_unit",
      min(groups_cells.beneficiaries_least_unit) filter (where groups_cells.side = 0) as "base_beneficiaries_least_unit",
      coalesce(min(groups_cells.beneficiaries_least_unit) filter (where groups_cells.side = 1) <> max(groups_cells.beneficiaries_most_unit) filter (where groups_cells.side = 1), false) as "other_beneficiaries_several_unit",
      min(groups_cells.beneficiaries_least_unit) filter (where groups_cells.side = 1) as "other_beneficiaries_least_unit",
      sum(groups_cells.beneficiaries_sum) filter (where groups_cells.side = 0) as "base_beneficiaries_sum",
      sum(groups_cells.beneficiaries_sum) filter (where groups_cells.side = 1) as "other_beneficiaries_sum",
      coalesce(
        bool_or(true) filter (where groups_cells.side = 0),
        false
      ) as "on_record_0",
      coalesce(
        cast(
          sum(groups_cells.beneficiaries_rows) filter (where groups_cells.side = 0)
          as int
        ),
        0
      ) as "base_beneficiaries_rows",
      cast(
        sum(groups_cells.beneficiaries_reported) filter (where groups_cells.side = 0)
        as int
      ) as "base_beneficiaries_reported",
      coalesce(
        bool_or(groups_cells.beneficiaries_implied) filter (where groups_cells.side = 0),
        false
      ) as "base_beneficiaries_implied",
      min(groups_cells.beneficiaries_reason) filter (where groups_cells.side = 0) as "base_beneficiaries_reason",
      coalesce(
        bool_or(true) filter (where groups_cells.side = 1),
        false
      ) as "on_record_1",
      coalesce(
        cast(
          sum(groups_cells.beneficiaries_rows) filter (where groups_cells.side = 1)
          as int
        ),
        0
      ) as "other_beneficiaries_rows",
      cast(
        sum(groups_cells.beneficiaries_reported) filter (where groups_cells.side = 1)
        as int
      ) as "other_beneficiaries_reported",
      coalesce(
        bool_or(groups_cells.beneficiaries_implied) filter (where groups_cells.side = 1),
        false
      ) as "other_beneficiaries_implied",
      min(groups_cells.beneficiaries_reason) filter (where groups_cells.side = 1) as "other_beneficiaries_reason",
      cast(
        sum(groups_cells.beneficiaries_low_open) filter (where groups_cells.side = 1)
        as int
      ) as "other_beneficiaries_low_open",
      sum(groups_cells.beneficiaries_low) filter (where groups_cells.side = 1) as "other_beneficiaries_low",
      cast(
        sum(groups_cells.beneficiaries_high_open) filter (where groups_cells.side = 1)
        as int
      ) as "other_beneficiaries_high_open",
      sum(groups_cells.beneficiaries_high) filter (where groups_cells.side = 1) as "other_beneficiaries_high",
      coalesce(
        bool_or(groups_cells.beneficiaries_persons) filter (where groups_cells.side = 0),
        false
      ) as "base_beneficiaries_persons",
      count(distinct groups_cells.year) filter (where (
        groups_cells.side = 0
        and groups_cells.beneficiaries_rows > 0
      )) as "base_beneficiaries_years",
      sum(groups_cells.budget) filter (where groups_cells.side = 0) as "base_budget",
      sum(groups_cells.beneficiaries_unused_budget) filter (where groups_cells.side = 0) as "base_beneficiaries_unused_budget",
      coalesce(
        bool_or(groups_cells.beneficiaries_persons) filter (where groups_cells.side = 1),
        false
      ) as "other_beneficiaries_persons",
      count(distinct groups_cells.year) filter (where (
        groups_cells.side = 1
        and groups_cells.beneficiaries_rows > 0
      )) as "other_beneficiaries_years",
      sum(groups_cells.budget) filter (where groups_cells.side = 1) as "other_budget",
      sum(groups_cells.beneficiaries_unused_budget) filter (where groups_cells.side = 1) as "other_beneficiaries_unused_budget",
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
      sum(groups_cells.executed_budget_unused_budget) filter (where groups_cells.side = 0) as "base_executed_budget_unused_budget",
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
      sum(groups_cells.executed_budget_unused_budget) filter (where groups_cells.side = 1) as "other_executed_budget_unused_budget",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 0
        and groups_cells.executed_budget_rows > 0
      )) as "base_executed_budget_price_year",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 1
        and groups_cells.executed_budget_rows > 0
      )) as "other_executed_budget_price_year"
    from groups_cells
    having count(*) > 0
  ),
  total as (
    select
      coalesce(
        bool_or(groups_cells.beneficiaries_broken) filter (where groups_cells.side = 0),
        false
      ) as "base_beneficiaries_broken",
      coalesce(
        bool_or(groups_cells.beneficiaries_broken) filter (where groups_cells.side = 1),
        false
      ) as "other_beneficiaries_broken",
      coalesce(min(groups_cells.beneficiaries_least_unit) filter (where groups_cells.side = 0) <> max(groups_cells.beneficiaries_most_unit) filter (where groups_cells.side = 0), false) as "base_beneficiaries_several_unit",
      min(groups_cells.beneficiaries_least_unit) filter (where groups_cells.side = 0) as "base_beneficiaries_least_unit",
      coalesce(min(groups_cells.beneficiaries_least_unit) filter (where groups_cells.side = 1) <> max(groups_cells.beneficiaries_most_unit) filter (where groups_cells.side = 1), false) as "other_beneficiaries_several_unit",
      min(groups_cells.beneficiaries_least_unit) filter (where groups_cells.side = 1) as "other_beneficiaries_least_unit",
      sum(groups_cells.beneficiaries_sum) filter (where groups_cells.side = 0) as "base_beneficiaries_sum",
      sum(groups_cells.beneficiaries_sum) filter (where groups_cells.side = 1) as "other_beneficiaries_sum",
      coalesce(
        bool_or(true) filter (where groups_cells.side = 0),
        false
      ) as "on_record_0",
      sum(groups_cells.executed_budget_sum) filter (where groups_cells.side = 0) as "base_executed_budget_sum",
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
      sum(groups_cells.budget) filter (where groups_cells.side = 0) as "base_budget",
      sum(groups_cells.executed_budget_unused_budget) filter (where groups_cells.side = 0) as "base_executed_budget_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows) filter (where groups_cells.side = 0)
          as int
        ),
        0
      ) as "base_executed_budget_rows",
      coalesce(
        bool_or(true) filter (where groups_cells.side = 1),
        false
      ) as "on_record_1",
      sum(groups_cells.executed_budget_sum) filter (where groups_cells.side = 1) as "other_executed_budget_sum",
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
      sum(groups_cells.budget) filter (where groups_cells.side = 1) as "other_budget",
      sum(groups_cells.executed_budget_unused_budget) filter (where groups_cells.side = 1) as "other_executed_budget_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows) filter (where groups_cells.side = 1)
          as int
        ),
        0
      ) as "other_executed_budget_rows",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 0
        and groups_cells.executed_budget_rows > 0
      )) as "base_executed_budget_price_year",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 1
        and groups_cells.executed_budget_rows > 0
      )) as "other_executed_budget_price_year",
      coalesce(
        cast(
          sum(groups_cells.beneficiaries_rows) filter (where groups_cells.side = 0)
          as int
        ),
        0
      ) as "base_beneficiaries_rows",
      coalesce(
        bool_or(groups_cells.beneficiaries_persons) filter (where groups_cells.side = 0),
        false
      ) as "base_beneficiaries_persons",
      count(distinct groups_cells.year) filter (where (
        groups_cells.side = 0
        and groups_cells.beneficiaries_rows > 0
      )) as "base_beneficiaries_years",
      coalesce(
        bool_or(groups_cells.beneficiaries_implied) filter (where groups_cells.side = 0),
        false
      ) as "base_beneficiaries_implied",
      sum(groups_cells.beneficiaries_unused_budget) filter (where groups_cells.side = 0) as "base_beneficiaries_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.beneficiaries_rows) filter (where groups_cells.side = 1)
          as int
        ),
        0
      ) as "other_beneficiaries_rows",
      coalesce(
        bool_or(groups_cells.beneficiaries_persons) filter (where groups_cells.side = 1),
        false
      ) as "other_beneficiaries_persons",
      count(distinct groups_cells.year) filter (where (
        groups_cells.side = 1
        and groups_cells.beneficiaries_rows > 0
      )) as "other_beneficiaries_years",
      coalesce(
        bool_or(groups_cells.beneficiaries_implied) filter (where groups_cells.side = 1),
        false
      ) as "other_beneficiaries_implied",
      sum(groups_cells.beneficiaries_unused_budget) filter (where groups_cells.side = 1) as "other_beneficiaries_unused_budget"
    from groups_cells
    having count(*) > 0
  )
select json_build_object(
  'comparison',
  json_build_object(
    'nodes',
    (
      select coalesce(json_agg(page.node), '[]')
      from (
        select json_build_object(
          'executedBudget',
          json_build_object(
            'difference',
            case
              when (
                not false
                and not (
                  false
                  or false
                  or false
                  or false
                )
              ) then (round(groups.other_executed_budget_sum, 0) - round(groups.base_executed_budget_sum, 0))
            end,
            'percentChange',
            case
              when case
                when false then 'SERIES_BREAK'
                when groups.base_executed_budget_sum is null then case
                  when case
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
                  end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
                  else 'BASE_MISSING'
                end
                when groups.other_executed_budget_sum is null then case
                  when case
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
                  end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
                  else 'OTHER_MISSING'
                end
                when (
                  false
                  or false
                  or false
                  or false
                ) then 'NOT_COMPARABLE'
                when groups.base_executed_budget_sum = 0 then 'BASE_ZERO'
                when sign(groups.base_executed_budget_sum) = -sign(groups.other_executed_budget_sum) then 'SIGN_CHANGE'
              end is null then round(
                ((groups.other_executed_budget_sum - groups.base_executed_budget_sum) / nullif(
                  abs(groups.base_executed_budget_sum),
                  0
                )),
                6
              )
            end
          ),
          'beneficiaries',
          json_build_object(
            'base',
            case
              when groups.on_record_0 then json_build_object(
                'value',
                round(groups.base_beneficiaries_sum, 0),
                'status',
                case
                  when (
                    groups.base_beneficiaries_sum is not null
                    and groups.base_beneficiaries_implied
                  ) then cast('IMPLIED' as value_status)
                  when (
                    groups.base_beneficiaries_sum is not null
                    and groups.base_beneficiaries_rows = 1
                    and groups.base_beneficiaries_reported = 1
                  ) then cast('REPORTED' as value_status)
                  when groups.base_beneficiaries_sum is not null then cast('DERIVED' as value_status)
                  when groups.base_beneficiaries_rows > 0 then cast('UNDEFINED' as value_status)
                  else coalesce(groups.base_beneficiaries_reason, cast('NOT_PUBLISHED' as value_status))
                end
              )
            end,
            'other',
            case
              when groups.on_record_1 then json_build_object(
                'value',
                round(groups.other_beneficiaries_sum, 0),
                'status',
                case
                  when (
                    groups.other_beneficiaries_sum is not null
                    and groups.other_beneficiaries_implied
                  ) then cast('IMPLIED' as value_status)
                  when (
                    groups.other_beneficiaries_sum is not null
                    and groups.other_beneficiaries_rows = 1
                    and groups.other_beneficiaries_reported = 1
                  ) then cast('REPORTED' as value_status)
                  when groups.other_beneficiaries_sum is not null then cast('DERIVED' as value_status)
                  when groups.other_beneficiaries_rows > 0 then cast('UNDEFINED' as value_status)
                  else coalesce(groups.other_beneficiaries_reason, cast('NOT_PUBLISHED' as value_status))
                end,
                'low',
                case
                  when groups.other_beneficiaries_implied then round(
                    case
                      when groups.other_beneficiaries_low_open = 0 then groups.other_beneficiaries_low
                    end,
                    0
                  )
                end,
                'high',
                case
                  when groups.other_beneficiaries_implied then round(
                    case
                      when groups.other_beneficiaries_high_open = 0 then groups.other_beneficiaries_high
                    end,
                    0
                  )
                end
              )
            end,
            'difference',
            case
              when (
                not (
                  groups.base_beneficiaries_broken
                  or groups.other_beneficiaries_broken
                )
                and not (
                  (coalesce(case
                    when not (groups.base_beneficiaries_several_unit) then groups.base_beneficiaries_least_unit
                  end <> case
                    when not (groups.other_beneficiaries_several_unit) then groups.other_beneficiaries_least_unit
                  end and left(case
                    when not (groups.base_beneficiaries_several_unit) then groups.base_beneficiaries_least_unit
                  end, 1) <> '?' and left(case
                    when not (groups.other_beneficiaries_several_unit) then groups.other_beneficiaries_least_unit
                  end, 1) <> '?', false))
                  or (
                    groups.base_beneficiaries_sum is not null
                    and groups.other_beneficiaries_sum is not null
                    and groups.base_beneficiaries_several_unit <> groups.other_beneficiaries_several_unit
                  )
                  or false
                  or false
                  or false
                )
              ) then (round(groups.other_beneficiaries_sum, 0) - round(groups.base_beneficiaries_sum, 0))
            end,
            'noPercentChangeBecause',
            case
              when (
                groups.base_beneficiaries_broken
                or groups.other_beneficiaries_broken
              ) then 'SERIES_BREAK'
              when groups.base_beneficiaries_sum is null then case
                when case
                  when (
                    groups.base_beneficiaries_sum is not null
                    and groups.base_beneficiaries_implied
                  ) then cast('IMPLIED' as value_status)
                  when (
                    groups.base_beneficiaries_sum is not null
                    and groups.base_beneficiaries_rows = 1
                    and groups.base_beneficiaries_reported = 1
                  ) then cast('REPORTED' as value_status)
                  when groups.base_beneficiaries_sum is not null then cast('DERIVED' as value_status)
                  when groups.base_beneficiaries_rows > 0 then cast('UNDEFINED' as value_status)
                  else coalesce(groups.base_beneficiaries_reason, cast('NOT_PUBLISHED' as value_status))
                end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
                else 'BASE_MISSING'
              end
              when groups.other_beneficiaries_sum is null then case
                when case
                  when (
                    groups.other_beneficiaries_sum is not null
                    and groups.other_beneficiaries_implied
                  ) then cast('IMPLIED' as value_status)
                  when (
                    groups.other_beneficiaries_sum is not null
                    and groups.other_beneficiaries_rows = 1
                    and groups.other_beneficiaries_reported = 1
                  ) then cast('REPORTED' as value_status)
                  when groups.other_beneficiaries_sum is not null then cast('DERIVED' as value_status)
                  when groups.other_beneficiaries_rows > 0 then cast('UNDEFINED' as value_status)
                  else coalesce(groups.other_beneficiaries_reason, cast('NOT_PUBLISHED' as value_status))
                end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
                else 'OTHER_MISSING'
              end
              when (
                (coalesce(case
                  when not (groups.base_beneficiaries_several_unit) then groups.base_beneficiaries_least_unit
                end <> case
                  when not (groups.other_beneficiaries_several_unit) then groups.other_beneficiaries_least_unit
                end and left(case
                  when not (groups.base_beneficiaries_several_unit) then groups.base_beneficiaries_least_unit
                end, 1) <> '?' and left(case
                  when not (groups.other_beneficiaries_several_unit) then groups.other_beneficiaries_least_unit
                end, 1) <> '?', false))
                or (
                  groups.base_beneficiaries_sum is not null
                  and groups.other_beneficiaries_sum is not null
                  and groups.base_beneficiaries_several_unit <> groups.other_beneficiaries_several_unit
                )
                or false
                or false
                or false
              ) then 'NOT_COMPARABLE'
              when groups.base_beneficiaries_sum = 0 then 'BASE_ZERO'
              when sign(groups.base_beneficiaries_sum) = -sign(groups.other_beneficiaries_sum) then 'SIGN_CHANGE'
            end,
            'caveats',
            to_json(array_remove(array[
              case
                when (
                  (
                    groups.on_record_0
                    and groups.base_beneficiaries_implied
                  )
                  or (
                    groups.on_record_1
                    and groups.other_beneficiaries_implied
                  )
                ) then 'IMPLIED'
              end,
              case
                when (
                  (
                    groups.on_record_0
                    and groups.base_beneficiaries_years > 1
                    and groups.base_beneficiaries_broken
                  )
                  or (
                    groups.on_record_1
                    and groups.other_beneficiaries_years > 1
                    and groups.other_beneficiaries_broken
                  )
                  or groups.base_beneficiaries_broken
                  or groups.other_beneficiaries_broken
                ) then 'SERIES_BREAK'
              end,
              case
                when (
                  (
                    groups.on_record_0
                    and groups.base_beneficiaries_several_unit
                  )
                  or (
                    groups.on_record_1
                    and groups.other_beneficiaries_several_unit
                  )
                  or (coalesce(case
                    when not (groups.base_beneficiaries_several_unit) then groups.base_beneficiaries_least_unit
                  end <> case
                    when not (groups.other_beneficiaries_several_unit) then groups.other_beneficiaries_least_unit
                  end and left(case
                    when not (groups.base_beneficiaries_several_unit) then groups.base_beneficiaries_least_unit
                  end, 1) <> '?' and left(case
                    when not (groups.other_beneficiaries_several_unit) then groups.other_beneficiaries_least_unit
                  end, 1) <> '?', false))
                  or (
                    groups.base_beneficiaries_sum is not null
                    and groups.other_beneficiaries_sum is not null
                    and groups.base_beneficiaries_several_unit <> groups.other_beneficiaries_several_unit
                  )
                ) then 'UNLIKE_UNITS'
              end,
              case
                when (
                  (
                    groups.on_record_0
                    and groups.base_beneficiaries_rows > 1
                    and groups.base_beneficiaries_persons
                  )
                  or (
                    groups.on_record_1
                    and groups.other_beneficiaries_rows > 1
                    and groups.other_beneficiaries_persons
                  )
                ) then 'MAY_COUNT_PERSON_TWICE'
              end,
              case
                when (
                  (
                    groups.on_record_0
                    and groups.base_beneficiaries_sum is not null
                    and round(
                      ((groups.base_budget - coalesce(groups.base_beneficiaries_unused_budget, 0)) / nullif(groups.base_budget, 0)),
                      4
                    ) < 0.8
                  )
                  or (
                    groups.on_record_1
                    and groups.other_beneficiaries_sum is not null
                    and round(
                      ((groups.other_budget - coalesce(groups.other_beneficiaries_unused_budget, 0)) / nullif(groups.other_budget, 0)),
                      4
                    ) < 0.8
                  )
                ) then 'LOW_COVERAGE'
              end,
              case
                when (
                  (
                    groups.on_record_0
                    and groups.base_beneficiaries_sum is not null
                    and groups.base_beneficiaries_rows < 5
                  )
                  or (
                    groups.on_record_1
                    and groups.other_beneficiaries_sum is not null
                    and groups.other_beneficiaries_rows < 5
                  )
                ) then 'SMALL_GROUP'
              end
            ]::text[], null))
          )
        ) as node
        from groups
        fetch next 100 rows only
      ) as page
    )
  ),
  'warnings',
  json_build_array(
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
          'IMPLIED',
          bool_or((
            (
              groups.on_record_0
              and groups.base_beneficiaries_implied
            )
            or (
              groups.on_record_1
              and groups.other_beneficiaries_implied
            )
          )),
          'SERIES_BREAK',
          bool_or((
            (
              groups.on_record_0
              and groups.base_beneficiaries_years > 1
              and groups.base_beneficiaries_broken
            )
            or (
              groups.on_record_1
              and groups.other_beneficiaries_years > 1
              and groups.other_beneficiaries_broken
            )
            or groups.base_beneficiaries_broken
            or groups.other_beneficiaries_broken
          )),
          'UNLIKE_UNITS',
          bool_or((
            (
              groups.on_record_0
              and groups.base_beneficiaries_several_unit
            )
            or (
              groups.on_record_1
              and groups.other_beneficiaries_several_unit
            )
            or (coalesce(case
              when not (groups.base_beneficiaries_several_unit) then groups.base_beneficiaries_least_unit
            end <> case
              when not (groups.other_beneficiaries_several_unit) then groups.other_beneficiaries_least_unit
            end and left(case
              when not (groups.base_beneficiaries_several_unit) then groups.base_beneficiaries_least_unit
            end, 1) <> '?' and left(case
              when not (groups.other_beneficiaries_several_unit) then groups.other_beneficiaries_least_unit
            end, 1) <> '?', false))
            or (
              groups.base_beneficiaries_sum is not null
              and groups.other_beneficiaries_sum is not null
              and groups.base_beneficiaries_several_unit <> groups.other_beneficiaries_several_unit
            )
          )),
          'MAY_COUNT_PERSON_TWICE',
          bool_or((
            (
              groups.on_record_0
              and groups.base_beneficiaries_rows > 1
              and groups.base_beneficiaries_persons
            )
            or (
              groups.on_record_1
              and groups.other_beneficiaries_rows > 1
              and groups.other_beneficiaries_persons
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
            or (
              groups.on_record_0
              and groups.base_beneficiaries_sum is not null
              and round(
                ((groups.base_budget - coalesce(groups.base_beneficiaries_unused_budget, 0)) / nullif(groups.base_budget, 0)),
                4
              ) < 0.8
            )
            or (
              groups.on_record_1
              and groups.other_beneficiaries_sum is not null
              and round(
                ((groups.other_budget - coalesce(groups.other_beneficiaries_unused_budget, 0)) / nullif(groups.other_budget, 0)),
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
            or (
              groups.on_record_0
              and groups.base_beneficiaries_sum is not null
              and groups.base_beneficiaries_rows < 5
            )
            or (
              groups.on_record_1
              and groups.other_beneficiaries_sum is not null
              and groups.other_beneficiaries_rows < 5
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
      json_build_array((
        select coalesce(json_agg(distinct groups_cells.year) filter (where (
          (
            groups_cells.beneficiaries_implied
            and groups_cells.side = 0
          )
          or (
            groups_cells.beneficiaries_implied
            and groups_cells.side = 1
          )
        )), '[]')
        from groups_cells
      )),
      'brokenYears',
      json_build_array((
        select coalesce(json_agg(distinct groups_cells.year) filter (where (
          (
            groups_cells.beneficiaries_broken
            and groups_cells.side = 0
          )
          or (
            groups_cells.beneficiaries_broken
            and groups_cells.side = 1
          )
        )), '[]')
        from groups_cells
      ))
    ),
    json_build_object(
      'flags',
      (
        select json_build_object(
          'MIXED_PRICE_YEARS',
          bool_or((
            (
              total.on_record_0
              and total.base_executed_budget_mixed_prices
            )
            or (
              total.on_record_1
              and total.other_executed_budget_mixed_prices
            )
            or (coalesce(total.base_executed_budget_price_year <> total.other_executed_budget_price_year, false))
          )),
          'IMPLIED',
          bool_or((
            (
              total.on_record_0
              and total.base_beneficiaries_implied
            )
            or (
              total.on_record_1
              and total.other_beneficiaries_implied
            )
          )),
          'SERIES_BREAK',
          bool_or((
            (
              total.on_record_0
              and total.base_beneficiaries_years > 1
              and total.base_beneficiaries_broken
            )
            or (
              total.on_record_1
              and total.other_beneficiaries_years > 1
              and total.other_beneficiaries_broken
            )
            or total.base_beneficiaries_broken
            or total.other_beneficiaries_broken
          )),
          'UNLIKE_UNITS',
          bool_or((
            (
              total.on_record_0
              and total.base_beneficiaries_several_unit
            )
            or (
              total.on_record_1
              and total.other_beneficiaries_several_unit
            )
            or (coalesce(case
              when not (total.base_beneficiaries_several_unit) then total.base_beneficiaries_least_unit
            end <> case
              when not (total.other_beneficiaries_several_unit) then total.other_beneficiaries_least_unit
            end and left(case
              when not (total.base_beneficiaries_several_unit) then total.base_beneficiaries_least_unit
            end, 1) <> '?' and left(case
              when not (total.other_beneficiaries_several_unit) then total.other_beneficiaries_least_unit
            end, 1) <> '?', false))
            or (
              total.base_beneficiaries_sum is not null
              and total.other_beneficiaries_sum is not null
              and total.base_beneficiaries_several_unit <> total.other_beneficiaries_several_unit
            )
          )),
          'MAY_COUNT_PERSON_TWICE',
          bool_or((
            (
              total.on_record_0
              and total.base_beneficiaries_rows > 1
              and total.base_beneficiaries_persons
            )
            or (
              total.on_record_1
              and total.other_beneficiaries_rows > 1
              and total.other_beneficiaries_persons
            )
          )),
          'LOW_COVERAGE',
          bool_or((
            (
              total.on_record_0
              and total.base_executed_budget_sum is not null
              and round(
                ((total.base_budget - coalesce(total.base_executed_budget_unused_budget, 0)) / nullif(total.base_budget, 0)),
                4
              ) < 0.8
            )
            or (
              total.on_record_1
              and total.other_executed_budget_sum is not null
              and round(
                ((total.other_budget - coalesce(total.other_executed_budget_unused_budget, 0)) / nullif(total.other_budget, 0)),
                4
              ) < 0.8
            )
            or (
              total.on_record_0
              and total.base_beneficiaries_sum is not null
              and round(
                ((total.base_budget - coalesce(total.base_beneficiaries_unused_budget, 0)) / nullif(total.base_budget, 0)),
                4
              ) < 0.8
            )
            or (
              total.on_record_1
              and total.other_beneficiaries_sum is not null
              and round(
                ((total.other_budget - coalesce(total.other_beneficiaries_unused_budget, 0)) / nullif(total.other_budget, 0)),
                4
              ) < 0.8
            )
          )),
          'SMALL_GROUP',
          bool_or((
            (
              total.on_record_0
              and total.base_executed_budget_sum is not null
              and total.base_executed_budget_rows < 5
            )
            or (
              total.on_record_1
              and total.other_executed_budget_sum is not null
              and total.other_executed_budget_rows < 5
            )
            or (
              total.on_record_0
              and total.base_beneficiaries_sum is not null
              and total.base_beneficiaries_rows < 5
            )
            or (
              total.on_record_1
              and total.other_beneficiaries_sum is not null
              and total.other_beneficiaries_rows < 5
            )
          ))
        )
        from total
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
      json_build_array((
        select coalesce(json_agg(distinct groups_cells.year) filter (where (
          (
            groups_cells.beneficiaries_implied
            and groups_cells.side = 0
          )
          or (
            groups_cells.beneficiaries_implied
            and groups_cells.side = 1
          )
        )), '[]')
        from groups_cells
      )),
      'brokenYears',
      json_build_array((
        select coalesce(json_agg(distinct groups_cells.year) filter (where (
          (
            groups_cells.beneficiaries_broken
            and groups_cells.side = 0
          )
          or (
            groups_cells.beneficiaries_broken
            and groups_cells.side = 1
          )
        )), '[]')
        from groups_cells
      ))
    )
  ),
  'onRecord',
  (
    select (
      bool_or(groups.on_record_0)
      and bool_or(groups.on_record_1)
    )
    from groups
  ),
  'unknown0',
  (select json_agg(asked.id) from unnest(cast('{"87119"}' as varchar[])) as asked (id) where not exists (
  select from program known where known.kind = cast('MONITORED' as program_kind) and (known.key = asked.id or exists (
    select from program_alias other where other.program_id = known.id and other.alias = asked.id))))

)
