-- All certificates of a decision, or of a year, as one file to be printed: asked for by the office, made by a job,
-- kept for some days. No act: it changes nothing in the register, and the audit log says who took the file.
create table certificate_print (
  id          uuid primary key,
  unit_id     text not null references unit,
  decision_id uuid references decision,
  year        int check (year between 2018 and 2200),
  asked_by    uuid not null references account,
  asked_at    timestamptz not null,
  state       text not null default 'waiting' check (state in ('waiting', 'making', 'ready', 'cancelled', 'failed')),
  run         uuid,
  total       int not null check (total > 0),
  left_out    int not null check (left_out >= 0),
  done        int not null default 0 check (done between 0 and total),
  finished_at timestamptz,
  storage_key text unique,
  bytes       bigint check (bytes > 0),
  constraint certificate_print_of_decision_or_year check ((decision_id is null) <> (year is null)),
  constraint certificate_print_at_work check (state <> 'making' or run is not null),
  constraint certificate_print_ready check ((state = 'ready') = (storage_key is not null and bytes is not null)),
  constraint certificate_print_finished check ((state in ('waiting', 'making')) = (finished_at is null))
);
comment on table certificate_print is 'A file with all certificates of a decision or of a year, and how far it is.';
comment on column certificate_print.run is 'The try that is at work: one that was taken for dead finds another here and stops.';
comment on column certificate_print.left_out is 'Certificates that were revoked or replaced, as of the last try.';
comment on column certificate_print.storage_key is 'Where the file lies in the folder of prints; it goes with its row.';
-- Pressed twice it is the same one.
create unique index certificate_print_open on certificate_print (unit_id, decision_id, year) nulls not distinct
  where state in ('waiting', 'making');
create index certificate_print_decision on certificate_print (decision_id, asked_at);
create index certificate_print_unit on certificate_print (unit_id, year, asked_at);
create index certificate_print_asked_by on certificate_print (asked_by);
create index certificate_print_asked_at on certificate_print (asked_at);

grant select, insert, update, delete on certificate_print to saoque_app;

-- What fails by a fault is asked for anew by whoever wants it. One whose worker died is begun anew within two minutes.
select jobs.create_queue('certificates', '{"policy": "standard", "retryLimit": 3, "retryDelay": 5, "heartbeatSeconds": 30, "expireInSeconds": 3600, "retentionSeconds": 86400, "deleteAfterSeconds": 604800, "partition": false}');
