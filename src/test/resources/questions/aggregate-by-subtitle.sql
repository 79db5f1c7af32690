with
  groups_cells as (
    select
      0 as side,
      coalesce(f.subtitle, -1) as key_subtitle,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
      min(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_least_agency,
      max(f.agency_id) filter (where f.executed_budget is not null) as executed_budget_most_agency,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (f.executed_budget is not null)) as executed_budget_unused_budget,
      count(f.executed_budget) as executed_budget_rows
    from (
      select
        y.program_id,
        y.year,
        y.edition_id,
        y.ministry_id,
        y.agency_id,
        y.price_year,
        y.through_month,
        line.subtitle,
        case
          when line.subtitle is not null then line.executed_budget
          else y.executed_budget
        end as executed_budget,
        case
          when line.subtitle is not null then line.executed_budget_status
          else y.executed_budget_status
        end as executed_budget_status,
        case
          when line.subtitle is not null then line.initial_budget
          else y.initial_budget
        end as initial_budget,
        case
          when line.subtitle is not null then line.initial_budget_status
          else y.initial_budget_status
        end as initial_budget_status,
        case
          when line.subtitle is not null then line.final_budget
          else y.final_budget
        end as final_budget,
        case
          when line.subtitle is not null then line.final_budget_status
          else y.final_budget_status
        end as final_budget_status
      from program_year as y
        left outer join subtitle_spending as line
          on (
            line.program_id = y.program_id
            and line.edition_id = y.edition_id
            and line.year = y.year
            and line.through_month >= y.through_month
          )
        left outer join subtitle
          on subtitle.code = line.subtitle
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year = 2019
      )
    ) as f
    where f.ministry_id in (24)
    group by
      coalesce(f.subtitle, -1),
      f.year,
      f.price_year
  ),
  groups as (
    select
      groups_cells.key_subtitle,
      sum(groups_cells.executed_budget_sum) as "executed_budget_sum",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where true) <> max(groups_cells.executed_budget_most_agency) filter (where true), false) as "executed_budget_several_agency",
      sum(groups_cells.budget) as "budget",
      sum(groups_cells.executed_budget_unused_budget) as "executed_budget_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows)
          as int
        ),
        0
      ) as "executed_budget_rows"
    from groups_cells
    group by groups_cells.key_subtitle
  ),
  groups_people as (
    select
      0 as side,
      coalesce(f.subtitle, -1) as key_subtitle,
      count(distinct (f.program_id, f.year)) as observations
    from (
      select
        y.program_id,
        y.year,
        y.edition_id,
        y.ministry_id,
        y.agency_id,
        y.price_year,
        y.through_month,
        line.subtitle,
        case
          when line.subtitle is not null then line.executed_budget
          else y.executed_budget
        end as executed_budget,
        case
          when line.subtitle is not null then line.executed_budget_status
          else y.executed_budget_status
        end as executed_budget_status,
        case
          when line.subtitle is not null then line.initial_budget
          else y.initial_budget
        end as initial_budget,
        case
          when line.subtitle is not null then line.initial_budget_status
          else y.initial_budget_status
        end as initial_budget_status,
        case
          when line.subtitle is not null then line.final_budget
          else y.final_budget
        end as final_budget,
        case
          when line.subtitle is not null then line.final_budget_status
          else y.final_budget_status
        end as final_budget_status
      from program_year as y
        left outer join subtitle_spending as line
          on (
            line.program_id = y.program_id
            and line.edition_id = y.edition_id
            and line.year = y.year
            and line.through_month >= y.through_month
          )
        left outer join subtitle
          on subtitle.code = line.subtitle
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year = 2019
      )
    ) as f
    where f.ministry_id in (24)
    group by coalesce(f.subtitle, -1)
  ),
  total as (
    select
      sum(groups_cells.executed_budget_sum) as "executed_budget_sum",
      coalesce(min(groups_cells.executed_budget_least_agency) filter (where true) <> max(groups_cells.executed_budget_most_agency) filter (where true), false) as "executed_budget_several_agency",
      sum(groups_cells.budget) as "budget",
      sum(groups_cells.executed_budget_unused_budget) as "executed_budget_unused_budget",
      coalesce(
        cast(
          sum(groups_cells.executed_budget_rows)
          as int
        ),
        0
      ) as "executed_budget_rows"
    from groups_cells
    where groups_cells.year = 2019
    having count(*) > 0
  )
select json_build_object(
  'nodes',
  (
    select coalesce(json_agg(page.node), '[]')
    from (
      select json_build_object(
        'subtitle',
        (
          select json_build_object('code', st.code, 'name', st.name_en)
          from subtitle as st
          where st.code = cast(groups.key_subtitle as smallint)
        ),
        'unassigned',
        to_json(array_remove(array[
          case
            when groups.key_subtitle = -1 then 'SUBTITLE'
          end
        ]::text[], null)),
        'observations',
        groups_people.observations,
        'executedBudget',
        json_build_object(
          'value',
          round(groups.executed_budget_sum, 0),
          'share',
          round(
            (groups.executed_budget_sum / nullif(
              (
                select total.executed_budget_sum
                from total
              ),
              0
            )),
            6
          )
        )
      ) as node
      from groups
        left outer join groups_people as groups_people
          on (
            groups_people.side = 0
            and groups_people.key_subtitle = groups.key_subtitle
          )
      order by
        (groups.key_subtitle = -1),
        groups.key_subtitle asc,
        groups.key_subtitle asc
      offset 0 rows
      fetch next 101 rows only
    ) as page
  ),
  'total',
  (
    select json_build_object(
      'executedBudget',
      json_build_object(
        'value',
        round(total.executed_budget_sum, 0)
      )
    )
    from total
  ),
  'warnings',
  json_build_array(
    json_build_object(
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
          left outer join groups_people as groups_people
            on (
              groups_people.side = 0
              and groups_people.key_subtitle = groups.key_subtitle
            )
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
    ),
    json_build_object(
      'flags',
      (
        select json_build_object(
          'NOT_CONSOLIDATED',
          bool_or(total.executed_budget_several_agency),
          'LOW_COVERAGE',
          bool_or((
            total.executed_budget_sum is not null
            and round(
              ((total.budget - coalesce(total.executed_budget_unused_budget, 0)) / nullif(total.budget, 0)),
              4
            ) < 0.8
          )),
          'SMALL_GROUP',
          bool_or((
            total.executed_budget_sum is not null
            and total.executed_budget_rows < 5
          ))
        )
        from total
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
    )
  ),
  'onRecord',
  exists (
    select 1 as one
    from groups
  )
)
