-- What cursors are signed with. Readers cannot see it.

create table server_key (
  secret bytea not null
);
comment on table server_key is 'Secret by which this database knows its own cursors; one row.';
comment on column server_key.secret is '32 random bytes.';

insert into server_key select sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || clock_timestamp()::text, 'UTF8'));
