select json_build_object(
  'findings',
  (
    select coalesce(
      json_agg(json_build_object(
        'vocabulary',
        fc.vocabulary,
        'dimension',
        fc.dimension,
        'code',
        fc.code,
        'verdict',
        fc.verdict,
        'label',
        fc.name_en,
        'labelEs',
        fc.name_es
      ) order by fc.vocabulary, fc.dimension, fc.code),
      '[]'
    )
    from finding_code as fc
  )
)
