-- An office's own Word templates: the file of each version lies in the store, what became of it is told by its acts.
do $$
declare
  known text;
begin
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = 'act_subject_kind_check';
  execute 'alter table act drop constraint act_subject_kind_check, add constraint act_subject_kind_check '
    || replace(known, '])', ', ''paperTemplate''::text])');
end $$;

create table paper_template (
  id      uuid primary key,
  unit_id text not null references unit,
  paper   text not null check (paper in ('submission', 'decision', 'ministryLetter', 'notice')),
  unique (unit_id, paper)
);
comment on table paper_template is 'The template of one kind of paper of one office: what its acts hang on.';

grant select, insert on paper_template to saoque_app;
