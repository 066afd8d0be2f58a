-- Revoking a certificate (Đ8): a case from its opening to the decision; all that was done stands in its acts.
alter table act
  drop constraint act_subject_kind_check,
  add constraint act_subject_kind_check
    check (subject_kind in ('dossier', 'session', 'decision', 'certificate', 'account', 'producer', 'regulation',
      'renewal', 'revocation'));
alter table notice
  drop constraint notice_subject_kind_check,
  add constraint notice_subject_kind_check
    check (subject_kind in ('dossier', 'session', 'decision', 'certificate', 'account', 'producer', 'product',
      'revocation'));
alter table counter
  drop constraint counter_kind_check,
  add constraint counter_kind_check check (kind in ('productCode', 'communeSlip', 'officeSlip', 'certificate',
    'earlierCode', 'revocation'));

create table revocation (
  id             uuid primary key,
  number         text not null,
  certificate_id uuid not null references certificate (id),
  producer_id    uuid not null references producer (id),
  unit_id        text not null references unit (id),
  province_id    text not null references unit (id),
  created_at     timestamptz not null,
  is_demo        boolean not null default false,
  unique (province_id, number)
);
comment on table revocation is 'A case of Đ8 on one certificate; what has become of it is told by its acts.';
comment on column revocation.number is 'Of the case, as people call it: TH-2026-03.';
comment on column revocation.unit_id is 'The commune where the producer is.';
comment on column revocation.province_id is 'Whose office handles it.';
create index revocation_certificate on revocation (certificate_id);
create index revocation_producer on revocation (producer_id);
create index revocation_unit on revocation (unit_id);
grant select, insert on revocation to saoque_app;

create table revocation_state (
  revocation_id uuid primary key references revocation (id),
  seq           integer not null check (seq > 0),
  state         text not null check (state in ('opened', 'verified', 'hearing', 'heard', 'concluded', 'submitted',
    'atMinistry', 'ministryAnswered', 'revoked', 'dropped')),
  ground        text not null check (ground ~ '^[abcdđe]$'),
  opened_on     date not null,
  answer_by     date,
  due_on        date,
  ended_on      date,
  check ((ended_on is not null) = (state in ('revoked', 'dropped')))
);
comment on table revocation_state is 'Projection of the acts of a case, for the queue.';
comment on column revocation_state.due_on is 'The fifteenth day (Đ8.4); null before the clock runs.';
create index revocation_state_due on revocation_state (due_on) where ended_on is null;
grant select, insert, update on revocation_state to saoque_app;

create table revocation_statement (
  id            uuid primary key,
  revocation_id uuid not null references revocation (id),
  text          text not null check (text <> ''),
  stated_at     timestamptz not null
);
comment on table revocation_statement is 'What a producer says in its case; the act keeps the hash, for the words may name people.';
create index revocation_statement_case on revocation_statement (revocation_id, stated_at);
grant select, insert on revocation_statement to saoque_app;
