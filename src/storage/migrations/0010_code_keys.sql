-- Codes are compared by their numbers (15-3006-1-2026 is 15-03006-01-2026) and by what looks alike on
-- a label; the number of a certificate finds it too. The rule is codeKey in src/domain/recognition/code-key.ts.
alter table certificate add column number_folded text not null default '';

update certificate set
  folded = regexp_replace(translate(folded, 'IL', '11'), '(^|-)0+(?=[0-9]+(-|$))', '\1', 'g'),
  number_folded = regexp_replace(
    regexp_replace(
      trim(both '-' from regexp_replace(
        translate(upper(regexp_replace(normalize(number, NFKD), '[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]', '', 'g')), 'ĐOIL', 'D011'),
        '[^0-9A-Z]+', '-', 'g')),
      '(^|-)0+(?=[0-9]+(-|$))', '\1', 'g'),
    '^((MA|S0|H1EU|SP|SAN|PHAM|G1AY|CHUNG|NHAN|GCN|0C0P|C0DE|N0|PR0DUCT|CERT1F1CATE|NUMBER)-)+(?=.)', '');
update product_code set
  folded = regexp_replace(translate(folded, 'IL', '11'), '(^|-)0+(?=[0-9]+(-|$))', '\1', 'g');

alter table certificate alter column number_folded drop default;
create index certificate_number_folded on certificate (number_folded);
comment on column certificate.folded is 'Key of the code: however it is typed, it finds the certificate.';
comment on column certificate.number_folded is 'Key of the number; two issuers may have the same, then the check asks which.';
