-- Numbers of papers are unique for each issuer and year, however they are spelled: `folded` is the key of the domain
-- (src/domain/recognition/code-key.ts); for rows that stand already the expression of migration 10 says the same.
create table issued_number (
  issuer      text not null,
  year        integer not null,
  folded      text not null check (folded <> ''),
  number      text not null,
  dated       date not null,
  decision_id uuid references decision (id),
  primary key (issuer, year, folded),
  check (year = extract(year from dated))
);
comment on table issued_number is 'Every number of a decision, correction or annex, and of the ministry''s papers: issuer is a unit, or "ministry".';
create index issued_number_decision on issued_number (decision_id);
grant select, insert on issued_number to saoque_app;

insert into issued_number (issuer, year, folded, number, dated, decision_id)
select unit_id, extract(year from dated), regexp_replace(
    regexp_replace(
      trim(both '-' from regexp_replace(
        translate(upper(regexp_replace(normalize(number, NFKD), '[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]', '', 'g')), 'ĐOIL', 'D011'),
        '[^0-9A-Z]+', '-', 'g')),
      '(^|-)0+(?=[0-9]+(-|$))', '\1', 'g'),
    '^((MA|S0)-)+(?=.)', ''),
  number, dated, id from decision
on conflict do nothing;
alter table decision drop constraint decision_unit_id_number_key;

-- A dossier can come to more than one certificate, all under its code: a star of the province while the ministry
-- decides, then the ministry's; or the province's after a second assessment (Đ7.4g-2). The last edition speaks.
alter table certificate
  add column edition integer not null default 1 check (edition > 0);
alter table certificate
  alter column edition drop default,
  drop constraint certificate_code_key,
  drop constraint certificate_folded_key,
  drop constraint certificate_dossier_id_key,
  add constraint certificate_code_once unique (folded, edition),
  add constraint certificate_dossier_once unique (dossier_id, edition),
  add constraint certificate_number_once unique (issuer, number_folded);
comment on column certificate.edition is '1, 2, … under one code; the last one speaks.';

alter table decision_item
  drop constraint decision_item_dossier_id_key,
  add column held_star integer check (held_star between 3 and 5),
  drop constraint decision_item_outcome_check,
  add constraint decision_item_outcome_check
    check (outcome in ('certificate', 'certificateAndMinistry', 'ministry', 'kept', 'none'));
comment on column decision_item.held_star is 'The star in force that an upgrade set out from; null otherwise.';

alter table dossier_state
  add check (state in ('draft', 'submitted', 'communeReview', 'completing', 'returned', 'forwarded', 'officeReview',
    'officeReturned', 'accepted', 'inCouncil', 'scored', 'recognized', 'proposedToMinistry', 'ministryAnswered',
    'notRecognized', 'withdrawn')),
  add check (star between 0 and 5),
  add check (seq > 0);
alter table certificate_state
  add check (seq > 0),
  add check ((revoked_on is null) = (revoked_by is null)),
  add check ((replaced_on is null) = (replaced_by is null)),
  add check (replaced_by is distinct from certificate_id);
alter table producer
  add check (kind in ('cooperative', 'cooperativeGroup', 'smallMediumEnterprise', 'farm', 'household', 'association',
    'union', 'operatingCentre'));

create index decision_item_dossier on decision_item (dossier_id, version_no);
create index act_actor on act (actor_id);
create index certificate_decision on certificate (decision_id);
create index certificate_unit on certificate (unit_id);
create index certificate_state_replaced_by on certificate_state (replaced_by);
create index commune_report_updated_by on commune_report (updated_by);
create index council_session_created_by on council_session (created_by);
create index council_session_regulation on council_session (regulation_id);
create index council_session_round on council_session (round_id);
create index council_session_unit on council_session (unit_id);
create index decision_prepared_by on decision (prepared_by);
create index decision_session on decision (session_id);
create index decision_unit on decision (unit_id);
create index dossier_created_by on dossier (created_by);
create index dossier_previous_certificate on dossier (previous_certificate_id);
create index dossier_state_session on dossier_state (session_id);
create index dossier_version_submitted_by on dossier_version (submitted_by);
create index evidence_file on evidence (file_id);
create index file_producer on file (producer_id);
create index file_uploaded_by on file (uploaded_by);
create index product_picture_file on product_picture (file_id);
create index regulation_unit on regulation (unit_id);
create index role_grant_producer on role_grant (producer_id);
create index role_grant_unit on role_grant (unit_id);
create index session_member_account on session_member (account_id);
create index sheet_account on sheet (account_id);
create index sheet_session_account on sheet (session_id, account_id);
create index unit_succession_to on unit_succession (to_id);
create index proposal_product on proposal (product_id);
create index proposal_proposed_by on proposal (proposed_by);
create index proposal_settled_by on proposal (settled_by);
