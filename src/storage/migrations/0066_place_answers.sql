-- Where an address in a divided commune lies today is asked once: the answer is remembered, for the next producer and the next file.
create table place_answer (
  old_unit_id text not null references unit (id),
  street      text not null,
  unit_id     text not null references unit (id),
  answered_by uuid not null references account (id),
  answered_at timestamptz not null,
  primary key (old_unit_id, street),
  check (unit_id <> old_unit_id)
);
comment on column place_answer.street is 'Street or hamlet as it is written, folded; empty: the commune alone was named.';
grant select, insert, update on place_answer to saoque_app;
