-- An older certificate is entered by one of the office and confirmed by another (Đ12.1): until then it is no
-- certificate. What waits for the second person stands in a list.
create table earlier_entry (
  id         uuid primary key,
  product_id uuid not null references product (id),
  paper      jsonb not null,
  entered_at timestamptz not null
);
comment on table earlier_entry is 'A certificate of an earlier year as somebody entered it; the certificate made of it has its id.';
create index earlier_entry_product on earlier_entry (product_id);
grant select, insert on earlier_entry to saoque_app;

create table earlier_state (
  certificate_id uuid primary key,
  seq            integer not null check (seq > 0),
  waits          text check (waits in ('entry', 'annulment')),
  since          date not null
);
comment on table earlier_state is 'Projection: what of an older certificate waits for a second person. Without a reference, for an entry is no certificate yet.';
create index earlier_state_waits on earlier_state (since) where waits is not null;
grant select, insert, update on earlier_state to saoque_app;
