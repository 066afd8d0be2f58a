-- What was done for producers: trainings, advice, packaging, machines, fairs, money … Each kind is a definition of fields
-- (src/domain/support/records/kinds.ts); the tables are the same for all. Nothing is overwritten: a version, a link, a payment, a
-- person stands from the day on which it was entered until the day on which another took its place, and can be read as of any day.
do $$
declare
  known text;
begin
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = 'act_subject_kind_check';
  execute 'alter table act drop constraint act_subject_kind_check, add constraint act_subject_kind_check '
    || replace(known, '])', ', ''support''::text, ''supportNone''::text])');
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = 'audit_entry_object_kind_check';
  execute 'alter table audit_entry drop constraint audit_entry_object_kind_check, add constraint audit_entry_object_kind_check '
    || replace(known, '])', ', ''support''::text])');
end $$;

create table support_record (
  id         uuid primary key,
  kind       text not null,
  version    integer not null check (version > 0),
  closed     boolean not null,
  is_demo    boolean not null,
  created_at timestamptz not null
);
comment on table support_record is 'Something that was done for producers. What is said of it stands in its versions.';
comment on column support_record.kind is 'One of SUPPORT_KINDS.';
comment on column support_record.closed is 'It was entered by mistake: no version of it stands.';

create table support_version (
  record_id        uuid not null references support_record (id),
  version          integer not null,
  act_id           uuid not null references act (id) deferrable initially deferred,
  known_from       date not null,
  known_until      date,
  kind             text not null,
  unit_id          text not null references unit (id),
  type             text,
  title            text not null check (title <> ''),
  folded           text not null,
  first_day        date not null,
  last_day         date,
  cost             bigint check (cost > 0),
  contract_number  text,
  contract_day     date,
  contract_partner text,
  contract_value   bigint check (contract_value > 0),
  paper_number     text,
  paper_day        date,
  result           text not null,
  texts            jsonb not null,
  primary key (record_id, version),
  check (last_day >= first_day),
  check (known_until >= known_from)
);
comment on table support_version is 'What is said of a record, in versions; the one without an end stands today. Never overwritten.';
comment on column support_version.known_from is 'Day on which it was entered.';
comment on column support_version.known_until is 'First day on which another version stands, or none; null: until further notice.';
comment on column support_version.last_day is 'Null: it goes on.';
comment on column support_version.texts is 'Further words that its kind asks for.';
create unique index support_version_stands on support_version (record_id) where known_until is null;
create index support_version_unit on support_version (unit_id, kind, first_day);
create index support_version_day on support_version (first_day desc, record_id) where known_until is null;
create index support_version_act on support_version (act_id);

create table support_cost (
  record_id uuid not null,
  version   integer not null,
  source    text not null check (source in ('central', 'province', 'district', 'commune', 'credit', 'community', 'producer')),
  amount    bigint not null check (amount > 0),
  primary key (record_id, version, source),
  foreign key (record_id, version) references support_version (record_id, version)
);
comment on table support_cost is 'Of the cost of a version, how much from which source, in whole đồng.';

create table support_figure (
  record_id uuid not null,
  version   integer not null,
  name      text not null,
  value     bigint not null check (value >= 0),
  primary key (record_id, version, name),
  foreign key (record_id, version) references support_version (record_id, version)
);
comment on table support_figure is 'Numbers that the kind of a record asks for: people by kind, sessions, booths. Without a row: not reported.';

create table support_link (
  id          uuid primary key,
  record_id   uuid not null references support_record (id),
  producer_id uuid not null references producer (id),
  product_id  uuid references product (id),
  act_id      uuid not null references act (id) deferrable initially deferred,
  known_from  date not null,
  known_until date,
  ended_by    uuid references act (id) deferrable initially deferred,
  check ((known_until is null) = (ended_by is null)),
  check (known_until >= known_from)
);
comment on table support_link is 'For whom it was done: a producer, or one of its products.';
create unique index support_link_once on support_link (record_id, producer_id, product_id) nulls not distinct where known_until is null;
create index support_link_record on support_link (record_id);
create index support_link_producer on support_link (producer_id);
create index support_link_product on support_link (product_id);
create index support_link_act on support_link (act_id);
create index support_link_ended_by on support_link (ended_by);

