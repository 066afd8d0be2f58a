-- Where a decision stands is a row beside it: lists read them in their order and fold none.
create table decision_state (
  decision_id uuid primary key references decision (id),
  seq         integer not null,
  state       text not null check (state in ('prepared', 'signed', 'amending', 'sentBack', 'withdrawn')),
  amendment_sent_back_on date,
  waits       boolean not null generated always as (state in ('prepared', 'amending')) stored,
  unit_id     text not null,
  dated       date not null,
  number      text not null
);
comment on table decision_state is 'Projection of the decision''s acts; compared with them by a test and by the check of the ledger.';
comment on column decision_state.amendment_sent_back_on is 'When the leader sent the last correction or annex back, as long as no other was prepared.';
comment on column decision_state.waits is 'It, or an amendment of it, waits for the leader: such decisions stand first.';
comment on column decision_state.unit_id is 'The decision''s own, as day and number are, which never change; put in by the database.';

create function put_in_words_of_decision() returns trigger language plpgsql as $$
begin
  select unit_id, dated, number into new.unit_id, new.dated, new.number from decision where id = new.decision_id;
  return new;
end $$;
create trigger decision_state_words before insert on decision_state
  for each row execute function put_in_words_of_decision();

insert into decision_state (decision_id, seq, state, amendment_sent_back_on)
select decision.id, last.seq,
  case
    when last.kind = 'prepare' then 'prepared'
    when last.kind = 'prepareAmendment' then 'amending'
    when last.seq = 2 and last.kind = 'sendBack' then 'sentBack'
    when last.seq = 2 and last.kind = 'withdraw' then 'withdrawn'
    else 'signed'
  end,
  case when last.seq > 2 and last.kind = 'sendBack' then last.on_day end
from decision cross join lateral (select seq, kind, on_day from act
  where subject_kind = 'decision' and subject_id = decision.id order by seq desc limit 1) as last;

create index decision_state_order on decision_state (waits desc, dated desc, number desc, decision_id);
create index decision_state_sent_back on decision_state (amendment_sent_back_on)
  where amendment_sent_back_on is not null;

grant select, insert, update on decision_state to saoque_app;
