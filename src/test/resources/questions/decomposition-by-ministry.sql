with
  groups_cells as (
    select
      0 as side,
      f.ministry_id as key_ministry,
      coalesce(lineage.last, f.program_id) as key_program,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      count(f.executed_budget) as executed_budget_rows,
      min(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_least_agency,
      max(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_most_agency,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (f.executed_budget is not null)) as executed_budget_unused_budget
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
    group by
      f.ministry_id,
      coalesce(lineage.last, f.program_id),
      f.year,
      f.price_year
    union all
    select
      1 as side,
      f.ministry_id as key_ministry,
      coalesce(lineage.last, f.program_id) as key_program,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      count(f.executed_budget) as executed_budget_rows,
      min(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_least_agency,
      max(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_most_agency,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (f.executed_budget is not null)) as executed_budget_unused_budget
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
    group by
      f.ministry_id,
      coalesce(lineage.last, f.program_id),
      f.year,
      f.price_year
  ),
  groups as (
    select
      groups_cells.key_ministry,
      groups_cells.key_program,
      sum(groups_cells.executed_budget_sum) filter (where groups_cells.side = 0) as "base_executed_budget_sum",
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
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows) filter (where groups_cells.side = 0)
          as int
        ),
        0
      ) as "base_executed_budget_rows",
      sum(groups_cells.executed_budget_sum) filter (where groups_cells.side = 1) as "other_executed_budget_sum",
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
        cast(
          sum(groups_cells.executed_budget_rows) filter (where groups_cells.side = 1)
          as int
        ),
        0
      ) as "other_executed_budget_rows",
      coalesce(
        bool_or(true) filter (where groups_cells.side = 0),
        false
      ) as "on_record_0",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 0
        and groups_cells.executed_budget_rows > 0
      )) as "base_executed_budget_price_year",
      min(groups_cells.executed_budget_least_agency) filter (where groups_cells.side = 0) as "base_executed_budget_least_agency",
      coalesce(
        bool_or(true) filter (where groups_cells.side = 1),
        false
      ) as "on_record_1",
      min(groups_cells.price_year) filter (where (
        groups_cells.side = 1
        and groups_cells.executed_budget_rows > 0
      )) as "other_executed_budget_price_year",
      min(groups_cells.executed_budget_least_agency) filter (where groups_cells.side = 1) as "other_executed_budget_least_agency"
    from groups_cells
    group by groups_cells.key_ministry, groups_cells.key_program
  ),
  groups_parts as (
    select
      groups.key_ministry,
      groups.key_program,
      groups.on_record_0 as on0,
      groups.base_executed_budget_sum as c0,
      groups.base_executed_budget_price_year as price_year0,
      groups.base_executed_budget_least_agency as agency0,
      groups.on_record_1 as on1,
      groups.other_executed_budget_sum as c1,
      groups.other_executed_budget_price_year as price_year1,
      groups.other_executed_budget_least_agency as agency1
    from groups
  ),
  groups_fates as (
    select
      priced.*,
      case
        when not (priced.on0) then case
          when priced.c1 is null then 'NOT_REPORTED'
          else 'ENTERED'
        end
        when not (priced.on1) then case
          when priced.c0 is null then 'NOT_REPORTED'
          else 'LEFT'
        end
        when not (
          priced.c0 is not null
          and priced.c1 is not null
        ) then 'NOT_REPORTED'
        when case
          when priced.prices is null then 'NO_PRICE_INDEX'
        end is not null then 'NOT_DECOMPOSED'
        else 'DECOMPOSED'
      end as fate,
      case
        when priced.prices is null then 'NO_PRICE_INDEX'
      end as because
    from (
      select
        groups_parts.*,
        case
          when groups_parts.price_year0 = groups_parts.price_year1 then 1
          else (
            select (later.index / earlier.index)
            from
              price_index as earlier,
              price_index as later
            where (
              earlier.year = groups_parts.price_year0
              and later.year = groups_parts.price_year1
            )
          )
        end as prices,
        (
          false
          or min(groups_parts.key_ministry) over (partition by groups_parts.key_program) <> max(groups_parts.key_ministry) over (partition by groups_parts.key_program)
        ) as moved
      from groups_parts
    ) as priced
  ),
  groups_sums as (
    select
      groups_fates.key_ministry,
      sum(groups_fates.c0) filter (where not (groups_fates.fate = 'NOT_REPORTED')) as base,
      sum(groups_fates.c1) filter (where not (groups_fates.fate = 'NOT_REPORTED')) as other,
      coalesce(
        sum(groups_fates.c0) filter (where groups_fates.fate = 'DECOMPOSED'),
        0
      ) as decomposed_base,
      coalesce(
        sum(groups_fates.c1) filter (where groups_fates.fate = 'DECOMPOSED'),
        0
      ) as decomposed_other,
      coalesce(
        sum(groups_fates.c0) filter (where groups_fates.fate = 'DECOMPOSED'),
        0
      ) as at_quantity,
      coalesce(
        sum((groups_fates.c0 * groups_fates.prices)) filter (where groups_fates.fate = 'DECOMPOSED'),
        0
      ) as at_prices,
      coalesce(
        sum((groups_fates.c1 - groups_fates.c0)) filter (where groups_fates.fate = 'NOT_DECOMPOSED'),
        0
      ) as not_decomposed,
      coalesce(
        sum(groups_fates.c1) filter (where groups_fates.fate = 'ENTERED'),
        0
      ) as entered,
      coalesce(
        sum(groups_fates.c0) filter (where groups_fates.fate = 'LEFT'),
        0
      ) as gone,
      count(*) filter (where groups_fates.fate = 'DECOMPOSED') as n_decomposed,
      count(*) filter (where groups_fates.fate = 'NOT_DECOMPOSED') as n_not_decomposed,
      count(*) filter (where groups_fates.fate = 'ENTERED') as n_entered,
      count(*) filter (where groups_fates.fate = 'LEFT') as n_left,
      count(*) filter (where groups_fates.fate = 'NOT_REPORTED') as n_not_reported,
      case
        when count(*) filter (where groups_fates.fate = 'DECOMPOSED') = 0 then case
          when bool_or((
            groups_fates.because = 'SERIES_BREAK'
            and groups_fates.fate = 'NOT_DECOMPOSED'
          )) then 'SERIES_BREAK'
          else case
            when bool_or((
              groups_fates.because = 'QUANTITY_MISSING'
              and groups_fates.fate = 'NOT_DECOMPOSED'
            )) then 'QUANTITY_MISSING'
            else case
              when bool_or((
                groups_fates.because = 'QUANTITY_ZERO'
                and groups_fates.fate = 'NOT_DECOMPOSED'
              )) then 'QUANTITY_ZERO'
              else case
                when bool_or((
                  groups_fates.because = 'NO_PRICE_INDEX'
                  and groups_fates.fate = 'NOT_DECOMPOSED'
                )) then 'NO_PRICE_INDEX'
                else cast(null as varchar)
              end
            end
          end
        end
      end as because,
      (
        (coalesce(min(groups_fates.price_year0) filter (where not (groups_fates.fate = 'NOT_REPORTED')) <> max(groups_fates.price_year0) filter (where not (groups_fates.fate = 'NOT_REPORTED')), false))
        or (coalesce(min(groups_fates.price_year1) filter (where not (groups_fates.fate = 'NOT_REPORTED')) <> max(groups_fates.price_year1) filter (where not (groups_fates.fate = 'NOT_REPORTED')), false))
      ) as MIXED_PRICE_YEARS,
      (
        (coalesce(min(groups_fates.agency0) filter (where not (groups_fates.fate = 'NOT_REPORTED')) <> max(groups_fates.agency0) filter (where not (groups_fates.fate = 'NOT_REPORTED')), false))
        or (coalesce(min(groups_fates.agency1) filter (where not (groups_fates.fate = 'NOT_REPORTED')) <> max(groups_fates.agency1) filter (where not (groups_fates.fate = 'NOT_REPORTED')), false))
      ) as NOT_CONSOLIDATED,
      (coalesce(bool_or((
        groups_fates.moved
        and not (groups_fates.fate = 'NOT_REPORTED')
      )), false)) as CHANGED_GROUP
    from groups_fates
    group by groups_fates.key_ministry
  ),
  total_cells as (
    select
      0 as side,
      coalesce(lineage.last, f.program_id) as key_program,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      count(f.executed_budget) as executed_budget_rows,
      min(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_least_agency
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
      sum(f.executed_budget) as executed_budget_sum,
      count(f.executed_budget) as executed_budget_rows,
      min(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_least_agency
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
    group by
      coalesce(lineage.last, f.program_id),
      f.year,
      f.price_year
  ),
  total as (
    select
      total_cells.key_program,
      coalesce(
        bool_or(true) filter (where total_cells.side = 0),
        false
      ) as "on_record_0",
      sum(total_cells.executed_budget_sum) filter (where total_cells.side = 0) as "base_executed_budget_sum",
      min(total_cells.price_year) filter (where (
        total_cells.side = 0
        and total_cells.executed_budget_rows > 0
      )) as "base_executed_budget_price_year",
      min(total_cells.executed_budget_least_agency) filter (where total_cells.side = 0) as "base_executed_budget_least_agency",
      coalesce(
        bool_or(true) filter (where total_cells.side = 1),
        false
      ) as "on_record_1",
      sum(total_cells.executed_budget_sum) filter (where total_cells.side = 1) as "other_executed_budget_sum",
      min(total_cells.price_year) filter (where (
        total_cells.side = 1
        and total_cells.executed_budget_rows > 0
      )) as "other_executed_budget_price_year",
      min(total_cells.executed_budget_least_agency) filter (where total_cells.side = 1) as "other_executed_budget_least_agency"
    from total_cells
    group by total_cells.key_program
  ),
  total_parts as (
    select
      total.key_program,
      total.on_record_0 as on0,
      total.base_executed_budget_sum as c0,
      total.base_executed_budget_price_year as price_year0,
      total.base_executed_budget_least_agency as agency0,
      total.on_record_1 as on1,
      total.other_executed_budget_sum as c1,
      total.other_executed_budget_price_year as price_year1,
      total.other_executed_budget_least_agency as agency1
    from total
  ),
  total_fates as (
    select
      priced.*,
      case
        when not (priced.on0) then case
          when priced.c1 is null then 'NOT_REPORTED'
          else 'ENTERED'
        end
        when not (priced.on1) then case
          when priced.c0 is null then 'NOT_REPORTED'
          else 'LEFT'
        end
        when not (
          priced.c0 is not null
          and priced.c1 is not null
        ) then 'NOT_REPORTED'
        when case
          when priced.prices is null then 'NO_PRICE_INDEX'
        end is not null then 'NOT_DECOMPOSED'
        else 'DECOMPOSED'
      end as fate,
      case
        when priced.prices is null then 'NO_PRICE_INDEX'
      end as because
    from (
      select
        total_parts.*,
        case
          when total_parts.price_year0 = total_parts.price_year1 then 1
          else (
            select (later.index / earlier.index)
            from
              price_index as earlier,
              price_index as later
            where (
              earlier.year = total_parts.price_year0
              and later.year = total_parts.price_year1
            )
          )
        end as prices,
        false as moved
      from total_parts
    ) as priced
  ),
  total_sums as (
    select
      sum(total_fates.c0) filter (where not (total_fates.fate = 'NOT_REPORTED')) as base,
      sum(total_fates.c1) filter (where not (total_fates.fate = 'NOT_REPORTED')) as other,
      coalesce(
        sum(total_fates.c0) filter (where total_fates.fate = 'DECOMPOSED'),
        0
      ) as decomposed_base,
      coalesce(
        sum(total_fates.c1) filter (where total_fates.fate = 'DECOMPOSED'),
        0
      ) as decomposed_other,
      coalesce(
        sum(total_fates.c0) filter (where total_fates.fate = 'DECOMPOSED'),
        0
      ) as at_quantity,
      coalesce(
        sum((total_fates.c0 * total_fates.prices)) filter (where total_fates.fate = 'DECOMPOSED'),
        0
      ) as at_prices,
      coalesce(
        sum((total_fates.c1 - total_fates.c0)) filter (where total_fates.fate = 'NOT_DECOMPOSED'),
        0
      ) as not_decomposed,
      coalesce(
        sum(total_fates.c1) filter (where total_fates.fate = 'ENTERED'),
        0
      ) as entered,
      coalesce(
        sum(total_fates.c0) filter (where total_fates.fate = 'LEFT'),
        0
      ) as gone,
      count(*) filter (where total_fates.fate = 'DECOMPOSED') as n_decomposed,
      count(*) filter (where total_fates.fate = 'NOT_DECOMPOSED') as n_not_decomposed,
      count(*) filter (where total_fates.fate = 'ENTERED') as n_entered,
      count(*) filter (where total_fates.fate = 'LEFT') as n_left,
      count(*) filter (where total_fates.fate = 'NOT_REPORTED') as n_not_reported,
      case
        when count(*) filter (where total_fates.fate = 'DECOMPOSED') = 0 then case
          when bool_or((
            total_fates.because = 'SERIES_BREAK'
            and total_fates.fate = 'NOT_DECOMPOSED'
          )) then 'SERIES_BREAK'
          else case
            when bool_or((
              total_fates.because = 'QUANTITY_MISSING'
              and total_fates.fate = 'NOT_DECOMPOSED'
            )) then 'QUANTITY_MISSING'
            else case
              when bool_or((
                total_fates.because = 'QUANTITY_ZERO'
                and total_fates.fate = 'NOT_DECOMPOSED'
              )) then 'QUANTITY_ZERO'
              else case
                when bool_or((
                  total_fates.because = 'NO_PRICE_INDEX'
                  and total_fates.fate = 'NOT_DECOMPOSED'
                )) then 'NO_PRICE_INDEX'
                else cast(null as varchar)
              end
            end
          end
        end
      end as because,
      (
        (coalesce(min(total_fates.price_year0) filter (where not (total_fates.fate = 'NOT_REPORTED')) <> max(total_fates.price_year0) filter (where not (total_fates.fate = 'NOT_REPORTED')), false))
        or (coalesce(min(total_fates.price_year1) filter (where not (total_fates.fate = 'NOT_REPORTED')) <> max(total_fates.price_year1) filter (where not (total_fates.fate = 'NOT_REPORTED')), false))
      ) as MIXED_PRICE_YEARS,
      (
        (coalesce(min(total_fates.agency0) filter (where not (total_fates.fate = 'NOT_REPORTED')) <> max(total_fates.agency0) filter (where not (total_fates.fate = 'NOT_REPORTED')), false))
        or (coalesce(min(total_fates.agency1) filter (where not (total_fates.fate = 'NOT_REPORTED')) <> max(total_fates.agency1) filter (where not (total_fates.fate = 'NOT_REPORTED')), false))
      ) as NOT_CONSOLIDATED
    from total_fates
    having count(*) > 0
  )
select json_build_object(
  'decomposition',
  json_build_object(
    'nodes',
    (
      select coalesce(json_agg(page.node), '[]')
      from (
        select json_build_object(
          'ministry',
          (
            select json_build_object('id', m.code)
            from ministry as m
            where m.id = cast(groups_sums.key_ministry as smallint)
          ),
          'byProgram',
          json_build_object(
            'base',
            round(groups_sums.base, 0),
            'other',
            round(groups_sums.other, 0),
            'change',
            case
              when (
                groups_sums.base is not null
                or groups_sums.other is not null
              ) then (round(
                (((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + groups_sums.decomposed_other + groups_sums.not_decomposed + groups_sums.entered) - groups_sums.gone),
                0
              ) - round(
                coalesce(groups_sums.base, 0),
                0
              ))
            end,
            'price',
            case
              when groups_sums.n_decomposed > 0 then (round(
                ((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + groups_sums.at_prices),
                0
              ) - round(
                ((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + groups_sums.at_quantity),
                0
              ))
            end,
            'real',
            case
              when groups_sums.n_decomposed > 0 then (round(
                ((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + groups_sums.decomposed_other),
                0
              ) - round(
                ((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + groups_sums.at_prices),
                0
              ))
            end,
            'notDecomposable',
            (round(
              ((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + groups_sums.decomposed_other + groups_sums.not_decomposed),
              0
            ) - round(
              ((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + groups_sums.decomposed_other),
              0
            )),
            'entry',
            (round(
              ((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + groups_sums.decomposed_other + groups_sums.not_decomposed + groups_sums.entered),
              0
            ) - round(
              ((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + groups_sums.decomposed_other + groups_sums.not_decomposed),
              0
            )),
            'exit',
            (round(
              ((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + groups_sums.decomposed_other + groups_sums.not_decomposed + groups_sums.entered),
              0
            ) - round(
              (((coalesce(groups_sums.base, 0) - groups_sums.decomposed_base) + groups_sums.decomposed_other + groups_sums.not_decomposed + groups_sums.entered) - groups_sums.gone),
              0
            )),
            'entered',
            (
              select coalesce(
                json_agg(listed.node order by listed.place),
                '[]'
              )
              from (
                select
                  json_build_object(
                    'program',
                    (
                      select json_build_object('id', p.key)
                      from program as p
                        join program_edition as e
                          on (
                            e.program_id = p.id
                            and e.id = p.edition_id
                          )
                      where p.id = groups_fates.key_program
                    ),
                    'other',
                    round(groups_fates.c1, 0)
                  ) as node,
                  row_number() over (
                    order by
                      abs((coalesce(groups_fates.c1, 0) - coalesce(groups_fates.c0, 0))) desc,
                      (groups_fates.key_ministry = -1),
                      (((
                        select ministry.name
                        from ministry
                        where ministry.id = cast(groups_fates.key_ministry as smallint)
                      )) collate "C") asc,
                      groups_fates.key_ministry asc,
                      (groups_fates.key_program = -1),
                      (((
                        select program.key
                        from program
                        where program.id = groups_fates.key_program
                      )) collate "C") asc,
                      groups_fates.key_program asc
                  ) as place
                from groups_fates
                where (
                  groups_fates.fate = 'ENTERED'
                  and groups_fates.key_ministry = groups_sums.key_ministry
                )
                order by place
                fetch next 100 rows only
              ) as listed
            ),
            'gone',
            (
              select coalesce(
                json_agg(listed.node order by listed.place),
                '[]'
              )
              from (
                select
                  json_build_object(
                    'program',
                    (
                      select json_build_object('id', p.key)
                      from program as p
                        join program_edition as e
                          on (
                            e.program_id = p.id
                            and e.id = p.edition_id
                          )
                      where p.id = groups_fates.key_program
                    ),
                    'base',
                    round(groups_fates.c0, 0)
                  ) as node,
                  row_number() over (
                    order by
                      abs((coalesce(groups_fates.c1, 0) - coalesce(groups_fates.c0, 0))) desc,
                      (groups_fates.key_ministry = -1),
                      (((
                        select ministry.name
                        from ministry
                        where ministry.id = cast(groups_fates.key_ministry as smallint)
                      )) collate "C") asc,
                      groups_fates.key_ministry asc,
                      (groups_fates.key_program = -1),
                      (((
                        select program.key
                        from program
                        where program.id = groups_fates.key_program
                      )) collate "C") asc,
                      groups_fates.key_program asc
                  ) as place
                from groups_fates
                where (
                  groups_fates.fate = 'LEFT'
                  and groups_fates.key_ministry = groups_sums.key_ministry
                )
                order by place
                fetch next 100 rows only
              ) as listed
            )
          )
        ) as node
        from groups_sums
        order by
          (groups_sums.key_ministry = -1),
          (((
            select ministry.name
            from ministry
            where ministry.id = cast(groups_sums.key_ministry as smallint)
          )) collate "C") asc,
          groups_sums.key_ministry asc
        fetch next 3 rows only
      ) as page
    ),
    'totalCount',
    (
      select count(*)
      from groups_sums
    ),
    'total',
    (
      select json_build_object(
        'byProgram',
        json_build_object(
          'base',
          round(total_sums.base, 0),
          'other',
          round(total_sums.other, 0),
          'change',
          case
            when (
              total_sums.base is not null
              or total_sums.other is not null
            ) then (round(
              (((coalesce(total_sums.base, 0) - total_sums.decomposed_base) + total_sums.decomposed_other + total_sums.not_decomposed + total_sums.entered) - total_sums.gone),
              0
            ) - round(
              coalesce(total_sums.base, 0),
              0
            ))
          end,
          'price',
          case
            when total_sums.n_decomposed > 0 then (round(
              ((coalesce(total_sums.base, 0) - total_sums.decomposed_base) + total_sums.at_prices),
              0
            ) - round(
              ((coalesce(total_sums.base, 0) - total_sums.decomposed_base) + total_sums.at_quantity),
              0
            ))
          end,
          'real',
          case
            when total_sums.n_decomposed > 0 then (round(
              ((coalesce(total_sums.base, 0) - total_sums.decomposed_base) + total_sums.decomposed_other),
              0
            ) - round(
              ((coalesce(total_sums.base, 0) - total_sums.decomposed_base) + total_sums.at_prices),
              0
            ))
          end,
          'entry',
          (round(
            ((coalesce(total_sums.base, 0) - total_sums.decomposed_base) + total_sums.decomposed_other + total_sums.not_decomposed + total_sums.entered),
            0
          ) - round(
            ((coalesce(total_sums.base, 0) - total_sums.decomposed_base) + total_sums.decomposed_other + total_sums.not_decomposed),
            0
          )),
          'exit',
          (round(
            ((coalesce(total_sums.base, 0) - total_sums.decomposed_base) + total_sums.decomposed_other + total_sums.not_decomposed + total_sums.entered),
            0
          ) - round(
            (((coalesce(total_sums.base, 0) - total_sums.decomposed_base) + total_sums.decomposed_other + total_sums.not_decomposed + total_sums.entered) - total_sums.gone),
            0
          )),
          'counts',
          json_build_object(
            'decomposed',
            total_sums.n_decomposed,
            'entered',
            total_sums.n_entered,
            'gone',
            total_sums.n_left
          )
        )
      )
      from total_sums
    )
  ),
  'warnings',
  json_build_array(json_build_object(
    'flags',
    (
      select json_build_object(
        'NOT_CONSOLIDATED',
        bool_or((
          groups.base_executed_budget_several_agency
          or groups.other_executed_budget_several_agency
        ))
      )
      from groups
    ),
    'partialYears',
    json_build_array(),
    'impliedYears',
    json_build_array(),
    'brokenYears',
    json_build_array()
  )),
  'onRecord',
  (
    select coalesce(
      (
        bool_or(groups_fates.on0)
        and bool_or(groups_fates.on1)
      ),
      false
    )
    from groups_fates
  ),
  'flags',
  json_build_array(
    (
      select json_build_object(
        'MIXED_PRICE_YEARS',
        bool_or(groups_sums.MIXED_PRICE_YEARS),
        'NOT_CONSOLIDATED',
        bool_or(groups_sums.NOT_CONSOLIDATED),
        'CHANGED_GROUP',
        bool_or(groups_sums.CHANGED_GROUP)
      )
      from groups_sums
    ),
    (
      select json_build_object(
        'MIXED_PRICE_YEARS',
        bool_or(total_sums.MIXED_PRICE_YEARS),
        'NOT_CONSOLIDATED',
        bool_or(total_sums.NOT_CONSOLIDATED)
      )
      from total_sums
    )
  )
)