create table support_payment (
  id          uuid primary key,
  record_id   uuid not null references support_record (id),
  paid_on     date not null,
  amount      bigint not null check (amount > 0),
  source      text not null check (source in ('central', 'province', 'district', 'commune', 'credit', 'community', 'producer')),
  paper       text not null,
  act_id      uuid not null references act (id) deferrable initially deferred,
  known_from  date not null,
  known_until date,
  ended_by    uuid references act (id) deferrable initially deferred,
  check ((known_until is null) = (ended_by is null)),
  check (known_until >= known_from)
);
comment on table support_payment is 'Money that went out by the contract of a record; one that was entered wrongly has an end.';
create index support_payment_record on support_payment (record_id);
create index support_payment_act on support_payment (act_id);
create index support_payment_ended_by on support_payment (ended_by);

create table support_person (
  id                 uuid primary key,
  record_id          uuid not null references support_record (id),
  who                text not null check (who in ('provinceOfficial', 'communeOfficial', 'leader', 'worker', 'household', 'other', 'trainer')),
  name               text not null check (name <> ''),
  folded             text not null,
  sex                text check (sex in ('female', 'male')),
  body               text not null,
  producer_id        uuid references producer (id),
  certificate_number text,
  certificate_day    date,
  act_id             uuid not null references act (id) deferrable initially deferred,
  known_from         date not null,
  known_until        date,
  ended_by           uuid references act (id) deferrable initially deferred,
  check ((known_until is null) = (ended_by is null)),
  check (known_until >= known_from)
);
comment on table support_person is 'Who took part or taught. Names of people: they stand here alone, in no act, and are shown to whoever may see them.';
comment on column support_person.body is 'Where somebody works who belongs to no producer; empty: not said.';
create index support_person_record on support_person (record_id, folded);
create index support_person_producer on support_person (producer_id);
create index support_person_act on support_person (act_id);
create index support_person_ended_by on support_person (ended_by);

create table support_none (
  id        uuid primary key,
  unit_id   text not null references unit (id),
  kind      text not null,
  year      integer not null check (year between 2018 and 2100),
  stated_on date not null,
  act_id    uuid not null references act (id) deferrable initially deferred,
  ended_on  date,
  ended_by  uuid references act (id) deferrable initially deferred,
  check ((ended_on is null) = (ended_by is null)),
  check (ended_on >= stated_on)
);
comment on table support_none is 'A unit says that it had nothing of a kind in a year: zero, which is another thing than not reported.';
create unique index support_none_once on support_none (unit_id, kind, year) where ended_on is null;
create index support_none_unit on support_none (unit_id);
create index support_none_act on support_none (act_id);
create index support_none_ended_by on support_none (ended_by);

-- One rule for money that went out: where there is a contract, what was paid by it, on its day; without one, the cost by its
-- sources, on the last day. Read with `known_from <= day and (known_until is null or known_until > day)`.
create view support_spent as
select version.record_id, version.kind, version.unit_id, payment.source, payment.paid_on as day, payment.amount,
  greatest(version.known_from, payment.known_from) as known_from, least(version.known_until, payment.known_until) as known_until
from support_version as version join support_payment as payment on payment.record_id = version.record_id
where version.contract_value is not null
  and (version.known_until is null or version.known_until > payment.known_from)
  and (payment.known_until is null or payment.known_until > version.known_from)
union all
select version.record_id, version.kind, version.unit_id, cost.source, coalesce(version.last_day, version.first_day), cost.amount,
  version.known_from, version.known_until
from support_version as version join support_cost as cost using (record_id, version)
where version.contract_value is null;
comment on view support_spent is 'Money that went out, by day and source; no row is counted twice.';

-- Payments of rewards with their days, which the acts alone say; a correction says what one really was.
create view reward_paid as
select list.unit_id, list.list_id, item.certificate_id, item.payer, (paid.data ->> 'on')::date as day,
  coalesce((corrected.data ->> 'amount')::bigint, (paid.data ->> 'amount')::bigint) as amount
from reward_list_state as list
  join act as paid on paid.subject_kind = 'rewardList' and paid.subject_id = list.list_id and paid.kind = 'payReward'
  join reward_item as item on item.list_id = list.list_id and item.certificate_id = (paid.data ->> 'certificateId')::uuid
  left join act as corrected on corrected.subject_kind = 'rewardList' and corrected.subject_id = list.list_id
    and corrected.kind = 'correctPayment' and (corrected.data ->> 'payment')::integer = paid.seq;
comment on view reward_paid is 'What was paid of rewards by star, on which day, by whose budget.';

grant select, insert, update on support_record, support_version, support_link, support_payment, support_person, support_none to saoque_app;
grant select, insert on support_cost, support_figure to saoque_app;
grant select on support_spent, reward_paid to saoque_app;
