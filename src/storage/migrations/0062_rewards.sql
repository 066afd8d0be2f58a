-- What a province pays for a star, the lists of it for each signed decision, and what went out. The acts say all of
-- it; these rows are what lists read.
do $$
declare
  known text;
begin
  select pg_get_constraintdef(oid) into strict known from pg_constraint where conname = 'act_subject_kind_check';
  execute 'alter table act drop constraint act_subject_kind_check, add constraint act_subject_kind_check '
    || replace(known, '])', ', ''rewardRules''::text, ''rewardList''::text])');
end $$;

create table reward_rules_state (
  rules_id   uuid primary key,
  seq        integer not null,
  state      text not null check (state in ('waiting', 'published', 'sentBack', 'withdrawn')),
  unit_id    text not null references unit (id),
  number     text not null,
  dated      date not null,
  valid_from date not null,
  stars      jsonb not null,
  older      text not null check (older in ('paid', 'unpaid'))
);
comment on table reward_rules_state is 'Projection of the acts on a version of the reward rules; a published one never changes.';
create index reward_rules_unit on reward_rules_state (unit_id, valid_from);
create unique index reward_rules_waiting on reward_rules_state (unit_id) where state = 'waiting';

create table reward_list_state (
  list_id     uuid primary key,
  seq         integer not null,
  state       text not null check (state in ('proposed', 'approved', 'sentBack', 'withdrawn')),
  unit_id     text not null references unit (id),
  decision_id uuid not null references decision (id),
  rules_id    uuid not null references reward_rules_state (rules_id),
  approved_on date
);
comment on table reward_list_state is 'Projection of the acts on the rewards for one decision.';
create index reward_list_unit on reward_list_state (unit_id);
create index reward_list_decision on reward_list_state (decision_id);
create index reward_list_rules on reward_list_state (rules_id);

create table reward_item (
  list_id        uuid not null references reward_list_state (list_id),
  certificate_id uuid not null references certificate (id),
  star           integer not null,
  kind           text check (kind in ('first', 'kept', 'upgraded')),
  amount         bigint not null check (amount >= 0),
  payer          text not null check (payer in ('province', 'commune')),
  reason         text not null check (reason in ('first', 'kept', 'upgraded', 'difference', 'alreadyRewarded', 'lower',
    'nothingForIt', 'gone')),
  before         bigint not null check (before >= 0),
  paid           bigint not null check (paid between 0 and amount),
  live           boolean not null,
  primary key (list_id, certificate_id)
);
comment on table reward_item is 'What a product is due by a list, and what was paid of it.';
comment on column reward_item.live is 'The list waits or is approved: a certificate stands on one such list.';
create index reward_item_certificate on reward_item (certificate_id);
create unique index reward_item_once on reward_item (certificate_id) where live;

grant select, insert, update on reward_rules_state, reward_list_state, reward_item to saoque_app;
