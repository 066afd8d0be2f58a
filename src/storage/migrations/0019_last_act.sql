-- The latest act of all: asked at each start and by /readyz, so that a clock that ran back is noticed.
create index act_at on act (at);
