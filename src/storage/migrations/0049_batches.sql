-- One deed may be many acts: a signature recognises forty products. They belong together and say so.
alter table act
  add column batch_id uuid references act (id) deferrable initially deferred,
  add check (batch_id <> id);
comment on column act.batch_id is 'The act from which this one follows in the same transaction (a closing, a signature); null for one that stands by itself and for those of before. Part of the leaf in the log, not of the hash.';
create index act_batch on act (batch_id);

-- Whoever must know of several products of one batch gets one notice that lists them.
alter table notice add column others jsonb not null default '[]' check (jsonb_typeof(others) = 'array');
comment on column notice.others is 'Of a batch: what else the notice is about, each with subjectId and figures; the first stands in the columns.';
grant update (others) on notice to saoque_app;
