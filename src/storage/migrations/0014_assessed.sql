-- What is assessed is what was sent (Đ7.1): from the sending on, names, address and class come from
-- the sealed version, never from the register, which may change in between.

alter table dossier_version
  add column product_name  text generated always as (content -> 'product' ->> 'name') stored,
  add column annex_i       text generated always as (content -> 'product' ->> 'annexI') stored,
  add column producer_name text generated always as (content -> 'producer' ->> 'legalName') stored,
  add column address       text generated always as (content -> 'producer' ->> 'address') stored;
comment on column dossier_version.product_name is 'Read out of the sealed content by the database, so that it cannot say anything else.';

create view assessed as
  select dossier.id                                        as dossier_id,
         version.no                                        as version_no,
         coalesce(version.product_name, product.name)      as product_name,
         coalesce(version.annex_i, product.annex_i)        as annex_i,
         coalesce(version.producer_name, producer.legal_name) as producer_name
  from dossier
  join product on product.id = dossier.product_id
  join producer on producer.id = dossier.producer_id
  left join lateral (
    select (act.data ->> 'version')::integer as no
    from act
    where act.subject_kind = 'dossier' and act.subject_id = dossier.id and act.kind = 'submit'
    order by act.seq desc
    limit 1
  ) sent on true
  left join dossier_version version on version.dossier_id = dossier.id and version.no = sent.no;
comment on view assessed is 'Of a dossier that was sent: the names of the version the ledger names; of a draft: the register''s.';
grant select on assessed to saoque_app;

alter table decision_item
  add column version_no       integer,
  add column product_name     text,
  add column annex_i          text,
  add column producer_name    text,
  add column address          text,
  add column criteria_version text,
  add column criteria_set     text;

-- Decisions written before this day: what their certificate says, else the version that was assessed.
update decision_item
set version_no       = coalesce(assessed.version_no, 1),
    product_name     = coalesce(certificate.product_name, assessed.product_name),
    annex_i          = assessed.annex_i,
    producer_name    = coalesce(certificate.producer_name, assessed.producer_name),
    address          = coalesce(certificate.address, version.address, ''),
    criteria_version = dossier.criteria_version,
    criteria_set     = dossier.criteria_set
from dossier
join assessed on assessed.dossier_id = dossier.id
left join dossier_version version on version.dossier_id = dossier.id and version.no = assessed.version_no
left join certificate on certificate.dossier_id = dossier.id
where decision_item.dossier_id = dossier.id;

alter table decision_item
  alter column version_no set not null,
  alter column product_name set not null,
  alter column annex_i set not null,
  alter column producer_name set not null,
  alter column address set not null,
  alter column criteria_version set not null,
  alter column criteria_set set not null,
  add foreign key (dossier_id, version_no) references dossier_version (dossier_id, no);
comment on column decision_item.product_name is 'What the decision says, from the version that was assessed; the certificate is copied from here.';

alter table certificate add column annex_i text;
update certificate set annex_i = product.annex_i from product where product.id = certificate.product_id;
alter table certificate alter column annex_i set not null;
comment on column certificate.annex_i is 'Leaf of Annex I that was assessed: the product may be classed anew later.';
