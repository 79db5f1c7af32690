with
  page as (
    select
      p.id,
      e.id as edition_id,
      p.profile_edition_id as profile_edition_id,
      row_number() over (
        order by
          ((split_part(e.search_text, E'\n', 1)) collate "C") asc nulls last,
          p.key
      ) as place
    from program as p
      join program_edition as e
        on (
          e.program_id = p.id
          and e.id = p.edition_id
        )
    where (
      p.kind = cast('BUDGET' as program_kind)
      and (
        p.key in (
          '06-07-01', 'B-13-04-04'
        )
        or exists (
          select 1 as one
          from program_alias
          where (
            program_alias.program_id = p.id
            and program_alias.alias in (
              '06-07-01', 'B-13-04-04'
            )
          )
        )
      )
      and exists (
        select 1 as one
        from program_year as f
        where (
          f.program_id = p.id
          and f.year between 2018 and 2019
        )
      )
    )
    order by
      ((split_part(e.search_text, E'\n', 1)) collate "C") asc nulls last,
      p.key
    offset 0 rows
    fetch next 51 rows only
  )
select json_build_object(
  'unknown',
  (select json_agg(asked.id) from unnest(cast('{"06-07-01","B-13-04-04"}' as varchar[])) as asked (id) where not exists (
  select from program known where known.kind = cast('BUDGET' as program_kind) and (known.key = asked.id or exists (
    select from program_alias other where other.program_id = known.id and other.alias = asked.id))))
,
  'nodes',
  (
    select coalesce(
      json_agg(json_build_object(
        'id',
        p.key,
        'years',
        (
          select coalesce(
            json_agg(json_build_object(
              'year',
              f.year,
              'initialBudget',
              json_build_object(
                'value',
                f.initial_budget,
                'status',
                f.initial_budget_status,
                'published',
                coalesce(
                  printed_initial_budget.published,
                  cast(
                    case
                      when f.initial_budget_status = cast('REPORTED' as value_status) then f.initial_budget
                    end
                    as numeric
                  )
                )
              ),
              'executedBudget',
              json_build_object(
                'value',
                f.executed_budget,
                'status',
                f.executed_budget_status,
                'published',
                coalesce(
                  printed_executed_budget.published,
                  cast(
                    case
                      when f.executed_budget_status = cast('REPORTED' as value_status) then f.executed_budget
                    end
                    as numeric
                  )
                )
              )
            ) order by f.year),
            '[]'
          )
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
              (y.initial_budget - (
                select cast(
                  case
                    when count(s.initial_budget) > 0 then coalesce(
                      sum(s.initial_budget) filter (where subtitle.financial),
                      0
                    )
                  end
                  as bigint
                )
                from subtitle_spending as s
                  join subtitle
                    on subtitle.code = s.subtitle
                where (
                  s.program_id = y.program_id
                  and s.edition_id = y.edition_id
                  and s.year = y.year
                  and s.through_month >= y.through_month
                )
              )) as initial_budget,
              case
                when y.initial_budget_status >= cast('NOT_REPORTED' as value_status) then y.initial_budget_status
                when (
                  select cast(
                    case
                      when count(s.initial_budget) > 0 then coalesce(
                        sum(s.initial_budget) filter (where subtitle.financial),
                        0
                      )
                    end
                    as bigint
                  )
                  from subtitle_spending as s
                    join subtitle
                      on subtitle.code = s.subtitle
                  where (
                    s.program_id = y.program_id
                    and s.edition_id = y.edition_id
                    and s.year = y.year
                    and s.through_month >= y.through_month
                  )
                ) is null then cast('NOT_PUBLISHED' as value_status)
                else cast('DERIVED' as value_status)
              end as initial_budget_status,
              (y.executed_budget - (
                select cast(
                  case
                    when count(s.executed_budget) > 0 then coalesce(
                      sum(s.executed_budget) filter (where subtitle.financial),
                      0
                    )
                  end
                  as bigint
                )
                from subtitle_spending as s
                  join subtitle
                    on subtitle.code = s.subtitle
                where (
                  s.program_id = y.program_id
                  and s.edition_id = y.edition_id
                  and s.year = y.year
                  and s.through_month >= y.through_month
                )
              )) as executed_budget,
              case
                when y.executed_budget_status >= cast('NOT_REPORTED' as value_status) then y.executed_budget_status
                when (
                  select cast(
                    case
                      when count(s.executed_budget) > 0 then coalesce(
                        sum(s.executed_budget) filter (where subtitle.financial),
                        0
                      )
                    end
                    as bigint
                  )
                  from subtitle_spending as s
                    join subtitle
                      on subtitle.code = s.subtitle
                  where (
                    s.program_id = y.program_id
                    and s.edition_id = y.edition_id
                    and s.year = y.year
                    and s.through_month >= y.through_month
                  )
                ) is null then cast('NOT_PUBLISHED' as value_status)
                else cast('DERIVED' as value_status)
              end as executed_budget_status
            from program_year as y
            where y.year between 2018 and 2019
          ) as f
            left outer join figure as printed_initial_budget
              on (
                printed_initial_budget.program_id = f.program_id
                and printed_initial_budget.edition_id = f.edition_id
                and printed_initial_budget.year = f.year
                and printed_initial_budget.component = 0
                and printed_initial_budget.metric = 'initial_budget'
              )
            left outer join figure as printed_executed_budget
              on (
                printed_executed_budget.program_id = f.program_id
                and printed_executed_budget.edition_id = f.edition_id
                and printed_executed_budget.year = f.year
                and printed_executed_budget.component = 0
                and printed_executed_budget.metric = 'executed_budget'
              )
          where f.program_id = p.id
        ),
        'spendingBySubtitle',
        (
          select coalesce(
            json_agg(json_build_object(
              'year',
              sp.year,
              'subtitle',
              (
                select json_build_object(
                  'code',
                  st.code,
                  'nameEs',
                  st.name_es,
                  'financial',
                  st.financial
                )
                from subtitle as st
                where st.code = sp.subtitle
              ),
              'throughMonth',
              sp.through_month,
              'executedBudget',
              json_build_object('value', sp.executed_budget, 'status', sp.executed_budget_status)
            ) order by sp.year, sp.subtitle),
            '[]'
          )
          from (
            select
              y.program_id,
              y.edition_id,
              y.year,
              y.edition,
              part.subtitle,
              part.through_month,
              part.line,
              part.executed_budget as executed_budget,
              part.executed_budget_status as executed_budget_status
            from program_year as y
              join subtitle_spending as part
                on (
                  part.program_id = y.program_id
                  and part.edition_id = y.edition_id
                  and part.year = y.year
                )
            where y.year between 2018 and 2019
          ) as sp
          where sp.program_id = p.id
        )
      ) order by page.place),
      '[]'
    )
    from page
      join program as p
        on p.id = page.id
      join program_edition as e
        on (
          e.program_id = page.id
          and e.id = page.edition_id
        )
  ),
  'warnings',
  (
    select json_build_object(
      'priceYears',
      json_agg(distinct f.price_year) filter (where (
        false
        or f.initial_budget_status < cast('NOT_REPORTED' as value_status)
        or f.executed_budget_status < cast('NOT_REPORTED' as value_status)
      )),
      'partialYears',
      json_agg(distinct f.year) filter (where f.through_month < 12),
      'impliedYears',
      json_agg(distinct f.year) filter (where (
        f.initial_budget_status = cast('IMPLIED' as value_status)
        or f.executed_budget_status = cast('IMPLIED' as value_status)
      ))
    )
    from page
      join program_year as f
        on f.program_id = page.id
    where f.year between 2018 and 2019
  )
)
