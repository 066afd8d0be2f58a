-- Cases of revocation, lists taken in, changes of units and the findings of a rule are noted when they are read.
do $$
declare
  known text;
begin
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = 'audit_entry_object_kind_check';
  execute 'alter table audit_entry drop constraint audit_entry_object_kind_check, add constraint audit_entry_object_kind_check '
    || replace(known, '])', ', ''revocation''::text, ''import''::text, ''unitChange''::text, ''rule''::text])');
end $$;
