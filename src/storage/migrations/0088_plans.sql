-- The plan of a province, district or commune (Đ10.3): its acts are the truth, these tables what lists read.
do $$
declare
  known text;
begin
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = 'act_subject_kind_check';
  execute 'alter table act drop constraint act_subject_kind_check, add constraint act_subject_kind_check '
    || replace(known, '])', ', ''plan''::text])');
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = 'notice_subject_kind_check';
  execute 'alter table notice drop constraint notice_subject_kind_check, add constraint notice_subject_kind_check '
    || replace(known, '])', ', ''plan''::text])');
end $$;

create table plan (
  id         uuid primary key,
  unit_id    text not null references unit (id),
  created_at timestamptz not null,
  is_demo    boolean not null default false
);
comment on table plan is 'A plan of the programme: of a province or commune, or of a district in years that had them.';
create index plan_unit on plan (unit_id);

create table plan_state (
  plan_id      uuid primary key references plan (id),
  seq          integer not null check (seq > 0),
  state        text not null check (state in ('draft', 'waiting', 'standing', 'amending', 'amendmentWaits', 'ending', 'withdrawn')),
  number       text not null,
  dated        date,
  issuer       text not null,
  title        text not null check (title <> ''),
  from_day     date not null,
  to_day       date not null check (to_day >= from_day),
  confirmed_on date,
  money        bigint check (money >= 0),
  tasks        integer not null,
  tasks_done   integer not null,
  targets      integer not null
);
comment on table plan_state is 'Projection of the acts of a plan: what stands, before the first confirmation what is being written.';
comment on column plan_state.confirmed_on is 'Null: it never stood.';
create index plan_state_period on plan_state (to_day desc, plan_id);

create table plan_milestone (
  plan_id   uuid not null references plan (id),
  key       text not null,
  place     integer not null,
  words     text not null check (words <> ''),
  body      text not null,
  starts_on date,
  printed   text not null,
  deadline  jsonb not null,
  done_on   date,
  primary key (plan_id, key)
);
comment on table plan_milestone is 'Projection: the milestones of a plan in their order. The last day is computed from deadline with the working days as they are decided then.';

create table plan_money (
  plan_id uuid not null references plan (id),
  key     text not null,
  source  text not null check (source in ('central', 'province', 'district', 'commune', 'credit', 'community', 'producers', 'unsaid')),
  amount  bigint not null check (amount > 0),
  primary key (plan_id, key, source)
);
comment on table plan_money is 'Projection: what each budget line of a plan has from each source, in đồng.';

grant select, insert on plan to saoque_app;
grant select, insert, update on plan_state to saoque_app;
grant select, insert, delete on plan_milestone, plan_money to saoque_app;
