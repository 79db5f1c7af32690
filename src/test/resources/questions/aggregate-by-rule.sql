with
  groups_cells as (
    select
      0 as side,
      coalesce(of_rule.key, '') as key_rule,
      f.year,
      f.price_year,
      count(*) as observations,
      sum(f.executed_budget) as executed_budget_sum,
      min(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_least_agency,
      max(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_most_agency,
      bool_or((
        false
        or of_rule.links > 1
      )) as executed_budget_overlaps,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (f.executed_budget is not null)) as executed_budget_unused_budget,
      count(f.executed_budget) as executed_budget_rows
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
        y.final_budget_status as final_budget_status
      from program_year as y
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year = 2019
      )
    ) as f
      left outer join (
        select
          *,
          count(*) over (partition by each.program_id, each.year) as links
        from (
          select f.program_id, f.year, judged.key
          from
            (
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
                y.executed_budget as executed_budget,
                y.executed_budget_status as executed_budget_status,
                y.initial_budget as initial_budget,
                y.initial_budget_status as initial_budget_status,
                y.final_budget as final_budget,
                y.final_budget_status as final_budget_status,
                y.administrative_spending as administrative_spending,
                y.administrative_spending_status as administrative_spending_status
              from program_year as y
              where (
                y.year = 2019
                and y.kind = cast('BUDGET' as program_kind)
              )
            ) as f,
            lateral (
              values
                (
                  'INITIAL_EXECUTION_BELOW_85',
                  (
                    (
                      greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status)
                      and cast(f.executed_budget as numeric) < (0.85 * nullif(
                        cast(f.initial_budget as numeric),
                        0
                      ))
                    )
                    or (
                      not (greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status))
                      and (
                        select (ruled.published + ruled.step)
                        from figure as ruled
                        where (
                          ruled.program_id = f.program_id
                          and ruled.edition_id = f.edition_id
                          and ruled.year = f.year
                          and ruled.component = 0
                          and ruled.metric = 'initial_execution'
                        )
                      ) <= 0.85
                    )
                  )
                ),
                (
                  'INITIAL_EXECUTION_ABOVE_110',
                  (
                    (
                      greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status)
                      and cast(f.executed_budget as numeric) > (1.10 * nullif(
                        cast(f.initial_budget as numeric),
                        0
                      ))
                    )
                    or (
                      not (greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status))
                      and (
                        select (ruled.published - (ruled.step / 2))
                        from figure as ruled
                        where (
                          ruled.program_id = f.program_id
                          and ruled.edition_id = f.edition_id
                          and ruled.year = f.year
                          and ruled.component = 0
                          and ruled.metric = 'initial_execution'
                        )
                      ) > 1.10
                    )
                  )
                ),
                (
                  'FINAL_EXECUTION_BELOW_90',
                  (
                    (
                      greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status)
                      and cast(f.executed_budget as numeric) < (0.90 * nullif(
                        cast(f.final_budget as numeric),
                        0
                      ))
                    )
                    or (
                      not (greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status))
                      and (
                        select (ruled.published + ruled.step)
                        from figure as ruled
                        where (
                          ruled.program_id = f.program_id
                          and ruled.edition_id = f.edition_id
                          and ruled.year = f.year
                          and ruled.component = 0
                          and ruled.metric = 'final_execution'
                        )
                      ) <= 0.90
                    )
                  )
                ),
                (
                  'FINAL_EXECUTION_ABOVE_110',
                  (
                    (
                      greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status)
                      and cast(f.executed_budget as numeric) > (1.10 * nullif(
                        cast(f.final_budget as numeric),
                        0
                      ))
                    )
                    or (
                      not (greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status))
                      and (
                        select (ruled.published - (ruled.step / 2))
                        from figure as ruled
                        where (
                          ruled.program_id = f.program_id
                          and ruled.edition_id = f.edition_id
                          and ruled.year = f.year
                          and ruled.component = 0
                          and ruled.metric = 'final_execution'
                        )
                      ) > 1.10
                    )
                  )
                ),
                (
                  'ADMINISTRATION_OVER_20',
                  (
                    (
                      greatest(f.administrative_spending_status, f.executed_budget_status) <= cast('DERIVED' as value_status)
                      and cast(f.administrative_spending as numeric) > (0.20 * nullif(
                        cast(f.executed_budget as numeric),
                        0
                      ))
                    )
                    or (
                      not (greatest(f.administrative_spending_status, f.executed_budget_status) <= cast('DERIVED' as value_status))
                      and (
                        select (ruled.published - (ruled.step / 2))
                        from figure as ruled
                        where (
                          ruled.program_id = f.program_id
                          and ruled.edition_id = f.edition_id
                          and ruled.year = f.year
                          and ruled.component = 0
                          and ruled.metric = 'administrative_share'
                        )
                      ) > 0.20
                    )
                  )
                )
            ) as judged (key, holds)
          where judged.holds
          union all
          select f.program_id, f.year, judged.key
          from
            (
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
                y.executed_budget as executed_budget,
                y.executed_budget_status as executed_budget_status,
                y.beneficiaries as beneficiaries,
                y.beneficiaries_status as beneficiaries_status
              from program_year as y
              where (
                y.year = 2019
                and y.kind = cast('BUDGET' as program_kind)
              )
            ) as f
              left outer join (
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
                  y.executed_budget as executed_budget,
                  y.executed_budget_status as executed_budget_status,
                  y.beneficiaries as beneficiaries,
                  y.beneficiaries_status as beneficiaries_status
                from program_year as y
                where y.year = 2018
              ) as before_1
                on before_1.program_id = f.program_id
              left outer join (
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
                  case
                    when not (y.through_month < 12) then y.beneficiaries
                  end as beneficiaries,
                  case
                    when (
                      y.through_month < 12
                      and y.beneficiaries_status < cast('NOT_REPORTED' as value_status)
                    ) then cast('NOT_COMPARABLE' as value_status)
                    else y.beneficiaries_status
                  end as beneficiaries_status
                from program_year as y
                where y.year = 2017
              ) as before_2
                on before_2.program_id = f.program_id,
            lateral (
              values (
                'SPENDING_PER_BENEFICIARY_OFF_20',
                (
                  before_1.through_month = 12
                  and case
                    when greatest(before_1.executed_budget_status, before_1.beneficiaries_status) <= cast('DERIVED' as value_status) then cast(before_1.executed_budget as numeric)
                    else (
                      select ruled.published
                      from figure as ruled
                      where (
                        ruled.program_id = before_1.program_id
                        and ruled.edition_id = before_1.edition_id
                        and ruled.year = before_1.year
                        and ruled.component = 0
                        and ruled.metric = 'spending_per_beneficiary'
                      )
                    )
                  end is not null
                  and case
                    when greatest(before_1.executed_budget_status, before_1.beneficiaries_status) <= cast('DERIVED' as value_status) then nullif(
                      cast(before_1.beneficiaries as numeric),
                      0
                    )
                    else 1
                  end is not null
                  and before_2.through_month = 12
                  and case
                    when greatest(before_2.executed_budget_status, before_2.beneficiaries_status) <= cast('DERIVED' as value_status) then cast(before_2.executed_budget as numeric)
                    else (
                      select ruled.published
                      from figure as ruled
                      where (
                        ruled.program_id = before_2.program_id
                        and ruled.edition_id = before_2.edition_id
                        and ruled.year = before_2.year
                        and ruled.component = 0
                        and ruled.metric = 'spending_per_beneficiary'
                      )
                    )
                  end is not null
                  and case
                    when greatest(before_2.executed_budget_status, before_2.beneficiaries_status) <= cast('DERIVED' as value_status) then nullif(
                      cast(before_2.beneficiaries as numeric),
                      0
                    )
                    else 1
                  end is not null
                  and (
                    false
                    or case
                      when greatest(before_1.executed_budget_status, before_1.beneficiaries_status) <= cast('DERIVED' as value_status) then cast(before_1.executed_budget as numeric)
                      else (
                        select ruled.published
                        from figure as ruled
                        where (
                          ruled.program_id = before_1.program_id
                          and ruled.edition_id = before_1.edition_id
                          and ruled.year = before_1.year
                          and ruled.component = 0
                          and ruled.metric = 'spending_per_beneficiary'
                        )
                      )
                    end > 0
                    or case
                      when greatest(before_2.executed_budget_status, before_2.beneficiaries_status) <= cast('DERIVED' as value_status) then cast(before_2.executed_budget as numeric)
                      else (
                        select ruled.published
                        from figure as ruled
                        where (
                          ruled.program_id = before_2.program_id
                          and ruled.edition_id = before_2.edition_id
                          and ruled.year = before_2.year
                          and ruled.component = 0
                          and ruled.metric = 'spending_per_beneficiary'
                        )
                      )
                    end > 0
                  )
                  and not exists (
                    select 1 as one
                    from series_break as b
                      join program as p
                        on (
                          p.id = b.program_id
                          and p.profile_edition_id = b.edition_id
                        )
                    where (
                      b.program_id = f.program_id
                      and b.year between (f.year - 1) and f.year
                      and b.metric in (
                        'spending_per_beneficiary', 'executed_budget', 'beneficiaries'
                      )
                    )
                  )
                  and (
                    (case
                      when greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status) then cast(f.executed_budget as numeric)
                      else (
                        select (ruled.published - (ruled.step / 2))
                        from figure as ruled
                        where (
                          ruled.program_id = f.program_id
                          and ruled.edition_id = f.edition_id
                          and ruled.year = f.year
                          and ruled.component = 0
                          and ruled.metric = 'spending_per_beneficiary'
                        )
                      )
                    end * (case
                      when greatest(before_1.executed_budget_status, before_1.beneficiaries_status) <= cast('DERIVED' as value_status) then nullif(
                        cast(before_1.beneficiaries as numeric),
                        0
                      )
                      else 1
                    end * case
                      when before_1.price_year = f.price_year then 1
                      else (
                        select price_index.index
                        from price_index
                        where price_index.year = before_1.price_year
                      )
                    end * case
                      when greatest(before_2.executed_budget_status, before_2.beneficiaries_status) <= cast('DERIVED' as value_status) then nullif(
                        cast(before_2.beneficiaries as numeric),
                        0
                      )
                      else 1
                    end * case
                      when before_2.price_year = f.price_year then 1
                      else (
                        select price_index.index
                        from price_index
                        where price_index.year = before_2.price_year
                      )
                    end) * 2) > ((1.20 * case
                      when greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status) then nullif(
                        cast(f.beneficiaries as numeric),
                        0
                      )
                      else 1
                    end) * ((case
                      when greatest(before_1.executed_budget_status, before_1.beneficiaries_status) <= cast('DERIVED' as value_status) then cast(before_1.executed_budget as numeric)
                      else (
                        select (ruled.published + ruled.step)
                        from figure as ruled
                        where (
                          ruled.program_id = before_1.program_id
                          and ruled.edition_id = before_1.edition_id
                          and ruled.year = before_1.year
                          and ruled.component = 0
                          and ruled.metric = 'spending_per_beneficiary'
                        )
                      )
                    end * case
                      when before_1.price_year = f.price_year then 1
                      else (
                        select price_index.index
                        from price_index
                        where price_index.year = f.price_year
                      )
                    end * case
                      when greatest(before_2.executed_budget_status, before_2.beneficiaries_status) <= cast('DERIVED' as value_status) then nullif(
                        cast(before_2.beneficiaries as numeric),
                        0
                      )
                      else 1
                    end * case
                      when before_2.price_year = f.price_year then 1
                      else (
                        select price_index.index
                        from price_index
                        where price_index.year = before_2.price_year
                      )
                    end) + (case
                      when greatest(before_2.executed_budget_status, before_2.beneficiaries_status) <= cast('DERIVED' as value_status) then cast(before_2.executed_budget as numeric)
                      else (
                        select (ruled.published + ruled.step)
                        from figure as ruled
                        where (
                          ruled.program_id = before_2.program_id
                          and ruled.edition_id = before_2.edition_id
                          and ruled.year = before_2.year
                          and ruled.component = 0
                          and ruled.metric = 'spending_per_beneficiary'
                        )
                      )
                    end * case
                      when before_2.price_year = f.price_year then 1
                      else (
                        select price_index.index
                        from price_index
                        where price_index.year = f.price_year
                      )
                    end * case
                      when greatest(before_1.executed_budget_status, before_1.beneficiaries_status) <= cast('DERIVED' as value_status) then nullif(
                        cast(before_1.beneficiaries as numeric),
                        0
                      )
                      else 1
                    end * case
                      when before_1.price_year = f.price_year then 1
                      else (
                        select price_index.index
                        from price_index
                        where price_index.year = before_1.price_year
                      )
                    end)))
                    or (case
                      when greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status) then cast(f.executed_budget as numeric)
                      else (
                        select (ruled.published + ruled.step)
                        from figure as ruled
                        where (
                          ruled.program_id = f.program_id
                          and ruled.edition_id = f.edition_id
                          and ruled.year = f.year
                          and ruled.component = 0
                          and ruled.metric = 'spending_per_beneficiary'
                        )
                      )
                    end * (case
                      when greatest(before_1.executed_budget_status, before_1.beneficiaries_status) <= cast('DERIVED' as value_status) then nullif(
                        cast(before_1.beneficiaries as numeric),
                        0
                      )
                      else 1
                    end * case
                      when before_1.price_year = f.price_year then 1
                      else (
                        select price_index.index
                        from price_index
                        where price_index.year = before_1.price_year
                      )
                    end * case
                      when greatest(before_2.executed_budget_status, before_2.beneficiaries_status) <= cast('DERIVED' as value_status) then nullif(
                        cast(before_2.beneficiaries as numeric),
                        0
                      )
                      else 1
                    end * case
                      when before_2.price_year = f.price_year then 1
                      else (
                        select price_index.index
                        from price_index
                        where price_index.year = before_2.price_year
                      )
                    end) * 2) < ((0.80 * case
                      when greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status) then nullif(
                        cast(f.beneficiaries as numeric),
                        0
                      )
                      else 1
                    end) * ((case
                      when greatest(before_1.executed_budget_status, before_1.beneficiaries_status) <= cast('DERIVED' as value_status) then cast(before_1.executed_budget as numeric)
                      else (
                        select (ruled.published - (ruled.step / 2))
                        from figure as ruled
                        where (
                          ruled.program_id = before_1.program_id
                          and ruled.edition_id = before_1.edition_id
                          and ruled.year = before_1.year
                          and ruled.component = 0
                          and ruled.metric = 'spending_per_beneficiary'
                        )
                      )
                    end * case
                      when before_1.price_year = f.price_year then 1
                      else (
                        select price_index.index
                        from price_index
                        where price_index.year = f.price_year
                      )
                    end * case
                      when greatest(before_2.executed_budget_status, before_2.beneficiaries_status) <= cast('DERIVED' as value_status) then nullif(
                        cast(before_2.beneficiaries as numeric),
                        0
                      )
                      else 1
                    end * case
                      when before_2.price_year = f.price_year then 1
                      else (
                        select price_index.index
                        from price_index
                        where price_index.year = before_2.price_year
                      )
                    end) + (case
                      when greatest(before_2.executed_budget_status, before_2.beneficiaries_status) <= cast('DERIVED' as value_status) then cast(before_2.executed_budget as numeric)
                      else (
                        select (ruled.published - (ruled.step / 2))
                        from figure as ruled
                        where (
                          ruled.program_id = before_2.program_id
                          and ruled.edition_id = before_2.edition_id
                          and ruled.year = before_2.year
                          and ruled.component = 0
                          and ruled.metric = 'spending_per_beneficiary'
                        )
                      )
                    end * case
                      when before_2.price_year = f.price_year then 1
                      else (
                        select price_index.index
                        from price_index
                        where price_index.year = f.price_year
                      )
                    end * case
                      when greatest(before_1.executed_budget_status, before_1.beneficiaries_status) <= cast('DERIVED' as value_status) then nullif(
                        cast(before_1.beneficiaries as numeric),
                        0
                      )
                      else 1
                    end * case
                      when before_1.price_year = f.price_year then 1
                      else (
                        select price_index.index
                        from price_index
                        where price_index.year = before_1.price_year
                      )
                    end)))
                  )
                )
              )
            ) as judged (key, holds)
          where judged.holds
        ) as each
      ) as of_rule
        on (
          of_rule.program_id = f.program_id
          and of_rule.year = f.year
        )
    group by
      coalesce(of_rule.key, ''),
      f.year,
      f.price_year
  ),
  groups as (
    select
      groups_cells.key_rule,
      cast(
        sum(groups_cells.observations)
        as int
      ) as "observations",
      sum(groups_cells.executed_budget_sum) as "executed_budget_sum",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where true) <> max(groups_cells.executed_budget_most_agency) filter (where true), false) as "executed_budget_several_agency",
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
      ) as "executed_budget_rows"
    from groups_cells
    group by groups_cells.key_rule
  ),
  total_cells as (
    select
      0 as side,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      count(*) as observations,
      min(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_least_agency,
      max(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_most_agency,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (f.executed_budget is not null)) as executed_budget_unused_budget,
      count(f.executed_budget) as executed_budget_rows
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
        y.final_budget_status as final_budget_status
      from program_year as y
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year = 2019
      )
    ) as f
    group by f.year, f.price_year
  ),
  total as (
    select
      sum(total_cells.executed_budget_sum) as "executed_budget_sum",
      cast(
        sum(total_cells.observations)
        as int
      ) as "observations",
      coalesce(min(total_cells.executed_budget_least_agency) filter (where true) <> max(total_cells.executed_budget_most_agency) filter (where true), false) as "executed_budget_several_agency",
      sum(total_cells.budget) as "budget",
      sum(total_cells.executed_budget_unused_budget) as "executed_budget_unused_budget",
      coalesce(
        cast(
          sum(total_cells.executed_budget_rows)
          as int
        ),
        0
      ) as "executed_budget_rows"
    from total_cells
    where total_cells.year = 2019
    having count(*) > 0
  )
