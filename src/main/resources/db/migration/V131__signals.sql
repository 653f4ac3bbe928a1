-- A signal on its way to all who wait for it: how far it has come, and what it brings. Kept until nobody can be on his way to it any more.
CREATE TABLE process_signal (
  id         BIGINT       NOT NULL,
  name       VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  payload    MEDIUMTEXT   NOT NULL,
  run_id     BIGINT       NULL,
  element    VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
  cause_user BIGINT       NULL,
  depth      INT          NOT NULL,
  by_id      BIGINT       NOT NULL,
  sent_at    DATETIME(3)  NOT NULL,
  last_wait  BIGINT       NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  KEY process_signal_sent (sent_at)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

INSERT INTO process_number (name, next) VALUES ('signal', 1);
