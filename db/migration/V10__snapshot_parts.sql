-- The snapshot id, kept up to date instead of worked out from all rows after every load: each table has a part in it,
-- the sum of the hashes of its standing rows, and a load adds what came and takes away what went.

create table snapshot_part (
  table_name text primary key,
  high       numeric not null,
  low        numeric not null
);
comment on table snapshot_part is 'What each table that a question can read adds to the snapshot id.';
comment on column snapshot_part.table_name is 'The table.';
comment on column snapshot_part.high is 'Sum of the first halves of the hashes of its standing rows.';
comment on column snapshot_part.low is 'Sum of their second halves.';

create function snapshot_tables() returns setof text
language sql stable as $$
  select c.relname::text from pg_class c
  where c.relnamespace = current_schema::regnamespace and c.relkind = 'r'
    -- Bookkeeping, a secret, or derived.
    and c.relname <> all (array['load', 'program_year', 'server_key', 'snapshot_part', 'flyway_schema_history'])
  order by c.relname collate "C"
$$;
comment on function snapshot_tables() is 'The tables that a question can read, but for what follows from others.';

create function snapshot_life(a_table text) returns text
language sql stable as $$
  select case
    when a_table in ('program_edition', 'document') then 't'
    when a_table = 'document_problem' then 'd'
    when a_table <> 'program' and exists (
      select from pg_attribute where attrelid = a_table::regclass and attname = 'edition_id' and not attisdropped) then 'e'
  end
$$;
comment on function snapshot_life(text) is 'Whose valid_from and valid_to say when rows of a table stand, as named by snapshot_query; null: rows stand as long as they are there.';

-- Row ids and load numbers mean nothing elsewhere, so rows are hashed with what those ids stand for instead.
create function snapshot_query(a_table text, a_source text, a_condition text) returns text
language plpgsql stable as $$
declare
  apart    constant text[] := array['id', 'program_id', 'edition_id', 'profile_edition_id', 'document_id', 'ministry_id', 'agency_id', 'region_id', 'valid_from', 'valid_to', 'links'];
  columns  text[] := array(select attname::text from pg_attribute where attrelid = a_table::regclass and attnum > 0 and not attisdropped order by attnum);
  life     text := snapshot_life(a_table);
  cells    text;
  joins    text := '';
  standing text := 'true';
begin
  select string_agg(format('t.%I', c), ', ' order by n) into cells from unnest(columns) with ordinality as u (c, n) where c <> all (apart);
  if a_table = 'program' then
    standing := 't.edition_id is not null';
  elsif life is not null then
    standing := format('%s.valid_to = 2147483647', life);
  end if;
  if 'valid_to' = any (columns) and life = 'e' then
    standing := standing || ' and t.valid_to = 2147483647';
  end if;
  if 'program_id' = any (columns) then
    joins := joins || ' join program p on p.id = t.program_id';
    cells := concat_ws(', ', cells, 'p.key');
  end if;
  if life = 'e' then
    joins := joins || ' join program_edition e on e.program_id = t.program_id and e.id = t.edition_id';
    cells := concat_ws(', ', cells, 'e.edition');
  end if;
  if 'document_id' = any (columns) then
    joins := joins || ' join document d on d.id = t.document_id';
    cells := concat_ws(', ', cells, 'd.sha256');
  end if;
  if 'ministry_id' = any (columns) then
    joins := joins || ' join ministry m on m.id = t.ministry_id';
    cells := concat_ws(', ', cells, 'm.code');
  end if;
  if 'agency_id' = any (columns) then
    joins := joins || ' join agency a on a.id = t.agency_id';
    cells := concat_ws(', ', cells, 'a.kind, coalesce(a.code, a.name_key)');
  end if;
  if 'region_id' = any (columns) then
    joins := joins || ' join region r on r.id = t.region_id';
    cells := concat_ws(', ', cells, 'r.code');
  end if;
  return format(
    'select array[coalesce(sum((''x'' || substr(h, 1, 16))::bit(64)::bigint), 0), coalesce(sum((''x'' || substr(h, 17))::bit(64)::bigint), 0)] '
    'from (select md5(row(%s)::text) as h from %I t%s where %s) as hashed',
    cells, a_source, joins, coalesce(a_condition, standing));
