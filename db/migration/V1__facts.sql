-- The facts, as their sources tell them. Everything that a client can ask for stands here.
-- Amounts are in thousands of pesos (M$) of the row's price year; shares are ratios (0.36).
-- Missing is never zero: each measure is a value and a status, and the value is null if and only if
-- the status says why.

create type program_kind as enum ('MONITORED', 'BUDGET');
comment on type program_kind is 'MONITORED: a program of the monitoring fichas. BUDGET: a line of the budget law. Never mixed.';

create type value_status as enum ('REPORTED', 'DERIVED', 'IMPLIED', 'NOT_REPORTED', 'NOT_APPLICABLE', 'NOT_COMPARABLE', 'NOT_PUBLISHED', 'UNDEFINED');
comment on type value_status is 'Where a number comes from, or why there is none.';

create type document_kind as enum ('FICHA', 'MONITORING', 'BUDGET');
comment on type document_kind is 'FICHA: a monitoring ficha. MONITORING: a table of monitored programs. BUDGET: a table of budget execution.';

create type finding_dimension as enum ('TARGETING', 'EFFICIENCY', 'EFFECTIVENESS');
comment on type finding_dimension is 'What evaluators look at: focalización, eficiencia, eficacia.';

create type finding_verdict as enum ('FAVOURABLE', 'NEUTRAL', 'CONCERN');
comment on type finding_verdict is 'Whether a finding speaks for the program, for neither side, or against it.';

create type evaluation_stage as enum ('EX_ANTE', 'EX_POST');
comment on type evaluation_stage is 'Whether an evaluation was made before or after the fact.';

create type text_kind as enum ('PURPOSE', 'DESCRIPTION', 'TARGET_POPULATION', 'EVALUATOR_ON_TARGETING', 'EVALUATOR_ON_EFFICIENCY', 'EVALUATOR_ON_EFFECTIVENESS', 'INSTITUTION_ON_PANDEMIC', 'INSTITUTION');
comment on type text_kind is 'Whose text it is and what it is about.';

-- ---------------------------------------------------------------------------------------------
-- Loads and documents
-- ---------------------------------------------------------------------------------------------

create table load (
  number    integer primary key,
  loaded_at timestamptz not null default now(),
  snapshot  text not null
);
comment on table load is 'One committed change of the facts. Rows stand from the load valid_from until before the load valid_to.';
comment on column load.number is 'Counts from 1, one more each load.';
comment on column load.loaded_at is 'When it was committed.';
comment on column load.snapshot is 'Hash of all that can be read since then; the same data give the same hash anywhere.';

create table document (
  id         integer primary key,
  name       text not null,
  kind       document_kind not null,
  edition    smallint,
  sha256     char(64) not null,
  url        text,
  licence    text,
  valid_from integer not null references load deferrable initially deferred,
  valid_to   integer not null default 2147483647,
  unique (sha256, valid_from),
  check (valid_from < valid_to)
);
comment on table document is 'A publication that facts were read from.';
comment on column document.id is 'Row id, of no meaning outside this database.';
comment on column document.name is 'File name.';
comment on column document.kind is 'What kind of publication it is.';
comment on column document.edition is 'Year of the publication; null when it could not be read.';
comment on column document.sha256 is 'SHA-256 of its bytes, in hexadecimal.';
comment on column document.url is 'Where it was published; null: not known.';
comment on column document.licence is 'Terms under which it may be used; null: not known.';
comment on column document.valid_from is 'Load in which it came.';
comment on column document.valid_to is 'Load in which a correction replaced it; 2147483647: it stands.';

create table document_problem (
  document_id integer not null references document,
  position    integer not null,
  severity    text not null check (severity in ('REJECTED', 'FIELD_LEFT_OUT')),
  page        integer,
  line        integer,
  field       text,
  found       text,
  expected    text not null,
  primary key (document_id, position)
);
comment on table document_problem is 'What could not be read in a document.';
comment on column document_problem.document_id is 'The document.';
comment on column document_problem.position is 'Order within the document, from 1.';
comment on column document_problem.severity is 'REJECTED: the document was not used. FIELD_LEFT_OUT: one field was left out as not reported.';
comment on column document_problem.page is 'Page from 1; null: a document without pages, or as a whole.';
comment on column document_problem.line is 'Line of the page or row of the table, from 1; null: as a whole.';
comment on column document_problem.field is 'Figure, section or column; null: as a whole.';
comment on column document_problem.found is 'Text found there; null: nothing.';
comment on column document_problem.expected is 'What would have been read.';

