-- A foreign key is asked from both sides: its index holds every row, and begins with its columns.
create index producer_became on producer (closed_into);
drop index producer_closed_into;
create index product_became on product (closed_into);
drop index product_closed_into;
create index unit_change_unit on unit_change (unit_id);
create index unit_change_prepared_by on unit_change (prepared_by);
create index acceptance_unit on acceptance (unit_id);
create index acceptance_accepted_by on acceptance (accepted_by);
create index quality_count_unit on quality_count (unit_id, day);
create index import_list_of on import_list (list_of);
create index import_list_file on import_list (file_id);
create index import_list_recipe on import_list (recipe_id);
create index import_list_taken_by on import_list (taken_by);
create index import_list_dropped_by on import_list (dropped_by);
create index import_recipe_kept_by on import_recipe (kept_by);
create index merge_request_producer on merge_request (producer_id);
