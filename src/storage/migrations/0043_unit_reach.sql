-- How far a right reaches is a question to one table: hundreds of ids of units no longer travel with each list.
create table unit_reach (
  unit_id   text not null,
  within_id text not null,
  from_day  date not null,
  until_day date not null,
  primary key (within_id, unit_id, from_day),
  check (from_day < until_day)
);
comment on table unit_reach is 'Every unit with every unit that it lies in, itself too, by its own parents or by what holds its territory; written anew when the records of units change.';
comment on column unit_reach.unit_id is 'A unit of the same transaction; seventy thousand foreign keys would take longer to check than the rows to write.';
comment on column unit_reach.from_day is '-infinity: since ever.';
comment on column unit_reach.until_day is 'First day on which it no longer holds; infinity: it holds.';

create table unit_reach_source (
  single  boolean primary key default true check (single),
  records text not null
);
comment on table unit_reach_source is 'Of which records of units unit_reach was made: their SHA-256.';

grant select, insert, update on unit_reach_source to saoque_app;
grant select, insert, delete on unit_reach to saoque_app;
