-- Contraste's own tidy tables, as they are exported and read back: the standing facts with natural
-- keys, a view a file. What is implied is not here: it is worked out again from what is.

create view tidy_ministries as
select code, name, name_en, from_year, to_year, partida from ministry order by code collate "C";
comment on view tidy_ministries is 'Ministries and other institutions that head a part of the budget.';

create view tidy_ministry_aliases as
select a.alias, m.code as ministry from ministry_alias a join ministry m on m.id = a.ministry_id order by m.code collate "C", a.name_key collate "C";
comment on view tidy_ministry_aliases is 'Other names of ministries.';

create view tidy_regions as
select code, name, short_name, ordinal from region order by ordinal;
comment on view tidy_regions is 'The regions of Chile, north to south.';

create view tidy_region_aliases as
select a.alias, r.code as region from region_alias a join region r on r.id = a.region_id order by r.ordinal, a.name_key collate "C";
comment on view tidy_region_aliases is 'Other names of regions.';

create view tidy_sdg_goals as
select number, name_en, name_es from sdg_goal order by number;
comment on view tidy_sdg_goals is 'The Sustainable Development Goals.';

create view tidy_sdg_targets as
select code, goal, title_en, title_es from sdg_target order by ordinal;
comment on view tidy_sdg_targets is 'The targets of the Sustainable Development Goals, in official order.';

create view tidy_subtitles as
select code, name_en, name_es, financial from subtitle order by code;
comment on view tidy_subtitles is 'Spending subtitles of the budget classification.';

create view tidy_finding_codes as
select vocabulary, dimension, code, verdict, phrase, name_en, name_es from finding_code
order by vocabulary collate "C", dimension, code collate "C";
comment on view tidy_finding_codes is 'What evaluators can conclude.';

create view tidy_prices as
select year, index, change_percent, source from price_index order by year;
comment on view tidy_prices is 'Consumer prices, annual average, 2013 = 100.';

create view tidy_lineage as
select from_code, to_code, year, note from lineage order by from_code collate "C", to_code collate "C";
comment on view tidy_lineage is 'Budget programs that went on under another code.';

create view tidy_program_aliases as
select a.alias, p.key as program from program_alias a join program p on p.id = a.program_id order by p.key collate "C", a.alias collate "C";
comment on view tidy_program_aliases is 'Other ids and names of programs.';

create view tidy_documents as
select substr(sha256, 1, 12) as document, name, kind, edition, sha256, url, licence
from document where valid_to = 2147483647
order by sha256 collate "C";
comment on view tidy_documents is 'The publications that the facts were read from.';

create view tidy_document_problems as
select substr(d.sha256, 1, 12) as document, p.position, p.severity, p.page, p.line, p.field, p.found, p.expected
from document_problem p join document d on d.id = p.document_id
where d.valid_to = 2147483647
order by d.sha256 collate "C", p.position;
comment on view tidy_document_problems is 'What could not be read in a document.';

create view standing_edition as
select p.key as program, p.kind, p.bips_id, p.code, substr(d.sha256, 1, 12) as document, e.*
from program p join program_edition e on e.program_id = p.id join document d on d.id = e.document_id
where e.valid_to = 2147483647;
comment on view standing_edition is 'What stands of each program, with its natural keys.';

create view tidy_program_editions as
select e.program, e.kind, e.bips_id, e.code, e.edition, e.document, e.name, m.code as ministry,
  a.code as agency_code, a.name as agency, e.start_year, e.end_year, e.price_year, e.beneficiary_unit,
  e.carries_profile, e.page, e.line
from standing_edition e join ministry m on m.id = e.ministry_id join agency a on a.id = e.agency_id
order by e.program collate "C", e.edition;
comment on view tidy_program_editions is 'What an edition says of a program as a whole.';

create view tidy_program_years as
select e.program, e.edition, y.year, y.through_month,
  case when y.initial_budget_status = 'IMPLIED' then 'NOT_PUBLISHED'::value_status else y.initial_budget_status end as initial_budget_status, case when y.initial_budget_status < 'IMPLIED' then y.initial_budget end as initial_budget,
  case when y.final_budget_status = 'IMPLIED' then 'NOT_PUBLISHED'::value_status else y.final_budget_status end as final_budget_status, case when y.final_budget_status < 'IMPLIED' then y.final_budget end as final_budget,
  case when y.executed_budget_status = 'IMPLIED' then 'NOT_PUBLISHED'::value_status else y.executed_budget_status end as executed_budget_status, case when y.executed_budget_status < 'IMPLIED' then y.executed_budget end as executed_budget,
  case when y.extrabudgetary_resources_status = 'IMPLIED' then 'NOT_PUBLISHED'::value_status else y.extrabudgetary_resources_status end as extrabudgetary_resources_status, case when y.extrabudgetary_resources_status < 'IMPLIED' then y.extrabudgetary_resources end as extrabudgetary_resources,
  case when y.administrative_spending_status = 'IMPLIED' then 'NOT_PUBLISHED'::value_status else y.administrative_spending_status end as administrative_spending_status, case when y.administrative_spending_status < 'IMPLIED' then y.administrative_spending end as administrative_spending,
  case when y.beneficiaries_status = 'IMPLIED' then 'NOT_PUBLISHED'::value_status else y.beneficiaries_status end as beneficiaries_status, case when y.beneficiaries_status < 'IMPLIED' then y.beneficiaries end as beneficiaries,
  case when y.target_population_status = 'IMPLIED' then 'NOT_PUBLISHED'::value_status else y.target_population_status end as target_population_status, case when y.target_population_status < 'IMPLIED' then y.target_population end as target_population,
  y.line
