with
  groups_cells as (
    select
      0 as side,
      coalesce(lineage.last, f.program_id) as key_program,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      count(f.executed_budget) as executed_budget_rows,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (f.executed_budget is not null)) as executed_budget_unused_budget,
      sum(f.beneficiaries) as beneficiaries_sum,
      min(coalesce(
        of_unit.key,
        ('?' || cast(f.program_id as varchar))
      )) filter (where f.beneficiaries is not null) as beneficiaries_least_unit,
      max(coalesce(
        of_unit.key,
        ('?' || cast(f.program_id as varchar))
      )) filter (where f.beneficiaries is not null) as beneficiaries_most_unit,
      count(f.beneficiaries) as beneficiaries_rows,
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
      bool_or((f.beneficiaries_status = cast('IMPLIED' as value_status))) as beneficiaries_implied,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (f.beneficiaries is not null)) as beneficiaries_unused_budget,
      min(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_least_agency
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
        and y.year = 2019
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
      left outer join unnest(cast('{68,69,73,74,77,78,113,119,129,130,131,139,170,171,172,340,351,386,387,388}' as int[]), cast('{73,74,73,74,386,388,119,119,171,172,170,387,170,171,172,351,351,386,387,388}' as int[])) as lineage (program_id, last)
        on lineage.program_id = f.program_id
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
    group by
      coalesce(lineage.last, f.program_id),
      f.year,
      f.price_year
    union all
    select
      1 as side,
      coalesce(lineage.last, f.program_id) as key_program,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      count(f.executed_budget) as executed_budget_rows,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (f.executed_budget is not null)) as executed_budget_unused_budget,
      sum(f.beneficiaries) as beneficiaries_sum,
      min(coalesce(
        of_unit.key,
        ('?' || cast(f.program_id as varchar))
      )) filter (where f.beneficiaries is not null) as beneficiaries_least_unit,
      max(coalesce(
        of_unit.key,
        ('?' || cast(f.program_id as varchar))
      )) filter (where f.beneficiaries is not null) as beneficiaries_most_unit,
      count(f.beneficiaries) as beneficiaries_rows,
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
      bool_or((f.beneficiaries_status = cast('IMPLIED' as value_status))) as beneficiaries_implied,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (f.beneficiaries is not null)) as beneficiaries_unused_budget,
      min(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_least_agency
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
      left outer join unnest(cast('{68,69,73,74,77,78,113,119,129,130,131,139,170,171,172,340,351,386,387,388}' as int[]), cast('{73,74,73,74,386,388,119,119,171,172,170,387,170,171,172,351,351,386,387,388}' as int[])) as lineage (program_id, last)
        on lineage.program_id = f.program_id
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
    group by
      coalesce(lineage.last, f.program_id),
      f.year,
      f.price_year
  ),
  groups as (
    select
      groups_cells.key_program,
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
      sum(groups_cells.beneficiaries_sum) filter (where groups_cells.side = 0) as "base_beneficiaries_sum",
      coalesce(min(groups_cells.beneficiaries_least_unit) filter (where groups_cells.side = 0) <> max(groups_cells.beneficiaries_most_unit) filter (where groups_cells.side = 0), false) as "base_beneficiaries_several_unit",
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
        bool_or(groups_cells.beneficiaries_broken) filter (where groups_cells.side = 0),
        false
      ) as "base_beneficiaries_broken",
      coalesce(
        bool_or(groups_cells.beneficiaries_implied) filter (where groups_cells.side = 0),
        false
      ) as "base_beneficiaries_implied",
      sum(groups_cells.beneficiaries_unused_budget) filter (where groups_cells.side = 0) as "base_beneficiaries_unused_budget",
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
      sum(groups_cells.beneficiaries_sum) filter (where groups_cells.side = 1) as "other_beneficiaries_sum",
      coalesce(min(groups_cells.beneficiaries_least_unit) filter (where groups_cells.side = 1) <> max(groups_cells.beneficiaries_most_unit) filter (where groups_cells.side = 1), false) as "other_beneficiaries_several_unit",
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
        bool_or(groups_cells.beneficiaries_broken) filter (where groups_cells.side = 1),
        false
      ) as "other_beneficiaries_broken",
      coalesce(
        bool_or(groups_cells.beneficiaries_implied) filter (where groups_cells.side = 1),
        false
      ) as "other_beneficiaries_implied",
      sum(groups_cells.beneficiaries_unused_budget) filter (where groups_cells.side = 1) as "other_beneficiaries_unused_budget",
      coalesce(
        bool_or(true) filter (where groups_cells.side = 0),
        false
      ) as "on_record_0",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 0
        and groups_cells.executed_budget_rows > 0
      )) as "base_executed_budget_price_year",
      min(groups_cells.executed_budget_least_agency) filter (where groups_cells.side = 0) as "base_executed_budget_least_agency",
      min(groups_cells.beneficiaries_least_unit) filter (where groups_cells.side = 0) as "base_beneficiaries_least_unit",
      coalesce(
        bool_or(true) filter (where groups_cells.side = 1),
        false
      ) as "on_record_1",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 1
        and groups_cells.executed_budget_rows > 0
      )) as "other_executed_budget_price_year",
      min(groups_cells.executed_budget_least_agency) filter (where groups_cells.side = 1) as "other_executed_budget_least_agency",
      min(groups_cells.beneficiaries_least_unit) filter (where groups_cells.side = 1) as "other_beneficiaries_least_unit"
    from groups_cells
    group by groups_cells.key_program
  ),
  groups_parts as (
    select
      groups.key_program,
      groups.on_record_0 as on0,
      groups.base_executed_budget_sum as c0,
      groups.base_executed_budget_price_year as price_year0,
      groups.base_executed_budget_least_agency as agency0,
      groups.base_beneficiaries_sum as n0,
      groups.base_beneficiaries_broken as broken0,
      groups.base_beneficiaries_implied as implied0,
      case
        when not (groups.base_beneficiaries_several_unit) then groups.base_beneficiaries_least_unit
      end as unit0,
      groups.on_record_1 as on1,
      groups.other_executed_budget_sum as c1,
      groups.other_executed_budget_price_year as price_year1,
      groups.other_executed_budget_least_agency as agency1,
      groups.other_beneficiaries_sum as n1,
      groups.other_beneficiaries_broken as broken1,
      groups.other_beneficiaries_implied as implied1,
      case
        when not (groups.other_beneficiaries_several_unit) then groups.other_beneficiaries_least_unit
      end as unit1
    from groups
  ),
  groups_fates as (
    select
      priced.*,
      case
        when not (priced.on0) then case
          when priced.c1 is null then 'NOT_REPORTED'
          else 'ENTERED'
        end
        when not (priced.on1) then case
          when priced.c0 is null then 'NOT_REPORTED'
          else 'LEFT'
        end
        when not (
          priced.c0 is not null
          and priced.c1 is not null
        ) then 'NOT_REPORTED'
        when case
          when (
            priced.broken0
            or priced.broken1
          ) then 'SERIES_BREAK'
          when (
            priced.n0 is null
            or priced.n1 is null
          ) then 'QUANTITY_MISSING'
          when (
            priced.n0 = 0
            or priced.n1 = 0
          ) then 'QUANTITY_ZERO'
          else case
            when priced.prices is null then 'NO_PRICE_INDEX'
          end
        end is not null then 'NOT_DECOMPOSED'
        else 'DECOMPOSED'
      end as fate,
      case
        when (
          priced.broken0
          or priced.broken1
        ) then 'SERIES_BREAK'
        when (
          priced.n0 is null
          or priced.n1 is null
        ) then 'QUANTITY_MISSING'
        when (
          priced.n0 = 0
          or priced.n1 = 0
        ) then 'QUANTITY_ZERO'
        else case
          when priced.prices is null then 'NO_PRICE_INDEX'
        end
      end as because
    from (
      select
        groups_parts.*,
        case
          when groups_parts.price_year0 = groups_parts.price_year1 then 1
          else (
            select (later.index / earlier.index)
            from
              price_index as earlier,
              price_index as later
            where (
              earlier.year = groups_parts.price_year0
              and later.year = groups_parts.price_year1
            )
          )
        end as prices,
        false as moved
      from groups_parts
    ) as priced
  ),
  groups_sums as (
    select
      sum(groups_fates.c0) filter (where not (groups_fates.fate = 'NOT_REPORTED')) as base,
      sum(groups_fates.c1) filter (where not (groups_fates.fate = 'NOT_REPORTED')) as other,
      coalesce(
        sum(groups_fates.c0) filter (where groups_fates.fate = 'DECOMPOSED'),
        0
      ) as decomposed_base,
      coalesce(
        sum(groups_fates.c1) filter (where groups_fates.fate = 'DECOMPOSED'),
        0
      ) as decomposed_other,
      coalesce(
        sum(((groups_fates.n1 * groups_fates.c0) / nullif(groups_fates.n0, 0))) filter (where groups_fates.fate = 'DECOMPOSED'),
        0
      ) as at_quantity,
      coalesce(
        sum((((groups_fates.n1 * groups_fates.c0) / nullif(groups_fates.n0, 0)) * groups_fates.prices)) filter (where groups_fates.fate = 'DECOMPOSED'),
        0
      ) as at_prices,
      coalesce(
        sum((groups_fates.c1 - groups_fates.c0)) filter (where groups_fates.fate = 'NOT_DECOMPOSED'),
        0
      ) as not_decomposed,
      coalesce(
        sum(groups_fates.c1) filter (where groups_fates.fate = 'ENTERED'),
        0
      ) as entered,
      coalesce(
        sum(groups_fates.c0) filter (where groups_fates.fate = 'LEFT'),
        0
      ) as gone,
      count(*) filter (where groups_fates.fate = 'DECOMPOSED') as n_decomposed,
      count(*) filter (where groups_fates.fate = 'NOT_DECOMPOSED') as n_not_decomposed,
      count(*) filter (where groups_fates.fate = 'ENTERED') as n_entered,
      count(*) filter (where groups_fates.fate = 'LEFT') as n_left,
      count(*) filter (where groups_fates.fate = 'NOT_REPORTED') as n_not_reported,
      case
        when count(*) filter (where groups_fates.fate = 'DECOMPOSED') = 0 then case
          when bool_or((
            groups_fates.because = 'SERIES_BREAK'
            and groups_fates.fate = 'NOT_DECOMPOSED'
          )) then 'SERIES_BREAK'
          else case
            when bool_or((
              groups_fates.because = 'QUANTITY_MISSING'
              and groups_fates.fate = 'NOT_DECOMPOSED'
            )) then 'QUANTITY_MISSING'
            else case
              when bool_or((
                groups_fates.because = 'QUANTITY_ZERO'
                and groups_fates.fate = 'NOT_DECOMPOSED'
              )) then 'QUANTITY_ZERO'
              else case
                when bool_or((
                  groups_fates.because = 'NO_PRICE_INDEX'
                  and groups_fates.fate = 'NOT_DECOMPOSED'
                )) then 'NO_PRICE_INDEX'
                else cast(null as varchar)
              end
            end
          end
        end
      end as because,
      coalesce(
        sum(groups_fates.n0) filter (where groups_fates.fate = 'DECOMPOSED'),
        0
      ) as quantity_base,
      coalesce(
        sum(groups_fates.n1) filter (where groups_fates.fate = 'DECOMPOSED'),
        0
      ) as quantity_other,
      (
        (coalesce(min(groups_fates.price_year0) filter (where not (groups_fates.fate = 'NOT_REPORTED')) <> max(groups_fates.price_year0) filter (where not (groups_fates.fate = 'NOT_REPORTED')), false))
        or (coalesce(min(groups_fates.price_year1) filter (where not (groups_fates.fate = 'NOT_REPORTED')) <> max(groups_fates.price_year1) filter (where not (groups_fates.fate = 'NOT_REPORTED')), false))
      ) as MIXED_PRICE_YEARS,
      (coalesce(bool_or((
        (
          groups_fates.implied0
          or groups_fates.implied1
        )
        and groups_fates.fate = 'DECOMPOSED'
      )), false)) as IMPLIED,
      (coalesce(bool_or((
        groups_fates.broken0
        or groups_fates.broken1
      )), false)) as SERIES_BREAK,
      (coalesce(min(groups_fates.unit0) filter (where groups_fates.fate = 'DECOMPOSED') <> max(groups_fates.unit0) filter (where groups_fates.fate = 'DECOMPOSED'), false)) as UNLIKE_UNITS
    from groups_fates
    having count(*) > 0
  ),
  groups_of_components_cells as (
    select
      0 as side,
      coalesce(lineage.last, f.program_id) as key_program,
      coalesce(f.component_key, '') as key_component,
      f.year,
      f.price_year,
      sum(f.component_spending) as component_spending_sum,
      count(f.component_spending) as component_spending_rows,
      sum((cast(
        coalesce(f.initial_budget, f.final_budget, f.executed_budget)
        as numeric
      ) / cast(f.parts as numeric))) as budget,
      sum((cast(
        coalesce(f.initial_budget, f.final_budget, f.executed_budget)
        as numeric
      ) / cast(f.parts as numeric))) filter (where not (f.component_spending is not null)) as component_spending_unused_budget,
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
      ) / cast(f.parts as numeric))) filter (where not (f.output is not null)) as output_unused_budget,
      min(f.agency_id) filter (where f.component_spending is not null) as component_spending_least_agency
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
        y.initial_budget as initial_budget,
        y.initial_budget_status as initial_budget_status,
        y.final_budget as final_budget,
        y.final_budget_status as final_budget_status,
        y.executed_budget as executed_budget,
        y.executed_budget_status as executed_budget_status,
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
        and y.year = 2019
      )
    ) as f
      left outer join unnest(cast('{68,69,73,74,77,78,113,119,129,130,131,139,170,171,172,340,351,386,387,388}' as int[]), cast('{73,74,73,74,386,388,119,119,171,172,170,387,170,171,172,351,351,386,387,388}' as int[])) as lineage (program_id, last)
        on lineage.program_id = f.program_id
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
    group by
      coalesce(lineage.last, f.program_id),
      coalesce(f.component_key, ''),
      f.year,
      f.price_year
    union all
    select
      1 as side,
      coalesce(lineage.last, f.program_id) as key_program,
      coalesce(f.component_key, '') as key_component,
      f.year,
      f.price_year,
      sum(f.component_spending) as component_spending_sum,
      count(f.component_spending) as component_spending_rows,
      sum((cast(
        coalesce(f.initial_budget, f.final_budget, f.executed_budget)
        as numeric
      ) / cast(f.parts as numeric))) as budget,
      sum((cast(
        coalesce(f.initial_budget, f.final_budget, f.executed_budget)
        as numeric
      ) / cast(f.parts as numeric))) filter (where not (f.component_spending is not null)) as component_spending_unused_budget,
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
      ) / cast(f.parts as numeric))) filter (where not (f.output is not null)) as output_unused_budget,
      min(f.agency_id) filter (where f.component_spending is not null) as component_spending_least_agency
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
        y.initial_budget as initial_budget,
        y.initial_budget_status as initial_budget_status,
        y.final_budget as final_budget,
        y.final_budget_status as final_budget_status,
        y.executed_budget as executed_budget,
        y.executed_budget_status as executed_budget_status,
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
      left outer join unnest(cast('{68,69,73,74,77,78,113,119,129,130,131,139,170,171,172,340,351,386,387,388}' as int[]), cast('{73,74,73,74,386,388,119,119,171,172,170,387,170,171,172,351,351,386,387,388}' as int[])) as lineage (program_id, last)
        on lineage.program_id = f.program_id
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
    group by
      coalesce(lineage.last, f.program_id),
      coalesce(f.component_key, ''),
      f.year,
      f.price_year
  ),
  groups_of_components as (
    select
      groups_of_components_cells.key_program,
      groups_of_components_cells.key_component,
      sum(groups_of_components_cells.component_spending_sum) filter (where groups_of_components_cells.side = 0) as "base_component_spending_sum",
      coalesce(
        (min(groups_of_components_cells.price_year) filter (where (
          groups_of_components_cells.side = 0
          and groups_of_components_cells.component_spending_rows > 0
        )) <> max(groups_of_components_cells.price_year) filter (where (
          groups_of_components_cells.side = 0
          and groups_of_components_cells.component_spending_rows > 0
        ))),
        false
      ) as "base_component_spending_mixed_prices",
      sum(groups_of_components_cells.budget) filter (where groups_of_components_cells.side = 0) as "base_budget",
      sum(groups_of_components_cells.component_spending_unused_budget) filter (where groups_of_components_cells.side = 0) as "base_component_spending_unused_budget",
      coalesce(
        cast(
          sum(groups_of_components_cells.component_spending_rows) filter (where groups_of_components_cells.side = 0)
          as int
        ),
        0
      ) as "base_component_spending_rows",
      sum(groups_of_components_cells.output_sum) filter (where groups_of_components_cells.side = 0) as "base_output_sum",
      coalesce(min(groups_of_components_cells.output_least_unit) filter (where groups_of_components_cells.side = 0) <> max(groups_of_components_cells.output_most_unit) filter (where groups_of_components_cells.side = 0), false) as "base_output_several_unit",
      count(distinct groups_of_components_cells.year) filter (where (
        groups_of_components_cells.side = 0
        and groups_of_components_cells.output_rows > 0
      )) as "base_output_years",
      coalesce(
        bool_or(groups_of_components_cells.output_broken) filter (where groups_of_components_cells.side = 0),
        false
      ) as "base_output_broken",
      sum(groups_of_components_cells.output_unused_budget) filter (where groups_of_components_cells.side = 0) as "base_output_unused_budget",
      coalesce(
        cast(
          sum(groups_of_components_cells.output_rows) filter (where groups_of_components_cells.side = 0)
          as int
        ),
        0
      ) as "base_output_rows",
      sum(groups_of_components_cells.component_spending_sum) filter (where groups_of_components_cells.side = 1) as "other_component_spending_sum",
      coalesce(
        (min(groups_of_components_cells.price_year) filter (where (
          groups_of_components_cells.side = 1
          and groups_of_components_cells.component_spending_rows > 0
        )) <> max(groups_of_components_cells.price_year) filter (where (
          groups_of_components_cells.side = 1
          and groups_of_components_cells.component_spending_rows > 0
        ))),
        false
      ) as "other_component_spending_mixed_prices",
      sum(groups_of_components_cells.budget) filter (where groups_of_components_cells.side = 1) as "other_budget",
      sum(groups_of_components_cells.component_spending_unused_budget) filter (where groups_of_components_cells.side = 1) as "other_component_spending_unused_budget",
      coalesce(
        cast(
          sum(groups_of_components_cells.component_spending_rows) filter (where groups_of_components_cells.side = 1)
          as int
        ),
        0
      ) as "other_component_spending_rows",
      sum(groups_of_components_cells.output_sum) filter (where groups_of_components_cells.side = 1) as "other_output_sum",
      coalesce(min(groups_of_components_cells.output_least_unit) filter (where groups_of_components_cells.side = 1) <> max(groups_of_components_cells.output_most_unit) filter (where groups_of_components_cells.side = 1), false) as "other_output_several_unit",
      count(distinct groups_of_components_cells.year) filter (where (
        groups_of_components_cells.side = 1
        and groups_of_components_cells.output_rows > 0
      )) as "other_output_years",
      coalesce(
        bool_or(groups_of_components_cells.output_broken) filter (where groups_of_components_cells.side = 1),
        false
      ) as "other_output_broken",
      sum(groups_of_components_cells.output_unused_budget) filter (where groups_of_components_cells.side = 1) as "other_output_unused_budget",
      coalesce(
        cast(
          sum(groups_of_components_cells.output_rows) filter (where groups_of_components_cells.side = 1)
          as int
        ),
        0
      ) as "other_output_rows",
      coalesce(
        bool_or(true) filter (where groups_of_components_cells.side = 0),
        false
      ) as "on_record_0",
      min(groups_of_components_cells.price_year) filter (where (
        groups_of_components_cells.side = 0
        and groups_of_components_cells.component_spending_rows > 0
      )) as "base_component_spending_price_year",
      min(groups_of_components_cells.component_spending_least_agency) filter (where groups_of_components_cells.side = 0) as "base_component_spending_least_agency",
      min(groups_of_components_cells.output_least_unit) filter (where groups_of_components_cells.side = 0) as "base_output_least_unit",
      coalesce(
        bool_or(true) filter (where groups_of_components_cells.side = 1),
        false
      ) as "on_record_1",
      min(groups_of_components_cells.price_year) filter (where (
        groups_of_components_cells.side = 1
        and groups_of_components_cells.component_spending_rows > 0
      )) as "other_component_spending_price_year",
      min(groups_of_components_cells.component_spending_least_agency) filter (where groups_of_components_cells.side = 1) as "other_component_spending_least_agency",
      min(groups_of_components_cells.output_least_unit) filter (where groups_of_components_cells.side = 1) as "other_output_least_unit"
    from groups_of_components_cells
    group by groups_of_components_cells.key_program, groups_of_components_cells.key_component
  ),
  groups_of_components_parts as (
    select
      groups_of_components.key_program,
      groups_of_components.key_component,
      groups_of_components.on_record_0 as on0,
      groups_of_components.base_component_spending_sum as c0,
      groups_of_components.base_component_spending_price_year as price_year0,
      groups_of_components.base_component_spending_least_agency as agency0,
      groups_of_components.base_output_sum as n0,
      groups_of_components.base_output_broken as broken0,
      false as implied0,
      case
        when not (groups_of_components.base_output_several_unit) then groups_of_components.base_output_least_unit
      end as unit0,
      groups_of_components.on_record_1 as on1,
      groups_of_components.other_component_spending_sum as c1,
      groups_of_components.other_component_spending_price_year as price_year1,
      groups_of_components.other_component_spending_least_agency as agency1,
      groups_of_components.other_output_sum as n1,
      groups_of_components.other_output_broken as broken1,
      false as implied1,
      case
        when not (groups_of_components.other_output_several_unit) then groups_of_components.other_output_least_unit
      end as unit1
    from groups_of_components
    where not (groups_of_components.key_component = '')
  ),
  groups_of_components_fates as (
    select
      priced.*,
      case
        when not (priced.on0) then case
          when priced.c1 is null then 'NOT_REPORTED'
          else 'ENTERED'
        end
        when not (priced.on1) then case
          when priced.c0 is null then 'NOT_REPORTED'
          else 'LEFT'
        end
        when not (
          priced.c0 is not null
          and priced.c1 is not null
        ) then 'NOT_REPORTED'
        when case
          when (
            priced.broken0
            or priced.broken1
          ) then 'SERIES_BREAK'
          when (
            priced.n0 is null
            or priced.n1 is null
          ) then 'QUANTITY_MISSING'
          when (
            priced.n0 = 0
            or priced.n1 = 0
          ) then 'QUANTITY_ZERO'
          else case
            when priced.prices is null then 'NO_PRICE_INDEX'
          end
        end is not null then 'NOT_DECOMPOSED'
        else 'DECOMPOSED'
      end as fate,
      case
        when (
          priced.broken0
          or priced.broken1
        ) then 'SERIES_BREAK'
        when (
          priced.n0 is null
          or priced.n1 is null
        ) then 'QUANTITY_MISSING'
        when (
          priced.n0 = 0
          or priced.n1 = 0
        ) then 'QUANTITY_ZERO'
        else case
          when priced.prices is null then 'NO_PRICE_INDEX'
        end
      end as because
    from (
      select
        groups_of_components_parts.*,
        case
          when groups_of_components_parts.price_year0 = groups_of_components_parts.price_year1 then 1
          else (
            select (later.index / earlier.index)
            from
              price_index as earlier,
              price_index as later
            where (
              earlier.year = groups_of_components_parts.price_year0
              and later.year = groups_of_components_parts.price_year1
            )
          )
        end as prices,
        false as moved
      from groups_of_components_parts
    ) as priced
  ),
  groups_of_components_sums as (
    select
      sum(groups_of_components_fates.c0) filter (where not (groups_of_components_fates.fate = 'NOT_REPORTED')) as base,
      sum(groups_of_components_fates.c1) filter (where not (groups_of_components_fates.fate = 'NOT_REPORTED')) as other,
      coalesce(
        sum(groups_of_components_fates.c0) filter (where groups_of_components_fates.fate = 'DECOMPOSED'),
        0
      ) as decomposed_base,
      coalesce(
        sum(groups_of_components_fates.c1) filter (where groups_of_components_fates.fate = 'DECOMPOSED'),
        0
      ) as decomposed_other,
      coalesce(
        sum(((groups_of_components_fates.n1 * groups_of_components_fates.c0) / nullif(groups_of_components_fates.n0, 0))) filter (where groups_of_components_fates.fate = 'DECOMPOSED'),
        0
      ) as at_quantity,
      coalesce(
        sum((((groups_of_components_fates.n1 * groups_of_components_fates.c0) / nullif(groups_of_components_fates.n0, 0)) * groups_of_components_fates.prices)) filter (where groups_of_components_fates.fate = 'DECOMPOSED'),
        0
      ) as at_prices,
      coalesce(
        sum((groups_of_components_fates.c1 - groups_of_components_fates.c0)) filter (where groups_of_components_fates.fate = 'NOT_DECOMPOSED'),
        0
      ) as not_decomposed,
      coalesce(
        sum(groups_of_components_fates.c1) filter (where groups_of_components_fates.fate = 'ENTERED'),
        0
      ) as entered,
      coalesce(
        sum(groups_of_components_fates.c0) filter (where groups_of_components_fates.fate = 'LEFT'),
        0
      ) as gone,
      count(*) filter (where groups_of_components_fates.fate = 'DECOMPOSED') as n_decomposed,
      count(*) filter (where groups_of_components_fates.fate = 'NOT_DECOMPOSED') as n_not_decomposed,
      count(*) filter (where groups_of_components_fates.fate = 'ENTERED') as n_entered,
      count(*) filter (where groups_of_components_fates.fate = 'LEFT') as n_left,
      count(*) filter (where groups_of_components_fates.fate = 'NOT_REPORTED') as n_not_reported,
      case
        when count(*) filter (where groups_of_components_fates.fate = 'DECOMPOSED') = 0 then case
          when bool_or((
            groups_of_components_fates.because = 'SERIES_BREAK'
            and groups_of_components_fates.fate = 'NOT_DECOMPOSED'
          )) then 'SERIES_BREAK'
          else case
            when bool_or((
              groups_of_components_fates.because = 'QUANTITY_MISSING'
              and groups_of_components_fates.fate = 'NOT_DECOMPOSED'
            )) then 'QUANTITY_MISSING'
            else case
              when bool_or((
                groups_of_components_fates.because = 'QUANTITY_ZERO'
                and groups_of_components_fates.fate = 'NOT_DECOMPOSED'
              )) then 'QUANTITY_ZERO'
              else case
                when bool_or((
                  groups_of_components_fates.because = 'NO_PRICE_INDEX'
                  and groups_of_components_fates.fate = 'NOT_DECOMPOSED'
                )) then 'NO_PRICE_INDEX'
                else cast(null as varchar)
              end
            end
          end
        end
      end as because,
      coalesce(
        sum(groups_of_components_fates.n0) filter (where groups_of_components_fates.fate = 'DECOMPOSED'),
        0
      ) as quantity_base,
      coalesce(
        sum(groups_of_components_fates.n1) filter (where groups_of_components_fates.fate = 'DECOMPOSED'),
        0
      ) as quantity_other,
      (
        (coalesce(min(groups_of_components_fates.price_year0) filter (where not (groups_of_components_fates.fate = 'NOT_REPORTED')) <> max(groups_of_components_fates.price_year0) filter (where not (groups_of_components_fates.fate = 'NOT_REPORTED')), false))
        or (coalesce(min(groups_of_components_fates.price_year1) filter (where not (groups_of_components_fates.fate = 'NOT_REPORTED')) <> max(groups_of_components_fates.price_year1) filter (where not (groups_of_components_fates.fate = 'NOT_REPORTED')), false))
      ) as MIXED_PRICE_YEARS,
      (coalesce(bool_or((
        (
          groups_of_components_fates.implied0
          or groups_of_components_fates.implied1
        )
        and groups_of_components_fates.fate = 'DECOMPOSED'
      )), false)) as IMPLIED,
      (coalesce(bool_or((
        groups_of_components_fates.broken0
        or groups_of_components_fates.broken1
      )), false)) as SERIES_BREAK,
      (coalesce(min(groups_of_components_fates.unit0) filter (where groups_of_components_fates.fate = 'DECOMPOSED') <> max(groups_of_components_fates.unit0) filter (where groups_of_components_fates.fate = 'DECOMPOSED'), false)) as UNLIKE_UNITS
    from groups_of_components_fates
    having count(*) > 0
  )
