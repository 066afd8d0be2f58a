-- A number is issued with the signature, not with the draft: a draft that is sent back or withdrawn gives
-- it free by that act alone, and nobody ever needs to take a row away. Drafts hold their number while they
-- wait (src/storage/recognition/issued-numbers.ts).
delete from issued_number
 where decision_id is not null
   and not exists (select from act where subject_kind = 'decision' and subject_id = decision_id and kind = 'sign');
comment on table issued_number is 'Every number of a signed decision, correction or annex, and of the ministry''s papers: issuer is a unit, or "ministry". The application adds and reads.';