-- ---------------------------------------------------------------------------------------------
-- Code lists
-- ---------------------------------------------------------------------------------------------

create table ministry (
  id        smallint primary key,
  code      text not null unique,
  name      text not null,
  name_en   text,
  from_year smallint,
  to_year   smallint,
  partida   text
);
comment on table ministry is 'Ministries and the other institutions that head a part of the budget; one row each under its present name.';
comment on column ministry.id is 'Row id, of no meaning outside this database.';
comment on column ministry.code is 'Short name that never changes, such as relaciones-exteriores.';
comment on column ministry.name is 'Present name in Spanish.';
comment on column ministry.name_en is 'Name in English; null: none known.';
comment on column ministry.from_year is 'First year it existed; null: before all data, or not known.';
comment on column ministry.to_year is 'Last year it existed; null: it exists.';
comment on column ministry.partida is 'Its number in the budget law; null: none known.';

create table ministry_alias (
  name_key    text primary key,
  alias       text not null,
  ministry_id smallint not null references ministry
);
comment on table ministry_alias is 'Other names by which sources and people call a ministry.';
comment on column ministry_alias.name_key is 'The alias in lower case, without accents and punctuation.';
comment on column ministry_alias.alias is 'The alias as written.';
comment on column ministry_alias.ministry_id is 'The ministry meant.';

create table agency (
  id       integer primary key,
  kind     program_kind not null,
  code     text,
  name     text not null,
  name_key text not null
);
create unique index agency_identity on agency (kind, coalesce(code, name_key));
comment on table agency is 'Services that run programs: chapters (capítulos) of the budget law, or the services named in fichas.';
comment on column agency.id is 'Row id, of no meaning outside this database.';
comment on column agency.kind is 'Which kind of programs it runs here; the two kinds are never mixed.';
comment on column agency.code is 'Partida-capítulo of the budget law; null for the services of fichas.';
comment on column agency.name is 'Name in its newest year.';
comment on column agency.name_key is 'The name in lower case, without accents and punctuation.';

create table region (
  id         smallint primary key,
  code       text not null unique,
  name       text not null,
  short_name text not null,
  ordinal    smallint not null unique
);
comment on table region is 'The regions of Chile.';
comment on column region.id is 'Row id, of no meaning outside this database.';
comment on column region.code is 'Official code, two digits.';
comment on column region.name is 'Official name.';
comment on column region.short_name is 'Name in everyday use.';
comment on column region.ordinal is 'Order from north to south, from 1.';

create table region_alias (
  name_key  text primary key,
  alias     text not null,
  region_id smallint not null references region
);
comment on table region_alias is 'Other names by which sources call a region.';
comment on column region_alias.name_key is 'The alias in lower case, without accents and punctuation.';
comment on column region_alias.alias is 'The alias as written.';
comment on column region_alias.region_id is 'The region meant.';

create table sdg_goal (
  number  smallint primary key,
  name_en text not null,
  name_es text not null
);
comment on table sdg_goal is 'The Sustainable Development Goals.';
comment on column sdg_goal.number is '1 to 17.';
comment on column sdg_goal.name_en is 'Short name in English.';
comment on column sdg_goal.name_es is 'Short name in Spanish.';

create table sdg_target (
  code     text primary key,
  goal     smallint not null references sdg_goal,
  ordinal  smallint not null,
  title_en text not null,
  title_es text not null
);
comment on table sdg_target is 'The targets of the Sustainable Development Goals.';
comment on column sdg_target.code is 'Official code, such as 8.3 or 8.b.';
comment on column sdg_target.goal is 'Its goal.';
comment on column sdg_target.ordinal is 'Official order over all targets, from 1.';
comment on column sdg_target.title_en is 'Short title in English.';
comment on column sdg_target.title_es is 'Short title in Spanish.';

