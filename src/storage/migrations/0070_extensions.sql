-- A certificate that a late re-assessment keeps valid beyond its end (Đ12.3): asked for by one, confirmed by another,
-- confirmed as read by its producer, and ended by a result that gives no new certificate.
create table extension_state (
  certificate_id uuid primary key references certificate (id),
  seq            integer not null check (seq > 0),
  waits          boolean not null,
  until          date,
  since          date not null,
  read_on        date,
  check (not (waits and read_on is not null))
);
comment on table extension_state is 'Projection: which certificate waits to be extended or is, and whether its producer has confirmed that.';
comment on column extension_state.until is 'The last day asked for, or the one that stands; empty where a request came to nothing.';
create index extension_state_since on extension_state (since, certificate_id);
grant select, insert, update on extension_state to saoque_app;

-- The last word about an extension is its end, where a result came.
create or replace function refuse_state_without_act() returns trigger language plpgsql as $$
declare
  last integer;
  revoked jsonb;
  replaced jsonb;
  extended jsonb;
  annulled date;
begin
  select max(seq),
         (array_agg(data order by seq desc) filter (where kind = 'revoke'))[1],
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
