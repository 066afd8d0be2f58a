-- A proposal may carry the name, the number and the phone of a producer's representative: reading it is noted.
alter table audit_entry
  drop constraint audit_entry_object_kind_check,
  add constraint audit_entry_object_kind_check check (object_kind in
    ('account', 'dossier', 'session', 'decision', 'certificate', 'producer', 'product', 'file', 'proposal'));
