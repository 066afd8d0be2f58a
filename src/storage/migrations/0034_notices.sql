-- What a person was told: ids and the few figures that the sentence needs. The words are put together when it is
-- read, in the reader's language.
create table notice (
  id           uuid primary key default gen_random_uuid(), -- of no meaning to the register
  account_id   uuid not null references account,
  kind         text not null check (kind ~ '^[a-z][A-Za-z]*$'),
  subject_kind text not null check (subject_kind in ('dossier', 'session', 'decision', 'certificate', 'account')),
  subject_id   uuid not null,
  figures      jsonb not null,
  at           timestamptz not null,
  on_day       date not null,
  -- The act that told it, among the acts of the subject.
  act_seq      int not null check (act_seq > 0),
  read_at      timestamptz
);
create index notice_of_account on notice (account_id, at, id);
create index notice_unread on notice (account_id) where read_at is null;
create unique index notice_of_act on notice (account_id, subject_kind, subject_id, act_seq, kind);
comment on table notice is 'What a person was told; one row a person.';

grant select, insert on notice to saoque_app;
grant update (read_at) on notice to saoque_app;
