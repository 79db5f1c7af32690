with
  said as (
    select
      y.program_id,
      y.year,
      y.edition,
      y.edition_id,
      y.valid_from,
      y.valid_to,
      y.price_year,
      y.line,
      each.*
    from program_year_edition as y
      cross join lateral (
        select
          0 as position,
          'INITIAL_BUDGET' as metric,
          'THOUSAND_PESOS' as unit,
          true as money,
          y.initial_budget as value,
          y.initial_budget_status as status
        union all
        select
          1 as position,
          'FINAL_BUDGET' as metric,
          'THOUSAND_PESOS' as unit,
          true as money,
          y.final_budget as value,
          y.final_budget_status as status
        union all
        select
          2 as position,
          'EXECUTED_BUDGET' as metric,
          'THOUSAND_PESOS' as unit,
          true as money,
          y.executed_budget as value,
          y.executed_budget_status as status
        union all
        select
          3 as position,
          'EXTRABUDGETARY_RESOURCES' as metric,
          'THOUSAND_PESOS' as unit,
          true as money,
          y.extrabudgetary_resources as value,
          y.extrabudgetary_resources_status as status
        union all
        select
          4 as position,
          'ADMINISTRATIVE_SPENDING' as metric,
          'THOUSAND_PESOS' as unit,
          true as money,
          y.administrative_spending as value,
          y.administrative_spending_status as status
        union all
        select
          5 as position,
          'BENEFICIARIES' as metric,
          'BENEFICIARIES' as unit,
          false as money,
          y.beneficiaries as value,
          y.beneficiaries_status as status
        union all
        select
          6 as position,
          'TARGET_POPULATION' as metric,
          'BENEFICIARIES' as unit,
          false as money,
          y.target_population as value,
          y.target_population_status as status
      ) as each
    where (
      y.kind = cast('BUDGET' as program_kind)
      and y.year = 2019
      and each.status <> cast('NOT_PUBLISHED' as value_status)
      and (y.program_id, y.year) in (
        select f.program_id, f.year
        from program_year as f
        where (
          f.kind = cast('BUDGET' as program_kind)
          and f.ministry_id in (23)
        )
      )
    )
  ),
  told as (
    select
      *,
      lag(restated.exact) over (
        partition by restated.program_id, restated.year, restated.position
        order by restated.edition, restated.valid_from
      ) as before
    from (
      select
        *,
        case
          when (
            priced.money
            and priced.price_year <> priced.prices
          ) then (cast(priced.value as numeric) * (
            select (base.index / own.index)
            from
              price_index as base,
              price_index as own
            where (
              base.year = priced.prices
              and own.year = priced.price_year
            )
          ))
          else cast(priced.value as numeric)
        end as exact
      from (
        select
          *,
          2018 as prices
        from said
      ) as priced
    ) as restated
  )
select json_build_object(
  'nodes',
  (
    select coalesce(
      json_agg(page.revision order by page.key, page.year, page.position),
      '[]'
    )
    from (
      select
        json_build_object(
          'program',
          (
            select json_build_object('id', p.key, 'name', e.name)
            from program as p
              join program_edition as e
                on (
                  e.program_id = p.id
                  and e.id = p.edition_id
                )
            where p.id = min(told.program_id)
          ),
          'year',
          min(told.year),
          'metric',
          min(told.metric),
          'unit',
          min(told.unit),
          'priceYear',
          case
            when bool_or(told.money) then min(told.prices)
          end,
          'statements',
          coalesce(
            json_agg(json_build_object(
              'edition',
              told.edition,
              'document',
              (
                select json_build_object('name', d.name)
                from program_edition as of_
                  join document as d
                    on d.id = of_.document_id
                where (
                  of_.program_id = told.program_id
                  and of_.id = told.edition_id
                )
              ),
              'line',
              told.line,
              'replacedAt',
              (
                select to_char(load.loaded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                from load
                where load.number = told.valid_to
              ),
              'value',
              told.value,
              'status',
              told.status,
              'priceYear',
              told.price_year,
              'restated',
              round(told.exact, 0),
              'difference',
              (round(told.exact, 0) - round(told.before, 0)),
              'percentChange',
              round(
                ((told.exact - told.before) / nullif(
                  abs(told.before),
                  0
                )),
                6
              )
            ) order by told.edition, told.valid_from),
            '[]'
          )
        ) as revision,
        min(ordered.key) collate "C" as key,
        told.year as year,
        told.position as position
      from told
        join program as ordered
          on ordered.id = told.program_id
      group by told.program_id, told.year, told.position
      order by
        min(ordered.key) collate "C",
        told.year,
        told.position
      offset 0 rows
      fetch next 3 rows only
    ) as page
  ),
  'unpriced',
  (
    select json_agg(distinct each.price_year)
    from told
      cross join lateral unnest(array[told.price_year, told.prices]) as each (price_year)
    where (
      told.value is not null
      and told.exact is null
    )
  ),
  'totalCount',
  (
    select count(*)
    from (
      select told.program_id, told.year, told.position
      from told
      group by told.program_id, told.year, told.position
    ) as figures
  )
)
