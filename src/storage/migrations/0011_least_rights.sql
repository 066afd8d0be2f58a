-- What the application does not need it may not do, and what has been sealed, decided or ended stays
-- as it was whoever asks through the application: rights where a right says it, triggers for the rest.

revoke update on file, role_grant, dossier, evidence, sheet from saoque_app;
revoke update, delete on session_member, session_dossier from saoque_app;
grant update (valid_to) on role_grant to saoque_app;
grant update (content, content_version) on dossier to saoque_app;
grant update (kind, title, number, issuer, issued_on, valid_until, criteria, removed_at) on evidence to saoque_app;
grant update (choices, remarks, comment, version, updated_at, sealed_at, hash) on sheet to saoque_app;

-- Form 03 goes to the province sealed (Đ7.2b).
create function refuse_change_of_sealed_report() returns trigger language plpgsql as $$
begin
  if old.sealed_at is not null or new.dossier_id <> old.dossier_id then
    raise exception 'form 03 of dossier % is sealed', old.dossier_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger commune_report_sealed before update on commune_report
  for each row execute function refuse_change_of_sealed_report();

-- Who sits, and who votes, is settled when the session opens (Đ7.3b).
create function refuse_seat_after_opening() returns trigger language plpgsql as $$
begin
  if exists (select from act where subject_kind = 'session' and subject_id = new.session_id and kind = 'open') then
    raise exception 'session % has been opened', new.session_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger session_member_settled before insert on session_member
  for each row execute function refuse_seat_after_opening();

-- A session is what was planned; rows are locked (FOR UPDATE needs the right) but never changed.
create function refuse_any_change() returns trigger language plpgsql as $$
begin
  raise exception '% does not change', tg_table_name using errcode = 'check_violation';
end $$;
create trigger council_session_stays before update on council_session
  for each row execute function refuse_any_change();

-- A role may end, and end earlier than planned; it never comes back, and never ends before what was
-- done in it.
create function refuse_rewriting_of_grant() returns trigger language plpgsql as $$
begin
  if new.valid_to is null or new.valid_to >= old.valid_to
     or new.valid_to < (select max(on_day) - 1 from act where actor_id = old.account_id and role = old.role) then
    raise exception 'the past of grant % stays', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger role_grant_past before update on role_grant
  for each row execute function refuse_rewriting_of_grant();

-- Serials go up: a number that was given is not given again.
create function refuse_lower_serial() returns trigger language plpgsql as $$
begin
  if new.last <= old.last then
    raise exception 'serial % was given', new.last using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger counter_goes_up before update on counter
  for each row execute function refuse_lower_serial();

-- Whether a star holds is read here by everybody who scans a packet: only what the acts say may stand here.
create function refuse_state_without_act() returns trigger language plpgsql as $$
declare
  last integer;
  revoked jsonb;
  replaced jsonb;
  extended jsonb;
begin
  select max(seq),
         (array_agg(data order by seq desc) filter (where kind = 'revoke'))[1],
         (array_agg(data order by seq desc) filter (where kind = 'replace'))[1],
         (array_agg(data order by seq desc) filter (where kind = 'extend'))[1]
    into last, revoked, replaced, extended
    from act where subject_kind = 'certificate' and subject_id = new.certificate_id;
  if new.seq is distinct from last
     or new.revoked_on is distinct from (revoked ->> 'from')::date
     or new.revoked_by is distinct from revoked ->> 'decisionNumber'
     or new.replaced_on is distinct from (replaced ->> 'from')::date
     or new.replaced_by is distinct from (replaced ->> 'by')::uuid
     or new.extended_until is distinct from (extended ->> 'until')::date then
    raise exception 'certificate % is not what its acts say', new.certificate_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger certificate_state_of_acts before insert or update on certificate_state
  for each row execute function refuse_state_without_act();
