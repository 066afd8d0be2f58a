-- Least rights: what is not named here the application cannot do.
grant usage on schema public to saoque_app;
grant select on all tables in schema public to saoque_app;

grant insert on act, dossier_version, regulation, product_code, decision, decision_item, certificate to saoque_app;
grant insert, update on account, producer, product, dossier, evidence, commune_report, counter, dossier_state,
  role_grant, assessment_round, council_session, sheet, certificate_state, setting, file to saoque_app;
grant insert, update, delete on web_session, sign_in_attempt, product_picture, session_member, session_dossier to saoque_app;
grant insert, update on unit, unit_succession to saoque_app;
