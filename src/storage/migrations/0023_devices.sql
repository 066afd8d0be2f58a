-- A browser on which somebody signed in before: wrong passwords from elsewhere do not lock that person out here.
create table known_device (
  account_id   uuid not null references account (id),
  token_hash   bytea not null,
  last_used_at timestamptz not null,
  primary key (account_id, token_hash)
);
comment on column known_device.token_hash is 'SHA-256 of a cookie that opens nothing: it only says that this browser was here before.';
grant select, insert, update, delete on known_device to saoque_app;

-- A person sees where the account is signed in, and ends it.
alter table web_session
  add column id uuid not null default gen_random_uuid() unique,
  add column device text not null default '';
alter table web_session alter column id drop default;
comment on column web_session.device is 'Browser and system by name, for the person to tell sessions apart; no more of it is kept.';
