-- Difficulties and proposals (Đ10.1c): noted where they arise, answered by the office, handed to the ministry in one list.
do $$
declare
  known text;
begin
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = 'act_subject_kind_check';
  execute 'alter table act drop constraint act_subject_kind_check, add constraint act_subject_kind_check '
    || replace(known, '])', ', ''concern''::text])');
end $$;

create table concern (
  id            uuid primary key,
  unit_id       text not null references unit (id),
  producer_id   uuid references producer (id),
  kind          text not null check (kind in ('difficulty', 'proposal')),
  topic         text not null,
  said          text not null check (said <> ''),
  folded        text not null,
  noted_on      date not null,
  noted_by      text not null check (noted_by in ('producer', 'commune', 'office')),
  state         text not null check (state in ('open', 'answered', 'handedUp', 'withdrawn')),
  handed_number text,
  handed_day    date,
  is_demo       boolean not null,
  check ((handed_number is null) = (handed_day is null))
);
comment on table concern is 'A difficulty or a proposal of a producer or a unit; state and handing are a projection of its acts.';
comment on column concern.producer_id is 'Null: of the unit itself.';
comment on column concern.topic is 'One of CONCERN_TOPICS.';
create index concern_unit on concern (unit_id, noted_on);
create index concern_producer on concern (producer_id);
create index concern_day on concern (noted_on desc, id);

create table concern_answer (
  concern_id  uuid not null references concern (id),
  no          integer not null check (no > 0),
  said        text not null check (said <> ''),
  answered_on date not null,
  act_id      uuid not null references act (id) deferrable initially deferred,
  primary key (concern_id, no)
);
comment on table concern_answer is 'What the office answered, or handed on from above; a further answer is a further row.';
create index concern_answer_act on concern_answer (act_id);

grant select, insert, update on concern to saoque_app;
grant select, insert on concern_answer to saoque_app;
