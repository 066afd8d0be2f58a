-- An act is done by a person, by the console or by a job of the server; only a person has an account.
-- Until now a command on the server wrote its acts in the name of the account concerned; those stay as they are.
alter table act
  add column actor_kind text not null default 'person' check (actor_kind in ('person', 'console', 'job')),
  add column actor_name text,
  alter column actor_id drop not null,
  add check ((actor_kind = 'person') = (actor_id is not null)),
  add check (actor_kind <> 'person' or actor_name is null),
  add check (actor_kind <> 'job' or actor_name is not null);
alter table act alter column actor_kind drop default;
comment on column act.actor_id is 'The account of the person; null for the console and for jobs.';
comment on column act.actor_name is 'Name of the job, or what the operating system calls whoever ran the command; null for a person.';

-- A request acts once, whoever sends it: nulls count as equal, because the console and jobs have no account.
alter table act drop constraint act_actor_id_idempotency_key_key;
create unique index act_request on act (idempotency_key, actor_kind, actor_id, actor_name) nulls not distinct
  where idempotency_key is not null;
