-- The snapshot id: a hash of everything that a question can read, and of nothing else. Row ids, load
-- numbers and row order have no part in it, so the same data give the same id in any database.
-- Rows refer to each other by row ids; the hash takes what those ids stand for instead.

create function snapshot_of_facts() returns text
language plpgsql stable as $$
declare
  -- Named by others, and so part of their rows; bookkeeping; or derived.
  apart     constant text[] := array['load', 'program_year', 'server_key', 'flyway_schema_history'];
  row_ids   constant text[] := array['id', 'program_id', 'edition_id', 'profile_edition_id', 'document_id', 'ministry_id', 'agency_id', 'region_id', 'valid_from', 'valid_to'];
  a_table   text;
  columns   text[];
  meaning   text;
  joins     text;
  standing  text;
  part      text;
  parts     text := '';
begin
  for a_table, columns in
    select c.table_name, array_agg(c.column_name::text)
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = current_schema and t.table_type = 'BASE TABLE' and c.table_name <> all (apart)
    group by c.table_name order by c.table_name collate "C"
  loop
    meaning := '';
    joins := '';
    standing := case when 'valid_to' = any (columns) then 't.valid_to = 2147483647' else 'true' end;
    if 'program_id' = any (columns) then
      joins := joins || ' join program p on p.id = t.program_id';
      meaning := meaning || ', p.key';
    end if;
    if 'edition_id' = any (columns) and a_table <> 'program' then
      joins := joins || ' join program_edition e on e.program_id = t.program_id and e.id = t.edition_id';
      meaning := meaning || ', e.edition';
      standing := standing || ' and e.valid_to = 2147483647';
    end if;
    if 'document_id' = any (columns) then
      joins := joins || ' join document d on d.id = t.document_id';
      meaning := meaning || ', d.sha256';
    end if;
    if 'ministry_id' = any (columns) then
      joins := joins || ' join ministry m on m.id = t.ministry_id';
      meaning := meaning || ', m.code';
    end if;
    if 'agency_id' = any (columns) then
      joins := joins || ' join agency a on a.id = t.agency_id';
      meaning := meaning || ', a.kind, coalesce(a.code, a.name_key)';
    end if;
    if 'region_id' = any (columns) then
      joins := joins || ' join region r on r.id = t.region_id';
      meaning := meaning || ', r.code';
    end if;
    execute format(
      'select md5(coalesce(string_agg(h, '''' order by h), '''')) from '
      '(select md5(jsonb_build_array(to_jsonb(t) - %L::text[]%s)::text) collate "C" as h from %I t%s where %s) as hashed',
      row_ids, meaning, a_table, joins, standing) into part;
    parts := parts || a_table || ' ' || part || E'\n';
  end loop;
  return substr(encode(sha256(convert_to(parts, 'UTF8')), 'hex'), 1, 20);
end $$;
comment on function snapshot_of_facts() is 'Hash of the canonical content of every table that a question can read.';
