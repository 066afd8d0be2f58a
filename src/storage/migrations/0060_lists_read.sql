-- Lists that officials bring in workbooks: how each was read and what a person said of its columns and rows, before
-- anything of it is entered into the register.
create table import_list (
  id          uuid primary key,
  province_id text not null references unit (id),
  list_of     text not null references unit (id),
  file_id     uuid not null references file (id),
  sha256      bytea not null,
  sheet       text not null,
  header_row  integer not null check (header_row > 0),
  shape       text not null,
  placed      jsonb not null default '{}' check (jsonb_typeof(placed) = 'object'),
  look        jsonb not null check (jsonb_typeof(look) = 'object'),
  problems    jsonb not null check (jsonb_typeof(problems) = 'array'),
  skipped     integer not null check (skipped >= 0),
  recipe_id   uuid,
  taken_by    uuid not null references account (id),
  taken_at    timestamptz not null,
  dropped_by  uuid references account (id),
  dropped_at  timestamptz,
  check ((dropped_by is null) = (dropped_at is null))
);
comment on table import_list is 'A list out of a workbook, as it was read; nothing of it stands in the register yet.';
comment on column import_list.province_id is 'Whose office works on it: the province of today.';
comment on column import_list.list_of is 'Whose list it is; also a province of before a merger.';
comment on column import_list.shape is 'The words over its columns: a file of the same shape is read by the same recipe.';
comment on column import_list.placed is 'What a person said of columns: letters → field, or aside with the reason.';
comment on column import_list.look is 'What the page shows of the sheet: rows above, heading, first rows, each column with examples.';
create index import_list_province on import_list (province_id, taken_at desc);
create unique index import_list_same_file on import_list (list_of, sha256) where dropped_at is null;
grant select, insert, update on import_list to saoque_app;

create table import_row (
  import_id uuid not null references import_list (id),
  row       integer not null check (row > 0),
  state     text not null check (state in ('accepted', 'proposed', 'questioned')),
  product   text,
  producer  text,
  star      integer check (star between 3 and 5),
  year      integer,
  content   jsonb not null check (jsonb_typeof(content) = 'object'),
  waiting   text[] not null,
  answers   jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
  left_out  boolean not null default false,
  primary key (import_id, row)
);
comment on table import_row is 'A row of such a list: what it says, what is not plain, and what a person answered.';
comment on column import_row.content is 'Values, details, problems and place as read.';
comment on column import_row.waiting is 'Codes of problems that nobody has answered.';
comment on column import_row.answers is 'Code → proposed (take what is offered), printed (keep what is printed), leave (not this row).';
create index import_row_waiting on import_row using gin (waiting);
grant select, insert, update, delete on import_row to saoque_app;

create table import_recipe (
  id          uuid primary key,
  province_id text not null references unit (id),
  name        text not null check (name <> ''),
  shape       text not null,
  placed      jsonb not null check (jsonb_typeof(placed) = 'object'),
  kept_by     uuid not null references account (id),
  kept_at     timestamptz not null,
  unique (province_id, shape)
);
comment on table import_recipe is 'How the columns of files of one shape are placed, by the name that the office gave it.';
grant select, insert, update on import_recipe to saoque_app;
alter table import_list add foreign key (recipe_id) references import_recipe (id);
