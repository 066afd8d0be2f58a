create table regulation (
  id           uuid primary key,
  unit_id      text not null references unit (id),
  number       text not null,
  signed_on    date not null,
  valid_from   date not null,
  valid_to     date,
  settings     jsonb not null,
  published_at timestamptz not null
);
comment on table regulation is 'The province''s Regulation (Quy chế, Đ7.3b) as data. A published version never changes: no UPDATE is granted.';

create table assessment_round (
  id              uuid primary key,
  unit_id         text not null references unit (id),
  year            integer not null,
  no              integer not null,
  commune_before  date not null,
  province_before date not null,
  unique (unit_id, year, no)
);
comment on table assessment_round is 'Đ5.1: two rounds a year; a dossier falls into one by the day of the commune''s letter.';

create table council_session (
  id               uuid primary key,
  unit_id          text not null references unit (id),
  round_id         uuid references assessment_round (id),
  name             text not null,
  held_on          date not null,
  place            text not null,
  regulation_id    uuid not null references regulation (id),
  council_decision text not null,
  council_decided_on date not null,
  is_demo          boolean not null default false,
  created_by       uuid not null references account (id),
  created_at       timestamptz not null
);

create table session_member (
  session_id uuid not null references council_session (id),
  account_id uuid not null references account (id),
  role       text not null check (role in ('chair', 'deputy', 'member', 'secretary', 'invited')),
  body_name  text not null,
  voting     boolean not null,
  primary key (session_id, account_id)
);
create unique index session_member_one_chair on session_member (session_id) where role = 'chair';

create table session_dossier (
  session_id uuid not null references council_session (id),
  dossier_id uuid not null references dossier (id),
  position   integer not null,
  primary key (session_id, dossier_id)
);
create index session_dossier_dossier on session_dossier (dossier_id);

create table sheet (
  id         uuid primary key,
  session_id uuid not null,
  dossier_id uuid not null,
  account_id uuid not null references account (id),
  choices    jsonb not null,
  remarks    jsonb not null,
  comment    text not null default '',
  version    integer not null default 1,
  updated_at timestamptz not null,
  sealed_at  timestamptz,
  hash       bytea,
  unique (session_id, dossier_id, account_id),
  foreign key (session_id, dossier_id) references session_dossier (session_id, dossier_id),
  foreign key (session_id, account_id) references session_member (session_id, account_id),
  check ((sealed_at is null) = (hash is null))
);
create index sheet_dossier on sheet (dossier_id);

create function refuse_change_of_sealed_sheet() returns trigger language plpgsql as $$
begin
  if old.sealed_at is not null then
    raise exception 'sheet % is sealed', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger sheet_sealed before update or delete on sheet
  for each row execute function refuse_change_of_sealed_sheet();
comment on trigger sheet_sealed on sheet is 'A sealed score cannot be changed by anybody through the application (Đ4.2: objective).';
