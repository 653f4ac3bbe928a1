-- Activities that are done once for each element of a list: how far they have come. Rows are changed under the lock of their run.
CREATE TABLE process_loop (
  id         BIGINT       NOT NULL,
  run_id     BIGINT       NOT NULL,
  element    VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  total      INT          NOT NULL,
  taken      INT          NOT NULL,
  done       INT          NOT NULL,
  enough     TINYINT      NOT NULL,
  started_at DATETIME(3)  NOT NULL,
  ended_at   DATETIME(3)  NULL,
  PRIMARY KEY (id),
  KEY process_loop_run (run_id, id)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- The elements as they were when the activity began, and what was gathered; kept as long as a round may still need them.
CREATE TABLE process_loop_item (
  loop_id  BIGINT     NOT NULL,
  position INT        NOT NULL,
  item     MEDIUMTEXT NULL,
  result   MEDIUMTEXT NULL,
  PRIMARY KEY (loop_id, position)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

INSERT INTO process_number (name, next) VALUES ('loop', 1);
