-- Certificates that were given before the register opened are entered here (Đ12.1), and one that was entered by
-- mistake is annulled: its code then says that and nothing else, and what it had replaced stands again.
alter table certificate
  add column level text check (level in ('district', 'province', 'centre'));
comment on column certificate.level is 'Who recognised it, on papers of earlier years; null where the register itself issued it.';
comment on column certificate.score is 'The total; empty on a paper of earlier years that gives none.';

alter table certificate_state
  add column annulled_on date;
comment on column certificate_state.annulled_on is 'The day on which it was struck out as entered by mistake; it never counted.';

alter table counter
  drop constraint counter_kind_check,
  add constraint counter_kind_check
    check (kind in ('productCode', 'communeSlip', 'officeSlip', 'certificate', 'earlierCode'));

-- A number comes once, but for papers that give none, and for what was entered by mistake and is entered again.
alter table certificate drop constraint certificate_number_once;
create function refuse_number_given_twice() returns trigger language plpgsql as $$
begin
  if new.number_folded = '' then return new; end if;
  perform pg_advisory_xact_lock(hashtext('certificate_number'), hashtext(new.issuer || ' ' || new.number_folded));
  if exists (
    select from certificate other left join certificate_state s on s.certificate_id = other.id
     where other.number_folded = new.number_folded and other.issuer = new.issuer and s.annulled_on is null) then
    raise exception 'number % was given by %', new.number, new.issuer
      using errcode = 'unique_violation', constraint = 'certificate_number_once';
  end if;
  return new;
end $$;
create trigger certificate_number_once before insert on certificate
  for each row execute function refuse_number_given_twice();

-- Only what the acts say may stand here: the last word about a replacement, and whether it was struck out.
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
         (array_agg(data order by seq desc) filter (where kind = 'extend'))[1],
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

create or replace view catalogue_source as
select c.id, c.product_id, c.producer_id, h.unit_id, c.code, c.star, split_part(c.annex_i, '.', 1) as sector,
  c.decided_on, c.valid_from as first_day, greatest(c.valid_to, s.extended_until) as last_day,
  case when s.annulled_on is null then least(s.revoked_on, s.replaced_on) else c.valid_from end as gone_on,
  p.folded as name, p.folded || ' ' || h.folded || ' ' || u.folded as folded
from certificate c
join certificate_state s on s.certificate_id = c.id
join product p on p.id = c.product_id
join producer h on h.id = c.producer_id
join unit u on u.id = h.unit_id;
