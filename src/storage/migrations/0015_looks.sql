-- What the public reads of a product, and what waits for somebody's look. The producer's own words
-- stand in product and product_picture as they were typed, always.

create table product_page (
  product_id     uuid primary key references product (id),
  shown          jsonb not null,
  looked         jsonb not null,
  refused        jsonb,
  refusal_reason text not null default '',
  waiting_since  timestamptz,
  check (refused is not null or refusal_reason = '')
);
comment on table product_page is 'A product that was certified has a page: the texts and pictures that people see (shown), and the last ones that commune or office looked at (looked).';
comment on column product_page.refused is 'Texts that an officer refused: they do not wait again until the producer changes them.';
create index product_page_waiting on product_page (waiting_since) where waiting_since is not null;
create index product_page_pictures on product_page using gin ((shown -> 'pictures') jsonb_path_ops);

insert into product_page (product_id, shown, looked)
select product.id, texts.page, texts.page
from product
cross join lateral (
  select jsonb_build_object(
    'summary', product.summary, 'story', product.story, 'packing', product.packing,
    'pictures', coalesce((
      select jsonb_agg(jsonb_build_object('fileId', file_id, 'alt', alt) order by position)
      from product_picture where product_picture.product_id = product.id), '[]'::jsonb)) as page
) texts
where exists (select from certificate where certificate.product_id = product.id);

create table proposal (
  id          uuid primary key,
  producer_id uuid not null references producer (id),
  product_id  uuid references product (id),
  facts       jsonb not null,
  proposed_by uuid not null references account (id),
  proposed_at timestamptz not null,
  settled_as  text check (settled_as in ('accepted', 'refused', 'withdrawn', 'replaced')),
  settled_by  uuid references account (id),
  settled_at  timestamptz,
  reason      text not null default '',
  check ((settled_as is null) = (settled_at is null)),
  check ((settled_as is null) = (settled_by is null)),
  check ((reason <> '') = (settled_as is not distinct from 'refused'))
);
comment on table proposal is 'A change of what is being assessed, kept as typed while a dossier is under way; the register keeps the earlier facts.';
comment on column proposal.product_id is 'Null: the facts of the producer itself.';
create index proposal_producer on proposal (producer_id, proposed_at);
create unique index proposal_one_pending_producer on proposal (producer_id)
  where product_id is null and settled_as is null;
create unique index proposal_one_pending_product on proposal (product_id) where settled_as is null;

create function refuse_change_of_settled_proposal() returns trigger language plpgsql as $$
begin
  if old.settled_as is not null then
    raise exception 'proposal % is settled', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger proposal_settled before update on proposal
  for each row execute function refuse_change_of_settled_proposal();

grant select, insert, update on product_page to saoque_app;
grant select, insert, update (settled_as, settled_by, settled_at, reason) on proposal to saoque_app;
