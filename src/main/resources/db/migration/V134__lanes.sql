-- How many rounds of an activity go on at once: a process as a whole has a bound for it, and one for what it keeps to be undone.
ALTER TABLE process_loop
  ADD COLUMN lanes INT NOT NULL DEFAULT 0 AFTER total,
  ADD KEY process_loop_open (run_id, ended_at);
