with
  found as (
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
      p.kind = cast('MONITORED' as program_kind)
      and exists (
        select 1 as one
        from program_year as f
        where (
          f.program_id = p.id
          and (f.program_id, f.year) in (
            select
              ruled_years.program_id,
              ruled_years.year
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
                    y.final_budget as final_budget,
                    y.final_budget_status as final_budget_status
                  from program_year as y
                  where y.kind = cast('MONITORED' as program_kind)
                ) as f,
                lateral (
                  values (
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
                  )
                ) as judged (key, holds)
              where judged.holds
            ) as ruled_years
          )
        )
      )
      and exists (
        select 1 as one
        from program_year as f
        where (
          f.program_id = p.id
          and (
            false
            or (f.program_id, f.year) in (
              select
                ruled_years.program_id,
                ruled_years.year
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
                    where y.kind = cast('MONITORED' as program_kind)
                  ) as f,
                  lateral (
                    values
                      (
                        'INITIAL_EXECUTION_BELOW_85',
                        (
                          f.year = f.edition
                          and (
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
                          and exists (
                            select 1 as one
                            from finding_code as fc
                            where (
                              fc.rule = 'INITIAL_EXECUTION_BELOW_85'
                              and fc.vocabulary = (
                                select max(newer.vocabulary)
                                from finding_code as newer
                                where newer.vocabulary <= cast(f.edition as varchar)
                              )
                            )
                          )
                          and not exists (
                            select 1 as one
                            from finding as said
                              join finding_code as fc
                                on (
                                  fc.vocabulary = said.vocabulary
                                  and fc.dimension = said.dimension
                                  and fc.code = said.code
                                )
                            where (
                              said.program_id = f.program_id
                              and said.edition_id = f.edition_id
                              and said.year = f.year
                              and fc.rule = 'INITIAL_EXECUTION_BELOW_85'
                            )
                          )
                          and not exists (
                            select 1 as one
                            from finding as said
                            where (
                              said.program_id = f.program_id
                              and said.edition_id = f.edition_id
                              and said.year = f.year
                              and said.code = 'TRUNCATED'
                              and said.dimension in (
                                select distinct of_rule.dimension
                                from finding_code as of_rule
                                where of_rule.rule = 'INITIAL_EXECUTION_BELOW_85'
                              )
                            )
                          )
                        )
                      ),
                      (
                        'INITIAL_EXECUTION_ABOVE_110',
                        (
                          f.year = f.edition
                          and (
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
                          and exists (
                            select 1 as one
                            from finding_code as fc
                            where (
                              fc.rule = 'INITIAL_EXECUTION_ABOVE_110'
                              and fc.vocabulary = (
                                select max(newer.vocabulary)
                                from finding_code as newer
                                where newer.vocabulary <= cast(f.edition as varchar)
                              )
                            )
                          )
                          and not exists (
                            select 1 as one
                            from finding as said
                              join finding_code as fc
                                on (
                                  fc.vocabulary = said.vocabulary
                                  and fc.dimension = said.dimension
                                  and fc.code = said.code
                                )
                            where (
                              said.program_id = f.program_id
                              and said.edition_id = f.edition_id
                              and said.year = f.year
                              and fc.rule = 'INITIAL_EXECUTION_ABOVE_110'
                            )
                          )
                          and not exists (
                            select 1 as one
                            from finding as said
                            where (
                              said.program_id = f.program_id
                              and said.edition_id = f.edition_id
                              and said.year = f.year
                              and said.code = 'TRUNCATED'
                              and said.dimension in (
                                select distinct of_rule.dimension
                                from finding_code as of_rule
                                where of_rule.rule = 'INITIAL_EXECUTION_ABOVE_110'
                              )
                            )
                          )
                        )
                      ),
                      (
                        'FINAL_EXECUTION_BELOW_90',
                        (
                          f.year = f.edition
                          and (
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
                          and exists (
                            select 1 as one
                            from finding_code as fc
                            where (
                              fc.rule = 'FINAL_EXECUTION_BELOW_90'
                              and fc.vocabulary = (
                                select max(newer.vocabulary)
                                from finding_code as newer
                                where newer.vocabulary <= cast(f.edition as varchar)
                              )
                            )
                          )
                          and not exists (
                            select 1 as one
                            from finding as said
                              join finding_code as fc
                                on (
                                  fc.vocabulary = said.vocabulary
                                  and fc.dimension = said.dimension
                                  and fc.code = said.code
                                )
                            where (
                              said.program_id = f.program_id
                              and said.edition_id = f.edition_id
                              and said.year = f.year
                              and fc.rule = 'FINAL_EXECUTION_BELOW_90'
                            )
                          )
                          and not exists (
                            select 1 as one
                            from finding as said
                            where (
                              said.program_id = f.program_id
                              and said.edition_id = f.edition_id
                              and said.year = f.year
                              and said.code = 'TRUNCATED'
                              and said.dimension in (
                                select distinct of_rule.dimension
                                from finding_code as of_rule
                                where of_rule.rule = 'FINAL_EXECUTION_BELOW_90'
                              )
                            )
                          )
                        )
                      ),
                      (
                        'FINAL_EXECUTION_ABOVE_110',
                        (
                          f.year = f.edition
                          and (
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
                          and exists (
                            select 1 as one
                            from finding_code as fc
                            where (
                              fc.rule = 'FINAL_EXECUTION_ABOVE_110'
                              and fc.vocabulary = (
                                select max(newer.vocabulary)
                                from finding_code as newer
                                where newer.vocabulary <= cast(f.edition as varchar)
                              )
                            )
                          )
                          and not exists (
                            select 1 as one
                            from finding as said
                              join finding_code as fc
                                on (
                                  fc.vocabulary = said.vocabulary
                                  and fc.dimension = said.dimension
                                  and fc.code = said.code
                                )
                            where (
                              said.program_id = f.program_id
                              and said.edition_id = f.edition_id
                              and said.year = f.year
                              and fc.rule = 'FINAL_EXECUTION_ABOVE_110'
                            )
                          )
                          and not exists (
                            select 1 as one
                            from finding as said
                            where (
                              said.program_id = f.program_id
                              and said.edition_id = f.edition_id
                              and said.year = f.year
                              and said.code = 'TRUNCATED'
                              and said.dimension in (
                                select distinct of_rule.dimension
                                from finding_code as of_rule
                                where of_rule.rule = 'FINAL_EXECUTION_ABOVE_110'
                              )
                            )
                          )
                        )
                      ),
                      (
                        'ADMINISTRATION_OVER_20',
                        (
                          f.year = f.edition
                          and (
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
                          and exists (
                            select 1 as one
                            from finding_code as fc
                            where (
                              fc.rule = 'ADMINISTRATION_OVER_20'
                              and fc.vocabulary = (
                                select max(newer.vocabulary)
                                from finding_code as newer
                                where newer.vocabulary <= cast(f.edition as varchar)
                              )
                            )
                          )
                          and not exists (
                            select 1 as one
                            from finding as said
                              join finding_code as fc
                                on (
                                  fc.vocabulary = said.vocabulary
                                  and fc.dimension = said.dimension
                                  and fc.code = said.code
                                )
                            where (
                              said.program_id = f.program_id
                              and said.edition_id = f.edition_id
                              and said.year = f.year
                              and fc.rule = 'ADMINISTRATION_OVER_20'
                            )
                          )
                          and not exists (
                            select 1 as one
                            from finding as said
                            where (
                              said.program_id = f.program_id
                              and said.edition_id = f.edition_id
                              and said.year = f.year
                              and said.code = 'TRUNCATED'
                              and said.dimension in (
                                select distinct of_rule.dimension
                                from finding_code as of_rule
                                where of_rule.rule = 'ADMINISTRATION_OVER_20'
                              )
                            )
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
                    where y.kind = cast('MONITORED' as program_kind)
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
                    ) as before_1
                      on (
                        before_1.program_id = f.program_id
                        and f.year = (before_1.year + 1)
                      )
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
                    ) as before_2
                      on (
                        before_2.program_id = f.program_id
                        and f.year = (before_2.year + 2)
                      ),
                  lateral (
                    values (
                      'SPENDING_PER_BENEFICIARY_OFF_20',
                      (
                        f.year = f.edition
                        and before_1.through_month = 12
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
                        and exists (
                          select 1 as one
                          from finding_code as fc
                          where (
                            fc.rule = 'SPENDING_PER_BENEFICIARY_OFF_20'
                            and fc.vocabulary = (
                              select max(newer.vocabulary)
                              from finding_code as newer
                              where newer.vocabulary <= cast(f.edition as varchar)
                            )
                          )
                        )
                        and not exists (
                          select 1 as one
                          from finding as said
                            join finding_code as fc
                              on (
                                fc.vocabulary = said.vocabulary
                                and fc.dimension = said.dimension
                                and fc.code = said.code
                              )
                          where (
                            said.program_id = f.program_id
                            and said.edition_id = f.edition_id
                            and said.year = f.year
                            and fc.rule = 'SPENDING_PER_BENEFICIARY_OFF_20'
                          )
                        )
                        and not exists (
                          select 1 as one
                          from finding as said
                          where (
                            said.program_id = f.program_id
                            and said.edition_id = f.edition_id
                            and said.year = f.year
                            and said.code = 'TRUNCATED'
                            and said.dimension in (
                              select distinct of_rule.dimension
                              from finding_code as of_rule
                              where of_rule.rule = 'SPENDING_PER_BENEFICIARY_OFF_20'
                            )
                          )
                        )
                      )
                    )
                  ) as judged (key, holds)
                where judged.holds
              ) as ruled_years
            )
          )
        )
      )
    )
  ),
  page as (
    select *
    from found
    order by found.place
    offset 0 rows
    fetch next 51 rows only
  )
select json_build_object(
  'totalCount',
  (
    select count(*)
    from found
  ),
  'nodes',
  (
    select coalesce(
      json_agg(json_build_object('id', p.key) order by page.place),
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
  )
)
