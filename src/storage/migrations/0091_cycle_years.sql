-- The cycle of a year (490/QĐ-TTg): the days of its steps as the province opens it, and how each commune begins it.
do $$
declare
  known text;
begin
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = 'act_subject_kind_check';
  execute 'alter table act drop constraint act_subject_kind_check, add constraint act_subject_kind_check '
    || replace(known, '])', ', ''cycle''::text])');
end $$;

create table cycle_year (
  id         uuid primary key,
  unit_id    text not null references unit (id),
  year       integer not null check (year between 2018 and 2100),
  created_at timestamptz not null,
  is_demo    boolean not null default false,
  unique (unit_id, year)
);
comment on table cycle_year is 'The cycle of a province, or of a commune in it, in a year.';

create table cycle_year_state (
  cycle_id   uuid primary key references cycle_year (id),
  seq        integer not null check (seq > 0),
  state      text not null check (state in ('open', 'foreseen', 'begun')),
  meeting_on date,
  held_on    date,
  check ((state = 'begun') = (held_on is not null))
);
comment on table cycle_year_state is 'Projection of the acts of a cycle; of a commune: when its people are called together, and when they were.';

create table cycle_step (
  cycle_id   uuid not null references cycle_year (id),
  step       integer not null check (step between 1 and 6),
  from_day   date not null,
  until_day  date not null check (until_day >= from_day),
  primary key (cycle_id, step)
);
comment on table cycle_step is 'Projection: first and last day of each step of a province''s cycle.';

grant select, insert on cycle_year to saoque_app;
grant select, insert, update on cycle_year_state, cycle_step to saoque_app;
