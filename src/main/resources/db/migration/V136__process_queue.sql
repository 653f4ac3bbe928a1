-- Processes that were taken on and have not begun: in the journal they are there already. A row goes in the transaction in which its process
-- begins, or is given up.
CREATE TABLE process_queue (
  run_id   BIGINT      NOT NULL,
  size     INT         NOT NULL,
  attempts INT         NOT NULL DEFAULT 0,
  due_at   DATETIME(3) NULL,
  PRIMARY KEY (run_id)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
