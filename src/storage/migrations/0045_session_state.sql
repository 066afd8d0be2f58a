-- What lists and homes read of a session stands in one row, and which sheets it waits for in one row each: nobody
-- folds a session to say how far it is, or who is tied to what.
create table session_state (
  session_id   uuid primary key references council_session (id),
  seq          integer not null,
  state        text not null check (state in ('planned', 'scoring', 'closed')),
  opened_under uuid references regulation (id),
  without_vote uuid[] not null default '{}'
);
comment on table session_state is 'Projection of the session''s acts; compared with them by a test and by the check of the ledger.';
comment on column session_state.opened_under is 'The Regulation that its opening took; null until then, and where it kept the one it was planned under.';
comment on column session_state.without_vote is 'Who was planned with a vote and lost it at the opening.';
create index session_state_opened_under on session_state (opened_under);
create index session_state_running on session_state (session_id) where state <> 'closed';

create table missing_sheet (
  session_id uuid not null,
  account_id uuid not null references account (id),
  dossier_id uuid not null,
  primary key (session_id, account_id, dossier_id),
  foreign key (session_id, account_id) references session_member (session_id, account_id),
  foreign key (session_id, dossier_id) references session_dossier (session_id, dossier_id)
);
comment on table missing_sheet is 'While a session scores: the sheets not sealed yet of members who vote, are here and are not tied to the product.';
create index missing_sheet_dossier on missing_sheet (session_id, dossier_id);
create index missing_sheet_account on missing_sheet (account_id);

create table session_tie (
  session_id uuid not null,
  account_id uuid not null references account (id),
  dossier_id uuid not null,
  primary key (account_id, dossier_id, session_id),
  foreign key (session_id, account_id) references session_member (session_id, account_id),
  foreign key (session_id, dossier_id) references session_dossier (session_id, dossier_id)
);
comment on table session_tie is 'Who stands aside from which product (Đ4.2), as declared or written down at the opening: every page asks it of its reader. Never taken back: no right to change or delete is given.';
create index session_tie_dossier on session_tie (session_id, dossier_id);
create index session_tie_member on session_tie (session_id, account_id);

insert into session_state
select session.id, last.seq,
  case when closed.id is not null then 'closed' when opened.id is not null then 'scoring' else 'planned' end,
  (opened.data ->> 'regulationId')::uuid,
  array(select jsonb_array_elements_text(opened.data -> 'withoutVote'))::uuid[]
from council_session session
  join lateral (select max(seq) as seq from act
    where subject_kind = 'session' and subject_id = session.id) as last on last.seq is not null
  left join act opened on opened.subject_kind = 'session' and opened.subject_id = session.id and opened.kind = 'open'
  left join act closed on closed.subject_kind = 'session' and closed.subject_id = session.id and closed.kind = 'close';

insert into session_tie
select act.subject_id, (tie ->> 'accountId')::uuid, (tie ->> 'dossierId')::uuid
from act cross join lateral jsonb_array_elements(
  case act.kind when 'open' then act.data -> 'tied' else jsonb_build_array(act.data) end) as tie
where act.subject_kind = 'session' and act.kind in ('open', 'declareConflict')
on conflict do nothing;

insert into missing_sheet
select session_id, seat.account_id, product.dossier_id
from session_state standing
  join session_member seat using (session_id)
  join session_dossier product using (session_id)
  join act opened on opened.subject_kind = 'session' and opened.subject_id = session_id and opened.kind = 'open'
where standing.state = 'scoring' and seat.voting and seat.account_id <> all(standing.without_vote)
  and coalesce(
    (select (act.data ->> 'present')::boolean from act
     where act.subject_kind = 'session' and act.subject_id = session_id and act.kind = 'attend'
       and act.data ->> 'accountId' = seat.account_id::text
     order by act.seq desc limit 1),
    not opened.data -> 'absent' ? seat.account_id::text)
  and not exists (select from act
    where act.subject_kind = 'session' and act.subject_id = session_id and act.kind = 'seal'
      and act.data ->> 'accountId' = seat.account_id::text and act.data ->> 'dossierId' = product.dossier_id::text)
  and not exists (select from session_tie tie where tie.session_id = standing.session_id
    and tie.account_id = seat.account_id and tie.dossier_id = product.dossier_id);

-- The list of sessions is read in its order.
create index council_session_order on council_session (held_on desc, name, id);
-- What was asked of the ledger is a column now.
drop index act_session_closed;

grant select, insert, update on session_state to saoque_app;
grant select, insert, delete on missing_sheet to saoque_app;
grant select, insert on session_tie to saoque_app;
