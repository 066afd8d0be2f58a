-- Laying a list down, entering it and taking it back take a while: asked for on its page, done by a job in the name of whoever
-- asked, with the password where two people are needed. What is done stands in acts, as before; this says how far it is.
create table import_run (
  id              uuid primary key,
  import_id       uuid not null references import_list,
  kind            text not null check (kind in ('layDown', 'enter', 'undo')),
  idempotency_key text not null,
  request         jsonb not null check (jsonb_typeof(request) = 'object'),
  asked_by        uuid not null references account,
  asked_at        timestamptz not null,
  confirmed       boolean not null,
  state           text not null default 'waiting' check (state in ('waiting', 'working', 'done', 'refused', 'cancelled', 'failed')),
  worker          uuid,
  total           int check (total >= 0),
  done            int not null default 0 check (done >= 0),
  refusals        jsonb not null default '[]' check (jsonb_typeof(refusals) = 'array'),
  finished_at     timestamptz,
  constraint import_run_confirmed check (confirmed or kind = 'layDown'),
  constraint import_run_at_work check (state <> 'working' or worker is not null),
  constraint import_run_refused check ((state = 'refused') = (refusals <> '[]')),
  constraint import_run_finished check ((state in ('waiting', 'working')) = (finished_at is null)),
  unique (asked_by, kind, idempotency_key)
);
comment on table import_run is 'Long work on a list: who asked for it, how far it is, and why it came to nothing.';
comment on column import_run.request is 'What the form said, as the use case takes it.';
comment on column import_run.confirmed is 'Whoever asked typed the password for it.';
comment on column import_run.worker is 'The try that is at work: one that was taken for dead finds another here and stops.';
comment on column import_run.total is 'Producers, products and certificates to be written; null while it is not known.';
-- Two at a time would wait for each other; pressed twice it is the same one.
create unique index import_run_open on import_run (import_id) where state in ('waiting', 'working');
create index import_run_import on import_run (import_id, asked_at);
create index import_run_asked_by on import_run (asked_by);

grant select, insert, update on import_run to saoque_app;

-- One whose worker died is begun anew within two minutes; nothing of the first try stands.
select jobs.create_queue('list', '{"policy": "standard", "retryLimit": 3, "retryDelay": 5, "heartbeatSeconds": 30, "expireInSeconds": 3600, "retentionSeconds": 86400, "deleteAfterSeconds": 604800, "partition": false}');
