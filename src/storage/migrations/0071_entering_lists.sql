-- A list is entered into the register as a whole, by two people, and can be taken back as a whole.
do $$
declare
  known text;
begin
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = 'act_subject_kind_check';
  execute 'alter table act drop constraint act_subject_kind_check, add constraint act_subject_kind_check '
    || replace(known, '])', ', ''import''::text])');
end $$;

create table import_state (
  import_id uuid primary key references import_list (id),
  state     text not null check (state in ('open', 'laidDown', 'entered', 'undoAsked')),
  seq       integer not null check (seq > 0)
);
comment on table import_state is 'Projection of the acts of a list; none: it is worked on.';
grant select, insert, update on import_state to saoque_app;

alter table import_row add column given jsonb not null default '{}' check (jsonb_typeof(given) = 'object');
comment on column import_row.given is 'What a person knows of the row and the list does not say: producer, star, number and day of the decision, commune of today.';
alter table import_list add column without_paper boolean not null default false;
comment on column import_list.without_paper is 'Products whose star has no number or day of a decision are entered without a certificate.';
comment on table import_list is 'A list out of a workbook, as it was read; what it entered stands in the batch of its act.';

alter table statement
  drop constraint statement_check,
  add constraint statement_check
    check ((source_id is not null) = (source in ('proposal', 'dossier', 'certificate', 'import')));
comment on column statement.source_id is 'The proposal, dossier, certificate or imported list that it was taken from.';
