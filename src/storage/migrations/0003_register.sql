-- Producers (chủ thể, Đ2.3) and their products.
create table producer (
  id                       uuid primary key,
  kind                     text not null,
  legal_name               text not null check (legal_name <> ''),
  folded                   text not null,
  slug                     text not null unique,
  identifier_kind          text not null check (identifier_kind in ('taxCode', 'personalNumber')),
  identifier               text not null unique,
  registration_number      text,
  founded_on               date,
  representative_name      text not null,
  representative_position  text not null,
  representative_sex       text not null check (representative_sex in ('male', 'female')),
  representative_ethnicity text not null,
  representative_address   text not null,
  unit_id                  text not null references unit (id),
  street                   text not null default '',
  phone                    text not null,
  email                    text,
  is_demo                  boolean not null default false,
  version                  integer not null default 1,
  created_at               timestamptz not null
);
create index producer_unit on producer (unit_id);
create index producer_folded on producer (folded);

create table product (
  id          uuid primary key,
  producer_id uuid not null references producer (id),
  name        text not null check (name <> ''),
  folded      text not null,
  annex_i     text not null,
  summary     text not null default '',
  story       text not null default '',
  packing     text not null default '',
  is_demo     boolean not null default false,
  version     integer not null default 1,
  created_at  timestamptz not null
);
comment on column product.annex_i is 'Leaf of Annex I (for example I.3.c); it selects the criteria set, never a person (Đ3.2).';
create index product_producer on product (producer_id);

create table file (
  id            uuid primary key,
  producer_id   uuid references producer (id),
  mime          text not null,
  bytes         bigint not null check (bytes > 0),
  sha256        bytea not null,
  original_name text not null,
  storage_key   text not null unique,
  uploaded_by   uuid not null references account (id),
  created_at    timestamptz not null
);
comment on column file.storage_key is 'Random name outside the web root; the original name is only shown, never a path.';

create table product_picture (
  product_id uuid not null references product (id),
  file_id    uuid not null references file (id),
  position   integer not null,
  alt        text not null,
  primary key (product_id, file_id)
);

create table role_grant (
  id          uuid primary key,
  account_id  uuid not null references account (id),
  role        text not null check (role in ('producer', 'communeOfficer', 'officeOfficer', 'officeHead', 'advisor',
                'councilMember', 'secretary', 'chair', 'leader', 'inspector', 'administrator')),
  unit_id     text references unit (id),
  producer_id uuid references producer (id),
  valid_from  date not null,
  valid_to    date,
  check ((role = 'producer') = (producer_id is not null)),
  check ((role = 'producer') = (unit_id is null))
);
comment on table role_grant is 'A role and its reach: one producer, or a unit with all below it. valid_to is the last day.';
create index role_grant_account on role_grant (account_id);
