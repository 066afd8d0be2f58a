-- Nothing is deleted from the register; what is no longer in it is closed, by an act, with its kind and its day.
alter table producer
  add column closed_as text check (closed_as in ('stopped', 'same', 'becameAnother', 'enteredByMistake')),
  add column closed_on date,
  add column closed_into uuid references producer (id),
  add column gone_from date,
  add check ((closed_as is null) = (closed_on is null)),
  add check ((closed_into is not null) = (coalesce(closed_as, '') in ('same', 'becameAnother'))),
  add check (closed_into <> id),
  add check ((closed_as is null) = (gone_from is null));
comment on column producer.closed_as is 'Projection of closeProducer and reopenProducer: why it is closed; null: it is not.';
comment on column producer.closed_on is 'First day on which it no longer is.';
comment on column producer.closed_into is 'The producer that it is the same as, or that it became.';
comment on column producer.gone_from is 'From which day lists leave it out: null while it is open; -infinity for a double and a mistake, which never were a producer of their own.';

alter table product
  add column closed_as text check (closed_as in ('stopped', 'same', 'becameAnother', 'enteredByMistake')),
  add column closed_on date,
  add column closed_into uuid references product (id),
  add column gone_from date,
  add check ((closed_as is null) = (closed_on is null)),
  add check ((closed_into is not null) = (coalesce(closed_as, '') in ('same', 'becameAnother'))),
  add check (closed_into <> id);
comment on column product.closed_as is 'Projection of closeProduct and reopenProduct: why it is closed itself; null: it is not.';
comment on column product.closed_on is 'First day on which it no longer is.';
comment on column product.closed_into is 'The product that it is the same as, or that it became.';
comment on column product.gone_from is 'From which day lists leave it out: by its own closing or by that of its producer that stopped or was a mistake, whichever is earlier; null while both are open.';

-- Who was entered by mistake may be entered anew, under the same number.
alter table producer drop constraint producer_identifier_key;
create unique index producer_identifier on producer (identifier) where closed_as is distinct from 'enteredByMistake';
create index producer_closed_into on producer (closed_into) where closed_into is not null;
create index product_closed_into on product (closed_into) where closed_into is not null;
