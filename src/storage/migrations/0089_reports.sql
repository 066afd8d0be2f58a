-- Reports of the programme (Đ10.3): frozen with their numbers and the lists behind them.
do $$
declare
  known text;
begin
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = 'act_subject_kind_check';
  execute 'alter table act drop constraint act_subject_kind_check, add constraint act_subject_kind_check '
    || replace(known, '])', ', ''report''::text])');
end $$;

create table report (
  id         uuid primary key,
  unit_id    text not null references unit (id),
  created_at timestamptz not null,
  is_demo    boolean not null default false
);
comment on table report is 'A report of a unit for a period, with all its versions.';
create index report_unit on report (unit_id);

create table report_state (
  report_id uuid primary key references report (id),
  seq       integer not null check (seq > 0),
  state     text not null check (state in ('draft', 'waiting', 'frozen', 'withdrawn')),
  kind      text not null check (kind in ('month', 'quarter', 'half', 'year', 'whole')),
  from_day  date not null,
  to_day    date not null check (to_day >= from_day),
  title     text not null check (title <> ''),
  version   integer not null check (version > 0),
  frozen_on date
);
comment on table report_state is 'Projection of the acts of a report.';
comment on column report_state.frozen_on is 'Day of the last version that was frozen; null: none was.';
create index report_state_period on report_state (to_day desc, report_id);

create table report_content (
  id        uuid primary key,
  report_id uuid not null references report (id),
  content   jsonb not null,
  sha256    text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_at   timestamptz not null
);
comment on table report_content is 'What a version says: words, numbers, definitions and the lists behind them, as they were. Never changed; the act that prepared it names the hash.';
create index report_content_report on report_content (report_id);

grant select, insert on report, report_content to saoque_app;
grant select, insert, update on report_state to saoque_app;
