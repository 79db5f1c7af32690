with
  found as (
    select
      p.id,
      e.id as edition_id,
      p.profile_edition_id as profile_edition_id,
      row_number() over (
        order by
          coalesce(p.code, p.bips_id) asc nulls last,
          p.key
      ) as place
    from program as p
      join program_edition as e
        on (
          e.program_id = p.id
          and e.id = p.edition_id
        )
    where (
      p.kind = cast('BUDGET' as program_kind)
      and exists (
        select 1 as one
        from program_year as f
        where (
          f.program_id = p.id
          and f.year = 2012
          and f.ministry_id in (12)
        )
      )
    )
  ),
  page as (
    select *
    from found
    order by found.place
    offset 0 rows
    fetch next 3 rows only
  )
select json_build_object(
  'totalCount',
  (
    select count(*)
    from found
  ),
  'nodes',
  (
    select coalesce(
      json_agg(json_build_object(
        'id',
        p.key,
        'code',
        p.code,
        'name',
        e.name
      ) order by page.place),
      '[]'
    )
    from page
      join program as p
        on p.id = page.id
      join program_edition as e
        on (
          e.program_id = page.id
          and e.id = page.edition_id
        )
  )
)
