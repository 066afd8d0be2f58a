-- A recognition that the ministry found irregular is withdrawn (Đ10.1b): for the register its star is gone as by a revocation.
create or replace function refuse_state_without_act() returns trigger language plpgsql as $$
declare
  last integer;
  revoked jsonb;
  replaced jsonb;
  extended jsonb;
  annulled date;
begin
  select max(seq),
         (array_agg(data order by seq desc) filter (where kind in ('revoke', 'withdrawRecognition')))[1],
         (array_agg(data order by seq desc) filter (where kind in ('replace', 'reinstate')))[1],
         (array_agg(data order by seq desc) filter (where kind in ('extend', 'endExtension')))[1],
         max(on_day) filter (where kind = 'annul')
    into last, revoked, replaced, extended, annulled
    from act where subject_kind = 'certificate' and subject_id = new.certificate_id;
  if new.seq is distinct from last
     or new.revoked_on is distinct from (revoked ->> 'from')::date
     or new.revoked_by is distinct from revoked ->> 'decisionNumber'
     or new.replaced_on is distinct from (replaced ->> 'from')::date
     or new.replaced_by is distinct from (replaced ->> 'by')::uuid
     or new.extended_until is distinct from (extended ->> 'until')::date
     or new.annulled_on is distinct from annulled then
    raise exception 'certificate % is not what its acts say', new.certificate_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
