-- The application works as this role: it can append acts, never change or delete them.
do $$
begin
  if not exists (select 1 from pg_roles where rolname = 'saoque_app') then
    begin
      create role saoque_app nologin;
    exception when duplicate_object or unique_violation then null; -- another database of this cluster was quicker
    end;
  end if;
  execute format('grant saoque_app to %I', current_user);
end $$;

create table account (
  id            uuid primary key,
  sign_in_name  text not null unique check (sign_in_name = lower(sign_in_name)),
  display_name  text not null,
  body_name     text not null default '',
  phone         text,
  email         text,
  password_hash text not null,
  language      text not null default 'vi' check (language in ('vi', 'en')),
  active        boolean not null default true,
  is_demo       boolean not null default false,
  created_at    timestamptz not null
);

create table web_session (
  token_hash   bytea primary key,
  account_id   uuid not null references account (id),
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null
);
comment on column web_session.token_hash is 'SHA-256 of the cookie: a stolen copy of this table signs nobody in.';
create index web_session_account on web_session (account_id);

create table sign_in_attempt (
  id           uuid primary key,
  name_hash    bytea not null,
  address_hash bytea not null,
  at           timestamptz not null,
  succeeded    boolean not null
);
comment on table sign_in_attempt is 'For slowing down guesses; names and addresses only as keyed hashes, deleted after a day.';
create index sign_in_attempt_name on sign_in_attempt (name_hash, at);
create index sign_in_attempt_address on sign_in_attempt (address_hash, at);

create table setting (
  key   text primary key,
  value jsonb not null
);
