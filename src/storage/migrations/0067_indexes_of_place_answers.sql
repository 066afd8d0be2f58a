-- Who answered where a producer lies, and which commune was named, is asked from the account and the unit too.
create index place_answer_unit on place_answer (unit_id);
create index place_answer_answered_by on place_answer (answered_by);