end $$;
comment on function snapshot_query(text, text, text) is 'The statement that sums the hashes of rows of a table, read from it or from a list of changed rows: the standing ones, or those of a condition on rows and their life.';

create function snapshot_id(a_parts text) returns text
language sql immutable as $$ select substr(encode(sha256(convert_to(a_parts, 'UTF8')), 'hex'), 1, 20) $$;
comment on function snapshot_id(text) is 'The snapshot id of the parts of all tables.';

create or replace function snapshot_of_facts() returns text
language plpgsql stable as $$
declare
  a_table text;
  sums    numeric[];
  parts   text := '';
begin
  for a_table in select snapshot_tables() loop
    execute snapshot_query(a_table, a_table, null) into sums;
    parts := parts || format(E'%s %s %s\n', a_table, sums[1], sums[2]);
  end loop;
  return snapshot_id(parts);
end $$;
comment on function snapshot_of_facts() is 'The snapshot id, worked out from the content of every table that a question can read.';

create function snapshot_after(a_load integer) returns text
language plpgsql as $$
declare
  replaces constant boolean := exists (select from program_edition where valid_to = a_load) or exists (select from document where valid_to = a_load);
  a_table  text;
  life     text;
  fresh    numeric[];
  gone     numeric[] := array[0, 0];
begin
  for a_table, life in select t, snapshot_life(t) from snapshot_tables() t where snapshot_life(t) is not null loop
    execute snapshot_query(a_table, a_table, format('%s.valid_from = %s', life, a_load)) into fresh;
    if replaces then
      execute snapshot_query(a_table, a_table, format('%s.valid_to = %s', life, a_load)) into gone;
    end if;
    update snapshot_part set high = high + fresh[1] - gone[1], low = low + fresh[2] - gone[2] where table_name = a_table;
  end loop;
  return snapshot_id((select string_agg(format(E'%s %s %s\n', table_name, high, low), '' order by table_name collate "C") from snapshot_part));
end $$;
comment on function snapshot_after(integer) is 'The same after all rows of a load are there and before it commits, from the parts as they were before: to be called once a load.';

create function snapshot_of_change() returns trigger
language plpgsql set search_path = contraste as $$
declare
  fresh_sums numeric[] := array[0, 0];
  gone_sums  numeric[] := array[0, 0];
begin
  if tg_op = 'TRUNCATE' then
    update snapshot_part set high = 0, low = 0 where table_name = tg_table_name;
    return null;
  end if;
  if tg_op in ('INSERT', 'UPDATE') then
    execute snapshot_query(tg_table_name, 'fresh', null) into fresh_sums;
  end if;
  if tg_op in ('UPDATE', 'DELETE') then
    execute snapshot_query(tg_table_name, 'gone', null) into gone_sums;
  end if;
  update snapshot_part set high = high + fresh_sums[1] - gone_sums[1], low = low + fresh_sums[2] - gone_sums[2] where table_name = tg_table_name;
  return null;
end $$;
comment on function snapshot_of_change() is 'Keeps the part of a table whose rows have no life of their own.';

-- To be called by every migration that adds a table.
create procedure snapshot_watch()
language plpgsql as $$
declare
  a_table text;
  sums    numeric[];
begin
  for a_table in select t from snapshot_tables() t where t not in (select table_name from snapshot_part) loop
    execute snapshot_query(a_table, a_table, null) into sums;
    insert into snapshot_part values (a_table, sums[1], sums[2]);
    if snapshot_life(a_table) is null then
      execute format('create trigger snapshot_inserted after insert on %I referencing new table as fresh for each statement execute function snapshot_of_change()', a_table);
      execute format('create trigger snapshot_updated after update on %I referencing old table as gone new table as fresh for each statement execute function snapshot_of_change()', a_table);
      execute format('create trigger snapshot_deleted after delete on %I referencing old table as gone for each statement execute function snapshot_of_change()', a_table);
      execute format('create trigger snapshot_truncated after truncate on %I for each statement execute function snapshot_of_change()', a_table);
    end if;
  end loop;
end $$;
comment on procedure snapshot_watch() is 'Gives every table that has none a part in the snapshot id.';

call snapshot_watch();

create index program_edition_came on program_edition (valid_from);
create index program_edition_went on program_edition (valid_to) where valid_to < 2147483647;

update load set snapshot = snapshot_of_facts() where number = (select max(number) from load);
