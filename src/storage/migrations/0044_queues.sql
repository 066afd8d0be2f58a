-- What queues are narrowed and ordered by stands in one row a dossier, and how many there are stands in counters:
-- a page of a queue reads as much at a hundred thousand dossiers as at a thousand.
alter table dossier_state
  add column unit_id   text references unit (id),
  add column answer_by date,
  add column round_id  uuid references assessment_round (id),
  add column sent_back boolean not null default false;
comment on column dossier_state.sent_back is 'The leader sent the answer of the ministry back to be entered anew.';
alter table dossier_state
  add column running_until date generated always as
    (case when state in ('submitted', 'communeReview', 'completing') then commune_due_on end) stored;
comment on column dossier_state.running_until is 'The commune''s last day while it runs: lists of dossiers are ordered by it.';
comment on column dossier_state.unit_id is 'The dossier''s own, which never changes; put in by the database.';
comment on column dossier_state.answer_by is 'The last day to answer what commune or office asked for, until it is answered.';
comment on column dossier_state.round_id is 'The round that the letter of the commune reached (Đ5.1).';

update dossier_state
set unit_id = dossier.unit_id,
    answer_by = (select (act.data ->> 'answerBy')::date from act
      where act.subject_kind = 'dossier' and act.subject_id = dossier.id
        and act.kind in ('submit', 'requestCompletion', 'officeReturn')
      order by act.seq desc limit 1),
    round_id = (select (act.data ->> 'roundId')::uuid from act
      where act.subject_kind = 'dossier' and act.subject_id = dossier.id and act.kind = 'forward'
      order by act.seq desc limit 1),
    sent_back = dossier_state.state = 'proposedToMinistry' and 'sendBackMinistryAnswer' = (select act.kind from act
      where act.subject_kind = 'dossier' and act.subject_id = dossier.id
        and act.kind in ('proposeToMinistry', 'enterMinistryAnswer', 'sendBackMinistryAnswer', 'askMinistryAgain')
      order by act.seq desc limit 1)
from dossier where dossier.id = dossier_state.dossier_id;
alter table dossier_state alter column unit_id set not null;

create function put_in_unit_of_dossier() returns trigger language plpgsql as $$
begin
  new.unit_id := (select unit_id from dossier where id = new.dossier_id);
  return new;
end $$;
create trigger dossier_state_unit before insert on dossier_state
  for each row execute function put_in_unit_of_dossier();

-- Of a commune: by the last of its days, by the day of the answer, by the day of the letter. Of the office: by
-- the round, by the day of the answer.
create index dossier_state_due on dossier_state (unit_id, state, commune_due_on, submitted_on, dossier_id);
create index dossier_state_answer on dossier_state (unit_id, state, answer_by, changed_on, dossier_id);
create index dossier_state_passed_on on dossier_state (unit_id, state, forwarded_on, dossier_id);
create index dossier_state_round on dossier_state (round_id, state, forwarded_on, dossier_id);
create index dossier_state_asked on dossier_state (state, answer_by, changed_on, dossier_id);
-- Lists of all dossiers, of a place and of a province.
create index dossier_state_of_unit on dossier_state (unit_id, state, running_until, changed_on desc, dossier_id);
create index dossier_state_of_all on dossier_state (state, running_until, changed_on desc, dossier_id);
create index dossier_state_sent_back on dossier_state (changed_on, dossier_id) where sent_back;
create index dossier_state_at_ministry on dossier_state (state, changed_on, dossier_id);
drop index dossier_state_state;

-- Which sessions are not over, among all that ever were.
create index act_session_closed on act (subject_id) where subject_kind = 'session' and kind = 'close';

create table dossier_count (
  unit_id  text not null references unit (id),
  state    text not null,
  sight    text not null check (sight in ('sent', 'commune', 'office', 'own')),
  dossiers integer not null,
  primary key (unit_id, state, sight)
);
comment on table dossier_count is 'How many dossiers of a unit are in a state; compared with dossier_state by a test.';
comment on column dossier_count.sight is 'Whether it was ever sent; a draft: the desk that was asked for help, or nobody but its own people.';

create table dossier_due (
  unit_id  text not null references unit (id),
  state    text not null,
  due_on   date not null,
  dossiers integer not null,
  primary key (unit_id, state, due_on)
);
comment on table dossier_due is 'How many of those that a commune has to do end their term on a day.';

create function add_to_dossier_counts(one dossier_state, by integer) returns void language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  insert into dossier_count values (one.unit_id, one.state,
    case when one.submitted_on is not null then 'sent' else coalesce(one.help_desk, 'own') end, by)
  on conflict (unit_id, state, sight) do update set dossiers = dossier_count.dossiers + excluded.dossiers;
  if one.state in ('submitted', 'communeReview') and one.commune_due_on is not null then
    insert into dossier_due values (one.unit_id, one.state, one.commune_due_on, by)
    on conflict (unit_id, state, due_on) do update set dossiers = dossier_due.dossiers + excluded.dossiers;
    delete from dossier_due where unit_id = one.unit_id and state = one.state
      and due_on = one.commune_due_on and dossiers = 0;
  end if;
end $$;

-- Deferred to the end of the transaction and behind the one row that whatever changes the public content takes:
-- two transactions that count the same dossiers from two ends do not wait for each other.
create function count_dossier() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform from content_version for update;
  if tg_op <> 'INSERT' then perform add_to_dossier_counts(old, -1); end if;
  if tg_op <> 'DELETE' then perform add_to_dossier_counts(new, 1); end if;
  return null;
end $$;
create constraint trigger dossier_state_counted after insert or delete on dossier_state
  deferrable initially deferred for each row execute function count_dossier();
create constraint trigger dossier_state_moved after update on dossier_state
  deferrable initially deferred for each row
  when ((old.state, old.submitted_on, old.help_desk, old.commune_due_on)
    is distinct from (new.state, new.submitted_on, new.help_desk, new.commune_due_on))
  execute function count_dossier();

insert into dossier_count
select unit_id, state, case when submitted_on is not null then 'sent' else coalesce(help_desk, 'own') end, count(*)
from dossier_state group by 1, 2, 3;
insert into dossier_due
select unit_id, state, commune_due_on, count(*) from dossier_state
where state in ('submitted', 'communeReview') and commune_due_on is not null group by 1, 2, 3;

grant select on dossier_count, dossier_due to saoque_app;
