-- Two entries are one: asked for by one person, confirmed by another, and undone in the same way.
create table merge_request (
  id           uuid primary key,
  producer_id  uuid not null references producer (id),
  into_id      uuid not null references producer (id),
  kind         text not null check (kind in ('same', 'becameAnother')),
  undo         boolean not null,
  on_day       date not null,
  reason       text not null check (reason <> ''),
  requested_by uuid not null references account (id),
  requested_at timestamptz not null,
  settled_as   text check (settled_as in ('confirmed', 'refused')),
  settled_by   uuid references account (id),
  settled_at   timestamptz,
  check (producer_id <> into_id),
  check ((settled_as is null) = (settled_by is null) and (settled_as is null) = (settled_at is null))
);
comment on table merge_request is 'Somebody asks to merge an entry into another, or to undo it; what came of it stands in the acts of the producer.';
comment on column merge_request.producer_id is 'The double, or what became another.';
comment on column merge_request.undo is 'True: the merge is to be undone.';
create unique index merge_request_open on merge_request (producer_id) where settled_as is null;
create index merge_request_into on merge_request (into_id);
create index merge_request_requested_by on merge_request (requested_by);
create index merge_request_settled_by on merge_request (settled_by);
grant select, insert, update on merge_request to saoque_app;

-- Candidates are found by what they share.
create index producer_phone on producer (phone);
