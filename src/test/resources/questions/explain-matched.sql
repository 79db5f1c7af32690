with
  groups_cells as (
    select
      0 as side,
      coalesce(lineage.last, f.program_id) as key_program,
      f.year,
      f.price_year,
      sum(f.executed_budget) filter (where (
        f.executed_budget is not null
        and executed_budget_on_other.program is not null
      )) as executed_budget_sum,
      count(*) filter (where (
        f.executed_budget is not null
        and executed_budget_on_other.program is not null
      )) as executed_budget_rows,
      count(*) filter (where (
        f.executed_budget is not null
        and executed_budget_on_other.program is not null
        and f.executed_budget_status = cast('REPORTED' as value_status)
      )) as executed_budget_reported,
      min(
        case
          when (
            f.executed_budget is not null
            and not (executed_budget_on_other.program is not null)
          ) then cast('NOT_COMPARABLE' as value_status)
          else f.executed_budget_status
        end
      ) filter (where case
        when (
          f.executed_budget is not null
          and not (executed_budget_on_other.program is not null)
        ) then cast('NOT_COMPARABLE' as value_status)
        else f.executed_budget_status
      end >= cast('NOT_REPORTED' as value_status)) as executed_budget_reason,
      min(f.agency_id) filter (where (
        f.executed_budget is not null
        and executed_budget_on_other.program is not null
      )) as executed_budget_least_agency,
      max(f.agency_id) filter (where (
        f.executed_budget is not null
        and executed_budget_on_other.program is not null
      )) as executed_budget_most_agency,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (
        f.executed_budget is not null
        and executed_budget_on_other.program is not null
      )) as executed_budget_unused_budget
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
        and y.year = 2018
      )
    ) as f
      left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
        on lineage.program_id = f.program_id
      left outer join (
        select distinct coalesce(lineage.last, f.program_id) as program
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
            y.executed_budget_status as executed_budget_status
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2019
          )
        ) as f
          left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
            on lineage.program_id = f.program_id
        where f.executed_budget is not null
      ) as executed_budget_on_other
        on executed_budget_on_other.program = coalesce(lineage.last, f.program_id)
    where coalesce(lineage.last, f.program_id) = (
      select program.id
      from program
      where (
        program.kind = cast('BUDGET' as program_kind)
        and program.edition_id is not null
        and (
          program.key = '06-07-01'
          or program.id in (
            select program_alias.program_id
            from program_alias
            where program_alias.alias = '06-07-01'
          )
        )
      )
    )
    group by
      coalesce(lineage.last, f.program_id),
      f.year,
      f.price_year
    union all
    select
      1 as side,
      coalesce(lineage.last, f.program_id) as key_program,
      f.year,
      f.price_year,
      sum(f.executed_budget) filter (where (
        f.executed_budget is not null
        and executed_budget_on_base.program is not null
      )) as executed_budget_sum,
      count(*) filter (where (
        f.executed_budget is not null
        and executed_budget_on_base.program is not null
      )) as executed_budget_rows,
      count(*) filter (where (
        f.executed_budget is not null
        and executed_budget_on_base.program is not null
        and f.executed_budget_status = cast('REPORTED' as value_status)
      )) as executed_budget_reported,
      min(
        case
          when (
            f.executed_budget is not null
            and not (executed_budget_on_base.program is not null)
          ) then cast('NOT_COMPARABLE' as value_status)
          else f.executed_budget_status
        end
      ) filter (where case
        when (
          f.executed_budget is not null
          and not (executed_budget_on_base.program is not null)
        ) then cast('NOT_COMPARABLE' as value_status)
        else f.executed_budget_status
      end >= cast('NOT_REPORTED' as value_status)) as executed_budget_reason,
      min(f.agency_id) filter (where (
        f.executed_budget is not null
        and executed_budget_on_base.program is not null
      )) as executed_budget_least_agency,
      max(f.agency_id) filter (where (
        f.executed_budget is not null
        and executed_budget_on_base.program is not null
      )) as executed_budget_most_agency,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (
        f.executed_budget is not null
        and executed_budget_on_base.program is not null
      )) as executed_budget_unused_budget
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
      left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
        on lineage.program_id = f.program_id
      left outer join (
        select distinct coalesce(lineage.last, f.program_id) as program
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
            y.executed_budget_status as executed_budget_status
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2018
          )
        ) as f
          left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
            on lineage.program_id = f.program_id
        where f.executed_budget is not null
      ) as executed_budget_on_base
        on executed_budget_on_base.program = coalesce(lineage.last, f.program_id)
    where coalesce(lineage.last, f.program_id) = (
      select program.id
      from program
      where (
        program.kind = cast('BUDGET' as program_kind)
        and program.edition_id is not null
        and (
          program.key = '06-07-01'
          or program.id in (
            select program_alias.program_id
            from program_alias
            where program_alias.alias = '06-07-01'
          )
        )
      )
    )
    group by
      coalesce(lineage.last, f.program_id),
      f.year,
      f.price_year
  ),
  groups as (
    select
      groups_cells.key_program,
      coalesce(
        bool_or(true) filter (where groups_cells.side = 0),
        false
      ) as "on_record_0",
      coalesce(
        bool_or(true) filter (where groups_cells.side = 1),
        false
      ) as "on_record_1",
      sum(groups_cells.executed_budget_sum) filter (where groups_cells.side = 0) as "base_executed_budget_sum",
      sum(groups_cells.executed_budget_sum) filter (where groups_cells.side = 1) as "other_executed_budget_sum",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows) filter (where groups_cells.side = 0)
          as int
        ),
        0
      ) as "base_executed_budget_rows",
      cast(
        sum(groups_cells.executed_budget_reported) filter (where groups_cells.side = 0)
        as int
      ) as "base_executed_budget_reported",
      min(groups_cells.executed_budget_reason) filter (where groups_cells.side = 0) as "base_executed_budget_reason",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows) filter (where groups_cells.side = 1)
          as int
        ),
        0
      ) as "other_executed_budget_rows",
      cast(
        sum(groups_cells.executed_budget_reported) filter (where groups_cells.side = 1)
        as int
      ) as "other_executed_budget_reported",
      min(groups_cells.executed_budget_reason) filter (where groups_cells.side = 1) as "other_executed_budget_reason",
      count(distinct groups_cells.year) filter (where (
        groups_cells.side = 1
        and groups_cells.executed_budget_rows > 0
      )) as "other_executed_budget_years",
      count(distinct groups_cells.year) filter (where (
        groups_cells.side = 0
        and groups_cells.executed_budget_rows > 0
      )) as "base_executed_budget_years",
      coalesce(
        (min(groups_cells.price_year) filter (where (
          groups_cells.side = 1
          and groups_cells.executed_budget_rows > 0
        )) <> max(groups_cells.price_year) filter (where (
          groups_cells.side = 1
          and groups_cells.executed_budget_rows > 0
        ))),
        false
      ) as "other_executed_budget_mixed_prices",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where groups_cells.side = 1) <> max(groups_cells.executed_budget_most_agency) filter (where groups_cells.side = 1), false) as "other_executed_budget_several_agency",
      sum(groups_cells.budget) filter (where groups_cells.side = 1) as "other_budget",
      sum(groups_cells.executed_budget_unused_budget) filter (where groups_cells.side = 1) as "other_executed_budget_unused_budget",
      coalesce(
        (min(groups_cells.price_year) filter (where (
          groups_cells.side = 0
          and groups_cells.executed_budget_rows > 0
        )) <> max(groups_cells.price_year) filter (where (
          groups_cells.side = 0
          and groups_cells.executed_budget_rows > 0
        ))),
        false
      ) as "base_executed_budget_mixed_prices",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where groups_cells.side = 0) <> max(groups_cells.executed_budget_most_agency) filter (where groups_cells.side = 0), false) as "base_executed_budget_several_agency",
      sum(groups_cells.budget) filter (where groups_cells.side = 0) as "base_budget",
      sum(groups_cells.executed_budget_unused_budget) filter (where groups_cells.side = 0) as "base_executed_budget_unused_budget",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 0
        and groups_cells.executed_budget_rows > 0
      )) as "base_executed_budget_price_year",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 1
        and groups_cells.executed_budget_rows > 0
      )) as "other_executed_budget_price_year"
    from groups_cells
    group by groups_cells.key_program
  )
