-- The latest act of all: asked at the first act of every subject, at each start and by /readyz, so that
-- a clock that ran back is noticed before it dates a paper.
create index act_at on act (at);
