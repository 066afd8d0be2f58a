-- A case may follow from a check that failed (Đ9): the tie is kept with the case, to be read from both sides.
alter table revocation add column check_id uuid references product_check (id);
comment on column revocation.check_id is 'The check that found what the case is about; null where it rests on a paper.';
create index revocation_check on revocation (check_id);
