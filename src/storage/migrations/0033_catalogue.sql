-- What the catalogue lists, narrows and counts stands in one row a certificate, with the names folded for
-- search and a mark whether its star is in force on the day of the catalogue; how many there are stands in
-- counters. A page of the catalogue reads as much at a hundred thousand products as at a thousand.
create extension if not exists pg_trgm;

create table catalogue_day (
  single boolean primary key default true check (single),
  day    date not null
);
comment on table catalogue_day is 'One row: the day for which the catalogue is marked and counted; the first reader of a new day turns it.';
insert into catalogue_day (day) values ('2000-01-01');

create table catalogue_entry (
  certificate_id uuid primary key references certificate (id),
  product_id     uuid not null references product (id),
  producer_id    uuid not null references producer (id),
  unit_id        text not null references unit (id),
  code           text not null,
  star           integer not null,
  sector         text not null,
  decided_on     date not null,
  first_day      date not null,
  last_day       date not null,
  gone_on        date,
  name           text not null,
  folded         text not null,
  in_force       boolean not null
);
comment on table catalogue_entry is 'Projection of a certificate, its acts, product, producer and commune; compared with them by a test.';
comment on column catalogue_entry.gone_on is 'First day without the star although last_day has not passed: revoked, or replaced.';
comment on column catalogue_entry.name is 'Folded name of the product, as lists are ordered.';
comment on column catalogue_entry.folded is 'Folded names of product, producer and commune, which a search looks through.';
comment on column catalogue_entry.in_force is 'Whether the star may be shown on the day of catalogue_day.';
create index catalogue_entry_newest on catalogue_entry (decided_on desc, name, code) where in_force;
create index catalogue_entry_stars on catalogue_entry (star desc, decided_on desc, name, code) where in_force;
create index catalogue_entry_names on catalogue_entry (name, code) where in_force;
create index catalogue_entry_words on catalogue_entry using gin (folded gin_trgm_ops);
create index catalogue_entry_product on catalogue_entry (product_id);
create index catalogue_entry_producer on catalogue_entry (producer_id);
create index catalogue_entry_unit on catalogue_entry (unit_id);
-- Whose mark may be wrong on another day: stars that began, ended or went between the two.
create index catalogue_entry_first_day on catalogue_entry (first_day);
create index catalogue_entry_last_day on catalogue_entry (last_day);

create table catalogue_count (
  unit_id  text not null references unit (id),
  sector   text not null,
  star     integer not null,
  products integer not null,
  primary key (unit_id, sector, star)
);
comment on table catalogue_count is 'Stars in force on the day of catalogue_day.';
create table catalogue_end (
  last_day date primary key,
  products integer not null
);
comment on table catalogue_end is 'The same stars by the last day of their term.';
create table catalogue_year (
  year     integer primary key,
  products integer not null
);
comment on table catalogue_year is 'The same stars by the year of their decision.';

create view catalogue_source as
select c.id, c.product_id, c.producer_id, h.unit_id, c.code, c.star, split_part(c.annex_i, '.', 1) as sector,
  c.decided_on, c.valid_from as first_day, greatest(c.valid_to, s.extended_until) as last_day,
  least(s.revoked_on, s.replaced_on) as gone_on,
  p.folded as name, p.folded || ' ' || h.folded || ' ' || u.folded as folded
from certificate c
join certificate_state s on s.certificate_id = c.id
join product p on p.id = c.product_id
join producer h on h.id = c.producer_id
join unit u on u.id = h.unit_id;
comment on view catalogue_source is 'What catalogue_entry holds, from the tables that it is made of. least() and greatest() pass over null.';

create function is_star_in_force(first_day date, last_day date, gone_on date, day date) returns boolean
  language sql immutable parallel safe
  return first_day <= day and last_day >= day and (gone_on is null or gone_on > day);

