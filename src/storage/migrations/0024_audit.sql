-- Who read or tried what, apart from the technical log and from the ledger of acts.
create table audit_entry (
  id          uuid primary key,
  at          timestamptz not null,
  account_id  uuid references account (id),
  address     text not null,
  event       text not null check (event in
    ('signIn', 'signOut', 'readDossier', 'readSheet', 'readPersonalData', 'export', 'readFile', 'readAudit', 'request')),
  object_kind text check (object_kind in ('account', 'dossier', 'session', 'decision', 'certificate', 'producer', 'product', 'file')),
  object_id   text,
  outcome     text not null,
  check ((object_kind is null) = (object_id is null))
);
comment on table audit_entry is 'The application appends and reads; what is older than AUDIT_DAYS goes by clear_audit alone.';
comment on column audit_entry.account_id is 'Null for a stranger: nobody has shown who it was.';
comment on column audit_entry.address is 'Network, not machine: /24 of IPv4, /48 of IPv6.';
comment on column audit_entry.outcome is 'done, or the code of the refusal.';
create index audit_entry_at on audit_entry (at, id);
create index audit_entry_account on audit_entry (account_id, at);
create index audit_entry_object on audit_entry (object_id, at) where object_id is not null;
grant select, insert on audit_entry to saoque_app;

-- The application may not delete, so that whoever breaks into it cannot wipe the trace of it: this
-- clears by the clock of the database, and never what is younger than 30 days.
create function clear_audit(days integer) returns bigint language plpgsql security definer
  set search_path = public, pg_temp as $$
declare gone bigint;
begin
  if days is null or days < 30 then
    raise exception 'the audit log is kept for at least 30 days';
  end if;
  delete from audit_entry where at < now() - make_interval(days => days);
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke all on function clear_audit(integer) from public;
grant execute on function clear_audit(integer) to saoque_app;
