-- A member who seals several sheets in a row types the password once for ten minutes.
alter table web_session add column sealing_confirmed_at timestamptz;
comment on column web_session.sealing_confirmed_at is 'When the password was last typed again on this session, for sealing alone.';
