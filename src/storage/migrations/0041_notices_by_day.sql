-- A term that runs out and a certificate that ends are told by the day, not by an act.
alter table notice
  alter column act_seq drop not null,
  add column due_on date,
  add constraint notice_told_by_act_or_day check ((act_seq is null) <> (due_on is null));
comment on column notice.due_on is 'What makes a notice told by the day one of its kind: the last day of the term, or the day from which the Regulation warns.';
create unique index notice_of_day on notice (account_id, subject_kind, subject_id, due_on, kind) where due_on is not null;
create index notice_of_day_subject on notice (subject_id, due_on) where due_on is not null;

-- Asked each hour, so that a server that slept in the morning tells by day all the same.
select jobs.create_queue('terms', '{"policy": "standard", "retryLimit": 6, "retryDelay": 60, "retryBackoff": true, "retryDelayMax": 3600, "expireInSeconds": 900, "retentionSeconds": 86400, "deleteAfterSeconds": 7776000, "partition": false}');
