-- A timer whose date is empty fired in January 2038, which was taken for the last that the engine's tables can hold. They hold every
-- date up to the year 9999, so an empty date stands there now, and a moment after 2038 is kept as it is.
UPDATE ACT_RU_JOB job JOIN process_wait wait ON wait.execution_id = job.EXECUTION_ID_ AND wait.kind = 'date'
SET job.DUEDATE_ = '9999-01-01 00:00:00.000'
WHERE job.DUEDATE_ = '2038-01-01 00:00:00.000';