from standing_edition e join program_year_edition y on y.program_id = e.program_id and y.edition_id = e.id
order by e.program collate "C", e.edition, y.year;
comment on view tidy_program_years is 'What an edition says of a year of a program; amounts in thousands of pesos.';

create view tidy_figures as
select e.program, e.edition, f.year, f.component, f.metric, f.status, f.published, f.step, f.page, f.line
from standing_edition e join figure f on f.program_id = e.program_id and f.edition_id = e.id
where f.status <> 'IMPLIED'
order by e.program collate "C", e.edition, f.year, f.component, f.metric collate "C";
comment on view tidy_figures is 'Figures as printed and where they stand; component 0 is the program.';

create view tidy_subtitle_spending as
select e.program, e.edition, s.year, s.subtitle, s.through_month,
  s.initial_budget_status, s.initial_budget, s.final_budget_status, s.final_budget,
  s.executed_budget_status, s.executed_budget, s.administrative_spending_status, s.administrative_spending, s.line
from standing_edition e join subtitle_spending s on s.program_id = e.program_id and s.edition_id = e.id
order by e.program collate "C", e.edition, s.year, s.subtitle;
comment on view tidy_subtitle_spending is 'Spending of a year by classification; amounts in thousands of pesos.';

create view tidy_components as
select e.program, e.edition, c.position, c.name, c.unit, c.line
from standing_edition e join component c on c.program_id = e.program_id and c.edition_id = e.id
order by e.program collate "C", e.edition, c.position;
comment on view tidy_components is 'Goods and services that programs produce.';

create view tidy_component_years as
select e.program, e.edition, c.position, c.year, c.component_spending_status, c.component_spending, c.output_status, c.output
from standing_edition e join component_year c on c.program_id = e.program_id and c.edition_id = e.id
order by e.program collate "C", e.edition, c.position, c.year;
comment on view tidy_component_years is 'A year of a component; spending in thousands of pesos, output in the component''s unit.';

create view tidy_indicators as
select e.program, e.edition, i.position, i.name, i.percentage, i.line
from standing_edition e join indicator i on i.program_id = e.program_id and i.edition_id = e.id
order by e.program collate "C", e.edition, i.position;
comment on view tidy_indicators is 'Purpose indicators.';

create view tidy_indicator_values as
select e.program, e.edition, i.position, i.year, i.status, i.value, i.step, i.line
from standing_edition e join indicator_value i on i.program_id = e.program_id and i.edition_id = e.id
order by e.program collate "C", e.edition, i.position, i.year;
comment on view tidy_indicator_values is 'A year of an indicator; percentages as ratios.';

create view tidy_program_regions as
select e.program, e.edition, r.code as region
from standing_edition e join program_region l on l.program_id = e.program_id and l.edition_id = e.id join region r on r.id = l.region_id
order by e.program collate "C", e.edition, r.ordinal;
comment on view tidy_program_regions is 'Regions that programs serve.';

create view tidy_program_sdg_goals as
select e.program, e.edition, l.goal
from standing_edition e join program_sdg_goal l on l.program_id = e.program_id and l.edition_id = e.id
order by e.program collate "C", e.edition, l.goal;
comment on view tidy_program_sdg_goals is 'Goals that programs contribute to.';

create view tidy_program_sdg_targets as
select e.program, e.edition, l.target
from standing_edition e join program_sdg_target l on l.program_id = e.program_id and l.edition_id = e.id join sdg_target t on t.code = l.target
order by e.program collate "C", e.edition, t.ordinal;
comment on view tidy_program_sdg_targets is 'Targets that programs contribute to.';

create view tidy_evaluations as
select e.program, e.edition, v.position, v.stage, v.result, v.type, v.subject, v.year, v.line
from standing_edition e join evaluation v on v.program_id = e.program_id and v.edition_id = e.id
order by e.program collate "C", e.edition, v.position;
comment on view tidy_evaluations is 'Evaluations of programs.';

create view tidy_findings as
select e.program, e.edition, f.position, f.dimension, f.code, f.statement, f.indicator, f.percentage, f.page, f.line
from standing_edition e join finding f on f.program_id = e.program_id and f.edition_id = e.id
order by e.program collate "C", e.edition, f.position;
comment on view tidy_findings is 'What evaluators concluded.';

create view tidy_program_texts as
select e.program, e.edition, t.kind, t.position, t.text, t.line
from standing_edition e join program_text t on t.program_id = e.program_id and t.edition_id = e.id
order by e.program collate "C", e.edition, t.kind, t.position;
comment on view tidy_program_texts is 'Prose about programs, a row a paragraph.';

create view tidy_series_breaks as
select e.program, e.edition, b.year, b.metric, b.line
from standing_edition e join series_break b on b.program_id = e.program_id and b.edition_id = e.id
order by e.program collate "C", e.edition, b.year, b.metric collate "C";
comment on view tidy_series_breaks is 'Years from which a figure is defined anew.';
