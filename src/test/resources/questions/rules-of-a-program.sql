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
      p.kind = cast('MONITORED' as program_kind)
      and (
        p.key = 'M-87119'
        or p.id = (
          select program_alias.program_id
          from program_alias
          where program_alias.alias = 'M-87119'
        )
      )
    )
  )
select json_build_object(
  'nodes',
  (
    select coalesce(
      json_agg(json_build_object(
        'years',
        (
          select coalesce(
            json_agg(json_build_object(
              'year',
              f.year,
              'rules',
              json_build_array(
                json_build_object(
                  'rule',
                  'INITIAL_EXECUTION_BELOW_85',
                  'outcome',
                  case
                    when (
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
                    ) then 'BREACHED'
                    when (
                      (
                        greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status)
                        and cast(f.executed_budget as numeric) >= (0.85 * nullif(
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
                        ) >= 0.85
                      )
                    ) then 'KEPT'
                    else 'NOT_JUDGED'
                  end,
                  'value',
                  case
                    when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then round(
                      (cast(f.executed_budget as numeric) / nullif(f.initial_budget, 0)),
                      4
                    )
                    else printed_initial_execution.published
                  end,
                  'limit',
                  0.85,
                  'status',
                  case
                    when (
                      greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status)
                      and f.initial_budget = 0
                    ) then cast('UNDEFINED' as value_status)
                    when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                    else coalesce(
                      printed_initial_execution.status,
                      case
                        when greatest(f.executed_budget_status, f.initial_budget_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.executed_budget_status, f.initial_budget_status)
                      end,
                      cast('NOT_PUBLISHED' as value_status)
                    )
                  end,
                  'notJudgedBecause',
                  case
                    when (
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
                      or (
                        greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status)
                        and cast(f.executed_budget as numeric) >= (0.85 * nullif(
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
                        ) >= 0.85
                      )
                    ) then cast(null as varchar)
                    when f.through_month < 12 then 'PARTIAL_YEAR'
                    when case
                      when (
                        greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status)
                        and f.initial_budget = 0
                      ) then cast('UNDEFINED' as value_status)
                      when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                      else coalesce(
                        printed_initial_execution.status,
                        case
                          when greatest(f.executed_budget_status, f.initial_budget_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.executed_budget_status, f.initial_budget_status)
                        end,
                        cast('NOT_PUBLISHED' as value_status)
                      )
                    end >= cast('NOT_REPORTED' as value_status) then 'MISSING'
                    else 'AT_LIMIT'
                  end
                ),
                json_build_object(
                  'rule',
                  'INITIAL_EXECUTION_ABOVE_110',
                  'outcome',
                  case
                    when (
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
                    ) then 'BREACHED'
                    when (
                      (
                        greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status)
                        and cast(f.executed_budget as numeric) <= (1.10 * nullif(
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
                        ) <= 1.10
                      )
                    ) then 'KEPT'
                    else 'NOT_JUDGED'
                  end,
                  'value',
                  case
                    when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then round(
                      (cast(f.executed_budget as numeric) / nullif(f.initial_budget, 0)),
                      4
                    )
                    else printed_initial_execution.published
                  end,
                  'limit',
                  1.10,
                  'status',
                  case
                    when (
                      greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status)
                      and f.initial_budget = 0
                    ) then cast('UNDEFINED' as value_status)
                    when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                    else coalesce(
                      printed_initial_execution.status,
                      case
                        when greatest(f.executed_budget_status, f.initial_budget_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.executed_budget_status, f.initial_budget_status)
                      end,
                      cast('NOT_PUBLISHED' as value_status)
                    )
                  end,
                  'notJudgedBecause',
                  case
                    when (
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
                      or (
                        greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status)
                        and cast(f.executed_budget as numeric) <= (1.10 * nullif(
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
                        ) <= 1.10
                      )
                    ) then cast(null as varchar)
                    when f.through_month < 12 then 'PARTIAL_YEAR'
                    when case
                      when (
                        greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status)
                        and f.initial_budget = 0
                      ) then cast('UNDEFINED' as value_status)
                      when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                      else coalesce(
                        printed_initial_execution.status,
                        case
                          when greatest(f.executed_budget_status, f.initial_budget_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.executed_budget_status, f.initial_budget_status)
                        end,
                        cast('NOT_PUBLISHED' as value_status)
                      )
                    end >= cast('NOT_REPORTED' as value_status) then 'MISSING'
                    else 'AT_LIMIT'
                  end
                ),
                json_build_object(
                  'rule',
                  'FINAL_EXECUTION_BELOW_90',
                  'outcome',
                  case
                    when (
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
                    ) then 'BREACHED'
                    when (
                      (
                        greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status)
                        and cast(f.executed_budget as numeric) >= (0.90 * nullif(
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
                        ) >= 0.90
                      )
                    ) then 'KEPT'
                    else 'NOT_JUDGED'
                  end,
                  'value',
                  case
                    when greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status) then round(
                      (cast(f.executed_budget as numeric) / nullif(f.final_budget, 0)),
                      4
                    )
                    else printed_final_execution.published
                  end,
                  'limit',
                  0.90,
                  'status',
                  case
                    when (
                      greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status)
                      and f.final_budget = 0
                    ) then cast('UNDEFINED' as value_status)
                    when greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                    else coalesce(
                      printed_final_execution.status,
                      case
                        when greatest(f.executed_budget_status, f.final_budget_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.executed_budget_status, f.final_budget_status)
                      end,
                      cast('NOT_PUBLISHED' as value_status)
                    )
                  end,
                  'notJudgedBecause',
                  case
                    when (
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
                      or (
                        greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status)
                        and cast(f.executed_budget as numeric) >= (0.90 * nullif(
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
                        ) >= 0.90
                      )
                    ) then cast(null as varchar)
                    when f.through_month < 12 then 'PARTIAL_YEAR'
                    when case
                      when (
                        greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status)
                        and f.final_budget = 0
                      ) then cast('UNDEFINED' as value_status)
                      when greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                      else coalesce(
                        printed_final_execution.status,
                        case
                          when greatest(f.executed_budget_status, f.final_budget_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.executed_budget_status, f.final_budget_status)
                        end,
                        cast('NOT_PUBLISHED' as value_status)
                      )
                    end >= cast('NOT_REPORTED' as value_status) then 'MISSING'
                    else 'AT_LIMIT'
                  end
                ),
                json_build_object(
                  'rule',
                  'FINAL_EXECUTION_ABOVE_110',
                  'outcome',
                  case
                    when (
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
                    ) then 'BREACHED'
                    when (
                      (
                        greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status)
                        and cast(f.executed_budget as numeric) <= (1.10 * nullif(
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
                        ) <= 1.10
                      )
                    ) then 'KEPT'
                    else 'NOT_JUDGED'
                  end,
                  'value',
                  case
                    when greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status) then round(
                      (cast(f.executed_budget as numeric) / nullif(f.final_budget, 0)),
                      4
                    )
                    else printed_final_execution.published
                  end,
                  'limit',
                  1.10,
                  'status',
                  case
                    when (
                      greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status)
                      and f.final_budget = 0
                    ) then cast('UNDEFINED' as value_status)
                    when greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                    else coalesce(
                      printed_final_execution.status,
                      case
                        when greatest(f.executed_budget_status, f.final_budget_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.executed_budget_status, f.final_budget_status)
                      end,
                      cast('NOT_PUBLISHED' as value_status)
                    )
                  end,
                  'notJudgedBecause',
                  case
                    when (
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
                      or (
                        greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status)
                        and cast(f.executed_budget as numeric) <= (1.10 * nullif(
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
                        ) <= 1.10
                      )
                    ) then cast(null as varchar)
                    when f.through_month < 12 then 'PARTIAL_YEAR'
                    when case
                      when (
                        greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status)
                        and f.final_budget = 0
                      ) then cast('UNDEFINED' as value_status)
                      when greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                      else coalesce(
                        printed_final_execution.status,
                        case
                          when greatest(f.executed_budget_status, f.final_budget_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.executed_budget_status, f.final_budget_status)
                        end,
                        cast('NOT_PUBLISHED' as value_status)
                      )
                    end >= cast('NOT_REPORTED' as value_status) then 'MISSING'
                    else 'AT_LIMIT'
                  end
                ),
                json_build_object(
                  'rule',
                  'SPENDING_PER_BENEFICIARY_OFF_20',
                  'outcome',
                  case
                    when (
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
                    ) then 'BREACHED'
                    when (
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
                      and (case
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
                      end) * 2) <= ((1.20 * case
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
                      and (case
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
                      end) * 2) >= ((0.80 * case
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
                    ) then 'KEPT'
                    else 'NOT_JUDGED'
                  end,
                  'value',
                  case
                    when (
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
                    ) then round(
                      (((case
                        when greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status) then cast(f.executed_budget as numeric)
                        else (
                          select ruled.published
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
                      end) * 2) / nullif(
                        (case
                          when greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status) then nullif(
                            cast(f.beneficiaries as numeric),
                            0
                          )
                          else 1
                        end * ((case
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
                        end))),
                        0
                      )) - 1),
                      4
                    )
                  end,
                  'limit',
                  0.20,
                  'status',
                  case
                    when case
                      when (
                        greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status)
                        and f.beneficiaries = 0
                      ) then cast('UNDEFINED' as value_status)
                      when greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                      else coalesce(
                        printed_spending_per_beneficiary.status,
                        case
                          when greatest(f.executed_budget_status, f.beneficiaries_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.executed_budget_status, f.beneficiaries_status)
                        end,
                        cast('NOT_PUBLISHED' as value_status)
                      )
                    end >= cast('NOT_REPORTED' as value_status) then case
                      when (
                        greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status)
                        and f.beneficiaries = 0
                      ) then cast('UNDEFINED' as value_status)
                      when greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                      else coalesce(
                        printed_spending_per_beneficiary.status,
                        case
                          when greatest(f.executed_budget_status, f.beneficiaries_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.executed_budget_status, f.beneficiaries_status)
                        end,
                        cast('NOT_PUBLISHED' as value_status)
                      )
                    end
                    when case
                      when (
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
                      ) then round(
                        (((case
                          when greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status) then cast(f.executed_budget as numeric)
                          else (
                            select ruled.published
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
                        end) * 2) / nullif(
                          (case
                            when greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status) then nullif(
                              cast(f.beneficiaries as numeric),
                              0
                            )
                            else 1
                          end * ((case
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
                          end))),
                          0
                        )) - 1),
                        4
                      )
                    end is not null then cast('DERIVED' as value_status)
                    else cast('NOT_COMPARABLE' as value_status)
                  end,
                  'notJudgedBecause',
                  case
                    when (
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
                      or (
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
                        and (case
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
                        end) * 2) <= ((1.20 * case
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
                        and (case
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
                        end) * 2) >= ((0.80 * case
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
                      )
                    ) then cast(null as varchar)
                    when f.through_month < 12 then 'PARTIAL_YEAR'
                    when case
                      when (
                        greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status)
                        and f.beneficiaries = 0
                      ) then cast('UNDEFINED' as value_status)
                      when greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                      else coalesce(
                        printed_spending_per_beneficiary.status,
                        case
                          when greatest(f.executed_budget_status, f.beneficiaries_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.executed_budget_status, f.beneficiaries_status)
                        end,
                        cast('NOT_PUBLISHED' as value_status)
                      )
                    end >= cast('NOT_REPORTED' as value_status) then 'MISSING'
                    when exists (
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
                    ) then 'SERIES_BREAK'
                    when coalesce(
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
                      ),
                      false
                    ) = false then 'NO_HISTORY'
                    when not (((case
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
                    end)) is not null) then 'NO_PRICE_INDEX'
                    else 'AT_LIMIT'
                  end
                ),
                json_build_object(
                  'rule',
                  'ADMINISTRATION_OVER_20',
                  'outcome',
                  case
                    when (
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
                    ) then 'BREACHED'
                    when (
                      (
                        greatest(f.administrative_spending_status, f.executed_budget_status) <= cast('DERIVED' as value_status)
                        and cast(f.administrative_spending as numeric) <= (0.20 * nullif(
                          cast(f.executed_budget as numeric),
                          0
                        ))
                      )
                      or (
                        not (greatest(f.administrative_spending_status, f.executed_budget_status) <= cast('DERIVED' as value_status))
                        and (
                          select (ruled.published + ruled.step)
                          from figure as ruled
                          where (
                            ruled.program_id = f.program_id
                            and ruled.edition_id = f.edition_id
                            and ruled.year = f.year
                            and ruled.component = 0
                            and ruled.metric = 'administrative_share'
                          )
                        ) <= 0.20
                      )
                    ) then 'KEPT'
                    else 'NOT_JUDGED'
                  end,
                  'value',
                  case
                    when greatest(f.administrative_spending_status, f.executed_budget_status) <= cast('DERIVED' as value_status) then round(
                      (cast(f.administrative_spending as numeric) / nullif(f.executed_budget, 0)),
                      4
                    )
                    else printed_administrative_share.published
                  end,
                  'limit',
                  0.20,
                  'status',
                  case
                    when (
                      greatest(f.administrative_spending_status, f.executed_budget_status) <= cast('DERIVED' as value_status)
                      and f.executed_budget = 0
                    ) then cast('UNDEFINED' as value_status)
                    when greatest(f.administrative_spending_status, f.executed_budget_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                    else coalesce(
                      printed_administrative_share.status,
                      case
                        when greatest(f.administrative_spending_status, f.executed_budget_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.administrative_spending_status, f.executed_budget_status)
                      end,
                      cast('NOT_PUBLISHED' as value_status)
                    )
                  end,
                  'notJudgedBecause',
                  case
                    when (
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
                      or (
                        greatest(f.administrative_spending_status, f.executed_budget_status) <= cast('DERIVED' as value_status)
                        and cast(f.administrative_spending as numeric) <= (0.20 * nullif(
                          cast(f.executed_budget as numeric),
                          0
                        ))
                      )
                      or (
                        not (greatest(f.administrative_spending_status, f.executed_budget_status) <= cast('DERIVED' as value_status))
                        and (
                          select (ruled.published + ruled.step)
                          from figure as ruled
                          where (
                            ruled.program_id = f.program_id
                            and ruled.edition_id = f.edition_id
                            and ruled.year = f.year
                            and ruled.component = 0
                            and ruled.metric = 'administrative_share'
                          )
                        ) <= 0.20
                      )
                    ) then cast(null as varchar)
                    when f.through_month < 12 then 'PARTIAL_YEAR'
                    when case
                      when (
                        greatest(f.administrative_spending_status, f.executed_budget_status) <= cast('DERIVED' as value_status)
                        and f.executed_budget = 0
                      ) then cast('UNDEFINED' as value_status)
                      when greatest(f.administrative_spending_status, f.executed_budget_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                      else coalesce(
                        printed_administrative_share.status,
                        case
                          when greatest(f.administrative_spending_status, f.executed_budget_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.administrative_spending_status, f.executed_budget_status)
                        end,
                        cast('NOT_PUBLISHED' as value_status)
                      )
                    end >= cast('NOT_REPORTED' as value_status) then 'MISSING'
                    else 'AT_LIMIT'
                  end
                )
              ),
              'findings',
              (
                select coalesce(
                  json_agg(json_build_object(
                    'dimension',
                    fi.dimension,
                    'code',
                    fi.code,
                    'verdict',
                    fc.verdict
                  ) order by fi.position),
                  '[]'
                )
                from finding as fi
                  left outer join finding_code as fc
                    on (
                      fc.vocabulary = fi.vocabulary
                      and fc.dimension = fi.dimension
                      and fc.code = fi.code
                    )
                where (
                  fi.program_id = f.program_id
                  and fi.edition_id = f.edition_id
                  and fi.year = f.year
                )
              ),
              'disagreements',
              (
                select coalesce(
                  json_agg(each.disputed),
                  '[]'
                )
                from (
                  select json_build_object(
                    'rule',
                    'INITIAL_EXECUTION_BELOW_85',
                    'disagreement',
                    'BREACH_WITHOUT_FINDING',
                    'dimension',
                    (
                      select distinct of_rule.dimension
                      from finding_code as of_rule
                      where of_rule.rule = 'INITIAL_EXECUTION_BELOW_85'
                    )
                  ) as disputed
                  where (
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
                  union all
                  select json_build_object(
                    'rule',
                    'INITIAL_EXECUTION_BELOW_85',
                    'disagreement',
                    'FINDING_WITHOUT_BREACH',
                    'dimension',
                    (
                      select distinct of_rule.dimension
                      from finding_code as of_rule
                      where of_rule.rule = 'INITIAL_EXECUTION_BELOW_85'
                    )
                  ) as disputed
                  where (
                    f.year = f.edition
                    and (
                      (
                        greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status)
                        and cast(f.executed_budget as numeric) >= (0.85 * nullif(
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
                        ) >= 0.85
                      )
                    )
                    and exists (
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
                  )
                  union all
                  select json_build_object(
                    'rule',
                    'INITIAL_EXECUTION_ABOVE_110',
                    'disagreement',
                    'BREACH_WITHOUT_FINDING',
                    'dimension',
                    (
                      select distinct of_rule.dimension
                      from finding_code as of_rule
                      where of_rule.rule = 'INITIAL_EXECUTION_ABOVE_110'
                    )
                  ) as disputed
                  where (
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
                  union all
                  select json_build_object(
                    'rule',
                    'INITIAL_EXECUTION_ABOVE_110',
                    'disagreement',
                    'FINDING_WITHOUT_BREACH',
                    'dimension',
                    (
                      select distinct of_rule.dimension
                      from finding_code as of_rule
                      where of_rule.rule = 'INITIAL_EXECUTION_ABOVE_110'
                    )
                  ) as disputed
                  where (
                    f.year = f.edition
                    and (
                      (
                        greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status)
                        and cast(f.executed_budget as numeric) <= (1.10 * nullif(
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
                        ) <= 1.10
                      )
                    )
                    and exists (
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
                  )
                  union all
                  select json_build_object(
                    'rule',
                    'FINAL_EXECUTION_BELOW_90',
                    'disagreement',
                    'BREACH_WITHOUT_FINDING',
                    'dimension',
                    (
                      select distinct of_rule.dimension
                      from finding_code as of_rule
                      where of_rule.rule = 'FINAL_EXECUTION_BELOW_90'
                    )
                  ) as disputed
                  where (
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
                  union all
                  select json_build_object(
                    'rule',
                    'FINAL_EXECUTION_BELOW_90',
                    'disagreement',
                    'FINDING_WITHOUT_BREACH',
                    'dimension',
                    (
                      select distinct of_rule.dimension
                      from finding_code as of_rule
                      where of_rule.rule = 'FINAL_EXECUTION_BELOW_90'
                    )
                  ) as disputed
                  where (
                    f.year = f.edition
                    and (
                      (
                        greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status)
                        and cast(f.executed_budget as numeric) >= (0.90 * nullif(
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
                        ) >= 0.90
                      )
                    )
                    and exists (
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
                  )
                  union all
                  select json_build_object(
                    'rule',
                    'FINAL_EXECUTION_ABOVE_110',
                    'disagreement',
                    'BREACH_WITHOUT_FINDING',
                    'dimension',
                    (
                      select distinct of_rule.dimension
                      from finding_code as of_rule
                      where of_rule.rule = 'FINAL_EXECUTION_ABOVE_110'
                    )
                  ) as disputed
                  where (
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
                  union all
                  select json_build_object(
                    'rule',
                    'FINAL_EXECUTION_ABOVE_110',
                    'disagreement',
                    'FINDING_WITHOUT_BREACH',
                    'dimension',
                    (
                      select distinct of_rule.dimension
                      from finding_code as of_rule
                      where of_rule.rule = 'FINAL_EXECUTION_ABOVE_110'
                    )
                  ) as disputed
                  where (
                    f.year = f.edition
                    and (
                      (
                        greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status)
                        and cast(f.executed_budget as numeric) <= (1.10 * nullif(
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
                        ) <= 1.10
                      )
                    )
                    and exists (
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
                  )
                  union all
                  select json_build_object(
                    'rule',
                    'SPENDING_PER_BENEFICIARY_OFF_20',
                    'disagreement',
                    'BREACH_WITHOUT_FINDING',
                    'dimension',
                    (
                      select distinct of_rule.dimension
                      from finding_code as of_rule
                      where of_rule.rule = 'SPENDING_PER_BENEFICIARY_OFF_20'
                    )
                  ) as disputed
                  where (
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
                  union all
                  select json_build_object(
                    'rule',
                    'SPENDING_PER_BENEFICIARY_OFF_20',
                    'disagreement',
                    'FINDING_WITHOUT_BREACH',
                    'dimension',
                    (
                      select distinct of_rule.dimension
                      from finding_code as of_rule
                      where of_rule.rule = 'SPENDING_PER_BENEFICIARY_OFF_20'
                    )
                  ) as disputed
                  where (
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
                    and (case
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
                    end) * 2) <= ((1.20 * case
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
                    and (case
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
                    end) * 2) >= ((0.80 * case
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
                    and exists (
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
                  )
                  union all
                  select json_build_object(
                    'rule',
                    'ADMINISTRATION_OVER_20',
                    'disagreement',
                    'BREACH_WITHOUT_FINDING',
                    'dimension',
                    (
                      select distinct of_rule.dimension
                      from finding_code as of_rule
                      where of_rule.rule = 'ADMINISTRATION_OVER_20'
                    )
                  ) as disputed
                  where (
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
                  union all
                  select json_build_object(
                    'rule',
                    'ADMINISTRATION_OVER_20',
                    'disagreement',
                    'FINDING_WITHOUT_BREACH',
                    'dimension',
                    (
                      select distinct of_rule.dimension
                      from finding_code as of_rule
                      where of_rule.rule = 'ADMINISTRATION_OVER_20'
                    )
                  ) as disputed
                  where (
                    f.year = f.edition
                    and (
                      (
                        greatest(f.administrative_spending_status, f.executed_budget_status) <= cast('DERIVED' as value_status)
                        and cast(f.administrative_spending as numeric) <= (0.20 * nullif(
                          cast(f.executed_budget as numeric),
                          0
                        ))
                      )
                      or (
                        not (greatest(f.administrative_spending_status, f.executed_budget_status) <= cast('DERIVED' as value_status))
                        and (
                          select (ruled.published + ruled.step)
                          from figure as ruled
                          where (
                            ruled.program_id = f.program_id
                            and ruled.edition_id = f.edition_id
                            and ruled.year = f.year
                            and ruled.component = 0
                            and ruled.metric = 'administrative_share'
                          )
                        ) <= 0.20
                      )
                    )
                    and exists (
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
                  )
                ) as each
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
              y.executed_budget as executed_budget,
              y.executed_budget_status as executed_budget_status,
              y.initial_budget as initial_budget,
              y.initial_budget_status as initial_budget_status,
              y.final_budget as final_budget,
              y.final_budget_status as final_budget_status,
              y.beneficiaries as beneficiaries,
              y.beneficiaries_status as beneficiaries_status,
              y.administrative_spending as administrative_spending,
              y.administrative_spending_status as administrative_spending_status
            from program_year as y
            where y.year between 2019 and 2020
          ) as f
            left outer join figure as printed_initial_execution
              on (
                printed_initial_execution.program_id = f.program_id
                and printed_initial_execution.edition_id = f.edition_id
                and printed_initial_execution.year = f.year
                and printed_initial_execution.component = 0
                and printed_initial_execution.metric = 'initial_execution'
              )
            left outer join figure as printed_final_execution
              on (
                printed_final_execution.program_id = f.program_id
                and printed_final_execution.edition_id = f.edition_id
                and printed_final_execution.year = f.year
                and printed_final_execution.component = 0
                and printed_final_execution.metric = 'final_execution'
              )
            left outer join figure as printed_spending_per_beneficiary
              on (
                printed_spending_per_beneficiary.program_id = f.program_id
                and printed_spending_per_beneficiary.edition_id = f.edition_id
                and printed_spending_per_beneficiary.year = f.year
                and printed_spending_per_beneficiary.component = 0
                and printed_spending_per_beneficiary.metric = 'spending_per_beneficiary'
              )
            left outer join figure as printed_administrative_share
              on (
                printed_administrative_share.program_id = f.program_id
                and printed_administrative_share.edition_id = f.edition_id
                and printed_administrative_share.year = f.year
                and printed_administrative_share.component = 0
                and printed_administrative_share.metric = 'administrative_share'
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
              where y.year between 2018 and 2019
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
              where y.year between 2017 and 2018
            ) as before_2
              on (
                before_2.program_id = f.program_id
                and f.year = (before_2.year + 2)
              )
          where f.program_id = p.id
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
  )
)
