-- One key for another act, subject or data is refused by name, and not answered with success.
alter table act add column request_hash bytea;
comment on column act.request_hash is 'Keyed hash of the request behind idempotency_key; no part of the chain. Null for acts without key, or older than this column.';
alter table holiday_notice add column request_hash bytea;
comment on column holiday_notice.request_hash is 'As in act.';
