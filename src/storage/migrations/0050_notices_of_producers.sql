-- A producer is told what became of its own changes: of its entry, or of one of its products.
alter table notice
  drop constraint notice_subject_kind_check,
  add constraint notice_subject_kind_check
    check (subject_kind in ('dossier', 'session', 'decision', 'certificate', 'account', 'producer', 'product'));
