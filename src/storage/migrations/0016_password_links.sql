-- A new account and a reset give no password but a link that lets the person choose one, once, within a day.
create table password_link (
  token_hash bytea primary key,
  account_id uuid not null references account (id),
  made_at    timestamptz not null,
  expires_at timestamptz not null,
  check (expires_at > made_at)
);
comment on table password_link is 'Deleted when it is used, and when a newer one is made for the account.';
comment on column password_link.token_hash is 'SHA-256 of the link: a stolen copy of this table lets nobody in.';
create index password_link_account on password_link (account_id);
grant select, insert, delete on password_link to saoque_app;
