-- What processes wait for: one row for each message, signal or record that can set a process going. A wait is found by its name and a
-- key (its own or the process's), by its name and the process's record, or by its process; never by looking at all of them.
CREATE TABLE process_wait (
  id             BIGINT       NOT NULL,
  run_id         BIGINT       NOT NULL,
  execution_id   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  element        VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind           VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name           VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  wait_key       VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  record_catalog BIGINT       NULL,
  record_id      BIGINT       NULL,
  for_people     TINYINT      NOT NULL,
  created_at     DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  KEY process_wait_run (run_id, execution_id),
  KEY process_wait_key (kind, name, wait_key),
  KEY process_wait_name (kind, name, record_catalog, record_id),
  KEY process_wait_record (record_catalog, record_id, kind)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

INSERT INTO process_number (name, next) VALUES ('wait', 1);

-- The message or signal that starts a scenario.
ALTER TABLE subscription ADD COLUMN message VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD KEY subscription_message (message);
