-- The ledger: every act of a dossier, council session, decision or certificate, in order. State is a fold over these.
create table act (
  id              uuid primary key,
  subject_kind    text not null check (subject_kind in ('dossier', 'session', 'decision', 'certificate', 'account', 'producer')),
  subject_id      uuid not null,
  seq             integer not null check (seq > 0),
  kind            text not null,
  actor_id        uuid not null references account (id),
  role            text not null,
  at              timestamptz not null,
  on_day          date not null,
  data            jsonb not null,
  idempotency_key uuid,
  previous_hash   bytea,
  hash            bytea not null,
  unique (subject_kind, subject_id, seq),
  unique (actor_id, idempotency_key),
  check ((seq = 1) = (previous_hash is null))
);
comment on table act is 'Append-only: the application role has INSERT and SELECT only, and a test tries the rest.';
comment on column act.seq is 'Position in the life of the subject; two officers at once reach for the same number and one is refused.';
comment on column act.hash is 'SHA-256 over the act and the hash before it: a changed past shows.';
