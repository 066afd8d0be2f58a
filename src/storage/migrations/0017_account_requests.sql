-- Roles that could take the whole system over, and passwords of whoever holds them, wait for a second person.
create table account_request (
  id           uuid primary key,
  account_id   uuid not null references account (id),
  kind         text not null check (kind in ('grantRole', 'resetPassword')),
  role         text,
  unit_id      text references unit (id),
  valid_from   date,
  valid_to     date,
  requested_by uuid not null references account (id),
  requested_at timestamptz not null,
  expires_at   timestamptz not null,
  decided_at   timestamptz,
  decision     text check (decision in ('confirmed', 'refused')),
  check ((kind = 'grantRole') = (role is not null and unit_id is not null and valid_from is not null)),
  check ((decided_at is null) = (decision is null))
);
comment on table account_request is 'Who asked for what; who decided stands in the ledger of the account.';
create index account_request_account on account_request (account_id);
create index account_request_requester on account_request (requested_by);
create index account_request_unit on account_request (unit_id);
grant select, insert on account_request to saoque_app;
grant update (decided_at, decision) on account_request to saoque_app;

-- A decision on a request stands.
create function refuse_second_decision() returns trigger language plpgsql as $$
begin
  if old.decided_at is not null then
    raise exception 'request % is decided', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger account_request_decided_once before update on account_request
  for each row execute function refuse_second_decision();
