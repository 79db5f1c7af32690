with
  groups_cells as (
    select
      0 as side,
      coalesce(of_sdg_goal.key, -1) as key_sdg_goal,
      f.year,
      f.price_year,
      sum(f.executed_budget) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_sum,
      sum(f.beneficiaries) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_divisor,
      bool_or((
        (
          f.executed_budget_status = cast('IMPLIED' as value_status)
          or f.beneficiaries_status = cast('IMPLIED' as value_status)
        )
        and f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_implied,
      count(*) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_rows,
      min(greatest(f.executed_budget_status, f.beneficiaries_status)) filter (where greatest(f.executed_budget_status, f.beneficiaries_status) >= cast('NOT_REPORTED' as value_status)) as spending_per_beneficiary_reason,
      min(coalesce(
        of_unit.key,
        ('?' || cast(f.program_id as varchar))
      )) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_least_unit,
      max(coalesce(
        of_unit.key,
        ('?' || cast(f.program_id as varchar))
      )) filter (where (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_most_unit,
      bool_or((
        false
        or of_sdg_goal.links > 1
      )) as spending_per_beneficiary_overlaps,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) as budget,
      sum(coalesce(f.initial_budget, f.final_budget, f.executed_budget)) filter (where not (
        f.executed_budget is not null
        and f.beneficiaries is not null
      )) as spending_per_beneficiary_unused_budget,
      bool_or((
        f.executed_budget is not null
        and f.beneficiaries is not null
        and f.program_id in (
          select b.program_id
          from series_break as b
            join program as p
              on (
                p.id = b.program_id
                and p.profile_edition_id = b.edition_id
              )
          where (
            b.metric in (
              'spending_per_beneficiary', 'executed_budget', 'beneficiaries'
            )
            and b.year > 2020
            and b.year <= 2020
          )
        )
      )) as spending_per_beneficiary_broken
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
        y.beneficiaries as beneficiaries,
        y.beneficiaries_status as beneficiaries_status,
        y.initial_budget as initial_budget,
        y.initial_budget_status as initial_budget_status,
        y.final_budget as final_budget,
        y.final_budget_status as final_budget_status
      from program_year as y
      where (
        y.kind = cast('MONITORED' as program_kind)
        and y.year = 2020
      )
    ) as f
      left outer join figure as printed_spending_per_beneficiary
        on (
          printed_spending_per_beneficiary.program_id = f.program_id
          and printed_spending_per_beneficiary.edition_id = f.edition_id
          and printed_spending_per_beneficiary.year = f.year
          and printed_spending_per_beneficiary.component = 0
          and printed_spending_per_beneficiary.metric = 'spending_per_beneficiary'
        )
      left outer join (
        select
          program_sdg_goal.program_id,
          program_sdg_goal.goal as key,
          cast(program_sdg_goal.links as int) as links
        from program_sdg_goal
        where program_sdg_goal.links is not null
      ) as of_sdg_goal
        on of_sdg_goal.program_id = f.program_id
      left outer join (
        select
          p.id as program_id,
          translate(lower(program_edition.beneficiary_unit), 'áéíóúüñ', 'aeiouun') as key
        from program as p
          join program_edition
            on (
              program_edition.program_id = p.id
              and program_edition.id = p.profile_edition_id
            )
      ) as of_unit
        on of_unit.program_id = f.program_id
    where coalesce(of_sdg_goal.key, -1) in (8)
    group by
      coalesce(of_sdg_goal.key, -1),
      f.year,
      f.price_year
  ),
  groups as (
    select
      groups_cells.key_sdg_goal,
      sum(groups_cells.spending_per_beneficiary_sum) as "spending_per_beneficiary_sum",
      sum(groups_cells.spending_per_beneficiary_divisor) as "spending_per_beneficiary_divisor",
      coalesce(
        bool_or(groups_cells.spending_per_beneficiary_implied),
        false
      ) as "spending_per_beneficiary_implied",
      coalesce(
        cast(
          sum(groups_cells.spending_per_beneficiary_rows)
          as int
        ),
        0
      ) as "spending_per_beneficiary_rows",
      min(groups_cells.spending_per_beneficiary_reason) as "spending_per_beneficiary_reason",
      coalesce(
        (min(groups_cells.price_year) filter (where groups_cells.spending_per_beneficiary_rows > 0) <> max(groups_cells.price_year) filter (where groups_cells.spending_per_beneficiary_rows > 0)),
        false
      ) as "spending_per_beneficiary_mixed_prices",
      coalesce(min(groups_cells.spending_per_beneficiary_least_unit) filter (where true) <> max(groups_cells.spending_per_beneficiary_most_unit) filter (where true), false) as "spending_per_beneficiary_several_unit",
      coalesce(
        bool_or(groups_cells.spending_per_beneficiary_overlaps),
        false
      ) as "spending_per_beneficiary_overlaps",
      sum(groups_cells.budget) as "budget",
      sum(groups_cells.spending_per_beneficiary_unused_budget) as "spending_per_beneficiary_unused_budget"
    from groups_cells
    group by groups_cells.key_sdg_goal
  ),
  groups_spread as (
    select
      0 as side,
      coalesce(of_sdg_goal.key, -1) as key_sdg_goal,
      percentile_cont(0.5) within group (order by 
        case
          when greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.beneficiaries, 0))
          else cast(printed_spending_per_beneficiary.published as double precision)
        end
      ) as spending_per_beneficiary_q0_5
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
        y.beneficiaries as beneficiaries,
        y.beneficiaries_status as beneficiaries_status,
        y.initial_budget as initial_budget,
        y.initial_budget_status as initial_budget_status,
        y.final_budget as final_budget,
        y.final_budget_status as final_budget_status
      from program_year as y
      where (
        y.kind = cast('MONITORED' as program_kind)
        and y.year = 2020
      )
    ) as f
      left outer join figure as printed_spending_per_beneficiary
        on (
          printed_spending_per_beneficiary.program_id = f.program_id
          and printed_spending_per_beneficiary.edition_id = f.edition_id
          and printed_spending_per_beneficiary.year = f.year
          and printed_spending_per_beneficiary.component = 0
          and printed_spending_per_beneficiary.metric = 'spending_per_beneficiary'
        )
      left outer join (
        select
          program_sdg_goal.program_id,
          program_sdg_goal.goal as key,
          cast(program_sdg_goal.links as int) as links
        from program_sdg_goal
        where program_sdg_goal.links is not null
      ) as of_sdg_goal
        on of_sdg_goal.program_id = f.program_id
      left outer join (
        select
          p.id as program_id,
          translate(lower(program_edition.beneficiary_unit), 'áéíóúüñ', 'aeiouun') as key
        from program as p
          join program_edition
            on (
              program_edition.program_id = p.id
              and program_edition.id = p.profile_edition_id
            )
      ) as of_unit
        on of_unit.program_id = f.program_id
    where coalesce(of_sdg_goal.key, -1) in (8)
    group by coalesce(of_sdg_goal.key, -1)
  )
