-- Ideas of the yearly cycle (490/QĐ-TTg, step 2): slips from anybody, followed by a code; what became of one is told by its acts.
do $$
declare
  known text;
  named text;
begin
  foreach named in array array['act_subject_kind_check', 'audit_entry_object_kind_check', 'notice_subject_kind_check'] loop
    select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = named;
    execute format('alter table %I drop constraint %I, add constraint %I ',
        regexp_replace(named, '_(subject|object)_kind_check$', ''), named, named)
      || replace(known, '])', ', ''idea''::text])');
  end loop;
end $$;

create table idea (
  id          uuid primary key,
  code        text not null unique check (code ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  unit_id     text not null references unit (id),
  year        integer not null check (year between 2018 and 2100),
  producer_id uuid references producer (id),
  created_at  timestamptz not null,
  is_demo     boolean not null default false
);
comment on table idea is 'An idea of a product, from its slip on, in the cycle of the year in which it came.';
comment on column idea.code is 'Random: whoever has it follows the slip and may put it right; no list of officials shows it.';
comment on column idea.producer_id is 'The producer whose account sent it; null of anybody else.';
create index idea_unit on idea (unit_id, year);
create index idea_producer on idea (producer_id);

create table idea_slip (
  idea_id      uuid not null references idea (id),
  version      integer not null check (version > 0),
  product      text not null,
  folded       text not null,
  annex_i      text,
  material     text not null,
  there        text,
  needed       text,
  created_at   timestamptz not null,
  primary key (idea_id, version)
);
comment on table idea_slip is 'A slip as it was sent, one row each time; its hash stands in the act that brought it.';
comment on column idea_slip.folded is 'The product without marks and case, by which the same idea sent twice is found.';
comment on column idea_slip.there is 'What is there already: people, machines, buyers.';
comment on column idea_slip.needed is 'What help is asked for.';

create table idea_contact (
  idea_id   uuid primary key references idea (id),
  name      text not null check (name <> ''),
  telephone text not null check (telephone ~ '^\+84')
);
comment on table idea_contact is 'Who sent it: personal data, apart from the idea, read by right alone and noted.';
create index idea_contact_telephone on idea_contact (telephone);

create table idea_state (
  idea_id      uuid primary key references idea (id),
  seq          integer not null check (seq > 0),
  state        text not null check (state in
    ('sent', 'returned', 'training', 'refused', 'accepted', 'planned', 'carrying', 'stopped', 'handedOver')),
  since        date not null,
  slip_version integer not null,
  sent_on      date not null,
  accepted_on  date,
  carrying_on  date,
  handed_on    date,
  ended_on     date,
  visited_on   date,
  on_time      boolean,
  plan_version integer not null,
  producer_id  uuid references producer (id),
  product_id   uuid references product (id),
  dossier_id   uuid references dossier (id),
  foreign key (idea_id, slip_version) references idea_slip (idea_id, version)
);
comment on table idea_state is 'Projection of the idea''s acts, for lists and the board; compared with them by the check of the ledger.';
create index idea_state_order on idea_state (state, since, idea_id);
create index idea_state_slip on idea_state (idea_id, slip_version);
create index idea_state_producer on idea_state (producer_id);
create index idea_state_product on idea_state (product_id);
create index idea_state_dossier on idea_state (dossier_id);

create table idea_try (
  id           uuid primary key,
  address_hash bytea not null,
  at           timestamptz not null
);
comment on table idea_try is 'Slips sent from one address within a day, by a keyed hash of it: against floods; older ones are forgotten.';
create index idea_try_address on idea_try (address_hash, at);

grant select, insert on idea, idea_slip to saoque_app;
grant select, insert, update on idea_contact to saoque_app;
grant select, insert, update on idea_state to saoque_app;
grant select, insert, delete on idea_try to saoque_app;