select json_build_object(
  'decomposition',
  json_build_object(
    'nodes',
    (
      select coalesce(json_agg(page.node), '[]')
      from (
        select json_build_object(
          'byProgram',
          json_build_object(
            'base',
            round(groups_sums.base, 0),
            'other',
            round(groups_sums.other, 0),
            'change',
            case
              when (
                groups_sums.base is not null
                or groups_sums.other is not null
              ) then (round(
                (((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + groups_sums.decomposed_other + groups_sums.not_decomposed + groups_sums.entered) - groups_sums.gone),
                0
              ) - round(
                coalesce(groups_sums.base, 0),
                0
              ))
            end,
            'volume',
            case
              when groups_sums.n_decomposed > 0 then (round(
                ((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + ((groups_sums.quantity_other * groups_sums.decomposed_base) / nullif(groups_sums.quantity_base, 0))),
                0
              ) - round(
                coalesce(groups_sums.base, 0),
                0
              ))
            end,
            'mix',
            case
              when groups_sums.n_decomposed > 0 then (round(
                ((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + groups_sums.at_quantity),
                0
              ) - round(
                ((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + ((groups_sums.quantity_other * groups_sums.decomposed_base) / nullif(groups_sums.quantity_base, 0))),
                0
              ))
            end,
            'price',
            case
              when groups_sums.n_decomposed > 0 then (round(
                ((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + groups_sums.at_prices),
                0
              ) - round(
                ((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + groups_sums.at_quantity),
                0
              ))
            end,
            'unitCost',
            case
              when groups_sums.n_decomposed > 0 then (round(
                ((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + groups_sums.decomposed_other),
                0
              ) - round(
                ((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + groups_sums.at_prices),
                0
              ))
            end,
            'notDecomposable',
            (round(
              ((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + groups_sums.decomposed_other + groups_sums.not_decomposed),
              0
            ) - round(
              ((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + groups_sums.decomposed_other),
              0
            )),
            'entry',
            (round(
              ((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + groups_sums.decomposed_other + groups_sums.not_decomposed + groups_sums.entered),
              0
            ) - round(
              ((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + groups_sums.decomposed_other + groups_sums.not_decomposed),
              0
            )),
            'exit',
            (round(
              ((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + groups_sums.decomposed_other + groups_sums.not_decomposed + groups_sums.entered),
              0
            ) - round(
              (((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + groups_sums.decomposed_other + groups_sums.not_decomposed + groups_sums.entered) - groups_sums.gone),
              0
            )),
            'noPartsBecause',
            groups_sums.because,
            'notDecomposed',
            (
              select coalesce(
                json_agg(listed.node order by listed.place),
                '[]'
              )
              from (
                select
                  json_build_object(
                    'program',
                    (
                      select json_build_object('id', p.key)
                      from program as p
                        join program_edition as e
                          on (
                            e.program_id = p.id
                            and e.id = p.edition_id
                          )
                      where p.id = groups_fates.key_program
                    ),
                    'base',
                    round(groups_fates.c0, 0),
                    'other',
                    round(groups_fates.c1, 0),
                    'because',
                    case
                      when groups_fates.fate = 'NOT_DECOMPOSED' then groups_fates.because
                    end
                  ) as node,
                  row_number() over (
                    order by
                      abs((coalesce(groups_fates.c1, 0) - coalesce(groups_fates.c0, 0))) desc,
                      (groups_fates.key_program = -1),
                      (((
                        select program.key
                        from program
                        where program.id = groups_fates.key_program
                      )) collate "C") asc,
                      groups_fates.key_program asc
                  ) as place
                from groups_fates
                where groups_fates.fate = 'NOT_DECOMPOSED'
                order by place
                fetch next 100 rows only
              ) as listed
            ),
            'caveats',
            to_json(array_remove(array[
              case
                when groups_sums.MIXED_PRICE_YEARS then 'MIXED_PRICE_YEARS'
              end,
              case
                when groups_sums.IMPLIED then 'IMPLIED'
              end,
              case
                when groups_sums.SERIES_BREAK then 'SERIES_BREAK'
              end,
              case
                when groups_sums.UNLIKE_UNITS then 'UNLIKE_UNITS'
              end
            ]::text[], null))
          ),
          'byComponent',
          case
            when groups_of_components_sums.n_decomposed is not null then json_build_object(
              'base',
              round(groups_of_components_sums.base, 0),
              'other',
              round(groups_of_components_sums.other, 0),
              'change',
              case
                when (
                  groups_of_components_sums.base is not null
                  or groups_of_components_sums.other is not null
                ) then (round(
                  (((coalesce(groups_of_components_sums.base, 0) - groups_of_components_sums.decomposed_base) + groups_of_components_sums.decomposed_other + groups_of_components_sums.not_decomposed + groups_of_components_sums.entered) - groups_of_components_sums.gone),
                  0
                ) - round(
                  coalesce(groups_of_components_sums.base, 0),
                  0
                ))
              end,
              'volume',
              case
                when groups_of_components_sums.n_decomposed > 0 then (round(
                  ((coalesce(groups_of_components_sums.base, 0) - groups_of_components_sums.decomposed_base) + groups_of_components_sums.at_quantity),
                  0
                ) - round(
                  coalesce(groups_of_components_sums.base, 0),
                  0
                ))
              end,
              'price',
              case
                when groups_of_components_sums.n_decomposed > 0 then (round(
                  ((coalesce(groups_of_components_sums.base, 0) - groups_of_components_sums.decomposed_base) + groups_of_components_sums.at_prices),
                  0
                ) - round(
                  ((coalesce(groups_of_components_sums.base, 0) - groups_of_components_sums.decomposed_base) + groups_of_components_sums.at_quantity),
                  0
                ))
              end,
              'unitCost',
              case
                when groups_of_components_sums.n_decomposed > 0 then (round(
                  ((coalesce(groups_of_components_sums.base, 0) - groups_of_components_sums.decomposed_base) + groups_of_components_sums.decomposed_other),
                  0
                ) - round(
                  ((coalesce(groups_of_components_sums.base, 0) - groups_of_components_sums.decomposed_base) + groups_of_components_sums.at_prices),
                  0
                ))
              end,
              'counts',
              json_build_object(
                'decomposed',
                groups_of_components_sums.n_decomposed,
                'notDecomposed',
                groups_of_components_sums.n_not_decomposed,
                'entered',
                groups_of_components_sums.n_entered,
                'gone',
                groups_of_components_sums.n_left,
                'notReported',
                groups_of_components_sums.n_not_reported
              )
            )
          end
        ) as node
        from groups_sums
          left outer join groups_of_components_sums
            on true
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
          'IMPLIED',
          bool_or((
            groups.base_beneficiaries_implied
            or groups.other_beneficiaries_implied
          )),
          'SERIES_BREAK',
          bool_or((
            (
              groups.base_beneficiaries_years > 1
              and groups.base_beneficiaries_broken
            )
            or (
              groups.other_beneficiaries_years > 1
              and groups.other_beneficiaries_broken
            )
          )),
          'UNLIKE_UNITS',
          bool_or((
            groups.base_beneficiaries_several_unit
            or groups.other_beneficiaries_several_unit
          )),
          'MAY_COUNT_PERSON_TWICE',
          bool_or((
            (
              groups.base_beneficiaries_rows > 1
              and groups.base_beneficiaries_persons
            )
            or (
              groups.other_beneficiaries_rows > 1
              and groups.other_beneficiaries_persons
            )
          ))
        )
        from groups
      ),
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
          'SERIES_BREAK',
          bool_or((
            (
              groups_of_components.base_output_years > 1
              and groups_of_components.base_output_broken
            )
            or (
              groups_of_components.other_output_years > 1
              and groups_of_components.other_output_broken
            )
          )),
          'UNLIKE_UNITS',
          bool_or((
            groups_of_components.base_output_several_unit
            or groups_of_components.other_output_several_unit
          ))
        )
        from groups_of_components
      ),
      'partialYears',
      json_build_array(),
      'impliedYears',
      json_build_array(),
      'brokenYears',
      json_build_array((
        select coalesce(json_agg(distinct groups_of_components_cells.year) filter (where (
          (
            groups_of_components_cells.output_broken
            and groups_of_components_cells.side = 0
          )
          or (
            groups_of_components_cells.output_broken
            and groups_of_components_cells.side = 1
          )
        )), '[]')
        from groups_of_components_cells
      ))
    )
  ),
  'onRecord',
  (
    select coalesce(
      (
        bool_or(groups_fates.on0)
        and bool_or(groups_fates.on1)
      ),
      false
    )
    from groups_fates
  ),
  'flags',
  json_build_array(
    (
      select json_build_object(
        'MIXED_PRICE_YEARS',
        bool_or(groups_sums.MIXED_PRICE_YEARS),
        'IMPLIED',
        bool_or(groups_sums.IMPLIED),
        'SERIES_BREAK',
        bool_or(groups_sums.SERIES_BREAK),
        'UNLIKE_UNITS',
        bool_or(groups_sums.UNLIKE_UNITS)
      )
      from groups_sums
    ),
    (
      select json_build_object(
        'MIXED_PRICE_YEARS',
        bool_or(groups_of_components_sums.MIXED_PRICE_YEARS),
        'IMPLIED',
        bool_or(groups_of_components_sums.IMPLIED),
        'SERIES_BREAK',
        bool_or(groups_of_components_sums.SERIES_BREAK),
        'UNLIKE_UNITS',
        bool_or(groups_of_components_sums.UNLIKE_UNITS)
      )
      from groups_of_components_sums
    )
  ),
  'unknown0',
  (select json_agg(asked.id) from unnest(cast('{"87119"}' as varchar[])) as asked (id) where not exists (
  select from program known where known.kind = cast('MONITORED' as program_kind) and (known.key = asked.id or exists (
    select from program_alias other where other.program_id = known.id and other.alias = asked.id))))

)
