-- A day is turned by the stars that begin or end between the old day and the new one, found by their days; before,
-- every entry was looked at. Lists of one commune have an index in their order.
create index catalogue_entry_gone_on on catalogue_entry (gone_on) where gone_on is not null;
create index catalogue_entry_commune on catalogue_entry (unit_id, decided_on desc, name, code) where in_force;

create or replace function turn_catalogue(to_day date) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  from_day date;
  early    date;
  late     date;
begin
  perform from content_version for update;
  select day into from_day from catalogue_day;
  if from_day = to_day then return; end if; -- another reader was there first
  early := least(from_day, to_day);
  late := greatest(from_day, to_day);
  -- A star begins on its first day, is gone on the day it goes, and ends the day after its last.
  update catalogue_entry set in_force = not in_force
  where (first_day > early and first_day <= late
      or gone_on > early and gone_on <= late
      or last_day >= early and last_day < late)
    and in_force <> is_star_in_force(first_day, last_day, gone_on, to_day);
  update catalogue_day set day = to_day;
end $$;
