select json_build_object(
  'rows',
  (
    select coalesce(
      json_agg(json_build_object(
        'code',
        a.code,
        'name',
        a.name,
        'ministry',
        (
          select json_build_object(
            'id',
            m.code,
            'name',
            m.name,
            'nameEn',
            m.name_en,
            'budgetCode',
            m.partida,
            'fromYear',
            m.from_year
          )
          from ministry as m
          where m.id = (
            select ay.ministry_id
            from program_year as ay
            where ay.agency_id = a.id
            order by ay.year desc
            fetch next 1 rows only
          )
        )
      ) order by a.name, a.code),
      '[]'
    )
    from agency as a
    where (
      a.kind = cast('MONITORED' as program_kind)
      and exists (
        select 1 as one
        from program_year
        where (
          program_year.agency_id = a.id
          and program_year.ministry_id in (16)
        )
      )
    )
  )
)
