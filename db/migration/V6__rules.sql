-- Which rule a finding speaks of, so that what evaluators found can be held against the figures.

alter table finding_code add rule text;
comment on column finding_code.rule is 'The rule of which it says that it was breached, such as INITIAL_EXECUTION_BELOW_85; null: it speaks of no rule.';

create or replace view tidy_finding_codes as
select vocabulary, dimension, code, verdict, phrase, name_en, name_es, rule from finding_code
order by vocabulary collate "C", dimension, code collate "C";

-- A database that has the lists already; an empty one reads them from its data.
update finding_code set rule = case
    when code in ('UNDER_INITIAL', 'PERSISTENT_UNDER') then 'INITIAL_EXECUTION_BELOW_85'
    when code = 'OVER_INITIAL' then 'INITIAL_EXECUTION_ABOVE_110'
    when code in ('UNDER_FINAL', 'PERSISTENT_UNDER_FINAL') then 'FINAL_EXECUTION_BELOW_90'
    when code = 'OVER_FINAL' then 'FINAL_EXECUTION_ABOVE_110'
    when code = 'PER_BENEFICIARY_OUT_OF_RANGE' then 'SPENDING_PER_BENEFICIARY_OFF_20'
    when code in ('ADMIN_OVER_20', 'ADMIN_OVER_50') then 'ADMINISTRATION_OVER_20'
  end
where vocabulary in ('2020', '2025') and dimension = 'EFFICIENCY';
