-- The plan of a year of checks (Đ9.1): who may be checked, frozen before there is a seed; what the seed drew; what became of it.
do $$
declare
  known text;
begin
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = 'act_subject_kind_check';
  execute 'alter table act drop constraint act_subject_kind_check, add constraint act_subject_kind_check '
    || replace(known, '])', ', ''checkPlan''::text])');
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = 'notice_subject_kind_check';
  execute 'alter table notice drop constraint notice_subject_kind_check, add constraint notice_subject_kind_check '
    || replace(known, '])', ', ''checkPlan''::text])');
end $$;

create table check_plan (
  id         uuid primary key,
  unit_id    text not null references unit (id),
  year       integer not null check (year between 2020 and 2100),
  created_at timestamptz not null,
  is_demo    boolean not null default false
);
comment on table check_plan is 'A plan of the checks of a year in a province; a year may have several, each after the first with its reason.';
create index check_plan_unit on check_plan (unit_id, year);

create table check_plan_candidate (
  plan_id        uuid not null references check_plan (id),
  certificate_id uuid not null references certificate (id),
  producer_id    uuid not null references producer (id),
  unit_id        text not null references unit (id),
  code           text not null,
  risks          jsonb not null,
  points         integer not null check (points >= 0),
  last_check_on  date,
  left_out       text check (left_out in ('checked', 'planned')),
  primary key (plan_id, certificate_id)
);
comment on table check_plan_candidate is 'Each star in force on the day of the draft, with the rules of risk that held for it; the hash of these rows stands in the first act, so that nobody comes or goes between list and draw.';
comment on column check_plan_candidate.unit_id is 'The commune of the day in which the producer works: lots are drawn in each.';
comment on column check_plan_candidate.left_out is 'Why its producer is not chosen from: checked not long ago (Đ9.2b), or planned already.';
create index check_plan_candidate_order on check_plan_candidate (plan_id, points desc, code);
create index check_plan_candidate_certificate on check_plan_candidate (certificate_id);
create index check_plan_candidate_producer on check_plan_candidate (producer_id);
create index check_plan_candidate_unit on check_plan_candidate (unit_id);

create table check_plan_state (
  plan_id      uuid primary key references check_plan (id),
  seq          integer not null check (seq > 0),
  state        text not null check (state in ('waiting', 'sentBack', 'withdrawn', 'confirmed')),
  drafted_on   date not null,
  confirmed_on date,
  check ((state = 'confirmed') = (confirmed_on is not null))
);
comment on table check_plan_state is 'Projection of the acts of a plan, for lists.';

create table check_plan_entry (
  plan_id        uuid not null references check_plan (id),
  certificate_id uuid not null references certificate (id),
  why            text not null check (why in ('risk', 'lot')),
  place          integer not null check (place > 0),
  among          integer not null check (among >= place),
  check_id       uuid references product_check (id),
  dropped        text check (dropped <> ''),
  primary key (plan_id, certificate_id),
  foreign key (plan_id, certificate_id) references check_plan_candidate (plan_id, certificate_id)
);
comment on table check_plan_entry is 'Projection: the products that came out, each with its check or with why it has none.';
create index check_plan_entry_certificate on check_plan_entry (certificate_id);
create index check_plan_entry_check on check_plan_entry (check_id);

grant select, insert on check_plan, check_plan_candidate to saoque_app;
grant select, insert, update on check_plan_state, check_plan_entry to saoque_app;
