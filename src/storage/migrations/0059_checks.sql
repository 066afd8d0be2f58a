-- Checks after recognition (Đ9): one row a check, as it was ordered; what became of it is told by its acts.
do $$
declare
  known text;
begin
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = 'act_subject_kind_check';
  execute 'alter table act drop constraint act_subject_kind_check, add constraint act_subject_kind_check '
    || replace(known, '])', ', ''check''::text])');
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = 'notice_subject_kind_check';
  execute 'alter table notice drop constraint notice_subject_kind_check, add constraint notice_subject_kind_check '
    || replace(known, '])', ', ''check''::text])');
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = 'audit_entry_event_check';
  execute 'alter table audit_entry drop constraint audit_entry_event_check, add constraint audit_entry_event_check '
    || replace(known, '])', ', ''readCheck''::text])');
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = 'audit_entry_object_kind_check';
  execute 'alter table audit_entry drop constraint audit_entry_object_kind_check, add constraint audit_entry_object_kind_check '
    || replace(known, '])', ', ''check''::text])');
end $$;

create table product_check (
  id             uuid primary key,
  certificate_id uuid not null references certificate (id),
  product_id     uuid not null references product (id),
  producer_id    uuid not null references producer (id),
  unit_id        text not null references unit (id),
  kind           text not null check (kind in ('periodic', 'unannounced', 'elsewhere')),
  reason         text not null check (reason <> ''),
  again_reason   text check (again_reason <> ''),
  items          jsonb not null,
  body           text,
  paper_number   text,
  paper_dated    date,
  created_at     timestamptz not null,
  is_demo        boolean not null default false,
  check ((kind = 'elsewhere') = (body is not null)),
  check ((body is null) = (paper_number is null) and (body is null) = (paper_dated is null))
);
comment on table product_check is 'A check of a recognised product (Đ9), by the province or, with its paper, by somebody else (Đ9.4b, Đ10.2b).';
comment on column product_check.again_reason is 'Why the producer is checked once more within the time that the Regulation says (Đ9.2b); null where nobody was there within it.';
comment on column product_check.items is 'What is looked at, made once from the product''s own sheets and papers (Đ9.3a); its hash stands in the first act.';
create index product_check_certificate on product_check (certificate_id);
create index product_check_product on product_check (product_id);
create index product_check_producer on product_check (producer_id);
create index product_check_unit on product_check (unit_id);

create table product_check_state (
  check_id    uuid primary key references product_check (id),
  seq         integer not null check (seq > 0),
  state       text not null check (state in ('planned', 'signing', 'closed', 'cancelled')),
  visit_on    date,
  result      text check (result in ('kept', 'repair', 'failed')),
  repair_by   date,
  closed_on   date,
  settled     text check (settled in ('repaired', 'notRepaired')),
  check ((state = 'closed') = (closed_on is not null))
);
comment on table product_check_state is 'Projection of the check''s acts, for lists; compared with them by the check of the ledger.';
comment on column product_check_state.visit_on is 'The day for which the team is sent, of a closed one the day on which it was there.';
create index product_check_state_order on product_check_state (state, visit_on);
create index product_check_state_repair on product_check_state (repair_by) where result = 'repair' and settled is null;

create table check_member (
  check_id   uuid not null references product_check (id),
  account_id uuid not null references account (id),
  body_name  text not null check (body_name <> ''),
  primary key (check_id, account_id)
);
comment on table check_member is 'Projection: who is sent, for which body (Đ9.4a); a team may come from several.';
create index check_member_account on check_member (account_id);

create table check_form (
  check_id   uuid primary key references product_check (id),
  version    integer not null check (version > 0),
  answers    jsonb not null,
  updated_by uuid not null references account (id),
  updated_at timestamptz not null
);
comment on table check_form is 'The record of a check as typed so far; once it is complete, its hash stands in the act and the team signs it.';
create index check_form_updated_by on check_form (updated_by);

create table check_photo (
  id         uuid primary key,
  check_id   uuid not null references product_check (id),
  item       text not null,
  caption    text not null,
  file_id    uuid not null unique references file (id),
  created_at timestamptz not null
);
comment on table check_photo is 'A picture taken at a check, under the item that it shows.';
create index check_photo_check on check_photo (check_id);

create table check_remark (
  check_id   uuid not null references product_check (id),
  no         integer not null check (no > 0),
  remark     text not null check (remark <> ''),
  written_by uuid not null references account (id),
  written_at timestamptz not null,
  primary key (check_id, no)
);
comment on table check_remark is 'What the producer says to a closed check, in the producer''s own words; its hash stands in the act.';
create index check_remark_written_by on check_remark (written_by);

grant select, insert on product_check, check_photo, check_remark to saoque_app;
grant select, insert, update on product_check_state, check_form to saoque_app;
grant select, insert, delete on check_member to saoque_app;
