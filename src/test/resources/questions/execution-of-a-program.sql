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
        p.key = '06-07-01'
        or p.id = (
          select program_alias.program_id
          from program_alias
          where program_alias.alias = '06-07-01'
        )
      )
    )
  )
select json_build_object(
  'nodes',
  (
    select coalesce(
      json_agg(json_build_object(
        'id',
        p.key,
        'name',
        e.name,
        'agency',
        (
          select json_build_object(
            'code',
            a.code,
            'name',
            a.name,
            'ministry',
            (
              select json_build_object('id', m.code, 'name', m.name)
              from ministry as m
              where m.id = (
                select ay.ministry_id
                from program_year as ay
                where ay.agency_id = a.id
                order by ay.year desc
                fetch next 1 rows only
              )
            )
          )
          from agency as a
          where a.id = e.agency_id
        ),
        'years',
        (
          select coalesce(
            json_agg(json_build_object(
              'year',
              f.year,
              'throughMonth',
              f.through_month,
              'initialBudget',
              json_build_object(
                'value',
                f.initial_budget,
                'status',
                f.initial_budget_status
              ),
              'finalBudget',
              json_build_object(
                'value',
                case
                  when f.through_month = 12 then f.final_budget
                end,
                'status',
                case
                  when (
                    f.through_month < 12
                    and f.final_budget_status < cast('NOT_REPORTED' as value_status)
                  ) then cast('NOT_COMPARABLE' as value_status)
                  else f.final_budget_status
                end
              ),
              'executedBudget',
              json_build_object(
                'value',
                case
                  when f.through_month = 12 then f.executed_budget
                end,
                'status',
                case
                  when (
                    f.through_month < 12
                    and f.executed_budget_status < cast('NOT_REPORTED' as value_status)
                  ) then cast('NOT_COMPARABLE' as value_status)
                  else f.executed_budget_status
                end,
                'source',
                json_build_object(
                  'document',
                  (
                    select json_build_object('kind', d.kind, 'edition', d.edition)
                    from program_edition as of_
                      join document as d
                        on d.id = of_.document_id
                    where of_.id = f.edition_id
                  ),
                  'line',
                  coalesce(printed_executed_budget.line, f.line)
                )
              ),
              'initialExecution',
              json_build_object(
                'value',
                case
                  when (
                    case
                      when (
                        f.through_month < 12
                        and f.executed_budget_status < cast('NOT_REPORTED' as value_status)
                      ) then cast('NOT_COMPARABLE' as value_status)
                      else f.executed_budget_status
                    end <= cast('DERIVED' as value_status)
                    and f.initial_budget_status <= cast('DERIVED' as value_status)
                  ) then round(
                    (cast(
                      case
                        when f.through_month = 12 then f.executed_budget
                      end
                      as numeric
                    ) / nullif(
                      f.initial_budget,
                      0
                    )),
                    4
                  )
                  else case
                    when coalesce(
                      case
                        when f.through_month < 12 then cast('NOT_COMPARABLE' as value_status)
                      end,
                      printed_initial_execution.status,
                      coalesce(
                        case
                          when case
                            when (
                              f.through_month < 12
                              and f.executed_budget_status < cast('NOT_REPORTED' as value_status)
                            ) then cast('NOT_COMPARABLE' as value_status)
                            else f.executed_budget_status
                          end >= cast('NOT_REPORTED' as value_status) then case
                            when (
                              f.through_month < 12
                              and f.executed_budget_status < cast('NOT_REPORTED' as value_status)
                            ) then cast('NOT_COMPARABLE' as value_status)
                            else f.executed_budget_status
                          end
                        end,
                        case
                          when f.initial_budget_status >= cast('NOT_REPORTED' as value_status) then f.initial_budget_status
                        end
                      ),
                      cast('NOT_PUBLISHED' as value_status)
                    ) < cast('NOT_REPORTED' as value_status) then printed_initial_execution.published
                  end
                end,
                'status',
                case
                  when (
                    case
                      when (
                        f.through_month < 12
                        and f.executed_budget_status < cast('NOT_REPORTED' as value_status)
                      ) then cast('NOT_COMPARABLE' as value_status)
                      else f.executed_budget_status
                    end <= cast('DERIVED' as value_status)
                    and f.initial_budget_status <= cast('DERIVED' as value_status)
                    and f.initial_budget = 0
                  ) then cast('UNDEFINED' as value_status)
                  when (
                    case
                      when (
                        f.through_month < 12
                        and f.executed_budget_status < cast('NOT_REPORTED' as value_status)
                      ) then cast('NOT_COMPARABLE' as value_status)
                      else f.executed_budget_status
                    end <= cast('DERIVED' as value_status)
                    and f.initial_budget_status <= cast('DERIVED' as value_status)
                  ) then cast('DERIVED' as value_status)
                  else coalesce(
                    case
                      when f.through_month < 12 then cast('NOT_COMPARABLE' as value_status)
                    end,
                    printed_initial_execution.status,
                    coalesce(
                      case
                        when case
                          when (
                            f.through_month < 12
                            and f.executed_budget_status < cast('NOT_REPORTED' as value_status)
                          ) then cast('NOT_COMPARABLE' as value_status)
                          else f.executed_budget_status
                        end >= cast('NOT_REPORTED' as value_status) then case
                          when (
                            f.through_month < 12
                            and f.executed_budget_status < cast('NOT_REPORTED' as value_status)
                          ) then cast('NOT_COMPARABLE' as value_status)
                          else f.executed_budget_status
                        end
                      end,
                      case
                        when f.initial_budget_status >= cast('NOT_REPORTED' as value_status) then f.initial_budget_status
                      end
                    ),
                    cast('NOT_PUBLISHED' as value_status)
                  )
                end
              ),
              'reallocation',
              json_build_object(
                'value',
                case
                  when (
                    case
                      when (
                        f.through_month < 12
                        and f.final_budget_status < cast('NOT_REPORTED' as value_status)
                      ) then cast('NOT_COMPARABLE' as value_status)
                      else f.final_budget_status
                    end <= cast('DERIVED' as value_status)
                    and f.initial_budget_status <= cast('DERIVED' as value_status)
                  ) then round(
                    (cast(
                      (case
                        when f.through_month = 12 then f.final_budget
                      end - f.initial_budget)
                      as numeric
                    ) / nullif(
                      f.initial_budget,
                      0
                    )),
                    4
                  )
                  else case
                    when coalesce(
                      case
                        when f.through_month < 12 then cast('NOT_COMPARABLE' as value_status)
                      end,
                      printed_reallocation.status,
                      coalesce(
                        case
                          when case
                            when (
                              f.through_month < 12
                              and f.final_budget_status < cast('NOT_REPORTED' as value_status)
                            ) then cast('NOT_COMPARABLE' as value_status)
                            else f.final_budget_status
                          end >= cast('NOT_REPORTED' as value_status) then case
                            when (
                              f.through_month < 12
                              and f.final_budget_status < cast('NOT_REPORTED' as value_status)
                            ) then cast('NOT_COMPARABLE' as value_status)
                            else f.final_budget_status
                          end
                        end,
                        case
                          when f.initial_budget_status >= cast('NOT_REPORTED' as value_status) then f.initial_budget_status
                        end
                      ),
                      cast('NOT_PUBLISHED' as value_status)
                    ) < cast('NOT_REPORTED' as value_status) then printed_reallocation.published
                  end
                end,
                'status',
                case
                  when (
                    case
                      when (
                        f.through_month < 12
                        and f.final_budget_status < cast('NOT_REPORTED' as value_status)
                      ) then cast('NOT_COMPARABLE' as value_status)
                      else f.final_budget_status
                    end <= cast('DERIVED' as value_status)
                    and f.initial_budget_status <= cast('DERIVED' as value_status)
                    and f.initial_budget = 0
                  ) then cast('UNDEFINED' as value_status)
                  when (
                    case
                      when (
                        f.through_month < 12
                        and f.final_budget_status < cast('NOT_REPORTED' as value_status)
                      ) then cast('NOT_COMPARABLE' as value_status)
                      else f.final_budget_status
                    end <= cast('DERIVED' as value_status)
                    and f.initial_budget_status <= cast('DERIVED' as value_status)
                  ) then cast('DERIVED' as value_status)
                  else coalesce(
                    case
                      when f.through_month < 12 then cast('NOT_COMPARABLE' as value_status)
                    end,
                    printed_reallocation.status,
                    coalesce(
                      case
                        when case
                          when (
                            f.through_month < 12
                            and f.final_budget_status < cast('NOT_REPORTED' as value_status)
                          ) then cast('NOT_COMPARABLE' as value_status)
                          else f.final_budget_status
                        end >= cast('NOT_REPORTED' as value_status) then case
                          when (
                            f.through_month < 12
                            and f.final_budget_status < cast('NOT_REPORTED' as value_status)
                          ) then cast('NOT_COMPARABLE' as value_status)
                          else f.final_budget_status
                        end
                      end,
                      case
                        when f.initial_budget_status >= cast('NOT_REPORTED' as value_status) then f.initial_budget_status
                      end
                    ),
                    cast('NOT_PUBLISHED' as value_status)
                  )
                end
              )
            ) order by f.year),
            '[]'
          )
          from program_year as f
            left outer join figure as printed_executed_budget
              on (
                printed_executed_budget.program_id = f.program_id
                and printed_executed_budget.edition_id = f.edition_id
                and printed_executed_budget.year = f.year
                and printed_executed_budget.component = 0
                and printed_executed_budget.metric = 'executed_budget'
              )
            left outer join figure as printed_initial_execution
              on (
                printed_initial_execution.program_id = f.program_id
                and printed_initial_execution.edition_id = f.edition_id
                and printed_initial_execution.year = f.year
                and printed_initial_execution.component = 0
                and printed_initial_execution.metric = 'initial_execution'
              )
            left outer join figure as printed_reallocation
              on (
                printed_reallocation.program_id = f.program_id
                and printed_reallocation.edition_id = f.edition_id
                and printed_reallocation.year = f.year
                and printed_reallocation.component = 0
                and printed_reallocation.metric = 'reallocation'
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
  ),
  'warnings',
  (
    select json_build_object(
      'priceYears',
      json_agg(distinct f.price_year) filter (where true),
      'partialYears',
      json_agg(distinct f.year) filter (where f.through_month < 12),
      'impliedYears',
      json_agg(distinct f.year) filter (where (
        f.initial_budget_status = cast('IMPLIED' as value_status)
        or f.final_budget_status = cast('IMPLIED' as value_status)
        or f.executed_budget_status = cast('IMPLIED' as value_status)
      ))
    )
    from page
      join program_year as f
        on f.program_id = page.id
  )
)
