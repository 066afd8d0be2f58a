-- What is wrong in the register is found by rules; a person mends it, or leaves it with a reason until a day.
do $$
declare
  known text;
begin
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = 'act_subject_kind_check';
  execute 'alter table act drop constraint act_subject_kind_check, add constraint act_subject_kind_check '
    || replace(known, '])', ', ''acceptance''::text])');
end $$;

create table acceptance (
  id          uuid primary key,
  rule        text not null,
  found_id    text not null,
  unit_id     text not null references unit (id),
  reason      text not null check (reason <> ''),
  until_day   date not null,
  accepted_by uuid not null references account (id),
  accepted_at timestamptz not null,
  accepted_on date not null,
  ended       boolean not null default false,
  check (until_day >= accepted_on)
);
comment on table acceptance is 'Findings that are left as they are; ended is a projection of the acts.';
comment on column acceptance.found_id is 'Producer, product, certificate, account or unit, by the rule.';
comment on column acceptance.until_day is 'The last day; then it is found again.';
create index acceptance_found on acceptance (rule, found_id) where not ended;

create table quality_count (
  day     date not null,
  rule    text not null,
  unit_id text not null references unit (id),
  found   integer not null check (found > 0),
  primary key (day, rule, unit_id)
);
comment on table quality_count is 'How many findings of each rule each unit had on a day, without those accepted; units without any have no row.';

create table quality_day (
  day date primary key
);
comment on table quality_day is 'The days that were counted: none found and not counted are two things.';

grant select, insert on acceptance to saoque_app;
grant update (ended) on acceptance to saoque_app;
grant select, insert, update, delete on quality_count to saoque_app;
grant select, insert on quality_day to saoque_app;

select jobs.create_queue('quality', '{"policy": "standard", "retryLimit": 6, "retryDelay": 60, "retryBackoff": true, "retryDelayMax": 3600, "expireInSeconds": 900, "retentionSeconds": 86400, "deleteAfterSeconds": 7776000, "partition": false}');