create function enter_in_catalogue(certificates uuid[]) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  today date;
begin
  -- One at a time, and in the same order as whatever else raises the number of the public content:
  -- counters that two transactions take from two ends would make them wait for each other.
  perform from content_version for update;
  select day into today from catalogue_day;
  insert into catalogue_entry
  select id, product_id, producer_id, unit_id, code, star, sector, decided_on, first_day, last_day, gone_on,
    name, folded, is_star_in_force(first_day, last_day, gone_on, today)
  from catalogue_source where id = any (certificates)
  on conflict (certificate_id) do update set
    (product_id, producer_id, unit_id, code, star, sector, decided_on, first_day, last_day, gone_on, name,
      folded, in_force) =
    (excluded.product_id, excluded.producer_id, excluded.unit_id, excluded.code, excluded.star,
      excluded.sector, excluded.decided_on, excluded.first_day, excluded.last_day, excluded.gone_on,
      excluded.name, excluded.folded, excluded.in_force);
end $$;

-- Deferred to the end of the transaction: only then does a certificate have its first state, and nothing
-- is locked behind it any more. Their names stand before those of content_version's triggers on purpose.
create function follow_in_catalogue() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  found uuid[];
begin
  case tg_table_name
    when 'certificate' then found := array[new.id];
    when 'certificate_state' then found := array[new.certificate_id];
    when 'product' then found := array(select id from certificate where product_id = new.id);
    when 'producer' then found := array(select id from certificate where producer_id = new.id);
    when 'unit' then
      found := array(select c.id from certificate c join producer h on h.id = c.producer_id
        where h.unit_id = new.id);
  end case;
  if found <> '{}' then perform enter_in_catalogue(found); end if;
  return null;
end $$;
create constraint trigger certificate_in_catalogue after insert or update on certificate
  deferrable initially deferred for each row execute function follow_in_catalogue();
create constraint trigger certificate_state_in_catalogue after insert or update on certificate_state
  deferrable initially deferred for each row execute function follow_in_catalogue();
create constraint trigger product_in_catalogue after update of folded on product
  deferrable initially deferred for each row when (old.folded <> new.folded)
  execute function follow_in_catalogue();
create constraint trigger producer_in_catalogue after update of folded, unit_id on producer
  deferrable initially deferred for each row
  when (old.folded <> new.folded or old.unit_id <> new.unit_id) execute function follow_in_catalogue();
create constraint trigger unit_in_catalogue after update of folded on unit
  deferrable initially deferred for each row when (old.folded <> new.folded)
  execute function follow_in_catalogue();

create function add_to_catalogue_counts(entries catalogue_entry[], by integer) returns void language sql
  security definer set search_path = public, pg_temp as $$
  insert into catalogue_count
  select unit_id, sector, star, by * count(*) from unnest(entries) where in_force group by 1, 2, 3
  on conflict (unit_id, sector, star) do update set products = catalogue_count.products + excluded.products;
  insert into catalogue_end
  select last_day, by * count(*) from unnest(entries) where in_force group by 1
  on conflict (last_day) do update set products = catalogue_end.products + excluded.products;
  insert into catalogue_year
  select extract(year from decided_on), by * count(*) from unnest(entries) where in_force group by 1
  on conflict (year) do update set products = catalogue_year.products + excluded.products;
$$;

create function count_in_catalogue() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    perform add_to_catalogue_counts((select array_agg(gone::catalogue_entry) from gone), -1);
  end if;
  if tg_op <> 'DELETE' then
    perform add_to_catalogue_counts((select array_agg(come::catalogue_entry) from come), 1);
  end if;
  return null;
end $$;
create trigger catalogue_entry_comes after insert on catalogue_entry referencing new table as come
  for each statement execute function count_in_catalogue();
create trigger catalogue_entry_changes after update on catalogue_entry referencing old table as gone new table as come
  for each statement execute function count_in_catalogue();
create trigger catalogue_entry_goes after delete on catalogue_entry referencing old table as gone
  for each statement execute function count_in_catalogue();

create function turn_catalogue(to_day date) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  from_day date;
begin
  perform from content_version for update;
  select day into from_day from catalogue_day;
  if from_day = to_day then return; end if; -- another reader was there first
  update catalogue_entry set in_force = not in_force
  where in_force <> is_star_in_force(first_day, last_day, gone_on, to_day);
  update catalogue_day set day = to_day;
end $$;
comment on function turn_catalogue is 'Marks and counts the catalogue for another day.';

-- Stars recognised before there was a catalogue.
select enter_in_catalogue(array(select id from certificate));

grant select on catalogue_day, catalogue_entry, catalogue_count, catalogue_end, catalogue_year to saoque_app;
