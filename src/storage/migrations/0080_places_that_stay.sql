-- A unit that gave a part away goes on: of a place in it may be said that it still lies there.
alter table place_answer drop constraint place_answer_check;
