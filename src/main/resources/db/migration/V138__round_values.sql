-- What a round that goes on beside others has itself assigned: an object with the JSON of each variable as a text, an empty one for a
-- variable that it took away. Kept while the round waits.
ALTER TABLE process_loop_item ADD COLUMN own MEDIUMTEXT NULL;
