select json_build_object(
  'kinds',
  json_build_array(
    json_build_object(
      'kind',
      'MONITORED',
      'programs',
      (
        select count(*)
        from program
        where (
          program.kind = cast('MONITORED' as program_kind)
          and program.edition_id is not null
        )
      ),
      'programYears',
      (
        select count(*)
        from program_year
        where program_year.kind = cast('MONITORED' as program_kind)
      ),
      'fromYear',
      (
        select min(program_year.year)
        from program_year
        where program_year.kind = cast('MONITORED' as program_kind)
      ),
      'toYear',
      (
        select max(program_year.year)
        from program_year
        where program_year.kind = cast('MONITORED' as program_kind)
      )
    ),
    json_build_object(
      'kind',
      'BUDGET',
      'programs',
      (
        select count(*)
        from program
        where (
          program.kind = cast('BUDGET' as program_kind)
          and program.edition_id is not null
        )
      ),
      'programYears',
      (
        select count(*)
        from program_year
        where program_year.kind = cast('BUDGET' as program_kind)
      ),
      'fromYear',
      (
        select min(program_year.year)
        from program_year
        where program_year.kind = cast('BUDGET' as program_kind)
      ),
      'toYear',
      (
        select max(program_year.year)
        from program_year
        where program_year.kind = cast('BUDGET' as program_kind)
      )
    )
  )
)
