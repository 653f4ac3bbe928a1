-- An administrator looks at the product as that employee sees it, in this session, and changes nothing meanwhile.
ALTER TABLE session ADD COLUMN viewed_as BIGINT NULL;
