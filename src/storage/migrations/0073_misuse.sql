-- Reports of misuse from the public (Đ9): no account, followed by a number; what became of one is told by its acts.
do $$
declare
  known text;
begin
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = 'act_subject_kind_check';
  execute 'alter table act drop constraint act_subject_kind_check, add constraint act_subject_kind_check '
    || replace(known, '])', ', ''misuse''::text])');
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = 'audit_entry_object_kind_check';
  execute 'alter table audit_entry drop constraint audit_entry_object_kind_check, add constraint audit_entry_object_kind_check '
    || replace(known, '])', ', ''misuse''::text])');
end $$;

create table misuse_report (
  id             uuid primary key,
  number         text not null unique check (number ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  kind           text not null check (kind in ('noCertificate', 'higherStar', 'ended', 'otherCode', 'other')),
  unit_id        text not null references unit (id),
  place          text,
  product        text,
  code           text,
  certificate_id uuid references certificate (id),
  seen_on        date not null,
  words          text not null,
  created_at     timestamptz not null,
  is_demo        boolean not null default false
);
comment on table misuse_report is 'What somebody without an account reports of the mark or of a star, in their own words; its hash stands in the first act.';
comment on column misuse_report.number is 'Random: whoever has it follows the report, nobody guesses it.';
comment on column misuse_report.code is 'As it was typed from the label; certificate_id where a certificate bears it.';
create index misuse_report_unit on misuse_report (unit_id);
create index misuse_report_certificate on misuse_report (certificate_id);

create table misuse_state (
  report_id uuid primary key references misuse_report (id),
  seq       integer not null check (seq > 0),
  state     text not null check (state in ('received', 'looked', 'checking', 'ended')),
  check_id  uuid references product_check (id),
  ended_on  date,
  check ((state = 'ended') = (ended_on is not null))
);
comment on table misuse_state is 'Projection of the report''s acts, for lists; compared with them by the check of the ledger.';
create index misuse_state_order on misuse_state (state, report_id);
create index misuse_state_check on misuse_state (check_id);

create table misuse_contact (
  report_id uuid primary key references misuse_report (id),
  contact   text not null check (contact <> '')
);
comment on table misuse_contact is 'How the reporter can be reached, where they said so: personal data, apart from the report, read by right alone and noted.';

create table misuse_try (
  id           uuid primary key,
  address_hash bytea not null,
  at           timestamptz not null
);
comment on table misuse_try is 'Reports sent from one address within a day, by a keyed hash of it: against floods; older ones are forgotten.';
create index misuse_try_address on misuse_try (address_hash, at);

grant select, insert on misuse_report, misuse_contact to saoque_app;
grant select, insert, update on misuse_state to saoque_app;
grant select, insert, delete on misuse_try to saoque_app;