create table subtitle (
  code      smallint primary key,
  name_en   text not null,
  name_es   text not null,
  financial boolean not null
);
comment on table subtitle is 'Spending subtitles (subtítulos) of the budget classification.';
comment on column subtitle.code is '21 to 35.';
comment on column subtitle.name_en is 'Name in English.';
comment on column subtitle.name_es is 'Name in Spanish.';
comment on column subtitle.financial is 'Whether it is an outlay that is not spending on services (payments to the treasury, financial assets, loans, debt, closing balance).';

create table finding_code (
  vocabulary text not null,
  dimension  finding_dimension not null,
  code       text not null,
  verdict    finding_verdict not null,
  phrase     text,
  phrase_key text,
  name_en    text not null,
  name_es    text not null,
  primary key (vocabulary, dimension, code)
);
comment on table finding_code is 'What evaluators can conclude: a closed list a vocabulary.';
comment on column finding_code.vocabulary is 'Year from which the list is in use, such as 2020.';
comment on column finding_code.dimension is 'What it is about.';
comment on column finding_code.code is 'The code that clients see.';
comment on column finding_code.verdict is 'Whether it speaks for or against the program.';
comment on column finding_code.phrase is 'The phrase by which a document says it; null: it is said by the code.';
comment on column finding_code.phrase_key is 'The phrase in lower case, without accents and punctuation.';
comment on column finding_code.name_en is 'What it means, in English.';
comment on column finding_code.name_es is 'What it means, in Spanish.';

create table price_index (
  year           smallint primary key,
  index          numeric not null check (index > 0),
  change_percent numeric,
  source         text not null
);
comment on table price_index is 'Consumer prices, annual average, 2013 = 100.';
comment on column price_index.year is 'The year.';
comment on column price_index.index is 'The index of that year.';
comment on column price_index.change_percent is 'Change against the year before, in percent; null for the base year.';
comment on column price_index.source is 'Where the change comes from.';

create table lineage (
  from_code text not null,
  to_code   text not null,
  year      smallint not null,
  note      text not null,
  primary key (from_code, to_code)
);
comment on table lineage is 'Budget programs that went on under another code.';
comment on column lineage.from_code is 'Code before: partida-capítulo-programa.';
comment on column lineage.to_code is 'Code after.';
comment on column lineage.year is 'First year under the new code.';
comment on column lineage.note is 'How it is known.';

-- ---------------------------------------------------------------------------------------------
-- Programs
-- ---------------------------------------------------------------------------------------------

create table program (
  id                 integer primary key,
  key                text not null unique,
  kind               program_kind not null,
  bips_id            text,
  code               text,
  edition_id         integer not null,
  profile_edition_id integer
);
create unique index program_bips_id on program (bips_id);
create unique index program_code on program (code);
comment on table program is 'Who is spoken of. What is said of it stands in the editions.';
comment on column program.id is 'Row id, of no meaning outside this database.';
comment on column program.key is 'The id that clients see: B-06-07-01 or M-87119. Fixed at the first load.';
comment on column program.kind is 'Which side of public money it stands for.';
comment on column program.bips_id is 'Number in the bank of social programs; null: not known.';
comment on column program.code is 'Partida-capítulo-programa of the budget law; null for monitored programs.';
comment on column program.edition_id is 'Its newest edition; derived from program_edition.';
comment on column program.profile_edition_id is 'Its newest edition of a kind that carries regions, goals, texts and evaluations; null: none; derived from program_edition.';

create table program_alias (
  alias      text primary key,
  program_id integer not null references program
);
create index program_alias_program on program_alias (program_id);
comment on table program_alias is 'Other ids of a program, and its normalised names, each with its agency.';
comment on column program_alias.alias is 'A bips id, a budget code, an id given before a better one was known, or "name @ agency" in lower case without accents.';
comment on column program_alias.program_id is 'The program meant.';

