with
  groups_cells as (
    select
      0 as side,
      coalesce(of_unit.key, '') as key_unit,
      f.year,
      f.price_year,
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
      min(coalesce(
        of_unit.key,
        ('?' || cast(f.program_id as varchar))
      )) filter (where f.beneficiaries is not null) as beneficiaries_least_unit,
      max(coalesce(
        of_unit.key,
        ('?' || cast(f.program_id as varchar))
      )) filter (where f.beneficiaries is not null) as beneficiaries_most_unit,
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
            and b.year > 2020
            and b.year <= 2020
          )
        )
      )) as beneficiaries_broken
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
      coalesce(of_unit.key, ''),
      f.year,
      f.price_year
  ),
  groups as (
    select
      groups_cells.key_unit,
      sum(groups_cells.beneficiaries_sum) as "beneficiaries_sum",
      coalesce(
        cast(
          sum(groups_cells.beneficiaries_rows)
          as int
        ),
        0
      ) as "beneficiaries_rows",
      cast(
        sum(groups_cells.beneficiaries_reported)
        as int
      ) as "beneficiaries_reported",
      coalesce(
        bool_or(groups_cells.beneficiaries_implied),
        false
      ) as "beneficiaries_implied",
      min(groups_cells.beneficiaries_reason) as "beneficiaries_reason",
      cast(
        sum(groups_cells.beneficiaries_low_open)
        as int
      ) as "beneficiaries_low_open",
      sum(groups_cells.beneficiaries_low) as "beneficiaries_low",
      cast(
        sum(groups_cells.beneficiaries_high_open)
        as int
      ) as "beneficiaries_high_open",
      sum(groups_cells.beneficiaries_high) as "beneficiaries_high",
      coalesce(min(groups_cells.beneficiaries_least_unit) filter (where true) <> max(groups_cells.beneficiaries_most_unit) filter (where true), false) as "beneficiaries_several_unit",
      coalesce(
        bool_or(groups_cells.beneficiaries_persons),
        false
      ) as "beneficiaries_persons",
      sum(groups_cells.budget) as "budget",
      sum(groups_cells.beneficiaries_unused_budget) as "beneficiaries_unused_budget"
    from groups_cells
    group by groups_cells.key_unit
  )
select json_build_object(
  'nodes',
  (
    select coalesce(json_agg(page.node), '[]')
    from (
      select json_build_object(
        'unit',
        nullif(groups.key_unit, ''),
        'beneficiaries',
        json_build_object(
          'value',
          round(groups.beneficiaries_sum, 0),
          'status',
          case
            when (
              groups.beneficiaries_sum is not null
              and groups.beneficiaries_implied
            ) then cast('IMPLIED' as value_status)
            when (
              groups.beneficiaries_sum is not null
              and groups.beneficiaries_rows = 1
              and groups.beneficiaries_reported = 1
            ) then cast('REPORTED' as value_status)
            when groups.beneficiaries_sum is not null then cast('DERIVED' as value_status)
            when groups.beneficiaries_rows > 0 then cast('UNDEFINED' as value_status)
            else coalesce(groups.beneficiaries_reason, cast('NOT_PUBLISHED' as value_status))
          end,
          'low',
          case
            when groups.beneficiaries_implied then round(
              case
                when groups.beneficiaries_low_open = 0 then groups.beneficiaries_low
              end,
              0
            )
          end,
          'high',
          case
            when groups.beneficiaries_implied then round(
              case
                when groups.beneficiaries_high_open = 0 then groups.beneficiaries_high
              end,
              0
            )
          end,
          'caveats',
          to_json(array_remove(array[
            case
              when groups.beneficiaries_implied then 'IMPLIED'
            end,
            case
              when groups.beneficiaries_several_unit then 'UNLIKE_UNITS'
            end,
            case
              when (
                groups.beneficiaries_rows > 1
                and groups.beneficiaries_persons
              ) then 'MAY_COUNT_PERSON_TWICE'
            end,
            case
              when (
                groups.beneficiaries_sum is not null
                and round(
                  ((groups.budget - coalesce(groups.beneficiaries_unused_budget, 0)) / nullif(groups.budget, 0)),
                  4
                ) < 0.8
              ) then 'LOW_COVERAGE'
            end,
            case
              when (
                groups.beneficiaries_sum is not null
                and groups.beneficiaries_rows < 5
              ) then 'SMALL_GROUP'
            end
          ]::text[], null))
        )
      ) as node
      from groups
      order by
        (groups.key_unit = ''),
        ((groups.key_unit) collate "C") asc,
        groups.key_unit asc
      offset 0 rows
      fetch next 101 rows only
    ) as page
  ),
  'warnings',
  json_build_array(json_build_object(
    'flags',
    (
      select json_build_object(
        'IMPLIED',
        bool_or(groups.beneficiaries_implied),
        'UNLIKE_UNITS',
        bool_or(groups.beneficiaries_several_unit),
        'MAY_COUNT_PERSON_TWICE',
        bool_or((
          groups.beneficiaries_rows > 1
          and groups.beneficiaries_persons
        )),
        'LOW_COVERAGE',
        bool_or((
          groups.beneficiaries_sum is not null
          and round(
            ((groups.budget - coalesce(groups.beneficiaries_unused_budget, 0)) / nullif(groups.budget, 0)),
            4
          ) < 0.8
        )),
        'SMALL_GROUP',
        bool_or((
          groups.beneficiaries_sum is not null
          and groups.beneficiaries_rows < 5
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
      select coalesce(json_agg(distinct groups_cells.year) filter (where groups_cells.beneficiaries_implied), '[]')
      from groups_cells
    )),
    'brokenYears',
    json_build_array((
      select coalesce(json_agg(distinct groups_cells.year) filter (where groups_cells.beneficiaries_broken), '[]')
      from groups_cells
    ))
  )),
  'onRecord',
  exists (
    select 1 as one
    from groups
  )
)
