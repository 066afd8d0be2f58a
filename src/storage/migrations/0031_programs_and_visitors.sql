-- An act can be done by a program, through a key that was given to it, or by a visitor of the public pages, of
-- whom nothing is kept: a report of misuse, an order, an idea sent from a phone without an account.
alter table act
  drop constraint act_actor_kind_check,
  add constraint act_actor_kind_check check (actor_kind in ('person', 'console', 'job', 'program', 'visitor')),
  add constraint act_program_named check (actor_kind <> 'program' or actor_name is not null),
  add constraint act_visitor_unnamed check (actor_kind <> 'visitor' or actor_name is null);
comment on column act.actor_id is 'The account of the person; null for everybody else.';
comment on column act.actor_name is 'Name of the job, id of the program''s key, or what the operating system calls whoever ran the command; null for a person and a visitor.';
