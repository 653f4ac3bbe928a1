-- Why something stands or has failed is kept in each language of the product. Of an incident: an object of the text by language, for those
-- other than the company's. Errors of runs and steps have the same as members messages and reasons, which are nothing to show: result is without.
ALTER TABLE incident ADD COLUMN messages MEDIUMTEXT NULL;
ALTER TABLE process_run ADD COLUMN result MEDIUMTEXT GENERATED ALWAYS AS (JSON_REMOVE(error, '$.messages', '$.reasons')) VIRTUAL;
