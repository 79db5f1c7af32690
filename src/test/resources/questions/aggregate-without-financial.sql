with
  groups_cells as (
    select
      0 as side,
      f.ministry_id as key_ministry,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      count(f.executed_budget) as executed_budget_rows,
      count(*) filter (where (
        f.executed_budget is not null
        and f.executed_budget_status = cast('REPORTED' as value_status)
      )) as executed_budget_reported,
      min(f.executed_budget_status) filter (where f.executed_budget_status >= cast('NOT_REPORTED' as value_status)) as executed_budget_reason,
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
        (y.executed_budget - (
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
        )) as executed_budget,
        case
          when y.executed_budget_status >= cast('NOT_REPORTED' as value_status) then y.executed_budget_status
          when (
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
          ) is null then cast('NOT_PUBLISHED' as value_status)
          else cast('DERIVED' as value_status)
        end as executed_budget_status,
        (y.initial_budget - (
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
        )) as initial_budget,
        case
          when y.initial_budget_status >= cast('NOT_REPORTED' as value_status) then y.initial_budget_status
          when (
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
          ) is null then cast('NOT_PUBLISHED' as value_status)
          else cast('DERIVED' as value_status)
        end as initial_budget_status,
        (y.final_budget - (
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
        )) as final_budget,
        case
          when y.final_budget_status >= cast('NOT_REPORTED' as value_status) then y.final_budget_status
          when (
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
          ) is null then cast('NOT_PUBLISHED' as value_status)
          else cast('DERIVED' as value_status)
        end as final_budget_status
      from program_year as y
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year = 2019
      )
    ) as f
    group by f.ministry_id, f.year, f.price_year
  ),
  groups as (
    select
      groups_cells.key_ministry,
      sum(groups_cells.executed_budget_sum) as "executed_budget_sum",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows)
          as int
        ),
        0
      ) as "executed_budget_rows",
      cast(
        sum(groups_cells.executed_budget_reported)
        as int
      ) as "executed_budget_reported",
      min(groups_cells.executed_budget_reason) as "executed_budget_reason",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where true) <> max(groups_cells.executed_budget_most_agency) filter (where true), false) as "executed_budget_several_agency",
      sum(groups_cells.budget) as "budget",
      sum(groups_cells.executed_budget_unused_budget) as "executed_budget_unused_budget"
    from groups_cells
    group by groups_cells.key_ministry
  )
select json_build_object(
  'nodes',
  (
    select coalesce(json_agg(page.node), '[]')
    from (
      select json_build_object(
        'ministry',
        (
          select json_build_object('id', m.code)
          from ministry as m
          where m.id = cast(groups.key_ministry as smallint)
        ),
        'executedBudget',
        json_build_object(
          'value',
          round(groups.executed_budget_sum, 0),
          'status',
          case
            when (
              groups.executed_budget_sum is not null
              and false
            ) then cast('IMPLIED' as value_status)
            when (
              groups.executed_budget_sum is not null
              and groups.executed_budget_rows = 1
              and groups.executed_budget_reported = 1
            ) then cast('REPORTED' as value_status)
            when groups.executed_budget_sum is not null then cast('DERIVED' as value_status)
            when groups.executed_budget_rows > 0 then cast('UNDEFINED' as value_status)
            else coalesce(groups.executed_budget_reason, cast('NOT_PUBLISHED' as value_status))
          end
        )
      ) as node
      from groups
      order by
        (groups.key_ministry = -1),
        (((
          select ministry.name
          from ministry
          where ministry.id = cast(groups.key_ministry as smallint)
        )) collate "C") asc,
        groups.key_ministry asc
      offset 0 rows
      fetch next 4 rows only
    ) as page
  ),
  'warnings',
  json_build_array(json_build_object(
    'flags',
    (
      select json_build_object(
        'NOT_CONSOLIDATED',
        bool_or(groups.executed_budget_several_agency),
        'LOW_COVERAGE',
        bool_or((
          groups.executed_budget_sum is not null
          and round(
            ((groups.budget - coalesce(groups.executed_budget_unused_budget, 0)) / nullif(groups.budget, 0)),
            4
          ) < 0.8
        )),
        'SMALL_GROUP',
        bool_or((
          groups.executed_budget_sum is not null
          and groups.executed_budget_rows < 5
        ))
      )
      from groups
    ),
    'priceYears',
    json_build_array((
      select coalesce(json_agg(distinct groups_cells.price_year) filter (where groups_cells.executed_budget_rows > 0), '[]')
      from groups_cells
    )),
    'partialYears',
    json_build_array(),
    'impliedYears',
    json_build_array(),
    'brokenYears',
    json_build_array()
  )),
  'onRecord',
  exists (
    select 1 as one
    from groups
  )
)
