with
  groups_cells as (
    select
      0 as side,
      coalesce(of_finding.key, '') as key_finding,
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
      left outer join (
        select
          *,
          count(*) over (partition by each.program_id, each.edition_id, each.year) as links
        from (
          select distinct
            finding.program_id,
            finding.edition_id,
            finding.year,
            ((cast(finding.dimension as varchar) || ':') || finding.code) as key
          from finding
        ) as each
      ) as of_finding
        on (
          of_finding.program_id = f.program_id
          and of_finding.edition_id = f.edition_id
          and of_finding.year = f.year
        )
    group by
      coalesce(of_finding.key, ''),
      f.year,
      f.price_year
  ),
  groups as (
    select
      groups_cells.key_finding,
      cast(
        sum(groups_cells.observations)
        as int
      ) as "observations"
    from groups_cells
    group by groups_cells.key_finding
  )
select json_build_object(
  'nodes',
  (
    select coalesce(json_agg(page.node), '[]')
    from (
      select json_build_object(
        'finding',
        case
          when not (groups.key_finding = '') then json_build_object(
            'dimension',
            split_part(groups.key_finding, ':', 1),
            'code',
            split_part(groups.key_finding, ':', 2),
            'verdict',
            (
              select fc.verdict
              from finding_code as fc
              where (
                cast(fc.dimension as varchar) = split_part(groups.key_finding, ':', 1)
                and fc.code = split_part(groups.key_finding, ':', 2)
              )
              order by fc.vocabulary desc
              fetch next 1 rows only
            ),
            'name',
            (
              select fc.name_en
              from finding_code as fc
              where (
                cast(fc.dimension as varchar) = split_part(groups.key_finding, ':', 1)
                and fc.code = split_part(groups.key_finding, ':', 2)
              )
              order by fc.vocabulary desc
              fetch next 1 rows only
            ),
            'nameEs',
            (
              select fc.name_es
              from finding_code as fc
              where (
                cast(fc.dimension as varchar) = split_part(groups.key_finding, ':', 1)
                and fc.code = split_part(groups.key_finding, ':', 2)
              )
              order by fc.vocabulary desc
              fetch next 1 rows only
            )
          )
        end,
        'unassigned',
        to_json(array_remove(array[
          case
            when groups.key_finding = '' then 'FINDING'
          end
        ]::text[], null)),
        'programs',
        groups.observations
      ) as node
      from groups
      order by
        groups.observations desc nulls last,
        (groups.key_finding = ''),
        ((groups.key_finding) collate "C") asc,
        groups.key_finding asc
      offset 0 rows
      fetch next 6 rows only
    ) as page
  ),
  'totalCount',
  (
    select count(*)
    from groups
  ),
  'warnings',
  json_build_array(json_build_object()),
  'onRecord',
  exists (
    select 1 as one
    from groups
  )
)
