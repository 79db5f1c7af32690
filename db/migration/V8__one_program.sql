-- Two programs that turn out to be one: the one that goes keeps its row for the history, and has no newest edition.

alter table program alter edition_id drop not null;
comment on column program.edition_id is 'Its newest edition; null: it is another program by now; derived from program_edition.';

do $$
begin
  execute replace(
    pg_get_functiondef('snapshot_of_facts()'::regprocedure),
    $old$    if 'program_id' = any (columns) then$old$,
    $new$    if a_table = 'program' then
      standing := 't.edition_id is not null';
    end if;
    if 'program_id' = any (columns) then$new$);
end $$;
