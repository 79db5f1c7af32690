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
        p.key = '87119'
        or p.id = (
          select program_alias.program_id
          from program_alias
          where program_alias.alias = '87119'
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
        'bipsId',
        p.bips_id,
        'kind',
        p.kind,
        'name',
        e.name,
        'startYear',
        e.start_year,
        'beneficiaryUnit',
        (
          select profile.beneficiary_unit
          from program_edition as profile
          where (
            profile.program_id = p.id
            and profile.id = page.profile_edition_id
          )
        ),
        'agency',
        (
          select json_build_object(
            'name',
            a.name,
            'ministry',
            (
              select json_build_object('name', m.name)
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
        'regions',
        (
          select coalesce(
            json_agg(json_build_object('code', r.code, 'shortName', r.short_name) order by r.ordinal),
            '[]'
          )
          from program_region as l
            join region as r
              on r.id = l.region_id
          where (
            l.program_id = p.id
            and l.edition_id = page.profile_edition_id
          )
        ),
        'sdgGoals',
        (
          select coalesce(
            json_agg(json_build_object(
              'number',
              goal.number,
              'name',
              goal.name_en,
              'nameEs',
              goal.name_es
            ) order by goal.number),
            '[]'
          )
          from program_sdg_goal as l
            join sdg_goal as goal
              on goal.number = l.goal
          where (
            l.program_id = p.id
            and l.edition_id = page.profile_edition_id
          )
        ),
        'sdgTargets',
        (
          select coalesce(
            json_agg(json_build_object(
              'code',
              target.code,
              'goal',
              (
                select json_build_object('number', g.number)
                from sdg_goal as g
                where g.number = target.goal
              )
            ) order by target.ordinal),
            '[]'
          )
          from program_sdg_target as l
            join sdg_target as target
              on target.code = l.target
          where (
            l.program_id = p.id
            and l.edition_id = page.profile_edition_id
          )
        ),
        'years',
        (
          select coalesce(
            json_agg(json_build_object(
              'year',
              f.year,
              'edition',
              f.edition,
              'priceYear',
              f.price_year,
              'initialBudget',
              json_build_object(
                'value',
                f.initial_budget,
                'status',
                f.initial_budget_status,
                'low',
                printed_initial_budget.low,
                'high',
                printed_initial_budget.high,
                'source',
                json_build_object(
                  'document',
                  (
                    select json_build_object('name', d.name, 'kind', d.kind)
                    from program_edition as of_
                      join document as d
                        on d.id = of_.document_id
                    where (
                      of_.program_id = f.program_id
                      and of_.id = f.edition_id
                    )
                  ),
                  'line',
                  coalesce(printed_initial_budget.line, f.line)
                )
              ),
              'finalBudget',
              json_build_object(
                'value',
                f.final_budget,
                'status',
                f.final_budget_status,
                'low',
                printed_final_budget.low,
                'high',
                printed_final_budget.high
              ),
              'executedBudget',
              json_build_object(
                'value',
                f.executed_budget,
                'status',
                f.executed_budget_status,
                'unit',
                'THOUSAND_PESOS',
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
              ),
              'extrabudgetaryResources',
              json_build_object('value', f.extrabudgetary_resources, 'status', f.extrabudgetary_resources_status),
              'administrativeSpending',
              json_build_object('value', f.administrative_spending, 'status', f.administrative_spending_status),
              'beneficiaries',
              json_build_object(
                'value',
                f.beneficiaries,
                'status',
                f.beneficiaries_status,
                'low',
                printed_beneficiaries.low,
                'high',
                printed_beneficiaries.high
              ),
              'targetPopulation',
              json_build_object(
                'value',
                f.target_population,
                'status',
                f.target_population_status,
                'low',
                printed_target_population.low,
                'high',
                printed_target_population.high
              ),
              'initialExecution',
              json_build_object(
                'value',
                case
                  when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then round(
                    (cast(f.executed_budget as numeric) / nullif(f.initial_budget, 0)),
                    4
                  )
                  else printed_initial_execution.published
                end,
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
                'published',
                printed_initial_execution.published
              ),
              'finalExecution',
              json_build_object(
                'value',
                case
                  when greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status) then round(
                    (cast(f.executed_budget as numeric) / nullif(f.final_budget, 0)),
                    4
                  )
                  else printed_final_execution.published
                end,
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
                'published',
                printed_final_execution.published
              ),
              'reallocation',
              json_build_object(
                'value',
                case
                  when greatest(f.final_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then round(
                    (cast(
                      (f.final_budget - f.initial_budget)
                      as numeric
                    ) / nullif(f.initial_budget, 0)),
                    4
                  )
                  else printed_reallocation.published
                end,
                'status',
                case
                  when (
                    greatest(f.final_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status)
                    and f.initial_budget = 0
                  ) then cast('UNDEFINED' as value_status)
                  when greatest(f.final_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                  else coalesce(
                    printed_reallocation.status,
                    case
                      when greatest(f.final_budget_status, f.initial_budget_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.final_budget_status, f.initial_budget_status)
                    end,
                    cast('NOT_PUBLISHED' as value_status)
                  )
                end
              ),
              'administrativeShare',
              json_build_object(
                'value',
                case
                  when greatest(f.administrative_spending_status, f.executed_budget_status) <= cast('DERIVED' as value_status) then round(
                    (cast(f.administrative_spending as numeric) / nullif(f.executed_budget, 0)),
                    4
                  )
                  else printed_administrative_share.published
                end,
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
                end
              ),
              'coverage',
              json_build_object(
                'value',
                case
                  when greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status) then round(
                    (cast(f.beneficiaries as numeric) / nullif(f.target_population, 0)),
                    4
                  )
                  else printed_coverage.published
                end,
                'status',
                case
                  when (
                    greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status)
                    and f.target_population = 0
                  ) then cast('UNDEFINED' as value_status)
                  when greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                  else coalesce(
                    printed_coverage.status,
                    case
                      when greatest(f.beneficiaries_status, f.target_population_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.beneficiaries_status, f.target_population_status)
                    end,
                    cast('NOT_PUBLISHED' as value_status)
                  )
                end,
                'published',
                printed_coverage.published
              ),
              'spendingPerBeneficiary',
              json_build_object(
                'value',
                case
                  when greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status) then round(
                    (cast(f.executed_budget as numeric) / nullif(f.beneficiaries, 0)),
                    3
                  )
                  else printed_spending_per_beneficiary.published
                end,
                'status',
                case
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
                end,
                'unit',
                'THOUSAND_PESOS_PER_BENEFICIARY',
                'published',
                printed_spending_per_beneficiary.published
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
              y.initial_budget as initial_budget,
              y.initial_budget_status as initial_budget_status,
              y.final_budget as final_budget,
              y.final_budget_status as final_budget_status,
              y.executed_budget as executed_budget,
              y.executed_budget_status as executed_budget_status,
              y.extrabudgetary_resources as extrabudgetary_resources,
              y.extrabudgetary_resources_status as extrabudgetary_resources_status,
              y.administrative_spending as administrative_spending,
              y.administrative_spending_status as administrative_spending_status,
              y.beneficiaries as beneficiaries,
              y.beneficiaries_status as beneficiaries_status,
              y.target_population as target_population,
              y.target_population_status as target_population_status
            from program_year as y
            where y.year between 2019 and 2020
          ) as f
            left outer join figure as printed_initial_budget
              on (
                printed_initial_budget.program_id = f.program_id
                and printed_initial_budget.edition_id = f.edition_id
                and printed_initial_budget.year = f.year
                and printed_initial_budget.component = 0
                and printed_initial_budget.metric = 'initial_budget'
              )
            left outer join figure as printed_final_budget
              on (
                printed_final_budget.program_id = f.program_id
                and printed_final_budget.edition_id = f.edition_id
                and printed_final_budget.year = f.year
                and printed_final_budget.component = 0
                and printed_final_budget.metric = 'final_budget'
              )
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
            left outer join figure as printed_target_population
              on (
                printed_target_population.program_id = f.program_id
                and printed_target_population.edition_id = f.edition_id
                and printed_target_population.year = f.year
                and printed_target_population.component = 0
                and printed_target_population.metric = 'target_population'
              )
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
            left outer join figure as printed_reallocation
              on (
                printed_reallocation.program_id = f.program_id
                and printed_reallocation.edition_id = f.edition_id
                and printed_reallocation.year = f.year
                and printed_reallocation.component = 0
                and printed_reallocation.metric = 'reallocation'
              )
            left outer join figure as printed_administrative_share
              on (
                printed_administrative_share.program_id = f.program_id
                and printed_administrative_share.edition_id = f.edition_id
                and printed_administrative_share.year = f.year
                and printed_administrative_share.component = 0
                and printed_administrative_share.metric = 'administrative_share'
              )
            left outer join figure as printed_coverage
              on (
                printed_coverage.program_id = f.program_id
                and printed_coverage.edition_id = f.edition_id
                and printed_coverage.year = f.year
                and printed_coverage.component = 0
                and printed_coverage.metric = 'coverage'
              )
            left outer join figure as printed_spending_per_beneficiary
              on (
                printed_spending_per_beneficiary.program_id = f.program_id
                and printed_spending_per_beneficiary.edition_id = f.edition_id
                and printed_spending_per_beneficiary.year = f.year
                and printed_spending_per_beneficiary.component = 0
                and printed_spending_per_beneficiary.metric = 'spending_per_beneficiary'
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
                select json_build_object('code', st.code, 'nameEs', st.name_es)
                from subtitle as st
                where st.code = sp.subtitle
              ),
              'executedBudget',
              json_build_object('value', sp.executed_budget, 'status', sp.executed_budget_status),
              'administrativeSpending',
              json_build_object('value', sp.administrative_spending, 'status', sp.administrative_spending_status)
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
              part.executed_budget_status as executed_budget_status,
              part.administrative_spending as administrative_spending,
              part.administrative_spending_status as administrative_spending_status
            from program_year as y
              join subtitle_spending as part
                on (
                  part.program_id = y.program_id
                  and part.edition_id = y.edition_id
                  and part.year = y.year
                )
            where y.year between 2019 and 2020
          ) as sp
          where sp.program_id = p.id
        ),
        'components',
        (
          select coalesce(
            json_agg(grouped.component),
            '[]'
          )
          from (
            select json_build_object(
              'name',
              (array_agg(c.name order by cy.edition desc, cy.year desc))[1],
              'unit',
              (array_agg(c.unit order by cy.edition desc, cy.year desc))[1],
              'years',
              coalesce(
                json_agg(json_build_object(
                  'year',
                  cy.year,
                  'componentSpending',
                  json_build_object('value', cy.component_spending, 'status', cy.component_spending_status),
                  'output',
                  json_build_object('value', cy.output, 'status', cy.output_status),
                  'spendingPerOutput',
                  json_build_object(
                    'value',
                    case
                      when greatest(cy.component_spending_status, cy.output_status) <= cast('DERIVED' as value_status) then round(
                        (cast(cy.component_spending as numeric) / nullif(cy.output, 0)),
                        3
                      )
                      else printed_spending_per_output.published
                    end,
                    'status',
                    case
                      when (
                        greatest(cy.component_spending_status, cy.output_status) <= cast('DERIVED' as value_status)
                        and cy.output = 0
                      ) then cast('UNDEFINED' as value_status)
                      when greatest(cy.component_spending_status, cy.output_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
                      else coalesce(
                        printed_spending_per_output.status,
                        case
                          when greatest(cy.component_spending_status, cy.output_status) >= cast('NOT_REPORTED' as value_status) then greatest(cy.component_spending_status, cy.output_status)
                        end,
                        cast('NOT_PUBLISHED' as value_status)
                      )
                    end,
                    'published',
                    printed_spending_per_output.published
                  )
                ) order by cy.year),
                '[]'
              )
            ) as component
            from (
              select
                y.program_id,
                y.edition_id,
                y.year,
                y.edition,
                part.position,
                part.component_spending as component_spending,
                part.component_spending_status as component_spending_status,
                part.output as output,
                part.output_status as output_status
              from program_year as y
                join component_year as part
                  on (
                    part.program_id = y.program_id
                    and part.edition_id = y.edition_id
                    and part.year = y.year
                  )
              where y.year between 2019 and 2020
            ) as cy
              join component as c
                on (
                  c.program_id = cy.program_id
                  and c.edition_id = cy.edition_id
                  and c.position = cy.position
                )
              left outer join figure as printed_spending_per_output
                on (
                  printed_spending_per_output.program_id = cy.program_id
                  and printed_spending_per_output.edition_id = cy.edition_id
                  and printed_spending_per_output.year = cy.year
                  and printed_spending_per_output.component = cy.position
                  and printed_spending_per_output.metric = 'spending_per_output'
                )
            where cy.program_id = p.id
            group by c.name_key
            order by
              max(cy.edition) desc,
              min(c.position),
              c.name_key
          ) as grouped
        ),
        'indicators',
        (
          select coalesce(
            json_agg(grouped.indicator),
            '[]'
          )
          from (
            select json_build_object(
              'name',
              (array_agg(i.name order by f.edition desc, f.year desc))[1],
              'percentage',
              bool_or(i.percentage),
              'values',
              coalesce(
                json_agg(json_build_object(
                  'year',
                  v.year,
                  'value',
                  v.value,
                  'status',
                  v.status
                ) order by v.year),
                '[]'
              )
            ) as indicator
            from program_year as f
              join indicator_value as v
                on (
                  v.program_id = f.program_id
                  and v.edition_id = f.edition_id
                  and v.year = f.year
                )
              join indicator as i
                on (
                  i.program_id = v.program_id
                  and i.edition_id = v.edition_id
                  and i.position = v.position
                )
            where (
              f.program_id = p.id
              and f.year between 2019 and 2020
            )
            group by i.name_key
            order by
              max(f.edition) desc,
              min(i.position),
              i.name_key
          ) as grouped
        ),
        'evaluations',
        (
          select coalesce(
            json_agg(json_build_object(
              'stage',
              v.stage,
              'result',
              v.result,
              'type',
              v.type,
              'subject',
              v.subject,
              'year',
              v.year
            ) order by v.position),
            '[]'
          )
          from evaluation as v
          where (
            v.program_id = p.id
            and v.edition_id = page.profile_edition_id
          )
        ),
        'findings',
        (
          select coalesce(
            json_agg(json_build_object(
              'year',
              fi.year,
              'dimension',
              fi.dimension,
              'code',
              fi.code,
              'verdict',
              fc.verdict
            ) order by fi.year, fi.position),
            '[]'
          )
          from program_year as f
            join finding as fi
              on (
                fi.program_id = f.program_id
                and fi.edition_id = f.edition_id
                and fi.year = f.year
              )
            left outer join finding_code as fc
              on (
                fc.vocabulary = fi.vocabulary
                and fc.dimension = fi.dimension
                and fc.code = fi.code
              )
          where (
            f.program_id = p.id
            and f.year between 2019 and 2020
          )
        ),
        'seriesBreaks',
        (
          select coalesce(
            json_agg(json_build_object(
              'year',
              b.year,
              'metric',
              upper(b.metric)
            ) order by b.year, b.metric),
            '[]'
          )
          from series_break as b
          where (
            b.program_id = p.id
            and b.edition_id = page.profile_edition_id
            and b.year between 2019 and 2020
          )
        ),
        'documents',
        (
          select coalesce(
            json_agg(json_build_object(
              'name',
              d.name,
              'kind',
              d.kind,
              'edition',
              d.edition,
              'sha256',
              d.sha256
            ) order by de.edition desc, d.name),
            '[]'
          )
          from program_edition as de
            join document as d
              on d.id = de.document_id
          where (
            de.program_id = p.id
            and de.valid_to = 2147483647
          )
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
        or f.final_budget_status < cast('NOT_REPORTED' as value_status)
        or f.executed_budget_status < cast('NOT_REPORTED' as value_status)
        or f.extrabudgetary_resources_status < cast('NOT_REPORTED' as value_status)
        or f.administrative_spending_status < cast('NOT_REPORTED' as value_status)
        or f.executed_budget_status < cast('NOT_REPORTED' as value_status)
        or f.beneficiaries_status < cast('NOT_REPORTED' as value_status)
        or true
        or true
        or true
      )),
      'partialYears',
      json_agg(distinct f.year) filter (where f.through_month < 12),
      'impliedYears',
      json_agg(distinct f.year) filter (where (
        f.initial_budget_status = cast('IMPLIED' as value_status)
        or f.final_budget_status = cast('IMPLIED' as value_status)
        or f.executed_budget_status = cast('IMPLIED' as value_status)
        or f.extrabudgetary_resources_status = cast('IMPLIED' as value_status)
        or f.administrative_spending_status = cast('IMPLIED' as value_status)
        or f.beneficiaries_status = cast('IMPLIED' as value_status)
        or f.target_population_status = cast('IMPLIED' as value_status)
      ))
    )
    from page
      join program_year as f
        on f.program_id = page.id
    where f.year between 2019 and 2020
  )
)
