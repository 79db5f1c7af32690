select json_build_object(
  'groups',
  (
    select coalesce(
      json_agg(grouped.availability),
      '[]'
    )
    from (
      select json_build_object(
        'year',
        f.year,
        'ministry',
        (
          select json_build_object('name', m.name)
          from ministry as m
          where m.id = f.ministry_id
        ),
        'programYears',
        count(*),
        'metrics',
        json_build_array(
          json_build_object(
            'metric',
            'INITIAL_BUDGET',
            'known',
            count(*) filter (where f.initial_budget_status in (
              cast('REPORTED' as value_status), cast('DERIVED' as value_status)
            )),
            'implied',
            count(*) filter (where f.initial_budget_status in (cast('IMPLIED' as value_status))),
            'missing',
            count(*) filter (where f.initial_budget_status in (
              cast('NOT_REPORTED' as value_status), cast('NOT_APPLICABLE' as value_status), 
              cast('NOT_COMPARABLE' as value_status), cast('NOT_PUBLISHED' as value_status), 
              cast('UNDEFINED' as value_status)
            ))
          ),
          json_build_object(
            'metric',
            'FINAL_BUDGET',
            'known',
            count(*) filter (where f.final_budget_status in (
              cast('REPORTED' as value_status), cast('DERIVED' as value_status)
            )),
            'implied',
            count(*) filter (where f.final_budget_status in (cast('IMPLIED' as value_status))),
            'missing',
            count(*) filter (where f.final_budget_status in (
              cast('NOT_REPORTED' as value_status), cast('NOT_APPLICABLE' as value_status), 
              cast('NOT_COMPARABLE' as value_status), cast('NOT_PUBLISHED' as value_status), 
              cast('UNDEFINED' as value_status)
            ))
          ),
          json_build_object(
            'metric',
            'EXECUTED_BUDGET',
            'known',
            count(*) filter (where f.executed_budget_status in (
              cast('REPORTED' as value_status), cast('DERIVED' as value_status)
            )),
            'implied',
            count(*) filter (where f.executed_budget_status in (cast('IMPLIED' as value_status))),
            'missing',
            count(*) filter (where f.executed_budget_status in (
              cast('NOT_REPORTED' as value_status), cast('NOT_APPLICABLE' as value_status), 
              cast('NOT_COMPARABLE' as value_status), cast('NOT_PUBLISHED' as value_status), 
              cast('UNDEFINED' as value_status)
            ))
          ),
          json_build_object(
            'metric',
            'EXTRABUDGETARY_RESOURCES',
            'known',
            count(*) filter (where f.extrabudgetary_resources_status in (
              cast('REPORTED' as value_status), cast('DERIVED' as value_status)
            )),
            'implied',
            count(*) filter (where f.extrabudgetary_resources_status in (cast('IMPLIED' as value_status))),
            'missing',
            count(*) filter (where f.extrabudgetary_resources_status in (
              cast('NOT_REPORTED' as value_status), cast('NOT_APPLICABLE' as value_status), 
              cast('NOT_COMPARABLE' as value_status), cast('NOT_PUBLISHED' as value_status), 
              cast('UNDEFINED' as value_status)
            ))
          ),
          json_build_object(
            'metric',
            'ADMINISTRATIVE_SPENDING',
            'known',
            count(*) filter (where f.administrative_spending_status in (
              cast('REPORTED' as value_status), cast('DERIVED' as value_status)
            )),
            'implied',
            count(*) filter (where f.administrative_spending_status in (cast('IMPLIED' as value_status))),
            'missing',
            count(*) filter (where f.administrative_spending_status in (
              cast('NOT_REPORTED' as value_status), cast('NOT_APPLICABLE' as value_status), 
              cast('NOT_COMPARABLE' as value_status), cast('NOT_PUBLISHED' as value_status), 
              cast('UNDEFINED' as value_status)
            ))
          ),
          json_build_object(
            'metric',
            'BENEFICIARIES',
            'known',
            count(*) filter (where f.beneficiaries_status in (
              cast('REPORTED' as value_status), cast('DERIVED' as value_status)
            )),
            'implied',
            count(*) filter (where f.beneficiaries_status in (cast('IMPLIED' as value_status))),
            'missing',
            count(*) filter (where f.beneficiaries_status in (
              cast('NOT_REPORTED' as value_status), cast('NOT_APPLICABLE' as value_status), 
              cast('NOT_COMPARABLE' as value_status), cast('NOT_PUBLISHED' as value_status), 
              cast('UNDEFINED' as value_status)
            ))
          ),
          json_build_object(
            'metric',
            'TARGET_POPULATION',
            'known',
            count(*) filter (where f.target_population_status in (
              cast('REPORTED' as value_status), cast('DERIVED' as value_status)
            )),
            'implied',
            count(*) filter (where f.target_population_status in (cast('IMPLIED' as value_status))),
            'missing',
            count(*) filter (where f.target_population_status in (
              cast('NOT_REPORTED' as value_status), cast('NOT_APPLICABLE' as value_status), 
              cast('NOT_COMPARABLE' as value_status), cast('NOT_PUBLISHED' as value_status), 
              cast('UNDEFINED' as value_status)
            ))
          ),
          json_build_object(
            'metric',
            'INITIAL_EXECUTION',
            'known',
            count(*) filter (where case
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
            end in (
              cast('REPORTED' as value_status), cast('DERIVED' as value_status)
            )),
            'implied',
            count(*) filter (where case
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
            end in (cast('IMPLIED' as value_status))),
            'missing',
            count(*) filter (where case
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
            end in (
              cast('NOT_REPORTED' as value_status), cast('NOT_APPLICABLE' as value_status), 
              cast('NOT_COMPARABLE' as value_status), cast('NOT_PUBLISHED' as value_status), 
              cast('UNDEFINED' as value_status)
            ))
          ),
          json_build_object(
            'metric',
            'FINAL_EXECUTION',
            'known',
            count(*) filter (where case
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
            end in (
              cast('REPORTED' as value_status), cast('DERIVED' as value_status)
            )),
            'implied',
            count(*) filter (where case
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
            end in (cast('IMPLIED' as value_status))),
            'missing',
            count(*) filter (where case
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
            end in (
              cast('NOT_REPORTED' as value_status), cast('NOT_APPLICABLE' as value_status), 
              cast('NOT_COMPARABLE' as value_status), cast('NOT_PUBLISHED' as value_status), 
              cast('UNDEFINED' as value_status)
            ))
          ),
          json_build_object(
            'metric',
            'REALLOCATION',
            'known',
            count(*) filter (where case
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
            end in (
              cast('REPORTED' as value_status), cast('DERIVED' as value_status)
            )),
            'implied',
            count(*) filter (where case
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
            end in (cast('IMPLIED' as value_status))),
            'missing',
            count(*) filter (where case
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
            end in (
              cast('NOT_REPORTED' as value_status), cast('NOT_APPLICABLE' as value_status), 
              cast('NOT_COMPARABLE' as value_status), cast('NOT_PUBLISHED' as value_status), 
              cast('UNDEFINED' as value_status)
            ))
          ),
          json_build_object(
            'metric',
            'ADMINISTRATIVE_SHARE',
            'known',
            count(*) filter (where case
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
            end in (
              cast('REPORTED' as value_status), cast('DERIVED' as value_status)
            )),
            'implied',
            count(*) filter (where case
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
            end in (cast('IMPLIED' as value_status))),
            'missing',
            count(*) filter (where case
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
            end in (
              cast('NOT_REPORTED' as value_status), cast('NOT_APPLICABLE' as value_status), 
              cast('NOT_COMPARABLE' as value_status), cast('NOT_PUBLISHED' as value_status), 
              cast('UNDEFINED' as value_status)
            ))
          ),
          json_build_object(
            'metric',
            'COVERAGE',
            'known',
            count(*) filter (where case
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
            end in (
              cast('REPORTED' as value_status), cast('DERIVED' as value_status)
            )),
            'implied',
            count(*) filter (where case
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
            end in (cast('IMPLIED' as value_status))),
            'missing',
            count(*) filter (where case
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
            end in (
              cast('NOT_REPORTED' as value_status), cast('NOT_APPLICABLE' as value_status), 
              cast('NOT_COMPARABLE' as value_status), cast('NOT_PUBLISHED' as value_status), 
              cast('UNDEFINED' as value_status)
            ))
          ),
          json_build_object(
            'metric',
            'SPENDING_PER_BENEFICIARY',
            'known',
            count(*) filter (where case
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
            end in (
              cast('REPORTED' as value_status), cast('DERIVED' as value_status)
            )),
            'implied',
            count(*) filter (where case
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
            end in (cast('IMPLIED' as value_status))),
            'missing',
            count(*) filter (where case
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
            end in (
              cast('NOT_REPORTED' as value_status), cast('NOT_APPLICABLE' as value_status), 
              cast('NOT_COMPARABLE' as value_status), cast('NOT_PUBLISHED' as value_status), 
              cast('UNDEFINED' as value_status)
            ))
          )
        )
      ) as availability
      from program_year as f
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
      where f.kind = cast('MONITORED' as program_kind)
      group by f.ministry_id, f.year
      order by f.ministry_id, f.year
    ) as grouped
  )
)