select json_build_object(
  'explanation',
  json_build_object(
    'statistic',
    'MEDIAN',
    'number',
    (
      select round(
        cast(groups_spread.spending_per_beneficiary_q0_5 as numeric),
        3
      )
      from groups
        left outer join groups_spread as groups_spread
          on (
            groups_spread.side = 0
            and groups_spread.key_sdg_goal = groups.key_sdg_goal
          )
      fetch next 1 rows only
    ),
    'formula',
    'median(executedBudget / beneficiaries)',
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
          select
            json_build_object(
              'program',
              (
                select json_build_object('name', e.name)
                from program as p
                  join program_edition as e
                    on (
                      e.program_id = p.id
                      and e.id = p.edition_id
                    )
                where p.id = f.program_id
              ),
              'value',
              json_build_object(
                'value',
                case
                  when greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status) then round(
                    (cast(f.executed_budget as numeric) / nullif(f.beneficiaries, 0)),
                    3
                  )
                  else printed_spending_per_beneficiary.published
                end,
                'status',
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
                end,
                'published',
                printed_spending_per_beneficiary.published,
                'source',
                json_build_object(
                  'document',
                  (
                    select json_build_object('name', d.name)
                    from program_edition as of_
                      join document as d
                        on d.id = of_.document_id
                    where (
                      of_.program_id = f.program_id
                      and of_.id = f.edition_id
                    )
                  ),
                  'page',
                  printed_spending_per_beneficiary.page,
                  'line',
                  coalesce(
                    printed_spending_per_beneficiary.line,
                    (
                      select where_.line
                      from program_year_edition as where_
                      where (
                        where_.program_id = f.program_id
                        and where_.edition_id = f.edition_id
                        and where_.year = f.year
                        and where_.year = f.year
                      )
                      fetch next 1 rows only
                    )
                  )
                )
              ),
              'figures',
              json_build_array(
                json_build_object(
                  'metric',
                  'EXECUTED_BUDGET',
                  'figure',
                  json_build_object(
                    'value',
                    f.executed_budget,
                    'status',
                    f.executed_budget_status,
                    'low',
                    printed_executed_budget.low,
                    'high',
                    printed_executed_budget.high
                  )
                ),
                json_build_object(
                  'metric',
                  'BENEFICIARIES',
                  'figure',
                  json_build_object(
                    'value',
                    f.beneficiaries,
                    'status',
                    f.beneficiaries_status,
                    'low',
                    printed_beneficiaries.low,
                    'high',
                    printed_beneficiaries.high
                  )
                )
              )
            ) as node,
            abs(
              case
                when (
                  f.executed_budget is not null
                  and f.beneficiaries is not null
                ) then cast(f.executed_budget as numeric)
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
              y.executed_budget_status as executed_budget_status,
              y.beneficiaries as beneficiaries,
              y.beneficiaries_status as beneficiaries_status
            from program_year as y
            where (
              y.kind = cast('MONITORED' as program_kind)
              and y.year = 2020
            )
          ) as f
            left outer join figure as printed_spending_per_beneficiary
              on (
                printed_spending_per_beneficiary.program_id = f.program_id
                and printed_spending_per_beneficiary.edition_id = f.edition_id
                and printed_spending_per_beneficiary.year = f.year
                and printed_spending_per_beneficiary.component = 0
                and printed_spending_per_beneficiary.metric = 'spending_per_beneficiary'
              )
            left outer join figure as printed_executed_budget
              on (
                printed_executed_budget.program_id = f.program_id
                and printed_executed_budget.edition_id = f.edition_id
                and printed_executed_budget.year = f.year
                and printed_executed_budget.component = 0
                and printed_executed_budget.metric = 'executed_budget'
              )
            left outer join figure as printed_beneficiaries
              on (
                printed_beneficiaries.program_id = f.program_id
                and printed_beneficiaries.edition_id = f.edition_id
                and printed_beneficiaries.year = f.year
                and printed_beneficiaries.component = 0
                and printed_beneficiaries.metric = 'beneficiaries'
              )
            left outer join (
              select
                program_sdg_goal.program_id,
                program_sdg_goal.goal as key,
                cast(program_sdg_goal.links as int) as links
              from program_sdg_goal
              where program_sdg_goal.links is not null
            ) as of_sdg_goal
              on of_sdg_goal.program_id = f.program_id
          where (
            coalesce(of_sdg_goal.key, -1) in (8)
            and case
              when greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.beneficiaries, 0))
              else cast(printed_spending_per_beneficiary.published as double precision)
            end is not null
          )
          order by
            weight desc nulls last,
            year,
            program_id,
            part
          offset 0 rows
          fetch next 51 rows only
        ) as page
      )
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
    null,
    'peers',
    json_build_array(null),
    'number',
    (
      select round(
        cast(groups_spread.spending_per_beneficiary_q0_5 as numeric),
        3
      )
      from groups
        left outer join groups_spread as groups_spread
          on (
            groups_spread.side = 0
            and groups_spread.key_sdg_goal = groups.key_sdg_goal
          )
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
              y.executed_budget_status as executed_budget_status,
              y.beneficiaries as beneficiaries,
              y.beneficiaries_status as beneficiaries_status
            from program_year as y
            where (
              y.kind = cast('MONITORED' as program_kind)
              and y.year = 2020
            )
          ) as f
            left outer join figure as printed_spending_per_beneficiary
              on (
                printed_spending_per_beneficiary.program_id = f.program_id
                and printed_spending_per_beneficiary.edition_id = f.edition_id
                and printed_spending_per_beneficiary.year = f.year
                and printed_spending_per_beneficiary.component = 0
                and printed_spending_per_beneficiary.metric = 'spending_per_beneficiary'
              )
            left outer join (
              select
                program_sdg_goal.program_id,
                program_sdg_goal.goal as key,
                cast(program_sdg_goal.links as int) as links
              from program_sdg_goal
              where program_sdg_goal.links is not null
            ) as of_sdg_goal
              on of_sdg_goal.program_id = f.program_id
          where (
            coalesce(of_sdg_goal.key, -1) in (8)
            and not (case
              when greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.beneficiaries, 0))
              else cast(printed_spending_per_beneficiary.published as double precision)
            end is not null)
          )
        ) as f
        group by reason
      ) as reasons
    ),
    'because',
    null,
    'SIDE',
    json_build_object(
      'value',
      (
        select round(
          (groups.spending_per_beneficiary_sum / nullif(groups.spending_per_beneficiary_divisor, 0)),
          3
        )
        from groups
          left outer join groups_spread as groups_spread
            on (
              groups_spread.side = 0
              and groups_spread.key_sdg_goal = groups.key_sdg_goal
            )
        fetch next 1 rows only
      ),
      'status',
      (
        select
          case
            when (
              (groups.spending_per_beneficiary_sum / nullif(groups.spending_per_beneficiary_divisor, 0)) is not null
              and groups.spending_per_beneficiary_implied
            ) then cast('IMPLIED' as value_status)
            when (
              (groups.spending_per_beneficiary_sum / nullif(groups.spending_per_beneficiary_divisor, 0)) is not null
              and false
            ) then cast('REPORTED' as value_status)
            when (groups.spending_per_beneficiary_sum / nullif(groups.spending_per_beneficiary_divisor, 0)) is not null then cast('DERIVED' as value_status)
            when groups.spending_per_beneficiary_rows > 0 then cast('UNDEFINED' as value_status)
            else coalesce(groups.spending_per_beneficiary_reason, cast('NOT_PUBLISHED' as value_status))
          end
        from groups
          left outer join groups_spread as groups_spread
            on (
              groups_spread.side = 0
              and groups_spread.key_sdg_goal = groups.key_sdg_goal
            )
        fetch next 1 rows only
      ),
      'sum',
      (
        select groups.spending_per_beneficiary_sum
        from groups
          left outer join groups_spread as groups_spread
            on (
              groups_spread.side = 0
              and groups_spread.key_sdg_goal = groups.key_sdg_goal
            )
        fetch next 1 rows only
      ),
      'divisor',
      (
        select groups.spending_per_beneficiary_divisor
        from groups
          left outer join groups_spread as groups_spread
            on (
              groups_spread.side = 0
              and groups_spread.key_sdg_goal = groups.key_sdg_goal
            )
        fetch next 1 rows only
      ),
      'used',
      (
        select json_build_object(
          'rows',
          count(*) filter (where case
            when greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.beneficiaries, 0))
            else cast(printed_spending_per_beneficiary.published as double precision)
          end is not null),
          'programs',
          count(distinct f.program_id) filter (where case
            when greatest(f.executed_budget_status, f.beneficiaries_status) <= cast('DERIVED' as value_status) then (cast(f.executed_budget as double precision) / nullif(f.beneficiaries, 0))
            else cast(printed_spending_per_beneficiary.published as double precision)
          end is not null)
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
            y.executed_budget_status as executed_budget_status,
            y.beneficiaries as beneficiaries,
            y.beneficiaries_status as beneficiaries_status
          from program_year as y
          where (
            y.kind = cast('MONITORED' as program_kind)
            and y.year = 2020
          )
        ) as f
          left outer join figure as printed_spending_per_beneficiary
            on (
              printed_spending_per_beneficiary.program_id = f.program_id
              and printed_spending_per_beneficiary.edition_id = f.edition_id
              and printed_spending_per_beneficiary.year = f.year
              and printed_spending_per_beneficiary.component = 0
              and printed_spending_per_beneficiary.metric = 'spending_per_beneficiary'
            )
          left outer join (
            select
              program_sdg_goal.program_id,
              program_sdg_goal.goal as key,
              cast(program_sdg_goal.links as int) as links
            from program_sdg_goal
            where program_sdg_goal.links is not null
          ) as of_sdg_goal
            on of_sdg_goal.program_id = f.program_id
        where coalesce(of_sdg_goal.key, -1) in (8)
      )
    ),
    'component',
    null,
    'lineage',
    null,
    'whole',
    null
  ),
  'warnings',
  json_build_object(
    'flags',
    (
      select json_build_object(
        'MIXED_PRICE_YEARS',
        bool_or(groups.spending_per_beneficiary_mixed_prices),
        'IMPLIED',
        bool_or(groups.spending_per_beneficiary_implied),
        'UNLIKE_UNITS',
        bool_or(groups.spending_per_beneficiary_several_unit),
        'OVERLAPPING_GROUPS',
        bool_or(groups.spending_per_beneficiary_overlaps),
        'LOW_COVERAGE',
        bool_or((
          (groups.spending_per_beneficiary_sum / nullif(groups.spending_per_beneficiary_divisor, 0)) is not null
          and round(
            ((groups.budget - coalesce(groups.spending_per_beneficiary_unused_budget, 0)) / nullif(groups.budget, 0)),
            4
          ) < 0.8
        )),
        'SMALL_GROUP',
        bool_or((
          (groups.spending_per_beneficiary_sum / nullif(groups.spending_per_beneficiary_divisor, 0)) is not null
          and groups.spending_per_beneficiary_rows < 5
        ))
      )
      from groups
        left outer join groups_spread as groups_spread
          on (
            groups_spread.side = 0
            and groups_spread.key_sdg_goal = groups.key_sdg_goal
          )
    ),
    'priceYears',
    json_build_array((
      select coalesce(json_agg(distinct groups_cells.price_year) filter (where groups_cells.spending_per_beneficiary_rows > 0), '[]')
      from groups_cells
    )),
    'partialYears',
    json_build_array(),
    'impliedYears',
    json_build_array((
      select coalesce(json_agg(distinct groups_cells.year) filter (where groups_cells.spending_per_beneficiary_implied), '[]')
      from groups_cells
    )),
    'brokenYears',
    json_build_array((
      select coalesce(json_agg(distinct groups_cells.year) filter (where groups_cells.spending_per_beneficiary_broken), '[]')
      from groups_cells
    ))
  )
)