create table program_edition (
  program_id       integer not null references program deferrable initially deferred,
  id               integer not null,
  edition          smallint not null,
  document_id      integer not null references document,
  valid_from       integer not null,
  valid_to         integer not null default 2147483647,
  name             text not null,
  search_text      text not null,
  ministry_id      smallint not null references ministry,
  agency_id        integer not null references agency,
  start_year       smallint,
  end_year         smallint,
  price_year       smallint,
  beneficiary_unit text,
  carries_profile  boolean not null,
  page             integer,
  line             integer,
  primary key (program_id, id),
  unique (program_id, edition, valid_from),
  check (valid_from < valid_to)
);
create index program_edition_standing on program_edition (program_id, edition) where valid_to = 2147483647;
comment on table program_edition is 'What one edition of one document says of one program as a whole. Append only.';
comment on column program_edition.program_id is 'The program.';
comment on column program_edition.id is 'Row id, of no meaning outside this database.';
comment on column program_edition.edition is 'Year of the publication.';
comment on column program_edition.document_id is 'The publication.';
comment on column program_edition.valid_from is 'Load in which it came.';
comment on column program_edition.valid_to is 'Load in which a correction replaced it; 2147483647: it stands.';
comment on column program_edition.name is 'Name as printed.';
comment on column program_edition.search_text is 'Name, agency and texts in lower case, without accents and punctuation.';
comment on column program_edition.ministry_id is 'Ministry in its newest year.';
comment on column program_edition.agency_id is 'Agency in its newest year.';
comment on column program_edition.start_year is 'First year of the program; null: not told.';
comment on column program_edition.end_year is 'Last year of the program; null: permanent, or not told.';
comment on column program_edition.price_year is 'Of whose pesos its amounts are; null: of each year''s own.';
comment on column program_edition.beneficiary_unit is 'What is counted as a beneficiary; null: not told.';
comment on column program_edition.carries_profile is 'Whether this kind of source carries regions, goals, texts and evaluations at all.';
comment on column program_edition.page is 'Page from 1 where it stands; null: a document without pages.';
comment on column program_edition.line is 'Line or row from 1 where it stands; null: not known.';

create table program_year_edition (
  program_id                     integer not null references program deferrable initially deferred,
  year                           smallint not null check (year between 1990 and 2100),
  edition                        smallint not null,
  edition_id                     integer not null,
  valid_from                     integer not null,
  valid_to                       integer not null default 2147483647,
  kind                           program_kind not null,
  ministry_id                    smallint not null,
  agency_id                      integer not null,
  price_year                     smallint not null,
  through_month                  smallint not null check (through_month between 1 and 12),
  line                           integer,
  initial_budget                 bigint,
  initial_budget_status          value_status not null,
  final_budget                   bigint,
  final_budget_status            value_status not null,
  executed_budget                bigint,
  executed_budget_status         value_status not null,
  extrabudgetary_resources       bigint,
  extrabudgetary_resources_status value_status not null,
  administrative_spending        bigint,
  administrative_spending_status value_status not null,
  beneficiaries                  bigint,
  beneficiaries_status           value_status not null,
  target_population              bigint,
  target_population_status       value_status not null,
  primary key (program_id, year, edition, valid_from),
  foreign key (program_id, edition_id) references program_edition,
  check (valid_from < valid_to),
  check ((initial_budget is null) = (initial_budget_status >= 'NOT_REPORTED')),
  check ((final_budget is null) = (final_budget_status >= 'NOT_REPORTED')),
  check ((executed_budget is null) = (executed_budget_status >= 'NOT_REPORTED')),
  check ((extrabudgetary_resources is null) = (extrabudgetary_resources_status >= 'NOT_REPORTED')),
  check ((administrative_spending is null) = (administrative_spending_status >= 'NOT_REPORTED')),
  check ((beneficiaries is null) = (beneficiaries_status >= 'NOT_REPORTED')),
  check ((target_population is null) = (target_population_status >= 'NOT_REPORTED'))
);
comment on table program_year_edition is 'One year of one program as one edition tells it. Append only.';
comment on column program_year_edition.program_id is 'The program.';
comment on column program_year_edition.year is 'The year spoken of.';
comment on column program_year_edition.edition is 'Year of the publication.';
comment on column program_year_edition.edition_id is 'What that edition says of the program as a whole.';
comment on column program_year_edition.valid_from is 'Load in which it came.';
comment on column program_year_edition.valid_to is 'Load in which a correction replaced it; 2147483647: it stands.';
comment on column program_year_edition.kind is 'Kind of the program.';
comment on column program_year_edition.ministry_id is 'Ministry of that year.';
comment on column program_year_edition.agency_id is 'Agency of that year.';
comment on column program_year_edition.price_year is 'Of whose pesos the amounts are.';
comment on column program_year_edition.through_month is 'Last month that the final and executed budgets cover; 12: the whole year.';
comment on column program_year_edition.line is 'Line or row from 1 of the document; null: not known.';
comment on column program_year_edition.initial_budget is 'Presupuesto inicial, M$; null: see its status.';
comment on column program_year_edition.initial_budget_status is 'Status of the initial budget.';
comment on column program_year_edition.final_budget is 'Presupuesto final (vigente), M$; null: see its status.';
comment on column program_year_edition.final_budget_status is 'Status of the final budget.';
comment on column program_year_edition.executed_budget is 'Presupuesto ejecutado, M$; null: see its status.';
comment on column program_year_edition.executed_budget_status is 'Status of the executed budget.';
comment on column program_year_edition.extrabudgetary_resources is 'Recursos extrapresupuestarios, M$; null: see its status.';
comment on column program_year_edition.extrabudgetary_resources_status is 'Status of the extrabudgetary resources.';
comment on column program_year_edition.administrative_spending is 'Gasto administrativo, M$; null: see its status.';
comment on column program_year_edition.administrative_spending_status is 'Status of the administrative spending.';
comment on column program_year_edition.beneficiaries is 'Población beneficiada; null: see its status.';
comment on column program_year_edition.beneficiaries_status is 'Status of the beneficiaries.';
comment on column program_year_edition.target_population is 'Población objetivo; null: see its status.';
comment on column program_year_edition.target_population_status is 'Status of the target population.';

