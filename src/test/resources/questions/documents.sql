select json_build_object(
  'nodes',
  (
    select coalesce(
      json_agg(page.document order by page.name, page.sha256),
      '[]'
    )
    from (
      select
        json_build_object(
          'name',
          d.name,
          'kind',
          d.kind,
          'edition',
          d.edition,
          'sha256',
          d.sha256,
          'licence',
          d.licence,
          'problems',
          (
            select coalesce(
              json_agg(json_build_object(
                'severity',
                dp.severity,
                'line',
                dp.line,
                'field',
                dp.field,
                'found',
                dp.found,
                'expected',
                dp.expected
              ) order by dp.position),
              '[]'
            )
            from document_problem as dp
            where dp.document_id = d.id
          )
        ) as document,
        d.name,
        d.sha256
      from document as d
      where d.valid_to = 2147483647
      order by d.name, d.sha256
      offset 0 rows
      fetch next 51 rows only
    ) as page
  ),
  'totalCount',
  (
    select count(*)
    from document as d
    where d.valid_to = 2147483647
  )
)
