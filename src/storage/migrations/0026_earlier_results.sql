-- Results of earlier criteria decisions hold points of parts A, B and C where their papers give them (Đ12.1). The
-- maxima are those of the files in criteria/: a published decision never changes, and a test compares the two.
alter table certificate
  add column points_a integer,
  add column points_b integer,
  add column points_c integer,
  add constraint certificate_parts_whole check (num_nulls(points_a, points_b, points_c) in (0, 3)),
  add constraint certificate_parts_earlier check (points_a is null or dossier_id is null),
  add constraint certificate_parts_within check (
    points_a is null or case criteria_decision
      when '1048/QĐ-TTg' then points_a between 0 and 3500 and points_b between 0 and 2500 and points_c between 0 and 4000
      when '148/QĐ-TTg' then points_a between 0 and 4000 and points_b between 0 and 2500 and points_c between 0 and 3500
      else false
    end),
  add constraint certificate_parts_sum check (
    case when points_a is not null
      then points_a + points_b + points_c = replace(score, ',', '.')::numeric * 100
      else true
    end);
comment on column certificate.points_a is 'Hundredths of a point of part A on the paper of an earlier decision; null where it gives none.';