create table program_year (
  program_id                     integer not null,
  year                           smallint not null,
  edition                        smallint not null,
  edition_id                     integer not null,
  kind                           program_kind not null,
  ministry_id                    smallint not null,
  agency_id                      integer not null,
  price_year                     smallint not null,
  through_month                  smallint not null,
  line                           integer,
  initial_budget                 bigint,
  initial_budget_status          value_status not null,
  final_budget                   bigint,
  final_budget_status            value_status not null,
  executed_budget                bigint,
  executed_budget_status         value_status not null,
  extrabudgetary_resources       bigint,
  extrabudgetary_resources_status value_status not null,
  administrative_spending        bigint,
  administrative_spending_status value_status not null,
  beneficiaries                  bigint,
  beneficiaries_status           value_status not null,
  target_population              bigint,
  target_population_status       value_status not null,
  primary key (year, program_id)
);
create index program_year_budgets on program_year (kind, year, ministry_id)
  include (program_id, price_year, through_month, initial_budget, initial_budget_status, final_budget, final_budget_status, executed_budget, executed_budget_status);
create index program_year_program on program_year (program_id);
comment on table program_year is 'The newest standing edition of each program-year. Derived from program_year_edition in the same transaction.';
comment on column program_year.program_id is 'The program.';
comment on column program_year.year is 'The year spoken of.';
comment on column program_year.edition is 'Year of the newest publication that speaks of it.';
comment on column program_year.edition_id is 'What that edition says of the program as a whole.';
comment on column program_year.kind is 'Kind of the program.';
comment on column program_year.ministry_id is 'Ministry of that year.';
comment on column program_year.agency_id is 'Agency of that year.';
comment on column program_year.price_year is 'Of whose pesos the amounts are.';
comment on column program_year.through_month is 'Last month that the final and executed budgets cover; 12: the whole year.';
comment on column program_year.line is 'Line or row from 1 of the document; null: not known.';
comment on column program_year.initial_budget is 'Presupuesto inicial, M$; null: see its status.';
comment on column program_year.initial_budget_status is 'Status of the initial budget.';
comment on column program_year.final_budget is 'Presupuesto final (vigente), M$; null: see its status.';
comment on column program_year.final_budget_status is 'Status of the final budget.';
comment on column program_year.executed_budget is 'Presupuesto ejecutado, M$; null: see its status.';
comment on column program_year.executed_budget_status is 'Status of the executed budget.';
comment on column program_year.extrabudgetary_resources is 'Recursos extrapresupuestarios, M$; null: see its status.';
comment on column program_year.extrabudgetary_resources_status is 'Status of the extrabudgetary resources.';
comment on column program_year.administrative_spending is 'Gasto administrativo, M$; null: see its status.';
comment on column program_year.administrative_spending_status is 'Status of the administrative spending.';
comment on column program_year.beneficiaries is 'Población beneficiada; null: see its status.';
comment on column program_year.beneficiaries_status is 'Status of the beneficiaries.';
comment on column program_year.target_population is 'Población objetivo; null: see its status.';
comment on column program_year.target_population_status is 'Status of the target population.';

