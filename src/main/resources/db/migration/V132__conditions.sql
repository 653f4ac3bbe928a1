-- The filter that a record has to satisfy, as it was when the process began to wait for it.
ALTER TABLE process_wait ADD COLUMN filters MEDIUMTEXT NULL;
