-- Made from the catalogue of metrics: cl.contraste.program.BiViews.
-- What BI tools read by SQL, as the role contraste_bi, which can read nothing else. Each value
-- has a status beside it: missing is never zero.

drop schema if exists bi cascade;
create schema bi;
comment on schema bi is 'Views for BI tools; the same numbers as the answers to questions.';

create view bi.program_years as
select
  p.key as program_id,
  e.name as program_name,
  f.kind::text as kind,
  f.year as year,
  f.edition as edition,
  f.price_year as price_year,
  f.through_month as through_month,
  f.through_month < 12 as partial_year,
  m.code as ministry_id,
  m.name as ministry_name,
  coalesce(a.code, a.name_key) as agency_id,
  a.name as agency_name,
  d.name as document,
  f.line as line,
  f.initial_budget as initial_budget,
  f.initial_budget_status::text as initial_budget_status,
  printed_initial_budget.low as initial_budget_low,
  printed_initial_budget.high as initial_budget_high,
  f.final_budget as final_budget,
  f.final_budget_status::text as final_budget_status,
  printed_final_budget.low as final_budget_low,
  printed_final_budget.high as final_budget_high,
  f.executed_budget as executed_budget,
  f.executed_budget_status::text as executed_budget_status,
  printed_executed_budget.low as executed_budget_low,
  printed_executed_budget.high as executed_budget_high,
  f.extrabudgetary_resources as extrabudgetary_resources,
  f.extrabudgetary_resources_status::text as extrabudgetary_resources_status,
  printed_extrabudgetary_resources.low as extrabudgetary_resources_low,
  printed_extrabudgetary_resources.high as extrabudgetary_resources_high,
  f.administrative_spending as administrative_spending,
  f.administrative_spending_status::text as administrative_spending_status,
  printed_administrative_spending.low as administrative_spending_low,
  printed_administrative_spending.high as administrative_spending_high,
  f.beneficiaries as beneficiaries,
  f.beneficiaries_status::text as beneficiaries_status,
  printed_beneficiaries.low as beneficiaries_low,
  printed_beneficiaries.high as beneficiaries_high,
  f.target_population as target_population,
  f.target_population_status::text as target_population_status,
  printed_target_population.low as target_population_low,
  printed_target_population.high as target_population_high,
  case
    when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then round(
      (cast(f.executed_budget as numeric) / nullif(f.initial_budget, 0)),
      4
    )
    else printed_initial_execution.published
  end as initial_execution,
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
  end::text as initial_execution_status,
  printed_initial_execution.published as initial_execution_published,
  (printed_initial_execution.published - (printed_initial_execution.step / 2)) as initial_execution_published_low,
  (printed_initial_execution.published + (printed_initial_execution.step / 2)) as initial_execution_published_high,
  case
    when greatest(f.executed_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.initial_budget, 0))
    else cast(printed_initial_execution.published as double precision)
  end as initial_execution_unrounded,
  case
    when greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status) then round(
      (cast(f.executed_budget as numeric) / nullif(f.final_budget, 0)),
      4
    )
    else printed_final_execution.published
  end as final_execution,
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
  end::text as final_execution_status,
  printed_final_execution.published as final_execution_published,
  (printed_final_execution.published - (printed_final_execution.step / 2)) as final_execution_published_low,
  (printed_final_execution.published + (printed_final_execution.step / 2)) as final_execution_published_high,
  case
    when greatest(f.executed_budget_status, f.final_budget_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.final_budget, 0))
    else cast(printed_final_execution.published as double precision)
  end as final_execution_unrounded,
  case
    when greatest(f.final_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then round(
      (cast(
        (f.final_budget - f.initial_budget)
        as numeric
      ) / nullif(f.initial_budget, 0)),
      4
    )
    else printed_reallocation.published
  end as reallocation,
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
  end::text as reallocation_status,
  printed_reallocation.published as reallocation_published,
  (printed_reallocation.published - (printed_reallocation.step / 2)) as reallocation_published_low,
  (printed_reallocation.published + (printed_reallocation.step / 2)) as reallocation_published_high,
  case
    when greatest(f.final_budget_status, f.initial_budget_status) <= cast('DERIVED' as value_status) then (cast(
      (f.final_budget - f.initial_budget)
      as double precision
    ) / nullif(f.initial_budget, 0))
    else cast(printed_reallocation.published as double precision)
  end as reallocation_unrounded,
  case
    when greatest(f.administrative_spending_status, f.executed_budget_status) <= cast('DERIVED' as value_status) then round(
      (cast(f.administrative_spending as numeric) / nullif(f.executed_budget, 0)),
      4
    )
    else printed_administrative_share.published
  end as administrative_share,
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
  end::text as administrative_share_status,
  printed_administrative_share.published as administrative_share_published,
  (printed_administrative_share.published - (printed_administrative_share.step / 2)) as administrative_share_published_low,
  (printed_administrative_share.published + (printed_administrative_share.step / 2)) as administrative_share_published_high,
  case
    when greatest(f.administrative_spending_status, f.executed_budget_status) <= cast('DERIVED' as value_status) then (cast(f.administrative_spending as double precision) / nullif(f.executed_budget, 0))
    else cast(printed_administrative_share.published as double precision)
  end as administrative_share_unrounded,
  case
    when greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status) then round(
      (cast(f.beneficiaries as numeric) / nullif(f.target_population, 0)),
      4
    )
    else printed_coverage.published
  end as coverage,
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
  end::text as coverage_status,
  printed_coverage.published as coverage_published,
  (printed_coverage.published - (printed_coverage.step / 2)) as coverage_published_low,
  (printed_coverage.published + (printed_coverage.step / 2)) as coverage_published_high,
  case
    when greatest(f.beneficiaries_status, f.target_population_status) <= cast('DERIVED' as value_status) then (cast(f.beneficiaries as double precision) / nullif(f.target_population, 0))
    else cast(printed_coverage.published as double precision)
  end as coverage_unrounded,
  case
    when greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status) then round(
      (cast(f.executed_budget as numeric) / nullif(f.beneficiaries, 0)),
      3
    )
    else printed_spending_per_beneficiary.published
  end as spending_per_beneficiary,
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
  end::text as spending_per_beneficiary_status,
  printed_spending_per_beneficiary.published as spending_per_beneficiary_published,
  (printed_spending_per_beneficiary.published - (printed_spending_per_beneficiary.step / 2)) as spending_per_beneficiary_published_low,
  (printed_spending_per_beneficiary.published + (printed_spending_per_beneficiary.step / 2)) as spending_per_beneficiary_published_high,
  case
    when greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.beneficiaries, 0))
    else cast(printed_spending_per_beneficiary.published as double precision)
  end as spending_per_beneficiary_unrounded