create table figure (
  program_id integer not null,
  edition_id integer not null,
  year       smallint not null,
  component  smallint not null default 0,
  metric     text not null,
  published  numeric,
  step       numeric check (step > 0),
  status     value_status not null,
  low        numeric,
  high       numeric,
  page       integer,
  line       integer,
  primary key (program_id, edition_id, year, component, metric),
  foreign key (program_id, edition_id) references program_edition,
  check ((published is null) = (step is null)),
  check (status = 'IMPLIED' or (published is null) = (status >= 'NOT_REPORTED'))
);
comment on table figure is 'What was published of a figure, within which bounds an implied one lies, and where it stands. Only what the wide tables do not say.';
comment on column figure.program_id is 'The program.';
comment on column figure.edition_id is 'What that edition says of the program as a whole.';
comment on column figure.year is 'The year spoken of.';
comment on column figure.component is 'Position of the component; 0: the program.';
comment on column figure.metric is 'Name of the metric, such as initial_execution.';
comment on column figure.published is 'The number as printed; null: none is.';
comment on column figure.step is 'Unit of its last printed digit.';
comment on column figure.status is 'REPORTED, IMPLIED, or why none is printed.';
comment on column figure.low is 'Least value an implied figure can have; null: none is known.';
comment on column figure.high is 'Greatest value an implied figure can have; null: none is known.';
comment on column figure.page is 'Page from 1; null: a document without pages.';
comment on column figure.line is 'Line or row from 1; null: not known.';

create table subtitle_spending (
  program_id                     integer not null,
  edition_id                     integer not null,
  year                           smallint not null,
  subtitle                       smallint not null references subtitle,
  through_month                  smallint not null check (through_month between 1 and 12),
  line                           integer,
  initial_budget                 bigint,
  initial_budget_status          value_status not null,
  final_budget                   bigint,
  final_budget_status            value_status not null,
  executed_budget                bigint,
  executed_budget_status         value_status not null,
  administrative_spending        bigint,
  administrative_spending_status value_status not null,
  primary key (program_id, edition_id, year, subtitle),
  foreign key (program_id, edition_id) references program_edition,
  check ((initial_budget is null) = (initial_budget_status >= 'NOT_REPORTED')),
  check ((final_budget is null) = (final_budget_status >= 'NOT_REPORTED')),
  check ((executed_budget is null) = (executed_budget_status >= 'NOT_REPORTED')),
  check ((administrative_spending is null) = (administrative_spending_status >= 'NOT_REPORTED'))
);
comment on table subtitle_spending is 'Spending of one year by classification.';
comment on column subtitle_spending.program_id is 'The program.';
comment on column subtitle_spending.edition_id is 'What that edition says of the program as a whole.';
comment on column subtitle_spending.year is 'The year spoken of.';
comment on column subtitle_spending.subtitle is 'Code of the classification.';
comment on column subtitle_spending.through_month is 'Last month that the final and executed budgets cover.';
comment on column subtitle_spending.line is 'Line or row from 1; null: not known.';
comment on column subtitle_spending.initial_budget is 'Initial budget, M$; null: see its status.';
comment on column subtitle_spending.initial_budget_status is 'Status of the initial budget.';
comment on column subtitle_spending.final_budget is 'Final budget, M$; null: see its status.';
comment on column subtitle_spending.final_budget_status is 'Status of the final budget.';
comment on column subtitle_spending.executed_budget is 'Executed budget, M$; null: see its status.';
comment on column subtitle_spending.executed_budget_status is 'Status of the executed budget.';
comment on column subtitle_spending.administrative_spending is 'Administrative part of the executed budget, M$; null: see its status.';
comment on column subtitle_spending.administrative_spending_status is 'Status of the administrative part.';

create table component (
  program_id integer not null,
  edition_id integer not null,
  position   smallint not null check (position > 0),
  name       text not null,
  name_key   text not null,
  unit       text,
  line       integer,
  primary key (program_id, edition_id, position),
  foreign key (program_id, edition_id) references program_edition
);
comment on table component is 'A good or service that a program produces.';
comment on column component.program_id is 'The program.';
comment on column component.edition_id is 'What that edition says of the program as a whole.';
comment on column component.position is 'Order in the document, from 1.';
comment on column component.name is 'Name as printed.';
comment on column component.name_key is 'Name and unit in lower case, without accents and punctuation.';
comment on column component.unit is 'What it produces; null: not told.';
comment on column component.line is 'Line or row from 1; null: not known.';

