create table dossier (
  id                      uuid primary key,
  product_id              uuid not null references product (id),
  producer_id             uuid not null references producer (id),
  unit_id                 text not null references unit (id),
  kind                    text not null check (kind in ('first', 'upgrade', 'reassessment')),
  criteria_version        text not null,
  criteria_set            text not null,
  previous_certificate_id uuid,
  content                 jsonb not null,
  content_version         integer not null default 1,
  is_demo                 boolean not null default false,
  created_by              uuid not null references account (id),
  created_at              timestamptz not null
);
comment on column dossier.criteria_version is 'The law the dossier was opened under; it keeps it for ever (rule 6).';
comment on column dossier.content is 'Forms 01 and 02 as typed so far; what was handed in stands in dossier_version.';
create index dossier_producer on dossier (producer_id);
create index dossier_unit on dossier (unit_id);
create index dossier_product on dossier (product_id);

create table dossier_version (
  dossier_id   uuid not null references dossier (id),
  no           integer not null,
  content      jsonb not null,
  evidence     jsonb not null,
  sha256       bytea not null,
  submitted_by uuid not null references account (id),
  submitted_at timestamptz not null,
  primary key (dossier_id, no)
);
comment on table dossier_version is 'What was handed in, sealed by its hash; a later change makes a new version (Đ7.1).';

create table evidence (
  id          uuid primary key,
  dossier_id  uuid not null references dossier (id),
  file_id     uuid not null references file (id),
  kind        integer not null check (kind between 1 and 15),
  title       text not null check (title <> ''),
  number      text not null default '',
  issuer      text not null default '',
  issued_on   date,
  valid_until date,
  criteria    text[] not null,
  created_at  timestamptz not null,
  removed_at  timestamptz,
  check (issued_on is null or valid_until is null or issued_on <= valid_until)
);
comment on column evidence.kind is 'One of the 15 kinds of evidence of form 02, Annex III.';
create index evidence_dossier on evidence (dossier_id);

create table commune_report (
  dossier_id uuid primary key references dossier (id),
  findings   jsonb not null,
  version    integer not null default 1,
  updated_by uuid not null references account (id),
  updated_at timestamptz not null,
  sealed_at  timestamptz
);
comment on table commune_report is 'Form 03: four items, findings without points (Đ7.2a). Sealed when the commune passes the dossier on.';

create table counter (
  unit_id text not null references unit (id),
  year    integer not null,
  kind    text not null check (kind in ('productCode', 'communeSlip', 'officeSlip', 'certificate')),
  last    integer not null check (last > 0),
  primary key (unit_id, year, kind)
);
comment on table counter is 'Serials come from here, not from sequences, which jump after a crash.';

create table product_code (
  code       text primary key,
  folded     text not null unique,
  dossier_id uuid not null unique references dossier (id)
);
comment on table product_code is 'T-X-STT-20YY (Annex II): province, commune, serial kept by the commune, year of assessment.';

create table dossier_state (
  dossier_id          uuid primary key references dossier (id),
  seq                 integer not null,
  state               text not null,
  submitted_on        date,
  commune_received_on date,
  commune_due_on      date,
  forwarded_on        date,
  office_received_on  date,
  session_id          uuid,
  star                integer,
  changed_on          date not null
);
comment on table dossier_state is 'Projection for lists, rebuilt from acts and checked against them by a test; never the source.';
create index dossier_state_state on dossier_state (state);
