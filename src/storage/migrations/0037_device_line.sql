-- What one open page sends about one thing goes in a line, one item after the other: the last item that was taken is
-- known, so that the same one sent again does nothing and one that comes before its turn waits on its device.
create table device_line (
  account_id  uuid not null references account (id),
  line        uuid not null,
  item        uuid not null,
  version     integer not null check (version > 0),
  received_at timestamptz not null,
  primary key (account_id, line)
);
comment on table device_line is 'The end of each line; forgotten a month after its last item.';
comment on column device_line.item is 'The item of this line that was received last.';
comment on column device_line.version is 'What the thing was saved as by it, told again when the same item comes again.';
grant select, insert, update, delete on device_line to saoque_app;
