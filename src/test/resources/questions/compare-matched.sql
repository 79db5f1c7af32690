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
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (
        f.executed_budget is not null
        and executed_budget_on_other.program is not null
      )) as executed_budget_unused_budget,
      sum(f.executed_budget) filter (where (
        f.executed_budget is not null
        and f.initial_budget is not null
        and initial_execution_on_other.program is not null
      )) as initial_execution_sum,
      sum(f.initial_budget) filter (where (
        f.executed_budget is not null
        and f.initial_budget is not null
        and initial_execution_on_other.program is not null
      )) as initial_execution_divisor,
      count(*) filter (where (
        f.executed_budget is not null
        and f.initial_budget is not null
        and initial_execution_on_other.program is not null
      )) as initial_execution_rows,
      min(
        case
          when (
            f.executed_budget is not null
            and f.initial_budget is not null
            and not (initial_execution_on_other.program is not null)
          ) then cast('NOT_COMPARABLE' as value_status)
          else greatest(f.executed_budget_status, f.initial_budget_status)
        end
      ) filter (where case
        when (
          f.executed_budget is not null
          and f.initial_budget is not null
          and not (initial_execution_on_other.program is not null)
        ) then cast('NOT_COMPARABLE' as value_status)
        else greatest(f.executed_budget_status, f.initial_budget_status)
      end >= cast('NOT_REPORTED' as value_status)) as initial_execution_reason,
      count(*) filter (where (
        f.executed_budget is not null
        and executed_budget_on_other.program is not null
      )) as executed_budget_rows,
      min(f.agency_id) filter (where (
        f.executed_budget is not null
        and executed_budget_on_other.program is not null
      )) as executed_budget_least_agency,
      max(f.agency_id) filter (where (
        f.executed_budget is not null
        and executed_budget_on_other.program is not null
      )) as executed_budget_most_agency,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (
        f.executed_budget is not null
        and f.initial_budget is not null
        and initial_execution_on_other.program is not null
      )) as initial_execution_unused_budget
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
        where (
          f.program_id in (
            select p.id
            from program as p
              join program_edition as e
                on (
                  e.program_id = p.id
                  and e.id = p.edition_id
                )
            where (
              p.kind = cast('BUDGET' as program_kind)
              and (
                p.key in (
                  '06-02-02', '06-07-01'
                )
                or exists (
                  select 1 as one
                  from program_alias
                  where (
                    program_alias.program_id = p.id
                    and program_alias.alias in (
                      '06-02-02', '06-07-01'
                    )
                  )
                )
              )
            )
          )
          and f.executed_budget is not null
        )
      ) as executed_budget_on_other
        on executed_budget_on_other.program = coalesce(lineage.last, f.program_id)
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
        where (
          f.program_id in (
            select p.id
            from program as p
              join program_edition as e
                on (
                  e.program_id = p.id
                  and e.id = p.edition_id
                )
            where (
              p.kind = cast('BUDGET' as program_kind)
              and (
                p.key in (
                  '06-02-02', '06-07-01'
                )
                or exists (
                  select 1 as one
                  from program_alias
                  where (
                    program_alias.program_id = p.id
                    and program_alias.alias in (
                      '06-02-02', '06-07-01'
                    )
                  )
                )
              )
            )
          )
          and f.executed_budget is not null
        )
      ) as executed_budget_on_base
        on executed_budget_on_base.program = coalesce(lineage.last, f.program_id)
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
            y.executed_budget_status as executed_budget_status,
            y.initial_budget as initial_budget,
            y.initial_budget_status as initial_budget_status
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2019
          )
        ) as f
          left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
            on lineage.program_id = f.program_id
        where (
          f.program_id in (
            select p.id
            from program as p
              join program_edition as e
                on (
                  e.program_id = p.id
                  and e.id = p.edition_id
                )
            where (
              p.kind = cast('BUDGET' as program_kind)
              and (
                p.key in (
                  '06-02-02', '06-07-01'
                )
                or exists (
                  select 1 as one
                  from program_alias
                  where (
                    program_alias.program_id = p.id
                    and program_alias.alias in (
                      '06-02-02', '06-07-01'
                    )
                  )
                )
              )
            )
          )
          and f.executed_budget is not null
          and f.initial_budget is not null
        )
      ) as initial_execution_on_other
        on initial_execution_on_other.program = coalesce(lineage.last, f.program_id)
    where f.program_id in (
      select p.id
      from program as p
        join program_edition as e
          on (
            e.program_id = p.id
            and e.id = p.edition_id
          )
      where (
        p.kind = cast('BUDGET' as program_kind)
        and (
          p.key in (
            '06-02-02', '06-07-01'
          )
          or exists (
            select 1 as one
            from program_alias
            where (
              program_alias.program_id = p.id
              and program_alias.alias in (
                '06-02-02', '06-07-01'
              )
            )
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
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (
        f.executed_budget is not null
        and executed_budget_on_base.program is not null
      )) as executed_budget_unused_budget,
      sum(f.executed_budget) filter (where (
        f.executed_budget is not null
        and f.initial_budget is not null
        and initial_execution_on_base.program is not null
      )) as initial_execution_sum,
      sum(f.initial_budget) filter (where (
        f.executed_budget is not null
        and f.initial_budget is not null
        and initial_execution_on_base.program is not null
      )) as initial_execution_divisor,
      count(*) filter (where (
        f.executed_budget is not null
        and f.initial_budget is not null
        and initial_execution_on_base.program is not null
      )) as initial_execution_rows,
      min(
        case
          when (
            f.executed_budget is not null
            and f.initial_budget is not null
            and not (initial_execution_on_base.program is not null)
          ) then cast('NOT_COMPARABLE' as value_status)
          else greatest(f.executed_budget_status, f.initial_budget_status)
        end
      ) filter (where case
        when (
          f.executed_budget is not null
          and f.initial_budget is not null
          and not (initial_execution_on_base.program is not null)
        ) then cast('NOT_COMPARABLE' as value_status)
        else greatest(f.executed_budget_status, f.initial_budget_status)
      end >= cast('NOT_REPORTED' as value_status)) as initial_execution_reason,
      count(*) filter (where (
        f.executed_budget is not null
        and executed_budget_on_base.program is not null
      )) as executed_budget_rows,
      min(f.agency_id) filter (where (
        f.executed_budget is not null
        and executed_budget_on_base.program is not null
      )) as executed_budget_least_agency,
      max(f.agency_id) filter (where (
        f.executed_budget is not null
        and executed_budget_on_base.program is not null
      )) as executed_budget_most_agency,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (
        f.executed_budget is not null
        and f.initial_budget is not null
        and initial_execution_on_base.program is not null
      )) as initial_execution_unused_budget
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
        where (
          f.program_id in (
            select p.id
            from program as p
              join program_edition as e
                on (
                  e.program_id = p.id
                  and e.id = p.edition_id
                )
            where (
              p.kind = cast('BUDGET' as program_kind)
              and (
                p.key in (
                  '06-02-02', '06-07-01'
                )
                or exists (
                  select 1 as one
                  from program_alias
                  where (
                    program_alias.program_id = p.id
                    and program_alias.alias in (
                      '06-02-02', '06-07-01'
                    )
                  )
                )
              )
            )
          )
          and f.executed_budget is not null
        )
      ) as executed_budget_on_base
        on executed_budget_on_base.program = coalesce(lineage.last, f.program_id)
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
            y.executed_budget_status as executed_budget_status,
            y.initial_budget as initial_budget,
            y.initial_budget_status as initial_budget_status
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2018
          )
        ) as f
          left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
            on lineage.program_id = f.program_id
        where (
          f.program_id in (
            select p.id
            from program as p
              join program_edition as e
                on (
                  e.program_id = p.id
                  and e.id = p.edition_id
                )
            where (
              p.kind = cast('BUDGET' as program_kind)
              and (
                p.key in (
                  '06-02-02', '06-07-01'
                )
                or exists (
                  select 1 as one
                  from program_alias
                  where (
                    program_alias.program_id = p.id
                    and program_alias.alias in (
                      '06-02-02', '06-07-01'
                    )
                  )
                )
              )
            )
          )
          and f.executed_budget is not null
          and f.initial_budget is not null
        )
      ) as initial_execution_on_base
        on initial_execution_on_base.program = coalesce(lineage.last, f.program_id)
    where f.program_id in (
      select p.id
      from program as p
        join program_edition as e
          on (
            e.program_id = p.id
            and e.id = p.edition_id
          )
      where (
        p.kind = cast('BUDGET' as program_kind)
        and (
          p.key in (
            '06-02-02', '06-07-01'
          )
          or exists (
            select 1 as one
            from program_alias
            where (
              program_alias.program_id = p.id
              and program_alias.alias in (
                '06-02-02', '06-07-01'
              )
            )
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
      sum(groups_cells.budget) filter (where groups_cells.side = 0) as "base_budget",
      sum(groups_cells.executed_budget_unused_budget) filter (where groups_cells.side = 0) as "base_executed_budget_unused_budget",
      sum(groups_cells.budget) filter (where groups_cells.side = 1) as "other_budget",
      sum(groups_cells.executed_budget_unused_budget) filter (where groups_cells.side = 1) as "other_executed_budget_unused_budget",
      sum(groups_cells.initial_execution_sum) filter (where groups_cells.side = 0) as "base_initial_execution_sum",
      sum(groups_cells.initial_execution_divisor) filter (where groups_cells.side = 0) as "base_initial_execution_divisor",
      sum(groups_cells.initial_execution_sum) filter (where groups_cells.side = 1) as "other_initial_execution_sum",
      sum(groups_cells.initial_execution_divisor) filter (where groups_cells.side = 1) as "other_initial_execution_divisor",
      coalesce(
        cast(
          sum(groups_cells.initial_execution_rows) filter (where groups_cells.side = 1)
          as int
        ),
        0
      ) as "other_initial_execution_rows",
      min(groups_cells.initial_execution_reason) filter (where groups_cells.side = 1) as "other_initial_execution_reason",
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
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows) filter (where groups_cells.side = 0)
          as int
        ),
        0
      ) as "base_executed_budget_rows",
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
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows) filter (where groups_cells.side = 1)
          as int
        ),
        0
      ) as "other_executed_budget_rows",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 0
        and groups_cells.executed_budget_rows > 0
      )) as "base_executed_budget_price_year",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 1
        and groups_cells.executed_budget_rows > 0
      )) as "other_executed_budget_price_year",
      coalesce(
        (min(groups_cells.price_year) filter (where (
          groups_cells.side = 0
          and groups_cells.initial_execution_rows > 0
        )) <> max(groups_cells.price_year) filter (where (
          groups_cells.side = 0
          and groups_cells.initial_execution_rows > 0
        ))),
        false
      ) as "base_initial_execution_mixed_prices",
      sum(groups_cells.initial_execution_unused_budget) filter (where groups_cells.side = 0) as "base_initial_execution_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.initial_execution_rows) filter (where groups_cells.side = 0)
          as int
        ),
        0
      ) as "base_initial_execution_rows",
      coalesce(
        (min(groups_cells.price_year) filter (where (
          groups_cells.side = 1
          and groups_cells.initial_execution_rows > 0
        )) <> max(groups_cells.price_year) filter (where (
          groups_cells.side = 1
          and groups_cells.initial_execution_rows > 0
        ))),
        false
      ) as "other_initial_execution_mixed_prices",
      sum(groups_cells.initial_execution_unused_budget) filter (where groups_cells.side = 1) as "other_initial_execution_unused_budget",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 0
        and groups_cells.initial_execution_rows > 0
      )) as "base_initial_execution_price_year",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 1
        and groups_cells.initial_execution_rows > 0
      )) as "other_initial_execution_price_year"
    from groups_cells
    group by groups_cells.key_program
  ),
  groups_people as (
    select
      0 as side,
      coalesce(lineage.last, f.program_id) as key_program,
      count(distinct coalesce(lineage.last, f.program_id)) filter (where (
        executed_budget_on_base.program is not null
        and executed_budget_on_other.program is not null
      )) as executed_budget_matched
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
        where (
          f.program_id in (
            select p.id
            from program as p
              join program_edition as e
                on (
                  e.program_id = p.id
                  and e.id = p.edition_id
                )
            where (
              p.kind = cast('BUDGET' as program_kind)
              and (
                p.key in (
                  '06-02-02', '06-07-01'
                )
                or exists (
                  select 1 as one
                  from program_alias
                  where (
                    program_alias.program_id = p.id
                    and program_alias.alias in (
                      '06-02-02', '06-07-01'
                    )
                  )
                )
              )
            )
          )
          and f.executed_budget is not null
        )
      ) as executed_budget_on_other
        on executed_budget_on_other.program = coalesce(lineage.last, f.program_id)
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
        where (
          f.program_id in (
            select p.id
            from program as p
              join program_edition as e
                on (
                  e.program_id = p.id
                  and e.id = p.edition_id
                )
            where (
              p.kind = cast('BUDGET' as program_kind)
              and (
                p.key in (
                  '06-02-02', '06-07-01'
                )
                or exists (
                  select 1 as one
                  from program_alias
                  where (
                    program_alias.program_id = p.id
                    and program_alias.alias in (
                      '06-02-02', '06-07-01'
                    )
                  )
                )
              )
            )
          )
          and f.executed_budget is not null
        )
      ) as executed_budget_on_base
        on executed_budget_on_base.program = coalesce(lineage.last, f.program_id)
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
            y.executed_budget_status as executed_budget_status,
            y.initial_budget as initial_budget,
            y.initial_budget_status as initial_budget_status
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2019
          )
        ) as f
          left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
            on lineage.program_id = f.program_id
        where (
          f.program_id in (
            select p.id
            from program as p
              join program_edition as e
                on (
                  e.program_id = p.id
                  and e.id = p.edition_id
                )
            where (
              p.kind = cast('BUDGET' as program_kind)
              and (
                p.key in (
                  '06-02-02', '06-07-01'
                )
                or exists (
                  select 1 as one
                  from program_alias
                  where (
                    program_alias.program_id = p.id
                    and program_alias.alias in (
                      '06-02-02', '06-07-01'
                    )
                  )
                )
              )
            )
          )
          and f.executed_budget is not null
          and f.initial_budget is not null
        )
      ) as initial_execution_on_other
        on initial_execution_on_other.program = coalesce(lineage.last, f.program_id)
    where f.program_id in (
      select p.id
      from program as p
        join program_edition as e
          on (
            e.program_id = p.id
            and e.id = p.edition_id
          )
      where (
        p.kind = cast('BUDGET' as program_kind)
        and (
          p.key in (
            '06-02-02', '06-07-01'
          )
          or exists (
            select 1 as one
            from program_alias
            where (
              program_alias.program_id = p.id
              and program_alias.alias in (
                '06-02-02', '06-07-01'
              )
            )
          )
        )
      )
    )
    group by coalesce(lineage.last, f.program_id)
    union all
    select
      1 as side,
      coalesce(lineage.last, f.program_id) as key_program,
      count(distinct coalesce(lineage.last, f.program_id)) filter (where (
        executed_budget_on_base.program is not null
        and executed_budget_on_other.program is not null
      )) as executed_budget_matched
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
        where (
          f.program_id in (
            select p.id
            from program as p
              join program_edition as e
                on (
                  e.program_id = p.id
                  and e.id = p.edition_id
                )
            where (
              p.kind = cast('BUDGET' as program_kind)
              and (
                p.key in (
                  '06-02-02', '06-07-01'
                )
                or exists (
                  select 1 as one
                  from program_alias
                  where (
                    program_alias.program_id = p.id
                    and program_alias.alias in (
                      '06-02-02', '06-07-01'
                    )
                  )
                )
              )
            )
          )
          and f.executed_budget is not null
        )
      ) as executed_budget_on_base
        on executed_budget_on_base.program = coalesce(lineage.last, f.program_id)
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
            y.executed_budget_status as executed_budget_status,
            y.initial_budget as initial_budget,
            y.initial_budget_status as initial_budget_status
          from program_year as y
          where (
            y.kind = cast('BUDGET' as program_kind)
            and y.year = 2018
          )
        ) as f
          left outer join unnest(cast('{68,69,73,74,111,113,118,119,126,129,130,131,136,137,138,147,148,150,170,171,172,208,211,340,351,378,379,381,382,383}' as int[]), cast('{73,74,73,74,118,119,118,119,150,171,172,170,381,382,383,378,379,150,170,171,172,211,211,351,351,378,379,381,382,383}' as int[])) as lineage (program_id, last)
            on lineage.program_id = f.program_id
        where (
          f.program_id in (
            select p.id
            from program as p
              join program_edition as e
                on (
                  e.program_id = p.id
                  and e.id = p.edition_id
                )
            where (
              p.kind = cast('BUDGET' as program_kind)
              and (
                p.key in (
                  '06-02-02', '06-07-01'
                )
                or exists (
                  select 1 as one
                  from program_alias
                  where (
                    program_alias.program_id = p.id
                    and program_alias.alias in (
                      '06-02-02', '06-07-01'
                    )
                  )
                )
              )
            )
          )
          and f.executed_budget is not null
          and f.initial_budget is not null
        )
      ) as initial_execution_on_base
        on initial_execution_on_base.program = coalesce(lineage.last, f.program_id)
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
        where (
          f.program_id in (
            select p.id
            from program as p
              join program_edition as e
                on (
                  e.program_id = p.id
                  and e.id = p.edition_id
                )
            where (
              p.kind = cast('BUDGET' as program_kind)
              and (
                p.key in (
                  '06-02-02', '06-07-01'
                )
                or exists (
                  select 1 as one
                  from program_alias
                  where (
                    program_alias.program_id = p.id
                    and program_alias.alias in (
                      '06-02-02', '06-07-01'
                    )
                  )
                )
              )
            )
          )
          and f.executed_budget is not null
        )
      ) as executed_budget_on_other
        on executed_budget_on_other.program = coalesce(lineage.last, f.program_id)
    where f.program_id in (
      select p.id
      from program as p
        join program_edition as e
          on (
            e.program_id = p.id
            and e.id = p.edition_id
          )
      where (
        p.kind = cast('BUDGET' as program_kind)
        and (
          p.key in (
            '06-02-02', '06-07-01'
          )
          or exists (
            select 1 as one
            from program_alias
            where (
              program_alias.program_id = p.id
              and program_alias.alias in (
                '06-02-02', '06-07-01'
              )
            )
          )
        )
      )
    )
    group by coalesce(lineage.last, f.program_id)
  ),
  total as (
    select
      coalesce(
        bool_or(true) filter (where groups_cells.side = 0),
        false
      ) as "on_record_0",
      sum(groups_cells.executed_budget_sum) filter (where (
        groups_cells.side = 0
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            groups.base_executed_budget_sum is null
            or groups.other_executed_budget_sum is null
          )
        )
      )) as "base_executed_budget_sum",
      coalesce(
        (min(groups_cells.price_year) filter (where (
          groups_cells.side = 0
          and not (
            groups.on_record_0
            and groups.on_record_1
            and (
              groups.base_executed_budget_sum is null
              or groups.other_executed_budget_sum is null
            )
          )
          and groups_cells.executed_budget_rows > 0
        )) <> max(groups_cells.price_year) filter (where (
          groups_cells.side = 0
          and not (
            groups.on_record_0
            and groups.on_record_1
            and (
              groups.base_executed_budget_sum is null
              or groups.other_executed_budget_sum is null
            )
          )
          and groups_cells.executed_budget_rows > 0
        ))),
        false
      ) as "base_executed_budget_mixed_prices",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where (
        groups_cells.side = 0
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            groups.base_executed_budget_sum is null
            or groups.other_executed_budget_sum is null
          )
        )
      )) <> max(groups_cells.executed_budget_most_agency) filter (where (
        groups_cells.side = 0
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            groups.base_executed_budget_sum is null
            or groups.other_executed_budget_sum is null
          )
        )
      )), false) as "base_executed_budget_several_agency",
      sum(groups_cells.budget) filter (where (
        groups_cells.side = 0
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            groups.base_executed_budget_sum is null
            or groups.other_executed_budget_sum is null
          )
        )
      )) as "base_executed_budget_all_budget",
      sum(groups_cells.executed_budget_unused_budget) filter (where (
        groups_cells.side = 0
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            groups.base_executed_budget_sum is null
            or groups.other_executed_budget_sum is null
          )
        )
      )) as "base_executed_budget_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows) filter (where (
            groups_cells.side = 0
            and not (
              groups.on_record_0
              and groups.on_record_1
              and (
                groups.base_executed_budget_sum is null
                or groups.other_executed_budget_sum is null
              )
            )
          ))
          as int
        ),
        0
      ) as "base_executed_budget_rows",
      coalesce(
        bool_or(true) filter (where groups_cells.side = 1),
        false
      ) as "on_record_1",
      sum(groups_cells.executed_budget_sum) filter (where (
        groups_cells.side = 1
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            groups.base_executed_budget_sum is null
            or groups.other_executed_budget_sum is null
          )
        )
      )) as "other_executed_budget_sum",
      coalesce(
        (min(groups_cells.price_year) filter (where (
          groups_cells.side = 1
          and not (
            groups.on_record_0
            and groups.on_record_1
            and (
              groups.base_executed_budget_sum is null
              or groups.other_executed_budget_sum is null
            )
          )
          and groups_cells.executed_budget_rows > 0
        )) <> max(groups_cells.price_year) filter (where (
          groups_cells.side = 1
          and not (
            groups.on_record_0
            and groups.on_record_1
            and (
              groups.base_executed_budget_sum is null
              or groups.other_executed_budget_sum is null
            )
          )
          and groups_cells.executed_budget_rows > 0
        ))),
        false
      ) as "other_executed_budget_mixed_prices",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where (
        groups_cells.side = 1
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            groups.base_executed_budget_sum is null
            or groups.other_executed_budget_sum is null
          )
        )
      )) <> max(groups_cells.executed_budget_most_agency) filter (where (
        groups_cells.side = 1
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            groups.base_executed_budget_sum is null
            or groups.other_executed_budget_sum is null
          )
        )
      )), false) as "other_executed_budget_several_agency",
      sum(groups_cells.budget) filter (where (
        groups_cells.side = 1
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            groups.base_executed_budget_sum is null
            or groups.other_executed_budget_sum is null
          )
        )
      )) as "other_executed_budget_all_budget",
      sum(groups_cells.executed_budget_unused_budget) filter (where (
        groups_cells.side = 1
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            groups.base_executed_budget_sum is null
            or groups.other_executed_budget_sum is null
          )
        )
      )) as "other_executed_budget_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows) filter (where (
            groups_cells.side = 1
            and not (
              groups.on_record_0
              and groups.on_record_1
              and (
                groups.base_executed_budget_sum is null
                or groups.other_executed_budget_sum is null
              )
            )
          ))
          as int
        ),
        0
      ) as "other_executed_budget_rows",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 0
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            groups.base_executed_budget_sum is null
            or groups.other_executed_budget_sum is null
          )
        )
        and groups_cells.executed_budget_rows > 0
      )) as "base_executed_budget_price_year",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 1
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            groups.base_executed_budget_sum is null
            or groups.other_executed_budget_sum is null
          )
        )
        and groups_cells.executed_budget_rows > 0
      )) as "other_executed_budget_price_year",
      sum(groups_cells.initial_execution_sum) filter (where (
        groups_cells.side = 0
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is null
            or (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is null
          )
        )
      )) as "base_initial_execution_sum",
      sum(groups_cells.initial_execution_divisor) filter (where (
        groups_cells.side = 0
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is null
            or (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is null
          )
        )
      )) as "base_initial_execution_divisor",
      coalesce(
        (min(groups_cells.price_year) filter (where (
          groups_cells.side = 0
          and not (
            groups.on_record_0
            and groups.on_record_1
            and (
              (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is null
              or (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is null
            )
          )
          and groups_cells.initial_execution_rows > 0
        )) <> max(groups_cells.price_year) filter (where (
          groups_cells.side = 0
          and not (
            groups.on_record_0
            and groups.on_record_1
            and (
              (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is null
              or (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is null
            )
          )
          and groups_cells.initial_execution_rows > 0
        ))),
        false
      ) as "base_initial_execution_mixed_prices",
      sum(groups_cells.budget) filter (where (
        groups_cells.side = 0
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is null
            or (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is null
          )
        )
      )) as "base_initial_execution_all_budget",
      sum(groups_cells.initial_execution_unused_budget) filter (where (
        groups_cells.side = 0
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is null
            or (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is null
          )
        )
      )) as "base_initial_execution_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.initial_execution_rows) filter (where (
            groups_cells.side = 0
            and not (
              groups.on_record_0
              and groups.on_record_1
              and (
                (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is null
                or (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is null
              )
            )
          ))
          as int
        ),
        0
      ) as "base_initial_execution_rows",
      sum(groups_cells.initial_execution_sum) filter (where (
        groups_cells.side = 1
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is null
            or (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is null
          )
        )
      )) as "other_initial_execution_sum",
      sum(groups_cells.initial_execution_divisor) filter (where (
        groups_cells.side = 1
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is null
            or (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is null
          )
        )
      )) as "other_initial_execution_divisor",
      coalesce(
        (min(groups_cells.price_year) filter (where (
          groups_cells.side = 1
          and not (
            groups.on_record_0
            and groups.on_record_1
            and (
              (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is null
              or (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is null
            )
          )
          and groups_cells.initial_execution_rows > 0
        )) <> max(groups_cells.price_year) filter (where (
          groups_cells.side = 1
          and not (
            groups.on_record_0
            and groups.on_record_1
            and (
              (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is null
              or (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is null
            )
          )
          and groups_cells.initial_execution_rows > 0
        ))),
        false
      ) as "other_initial_execution_mixed_prices",
      sum(groups_cells.budget) filter (where (
        groups_cells.side = 1
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is null
            or (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is null
          )
        )
      )) as "other_initial_execution_all_budget",
      sum(groups_cells.initial_execution_unused_budget) filter (where (
        groups_cells.side = 1
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is null
            or (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is null
          )
        )
      )) as "other_initial_execution_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.initial_execution_rows) filter (where (
            groups_cells.side = 1
            and not (
              groups.on_record_0
              and groups.on_record_1
              and (
                (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is null
                or (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is null
              )
            )
          ))
          as int
        ),
        0
      ) as "other_initial_execution_rows",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 0
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is null
            or (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is null
          )
        )
        and groups_cells.initial_execution_rows > 0
      )) as "base_initial_execution_price_year",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 1
        and not (
          groups.on_record_0
          and groups.on_record_1
          and (
            (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is null
            or (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is null
          )
        )
        and groups_cells.initial_execution_rows > 0
      )) as "other_initial_execution_price_year"
    from groups_cells
      join groups
        on groups.key_program = groups_cells.key_program
    having count(*) > 0
  )
