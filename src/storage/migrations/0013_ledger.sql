-- One log over everything that must not change: each act, file, decision, certificate, Regulation and
-- signed paper gets a position in it, and checkpoints say what the log was, each bound to the one before.

create table signed_paper (
  id         uuid primary key,
  kind       text not null check (kind in ('minutes', 'sheet', 'certificate')),
  subject_id uuid not null,
  sha256     bytea not null check (length(sha256) = 32),
  pdf        bytea not null,
  made_at    timestamptz not null,
  unique (kind, subject_id)
);
alter table signed_paper alter column pdf set storage external; -- a PDF is compressed already
comment on table signed_paper is 'Minutes, score sheets and certificates as they were signed: printed again they are these bytes, never made anew.';
comment on column signed_paper.subject_id is 'The session, the sheet or the certificate.';

create table ledger_pending (
  no        bigint generated always as identity primary key,
  kind      text not null,
  record_id uuid not null
);
comment on table ledger_pending is 'What has been written and has no position in the log yet. Positions are given at a checkpoint, not here, so that nobody waits for anybody.';

-- Runs as the owner: the application can take a record off this list only by giving it a position.
create function wait_for_ledger() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  insert into ledger_pending (kind, record_id) values (tg_table_name, new.id);
  return null;
end $$;
create trigger act_waits after insert on act for each row execute function wait_for_ledger();
create trigger file_waits after insert on file for each row execute function wait_for_ledger();
create trigger regulation_waits after insert on regulation for each row execute function wait_for_ledger();
create trigger decision_waits after insert on decision for each row execute function wait_for_ledger();
create trigger certificate_waits after insert on certificate for each row execute function wait_for_ledger();
create trigger signed_paper_waits after insert on signed_paper for each row execute function wait_for_ledger();

create table ledger_entry (
  position  bigint primary key check (position >= 0),
  kind      text not null check (kind in ('act', 'file', 'regulation', 'decision', 'certificate', 'signed_paper')),
  record_id uuid not null,
  leaf      bytea not null check (length(leaf) = 32),
  unique (kind, record_id)
);
comment on column ledger_entry.leaf is 'Leaf hash of RFC 9162 over the record as it was when it got its position.';

create table ledger_checkpoint (
  size          bigint primary key check (size > 0),
  root          bytea not null check (length(root) = 32),
  frontier      bytea not null check (length(frontier) % 32 = 0),
  at            timestamptz not null,
  previous_hash bytea unique,
  hash          bytea not null unique
);
comment on column ledger_checkpoint.root is 'Merkle tree hash of RFC 9162 over the first `size` entries.';
comment on column ledger_checkpoint.frontier is 'Roots of the perfect subtrees, largest first: the next checkpoint goes on from here without the entries before.';
comment on column ledger_checkpoint.hash is 'SHA-256 over size, root, time and the hash of the checkpoint before.';

create table ledger_verification (
  id      uuid primary key,
  depth   text not null check (depth in ('quick', 'full')),
  began   timestamptz not null,
  ended   timestamptz not null,
  size    bigint not null,
  finding jsonb
);
comment on table ledger_verification is 'Each time the ledger was checked; finding is the first wrong thing, null when there was none.';
create index ledger_verification_ended on ledger_verification (ended);

-- Registers that exist: everything so far, in the order in which it happened.
insert into ledger_pending (kind, record_id)
  select kind, id from (
    select 'act' as kind, id, at, seq from act
    union all select 'file', id, created_at, 0 from file
    union all select 'regulation', id, published_at, 0 from regulation
    union all select 'decision', id, created_at, 0 from decision
    union all select 'certificate', id, decided_on::timestamptz, 0 from certificate
  ) as written order by at, kind, seq, id;

-- Only so many sheets are likely: without a number that nobody can guess, the hash of a secret sheet tells it.
alter table sheet add column nonce uuid;
comment on column sheet.nonce is 'Part of the hash; revealed with the sheet. Null on sheets sealed before.';
grant update (nonce) on sheet to saoque_app;

grant select on signed_paper, ledger_pending, ledger_entry, ledger_checkpoint, ledger_verification to saoque_app;
grant insert on signed_paper, ledger_entry, ledger_checkpoint, ledger_verification to saoque_app;
grant delete on ledger_pending to saoque_app;
