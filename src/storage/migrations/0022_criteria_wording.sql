-- The gazette's words of the criteria. The numbers stay in criteria/; a wording adds only texts, and
-- belongs to one version of the criteria. The latest one published counts, earlier ones stay.
create table criteria_wording (
  id               uuid primary key,
  criteria_version text not null check (criteria_version <> ''),
  no               integer not null check (no > 0),
  texts            jsonb not null check (jsonb_typeof(texts) = 'array'),
  sha256           bytea not null check (length(sha256) = 32),
  actor_kind       text not null check (actor_kind in ('person', 'console')),
  actor_id         uuid references account (id),
  actor_name       text,
  published_at     timestamptz not null,
  unique (criteria_version, no),
  check ((actor_kind = 'person') = (actor_id is not null))
);
comment on column criteria_wording.no is 'In the order of publication, per version of the criteria.';
comment on column criteria_wording.texts is 'List of set, criterion, item and text in the order of the sheets; item is empty, an option from 1, a note n1 or a ground d1.';
comment on column criteria_wording.sha256 is 'Over the canonical JSON of version and texts: the same file again publishes nothing.';
create index criteria_wording_actor on criteria_wording (actor_id);
create trigger criteria_wording_waits after insert on criteria_wording for each row execute function wait_for_ledger();

-- What somebody has sent and not yet published: looked at first, replaced by the next file.
create table wording_draft (
  account_id       uuid not null references account (id),
  criteria_version text not null,
  texts            jsonb not null,
  sha256           bytea not null check (length(sha256) = 32),
  sent_at          timestamptz not null,
  primary key (account_id, criteria_version)
);

alter table ledger_entry drop constraint ledger_entry_kind_check;
alter table ledger_entry add constraint ledger_entry_kind_check check
  (kind in ('act', 'file', 'regulation', 'decision', 'certificate', 'signed_paper', 'criteria_wording'));

grant select, insert on criteria_wording to saoque_app;
grant select, insert, update, delete on wording_draft to saoque_app;