from (
  select
    y.program_id,
    y.kind,
    y.year,
    y.edition,
    y.edition_id,
    y.price_year,
    y.through_month,
    y.ministry_id,
    y.agency_id,
    y.line,
    y.initial_budget as initial_budget,
    y.initial_budget_status as initial_budget_status,
    case
      when not (y.through_month < 12) then y.final_budget
    end as final_budget,
    case
      when (
        y.through_month < 12
        and y.final_budget_status < cast('NOT_REPORTED' as value_status)
      ) then cast('NOT_COMPARABLE' as value_status)
      else y.final_budget_status
    end as final_budget_status,
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
      when not (y.through_month < 12) then y.extrabudgetary_resources
    end as extrabudgetary_resources,
    case
      when (
        y.through_month < 12
        and y.extrabudgetary_resources_status < cast('NOT_REPORTED' as value_status)
      ) then cast('NOT_COMPARABLE' as value_status)
      else y.extrabudgetary_resources_status
    end as extrabudgetary_resources_status,
    case
      when not (y.through_month < 12) then y.administrative_spending
    end as administrative_spending,
    case
      when (
        y.through_month < 12
        and y.administrative_spending_status < cast('NOT_REPORTED' as value_status)
      ) then cast('NOT_COMPARABLE' as value_status)
      else y.administrative_spending_status
    end as administrative_spending_status,
    case
      when not (y.through_month < 12) then y.beneficiaries
    end as beneficiaries,
    case
      when (
        y.through_month < 12
        and y.beneficiaries_status < cast('NOT_REPORTED' as value_status)
      ) then cast('NOT_COMPARABLE' as value_status)
      else y.beneficiaries_status
    end as beneficiaries_status,
    y.target_population as target_population,
    y.target_population_status as target_population_status
  from program_year as y
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
  left outer join figure as printed_extrabudgetary_resources
    on (
      printed_extrabudgetary_resources.program_id = f.program_id
      and printed_extrabudgetary_resources.edition_id = f.edition_id
      and printed_extrabudgetary_resources.year = f.year
      and printed_extrabudgetary_resources.component = 0
      and printed_extrabudgetary_resources.metric = 'extrabudgetary_resources'
    )
  left outer join figure as printed_administrative_spending
    on (
      printed_administrative_spending.program_id = f.program_id
      and printed_administrative_spending.edition_id = f.edition_id
      and printed_administrative_spending.year = f.year
      and printed_administrative_spending.component = 0
      and printed_administrative_spending.metric = 'administrative_spending'
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
  left outer join program as p
    on p.id = f.program_id
  left outer join program_edition as e
    on (
      e.program_id = p.id
      and e.id = p.edition_id
    )
  left outer join program_edition as told_in
    on (
      told_in.program_id = f.program_id
      and told_in.id = f.edition_id
    )
  left outer join document as d
    on d.id = told_in.document_id
  left outer join ministry as m
    on m.id = f.ministry_id
  left outer join agency as a
    on a.id = f.agency_id;
comment on view bi.program_years is 'One row a program-year, as its newest publication tells it. In a year that ends early (partial_year) what grows through the year is NOT_COMPARABLE.';
comment on column bi.program_years.program_id is 'Id of the program; never changes.';
comment on column bi.program_years.program_name is 'Its name in its newest publication.';
comment on column bi.program_years.kind is 'MONITORED (fichas) or BUDGET (budget law); never add up both.';
comment on column bi.program_years.year is 'The year spoken of.';
comment on column bi.program_years.edition is 'Year of the publication.';
comment on column bi.program_years.price_year is 'Of whose pesos the amounts are.';
comment on column bi.program_years.through_month is 'Last month covered; 12: the whole year.';
comment on column bi.program_years.partial_year is 'Whether the year ends early, so that what grows through it cannot be compared.';
comment on column bi.program_years.ministry_id is 'Ministry of that year.';
comment on column bi.program_years.ministry_name is 'Its present name.';
comment on column bi.program_years.agency_id is 'Agency of that year: its code, else its name.';
comment on column bi.program_years.agency_name is 'Its name in its newest year.';
comment on column bi.program_years.document is 'The publication (file).';
comment on column bi.program_years.line is 'Line or row of it; null: not known.';
comment on column bi.program_years.initial_budget is 'What the budget law, or the service, assigned at the start of the year (Presupuesto inicial), M$ of the price year; null: see its status.';
comment on column bi.program_years.initial_budget_status is 'Where it comes from, or why there is none.';
comment on column bi.program_years.initial_budget_low is 'Least it can be, where it is implied.';
comment on column bi.program_years.initial_budget_high is 'Most it can be, where implied.';
comment on column bi.program_years.final_budget is 'The budget in force at the end of the year, after all reallocations (Presupuesto final (vigente)), M$ of the price year; null: see its status.';
comment on column bi.program_years.final_budget_status is 'Where it comes from, or why there is none.';
comment on column bi.program_years.final_budget_low is 'Least it can be, where it is implied.';
comment on column bi.program_years.final_budget_high is 'Most it can be, where implied.';
comment on column bi.program_years.executed_budget is 'What was spent of the budget, without extrabudgetary resources (Presupuesto ejecutado), M$ of the price year; null: see its status.';
comment on column bi.program_years.executed_budget_status is 'Where it comes from, or why there is none.';
comment on column bi.program_years.executed_budget_low is 'Least it can be, where it is implied.';
comment on column bi.program_years.executed_budget_high is 'Most it can be, where implied.';
comment on column bi.program_years.extrabudgetary_resources is 'What the program got beside the budget law (Recursos extrapresupuestarios), M$ of the price year; null: see its status.';
comment on column bi.program_years.extrabudgetary_resources_status is 'Where it comes from, or why there is none.';
comment on column bi.program_years.extrabudgetary_resources_low is 'Least it can be, where it is implied.';
comment on column bi.program_years.extrabudgetary_resources_high is 'Most it can be, where implied.';
comment on column bi.program_years.administrative_spending is 'The part of the executed budget that went into running the program (Gasto administrativo), M$ of the price year; null: see its status.';
comment on column bi.program_years.administrative_spending_status is 'Where it comes from, or why there is none.';
comment on column bi.program_years.administrative_spending_low is 'Least it can be, where it is implied.';
comment on column bi.program_years.administrative_spending_high is 'Most it can be, where implied.';
comment on column bi.program_years.beneficiaries is 'Whom the program served in the year, in its own unit of beneficiaries (Población beneficiada), in the program''s unit; null: see its status.';
comment on column bi.program_years.beneficiaries_status is 'Where it comes from, or why there is none.';
comment on column bi.program_years.beneficiaries_low is 'Least it can be, where it is implied.';
comment on column bi.program_years.beneficiaries_high is 'Most it can be, where implied.';
comment on column bi.program_years.target_population is 'Whom the program means to serve, in its own unit of beneficiaries (Población objetivo), in the program''s unit; null: see its status.';
comment on column bi.program_years.target_population_status is 'Where it comes from, or why there is none.';
comment on column bi.program_years.target_population_low is 'Least it can be, where it is implied.';
comment on column bi.program_years.target_population_high is 'Most it can be, where implied.';
comment on column bi.program_years.initial_execution is 'Executed by initial budget. Evaluators look at less than 0.85 and more than 1.10 (Ejecución presupuestaria inicial), a ratio: 0.36 is 36 %; null: see its status.';
comment on column bi.program_years.initial_execution_status is 'Where it comes from, or why there is none.';
comment on column bi.program_years.initial_execution_published is 'As printed; null: not printed.';
comment on column bi.program_years.initial_execution_published_low is 'Least that rounds to what is printed.';
comment on column bi.program_years.initial_execution_published_high is 'Most that rounds to what is printed.';
comment on column bi.program_years.initial_execution_unrounded is 'The same before it is rounded, for statistics of many.';
comment on column bi.program_years.final_execution is 'Executed by final budget. Evaluators look at less than 0.90 and more than 1.10 (Ejecución presupuestaria final), a ratio: 0.36 is 36 %; null: see its status.';
comment on column bi.program_years.final_execution_status is 'Where it comes from, or why there is none.';
comment on column bi.program_years.final_execution_published is 'As printed; null: not printed.';
comment on column bi.program_years.final_execution_published_low is 'Least that rounds to what is printed.';
comment on column bi.program_years.final_execution_published_high is 'Most that rounds to what is printed.';
comment on column bi.program_years.final_execution_unrounded is 'The same before it is rounded, for statistics of many.';
comment on column bi.program_years.reallocation is 'How far the budget was changed in the year: final less initial, by initial budget (Reasignación presupuestaria), a ratio: 0.36 is 36 %; null: see its status.';
comment on column bi.program_years.reallocation_status is 'Where it comes from, or why there is none.';
comment on column bi.program_years.reallocation_published is 'As printed; null: not printed.';
comment on column bi.program_years.reallocation_published_low is 'Least that rounds to what is printed.';
comment on column bi.program_years.reallocation_published_high is 'Most that rounds to what is printed.';
comment on column bi.program_years.reallocation_unrounded is 'The same before it is rounded, for statistics of many.';
comment on column bi.program_years.administrative_share is 'Administrative spending by executed budget. Evaluators look at more than 0.20 (Porcentaje de gasto administrativo), a ratio: 0.36 is 36 %; null: see its status.';
comment on column bi.program_years.administrative_share_status is 'Where it comes from, or why there is none.';
comment on column bi.program_years.administrative_share_published is 'As printed; null: not printed.';
comment on column bi.program_years.administrative_share_published_low is 'Least that rounds to what is printed.';
comment on column bi.program_years.administrative_share_published_high is 'Most that rounds to what is printed.';
comment on column bi.program_years.administrative_share_unrounded is 'The same before it is rounded, for statistics of many.';
comment on column bi.program_years.coverage is 'Beneficiaries by target population (Cobertura), a ratio: 0.36 is 36 %; null: see its status.';
comment on column bi.program_years.coverage_status is 'Where it comes from, or why there is none.';
comment on column bi.program_years.coverage_published is 'As printed; null: not printed.';
comment on column bi.program_years.coverage_published_low is 'Least that rounds to what is printed.';
comment on column bi.program_years.coverage_published_high is 'Most that rounds to what is printed.';
comment on column bi.program_years.coverage_unrounded is 'The same before it is rounded, for statistics of many.';
comment on column bi.program_years.spending_per_beneficiary is 'Executed budget by beneficiaries (Gasto por beneficiario), M$ of the price year a beneficiary; null: see its status.';
comment on column bi.program_years.spending_per_beneficiary_status is 'Where it comes from, or why there is none.';
comment on column bi.program_years.spending_per_beneficiary_published is 'As printed; null: not printed.';
comment on column bi.program_years.spending_per_beneficiary_published_low is 'Least that rounds to what is printed.';
comment on column bi.program_years.spending_per_beneficiary_published_high is 'Most that rounds to what is printed.';
comment on column bi.program_years.spending_per_beneficiary_unrounded is 'The same before it is rounded, for statistics of many.';

create view bi.subtitles as
select
  p.key as program_id,
  e.name as program_name,
  f.kind::text as kind,
  f.year as year,
  f.edition as edition,
  f.price_year as price_year,
  f.through_month as through_month,
  f.through_month < 12 as partial_year,
  m.code as ministry_id,
  m.name as ministry_name,
  coalesce(a.code, a.name_key) as agency_id,
  a.name as agency_name,
  d.name as document,
  f.line as line,
  f.subtitle as subtitle,
  f.name_en as subtitle_name,
  f.name_es as subtitle_name_es,
  f.financial as financial,
  f.line_through_month as line_through_month,
  f.line_through_month >= f.through_month as in_total,
  coalesce(f.told <> 0, false) as spends,
  f.initial_budget as initial_budget,
  f.initial_budget_status::text as initial_budget_status,
  printed_initial_budget.low as initial_budget_low,
  printed_initial_budget.high as initial_budget_high,
  f.final_budget as final_budget,
  f.final_budget_status::text as final_budget_status,
  printed_final_budget.low as final_budget_low,
  printed_final_budget.high as final_budget_high,
  f.executed_budget as executed_budget,
  f.executed_budget_status::text as executed_budget_status,
  printed_executed_budget.low as executed_budget_low,
  printed_executed_budget.high as executed_budget_high,
  f.administrative_spending as administrative_spending,
  f.administrative_spending_status::text as administrative_spending_status,
  printed_administrative_spending.low as administrative_spending_low,
  printed_administrative_spending.high as administrative_spending_high
from (
  select
    y.program_id,
    y.kind,
    y.year,
    y.edition,
    y.edition_id,
    y.price_year,
    y.through_month,
    y.ministry_id,
    y.agency_id,
    line.subtitle,
    subtitle.name_en,
    subtitle.name_es,
    subtitle.financial,
    line.through_month as line_through_month,
    line.executed_budget as told,
    line.line,
    line.initial_budget as initial_budget,
    line.initial_budget_status as initial_budget_status,
    case
      when not (y.through_month < 12) then line.final_budget
    end as final_budget,
    case
      when (
        y.through_month < 12
        and line.final_budget_status < cast('NOT_REPORTED' as value_status)
      ) then cast('NOT_COMPARABLE' as value_status)
      else line.final_budget_status
    end as final_budget_status,
    case
      when not (y.through_month < 12) then line.executed_budget
    end as executed_budget,
    case
      when (
        y.through_month < 12
        and line.executed_budget_status < cast('NOT_REPORTED' as value_status)
      ) then cast('NOT_COMPARABLE' as value_status)
      else line.executed_budget_status
    end as executed_budget_status,
    case
      when not (y.through_month < 12) then line.administrative_spending
    end as administrative_spending,
    case
      when (
        y.through_month < 12
        and line.administrative_spending_status < cast('NOT_REPORTED' as value_status)
      ) then cast('NOT_COMPARABLE' as value_status)
      else line.administrative_spending_status
    end as administrative_spending_status
  from program_year as y
    join subtitle_spending as line
      on (
        line.program_id = y.program_id
        and line.edition_id = y.edition_id
        and line.year = y.year
      )
    join subtitle
      on subtitle.code = line.subtitle
) as f
  left outer join figure as printed_initial_budget
    on (
      printed_initial_budget.program_id = f.program_id
      and printed_initial_budget.edition_id = f.edition_id
      and printed_initial_budget.year = f.year
      and printed_initial_budget.component = -1
      and printed_initial_budget.metric = 'initial_budget'
    )
  left outer join figure as printed_final_budget
    on (
      printed_final_budget.program_id = f.program_id
      and printed_final_budget.edition_id = f.edition_id
      and printed_final_budget.year = f.year
      and printed_final_budget.component = -1
      and printed_final_budget.metric = 'final_budget'
    )
  left outer join figure as printed_executed_budget
    on (
      printed_executed_budget.program_id = f.program_id
      and printed_executed_budget.edition_id = f.edition_id
      and printed_executed_budget.year = f.year
      and printed_executed_budget.component = -1
      and printed_executed_budget.metric = 'executed_budget'
    )
  left outer join figure as printed_administrative_spending
    on (
      printed_administrative_spending.program_id = f.program_id
      and printed_administrative_spending.edition_id = f.edition_id
      and printed_administrative_spending.year = f.year
      and printed_administrative_spending.component = -1
      and printed_administrative_spending.metric = 'administrative_spending'
    )
  left outer join program as p
    on p.id = f.program_id
  left outer join program_edition as e
    on (
      e.program_id = p.id
      and e.id = p.edition_id
    )
  left outer join program_edition as told_in
    on (
      told_in.program_id = f.program_id
      and told_in.id = f.edition_id
    )
  left outer join document as d
    on d.id = told_in.document_id
  left outer join ministry as m
    on m.id = f.ministry_id
  left outer join agency as a
    on a.id = f.agency_id;
comment on view bi.subtitles is 'One row a program-year and subtitle (subtítulo) of its spending, as its newest publication tells it. In a year that ends early (partial_year) what grows through the year is NOT_COMPARABLE.';
comment on column bi.subtitles.program_id is 'Id of the program; never changes.';
comment on column bi.subtitles.program_name is 'Its name in its newest publication.';
comment on column bi.subtitles.kind is 'MONITORED (fichas) or BUDGET (budget law); never add up both.';
comment on column bi.subtitles.year is 'The year spoken of.';
comment on column bi.subtitles.edition is 'Year of the publication.';
comment on column bi.subtitles.price_year is 'Of whose pesos the amounts are.';
comment on column bi.subtitles.through_month is 'Last month covered; 12: the whole year.';
comment on column bi.subtitles.partial_year is 'Whether the year ends early, so that what grows through it cannot be compared.';
comment on column bi.subtitles.ministry_id is 'Ministry of that year.';
comment on column bi.subtitles.ministry_name is 'Its present name.';
comment on column bi.subtitles.agency_id is 'Agency of that year: its code, else its name.';
comment on column bi.subtitles.agency_name is 'Its name in its newest year.';
comment on column bi.subtitles.document is 'The publication (file).';
comment on column bi.subtitles.line is 'Line or row of it; null: not known.';
comment on column bi.subtitles.subtitle is 'Code of the classification, 21 to 35.';
comment on column bi.subtitles.subtitle_name is 'Its name in English.';
comment on column bi.subtitles.subtitle_name_es is 'Its name in Spanish.';
comment on column bi.subtitles.financial is 'Whether it is no service spending.';
comment on column bi.subtitles.line_through_month is 'Last month that the line covers.';
comment on column bi.subtitles.in_total is 'Whether it is part of its program''s total.';
comment on column bi.subtitles.spends is 'Whether anything was spent, in part of a year too.';
comment on column bi.subtitles.initial_budget is 'What the budget law, or the service, assigned at the start of the year (Presupuesto inicial), M$ of the price year; null: see its status.';
comment on column bi.subtitles.initial_budget_status is 'Where it comes from, or why there is none.';
comment on column bi.subtitles.initial_budget_low is 'Least it can be, where it is implied.';
comment on column bi.subtitles.initial_budget_high is 'Most it can be, where implied.';
comment on column bi.subtitles.final_budget is 'The budget in force at the end of the year, after all reallocations (Presupuesto final (vigente)), M$ of the price year; null: see its status.';
comment on column bi.subtitles.final_budget_status is 'Where it comes from, or why there is none.';
comment on column bi.subtitles.final_budget_low is 'Least it can be, where it is implied.';
comment on column bi.subtitles.final_budget_high is 'Most it can be, where implied.';
comment on column bi.subtitles.executed_budget is 'What was spent of the budget, without extrabudgetary resources (Presupuesto ejecutado), M$ of the price year; null: see its status.';
comment on column bi.subtitles.executed_budget_status is 'Where it comes from, or why there is none.';
comment on column bi.subtitles.executed_budget_low is 'Least it can be, where it is implied.';
comment on column bi.subtitles.executed_budget_high is 'Most it can be, where implied.';
comment on column bi.subtitles.administrative_spending is 'The part of the executed budget that went into running the program (Gasto administrativo), M$ of the price year; null: see its status.';
comment on column bi.subtitles.administrative_spending_status is 'Where it comes from, or why there is none.';
comment on column bi.subtitles.administrative_spending_low is 'Least it can be, where it is implied.';
comment on column bi.subtitles.administrative_spending_high is 'Most it can be, where implied.';

create view bi.component_years as
select
  p.key as program_id,
  e.name as program_name,
  f.kind::text as kind,
  f.year as year,
  f.edition as edition,
  f.price_year as price_year,
  f.through_month as through_month,
  f.through_month < 12 as partial_year,
  m.code as ministry_id,
  m.name as ministry_name,
  coalesce(a.code, a.name_key) as agency_id,
  a.name as agency_name,
  d.name as document,
  f.line as line,
  f.position as position,
  f.name_key as component_id,
  f.name as component_name,
  f.unit as component_unit,
  translate(lower(f.unit), 'áéíóúüñ', 'aeiouun') as unit_id,
  f.component_spending as component_spending,
  f.component_spending_status::text as component_spending_status,
  printed_component_spending.low as component_spending_low,
  printed_component_spending.high as component_spending_high,
  f.output as output,
  f.output_status::text as output_status,
  printed_output.low as output_low,
  printed_output.high as output_high,
  case
    when greatest(f.component_spending_status, f.output_status) <= cast('DERIVED' as value_status) then round(
      (cast(f.component_spending as numeric) / nullif(f.output, 0)),
      3
    )
    else printed_spending_per_output.published
  end as spending_per_output,
  case
    when (
      greatest(f.component_spending_status, f.output_status) <= cast('DERIVED' as value_status)
      and f.output = 0
    ) then cast('UNDEFINED' as value_status)
    when greatest(f.component_spending_status, f.output_status) <= cast('DERIVED' as value_status) then cast('DERIVED' as value_status)
    else coalesce(
      printed_spending_per_output.status,
      case
        when greatest(f.component_spending_status, f.output_status) >= cast('NOT_REPORTED' as value_status) then greatest(f.component_spending_status, f.output_status)
      end,
      cast('NOT_PUBLISHED' as value_status)
    )
  end::text as spending_per_output_status,
  printed_spending_per_output.published as spending_per_output_published,
  (printed_spending_per_output.published - (printed_spending_per_output.step / 2)) as spending_per_output_published_low,
  (printed_spending_per_output.published + (printed_spending_per_output.step / 2)) as spending_per_output_published_high,
  case
    when greatest(f.component_spending_status, f.output_status) <= cast('DERIVED' as value_status) then (cast(f.component_spending as double precision) / nullif(f.output, 0))
    else cast(printed_spending_per_output.published as double precision)
  end as spending_per_output_unrounded
from (
  select
    y.program_id,
    y.kind,
    y.year,
    y.edition,
    y.edition_id,
    y.price_year,
    y.through_month,
    y.ministry_id,
    y.agency_id,
    part.position,
    whole.name_key,
    whole.name,
    whole.unit,
    whole.line,
    case
      when not (y.through_month < 12) then part.component_spending
    end as component_spending,
    case
      when (
        y.through_month < 12
        and part.component_spending_status < cast('NOT_REPORTED' as value_status)
      ) then cast('NOT_COMPARABLE' as value_status)
      else part.component_spending_status
    end as component_spending_status,
    case
      when not (y.through_month < 12) then part.output
    end as output,
    case
      when (
        y.through_month < 12
        and part.output_status < cast('NOT_REPORTED' as value_status)
      ) then cast('NOT_COMPARABLE' as value_status)
      else part.output_status
    end as output_status
  from program_year as y
    join component_year as part
      on (
        part.program_id = y.program_id
        and part.edition_id = y.edition_id
        and part.year = y.year
      )
    join component as whole
      on (
        whole.program_id = part.program_id
        and whole.edition_id = part.edition_id
        and whole.position = part.position
      )
) as f
  left outer join figure as printed_component_spending
    on (
      printed_component_spending.program_id = f.program_id
      and printed_component_spending.edition_id = f.edition_id
      and printed_component_spending.year = f.year
      and printed_component_spending.component = f.position
      and printed_component_spending.metric = 'component_spending'
    )
  left outer join figure as printed_output
    on (
      printed_output.program_id = f.program_id
      and printed_output.edition_id = f.edition_id
      and printed_output.year = f.year
      and printed_output.component = f.position
      and printed_output.metric = 'output'
    )
  left outer join figure as printed_spending_per_output
    on (
      printed_spending_per_output.program_id = f.program_id
      and printed_spending_per_output.edition_id = f.edition_id
      and printed_spending_per_output.year = f.year
      and printed_spending_per_output.component = f.position
      and printed_spending_per_output.metric = 'spending_per_output'
    )
  left outer join program as p
    on p.id = f.program_id
  left outer join program_edition as e
    on (
      e.program_id = p.id
      and e.id = p.edition_id
    )
  left outer join program_edition as told_in
    on (
      told_in.program_id = f.program_id
      and told_in.id = f.edition_id
    )
  left outer join document as d
    on d.id = told_in.document_id
  left outer join ministry as m
    on m.id = f.ministry_id
  left outer join agency as a
    on a.id = f.agency_id;
comment on view bi.component_years is 'One row a component and year, as its newest publication tells it. In a year that ends early (partial_year) what grows through the year is NOT_COMPARABLE.';
comment on column bi.component_years.program_id is 'Id of the program; never changes.';
comment on column bi.component_years.program_name is 'Its name in its newest publication.';
comment on column bi.component_years.kind is 'MONITORED (fichas) or BUDGET (budget law); never add up both.';
comment on column bi.component_years.year is 'The year spoken of.';
comment on column bi.component_years.edition is 'Year of the publication.';
comment on column bi.component_years.price_year is 'Of whose pesos the amounts are.';
comment on column bi.component_years.through_month is 'Last month covered; 12: the whole year.';
comment on column bi.component_years.partial_year is 'Whether the year ends early, so that what grows through it cannot be compared.';
comment on column bi.component_years.ministry_id is 'Ministry of that year.';
comment on column bi.component_years.ministry_name is 'Its present name.';
comment on column bi.component_years.agency_id is 'Agency of that year: its code, else its name.';
comment on column bi.component_years.agency_name is 'Its name in its newest year.';
comment on column bi.component_years.document is 'The publication (file).';
comment on column bi.component_years.line is 'Line or row of it; null: not known.';
comment on column bi.component_years.position is 'Order in the publication, from 1.';
comment on column bi.component_years.component_id is 'Name and unit as they are compared.';
comment on column bi.component_years.component_name is 'Name as printed.';
comment on column bi.component_years.component_unit is 'What it produces; null: not told.';
comment on column bi.component_years.unit_id is 'The unit as compared.';
comment on column bi.component_years.component_spending is 'What was spent on the component (Gasto ejecutado del componente), M$ of the price year; null: see its status.';
comment on column bi.component_years.component_spending_status is 'Where it comes from, or why there is none.';
comment on column bi.component_years.component_spending_low is 'Least it can be, where it is implied.';
comment on column bi.component_years.component_spending_high is 'Most it can be, where implied.';
comment on column bi.component_years.output is 'What the component produced, in its own unit (Producción del componente), in the component''s unit; null: see its status.';
comment on column bi.component_years.output_status is 'Where it comes from, or why there is none.';
comment on column bi.component_years.output_low is 'Least it can be, where it is implied.';
comment on column bi.component_years.output_high is 'Most it can be, where implied.';
comment on column bi.component_years.spending_per_output is 'Component spending by output (Gasto unitario), M$ of the price year a unit of output; null: see its status.';
comment on column bi.component_years.spending_per_output_status is 'Where it comes from, or why there is none.';
comment on column bi.component_years.spending_per_output_published is 'As printed; null: not printed.';
comment on column bi.component_years.spending_per_output_published_low is 'Least that rounds to what is printed.';
comment on column bi.component_years.spending_per_output_published_high is 'Most that rounds to what is printed.';
comment on column bi.component_years.spending_per_output_unrounded is 'The same before it is rounded, for statistics of many.';

create view bi.program_year_editions as
select
  p.key as program_id,
  e.name as program_name,
  f.kind::text as kind,
  f.year as year,
  f.edition as edition,
  f.price_year as price_year,
  f.through_month as through_month,
  f.through_month < 12 as partial_year,
  m.code as ministry_id,
  m.name as ministry_name,
  coalesce(a.code, a.name_key) as agency_id,
  a.name as agency_name,
  d.name as document,
  f.line as line,
  f.valid_from as from_load,
  nullif(f.valid_to, 2147483647) as to_load,
  exists (
    select 1 as one
    from program_year as n
    where (
      n.program_id = f.program_id
      and n.year = f.year
      and n.edition_id = f.edition_id
      and f.valid_to = 2147483647
    )
  ) as newest,
  f.initial_budget as initial_budget,
  f.initial_budget_status::text as initial_budget_status,
  printed_initial_budget.low as initial_budget_low,
  printed_initial_budget.high as initial_budget_high,
  f.initial_budget_financial as initial_budget_financial,
  f.final_budget as final_budget,
  f.final_budget_status::text as final_budget_status,
  printed_final_budget.low as final_budget_low,
  printed_final_budget.high as final_budget_high,
  f.final_budget_financial as final_budget_financial,
  f.executed_budget as executed_budget,
  f.executed_budget_status::text as executed_budget_status,
  printed_executed_budget.low as executed_budget_low,
  printed_executed_budget.high as executed_budget_high,
  f.executed_budget_financial as executed_budget_financial,
  f.extrabudgetary_resources as extrabudgetary_resources,
  f.extrabudgetary_resources_status::text as extrabudgetary_resources_status,
  printed_extrabudgetary_resources.low as extrabudgetary_resources_low,
  printed_extrabudgetary_resources.high as extrabudgetary_resources_high,
  f.administrative_spending as administrative_spending,
  f.administrative_spending_status::text as administrative_spending_status,
  printed_administrative_spending.low as administrative_spending_low,
  printed_administrative_spending.high as administrative_spending_high,
  f.beneficiaries as beneficiaries,
  f.beneficiaries_status::text as beneficiaries_status,
  printed_beneficiaries.low as beneficiaries_low,
  printed_beneficiaries.high as beneficiaries_high,
  f.target_population as target_population,
  f.target_population_status::text as target_population_status,
  printed_target_population.low as target_population_low,
  printed_target_population.high as target_population_high,
  printed_initial_execution.published as initial_execution_published,
  (printed_initial_execution.published - (printed_initial_execution.step / 2)) as initial_execution_published_low,
  (printed_initial_execution.published + (printed_initial_execution.step / 2)) as initial_execution_published_high,
  printed_initial_execution.status::text as initial_execution_published_status,
  printed_final_execution.published as final_execution_published,
  (printed_final_execution.published - (printed_final_execution.step / 2)) as final_execution_published_low,
  (printed_final_execution.published + (printed_final_execution.step / 2)) as final_execution_published_high,
  printed_final_execution.status::text as final_execution_published_status,
  printed_reallocation.published as reallocation_published,
  (printed_reallocation.published - (printed_reallocation.step / 2)) as reallocation_published_low,
  (printed_reallocation.published + (printed_reallocation.step / 2)) as reallocation_published_high,
  printed_reallocation.status::text as reallocation_published_status,
  printed_administrative_share.published as administrative_share_published,
  (printed_administrative_share.published - (printed_administrative_share.step / 2)) as administrative_share_published_low,
  (printed_administrative_share.published + (printed_administrative_share.step / 2)) as administrative_share_published_high,
  printed_administrative_share.status::text as administrative_share_published_status,
  printed_coverage.published as coverage_published,
  (printed_coverage.published - (printed_coverage.step / 2)) as coverage_published_low,
  (printed_coverage.published + (printed_coverage.step / 2)) as coverage_published_high,
  printed_coverage.status::text as coverage_published_status,
  printed_spending_per_beneficiary.published as spending_per_beneficiary_published,
  (printed_spending_per_beneficiary.published - (printed_spending_per_beneficiary.step / 2)) as spending_per_beneficiary_published_low,
  (printed_spending_per_beneficiary.published + (printed_spending_per_beneficiary.step / 2)) as spending_per_beneficiary_published_high,
  printed_spending_per_beneficiary.status::text as spending_per_beneficiary_published_status
from (
  select
    y.program_id,
    y.kind,
    y.year,
    y.edition,
    y.edition_id,
    y.price_year,
    y.through_month,
    y.ministry_id,
    y.agency_id,
    y.line,
    y.valid_from,
    y.valid_to,
    y.initial_budget,
    y.initial_budget_status,
    (
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
    ) as initial_budget_financial,
    y.final_budget,
    y.final_budget_status,
    (
      select cast(
        case
          when count(s.final_budget) > 0 then coalesce(
            sum(s.final_budget) filter (where subtitle.financial),
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
    ) as final_budget_financial,
    y.executed_budget,
    y.executed_budget_status,
    (
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
    ) as executed_budget_financial,
    y.extrabudgetary_resources,
    y.extrabudgetary_resources_status,
    y.administrative_spending,
    y.administrative_spending_status,
    y.beneficiaries,
    y.beneficiaries_status,
    y.target_population,
    y.target_population_status
  from program_year_edition as y
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
  left outer join figure as printed_extrabudgetary_resources
    on (
      printed_extrabudgetary_resources.program_id = f.program_id
      and printed_extrabudgetary_resources.edition_id = f.edition_id
      and printed_extrabudgetary_resources.year = f.year
      and printed_extrabudgetary_resources.component = 0
      and printed_extrabudgetary_resources.metric = 'extrabudgetary_resources'
    )
  left outer join figure as printed_administrative_spending
    on (
      printed_administrative_spending.program_id = f.program_id
      and printed_administrative_spending.edition_id = f.edition_id
      and printed_administrative_spending.year = f.year
      and printed_administrative_spending.component = 0
      and printed_administrative_spending.metric = 'administrative_spending'
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
  left outer join program as p
    on p.id = f.program_id
  left outer join program_edition as e
    on (
      e.program_id = p.id
      and e.id = p.edition_id
    )
  left outer join program_edition as told_in
    on (
      told_in.program_id = f.program_id
      and told_in.id = f.edition_id
    )
  left outer join document as d
    on d.id = told_in.document_id
  left outer join ministry as m
    on m.id = f.ministry_id
  left outer join agency as a
    on a.id = f.agency_id;
comment on view bi.program_year_editions is 'One row a program-year and publication, as told there, also of years that end early and of what was corrected since. Take newest rows, or one edition, and never add up all.';
comment on column bi.program_year_editions.program_id is 'Id of the program; never changes.';
comment on column bi.program_year_editions.program_name is 'Its name in its newest publication.';
comment on column bi.program_year_editions.kind is 'MONITORED (fichas) or BUDGET (budget law); never add up both.';
comment on column bi.program_year_editions.year is 'The year spoken of.';
comment on column bi.program_year_editions.edition is 'Year of the publication.';
comment on column bi.program_year_editions.price_year is 'Of whose pesos the amounts are.';
comment on column bi.program_year_editions.through_month is 'Last month covered; 12: the whole year.';
comment on column bi.program_year_editions.partial_year is 'Whether the year ends early, so that what grows through it cannot be compared.';
comment on column bi.program_year_editions.ministry_id is 'Ministry of that year.';
comment on column bi.program_year_editions.ministry_name is 'Its present name.';
comment on column bi.program_year_editions.agency_id is 'Agency of that year: its code, else its name.';
comment on column bi.program_year_editions.agency_name is 'Its name in its newest year.';
comment on column bi.program_year_editions.document is 'The publication (file).';
comment on column bi.program_year_editions.line is 'Line or row of it; null: not known.';
comment on column bi.program_year_editions.from_load is 'Load in which it came.';
comment on column bi.program_year_editions.to_load is 'Load in which it was replaced; null: it stands.';
comment on column bi.program_year_editions.newest is 'Whether answers read it when they name no edition.';
comment on column bi.program_year_editions.initial_budget is 'What the budget law, or the service, assigned at the start of the year (Presupuesto inicial), M$ of the price year; null: see its status.';
comment on column bi.program_year_editions.initial_budget_status is 'Where it comes from, or why there is none.';
comment on column bi.program_year_editions.initial_budget_low is 'Least it can be, where it is implied.';
comment on column bi.program_year_editions.initial_budget_high is 'Most it can be, where implied.';
comment on column bi.program_year_editions.initial_budget_financial is 'What of it is no service spending; null: not classified by subtitle.';
comment on column bi.program_year_editions.final_budget is 'The budget in force at the end of the year, after all reallocations (Presupuesto final (vigente)), M$ of the price year; null: see its status.';
comment on column bi.program_year_editions.final_budget_status is 'Where it comes from, or why there is none.';
comment on column bi.program_year_editions.final_budget_low is 'Least it can be, where it is implied.';
comment on column bi.program_year_editions.final_budget_high is 'Most it can be, where implied.';
comment on column bi.program_year_editions.final_budget_financial is 'What of it is no service spending; null: not classified by subtitle.';
comment on column bi.program_year_editions.executed_budget is 'What was spent of the budget, without extrabudgetary resources (Presupuesto ejecutado), M$ of the price year; null: see its status.';
comment on column bi.program_year_editions.executed_budget_status is 'Where it comes from, or why there is none.';
comment on column bi.program_year_editions.executed_budget_low is 'Least it can be, where it is implied.';
comment on column bi.program_year_editions.executed_budget_high is 'Most it can be, where implied.';
comment on column bi.program_year_editions.executed_budget_financial is 'What of it is no service spending; null: not classified by subtitle.';
comment on column bi.program_year_editions.extrabudgetary_resources is 'What the program got beside the budget law (Recursos extrapresupuestarios), M$ of the price year; null: see its status.';
comment on column bi.program_year_editions.extrabudgetary_resources_status is 'Where it comes from, or why there is none.';
comment on column bi.program_year_editions.extrabudgetary_resources_low is 'Least it can be, where it is implied.';
comment on column bi.program_year_editions.extrabudgetary_resources_high is 'Most it can be, where implied.';
comment on column bi.program_year_editions.administrative_spending is 'The part of the executed budget that went into running the program (Gasto administrativo), M$ of the price year; null: see its status.';
comment on column bi.program_year_editions.administrative_spending_status is 'Where it comes from, or why there is none.';
comment on column bi.program_year_editions.administrative_spending_low is 'Least it can be, where it is implied.';
comment on column bi.program_year_editions.administrative_spending_high is 'Most it can be, where implied.';
comment on column bi.program_year_editions.beneficiaries is 'Whom the program served in the year, in its own unit of beneficiaries (Población beneficiada), in the program''s unit; null: see its status.';
comment on column bi.program_year_editions.beneficiaries_status is 'Where it comes from, or why there is none.';
comment on column bi.program_year_editions.beneficiaries_low is 'Least it can be, where it is implied.';
comment on column bi.program_year_editions.beneficiaries_high is 'Most it can be, where implied.';
comment on column bi.program_year_editions.target_population is 'Whom the program means to serve, in its own unit of beneficiaries (Población objetivo), in the program''s unit; null: see its status.';
comment on column bi.program_year_editions.target_population_status is 'Where it comes from, or why there is none.';
comment on column bi.program_year_editions.target_population_low is 'Least it can be, where it is implied.';
comment on column bi.program_year_editions.target_population_high is 'Most it can be, where implied.';
comment on column bi.program_year_editions.initial_execution_published is 'As printed; null: not printed.';
comment on column bi.program_year_editions.initial_execution_published_low is 'Least that rounds to what is printed.';
comment on column bi.program_year_editions.initial_execution_published_high is 'Most that rounds to what is printed.';
comment on column bi.program_year_editions.initial_execution_published_status is 'Status of the printed ratio; null: none is on record.';
comment on column bi.program_year_editions.final_execution_published is 'As printed; null: not printed.';
comment on column bi.program_year_editions.final_execution_published_low is 'Least that rounds to what is printed.';
comment on column bi.program_year_editions.final_execution_published_high is 'Most that rounds to what is printed.';
comment on column bi.program_year_editions.final_execution_published_status is 'Status of the printed ratio; null: none is on record.';
comment on column bi.program_year_editions.reallocation_published is 'As printed; null: not printed.';
comment on column bi.program_year_editions.reallocation_published_low is 'Least that rounds to what is printed.';
comment on column bi.program_year_editions.reallocation_published_high is 'Most that rounds to what is printed.';
comment on column bi.program_year_editions.reallocation_published_status is 'Status of the printed ratio; null: none is on record.';
comment on column bi.program_year_editions.administrative_share_published is 'As printed; null: not printed.';
comment on column bi.program_year_editions.administrative_share_published_low is 'Least that rounds to what is printed.';
comment on column bi.program_year_editions.administrative_share_published_high is 'Most that rounds to what is printed.';
comment on column bi.program_year_editions.administrative_share_published_status is 'Status of the printed ratio; null: none is on record.';
comment on column bi.program_year_editions.coverage_published is 'As printed; null: not printed.';
comment on column bi.program_year_editions.coverage_published_low is 'Least that rounds to what is printed.';
comment on column bi.program_year_editions.coverage_published_high is 'Most that rounds to what is printed.';
comment on column bi.program_year_editions.coverage_published_status is 'Status of the printed ratio; null: none is on record.';
comment on column bi.program_year_editions.spending_per_beneficiary_published is 'As printed; null: not printed.';
comment on column bi.program_year_editions.spending_per_beneficiary_published_low is 'Least that rounds to what is printed.';
comment on column bi.program_year_editions.spending_per_beneficiary_published_high is 'Most that rounds to what is printed.';
comment on column bi.program_year_editions.spending_per_beneficiary_published_status is 'Status of the printed ratio; null: none is on record.';

create view bi.subtitle_editions as
select
  p.key as program_id,
  e.name as program_name,
  f.kind::text as kind,
  f.year as year,
  f.edition as edition,
  f.price_year as price_year,
  f.through_month as through_month,
  f.through_month < 12 as partial_year,
  m.code as ministry_id,
  m.name as ministry_name,
  coalesce(a.code, a.name_key) as agency_id,
  a.name as agency_name,
  d.name as document,
  f.line as line,
  f.subtitle as subtitle,
  f.name_en as subtitle_name,
  f.name_es as subtitle_name_es,
  f.financial as financial,
  f.line_through_month as line_through_month,
  f.line_through_month >= f.through_month as in_total,
  coalesce(f.told <> 0, false) as spends,
  f.valid_from as from_load,
  nullif(f.valid_to, 2147483647) as to_load,
  exists (
    select 1 as one
    from program_year as n
    where (
      n.program_id = f.program_id
      and n.year = f.year
      and n.edition_id = f.edition_id
      and f.valid_to = 2147483647
    )
  ) as newest,
  f.initial_budget as initial_budget,
  f.initial_budget_status::text as initial_budget_status,
  printed_initial_budget.low as initial_budget_low,
  printed_initial_budget.high as initial_budget_high,
  f.final_budget as final_budget,
  f.final_budget_status::text as final_budget_status,
  printed_final_budget.low as final_budget_low,
  printed_final_budget.high as final_budget_high,
  f.executed_budget as executed_budget,
  f.executed_budget_status::text as executed_budget_status,
  printed_executed_budget.low as executed_budget_low,
  printed_executed_budget.high as executed_budget_high,
  f.administrative_spending as administrative_spending,
  f.administrative_spending_status::text as administrative_spending_status,
  printed_administrative_spending.low as administrative_spending_low,
  printed_administrative_spending.high as administrative_spending_high
from (
  select
    y.program_id,
    y.kind,
    y.year,
    y.edition,
    y.edition_id,
    y.price_year,
    y.through_month,
    y.ministry_id,
    y.agency_id,
    line.subtitle,
    subtitle.name_en,
    subtitle.name_es,
    subtitle.financial,
    line.through_month as line_through_month,
    line.executed_budget as told,
    line.line,
    y.valid_from,
    y.valid_to,
    line.initial_budget,
    line.initial_budget_status,
    line.final_budget,
    line.final_budget_status,
    line.executed_budget,
    line.executed_budget_status,
    line.administrative_spending,
    line.administrative_spending_status
  from program_year_edition as y
    join subtitle_spending as line
      on (
        line.program_id = y.program_id
        and line.edition_id = y.edition_id
        and line.year = y.year
      )
    join subtitle
      on subtitle.code = line.subtitle
) as f
  left outer join figure as printed_initial_budget
    on (
      printed_initial_budget.program_id = f.program_id
      and printed_initial_budget.edition_id = f.edition_id
      and printed_initial_budget.year = f.year
      and printed_initial_budget.component = -1
      and printed_initial_budget.metric = 'initial_budget'
    )
  left outer join figure as printed_final_budget
    on (
      printed_final_budget.program_id = f.program_id
      and printed_final_budget.edition_id = f.edition_id
      and printed_final_budget.year = f.year
      and printed_final_budget.component = -1
      and printed_final_budget.metric = 'final_budget'
    )
  left outer join figure as printed_executed_budget
    on (
      printed_executed_budget.program_id = f.program_id
      and printed_executed_budget.edition_id = f.edition_id
      and printed_executed_budget.year = f.year
      and printed_executed_budget.component = -1
      and printed_executed_budget.metric = 'executed_budget'
    )
  left outer join figure as printed_administrative_spending
    on (
      printed_administrative_spending.program_id = f.program_id
      and printed_administrative_spending.edition_id = f.edition_id
      and printed_administrative_spending.year = f.year
      and printed_administrative_spending.component = -1
      and printed_administrative_spending.metric = 'administrative_spending'
    )
  left outer join program as p
    on p.id = f.program_id
  left outer join program_edition as e
    on (
      e.program_id = p.id
      and e.id = p.edition_id
    )
  left outer join program_edition as told_in
    on (
      told_in.program_id = f.program_id
      and told_in.id = f.edition_id
    )
  left outer join document as d
    on d.id = told_in.document_id
  left outer join ministry as m
    on m.id = f.ministry_id
  left outer join agency as a
    on a.id = f.agency_id;
comment on view bi.subtitle_editions is 'One row a program-year and subtitle (subtítulo) of its spending and publication, as told there, also of years that end early and of what was corrected since. Take newest rows, or one edition, and never add up all.';
comment on column bi.subtitle_editions.program_id is 'Id of the program; never changes.';
comment on column bi.subtitle_editions.program_name is 'Its name in its newest publication.';
comment on column bi.subtitle_editions.kind is 'MONITORED (fichas) or BUDGET (budget law); never add up both.';
comment on column bi.subtitle_editions.year is 'The year spoken of.';
comment on column bi.subtitle_editions.edition is 'Year of the publication.';
comment on column bi.subtitle_editions.price_year is 'Of whose pesos the amounts are.';
comment on column bi.subtitle_editions.through_month is 'Last month covered; 12: the whole year.';
comment on column bi.subtitle_editions.partial_year is 'Whether the year ends early, so that what grows through it cannot be compared.';
comment on column bi.subtitle_editions.ministry_id is 'Ministry of that year.';
comment on column bi.subtitle_editions.ministry_name is 'Its present name.';
comment on column bi.subtitle_editions.agency_id is 'Agency of that year: its code, else its name.';
comment on column bi.subtitle_editions.agency_name is 'Its name in its newest year.';
comment on column bi.subtitle_editions.document is 'The publication (file).';
comment on column bi.subtitle_editions.line is 'Line or row of it; null: not known.';
comment on column bi.subtitle_editions.subtitle is 'Code of the classification, 21 to 35.';
comment on column bi.subtitle_editions.subtitle_name is 'Its name in English.';
comment on column bi.subtitle_editions.subtitle_name_es is 'Its name in Spanish.';
comment on column bi.subtitle_editions.financial is 'Whether it is no service spending.';
comment on column bi.subtitle_editions.line_through_month is 'Last month that the line covers.';
comment on column bi.subtitle_editions.in_total is 'Whether it is part of its program''s total.';
comment on column bi.subtitle_editions.spends is 'Whether anything was spent, in part of a year too.';
comment on column bi.subtitle_editions.from_load is 'Load in which it came.';
comment on column bi.subtitle_editions.to_load is 'Load in which it was replaced; null: it stands.';
comment on column bi.subtitle_editions.newest is 'Whether answers read it when they name no edition.';
comment on column bi.subtitle_editions.initial_budget is 'What the budget law, or the service, assigned at the start of the year (Presupuesto inicial), M$ of the price year; null: see its status.';
comment on column bi.subtitle_editions.initial_budget_status is 'Where it comes from, or why there is none.';
comment on column bi.subtitle_editions.initial_budget_low is 'Least it can be, where it is implied.';
comment on column bi.subtitle_editions.initial_budget_high is 'Most it can be, where implied.';
comment on column bi.subtitle_editions.final_budget is 'The budget in force at the end of the year, after all reallocations (Presupuesto final (vigente)), M$ of the price year; null: see its status.';
comment on column bi.subtitle_editions.final_budget_status is 'Where it comes from, or why there is none.';
comment on column bi.subtitle_editions.final_budget_low is 'Least it can be, where it is implied.';
comment on column bi.subtitle_editions.final_budget_high is 'Most it can be, where implied.';
comment on column bi.subtitle_editions.executed_budget is 'What was spent of the budget, without extrabudgetary resources (Presupuesto ejecutado), M$ of the price year; null: see its status.';
comment on column bi.subtitle_editions.executed_budget_status is 'Where it comes from, or why there is none.';
comment on column bi.subtitle_editions.executed_budget_low is 'Least it can be, where it is implied.';
comment on column bi.subtitle_editions.executed_budget_high is 'Most it can be, where implied.';
comment on column bi.subtitle_editions.administrative_spending is 'The part of the executed budget that went into running the program (Gasto administrativo), M$ of the price year; null: see its status.';
comment on column bi.subtitle_editions.administrative_spending_status is 'Where it comes from, or why there is none.';
comment on column bi.subtitle_editions.administrative_spending_low is 'Least it can be, where it is implied.';
comment on column bi.subtitle_editions.administrative_spending_high is 'Most it can be, where implied.';

create view bi.component_year_editions as
select
  p.key as program_id,
  e.name as program_name,
  f.kind::text as kind,
  f.year as year,
  f.edition as edition,
  f.price_year as price_year,
  f.through_month as through_month,
  f.through_month < 12 as partial_year,
  m.code as ministry_id,
  m.name as ministry_name,
  coalesce(a.code, a.name_key) as agency_id,
  a.name as agency_name,
  d.name as document,
  f.line as line,
  f.position as position,
  f.name_key as component_id,
  f.name as component_name,
  f.unit as component_unit,
  translate(lower(f.unit), 'áéíóúüñ', 'aeiouun') as unit_id,
  f.valid_from as from_load,
  nullif(f.valid_to, 2147483647) as to_load,
  exists (
    select 1 as one
    from program_year as n
    where (
      n.program_id = f.program_id
      and n.year = f.year
      and n.edition_id = f.edition_id
      and f.valid_to = 2147483647
    )
  ) as newest,
  f.component_spending as component_spending,
  f.component_spending_status::text as component_spending_status,
  printed_component_spending.low as component_spending_low,
  printed_component_spending.high as component_spending_high,
  f.output as output,
  f.output_status::text as output_status,
  printed_output.low as output_low,
  printed_output.high as output_high,
  printed_spending_per_output.published as spending_per_output_published,
  (printed_spending_per_output.published - (printed_spending_per_output.step / 2)) as spending_per_output_published_low,
  (printed_spending_per_output.published + (printed_spending_per_output.step / 2)) as spending_per_output_published_high,
  printed_spending_per_output.status::text as spending_per_output_published_status
from (
  select
    y.program_id,
    y.kind,
    y.year,
    y.edition,
    y.edition_id,
    y.price_year,
    y.through_month,
    y.ministry_id,
    y.agency_id,
    part.position,
    whole.name_key,
    whole.name,
    whole.unit,
    whole.line,
    y.valid_from,
    y.valid_to,
    part.component_spending,
    part.component_spending_status,
    part.output,
    part.output_status
  from program_year_edition as y
    join component_year as part
      on (
        part.program_id = y.program_id
        and part.edition_id = y.edition_id
        and part.year = y.year
      )
    join component as whole
      on (
        whole.program_id = part.program_id
        and whole.edition_id = part.edition_id
        and whole.position = part.position
      )
) as f
  left outer join figure as printed_component_spending
    on (
      printed_component_spending.program_id = f.program_id
      and printed_component_spending.edition_id = f.edition_id
      and printed_component_spending.year = f.year
      and printed_component_spending.component = f.position
      and printed_component_spending.metric = 'component_spending'
    )
  left outer join figure as printed_output
    on (
      printed_output.program_id = f.program_id
      and printed_output.edition_id = f.edition_id
      and printed_output.year = f.year
      and printed_output.component = f.position
      and printed_output.metric = 'output'
    )
  left outer join figure as printed_spending_per_output
    on (
      printed_spending_per_output.program_id = f.program_id
      and printed_spending_per_output.edition_id = f.edition_id
      and printed_spending_per_output.year = f.year
      and printed_spending_per_output.component = f.position
      and printed_spending_per_output.metric = 'spending_per_output'
    )
  left outer join program as p
    on p.id = f.program_id
  left outer join program_edition as e
    on (
      e.program_id = p.id
      and e.id = p.edition_id
    )
  left outer join program_edition as told_in
    on (
      told_in.program_id = f.program_id
      and told_in.id = f.edition_id
    )
  left outer join document as d
    on d.id = told_in.document_id
  left outer join ministry as m
    on m.id = f.ministry_id
  left outer join agency as a
    on a.id = f.agency_id;
comment on view bi.component_year_editions is 'One row a component and year and publication, as told there, also of years that end early and of what was corrected since. Take newest rows, or one edition, and never add up all.';
comment on column bi.component_year_editions.program_id is 'Id of the program; never changes.';
comment on column bi.component_year_editions.program_name is 'Its name in its newest publication.';
comment on column bi.component_year_editions.kind is 'MONITORED (fichas) or BUDGET (budget law); never add up both.';
comment on column bi.component_year_editions.year is 'The year spoken of.';
comment on column bi.component_year_editions.edition is 'Year of the publication.';
comment on column bi.component_year_editions.price_year is 'Of whose pesos the amounts are.';
comment on column bi.component_year_editions.through_month is 'Last month covered; 12: the whole year.';
comment on column bi.component_year_editions.partial_year is 'Whether the year ends early, so that what grows through it cannot be compared.';
comment on column bi.component_year_editions.ministry_id is 'Ministry of that year.';
comment on column bi.component_year_editions.ministry_name is 'Its present name.';
comment on column bi.component_year_editions.agency_id is 'Agency of that year: its code, else its name.';
comment on column bi.component_year_editions.agency_name is 'Its name in its newest year.';
comment on column bi.component_year_editions.document is 'The publication (file).';
comment on column bi.component_year_editions.line is 'Line or row of it; null: not known.';
comment on column bi.component_year_editions.position is 'Order in the publication, from 1.';
comment on column bi.component_year_editions.component_id is 'Name and unit as they are compared.';
comment on column bi.component_year_editions.component_name is 'Name as printed.';
comment on column bi.component_year_editions.component_unit is 'What it produces; null: not told.';
comment on column bi.component_year_editions.unit_id is 'The unit as compared.';
comment on column bi.component_year_editions.from_load is 'Load in which it came.';
comment on column bi.component_year_editions.to_load is 'Load in which it was replaced; null: it stands.';
comment on column bi.component_year_editions.newest is 'Whether answers read it when they name no edition.';
comment on column bi.component_year_editions.component_spending is 'What was spent on the component (Gasto ejecutado del componente), M$ of the price year; null: see its status.';
comment on column bi.component_year_editions.component_spending_status is 'Where it comes from, or why there is none.';
comment on column bi.component_year_editions.component_spending_low is 'Least it can be, where it is implied.';
comment on column bi.component_year_editions.component_spending_high is 'Most it can be, where implied.';
comment on column bi.component_year_editions.output is 'What the component produced, in its own unit (Producción del componente), in the component''s unit; null: see its status.';
comment on column bi.component_year_editions.output_status is 'Where it comes from, or why there is none.';
comment on column bi.component_year_editions.output_low is 'Least it can be, where it is implied.';
comment on column bi.component_year_editions.output_high is 'Most it can be, where implied.';
comment on column bi.component_year_editions.spending_per_output_published is 'As printed; null: not printed.';
comment on column bi.component_year_editions.spending_per_output_published_low is 'Least that rounds to what is printed.';
comment on column bi.component_year_editions.spending_per_output_published_high is 'Most that rounds to what is printed.';
comment on column bi.component_year_editions.spending_per_output_published_status is 'Status of the printed ratio; null: none is on record.';

create view bi.loads as
select number, loaded_at, snapshot from load;
comment on view bi.loads is 'Each change of the facts; rows of editions stand from one to another.';
comment on column bi.loads.number is 'Counts from 1.';
comment on column bi.loads.loaded_at is 'When it was committed.';
comment on column bi.loads.snapshot is 'Hash of all that could be read since then.';

create view bi.prices as
select own.year as price_year, base.year as pesos_of,
  case when own.year = base.year then 1 else base.index / own.index end as factor
from price_index own cross join price_index base;
comment on view bi.prices is 'What amounts of a price year are multiplied by to be in pesos of another year.';
comment on column bi.prices.price_year is 'Of whose pesos the amounts are.';
comment on column bi.prices.pesos_of is 'Of whose pesos they shall be.';
comment on column bi.prices.factor is 'Consumer prices of the one by those of the other, annual averages.';

create view bi.programs as
select p.key as program_id, p.kind::text as kind, p.code, p.bips_id, e.name,
  m.code as ministry_id, m.name as ministry_name,
  coalesce(a.code, a.name_key) as agency_id, a.name as agency_name,
  e.start_year, e.end_year, profile.beneficiary_unit,
  translate(lower(profile.beneficiary_unit), 'áéíóúüñ', 'aeiouun') as unit_id,
  (select v.result from evaluation v
    where v.program_id = p.id and v.edition_id = p.profile_edition_id and v.stage = 'EX_ANTE'
    order by v.year desc nulls last, v.position desc limit 1) as ex_ante_result,
  e.edition, d.name as document,
  concat_ws(E'\n', e.search_text, split_part(profile.search_text, E'\n', 3)) as search_text
from program p
  join program_edition e on e.program_id = p.id and e.id = p.edition_id
  left join ministry m on m.id = e.ministry_id
  left join agency a on a.id = e.agency_id
  left join document d on d.id = e.document_id
  left join program_edition profile on profile.program_id = p.id and profile.id = p.profile_edition_id;
comment on view bi.programs is 'One row a program, as its newest publication tells it.';
comment on column bi.programs.program_id is 'Id of the program; never changes.';
comment on column bi.programs.kind is 'MONITORED (fichas) or BUDGET (budget law).';
comment on column bi.programs.code is 'Partida-capítulo-programa of the budget law; null: a monitored program.';
comment on column bi.programs.bips_id is 'Number in the bank of social programs; null: not known.';
comment on column bi.programs.name is 'Its name.';
comment on column bi.programs.ministry_id is 'Its ministry in its newest year.';
comment on column bi.programs.ministry_name is 'Present name of the ministry.';
comment on column bi.programs.agency_id is 'Its agency in its newest year: its code, else its name.';
comment on column bi.programs.agency_name is 'Name of the agency.';
comment on column bi.programs.start_year is 'First year of the program; null: not told.';
comment on column bi.programs.end_year is 'Last year of the program; null: permanent, or not told.';
comment on column bi.programs.beneficiary_unit is 'What is counted as a beneficiary; null: not told.';
comment on column bi.programs.unit_id is 'The unit as units are compared.';
comment on column bi.programs.ex_ante_result is 'Result of its newest ex-ante evaluation; null: none is told.';
comment on column bi.programs.edition is 'Year of the publication.';
comment on column bi.programs.document is 'The publication (file).';
comment on column bi.programs.search_text is 'Names and texts in lower case, without accents and punctuation.';

create view bi.sdg_links as
select p.key as program_id, g.goal, goal.name_en as goal_name, goal.name_es as goal_name_es,
  t.code as target, t.title_en as target_title, t.title_es as target_title_es,
  g.links as goals, t.links as targets
from program p
  join program_sdg_goal g on g.program_id = p.id and g.edition_id = p.profile_edition_id
  join sdg_goal goal on goal.number = g.goal
  left join (
    select l.program_id, l.edition_id, l.links, target.*
    from program_sdg_target l join sdg_target target on target.code = l.target
  ) t on t.program_id = g.program_id and t.edition_id = g.edition_id and t.goal = g.goal;
comment on view bi.sdg_links is 'Which Sustainable Development Goals (ODS) and targets programs serve: one row a program, goal and target.';
comment on column bi.sdg_links.program_id is 'Id of the program.';
comment on column bi.sdg_links.goal is 'Number of the goal, 1 to 17.';
comment on column bi.sdg_links.goal_name is 'Name of the goal in English.';
comment on column bi.sdg_links.goal_name_es is 'Name of the goal in Spanish.';
comment on column bi.sdg_links.target is 'Code of the target; null: the goal is told without a target.';
comment on column bi.sdg_links.target_title is 'Title of the target in English.';
comment on column bi.sdg_links.target_title_es is 'Title of the target in Spanish.';
comment on column bi.sdg_links.goals is 'How many goals the program has.';
comment on column bi.sdg_links.targets is 'How many targets the program has; null: none.';

create view bi.regions as
select p.key as program_id, r.code as region, r.name as region_name, l.links as regions
from program p
  join program_region l on l.program_id = p.id and l.edition_id = p.profile_edition_id
  join region r on r.id = l.region_id;
comment on view bi.regions is 'Which regions programs serve: one row a program and region.';
comment on column bi.regions.program_id is 'Id of the program.';
comment on column bi.regions.region is 'Official code of the region.';
comment on column bi.regions.region_name is 'Official name of the region.';
comment on column bi.regions.regions is 'How many regions the program has.';

create view bi.findings as
select p.key as program_id, p.kind::text as kind, f.year, f.position, f.dimension::text as dimension,
  f.code, c.verdict::text as verdict,
  coalesce(c.name_en, f.statement) as name, coalesce(c.name_es, f.statement) as name_es,
  f.indicator, f.percentage, y.edition, d.name as document, f.page, f.line,
  (select count(distinct (other.dimension, other.code)) from finding other
    where other.program_id = f.program_id and other.edition_id = f.edition_id and other.year = f.year
  )::integer as findings
from finding f
  join program_year y on y.program_id = f.program_id and y.edition_id = f.edition_id and y.year = f.year
  join program p on p.id = f.program_id
  left join finding_code c on c.vocabulary = f.vocabulary and c.dimension = f.dimension and c.code = f.code
  left join program_edition e on e.program_id = f.program_id and e.id = f.edition_id
  left join document d on d.id = e.document_id;
comment on view bi.findings is 'What evaluators concluded, as the newest publication of each year tells it.';
comment on column bi.findings.program_id is 'Id of the program.';
comment on column bi.findings.kind is 'MONITORED (fichas) or BUDGET (budget law).';
comment on column bi.findings.year is 'The year evaluated.';
comment on column bi.findings.position is 'Order in the publication, from 1.';
comment on column bi.findings.dimension is 'TARGETING, EFFICIENCY or EFFECTIVENESS (focalización, eficiencia, eficacia).';
comment on column bi.findings.code is 'Code of the vocabulary; OTHER: a phrase that is not in it.';
comment on column bi.findings.verdict is 'FAVOURABLE, NEUTRAL or CONCERN; null: not in the vocabulary.';
comment on column bi.findings.name is 'What it means, in English; else the phrase as printed.';
comment on column bi.findings.name_es is 'What it means, in Spanish; else the phrase as printed.';
comment on column bi.findings.indicator is 'Purpose indicator it speaks of; null: the program.';
comment on column bi.findings.percentage is 'Percentage it states, as a ratio; null: none.';
comment on column bi.findings.edition is 'Year of the publication.';
comment on column bi.findings.document is 'The publication (file).';
comment on column bi.findings.page is 'Page from 1; null: a document without pages.';
comment on column bi.findings.line is 'Line or row from 1; null: not known.';
comment on column bi.findings.findings is 'How many different findings the program has in the year.';

create view bi.components as
select program_id, component_id,
  (array_agg(component_name order by edition desc, year desc))[1] as name,
  (array_agg(component_unit order by edition desc, year desc))[1] as unit,
  min(year) as first_year, max(year) as last_year
from bi.component_years
group by program_id, component_id;
comment on view bi.components is 'Goods and services that programs produce, one row each, newest name.';
comment on column bi.components.program_id is 'Id of the program.';
comment on column bi.components.component_id is 'Name and unit as they are compared.';
comment on column bi.components.name is 'Name as the newest publication writes it.';
comment on column bi.components.unit is 'What it produces; null: not told.';
comment on column bi.components.first_year is 'First year on record.';
comment on column bi.components.last_year is 'Last year on record.';

create view bi.indicators as
select p.key as program_id, v.year, v.position, i.name_key as indicator_id, i.name, i.percentage,
  v.value, v.status::text as value_status, y.edition, d.name as document, v.line
from indicator_value v
  join program_year y on y.program_id = v.program_id and y.edition_id = v.edition_id and y.year = v.year
  join program p on p.id = v.program_id
  join indicator i on i.program_id = v.program_id and i.edition_id = v.edition_id and i.position = v.position
  left join program_edition e on e.program_id = v.program_id and e.id = v.edition_id
  left join document d on d.id = e.document_id;
comment on view bi.indicators is 'Purpose indicators: one row an indicator and year, as the newest publication of the year tells it.';
comment on column bi.indicators.program_id is 'Id of the program.';
comment on column bi.indicators.year is 'The year spoken of.';
comment on column bi.indicators.position is 'Order in the publication, from 1.';
comment on column bi.indicators.indicator_id is 'The name as names are compared.';
comment on column bi.indicators.name is 'Name as printed.';
comment on column bi.indicators.percentage is 'Whether it is printed as a percentage; then the value is a ratio: 0.22.';
comment on column bi.indicators.value is 'The value; null: see its status.';
comment on column bi.indicators.value_status is 'Where it comes from, or why there is none.';
comment on column bi.indicators.edition is 'Year of the publication.';
comment on column bi.indicators.document is 'The publication (file).';
comment on column bi.indicators.line is 'Line or row from 1; null: not known.';

create view bi.program_years_long as
select program_id, program_name, kind, ministry_id, ministry_name, year,
  'initial_budget' as metric, 'THOUSAND_PESOS' as unit, price_year, partial_year, agency_id, agency_name,
  initial_budget::numeric as value, initial_budget_status as status,
  initial_budget_low as low, initial_budget_high as high, null::numeric as published,
  (initial_budget)::numeric as numerator, (null)::numeric as divisor,
  initial_budget_status as inputs_status, 0 as decimals,
  coalesce(initial_budget, final_budget, executed_budget) as budget
from bi.program_years
union all
select program_id, program_name, kind, ministry_id, ministry_name, year,
  'final_budget' as metric, 'THOUSAND_PESOS' as unit, price_year, partial_year, agency_id, agency_name,
  final_budget::numeric as value, final_budget_status as status,
  final_budget_low as low, final_budget_high as high, null::numeric as published,
  (final_budget)::numeric as numerator, (null)::numeric as divisor,
  final_budget_status as inputs_status, 0 as decimals,
  coalesce(initial_budget, final_budget, executed_budget) as budget
from bi.program_years
union all
select program_id, program_name, kind, ministry_id, ministry_name, year,
  'executed_budget' as metric, 'THOUSAND_PESOS' as unit, price_year, partial_year, agency_id, agency_name,
  executed_budget::numeric as value, executed_budget_status as status,
  executed_budget_low as low, executed_budget_high as high, null::numeric as published,
  (executed_budget)::numeric as numerator, (null)::numeric as divisor,
  executed_budget_status as inputs_status, 0 as decimals,
  coalesce(initial_budget, final_budget, executed_budget) as budget
from bi.program_years
union all
select program_id, program_name, kind, ministry_id, ministry_name, year,
  'extrabudgetary_resources' as metric, 'THOUSAND_PESOS' as unit, price_year, partial_year, agency_id, agency_name,
  extrabudgetary_resources::numeric as value, extrabudgetary_resources_status as status,
  extrabudgetary_resources_low as low, extrabudgetary_resources_high as high, null::numeric as published,
  (extrabudgetary_resources)::numeric as numerator, (null)::numeric as divisor,
  extrabudgetary_resources_status as inputs_status, 0 as decimals,
  coalesce(initial_budget, final_budget, executed_budget) as budget
from bi.program_years
union all
select program_id, program_name, kind, ministry_id, ministry_name, year,
  'administrative_spending' as metric, 'THOUSAND_PESOS' as unit, price_year, partial_year, agency_id, agency_name,
  administrative_spending::numeric as value, administrative_spending_status as status,
  administrative_spending_low as low, administrative_spending_high as high, null::numeric as published,
  (administrative_spending)::numeric as numerator, (null)::numeric as divisor,
  administrative_spending_status as inputs_status, 0 as decimals,
  coalesce(initial_budget, final_budget, executed_budget) as budget
from bi.program_years
union all
select program_id, program_name, kind, ministry_id, ministry_name, year,
  'beneficiaries' as metric, 'BENEFICIARIES' as unit, price_year, partial_year, agency_id, agency_name,
  beneficiaries::numeric as value, beneficiaries_status as status,
  beneficiaries_low as low, beneficiaries_high as high, null::numeric as published,
  (beneficiaries)::numeric as numerator, (null)::numeric as divisor,
  beneficiaries_status as inputs_status, 0 as decimals,
  coalesce(initial_budget, final_budget, executed_budget) as budget
from bi.program_years
union all
select program_id, program_name, kind, ministry_id, ministry_name, year,
  'target_population' as metric, 'BENEFICIARIES' as unit, price_year, partial_year, agency_id, agency_name,
  target_population::numeric as value, target_population_status as status,
  target_population_low as low, target_population_high as high, null::numeric as published,
  (target_population)::numeric as numerator, (null)::numeric as divisor,
  target_population_status as inputs_status, 0 as decimals,
  coalesce(initial_budget, final_budget, executed_budget) as budget
from bi.program_years
union all
select program_id, program_name, kind, ministry_id, ministry_name, year,
  'initial_execution' as metric, 'RATIO' as unit, price_year, partial_year, agency_id, agency_name,
  initial_execution::numeric as value, initial_execution_status as status,
  null::numeric as low, null::numeric as high, initial_execution_published as published,
  (case when executed_budget is not null and initial_budget is not null then executed_budget end)::numeric as numerator, (case when executed_budget is not null and initial_budget is not null then initial_budget end)::numeric as divisor,
  case when 'UNDEFINED' in (executed_budget_status, initial_budget_status) then 'UNDEFINED'
    when 'NOT_PUBLISHED' in (executed_budget_status, initial_budget_status) then 'NOT_PUBLISHED'
    when 'NOT_COMPARABLE' in (executed_budget_status, initial_budget_status) then 'NOT_COMPARABLE'
    when 'NOT_APPLICABLE' in (executed_budget_status, initial_budget_status) then 'NOT_APPLICABLE'
    when 'NOT_REPORTED' in (executed_budget_status, initial_budget_status) then 'NOT_REPORTED'
    when 'IMPLIED' in (executed_budget_status, initial_budget_status) then 'IMPLIED'
    when 'DERIVED' in (executed_budget_status, initial_budget_status) then 'DERIVED'
    when 'REPORTED' in (executed_budget_status, initial_budget_status) then 'REPORTED' end as inputs_status, 4 as decimals,
  coalesce(initial_budget, final_budget, executed_budget) as budget
from bi.program_years
union all
select program_id, program_name, kind, ministry_id, ministry_name, year,
  'final_execution' as metric, 'RATIO' as unit, price_year, partial_year, agency_id, agency_name,
  final_execution::numeric as value, final_execution_status as status,
  null::numeric as low, null::numeric as high, final_execution_published as published,
  (case when executed_budget is not null and final_budget is not null then executed_budget end)::numeric as numerator, (case when executed_budget is not null and final_budget is not null then final_budget end)::numeric as divisor,
  case when 'UNDEFINED' in (executed_budget_status, final_budget_status) then 'UNDEFINED'
    when 'NOT_PUBLISHED' in (executed_budget_status, final_budget_status) then 'NOT_PUBLISHED'
    when 'NOT_COMPARABLE' in (executed_budget_status, final_budget_status) then 'NOT_COMPARABLE'
    when 'NOT_APPLICABLE' in (executed_budget_status, final_budget_status) then 'NOT_APPLICABLE'
    when 'NOT_REPORTED' in (executed_budget_status, final_budget_status) then 'NOT_REPORTED'
    when 'IMPLIED' in (executed_budget_status, final_budget_status) then 'IMPLIED'
    when 'DERIVED' in (executed_budget_status, final_budget_status) then 'DERIVED'
    when 'REPORTED' in (executed_budget_status, final_budget_status) then 'REPORTED' end as inputs_status, 4 as decimals,
  coalesce(initial_budget, final_budget, executed_budget) as budget
from bi.program_years
union all
select program_id, program_name, kind, ministry_id, ministry_name, year,
  'reallocation' as metric, 'RATIO' as unit, price_year, partial_year, agency_id, agency_name,
  reallocation::numeric as value, reallocation_status as status,
  null::numeric as low, null::numeric as high, reallocation_published as published,
  (case when final_budget is not null and initial_budget is not null then final_budget - initial_budget end)::numeric as numerator, (case when final_budget is not null and initial_budget is not null then initial_budget end)::numeric as divisor,
  case when 'UNDEFINED' in (final_budget_status, initial_budget_status) then 'UNDEFINED'
    when 'NOT_PUBLISHED' in (final_budget_status, initial_budget_status) then 'NOT_PUBLISHED'
    when 'NOT_COMPARABLE' in (final_budget_status, initial_budget_status) then 'NOT_COMPARABLE'
    when 'NOT_APPLICABLE' in (final_budget_status, initial_budget_status) then 'NOT_APPLICABLE'
    when 'NOT_REPORTED' in (final_budget_status, initial_budget_status) then 'NOT_REPORTED'
    when 'IMPLIED' in (final_budget_status, initial_budget_status) then 'IMPLIED'
    when 'DERIVED' in (final_budget_status, initial_budget_status) then 'DERIVED'
    when 'REPORTED' in (final_budget_status, initial_budget_status) then 'REPORTED' end as inputs_status, 4 as decimals,
  coalesce(initial_budget, final_budget, executed_budget) as budget
from bi.program_years
union all
select program_id, program_name, kind, ministry_id, ministry_name, year,
  'administrative_share' as metric, 'RATIO' as unit, price_year, partial_year, agency_id, agency_name,
  administrative_share::numeric as value, administrative_share_status as status,
  null::numeric as low, null::numeric as high, administrative_share_published as published,
  (case when administrative_spending is not null and executed_budget is not null then administrative_spending end)::numeric as numerator, (case when administrative_spending is not null and executed_budget is not null then executed_budget end)::numeric as divisor,
  case when 'UNDEFINED' in (administrative_spending_status, executed_budget_status) then 'UNDEFINED'
    when 'NOT_PUBLISHED' in (administrative_spending_status, executed_budget_status) then 'NOT_PUBLISHED'
    when 'NOT_COMPARABLE' in (administrative_spending_status, executed_budget_status) then 'NOT_COMPARABLE'
    when 'NOT_APPLICABLE' in (administrative_spending_status, executed_budget_status) then 'NOT_APPLICABLE'
    when 'NOT_REPORTED' in (administrative_spending_status, executed_budget_status) then 'NOT_REPORTED'
    when 'IMPLIED' in (administrative_spending_status, executed_budget_status) then 'IMPLIED'
    when 'DERIVED' in (administrative_spending_status, executed_budget_status) then 'DERIVED'
    when 'REPORTED' in (administrative_spending_status, executed_budget_status) then 'REPORTED' end as inputs_status, 4 as decimals,
  coalesce(initial_budget, final_budget, executed_budget) as budget
from bi.program_years
union all
select program_id, program_name, kind, ministry_id, ministry_name, year,
  'coverage' as metric, 'RATIO' as unit, price_year, partial_year, agency_id, agency_name,
  coverage::numeric as value, coverage_status as status,
  null::numeric as low, null::numeric as high, coverage_published as published,
  (case when beneficiaries is not null and target_population is not null then beneficiaries end)::numeric as numerator, (case when beneficiaries is not null and target_population is not null then target_population end)::numeric as divisor,
  case when 'UNDEFINED' in (beneficiaries_status, target_population_status) then 'UNDEFINED'
    when 'NOT_PUBLISHED' in (beneficiaries_status, target_population_status) then 'NOT_PUBLISHED'
    when 'NOT_COMPARABLE' in (beneficiaries_status, target_population_status) then 'NOT_COMPARABLE'
    when 'NOT_APPLICABLE' in (beneficiaries_status, target_population_status) then 'NOT_APPLICABLE'
    when 'NOT_REPORTED' in (beneficiaries_status, target_population_status) then 'NOT_REPORTED'
    when 'IMPLIED' in (beneficiaries_status, target_population_status) then 'IMPLIED'
    when 'DERIVED' in (beneficiaries_status, target_population_status) then 'DERIVED'
    when 'REPORTED' in (beneficiaries_status, target_population_status) then 'REPORTED' end as inputs_status, 4 as decimals,
  coalesce(initial_budget, final_budget, executed_budget) as budget
from bi.program_years
union all
select program_id, program_name, kind, ministry_id, ministry_name, year,
  'spending_per_beneficiary' as metric, 'THOUSAND_PESOS_PER_BENEFICIARY' as unit, price_year, partial_year, agency_id, agency_name,
  spending_per_beneficiary::numeric as value, spending_per_beneficiary_status as status,
  null::numeric as low, null::numeric as high, spending_per_beneficiary_published as published,
  (case when executed_budget is not null and beneficiaries is not null then executed_budget end)::numeric as numerator, (case when executed_budget is not null and beneficiaries is not null then beneficiaries end)::numeric as divisor,
  case when 'UNDEFINED' in (executed_budget_status, beneficiaries_status) then 'UNDEFINED'
    when 'NOT_PUBLISHED' in (executed_budget_status, beneficiaries_status) then 'NOT_PUBLISHED'
    when 'NOT_COMPARABLE' in (executed_budget_status, beneficiaries_status) then 'NOT_COMPARABLE'
    when 'NOT_APPLICABLE' in (executed_budget_status, beneficiaries_status) then 'NOT_APPLICABLE'
    when 'NOT_REPORTED' in (executed_budget_status, beneficiaries_status) then 'NOT_REPORTED'
    when 'IMPLIED' in (executed_budget_status, beneficiaries_status) then 'IMPLIED'
    when 'DERIVED' in (executed_budget_status, beneficiaries_status) then 'DERIVED'
    when 'REPORTED' in (executed_budget_status, beneficiaries_status) then 'REPORTED' end as inputs_status, 3 as decimals,
  coalesce(initial_budget, final_budget, executed_budget) as budget
from bi.program_years;
comment on view bi.program_years_long is 'The same as program_years, one row a program-year and metric.';
comment on column bi.program_years_long.program_id is 'Id of the program; never changes.';
comment on column bi.program_years_long.program_name is 'Its name in its newest publication.';
comment on column bi.program_years_long.kind is 'MONITORED (fichas) or BUDGET (budget law); never add up both.';
comment on column bi.program_years_long.ministry_id is 'Ministry of that year.';
comment on column bi.program_years_long.ministry_name is 'Its present name.';
comment on column bi.program_years_long.year is 'The year spoken of.';
comment on column bi.program_years_long.metric is 'Name of the metric, such as executed_budget.';
comment on column bi.program_years_long.unit is 'What it counts: THOUSAND_PESOS, BENEFICIARIES, RATIO, THOUSAND_PESOS_PER_BENEFICIARY.';
comment on column bi.program_years_long.price_year is 'Of whose pesos the amounts are.';
comment on column bi.program_years_long.partial_year is 'Whether the year ends early.';
comment on column bi.program_years_long.agency_id is 'Agency of that year: its code, else its name.';
comment on column bi.program_years_long.agency_name is 'Its name in its newest year.';
comment on column bi.program_years_long.value is 'The number; null: see the status.';
comment on column bi.program_years_long.status is 'Where it comes from, or why there is none.';
comment on column bi.program_years_long.low is 'Least it can be, where it is implied.';
comment on column bi.program_years_long.high is 'Most it can be, where it is implied.';
comment on column bi.program_years_long.published is 'A ratio as printed; null: not printed, or no ratio.';
comment on column bi.program_years_long.numerator is 'What groups add up; null unless all that it takes is known.';
comment on column bi.program_years_long.divisor is 'What groups divide that by; null: nothing, or not known.';
comment on column bi.program_years_long.inputs_status is 'The last of the statuses of what it is worked out from.';
comment on column bi.program_years_long.decimals is 'To how many the value is rounded.';
comment on column bi.program_years_long.budget is 'What coverage_by_budget weighs it by: initial, else final, else executed.';

create view bi.ministry_years as
select kind, ministry_id, ministry_name, year, metric, unit, value,
  case
    when value is not null and implied_inputs then 'IMPLIED'
    when value is not null and used = 1 and reported_inputs = 1 and not is_ratio then 'REPORTED'
    when value is not null then 'DERIVED'
    when used > 0 then 'UNDEFINED'
    else coalesce((array['NOT_REPORTED', 'NOT_APPLICABLE', 'NOT_COMPARABLE', 'NOT_PUBLISHED', 'UNDEFINED'])[reason], 'NOT_PUBLISHED')
  end as status,
  programs, used, reported,
    derived,
    implied,
    not_reported,
    not_applicable,
    not_comparable,
    not_published,
    undefined, coverage_by_budget, partial_year, price_years
from (
  select kind, ministry_id, ministry_name, year, metric, unit,
    case when decimals > 0 then round(sum(numerator) / nullif(sum(divisor), 0), decimals)
      else sum(numerator) end as value,
    decimals > 0 as is_ratio,
    bool_or(inputs_status = 'IMPLIED') as implied_inputs,
    count(*) filter (where inputs_status = 'REPORTED') as reported_inputs,
    min(array_position(array['NOT_REPORTED', 'NOT_APPLICABLE', 'NOT_COMPARABLE', 'NOT_PUBLISHED', 'UNDEFINED'], inputs_status)) as reason,
    count(*) as programs,
    count(numerator) as used,
    count(*) filter (where status = 'REPORTED') as reported,
    count(*) filter (where status = 'DERIVED') as derived,
    count(*) filter (where status = 'IMPLIED') as implied,
    count(*) filter (where status = 'NOT_REPORTED') as not_reported,
    count(*) filter (where status = 'NOT_APPLICABLE') as not_applicable,
    count(*) filter (where status = 'NOT_COMPARABLE') as not_comparable,
    count(*) filter (where status = 'NOT_PUBLISHED') as not_published,
    count(*) filter (where status = 'UNDEFINED') as undefined,
    round(coalesce(sum(budget) filter (where numerator is not null), 0) / nullif(sum(budget), 0), 4) as coverage_by_budget,
    bool_or(partial_year) as partial_year,
    count(distinct price_year) filter (where numerator is not null) as price_years
  from bi.program_years_long
  group by kind, ministry_id, ministry_name, year, metric, unit, decimals
) as grouped;
comment on view bi.ministry_years is 'One row a kind, ministry, year and metric: all programs of the ministry in the year together.';
comment on column bi.ministry_years.kind is 'MONITORED (fichas) or BUDGET (budget law); never add up both.';
comment on column bi.ministry_years.ministry_id is 'Ministry of that year.';
comment on column bi.ministry_years.ministry_name is 'Its present name.';
comment on column bi.ministry_years.year is 'The year spoken of.';
comment on column bi.ministry_years.metric is 'Name of the metric, such as executed_budget.';
comment on column bi.ministry_years.unit is 'What it counts: THOUSAND_PESOS, BENEFICIARIES, RATIO, THOUSAND_PESOS_PER_BENEFICIARY.';
comment on column bi.ministry_years.value is 'The sum, or the ratio of sums over the programs of which all is known.';
comment on column bi.ministry_years.status is 'Where it comes from, or why there is none.';
comment on column bi.ministry_years.programs is 'Programs on record.';
comment on column bi.ministry_years.used is 'Programs behind the value.';
comment on column bi.ministry_years.reported is 'Programs whose own figure is printed in the source.';
comment on column bi.ministry_years.derived is 'Programs whose own figure is computed from printed ones.';
comment on column bi.ministry_years.implied is 'Programs whose own figure is worked out backwards.';
comment on column bi.ministry_years.not_reported is 'Programs that were asked and did not tell (S/I).';
comment on column bi.ministry_years.not_applicable is 'Programs that cannot have it (N/A).';
comment on column bi.ministry_years.not_comparable is 'Programs whose figure cannot be compared (N/C; part of a year).';
comment on column bi.ministry_years.not_published is 'Programs whose source does not carry it.';
comment on column bi.ministry_years.undefined is 'Programs whose own figure would be divided by 0.';
comment on column bi.ministry_years.coverage_by_budget is 'Budget of the programs behind the value, by that of all.';
comment on column bi.ministry_years.partial_year is 'Whether the year of a program ends early.';
comment on column bi.ministry_years.price_years is 'How many price years its amounts are of; it mixes them if several.';

do $$ begin
  if not exists (select from pg_roles where rolname = 'contraste_bi') then
    create role contraste_bi nologin noinherit;
  end if;
end $$;
grant usage on schema bi to contraste_bi;
grant select on all tables in schema bi to contraste_bi;
