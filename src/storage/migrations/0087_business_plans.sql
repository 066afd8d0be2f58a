-- The business plan of an idea (490/QĐ-TTg, step 3), one row each time it is sent, and what was seen when it was visited (step 4).
create table idea_plan (
  idea_id        uuid not null references idea (id),
  version        integer not null check (version > 0),
  year           integer not null check (year between 2018 and 2100),
  output         bigint not null check (output >= 0),
  output_unit    text not null check (output_unit <> ''),
  price          bigint not null check (price >= 0),
  revenue        bigint not null check (revenue >= 0),
  cost_material  bigint not null check (cost_material >= 0),
  cost_labour    bigint not null check (cost_labour >= 0),
  cost_other     bigint not null check (cost_other >= 0),
  costs          bigint not null check (costs = cost_material + cost_labour + cost_other),
  from_producer  bigint not null check (from_producer >= 0),
  from_credit    bigint not null check (from_credit >= 0),
  from_central   bigint not null check (from_central >= 0),
  from_province  bigint not null check (from_province >= 0),
  from_commune   bigint not null check (from_commune >= 0),
  from_community bigint not null check (from_community >= 0),
  investment     bigint not null check (investment
    = from_producer + from_credit + from_central + from_province + from_commune + from_community),
  workers        integer not null check (workers >= 0),
  material       text not null,
  market         text not null,
  organisation   text not null,
  created_at     timestamptz not null,
  primary key (idea_id, version)
);
comment on table idea_plan is 'A business plan as it was sent: figures of its first full year in whole đồng; its hash stands in the act that brought it.';
comment on column idea_plan.output_unit is 'What is counted: kg, bottles, guests.';

create table idea_visit (
  id         uuid primary key,
  idea_id    uuid not null references idea (id),
  no         integer not null check (no > 0),
  visited_on date not null,
  on_time    boolean not null,
  seen       text not null,
  next_step  text not null,
  next_by    date,
  created_at timestamptz not null,
  unique (idea_id, no)
);
comment on table idea_visit is 'A visit of the commune while a plan is carried out: whether it keeps to its plan, what was seen, what comes next by when; its hash stands in its act.';

grant select, insert on idea_plan, idea_visit to saoque_app;
