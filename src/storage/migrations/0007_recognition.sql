create table decision (
  id           uuid primary key,
  unit_id      text not null references unit (id),
  session_id   uuid references council_session (id),
  number       text not null,
  dated        date not null,
  issuer       text not null,
  signer_name  text not null,
  signer_title text not null,
  legal_basis  jsonb not null,
  prepared_by  uuid not null references account (id),
  created_at   timestamptz not null,
  is_demo      boolean not null default false,
  unique (unit_id, number)
);
comment on table decision is 'A recognition decision (Đ7.3e) as prepared; whether it is signed is told by its acts.';

create table decision_item (
  decision_id         uuid not null references decision (id),
  dossier_id          uuid not null unique references dossier (id),
  outcome             text not null check (outcome in ('certificate', 'ministry', 'none')),
  star                integer not null check (star between 0 and 5),
  average_numerator   integer not null,
  average_denominator integer not null check (average_denominator > 0),
  primary key (decision_id, dossier_id)
);

create table certificate (
  id                uuid primary key,
  code              text not null unique,
  folded            text not null unique,
  number            text not null,
  product_id        uuid not null references product (id),
  producer_id       uuid not null references producer (id),
  dossier_id        uuid unique references dossier (id),
  decision_id       uuid references decision (id),
  unit_id           text not null references unit (id),
  product_name      text not null,
  producer_name     text not null,
  address           text not null,
  issuer            text not null,
  signer_name       text not null,
  signer_title      text not null,
  decision_number   text not null,
  decided_on        date not null,
  criteria_decision text not null,
  criteria_set      text not null,
  star              integer not null check (star between 3 and 5),
  score             text not null,
  valid_from        date not null,
  valid_to          date not null,
  is_demo           boolean not null default false,
  check (valid_from <= valid_to)
);
comment on table certificate is 'What stood on the paper the day it was issued; what became of it is told by its acts.';
create index certificate_product on certificate (product_id);
create index certificate_producer on certificate (producer_id);
create index certificate_valid_to on certificate (valid_to);

create table certificate_state (
  certificate_id  uuid primary key references certificate (id),
  seq             integer not null,
  revoked_on      date,
  revoked_by      text,
  replaced_on     date,
  replaced_by     uuid references certificate (id),
  extended_until  date
);
comment on table certificate_state is 'Projection of the certificate''s acts; valid, expiring and expired follow from the day that asks.';

alter table dossier add foreign key (previous_certificate_id) references certificate (id);
alter table dossier_state add foreign key (session_id) references council_session (id);