select json_build_object(
  'comparison',
  json_build_object(
    'nodes',
    (
      select coalesce(json_agg(page.node), '[]')
      from (
        select json_build_object(
          'program',
          (
            select json_build_object('id', p.key)
            from program as p
              join program_edition as e
                on (
                  e.program_id = p.id
                  and e.id = p.edition_id
                )
            where p.id = groups.key_program
          ),
          'presence',
          case
            when (
              groups.on_record_0
              and groups.on_record_1
            ) then 'BOTH'
            when groups.on_record_0 then 'ONLY_BASE'
            else 'ONLY_OTHER'
          end,
          'executedBudget',
          json_build_object(
            'base',
            case
              when groups.on_record_0 then json_build_object(
                'value',
                round(groups.base_executed_budget_sum, 0)
              )
            end,
            'other',
            case
              when groups.on_record_1 then json_build_object(
                'value',
                round(groups.other_executed_budget_sum, 0)
              )
            end,
            'difference',
            case
              when (
                not false
                and not (
                  false
                  or false
                  or false
                  or false
                )
              ) then (round(groups.other_executed_budget_sum, 0) - round(groups.base_executed_budget_sum, 0))
            end,
            'matched',
            json_build_object(
              'programs',
              greatest(
                coalesce(base_groups_people.executed_budget_matched, 0),
                coalesce(other_groups_people.executed_budget_matched, 0)
              ),
              'shareOfBase',
              round(
                ((groups.base_budget - coalesce(groups.base_executed_budget_unused_budget, 0)) / nullif(groups.base_budget, 0)),
                4
              ),
              'shareOfOther',
              round(
                ((groups.other_budget - coalesce(groups.other_executed_budget_unused_budget, 0)) / nullif(groups.other_budget, 0)),
                4
              )
            )
          ),
          'initialExecution',
          json_build_object(
            'base',
            case
              when groups.on_record_0 then json_build_object(
                'value',
                round(
                  (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)),
                  4
                )
              )
            end,
            'other',
            case
              when groups.on_record_1 then json_build_object(
                'value',
                round(
                  (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)),
                  4
                ),
                'status',
                case
                  when (
                    (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is not null
                    and false
                  ) then cast('IMPLIED' as value_status)
                  when (
                    (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is not null
                    and false
                  ) then cast('REPORTED' as value_status)
                  when (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is not null then cast('DERIVED' as value_status)
                  when groups.other_initial_execution_rows > 0 then cast('UNDEFINED' as value_status)
                  else coalesce(groups.other_initial_execution_reason, cast('NOT_PUBLISHED' as value_status))
                end
              )
            end
          )
        ) as node
        from groups
          left outer join groups_people as base_groups_people
            on (
              base_groups_people.side = 0
              and base_groups_people.key_program = groups.key_program
            )
          left outer join groups_people as other_groups_people
            on (
              other_groups_people.side = 1
              and other_groups_people.key_program = groups.key_program
            )
        order by
          (groups.key_program = -1),
          (((
            select program.key
            from program
            where program.id = groups.key_program
          )) collate "C") asc,
          groups.key_program asc
        fetch next 100 rows only
      ) as page
    )
  ),
  'warnings',
  json_build_array(
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
            or (
              groups.on_record_0
              and groups.base_initial_execution_mixed_prices
            )
            or (
              groups.on_record_1
              and groups.other_initial_execution_mixed_prices
            )
            or (coalesce(groups.base_initial_execution_price_year <> groups.other_initial_execution_price_year, false))
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
            or false
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
            or (
              groups.on_record_0
              and (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is not null
              and round(
                ((groups.base_budget - coalesce(groups.base_initial_execution_unused_budget, 0)) / nullif(groups.base_budget, 0)),
                4
              ) < 0.8
            )
            or (
              groups.on_record_1
              and (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is not null
              and round(
                ((groups.other_budget - coalesce(groups.other_initial_execution_unused_budget, 0)) / nullif(groups.other_budget, 0)),
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
            or (
              groups.on_record_0
              and (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) is not null
              and groups.base_initial_execution_rows < 5
            )
            or (
              groups.on_record_1
              and (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) is not null
              and groups.other_initial_execution_rows < 5
            )
          ))
        )
        from groups
          left outer join groups_people as base_groups_people
            on (
              base_groups_people.side = 0
              and base_groups_people.key_program = groups.key_program
            )
          left outer join groups_people as other_groups_people
            on (
              other_groups_people.side = 1
              and other_groups_people.key_program = groups.key_program
            )
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
          or (
            groups_cells.initial_execution_rows > 0
            and groups_cells.side = 0
          )
          or (
            groups_cells.initial_execution_rows > 0
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
    ),
    json_build_object(
      'flags',
      (
        select json_build_object(
          'MIXED_PRICE_YEARS',
          bool_or((
            (
              total.on_record_0
              and total.base_executed_budget_mixed_prices
            )
            or (
              total.on_record_1
              and total.other_executed_budget_mixed_prices
            )
            or (coalesce(total.base_executed_budget_price_year <> total.other_executed_budget_price_year, false))
            or (
              total.on_record_0
              and total.base_initial_execution_mixed_prices
            )
            or (
              total.on_record_1
              and total.other_initial_execution_mixed_prices
            )
            or (coalesce(total.base_initial_execution_price_year <> total.other_initial_execution_price_year, false))
          )),
          'NOT_CONSOLIDATED',
          bool_or((
            (
              total.on_record_0
              and total.base_executed_budget_several_agency
            )
            or (
              total.on_record_1
              and total.other_executed_budget_several_agency
            )
          )),
          'REVERSAL',
          bool_or((coalesce(
            (
              sign((
                select round(
                  sum((weight_base + weight_other) / 2 * (ratio_other - ratio_base)),
                  6
                )
                from (
                  select
                    (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) as ratio_base,
                    (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) as ratio_other,
                    (groups.base_initial_execution_divisor / sum(groups.base_initial_execution_divisor) over ()) as weight_base,
                    (groups.other_initial_execution_divisor / sum(groups.other_initial_execution_divisor) over ()) as weight_other
                  from groups
                  where (
                    groups.base_initial_execution_divisor <> 0
                    and groups.other_initial_execution_divisor <> 0
                  )
                ) as parts
              )) <> sign(((total.other_initial_execution_sum / nullif(total.other_initial_execution_divisor, 0)) - (total.base_initial_execution_sum / nullif(total.base_initial_execution_divisor, 0))))
              and abs((
                select round(
                  sum((weight_base + weight_other) / 2 * (ratio_other - ratio_base)),
                  6
                )
                from (
                  select
                    (groups.base_initial_execution_sum / nullif(groups.base_initial_execution_divisor, 0)) as ratio_base,
                    (groups.other_initial_execution_sum / nullif(groups.other_initial_execution_divisor, 0)) as ratio_other,
                    (groups.base_initial_execution_divisor / sum(groups.base_initial_execution_divisor) over ()) as weight_base,
                    (groups.other_initial_execution_divisor / sum(groups.other_initial_execution_divisor) over ()) as weight_other
                  from groups
                  where (
                    groups.base_initial_execution_divisor <> 0
                    and groups.other_initial_execution_divisor <> 0
                  )
                ) as parts
              )) > 0.0005
              and abs(((total.other_initial_execution_sum / nullif(total.other_initial_execution_divisor, 0)) - (total.base_initial_execution_sum / nullif(total.base_initial_execution_divisor, 0)))) > 0.0005
            ),
            false
          ) = true)),
          'CHANGED_GROUP',
          bool_or((
            false
            or false
            or false
            or false
          )),
          'LOW_COVERAGE',
          bool_or((
            (
              total.on_record_0
              and total.base_executed_budget_sum is not null
              and round(
                ((total.base_executed_budget_all_budget - coalesce(total.base_executed_budget_unused_budget, 0)) / nullif(total.base_executed_budget_all_budget, 0)),
                4
              ) < 0.8
            )
            or (
              total.on_record_1
              and total.other_executed_budget_sum is not null
              and round(
                ((total.other_executed_budget_all_budget - coalesce(total.other_executed_budget_unused_budget, 0)) / nullif(total.other_executed_budget_all_budget, 0)),
                4
              ) < 0.8
            )
            or (
              total.on_record_0
              and (total.base_initial_execution_sum / nullif(total.base_initial_execution_divisor, 0)) is not null
              and round(
                ((total.base_initial_execution_all_budget - coalesce(total.base_initial_execution_unused_budget, 0)) / nullif(total.base_initial_execution_all_budget, 0)),
                4
              ) < 0.8
            )
            or (
              total.on_record_1
              and (total.other_initial_execution_sum / nullif(total.other_initial_execution_divisor, 0)) is not null
              and round(
                ((total.other_initial_execution_all_budget - coalesce(total.other_initial_execution_unused_budget, 0)) / nullif(total.other_initial_execution_all_budget, 0)),
                4
              ) < 0.8
            )
          )),
          'SMALL_GROUP',
          bool_or((
            (
              total.on_record_0
              and total.base_executed_budget_sum is not null
              and total.base_executed_budget_rows < 5
            )
            or (
              total.on_record_1
              and total.other_executed_budget_sum is not null
              and total.other_executed_budget_rows < 5
            )
            or (
              total.on_record_0
              and (total.base_initial_execution_sum / nullif(total.base_initial_execution_divisor, 0)) is not null
              and total.base_initial_execution_rows < 5
            )
            or (
              total.on_record_1
              and (total.other_initial_execution_sum / nullif(total.other_initial_execution_divisor, 0)) is not null
              and total.other_initial_execution_rows < 5
            )
          ))
        )
        from total
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
          or (
            groups_cells.initial_execution_rows > 0
            and groups_cells.side = 0
          )
          or (
            groups_cells.initial_execution_rows > 0
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
  ),
  'onRecord',
  (
    select (
      bool_or(groups.on_record_0)
      and bool_or(groups.on_record_1)
    )
    from groups
  ),
  'unknown0',
  (select json_agg(asked.id) from unnest(cast('{"06-02-02","06-07-01"}' as varchar[])) as asked (id) where not exists (
  select from program known where known.kind = cast('BUDGET' as program_kind) and (known.key = asked.id or exists (
    select from program_alias other where other.program_id = known.id and other.alias = asked.id))))

)
