-- How many links a program has in its newest edition that carries any, told in the rows of those links, so that
-- groups by goal, target or region need not look at every edition; and where years are that end early.

alter table program_sdg_goal add links smallint;
alter table program_sdg_target add links smallint;
alter table program_region add links smallint;
comment on column program_sdg_goal.links is 'In the rows of the program''s profile edition: how many they are; null: of another edition; derived from program.';
comment on column program_sdg_target.links is 'In the rows of the program''s profile edition: how many they are; null: of another edition; derived from program.';
comment on column program_region.links is 'In the rows of the program''s profile edition: how many they are; null: of another edition; derived from program.';

update program_sdg_goal l set links = (select count(*) from program_sdg_goal c where c.program_id = l.program_id and c.edition_id = l.edition_id)
from program p where p.id = l.program_id and p.profile_edition_id = l.edition_id;
update program_sdg_target l set links = (select count(*) from program_sdg_target c where c.program_id = l.program_id and c.edition_id = l.edition_id)
from program p where p.id = l.program_id and p.profile_edition_id = l.edition_id;
update program_region l set links = (select count(*) from program_region c where c.program_id = l.program_id and c.edition_id = l.edition_id)
from program p where p.id = l.program_id and p.profile_edition_id = l.edition_id;

create index program_sdg_goal_links on program_sdg_goal (program_id, goal, links) where links is not null;
create index program_sdg_target_links on program_sdg_target (program_id, target, links) where links is not null;
create index program_region_links on program_region (program_id, region_id, links) where links is not null;

create index program_year_edition_partial on program_year_edition (kind, year) where through_month < 12;
