-- Of each certificate one file of a print is the original; whatever the office has printed after it says that it is a reprint.
create table certificate_original (
  certificate_id uuid primary key references certificate,
  print_id       uuid not null,
  printed_on     date not null
);
comment on table certificate_original is 'Which print made the paper of a certificate that is no reprint; one that was cancelled or failed made none.';
comment on column certificate_original.print_id is 'The print itself is cleared away after a week, and this stays.';
create index certificate_original_print on certificate_original (print_id);

grant select, insert, update, delete on certificate_original to saoque_app;