create table component_year (
  program_id                integer not null,
  edition_id                integer not null,
  position                  smallint not null,
  year                      smallint not null,
  component_spending        bigint,
  component_spending_status value_status not null,
  output                    bigint,
  output_status             value_status not null,
  primary key (program_id, edition_id, position, year),
  foreign key (program_id, edition_id, position) references component,
  check ((component_spending is null) = (component_spending_status >= 'NOT_REPORTED')),
  check ((output is null) = (output_status >= 'NOT_REPORTED'))
);
comment on table component_year is 'One year of a component.';
comment on column component_year.program_id is 'The program.';
comment on column component_year.edition_id is 'What that edition says of the program as a whole.';
comment on column component_year.position is 'Position of the component.';
comment on column component_year.year is 'The year spoken of.';
comment on column component_year.component_spending is 'Gasto ejecutado, M$; null: see its status.';
comment on column component_year.component_spending_status is 'Status of the spending.';
comment on column component_year.output is 'Producción, in the component''s unit; null: see its status.';
comment on column component_year.output_status is 'Status of the output.';

create table indicator (
  program_id integer not null,
  edition_id integer not null,
  position   smallint not null check (position > 0),
  name       text not null,
  name_key   text not null,
  percentage boolean not null,
  line       integer,
  primary key (program_id, edition_id, position),
  foreign key (program_id, edition_id) references program_edition
);
comment on table indicator is 'A purpose indicator of a program.';
comment on column indicator.program_id is 'The program.';
comment on column indicator.edition_id is 'What that edition says of the program as a whole.';
comment on column indicator.position is 'Order in the document, from 1.';
comment on column indicator.name is 'Name as printed.';
comment on column indicator.name_key is 'The name in lower case, without accents and punctuation.';
comment on column indicator.percentage is 'Whether its values are printed as percentages; they stand here as ratios (0.22).';
comment on column indicator.line is 'Line or row from 1; null: not known.';

create table indicator_value (
  program_id integer not null,
  edition_id integer not null,
  position   smallint not null,
  year       smallint not null,
  value      numeric,
  step       numeric,
  status     value_status not null,
  line       integer,
  primary key (program_id, edition_id, position, year),
  foreign key (program_id, edition_id, position) references indicator,
  check ((value is null) = (status >= 'NOT_REPORTED')),
  check ((value is null) = (step is null))
);
comment on table indicator_value is 'One year of a purpose indicator.';
comment on column indicator_value.program_id is 'The program.';
comment on column indicator_value.edition_id is 'What that edition says of the program as a whole.';
comment on column indicator_value.position is 'Position of the indicator.';
comment on column indicator_value.year is 'The year spoken of.';
comment on column indicator_value.value is 'The value; null: see its status.';
comment on column indicator_value.step is 'Unit of its last printed digit.';
comment on column indicator_value.status is 'Status of the value.';
comment on column indicator_value.line is 'Line or row from 1; null: not known.';

create table program_region (
  program_id integer not null,
  edition_id integer not null,
  region_id  smallint not null references region,
  primary key (program_id, edition_id, region_id),
  foreign key (program_id, edition_id) references program_edition
);
comment on table program_region is 'Regions that a program serves.';
comment on column program_region.program_id is 'The program.';
comment on column program_region.edition_id is 'What that edition says of the program as a whole.';
comment on column program_region.region_id is 'The region.';

create table program_sdg_goal (
  program_id integer not null,
  edition_id integer not null,
  goal       smallint not null references sdg_goal,
  primary key (program_id, edition_id, goal),
  foreign key (program_id, edition_id) references program_edition
);
comment on table program_sdg_goal is 'Goals that a program contributes to; every goal of its targets is among them.';
comment on column program_sdg_goal.program_id is 'The program.';
comment on column program_sdg_goal.edition_id is 'What that edition says of the program as a whole.';
comment on column program_sdg_goal.goal is 'The goal.';

