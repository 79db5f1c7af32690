-- The parts of the snapshot id by functions made for each table: PostgreSQL keeps their plans for a session, where
-- statements put together for each load and each change were planned anew every time.

-- A source may be a subquery.
do $$
begin
  execute replace(pg_get_functiondef('snapshot_query(text, text, text)'::regprocedure), 'from %I t%s', 'from %s t%s');
end $$;

create function snapshot_of_parts() returns text
language sql stable as $$
  select snapshot_id(string_agg(format(E'%s %s %s\n', table_name, high, low), '' order by table_name collate "C")) from snapshot_part
$$;
comment on function snapshot_of_parts() is 'The snapshot id of the parts as they are.';

create procedure snapshot_functions()
language plpgsql as $make$
declare
  a_table text;
  life    text;
  name    text;
  source  text;
  sums    text := '';
begin
  for a_table, life in select t, snapshot_life(t) from snapshot_tables() t loop
    name := 'snapshot_of_' || a_table;
    if life is null then
      execute format(
        $trigger$
        create or replace function %1$I() returns trigger
        language plpgsql set search_path = contraste as $body$
        declare
          fresh_sums numeric[] := array[0, 0];
          gone_sums  numeric[] := array[0, 0];
        begin
          if tg_op = 'TRUNCATE' then
            update snapshot_part set high = 0, low = 0 where table_name = %2$L;
            return null;
          end if;
          if tg_op in ('INSERT', 'UPDATE') then
            fresh_sums := (%3$s);
          end if;
          if tg_op in ('UPDATE', 'DELETE') then
            gone_sums := (%4$s);
          end if;
          if fresh_sums <> gone_sums then
            update snapshot_part set high = high + fresh_sums[1] - gone_sums[1], low = low + fresh_sums[2] - gone_sums[2] where table_name = %2$L;
          end if;
          return null;
        end $body$
        $trigger$,
        name, a_table, snapshot_query(a_table, 'fresh', null), snapshot_query(a_table, 'gone', null));
      execute format('comment on function %I() is %L', name, 'Keeps the part of the table in the snapshot id.');
      execute format('create or replace trigger snapshot_inserted after insert on %I referencing new table as fresh for each statement execute function %I()', a_table, name);
      execute format('create or replace trigger snapshot_updated after update on %I referencing old table as gone new table as fresh for each statement execute function %I()', a_table, name);
      execute format('create or replace trigger snapshot_deleted after delete on %I referencing old table as gone for each statement execute function %I()', a_table, name);
      execute format('create or replace trigger snapshot_truncated after truncate on %I for each statement execute function %I()', a_table, name);
    else
      -- Offset 0 keeps the planner to looking up the rows of one edition or document after the other.
      source := case
        when a_table = 'document' then '(select x.* from unnest(a_documents) u (d), lateral (select * from document where id = u.d offset 0) x)'
        when life = 'd' then format('(select x.* from unnest(a_documents) u (d), lateral (select * from %I where document_id = u.d offset 0) x)', a_table)
        else format('(select x.* from unnest(a_programs, a_editions) u (p, e), lateral (select * from %I where program_id = u.p and %I = u.e offset 0) x)', a_table, case a_table when 'program_edition' then 'id' else 'edition_id' end)
      end;
      sums := sums || format(
        $part$
        sums := (%1$s);
        if sums <> array[0, 0]::numeric[] then
          update snapshot_part set high = high + a_sign * sums[1], low = low + a_sign * sums[2] where table_name = %2$L;
        end if;
        $part$,
        snapshot_query(a_table, source, 'true'), a_table);
    end if;
  end loop;
  execute format(
    $count$
    create or replace function snapshot_count(a_sign integer, a_programs integer[], a_editions integer[], a_documents integer[]) returns void
    language plpgsql
    set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $body$
    declare
      sums numeric[];
    begin
      %s
    end $body$
    $count$, sums);
  comment on function snapshot_count(integer, integer[], integer[], integer[]) is 'Adds (1) or takes away (-1) what a few editions of programs and a few documents have in the snapshot id, with all that hangs on them.';
end $make$;
comment on procedure snapshot_functions() is 'Makes the functions that keep the parts of the snapshot id, of the tables as they are.';

-- To be called by every migration that adds a table, and by one that changes a table, after it deleted the part of that table.
create or replace procedure snapshot_watch()
language plpgsql as $$
declare
  a_table text;
  sums    numeric[];
begin
  for a_table in select t from snapshot_tables() t where t not in (select table_name from snapshot_part) loop
    execute snapshot_query(a_table, a_table, null) into sums;
    insert into snapshot_part values (a_table, sums[1], sums[2]);
  end loop;
  call snapshot_functions();
end $$;
comment on procedure snapshot_watch() is 'Gives every table that has none a part in the snapshot id, and keeps the parts of all.';

create or replace function snapshot_after(a_load integer) returns text
language plpgsql as $$
declare
  few       constant integer := 1000;
  bound     text;
  a_sign    integer;
  programs  integer[];
  editions  integer[];
  documents integer[];
  a_table   text;
  sums      numeric[];
begin
  for bound, a_sign, programs, editions, documents in
    select 'valid_from', 1, array_agg(program_id), array_agg(id), array(select id from document where valid_from = a_load) from program_edition where valid_from = a_load
    union all
    select 'valid_to', -1, array_agg(program_id), array_agg(id), array(select id from document where valid_to = a_load) from program_edition where valid_to = a_load
  loop
    if cardinality(programs) > few or cardinality(documents) > few then
      for a_table in select t from snapshot_tables() t where snapshot_life(t) is not null loop
        execute snapshot_query(a_table, a_table, format('%s.%I = %s', snapshot_life(a_table), bound, a_load)) into sums;
        update snapshot_part set high = high + a_sign * sums[1], low = low + a_sign * sums[2] where table_name = a_table;
      end loop;
    elsif programs is not null or documents <> '{}' then
      perform snapshot_count(a_sign, programs, editions, documents);
    end if;
  end loop;
  return snapshot_of_parts();
end $$;

create index program_edition_document on program_edition (document_id);
create index document_came on document (valid_from);

call snapshot_watch();
drop function snapshot_of_change();
