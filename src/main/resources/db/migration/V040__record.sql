-- What happened to records, in the order of its numbers. payload: {"<field>": [old, new]} in stored forms, or {"message": …} of a comment.
CREATE TABLE history (
  id         BIGINT       NOT NULL AUTO_INCREMENT,
  catalog_id BIGINT       NOT NULL,
  record_id  BIGINT       NOT NULL,
  kind       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payload    MEDIUMTEXT   NOT NULL,
  -- On whose rights it was done; the person at the beginning of the chain, if there was one; the step of the process, if it was one.
  actor_id   BIGINT       NOT NULL,
  person_id  BIGINT       NULL,
  process_id BIGINT       NULL,
  element    VARCHAR(255) NULL,
  at         DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  KEY history_record (catalog_id, record_id, id),
  KEY history_catalog (catalog_id, id),
  KEY history_actor (actor_id, catalog_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;
