-- The passage of the parent that waits for the end of the process: its name in the parent's path.
ALTER TABLE process_run ADD COLUMN called_from VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL;
