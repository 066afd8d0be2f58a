-- An administrator has work done again that had used up its tries. It is no act on a subject of the register: the
-- audit log says who did it. Its object is one job, or all of a kind by the name of the kind.
alter table audit_entry
  drop constraint audit_entry_event_check,
  add constraint audit_entry_event_check check (event in
    ('signIn', 'signOut', 'readDossier', 'readSheet', 'readPersonalData', 'export', 'readFile', 'readAudit', 'redoJobs', 'request')),
  drop constraint audit_entry_object_kind_check,
  add constraint audit_entry_object_kind_check check (object_kind in
    ('account', 'dossier', 'session', 'decision', 'certificate', 'producer', 'product', 'file', 'proposal', 'job'));
