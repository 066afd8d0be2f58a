-- What the public reads has a number. Rendered pages are kept in the memory of every server under it, so
-- whatever changes what the public reads raises it, in the same transaction: a trigger does, on every
-- table that a public page is made from, because a trigger cannot be forgotten by whoever writes.

create table content_version (
  single  boolean primary key default true check (single),
  version bigint not null
);
comment on table content_version is 'One row: the number of what the public reads. A page kept in memory is shown only under the number it was rendered under.';
insert into content_version (version) values (1);
grant select on content_version to saoque_app;

-- Deferred to the end of the transaction: the one row is locked only while it commits, whatever else
-- it holds, and two transactions cannot wait for each other over it. Once a transaction is enough.
create function raise_content_version() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if current_setting('saoque.content_raised', true) is distinct from pg_current_xact_id()::text then
    perform set_config('saoque.content_raised', pg_current_xact_id()::text, true);
    update content_version set version = version + 1;
    perform pg_notify('saoque_content', '');
  end if;
  return null;
end $$;
comment on function raise_content_version is 'Raises the number of the public content and wakes the servers that wait for word of it.';

do $$
declare
  name text;
begin
  foreach name in array array['certificate', 'certificate_state', 'product', 'product_page', 'producer',
    'unit', 'role_grant', 'regulation', 'holiday_notice'] loop
    execute format('create constraint trigger %I after insert or update or delete on %I
      deferrable initially deferred for each row execute function raise_content_version()',
      name || '_is_public', name);
  end loop;
end $$;

-- Of the acts the public reads those on a certificate (why a star was revoked) and on a decision (what
-- was corrected in it); dossiers and sessions move all day and nobody outside sees them.
create constraint trigger act_is_public after insert on act deferrable initially deferred
  for each row when (new.subject_kind in ('certificate', 'decision'))
  execute function raise_content_version();
