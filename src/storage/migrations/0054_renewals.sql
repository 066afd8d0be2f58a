-- Whether a certificate is renewed is asked and answered in acts of their own; the certificate's say what it is.
alter table act
  drop constraint act_subject_kind_check,
  add constraint act_subject_kind_check
    check (subject_kind in ('dossier', 'session', 'decision', 'certificate', 'account', 'producer', 'regulation', 'renewal'));

create table renewal_state (
  certificate_id uuid primary key references certificate (id),
  seq            integer not null,
  answer         text check (answer in ('renews', 'stops', 'call')),
  answered_on    date,
  answered_by    text check (answered_by in ('link', 'account', 'officer')),
  contact        text check (contact in ('call', 'visit', 'message', 'letter')),
  contacted_on   date,
  reached        boolean not null,
  check ((answer is null) = (answered_on is null) and (answer is null) = (answered_by is null)),
  check ((contact is null) = (contacted_on is null))
);
comment on table renewal_state is 'Projection of what a producer answered about the end of a certificate and how an officer tried to reach one; compared with the acts by a test.';
comment on column renewal_state.reached is 'Whether any call, visit, message or letter found somebody.';

grant select, insert, update on renewal_state to saoque_app;
