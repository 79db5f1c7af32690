with
  found as (
    select
      p.id,
      e.id as edition_id,
      p.profile_edition_id as profile_edition_id,
      row_number() over (
        order by
          ((split_part(e.search_text, E'\n', 1)) collate "C") asc nulls last,
          p.key
      ) as place
    from program as p
      join program_edition as e
        on (
          e.program_id = p.id
          and e.id = p.edition_id
        )
    where (
      p.kind = cast('MONITORED' as program_kind)
      and exists (
        select 1 as one
        from program_year as f
        where (
          f.program_id = p.id
          and f.year = 2025
          and f.ministry_id in (6)
        )
      )
      and exists (
        select 1 as one
        from program_year as f
        where (
          f.program_id = p.id
          and f.year = 2025
          and exists (
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
        )
      )
      and exists (
        select 1 as one
        from program_year as f
        where (
          f.program_id = p.id
          and f.year = 2025
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
        )
      )
      and exists (
        select 1 as one
        from program_year as f
        where (
          f.program_id = p.id
          and f.year = 2025
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
      )
    )
  ),
  page as (
    select *
    from found
    order by found.place
    offset 0 rows
    fetch next 51 rows only
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
        'bipsId',
        p.bips_id,
        'name',
        e.name,
        'startYear',
        e.start_year,
        'findings',
        (
          select coalesce(
            json_agg(json_build_object(
              'dimension',
              fi.dimension,
              'code',
              fi.code,
              'verdict',
              fc.verdict,
              'nameEs',
              coalesce(fc.name_es, fi.statement),
              'indicator',
              fi.indicator,
              'percentage',
              fi.percentage
            ) order by fi.year, fi.position),
            '[]'
          )
          from program_year as f
            join finding as fi
              on (
                fi.program_id = f.program_id
                and fi.edition_id = f.edition_id
                and fi.year = f.year
              )
            left outer join finding_code as fc
              on (
                fc.vocabulary = fi.vocabulary
                and fc.dimension = fi.dimension
                and fc.code = fi.code
              )
          where (
            f.program_id = p.id
            and f.year = 2025
          )
        )
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
