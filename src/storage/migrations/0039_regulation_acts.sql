-- Publishing a Regulation is an act: the ledger says who did it.
alter table act
  drop constraint act_subject_kind_check,
  add constraint act_subject_kind_check
    check (subject_kind in ('dossier', 'session', 'decision', 'certificate', 'account', 'producer', 'regulation'));
