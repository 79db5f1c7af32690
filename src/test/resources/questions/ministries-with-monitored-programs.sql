select json_build_object(
  'rows',
  (
    select coalesce(
      json_agg(json_build_object(
        'id',
        m.code,
        'name',
        m.name,
        'nameEn',
        m.name_en
      ) order by m.name, m.code),
      '[]'
    )
    from ministry as m
    where exists (
      select 1 as one
      from program_year
      where (
        program_year.ministry_id = m.id
        and program_year.kind = cast('MONITORED' as program_kind)
      )
    )
  )
)
