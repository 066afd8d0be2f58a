-- A list may be of products, producers, craft villages or points of sale.
alter table import_list add column kind text not null default 'products'
  check (kind in ('products', 'producers', 'craftVillages', 'salesPoints'));
comment on column import_list.kind is 'Of what it is: by its columns, or as a person said.';
