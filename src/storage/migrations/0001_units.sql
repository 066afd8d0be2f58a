-- Administrative units over time: what a paper of its day names must stay readable for ever.
create table unit (
  id          text primary key,
  code        text not null,
  level       text not null check (level in ('province', 'district', 'commune')),
  kind        text not null,
  name        text not null,
  full_name   text not null,
  folded      text not null,
  parent_id   text references unit (id),
  valid_from  date,
  valid_to    date,
  source      text not null,
  check (valid_from is null or valid_to is null or valid_from < valid_to)
);
comment on table unit is 'Units of every day, current and abolished; valid_to is the first day no longer valid.';
create index unit_parent on unit (parent_id);
create index unit_code on unit (code);

create table unit_succession (
  from_id text not null references unit (id),
  to_id   text not null references unit (id),
  on_day  date not null,
  whole   boolean not null,
  source  text not null,
  primary key (from_id, to_id, on_day)
);
comment on column unit_succession.whole is 'False when the old unit was split: old to new is then a proposal that a person confirms.';
