-- Two products are one, or one became the other: asked for by one person and confirmed by another, as producers are.
alter table merge_request
  add column product_id uuid references product (id),
  add column into_product_id uuid references product (id),
  drop constraint merge_request_check,
  add check ((product_id is null) = (into_product_id is null)),
  add check (case when product_id is null then producer_id <> into_id else product_id <> into_product_id end);
comment on column merge_request.product_id is 'The double among products, or what became another; null: the producer itself.';
comment on column merge_request.into_product_id is 'The product that is kept; its producer is into_id.';
drop index merge_request_open;
create unique index merge_request_open on merge_request (producer_id) where settled_as is null and product_id is null;
create unique index merge_request_open_product on merge_request (product_id) where settled_as is null;
create index merge_request_product on merge_request (product_id);
create index merge_request_into_product on merge_request (into_product_id);

-- Whatever asks for a product's certificates or dossiers asks for those of its doubles too: by one column, which a
-- trigger keeps, so that undoing a merge parts them by itself.
alter table product add column same_as uuid references product (id) check (same_as <> id);
comment on column product.same_as is 'Of a double, the product that is kept at the end of the line of merges; null: it stands for itself. Projection of closed_as and closed_into.';
create index product_same_as on product (same_as) where same_as is not null;

create function follow_same_product() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  kept uuid;
begin
  with recursive up as (
    select id, closed_as, closed_into, 0 as step from product where id = new.id
    union all
    select product.id, product.closed_as, product.closed_into, up.step + 1
    from up join product on product.id = up.closed_into where up.closed_as = 'same' and up.step < 20
  )
  select id into kept from up order by step desc limit 1;
  with recursive down as (
    select new.id as id, 0 as step
    union all
    select product.id, down.step + 1 from down join product on product.closed_into = down.id
    where product.closed_as = 'same' and down.step < 20
  )
  update product set same_as = nullif(kept, id)
  where id in (select id from down) and same_as is distinct from nullif(kept, id);
  return null;
end $$;
create trigger product_same_as after update of closed_as, closed_into on product for each row
  when (old.closed_as is distinct from new.closed_as or old.closed_into is distinct from new.closed_into)
  execute function follow_same_product();
