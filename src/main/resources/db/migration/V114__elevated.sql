-- Whether the step that changed the record acted with everything, beyond the rights of its account.
ALTER TABLE history ADD COLUMN elevated TINYINT NOT NULL DEFAULT 0;

-- How many steps of the version act so.
ALTER TABLE scenario_version ADD COLUMN elevated INT NOT NULL DEFAULT 0;
