-- A draft that was never sent is the producer's alone, until the producer asks one desk to look at it.
alter table dossier_state add column help_desk text check (help_desk in ('commune', 'office'));
comment on column dossier_state.help_desk is 'The desk that may read the draft; lists are filtered by it as viewDossier is.';
