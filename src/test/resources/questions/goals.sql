select json_build_object(
  'rows',
  (
    select coalesce(
      json_agg(json_build_object(
        'number',
        g.number,
        'name',
        g.name_en,
        'nameEs',
        g.name_es
      ) order by g.number),
      '[]'
    )
    from sdg_goal as g
  )
)
