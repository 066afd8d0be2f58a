-- The leader's home asks which results the ministry wants done again (Đ10.1b): of millions of acts a handful.
create index act_redo on act (subject_id, seq)
  where subject_kind = 'dossier' and kind in ('askRedo', 'dropRedo', 'redo', 'withdrawRecognition');
