with
  groups_cells as (
    select
      0 as side,
      f.ministry_id as key_ministry,
      f.program_id as key_program,
      f.year,
      f.price_year,
      sum(f.executed_budget) as executed_budget_sum,
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
        y.executed_budget as executed_budget,
        y.executed_budget_status as executed_budget_status
      from program_year as y
      where (
        y.kind = cast('BUDGET' as program_kind)
        and y.year between 2018 and 2019
      )
    ) as f
    group by f.ministry_id, f.program_id, f.year, f.price_year
  ),
  groups as (
    select
      groups_cells.key_ministry,
      groups_cells.key_program,
      sum(groups_cells.executed_budget_sum) as "executed_budget_sum",
      count(distinct groups_cells.year) filter (where groups_cells.executed_budget_rows > 0) as "executed_budget_years"
    from groups_cells
    group by groups_cells.key_ministry, groups_cells.key_program
  ),
  places as (
    select
      groups.key_ministry,
      groups.key_program,
      case
        when round(
          (groups.executed_budget_sum / nullif(groups.executed_budget_years, 0)),
          0
        ) is not null then cast(
          rank() over (
            partition by groups.key_ministry
            order by round(
              (groups.executed_budget_sum / nullif(groups.executed_budget_years, 0)),
              0
            ) desc nulls last
          )
          as int
        )
      end as "rank",
      count(round(
        (groups.executed_budget_sum / nullif(groups.executed_budget_years, 0)),
        0
      )) over (partition by groups.key_ministry) as "among",
      true as "on_record"
    from groups
  ),
  shown as (
    select
      places.key_ministry,
      places.key_program,
      row_number() over (
        order by
          (places.key_ministry = -1),
          (((
            select ministry.name
            from ministry
            where ministry.id = cast(places.key_ministry as smallint)
          )) collate "C") asc,
          places.key_ministry asc,
          places.rank,
          (places.key_program = -1),
          (((
            select program.key
            from program
            where program.id = places.key_program
          )) collate "C") asc,
          places.key_program asc
      ) as place
    from places
    where places.rank <= 2
    order by place
    fetch next 6 rows only
  ),
  total_cells as (
    select
      0 as side,
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
        and y.year between 2018 and 2019
      )
    ) as f
    group by f.year, f.price_year
  ),
  total as (
    select
      sum(total_cells.executed_budget_sum) as "executed_budget_sum",
      count(distinct total_cells.year) filter (where total_cells.executed_budget_rows > 0) as "executed_budget_years",
      coalesce(
        (min(total_cells.price_year) filter (where total_cells.executed_budget_rows > 0) <> max(total_cells.price_year) filter (where total_cells.executed_budget_rows > 0)),
        false
      ) as "executed_budget_mixed_prices",
      coalesce(min(total_cells.executed_budget_least_agency) filter (where true) <> max(total_cells.executed_budget_most_agency) filter (where true), false) as "executed_budget_several_agency",
      sum(total_cells.budget) as "budget",
      sum(total_cells.executed_budget_unused_budget) as "executed_budget_unused_budget",
      coalesce(
        cast(
          sum(total_cells.executed_budget_rows)
          as int
        ),
        0
      ) as "executed_budget_rows"
    from total_cells
    having count(*) > 0
  )
select json_build_object(
  'ranking',
  json_build_object(
    'nodes',
    (
      select coalesce(
        json_agg(json_build_object(
          'ministry',
          (
            select json_build_object('id', m.code)
            from ministry as m
            where m.id = cast(groups.key_ministry as smallint)
          ),
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
          'value',
          json_build_object(
            'value',
            round(
              (groups.executed_budget_sum / nullif(groups.executed_budget_years, 0)),
              0
            ),
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
          ),
          'rank',
          places.rank,
          'among',
          places.among,
          'previousRank',
          cast(null as int)
        ) order by shown.place),
        '[]'
      )
      from groups
        join places
          on (
            groups.key_ministry = places.key_ministry
            and groups.key_program = places.key_program
          )
        join shown
          on (
            groups.key_ministry = shown.key_ministry
            and groups.key_program = shown.key_program
          )
    ),
    'totalCount',
    (
      select count(places.rank)
      from places
    )
  ),
  'warnings',
  json_build_object(
    'flags',
    (
      select json_build_object(
        'MIXED_PRICE_YEARS',
        bool_or(total.executed_budget_mixed_prices),
        'LOW_COVERAGE',
        bool_or((
          (total.executed_budget_sum / nullif(total.executed_budget_years, 0)) is not null
          and round(
            ((total.budget - coalesce(total.executed_budget_unused_budget, 0)) / nullif(total.budget, 0)),
            4
          ) < 0.8
        )),
        'SMALL_GROUP',
        bool_or((
          (total.executed_budget_sum / nullif(total.executed_budget_years, 0)) is not null
          and total.executed_budget_rows < 5
        ))
      )
      from total
    ),
    'priceYears',
    json_build_array((
      select coalesce(json_agg(distinct total_cells.price_year) filter (where total_cells.executed_budget_rows > 0), '[]')
      from total_cells
    )),
    'partialYears',
    json_build_array(),
    'impliedYears',
    json_build_array(),
    'brokenYears',
    json_build_array()
  ),
  'onRecord',
  (
    select coalesce(
      bool_or(places.on_record),
      false
    )
    from places
  )
)
