-- A proposal may say that what stands in the register was wrong: since a day, or as long as it stood there.
alter table proposal add column correction jsonb check (jsonb_typeof(correction) = 'object');
comment on column proposal.correction is 'Day since which (null: as long as it stood there) and reason; null: it changes with the acceptance.';
