-- A kept plan is made once, perhaps while all tables are all but empty: it must be a good one of many rows too.

create function snapshot_lookup(a_query text) returns text
language sql immutable as $$
  select regexp_replace(a_query, ' join (\w+?) (\w) on (.*?)(?= join | where )', ' join lateral (select * from \1 \2 where \3 offset 0) \2 on true', 'g')
$$;
comment on function snapshot_lookup(text) is 'The same statement, but what each row refers to is looked up row by row, however few or many there are.';

do $$
declare
  made text := pg_get_functiondef('snapshot_functions()'::regprocedure);
begin
  made := replace(made, 'set search_path = contraste as', 'set search_path = contraste set enable_seqscan = off as');
  made := replace(made, $old$snapshot_query(a_table, 'fresh', null), snapshot_query(a_table, 'gone', null)$old$, $new$snapshot_lookup(snapshot_query(a_table, 'fresh', null)), snapshot_lookup(snapshot_query(a_table, 'gone', null))$new$);
  made := replace(made, $old$snapshot_query(a_table, source, 'true')$old$, $new$snapshot_lookup(snapshot_query(a_table, source, 'true'))$new$);
  execute made;
end $$;

call snapshot_watch();