create table program_sdg_target (
  program_id integer not null,
  edition_id integer not null,
  target     text not null references sdg_target,
  primary key (program_id, edition_id, target),
  foreign key (program_id, edition_id) references program_edition
);
comment on table program_sdg_target is 'Targets that a program contributes to.';
comment on column program_sdg_target.program_id is 'The program.';
comment on column program_sdg_target.edition_id is 'What that edition says of the program as a whole.';
comment on column program_sdg_target.target is 'The target.';

create table evaluation (
  program_id integer not null,
  edition_id integer not null,
  position   smallint not null check (position > 0),
  stage      evaluation_stage not null,
  result     text not null,
  type       text,
  subject    text,
  year       smallint,
  line       integer,
  primary key (program_id, edition_id, position),
  foreign key (program_id, edition_id) references program_edition
);
comment on table evaluation is 'Evaluations of a program.';
comment on column evaluation.program_id is 'The program.';
comment on column evaluation.edition_id is 'What that edition says of the program as a whole.';
comment on column evaluation.position is 'Order in the document, from 1.';
comment on column evaluation.stage is 'Before or after the fact.';
comment on column evaluation.result is 'Result of an ex-ante evaluation, state of an ex-post one, as printed.';
comment on column evaluation.type is 'Type of an ex-post evaluation; null: not told.';
comment on column evaluation.subject is 'What an ex-post evaluation is about; null: not told.';
comment on column evaluation.year is 'When it was made or reviewed; null: not told.';
comment on column evaluation.line is 'Line or row from 1; null: not known.';

create table finding (
  program_id integer not null,
  edition_id integer not null,
  position   smallint not null check (position > 0),
  year       smallint not null,
  dimension  finding_dimension not null,
  vocabulary text not null,
  code       text not null,
  statement  text,
  indicator  smallint,
  percentage numeric,
  page       integer,
  line       integer,
  primary key (program_id, edition_id, position),
  foreign key (program_id, edition_id) references program_edition,
  check ((code = 'OTHER') = (statement is not null))
);
create index finding_code_of on finding (code, program_id);
comment on table finding is 'What evaluators concluded.';
comment on column finding.program_id is 'The program.';
comment on column finding.edition_id is 'What that edition says of the program as a whole.';
comment on column finding.position is 'Order in the document, from 1.';
comment on column finding.year is 'The year evaluated.';
comment on column finding.dimension is 'What it is about.';
comment on column finding.vocabulary is 'The list its code is of.';
comment on column finding.code is 'Code of the vocabulary; OTHER: a phrase that is not in it.';
comment on column finding.statement is 'The phrase as printed, when it is in no vocabulary; else null.';
comment on column finding.indicator is 'Purpose indicator it speaks of, from 1; null: the program.';
comment on column finding.percentage is 'Percentage it states, as a ratio; null: none.';
comment on column finding.page is 'Page from 1; null: a document without pages.';
comment on column finding.line is 'Line or row from 1; null: not known.';

create table program_text (
  program_id integer not null,
  edition_id integer not null,
  kind       text_kind not null,
  position   smallint not null check (position > 0),
  text       text not null,
  line       integer,
  primary key (program_id, edition_id, kind, position),
  foreign key (program_id, edition_id) references program_edition
);
comment on table program_text is 'Prose about a program, a row a paragraph.';
comment on column program_text.program_id is 'The program.';
comment on column program_text.edition_id is 'What that edition says of the program as a whole.';
comment on column program_text.kind is 'Whose text it is and what it is about.';
comment on column program_text.position is 'Order, from 1.';
comment on column program_text.text is 'The paragraph.';
comment on column program_text.line is 'Line from 1; null: not known.';

create table series_break (
  program_id integer not null,
  edition_id integer not null,
  year       smallint not null,
  metric     text not null,
  line       integer,
  primary key (program_id, edition_id, year, metric),
  foreign key (program_id, edition_id) references program_edition
);
comment on table series_break is 'From this year on a figure is defined differently than before.';
comment on column series_break.program_id is 'The program.';
comment on column series_break.edition_id is 'What that edition says of the program as a whole.';
comment on column series_break.year is 'First year of the new definition.';
comment on column series_break.metric is 'Name of the metric, such as coverage.';
comment on column series_break.line is 'Line from 1; null: not known.';