select json_build_object(
  'nodes',
  (
    select coalesce(json_agg(page.node), '[]')
    from (
      select json_build_object(
        'rule',
        nullif(groups.key_rule, ''),
        'unassigned',
        to_json(array_remove(array[
          case
            when groups.key_rule = '' then 'RULE'
          end
        ]::text[], null)),
        'programs',
        groups.observations,
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
        )
      ) as node
      from groups
      order by
        (groups.key_rule = ''),
        ((groups.key_rule) collate "C") asc,
        groups.key_rule asc
      offset 0 rows
      fetch next 101 rows only
    ) as page
  ),
  'total',
  (
    select json_build_object(
      'programs',
      total.observations,
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
          'NOT_CONSOLIDATED',
          bool_or(groups.executed_budget_several_agency),
          'OVERLAPPING_GROUPS',
          bool_or(groups.executed_budget_overlaps),
          'LOW_COVERAGE',
          bool_or((
            groups.executed_budget_sum is not null
            and round(
              ((groups.budget - coalesce(groups.executed_budget_unused_budget, 0)) / nullif(groups.budget, 0)),
              4
            ) < 0.8
          )),
          'SMALL_GROUP',
          bool_or((
            groups.executed_budget_sum is not null
            and groups.executed_budget_rows < 5
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
      json_build_array(),
      'brokenYears',
      json_build_array()
    ),
    json_build_object(
      'flags',
      (
        select json_build_object(
          'NOT_CONSOLIDATED',
          bool_or(total.executed_budget_several_agency),
          'LOW_COVERAGE',
          bool_or((
            total.executed_budget_sum is not null
            and round(
              ((total.budget - coalesce(total.executed_budget_unused_budget, 0)) / nullif(total.budget, 0)),
              4
            ) < 0.8
          )),
          'SMALL_GROUP',
          bool_or((
            total.executed_budget_sum is not null
            and total.executed_budget_rows < 5
          ))
        )
        from total
      ),
      'priceYears',
      json_build_array((
        select coalesce(json_agg(distinct total_cells.price_year) filter (where total_cells.executed_budget_rows > 0), '[]')
        from total_cells
      )),
      'partialYears',
      json_build_array(),
      'impliedYears',
      json_build_array(),
      'brokenYears',
      json_build_array()
    )
  ),
  'onRecord',
  exists (
    select 1 as one
    from groups
  )
)
