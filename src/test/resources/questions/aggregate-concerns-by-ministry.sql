with
  groups_cells as (
    select
      0 as side,
      f.ministry_id as key_ministry,
      f.year,
      f.price_year,
      count(*) as observations
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
        y.kind = cast('MONITORED' as program_kind)
        and y.year = 2025
      )
    ) as f
    where (
      exists (
        select 1 as one
        from finding as ff
        where (
          ff.program_id = f.program_id
          and ff.edition_id = f.edition_id
          and ff.year = f.year
          and ff.dimension in (cast('TARGETING' as finding_dimension))
          and exists (
            select 1 as one
            from finding_code
            where (
              finding_code.vocabulary = ff.vocabulary
              and finding_code.dimension = ff.dimension
              and finding_code.code = ff.code
              and finding_code.verdict = cast('CONCERN' as finding_verdict)
            )
          )
        )
      )
      and exists (
        select 1 as one
        from finding as ff
        where (
          ff.program_id = f.program_id
          and ff.edition_id = f.edition_id
          and ff.year = f.year
          and ff.dimension in (cast('EFFICIENCY' as finding_dimension))
          and exists (
            select 1 as one
            from finding_code
            where (
              finding_code.vocabulary = ff.vocabulary
              and finding_code.dimension = ff.dimension
              and finding_code.code = ff.code
              and finding_code.verdict = cast('CONCERN' as finding_verdict)
            )
          )
        )
      )
      and exists (
        select 1 as one
        from finding as ff
        where (
          ff.program_id = f.program_id
          and ff.edition_id = f.edition_id
          and ff.year = f.year
          and ff.dimension in (cast('EFFECTIVENESS' as finding_dimension))
          and exists (
            select 1 as one
            from finding_code
            where (
              finding_code.vocabulary = ff.vocabulary
              and finding_code.dimension = ff.dimension
              and finding_code.code = ff.code
              and finding_code.verdict = cast('CONCERN' as finding_verdict)
            )
          )
        )
      )
    )
    group by f.ministry_id, f.year, f.price_year
  ),
  groups as (
    select
      groups_cells.key_ministry,
      cast(
        sum(groups_cells.observations)
        as int
      ) as "observations"
    from groups_cells
    group by groups_cells.key_ministry
  ),
  total as (
    select cast(
      sum(groups_cells.observations)
      as int
    ) as "observations"
    from groups_cells
    where groups_cells.year = 2025
    having count(*) > 0
  )
select json_build_object(
  'nodes',
  (
    select coalesce(json_agg(page.node), '[]')
    from (
      select json_build_object(
        'ministry',
        (
          select json_build_object('name', m.name)
          from ministry as m
          where m.id = cast(groups.key_ministry as smallint)
        ),
        'programs',
        groups.observations
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
      fetch next 101 rows only
    ) as page
  ),
  'totalCount',
  (
    select count(*)
    from groups
  ),
  'total',
  (
    select json_build_object('programs', total.observations)
    from total
  ),
  'warnings',
  json_build_array(
    json_build_object(),
    json_build_object()
  ),
  'onRecord',
  exists (
    select 1 as one
    from groups
  )
)
