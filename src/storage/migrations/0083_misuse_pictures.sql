-- Pictures with a report of misuse: sent by somebody without an account, so their files have no sender; how many an
-- address sends a day is counted with its tries.
alter table file alter column uploaded_by drop not null;
alter table file add constraint file_has_sender check (uploaded_by is not null or producer_id is null);
comment on column file.uploaded_by is 'Null where it came with a report of misuse: who sends one has no account.';

create table misuse_picture (
  report_id uuid not null references misuse_report (id),
  no        integer not null check (no between 1 and 3),
  file_id   uuid not null unique references file (id),
  primary key (report_id, no)
);
comment on table misuse_picture is 'A picture that came with a report, without place and time of its making; its bytes are named by hash in the first act.';

alter table misuse_try add column pictures integer not null default 0 check (pictures >= 0);
create index misuse_try_at on misuse_try (at);

grant select, insert on misuse_picture to saoque_app;
