-- A merger, division, renaming or boundary is an act with its paper: entered by one, confirmed by another.
do $$
declare
  known text;
begin
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = 'act_subject_kind_check';
  execute 'alter table act drop constraint act_subject_kind_check, add constraint act_subject_kind_check '
    || replace(known, '])', ', ''unitChange''::text])');
end $$;

create table unit_change (
  id           uuid primary key,
  unit_id      text not null references unit (id),
  kind         text not null check (kind in ('merge', 'split', 'boundary', 'rename', 'same')),
  on_day       date not null,
  law_number   text,
  law_dated    date,
  law_body     text check (law_body in ('nationalAssembly', 'standingCommittee', 'government')),
  sources      text[] not null check (cardinality(sources) > 0),
  into_units   text[] not null,
  made         jsonb not null check (jsonb_typeof(made) = 'array'),
  source_stays boolean not null,
  named        jsonb check (jsonb_typeof(named) = 'object'),
  note         text not null,
  prepared_by  uuid not null references account (id),
  prepared_at  timestamptz not null,
  check ((kind = 'same') = (law_number is null)),
  check ((law_number is null) = (law_dated is null) and (law_number is null) = (law_body is null)),
  check (law_dated is null or law_dated <= on_day),
  check ((kind = 'rename') = (named is not null))
);
comment on table unit_change is 'Changes of units as they were entered; what became of each stands in unit_change_state.';
comment on column unit_change.unit_id is 'The province whose administrator entered it.';
comment on column unit_change.on_day is 'First day of what comes after.';
comment on column unit_change.made is 'Units that begin with it: id, kind, name, code.';

create table unit_change_state (
  change_id uuid primary key references unit_change (id),
  seq       integer not null check (seq > 0),
  state     text not null check (state in ('waiting', 'withdrawn', 'confirmed', 'undoAsked', 'undone'))
);
comment on table unit_change_state is 'A projection of the acts.';

grant select, insert on unit_change to saoque_app;
grant select, insert, update on unit_change_state to saoque_app;
-- A unit that a change would have made goes with the change that is taken back before its day.
grant delete on unit, unit_succession to saoque_app;
