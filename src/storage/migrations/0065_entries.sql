-- The further registers: craft villages, raw-material areas, points of sale, brands, organisations of the programme.
-- What is true of an entry is kept as facts with days, like what is true of producers and products; this row is what lists read.
create table entry (
  id          uuid primary key,
  kind        text not null check (kind in ('craftVillage', 'materialArea', 'salesPoint', 'brand', 'organisation')),
  name        text not null check (name <> ''),
  folded      text not null,
  unit_id     text not null references unit (id),
  type        text,
  closed_as   text check (closed_as in ('ended', 'mistake')),
  closed_on   date,
  version     integer not null check (version > 0),
  is_demo     boolean not null,
  created_at  timestamptz not null,
  check ((closed_as is null) = (closed_on is null))
);
comment on table entry is 'An entry of a further register. Values besides its name, type and commune are facts (subject_kind entry).';
comment on column entry.closed_on is 'First day on which it no longer is; what was entered by mistake never was.';
create index entry_unit on entry (unit_id, kind, folded);
create index entry_kind on entry (kind, folded, id);
-- Two of one name in a commune are one; who was entered by mistake may be entered anew.
create unique index entry_once on entry (kind, unit_id, folded) where closed_as is null;

create table entry_link (
  id          uuid primary key,
  entry_id    uuid not null references entry (id),
  producer_id uuid references producer (id),
  product_id  uuid references product (id),
  since       date not null,
  until       date,
  act_id      uuid not null references act (id) deferrable initially deferred,
  ended_by    uuid references act (id) deferrable initially deferred,
  check ((producer_id is null) <> (product_id is null)),
  check ((until is null) = (ended_by is null)),
  check (until >= since)
);
comment on table entry_link is 'What is made, grown, sold or protected where: from a day, until the day before another. Never deleted.';
comment on column entry_link.until is 'First day on which it no longer is tied; null: until further notice.';
create index entry_link_entry on entry_link (entry_id);
create index entry_link_producer on entry_link (producer_id);
create index entry_link_product on entry_link (product_id);
create index entry_link_act on entry_link (act_id);
create index entry_link_ended_by on entry_link (ended_by);
create unique index entry_link_once on entry_link (entry_id, producer_id, product_id) nulls not distinct where until is null;

do $$
declare
  known text;
begin
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = 'act_subject_kind_check';
  execute 'alter table act drop constraint act_subject_kind_check, add constraint act_subject_kind_check '
    || replace(known, '])', ', ''entry''::text])');
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = 'audit_entry_object_kind_check';
  execute 'alter table audit_entry drop constraint audit_entry_object_kind_check, add constraint audit_entry_object_kind_check '
    || replace(known, '])', ', ''entry''::text])');
end $$;
alter table statement
  drop constraint statement_subject_kind_check,
  add constraint statement_subject_kind_check check (subject_kind in ('producer', 'product', 'entry'));

grant select, insert, update on entry, entry_link to saoque_app;
