-- Notices about days off, as an administrator entered them. The latest entry under a number counts;
-- nothing is changed or taken away, so that it stays to be seen what a term rested on.
create table holiday_notice (
  no                 integer primary key check (no > 0),
  year               integer not null check (year between 2020 and 2045),
  number             text not null check (number <> ''),
  dated              date,
  tet_from           date,
  national_day_with  date,
  swaps              jsonb not null,
  provisional        boolean not null,
  withdrawn          boolean not null,
  entered_by         uuid not null references account (id),
  entered_at         timestamptz not null,
  idempotency_key    text not null,
  unique (entered_by, idempotency_key),
  check (withdrawn or dated is not null)
);
comment on column holiday_notice.no is 'In the order of entry; its highest is the version of the working calendar.';
comment on column holiday_notice.tet_from is 'First of the five days of Tết (Labour Code 2019, Art. 112.3).';
comment on column holiday_notice.national_day_with is 'The second National Day.';
comment on column holiday_notice.withdrawn is 'Entered by mistake: from this entry on none of its days count.';
grant select, insert on holiday_notice to saoque_app;