select json_build_object(
  'explanation',
  json_build_object(
    'number',
    (
      select
        case
          when case
            when false then 'SERIES_BREAK'
            when groups.base_executed_budget_sum is null then case
              when case
                when (
                  groups.base_executed_budget_sum is not null
                  and false
                ) then cast('IMPLIED' as value_status)
                when (
                  groups.base_executed_budget_sum is not null
                  and groups.base_executed_budget_rows = 1
                  and groups.base_executed_budget_reported = 1
                ) then cast('REPORTED' as value_status)
                when groups.base_executed_budget_sum is not null then cast('DERIVED' as value_status)
                when groups.base_executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
                else coalesce(groups.base_executed_budget_reason, cast('NOT_PUBLISHED' as value_status))
              end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
              else 'BASE_MISSING'
            end
            when groups.other_executed_budget_sum is null then case
              when case
                when (
                  groups.other_executed_budget_sum is not null
                  and false
                ) then cast('IMPLIED' as value_status)
                when (
                  groups.other_executed_budget_sum is not null
                  and groups.other_executed_budget_rows = 1
                  and groups.other_executed_budget_reported = 1
                ) then cast('REPORTED' as value_status)
                when groups.other_executed_budget_sum is not null then cast('DERIVED' as value_status)
                when groups.other_executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
                else coalesce(groups.other_executed_budget_reason, cast('NOT_PUBLISHED' as value_status))
              end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
              else 'OTHER_MISSING'
            end
            when (
              false
              or false
              or false
              or false
            ) then 'NOT_COMPARABLE'
            when groups.base_executed_budget_sum = 0 then 'BASE_ZERO'
            when sign(groups.base_executed_budget_sum) = -sign(groups.other_executed_budget_sum) then 'SIGN_CHANGE'
          end is null then round(
            ((groups.other_executed_budget_sum - groups.base_executed_budget_sum) / nullif(
              abs(groups.base_executed_budget_sum),
              0
            )),
            6
          )
        end
      from groups
      fetch next 1 rows only
    ),
    'formula',
    '(sum(executedBudget) of side - sum(executedBudget) of against) / |sum(executedBudget) of against|',
    'words',
    null,
    'sql',
    null,
    'inputs',
    json_build_object(
      'nodes',
      (
        select coalesce(
          json_agg(page.node),
          '[]'
        )
        from (
          select *
          from (
            (
              select
                json_build_object(
                  'side',
                  'SIDE',
                  'program',
                  (
                    select json_build_object('id', p.key)
                    from program as p
                      join program_edition as e
                        on (
                          e.program_id = p.id
                          and e.id = p.edition_id
                        )
                    where p.id = f.program_id
                  ),
                  'year',
                  f.year,
                  'numerator',
                  case
                    when f.executed_budget is not null then cast(f.executed_budget as numeric)
                  end
                ) as node,
                abs(
                  case
                    when f.executed_budget is not null then cast(f.executed_budget as numeric)
                  end
                ) as weight,
                f.year as year,
                f.program_id as program_id,
                0 as part
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
                  y.executed_budget_status as executed_budget_status
                from program_year as y
                where (
                  y.kind = cast('BUDGET' as program_kind)
                  and y.year = 2019
                )
              ) as f
                left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
                  on lineage.program_id = f.program_id
                left outer join (
                  select distinct coalesce(lineage.last, f.program_id) as program
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
                      y.executed_budget_status as executed_budget_status
                    from program_year as y
                    where (
                      y.kind = cast('BUDGET' as program_kind)
                      and y.year = 2018
                    )
                  ) as f
                    left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
                      on lineage.program_id = f.program_id
                  where f.executed_budget is not null
                ) as executed_budget_on_base
                  on executed_budget_on_base.program = coalesce(lineage.last, f.program_id)
              where (
                coalesce(lineage.last, f.program_id) = (
                  select program.id
                  from program
                  where (
                    program.kind = cast('BUDGET' as program_kind)
                    and program.edition_id is not null
                    and (
                      program.key = '06-07-01'
                      or program.id in (
                        select program_alias.program_id
                        from program_alias
                        where program_alias.alias = '06-07-01'
                      )
                    )
                  )
                )
                and f.executed_budget is not null
                and executed_budget_on_base.program is not null
              )
              order by
                weight desc nulls last,
                year,
                program_id,
                part
              offset 0 rows
              fetch next 6 rows only
            )
            union all (
              select
                json_build_object(
                  'side',
                  'AGAINST',
                  'program',
                  (
                    select json_build_object('id', p.key)
                    from program as p
                      join program_edition as e
                        on (
                          e.program_id = p.id
                          and e.id = p.edition_id
                        )
                    where p.id = f.program_id
                  ),
                  'year',
                  f.year,
                  'numerator',
                  case
                    when f.executed_budget is not null then cast(f.executed_budget as numeric)
                  end
                ) as node,
                abs(
                  case
                    when f.executed_budget is not null then cast(f.executed_budget as numeric)
                  end
                ) as weight,
                f.year as year,
                f.program_id as program_id,
                0 as part
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
                  y.executed_budget_status as executed_budget_status
                from program_year as y
                where (
                  y.kind = cast('BUDGET' as program_kind)
                  and y.year = 2018
                )
              ) as f
                left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
                  on lineage.program_id = f.program_id
                left outer join (
                  select distinct coalesce(lineage.last, f.program_id) as program
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
                      y.executed_budget_status as executed_budget_status
                    from program_year as y
                    where (
                      y.kind = cast('BUDGET' as program_kind)
                      and y.year = 2019
                    )
                  ) as f
                    left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
                      on lineage.program_id = f.program_id
                  where f.executed_budget is not null
                ) as executed_budget_on_other
                  on executed_budget_on_other.program = coalesce(lineage.last, f.program_id)
              where (
                coalesce(lineage.last, f.program_id) = (
                  select program.id
                  from program
                  where (
                    program.kind = cast('BUDGET' as program_kind)
                    and program.edition_id is not null
                    and (
                      program.key = '06-07-01'
                      or program.id in (
                        select program_alias.program_id
                        from program_alias
                        where program_alias.alias = '06-07-01'
                      )
                    )
                  )
                )
                and f.executed_budget is not null
                and executed_budget_on_other.program is not null
              )
              order by
                weight desc nulls last,
                year,
                program_id,
                part
              offset 0 rows
              fetch next 6 rows only
            )
          ) as rows
          order by
            weight desc nulls last,
            year,
            program_id,
            part
          offset 0 rows
          fetch next 6 rows only
        ) as page
      ),
      'totalCount',
      ((
        select count(*) filter (where (
          f.executed_budget is not null
          and executed_budget_on_base.program is not null
        ))
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
            y.executed_budget_status as executed_budget_status
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2019
          )
        ) as f
          left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
            on lineage.program_id = f.program_id
          left outer join (
            select distinct coalesce(lineage.last, f.program_id) as program
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
                y.executed_budget_status as executed_budget_status
              from program_year as y
              where (
                y.kind = cast('BUDGET' as program_kind)
                and y.year = 2018
              )
            ) as f
              left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
                on lineage.program_id = f.program_id
            where f.executed_budget is not null
          ) as executed_budget_on_base
            on executed_budget_on_base.program = coalesce(lineage.last, f.program_id)
        where coalesce(lineage.last, f.program_id) = (
          select program.id
          from program
          where (
            program.kind = cast('BUDGET' as program_kind)
            and program.edition_id is not null
            and (
              program.key = '06-07-01'
              or program.id in (
                select program_alias.program_id
                from program_alias
                where program_alias.alias = '06-07-01'
              )
            )
          )
        )
      ) + (
        select count(*) filter (where (
          f.executed_budget is not null
          and executed_budget_on_other.program is not null
        ))
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
            y.executed_budget_status as executed_budget_status
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2018
          )
        ) as f
          left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
            on lineage.program_id = f.program_id
          left outer join (
            select distinct coalesce(lineage.last, f.program_id) as program
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
                y.executed_budget_status as executed_budget_status
              from program_year as y
              where (
                y.kind = cast('BUDGET' as program_kind)
                and y.year = 2019
              )
            ) as f
              left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
                on lineage.program_id = f.program_id
            where f.executed_budget is not null
          ) as executed_budget_on_other
            on executed_budget_on_other.program = coalesce(lineage.last, f.program_id)
        where coalesce(lineage.last, f.program_id) = (
          select program.id
          from program
          where (
            program.kind = cast('BUDGET' as program_kind)
            and program.edition_id is not null
            and (
              program.key = '06-07-01'
              or program.id in (
                select program_alias.program_id
                from program_alias
                where program_alias.alias = '06-07-01'
              )
            )
          )
        )
      ))
    ),
    'leftOutBecause',
    (
      select coalesce(
        json_agg(reasons.told order by reason),
        '[]'
      )
      from (
        select
          json_build_object(
            'status',
            reason,
            'rows',
            count(*)
          ) as told,
          reason
        from (
          select
            case
              when true then case
                when f.executed_budget_status >= cast('NOT_REPORTED' as value_status) then f.executed_budget_status
                else cast('NOT_COMPARABLE' as value_status)
              end
            end as reason,
            f.program_id
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
              y.executed_budget_status as executed_budget_status
            from program_year as y
            where (
              y.kind = cast('BUDGET' as program_kind)
              and y.year = 2019
            )
          ) as f
            left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
              on lineage.program_id = f.program_id
            left outer join (
              select distinct coalesce(lineage.last, f.program_id) as program
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
                  y.executed_budget_status as executed_budget_status
                from program_year as y
                where (
                  y.kind = cast('BUDGET' as program_kind)
                  and y.year = 2018
                )
              ) as f
                left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
                  on lineage.program_id = f.program_id
              where f.executed_budget is not null
            ) as executed_budget_on_base
              on executed_budget_on_base.program = coalesce(lineage.last, f.program_id)
          where (
            coalesce(lineage.last, f.program_id) = (
              select program.id
              from program
              where (
                program.kind = cast('BUDGET' as program_kind)
                and program.edition_id is not null
                and (
                  program.key = '06-07-01'
                  or program.id in (
                    select program_alias.program_id
                    from program_alias
                    where program_alias.alias = '06-07-01'
                  )
                )
              )
            )
            and not (
              f.executed_budget is not null
              and executed_budget_on_base.program is not null
            )
          )
          union all
          select
            case
              when true then case
                when f.executed_budget_status >= cast('NOT_REPORTED' as value_status) then f.executed_budget_status
                else cast('NOT_COMPARABLE' as value_status)
              end
            end as reason,
            f.program_id
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
              y.executed_budget_status as executed_budget_status
            from program_year as y
            where (
              y.kind = cast('BUDGET' as program_kind)
              and y.year = 2018
            )
          ) as f
            left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
              on lineage.program_id = f.program_id
            left outer join (
              select distinct coalesce(lineage.last, f.program_id) as program
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
                  y.executed_budget_status as executed_budget_status
                from program_year as y
                where (
                  y.kind = cast('BUDGET' as program_kind)
                  and y.year = 2019
                )
              ) as f
                left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
                  on lineage.program_id = f.program_id
              where f.executed_budget is not null
            ) as executed_budget_on_other
              on executed_budget_on_other.program = coalesce(lineage.last, f.program_id)
          where (
            coalesce(lineage.last, f.program_id) = (
              select program.id
              from program
              where (
                program.kind = cast('BUDGET' as program_kind)
                and program.edition_id is not null
                and (
                  program.key = '06-07-01'
                  or program.id in (
                    select program_alias.program_id
                    from program_alias
                    where program_alias.alias = '06-07-01'
                  )
                )
              )
            )
            and not (
              f.executed_budget is not null
              and executed_budget_on_other.program is not null
            )
          )
        ) as f
        group by reason
      ) as reasons
    )
  ),
  'found',
  json_build_object(
    'groups',
    (
      select count(*)
      from groups
    ),
    'programs',
    (select json_object_agg(asked.id, known.key) from unnest(cast('{"06-07-01"}' as varchar[])) as asked (id) join program known
  on known.kind = cast('BUDGET' as program_kind) and known.edition_id is not null and (known.key = asked.id or exists (
    select from program_alias other where other.program_id = known.id and other.alias = asked.id)))
,
    'peers',
    json_build_array(null, null),
    'number',
    (
      select
        case
          when case
            when false then 'SERIES_BREAK'
            when groups.base_executed_budget_sum is null then case
              when case
                when (
                  groups.base_executed_budget_sum is not null
                  and false
                ) then cast('IMPLIED' as value_status)
                when (
                  groups.base_executed_budget_sum is not null
                  and groups.base_executed_budget_rows = 1
                  and groups.base_executed_budget_reported = 1
                ) then cast('REPORTED' as value_status)
                when groups.base_executed_budget_sum is not null then cast('DERIVED' as value_status)
                when groups.base_executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
                else coalesce(groups.base_executed_budget_reason, cast('NOT_PUBLISHED' as value_status))
              end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
              else 'BASE_MISSING'
            end
            when groups.other_executed_budget_sum is null then case
              when case
                when (
                  groups.other_executed_budget_sum is not null
                  and false
                ) then cast('IMPLIED' as value_status)
                when (
                  groups.other_executed_budget_sum is not null
                  and groups.other_executed_budget_rows = 1
                  and groups.other_executed_budget_reported = 1
                ) then cast('REPORTED' as value_status)
                when groups.other_executed_budget_sum is not null then cast('DERIVED' as value_status)
                when groups.other_executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
                else coalesce(groups.other_executed_budget_reason, cast('NOT_PUBLISHED' as value_status))
              end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
              else 'OTHER_MISSING'
            end
            when (
              false
              or false
              or false
              or false
            ) then 'NOT_COMPARABLE'
            when groups.base_executed_budget_sum = 0 then 'BASE_ZERO'
            when sign(groups.base_executed_budget_sum) = -sign(groups.other_executed_budget_sum) then 'SIGN_CHANGE'
          end is null then round(
            ((groups.other_executed_budget_sum - groups.base_executed_budget_sum) / nullif(
              abs(groups.base_executed_budget_sum),
              0
            )),
            6
          )
        end
      from groups
      fetch next 1 rows only
    ),
    'leftOut',
    (
      select coalesce(
        json_agg(reasons.told order by reason),
        '[]'
      )
      from (
        select
          json_build_object(
            'status',
            reason,
            'rows',
            count(*)
          ) as told,
          reason
        from (
          select
            case
              when true then case
                when f.executed_budget_status >= cast('NOT_REPORTED' as value_status) then f.executed_budget_status
                else cast('NOT_COMPARABLE' as value_status)
              end
            end as reason,
            f.program_id
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
              y.executed_budget_status as executed_budget_status
            from program_year as y
            where (
              y.kind = cast('BUDGET' as program_kind)
              and y.year = 2019
            )
          ) as f
            left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
              on lineage.program_id = f.program_id
            left outer join (
              select distinct coalesce(lineage.last, f.program_id) as program
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
                  y.executed_budget_status as executed_budget_status
                from program_year as y
                where (
                  y.kind = cast('BUDGET' as program_kind)
                  and y.year = 2018
                )
              ) as f
                left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
                  on lineage.program_id = f.program_id
              where f.executed_budget is not null
            ) as executed_budget_on_base
              on executed_budget_on_base.program = coalesce(lineage.last, f.program_id)
          where (
            coalesce(lineage.last, f.program_id) = (
              select program.id
              from program
              where (
                program.kind = cast('BUDGET' as program_kind)
                and program.edition_id is not null
                and (
                  program.key = '06-07-01'
                  or program.id in (
                    select program_alias.program_id
                    from program_alias
                    where program_alias.alias = '06-07-01'
                  )
                )
              )
            )
            and not (
              f.executed_budget is not null
              and executed_budget_on_base.program is not null
            )
          )
          union all
          select
            case
              when true then case
                when f.executed_budget_status >= cast('NOT_REPORTED' as value_status) then f.executed_budget_status
                else cast('NOT_COMPARABLE' as value_status)
              end
            end as reason,
            f.program_id
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
              y.executed_budget_status as executed_budget_status
            from program_year as y
            where (
              y.kind = cast('BUDGET' as program_kind)
              and y.year = 2018
            )
          ) as f
            left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
              on lineage.program_id = f.program_id
            left outer join (
              select distinct coalesce(lineage.last, f.program_id) as program
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
                  y.executed_budget_status as executed_budget_status
                from program_year as y
                where (
                  y.kind = cast('BUDGET' as program_kind)
                  and y.year = 2019
                )
              ) as f
                left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
                  on lineage.program_id = f.program_id
              where f.executed_budget is not null
            ) as executed_budget_on_other
              on executed_budget_on_other.program = coalesce(lineage.last, f.program_id)
          where (
            coalesce(lineage.last, f.program_id) = (
              select program.id
              from program
              where (
                program.kind = cast('BUDGET' as program_kind)
                and program.edition_id is not null
                and (
                  program.key = '06-07-01'
                  or program.id in (
                    select program_alias.program_id
                    from program_alias
                    where program_alias.alias = '06-07-01'
                  )
                )
              )
            )
            and not (
              f.executed_budget is not null
              and executed_budget_on_other.program is not null
            )
          )
        ) as f
        group by reason
      ) as reasons
    ),
    'because',
    (
      select
        case
          when false then 'SERIES_BREAK'
          when groups.base_executed_budget_sum is null then case
            when case
              when (
                groups.base_executed_budget_sum is not null
                and false
              ) then cast('IMPLIED' as value_status)
              when (
                groups.base_executed_budget_sum is not null
                and groups.base_executed_budget_rows = 1
                and groups.base_executed_budget_reported = 1
              ) then cast('REPORTED' as value_status)
              when groups.base_executed_budget_sum is not null then cast('DERIVED' as value_status)
              when groups.base_executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
              else coalesce(groups.base_executed_budget_reason, cast('NOT_PUBLISHED' as value_status))
            end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
            else 'BASE_MISSING'
          end
          when groups.other_executed_budget_sum is null then case
            when case
              when (
                groups.other_executed_budget_sum is not null
                and false
              ) then cast('IMPLIED' as value_status)
              when (
                groups.other_executed_budget_sum is not null
                and groups.other_executed_budget_rows = 1
                and groups.other_executed_budget_reported = 1
              ) then cast('REPORTED' as value_status)
              when groups.other_executed_budget_sum is not null then cast('DERIVED' as value_status)
              when groups.other_executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
              else coalesce(groups.other_executed_budget_reason, cast('NOT_PUBLISHED' as value_status))
            end = cast('NOT_COMPARABLE' as value_status) then 'NOT_COMPARABLE'
            else 'OTHER_MISSING'
          end
          when (
            false
            or false
            or false
            or false
          ) then 'NOT_COMPARABLE'
          when groups.base_executed_budget_sum = 0 then 'BASE_ZERO'
          when sign(groups.base_executed_budget_sum) = -sign(groups.other_executed_budget_sum) then 'SIGN_CHANGE'
        end
      from groups
      fetch next 1 rows only
    ),
    'SIDE',
    json_build_object(
      'value',
      (
        select round(groups.other_executed_budget_sum, 0)
        from groups
        fetch next 1 rows only
      ),
      'status',
      (
        select
          case
            when (
              groups.other_executed_budget_sum is not null
              and false
            ) then cast('IMPLIED' as value_status)
            when (
              groups.other_executed_budget_sum is not null
              and groups.other_executed_budget_rows = 1
              and groups.other_executed_budget_reported = 1
            ) then cast('REPORTED' as value_status)
            when groups.other_executed_budget_sum is not null then cast('DERIVED' as value_status)
            when groups.other_executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
            else coalesce(groups.other_executed_budget_reason, cast('NOT_PUBLISHED' as value_status))
          end
        from groups
        fetch next 1 rows only
      ),
      'sum',
      (
        select groups.other_executed_budget_sum
        from groups
        fetch next 1 rows only
      ),
      'divisor',
      (
        select groups.other_executed_budget_years
        from groups
        fetch next 1 rows only
      ),
      'used',
      (
        select json_build_object(
          'rows',
          count(*) filter (where (
            f.executed_budget is not null
            and executed_budget_on_base.program is not null
          )),
          'programs',
          count(distinct f.program_id) filter (where (
            f.executed_budget is not null
            and executed_budget_on_base.program is not null
          ))
        )
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
            y.executed_budget_status as executed_budget_status
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2019
          )
        ) as f
          left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
            on lineage.program_id = f.program_id
          left outer join (
            select distinct coalesce(lineage.last, f.program_id) as program
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
                y.executed_budget_status as executed_budget_status
              from program_year as y
              where (
                y.kind = cast('BUDGET' as program_kind)
                and y.year = 2018
              )
            ) as f
              left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
                on lineage.program_id = f.program_id
            where f.executed_budget is not null
          ) as executed_budget_on_base
            on executed_budget_on_base.program = coalesce(lineage.last, f.program_id)
        where coalesce(lineage.last, f.program_id) = (
          select program.id
          from program
          where (
            program.kind = cast('BUDGET' as program_kind)
            and program.edition_id is not null
            and (
              program.key = '06-07-01'
              or program.id in (
                select program_alias.program_id
                from program_alias
                where program_alias.alias = '06-07-01'
              )
            )
          )
        )
      )
    ),
    'AGAINST',
    json_build_object(
      'value',
      (
        select round(groups.base_executed_budget_sum, 0)
        from groups
        fetch next 1 rows only
      ),
      'status',
      (
        select
          case
            when (
              groups.base_executed_budget_sum is not null
              and false
            ) then cast('IMPLIED' as value_status)
            when (
              groups.base_executed_budget_sum is not null
              and groups.base_executed_budget_rows = 1
              and groups.base_executed_budget_reported = 1
            ) then cast('REPORTED' as value_status)
            when groups.base_executed_budget_sum is not null then cast('DERIVED' as value_status)
            when groups.base_executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
            else coalesce(groups.base_executed_budget_reason, cast('NOT_PUBLISHED' as value_status))
          end
        from groups
        fetch next 1 rows only
      ),
      'sum',
      (
        select groups.base_executed_budget_sum
        from groups
        fetch next 1 rows only
      ),
      'divisor',
      (
        select groups.base_executed_budget_years
        from groups
        fetch next 1 rows only
      ),
      'used',
      (
        select json_build_object(
          'rows',
          count(*) filter (where (
            f.executed_budget is not null
            and executed_budget_on_other.program is not null
          )),
          'programs',
          count(distinct f.program_id) filter (where (
            f.executed_budget is not null
            and executed_budget_on_other.program is not null
          ))
        )
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
            y.executed_budget_status as executed_budget_status
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2018
          )
        ) as f
          left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
            on lineage.program_id = f.program_id
          left outer join (
            select distinct coalesce(lineage.last, f.program_id) as program
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
                y.executed_budget_status as executed_budget_status
              from program_year as y
              where (
                y.kind = cast('BUDGET' as program_kind)
                and y.year = 2019
              )
            ) as f
              left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
                on lineage.program_id = f.program_id
            where f.executed_budget is not null
          ) as executed_budget_on_other
            on executed_budget_on_other.program = coalesce(lineage.last, f.program_id)
        where coalesce(lineage.last, f.program_id) = (
          select program.id
          from program
          where (
            program.kind = cast('BUDGET' as program_kind)
            and program.edition_id is not null
            and (
              program.key = '06-07-01'
              or program.id in (
                select program_alias.program_id
                from program_alias
                where program_alias.alias = '06-07-01'
              )
            )
          )
        )
      )
    ),
    'component',
    null,
    'lineage',
    (
      select coalesce(
        json_agg(json_build_array(before.key, after.key) order by before.key),
        '[]'
      )
      from unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
        join program as before
          on before.id = lineage.program_id
        join program as after
          on after.id = lineage.last
      where (
        before.id <> after.id
        and (
          after.id in (
            select coalesce(lineage.last, f.program_id)
            from (
              select
                y.program_id,
                y.year,
                y.edition_id,
                y.ministry_id,
                y.agency_id,
                y.price_year,
                y.through_month
              from program_year as y
              where (
                y.kind = cast('BUDGET' as program_kind)
                and y.year = 2019
              )
            ) as f
              left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
                on lineage.program_id = f.program_id
            where coalesce(lineage.last, f.program_id) = (
              select program.id
              from program
              where (
                program.kind = cast('BUDGET' as program_kind)
                and program.edition_id is not null
                and (
                  program.key = '06-07-01'
                  or program.id in (
                    select program_alias.program_id
                    from program_alias
                    where program_alias.alias = '06-07-01'
                  )
                )
              )
            )
          )
          or after.id in (
            select coalesce(lineage.last, f.program_id)
            from (
              select
                y.program_id,
                y.year,
                y.edition_id,
                y.ministry_id,
                y.agency_id,
                y.price_year,
                y.through_month
              from program_year as y
              where (
                y.kind = cast('BUDGET' as program_kind)
                and y.year = 2018
              )
            ) as f
              left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
                on lineage.program_id = f.program_id
            where coalesce(lineage.last, f.program_id) = (
              select program.id
              from program
              where (
                program.kind = cast('BUDGET' as program_kind)
                and program.edition_id is not null
                and (
                  program.key = '06-07-01'
                  or program.id in (
                    select program_alias.program_id
                    from program_alias
                    where program_alias.alias = '06-07-01'
                  )
                )
              )
            )
          )
        )
      )
    ),
    'whole',
    null
  ),
  'warnings',
  json_build_object(
    'flags',
    (
      select json_build_object(
        'MIXED_PRICE_YEARS',
        bool_or((
          (
            groups.on_record_0
            and groups.base_executed_budget_mixed_prices
          )
          or (
            groups.on_record_1
            and groups.other_executed_budget_mixed_prices
          )
          or (coalesce(groups.base_executed_budget_price_year <> groups.other_executed_budget_price_year, false))
        )),
        'NOT_CONSOLIDATED',
        bool_or((
          (
            groups.on_record_0
            and groups.base_executed_budget_several_agency
          )
          or (
            groups.on_record_1
            and groups.other_executed_budget_several_agency
          )
        )),
        'CHANGED_GROUP',
        bool_or((
          false
          or false
        )),
        'LOW_COVERAGE',
        bool_or((
          (
            groups.on_record_0
            and groups.base_executed_budget_sum is not null
            and round(
              ((groups.base_budget - coalesce(groups.base_executed_budget_unused_budget, 0)) / nullif(groups.base_budget, 0)),
              4
            ) < 0.8
          )
          or (
            groups.on_record_1
            and groups.other_executed_budget_sum is not null
            and round(
              ((groups.other_budget - coalesce(groups.other_executed_budget_unused_budget, 0)) / nullif(groups.other_budget, 0)),
              4
            ) < 0.8
          )
        )),
        'SMALL_GROUP',
        bool_or((
          (
            groups.on_record_0
            and groups.base_executed_budget_sum is not null
            and groups.base_executed_budget_rows < 5
          )
          or (
            groups.on_record_1
            and groups.other_executed_budget_sum is not null
            and groups.other_executed_budget_rows < 5
          )
        ))
      )
      from groups
    ),
    'priceYears',
    json_build_array((
      select coalesce(json_agg(distinct groups_cells.price_year) filter (where (
        (
          groups_cells.executed_budget_rows > 0
          and groups_cells.side = 0
        )
        or (
          groups_cells.executed_budget_rows > 0
          and groups_cells.side = 1
        )
      )), '[]')
      from groups_cells
    )),
    'partialYears',
    json_build_array(),
    'impliedYears',
    json_build_array(),
    'brokenYears',
    json_build_array()
  )
)
