-- Accounts are searched and put in order where they stand: nobody reads them all to find one.
create function fold_text(text) returns text language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(translate(
    lower(regexp_replace(normalize($1, nfd), '[\u0300-\u036f''’‘ʼ`´]', '', 'g') collate "und-x-icu"),
    'đ‐‑‒–—', 'd-----'), '[\s\u00a0]+', ' ', 'g'))
$$;
comment on function fold_text is 'The one folding of the project (src/domain/text/fold.ts), for columns that the database folds itself; compared with it by a test.';

alter table account add column folded text generated always as
  (fold_text(display_name || ' ' || body_name || ' ' || sign_in_name)) stored;
comment on column account.folded is 'Name, body and sign-in name, for searching.';
create index account_order on account (display_name collate "vi-VN-x-icu", id);
