-- A producer taken over from an older list says what the list said: the rest is asked when it next applies.
alter table producer
  alter column kind drop not null,
  alter column identifier_kind drop not null,
  alter column identifier drop not null,
  alter column representative_sex drop not null,
  alter column representative_ethnicity drop not null,
  alter column phone drop not null,
  add constraint producer_identifier_of_a_kind check ((identifier is null) = (identifier_kind is null));
comment on column producer.kind is 'Null: an older list did not say.';
comment on column producer.identifier is 'Null: nobody has said yet; no dossier can be opened until then.';
comment on column producer.phone is 'E.164; null: nobody has said yet.';
comment on column product.annex_i is
  'Leaf of Annex I (for example I.3.c); it selects the criteria set, never a person (Đ3.2). Of an older list only its sector (I), or nothing.';
