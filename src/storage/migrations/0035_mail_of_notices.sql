-- How a notice leaves the system beside the bell, decided when it is told, and when it left.
alter table notice
  add column leaves text not null default 'never' check (leaves in ('never', 'atOnce', 'daily')),
  add column left_at timestamptz;
alter table notice alter column leaves drop default;
create index notice_to_leave on notice (account_id, at) where left_at is null and leaves = 'daily';

-- What a person chose, by what a notice wants of them; without a row, what src/domain/notices/kinds.ts holds sensible.
create table notice_choice (
  account_id uuid not null references account,
  topic      text not null check (topic in ('todo', 'term', 'step', 'account')),
  leaves     text not null check (leaves in ('never', 'atOnce', 'daily')),
  primary key (account_id, topic)
);

grant update (left_at) on notice to saoque_app;
grant select, insert, update on notice_choice to saoque_app;
